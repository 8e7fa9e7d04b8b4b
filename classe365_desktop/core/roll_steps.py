"""What follows from what happens to a roll: pure functions `(roll, event, now) → roll and effects`.

An effect is a value that a service carries out. Effects follow from the state, not from the way to it (`owed`), so that a
program that was killed anywhere finds on its next start what is still to be done, and doing it twice does no harm.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import Box
from classe365_desktop.core.reminders import dismissed, remade
from classe365_desktop.core.roll import LATE, LONGEST, Roll, Verdict, deadline_problem, grace_named
from classe365_desktop.core.roll_events import (
    Abandon,
    DeadlineMoved,
    Dismiss,
    EnteredIntoClasse365,
    Event,
    NewKeyChecked,
    NewKeyGiven,
    OldKeyForgotten,
    OldKeyTested,
    RolledOnStripe,
    Snooze,
)
from classe365_desktop.core.state import KeyMark


class Effect(StrEnum):
    """What a service is to do for a roll. Whether a reminder is due is asked of `core.reminders`."""

    KEEP_OLD_KEY = "keep the old key"
    FORGET_OLD_KEY = "forget the old key"
    TEST_OLD_KEY = "test the old key"
    SCHEDULE = "schedule the reminders"
    UNSCHEDULE = "remove the schedule"


@dataclass(frozen=True, slots=True)
class Step:
    """What came of an event. With an `objection` nothing has changed."""

    roll: Roll
    effects: tuple[Effect, ...] = ()
    objection: Finding | None = None


def step(roll: Roll, event: Event, now: datetime) -> Step:
    """Let `event` happen at `now` (UTC). What has happened already changes nothing and is no mistake."""
    after = _after(roll, event, now)
    if isinstance(after, str):
        return Step(roll, owed(roll, now), about(roll, after))
    return Step(after, owed(after, now))


def owed(roll: Roll, now: datetime) -> tuple[Effect, ...]:
    """What is to be done for a roll in this state."""
    found = []
    if roll.holds_old and not may_forget(roll):
        found.append(Effect.KEEP_OLD_KEY)
    if roll.forgotten is None and may_forget(roll):
        found.append(Effect.FORGET_OLD_KEY)
    if asking_is_due(roll, now):
        found.append(Effect.TEST_OLD_KEY)
    found.append(Effect.SCHEDULE if roll.is_open and roll.rolled and roll.expires else Effect.UNSCHEDULE)
    return tuple(found)


def may_forget(roll: Roll) -> bool:
    """True if the copy of the old key has no more use.

    Stripe refuses the key; or the key is one that Stripe never ends and the new one has its place; or the roll was given up
    while the old key still was the one in use.
    """
    if roll.abandoned:
        return True
    return roll.stopped is not None if roll.expires else roll.entered is not None


def about(roll: Roll, code: str, **values: str) -> Finding:
    """A finding about this roll's key. Raises KeyError for a code that the catalogue does not have."""
    subject = Subject.PUBLISHABLE if roll.box is Box.PUBLISHABLE else Subject.SECRET
    return finding(code, subject, detail="", key=roll.old.redacted, **values)


# How long an answer about the old key holds: close to the deadline and after it Stripe is asked often.
_FAR, _NEAR, _JUST_OVER, _LONG_OVER = (
    timedelta(hours=1),
    timedelta(minutes=5),
    timedelta(seconds=15),
    timedelta(minutes=15),
)
_NEAR_FROM, _LONG_FROM = timedelta(minutes=30), timedelta(minutes=15)


def can_test(roll: Roll) -> bool:
    """True while it makes sense to ask Stripe about the old key."""
    return roll.expires and roll.rolled is not None and roll.stopped is None and roll.abandoned is None


def asking_is_due(roll: Roll, now: datetime) -> bool:
    """True if Stripe is to be asked about the old key now. After a start or a wake-up it is asked in any case."""
    if not can_test(roll):
        return False
    if roll.tested is None or roll.tested > now:  # a clock that was set back
        return True
    return now - roll.tested >= asking_interval(roll, now)


def asking_interval(roll: Roll, now: datetime) -> timedelta:
    """How long to wait between two questions about the old key."""
    if roll.deadline is None or now < roll.deadline - _NEAR_FROM:
        return _FAR
    if now < roll.deadline:
        return _NEAR
    return _JUST_OVER if now < roll.deadline + _LONG_FROM else _LONG_OVER


def _after(roll: Roll, event: Event, now: datetime) -> Roll | str:
    """The roll after the event, or the code of what speaks against it."""
    match event:
        case OldKeyForgotten():
            return replace(roll, forgotten=roll.forgotten or now) if may_forget(roll) else "roll.old_in_use"
        case Dismiss():
            return dismissed(roll, now)
        case Abandon() if roll.abandoned:
            return roll
        case _ if not roll.is_open:
            return "roll.is_over"
        case RolledOnStripe(deadline):
            return _rolled(roll, deadline, now)
        case NewKeyGiven(new):
            return _given(roll, new, now)
        case NewKeyChecked(new):
            return _checked(roll, new, now)
        case EnteredIntoClasse365():
            if roll.checked is None:
                return "roll.not_proved"
            return roll if roll.entered else replace(roll, entered=now, verdict=None)
        case OldKeyTested(verdict, stripe_time):
            return _tested(roll, verdict, stripe_time, now)
        case DeadlineMoved(deadline):
            return _moved(roll, deadline, now)
        case Abandon():
            # From here on the old key is no longer the one in use, and only Stripe's refusal frees it.
            return "roll.too_late_to_abandon" if roll.checked else replace(roll, abandoned=now)
        case Snooze(until):
            return (
                replace(dismissed(roll, now), snoozed=min(until, now + LONGEST)) if until > now else "roll.snooze_past"
            )


def _rolled(roll: Roll, deadline: datetime | None, now: datetime) -> Roll | str:
    if roll.rolled:
        return roll
    if not roll.expires:
        return replace(roll, rolled=now)
    chosen = deadline or roll.own_deadline
    if chosen:
        return deadline_problem(chosen, now) or replace(roll, rolled=now, deadline=chosen)
    length = grace_named(roll.grace).length
    return "roll.deadline_missing" if length is None else replace(roll, rolled=now, deadline=now + length)


def _given(roll: Roll, new: KeyMark, now: datetime) -> Roll | str:
    if roll.rolled is None:
        return "roll.not_rolled_yet"
    if new.fingerprint == roll.old.fingerprint:
        return "newkey.same"
    if roll.checked:
        return roll if new == roll.new else "roll.has_new_key"
    return roll if new == roll.new else replace(roll, new=new, given=now)


def _checked(roll: Roll, new: KeyMark, now: datetime) -> Roll | str:
    if roll.new != new:
        given = _given(roll, new, now)
        if isinstance(given, str):
            return given
        roll = given
    return roll if roll.checked else replace(roll, checked=now)


def _tested(roll: Roll, verdict: Verdict, stripe_time: datetime | None, now: datetime) -> Roll | str:
    if not can_test(roll):
        # Before the roll a refusal says nothing about its end, and after it nothing new.
        return roll
    if verdict is Verdict.UNSURE:
        # The last real answer stays, and the next question comes in its time.
        return replace(roll, tested=now, verdict=roll.verdict or verdict)
    if verdict is Verdict.REFUSED:
        return replace(roll, tested=now, verdict=verdict, stopped=stripe_time or now, overdue=None, snoozed=None)
    # By Stripe's clock alone: this computer's may be days ahead, and the key be right to work.
    late = roll.deadline is not None and stripe_time is not None and stripe_time >= roll.deadline + LATE
    return replace(roll, tested=now, verdict=verdict, overdue=(roll.overdue or stripe_time) if late else None)


def _moved(roll: Roll, deadline: datetime, now: datetime) -> Roll | str:
    if not roll.expires:
        return "roll.publishable_never_ends"
    if roll.stopped:
        return "roll.old_stopped"
    if roll.rolled is None:
        return "roll.not_rolled_yet"
    if deadline == roll.deadline:
        return roll
    problem = deadline_problem(deadline, now)
    if problem:
        return problem
    return remade(replace(roll, deadline=deadline, moved=roll.moved + 1, overdue=None), now)
