"""The icon beside the clock: there only while a key is being rolled, with how the roll stands at a glance."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from classe365_desktop.core.timeline import tooltip
from classe365_desktop.services.roll import Place
from classe365_desktop.ui.icons import app_icon
from classe365_desktop.ui.roll_watch import RollWatch
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme

# Windows takes 127 characters for a tooltip.
_LONGEST = 127


class Tray(QObject):
    """Follows the watch. `opened` is called with the roll to show when the icon or a message is pressed."""

    def __init__(
        self,
        watch: RollWatch,
        session: Session,
        theme: Theme,
        opened: Callable[[Place], None],
        is_available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._session, self._theme, self._opened = watch, session, theme, opened
        self._is_available = is_available
        self._menu: QMenu | None = None
        self.icon: QSystemTrayIcon | None = None
        watch.show_on_tray = self.show_message
        watch.ticked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the icon while a key is being rolled, and say there how it stands."""
        rolls = self._watch.open_rolls
        if not rolls or not self._is_available():
            if self.icon is not None:
                self.icon.hide()
            return
        if self.icon is None:
            self.icon = self._made()
        now = self._session.now
        lines = [tooltip(roll, now) for _, _, roll in rolls]
        whole = "\n".join(lines)
        self.icon.setToolTip(whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1]}…")
        self.icon.show()

    def show_message(self, words: str, urgent: bool) -> bool:
        """Show words as the desktop shows them; False if there is no tray that could."""
        self.refresh()
        if self.icon is None or not self.icon.isVisible() or not QSystemTrayIcon.supportsMessages():
            return False
        kind = QSystemTrayIcon.MessageIcon
        self.icon.showMessage(self.tr("Classe365 Stripe Setup"), words, kind.Warning if urgent else kind.Information)
        return True

    def close(self) -> None:
        """Take the icon away."""
        if self.icon is not None:
            self.icon.hide()

    def _made(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(app_icon(self._theme), self)
        self._menu = QMenu()
        self._menu.addAction(self.tr("Open Classe365 Stripe Setup")).triggered.connect(self._open)
        icon.setContextMenu(self._menu)
        icon.activated.connect(lambda why: self._open() if why is QSystemTrayIcon.ActivationReason.Trigger else None)
        icon.messageClicked.connect(self._open)
        return icon

    def _open(self) -> None:
        """The roll that was told of last, or the first one."""
        told = [each.place for each in self._watch.notices]
        places = told or [place for place, _, _ in self._watch.open_rolls]
        if places:
            self._opened(places[-1] if told else places[0])
