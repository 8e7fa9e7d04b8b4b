"""The key box: everything pasted is handed on untouched, secrets are masked, wiping leaves nothing behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.widgets.key_edit import KeyEdit

PASTED = "  STRIPE_SECRET_KEY=sk_test_notarealkey\n"


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> Iterator[KeyEdit]:
    """A box for a secret key."""
    made = KeyEdit(theme, secret=True, name="Secret or restricted key")
    qtbot.addWidget(made)
    made.show()
    QGuiApplication.clipboard().setText(PASTED)
    yield made
    QGuiApplication.clipboard().clear()


def by_keyboard(box: KeyEdit, qtbot: QtBot) -> None:
    """Control and V."""
    qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def by_menu(box: KeyEdit, qtbot: QtBot) -> None:
    """The box's own menu."""
    menu = box.context_menu()
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.deleteLater()


def by_drop(box: KeyEdit, qtbot: QtBot) -> None:
    """Text dragged onto the box."""
    data = QMimeData()
    data.setText(PASTED)
    none = Qt.KeyboardModifier.NoModifier
    box.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))


@pytest.mark.parametrize("paste", [by_keyboard, by_menu, by_drop])
def test_what_is_pasted_is_handed_on_whole_and_nothing_is_inserted(box: KeyEdit, qtbot: QtBot, paste) -> None:  # type: ignore[no-untyped-def]
    with qtbot.waitSignal(box.pasted) as handed:
        paste(box, qtbot)
    assert handed.args == [PASTED]
    assert box.text() == ""


def test_a_secret_is_masked_until_it_is_asked_for(box: KeyEdit) -> None:
    assert box.echoMode() == QLineEdit.EchoMode.Password
    box.set_revealed(True)
    assert box.is_revealed
    box.set_revealed(False)
    assert not box.is_revealed
    assert box.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_a_publishable_key_is_never_masked(theme: Theme, qtbot: QtBot) -> None:
    box = KeyEdit(theme, secret=False, name="Publishable key")
    qtbot.addWidget(box)
    box.set_revealed(False)
    assert box.is_revealed


@pytest.mark.parametrize("revealed", [False, True])
def test_a_wiped_secret_cannot_be_brought_back(box: KeyEdit, qtbot: QtBot, revealed: bool) -> None:
    box.set_revealed(revealed)
    qtbot.keyClicks(box, "sk_test_typed")
    box.wipe()
    assert not box.isUndoAvailable()
    assert not box.isRedoAvailable()
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == ""


def test_a_masked_secret_cannot_be_copied_out(box: KeyEdit, qtbot: QtBot) -> None:
    box.setText("sk_test_typed")
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == PASTED


def test_a_kept_key_is_shown_redacted_without_being_in_the_box(box: KeyEdit) -> None:
    box.show_kept("sk_test_…4242")
    assert box.placeholderText() == "sk_test_…4242"
    assert box.text() == ""
    assert box.accessibleName() == "Secret or restricted key"
