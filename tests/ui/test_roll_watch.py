"""Reminders while the window is open: each told once, also beside `remind`; the tray; the schedule; sleeps and set clocks."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.roll import Reminder, Telling
from classe365_desktop.services.reminders import Caretaker, Notice
from classe365_desktop.services.roll import Place
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tray import Tray
from tests.ui.page_world import HOST
from tests.ui.roll_world import BEGIN, Rolling, rolling


@pytest.fixture
def at(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Rolling]:
    with rolling(qtbot, theme, tmp_path) as made:
        yield made


def told(at: Rolling) -> list[Reminder]:
    return [each for each, mark in at.roll.marks.items() if mark.telling is Telling.TOLD]


def elsewhere(at: Rolling, notices: list[Notice]) -> Caretaker:
    """What the OS starts beside the window."""

    def tell(notice: Notice) -> bool:
        notices.append(notice)
        return True

    from classe365_desktop.services.address import practice_address
    from classe365_desktop.services.door import Door, Way

    door = Door(lambda: Way(practice_address(at.stripe.address)))
    return Caretaker(at.workspace, door.open, at.clock, "remind", tell)


def test_every_reminder_comes_once_and_in_its_time(at: Rolling) -> None:
    at.begin()
    assert len(at.shown) == 1
    for hours, minutes, count in ((5, 59, 1), (0, 2, 2), (5, 0, 3), (0, 45, 4)):
        at.wake_up(hours=hours, minutes=minutes)
        assert len(at.shown) == count
    at.pass_time(minutes=16)
    assert told(at) == [Reminder.START, Reminder.HALF, Reminder.HOUR, Reminder.QUARTER, Reminder.REFUSED]
    assert all(urgent for _, urgent in at.shown)
    assert "Maple Hollow (test)" in at.shown[-1][0]


def test_what_remind_has_told_the_window_does_not_tell_again(at: Rolling) -> None:
    at.begin()
    at.clock.now += timedelta(hours=6)
    beside: list[Notice] = []
    elsewhere(at, beside).look_after()
    assert [each.due.reminder for each in beside] == [Reminder.HALF]
    at.watch.look_after()
    at.settle()
    assert len(at.shown) == 1


def test_a_reminder_stands_on_the_page_until_it_is_read(at: Rolling) -> None:
    at.begin()
    assert at.page.notice.isVisible()
    assert "has begun" in at.page.notice.words
    at.press(at.page.notice.dismiss)
    assert not at.page.notice.isVisible()
    at.wake_up(hours=6)
    assert at.page.notice.isVisible()


def test_a_reminder_on_the_page_follows_what_is_done(at: Rolling) -> None:
    new = at.begin()
    assert "Classe365 still uses the old key" in at.page.notice.words
    at.give(new)
    at.here.session.tick_entered(Mode.TEST, True)
    at.settle()
    at.pass_time(minutes=10)
    assert "nothing left to do" in at.page.notice.words
    assert "11 h 50 min" in at.page.notice.words


def test_put_off_it_comes_again(at: Rolling) -> None:
    at.begin()
    assert at.page.notice.snooze.text() == "Remind again in 1 hour"
    at.press(at.page.notice.snooze)
    assert at.roll.snoozed == BEGIN + timedelta(hours=1)
    at.pass_time(minutes=59)
    assert not at.page.notice.isVisible()
    at.pass_time(minutes=2)
    assert at.page.notice.isVisible()
    assert "As you asked" in at.page.notice.words


def test_the_schedule_of_the_os_is_there_during_a_roll_only(at: Rolling) -> None:
    at.press(at.page.start)
    assert at.schedule.times == ()
    at.press(at.page.steps.rolled)
    assert BEGIN + timedelta(hours=6) in at.schedule.times
    assert "whether this window is open or not" in at.page.line._reminders.text()
    at.page.abandon.click()
    at.answer("Give it up")
    assert at.schedule.times == ()


def test_a_schedule_that_is_refused_is_said(at: Rolling) -> None:
    at.schedule.refuses = True
    at.begin()
    assert "roll.no_schedule" in at.codes
    assert "only while this window is open" in at.page.line._reminders.text()


def test_after_a_sleep_stripe_is_asked_at_once(at: Rolling) -> None:
    at.begin()
    before = len(at.stripe.requests)
    at.pass_time(minutes=10)
    assert len(at.stripe.requests) == before
    at.wake_up(minutes=30)
    assert len(at.stripe.requests) > before
    assert at.roll.tested == at.clock.now


def test_a_clock_that_is_set_back_tells_nothing_twice(at: Rolling) -> None:
    at.begin()
    at.wake_up(hours=7)
    assert len(at.shown) == 2
    at.wake_up(hours=-5)
    at.wake_up(hours=5)
    assert len(at.shown) == 2


def test_looking_at_the_window_again_shows_the_time_that_is_left(at: Rolling) -> None:
    at.begin()
    at.clock.now += timedelta(hours=2)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    at.settle()
    assert at.page.line.words.startswith("10 h left.")


# Without a desktop Qt looks for a tray in vain and says so.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_the_tray_says_at_a_glance_how_it_stands_and_goes_with_the_roll(at: Rolling, theme: Theme) -> None:
    opened: list[Place] = []
    tray = Tray(at.watch, at.here.session, theme, opened.append, lambda: True, at.watch)
    assert tray.icon is None
    new = at.begin()
    assert tray.icon is not None
    assert tray.icon.isVisible()
    assert "ends in 12 h" in tray.icon.toolTip()
    assert new not in tray.icon.toolTip()
    tray.icon.messageClicked.emit()
    assert opened == [Place(HOST, Mode.TEST)]
    at.give(new)
    at.here.session.tick_entered(Mode.TEST, True)
    at.settle()
    at.wake_up(hours=12, minutes=1)
    assert not at.roll.is_open
    assert not tray.icon.isVisible()


def test_without_a_tray_there_is_no_icon(at: Rolling, theme: Theme) -> None:
    tray = Tray(at.watch, at.here.session, theme, lambda _: None, lambda: False, at.watch)
    at.begin()
    assert tray.icon is None
    assert len(at.shown) == 1


def test_a_window_that_is_closed_while_it_tells_leaves_the_reminder_due(at: Rolling) -> None:
    at.begin()
    at.clock.now += timedelta(hours=6)
    at.watch.look_after()
    # This thread shows nothing meanwhile, as one that is busy with closing.
    while Reminder.HALF not in _marks(at):
        Event().wait(0.01)
    assert at.here.worker.close(5)
    assert Reminder.HALF not in _marks(at)
    assert at.page.line.isVisible()


def _marks(at: Rolling) -> dict[Reminder, object]:
    from classe365_desktop.core.roll_json import roll_in

    roll = roll_in(at.workspace.state.school(HOST).record(Mode.TEST), at.page.box)
    return dict(roll.marks) if roll else {}
