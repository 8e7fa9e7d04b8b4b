"""The only writer of the state file. What is remembered survives a crash, a full disk and a second window."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.state import SCHEMA, State, state_from, state_to
from classe365_desktop.services.atomic_file import write_atomically
from classe365_desktop.services.file_lock import locked
from classe365_desktop.services.files import make_private

Change = Callable[[State], State]
# From a schema version to what turns its JSON into the next version's.
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
LOCK_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was remembered, and what is to be said if that is not everything."""

    state: State
    finding: Finding | None = None


class StoreError(Exception):
    """A change could not be saved. `finding` says why; `state` has the change and is right until the program ends.

    The change is not lost: the next update that succeeds saves it too.
    """

    def __init__(self, found: Finding, state: State) -> None:
        super().__init__(found.code)
        self.finding = found
        self.state = state


class StateStore(Protocol):
    """Where the state is kept."""

    def load(self) -> Loaded:
        """Read what is remembered. Raises nothing."""

    def update(self, change: Change) -> State:
        """Change what is remembered now, which another window may have changed since. Raises StoreError.

        `change` may be called again later if saving failed; what it raises comes out of here, with nothing saved.
        """


class Store:
    """The state in a JSON file. Calls wait for the disk, up to `LOCK_SECONDS` for another process: use a worker."""

    def __init__(self, path: Path, clock: Callable[[], datetime], lock_seconds: float = LOCK_SECONDS) -> None:
        self._path = path
        self._clock = clock
        self._lock_seconds = lock_seconds
        self._thread = Lock()
        self._last = State()
        self._unsaved: list[Change] = []

    def load(self) -> Loaded:
        """Read the file. A damaged one is set aside and said; a newer or unreadable one is left alone and said."""
        with self._thread:
            try:
                self._last = self._read()
            except _DamagedError:
                return self._set_aside()
            except _LeaveAloneError as error:
                return Loaded(self._last, error.finding)
            return Loaded(self._last)

    def update(self, change: Change) -> State:
        """Lock, read again, change, write. See `StateStore.update`."""
        with self._thread:
            try:
                make_private(self._path.parent)
                with locked(self._lock_path, self._lock_seconds):
                    self._last = self._write_changed(change)
            except _LeaveAloneError as error:
                raise self._kept_unsaved(change, error.finding) from error
            except OSError as error:
                raise self._kept_unsaved(change, self._unwritable(error)) from error
            self._unsaved.clear()
            return self._last

    @property
    def _lock_path(self) -> Path:
        return self._path.with_name(f"{self._path.stem}.lock")

    def _write_changed(self, change: Change) -> State:
        try:
            before = self._read()
        except _DamagedError:
            self._move_aside()
            before = self._last
        after = before
        for earlier in self._unsaved:
            with suppress(KeyError):  # its school was removed meanwhile
                after = earlier(after)
        after = change(after)
        if after != before or not self._path.exists():
            write_atomically(self._path, _encoded(after))
        return after

    def _read(self) -> State:
        """Raises _DamagedError or _LeaveAloneError. No file is an empty state."""
        try:
            raw = self._path.read_bytes()
        except FileNotFoundError:
            return State()
        except OSError as error:
            code, values = "state.unreadable", {"reason": _reason(error), "folder": self._path.parent}
            raise _LeaveAloneError(finding(code, Subject.STATE, detail=repr(error), **values)) from error
        return _decoded(raw)

    def _set_aside(self) -> Loaded:
        try:
            with locked(self._lock_path, self._lock_seconds):
                self._last = self._read()  # another process may have set it aside and begun anew
        except _DamagedError:
            try:
                name = self._move_aside()
            except OSError as error:
                return Loaded(self._last, self._unwritable(error))
            return Loaded(self._last, finding("state.damaged", Subject.STATE, name=name))
        except _LeaveAloneError as error:
            return Loaded(self._last, error.finding)
        except OSError as error:
            return Loaded(self._last, self._unwritable(error))
        return Loaded(self._last)

    def _move_aside(self) -> str:
        # In short pieces: a long one would be redacted in the finding, as if it were a secret.
        stem = f"{self._path.stem}.damaged-{self._clock().astimezone(UTC):%Y%m%d.%H%M%SZ}"
        aside = self._path.with_name(f"{stem}.json")
        number = 1
        while aside.exists():
            number += 1
            aside = self._path.with_name(f"{stem}-{number}.json")
        with suppress(FileNotFoundError):
            self._path.replace(aside)
        return aside.name

    def _kept_unsaved(self, change: Change, found: Finding) -> StoreError:
        self._last = change(self._last)
        self._unsaved.append(change)
        return StoreError(found, self._last)

    def _unwritable(self, error: OSError) -> Finding:
        values = {"reason": _reason(error), "folder": self._path.parent}
        return finding("state.unwritable", Subject.STATE, detail=repr(error), **values)


class MemoryStore:
    """The state in memory, for practice: nothing is written."""

    def __init__(self, state: State | None = None) -> None:
        self._state = state or State()
        self._thread = Lock()

    def load(self) -> Loaded:
        """The state so far."""
        return Loaded(self._state)

    def update(self, change: Change) -> State:
        """Change it. Raises nothing of its own."""
        with self._thread:
            self._state = change(self._state)
            return self._state


class _DamagedError(Exception):
    pass


class _LeaveAloneError(Exception):
    def __init__(self, found: Finding) -> None:
        super().__init__(found.code)
        self.finding = found


def _reason(error: OSError) -> str:
    return error.strerror or os.strerror(error.errno) if error.errno else type(error).__name__


def _encoded(state: State) -> bytes:
    import json

    return json.dumps(state_to(state), separators=(",", ":")).encode("ascii")


def _decoded(raw: bytes) -> State:
    import json

    try:
        data = json.loads(raw)
        version = data.get("schema") if isinstance(data, dict) else None
        if type(version) is not int:  # True is an int, too
            raise _DamagedError
        if version > SCHEMA:
            raise _LeaveAloneError(finding("state.newer", Subject.STATE))
        while version < SCHEMA:
            data = MIGRATIONS[version](data)
            version = data["schema"]
        return state_from(data)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise _DamagedError from error
