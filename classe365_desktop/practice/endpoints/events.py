"""What has happened (Stripe API reference, "Events")."""

from fnmatch import fnmatchcase

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.world import Object

_MOST_TYPES = 20
# Events can be read for 30 days.
_KEPT = 30 * 86400


def list_all(call: Call) -> Object:
    """A page of events, chosen by name, time, and whether every endpoint has taken them."""
    params = call.params
    kind, kinds = reading.text(params, "type"), reading.strings(params, "types")
    if kind is not None and kinds is not None:
        raise refusals.invalid("You may only specify one of these parameters: type, types.", "type")
    if kinds is not None and len(kinds) > _MOST_TYPES:
        raise refusals.invalid(f"Array types exceeded maximum {_MOST_TYPES} allowed elements.", "types")
    delivered = reading.flag(params, "delivery_success")
    patterns = [kind] if kind is not None else kinds
    since = call.world.now() - _KEPT
    there = [
        each
        for each in made_when(params, call.existing(call.side.events).values())
        if each["created"] >= since
        and (patterns is None or any(fnmatchcase(each["type"], pattern) for pattern in patterns))
        and (delivered is None or delivered is (each["pending_webhooks"] == 0))
    ]
    return page(call, "/v1/events", "event", there)


def retrieve(call: Call) -> Object:
    """Read an event."""
    return call.find("events", "event", "id")


ROUTES = (
    Route("GET", "/v1/events", "rak_event_read", list_all, (*PAGING, "created", "type", "types", "delivery_success")),
    Route("GET", "/v1/events/{id}", "rak_event_read", retrieve),
)
