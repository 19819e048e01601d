#!/usr/bin/env bash
# sign.sh APP: signs the executables of Unbrace.app and seals the bundle, with the hardened runtime.
#
# CODESIGN_IDENTITY names a signing identity in the keychain; without one the signature is ad hoc. An ad hoc seal is not
# trusted by Gatekeeper, but macOS calls a bundle without a seal damaged and does not open it.
# Needs `codesign` on macOS, elsewhere `rcodesign` (package apple-codesign), in PATH or in target/tools/bin.
set -euo pipefail
app=$1
helper="$app/Contents/Helpers/Unbrace Window.app"

# Inner code first: the outer seal contains the hash of the inner one.
if command -v codesign >/dev/null; then
  identity=${CODESIGN_IDENTITY:--}
  stamp=--timestamp
  [ "$identity" != - ] || stamp=--timestamp=none
  codesign --force --options runtime "$stamp" --sign "$identity" "$helper"
  codesign --force --options runtime "$stamp" --sign "$identity" "$app"
  codesign --verify --deep --strict --verbose=2 "$app"
else
  rcodesign=$(command -v rcodesign || echo "$(dirname "$0")/../../target/tools/bin/rcodesign")
  # It prints its progress to standard error, which matters only when it fails.
  seal() {
    local said
    said=$("$rcodesign" sign --code-signature-flags runtime "$@" 2>&1) || { echo "$said" >&2; exit 1; }
  }
  seal "$helper"
  # The nested bundle is signed already, and is sealed as it is.
  seal --shallow "$app"
fi
