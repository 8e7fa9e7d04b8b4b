"""Is this a key, or only something that looks like one?

Keys are made by chance, so they look like it: small and capital letters together, no long runs, no words. A text that fails this
is a placeholder, an identifier or a hash; a key that this program keeps is a key whatever it looks like.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from itertools import pairwise

from classe365_desktop.core.keys import SHORTEST_BODY, KeyKind, Mode
from classe365_desktop.core.paste import is_made_up
from classe365_desktop.core.redaction import redacted
from classe365_desktop.core.scan import Known, Leak, LeakKind

# No length is published; three times today's is far more than any key has, and identifiers without end are none.
LONGEST_BODY = 300
_FORM = re.compile(
    rf"(?P<prefix>(?P<kind>[psr]k)_(?P<mode>live|test|prod)_|(?P<org>sk_org_(?:(?P<org_mode>live|test)_)?)|whsec_)"
    rf"(?P<body>[A-Za-z0-9]{{{SHORTEST_BODY},{LONGEST_BODY}}})(?![A-Za-z0-9])(?P<more>[A-Za-z0-9_]{{0,{LONGEST_BODY}}})"
)
# A new word begins after an escape too: "%3D" and "%22" in addresses, "\n" and "\u0022" in quoted texts.
_STANDS_FREE = re.compile(r"(?:^|[^A-Za-z0-9]|%[0-9A-Fa-f]{2}|\\[abefnrtv0]|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2})\Z")
_RUN = re.compile(r"(.)\1{5}|(.{2,4})\2{3}")
_WORDS = re.compile(
    r"example|sample|placeholder|replace|insert|changeme|redacted|foobar|dummy|notreal|secret|stripe|yourkey|mykey|testkey",
    re.IGNORECASE,
)
# Chance brings 20 different characters into 24, and 10 into the hexadecimal secrets of Stripe's command line.
_FEWEST_IN_KEY, _FEWEST_IN_SIGNING = 12, 8
_LONGEST_LADDER = 8


def leak_at(before: str, text: str, known: Mapping[str, Known]) -> Leak | None:
    """The key at the beginning of `text`, with `before` in front of it, or None. `known` is by fingerprint."""
    found = _FORM.match(text)
    if not found or not _STANDS_FREE.search(before):
        return None
    kind, mode = _said_by(found)
    prefix, body = found["prefix"], found["body"]
    # An underscore may belong to the key or end it: what is kept here decides.
    for whole in (body + found["more"], body):
        fingerprint = sha256(f"{prefix}{whole}".encode()).hexdigest()[:16]
        if fingerprint in known:
            owner = known[fingerprint]
            return Leak(kind, mode or owner.mode, redacted(prefix, whole), fingerprint, owner)
    looks = _is_signing_chance(body) if kind is LeakKind.SIGNING else _is_key_chance(body)
    return Leak(kind, mode, redacted(prefix, body), fingerprint) if looks and not is_made_up(body) else None


def _said_by(found: re.Match[str]) -> tuple[LeakKind, Mode | None]:
    """`prod` is no word of Stripe's; scanners look for it, and doubt means live."""
    if found["kind"]:
        return LeakKind.of(KeyKind(found["kind"])), Mode.TEST if found["mode"] == "test" else Mode.LIVE
    if found["org"]:
        return LeakKind.ORGANISATION, Mode(found["org_mode"]) if found["org_mode"] else None
    return LeakKind.SIGNING, None


def _is_key_chance(body: str) -> bool:
    small, capital = any(map(str.islower, body)), any(map(str.isupper, body))
    return small and capital and len(set(body)) >= _FEWEST_IN_KEY and not _is_name(body) and _is_chance(body)


def _is_name(body: str) -> bool:
    """True for "thisIsTheNameOfATest": no digit, few capitals, hardly two of them together.

    One in 4,000 of the old keys of 24 characters is like that, and none of today's.
    """
    if any(map(str.isdigit, body)):
        return False
    capitals = sum(map(str.isupper, body))
    together = sum(one.isupper() and other.isupper() for one, other in pairwise(body))
    return capitals * 3 < len(body) and together <= 1


def _is_signing_chance(body: str) -> bool:
    mixed = any(map(str.isdigit, body)) and any(map(str.isalpha, body))
    return mixed and len(set(body)) >= _FEWEST_IN_SIGNING and _is_chance(body)


def _is_chance(body: str) -> bool:
    return not (_RUN.search(body) or _WORDS.search(body) or _has_ladder(body))


def _has_ladder(body: str) -> bool:
    """True for "12345678", "abcdefgh" and the like, up or down."""
    length, step = 1, 0
    for one, other in pairwise(body):
        difference = ord(other) - ord(one)
        if one.isdigit() and other.isdigit():
            # Behind 9 comes 0 where somebody fills a line.
            difference = {-9: 1, 9: -1}.get(difference, difference)
        length = (length + 1 if difference == step else 2) if difference in {1, -1} else 1
        step = difference
        if length >= _LONGEST_LADDER:
            return True
    return False
