"""The roll as a state machine: each step in order, each step out of order, and every truth that a random life must keep."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from classe365_desktop.core.keys import KeyKind
from classe365_desktop.core.reminders import claim, confirm, plan
from classe365_desktop.core.roll import (
    AT_ONCE,
    DEFAULT,
    GRACES,
    OWN,
    Reason,
    Roll,
    Stage,
    Verdict,
    graces_for,
    usual_grace,
)
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
from classe365_desktop.core.roll_json import roll_from, roll_in, roll_to, with_roll
from classe365_desktop.core.roll_steps import Effect, asking_interval, asking_is_due, owed, step
from classe365_desktop.core.roll_words import leaked_findings, roll_findings
from classe365_desktop.core.state import KeyMark, ModeRecord
from classe365_desktop.core.texts import Severity

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
OLD, NEW, OTHER = KeyMark("sk_test_…aaaa", "0a"), KeyMark("sk_test_…bbbb", "0b"), KeyMark("sk_test_…cccc", "0c")
HOUR = timedelta(hours=1)


def chosen(kind: KeyKind = KeyKind.SECRET, grace: str = DEFAULT, reason: Reason = Reason.YEARLY) -> Roll:
    return Roll("id", reason, kind, OLD, grace, NOW)


def after(roll: Roll, *events: Event, now: datetime = NOW) -> Roll:
    for each in events:
        made = step(roll, each, now)
        assert made.objection is None
        roll = made.roll
    return roll


def objection(roll: Roll, event: Event, now: datetime = NOW) -> str:
    made = step(roll, event, now)
    assert made.objection is not None
    assert made.roll == roll
    return made.objection.code


def works(at: datetime | None = None) -> OldKeyTested:
    return OldKeyTested(Verdict.WORKS, at)


def refused(at: datetime | None = None) -> OldKeyTested:
    return OldKeyTested(Verdict.REFUSED, at)


READY = (RolledOnStripe(), NewKeyGiven(NEW), NewKeyChecked(NEW), EnteredIntoClasse365())


def test_a_roll_goes_through_its_stages_in_order() -> None:
    roll, seen = chosen(), [chosen().stage]
    for event in (*READY, works(NOW), refused(NOW + 12 * HOUR), OldKeyForgotten()):
        roll = after(roll, event)
        seen.append(roll.stage)
    assert seen == [
        Stage.CHOSEN, Stage.ROLLED, Stage.GIVEN, Stage.CHECKED, Stage.ENTERED, Stage.WAITING, Stage.REFUSED, Stage.FINISHED,
    ]  # fmt: skip


@pytest.mark.parametrize("grace", [each for each in GRACES if each.length is not None], ids=lambda each: each.name)
def test_each_grace_ends_that_long_after_the_key_was_rolled_on_stripe(grace: object) -> None:
    later = NOW + HOUR
    assert after(chosen(grace=grace.name), RolledOnStripe(), now=later).deadline == later + grace.length  # type: ignore[attr-defined]


def test_a_leaked_key_is_offered_to_be_blocked_at_once_first_and_any_other_has_twelve_hours() -> None:
    assert graces_for(Reason.LEAKED)[0].name == AT_ONCE == usual_grace(Reason.LEAKED).name
    for reason in (Reason.YEARLY, Reason.LEFT):
        assert graces_for(reason)[-1].name == AT_ONCE
        assert usual_grace(reason).name == DEFAULT
        assert set(graces_for(reason)) == set(GRACES)


def test_a_deadline_of_ones_own_lies_ahead_and_no_more_than_seven_days() -> None:
    own = chosen(grace=OWN)
    assert objection(own, RolledOnStripe()) == "roll.deadline_missing"
    assert objection(own, RolledOnStripe(NOW - HOUR)) == "roll.deadline_past"
    assert objection(own, RolledOnStripe(NOW + timedelta(days=8))) == "roll.deadline_too_far"
    assert after(own, RolledOnStripe(NOW + 5 * HOUR)).deadline == NOW + 5 * HOUR


def test_the_old_key_is_kept_until_stripe_refuses_it_and_then_forgotten() -> None:
    roll = after(chosen(), *READY, works(NOW + 13 * HOUR), now=NOW)
    assert Effect.KEEP_OLD_KEY in owed(roll, NOW)
    assert objection(roll, OldKeyForgotten()) == "roll.old_in_use"
    roll = after(roll, OldKeyTested(Verdict.UNSURE))
    assert Effect.FORGET_OLD_KEY not in owed(roll, NOW)
    roll = after(roll, refused())
    assert Effect.FORGET_OLD_KEY in owed(roll, NOW)
    assert Effect.KEEP_OLD_KEY not in owed(roll, NOW)
    assert after(roll, OldKeyForgotten()).stage is Stage.FINISHED


def test_an_answer_that_tells_nothing_changes_nothing_but_the_time_of_the_question() -> None:
    roll = after(chosen(), *READY, works(NOW))
    unsure = after(roll, OldKeyTested(Verdict.UNSURE), now=NOW + HOUR)
    assert replace(unsure, tested=roll.tested) == roll


def test_a_key_that_still_works_well_after_its_deadline_is_a_warning_by_stripes_clock_alone() -> None:
    roll = after(chosen(), *READY)
    days_ahead = NOW + timedelta(days=2)
    assert after(roll, works(NOW + HOUR), now=days_ahead).stage is Stage.WAITING
    assert after(roll, works(None), now=days_ahead).stage is Stage.WAITING
    overdue = after(roll, works(NOW + 13 * HOUR))
    assert overdue.stage is Stage.OVERDUE
    assert [each.severity for each in roll_findings(overdue, NOW + 13 * HOUR)] == [Severity.WARNING]
    assert after(overdue, refused()).stage is Stage.REFUSED


def test_an_old_key_that_dies_early_before_the_new_one_is_in_classe365_is_a_failure() -> None:
    roll = after(chosen(), RolledOnStripe(), refused(NOW + HOUR))
    assert roll.died_early
    codes = [each.code for each in roll_findings(roll, NOW + HOUR)]
    assert codes[0] == "roll.died_early"
    entered = after(roll, *READY[1:], OldKeyForgotten())
    assert [each.code for each in roll_findings(entered, NOW + HOUR)] == ["roll.finished"]


def test_a_key_that_dies_at_its_deadline_did_not_die_early() -> None:
    roll = after(chosen(grace=AT_ONCE), RolledOnStripe(), refused(NOW + timedelta(seconds=9)))
    assert not roll.died_early
    assert [each.code for each in roll_findings(roll, NOW)] == ["roll.stopped_not_entered"]


def test_a_moved_deadline_brings_the_reminders_ahead_again_and_takes_the_warning_back() -> None:
    roll = after(chosen(), RolledOnStripe(), works(NOW + 13 * HOUR))
    assert roll.overdue
    moved = after(roll, DeadlineMoved(NOW + 40 * HOUR), now=NOW + 13 * HOUR)
    assert (moved.deadline, moved.moved, moved.overdue) == (NOW + 40 * HOUR, 1, None)
    assert objection(roll, DeadlineMoved(NOW - HOUR)) == "roll.deadline_past"
    assert objection(after(roll, refused()), DeadlineMoved(NOW + 20 * HOUR)) == "roll.old_stopped"


def test_a_publishable_key_never_ends_so_its_roll_finishes_with_the_new_one_in_classe365() -> None:
    roll = after(chosen(KeyKind.PUBLISHABLE), RolledOnStripe())
    assert roll.deadline is None
    assert plan(roll) == ()
    assert Effect.UNSCHEDULE in owed(roll, NOW)
    assert not asking_is_due(roll, NOW)
    assert "roll.publishable_never_ends" in {each.code for each in roll_findings(roll, NOW)}
    roll = after(roll, *READY[1:])
    assert Effect.FORGET_OLD_KEY in owed(roll, NOW)
    assert after(roll, OldKeyForgotten()).stage is Stage.FINISHED
    assert objection(roll, DeadlineMoved(NOW + HOUR)) == "roll.publishable_never_ends"


def test_steps_out_of_order_are_refused_with_a_reason() -> None:
    assert objection(chosen(), NewKeyGiven(NEW)) == "roll.not_rolled_yet"
    assert objection(chosen(), EnteredIntoClasse365()) == "roll.not_proved"
    rolled = after(chosen(), RolledOnStripe())
    assert objection(rolled, NewKeyGiven(OLD)) == "newkey.same"
    assert objection(rolled, EnteredIntoClasse365()) == "roll.not_proved"
    checked = after(rolled, NewKeyChecked(NEW))
    assert objection(checked, NewKeyGiven(OTHER)) == "roll.has_new_key"
    assert objection(checked, Abandon()) == "roll.too_late_to_abandon"
    given_up = after(rolled, Abandon())
    assert objection(given_up, RolledOnStripe()) == "roll.is_over"
    assert Effect.UNSCHEDULE in owed(given_up, NOW)


def test_what_has_happened_already_may_happen_again() -> None:
    roll = chosen()
    for event in (*READY, refused(NOW), OldKeyForgotten()):
        once = after(roll, event)
        assert once.stage is Stage.FINISHED or after(once, event, now=NOW + HOUR) == once
        roll = once


def test_another_key_may_be_given_until_one_is_proved() -> None:
    roll = after(chosen(), RolledOnStripe(), NewKeyGiven(OTHER), NewKeyGiven(NEW), NewKeyChecked(NEW))
    assert roll.new == NEW


def test_the_old_key_is_asked_about_seldom_far_from_the_deadline_and_often_close_to_it() -> None:
    roll = after(chosen(), RolledOnStripe())
    assert asking_is_due(roll, NOW)
    roll = after(roll, works(NOW))
    assert not asking_is_due(roll, NOW + timedelta(minutes=59))
    assert asking_is_due(roll, NOW + HOUR)
    assert asking_is_due(roll, NOW - HOUR), "a clock that was set back must not stop the questions"
    ends = NOW + 12 * HOUR
    moments = (ends - HOUR, ends - timedelta(minutes=10), ends + timedelta(seconds=5))
    intervals = [asking_interval(roll, at) for at in moments]
    assert intervals == sorted(intervals, reverse=True)
    assert len(set(intervals)) == 3
    assert not asking_is_due(after(roll, refused()), NOW + 20 * HOUR)
    assert not asking_is_due(chosen(), NOW)


def test_leaked_lists_what_to_look_at_with_blocking_first_and_other_reasons_do_not() -> None:
    codes = [each.code for each in leaked_findings(chosen(reason=Reason.LEAKED))]
    assert codes[0] == "leaked.block"
    assert {"leaked.look_at_events", "leaked.look_at_endpoints", "leaked.look_at_emails"} <= set(codes)
    assert leaked_findings(chosen()) == ()


@pytest.mark.parametrize("kind", list(KeyKind))
def test_every_stage_of_every_kind_has_something_to_say(kind: KeyKind) -> None:
    roll = chosen(kind)
    for event in (*READY, works(NOW + 13 * HOUR), refused(NOW + 14 * HOUR), OldKeyForgotten()):
        assert roll_findings(roll, NOW)
        assert all(each.seen and "…" in each.seen + each.do + "…" for each in roll_findings(roll, NOW))
        roll = step(roll, event, NOW).roll
    assert roll.stage is Stage.FINISHED
    assert roll_findings(after(chosen(kind), Abandon()), NOW)[0].code == "roll.abandoned"
    assert roll_findings(None, NOW)[0].code == "roll.none"


def test_a_roll_that_this_version_does_not_understand_is_none() -> None:
    for data in (
        None,
        {},
        [],
        {"id": "x"},
        {**roll_to(chosen()), "reason": "boredom"},
        {**roll_to(chosen()), "begun": "now"},
    ):
        assert roll_from(data) is None
    assert roll_from({**roll_to(chosen()), "from tomorrow": 1}) == chosen()


class AnyLife(RuleBasedStateMachine):
    """Whatever happens, in whatever order, at whatever time the clock shows."""

    def __init__(self) -> None:
        super().__init__()
        self.roll = chosen()
        self.now = NOW
        self.stripe_refused = False
        self.told: list[object] = []

    def do(self, event: Event) -> None:
        made = step(self.roll, event, self.now)
        assert made.objection is None or made.roll == self.roll
        assert made.effects == owed(made.roll, self.now)
        self.roll = made.roll

    @rule(kind=st.sampled_from(KeyKind), grace=st.sampled_from([each.name for each in GRACES]))
    def start_anew(self, kind: KeyKind, grace: str) -> None:
        if not self.roll.is_open:
            self.roll, self.stripe_refused, self.told = replace(chosen(kind, grace), begun=self.now), False, []

    @rule(hours=st.floats(-36, 36))
    def the_clock_moves(self, hours: float) -> None:
        self.now += timedelta(hours=hours)

    @rule(hours=st.none() | st.floats(-1, 200))
    def rolled_on_stripe(self, hours: float | None) -> None:
        self.do(RolledOnStripe(self.now + timedelta(hours=hours) if hours is not None else None))

    @rule(mark=st.sampled_from([OLD, NEW, OTHER]))
    def given(self, mark: KeyMark) -> None:
        self.do(NewKeyGiven(mark))

    @rule(mark=st.sampled_from([OLD, NEW, OTHER]))
    def checked(self, mark: KeyMark) -> None:
        self.do(NewKeyChecked(mark))

    @rule()
    def entered(self) -> None:
        self.do(EnteredIntoClasse365())

    @rule(verdict=st.sampled_from([Verdict.WORKS, Verdict.UNSURE]), off=st.none() | st.floats(-100, 100))
    def tested(self, verdict: Verdict, off: float | None) -> None:
        self.do(OldKeyTested(verdict, self.now + timedelta(hours=off) if off is not None else None))

    @rule()
    def refused(self) -> None:
        if self.roll.rolled:
            self.stripe_refused = True
        self.do(OldKeyTested(Verdict.REFUSED, self.now))

    @rule()
    def forgotten(self) -> None:
        self.do(OldKeyForgotten())

    @rule(hours=st.floats(-1, 200))
    def moved(self, hours: float) -> None:
        self.do(DeadlineMoved(self.now + timedelta(hours=hours)))

    @rule()
    def abandon(self) -> None:
        self.do(Abandon())

    @rule(hours=st.floats(-1, 20))
    def snooze(self, hours: float) -> None:
        self.do(Snooze(self.now + timedelta(hours=hours)))

    @rule()
    def dismiss(self) -> None:
        self.do(Dismiss())

    @rule()
    def remind(self) -> None:
        self.roll, what = claim(self.roll, self.now, "me")
        if what:
            assert what not in self.told
            self.told.append(what)
            self.roll = confirm(self.roll, what, "me")

    @invariant()
    def an_old_key_is_forgotten_only_when_it_may_be(self) -> None:
        roll = self.roll
        if roll.forgotten and roll.expires and not roll.abandoned:
            assert self.stripe_refused
        if Effect.FORGET_OLD_KEY in owed(roll, self.now) and roll.expires and not roll.abandoned:
            assert self.stripe_refused
        assert not (roll.abandoned and roll.checked)

    @invariant()
    def the_new_key_is_never_the_old_one(self) -> None:
        assert self.roll.new is None or self.roll.new.fingerprint != OLD.fingerprint

    @invariant()
    def a_deadline_is_a_time_that_stripe_allows(self) -> None:
        roll = self.roll
        assert (roll.deadline is not None) == (roll.expires and roll.rolled is not None)

    @invariant()
    def it_survives_being_written_down(self) -> None:
        record = ModeRecord(rolls=with_roll(ModeRecord(), self.roll))
        assert roll_in(record, self.roll.box) == self.roll

    @invariant()
    def it_can_be_told(self) -> None:
        assert roll_findings(self.roll, self.now, UTC)
        assert (Effect.SCHEDULE in owed(self.roll, self.now)) != (Effect.UNSCHEDULE in owed(self.roll, self.now))


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
