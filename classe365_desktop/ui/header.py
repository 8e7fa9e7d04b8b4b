"""The header: which school, whose Stripe account, and how far each mode has come, in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import summary
from classe365_desktop.ui.icons import pixmap
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role
from classe365_desktop.ui.translate import state_words
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.chip import Chip
from classe365_desktop.ui.widgets.choice import Choice
from classe365_desktop.ui.widgets.wrap import Text


class Header(QFrame):
    """Chooses schools; asks for adding, renaming and removing, which the window does."""

    add_requested = Signal()
    rename_requested = Signal()
    remove_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self._session, self._theme, self._narrow = session, theme, False
        self._welcome_icon = QLabel()
        self._welcome = Text(theme, self.tr("No school yet"), Style.HEADING, wrap=False)
        self._promise = Text(theme, self.tr("Nothing has been sent anywhere."), tone=Role.INK2, wrap=False)

        self.chooser = Choice(theme, self.tr("School"))
        self.chooser.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(20)
        self.chooser.setMaxVisibleItems(20)
        self.chooser.activated.connect(lambda row: session.select(str(self.chooser.itemData(row))))
        self._label = Text(theme, self.tr("School"), tone=Role.INK2, wrap=False)
        self._label.setBuddy(self.chooser)
        self.add = Button(theme, self.tr("Add school"), icon_name="plus")
        self.add.clicked.connect(self.add_requested)
        self.change = Button(theme, self.tr("Change"), name=self.tr("Rename or remove this school"))
        menu = QMenu(self.change)
        self.rename_action = menu.addAction(self.tr("Rename school…"))
        self.rename_action.triggered.connect(self.rename_requested)
        self.remove_action = menu.addAction(self.tr("Remove school…"))
        self.remove_action.triggered.connect(self.remove_requested)
        self.change.setMenu(menu)

        self._host = Text(theme, "", Style.LABEL, wrap=False)
        self._account = Text(theme, "", Style.SMALL, tone=Role.INK2, wrap=False)
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(8, 0, 0, 0)
        names.setSpacing(2)
        names.addWidget(self._host)
        names.addWidget(self._account)
        self.chips = {mode: Chip(theme, mode) for mode in Mode}

        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(12)
        left: list[QWidget] = [self._welcome_icon, self._welcome, self._label, self.chooser, self.add, self.change]
        for each in (*left, self._names):
            row.addWidget(each)
        row.addStretch(1)
        right: list[QWidget] = [self._promise, *self.chips.values()]
        for each in right:
            row.addWidget(each)

        session.schools_changed.connect(self._list_schools)
        session.school_changed.connect(self.refresh)
        session.record_changed.connect(self.refresh)
        theme.changed.connect(self._paint)
        self._paint()
        self._list_schools()
        self.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window, or with large text, the chips and the account are left to Overview."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.refresh()

    def refresh(self) -> None:
        """Show the chosen school as it is now."""
        school = self._session.school
        without: list[QWidget] = [self._welcome_icon, self._welcome, self._promise]
        with_school: list[QWidget] = [self._label, self.chooser, self.add, self.change]
        with_room: list[QWidget] = [self._names, *self.chips.values()]
        for widgets, shown in (
            (without, school is None),
            (with_school, school is not None),
            (with_room, school is not None and not self._narrow),
        ):
            for each in widgets:
                each.setVisible(shown)
        if school is None:
            return
        self.chooser.setCurrentIndex(self.chooser.findData(school.host))
        self._host.setText(school.host)
        known = next((record for record in (school.live, school.test) if record.account), None)
        if known:
            name = f"{known.account_name}, " if known.account_name else ""
            self._account.setText(self.tr("Stripe account: {name}{account}").format(name=name, account=known.account))
        else:
            self._account.setText(self.tr("Stripe account: not known yet"))
        for mode, chip in self.chips.items():
            told = summary(school.record(mode))
            chip.set_state(state_words(told, self._session.now), told.severity)

    def _list_schools(self) -> None:
        self.chooser.clear()
        for row, (host, name) in enumerate(self._session.state.names()):
            self.chooser.insertItem(row, name, host)

    def _paint(self) -> None:
        side = self._theme.px(20)
        self._welcome_icon.setPixmap(pixmap("school", Role.INK, self._theme, side, self.devicePixelRatioF()))
