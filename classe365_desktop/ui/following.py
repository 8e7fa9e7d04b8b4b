"""What the sessions of the webhook and of its proof have in common: they follow the school, its keys and its records."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.webhook import Checklist, about_webhook, wanted_webhook
from classe365_desktop.ui.errands import Errands
from classe365_desktop.ui.session import Session


class Following(QObject):
    """`changed` carries the mode whose desk is another one now."""

    changed = Signal(str)

    def __init__(
        self, session: Session, errands: Errands, checklist: Callable[[], Checklist], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._errands, self._checklist = session, errands, checklist
        # What is asked of keys and addresses that are no longer there must not be shown for the new ones.
        session.keys_changed.connect(lambda mode: self.changed.emit(mode))
        session.record_changed.connect(lambda mode: self.changed.emit(mode))
        session.school_changed.connect(self._another_school)

    def _another_school(self) -> None:
        for mode in Mode:
            self.changed.emit(mode.value)

    @property
    def _host(self) -> str:
        school = self._session.school
        return school.host if school else ""

    def _about(self, mode: Mode) -> str:
        """What a look at the webhook of the chosen school is about now; "" without a school."""
        school = self._session.school
        if school is None:
            return ""
        return about_webhook(school.record(mode), wanted_webhook(school, mode, self._checklist()))
