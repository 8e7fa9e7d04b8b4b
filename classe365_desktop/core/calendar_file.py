"""A roll's deadline as a calendar file with alarms, for any calendar program. Source of the form: RFC 5545.

There is no secret in it: a key appears in its redacted form alone.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from classe365_desktop.core.redaction import redact
from classe365_desktop.core.reminders import plan
from classe365_desktop.core.roll import Reminder, Roll

_LINE_OCTETS = 75
_LENGTH = timedelta(minutes=15)
_BEFORE_THE_END = frozenset({Reminder.HALF, Reminder.HOUR, Reminder.QUARTER, Reminder.DEADLINE})


def calendar(roll: Roll, school: str, mode: str, now: datetime) -> str:
    """The file's text, with CRLF as the form wants: write it as bytes, UTF-8.

    The same roll has the same UID, so that another file after a moved deadline changes the entry instead of adding one.
    Raises ValueError for a roll without a deadline.
    """
    if roll.deadline is None:
        raise ValueError("this roll has no deadline")
    summary = f"Stripe: the old key of {school} ({mode}) ends"
    description = (
        f"The old {roll.box.value} key {roll.old.redacted} ends. By now the new key should be in Classe365; "
        "afterwards look into Classe365 Stripe Setup whether Stripe refuses the old one."
    )
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Classe365 Stripe Setup//Roll of a key//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{roll.id}@classe365-stripe-setup",
        f"DTSTAMP:{_utc(now)}",
        f"SEQUENCE:{roll.moved}",
        f"DTSTART:{_utc(roll.deadline)}",
        f"DTEND:{_utc(roll.deadline + _LENGTH)}",
        f"SUMMARY:{_escaped(redact(summary))}",
        f"DESCRIPTION:{_escaped(redact(description))}",
        "TRANSP:TRANSPARENT",
        *_alarms(roll, summary),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _alarms(roll: Roll, words: str) -> Iterable[str]:
    for each in plan(roll):
        if each.reminder in _BEFORE_THE_END:
            yield from (
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                f"DESCRIPTION:{_escaped(redact(words))}",
                f"TRIGGER;VALUE=DATE-TIME:{_utc(each.at)}",
                "END:VALARM",
            )


def _utc(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """TEXT of RFC 5545, 3.3.11."""
    plain = " ".join(text.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterable[str]:
    """Lines of 75 octets at most, never cut within a character (RFC 5545, 3.1)."""
    piece, octets = "", 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if octets + size > _LINE_OCTETS:
            yield piece
            piece, octets = " ", 1
        piece += character
        octets += size
    yield piece
