# A desk under Wine with a vault that is to be made, and the commands for it. Read in, not
# run.
# shellcheck shell=bash
# shellcheck source=wine.sh
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"

# A folder as somebody might call it. What Wine calls Documents leads out of its drive, to
# the folder of whoever runs it.
desk="$drive/users/$(id -un)/Gemeente Zoë – wijkteam"
vault="$desk/kluis é"

begin_desk() {
    begin_wine
    rm -rf "$desk" && mkdir -p "$desk"
    # As Notepad writes it.
    printf 'vier zwanen lezen rustig kranten\r\n' >"$desk/wachtzin.txt"
}

casuskompas() { wine "$programs/casuskompas.com" "$@"; }
windows() { winepath -w "$1"; }
in_vault() {
    local command=$1
    shift
    casuskompas vault "$command" "$(windows "$vault")" "$@" --passphrase-file "$(windows "$desk/wachtzin.txt")"
}
says() {
    local words=$1
    shift
    grep -qF -- "$words" <("$@" 2>&1)
}
ends_with() {
    local wanted=$1 got=0
    shift
    "$@" >/dev/null 2>&1 || got=$?
    [ "$got" -eq "$wanted" ]
}
