#!/bin/sh
# Removes Classe365 Stripe Setup from where install.sh put it.
#   ./uninstall.sh            asks whether what it kept is to go as well
#   ./uninstall.sh --keep     keeps the list of schools and the keys
#   ./uninstall.sh --forget   forgets them
set -eu
name=classe365-desktop
program=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$program/../.." && pwd)
if [ "$program" != "$prefix/lib/$name" ]; then
    echo "This is not where the program was installed." >&2
    exit 1
fi
answer=${1:-}
if [ -z "$answer" ] && [ -t 0 ]; then
    printf 'Also forget the list of schools, and the keys in the password store of this computer? [y/N] '
    read -r answer
fi
case $answer in
    --forget | y | Y | yes | Yes) "$program/$name" leave --forget ;;
    *) "$program/$name" leave ;;
esac || {
    echo "What the program kept could not be taken away: see above. Nothing was removed." >&2
    echo "To remove the program all the same: $program/uninstall.sh --keep" >&2
    [ "$answer" = --keep ] || exit 1
}
rm -f "$prefix/bin/$name" "$prefix/share/applications/$name.desktop" "$prefix/share/metainfo/invalid.classe365.desktop.metainfo.xml"
find "$prefix/share/icons/hicolor" -path "*/apps/$name.*" -type f -exec rm -f {} + 2>/dev/null || true
rm -rf "$program"
# Folders that are empty now were made for this; the others are somebody's.
for folder in share/applications share/metainfo share/icons/hicolor share/icons lib bin share; do
    find "$prefix/$folder" -depth -type d -empty -exec rmdir {} \; 2>/dev/null || true
done
echo "Removed."
