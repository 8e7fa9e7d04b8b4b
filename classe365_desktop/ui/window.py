"""The main window: banner, header, three tabs, status line. It puts rooms together and asks the questions that need a dialog."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QLabel,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from classe365_desktop import __version__
from classe365_desktop.core.findings import Finding
from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.state import School
from classe365_desktop.core.webhook import Checklist
from classe365_desktop.platform.clipboard import SecretClipboard
from classe365_desktop.ui.first_run import FirstRunPage
from classe365_desktop.ui.header import Header
from classe365_desktop.ui.icons import app_icon, icon
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import STRIP_SCALE, STRIP_WIDTH, Role
from classe365_desktop.ui.translate import finding_text

if TYPE_CHECKING:
    from classe365_desktop.ui.mode_tab import ModeTab


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window needs of the world, handed in so that tests can stand in for it."""

    checklist: Callable[[], Checklist]
    clipboard: Callable[[], SecretClipboard]
    open_link: Callable[[str], None]
    practise: Callable[[], None]
    write_report: Callable[[Path], None]
    practising: bool = False


class MainWindow(QMainWindow):
    """The program's window."""

    painted = Signal()
    """The first paint is done: what is heavy may begin."""

    def __init__(self, session: Session, theme: Theme, world: Surroundings, banner: QWidget | None = None) -> None:
        super().__init__()
        self._session, self._theme, self._world = session, theme, world
        self._tabs: dict[Mode, ModeTab] = {}
        self._first_run: FirstRunPage | None = None
        self._overview: QWidget | None = None
        self._seen = self._may_close = False
        self.setWindowIcon(app_icon(theme))
        self.setMinimumSize(720, 480)
        self.header = Header(session, theme)
        self.header.add_requested.connect(self._ask_school)
        self.header.rename_requested.connect(self._ask_name)
        self.header.remove_requested.connect(self._ask_remove)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Overview, Test or Live"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setFont(theme.font(Style.HEADING))
        for words, icon_name, role in (
            (self.tr("Overview"), "overview", Role.INK2),
            (self.tr("Test"), "test", Role.TEST),
            (self.tr("Live"), "live", Role.LIVE),
        ):
            self.tabs.addTab(icon(icon_name, role, theme), words)
        self.tabs.currentChanged.connect(self._open_tab)
        self.stack = QStackedWidget()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if banner is not None:
            column.addWidget(banner)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(body)
        self._status = QLabel()
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setContentsMargins(14, 0, 0, 0)
        self.statusBar().setAccessibleName(self.tr("Status"))
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().addPermanentWidget(QLabel(self.tr("Version {number}").format(number=__version__) + "  "))
        session.said.connect(self.say)
        session.problem.connect(self._tell_problem)
        session.school_changed.connect(self._show_school)
        self._show_school()

    # Pages.

    def _show_school(self) -> None:
        school = self._session.school
        title = self.tr("Classe365 Stripe Setup")
        self.setWindowTitle(f"{title} – {school.name}" if school else title)
        for index in (1, 2):
            self.tabs.setTabEnabled(index, school is not None)
        if school is None:
            self.tabs.setCurrentIndex(0)
            self.say(self.tr("Ready. No school yet."))
        self._open_tab(self.tabs.currentIndex())

    def _open_tab(self, index: int) -> None:
        if self._session.school is None:
            page: QWidget = self._first_run_page()
        elif index == 0:
            page = self._overview_page()
        else:
            page = self.mode_tab(list(Mode)[index - 1])
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if page is self._first_run:
            page.setFocus()

    def open_step(self, mode: Mode, step: Step) -> None:
        """Open a step in its tab."""
        self.tabs.setCurrentIndex(list(Mode).index(mode) + 1)
        self.mode_tab(mode).open_step(step.value)

    def _first_run_page(self) -> FirstRunPage:
        if self._first_run is None:
            self._first_run = FirstRunPage(self._theme, practising=self._world.practising)
            self._first_run.school_given.connect(self._add_school)
            self._first_run.practice_requested.connect(self._world.practise)
        return self._first_run

    def _overview_page(self) -> QWidget:
        if self._overview is None:
            from classe365_desktop.ui.overview_page import OverviewPage

            page = OverviewPage(self._session, self._theme, self._world.checklist())
            page.report_requested.connect(self._save_report)
            page.step_requested.connect(lambda mode, step: self.open_step(Mode(mode), Step(step)))
            self._overview = page
        return self._overview

    def mode_tab(self, mode: Mode) -> "ModeTab":
        """The tab of a mode, made when it is first opened."""
        if mode not in self._tabs:
            from classe365_desktop.ui.mode_tab import ModeTab

            tab = ModeTab(self._session, self._theme, mode, lambda step: self._make_page(mode, step))
            tab.help_requested.connect(self.show_help)
            self._tabs[mode] = tab
        return self._tabs[mode]

    def _make_page(self, mode: Mode, step: Step) -> QWidget:
        from classe365_desktop.ui.pages import make_page

        return make_page(self, self._session, self._theme, self._world, mode, step)

    # Words and questions.

    def say(self, words: str) -> None:
        """Put a sentence on the status line; a screen reader reads it."""
        self._status.setText(words)
        self._status.setAccessibleDescription(self.tr("Status"))

    @property
    def status(self) -> str:
        """What the status line says."""
        return self._status.text()

    def show_help(self, topic: str) -> None:
        """Open a page of help: "sca", "safety", "no_keys" or "modes"."""
        from classe365_desktop.ui import help_texts
        from classe365_desktop.ui.help_dialog import HelpDialog

        pages: dict[str, Callable[[], help_texts.Page]] = {
            "sca": help_texts.sca,
            "safety": help_texts.keeping_safe,
            "no_keys": help_texts.cannot_see_keys,
            "modes": lambda: help_texts.two_modes(self._world.checklist()),
        }
        HelpDialog(pages[topic](), self).open()

    def _add_school(self, text: str) -> None:
        def done(result: School | Finding) -> None:
            if isinstance(result, Finding):
                self._first_run_page().show_problem(result)
            else:
                self._school_added(result)

        self._session.add_school(text, done)

    def _school_added(self, school: School) -> None:
        if self._first_run is not None:
            self._first_run.show_problem(None)
            self._first_run.field.clear()
        self.open_step(Mode.TEST, Step.KEYS)
        words = self.tr("{host} was added. Next: its test keys.").format(host=school.host)
        if school.address.is_own_domain:
            words = self.tr("{host} was added: the school's own domain. Next: its test keys.").format(host=school.host)
        self.say(words)

    def _ask_school(self, text: str = "", problem: str = "") -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Add school"))
        label = self.tr("School sub-domain, or the whole address if the school has its own domain:")
        dialog.setLabelText(f"{problem}\n\n{label}" if problem else label)
        dialog.setTextValue(text)
        dialog.setOkButtonText(self.tr("Add school"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def done(result: School | Finding) -> None:
            if isinstance(result, Finding):
                self._ask_school(dialog.textValue(), " ".join(filter(None, finding_text(result))))
            else:
                self._school_added(result)

        dialog.textValueSelected.connect(lambda given: self._session.add_school(given, done))
        dialog.open()

    def _ask_name(self) -> None:
        school = self._session.school
        if school is None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Rename school"))
        dialog.setLabelText(self.tr("Name of the school at {host}:").format(host=school.host))
        dialog.setTextValue(school.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self._session.rename)
        dialog.open()

    def _ask_remove(self) -> None:
        school = self._session.school
        if school is None:
            return
        box = self._question(
            self.tr("Remove {name}?").format(name=school.name),
            self.tr(
                "This forgets the school, both pairs of keys kept for it in this computer's password store, what was found "
                "and what was ticked. Nothing is changed on Stripe or in Classe365."
            ),
            self.tr("Remove school"),
        )
        name = school.name
        box.accepted.connect(
            lambda: self._session.remove(lambda: self.say(self.tr("{name} was removed.").format(name=name)))
        )
        box.open()

    def _question(self, question: str, consequences: str, do: str) -> QMessageBox:
        """A question about something that can't be undone: the safe answer is the default."""
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), question, parent=self)
        box.setInformativeText(consequences)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.addButton(do, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        return box

    def ask_forget_keys(self, mode: Mode) -> None:
        """Ask, then forget both keys of a mode."""
        box = self._question(
            self.tr("Forget the {mode} keys?").format(mode=mode.value),
            self.tr(
                "Both keys are taken out of this computer's password store and off the screen. "
                "They go on working in Classe365; on Stripe nothing changes."
            ),
            self.tr("Forget keys"),
        )
        done = self.tr("The {mode} keys were forgotten.").format(mode=mode.value)
        box.accepted.connect(lambda: self._session.forget_keys(mode, lambda: self.say(done)))
        box.open()

    def _tell_problem(self, found: Finding) -> None:
        seen, why, do = finding_text(found)
        self.say(seen)
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), seen, parent=self)
        box.setInformativeText("\n\n".join(filter(None, (why, do))))
        if found.detail:
            box.setDetailedText(found.detail)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _save_report(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save support report"), "classe365-stripe-report.txt", self.tr("Text files (*.txt)")
        )
        if path:
            self.write_report(Path(path))

    def write_report(self, path: Path) -> None:
        """Write the support report and say where it is, or why it could not be written."""
        try:
            self._world.write_report(path)
        except OSError as error:
            reason = error.strerror or str(error)
            self.say(self.tr("The report could not be saved: {reason}. Choose another folder.").format(reason=reason))
        else:
            self.say(self.tr("The report was saved as {path}. It holds no key.").format(path=path))

    def paste(self, text: str) -> None:
        """Put keys that were handed out (practice) where they belong, starting from the tab that is open."""
        if self._session.school is None:
            self.say(self.tr("Add a school first: keys belong to one."))
            return
        mode = Mode.LIVE if self.tabs.currentIndex() == 2 else Mode.TEST
        routing = self._session.paste(text, mode, Box.SECRET)
        if routing.placements:
            self.open_step(routing.placements[0].mode, Step.KEYS)

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the header to the width; the tabs fit themselves."""
        super().resizeEvent(event)
        self.header.set_narrow(self.width() < STRIP_WIDTH or self._theme.scale > STRIP_SCALE)

    def event(self, event: QEvent) -> bool:
        """Tell once that the window has been painted."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            self.painted.emit()
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before pasted keys that were not kept are lost."""
        if self._may_close or self._world.practising or not self._session.has_unsaved_keys:
            event.accept()
            return
        event.ignore()
        box = self._question(
            self.tr("Close without saving the keys?"),
            self.tr(
                "There are keys that were not saved. They will be gone from this program; on Stripe nothing changes."
            ),
            self.tr("Close without saving"),
        )
        box.accepted.connect(self._close_now)
        box.open()

    def _close_now(self) -> None:
        self._may_close = True
        self.close()
