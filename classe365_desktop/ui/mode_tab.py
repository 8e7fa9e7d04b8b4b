"""The Test or the Live tab: what each step says of itself, and a page for each, made when it is first opened."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step, next_step, step_state
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.translate import state_words
from classe365_desktop.ui.widgets.mode_view import ModeView


class ModeTab(ModeView):
    """A mode's view that follows the session."""

    help_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        mode: Mode,
        make_page: Callable[[Step], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, mode, parent)
        self._session, self._mode, self._make_page = session, mode, make_page
        self.rail.help_requested.connect(self.help_requested)
        self.step_opened.connect(self._opened)
        for changed in (session.record_changed, session.keys_changed):
            changed.connect(self._tell_rail)
        session.school_changed.connect(self._show_school)
        self._show_school()

    def _opened(self, step_id: str) -> None:
        step = Step(step_id)
        if self.page(step) is None:
            self.set_page(step, self._make_page(step))
        self._session.remember_step(self._mode, step)

    def _show_school(self) -> None:
        if self._session.school is None:
            return
        record = self._session.record(self._mode)
        self.open_step(record.step if record.step in set(Step) else next_step(record).value)
        self._tell_rail(self._mode.value)

    def _tell_rail(self, mode: str) -> None:
        if mode != self._mode.value:
            return
        record = self._session.record(self._mode)
        for step in Step:
            state = step_state(record, step)
            self.rail.set_state(step.value, state_words(state, self._session.now), state.severity)
        if self._session.keys(self._mode) and not self._session.is_saved(self._mode):
            self.rail.set_state(Step.KEYS.value, self.tr("Not saved yet"), Severity.NOTE)
        elif self._session.is_shut_out(self._mode) and not self._session.keys(self._mode):
            self.rail.set_state(Step.KEYS.value, self.tr("Could not be read"), Severity.WARNING)
