"""The Test or the Live tab: the band that says which, the rail of steps, and the page of the chosen step."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step, next_step, step_state
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.translate import state_words
from classe365_desktop.ui.widgets.mode_band import ModeBand
from classe365_desktop.ui.widgets.step_rail import StepRail

MakePage = Callable[[Step], QWidget]


class ModeTab(QWidget):
    """Shows one step at a time; a page is made when it is first opened."""

    help_requested = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, mode: Mode, make_page: MakePage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._mode, self._make_page = session, mode, make_page
        self._pages: dict[Step, QWidget] = {}
        self.rail = StepRail(theme, mode)
        self.rail.step_chosen.connect(lambda step: self.open_step(Step(step)))
        self.rail.help_requested.connect(self.help_requested)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ModeBand(theme, mode))
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.rail)
        self._body.addWidget(self.stack, 1)
        column.addLayout(self._body, 1)
        session.record_changed.connect(self._tell_rail)
        session.school_changed.connect(self._show_school)
        self._show_school()

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window, or with large text, the rail becomes a strip above the page."""
        self.rail.set_strip(narrow)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(down if narrow else across)

    @property
    def step(self) -> Step:
        """The step that is open."""
        return next(step for step, page in self._pages.items() if page is self.stack.currentWidget())

    def open_step(self, step: Step) -> None:
        """Open a step, at any time; it is remembered."""
        if step not in self._pages:
            self._pages[step] = self._make_page(step)
            self.stack.addWidget(self._pages[step])
        self.stack.setCurrentWidget(self._pages[step])
        self.rail.set_current(step.value)
        self._session.remember_step(self._mode, step)

    def _show_school(self) -> None:
        if self._session.school is None:
            return
        record = self._session.record(self._mode)
        self.open_step(Step(record.step) if record.step in set(Step) else next_step(record))
        self._tell_rail(self._mode.value)

    def _tell_rail(self, mode: str) -> None:
        if mode != self._mode.value:
            return
        record = self._session.record(self._mode)
        for step in Step:
            state = step_state(record, step)
            self.rail.set_state(step.value, state_words(state, self._session.now), state.severity)
