"""How large a window may be on the screen that it stands on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


def within_screen(widget: QWidget, width: int, height: int) -> QSize:
    """The size, or as much of it as leaves a quarter of the screen free: with large text a dialog could outgrow it."""
    room = widget.screen().availableSize()
    return QSize(min(width, room.width() * 3 // 4), min(height, room.height() * 3 // 4))
