"""Every file of a folder, none outside of it, and what could not be opened."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

# A folder that has all of these is the inside of a Git repository; its objects are compressed and read by Git.
_GIT_INSIDE = frozenset({"HEAD", "objects", "refs"})
_JUNCTION = 0xA0000003


class Found(Enum):
    """What stands in a folder."""

    FILE = auto()
    LINK = auto()
    SPECIAL = auto()
    UNREADABLE = auto()
    REPOSITORY = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the folder. `reason` says in the system's words why it is unreadable."""

    found: Found
    path: str
    reason: str = ""


def walk(top: str) -> Iterator[Item]:
    """Everything below `top`, in the order of the names. Links are told and not followed; raises nothing."""
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError as error:
            yield Item(Found.UNREADABLE, folder, reason_of(error))
            continue
        names = {entry.name for entry in entries}
        inside_git = names >= _GIT_INSIDE
        if inside_git and os.path.basename(folder) != ".git":  # noqa: PTH119 - a Path for each of a million is slow
            yield Item(Found.REPOSITORY, folder)
        if ".git" in names:
            yield Item(Found.REPOSITORY, folder)
        below: list[str] = []
        for entry in entries:
            try:
                what = _look(entry)
            except OSError as error:
                yield Item(Found.UNREADABLE, entry.path, reason_of(error))
                continue
            if what is not None:
                yield Item(what, entry.path)
            elif not (inside_git and entry.name == "objects"):
                below.append(entry.path)
        waiting += reversed(below)


def reason_of(error: OSError) -> str:
    """Why, in the system's words."""
    return error.strerror or type(error).__name__


def _look(entry: "os.DirEntry[str]") -> Found | None:
    """What an entry is, None for a folder to go into. Raises OSError."""
    if entry.is_symlink():
        return Found.LINK
    if entry.is_dir(follow_symlinks=False):
        # Windows' junctions are folders that lead elsewhere.
        tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) if os.name == "nt" else 0
        return Found.LINK if tag == _JUNCTION else None
    return Found.FILE if entry.is_file(follow_symlinks=False) else Found.SPECIAL


def open_file(path: str) -> int:
    """Open a file for reading, but no link and nothing that could make the reader wait. Raises OSError."""
    flags = os.O_RDONLY
    for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOINHERIT"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "it is no file any more")
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
