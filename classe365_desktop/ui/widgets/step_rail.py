"""The rail of steps: any of them can be opened at any time, and each says how far it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QSizePolicy, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import RAIL_WIDTH, STRIP_SCALE, STRIP_WIDTH, S
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import hairline
from classe365_desktop.ui.widgets.step_button import BACK, FORTH, OPENING, StepButton


def wants_strip(theme: Theme, width: int) -> bool:
    """Whether a window of this width, with text of this size, has the strip above the content instead of the rail."""
    return width < STRIP_WIDTH or theme.scale > STRIP_SCALE


class StepRail(QFrame):
    """Five exclusive steps and the help links.

    `step_chosen` carries the step's id, `help_requested` "sca", "safety" or "scan".
    """

    step_chosen = Signal(str)
    help_requested = Signal(str)

    def __init__(self, theme: Theme, mode: Mode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strip = False
        self.setAccessibleName(self.tr("Steps"))
        self._group = QButtonGroup(self)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setSpacing(0)
        self.buttons = {step: StepButton(theme, mode, step) for step in Step}
        for button in self.buttons.values():
            self._group.addButton(button)
            self._box.addWidget(button)
            # The open step of the strip is wider: it shows its name.
            button.toggled.connect(button.updateGeometry)
            button.clicked.connect(lambda _on=False, step=button.step: self.step_chosen.emit(step.value))
        self.buttons[Step.KEYS].setChecked(True)
        self._box.addStretch(1)
        self._line = hairline()
        self._box.addWidget(self._line)
        self._links = {
            "sca": Button(theme, "", "link", icon_name="book", name=self.tr("SCA explained")),
            "safety": Button(theme, "", "link", icon_name="lock", name=self.tr("Keeping keys safe")),
            "scan": Button(theme, "", "link", icon_name="eye", name=self.tr("Check a folder for keys")),
        }
        for topic, link in self._links.items():
            link.clicked.connect(lambda _on=False, topic=topic: self.help_requested.emit(topic))
            self._box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self._arrange()
        theme.changed.connect(self._arrange)

    @property
    def chosen(self) -> Step:
        """The step that is open."""
        return next(step for step, button in self.buttons.items() if button.isChecked())

    @property
    def is_strip(self) -> bool:
        """Whether it lies above the content."""
        return self._strip

    def choose(self, step_id: str) -> None:
        """Mark a step as open without saying so by `step_chosen`."""
        self.buttons[Step(step_id)].setChecked(True)

    def set_state(self, step_id: str, words: str, severity: Severity | None) -> None:
        """Say a step's state in words and severity; None is "not yet", which has no icon."""
        self.buttons[Step(step_id)].set_state(words, severity)

    def set_strip(self, on: bool) -> None:
        """Become a strip of numbered icons for narrow windows and large text, or a rail again."""
        if on != self._strip:
            self._strip = on
            self._arrange()

    def _arrange(self) -> None:
        strip = self._strip
        self.setProperty("role", "strip" if strip else "rail")
        self.style().unpolish(self)
        self.style().polish(self)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if strip else down)
        self._box.setContentsMargins(*((S, 0, S, 1) if strip else (0, S, 1, S)))
        self._line.setVisible(not strip)
        for button in self.buttons.values():
            button.set_strip(strip)
        for link in self._links.values():
            link.setText("" if strip else link.accessibleName())
            link.setToolTip(link.accessibleName() if strip else "")
        width = self._theme.px(RAIL_WIDTH)
        self.setMinimumWidth(0 if strip else width)
        self.setMaximumWidth(16777215 if strip else width)
        fixed, grows = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        self.setSizePolicy(*((grows, fixed) if strip else (fixed, grows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys the focused step did not take: arrows move the focus only, Enter opens.
        steps = list(self.buttons.values())
        at = next((place for place, button in enumerate(steps) if button.hasFocus()), None)
        if at is not None and event.key() in FORTH | BACK:
            turn = 1 if event.key() in FORTH else -1
            steps[(at + turn) % len(steps)].setFocus(Qt.FocusReason.TabFocusReason)
        elif at is not None and event.key() in OPENING:
            steps[at].click()
        else:
            super().keyPressEvent(event)
