"""Follows the events of a proof until each is received, or the patience is over. Only reads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from classe365_desktop.core.plan import Wanted
from classe365_desktop.core.proof import Proof, listeners, looked
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.endpoints import read_endpoints
from classe365_desktop.services.ports import Params
from classe365_desktop.services.writing import Pen

EVENTS = "/v1/events"
PAGE = 100
# A proof makes about thirty events; more than this is other people's traffic.
MOST_PAGES = 10
# Seconds between two looks: soon at first, as most deliveries take a moment.
_FIRST, _LONGEST, _GROWTH = 1.0, 10.0, 1.5


def pauses(patience: float) -> Iterator[float]:
    """The seconds to wait before each look, growing, for `patience` seconds together."""
    pause, left = _FIRST, patience
    while left > 0:
        pause = min(pause, left)
        yield pause
        left -= pause
        pause = min(pause * _GROWTH, _LONGEST)


def watch(
    pen: Pen, proof: Proof, wanted: Wanted, since: int, patience: float, report: Callable[[Proof], None]
) -> Proof:
    """Look again and again. `since` is Stripe's time in seconds since 1970; a cancel ends it at once."""
    for pause in pauses(patience):
        if pen.wait(pause):
            return replace(proof, cancelled=True, over=True)
        seen = look(pen, proof, since)
        if seen is None:  # the connection was cut on purpose
            return replace(proof, cancelled=True, over=True)
        proof = seen
        report(proof)
        if proof.is_decided:
            break
    return _as_it_ends(pen, proof, wanted)


def look(pen: Pen, proof: Proof, since: int) -> Proof | None:
    """One look at Stripe's list of events; what can't be read leaves the proof as it is. None if it was cut off."""
    if not proof.asked_for:
        return proof
    params = {"types": list(proof.asked_for), "created": {"gte": since}}
    events, stopped = _listed(pen, params)
    given_up: frozenset[str] | None = None
    if stopped is None and proof.wants_confirmation:
        undelivered, stopped = _listed(pen, {**params, "delivery_success": False})
        if stopped is None:
            given_up = frozenset(str(each.get("id")) for each in undelivered)
    if stopped is not None and stopped.outcome is Outcome.CANCELLED:
        return None
    return looked(proof, events, given_up)


def _listed(pen: Pen, params: Params) -> tuple[list[Mapping[str, Any]], Reply | None]:
    found: list[Mapping[str, Any]] = []
    after = ""
    for _ in range(MOST_PAGES):
        page = {**params, "limit": PAGE, **({"starting_after": after} if after else {})}
        reply = pen.api.get(pen.key, EVENTS, page)
        if not reply.ok:
            return found, reply
        data = reply.body.get("data")
        events = [each for each in data if isinstance(each, dict)] if isinstance(data, list) else []
        found += events
        after = str(events[-1].get("id", "")) if events else ""
        if reply.body.get("has_more") is not True or not after:
            break
    return found, None


def _as_it_ends(pen: Pen, proof: Proof, wanted: Wanted) -> Proof:
    """Who listened must hold to the end: an endpoint that was disabled meanwhile took nothing."""
    if proof.listeners.known:
        read = read_endpoints(pen.api, pen.key)
        if read.stopped is None:
            proof = replace(proof, listeners=proof.listeners.later(listeners(read.endpoints, wanted)))
    return replace(proof, over=True)
