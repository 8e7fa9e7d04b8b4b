"""When the person is to be reminded of a roll, and how each reminder is told once: pure functions on a roll's marks.

To tell a reminder takes three steps: `claim` it (saved under the store's lock, so that of all windows and background runs one
tells it), show it, `confirm` it. A claim is never taken over: whoever claimed it may have shown it before it ended, and a
reminder must not come twice. A claim that was never confirmed is `unsure`: the page shows it until the person has read it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from classe365_desktop.core.roll import Mark, Reminder, Roll, Telling

_BEFORE = {Reminder.HOUR: timedelta(hours=1), Reminder.QUARTER: timedelta(minutes=15)}
_BY_STRIPE = frozenset({Reminder.STILL_WORKS, Reminder.REFUSED})
# A claim this old belongs to a process that is gone.
UNSURE_AFTER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder and the time it is about, UTC."""

    reminder: Reminder
    at: datetime

    @property
    def order(self) -> tuple[bool, datetime, int]:
        """Sorts from early to late: what Stripe said comes after all that the clock said."""
        return self.reminder in _BY_STRIPE, self.at, self.reminder.rank


def plan(roll: Roll) -> tuple[Due, ...]:
    """The reminders of this roll as it stands, from early to late, those already told among them.

    Of two at the same moment only the later kind is left: a key that ends at once needs no half time.
    """
    if roll.abandoned or not roll.expires or roll.rolled is None or roll.deadline is None:
        return ()
    if roll.stopped:
        return (Due(Reminder.REFUSED, roll.stopped),)
    begin, end = roll.rolled, roll.deadline
    timed = {begin: Reminder.START}
    for reminder, at in (
        (Reminder.HALF, begin + (end - begin) / 2),
        *((each, end - before) for each, before in _BEFORE.items()),
        (Reminder.DEADLINE, end),
    ):
        if begin <= at and (at not in timed or timed[at].rank < reminder.rank):
            timed[at] = reminder
    found = [Due(reminder, at) for at, reminder in timed.items()]
    if roll.snoozed:
        found.append(Due(Reminder.SNOOZED, roll.snoozed))
    if roll.overdue:
        found.append(Due(Reminder.STILL_WORKS, roll.overdue))
    return tuple(sorted(found, key=lambda each: each.order))


def due(roll: Roll, now: datetime) -> tuple[Due, ...]:
    """What is to be told now and has not been dealt with. What Stripe said is due at once, whatever this clock says."""
    return tuple(
        each for each in plan(roll) if not _is_marked(roll, each) and (each.reminder in _BY_STRIPE or each.at <= now)
    )


def claim(roll: Roll, now: datetime, by: str) -> tuple[Roll, Due | None]:
    """Take on the latest reminder that is due; the earlier ones are covered by it. `by` names this run alone."""
    waiting = due(roll, now)
    if not waiting:
        return roll, None
    *earlier, latest = waiting
    covered = {each.reminder: Mark(each.at, Telling.COVERED, now, by) for each in earlier}
    return _marked(roll, covered | {latest.reminder: Mark(latest.at, Telling.CLAIMED, now, by)}), latest


def confirm(roll: Roll, each: Due, by: str) -> Roll:
    """The claimed reminder was shown."""
    if not _is_claimed(roll, each, by):
        return roll
    mark = roll.marks[each.reminder]
    return _marked(roll, {each.reminder: replace(mark, telling=Telling.TOLD)})


def release(roll: Roll, each: Due, by: str) -> Roll:
    """The claimed reminder could not be shown: it is due again."""
    if not _is_claimed(roll, each, by):
        return roll
    return replace(roll, marks={other: mark for other, mark in roll.marks.items() if other is not each.reminder})


def unsure(roll: Roll, now: datetime) -> tuple[Due, ...]:
    """What was claimed and perhaps never shown, as a computer that is switched off at that moment leaves it."""
    return tuple(
        sorted(
            (
                Due(reminder, mark.due)
                for reminder, mark in roll.marks.items()
                if mark.telling is Telling.CLAIMED and abs(now - mark.at) > UNSURE_AFTER
            ),
            key=lambda each: each.order,
        )
    )


def dismissed(roll: Roll, now: datetime) -> Roll:
    """The person has read what is on the page, and wants no repetition."""
    read = {each.reminder: replace(roll.marks[each.reminder], telling=Telling.TOLD) for each in unsure(roll, now)}
    return replace(_marked(roll, read), snoozed=None)


def remade(roll: Roll, now: datetime) -> Roll:
    """The marks after the deadline moved: what lies ahead again is to be told again, what lies behind is not."""
    marks = dict(roll.marks)
    for each in plan(roll):
        mark = marks.get(each.reminder)
        if mark is None or mark.due == each.at or each.reminder in _BY_STRIPE:
            continue
        if each.at > now:
            del marks[each.reminder]
        else:
            marks[each.reminder] = replace(mark, due=each.at)
    return replace(roll, marks=marks)


# After the deadline Stripe is asked about the old key; with the window closed, at these times.
_LOOKS = tuple(
    timedelta(minutes=minutes) for minutes in (1, 3, 11, 30, 60, 2 * 60, 4 * 60, 8 * 60, 12 * 60, 18 * 60, 24 * 60)
)
_AND_THEN = timedelta(hours=6)
# What could not be told or forgotten in this time waits for the person to open the window.
_PATIENCE = timedelta(days=2)


def fire_times(roll: Roll, now: datetime) -> tuple[datetime, ...]:
    """When something is to be done for this roll with the window closed, in order; empty when nothing is left to do."""
    if roll.abandoned or not roll.expires or roll.rolled is None or roll.deadline is None:
        return ()
    if roll.stopped is None:
        times = {each.at for each in plan(roll)} | {roll.deadline + look for look in _LOOKS}
        ahead = sorted(at for at in times if at > now)
        return tuple(ahead) or (_later(now),)
    untold = bool(due(roll, now))
    if (untold or roll.forgotten is None) and now < roll.stopped + _PATIENCE:
        return tuple(sorted(at for look in _LOOKS if (at := roll.stopped + look) > now)) or (_later(now),)
    return ()


def _later(now: datetime) -> datetime:
    """The next of four fixed times a day: the same until it has passed, so that no schedule is renewed for nothing."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + ((now - midnight) // _AND_THEN + 1) * _AND_THEN


def next_moment(rolls: Iterable[Roll], now: datetime) -> datetime | None:
    """The earliest moment ahead at which a reminder may come due; None if there is none."""
    return min((at for roll in rolls for at in fire_times(roll, now)), default=None)


def _is_marked(roll: Roll, each: Due) -> bool:
    mark = roll.marks.get(each.reminder)
    return mark is not None and mark.due == each.at


def _is_claimed(roll: Roll, each: Due, by: str) -> bool:
    mark = roll.marks.get(each.reminder)
    return mark is not None and mark.due == each.at and mark.telling is Telling.CLAIMED and mark.by == by


def _marked(roll: Roll, marks: dict[Reminder, Mark]) -> Roll:
    return replace(roll, marks={**roll.marks, **marks}) if marks else roll
