# How cargo builds for Windows with the toolchain that was made for it. Read in, after
# `toolchain` was set; not run.
# shellcheck shell=bash disable=SC2154
export PATH=$toolchain/bin:$PATH RUSTC_BOOTSTRAP=1
export RUSTC=$toolchain/bin/rustc
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS=$(without_paths "$toolchain")
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS
