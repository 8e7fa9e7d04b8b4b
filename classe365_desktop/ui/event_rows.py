"""The events to listen to, in their groups: each with its name, why it is there, and a button that copies it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from classe365_desktop.core.compare import EventState
from classe365_desktop.core.webhook import Event
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, XS, M, Role
from classe365_desktop.ui.translate import event_why
from classe365_desktop.ui.widgets.card import hairline
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text

# Copies a text for a button and says so: (button, text, the words for the status line).
Copy = Callable[[CopyButton, str, str], None]


class EventRow(QWidget):
    """One event: its API name, why Classe365 listens to it, `Copy`."""

    def __init__(self, theme: Theme, event: Event, copy: Copy) -> None:
        super().__init__()
        self.name = Text(theme, event.name, fixed=True, wrap=False, selectable=True)
        # The button beside it takes the name by keyboard; a stop at every text as well would double the way.
        self.name.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.button = CopyButton(theme, self.tr("Copy"), "small", name=self.tr("Copy {event}").format(event=event.name))
        said = self.tr("{event} was copied. Search for it in Stripe's list of events.").format(event=event.name)
        self.button.clicked.connect(lambda: copy(self.button, event.name, said))
        self.state = Text(theme, "", Style.SMALL_STRONG)
        self.state.hide()
        words = Folding(M)
        words.add(self.name)
        words.add(Text(theme, event_why(event), Style.SMALL, tone=Role.INK2), 1)
        words.add(self.state)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_PADDING_X, 3, M, 3)
        row.setSpacing(M)
        row.addWidget(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_state(self, state: EventState | None) -> None:
        """Say whether Stripe has it; None for what was not compared."""
        said = {
            EventState.PRESENT: (self.tr("On Stripe"), Role.PASS),
            EventState.COVERED: (self.tr("On Stripe, as all events"), Role.PASS),
            EventState.MISSING: (self.tr("Missing on Stripe"), Role.WARNING),
            EventState.UNKNOWN: (self.tr("Not known"), Role.UNKNOWN),
        }
        words, role = said[state] if state else ("", Role.INK2)
        self.state.setText(words)
        self.state.set_tone(role)
        self.state.setVisible(bool(words))


class EventGroup(QWidget):
    """A group of events under its heading, with a button that copies all of them, one name a line."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        need: str,
        copy_all: str,
        events: Sequence[Event],
        copy: Copy,
        choice: QWidget | None = None,
    ) -> None:
        """`choice` is a control of the group; it stands between the heading and the events."""
        super().__init__()
        self.title = Text(theme, title, Style.STRONG, wrap=False)
        self.need = Text(theme, need, tone=Role.INK2)
        self.copy_all = CopyButton(theme, copy_all, "small")
        said = self.tr("{count} event names were copied, one a line.").format(count=len(events))
        self.copy_all.clicked.connect(lambda: copy(self.copy_all, "\n".join(event.name for event in events), said))
        head = Folding(M)
        head.add(self.title)
        head.add(self.need, 1)
        head.add(self.copy_all)
        self.rows = [EventRow(theme, event, copy) for event in events]
        self.listed = QWidget()
        column = QVBoxLayout(self.listed)
        column.setContentsMargins(0, XS, 0, XS)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(_padded(head, CARD_PADDING_X, 6))
        whole.addWidget(hairline())
        if choice is not None:
            # A check box brings 4 px of its own.
            whole.addWidget(_padded(choice, CARD_PADDING_X - 4, 2))
        whole.addWidget(self.listed)

    def show_states(self, states: Mapping[str, EventState]) -> None:
        """Say of each event whether Stripe has it; those that are not in `states` were not compared."""
        for row in self.rows:
            row.show_state(states.get(row.name.text()))

    def show_needed(self, needed: bool, words: str) -> None:
        """List the events, or say in the heading why they are not needed."""
        self.need.setText(words)
        self.listed.setVisible(needed)
        self.copy_all.setEnabled(needed)


def _padded(widget: QWidget, left: int, above: int) -> QWidget:
    padded = QWidget()
    padding = QVBoxLayout(padded)
    padding.setContentsMargins(left, above, M, above)
    padding.addWidget(widget)
    return padded


def align_names(groups: Sequence[EventGroup]) -> None:
    """Give all names one column, so that the reasons begin below each other."""
    names = [row.name for group in groups for row in group.rows]
    widest = max((name.sizeHint().width() for name in names), default=0)
    for name in names:
        name.setMinimumWidth(widest)
