"""A roll's JSON, as the state file keeps it. Never a secret."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from classe365_desktop.core.keys import Box, KeyKind
from classe365_desktop.core.roll import GRACES, Mark, Reason, Reminder, Roll, Telling, Verdict
from classe365_desktop.core.state import KeyMark, ModeRecord

_TIMES = tuple(each.name for each in fields(Roll) if each.type in {datetime, datetime | None})


def roll_to(roll: Roll) -> dict[str, Any]:
    """The JSON of a roll; what has not happened is left out."""
    data: dict[str, Any] = {
        "id": roll.id,
        "reason": roll.reason.value,
        "kind": roll.kind.value,
        "grace": roll.grace,
        "old": [roll.old.redacted, roll.old.fingerprint],
    }
    if roll.new:
        data["new"] = [roll.new.redacted, roll.new.fingerprint]
    if roll.verdict:
        data["verdict"] = roll.verdict.value
    if roll.moved:
        data["moved"] = roll.moved
    for name in _TIMES:
        when: datetime | None = getattr(roll, name)
        if when:
            data[name] = when.astimezone(UTC).isoformat()
    if roll.marks:
        data["marks"] = {
            reminder.value: [mark.due.isoformat(), mark.telling.value, mark.at.isoformat(), mark.by]
            for reminder, mark in roll.marks.items()
        }
    return data


def roll_from(data: Any) -> Roll | None:
    """Read a roll, or None if it is none that this version understands. Fields that are not known are passed over."""
    try:
        times = {name: _time(data[name]) for name in _TIMES if name in data}
        grace = str(data["grace"])
        return Roll(
            id=str(data["id"]),
            reason=Reason(data["reason"]),
            kind=KeyKind(data["kind"]),
            old=_key(data["old"]),
            grace=grace if any(each.name == grace for each in GRACES) else GRACES[-1].name,
            new=_key(data["new"]) if "new" in data else None,
            verdict=Verdict(data["verdict"]) if "verdict" in data else None,
            moved=int(data.get("moved", 0)),
            marks=_marks(data.get("marks", {})),
            **times,
        )
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def roll_in(record: ModeRecord, box: Box) -> Roll | None:
    """The roll of that box's key, under way or ended; None if there was none."""
    return roll_from(record.rolls.get(box.value))


def any_is_open(record: ModeRecord) -> bool:
    """True while a key of this mode is being rolled: its old key is kept until Stripe refuses it."""
    return any(roll is not None and roll.is_open for roll in (roll_in(record, box) for box in Box))


def has_its_place(record: ModeRecord, roll: Roll) -> bool:
    """True if the roll's new key is the one that is kept, and no other that was given elsewhere."""
    kept = record.publishable if roll.box is Box.PUBLISHABLE else record.secret
    return kept is not None and kept == roll.new


def with_roll(record: ModeRecord, roll: Roll) -> dict[str, Mapping[str, Any]]:
    """The record's rolls with this one in its place."""
    return {**record.rolls, roll.box.value: roll_to(roll)}


def _time(text: Any) -> datetime:
    when = datetime.fromisoformat(text)
    if when.tzinfo is None:
        raise ValueError(text)
    return when.astimezone(UTC)


def _key(pair: Any) -> KeyMark:
    redacted, fingerprint = pair
    return KeyMark(str(redacted), str(fingerprint))


def _marks(data: Mapping[str, Any]) -> dict[Reminder, Mark]:
    known = {each.value for each in Reminder}
    return {
        Reminder(name): Mark(_time(due), Telling(telling), _time(at), str(by))
        for name, (due, telling, at, by) in data.items()
        if name in known
    }
