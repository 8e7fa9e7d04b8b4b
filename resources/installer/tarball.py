"""The archive for every Linux: unpack it, run `install.sh`, no rights needed."""

import platform
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from resources.installer.archive import Entry, entries_of, gz, tar
from resources.installer.desktop import TEXTS, desktop_entries
from resources.installer.names import COMMAND
from resources.installer.sources import ROOT, Sources


def write_tarball(program: Path, what: Sources, out: Path) -> Path:
    """Write the archive into `out`; return its path."""
    name = f"{COMMAND}-{what.version}-linux-{platform.machine()}"
    path = out / f"{name}.tar.gz"
    path.write_bytes(gz(tar(_files(program, what, PurePosixPath(name)), what.made_at)))
    return path


def _files(program: Path, what: Sources, top: PurePosixPath) -> Iterator[Entry]:
    yield from entries_of(program, top / "program")
    for entry in desktop_entries(what):
        yield Entry(top / "share" / entry.place, entry.data)
    for script in ("install.sh", "uninstall.sh"):
        yield Entry(top / script, (TEXTS / script).read_bytes(), runs=True)
    yield Entry(top / "LICENSE", (ROOT / "LICENSE").read_bytes())
