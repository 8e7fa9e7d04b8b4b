"""One window for each person and folder of files: a second start brings the first one's window to the front.

A lock file tells who is first; the OS's processes tell if a lock is stale, so a crash blocks nobody. To say "raise", a second
start leaves a file of its own beside the lock, and the first takes it away. Not a socket: QtNetwork costs a window at rest
2.6 MB.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QFileSystemWatcher, QLockFile, QObject, QThread, Signal

TIMEOUT_MS = 3000
_LOOK_AGAIN_MS = 20
_PREFIX, _SUFFIX = "window.", ".raise"


def claim(folder: Path) -> SingleInstance | None:
    """Become the one instance that uses `folder`, or None if there is one already: then `ask_to_raise` it and end.

    Where no lock can be made (a read-only folder) every instance counts as the first: better two windows than none.
    """
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(str(folder / "window.lock"))
    lock.setStaleLockTime(0)  # by the process alone, never by age: a window may be open for days
    if lock.tryLock(0):
        # What is here was asked of an instance that is gone. Here and not in `listen`: from now on it is asked of this one.
        # Whoever asks at this very moment is told "done" all the same, and rightly: this window is about to appear.
        _take_requests(folder)
    elif lock.error() is QLockFile.LockError.LockFailedError:
        return None
    return SingleInstance(folder, lock)


def ask_to_raise(folder: Path, timeout_ms: int = TIMEOUT_MS) -> bool:
    """Ask the first instance to show its window; True if it answered within `timeout_ms`. It may just be starting."""
    _let_it_come_to_the_front()
    # A name for each who asks: each gets an answer of its own, and takes back nobody else's request.
    request = folder / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
    try:
        _write(request)
    except OSError:
        return False
    deadline = QDeadlineTimer(timeout_ms)
    try:
        while request.exists() and not deadline.hasExpired():
            QThread.msleep(_LOOK_AGAIN_MS)
        request.unlink()  # only one of the two can remove it, so this decides, even at the last moment
    except FileNotFoundError:
        return folder.is_dir()  # a request that went with its folder was not answered
    except OSError:
        return False
    return False


class SingleInstance(QObject):
    """The first instance. Keep it as long as the window: with it the lock goes."""

    raise_asked = Signal()
    """A second start wants the window in front."""

    def __init__(self, folder: Path, lock: QLockFile) -> None:
        super().__init__()
        self._folder = folder
        self._lock = lock
        self._watcher: QFileSystemWatcher | None = None

    def listen(self) -> bool:
        """Begin to hear second starts; to be called after the first paint, with `raise_asked` connected. True if it can.

        Whoever asked since `claim` is answered now.
        """
        if not self._lock.isLocked():
            return False  # without a lock nobody is sent here to ask
        if self._watcher is None:
            watcher = QFileSystemWatcher(self)
            if not watcher.addPath(str(self._folder)):
                watcher.deleteLater()
                return False
            watcher.directoryChanged.connect(self._hear)
            self._watcher = watcher
        self._hear()
        return True

    def close(self) -> None:
        """Let the next start be the first again."""
        if self._watcher is not None:
            self._watcher.deleteLater()  # later: the window may be closed by what `raise_asked` set off
            self._watcher = None
        self._lock.unlock()

    def _hear(self) -> None:
        # Most changes are the state file's. A change may also still be on its way when the window closes.
        if self._lock.isLocked() and _take_requests(self._folder):
            self.raise_asked.emit()


def _write(request: Path) -> None:
    """Let the request appear at once and closed: Windows would not let the first instance remove a file that is open."""
    draft = request.with_suffix(".draft")
    try:
        draft.touch(mode=0o600, exist_ok=False)
        draft.rename(request)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise


def _take_requests(folder: Path) -> int:
    """Remove the requests; how many there were. What cannot be removed is not counted, or it would raise for ever."""
    taken = 0
    with suppress(OSError):
        for file in folder.iterdir():
            if file.name.startswith(_PREFIX) and file.name.endswith(_SUFFIX):
                with suppress(OSError):
                    file.unlink()
                    taken += 1
    return taken


def _let_it_come_to_the_front() -> None:
    """Windows lets only the program that the person just started pass on the right to be in front."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.WinDLL("user32").AllowSetForegroundWindow(any_process)
