"""The inside of a mode's tab: the band, the rail or strip of steps, and the page of the chosen step."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.widgets.mode_band import ModeBand
from classe365_desktop.ui.widgets.step_rail import StepRail, wants_strip


class ModeView(QWidget):
    """Band, rail and pages of one mode. Pages are set by step; the view folds itself in narrow windows and large text."""

    step_opened = Signal(str)

    def __init__(self, theme: Theme, mode: Mode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.band = ModeBand(theme, mode)
        column.addWidget(self.band)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(0)
        self.rail = StepRail(theme, mode)
        self._stack = QStackedWidget()
        self._pages: dict[Step, QWidget] = {}
        self._box.addWidget(self.rail)
        self._box.addWidget(self._stack, 1)
        column.addLayout(self._box, 1)
        self.rail.step_chosen.connect(self.open_step)
        theme.changed.connect(self._arrange)

    def set_page(self, step: Step, page: QWidget) -> None:
        """Put a step's page in; the first one is shown until another is opened."""
        self._pages[step] = page
        self._stack.addWidget(page)

    def page(self, step: Step) -> QWidget | None:
        """The page of a step, or None if it has none yet."""
        return self._pages.get(step)

    def open_step(self, step_id: str) -> None:
        """Open a step and say so by `step_opened`, so that its page can be made now if it is not there yet."""
        step = Step(step_id)
        self.rail.choose(step_id)
        self.step_opened.emit(step_id)
        page = self._pages.get(step)
        if page is not None:
            self._stack.setCurrentWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        strip = wants_strip(self._theme, self.window().width())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(down if strip else across)
        self.rail.set_strip(strip)
