"""What the tests of the pages stand on: a real session with one school, kept in memory, and what the pages opened and said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import ApiKey, Box, KeyPair, Mode
from classe365_desktop.core.state import ModeRecord, School, State
from classe365_desktop.services.door import Door
from classe365_desktop.services.journal import MemoryJournal
from classe365_desktop.services.store import MemoryStore
from classe365_desktop.services.vault_values import MemoryVault, Reason, Slot, VaultError
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.errands import Errands
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.worker import Worker

HOST = "maplehollow.classe365.com"
NOW = datetime(2026, 3, 12, 9, 41, tzinfo=UTC)
AT = NOW.isoformat()


class Moody(MemoryVault):
    """A password store that can be locked."""

    locked = False

    def get(self, slot: Slot) -> str | None:
        if self.locked:
            raise VaultError(Reason.LOCKED)
        return super().get(slot)


@dataclass
class World:
    """The session and what happened around it."""

    session: Session
    errands: Errands
    journal: MemoryJournal
    worker: Worker
    vault: Moody
    qtbot: QtBot
    opened: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def wait(self, true: Callable[[], bool]) -> None:
        """Let the program run until something is true."""
        self.qtbot.waitUntil(true, timeout=20_000)

    def settle(self) -> None:
        """Let everything that was asked of the worker come back."""
        self.wait(lambda: not self.worker.busy)

    def change(self, mode: Mode, **values: object) -> None:
        """Remember something else about a mode."""
        self.session.change_record(mode, lambda record: replace(record, **values))
        self.settle()

    def save(self, mode: Mode, *keys: ApiKey) -> None:
        """Paste keys and keep them."""
        for key in keys:
            self.session.paste(key.reveal(), mode, key.box)
        done: list[bool] = []
        self.session.save_keys(mode, lambda: done.append(True), lambda _: done.append(False))
        self.wait(lambda: bool(done))
        assert done == [True]

    def show(self, page: QWidget, width: int = 1366, height: int = 700) -> None:
        """Put a page on the screen as a window of its own."""
        self.qtbot.addWidget(page)
        page.resize(width, height)
        with self.qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        self.wait(page.isActiveWindow)


# Width of the page in pixels, factor on the size of the text.
SIZES = [(1366, 1), (720, 1), (1366, 2)]


@contextmanager
def world(
    qtbot: QtBot, *, door: Door | None = None, keys: KeyPair | None = None, live: ModeRecord | None = None
) -> Iterator[World]:
    """A school named Maple Hollow; `keys` are kept for its test mode, but not fetched yet."""
    vault, kept = Moody(), keys or KeyPair()
    for box in Box:
        key = kept.get(box)
        if key is not None:
            vault.put(Slot(HOST, key.mode, box), key.reveal())
    school = School(HOST, "Maple Hollow", test=ModeRecord().with_keys(kept), live=live or ModeRecord())
    store = MemoryStore(State(selected=HOST).with_school(school))
    worker = Worker()
    place, way, journal = Workspace(store, vault, lambda: NOW), door or _shut_door(), MemoryJournal()
    session = Session(place, worker, way, lambda: NOW)
    errands = Errands(session, place, worker, way, lambda: journal, lambda: NOW)
    made = World(session, errands, journal, worker, vault, qtbot)
    session.said.connect(made.said.append)
    try:
        yield made
    finally:
        assert worker.close(5)
        session.deleteLater()
        worker.deleteLater()


def _shut_door() -> Door:
    def way() -> object:
        raise AssertionError("this test does not ask Stripe")

    return Door(way)  # type: ignore[arg-type]


def name_of(widget: QWidget) -> str:
    """The name a screen reader says."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def tab_round(page: QWidget) -> list[str]:
    """The names of all controls that Tab reaches, in order, once round."""
    QApplication.focusWidget() or QTest.keyClick(page, Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is not None
    names = [name_of(first)]
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            return names
        names.append(name_of(QApplication.focusWidget()))
    raise AssertionError("Tab does not come round")


def everything_on(page: QWidget) -> str:
    """Every word a person can see or hear on a page."""
    words: list[str] = []
    for each in (page, *page.findChildren(QWidget)):
        words += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QAbstractButton | QLineEdit):
            words.append(each.text())
    return "\n".join(words)


def shown_on(page: QWidget) -> str:
    """Every word in the labels that can be seen."""
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


@contextmanager
def text_at(factor: float) -> Iterator[None]:
    """The system's text that many times as large as usual."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    usual = app.font()
    font = QFont(usual)
    font.setPointSizeF(usual.pointSizeF() * factor)
    app.setFont(font)
    try:
        yield
    finally:
        app.setFont(usual)


def fits_across(page: Page) -> bool:
    """Whether nothing of the page lies behind its right edge: it does not scroll sideways."""
    content = page.scroller.widget()
    return content is not None and content.width() <= page.scroller.viewport().width()


def clipped(page: QWidget) -> list[str]:
    """The words of visible labels and buttons that have less room than they need."""

    def is_short(label: QLabel) -> bool:
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        return label.height() < needed or (not label.wordWrap() and label.width() < label.sizeHint().width())

    labels = [each for each in page.findChildren(QLabel) if each.isVisible() and each.text()]
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.text()]
    return [each.text() for each in labels if is_short(each)] + [
        each.text() for each in buttons if each.width() < each.minimumSizeHint().width()
    ]
