#!/usr/bin/env bash
# notarise.sh ZIP: submits the signed app in ZIP for notarisation, staples the ticket to the app, and packs ZIP again. For macOS.
#
# NOTARY_APPLE_ID, NOTARY_TEAM_ID, NOTARY_PASSWORD: the account, its team and an app-specific password.
set -euo pipefail
zip=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ditto -x -k "$zip" "$work"
xcrun notarytool submit "$zip" --wait --apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM_ID" --password "$NOTARY_PASSWORD"
xcrun stapler staple "$work/Unbrace.app"
spctl --assess --type execute --verbose=2 "$work/Unbrace.app"
"$(dirname "$0")/../zip.py" "$zip" "$work" Unbrace.app
