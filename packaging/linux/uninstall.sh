#!/bin/sh
# Removes what install.sh installed. Settings and history stay, unless you remove them as well:
#
#   uninstall.sh [--with-data]
set -eu
quiet=
data=
for word in "$@"; do
  case $word in
  --quiet) quiet=yes ;; # before a newer one is installed
  --with-data) data=yes ;;
  *)
    echo "uninstall.sh accepts only --with-data" >&2
    exit 2
    ;;
  esac
done
prefix=$(cd "$(dirname "$0")/../.." && pwd)
list=$prefix/share/unbrace/installed.txt
if [ ! -f "$list" ]; then
  echo "Unbrace is not installed in $prefix: $list does not exist" >&2
  exit 1
fi

# Unbrace may not be running. A newer version keeps the entry that starts it at login.
"$prefix/bin/unbrace" quit >/dev/null 2>&1 || true
config=${XDG_CONFIG_HOME:-$HOME/.config}
entry=$config/autostart/unbrace.desktop
if [ -z "$quiet" ] && [ -f "$entry" ] && grep -qF "\"$prefix/bin/unbrace\" run" "$entry"; then
  rm -f "$entry"
fi

grep -v '/$' "$list" | while read -r file; do rm -f "$prefix/${file:?}"; done
if command -v update-mime-database >/dev/null && [ -d "$prefix/share/mime/packages" ]; then
  update-mime-database "$prefix/share/mime" || true
fi
if command -v update-desktop-database >/dev/null && [ -d "$prefix/share/applications" ]; then
  update-desktop-database -q "$prefix/share/applications" || true
fi
folders=$(grep '/$' "$list" | sort -r)
rm -f "$prefix/share/unbrace/installed.txt" "$prefix/share/unbrace/uninstall.sh"
# Removes what the two commands above created in a folder that install.sh created.
case $folders in *share/mime/*) [ -n "$(ls "$prefix/share/mime/packages" 2>/dev/null)" ] || rm -rf "$prefix/share/mime" ;; esac
case $folders in *share/applications/*)
  if [ "$(ls "$prefix/share/applications")" = mimeinfo.cache ]; then rm -f "$prefix/share/applications/mimeinfo.cache"; fi
  ;;
esac
for folder in $folders; do
  rmdir "$prefix/$folder" 2>/dev/null || true # it contains other files
done

if [ -n "$data" ]; then
  rm -rf "$config/unbrace" "${XDG_DATA_HOME:-$HOME/.local/share}/unbrace"
fi
[ -n "$quiet" ] || {
  echo "Unbrace was removed from $prefix."
  [ -n "$data" ] || echo "Your settings and history are kept in $config/unbrace and ${XDG_DATA_HOME:-$HOME/.local/share}/unbrace."
}
