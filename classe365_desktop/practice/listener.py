"""A door on loopback: takes connections, gives each its own thread, and shuts without leaving any behind."""

import selectors
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread

LOOPBACK = "127.0.0.1"
_WAITING = 128

Prepare = Callable[[socket.socket], socket.socket]
Serve = Callable[[socket.socket, str, int], None]


class Listener:
    """Holds a port from the moment it is made; takes connections between `open` and `close`.

    `prepare` may wrap a new connection without waiting for the client; `serve` runs on the connection's own thread, gets
    the client's address and the connection's number (from 1), and may raise OSError when the connection breaks.
    Raises OSError if the port is taken.
    """

    def __init__(self, port: int, prepare: Prepare, serve: Serve) -> None:
        self._prepare = prepare
        self._serve = serve
        self._door = _bound(port)
        self.port: int = self._door.getsockname()[1]
        self._lock = Lock()
        self._lines: dict[socket.socket, Thread] = {}
        self._taken = 0
        self._waker: socket.socket | None = None
        self._thread: Thread | None = None

    def open(self) -> None:
        """Begin to take connections."""
        if self._thread is not None:
            return
        self._door.listen(_WAITING)
        self._door.setblocking(False)
        woken, self._waker = socket.socketpair()
        self._thread = Thread(target=self._take, args=(self._door, woken), name="practice door", daemon=True)
        self._thread.start()

    def deafen(self) -> None:
        """Refuse connections, but keep the port: nothing listens there, as when a firewall refuses."""
        if self._thread is None:
            return
        self.close()
        self._door = _bound(self.port)

    def hang_up(self) -> None:
        """End every connection, and wait until its thread has ended."""
        with self._lock:
            lines = dict(self._lines)
        for line in lines:
            with suppress(OSError):
                # The plain socket's own method, on purpose: the secure one's would take the session away under the thread
                # that is using it.
                socket.socket.shutdown(line, socket.SHUT_RDWR)
        for thread in lines.values():
            thread.join()

    def close(self) -> None:
        """Give the port back, end every connection, and wait until every thread has ended. May be called again."""
        if self._thread is not None and self._waker is not None:
            self._waker.close()
            self._thread.join()
        self._thread = self._waker = None
        self._door.close()
        self.hang_up()

    def _take(self, door: socket.socket, woken: socket.socket) -> None:
        with woken, selectors.DefaultSelector() as either:
            either.register(door, selectors.EVENT_READ)
            either.register(woken, selectors.EVENT_READ)
            while not any(key.fileobj is woken for key, _ in either.select()):
                # A client that has gone again before it was taken is no reason to stop.
                with suppress(OSError):
                    connection, address = door.accept()
                    self._begin(connection, str(address[0]))

    def _begin(self, connection: socket.socket, came_from: str) -> None:
        try:
            connection.setblocking(True)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line = self._prepare(connection)
        except OSError:
            connection.close()
            return
        self._taken += 1
        number = self._taken
        thread = Thread(
            target=self._run, args=(line, came_from, number), name=f"practice connection {number}", daemon=True
        )
        with self._lock:
            self._lines[line] = thread
        thread.start()

    def _run(self, line: socket.socket, came_from: str, number: int) -> None:
        # A client may break off whenever it likes, and so does `hang_up`.
        try:
            with suppress(OSError), line:
                self._serve(line, came_from, number)
        finally:
            with self._lock:
                self._lines.pop(line, None)


def _bound(port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # Elsewhere this allows the port to be taken again at once; on Windows it would allow it to be shared.
        if sys.platform == "win32":
            door.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((LOOPBACK, port))
    except OSError:
        door.close()
        raise
    return door
