"""Lists, a page at a time (Stripe docs, "Pagination"): newest first, 10 a page unless asked otherwise, 100 at most."""

from collections.abc import Callable, Iterable
from operator import ge, gt, le, lt

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call
from classe365_desktop.practice.form import Params
from classe365_desktop.practice.world import Object

PAGING = ("limit", "starting_after", "ending_before")
_COMPARE: dict[str, Callable[[int, int], bool]] = {"gt": gt, "gte": ge, "lt": lt, "lte": le}


def page(call: Call, url: str, what: str, objects: Iterable[Object], made: str = "created") -> Object:
    """Return the page of `objects` (oldest first) that the request asks for.

    `what` names one of them in refusals; `made` is the field that says when it was made.
    """
    limit = reading.integer(call.params, "limit", 1, 100)
    limit = 10 if limit is None else limit
    after, before = (reading.text(call.params, name) for name in ("starting_after", "ending_before"))
    if after is not None and before is not None:
        raise refusals.invalid(
            "You may only specify one of these parameters: ending_before, starting_after.", "ending_before"
        )
    newest_first = sorted(objects, key=lambda each: int(each[made]))[::-1]
    if before is not None:
        newer = newest_first[: _place(newest_first, before, what, "ending_before")]
        chosen, has_more = newer[-limit:], len(newer) > limit
    else:
        start = 0 if after is None else _place(newest_first, after, what, "starting_after") + 1
        chosen, has_more = newest_first[start : start + limit], len(newest_first) > start + limit
    return {"object": "list", "data": chosen, "has_more": has_more, "url": url}


def _place(listed: list[Object], identifier: str, what: str, param: str) -> int:
    for place, each in enumerate(listed):
        if each["id"] == identifier:
            return place
    missing = refusals.no_such(what, identifier, param)
    missing.status = 400
    raise missing


def made_when(params: Params, objects: Iterable[Object], made: str = "created") -> list[Object]:
    """Those of `objects` that the `created` parameter lets through: one moment, or bounds named gt, gte, lt, lte.

    `made` is the field that says when an object was made.
    """
    given = params.get("created")
    if given is None:
        return list(objects)
    if isinstance(given, dict):
        unknown = [f"created[{name}]" for name in given if name not in _COMPARE]
        if unknown:
            raise refusals.unknown_parameter(unknown)
        bounds = [(_COMPARE[name], reading.integer(given, name)) for name in given]
        return [
            each
            for each in objects
            if all(bound is not None and holds(int(each[made]), bound) for holds, bound in bounds)
        ]
    moment = reading.integer(params, "created")
    return [each for each in objects if each[made] == moment]
