"""Looks whether the webhook's address can be reached: a HEAD request without anything that looks like a report.

It connects to the address that was judged, not to what the name says a moment later, so that no name can lead it into the
school's own network. Nothing is followed, and nothing is asked twice.
"""

import re
import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from time import monotonic
from typing import Protocol
from urllib.parse import quote, urlsplit

from classe365_desktop import __version__
from classe365_desktop.core.certificate import read_certificate
from classe365_desktop.core.reach import Fault, Seen, public_only
from classe365_desktop.core.redaction import redact
from classe365_desktop.core.replies import Outcome
from classe365_desktop.core.school import is_not_public
from classe365_desktop.services.network_faults import fault_of
from classe365_desktop.services.wires import Where, Wires, system_lookup

TIMEOUT = 8.0
"""Seconds for each of the two parts: connecting (the search for the name included), and the handshake with the answer."""
_LARGEST_HEAD = 64 * 1024
_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})\b")
_LOCATION = re.compile(rb"(?im)^location:[ \t]*([^\r\n]*?)[ \t]*\r?$")
# "It is made out to another name": OpenSSL x509_vfy.h (name, number), Windows winerror.h, macOS SecBase.h.
_OTHER_NAME = frozenset({62, 64, 0x800B010F, -67602})
_FAULTS = {
    Outcome.NO_NAME: Fault.NO_NAME,
    Outcome.CONNECTION_REFUSED: Fault.REFUSED,
    Outcome.TIMEOUT: Fault.TIMEOUT,
    Outcome.TLS_UNTRUSTED: Fault.CERTIFICATE_UNTRUSTED,
    Outcome.TLS_SELF_SIGNED: Fault.CERTIFICATE_SELF_SIGNED,
    Outcome.TLS_EXPIRED: Fault.CERTIFICATE_EXPIRED,
    Outcome.TLS_OTHER: Fault.TLS,
    Outcome.CANCELLED: Fault.CANCELLED,
}


class Network(Protocol):
    """The way to a server.

    A test stands in for it, because a server of the test is on loopback, which is refused on purpose: `resolve` gives a
    name a public number, and `where` lets the wire to that number end at the test's server. TLS and HTTP are real.
    """

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a name. Raises OSError."""
        ...

    def where(self, address: str, port: int) -> Sequence[Where]:
        """Where the wire to this address ends. Raises OSError."""
        ...

    def trust(self) -> ssl.SSLContext:
        """What judges certificates: the operating system's own store."""
        ...


class TheNetwork:
    """The network of this computer."""

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """See `Network.resolve`."""
        return list(dict.fromkeys(str(where[0]) for _, where in system_lookup(host, port)))

    def where(self, address: str, port: int) -> Sequence[Where]:
        """See `Network.where`. An address is no name: nobody is asked."""
        found = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        return [(family, where) for family, _, _, _, where in found]  # type: ignore[misc]  # two families, as asked

    def trust(self) -> ssl.SSLContext:
        """See `Network.trust`."""
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class _NotPublicError(OSError):
    """The name leads into a network of one's own."""


def look_at(
    url: str,
    network: Network,
    *,
    proxied: bool = False,
    on_cancel: Callable[[Callable[[], None]], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float = TIMEOUT,
) -> Seen:
    """Look at an https address. Blocks for at most twice `seconds`: call it off the UI thread. Raises nothing.

    `on_cancel` is handed what ends the look at once; `proxied` tells that this computer has no direct way out.
    """
    try:
        host, port, target = _parts(url)
    except ValueError as error:
        return Seen(url, "", fault=Fault.BAD_ADDRESS, detail=redact(str(error)))
    seen = Seen(url, host)
    if proxied:
        return replace(seen, fault=Fault.PROXY)
    if _is_local_name(host):
        return replace(seen, fault=Fault.NOT_PUBLIC)
    addresses: list[str] = []

    def judged(name: str, at: int) -> Sequence[Where]:
        addresses.extend(network.resolve(name, at))
        usable = public_only(addresses)
        if not usable:
            raise _NotPublicError(f"{name} leads to {', '.join(addresses) or 'nothing'}")
        return [where for each in usable for where in network.where(each, at)]

    wires = Wires(monotonic, judged)
    on_cancel(lambda: wires.cut(for_good=True))
    try:
        answered = _asked(wires, network, host, port, target, seconds)
    except (OSError, ValueError) as error:
        fault, detail = _fault_of(error)
        if cancelled():
            fault = Fault.CANCELLED
        return replace(seen, addresses=tuple(addresses), fault=fault, detail=detail)
    finally:
        wires.cut(for_good=True)
    status, location, certificate, took = answered
    return replace(
        seen,
        addresses=tuple(addresses),
        certificate=read_certificate(certificate),
        status=status,
        location=location,
        seconds=took,
    )


def _parts(url: str) -> tuple[str, int, str]:
    """The name, the port, and what stands behind them, as a request carries it. Raises ValueError for no https address."""
    parts = urlsplit(url.strip())
    if parts.scheme.lower() != "https" or not parts.hostname or parts.username is not None:
        raise ValueError("this is no plain https address")
    host = parts.hostname.rstrip(".")
    host = host if host.isascii() else host.encode("idna").decode("ascii")
    if not host or any(letter.isspace() for letter in host):
        raise ValueError("this is no name of a server")
    # What is written with % already stays as it is; the rest is written as browsers do.
    path, query = (quote(each, safe="/%:@!$&'()*+,;=~?") for each in (parts.path or "/", parts.query))
    return host, parts.port or 443, f"{path}?{query}" if query else path


def _is_local_name(host: str) -> bool:
    """Names that never are on the internet need no search; numbers are judged by what they are."""
    is_number = ":" in host or host.replace(".", "").isdigit()
    return not is_number and (is_not_public(host) or "." not in host)


def _asked(
    wires: Wires, network: Network, host: str, port: int, target: str, seconds: float
) -> tuple[int, str, bytes, float]:
    """Connect, greet, ask. Returns the status, where it sends on to, the certificate in DER, and the seconds it took."""
    wires.begin()
    try:
        began = monotonic()
        plain, wire = wires.connect(host, port, seconds)
        connecting = monotonic() - began
        try:
            with closing(plain):
                trust, began = network.trust(), monotonic()
                plain.settimeout(seconds)
                with trust.wrap_socket(plain, server_hostname=host) as secure:
                    certificate = secure.getpeercert(binary_form=True) or b""
                    status, location = _head(secure, _request(host, port, target), began + seconds)
                    return status, location, certificate, connecting + monotonic() - began
        finally:
            wires.finished(wire)
    finally:
        wires.end()


def _request(host: str, port: int, target: str) -> bytes:
    name = f"[{host}]" if ":" in host else host
    lines = (
        f"HEAD {target} HTTP/1.1",
        f"Host: {name}" if port == 443 else f"Host: {name}:{port}",
        f"User-Agent: Classe365StripeSetup/{__version__} (reachability)",
        "Accept: */*",
        "Connection: close",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def _head(secure: ssl.SSLSocket, request: bytes, end: float) -> tuple[int, str]:
    """Ask for the head alone, until `end`. Returns the status and where it sends on to. Raises OSError."""
    secure.sendall(request)
    got = b""
    while True:
        head, whole, rest = got.partition(b"\r\n\r\n")
        if not whole:
            left = end - monotonic()
            if left <= 0:
                raise TimeoutError("the answer did not come to its end in time")
            secure.settimeout(left)
            piece = secure.recv(4096)
            if not piece or len(got) > _LARGEST_HEAD:
                raise ConnectionError("no whole answer came")
            got += piece
            continue
        found = _STATUS.match(head)
        if found is None:
            raise ConnectionError("what came is no answer of a web server")
        status = int(found[1])
        # "100 Continue" and its like come before the answer (RFC 9110, 15.2).
        if 100 <= status < 200:
            got = rest
            continue
        location = _LOCATION.search(head)
        return status, location[1].decode("utf-8", "replace") if location else ""


def _fault_of(error: Exception) -> tuple[Fault, str]:
    if isinstance(error, _NotPublicError):
        return Fault.NOT_PUBLIC, str(error)
    outcome, detail = fault_of(error)
    if isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in _OTHER_NAME:
        return Fault.CERTIFICATE_NAME, detail
    return _FAULTS.get(outcome, Fault.LOST), detail
