"""Looks after every roll: asks Stripe about old keys when it is time, tells each reminder once, keeps the OS's schedule right.

The open window calls `look_after` from its worker now and then, on its start and after a wake-up; `classe365-desktop remind`,
which the OS starts, calls it once. Any number of them may do so at the same time.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import partial
from typing import Protocol

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.reminders import Due, claim, confirm, due, fire_times, release
from classe365_desktop.core.roll import Roll, Stage
from classe365_desktop.core.roll_json import has_its_place, roll_in, with_roll
from classe365_desktop.core.roll_steps import Effect, asking_interval, asking_is_due, can_test, owed
from classe365_desktop.core.roll_words import reminder_finding
from classe365_desktop.core.state import ModeRecord, State
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.roll import Clock, Place, ask_about_old, entered, rolls, settle
from classe365_desktop.services.store import StoreError
from classe365_desktop.services.vault_values import VaultError
from classe365_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Notice:
    """A reminder on its way to the person: which roll, and what it says."""

    place: Place
    due: Due
    finding: Finding


Tell = Callable[[Notice], bool]
"""Shows a notice; True if it was shown. False leaves it due."""


class Schedule(Protocol):
    """The OS's list of times at which it starts `remind`."""

    def install(self, times: Sequence[datetime]) -> None:
        """Start `remind` at these times (UTC) and at no others. Raises OSError if the OS does not take them."""

    def remove(self) -> None:
        """Leave nothing behind. Raises OSError."""

    def present(self) -> bool:
        """True if anything of it is there."""


@dataclass(frozen=True, slots=True)
class LookedAfter:
    """What came of it: what was told, what went wrong, and when to look again at the latest (None: nothing is ahead)."""

    told: tuple[Notice, ...] = ()
    findings: tuple[Finding, ...] = ()
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Caretaker:
    """What looking after needs. `run` names this process alone; `zone` is where times are shown, None for this computer's."""

    workspace: Workspace
    open_stripe: Callable[[], StripeApi]
    clock: Clock
    run: str
    tell: Tell
    schedule: Schedule | None = None
    zone: tzinfo | None = None

    def look_after(self, *, test_now: bool = False) -> LookedAfter:
        """Do everything that is due for every roll. `test_now` asks Stripe in any case: at the start, after a wake-up.

        Raises nothing for what Stripe, the disk, the password store or the OS does: that is in `findings`.
        """
        state = self.workspace.reload()
        found: list[Finding] = []
        for place, _, _ in list(rolls(state)):
            found += self._serve(place, test_now=test_now)
        told = tell_due(self.workspace, self.clock, self.run, self.tell, self.zone)
        found += self._reschedule()
        return LookedAfter(told, tuple(dict.fromkeys(found)), self._next())

    def _serve(self, place: Place, *, test_now: bool) -> list[Finding]:
        """Carry out what one roll is owed."""
        try:
            roll = self._roll(place)
            if roll is not None and _was_ticked(self.workspace.state, place, roll):
                entered(self.workspace, place, self.clock)
                roll = self._roll(place)
            if roll is None:
                return []
            effects = owed(roll, self.clock())
            if Effect.FORGET_OLD_KEY in effects or (test_now and Effect.KEEP_OLD_KEY in effects):
                settle(self.workspace, place, self.clock)
            if asking_is_due(roll, self.clock()) or (test_now and can_test(roll)):
                tested = ask_about_old(self.open_stripe(), self.workspace, place, self.clock)
                return list(tested.findings) if tested else []
        except (VaultError, StoreError) as error:
            return [error.finding]
        except KeyError:  # the school was removed meanwhile
            return []
        return []

    def _roll(self, place: Place) -> Roll | None:
        return roll_in(self.workspace.state.school(place.host).record(place.mode), place.box)

    def _times(self) -> list[datetime]:
        now = self.clock()
        return sorted({at for _, _, roll in rolls(self.workspace.state) for at in fire_times(roll, now)})

    def _next(self) -> datetime | None:
        now = self.clock()
        tests = [_next_test(roll, now) for _, _, roll in rolls(self.workspace.state) if can_test(roll)]
        return min((*self._times(), *tests), default=None)

    def _reschedule(self) -> list[Finding]:
        if self.schedule is None:
            return []
        times = self._times()
        try:
            if times:
                self.schedule.install(times)
            elif self.schedule.present():
                self.schedule.remove()
        except OSError as error:
            # What was half installed would look as if it were whole the next time.
            with suppress(OSError):
                self.schedule.remove()
            return [finding("roll.no_schedule", Subject.STATE, detail=repr(error))]
        return []


def _next_test(roll: Roll, now: datetime) -> datetime:
    """When to ask about the old key again. Never now: what could not be asked just now, as with a locked store, can wait."""
    interval = asking_interval(roll, now)
    at = (roll.tested or now) + interval
    return at if now < at <= now + interval else now + interval


def _was_ticked(state: State, place: Place, roll: Roll) -> bool:
    """True if the hand-over page has the new key ticked and the roll does not know it yet."""
    record = state.school(place.host).record(place.mode)
    return roll.stage is Stage.CHECKED and record.is_entered and has_its_place(record, roll)


def tell_due(
    workspace: Workspace, clock: Clock, run: str, tell: Tell, zone: tzinfo | None = None
) -> tuple[Notice, ...]:
    """Tell what is due of every roll, each reminder once over all windows and runs. Returns what was told.

    If the state can't be saved the reminder is told all the same: a missed one can cost a school its payments.
    """
    told: list[Notice] = []
    for place, school, seen in list(rolls(workspace.state)):
        taken = _claim(workspace, place, clock, run) if due(seen, clock()) else None
        if taken is None:
            continue
        roll, what = taken
        notice = Notice(place, what, reminder_finding(roll, what, school.name, place.mode, clock(), zone))
        # If this raises, or the program ends in it, nobody knows if it was shown: the claim stays, and the page says so.
        shown = tell(notice)
        _change(workspace, place, partial(confirm if shown else release, each=what, by=run))
        if shown:
            told.append(notice)
    return tuple(told)


def _claim(workspace: Workspace, place: Place, clock: Clock, run: str) -> tuple[Roll, Due] | None:
    """Take on what is due of this roll as the file has it now, under the store's lock: two never take the same."""
    taken: list[tuple[Roll, Due]] = []
    now = clock()

    def change(roll: Roll) -> Roll:
        after, what = claim(roll, now, run)
        taken[:] = [(after, what)] if what else []
        return after

    _change(workspace, place, change)
    return taken[0] if taken else None


def _change(workspace: Workspace, place: Place, change: Callable[[Roll], Roll]) -> None:
    def over(record: ModeRecord) -> ModeRecord:
        roll = roll_in(record, place.box)
        after = change(roll) if roll else None
        return replace(record, rolls=with_roll(record, after)) if after and after != roll else record

    # An unsaved change holds in this process, and is saved with the next one that can be. A school may be gone meanwhile.
    with suppress(StoreError, KeyError):
        workspace.set_record(place.host, place.mode, over)
