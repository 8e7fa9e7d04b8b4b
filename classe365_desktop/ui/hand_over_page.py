"""Step 3, Enter into Classe365: both keys copied in the order of Classe365's form, then ticked."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.hand_over import HandOverNext, Turn, hand_over_next, is_restricted, whose_turn
from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.state import KeyMark
from classe365_desktop.core.texts import TRY_VAULT
from classe365_desktop.platform.clipboard import SecretClipboard, copy_plain
from classe365_desktop.ui.hand_over_words import blocks_card, tick_words, turn_words, why_absent
from classe365_desktop.ui.note_card import NoteCard
from classe365_desktop.ui.numbered_row import NumberedRow
from classe365_desktop.ui.secret_countdown import SecretCountdown
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, CARD_PADDING_Y, M, Role
from classe365_desktop.ui.translate import when
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card, hairline
from classe365_desktop.ui.widgets.check_box import CheckBox
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.countdown import Countdown
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.wrap import Text

RIGHT_WIDTH = 402


class HandOverPage(Page):
    """Hands out the keys of one mode and notes when they are in Classe365."""

    next_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        mode: Mode,
        clipboard: SecretClipboard,
        open_link: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Enter into Classe365"), right_width=RIGHT_WIDTH, parent=parent)
        self.set_subtitle(self.tr("Copy from here and paste there, in the order of the form."))
        self._session, self._theme, self._mode, self._open_link = session, theme, mode, open_link
        self._refused = False
        self._copied: set[Box] = set()
        self._status = ""
        self._fill_form(theme)
        self._fill_notes(theme)
        self.use_right().addWidget(blocks_card(theme, mode))
        self._fill_bar(theme)
        self._counting = SecretCountdown(clipboard, self.countdown, self._place, lambda: self._status, parent=self)
        self._counting.said.connect(session.said)
        session.said.connect(self._hear)
        session.keys_changed.connect(lambda of: self._keys_changed() if of == mode.value else None)
        session.record_changed.connect(lambda of: self._show() if of == mode.value else None)
        session.school_changed.connect(self._school_changed)
        session.problem.connect(self._told)
        self._show()

    def _fill_form(self, theme: Theme) -> None:
        mode = self._mode
        card = Card(theme, flush=True)
        self.open = Button(theme, self.tr("Open Classe365"), icon_name="open")
        self.open.clicked.connect(self._open_classe365)
        self.path = NumberedRow(theme, 1, mode, self.tr("Open the Stripe settings in Classe365"), "", self.open)
        self.rows = {
            Box.PUBLISHABLE: self._key_row(
                2, self.tr("Publishable key"), self.tr("Copy publishable key"), self._publish
            ),
            Box.SECRET: self._key_row(3, self.tr("Secret key"), self.tr("Copy secret key"), self._copy_secret),
        }
        for row in (self.path, self.rows[Box.PUBLISHABLE]):
            card.body.addWidget(row)
            card.body.addWidget(hairline())
        card.body.addWidget(self.rows[Box.SECRET])
        self.countdown = Countdown(theme, mode, self.tr("The secret key is on the clipboard. Paste it now."))
        self._place = QWidget()
        panel = QVBoxLayout(self._place)
        panel.setContentsMargins(CARD_PADDING_X, 0, M, CARD_PADDING_Y)
        panel.addWidget(self.countdown)
        card.body.addWidget(self._place)
        card.body.addWidget(hairline())
        self.entered = CheckBox(theme, self.tr("Entered into Classe365"), mode)
        self.entered.toggled.connect(self._tick)
        self._told_tick = Text(theme, "", tone=Role.INK2)
        tick = QWidget()
        column = QVBoxLayout(tick)
        # The check box brings 4 px of its own.
        column.setContentsMargins(CARD_PADDING_X - 4, M - 2, M, CARD_PADDING_Y)
        column.setSpacing(2)
        self._told_tick.setIndent(4)
        column.addWidget(self.entered, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._told_tick)
        card.body.addWidget(tick)
        self.left.addWidget(card)

    def _key_row(self, number: int, name: str, words: str, copy: Callable[[], None]) -> NumberedRow:
        button = CopyButton(self._theme, words, mode=self._mode)
        button.clicked.connect(copy)
        return NumberedRow(self._theme, number, self._mode, name, "", button, fixed=True)

    def _fill_notes(self, theme: Theme) -> None:
        if self._session.practising:
            self.open.setEnabled(False)
            self.left.addWidget(
                NoteCard(
                    theme,
                    self.tr("These are practice keys: do not enter them into Classe365."),
                    self.tr("No payment could be made with them. Here you rehearse copying and ticking only."),
                )
            )
        self.restricted = NoteCard(
            theme,
            self.tr("This is a restricted key; it goes into the secret key's place."),
            self.tr(
                "Classe365's guide names secret keys only. Make a test payment in Classe365 to see that this one is "
                "enough; if it is not, use the secret key (sk_)."
            ),
        )
        self.left.addWidget(self.restricted)
        self.left.addWidget(
            NoteCard(
                theme,
                self.tr("Clipboard history and cloud clipboard are asked to skip the secret key."),
                self.tr("It is also cleared when this program closes, unless something else was copied since."),
            )
        )

    def _fill_bar(self, theme: Theme) -> None:
        self.again = Button(theme, self.tr("Try again"), icon_name="refresh")
        self.again.clicked.connect(self._load)
        self.back = Button(theme, self.tr("Back to Keys"), mode=self._mode)
        self.back.clicked.connect(lambda: self.next_requested.emit(Step.KEYS.value))
        self.go_on = Button(
            theme, self.tr("Continue to Prove it"), mode=self._mode, icon_name="arrow-right", trailing=True
        )
        self.go_on.clicked.connect(lambda: self.next_requested.emit(Step.PROVE.value))
        for button in (self.again, self.back, self.go_on):
            self.bar.add_right(button)

    def showEvent(self, event: QShowEvent) -> None:
        """The kept keys are fetched when the page is first seen, after it was painted: the store may ask the person."""
        super().showEvent(event)
        self._show()
        QTimer.singleShot(0, self._load_if_seen)

    def _load_if_seen(self) -> None:
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        self._refused = False
        self._session.load_keys(self._mode)
        self._show()

    # Showing.

    def _keys_changed(self) -> None:
        self._refused = False
        self._copied.clear()
        self._show()

    def _school_changed(self) -> None:
        self._keys_changed()
        if self.isVisible():
            self._load()

    def _told(self, found: Finding) -> None:
        if self.isVisible() and found.action == TRY_VAULT:
            self._refused = True
            self._show()

    def _hear(self, words: str) -> None:
        self._status = words

    def _show(self) -> None:
        school = self._session.school
        if school is None:
            return
        record, keys = school.record(self._mode), self._session.keys(self._mode)
        path = self.tr("Settings › Settings for {school} › Payment Gateways › Stripe").format(school=school.name)
        self.path.show_value(path)
        for box, kept in ((Box.PUBLISHABLE, record.publishable), (Box.SECRET, record.secret)):
            mark = KeyMark.of(keys.get(box)) or kept
            absent = "" if keys.get(box) else why_absent(kept is not None, self._refused)
            self.rows[box].show_value(mark.redacted if mark else "", absent)
            self.rows[box].button.setEnabled(keys.get(box) is not None)
        self.restricted.setVisible(is_restricted(KeyMark.of(keys.secret) or record.secret))
        self.again.setVisible(self._refused)
        following = hand_over_next(record, keys)
        with QSignalBlocker(self.entered):
            self.entered.setChecked(following is HandOverNext.GO_ON)
        self.entered.setEnabled(following.may_tick)
        self._told_tick.setText(tick_words(following, self._mode, when(record.entered_at, self._session.now)))
        self._told_tick.set_tone(Role.WARNING if following is HandOverNext.ENTER_AGAIN else Role.INK2)
        self.entered.setAccessibleDescription(self._told_tick.text())
        self._show_turn(following)

    def _show_turn(self, following: HandOverNext) -> None:
        """The one primary button is the one whose turn it is."""
        publishable, secret = self.rows[Box.PUBLISHABLE].button, self.rows[Box.SECRET].button
        turn = {
            Turn.KEYS: self.back,
            Turn.PUBLISHABLE: publishable,
            Turn.SECRET: secret,
            Turn.TICK: secret,
            Turn.GO_ON: self.go_on,
        }
        whose = whose_turn(following, self._copied)
        for button in (self.back, publishable, secret, self.go_on):
            button.set_kind("primary" if button is turn[whose] else "secondary")
        self.back.setVisible(whose is Turn.KEYS)
        self.bar.set_next(turn_words(whose))

    # Asking.

    def _open_classe365(self) -> None:
        school = self._session.school
        if school is not None:
            self._open_link(school.address.url)

    def _publish(self) -> None:
        key = self._session.keys(self._mode).publishable
        if key is not None:
            copy_plain(key.reveal())
            self._note_copied(Box.PUBLISHABLE)
            self._session.said.emit(self.tr("The publishable key was copied. Paste it into Classe365."))

    def _copy_secret(self) -> None:
        key = self._session.keys(self._mode).secret
        if key is not None:
            self._counting.copy(key.reveal())
            self._note_copied(Box.SECRET)

    def _note_copied(self, box: Box) -> None:
        button = self.rows[box].button
        if isinstance(button, CopyButton):
            button.show_copied()
        self._copied.add(box)
        self._show()

    def _tick(self, on: bool) -> None:
        self._session.tick_entered(self._mode, on)
        self._session.said.emit(
            self.tr("Noted: the keys are in Classe365.") if on else self.tr("Noted: the keys are not in Classe365 yet.")
        )
