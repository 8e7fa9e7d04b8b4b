"""No sentence is forgotten: whatever a person can meet can be translated, and every translation fills in the same values."""

import importlib.util
import re
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from classe365_desktop.app import application
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.rooms import Rooms, stand_in
from classe365_desktop.services.address import StripeAddress
from classe365_desktop.ui import questions
from classe365_desktop.ui.banner import PracticeBar
from classe365_desktop.ui.translate import step_name
from classe365_desktop.wiring import memory_journal, practice_rooms
from tests.end_to_end.driving import until

ROOT = Path(__file__).resolve().parents[2]
HELP_TOPICS = ("sca", "safety", "no_keys", "modes")

# Data that is the same in every language: it is nobody's sentence.
DATA = re.compile(
    r"""
    https?://\S+ | [\w.-]*\.?classe365\.com\S* | \b(pk|sk|rk|whsec|acct|evt|req|pi|we)_[\w…*•.]+ |
    \b[a-z_]+(\.[a-z_]+)+\b |       # events, codes of findings
    \bMaple\ Hollow(\ School)? | \bmaplehollow\b | \bStripe\b | \bClasse365\b |
    \bclasse365-stripe-report(\.txt)?\b | \bQt\b | \b[0-9a-f]{16}\b
    """,
    re.VERBOSE,
)
OF_QT = frozenset({"QPlatformTheme", "QDialogButtonBox"})
WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")


@pytest.fixture(scope="module")
def update() -> ModuleType:
    """The command that collects the texts."""
    spec = importlib.util.spec_from_file_location("update", ROOT / "resources/translations/update.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Pretending(QTranslator):
    """Translates exactly what translators are given, into the same words in brackets; and Qt's own standard buttons."""

    def __init__(self, texts: set[tuple[str, str]]) -> None:
        super().__init__()
        self._texts = texts

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        return f"⟦{text}⟧" if context in OF_QT or (context, text) in self._texts else None


@pytest.fixture
def pretended(qapp: QApplication, update: ModuleType) -> Iterator[None]:
    """The program in the language of the brackets."""
    translator = Pretending(update.texts())
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def started(pretended: None) -> Iterator[tuple[Rooms, PracticeStripe]]:
    """The real window with the practice Stripe behind it."""
    with practice_rooms() as (place, door, stripe):
        rooms = Rooms(
            application(),
            place,
            door,
            lambda theme: PracticeBar(theme, stripe.keys.by_name, stripe.scenario),
            journal=memory_journal,
            practising=True,
        )
        rooms.show()
        until(rooms.window.isVisible, "the window")
        yield rooms, stripe
        rooms.window.close()
        rooms.close()
        rooms.window.deleteLater()


def test_the_template_and_every_translation_are_up_to_date(update: ModuleType) -> None:
    assert update.stale(write=False) == [], "run python resources/translations/update.py"


def test_every_translation_is_complete_and_fills_in_the_same_values(update: ModuleType) -> None:
    for path in update.languages():
        done = update.read_translations(path)
        missing = update.texts() - done.keys()
        assert not missing, f"{path.name}: not translated: {sorted(missing)[:5]}"
        wrong = [source for (_, source), words in done.items() if fields(source) != fields(words)]
        assert not wrong, f"{path.name}: other values than the English: {wrong}"


def test_inherited_texts_are_found_where_they_are_written(qapp: QApplication, update: ModuleType) -> None:
    class Base(QWidget):
        def words(self) -> str:
            return self.tr("What the base class says")

    class Derived(Base):
        pass

    source = 'class Base(QWidget):\n    def words(self): return self.tr("What the base class " "says")'
    found = set(update.source_texts(source, "base.py"))
    assert found == {("Base", "What the base class says")}
    translator = Pretending(found)
    QCoreApplication.installTranslator(translator)
    said = Derived().words()
    QCoreApplication.removeTranslator(translator)
    assert said == "⟦What the base class says⟧"


def test_one_more_language_is_one_file(qapp: QApplication, update: ModuleType, tmp_path: Path) -> None:
    ours = {("Steps", "Keys"): "Schlüssel", ("Words", "today at {time}"): "heute um {time} <Uhr> & mehr"}
    source, loaded = tmp_path / "classe365_de.ts", tmp_path / "classe365_de.qm"
    source.write_text(update.written(update.texts(), ours, "de"), encoding="utf-8")
    assert update.read_translations(source) == ours
    loaded.write_bytes(update.compiled(source))
    translator = QTranslator()
    assert translator.load(QLocale("de_AT"), "classe365", "_", str(tmp_path))
    QCoreApplication.installTranslator(translator)
    said = [step_name("keys"), step_name("webhook"), QCoreApplication.translate("Words", "today at {time}")]
    QCoreApplication.removeTranslator(translator)
    assert said == ["Schlüssel", "Webhook", "heute um {time} <Uhr> & mehr"]


def test_a_text_that_is_put_together_while_running_is_refused(update: ModuleType) -> None:
    with pytest.raises(update.NotLiteralError, match=r"here\.py:1"):
        set(update.source_texts('class A:\n    x = self.tr(f"{count} keys")'.replace("\n    ", " "), "here.py"))


def test_the_first_page_can_be_translated(started: tuple[Rooms, PracticeStripe]) -> None:
    assert untranslated() == []


def test_every_page_before_any_key_can_be_translated(started: tuple[Rooms, PracticeStripe]) -> None:
    rooms, _ = started
    add_school(rooms)
    assert look_everywhere(rooms) == []


def test_every_page_after_the_checks_can_be_translated(started: tuple[Rooms, PracticeStripe]) -> None:
    rooms, stripe = started
    add_school(rooms)
    for mode in Mode:
        check(rooms, stripe, mode)
    assert look_everywhere(rooms) == []


@pytest.mark.parametrize("name", ["test_expired", "live_publishable", "test_restricted"])
def test_what_is_found_about_other_keys_can_be_translated(started: tuple[Rooms, PracticeStripe], name: str) -> None:
    rooms, stripe = started
    add_school(rooms)
    rooms.window.paste(stripe.keys.by_name()[name])
    QApplication.processEvents()
    assert untranslated() == []


@pytest.mark.parametrize("topic", HELP_TOPICS)
def test_help_can_be_translated(started: tuple[Rooms, PracticeStripe], topic: str) -> None:
    rooms, _ = started
    rooms.window.show_help(topic)
    QApplication.processEvents()
    assert untranslated() == []
    close_dialogs(rooms)


@pytest.mark.parametrize("ask", ["ask_school", "ask_name", "ask_remove", "ask_forget_keys", "ask_close"])
def test_questions_can_be_translated(started: tuple[Rooms, PracticeStripe], ask: str) -> None:
    rooms, _ = started
    add_school(rooms)
    if ask == "ask_forget_keys":
        questions.ask_forget_keys(rooms.window, rooms.session, Mode.LIVE)
    elif ask == "ask_close":
        questions.ask_close(rooms.window)
    else:
        getattr(questions, ask)(rooms.window, rooms.session)
    QApplication.processEvents()
    assert untranslated() == []
    close_dialogs(rooms)


def test_the_stand_ins_banner_can_be_translated(started: tuple[Rooms, PracticeStripe]) -> None:
    rooms, _ = started
    banner = stand_in(StripeAddress("http://127.0.0.1:4242", is_stripe=False))(rooms.theme)
    banner.show()
    assert untranslated() == []
    banner.close()
    banner.deleteLater()


def fields(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def add_school(rooms: Rooms) -> None:
    """As the first page does it."""
    rooms.window.first_run_page().school_given.emit("maplehollow")
    until(lambda: rooms.session.school is not None and rooms.window.status, "the school")


def check(rooms: Rooms, stripe: PracticeStripe, mode: Mode) -> None:
    """Paste the good keys of a mode, save and check them."""
    rooms.window.open_step(mode, Step.KEYS)
    for kind in ("publishable", "secret"):
        rooms.window.paste(stripe.keys.by_name()[f"{mode.value}_{kind}"])
    saved: list[bool] = []
    rooms.session.save_keys(mode, lambda: saved.append(True), lambda _found: saved.append(False))
    until(lambda: saved, "the keys to be saved")
    rooms.session.check(mode)
    until(lambda: not rooms.session.is_checking(mode), "the checks")


def look_everywhere(rooms: Rooms) -> list[str]:
    """Open every tab and step, and collect what is not translated."""
    found = []
    tabs = rooms.window.findChild(QTabBar)
    assert tabs is not None
    tabs.setCurrentIndex(0)
    QApplication.processEvents()
    found += untranslated()
    for mode in Mode:
        for step in Step:
            rooms.window.open_step(mode, step)
            QApplication.processEvents()
            found += untranslated()
    return sorted(set(found))


def close_dialogs(rooms: Rooms) -> None:
    """Close whatever stands over the window."""
    for each in QApplication.topLevelWidgets():
        if each is not rooms.window and each.isVisible():
            each.close()
    QApplication.processEvents()


def untranslated() -> list[str]:
    """Every visible or spoken text with words outside the brackets that are no data."""
    texts = []
    for top in QApplication.topLevelWidgets():
        if not top.isVisible():
            continue
        texts += [top.windowTitle()] if _has_words(top.windowTitle()) else []
        for widget in (top, *top.findChildren(QWidget)):
            if widget.isVisible() and not _is_qts_own(widget):
                texts += [text for text in said_by(widget) if _has_words(text)]
    return sorted(set(texts))


def said_by(widget: QWidget) -> Iterator[str]:
    """What a widget shows, and what a screen reader says of it."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield from widget.toPlainText().splitlines()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount()):
            for role in (0, 11, 12):  # what is displayed, the accessible text and its description
                yield str(model.index(row, 0).data(role) or "")
    if isinstance(widget, QMessageBox):
        yield from (widget.text(), widget.informativeText())


def _is_qts_own(widget: QWidget) -> bool:
    """Parts that Qt makes for itself carry names that nobody is told."""
    return widget.objectName().startswith("qt_") and not isinstance(widget, QLabel | QAbstractButton)


def _has_words(text: str) -> bool:
    before = ""
    while before != text:
        before, text = text, WRAPPED.sub(" ", text)
    return re.search(r"[^\W\d_]{2,}", DATA.sub(" ", text)) is not None
