"""The journal: an append-only file in which every write to Stripe is noted before it is sent and after it was answered."""

import os
from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import Protocol

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.journal import Entry, entry_of, line_of, unfinished
from classe365_desktop.services.file_lock import locked
from classe365_desktop.services.files import make_private

LOCK_SECONDS = 10.0
# Beyond this a journal with nothing unfinished in it is laid aside and a new one begun.
LARGEST = 2_000_000


class JournalError(Exception):
    """The journal can't be written or read: then nothing may be sent. `finding` says why."""

    def __init__(self, found: Finding) -> None:
        super().__init__(found.code)
        self.finding = found


class Journal(Protocol):
    """Where writes to Stripe are noted. Safe to use from several threads and windows; both methods wait for the disk."""

    def append(self, *entries: Entry) -> None:
        """Note, and return only when it is on the disk. Raises JournalError."""
        ...

    def read(self) -> list[Entry]:
        """Everything noted, oldest first. Raises JournalError."""
        ...


class FileJournal:
    """The journal in a file of JSON lines."""

    def __init__(self, path: Path, lock_seconds: float = LOCK_SECONDS) -> None:
        self._path = path
        self._lock_seconds = lock_seconds

    def append(self, *entries: Entry) -> None:
        """See `Journal.append`."""
        try:
            make_private(self._path.parent)
            with locked(self._path.with_suffix(".lock"), self._lock_seconds):
                self._lay_aside()
                self._write("".join(f"{line_of(entry)}\n" for entry in entries).encode("ascii"))
        except OSError as error:
            raise JournalError(_unwritable(error, self._path)) from error

    def read(self) -> list[Entry]:
        """See `Journal.read`. Lines that a crash tore are passed over."""
        try:
            with self._path.open(encoding="ascii", errors="replace") as file:
                return [entry for entry in map(entry_of, file) if entry is not None]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise JournalError(_unwritable(error, self._path)) from error

    def _write(self, lines: bytes) -> None:
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self._path, flags, 0o600)
        with os.fdopen(descriptor, "r+b", buffering=0) as file:
            size = file.seek(0, os.SEEK_END)
            if size:
                file.seek(size - 1)
                # A line that a crash tore must not swallow the next one.
                lines = lines if file.read(1) == b"\n" else b"\n" + lines
            while lines:
                lines = lines[file.write(lines) :]
            os.fsync(file.fileno())

    def _lay_aside(self) -> None:
        if self._path.exists() and self._path.stat().st_size > LARGEST and not unfinished(self.read()):
            self._path.replace(self._path.with_name(f"{self._path.stem}.earlier{self._path.suffix}"))


class MemoryJournal:
    """The journal in memory, for practice: nothing is written to the disk."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = list(entries)
        self._lock = Lock()

    def append(self, *entries: Entry) -> None:
        """See `Journal.append`. Raises nothing."""
        with self._lock:
            self._entries.extend(entries)

    def read(self) -> list[Entry]:
        """See `Journal.read`. Raises nothing."""
        with self._lock:
            return list(self._entries)


def _unwritable(error: OSError, path: Path) -> Finding:
    reason = error.strerror or (os.strerror(error.errno) if error.errno else type(error).__name__)
    return finding("journal.unwritable", Subject.STATE, reason=reason, folder=path.parent, detail=repr(error))
