#!/bin/sh
# Installs Unbrace into your home folder: nothing else on the computer is touched, and no administrator is needed.
#
#   ./install.sh              into ~/.local
#   ./install.sh /other/place
#
# `uninstall.sh`, which is kept in share/unbrace there, takes away what this puts there.
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-$HOME/.local}
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)

# An older one is taken away first, so that nothing of it stays behind; settings and history stay.
if [ -f "$prefix/share/unbrace/installed.txt" ]; then
  "$prefix/share/unbrace/uninstall.sh" --quiet
fi

list=$(mktemp)
trap 'rm -f "$list"' EXIT
(cd "$here" && find bin share -type f | sort) >"$list"
# Folders that this makes are noted, and taken away again once they are empty.
while read -r file; do
  folder=$(dirname "$file")
  while [ "$folder" != . ] && [ ! -d "$prefix/$folder" ]; do
    echo "$folder/"
    folder=$(dirname "$folder")
  done
done <"$list" | sort -u >"$list.folders"
while read -r file; do
  mkdir -p "$prefix/$(dirname "$file")"
  cp "$here/$file" "$prefix/$file.part"
  mv -f "$prefix/$file.part" "$prefix/$file" # a program that runs is replaced, not written over
done <"$list"

# A desktop may not look in this bin folder.
for entry in unbrace unbrace-program; do
  file=$prefix/share/applications/$entry.desktop
  sed "s|^Exec=unbrace|Exec=\"$prefix/bin/unbrace\"|" "$file" >"$file.part"
  mv -f "$file.part" "$file"
done

[ -d "$prefix/share/unbrace" ] || echo share/unbrace/ >>"$list.folders"
mkdir -p "$prefix/share/unbrace"
cp "$here/uninstall.sh" "$prefix/share/unbrace/uninstall.sh"
chmod 755 "$prefix/share/unbrace/uninstall.sh"
cat "$list" "$list.folders" >"$prefix/share/unbrace/installed.txt"
rm -f "$list.folders"

# Where these are missing, the desktop finds out by itself, at the next login at the latest.
if command -v update-mime-database >/dev/null; then update-mime-database "$prefix/share/mime" || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$prefix/share/applications" || true; fi

echo "Unbrace is installed: $prefix/bin/unbrace"
case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) echo "$prefix/bin is not on your PATH: start it from the menu, or with the whole path." ;;
esac
echo "To start it when you log in: $prefix/bin/unbrace autostart on"
echo "To take it away again: $prefix/share/unbrace/uninstall.sh"
