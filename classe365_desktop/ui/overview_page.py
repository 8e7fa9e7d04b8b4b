"""Overview: Test and Live side by side, everything checked again, the report for support, the next sensible step."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Line, compare_modes, next_of_school, summary
from classe365_desktop.core.webhook import Checklist
from classe365_desktop.ui.overview_rows import LineRow, head_row
from classe365_desktop.ui.overview_words import differing_words, line_step, side, step_words
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import ONE_COLUMN_SCALE, STRIP_WIDTH, Role
from classe365_desktop.ui.translate import state_words, when
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.pressable import hand_focus
from classe365_desktop.ui.widgets.wrap import Text

if TYPE_CHECKING:
    from classe365_desktop.ui.webhook_session import WebhookSession

LEAST_TITLE = 300


class OverviewPage(Page):
    """Shows what is remembered of both modes; asks for steps, checks and the report."""

    report_requested = Signal()
    step_requested = Signal(str, str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        checklist: Checklist,
        webhooks: "Callable[[], WebhookSession]",
        parent: QWidget | None = None,
    ) -> None:
        """`webhooks` is asked for when something is first compared."""
        super().__init__(theme, self.tr("Test and Live, side by side"), parent=parent)
        self._session, self._theme, self._checklist = session, theme, checklist
        self._ask_webhooks = webhooks
        self._webhooks: WebhookSession | None = None
        self._asked: set[Mode] = set()
        self._results = 0
        self._told = Text(theme, "", tone=Role.INK2)
        self.check = Button(theme, self.tr("Check everything again"), icon_name="refresh")
        self.check.clicked.connect(self._check)
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.cancel.hide()
        self.head.add(self._told, 1)
        self.head.add(self.check)
        self.head.add(self.cancel)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Checking everything"))
        self.progress.hide()
        self.left.addWidget(self.progress)
        card = Card(theme, flush=True)
        self._head = head_row(theme)
        card.body.addWidget(self._head)
        self.lines: dict[Line, LineRow] = {}
        for line in Line:
            row = LineRow(theme, line, last=line is list(Line)[-1])
            for mode, cell in row.cells.items():
                cell.clicked.connect(
                    lambda _=False, mode=mode, line=line: self.step_requested.emit(mode.value, line_step(line).value)
                )
            self.lines[line] = row
            card.body.addWidget(row)
        self.left.addWidget(card)
        self.report = Button(theme, self.tr("Save support report"), icon_name="download")
        self.report.clicked.connect(self.report_requested)
        self.bar.add_left(self.report)
        self.next = Button(theme, "", "primary", icon_name="arrow-right", trailing=True)
        self.next.clicked.connect(self._go_on)
        self.bar.add_right(self.next)
        for changed in (session.record_changed, session.keys_changed, session.school_changed):
            changed.connect(self._show)
        session.checking_changed.connect(self._checking)
        session.found.connect(self._arrived)
        theme.changed.connect(self._fold)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Say times again: "today" may have passed."""
        super().showEvent(event)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        narrow = self.window().width() < STRIP_WIDTH or self._theme.scale > ONE_COLUMN_SCALE
        for row in (self._head, *self.lines.values()):
            row.set_narrow(narrow)
        # Before the title is squeezed, what stands beside it goes below.
        self.title.setMinimumWidth(min(self._theme.px(LEAST_TITLE), self.title.sizeHint().width()))

    # Showing.

    def _show(self) -> None:
        session, school = self._session, self._session.school
        if school is None:
            return
        differing = 0
        for compared in compare_modes(school):
            differing += compared.differs
            sides = [
                side(compared.line, school, mode, session.keys(mode), self._checklist, session.now) for mode in Mode
            ]
            self.lines[compared.line].show_sides(sides[0], sides[1], compared.differs)
        self.set_subtitle(differing_words(differing))
        following = next_of_school(school)
        self.next.setVisible(following is not None)
        if following is not None:
            self.next.setText(step_words(*following))
        self.bar.set_next(
            self.tr("Next:")
            if following
            else self.tr("Test and Live are set up. Check again whenever something changes.")
        )
        self._show_check()

    def _show_check(self) -> None:
        checking = self._is_checking()
        can = bool(self._with_keys())
        self.progress.setVisible(checking)
        self.check.setEnabled(can)
        here, away = (self.cancel, self.check) if checking else (self.check, self.cancel)
        here.show()
        hand_focus(away, here)
        away.hide()
        if checking:
            words = self.tr("Asking Stripe …")
            if self._results:
                words = self.tr("Asking Stripe … {count} results so far.").format(count=self._results)
        elif not can:
            words = self.tr("There is nothing to check yet: enter keys first.")
        else:
            last = max(self._session.record(mode).checked_at for mode in Mode)
            words = self.tr("Last checked {when}").format(when=when(last, self._session.now)) if last else ""
        self._told.setText(words)
        self.check.setAccessibleDescription(words)

    def _with_keys(self) -> list[Mode]:
        session = self._session
        return [mode for mode in Mode if session.keys(mode) or session.record(mode).keys_fingerprint]

    def _is_checking(self) -> bool:
        webhooks = self._webhooks
        return any(self._session.is_checking(mode) or (webhooks and webhooks.is_busy(mode)) for mode in Mode)

    def _arrived(self, _mode: str, _found: object) -> None:
        self._results += 1
        self._show_check()

    def _checking(self, _mode: str) -> None:
        if self._is_checking():
            self._show_check()
            return
        self._results = 0
        self._show()
        school = self._session.school
        if self._asked and school is not None:
            self._asked.clear()
            test, live = (state_words(summary(school.record(mode)), self._session.now) for mode in Mode)
            self._session.said.emit(self.tr("Checked. Test: {test}. Live: {live}.").format(test=test, live=live))

    # Asking.

    def _check(self) -> None:
        self._results = 0
        self._asked = set(self._with_keys())
        self._session.said.emit(self.tr("Asking Stripe …"))
        if self._webhooks is None:
            self._webhooks = self._ask_webhooks()
            self._webhooks.changed.connect(self._checking)
        for mode in self._asked:
            self._session.check(mode)
            if self._session.keys(mode).secret or self._session.record(mode).secret:
                self._webhooks.compare(mode)

    def _cancel(self) -> None:
        for mode in Mode:
            self._session.cancel(mode)
            if self._webhooks is not None:
                self._webhooks.cancel(mode)

    def _go_on(self) -> None:
        school = self._session.school
        following = next_of_school(school) if school else None
        if following is not None:
            self.step_requested.emit(following[0].value, following[1].value)
