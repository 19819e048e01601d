#!/bin/sh
# Installs Unbrace into your home folder. Nothing else on the computer changes, and no administrator is needed.
#
#   ./install.sh              into ~/.local
#   ./install.sh /other/place
#
# `uninstall.sh`, which is installed as share/unbrace/uninstall.sh, removes it again.
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-$HOME/.local}
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)

# An older version is removed first, so that none of its files stay behind; settings and history stay.
if [ -f "$prefix/share/unbrace/installed.txt" ]; then
  "$prefix/share/unbrace/uninstall.sh" --quiet
fi

list=$(mktemp)
trap 'rm -f "$list"' EXIT
(cd "$here" && find bin share -type f | sort) >"$list"
# Folders that this script creates are recorded, and removed when they are empty.
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
  mv -f "$prefix/$file.part" "$prefix/$file" # a running program is replaced, not overwritten
done <"$list"

# The desktop may not search this bin folder.
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

# Without these tools, the desktop notices the change by itself, at the next login at the latest.
if command -v update-mime-database >/dev/null; then update-mime-database "$prefix/share/mime" || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$prefix/share/applications" || true; fi

echo "Unbrace is installed: $prefix/bin/unbrace"
case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) echo "$prefix/bin is not on your PATH: start Unbrace from the menu, or with its full path." ;;
esac
echo "To start it when you log in: $prefix/bin/unbrace autostart on"
echo "To remove it: $prefix/share/unbrace/uninstall.sh"
