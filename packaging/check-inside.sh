#!/bin/bash
# Runs in the fresh root that .ci/package-check creates: installs each package, uses it, removes it, and checks that no file is
# left.
set -euo pipefail
export LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin
cd /tmp
fail() {
  echo "package-check: $*" >&2
  exit 1
}

useradd -m -s /bin/sh person
home=/home/person
install -d -m 700 -o person -g person /run/user/1000

# As an ordinary user: no display, no bus.
as() { chroot --userspec=person:person / /usr/bin/env -i -C "$home" HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 XDG_RUNTIME_DIR=/run/user/1000 "$@"; }

# Every file, except the package manager's database and the caches of other packages.
files() {
  find / -xdev \( -path /proc -o -path /tmp -o -path /run -o -path /dev -o -path /var/lib/dpkg -o -path /var/log -o -path /var/cache -o -path /var/lib/apt \) -prune -o -print | sort
}
same() { diff "$1" "$2" || fail "$3 left something behind"; }

# Uses the program; $1 is the command.
use() {
  local unbrace=$1 tries=50
  as "$unbrace" --version
  [ "$(as "$unbrace" simulate --for 1h | grep -c offered)" -ge 1 ] || fail "a simulated hour offers nothing"
  as "$unbrace" doctor >/tmp/doctor
  grep -q '^missing  companion' /tmp/doctor || fail "doctor: $(cat /tmp/doctor)"
  as "$unbrace" run >/tmp/companion 2>&1 &
  until as "$unbrace" status >/tmp/status 2>/dev/null || [ $((tries -= 1)) = 0 ]; do sleep 0.1; done
  grep -q '[a-z]' /tmp/status || fail "the companion does not start: $(cat /tmp/companion)"
  as "$unbrace" pause 30m
  as "$unbrace" status --json | grep '"state":"held"' >/dev/null || fail "it does not pause"
  as "$unbrace" quit
  wait
  if as "$unbrace" status >/dev/null 2>&1; then fail "it does not quit"; fi
  # Without a display there is no window, and the command says so.
  as "$unbrace" open today >/tmp/open
  [ -s /tmp/open ] || fail "open says nothing"
}

# A therapist's program is recognised by its name, and an application opens it.
known() {
  echo 'format = 1' >"$home/back.unbrace.toml"
  chown person: "$home/back.unbrace.toml"
  as gio info -a standard::content-type back.unbrace.toml | grep application/x-unbrace-program >/dev/null || fail "the file type is not known"
  as gio mime application/x-unbrace-program | grep 'unbrace-program.desktop' >/dev/null || fail "nothing opens a program"
  rm "$home/back.unbrace.toml"
}

# A therapist's program: without a display, the command for a double click names an alternative; in a terminal the program is shown
# and the person is asked.
taken_up() {
  local command
  command=$(sed -n 's/^Exec=//p' "$1" | sed "s|%f|back.unbrace.toml|")
  as unbrace program new back.unbrace.toml >/dev/null
  as sh -c "$command" >/tmp/asked 2>&1 && fail "a window without a display: $(cat /tmp/asked)"
  grep -q 'unbrace program import' /tmp/asked || fail "opening a program says nothing of use: $(cat /tmp/asked)"
  command='unbrace program import back.unbrace.toml'
  as script -qec "$command" /dev/null <<<n >/tmp/asked || true # it says that nothing was done
  as unbrace program show >/tmp/shown 2>&1 && fail "the program was imported after the answer no: $(cat /tmp/shown)"
  as script -qec "$command" /dev/null <<<y >/tmp/asked
  as unbrace program show >/dev/null || fail "the program was not imported after the answer yes: $(cat /tmp/asked)"
  as unbrace program remove >/dev/null
  rm "$home/back.unbrace.toml"
}

# An office's settings; the person's own take precedence.
office() {
  mkdir /etc/unbrace
  printf '[posture]\nevery = "45m"\n' >/etc/unbrace/settings.toml
  [ "$(as unbrace config get posture.every)" = 45m ] || fail "the office's settings do not apply"
  as unbrace doctor | grep '^ok       office            /etc/unbrace/settings.toml' >/dev/null || fail "doctor does not see the office's settings"
  as unbrace config set posture.every 30m
  [ "$(as unbrace config get posture.every)" = 30m ] || fail "the person's own setting does not take precedence"
  rm -r /etc/unbrace "$home/.config/unbrace"
}

files >before
[ "$(wc -l <before)" -gt 2000 ] || fail "the list of files is too short to compare"
echo "== the Debian package"
apt-get install -y --no-install-recommends ./unbrace_*.deb >apt.log 2>&1 || fail "$(cat apt.log)"
known
office
use unbrace
taken_up /usr/share/applications/unbrace-program.desktop
as unbrace autostart on
grep -q 'Exec="/usr/bin/unbrace" run' "$home/.config/autostart/unbrace.desktop"
man=$(zcat /usr/share/man/man1/unbrace.1.gz)
[[ $man == *simulate* ]] || fail "the manual page lacks commands"
zgrep -q '^\.SH BEZEICHNUNG' /usr/share/man/de/man1/unbrace.1.gz || fail "the German manual page is not German"
bash -n /usr/share/bash-completion/completions/unbrace
cmp /usr/share/doc/unbrace/examples/autostart.desktop "$home/.config/autostart/unbrace.desktop" || fail "the autostart example is not what the program writes"
# The same package again: an upgrade.
apt-get install -y --reinstall ./unbrace_*.deb >apt.log 2>&1 || fail "$(cat apt.log)"
as unbrace autostart off
apt-get purge -y unbrace >apt.log 2>&1 || fail "$(cat apt.log)"
# The person's files stay, as docs/install.md says.
for kept in .config/unbrace/settings.toml .local/share/unbrace/history.db; do
  [ -f "$home/$kept" ] || fail "the package removed $kept"
done
rm -r "$home/.config/unbrace" "$home/.local/share/unbrace"
find "$home/.config" "$home/.local" -type d -empty -delete
files >after
same before after "the Debian package"

echo "== the tarball"
as tar -xzf /tmp/unbrace-*-linux-*.tar.gz
tree=$(echo "$home"/unbrace-*)
as "$tree/install.sh"
known
use "$home/.local/bin/unbrace"
grep -q "^Exec=\"$home/.local/bin/unbrace\" open breathe" "$home/.local/share/applications/unbrace.desktop"
desktop-file-validate "$home"/.local/share/applications/*.desktop
as "$home/.local/bin/unbrace" autostart on
as "$home/.local/bin/unbrace" run >/tmp/companion 2>&1 &
sleep 0.5
as "$tree/install.sh" >/dev/null # over a running one
wait
[ -f "$home/.config/autostart/unbrace.desktop" ] || fail "an upgrade removed the autostart entry"
as "$home/.local/share/unbrace/uninstall.sh"
[ -f "$home/.local/share/unbrace/history.db" ] || fail "the history was removed with the program"
as "$tree/install.sh" >/dev/null
as "$home/.local/share/unbrace/uninstall.sh" --with-data
rm -r "$tree"
find "$home/.config" "$home/.local" -type d -empty -delete
files >after
same before after "the tarball"
