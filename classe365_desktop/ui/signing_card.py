"""The endpoint's signing secret: kept in the password store, copied like a key, or pasted from Stripe."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.state import KeyMark
from classe365_desktop.core.texts import Severity
from classe365_desktop.platform.clipboard import SecretClipboard
from classe365_desktop.ui.secret_countdown import SecretCountdown
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import LABEL_GAP, M, Role, severity_role
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.countdown import Countdown
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.key_edit import KeyEdit
from classe365_desktop.ui.widgets.wrap import Text


class SigningCard(Card):
    """Shows the mark of the secret. `pasted` carries what is to be kept, `wanted` asks for it to be copied."""

    pasted = Signal(str)
    wanted = Signal()

    def __init__(self, theme: Theme, mode: Mode, clipboard: SecretClipboard, session: Session) -> None:
        super().__init__(theme, self.tr("Signing secret"))
        self._status = ""
        self.body.addWidget(
            Text(
                theme,
                self.tr(
                    "With it Classe365 could tell Stripe's reports from forged ones. Its guide does not ask for it: if "
                    "Classe365 does, copy it from here."
                ),
                Style.SMALL,
                tone=Role.INK2,
            )
        )
        self.edit = KeyEdit(theme, secret=True, name=self.tr("Signing secret"))
        self.edit.pasted.connect(self.pasted)
        self.edit.returnPressed.connect(lambda: self.pasted.emit(self.edit.text()))
        self.copy = CopyButton(theme, self.tr("Copy signing secret"), mode=mode)
        self.copy.clicked.connect(self.wanted)
        row = Folding(M)
        row.add(self.edit, 1)
        row.add(self.copy)
        self.problem = Text(theme, "", Style.SMALL)
        self.problem.hide()
        self.body.setSpacing(LABEL_GAP)
        self.body.addWidget(row)
        self.body.addWidget(self.problem)
        countdown = Countdown(theme, mode, self.tr("The signing secret is on the clipboard. Paste it now."))
        place = QWidget()
        inside = QVBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(countdown)
        self.body.addWidget(place)
        self._counting = SecretCountdown(
            clipboard, countdown, place, lambda: self._status, self.tr("Signing secret"), parent=self
        )
        self._counting.said.connect(session.said)
        session.said.connect(self._hear)

    def show_mark(self, mark: KeyMark | None) -> None:
        """Show what may be shown of the kept secret, or that there is none."""
        self.edit.show_kept(mark.redacted if mark else "")
        if mark is None:
            self.edit.setPlaceholderText("whsec_…")
        self.edit.setAccessibleDescription(mark.redacted if mark else self.tr("None is kept."))
        self.copy.setEnabled(mark is not None)

    def show_kept(self) -> None:
        """What was pasted is kept: empty the box."""
        self.edit.wipe()
        self.problem.hide()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with what was pasted, and take it out: it may be a secret of another kind."""
        self.edit.wipe()
        self.problem.setText(words)
        self.problem.set_tone(severity_role(Severity.FAILURE))
        self.problem.setVisible(bool(words))

    def put_on_clipboard(self, secret: str) -> None:
        """Copy the secret, with the countdown until it is taken off again."""
        self._counting.copy(secret)
        self.copy.show_copied()

    def _hear(self, words: str) -> None:
        self._status = words
