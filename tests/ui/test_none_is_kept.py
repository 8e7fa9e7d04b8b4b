"""Qt calls leave `None` alone. PySide6 6.12.0 did not, and the program died after some thousand calls (docs/decisions/0006)."""

import sys

from PySide6.QtWidgets import QLabel


def test_a_qt_call_that_returns_nothing_takes_no_reference_from_none(qtbot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setEnabled(True)
    assert sys.getrefcount(None) > before - 100
