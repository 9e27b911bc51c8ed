# A Windows of its own for a proof, by Wine. Read in, not run.
# shellcheck shell=bash
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
needs wine:wine x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64-win32 Xvfb:xvfb

export WINEPREFIX=${CASUSKOMPAS_WINEPREFIX:-$work/wine}
export WINEDEBUG=-all WINEDLLOVERRIDES=mscoree,mshtml=
# shellcheck disable=SC2034 # for whoever reads this in
programs=$work/windows
drive=$WINEPREFIX/drive_c
display=

# A screen that nobody looks at, for as long as the proof takes.
give_screen() {
    local number=${CASUSKOMPAS_DISPLAY:-97}
    Xvfb ":$number" -screen 0 1366x768x24 -nolisten tcp &
    display=$!
    export DISPLAY=:$number
    trap end_wine EXIT
}

end_wine() {
    wineserver -k 2>/dev/null || true
    [ -z "$display" ] || kill "$display" 2>/dev/null || true
}

# Wine before 9 lacks one library that every program of today's Rust asks for its
# chance with. Only Wine needs it: it is never shipped.
lend_chance() {
    [ ! -e "$drive/windows/system32/bcryptprimitives.dll" ] || return 0
    x86_64-w64-mingw32-gcc -O2 -shared -ladvapi32 -x c - -x none -ladvapi32 \
        -o "$drive/windows/system32/bcryptprimitives.dll" <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T left) {
    while (left) {
        ULONG part = left > 1u << 20 ? 1u << 20 : (ULONG)left;
        if (!SystemFunction036(data, part)) return FALSE;
        data += part;
        left -= part;
    }
    return TRUE;
}
C
}

begin_wine() {
    give_screen
    mkdir -p "$WINEPREFIX"
    wineboot --init >/dev/null 2>&1
    wineserver -w
    lend_chance
}
