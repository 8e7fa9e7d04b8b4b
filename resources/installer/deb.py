"""The package for Debian, Ubuntu and what is built on them. Installs for everybody on the computer, so it asks for rights.

Written here and not by dpkg-deb, so that the same input gives the same bytes wherever it is made.
Format: deb(5), deb-control(5).
"""

import hashlib
import lzma
import platform
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from resources.installer.archive import Entry, entries_of, gz, tar
from resources.installer.desktop import desktop_entries
from resources.installer.elf import library_path, needed_of_the_system, oldest_glibc
from resources.installer.names import COMMAND, NAME, PUBLISHER, SUMMARY
from resources.installer.parts import owner
from resources.installer.sources import ROOT, Sources

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def write_deb(program: Path, what: Sources, out: Path) -> Path:
    """Write the package into `out`; return its path. Raises LookupError if a library it needs is not known here."""
    architecture = ARCHITECTURES[platform.machine()]
    files = list(_files(program, what))
    control = tar(_control(program, what, architecture, files), what.made_at, "./")
    data = tar(files, what.made_at, "./")
    path = out / f"{COMMAND}_{what.version}_{architecture}.deb"
    members = {"debian-binary": b"2.0\n", "control.tar.xz": _xz(control), "data.tar.xz": _xz(data)}
    path.write_bytes(b"!<arch>\n" + b"".join(_member(name, body, what.made_at) for name, body in members.items()))
    return path


def _files(program: Path, what: Sources) -> Iterable[Entry]:
    usr = PurePosixPath("usr")
    yield from entries_of(program, usr / "lib" / COMMAND)
    yield Entry(usr / "bin" / COMMAND, link=f"../lib/{COMMAND}/{COMMAND}")
    for entry in desktop_entries(what):
        yield Entry(usr / "share" / entry.place, entry.data)
    about = usr / "share" / "doc" / COMMAND
    where = f"\n\nThe licences of everything else in it: /usr/lib/{COMMAND}/_internal/classe365_desktop/resources/licences\n"
    yield Entry(about / "copyright", (ROOT / "LICENSE").read_bytes() + where.encode())
    yield Entry(about / "changelog.gz", gz((ROOT / "CHANGELOG.md").read_bytes()))


def _control(program: Path, what: Sources, architecture: str, files: list[Entry]) -> Iterable[Entry]:
    words = f"""Package: {COMMAND}
Version: {what.version}
Architecture: {architecture}
Maintainer: {PUBLISHER} <nobody@classe365.invalid>
Installed-Size: {sum(-(-len(entry.data) // 1024) for entry in files)}
Depends: {", ".join(depends(program))}
Recommends: gnome-keyring | kwalletmanager, xdg-utils
Section: misc
Priority: optional
Description: {SUMMARY}
 {NAME} guides the administrator of a school through connecting the
 school's own Stripe account to Classe365, and says plainly what is right
 and what is not. Not made by Classe365 or Stripe.
"""
    sums = [f"{hashlib.md5(entry.data).hexdigest()}  {entry.place}\n" for entry in files if not entry.link]  # noqa: S324 - dpkg's format
    yield Entry(PurePosixPath("control"), words.encode())
    yield Entry(PurePosixPath("md5sums"), "".join(sorted(sums, key=lambda line: line[34:])).encode())


def depends(program: Path) -> list[str]:
    """The packages that hold what the program does not bring, by their names on this system."""
    packages = {owner(library_path(name)).partition(":")[0] for name in needed_of_the_system(program)}
    return [f"libc6 (>= {oldest_glibc(program)})", *sorted(packages - {"libc6"})]


def _xz(data: bytes) -> bytes:
    return lzma.compress(data, preset=6)


def _member(name: str, body: bytes, made_at: int) -> bytes:
    head = f"{name:<16}{made_at:<12}{0:<6}{0:<6}{'100644':<8}{len(body):<10}`\n"
    return head.encode("ascii") + body + b"\n" * (len(body) % 2)
