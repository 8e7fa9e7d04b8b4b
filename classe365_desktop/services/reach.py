"""Looks whether the webhook's address can be reached: a HEAD request without anything that looks like a report.

It connects to the address that was judged, not to what the name says a moment later, so that no name can lead it into the
school's own network.
"""

import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from http.client import HTTPException, HTTPResponse
from time import monotonic
from typing import Protocol
from urllib.parse import urlsplit

from classe365_desktop import __version__
from classe365_desktop.core.reach import Fault, Seen, ends_at, is_public, public_only

TIMEOUT = 8.0


class Network(Protocol):
    """The way to a server. A test stands in for the names and the wires, because loopback is refused; TLS and HTTP are real."""

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a name. Raises OSError."""
        ...

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        """A connection to exactly this address. Raises OSError."""
        ...

    def trust(self) -> ssl.SSLContext:
        """What judges certificates: the operating system's own store."""
        ...


class TheNetwork:
    """The network of this computer."""

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """See `Network.resolve`."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(each[4][0]) for each in found))

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        """See `Network.connect`."""
        return socket.create_connection((address, port), timeout=seconds)

    def trust(self) -> ssl.SSLContext:
        """See `Network.trust`."""
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def look_at(
    url: str,
    network: Network,
    *,
    proxied: bool = False,
    on_cancel: Callable[[Callable[[], None]], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float = TIMEOUT,
) -> Seen:
    """Look at an https address. Blocks for at most a few times `seconds`: call it off the UI thread. Raises nothing.

    `on_cancel` is handed what ends the connection under way; `proxied` tells that this computer has no direct way out.
    """
    parts = urlsplit(url)
    host, port = (parts.hostname or "").rstrip("."), parts.port or 443
    seen = Seen(url, host)
    if proxied:
        return replace(seen, fault=Fault.PROXY)
    try:
        addresses = tuple(network.resolve(host, port))
    except OSError as error:
        return replace(seen, fault=Fault.NO_NAME, detail=str(error))
    seen = replace(seen, addresses=addresses)
    usable = public_only(addresses)
    if not usable:
        return replace(seen, fault=Fault.NOT_PUBLIC)
    began = monotonic()
    try:
        # The TLS socket takes the plain one over, and the handshake is a part of that: the second handle can cut both.
        with _connected(network, usable, port, seconds) as plain, closing(plain.dup()) as handle:
            on_cancel(lambda: _cut(handle))
            with network.trust().wrap_socket(plain, server_hostname=host) as secure:
                ends = ends_at(secure.getpeercert(binary_form=True) or b"")
                status, location = _head(secure, host, port, parts.path or "/", parts.query)
    except (OSError, HTTPException, ValueError) as error:
        fault = Fault.CANCELLED if cancelled() else _fault_of(error)
        return replace(seen, fault=fault, detail=f"{type(error).__name__}: {error}")
    return replace(seen, ends_at=ends, status=status, location=location, seconds=monotonic() - began)


@contextmanager
def _connected(network: Network, addresses: Sequence[str], port: int, seconds: float) -> Iterator[socket.socket]:
    """A connection to the first address that takes one."""
    problem: OSError | None = None
    for address in addresses:
        if not is_public(address):
            continue
        try:
            connection = network.connect(address, port, seconds)
        except OSError as error:
            problem = error
        else:
            with closing(connection):
                connection.settimeout(seconds)
                yield connection
            return
    raise problem or OSError("no address could be used")


def _head(secure: socket.socket, host: str, port: int, path: str, query: str) -> tuple[int, str]:
    """Ask for the head alone. Returns the status and where it sends on to."""
    target = f"{path}?{query}" if query else path
    if not (target.isascii() and target.isprintable()) or " " in target:
        raise ValueError("the address has characters that no request may carry")
    shown = host if port == 443 else f"{host}:{port}"
    request = (
        f"HEAD {target} HTTP/1.1\r\nHost: {shown}\r\nUser-Agent: Classe365StripeSetup/{__version__} (reachability)\r\n"
        "Accept: */*\r\nConnection: close\r\n\r\n"
    )
    secure.sendall(request.encode("ascii"))
    with closing(HTTPResponse(secure, method="HEAD")) as response:
        response.begin()
        return response.status, response.getheader("Location") or ""


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):  # it has ended meanwhile
        connection.shutdown(socket.SHUT_RDWR)


def _fault_of(error: Exception) -> Fault:
    if isinstance(error, ssl.SSLCertVerificationError):
        by_code = {
            10: Fault.CERTIFICATE_EXPIRED,
            18: Fault.CERTIFICATE_SELF_SIGNED,
            19: Fault.CERTIFICATE_SELF_SIGNED,
            62: Fault.CERTIFICATE_NAME,
        }
        if error.verify_code in by_code:
            return by_code[error.verify_code]
        text = f"{error} {getattr(error, 'verify_message', '')}".lower()
        return Fault.CERTIFICATE_EXPIRED if "expired" in text else Fault.CERTIFICATE_UNTRUSTED
    if isinstance(error, TimeoutError):
        return Fault.TIMEOUT
    if isinstance(error, ConnectionRefusedError):
        return Fault.REFUSED
    if isinstance(error, ssl.SSLError):
        return Fault.TLS
    return Fault.LOST
