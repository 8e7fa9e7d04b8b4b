"""What went wrong when nobody answered, read from whatever exception the network libraries raise.

An exception from there is a parcel: Stripe's wraps that of `requests`, which wraps that of `urllib3`, which wraps the one
that knows. All of them are opened, and the most telling one decides; its text is the technical detail.
"""

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator

import requests
import urllib3.exceptions as of_urllib3

from classe365_desktop.core.redaction import redact
from classe365_desktop.core.replies import Outcome
from classe365_desktop.services.wires import NETWORK_ABSENT, CutOffError, LookupTimeoutError


class NotThisComputerError(OSError):
    """A name that should be this computer's leads elsewhere: nothing was sent."""

    def __init__(self, host: str, peer: str) -> None:
        super().__init__(f"{host} leads to {peer}, which is not this computer; nothing was sent there")


class AnswerTooLargeError(OSError):
    """The answer is larger than any of Stripe's; reading it was given up."""

    def __init__(self, status: int, limit: int) -> None:
        super().__init__(f"HTTP {status}, the answer has more than {limit} bytes")


class BrokenAnswerError(OSError):
    """The answer began and did not come to its end, or can't be unpacked."""

    def __init__(self, status: int) -> None:
        super().__init__(f"HTTP {status}, the answer is incomplete or damaged")


# OpenSSL x509_vfy.h.
_OPENSSL = {
    9: Outcome.TLS_EXPIRED,  # not yet valid: either way the clock and the certificate disagree
    10: Outcome.TLS_EXPIRED,
    18: Outcome.TLS_SELF_SIGNED,
    2: Outcome.TLS_UNTRUSTED,
    19: Outcome.TLS_UNTRUSTED,
    20: Outcome.TLS_UNTRUSTED,
    21: Outcome.TLS_UNTRUSTED,
    27: Outcome.TLS_UNTRUSTED,
}
# Windows winerror.h, as truststore hands them on (an unsigned 32-bit number). Windows doesn't tell a self-signed certificate
# from an unknown authority.
_WINDOWS = {
    0x800B0101: Outcome.TLS_EXPIRED,  # CERT_E_EXPIRED, which includes "not yet valid"
    0x800B0102: Outcome.TLS_EXPIRED,  # CERT_E_VALIDITYPERIODNESTING
    0x800B0109: Outcome.TLS_UNTRUSTED,  # CERT_E_UNTRUSTEDROOT
    0x800B010A: Outcome.TLS_UNTRUSTED,  # CERT_E_CHAINING
    0x800B010D: Outcome.TLS_UNTRUSTED,  # CERT_E_UNTRUSTEDTESTROOT
    0x800B0112: Outcome.TLS_UNTRUSTED,  # CERT_E_UNTRUSTEDCA
}
# macOS SecBase.h, likewise.
_MACOS = {
    -67818: Outcome.TLS_EXPIRED,  # errSecCertificateExpired
    -67819: Outcome.TLS_EXPIRED,  # errSecCertificateNotValidYet
    -67843: Outcome.TLS_UNTRUSTED,  # errSecNotTrusted
    -25318: Outcome.TLS_UNTRUSTED,  # errSecCreateChainFailed
}
_TLS_CODES = _OPENSSL | _WINDOWS | _MACOS
# For what carries no code (macOS 10.13, other versions): the end of the search, so only words that are certain.
_TLS_TEXTS = (
    ("expired", Outcome.TLS_EXPIRED),
    ("not yet valid", Outcome.TLS_EXPIRED),
    ("self-signed certificate in certificate chain", Outcome.TLS_UNTRUSTED),
    ("self-signed", Outcome.TLS_SELF_SIGNED),
    ("self signed", Outcome.TLS_SELF_SIGNED),
    ("not trusted", Outcome.TLS_UNTRUSTED),
    ("unable to get local issuer", Outcome.TLS_UNTRUSTED),
    ("user confirmation required", Outcome.TLS_UNTRUSTED),
    ("recoverable trust failure", Outcome.TLS_UNTRUSTED),
)

_Kinds = type[BaseException] | tuple[type[BaseException], ...]


def fault_of(error: BaseException) -> tuple[Outcome, str]:
    """Tell why there is no answer, and the redacted text for support. Never raises; what is unknown is a lost connection."""
    parts = list(_opened(error))
    for recognise in _RULES:
        for part in parts:
            outcome = recognise(part)
            if outcome is not None:
                return outcome, _detail(part)
    return Outcome.CONNECTION_LOST, _detail(parts[-1])


def _opened(error: BaseException) -> Iterator[BaseException]:
    """Yield the exception and all that are inside it, the innermost last."""
    waiting, seen = [error], set[int]()
    while waiting:
        part = waiting.pop(0)
        if id(part) in seen:
            continue
        seen.add(id(part))
        yield part
        inner = (*part.args, getattr(part, "reason", None), part.__cause__, part.__context__)
        waiting.extend(each for each in inner if isinstance(each, BaseException))


def _kind(kinds: _Kinds, outcome: Outcome) -> Callable[[BaseException], Outcome | None]:
    return lambda part: outcome if isinstance(part, kinds) else None


def _tls(part: BaseException) -> Outcome | None:
    if isinstance(part, ssl.SSLCertVerificationError):
        code = getattr(part, "verify_code", 0)
        if isinstance(code, int) and code in _TLS_CODES:
            return _TLS_CODES[code]
        text = str(part).lower()
        return next((outcome for words, outcome in _TLS_TEXTS if words in text), Outcome.TLS_OTHER)
    # A handshake that is simply cut off says nothing about certificates.
    if isinstance(part, ssl.SSLError) and not isinstance(part, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return Outcome.TLS_OTHER
    return None


def _proxy_says(part: BaseException) -> Outcome | None:
    # Neither http.client nor urllib3 has a type for a proxy's refusal: the status is in the text alone.
    if isinstance(part, OSError) and "tunnel connection failed: " in str(part).lower():
        return Outcome.PROXY_PASSWORD if "failed: 407" in str(part).lower() else Outcome.PROXY_UNREACHABLE
    return None


def _network_absent(part: BaseException) -> Outcome | None:
    """No network at all: what people know as "no internet", and what a name that isn't found usually means."""
    return Outcome.NO_NAME if isinstance(part, OSError) and part.errno in NETWORK_ABSENT else None


# The order matters: TLS before connections (requests counts a TLS fault among those), what a proxy says before what is
# wrapped in it, and the general last.
_RULES: tuple[Callable[[BaseException], Outcome | None], ...] = (
    _kind(CutOffError, Outcome.CANCELLED),
    _kind((AnswerTooLargeError, BrokenAnswerError), Outcome.NONSENSE),
    _tls,
    _proxy_says,
    _kind(
        (
            of_urllib3.ProxyError,
            of_urllib3.ProxySchemeUnknown,
            requests.exceptions.ProxyError,
            requests.exceptions.InvalidProxyURL,
        ),
        Outcome.PROXY_UNREACHABLE,
    ),
    # requests' word for a kind of proxy that it can't speak to (SOCKS).
    _kind(requests.exceptions.InvalidSchema, Outcome.PROXY_UNREACHABLE),
    _kind((NotThisComputerError, LookupTimeoutError, socket.gaierror, UnicodeError), Outcome.NO_NAME),
    _kind((of_urllib3.NameResolutionError, of_urllib3.LocationValueError), Outcome.NO_NAME),
    _kind(ConnectionRefusedError, Outcome.CONNECTION_REFUSED),
    _network_absent,
    _kind(
        (TimeoutError, of_urllib3.ConnectTimeoutError, of_urllib3.ReadTimeoutError, requests.Timeout), Outcome.TIMEOUT
    ),
    _kind((ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError), Outcome.CONNECTION_LOST),
    _kind((http.client.HTTPException, of_urllib3.DecodeError), Outcome.NONSENSE),
    _kind((of_urllib3.InvalidHeader, requests.exceptions.InvalidHeader), Outcome.NONSENSE),
)


def _detail(part: BaseException) -> str:
    text = " ".join(str(part).split())
    return redact(f"{type(part).__name__}: {text}" if text else type(part).__name__)
