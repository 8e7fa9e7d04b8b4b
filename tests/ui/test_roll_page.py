"""Step 5 through its real widgets, over the practice Stripe, with a clock that is moved."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Box, Mode, exact_key
from classe365_desktop.core.roll import Reason, Stage
from classe365_desktop.core.setup import Step, step_state
from classe365_desktop.core.texts import Severity
from classe365_desktop.core.timeline import Milestone
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.roll import Place
from classe365_desktop.services.roll_proof import adopt, prove
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.ui.roll_steps import Turn
from classe365_desktop.ui.theme import Theme
from tests.ui.page_world import HOST, SIZES, clipped, everything_on, name_of, shown_on, tab_round, text_at
from tests.ui.roll_world import BEGIN, Rolling, kept_old, rolling


@pytest.fixture
def at(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Rolling]:
    with rolling(qtbot, theme, tmp_path) as made:
        yield made


def choose(field: QComboBox, data: str) -> None:
    field.setCurrentIndex(field.findData(data))
    field.activated.emit(field.currentIndex())


def test_nothing_is_sent_by_starting_a_roll_and_the_old_key_is_kept_twice(at: Rolling) -> None:
    at.press(at.page.start)
    assert at.roll.stage is Stage.CHOSEN
    assert kept_old(at) == at.old.reveal()
    assert "To be" not in at.page.subtitle.text()
    assert at.stripe.requests == []
    assert at.page.steps.rows[Milestone.ROLLED].turn is Turn.NOW
    assert "12 hours" in at.page.steps.rows[Milestone.ROLLED].words


def test_the_button_opens_the_keys_page_in_the_right_mode_and_account(at: Rolling) -> None:
    at.here.change(Mode.TEST, account="acct_1ABC")
    at.press(at.page.start)
    at.press(at.page.steps.open_stripe)
    assert at.here.opened == ["https://dashboard.stripe.com/acct_1ABC/test/apikeys"]


def test_of_a_leaked_key_nobody_says_that_it_goes_on_working_as_if_that_were_good(at: Rolling) -> None:
    choose(at.page.start_card.reason, Reason.LEAKED.value)
    at.begin()
    assert "Both keys work" not in at.page.subtitle.text()
    assert "whoever has it can use it" in at.page.subtitle.text()


def test_a_whole_roll_from_the_start_to_forgetting(at: Rolling) -> None:
    new = at.begin()
    assert at.roll.deadline == BEGIN + timedelta(hours=12)
    assert at.page.line.isVisible()
    assert at.page.line.words.startswith("12 h left.")
    at.give(new)
    assert at.roll.stage is Stage.CHECKED
    assert at.codes >= {"newkey.recognised", "newkey.same_account", "newkey.may_as_much", "newkey.kept"}
    kept = at.here.session.keys(Mode.TEST).secret or at.workspace.keys(HOST, Mode.TEST).secret
    assert kept is not None
    assert kept.reveal() == new
    assert kept_old(at) == at.old.reveal()
    asked: list[str] = []
    at.page.next_requested.connect(asked.append)
    at.press(at.page.go_on)
    assert asked == [Step.HAND_OVER.value]
    at.here.session.tick_entered(Mode.TEST, True)
    at.settle()
    assert at.roll.entered == at.clock.now
    assert step_state(at.here.session.record(Mode.TEST), Step.ROLL).severity is Severity.NOTE
    at.pass_time(minutes=30)
    assert at.page.line.words.startswith("11 h 30 min left.")
    at.wake_up(hours=11, minutes=31)
    assert at.roll.stage is Stage.FINISHED
    assert kept_old(at) is None
    assert at.schedule.times == ()
    assert "roll.finished" in at.codes
    assert at.page.start.isVisible()


def test_a_new_key_that_a_script_has_kept_is_not_replaced_by_the_old_one_on_the_keys_page(at: Rolling) -> None:
    session, place = at.here.session, Place(HOST, Mode.TEST)
    session.load_keys(Mode.TEST)
    text = at.begin()
    assert session.keys(Mode.TEST).secret == at.old
    new = exact_key(text)
    assert new is not None
    api = open_stripe(practice_address(at.stripe.address))
    adopt(at.workspace, place, prove(api, at.workspace, place, new, at.clock), at.clock, despite_doubts=True)
    api.close()
    at.wake_up(minutes=10)
    session.save_keys(Mode.TEST, lambda: None, lambda _: None)
    at.settle()
    assert at.workspace.keys(HOST, Mode.TEST).secret == new


def test_stripe_is_asked_when_the_person_says_that_it_is_blocked(at: Rolling) -> None:
    at.begin()
    at.press(at.page.steps.blocked)
    assert "roll.still_works" in at.codes
    assert kept_old(at) == at.old.reveal()
    at.clock.now += timedelta(hours=12, seconds=1)
    at.press(at.page.steps.blocked)
    assert at.roll.stopped is not None
    assert "roll.stopped_not_entered" in at.codes


def test_an_old_key_that_goes_on_after_its_end_is_a_warning_and_another_end_can_be_told(at: Rolling) -> None:
    at.press(at.page.start)
    at.roll_on_stripe(hours=48)
    at.press(at.page.steps.rolled)
    at.wake_up(hours=12, minutes=11)
    assert at.roll.stage is not Stage.FINISHED
    assert "roll.overdue" in at.codes
    at.press(at.page.steps.other_end)
    ends = BEGIN + timedelta(hours=48)
    at.page.steps.end.show_moment(ends, at.clock.now)
    at.press(at.page.steps.move_end)
    assert at.roll.deadline == ends
    assert "roll.deadline_moved" in at.codes
    assert "roll.overdue" not in at.codes


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "no key in what was given"), ("old", "old key"), ("live", "live"), ("other", "")],
)
def test_what_is_no_new_key_loses_nothing(at: Rolling, text: str, code: str) -> None:
    at.begin()
    keys = at.stripe.keys
    given = {"old": keys.test_secret, "live": keys.live_secret, "other": keys.test_other_account}.get(text, text)
    at.give(given)
    assert at.roll.checked is None
    if text == "other":
        assert codes_against(at)
    else:
        assert code in at.page.steps.problem
    assert kept_old(at) == at.old.reveal()
    assert at.workspace.keys(HOST, Mode.TEST).secret == at.old


def codes_against(at: Rolling) -> list[str]:
    return [each.code for each in at.page.list.findings if each.severity is not Severity.PASS]


def test_a_key_that_may_do_less_is_the_persons_to_judge(at: Rolling) -> None:
    at.begin()
    at.give(at.stripe.keys.test_restricted)
    assert at.roll.checked is None
    assert not at.page.steps.accept.isHidden()
    at.press(at.page.steps.accept)
    assert at.roll.checked is not None


def test_a_leaked_key_is_blocked_at_once_and_what_to_look_at_is_listed(at: Rolling) -> None:
    choose(at.page.start_card.reason, Reason.LEAKED.value)
    assert at.page.start_card.grace.currentData() == "now"
    assert at.page.start_card.grace.currentIndex() == 0
    assert "fail" in at.page.start_card.advice
    at.press(at.page.start)
    assert {"leaked.block", "leaked.look_at_events", "leaked.look_at_endpoints"} <= at.codes
    for button in at.page.leaked.findChildren(QAbstractButton):
        at.press(button)
    assert at.here.opened == [
        "https://dashboard.stripe.com/test/events",
        "https://dashboard.stripe.com/test/webhooks",
        "https://dashboard.stripe.com/settings/team",
    ]
    at.stripe.world.roll(at.old.reveal())
    at.press(at.page.steps.rolled)
    assert at.roll.stopped is not None


def test_a_deadline_of_ones_own_is_kept_to_the_minute(at: Rolling) -> None:
    choose(at.page.start_card.grace, "own")
    assert at.page.start_card.own.isVisible()
    text = at.page.start_card.own.lineEdit()
    assert text.width() >= text.fontMetrics().horizontalAdvance(text.text())
    own = datetime(2026, 3, 13, 17, 30, tzinfo=UTC)
    at.page.start_card.own.show_moment(own, at.clock.now)
    at.press(at.page.start)
    at.press(at.page.steps.rolled)
    assert at.roll.deadline == own


def test_a_publishable_key_is_rolled_without_an_end(at: Rolling) -> None:
    choose(at.page.start_card.which, Box.PUBLISHABLE.value)
    assert not at.page.start_card.grace.isVisible()
    at.press(at.page.start)
    new = at.stripe.world.roll(at.stripe.keys.test_publishable)
    at.press(at.page.steps.rolled)
    assert not at.page.line.isVisible()
    assert not at.page.steps.rows[Milestone.STOPPED].isVisible()
    at.give(new)
    assert at.roll.checked is not None
    at.here.session.tick_entered(Mode.TEST, True)
    at.settle()
    assert at.roll.stage is Stage.FINISHED


def test_giving_up_is_asked_first_and_the_key_stays(at: Rolling) -> None:
    at.press(at.page.start)
    at.page.abandon.click()
    at.answer("Cancel")
    assert at.roll.is_open
    at.page.abandon.click()
    at.answer("Give it up")
    assert at.roll.stage is Stage.ABANDONED
    assert at.workspace.keys(HOST, Mode.TEST).secret == at.old
    assert kept_old(at) is None


def test_the_calendar_file_is_saved_opened_and_its_place_said(at: Rolling) -> None:
    at.begin()
    at.press(at.page.line.calendar)
    file = at.folder / f"stripe-old-secret-key-{HOST}-test.ics"
    text = file.read_text(encoding="utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert at.old.reveal() not in text
    assert at.here.opened == [file.as_uri()]
    assert str(file) in at.here.said[-1]


def test_without_keys_no_roll_can_be_started_and_that_is_said(at: Rolling) -> None:
    done: list[bool] = []
    at.here.session.forget_keys(Mode.TEST, lambda: done.append(True))
    at.settle()
    assert done
    assert not at.page.start.isEnabled()
    assert "step 1" in at.page.bar.next_words


def test_no_key_is_ever_shown(at: Rolling) -> None:
    new = at.begin()
    at.page.steps.new_key.pasted.emit(new)
    assert at.page.steps.new_key.echoMode() is QLineEdit.EchoMode.Password
    at.page.steps.new_key.wipe()
    at.give(new)
    words = everything_on(at.page)
    assert new not in words
    assert at.old.reveal() not in words
    assert "…" in words


def test_every_control_has_its_name_and_is_reached_by_tab(at: Rolling) -> None:
    at.page.start.setFocus()
    names = tab_round(at.page)
    for name in ("Which key", "Reason", "Grace period", "Start a roll"):
        assert name in names
    at.begin()
    at.page.check.setFocus()
    names = tab_round(at.page)
    for name in (
        "Add to calendar",
        "Open Stripe API keys page",
        "New key",
        "Check new key",
        "Old key now blocked",
        "Dismiss reminder",
    ):
        assert name in names
    controls = [
        each
        for each in at.page.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QComboBox) and each.isVisible()
    ]
    assert all(name_of(each) for each in controls)
    assert at.page.line.line.accessibleName() == "Timeline"
    assert "The old key ends" in at.page.line.line.accessibleDescription()


@pytest.mark.parametrize(("width", "factor"), SIZES)
def test_nothing_is_clipped(at: Rolling, theme: Theme, width: int, factor: float) -> None:
    new = at.begin()
    with text_at(factor):
        theme.refresh()
        at.page.resize(width, 700)
        at.here.wait(lambda: clipped(at.page) == [])
        at.give(new)
        at.here.wait(lambda: clipped(at.page) == [])
        assert "Enter the new key into Classe365" in shown_on(at.page)
    theme.refresh()
