"""What stands in the main window whatever it shows: banner, header, tabs, the place of the pages, status line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from classe365_desktop import __version__
from classe365_desktop.ui.header import Header
from classe365_desktop.ui.icons import app_icon, icon
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import MINIMUM_WINDOW, Role
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.room import within_screen


class Furniture:
    """Built once into a window; the window connects it."""

    def __init__(self, window: QMainWindow, session: Session, theme: Theme, banner: QWidget | None) -> None:
        window.setWindowIcon(app_icon(theme))
        self.header = Header(session, theme)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(window.tr("Overview, Test or Live"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._window, self._theme, self._session = window, theme, session
        self._restyle()
        theme.changed.connect(self._restyle)
        # This is no widget: Qt does not end the connection when the window goes.
        window.destroyed.connect(lambda: theme.changed.disconnect(self._restyle))
        for words, icon_name, role in (
            (window.tr("Overview"), "overview", Role.INK2),
            (window.tr("Test"), "test", Role.TEST),
            (window.tr("Live"), "live", Role.LIVE),
        ):
            self.tabs.addTab(icon(icon_name, role, theme), words)
        self.stack = QStackedWidget()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if banner is not None:
            column.addWidget(banner)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        window.setCentralWidget(body)
        self.status = QLabel()
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setContentsMargins(14, 0, 0, 0)
        bar = window.statusBar()
        bar.setAccessibleName(window.tr("Status"))
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.status, 1)
        self.version = Button(theme, window.tr("Version {number}").format(number=__version__), "link")
        bar.addPermanentWidget(self.version)
        session.school_changed.connect(self._order)
        self._order()

    def _order(self) -> None:
        """Tab goes the way the eye goes: the school, which is put into the header later, before the tabs."""
        if self._session.school is not None:
            bar = self.header.school_bar
            # In two steps: Qt puts nothing behind the last control of all, which `change` may be.
            QWidget.setTabOrder(bar.add, self.tabs)
            QWidget.setTabOrder(bar.add, bar.change)

    def _restyle(self) -> None:
        """Tabs grow with the system's font, and so does the least room: below it, buttons would be squeezed."""
        grown = within_screen(self._window, self._theme.px(MINIMUM_WINDOW[0]), self._theme.px(MINIMUM_WINDOW[1]))
        self._window.setMinimumSize(grown.expandedTo(QSize(*MINIMUM_WINDOW)))
        self.tabs.setFont(self._theme.font(Style.HEADING))
        self.tabs.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
