"""The furnished window: rolls under way are looked after from the start on, and practice can roll a key."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import KeyPair, Mode, exact_key
from classe365_desktop.core.roll import Reason, Stage
from classe365_desktop.core.roll_events import RolledOnStripe
from classe365_desktop.core.setup import Step
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.rooms import Rooms, roll_practice_key
from classe365_desktop.services.roll import Choice, Place, advance, begin, roll_at
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.roll_page import RollPage
from classe365_desktop.wiring import memory_journal, now, practice_rooms
from tests.ui.page_world import HOST

AT = Place(HOST, Mode.TEST)
Made = tuple[Rooms, Workspace, PracticeStripe]


@pytest.fixture
def made(qtbot: QtBot, qapp: QApplication) -> Iterator[Made]:
    with practice_rooms() as (place, stripe, pretend):
        place.add_school("maplehollow")
        key = exact_key(pretend.keys.test_secret)
        assert key is not None
        place.save_keys(HOST, Mode.TEST, KeyPair().having(key))
        rooms = Rooms(qapp, place, stripe, journal=memory_journal, practising=True)
        yield rooms, place, pretend
        rooms.window.close_now()
        rooms.close()
        rooms.window.deleteLater()
        rooms.session.deleteLater()
        rooms.worker.deleteLater()
        qapp.setStyleSheet("")


def start(place: Workspace) -> None:
    begin(place, AT, Choice(Reason.YEARLY, "12h"), now, lambda: "roll-1")


def settle(qtbot: QtBot, rooms: Rooms) -> None:
    qtbot.waitUntil(lambda: not rooms.worker.busy, timeout=20_000)


def test_without_a_roll_nothing_of_it_is_loaded_at_the_start(made: Made, qtbot: QtBot) -> None:
    rooms, _, pretend = made
    rooms.show()
    settle(qtbot, rooms)
    assert rooms._rolls is None
    assert pretend.requests == []


def test_a_roll_under_way_is_looked_after_from_the_start_on(made: Made, qtbot: QtBot) -> None:
    rooms, place, pretend = made
    start(place)
    advance(place, AT, RolledOnStripe(now() + timedelta(hours=12)), now)
    rooms.show()
    qtbot.waitUntil(lambda: rooms._rolls is not None)
    settle(qtbot, rooms)
    roll = roll_at(place, AT)
    assert roll is not None
    assert roll.tested is not None
    assert [each.path for each in pretend.requests] == ["/v1/account"]
    assert "has begun" in rooms.window.status


def test_practice_rolls_the_key_as_a_person_would_on_stripe(made: Made, qtbot: QtBot) -> None:
    rooms, place, pretend = made
    rooms.show()
    assert "Start a roll" in roll_practice_key(place, pretend, Mode.TEST)
    rooms.window.open_step(Mode.TEST, Step.ROLL)
    page = rooms.window.findChild(RollPage)
    assert isinstance(page, RollPage)
    settle(qtbot, rooms)
    page.start.click()
    settle(qtbot, rooms)
    assert "copied" in roll_practice_key(place, pretend, Mode.TEST)
    new = QApplication.clipboard().text()
    page.steps.rolled.click()
    settle(qtbot, rooms)
    page.steps.new_key.pasted.emit(new)
    page.check.click()
    settle(qtbot, rooms)
    roll = roll_at(place, AT)
    assert roll is not None
    assert roll.stage is Stage.CHECKED
    assert "In practice, reminders come only" in page.line._reminders.text()
