# What every proof shares. Read in, not run.
# shellcheck shell=bash
# shellcheck source=../common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

# Says what holds; ends where it does not.
holds() {
    local what=$1
    shift
    if "$@"; then echo "  holds: $what"; else fail "  does not hold: $what"; fi
}
