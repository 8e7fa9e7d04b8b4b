"""A roll on a line from its start to the deadline: what is done, what is left, where now is. Positions, never pixels.

Times are UTC inside and local, with their zone, in every word.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from classe365_desktop.core.reminders import plan
from classe365_desktop.core.roll import Reminder, Roll, Stage

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def local(when: datetime, zone: tzinfo | None = None) -> str:
    """A time as people read it, for example "Tue 24 Nov, 18:00 CET". `zone` None is this computer's."""
    at = when.astimezone(zone)
    name = at.tzname() or f"UTC{at:%z}"
    return f"{_DAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]}, {at:%H:%M} {name}"


def length(time: timedelta) -> str:
    """A length of time in its two largest units, rounded down: "5 h 40 min", "3 days 4 h", "less than a minute"."""
    seconds = int(abs(time.total_seconds()))
    days, hours, minutes = seconds // _DAY, seconds % _DAY // _HOUR, seconds % _HOUR // _MINUTE
    parts = [
        f"{days} {'day' if days == 1 else 'days'}" if days else "",
        f"{hours} h" if hours else "",
        f"{minutes} min" if minutes and not days else "",
    ]
    return " ".join(part for part in parts if part) or "less than a minute"


class Point(StrEnum):
    """What stands on the line."""

    BEGIN = "begin"
    REMINDER = "reminder"
    DEADLINE = "deadline"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the line. `at` is 0 at the roll's start and 1 at the end of the line; `done` if it lies behind."""

    point: Point
    at: float
    when: datetime
    label: str
    done: bool


class Milestone(StrEnum):
    """The steps of a roll, in their usual order."""

    ROLLED = "rolled"
    CHECKED = "checked"
    ENTERED = "entered"
    STOPPED = "stopped"
    FORGOTTEN = "forgotten"


MILESTONE_WORDS = {
    Milestone.ROLLED: "Rolled on Stripe",
    Milestone.CHECKED: "New key checked",
    Milestone.ENTERED: "New key entered into Classe365",
    Milestone.STOPPED: "Old key refused by Stripe",
    Milestone.FORGOTTEN: "Old key forgotten here",
}
LABELS = {
    Reminder.SNOOZED: "Reminder you asked for",
    Reminder.START: "Start",
    Reminder.HALF: "Half time",
    Reminder.HOUR: "1 hour left",
    Reminder.QUARTER: "15 minutes left",
    Reminder.DEADLINE: "Old key ends",
    Reminder.STILL_WORKS: "Old key still works",
    Reminder.REFUSED: "Old key refused",
}


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything a picture of a roll needs. `now` is None before the key was rolled on Stripe; `done` and `left` are steps."""

    now: float | None
    places: tuple[Place, ...]
    done: tuple[Milestone, ...]
    left: tuple[Milestone, ...]


def timeline(roll: Roll, now: datetime) -> Timeline:
    """The line of a roll at this moment. It ends at the deadline, or now or where the old key stopped if that is later."""
    done, left = milestones(roll)
    if roll.rolled is None:
        return Timeline(None, (), done, left)
    begin = roll.rolled
    end = max(filter(None, (roll.deadline, roll.stopped, now if roll.is_open else None)), default=begin)
    whole = max((end - begin).total_seconds(), 1.0)

    def at(when: datetime) -> float:
        return min(1.0, max(0.0, (when - begin).total_seconds() / whole))

    places = [Place(Point.BEGIN, 0.0, begin, LABELS[Reminder.START], done=True)]
    for each in plan(roll):
        if each.reminder in {Reminder.START, Reminder.DEADLINE, Reminder.REFUSED}:
            continue
        places.append(
            Place(Point.REMINDER, at(each.at), each.at, LABELS[each.reminder], done=each.reminder in roll.marks)
        )
    if roll.deadline:
        over = roll.stopped is not None or now >= roll.deadline
        places.append(Place(Point.DEADLINE, at(roll.deadline), roll.deadline, LABELS[Reminder.DEADLINE], done=over))
    if roll.stopped:
        places.append(Place(Point.STOPPED, at(roll.stopped), roll.stopped, LABELS[Reminder.REFUSED], done=True))
    return Timeline(at(now), tuple(sorted(places, key=lambda each: each.at)), done, left)


def milestones(roll: Roll) -> tuple[tuple[Milestone, ...], tuple[Milestone, ...]]:
    """The steps that are done and those that are left. A publishable key's old one never stops."""
    times = {
        Milestone.ROLLED: roll.rolled,
        Milestone.CHECKED: roll.checked,
        Milestone.ENTERED: roll.entered,
        Milestone.STOPPED: roll.stopped,
        Milestone.FORGOTTEN: roll.forgotten,
    }
    if not roll.expires:
        del times[Milestone.STOPPED]
    return tuple(each for each, at in times.items() if at), tuple(each for each, at in times.items() if not at)


_STAGE_WORDS = {
    Stage.CHOSEN: "not yet rolled on Stripe",
    Stage.ROLLED: "waiting for the new key",
    Stage.GIVEN: "the new key is not checked yet",
    Stage.CHECKED: "enter the new key into Classe365",
    Stage.ENTERED: "the old key is being waited out",
    Stage.WAITING: "the old key is being waited out",
    Stage.OVERDUE: "the old key still works after its end",
    Stage.REFUSED: "the old key is to be forgotten",
    Stage.FINISHED: "finished",
    Stage.ABANDONED: "given up",
}


def tooltip(roll: Roll, now: datetime, zone: tzinfo | None = None) -> str:
    """One short line for the tray: "sk_test_…4242: enter the new key into Classe365; ends in 5 h 40 min (18:00 CET)"."""
    words = f"{roll.old.redacted}: {_STAGE_WORDS[roll.stage]}"
    if not roll.is_open or roll.deadline is None:
        return words
    if roll.stopped:
        return f"{words}; Stripe refuses the old key"
    when = local(roll.deadline, zone)
    if now >= roll.deadline:
        return f"{words}; its end was {when}"
    return f"{words}; ends in {length(roll.deadline - now)} ({when})"


def spoken(roll: Roll, now: datetime, zone: tzinfo | None = None) -> str:
    """The whole line in sentences, for a screen reader."""
    line = timeline(roll, now)
    sentences = [f"Roll of {roll.old.redacted}: {_STAGE_WORDS[roll.stage]}."]
    if roll.rolled:
        sentences.append(f"Began {local(roll.rolled, zone)}.")
    if roll.stopped:
        sentences.append(f"Stripe has refused the old key since {local(roll.stopped, zone)}.")
    elif roll.deadline and roll.is_open:
        far = length(roll.deadline - now)
        ago = f"{far} ago" if now >= roll.deadline else f"in {far}"
        sentences.append(f"The old key ends {local(roll.deadline, zone)}, {ago}.")
        ahead = [
            f"{each.label}, {local(each.when, zone)}"
            for each in line.places
            if each.point is Point.REMINDER and not each.done and each.when > now
        ]
        sentences.append(f"Reminders ahead: {'; '.join(ahead)}." if ahead else "No reminders ahead.")
    for title, steps in (("Done", line.done), ("Left", line.left)):
        if steps:
            sentences.append(f"{title}: {', '.join(MILESTONE_WORDS[each] for each in steps)}.")
    return " ".join(sentences)
