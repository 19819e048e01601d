#!/usr/bin/env bash
# Puts the signing identity into a separate keychain and exports its name to the following steps. For a hosted macOS runner.
#
# CERTIFICATE: a Developer ID Application certificate with its key, PKCS #12 in base64; CERTIFICATE_PASSWORD: its password.
set -euo pipefail
work=$RUNNER_TEMP
keychain=$work/signing.keychain-db
password=$(openssl rand -hex 24)
printf '%s' "$CERTIFICATE" | base64 --decode >"$work/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$work/certificate.p12" -P "$CERTIFICATE_PASSWORD" -t cert -f pkcs12 -k "$keychain" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple:,codesign: -s -k "$password" "$keychain" >/dev/null
# shellcheck disable=SC2046 # one word per keychain; on a runner no name contains a blank
security list-keychains -d user -s "$keychain" $(security list-keychains -d user | tr -d '"')
rm "$work/certificate.p12"
identity=$(security find-identity -v -p codesigning "$keychain" | awk 'NR == 1 { print $2 }')
[ -n "$identity" ] || { echo "keychain: the certificate contains no signing identity" >&2; exit 1; }
echo "CODESIGN_IDENTITY=$identity" >>"$GITHUB_ENV"
