"""One window for each person and folder of files: a second start brings the first one's window to the front.

A lock file tells who is first; the OS's processes tell if a lock is stale, so a crash blocks nobody. The socket is only for
saying "raise", and is opened after the first paint: QtNetwork costs a start 10 to 20 ms.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QLockFile, QObject, QThread, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISE, DONE = b"raise\n", b"done\n"
TIMEOUT_MS = 3000
_RETRY_MS = 50


def claim(folder: Path) -> SingleInstance | None:
    """Become the one instance that uses `folder`, or None if there is one already: then `ask_to_raise` it and end.

    Where no lock can be made (a read-only folder) every instance counts as the first: better two windows than none.
    """
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(str(folder / "window.lock"))
    lock.setStaleLockTime(0)  # by the process alone, never by age: a window may be open for days
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        return None
    return SingleInstance(folder, lock)


def ask_to_raise(folder: Path, timeout_ms: int = TIMEOUT_MS) -> bool:
    """Ask the first instance to show its window; True if it answered. It may just be starting, so ask until `timeout_ms`."""
    from PySide6.QtNetwork import QLocalSocket

    _let_it_come_to_the_front()
    deadline = QDeadlineTimer(timeout_ms)
    while not deadline.hasExpired():
        socket = QLocalSocket()
        socket.connectToServer(server_name(folder))
        if socket.waitForConnected(_left(deadline)):
            socket.write(RAISE)
            socket.flush()
            while socket.bytesAvailable() < len(DONE) and socket.waitForReadyRead(_left(deadline)):
                pass
            answer = socket.read(len(DONE)).data()
            socket.abort()
            if answer == DONE:
                return True
        QThread.msleep(_RETRY_MS)
    return False


def server_name(folder: Path) -> str:
    """The socket's name: the folder's path would be too long for one on some systems."""
    # Not hashlib, which loads OpenSSL: 4 MB that a window at rest does not need.
    digest = QCryptographicHash.hash(str(folder.resolve()).encode(), QCryptographicHash.Algorithm.Sha256)
    return f"classe365-{bytes(digest.toHex().data()).decode()[:20]}"


class SingleInstance(QObject):
    """The first instance. Keep it as long as the window: with it the lock goes."""

    raise_asked = Signal()
    """A second start wants the window in front."""

    def __init__(self, folder: Path, lock: QLockFile) -> None:
        super().__init__()
        self._folder = folder
        self._lock = lock
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Begin to hear second starts; to be called after the first paint. True if it can."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(4)
        server.newConnection.connect(self._greet)
        if self._lock.isLocked():
            QLocalServer.removeServer(server_name(self._folder))  # left by a crash: the lock says that nobody uses it
        self._server = server
        return server.listen(server_name(self._folder))

    def close(self) -> None:
        """Let the next start be the first again."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            visitor = _Visitor(self._server.nextPendingConnection(), self)
            visitor.raise_asked.connect(self.raise_asked)
            visitor.hear()


class _Visitor(QObject):
    """One second start while it speaks. Whoever connects and says nothing, or too much, is not waited for."""

    raise_asked = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(len(RAISE))
        socket.readyRead.connect(self.hear)
        socket.disconnected.connect(self.deleteLater)
        self._patience = QTimer(self, singleShot=True, interval=TIMEOUT_MS)
        self._patience.timeout.connect(self.deleteLater)
        self._patience.start()

    def hear(self) -> None:
        if self._socket.bytesAvailable() < len(RAISE):
            return
        if self._socket.read(len(RAISE)).data() == RAISE:
            self._socket.write(DONE)
            self._socket.flush()
            self.raise_asked.emit()
        self._socket.disconnectFromServer()


def _left(deadline: QDeadlineTimer) -> int:
    return max(1, int(deadline.remainingTime()))


def _let_it_come_to_the_front() -> None:
    """Windows lets only the program that the person just started pass on the right to be in front."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.WinDLL("user32").AllowSetForegroundWindow(any_process)
