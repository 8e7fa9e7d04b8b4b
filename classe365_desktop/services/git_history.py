"""Every version of every file that a Git repository holds, each looked at once, and which commit first brought it."""

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from classe365_desktop.core.scan import Known, Place, Spot
from classe365_desktop.core.scan_search import Search
from classe365_desktop.services.git import Git, GitError

BLOCK = 1 << 18
_LOOKED_AT = {b"blob", b"commit", b"tag"}
# More versions with keys than anybody reads; their names are all that is kept in memory.
_MOST_VERSIONS = 100_000
# Each begins Git anew; a disk that has more damage than this is not read to its end.
_MOST_DAMAGED = 100
_MISSING = b"missing\n"
_UNREACHED = "(a version that no commit leads to)"
_NOT_FOLLOWED = "(a version in the history)"
_MESSAGE = "(the message of the commit)"
_TAG = "(the message of a tag)"


@dataclass(frozen=True, slots=True)
class Repository:
    """One repository: where its objects are, and whether only a part of its history is there."""

    git: Git
    inside: str
    is_part: bool


@dataclass(slots=True)
class History:
    """What was looked at; it grows while it is read. `finds` has what kind of object each is and the keys in it, by its name."""

    versions: int = 0
    bytes: int = 0
    missing: int = 0
    finds: dict[str, tuple[str, list[Spot]]] = field(default_factory=dict)


def repository(git: Git, folder: str) -> Repository:
    """The repository there. Raises GitError if Git does not accept it, OSError if Git does not start."""
    inside, shallow = git.lines("rev-parse", "--git-common-dir", "--is-shallow-repository")
    place = os.path.realpath(Path(folder) / inside)
    partial = any(Path(place, "objects", "pack").glob("*.promisor"))
    return Repository(git, place, shallow == "true" or partial)


def read_versions(
    git: Git, known: Mapping[str, Known], history: History, on_progress: Callable[[], bool]
) -> Iterator[Spot]:
    """Look through every version of every file and every message of commits and tags, in the order in which they lie.

    `history` is filled, the finds are handed out as well. `on_progress` is called between two versions and says whether to
    go on. Raises GitError if some could not be read, after all others were; OSError.
    """
    failed: GitError | None = None
    with tempfile.TemporaryFile() as wanted:
        try:
            if not _list(git, wanted, history, on_progress):
                return
        except GitError as error:
            failed = error
        wanted.flush()
        at = 0
        for _ in range(_MOST_DAMAGED):
            wanted.seek(at)
            is_cut = False
            try:
                with git.stream("cat-file", "--batch", "--buffer", given=wanted) as out:
                    while not is_cut and (header := out.readline()):
                        at += len(header.partition(b" ")[0]) + 1
                        spots = _version(out, header, known, history, on_progress)
                        is_cut = spots is None
                        yield from spots or ()
                break
            except GitError as error:
                failed = error
                # Git stops at what is damaged, behind its name or before it; what comes after may be sound.
                wanted.seek(at)
                at += 0 if is_cut else len(wanted.readline())
    if failed or history.missing:
        raise failed or GitError(f"{history.missing} objects are missing or damaged")


def _list(git: Git, wanted: IO[bytes], history: History, on_progress: Callable[[], bool]) -> bool:
    """Write down the names of everything that is to be read, one a line. False if it was stopped."""
    with git.stream(
        "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objecttype) %(objectname)"
    ) as listed:
        for line in listed:
            kind, _, name = line.partition(b" ")
            if kind in _LOOKED_AT:
                wanted.write(name)
            elif name == _MISSING:
                history.missing += 1
            if not on_progress():
                return False
    return True


def _version(
    out: IO[bytes], header: bytes, known: Mapping[str, Known], history: History, on_progress: Callable[[], bool]
) -> list[Spot] | None:
    """The keys in the version that `header` begins, noted in `history`; None if there is no going on."""
    name, _, rest = header.partition(b" ")
    if rest == _MISSING:
        history.missing += 1
        return []
    kind, size = rest.split()
    spots = _search(out, int(size), known, on_progress)
    if spots is None:
        return None
    history.versions += 1
    history.bytes += int(size)
    if spots and len(history.finds) < _MOST_VERSIONS:
        history.finds[name.decode()] = kind.decode(), spots
    return spots if on_progress() else None


def _search(
    out: IO[bytes], size: int, known: Mapping[str, Known], on_progress: Callable[[], bool]
) -> list[Spot] | None:
    """The keys in one version; None if it was not read to its end."""
    search = Search(known)
    if size <= BLOCK:
        content = out.read(size + 1)
        return search.feed(content[:size], last=True) if len(content) > size else None
    spots: list[Spot] = []
    left = size
    while left:
        block = out.read(min(left, BLOCK))
        if not block or not on_progress():
            return None
        left -= len(block)
        spots += search.feed(block, last=not left)
    return spots if out.read(1) else None


@dataclass(frozen=True, slots=True)
class Attributed:
    """Where the finds stand. `failed` says that Git could not tell it of all of them."""

    places: tuple[Place, ...]
    failed: GitError | None = None


def attributed(git: Git, history: History, on_progress: Callable[[], bool]) -> Attributed:
    """Which commit brought each find first, and under which name. The oldest commit that has a key in a file stands for all.

    No find is lost, whatever happens. Raises OSError.
    """
    waiting = dict(history.finds)
    places: list[Place] = []
    for name in [name for name, (kind, _) in waiting.items() if kind == "commit"]:
        places += [Place(_MESSAGE, spot, name) for spot in waiting.pop(name)[1]]
    failed, left = None, _UNREACHED
    try:
        if not _follow(git, waiting, places, on_progress):
            left = _NOT_FOLLOWED
    except GitError as error:
        failed, left = error, _NOT_FOLLOWED
    for name, (kind, spots) in waiting.items():
        places += [Place(_TAG if kind == "tag" else left, spot, None, name) for spot in spots]
    return Attributed(tuple(places), failed)


def _follow(
    git: Git, waiting: dict[str, tuple[str, list[Spot]]], places: list[Place], on_progress: Callable[[], bool]
) -> bool:
    """Go through the commits from the first to the last; move what they brought to `places`. False if it was stopped."""
    if all(kind != "blob" for kind, _ in waiting.values()):
        return True
    told: Counter[tuple[str, str]] = Counter()
    commit = ""
    with git.stream(
        "rev-list",
        "--objects",
        "--all",
        "--reflog",
        "--topo-order",
        "--reverse",
        "--in-commit-order",
        "--missing=allow-any",
    ) as listed:
        for line in listed:
            name, has_path, path = line.rstrip(b"\n").decode("utf-8", "backslashreplace").partition(" ")
            if not has_path:
                commit = name
            elif path and name in waiting:
                places += _new(path, waiting.pop(name)[1], commit, told)
            if not waiting:
                break
            if not on_progress():
                return False
    return True


def _new(path: str, spots: list[Spot], commit: str, told: "Counter[tuple[str, str]]") -> list[Place]:
    """Those that no earlier version of the file had: the same key twice in a file is two."""
    here: Counter[str] = Counter()
    new: list[Place] = []
    for spot in spots:
        key = spot.leak.fingerprint
        here[key] += 1
        if here[key] > told[path, key]:
            told[path, key] = here[key]
            new.append(Place(path, spot, commit))
    return new
