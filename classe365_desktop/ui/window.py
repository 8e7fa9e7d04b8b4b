"""The main window: banner, header, three tabs, status line. It stands on the screen first and is furnished a moment later.

This module is on the way to the first window, so it imports next to nothing; what the furniture needs is imported by `furnish`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from classe365_desktop.core.findings import Finding
    from classe365_desktop.core.keys import Mode
    from classe365_desktop.core.setup import Step
    from classe365_desktop.core.state import School
    from classe365_desktop.ui.first_run import FirstRunPage
    from classe365_desktop.ui.mode_tab import ModeTab
    from classe365_desktop.ui.session import Session
    from classe365_desktop.ui.surroundings import Surroundings
    from classe365_desktop.ui.theme import Theme


class MainWindow(QMainWindow):
    """The program's window. Until it is furnished it is empty."""

    painted = Signal()
    """The first paint is done: what is heavy may begin."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = self._may_close = self._furnished = False
        self.setWindowTitle(self.tr("Classe365 Stripe Setup"))
        self.setMinimumSize(720, 480)
        self.resize(1366, 700)

    def furnish(
        self, session: "Session", theme: "Theme", world: "Surroundings", banner: "QWidget | None" = None
    ) -> None:
        """Put everything into the window and show the chosen school."""
        from classe365_desktop.ui.furniture import Furniture

        self._session, self._theme, self._world = session, theme, world
        self._tabs: dict[Mode, ModeTab] = {}
        self._first_run: FirstRunPage | None = None
        self._overview: QWidget | None = None
        self._told_last: Finding | None = None
        self._things = Furniture(self, session, theme, banner)
        self._things.tabs.currentChanged.connect(self._open_tab)
        self._things.header.add_requested.connect(lambda: self._ask("ask_school"))
        self._things.header.rename_requested.connect(lambda: self._ask("ask_name"))
        self._things.header.remove_requested.connect(lambda: self._ask("ask_remove"))
        self._things.version.clicked.connect(self.show_about)
        session.said.connect(self.say)
        session.problem.connect(self._tell_problem)
        session.school_changed.connect(self._show_school)
        self._furnished = True
        self.say(self.tr("Ready."))
        self._show_school()

    # Pages.

    def _show_school(self) -> None:
        school = self._session.school
        title = self.tr("Classe365 Stripe Setup")
        self.setWindowTitle(f"{title} – {school.name}" if school else title)
        for index in (1, 2):
            self._things.tabs.setTabEnabled(index, school is not None)
        if school is None:
            self._things.tabs.setCurrentIndex(0)
            self.say(self.tr("Ready. No school yet."))
        self._open_tab(self._things.tabs.currentIndex())

    def _open_tab(self, index: int) -> None:
        from classe365_desktop.core.keys import Mode

        if self._session.school is None:
            page: QWidget = self.first_run_page()
        elif index == 0:
            page = self._overview_page()
        else:
            page = self.mode_tab(list(Mode)[index - 1])
        stack = self._things.stack
        if stack.indexOf(page) < 0:
            stack.addWidget(page)
        stack.setCurrentWidget(page)
        if page is self._first_run:
            page.setFocus()

    def open_step(self, mode: "Mode", step: "Step") -> None:
        """Open a step in its tab."""
        self._things.tabs.setCurrentIndex(list(type(mode)).index(mode) + 1)
        self.mode_tab(mode).open_step(step.value)

    def first_run_page(self) -> "FirstRunPage":
        """The page for a start without a school, made when it is needed."""
        if self._first_run is None:
            from classe365_desktop.ui.first_run import FirstRunPage

            self._first_run = FirstRunPage(self._theme, practising=self._world.practising)
            self._first_run.school_given.connect(self._add_school)
            self._first_run.practice_requested.connect(self._world.practise)
        return self._first_run

    def _overview_page(self) -> "QWidget":
        if self._overview is None:
            from classe365_desktop.ui.pages import make_overview

            self._overview = make_overview(self, self._session, self._theme, self._world)
        return self._overview

    def mode_tab(self, mode: "Mode") -> "ModeTab":
        """The tab of a mode, made when it is first opened."""
        if mode not in self._tabs:
            from classe365_desktop.ui.mode_tab import ModeTab

            tab = ModeTab(self._session, self._theme, mode, lambda step: self._make_page(mode, step))
            tab.help_requested.connect(self.show_help)
            self._tabs[mode] = tab
        return self._tabs[mode]

    def _make_page(self, mode: "Mode", step: "Step") -> "QWidget":
        from classe365_desktop.ui.pages import make_page

        return make_page(self, self._session, self._theme, self._world, mode, step)

    # Words and questions.

    def say(self, words: str) -> None:
        """Put a sentence on the status line."""
        self._things.status.setText(words)

    @property
    def status(self) -> str:
        """What the status line says."""
        return self._things.status.text()

    def show_help(self, topic: str) -> None:
        """Open a page of help, "sca", "safety", "no_keys" or "modes", or "scan": the look through a folder."""
        if topic == "scan":
            from classe365_desktop.ui.scan_dialog import ScanDialog

            ScanDialog(
                self._theme, self._world.errands, lambda: self._session.state, self._world.open_link, self
            ).open()
            return
        from classe365_desktop.ui.help_dialog import HelpDialog
        from classe365_desktop.ui.help_texts import page

        HelpDialog(page(topic, self._world.checklist), self).open()

    def _ask(self, question: str) -> None:
        from classe365_desktop.ui import questions

        getattr(questions, question)(self, self._session)

    def show_about(self) -> None:
        """Say which version this is, and where its files are."""
        from classe365_desktop.ui.about_dialog import AboutDialog

        world = self._world
        AboutDialog(self._theme, world.errands, world.open_link, practising=world.practising, parent=self).open()

    def show_permissions(self, mode: "Mode") -> None:
        """Say what the restricted key of a mode may do."""
        from classe365_desktop.ui.permissions_dialog import PermissionsDialog

        account = self._session.record(mode).account
        dialog = PermissionsDialog(self._theme, self._world.errands, mode, account, self._world.open_link, self)
        dialog.open()
        dialog.check()

    def ask_forget_keys(self, mode: "Mode") -> None:
        """Ask, then forget both keys of a mode."""
        from classe365_desktop.ui.questions import ask_forget_keys

        ask_forget_keys(self, self._session, mode)

    def _tell_problem(self, found: "Finding") -> None:
        from classe365_desktop.core.texts import TRY_VAULT
        from classe365_desktop.ui.questions import tell_problem
        from classe365_desktop.ui.translate import finding_text

        if found.action == TRY_VAULT and found == self._told_last:
            self.say(finding_text(found)[0])  # the same as before: a dialog each time would only be in the way
            return
        self._told_last = found
        tell_problem(self, found)

    def _add_school(self, text: str) -> None:
        from classe365_desktop.core.findings import Finding

        def done(result: "School | Finding") -> None:
            if isinstance(result, Finding):
                self.first_run_page().show_problem(result)
            else:
                self.school_added(result)

        self._session.add_school(text, done)

    def school_added(self, school: "School") -> None:
        """Go on to the first step of a school that was just added."""
        from classe365_desktop.core.keys import Mode
        from classe365_desktop.core.setup import Step

        if self._first_run is not None:
            self._first_run.show_problem(None)
            self._first_run.field.clear()
        self.open_step(Mode.TEST, Step.KEYS)
        if school.address.is_own_domain:
            words = self.tr("{host} was added: the school's own domain. Next: its test keys.")
        else:
            words = self.tr("{host} was added. Next: its test keys.")
        self.say(words.format(host=school.host))

    def save_report(self) -> None:
        """Ask where to, then write the support report."""
        from classe365_desktop.ui.questions import ask_report

        ask_report(self)

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
        from classe365_desktop.core.keys import Box, Mode
        from classe365_desktop.core.setup import Step

        if self._session.school is None:
            self.say(self.tr("Add a school first: keys belong to one."))
            return
        mode = Mode.LIVE if self._things.tabs.currentIndex() == 2 else Mode.TEST
        routing = self._session.paste(text, mode, Box.SECRET)
        if routing.placements:
            self.open_step(routing.placements[0].mode, Step.KEYS)

    # Events.

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Tell once that the window has been painted."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Ask before pasted keys that were not kept are lost."""
        if self._may_close or not self._furnished or self._world.practising or not self._session.has_unsaved_keys:
            event.accept()
            return
        event.ignore()
        from classe365_desktop.ui.questions import ask_close

        ask_close(self)

    def close_now(self) -> None:
        """Close without asking again."""
        self._may_close = True
        self.close()
