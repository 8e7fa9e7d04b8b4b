"""The whole first run through the real window, by keyboard: school, keys, checks, webhook, hand-over, tick."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QInputDialog, QLineEdit

from classe365_desktop.app import application
from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.rooms import Rooms
from classe365_desktop.services.store import MemoryStore
from classe365_desktop.services.vault_values import MemoryVault, Reason, VaultError
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.keys_page import KeysPage
from classe365_desktop.ui.questions import ask_school
from classe365_desktop.wiring import memory_journal, now, practice_rooms
from tests.end_to_end.driving import Person, until


class Moody(MemoryVault):
    """A password store that can be locked."""

    locked = False

    def put(self, slot, text: str) -> None:
        if self.locked:
            raise VaultError(Reason.LOCKED)
        super().put(slot, text)


@pytest.fixture
def pretend() -> Iterator[tuple[Rooms, PracticeStripe, Moody]]:
    with practice_rooms() as (_, stripe, practice):
        vault = Moody()
        rooms = Rooms(application(), Workspace(MemoryStore(), vault, now), stripe, journal=memory_journal)
        rooms.show()
        rooms.window.activateWindow()  # a screen without a window manager gives the focus to nobody
        until(rooms.window.isActiveWindow, "the window to be active")
        yield rooms, practice, vault
        rooms.window.close()
        rooms.close()
        rooms.window.deleteLater()


@pytest.fixture
def person(pretend) -> Person:
    return Person(pretend[0])


@pytest.fixture
def stripe(pretend) -> PracticeStripe:
    return pretend[1]


def add_school(person: Person) -> None:
    person.type_into("School sub-domain", "https://MapleHollow.classe365.com/login")
    person.press("Add school")
    until(lambda: person.rooms.session.school is not None, "the school")
    until(person.rail_names, "the rail of steps")


def check(person: Person, mode: Mode = Mode.TEST) -> set[str]:
    person.press("Check keys")
    until(lambda: not person.rooms.session.is_checking(mode), "the check")
    return {each.code for each in person.rooms.session.findings(mode)}


def test_from_an_empty_start_to_the_tick_by_keyboard_alone(person: Person, stripe: PracticeStripe) -> None:
    assert person.window.windowTitle().startswith("Classe365 Stripe Setup")
    add_school(person)
    person.paste_into("Publishable key", stripe.keys.test_publishable)
    person.paste_into("Secret or restricted key", stripe.keys.test_secret)
    assert {"pair.proved", "account.identified"} <= check(person)
    person.press("Save keys")
    until(lambda: person.rooms.session.record(Mode.TEST).is_checked, "the keys to be kept")
    assert "kept" in person.status

    person.open_step(2)
    person.press("Copy endpoint URL")
    assert QGuiApplication.clipboard().text() == "https://maplehollow.classe365.com"
    person.press("Copy all legacy events")
    assert QGuiApplication.clipboard().text().split() == [
        "invoice.payment_succeeded", "customer.subscription.deleted", "invoice.created", "invoice.payment_failed",
    ]  # fmt: skip

    person.open_step(3)
    person.press("Copy publishable key")
    assert QGuiApplication.clipboard().text() == stripe.keys.test_publishable
    person.press("Copy secret key")
    assert QGuiApplication.clipboard().text() == stripe.keys.test_secret
    assert "clipboard" in person.status
    person.press("Clear now")
    assert QGuiApplication.clipboard().text() == ""
    person.press("Entered into Classe365")
    until(lambda: person.rooms.session.record(Mode.TEST).is_entered, "the tick")
    assert any("Ticked" in name for name in person.rail_names())


def test_a_new_key_takes_the_tick_away(person: Person, stripe: PracticeStripe) -> None:
    add_school(person)
    for name in ("test_secret", "test_restricted"):
        person.paste_into("Publishable key", stripe.keys.test_publishable)
        person.paste_into("Secret or restricted key", getattr(stripe.keys, name))
        check(person)
        person.press("Save keys")
        until(lambda: person.rooms.session.is_saved(Mode.TEST), "the keys to be kept")
        person.open_step(3)
        assert not person.find(QCheckBox, "Entered into Classe365").isChecked()
        person.press("Entered into Classe365")
        until(lambda: person.rooms.session.record(Mode.TEST).is_entered, "the tick")
        person.open_step(1)


def test_nonsense_as_a_school_is_explained_and_what_was_typed_stays(person: Person) -> None:
    person.type_into("School sub-domain", "office@maple.edu")
    person.press("Add school")
    until(lambda: person.window.first_run_page()._problem.isVisible(), "the sentence")
    assert "e-mail address" in person.window.first_run_page()._problem.text()
    assert person.find(QLineEdit, "School sub-domain").text() == "office@maple.edu"


def test_a_secret_pasted_or_typed_into_the_publishable_box_never_stands_there(
    person: Person, stripe: PracticeStripe
) -> None:
    add_school(person)
    person.paste_into("Publishable key", stripe.keys.test_secret)
    field = person.find(QLineEdit, "Publishable key")
    assert field.text() == ""
    assert person.rooms.session.keys(Mode.TEST).get(Box.SECRET) is not None
    person.type_into("Publishable key", "sk_test_5")
    assert field.text() == ""
    field.undo()
    assert field.text() == ""
    assert "wiped" in person.status
    other = person.find(QLineEdit, "Secret or restricted key")
    assert (other.text(), other.hasFocus()) == ("sk_test_5", True)
    assert other.displayText() != "sk_test_5"


def test_what_is_typed_is_judged_at_once_and_nothing_is_sent(person: Person, stripe: PracticeStripe) -> None:
    add_school(person)
    hints = []
    page = person.window.findChild(KeysPage)
    for part in (stripe.keys.test_publishable[:20], stripe.keys.test_publishable[20:]):
        person.type_into("Publishable key", part)
        hints.append(page.fields[Box.PUBLISHABLE].hint)
    assert "not a whole key yet" in hints[0]
    assert "looks right" in hints[1]
    assert stripe.requests == []


def test_a_live_key_pasted_into_test_waits_in_the_live_tab(person: Person, stripe: PracticeStripe) -> None:
    add_school(person)
    person.paste_into("Secret or restricted key", stripe.keys.live_secret)
    assert "Live tab" in person.status
    assert not person.rooms.session.keys(Mode.TEST)
    person.open_tab("Live")
    until(
        lambda: person.find(QLineEdit, "Secret or restricted key").placeholderText().startswith("sk_live_…"), "the key"
    )


def test_a_secret_is_shown_only_while_it_is_asked_for(person: Person, stripe: PracticeStripe) -> None:
    add_school(person)
    person.paste_into("Secret or restricted key", stripe.keys.test_secret)
    person.press("Show secret key")
    field = person.find(QLineEdit, "Secret or restricted key")
    assert field.displayText() == stripe.keys.test_secret
    person.open_tab("Overview")
    assert field.text() == ""


def test_a_locked_password_store_is_said_and_the_keys_can_be_kept_for_this_session(
    pretend, stripe: PracticeStripe
) -> None:
    person, vault = Person(pretend[0]), pretend[2]
    add_school(person)
    person.paste_into("Secret or restricted key", stripe.keys.test_secret)
    vault.locked = True
    person.press("Save keys")
    until(lambda: person.question() is not None, "the question")
    assert "locked" in person.question().text()
    person.answer("Try again")
    person.answer("Keep for this session only")
    until(lambda: "session only" in person.status, "the keys to be held")
    assert not vault._kept
    assert person.rooms.session.is_saved(Mode.TEST)


def test_keys_are_forgotten_only_after_the_question(person: Person, stripe: PracticeStripe) -> None:
    add_school(person)
    person.paste_into("Secret or restricted key", stripe.keys.test_secret)
    person.press("Forget keys")
    person.answer("Cancel")
    assert person.rooms.session.keys(Mode.TEST)
    person.press("Forget keys")
    person.answer("Forget keys")
    until(lambda: not person.rooms.session.keys(Mode.TEST), "the keys to be forgotten")


def test_closing_with_unsaved_keys_asks_first(person: Person, stripe: PracticeStripe) -> None:
    add_school(person)
    person.paste_into("Secret or restricted key", stripe.keys.test_secret)
    person.window.close()
    person.answer("Cancel")
    assert person.window.isVisible()
    person.window.close()
    person.answer("Close without saving")
    until(lambda: not person.window.isVisible(), "the window to close")


def test_a_check_can_be_cancelled_and_says_so(person: Person, stripe: PracticeStripe) -> None:
    add_school(person)
    person.paste_into("Secret or restricted key", stripe.keys.test_secret)
    stripe.scenario = "hang"
    person.press("Check keys")
    until(lambda: any(each.path == "/v1/balance" for each in stripe.requests), "the question at the server")
    assert person.focused == "Cancel", "Cancel takes the focus of the button that went"
    person.press("Cancel")
    until(lambda: not person.rooms.session.is_checking(Mode.TEST), "the end of the check")
    until(lambda: person.focused == "Check keys", "the focus where it was")
    assert "connection.cancelled" in {each.code for each in person.rooms.session.findings(Mode.TEST)}


def test_tab_goes_through_the_header_before_the_tabs_and_then_into_the_page(person: Person) -> None:
    add_school(person)
    person.tab_to("School")
    walked = [person.tab() for _ in range(5)]
    assert walked == ["Add school", "Rename or remove this school", "Overview, Test or Live", "Keys", "SCA explained"]


def test_a_long_explanation_in_the_question_for_a_school_is_broken_into_lines(person: Person) -> None:
    ask_school(person.window, person.rooms.session, "maple hollow", "Here is why it can't be understood. " * 12)
    until(lambda: person.window.findChildren(QInputDialog), "the question")
    dialog = person.window.findChildren(QInputDialog)[0]
    assert dialog.width() <= dialog.screen().availableSize().width()
    dialog.close()


def test_enter_presses_a_button_as_the_space_bar_does(person: Person) -> None:
    add_school(person)
    QTest.keyClick(person.tab_to("Keeping keys safe"), Qt.Key.Key_Return)
    until(lambda: any(each.windowTitle() == "Keeping keys safe" for each in QApplication.topLevelWidgets()), "help")


def test_several_schools_keep_their_own_keys(person: Person, stripe: PracticeStripe) -> None:
    add_school(person)
    person.paste_into("Secret or restricted key", stripe.keys.test_secret)
    person.rooms.session.add_school("elm.example.edu", lambda _: None)
    until(lambda: person.rooms.session.school.host == "elm.example.edu", "the second school")
    assert not person.rooms.session.keys(Mode.TEST)
    person.rooms.session.select("maplehollow.classe365.com")
    assert person.rooms.session.keys(Mode.TEST)
    person.window._ask("ask_remove")
    person.answer("Remove school")
    until(lambda: list(person.rooms.session.state.names()) == [("elm.example.edu", "elm.example.edu")], "the removal")
