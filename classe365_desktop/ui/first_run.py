"""The first page of all: set up a school, or practise."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.school import CLASSE365
from classe365_desktop.ui.icons import pixmap
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role
from classe365_desktop.ui.translate import finding_text
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text

WIDTH = 888


class Point(QWidget):
    """An icon and a line of words beside it."""

    def __init__(self, theme: Theme, icon_name: str, words: Text, role: Role = Role.INK, size: int = 18) -> None:
        super().__init__()
        self._theme, self._name, self._role, self._size = theme, icon_name, role, size
        self._icon = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        # The words take what they need and are not centred in what is left.
        row.addWidget(words, 1000)
        row.addStretch(1)
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        side = self._theme.px(self._size)
        self._icon.setPixmap(pixmap(self._name, self._role, self._theme, side, self.devicePixelRatioF()))


class FirstRunPage(QScrollArea):
    """Asks for the school's sub-domain; offers practice; says what is needed."""

    school_given = Signal(str)
    practice_requested = Signal()

    def __init__(self, theme: Theme, *, practising: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QWidget()
        column.setMaximumWidth(theme.px(WIDTH))
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(Text(theme, self.tr("Welcome. Which way would you like to start?"), Style.DISPLAY))
        rows.addWidget(
            Text(
                theme,
                self.tr(
                    "Step by step Stripe works in Classe365, and you can prove it. "
                    "Each step can be left and taken up again later."
                ),
                tone=Role.INK2,
            )
        )
        rows.addSpacing(12)
        ways = Folding(16)
        ways.add(self._set_up(), 1)
        ways.add(self._practise(practising), 1)
        rows.addWidget(ways)
        rows.addSpacing(12)
        rows.addWidget(self._at_hand())
        rows.addSpacing(8)
        promise = self.tr(
            "Keys are kept in this computer's own password store. Nothing is changed on Stripe without showing it to you first."
        )
        rows.addWidget(Point(theme, "lock", Text(theme, promise, tone=Role.INK2), Role.INK2))
        page = QWidget()
        outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        outer.setContentsMargins(24, 14, 24, 14)
        outer.addStretch(1)
        outer.addWidget(column, 1000, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)
        self.setWidget(page)
        self.setFocusProxy(self.field)

    def show_problem(self, found: Finding | None) -> None:
        """Say under the field what is wrong with what was typed, which stays; None takes the sentence away."""
        self._problem.setVisible(found is not None)
        self.field.setAccessibleDescription("")
        if found is not None:
            words = " ".join(filter(None, finding_text(found)))
            self._problem.setText(words)
            # Read out with the field, which gets the focus.
            self.field.setAccessibleDescription(words)
            self.field.setFocus()
            self.field.selectAll()

    def _set_up(self) -> Card:
        theme = self._theme
        card = Card(theme)
        card.body.setContentsMargins(24, 20, 24, 24)
        heading = Text(theme, self.tr("Set up my school"), Style.HEADING)
        card.body.addWidget(Point(theme, "school", heading, size=22))
        card.body.addWidget(Text(theme, self.tr("The first part of your Classe365 address is enough."), tone=Role.INK2))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("School sub-domain"))
        self.field.setMinimumHeight(theme.px(32))
        label = Text(theme, self.tr("School sub-domain"), Style.LABEL)
        label.setBuddy(self.field)
        card.body.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(Text(theme, f".{CLASSE365}", tone=Role.INK2, wrap=False))
        card.body.addLayout(row)
        own = self.tr("Own domain? Type the whole address instead.")
        card.body.addWidget(Text(theme, own, Style.SMALL, tone=Role.INK2))
        self._problem = Text(theme, "", tone=Role.FAILURE)
        self._problem.setVisible(False)
        card.body.addWidget(self._problem)
        card.body.addStretch(1)
        self.add = Button(theme, self.tr("Add school"), "primary", icon_name="plus")
        card.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(lambda: self.school_given.emit(self.field.text()))
        self.field.returnPressed.connect(self.add.click)
        return card

    def _practise(self, practising: bool) -> Card:
        theme = self._theme
        card = Card(theme)
        card.body.setContentsMargins(24, 20, 24, 24)
        card.body.addWidget(Point(theme, "play", Text(theme, self.tr("Practise first"), Style.HEADING), size=22))
        card.body.addWidget(Text(theme, self.tr("No Stripe account needed, no internet needed."), tone=Role.INK2))
        for words in (
            self.tr("A pretend Stripe on this computer, with practice keys"),
            self.tr("The same steps, with mistakes to find and repair"),
            self.tr("Thrown away afterwards, never mixed with your school"),
        ):
            card.body.addWidget(Point(theme, "check", Text(theme, words), Role.PASS))
        card.body.addStretch(1)
        self.practise = Button(theme, self.tr("Practise without a Stripe account"))
        self.practise.clicked.connect(self.practice_requested)
        if practising:
            self.practise.setEnabled(False)
            words = self.tr("You are practising now: add any school to begin, for example maplehollow.")
            card.body.addWidget(Text(theme, words, tone=Role.INK2))
        card.body.addWidget(self.practise, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _at_hand(self) -> Card:
        theme = self._theme
        card = Card(theme, self.tr("What you need at hand"))
        points = Folding(16)
        for icon_name, words in (
            ("person", self.tr("Your Stripe sign-in, as owner, administrator or developer")),
            ("school", self.tr("Your Classe365 sign-in, with access to Settings")),
            ("clock", self.tr("About ten minutes for Test, and as much for Live")),
        ):
            points.add(Point(theme, icon_name, Text(theme, words)), 1)
        card.body.addWidget(points)
        return card
