"""One key's place on the Keys page: label, box, the button that reveals a secret, and what is to be said about it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from classe365_desktop.core.keys import ApiKey, Box, KeyKind, Mode
from classe365_desktop.core.paste import judge, starts_secret
from classe365_desktop.core.state import KeyMark
from classe365_desktop.core.texts import Severity
from classe365_desktop.platform.screen_capture import keep_out_of_screenshots
from classe365_desktop.ui.icons import SEVERITY_ICON, pixmap
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role, severity_role
from classe365_desktop.ui.translate import finding_text
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.key_edit import KeyEdit
from classe365_desktop.ui.widgets.wrap import Text


class KeyField(QWidget):
    """Shows a key redacted, or in full while it is revealed; hands on what is typed or pasted, unread."""

    given = Signal(str)
    """Something was pasted, or typed and finished."""
    changed = Signal()
    """What stands in the box has changed."""
    misplaced = Signal(str)
    """A secret is being typed into the box for the publishable key; it has been wiped from there."""

    def __init__(self, theme: Theme, mode: Mode, box: Box, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._mode, self._box = theme, mode, box
        self._key: ApiKey | None = None
        self._mark: KeyMark | None = None
        self._severity: Severity | None = None
        secret = box is Box.SECRET
        name = self.tr("Secret or restricted key") if secret else self.tr("Publishable key")
        self.edit = KeyEdit(theme, secret=secret, name=name)
        self.edit.pasted.connect(self.given)
        # Not `textEdited`: dictation and other assistive technology set the text without it.
        self.edit.textChanged.connect(self._typed)
        self.edit.editingFinished.connect(self.finish)
        label = Text(theme, name, Style.LABEL, wrap=False)
        label.setBuddy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        self.show_button: Button | None = None
        if secret:
            self.show_button = Button(theme, self.tr("Show secret key"), icon_name="eye")
            self.show_button.setCheckable(True)
            self.show_button.toggled.connect(self._reveal)
            row.addWidget(self.show_button)
        column.addLayout(row)
        hint = QHBoxLayout()
        hint.setSpacing(6)
        self._icon = QLabel()
        self._hint = Text(theme, "", Style.SMALL, tone=Role.INK2)
        hint.addWidget(self._icon)
        hint.addWidget(self._hint, 1)
        column.addLayout(hint)
        theme.changed.connect(self._paint)
        self.show_key(None, None)

    @property
    def hint(self) -> str:
        """What is said under the box."""
        return self._hint.text()

    def show_key(self, key: ApiKey | None, kept: KeyMark | None) -> None:
        """Show the key on the desk, or else the mark of the kept one."""
        self._key, self._mark = key, kept
        self.conceal()
        self.edit.wipe()
        shown = key.redacted if key else kept.redacted if kept else ""
        self.edit.show_kept(shown)
        self.edit.setAccessibleDescription(shown)
        if self.show_button:
            self.show_button.setEnabled(key is not None)
        self._say_what_is_there()

    def _say_what_is_there(self) -> None:
        if self._key:
            self._say(_kind_words(self, self._key), Severity.PASS)
        elif self._mark:
            self._say(self.tr("Kept in this computer's password store."), Severity.PASS)
        else:
            self._say(self.tr("You can paste any key anywhere."), None)

    def show_problem(self, words: str, severity: Severity) -> None:
        """Say under the box what was wrong with what was pasted; the key that was there stays."""
        self._say(words, severity)

    def wipe(self) -> None:
        """Take what was typed out of the box, leaving nothing to undo."""
        self.edit.wipe()

    def conceal(self) -> None:
        """Mask the secret again."""
        if self.show_button and self.show_button.isChecked():
            self.show_button.setChecked(False)

    @property
    def waiting(self) -> str:
        """What was typed and not yet handed on; the key that is revealed is not."""
        text = self.edit.text()
        return "" if self._key is not None and text == self._key.reveal() else text

    def finish(self) -> None:
        """Hand on what was typed."""
        if self.waiting:
            self.given.emit(self.waiting)

    def _typed(self, text: str) -> None:
        # A secret must not stand readable in this box for one moment longer than it takes to see that it is one.
        if self._box is Box.PUBLISHABLE and starts_secret(text):
            self.edit.wipe()
            self.misplaced.emit(text)
        else:
            self._judge(text)
        self.changed.emit()

    def _judge(self, text: str) -> None:
        """Say what is typed so far, by its form alone: nothing is sent anywhere for it."""
        found = judge(text, self._mode, self._box)
        if found is not None:
            self._say(finding_text(found)[0], found.severity)
        else:
            self._say_what_is_there()

    def go_on_with(self, text: str) -> None:
        """Take over what was begun in the other box, so that the rest is typed here."""
        self.edit.setText(text)
        self.edit.setFocus()
        self._judge(text)

    def _reveal(self, on: bool) -> None:
        if self._key is None or self.show_button is None:
            return
        self.edit.setText(self._key.reveal() if on else "")
        self.edit.set_revealed(on)
        self.edit.setReadOnly(on)
        self.show_button.setText(self.tr("Hide secret key") if on else self.tr("Show secret key"))
        self.show_button.setAccessibleName(self.tr("Show secret key"))
        self.show_button.set_icon("eye-off" if on else "eye")
        keep_out_of_screenshots(int(self.window().winId()), on)

    def hideEvent(self, event: QHideEvent) -> None:
        """A secret is not left revealed on a page that nobody looks at."""
        self.conceal()
        super().hideEvent(event)

    def _say(self, words: str, severity: Severity | None) -> None:
        self._severity = severity
        self._hint.setText(words)
        serious = severity in {Severity.FAILURE, Severity.WARNING}
        self._hint.set_tone(severity_role(severity) if serious and severity else Role.INK2)
        self._paint()

    def _paint(self) -> None:
        self._icon.setVisible(self._severity is not None)
        if self._severity is not None:
            side, ratio = self._theme.px(14), self.devicePixelRatioF()
            role = severity_role(self._severity)
            self._icon.setPixmap(pixmap(SEVERITY_ICON[self._severity], role, self._theme, side, ratio))


def _kind_words(owner: QObject, key: ApiKey) -> str:
    """What a key is, by its form alone."""
    test = key.mode is Mode.TEST
    if key.kind is KeyKind.PUBLISHABLE:
        return owner.tr("Looks right. You can paste any key anywhere.")
    if key.kind is KeyKind.RESTRICTED:
        return (
            owner.tr("Restricted test key. Stays hidden.") if test else owner.tr("Restricted live key. Stays hidden.")
        )
    return owner.tr("Secret test key. Stays hidden.") if test else owner.tr("Secret live key. Stays hidden.")
