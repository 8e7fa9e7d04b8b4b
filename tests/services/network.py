"""A small network to fail in: servers that answer as they are told, a proxy, and certificate authorities of our own.

All on this computer, over real sockets. Everything is a context manager and leaves neither a socket nor a thread behind.
"""

import json
import selectors
import socket
import ssl
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from typing import Self, TypeVar

import pytest
import trustme

_Result = TypeVar("_Result")

Answer = Callable[[socket.socket, str], bool]
"""Answers one request on a connection, given its head; says whether the connection stays open for another."""

ACCOUNT = b'{"id": "acct_1ABCdEFghIJklMNo", "object": "account"}'
PATIENCE = 20.0
"""Seconds after which a test gives up. Nothing waits that long when all is well."""


def says(status: str, body: bytes = b"", *headers: str, keep: bool = True) -> Answer:
    """A server that answers every request with the same words."""
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""])

    def answer(connection: socket.socket, request: str) -> bool:
        connection.sendall(head.encode() + body)
        return keep

    return answer


def says_json(status: str, value: object, *headers: str) -> Answer:
    """The same for JSON."""
    return says(status, json.dumps(value).encode(), "Content-Type: application/json", *headers)


def refuses(status: str, message: str, **more: str) -> Answer:
    """A server that refuses as Stripe does."""
    return says_json(status, {"error": {"type": "invalid_request_error", "message": message, **more}})


def sends(raw: bytes) -> Answer:
    """A server that sends exactly this and hangs up."""

    def answer(connection: socket.socket, request: str) -> bool:
        connection.sendall(raw)
        return False

    return answer


def hangs(after: bytes = b"") -> Answer:
    """A server that takes the request, says at most `after`, and then nothing until the other side hangs up."""

    def answer(connection: socket.socket, request: str) -> bool:
        connection.sendall(after)
        connection.recv(1)
        return False

    return answer


@dataclass
class Server:
    """Listens on this computer, and remembers what it was asked."""

    answer: Answer
    tls: ssl.SSLContext | None = None
    host: str = "127.0.0.1"
    greets: bool = True
    """Whether it goes through with the TLS handshake; otherwise it reads and stays silent."""
    requests: list[str] = field(default_factory=list)
    connections: int = 0
    arrived: Queue[str] = field(default_factory=Queue)
    _open: list[socket.socket] = field(default_factory=list)
    _threads: list[Thread] = field(default_factory=list)
    _ended: Event = field(default_factory=Event)

    def __enter__(self) -> Self:
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        self._listener = socket.create_server((self.host, 0), family=family, backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self._start(self._listen)
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._open:
            with suppress(OSError):
                # Not the TLS socket's own method: it would take the encryption from under the thread that reads.
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE)
            assert not thread.is_alive()

    @property
    def url(self) -> str:
        """Where it is."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.tls else 'http'}://{name}:{self.port}"

    def next_request(self) -> str:
        """Wait for a request and return its head (or "" for a connection on which nothing was asked yet)."""
        return self.arrived.get(timeout=PATIENCE)

    def _start(self, what: Callable[..., None], *arguments: object) -> None:
        thread = Thread(target=what, args=arguments, name="test server", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _listen(self) -> None:
        while not self._ended.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            if self.tls and not self.greets:
                connection.recv(4096)
                self.arrived.put("")
                while connection.recv(4096):
                    pass
                return
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
                self._open.append(connection)
            with connection:
                self._converse(connection)

    def _converse(self, connection: socket.socket) -> None:
        while head := _head(connection):
            self.requests.append(head)
            self.arrived.put(head)
            if not self.answer(connection, head):
                return


def _head(connection: socket.socket) -> str:
    got = b""
    while not got.endswith(b"\r\n\r\n"):
        piece = connection.recv(1)
        if not piece:
            return ""
        got += piece
    return got.decode("latin-1")


def tunnels(port: int) -> Answer:
    """A proxy: it answers CONNECT and passes everything on to that port of this computer, whatever name was asked for."""

    def answer(connection: socket.socket, request: str) -> bool:
        assert request.startswith("CONNECT ")
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as target:
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            _pump(connection, target)
        return False

    return answer


def _pump(one: socket.socket, other: socket.socket) -> None:
    with selectors.DefaultSelector() as selector:
        selector.register(one, selectors.EVENT_READ, other)
        selector.register(other, selectors.EVENT_READ, one)
        while True:
            for key, _ in selector.select(PATIENCE):
                source = key.fileobj
                assert isinstance(source, socket.socket)
                data = source.recv(65536)
                if not data:
                    return
                key.data.sendall(data)


@dataclass(frozen=True)
class Authority:
    """A certificate authority, and the file in which a computer would keep it."""

    ca: trustme.CA
    file: Path

    def certifies(self, *names: str, expired: bool = False, not_yet: bool = False) -> ssl.SSLContext:
        """What a server needs that this authority has certified under these names."""
        now = datetime.now(UTC)
        begin = now + timedelta(days=2) if not_yet else now - timedelta(days=30)
        end = now - timedelta(days=1) if expired else now + timedelta(days=30)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.ca.issue_cert(*names or ("127.0.0.1",), not_before=begin, not_after=end).configure_cert(context)
        return context


def authority(folder: Path, name: str) -> Authority:
    """Found a certificate authority that nobody trusts."""
    ca = trustme.CA(organization_name=name)
    file = folder / f"{name}.pem"
    ca.cert_pem.write_to_path(str(file))
    return Authority(ca, file)


def self_signed(folder: Path) -> ssl.SSLContext:
    """What a server needs that signed its certificate itself."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = folder / "self-signed.pem"
    pem, private = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    file.write_bytes(
        key.private_bytes(pem, private, serialization.NoEncryption()) + certificate.public_bytes(pem),
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


@pytest.fixture(scope="session")
def school_authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """The authority of a school whose firewall looks into connections."""
    return authority(tmp_path_factory.mktemp("authority"), "school")


@contextmanager
def deaf_port() -> Iterator[int]:
    """A port at which nobody listens, and at which nobody else will start to meanwhile."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        yield reserved.getsockname()[1]


@contextmanager
def clogged_port() -> Iterator[int]:
    """A port at which the attempt to connect is neither taken nor refused: its queue is full."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting: list[socket.socket] = []
        try:
            for _ in range(4):
                one = socket.socket()
                one.setblocking(False)
                one.connect_ex(listener.getsockname())
                waiting.append(one)
            yield listener.getsockname()[1]
        finally:
            for one in waiting:
                one.close()


def in_thread(what: Callable[[], _Result]) -> Callable[[], _Result]:
    """Begin something in a thread; what comes back waits for its result, or raises what it raised."""
    ended: Future[_Result] = Future()

    def run() -> None:
        try:
            ended.set_result(what())
        except BaseException as error:  # noqa: BLE001  # handed on, whatever it is
            ended.set_exception(error)

    thread = Thread(target=run, name="test caller", daemon=True)
    thread.start()

    def result() -> _Result:
        found = ended.result(PATIENCE)
        thread.join(PATIENCE)
        return found

    return result
