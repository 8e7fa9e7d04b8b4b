"""How a roll shows in the rail, in the header and in the overview, and when its page is where to go on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from classe365_desktop.core.keys import KeyKind, KeyPair
from classe365_desktop.core.roll import Reason, Roll
from classe365_desktop.core.roll_json import with_roll
from classe365_desktop.core.setup import Step, next_step, step_state, summary
from classe365_desktop.core.state import KeyMark, ModeRecord
from classe365_desktop.core.texts import Severity
from tests.keys_for_tests import PK, SK

AT = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
KEPT = ModeRecord().with_keys(KeyPair(PK, SK))
DONE = replace(
    KEPT,
    checked_keys=KEPT.keys_fingerprint,
    checked_at=AT.isoformat(),
    webhook_done_at=AT.isoformat(),
    entered_keys=KEPT.keys_fingerprint,
    entered_at=AT.isoformat(),
)
OLD, NEW = KeyMark("sk_test_…0001", "old"), KeyMark("sk_test_…0002", "new")
CHOSEN = Roll("roll-1", Reason.YEARLY, KeyKind.SECRET, OLD, "12h", AT)
ROLLED = replace(CHOSEN, rolled=AT, deadline=AT + timedelta(hours=12))
CHECKED = replace(ROLLED, new=NEW, given=AT, checked=AT)
ENTERED = replace(CHECKED, entered=AT)
OVERDUE = replace(ENTERED, overdue=AT + timedelta(hours=13))
DIED = replace(ROLLED, stopped=AT + timedelta(hours=1))
FINISHED = replace(ENTERED, stopped=AT, forgotten=AT)
GIVEN_UP = replace(CHOSEN, abandoned=AT, forgotten=AT)


def of(roll: Roll) -> ModeRecord:
    return replace(DONE, rolls=with_roll(DONE, roll))


@pytest.mark.parametrize(
    ("roll", "words", "severity"),
    [
        (CHOSEN, "roll_chosen", Severity.NOTE),
        (ROLLED, "roll_pending", Severity.WARNING),
        (CHECKED, "roll_pending", Severity.WARNING),
        (ENTERED, "roll_pending", Severity.NOTE),
        (OVERDUE, "roll_overdue", Severity.WARNING),
        (DIED, "roll_stopped", Severity.FAILURE),
        (replace(CHOSEN, kind=KeyKind.PUBLISHABLE, rolled=AT), "roll_publishable", Severity.NOTE),
        (FINISHED, "rolled", Severity.PASS),
        (GIVEN_UP, "no_roll", None),
    ],
)
def test_the_rail_says_how_the_roll_stands(roll: Roll, words: str, severity: Severity | None) -> None:
    state = step_state(of(roll), Step.ROLL)
    assert (state.words, state.severity) == (words, severity)


def test_without_a_roll_there_is_nothing_to_judge() -> None:
    state = step_state(DONE, Step.ROLL)
    assert (state.words, state.severity) == ("no_roll", None)
    assert summary(DONE).words == "ready"


def test_the_header_tells_of_a_roll_when_nothing_else_is_in_the_way() -> None:
    assert summary(of(ROLLED)).words == "roll_pending"
    assert summary(of(ENTERED)).words == "roll_pending"
    assert summary(replace(of(ENTERED), entered_keys="")).words == "needs_entry"
    assert summary(of(FINISHED)).words == "ready"


def test_of_two_rolls_the_more_urgent_one_is_told() -> None:
    other = replace(CHOSEN, id="roll-2", kind=KeyKind.PUBLISHABLE, old=KeyMark(PK.redacted, PK.fingerprint))
    record = of(other)
    assert step_state(replace(record, rolls=with_roll(record, ROLLED)), Step.ROLL).words == "roll_pending"


@pytest.mark.parametrize(
    ("roll", "step"),
    [(CHOSEN, Step.ROLL), (ROLLED, Step.ROLL), (OVERDUE, Step.ROLL), (ENTERED, Step.PROVE), (FINISHED, Step.PROVE)],
)
def test_the_next_step_is_the_roll_while_it_waits_for_the_person(roll: Roll, step: Step) -> None:
    assert next_step(of(roll)) is step


def test_a_checked_new_key_is_to_be_entered() -> None:
    assert next_step(replace(of(CHECKED), entered_keys="before")) is Step.HAND_OVER
