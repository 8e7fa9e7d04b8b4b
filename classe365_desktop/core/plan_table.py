"""A plan as people read it: what is there now, and what will be there afterwards, line by line."""

from dataclasses import dataclass
from enum import StrEnum

from classe365_desktop.core.plan import Change, Create, Delete, Plan


class Thing(StrEnum):
    """What a line is about."""

    ENDPOINT = "endpoint"
    ADDRESS = "address"
    VERSION = "version"
    STATE = "state"
    EVENT = "event"


class Say(StrEnum):
    """What stands in a line where there is no value to show."""

    NOTHING = ""
    NEW = "new"
    DELETED = "deleted"
    DEFAULT = "default"
    ENABLED = "enabled"
    DISABLED = "disabled"
    ABSENT = "absent"
    LISTENED = "listened"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `before` and `after` are values as they stand on Stripe, or what is to be said instead."""

    thing: Thing
    name: str = ""
    before: str | Say = Say.NOTHING
    after: str | Say = Say.NOTHING


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of one change; `endpoint` is the id of what is changed or deleted, "" for a new one."""

    change: Change
    endpoint: str
    rows: tuple[Row, ...]


def tables(planned: Plan) -> tuple[Table, ...]:
    """The lines of every change, in the order in which they are carried out."""
    return tuple(_table(change) for change in planned.changes)


def _table(change: Change) -> Table:
    if isinstance(change, Create):
        wanted = change.wanted
        rows = [
            Row(Thing.ENDPOINT, change.instead_of, Say.STAYS if change.instead_of else Say.ABSENT, Say.NEW),
            Row(Thing.ADDRESS, "", Say.ABSENT, wanted.url),
            Row(Thing.VERSION, "", Say.ABSENT, wanted.version or Say.DEFAULT),
            *(Row(Thing.EVENT, event, Say.ABSENT, Say.LISTENED) for event in wanted.events),
        ]
        return Table(change, "", tuple(rows))
    endpoint = change.endpoint
    if isinstance(change, Delete):
        return Table(
            change,
            endpoint.id,
            (
                Row(Thing.ENDPOINT, endpoint.id, Say.ENABLED if endpoint.enabled else Say.DISABLED, Say.DELETED),
                Row(Thing.ADDRESS, "", endpoint.url, Say.ABSENT),
                Row(Thing.VERSION, "", endpoint.version or Say.DEFAULT, Say.ABSENT),
            ),
        )
    rows = []
    if change.url is not None:
        rows.append(Row(Thing.ADDRESS, "", endpoint.url, change.url))
    if change.enable:
        rows.append(Row(Thing.STATE, "", Say.DISABLED, Say.ENABLED))
    if change.events is not None:
        added = (event for event in change.events if event not in endpoint.events)
        rows += [Row(Thing.EVENT, event, Say.ABSENT, Say.LISTENED) for event in added]
    return Table(change, endpoint.id, tuple(rows))
