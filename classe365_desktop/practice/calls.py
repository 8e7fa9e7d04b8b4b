"""What an endpoint is given, and how endpoints are listed."""

from collections.abc import Callable
from dataclasses import dataclass

from classe365_desktop.practice import refusals
from classe365_desktop.practice.form import Params
from classe365_desktop.practice.scenarios import Circumstance
from classe365_desktop.practice.world import KnownKey, Object, Side, World


@dataclass(frozen=True, slots=True)
class Call:
    """One request whose key is good: where it acts, what it names in its path, what it brings along."""

    world: World
    side: Side
    key: KnownKey
    named: tuple[str, ...]
    params: Params
    circumstance: Circumstance
    request_id: str
    idempotency_key: str | None

    def existing(self, objects: dict[str, Object]) -> dict[str, Object]:
        """Those of `objects` that exist in this scenario, oldest first."""
        if self.circumstance is not Circumstance.NO_PAYMENTS:
            return objects
        return {name: each for name, each in objects.items() if name not in self.side.seeded}

    def find(self, kind: str, what: str, param: str) -> Object:
        """Return the object that the path names. `kind` is the name of its shelf in `Side`, `what` its name in refusals.

        Raises RefusedError with Stripe's hint if it is there in the other mode (Stripe docs, "Test mode").
        """
        return self.find_named(self.named[0], kind, what, param)

    def find_named(self, identifier: str, kind: str, what: str, param: str) -> Object:
        """The same for an object that a parameter names."""
        found = self.existing(getattr(self.side, kind)).get(identifier)
        if found is not None:
            return found
        other = self.world.other_side(self.side)
        elsewhere = ("live" if other.livemode else "test") if identifier in getattr(other, kind) else ""
        raise refusals.no_such(what, identifier, param, elsewhere)

    def note(self, event: str, subject: Object) -> None:
        """Keep the event that this request caused, and have it delivered."""
        made = self.world.note_event(self.side, event, subject, self.request_id, self.idempotency_key)
        self.world.announce(self.side, made)


@dataclass(frozen=True, slots=True)
class Route:
    """One endpoint. A part of the path in braces stands for any identifier.

    `permission` is what a restricted key needs, `accepts` the parameters that are known beside `expand`, and
    `publishable_with` the parameter that lets even a publishable key in.
    """

    method: str
    path: str
    permission: str
    handle: Callable[[Call], Object]
    accepts: tuple[str, ...] = ()
    publishable_with: str = ""

    def match(self, method: str, path: str) -> tuple[str, ...] | None:
        """Return the identifiers in `path`, or None if this is another endpoint's."""
        ours, theirs = self.path.split("/"), path.split("/")
        if method != self.method or len(ours) != len(theirs):
            return None
        named = []
        for our, their in zip(ours, theirs, strict=True):
            if our.startswith("{") and their:
                named.append(their)
            elif our != their:
                return None
        return tuple(named)
