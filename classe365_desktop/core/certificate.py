"""The two facts of a server's certificate that people can use: who made it out, and when it ends. No network here.

It reads DER (X.690, RFC 5280) itself: what the operating system verified is handed to a program in no other form everywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_VERSION = 0xA0
_TIMES = {0x17: "%y%m%d%H%M%SZ", 0x18: "%Y%m%d%H%M%SZ"}
# Object identifiers 2.5.4.10 and 2.5.4.3 (RFC 5280, appendix A): the organisation says more to people than the common name.
_NAMES = (b"\x55\x04\x0a", b"\x55\x04\x03")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Certificate:
    """Who made it out ("" if it names nobody), and when it ends."""

    issuer: str
    ends_at: datetime


def read_certificate(der: bytes) -> Certificate | None:
    """Read a certificate in DER; None if it can't be read. Raises nothing."""
    try:
        [(_, certificate), *_] = _parts(der)
        [(_, signed), *_] = _parts(certificate)
        fields = [(tag, content) for tag, content in _parts(signed) if tag != _VERSION]
        # Serial number, algorithm, issuer, validity (RFC 5280, 4.1); what follows is of no concern here.
        _, _, (_, issuer), (_, validity), *_ = fields
        _, (tag, text), *_ = _parts(validity)
        return Certificate(_name(issuer), datetime.strptime(text.decode("ascii"), _TIMES[tag]).replace(tzinfo=UTC))
    except (ValueError, IndexError, KeyError):
        return None


def _parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The elements that stand one after the other: tag and content. Raises IndexError or ValueError."""
    at = 0
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length >= 0x80:
            size = length & 0x7F
            length, at = int.from_bytes(data[at : at + size], "big"), at + size
        if at + length > len(data):
            raise ValueError("cut off")
        yield tag, data[at : at + length]
        at += length


def _name(issuer: bytes) -> str:
    found: dict[bytes, str] = {}
    for _, one in _parts(issuer):
        for _, pair in _parts(one):
            (_, kind), (tag, text), *_ = _parts(pair)
            # 0x1E is BMPString, UTF-16; all others in use are read as UTF-8 without loss of what is ASCII.
            found.setdefault(kind, text.decode("utf-16-be" if tag == 0x1E else "utf-8", "replace"))
    name = next((found[each] for each in _NAMES if found.get(each)), "")
    return "".join(letter for letter in name if letter.isprintable())[:_LONGEST]
