"""Drives the real window by keyboard and by the words on its controls, as a person would."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMessageBox, QTabBar, QWidget

from classe365_desktop.rooms import Rooms
from classe365_desktop.ui.widgets.step_button import StepButton

Found = TypeVar("Found", bound=QWidget)
PATIENCE_MS = 20_000


def until(true: Callable[[], Any], what: str) -> None:
    """Let the program run until something is true."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not true():
        if deadline.hasExpired():
            raise AssertionError(f"waited in vain: {what}")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Person:
    """Somebody in front of the window, with a keyboard."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.window = rooms.window

    def name_of(self, widget: QWidget) -> str:
        """The name a screen reader says."""
        if widget.accessibleName():
            return widget.accessibleName()
        return widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""

    def find(self, kind: type[Found], name: str) -> Found:
        """The one visible control of that name."""
        tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        found = [
            each for top in tops for each in top.findChildren(kind) if each.isVisible() and self.name_of(each) == name
        ]
        assert len(found) == 1, f"{len(found)} visible {kind.__name__} named {name!r}"
        return found[0]

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the control of that name has the focus; fail if Tab never gets there."""
        for _ in range(200):
            focused = QApplication.focusWidget()
            if focused is not None and self.name_of(focused) == name:
                return focused
            QTest.keyClick(focused or self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def tab(self) -> str:
        """Press Tab once; the name of what has the focus then."""
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Tab)
        return self.focused

    @property
    def focused(self) -> str:
        """The name of what has the focus."""
        widget = QApplication.focusWidget()
        return self.name_of(widget) if widget else ""

    def press(self, name: str) -> None:
        """Go to a button by Tab and press it with the space bar."""
        button = self.tab_to(name)
        assert button.isEnabled(), f"{name!r} is disabled"
        QTest.keyClick(button, Qt.Key.Key_Space)

    def type_into(self, name: str, text: str) -> None:
        """Go to a field by Tab and type."""
        field = self.tab_to(name)
        assert isinstance(field, QLineEdit)
        for letter in text:  # each to whatever has the focus by then
            QTest.keyClicks(QApplication.focusWidget() or field, letter)

    def paste_into(self, name: str, text: str) -> None:
        """Copy somewhere else, then go to a field by Tab and press the paste keys."""
        QGuiApplication.clipboard().setText(text)
        QTest.keySequence(self.tab_to(name), QKeySequence(QKeySequence.StandardKey.Paste))
        QGuiApplication.clipboard().clear()

    def open_tab(self, name: str) -> None:
        """Choose one of the three tabs with the arrow keys."""
        tabs = self.window.findChild(QTabBar)
        assert tabs is not None
        wanted = [tabs.tabText(index) for index in range(tabs.count())].index(name)
        tabs.setFocus()
        while tabs.currentIndex() != wanted:
            QTest.keyClick(tabs, Qt.Key.Key_Right if tabs.currentIndex() < wanted else Qt.Key.Key_Left)

    def open_step(self, number: int) -> None:
        """Choose a step in the rail: its arrows, then Enter."""
        steps = self._steps()
        at = next(place for place, step in enumerate(steps) if step.isChecked())
        self.tab_to(self.name_of(steps[at]))
        for _ in range(abs(number - 1 - at)):
            key = Qt.Key.Key_Down if number - 1 > at else Qt.Key.Key_Up
            QTest.keyClick(QApplication.focusWidget() or steps[at], key)
        QTest.keyClick(QApplication.focusWidget() or steps[at], Qt.Key.Key_Return)
        until(lambda: self._steps()[number - 1].isChecked(), f"step {number}")

    def rail_names(self) -> list[str]:
        """What the visible rail says of its steps, for a screen reader."""
        return [f"{self.name_of(each)}, {each.accessibleDescription()}" for each in self._steps()]

    def _steps(self) -> list[StepButton]:
        return [each for each in self.window.findChildren(StepButton) if each.isVisible()]

    def answer(self, words: str) -> None:
        """Answer the question that is open."""
        until(lambda: self.question() is not None, "a question")
        box = self.question()
        assert box is not None
        button = next(each for each in box.buttons() if each.text().replace("&", "") == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint())

    def question(self) -> QMessageBox | None:
        """The message box that is open."""
        return next(
            (each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()),
            None,
        )

    @property
    def status(self) -> str:
        """What the status line says."""
        return self.window.status
