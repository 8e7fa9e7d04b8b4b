"""The roll of one key as a value: why, until when the old key works, and how far it has come.

What happens to it is in `core.roll_events` and `core.roll_steps`, its reminders in `core.reminders`, its sentences in
`core.roll_words`, its JSON in `core.roll_json`.
Every time here is UTC; local time exists on the screen alone. Source of the rules: Stripe docs, "API keys" (rotating a key
ends the old one at once or at a time up to seven days away; both work meanwhile; a publishable key does not expire).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from classe365_desktop.core.keys import Box, KeyKind
from classe365_desktop.core.state import KeyMark


class Reason(StrEnum):
    """Why a key is rolled."""

    YEARLY = "yearly"
    LEFT = "left"
    LEAKED = "leaked"


@dataclass(frozen=True, slots=True)
class Grace:
    """One line of Stripe's choice of when the old key ends. `length` is None where the person gives a time of their own."""

    name: str
    length: timedelta | None
    words: str


LONGEST = timedelta(days=7)
OWN = "own"
AT_ONCE = "now"
DEFAULT = "12h"
GRACES: tuple[Grace, ...] = (
    Grace(AT_ONCE, timedelta(), "At once"),
    Grace("1h", timedelta(hours=1), "1 hour"),
    Grace(DEFAULT, timedelta(hours=12), "12 hours"),
    Grace("24h", timedelta(hours=24), "24 hours"),
    Grace("3d", timedelta(days=3), "3 days"),
    Grace("7d", LONGEST, "7 days"),
    Grace(OWN, None, "Until a time of your own"),
)


def grace_named(name: str) -> Grace:
    """The line of that name. Raises KeyError if Stripe's choice has none such."""
    return {each.name: each for each in GRACES}[name]


def graces_for(reason: Reason) -> tuple[Grace, ...]:
    """The choices in the order to offer them: a leaked key is to be blocked at once, any other has time."""
    if reason is Reason.LEAKED:
        return GRACES
    return (*(each for each in GRACES if each.name != AT_ONCE), grace_named(AT_ONCE))


def usual_grace(reason: Reason) -> Grace:
    """The choice that is made until the person makes another one."""
    return grace_named(AT_ONCE if reason is Reason.LEAKED else DEFAULT)


class Verdict(StrEnum):
    """What Stripe said about the old key. UNSURE: nothing that tells, such as no network or an address that is refused."""

    WORKS = "works"
    REFUSED = "refused"
    UNSURE = "unsure"


class Stage(StrEnum):
    """How far a roll has come."""

    CHOSEN = "chosen"
    ROLLED = "rolled"
    GIVEN = "new_key_given"
    CHECKED = "new_key_checked"
    ENTERED = "entered"
    WAITING = "waiting"
    OVERDUE = "overdue"
    REFUSED = "refused"
    FINISHED = "finished"
    ABANDONED = "abandoned"


class Reminder(StrEnum):
    """What the person is reminded of, from early to late: a later one says all that an earlier one would have said.

    The last two come from what Stripe answers, the others from the clock.
    """

    SNOOZED = "snoozed"
    START = "start"
    HALF = "half"
    HOUR = "hour"
    QUARTER = "quarter"
    DEADLINE = "deadline"
    STILL_WORKS = "still_works"
    REFUSED = "refused"

    @property
    def rank(self) -> int:
        """0 for the earliest."""
        return list(Reminder).index(self)


class Telling(StrEnum):
    """How far a reminder is. CLAIMED: one process has taken it on and nobody else will; COVERED: a later one said it."""

    CLAIMED = "claimed"
    TOLD = "told"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Mark:
    """A reminder that is dealt with. `due` is the time that it was about, `by` is who claimed it."""

    due: datetime
    telling: Telling
    at: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class Roll:
    """One key's roll. Times are UTC, None for what has not happened. `id` is the same for ever: the calendar needs it.

    `deadline` is when Stripe is to end the old key; a publishable key has none. `stopped` is when Stripe was first seen to
    refuse the old key, `overdue` when it was seen to work well after the deadline.
    """

    id: str
    reason: Reason
    kind: KeyKind
    old: KeyMark
    grace: str
    begun: datetime
    own_deadline: datetime | None = None
    rolled: datetime | None = None
    deadline: datetime | None = None
    new: KeyMark | None = None
    given: datetime | None = None
    checked: datetime | None = None
    entered: datetime | None = None
    tested: datetime | None = None
    verdict: Verdict | None = None
    overdue: datetime | None = None
    stopped: datetime | None = None
    forgotten: datetime | None = None
    abandoned: datetime | None = None
    moved: int = 0
    snoozed: datetime | None = None
    marks: Mapping[Reminder, Mark] = field(default_factory=dict)

    @property
    def box(self) -> Box:
        """Where the key stands in Classe365's form."""
        return Box.of(self.kind)

    @property
    def expires(self) -> bool:
        """True if Stripe ends the old key: it never does with a publishable one."""
        return self.kind is not KeyKind.PUBLISHABLE

    @property
    def is_open(self) -> bool:
        """True until it is finished or abandoned."""
        return self.stage not in {Stage.FINISHED, Stage.ABANDONED}

    @property
    def holds_old(self) -> bool:
        """True while a copy of the old key is to be in the password store: until Stripe has refused it and it is forgotten."""
        return self.forgotten is None and self.abandoned is None

    @property
    def died_early(self) -> bool:
        """True if Stripe refused the old key clearly before the deadline."""
        return bool(self.stopped and self.deadline and self.stopped < self.deadline - EARLY)

    @property
    def stage(self) -> Stage:
        """How far it has come."""
        if self.abandoned:
            return Stage.ABANDONED
        if self.forgotten and self.entered:
            return Stage.FINISHED
        for done, stage in (
            (self.rolled, Stage.CHOSEN),
            (self.new, Stage.ROLLED),
            (self.checked, Stage.GIVEN),
            (self.entered, Stage.CHECKED),
        ):
            if done is None:
                return stage
        if self.stopped:
            return Stage.REFUSED
        if self.overdue:
            return Stage.OVERDUE
        return Stage.WAITING if self.verdict else Stage.ENTERED


# A key that ends this much before its deadline has been ended by somebody.
EARLY = timedelta(minutes=2)
# Expiry was seen to bite some seconds late; a key that works this long after its deadline was not ended.
LATE = timedelta(minutes=10)


def deadline_problem(deadline: datetime, now: datetime) -> str | None:
    """The code of what speaks against a deadline of one's own, or None."""
    if deadline <= now:
        return "roll.deadline_past"
    return "roll.deadline_too_far" if deadline > now + LONGEST + timedelta(hours=1) else None
