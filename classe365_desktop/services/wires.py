"""Sockets that can be cut: every connection the program opens is opened here, can be ended from another thread, and keeps
its promise about time, the search for an address included.

Plain sockets can't do that. `socket.create_connection` takes its timeout once for each address and waits for the name
without any; and what another thread closes goes on waiting.
"""

import errno
import os
import selectors
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread, local

from classe365_desktop.services.address import is_this_computer

# How soon waiting notices that it is to stop. No system wakes a connection attempt reliably from another thread.
_GLANCE = 0.05
# What the system says if there is no way to an address, or no network at all.
NETWORK_ABSENT = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})

Where = tuple[socket.AddressFamily, tuple[str, int] | tuple[str, int, int, int]]
Lookup = Callable[[str, int], Sequence[Where]]
Clock = Callable[[], float]


class CutOffError(OSError):
    """The connection was ended by this program, because somebody asked it to."""


class LookupTimeoutError(OSError):
    """Nobody said in time which address belongs to the name."""


def system_lookup(host: str, port: int) -> Sequence[Where]:
    """Ask the system for the addresses of a name. Raises OSError (`socket.gaierror`) if there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(family, address) for family, _, _, _, address in found]  # type: ignore[misc]  # two families, as asked


@dataclass(eq=False, slots=True)
class Wire:
    """A second handle on a connection. It stays the same while TLS wraps and replaces the socket, so it can always cut it.

    It is a handle on the bare connection on purpose: shutting down an `ssl.SSLSocket` from another thread takes its
    encryption away first, and what its owner sends at that moment would go out in the clear.
    """

    handle: socket.socket
    finished: bool = False


@dataclass(slots=True)
class Wires:
    """All connections of one session. `clock` counts seconds, monotonically; `lookup` finds addresses."""

    clock: Clock
    lookup: Lookup = system_lookup
    _lock: Lock = field(default_factory=Lock)
    _open: set[Wire] = field(default_factory=set)
    _stop: Event = field(default_factory=Event)
    _closed: bool = False
    _request: local = field(default_factory=local)

    def begin(self) -> Event:
        """Begin a request in this thread. The event that comes back is set as soon as the request is to end.

        Raises CutOffError if no request is to begin any more.
        """
        with self._lock:
            stop = self._stop
        if stop.is_set():
            raise CutOffError(errno.ECANCELED, "nothing is asked any more")
        self._request.stop, self._request.finished = stop, []
        return stop

    def end(self) -> None:
        """End the request of this thread: only now are the handles let go of connections that were finished meanwhile."""
        finished: list[Wire] = getattr(self._request, "finished", [])
        self._request.stop, self._request.finished = None, []
        for wire in finished:
            self._release(wire)

    def cut(self, *, for_good: bool = False) -> None:
        """Cut all connections, whoever is using them. Later requests open new ones, unless it is for good."""
        with self._lock:
            self._stop.set()
            self._closed = self._closed or for_good
            if not self._closed:
                self._stop = Event()
            for wire in self._open:
                _shut(wire.handle)

    def connect(self, host: str, port: int, seconds: float | None) -> tuple[socket.socket, Wire]:
        """Open a connection; `seconds` is the time for everything together, None for no limit.

        Raises CutOffError if it is ended meanwhile, LookupTimeoutError and TimeoutError if the time is over, and
        otherwise the OSError that says most.
        """
        stop: Event = getattr(self._request, "stop", None) or self._stop
        end = None if seconds is None else self.clock() + seconds
        addresses = self._addresses(host, port, stop, end)
        fault: OSError | None = None
        for tried, (family, address) in enumerate(addresses):
            # A network that swallows IPv6 must not use up the time of the IPv4 address that comes next.
            share = None if end is None else self.clock() + max(0.0, end - self.clock()) / (len(addresses) - tried)
            try:
                return self._connected(family, address, stop, share)
            except CutOffError:
                raise
            except OSError as error:
                # Most networks have no IPv6: that there is no way to such an address is never the news.
                fault = error if fault is None or fault.errno in NETWORK_ABSENT else fault
        raise fault or socket.gaierror(socket.EAI_NONAME, "the name has no address")

    def finished(self, wire: Wire) -> None:
        """The connection of this wire was closed. During a request the answer may still be read from it: so it stays cuttable."""
        if getattr(self._request, "stop", None) is None:
            self._release(wire)
        else:
            self._request.finished.append(wire)

    def _addresses(self, host: str, port: int, stop: Event, end: float | None) -> Sequence[Where]:
        if is_this_computer(host):
            return self.lookup(host, port)
        answers: SimpleQueue[Sequence[Where] | Exception] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self.lookup(host, port))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        # Asking the system for an address can't be interrupted and may take half a minute. A thread that nobody has to
        # wait for does it; it ends by itself when the system gives up.
        Thread(target=ask, name="lookup", daemon=True).start()
        while not stop.is_set():
            left = _left(end, self.clock)
            if left <= 0:
                raise LookupTimeoutError(errno.ETIMEDOUT, "no answer to the question for the address of the name")
            try:
                answer = answers.get(timeout=min(_GLANCE, left))
            except Empty:
                continue
            if isinstance(answer, Exception):
                raise answer
            return answer
        raise CutOffError(errno.ECANCELED, "ended while looking for the address")

    def _connected(
        self, family: socket.AddressFamily, address: tuple[str | int, ...], stop: Event, end: float | None
    ) -> tuple[socket.socket, Wire]:
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            # Requests are small and each waits for its answer: nothing to gain from collecting bytes.
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.setblocking(False)
            state = connection.connect_ex(address)
            if state not in (0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY):
                raise OSError(state, os.strerror(state))
            self._wait_until_connected(connection, stop, end)
            return connection, self._watch(connection, stop)
        except BaseException:
            connection.close()
            raise

    def _wait_until_connected(self, connection: socket.socket, stop: Event, end: float | None) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(connection, selectors.EVENT_WRITE)
            while not stop.is_set():
                left = _left(end, self.clock)
                if left <= 0:
                    raise TimeoutError(errno.ETIMEDOUT, "no answer to the attempt to connect")
                if selector.select(min(_GLANCE, left)):
                    state = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                    if state:
                        raise OSError(state, os.strerror(state))
                    return
        raise CutOffError(errno.ECANCELED, "ended while connecting")

    def _watch(self, connection: socket.socket, stop: Event) -> Wire:
        wire = Wire(connection.dup())
        with self._lock:
            if not stop.is_set():
                self._open.add(wire)
                return wire
        wire.handle.close()
        raise CutOffError(errno.ECANCELED, "ended after connecting")

    def _release(self, wire: Wire) -> None:
        with self._lock:
            self._open.discard(wire)
        wire.handle.close()


def _left(end: float | None, clock: Clock) -> float:
    return _GLANCE if end is None else end - clock()


def _shut(handle: socket.socket) -> None:
    try:
        handle.shutdown(socket.SHUT_RDWR)
    except OSError:
        # Already ended from the other side: nothing is left to cut.
        return
