"""Looks through a folder and its Git history for Stripe keys. Nothing leaves this computer, nothing is changed.

The memory it takes does not grow with the folder: files are read in blocks, and lists are cut where nobody would read on.
"""

import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.scan import Known, Place, Spot, in_order
from classe365_desktop.core.scan_report import LookedAt, Unread, findings_of, is_compressed, shown_path
from classe365_desktop.core.scan_search import Search
from classe365_desktop.services.git import Git, GitError, find_git
from classe365_desktop.services.git_history import BLOCK, History, attributed, read_versions, repository
from classe365_desktop.services.scan_tree import Found, open_file, reason_of, walk

MOST_PLACES = 10_000
_MOST_UNREAD = 1_000
_TOLD_EVERY = 256


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: files and bytes so far (of the history too), versions of the history, keys found, what is being read."""

    files: int
    bytes: int
    versions: int
    found: int
    reading: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was found, live keys first; what was looked at and what was not; and the sentences for it."""

    places: tuple[Place, ...]
    looked_at: LookedAt
    not_looked_at: tuple[Unread, ...]
    findings: tuple[Finding, ...]


def scan(
    path: Path,
    known: Mapping[str, Known],
    env: Mapping[str, str],
    *,
    on_place: Callable[[Place], None] = lambda _: None,
    on_progress: Callable[[Progress], None] = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Scanned:
    """Look through `path` and every Git history in it; `known` comes from `core.scan.known_keys`. Raises nothing of its own.

    All three callbacks are called in this thread: `on_place` for each key as soon as it is known where it stands, `on_progress`
    for every file and every few versions, `is_cancelled` between blocks of at most 256 KiB.
    """
    return _Scan(known, env, on_place, on_progress, is_cancelled).run(path)


@dataclass(slots=True)
class _Scan:
    known: Mapping[str, Known]
    env: Mapping[str, str]
    on_place: Callable[[Place], None]
    on_progress: Callable[[Progress], None]
    is_cancelled: Callable[[], bool]
    looked_at: LookedAt = field(default_factory=LookedAt)
    places: list[Place] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    found: int = 0
    top: str = ""
    stopped: bool = False

    def run(self, path: Path) -> Scanned:
        """Everything, in order."""
        try:
            # The person named this place, so a link is followed here and nowhere else.
            self.top = os.path.realpath(path, strict=True)
            is_folder = stat.S_ISDIR(Path(self.top).stat().st_mode)
        except (OSError, ValueError):
            self.findings.append(finding("scan.no_such_path", Subject.FOLDER, path=shown_path(str(path))))
            return self._result(finished=False)
        if is_folder:
            repositories = self._files()
            self._histories(repositories)
        else:
            self._file(self.top)
            self.findings.append(finding("scan.only_file", Subject.FOLDER))
        self._tell(self.top)
        return self._result(finished=True)

    def _result(self, *, finished: bool) -> Scanned:
        if finished:
            self.findings += findings_of(self.places, self.found, self.looked_at, self.unread, stopped=self.stopped)
        return Scanned(tuple(in_order(self.places)), self.looked_at, tuple(self.unread), tuple(self.findings))

    def _files(self) -> list[str]:
        """Look through the files as they are now; return the folders that are repositories."""
        repositories: list[str] = []
        for item in walk(self.top):
            if self._is_stopped():
                break
            if item.found is Found.FILE:
                self._file(item.path)
            elif item.found is Found.REPOSITORY:
                repositories.append(item.path)
            elif item.found is Found.LINK:
                self.looked_at.links += 1
            elif item.found is Found.UNREADABLE:
                self._not_read(item.path, item.reason)
        return repositories

    def _file(self, path: str) -> None:
        self._tell(path)
        try:
            descriptor = open_file(path)
        except OSError as error:
            self._not_read(path, reason_of(error))
            return
        try:
            search, size, first = Search(self.known), os.fstat(descriptor).st_size, True
            while True:
                # One more than its size: then a small file takes one read, and none is taken for its end by mistake.
                block = os.read(descriptor, min(size + 1, BLOCK) if first else BLOCK)
                last = not block or (first and len(block) == size)
                if first and is_compressed(block):
                    self.looked_at.compressed += 1
                first = False
                self.looked_at.bytes += len(block)
                self._note(self._name(path), search.feed(block, last=last))
                if last or self._is_stopped():
                    break
            self.looked_at.files += 1
        except OSError as error:
            self._not_read(path, reason_of(error))
        finally:
            os.close(descriptor)

    def _note(self, name: str, spots: list[Spot]) -> None:
        self.found += len(spots)
        for spot in spots:
            self._place(Place(shown_path(name), spot))

    def _place(self, place: Place) -> None:
        if len(self.places) < MOST_PLACES:
            self.places.append(place)
            self.on_place(place)

    def _not_read(self, path: str, reason: str) -> None:
        self.looked_at.unread += 1
        if len(self.unread) < _MOST_UNREAD:
            self.unread.append(Unread(shown_path(self._name(path)), reason))

    def _name(self, path: str) -> str:
        """As it is called from the folder that was chosen."""
        inside = self.top if self.top.endswith(os.sep) else self.top + os.sep
        return path[len(inside) :] if path.startswith(inside) else Path(path).name or path

    def _histories(self, folders: list[str]) -> None:
        around = _around(self.top) if self.top not in folders else None
        if not folders and around is None:
            self.findings.append(finding("scan.no_history", Subject.FOLDER))
            return
        program = find_git(self.env)
        seen: set[str] = set()
        for folder in (*([around] if around else ()), *folders):
            if self._is_stopped():
                return
            if program is None:
                self.findings.append(finding("scan.git_missing", Subject.FOLDER, folder=shown_path(folder)))
                return
            try:
                self._history(Git(program, folder, self.env), folder, seen)
            except (GitError, OSError) as error:
                owner = isinstance(error, GitError) and error.is_about_owner
                said = error.said if isinstance(error, GitError) else repr(error)
                code = "scan.git_owner" if owner else "scan.git_failed"
                self.findings.append(finding(code, Subject.FOLDER, folder=shown_path(folder), detail=said))

    def _history(self, git: Git, folder: str, seen: set[str]) -> None:
        there = repository(git, folder)
        if there.inside in seen:
            return
        seen.add(there.inside)
        self.looked_at.repositories += 1
        if there.is_part:
            self.findings.append(finding("scan.history_part", Subject.FOLDER, folder=shown_path(folder)))
        history, before, counted = History(), self.looked_at.versions, self.looked_at.bytes
        told = -1

        def go_on() -> bool:
            nonlocal told
            self.looked_at.versions, self.looked_at.bytes = before + history.versions, counted + history.bytes
            if history.versions // _TOLD_EVERY != told:
                told = history.versions // _TOLD_EVERY
                self._tell(folder)
            return not self._is_stopped()

        try:
            for _ in read_versions(git, self.known, history, go_on):
                self.found += 1
        finally:
            go_on()
            # What was found before Git failed is found all the same.
            self._attribute(git, folder, history)

    def _attribute(self, git: Git, folder: str, history: History) -> None:
        if not history.finds:
            return
        found = sum(len(spots) for _, spots in history.finds.values())
        told = attributed(git, history, lambda: not self._is_stopped())
        self.found += len(told.places) - found
        front = self._name(folder) if folder != self.top and folder.startswith(self.top + os.sep) else ""
        for place in told.places:
            name = place.file if place.file.startswith("(") or not front else f"{front}/{place.file}"
            self._place(Place(shown_path(name), place.spot, place.commit, place.object))
        if told.failed:
            raise told.failed

    def _is_stopped(self) -> bool:
        self.stopped = self.stopped or self.is_cancelled()
        return self.stopped

    def _tell(self, path: str) -> None:
        told = self.looked_at
        self.on_progress(Progress(told.files, told.bytes, told.versions, self.found, shown_path(self._name(path))))


def _around(folder: str) -> str | None:
    """The nearest folder above that is a repository's, or None."""
    with suppress(OSError):
        return next((str(above) for above in Path(folder).parents if (above / ".git").exists()), None)
    return None
