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
    """What was looked at. It grows while it is read; `is_cut` says that there were more finds than are kept."""

    versions: int = 0
    bytes: int = 0
    finds: dict[str, tuple[str, list[Spot]]] = field(default_factory=dict)
    is_cut: bool = False


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
    go on. Raises GitError, with what was read till then in `history`; OSError.
    """
    with tempfile.TemporaryFile() as wanted:
        with git.stream(
            "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objecttype) %(objectname)"
        ) as listed:
            for line in listed:
                kind, _, name = line.partition(b" ")
                if kind in _LOOKED_AT:
                    wanted.write(name)
                if not on_progress():
                    return
        wanted.seek(0)
        with git.stream("cat-file", "--batch", "--buffer", given=wanted) as out:
            while header := out.readline():
                name, kind, *size = header.split()
                if not size:  # "missing": it went away since it was listed
                    continue
                spots = _search(out, int(size[0]), known, on_progress)
                if spots is None:
                    return
                history.versions += 1
                history.bytes += int(size[0])
                if spots:
                    yield from spots
                    history.is_cut |= len(history.finds) >= _MOST_VERSIONS
                    if not history.is_cut:
                        history.finds[name.decode()] = kind.decode(), spots
                if not on_progress():
                    return


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
