#!/usr/bin/env bash
# mk-sysroot.sh TARGET DIR: the standard library for TARGET, built from Debian's sources of it (rust-web-src) with
# Debian's compiler (rustc-web), as a sysroot in DIR.
set -euo pipefail
target=$1 libs=$2/lib/rustlib/$1/lib
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
: >"$work/src/lib.rs"
printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
cd "$work"
# RUSTC_BOOTSTRAP: building the standard library is unstable.
RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 CARGO_TARGET_DIR=$work/target \
  /usr/bin/cargo build --quiet -Zbuild-std=std,panic_unwind,panic_abort,proc_macro,test --target "$target"
cd - >/dev/null
# Built under another name and renamed, so that an existing sysroot is complete.
rm -rf "$libs" "$libs.part"
mkdir -p "$libs.part"
for lib in "$work/target/$target/debug/deps/"lib*.rlib; do
  case $lib in */libempty-*) ;; *) cp "$lib" "$libs.part" ;; esac
done
mv "$libs.part" "$libs"
