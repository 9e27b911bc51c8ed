# What all scripts of this folder share. Read in, not run.
# shellcheck shell=bash

# Where they stand, and the top of the project.
packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$packaging/../.." && pwd)
# All that is made: nothing outside it is touched.
work=$top/target/packaging
made=${CASUSKOMPAS_MADE:-$work/made}
mkdir -p "$made"

# The version stands in Cargo.toml, and nowhere else. Only a proof names another, to
# see an installer go up and down.
version=${CASUSKOMPAS_VERSION:-$(cd "$top" && cargo pkgid --locked --offline | sed 's/.*[#@]//')}

# Nothing that is made tells when it was made: only of when its sources are.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$top" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8

# The day of the sources, as 2026-11-30.
day=$(date --date "@$SOURCE_DATE_EPOCH" +%F)

# Ends with a sentence.
fail() {
    echo "$*" >&2
    exit 1
}

# Each program that is needed and is not there, with its Debian package.
needs() {
    local pair missing=()
    for pair; do
        command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
    done
    [ "${#missing[@]}" -eq 0 ] || fail "First: apt-get install --no-install-recommends ${missing[*]}"
}

# Fills the version and the day in into a file of this folder.
filled() {
    sed -e "s/@VERSION@/$version/g" -e "s/@VERSION_COMMAS@/${version//./,}/g" \
        -e "s/@DAY@/$day/g" "$1"
}

# The flags by which no folder of this machine comes to stand in the program:
# its crates, its toolchain and its sources get names of their own.
without_paths() {
    local sysroot=$1
    echo "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates" \
        "--remap-path-prefix=$sysroot=rust" \
        "--remap-path-prefix=$top=casuskompas"
}

# Whether none of them does after all.
tells_no_paths() {
    local program=$1 home=${CARGO_HOME:-$HOME/.cargo} found
    found=$(strings -a "$program" | grep -F -e "$home" -e "$top" -e "$work" | head -3 || true)
    [ -z "$found" ] || fail "$program tells of this machine: $found"
}
