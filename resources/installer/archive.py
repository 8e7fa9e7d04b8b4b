"""Archives whose bytes depend on nothing but what is in them: no clock, no names of people, no order of a disk."""

import gzip
import io
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from resources.installer.freeze import files_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive, or a link if `link` says where to. `place` is relative, with slashes."""

    place: PurePosixPath
    data: bytes = field(default=b"", repr=False)
    link: str = ""
    runs: bool = False


def entries_of(folder: Path, at: PurePosixPath) -> Iterator[Entry]:
    """All files below `folder`, put below `at`."""
    for path in files_of(folder):
        place = at / PurePosixPath(path.relative_to(folder).as_posix())
        if path.is_symlink():
            yield Entry(place, link=str(path.readlink()))
        else:
            yield Entry(place, path.read_bytes(), runs=bool(path.stat().st_mode & 0o100))


def tar(entries: Iterable[Entry], made_at: int, prefix: str = "") -> bytes:
    """A tar archive of everything, with the folders it needs, owned by root, in the order of the names."""
    listed = sorted(entries, key=lambda entry: str(entry.place))
    folders = {parent for entry in listed for parent in entry.place.parents} - {PurePosixPath(".")}
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for each in sorted([*folders, *listed], key=lambda one: str(one.place) if isinstance(one, Entry) else str(one)):
            place = each.place if isinstance(each, Entry) else each
            about = tarfile.TarInfo(f"{prefix}{place}")
            about.mtime, about.uname, about.gname = made_at, "root", "root"
            if not isinstance(each, Entry):
                about.type, about.mode = tarfile.DIRTYPE, 0o755
                archive.addfile(about)
            elif each.link:
                about.type, about.linkname, about.mode = tarfile.SYMTYPE, each.link, 0o777
                archive.addfile(about)
            else:
                about.size, about.mode = len(each.data), 0o755 if each.runs else 0o644
                archive.addfile(about, io.BytesIO(each.data))
    return buffer.getvalue()


def gz(data: bytes) -> bytes:
    """Compressed with gzip, as small as it goes."""
    return gzip.compress(data, compresslevel=9, mtime=0)
