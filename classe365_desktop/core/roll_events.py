"""What can happen to a roll. What follows from it is in `core.roll_steps`."""

from dataclasses import dataclass
from datetime import datetime

from classe365_desktop.core.roll import Verdict
from classe365_desktop.core.state import KeyMark


@dataclass(frozen=True, slots=True)
class RolledOnStripe:
    """The person has rolled the key on Stripe's page. `deadline` is what they chose there, if it is not the grace chosen here."""

    deadline: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewKeyGiven:
    """A key that may be the new one was given. It counts for nothing until it is checked."""

    new: KeyMark


@dataclass(frozen=True, slots=True)
class NewKeyChecked:
    """The new key was proved and is kept."""

    new: KeyMark


@dataclass(frozen=True, slots=True)
class EnteredIntoClasse365:
    """The person has entered the new key into Classe365."""


@dataclass(frozen=True, slots=True)
class OldKeyTested:
    """Stripe was asked with the old key. `stripe_time` is Stripe's own clock: this computer's may be wrong."""

    verdict: Verdict
    stripe_time: datetime | None = None


@dataclass(frozen=True, slots=True)
class OldKeyForgotten:
    """The old key is no longer in the password store."""


@dataclass(frozen=True, slots=True)
class DeadlineMoved:
    """The person has chosen another end on Stripe's page."""

    deadline: datetime


@dataclass(frozen=True, slots=True)
class Abandon:
    """The person wants the roll no more."""


@dataclass(frozen=True, slots=True)
class Snooze:
    """The person wants to be reminded again then."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Dismiss:
    """The person has read what there was to read."""


Event = (
    RolledOnStripe | NewKeyGiven | NewKeyChecked | EnteredIntoClasse365 | OldKeyTested | OldKeyForgotten | DeadlineMoved
    | Abandon | Snooze | Dismiss
)  # fmt: skip
