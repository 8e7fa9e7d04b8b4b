"""What a search for keys in a folder finds: which key, where, and whose. Never the key itself.

Source of the forms: Stripe docs "API keys" (`sk_`, `rk_`, `pk_`, each `live_` or `test_`; `sk_org_` for an organisation) and
"Webhooks" (`whsec_`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from classe365_desktop.core.keys import KeyKind, Mode
from classe365_desktop.core.state import KeyMark, State


class LeakKind(StrEnum):
    """What was found, from what opens most to what opens nothing."""

    ORGANISATION = "organisation"
    SECRET = "secret"
    RESTRICTED = "restricted"
    SIGNING = "signing secret"
    PUBLISHABLE = "publishable"

    @property
    def is_secret(self) -> bool:
        """A publishable key stands in the source of every payment page: it opens nothing."""
        return self is not LeakKind.PUBLISHABLE

    @staticmethod
    def of(kind: KeyKind) -> "LeakKind":
        """The same kind of key, as a find."""
        return _OF_KIND[kind]


_OF_KIND = {
    KeyKind.SECRET: LeakKind.SECRET,
    KeyKind.RESTRICTED: LeakKind.RESTRICTED,
    KeyKind.PUBLISHABLE: LeakKind.PUBLISHABLE,
}


@dataclass(frozen=True, slots=True)
class Known:
    """A key that this program keeps, or kept a roll for: the school's host, the mode, and what it is."""

    school: str
    mode: Mode
    kind: LeakKind


@dataclass(frozen=True, slots=True)
class Leak:
    """A key that stands somewhere. `mode` is None where its text does not tell (signing secrets, and no key of ours)."""

    kind: LeakKind
    mode: Mode | None
    redacted: str
    fingerprint: str
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A key on a line; lines count from 1."""

    leak: Leak
    line: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key was found. `commit` is the one that brought it, for what is in the history; `file` is redacted as well.

    What no commit leads to any more has the `object` of Git that holds it and neither file nor commit.
    """

    file: str
    spot: Spot
    commit: str | None = None
    object: str | None = None

    @property
    def rank(self) -> tuple[int, int, bool]:
        """Sorts what opens money first: live before unknown before test, secrets before publishable keys."""
        leak = self.spot.leak
        mode = 0 if leak.mode is Mode.LIVE else 2 if leak.mode is Mode.TEST else 1
        return (0 if leak.kind.is_secret else 1, mode, self.commit is not None or self.object is not None)


def in_order(places: list[Place]) -> list[Place]:
    """Live before test, secret before publishable, files before history; otherwise as they were found."""
    return sorted(places, key=lambda place: place.rank)


def place_as_json(place: Place) -> dict[str, Any]:
    """One entry of `found`, as the command line prints it."""
    leak = place.spot.leak
    known = leak.known
    return {
        "file": place.file,
        "line": place.spot.line,
        "commit": place.commit,
        "object": place.object,
        "kind": leak.kind.value,
        "mode": leak.mode.value if leak.mode else None,
        "redacted": leak.redacted,
        "known": {"school": known.school, "mode": known.mode.value, "kind": known.kind.value} if known else None,
    }


def known_keys(state: State) -> dict[str, Known]:
    """Every key that is kept, or that a roll is about, of every school, by its fingerprint."""
    found: dict[str, Known] = {}
    for host, _ in state.names():
        school = state.school(host)
        for mode in Mode:
            record = school.record(mode)
            for roll in record.rolls.values():
                for pair in (roll.get("old"), roll.get("new")):
                    if isinstance(pair, list) and len(pair) == 2:
                        mark = KeyMark(str(pair[0]), str(pair[1]))
                        found[mark.fingerprint] = Known(host, mode, _kind_of(mark))
            for kept in (record.publishable, record.secret, record.signing):
                if kept:
                    found[kept.fingerprint] = Known(host, mode, _kind_of(kept))
    return found


def _kind_of(mark: KeyMark) -> LeakKind:
    """Told by the prefix, which the redacted form keeps."""
    return next((kind for prefix, kind in _KINDS.items() if mark.redacted.startswith(prefix)), LeakKind.SECRET)


_KINDS: Mapping[str, LeakKind] = {
    "whsec_": LeakKind.SIGNING,
    **{f"{kind.value}_": LeakKind.of(kind) for kind in KeyKind},
}
