"""What the tests of the window share: one theme, put back to light after each test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from classe365_desktop.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A light theme in force on the application."""
    made = Theme(qapp, "light")
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()
