"""A push button for the keyboard: reached by Tab on every system, pressed by the space bar and by Enter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


class Pressable(QPushButton):
    """Takes the focus everywhere, and Enter as well as the space bar."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        # Push buttons are left out of the tab order by macOS's default; keyboard alone must be enough everywhere.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Outside dialogs Qt lets Enter press no button; people who know the rail and the web expect it to.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()  # also opens the menu of a button that has one


def hand_focus(going: QWidget, coming: QWidget) -> None:
    """Give the focus of a control that is about to be hidden or disabled to the one that takes its place.

    Without this Qt gives it to the next control of the window, which may be at its other end. It also holds for a window
    that a question has just been asked over: it gets its focus back a moment later.
    """
    if going.hasFocus() or going.window().focusWidget() is going:
        coming.setFocus(Qt.FocusReason.OtherFocusReason)
