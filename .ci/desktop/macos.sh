#!/usr/bin/env bash
# macos.sh ZIP OUT: uses the packaged app on a Mac with a desktop session, such as a hosted runner. Results are kept in OUT: JSON,
# text, screenshots. Fails where the app differs from docs/install.md.
set -euo pipefail
zip=$1 out=$2
mkdir -p "$out"
fail() {
  echo "desktop: $*" >&2
  exit 1
}
# note WHAT COMMAND…: keeps the command's output. A failure is recorded and does not end the script.
note() {
  local what=$1
  shift
  echo "== $what"
  "$@" >"$out/$what.txt" 2>&1 || echo "(ended with $?)" >>"$out/$what.txt"
  cat "$out/$what.txt"
}
# until_so WHAT COMMAND…: the command succeeds within 30 s.
until_so() {
  local what=$1
  shift
  for _ in $(seq 60); do
    if "$@" >/dev/null 2>&1; then return; fi
    sleep 0.5
  done
  fail "$what"
}

note system sw_vers
rm -rf /Applications/Unbrace.app
ditto -x -k "$zip" /Applications
app=/Applications/Unbrace.app
unbrace=$app/Contents/MacOS/unbrace
helper="$app/Contents/Helpers/Unbrace Window.app"

# The package.
codesign --verify --deep --strict --verbose=2 "$app"
note signature codesign -dvvv "$app"
note signature-window codesign -dvvv "$helper"
plutil -lint "$app/Contents/Info.plist" "$helper/Contents/Info.plist"
note gatekeeper spctl --assess --type execute --verbose=4 "$app" # an ad hoc seal is refused, and is not called damaged
if grep -qi damaged "$out/gatekeeper.txt"; then fail "Gatekeeper calls the app damaged"; fi
command -v syspolicy_check >/dev/null && note distribution syspolicy_check distribution "$app"

# Unbrace is offered for a therapist's program.
/System/Library/Frameworks/CoreServices.framework/Frameworks/LaunchServices.framework/Support/lsregister -f "$app" || true
printf 'format = 1\n' >"$out/x.unbrace.toml"
note file-type mdls -name kMDItemContentType -name kMDItemContentTypeTree "$out/x.unbrace.toml"

# The companion, with a home folder of its own.
UNBRACE_HOME=$(mktemp -d)
export UNBRACE_HOME
"$unbrace" run >"$out/companion.log" 2>&1 &
until_so "the companion does not come up: $(cat "$out/companion.log")" "$unbrace" status
note doctor "$unbrace" --json doctor
note report "$unbrace" doctor --report "$out/report.json" # whether macOS refuses notifications of an ad hoc seal, and by which error
"$unbrace" offer posture
sleep 5
note status "$unbrace" --json status
screencapture -x "$out/offer.png" || true
"$unbrace" skip || true
note wakeups top -l 2 -s 20 -stats pid,command,csw,idlew -pid "$(pgrep -x unbrace | head -n 1)"

# A window, which is a separate app.
"$unbrace" open today
until_so "no window opens" pgrep -x unbrace-window
sleep 3
note apps lsappinfo list
grep -q 'io.github.unbrace.unbrace.window' "$out/apps.txt" || fail "the window is not the app Unbrace Window"
screencapture -x "$out/window.png" || true
# A screenshot of the menu bar; the runner may not permit it.
note menu-bar osascript -e 'tell application "System Events" to tell process "unbrace" to get {description, title} of menu bar items of menu bar 2'

# Start at login.
unset_home() { env -u UNBRACE_HOME "$@"; }
"$unbrace" quit
ended() { ! "$unbrace" status; }
until_so "the companion does not end" ended
unset_home "$unbrace" autostart on
agent=$HOME/Library/LaunchAgents/io.github.unbrace.unbrace.plist
plutil -lint "$agent"
launchctl bootstrap "gui/$UID" "$agent"
until_so "the launch agent does not start it" env -u UNBRACE_HOME "$unbrace" status
note agent launchctl print "gui/$UID/io.github.unbrace.unbrace"
unset_home "$unbrace" quit
launchctl bootout "gui/$UID/io.github.unbrace.unbrace" || true
unset_home "$unbrace" autostart off
[ ! -e "$agent" ] || fail "autostart off leaves the launch agent"
echo "desktop: passed"
