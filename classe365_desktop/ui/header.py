"""The header: which school, whose Stripe account, and how far each mode has come, in words."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import summary
from classe365_desktop.core.state import School
from classe365_desktop.ui.icons import pixmap
from classe365_desktop.ui.school_list import SchoolList
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role
from classe365_desktop.ui.translate import state_words
from classe365_desktop.ui.widgets.wrap import Text

_GAP = 12


class Header(QFrame):
    """Shows the chosen school, or that there is none; asks for adding, renaming and removing, which the window does."""

    add_requested = Signal()
    rename_requested = Signal()
    remove_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self._session, self._theme = session, theme
        self._welcome: _Welcome | None = None
        self._chosen: SchoolBar | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 8, 20, 8)
        session.schools_changed.connect(self._list_schools)
        session.school_changed.connect(self.refresh)
        session.record_changed.connect(self.refresh)
        self.refresh()

    @property
    def school_bar(self) -> "SchoolBar":
        """What is shown of a school, made when there is one."""
        if self._chosen is None:
            self._chosen = SchoolBar(self._session, self._theme)
            self._chosen.add.clicked.connect(self.add_requested)
            self._chosen.rename_action.triggered.connect(self.rename_requested)
            self._chosen.remove_action.triggered.connect(self.remove_requested)
            self._row.addWidget(self._chosen)
        return self._chosen

    def refresh(self) -> None:
        """Show the chosen school as it is now."""
        school = self._session.school
        if school is None and self._welcome is None:
            self._welcome = _Welcome(self._theme)
            self._row.addWidget(self._welcome)
        if self._welcome is not None:
            self._welcome.setVisible(school is None)
        if school is not None:
            self.school_bar.show_school(school)
        if self._chosen is not None:
            self._chosen.setVisible(school is not None)

    def _list_schools(self) -> None:
        if self._chosen is not None:
            self._chosen.list_schools()


class _Welcome(QWidget):
    """Before there is a school."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._icon = QLabel()
        row.addWidget(self._icon)
        row.addWidget(Text(theme, self.tr("No school yet"), Style.HEADING, wrap=False))
        row.addStretch(1)
        row.addWidget(Text(theme, self.tr("Nothing has been sent anywhere."), tone=Role.INK2, wrap=False))
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        side = self._theme.px(20)
        self._icon.setPixmap(pixmap("school", Role.INK, self._theme, side, self.devicePixelRatioF()))


class SchoolBar(QWidget):
    """The chooser, what can be done with schools, whose account it is, and a chip for each mode."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        from classe365_desktop.ui.widgets.button import Button
        from classe365_desktop.ui.widgets.chip import Chip
        from classe365_desktop.ui.widgets.choice import Choice

        self._session = session
        self.chooser = Choice(theme, self.tr("School"))
        self.chooser.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(20)
        self.chooser.setMaxVisibleItems(20)
        self._schools = SchoolList(self)
        self.chooser.setModel(self._schools)
        self.chooser.activated.connect(lambda row: session.select(self._schools.host(row)))
        label = Text(theme, self.tr("School"), tone=Role.INK2, wrap=False)
        label.setBuddy(self.chooser)
        self.add = Button(theme, self.tr("Add school"), icon_name="plus")
        self.change = Button(theme, self.tr("Change"), name=self.tr("Rename or remove this school"))
        menu = QMenu(self.change)
        self.rename_action = menu.addAction(self.tr("Rename school…"))
        self.remove_action = menu.addAction(self.tr("Remove school…"))
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
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self._always: list[QWidget] = [label, self.chooser, self.add, self.change]
        for each in (*self._always, self._names):
            row.addWidget(each)
        row.addStretch(1)
        for chip in self.chips.values():
            row.addWidget(chip)
        self.list_schools()

    def list_schools(self) -> None:
        """List all schools anew."""
        self._schools.show(self._session.state)
        self.chooser.setCurrentIndex(self._schools.row(self._session.state.selected))

    def minimumSizeHint(self) -> QSize:
        """The room without what can be left out."""
        return QSize(self._needed(self._always), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what does not fit, the account first: Overview shows both too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        chips: list[QWidget] = list(self.chips.values())
        for chip in chips:
            chip.setVisible(self._needed([*self._always, *chips]) <= self.width())
        self._names.setVisible(self._needed([*self._always, *chips, self._names]) <= self.width())

    def _needed(self, widgets: list[QWidget]) -> int:
        return sum(each.sizeHint().width() for each in widgets) + _GAP * len(widgets)

    def show_school(self, school: School) -> None:
        """Show this school as it is now."""
        self.chooser.setCurrentIndex(self._schools.row(school.host))
        self._host.setText(school.host)
        known = next((record for record in (school.live, school.test) if record.account), None)
        if known:
            name = f"{known.account_name}, " if known.account_name else ""
            # The whole id stands in Overview; here it only has to be told apart.
            short = f"acct_…{known.account[-4:]}"
            self._account.setText(self.tr("Stripe account: {name}{account}").format(name=name, account=short))
            self._account.setToolTip(known.account)
        else:
            self._account.setText(self.tr("Stripe account: not known yet"))
        for mode, chip in self.chips.items():
            told = summary(school.record(mode))
            chip.set_state(state_words(told, self._session.now), told.severity)
        self._fit()
