#!/bin/sh
# Installs Classe365 Stripe Setup for the person who runs this, without administrator rights; an older version is replaced.
#   ./install.sh              into ~/.local
#   ./install.sh FOLDER       into another folder like it
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-$HOME/.local}
case $prefix in
    /*) ;;
    *) prefix=$(pwd)/$prefix ;;
esac
name=classe365-desktop
program=$prefix/lib/$name

missing=$(LD_LIBRARY_PATH= ldd "$here/program/_internal/PySide6/Qt/plugins/platforms/libqxcb.so" 2>/dev/null |
    sed -n 's/^[[:space:]]*\(.*\) => not found.*/\1/p' | while read -r each; do
        [ -e "$here/program/_internal/$each" ] || [ -e "$here/program/_internal/PySide6/Qt/lib/$each" ] || printf '%s ' "$each"
    done)
if [ -n "$missing" ]; then
    echo "This computer lacks what the program's window needs: $missing" >&2
    echo "Install it with the system's own software manager, then run this again." >&2
    exit 1
fi

mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share/applications" "$prefix/share/metainfo"
rm -rf "$program.new" "$program.old"
cp -R "$here/program" "$program.new"
cp "$here/uninstall.sh" "$program.new/uninstall.sh"
# The old one makes way only when the new one is there as a whole.
if [ -e "$program" ]; then mv "$program" "$program.old"; fi
mv "$program.new" "$program"
rm -rf "$program.old"
ln -sf "../lib/$name/$name" "$prefix/bin/$name"
(cd "$here/share" && find icons metainfo -type f) | while read -r file; do
    mkdir -p "$prefix/share/$(dirname "$file")"
    cp "$here/share/$file" "$prefix/share/$file"
done
# A menu does not look into ~/.local/bin, so it is told the whole path. Inside quotes these four letters need a backslash,
# which is itself written twice there.
quoted=$(printf '%s' "$program/$name" | sed 's/[\\"`$]/\\\\&/g')
escaped=$(printf '%s' "$quoted" | sed 's/[\\&|]/\\&/g')
sed -e "s|^Exec=$name|Exec=\"$escaped\"|" -e "/^TryExec=/d" "$here/share/applications/$name.desktop" \
    >"$prefix/share/applications/$name.desktop"
echo "Installed. It is in the menu now, and here: $program/$name"
echo "To remove it: $program/uninstall.sh"
