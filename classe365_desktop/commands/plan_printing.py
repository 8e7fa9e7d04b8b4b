"""A plan as the command line prints it: a table for people, one object a change for scripts."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TextIO

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.plan import Change, Create, Delete, Plan, Update
from classe365_desktop.core.plan_table import Say, Thing, tables

_THINGS = {
    Thing.ENDPOINT: "Endpoint",
    Thing.ADDRESS: "Address",
    Thing.VERSION: "Version",
    Thing.STATE: "State",
    Thing.EVENT: "Event",
}
_WORDS = {
    Say.NOTHING: "-",
    Say.NEW: "a new one is made",
    Say.DELETED: "deleted",
    Say.DEFAULT: "the account's own",
    Say.ENABLED: "enabled",
    Say.DISABLED: "disabled",
    Say.ABSENT: "-",
    Say.LISTENED: "listened to",
    Say.STAYS: "stays as it is",
}


class Kind(StrEnum):
    """What a change does. One update can do several of the last three."""

    CREATE = "create"
    RECREATE = "recreate"
    DELETE = "delete"
    MOVE = "move"
    ADD_EVENTS = "add_events"
    ENABLE = "enable"


def say_plan(planned: Plan, out: TextIO) -> None:
    """Print what is there now and what will be there afterwards, line by line."""
    if not planned.changes and planned.refusal is None:
        print("  Nothing is to be done.", file=out)
    for each in planned.candidates:
        print(f"  --pick {each.id}  {each.url}", file=out)
    for table in tables(planned):
        print(f"  {table.endpoint or 'New endpoint'}", file=out)
        for row in table.rows:
            what = f"{_THINGS[row.thing]} {row.name}".strip()
            print(f"    {what}: {_word(row.before)} → {_word(row.after)}", file=out)


def unknown_picks(planned: Plan, picked: Iterable[str]) -> tuple[Finding, ...]:
    """What is to be said of picked endpoints that are not there."""
    there = {each.id for each in planned.seen}
    missing = [ident for ident in dict.fromkeys(picked) if ident not in there]
    return (finding("change.pick_unknown", Subject.WEBHOOK, ids=", ".join(missing)),) if missing else ()


def _word(said: str | Say) -> str:
    return _WORDS[said] if isinstance(said, Say) else said


def kinds(change: Change) -> tuple[Kind, ...]:
    """All that one change does; it is still one request."""
    if isinstance(change, Create):
        return (Kind.RECREATE if change.instead_of else Kind.CREATE,)
    if isinstance(change, Delete):
        return (Kind.DELETE,)
    done = (
        (Kind.MOVE, change.url is not None),
        (Kind.ADD_EVENTS, change.events is not None),
        (Kind.ENABLE, change.enable),
    )
    return tuple(kind for kind, is_done in done if is_done)


def plan_data(planned: Plan | None) -> dict[str, Any]:
    """A plan as data. `changes` is None where no plan could be made; `candidates` are then to be picked from."""
    no_plan = planned is None or planned.refusal is not None
    candidates = [{"id": each.id, "url": each.url} for each in planned.candidates] if planned else []
    return {
        "plan": None if planned is None or no_plan else planned.id,
        "changes": None if planned is None or no_plan else [as_data(each) for each in planned.changes],
        "candidates": candidates,
    }


def as_data(change: Change) -> dict[str, Any]:
    """A change as the command line prints it: `before` and `after` hold what differs, None where there is no endpoint."""
    done = kinds(change)
    kind = done[0].value if not isinstance(change, Update) else "update"
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None
    if isinstance(change, Create):
        wanted = change.wanted
        after = {"url": wanted.url, "events": list(wanted.events), "enabled": True, "version": wanted.version}
        return {"kind": kind, "does": list(done), "endpoint": change.instead_of or None, "before": None, "after": after}
    endpoint = change.endpoint
    if isinstance(change, Delete):
        before = {
            "url": endpoint.url,
            "events": list(endpoint.events),
            "enabled": endpoint.enabled,
            "version": endpoint.version,
        }
    else:
        pairs = {
            "url": (endpoint.url, change.url),
            "events": (list(endpoint.events), None if change.events is None else list(change.events)),
            "enabled": (endpoint.enabled, True if change.enable else None),
        }
        before = {name: old for name, (old, new) in pairs.items() if new is not None}
        after = {name: new for name, (_, new) in pairs.items() if new is not None}
    return {"kind": kind, "does": list(done), "endpoint": endpoint.id, "before": before, "after": after}
