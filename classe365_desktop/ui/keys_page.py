"""Step 1, Keys: enter both keys of a mode, have them checked, keep them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMessageBox, QProgressBar, QWidget

from classe365_desktop.core import links
from classe365_desktop.core.findings import Finding
from classe365_desktop.core.hand_over import is_restricted
from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.core.paste import Routing
from classe365_desktop.core.setup import KeysNext, Step, keys_next
from classe365_desktop.core.state import KeyMark
from classe365_desktop.core.texts import ACCOUNT_PAGE, CHECK_AGAIN, KEYS_PAGE, TRY_VAULT, Severity
from classe365_desktop.ui.key_field import KeyField
from classe365_desktop.ui.pictures import where_the_keys_are
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.translate import finding_text
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.callout import Callout
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.pressable import hand_focus

OTHER_TAB = "open_other_tab"


class KeysPage(Page):
    """Shows the desk of one mode and asks the session to work on it."""

    forget_requested = Signal()
    help_requested = Signal(str)
    permissions_requested = Signal()
    step_requested = Signal(str, str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        mode: Mode,
        open_link: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Keys"), parent=parent)
        test = mode is Mode.TEST
        self.set_subtitle(
            self.tr(
                "Paste both test keys from Stripe. They are checked here first, then with Stripe when you press Check keys."
            )
            if test
            else self.tr(
                "Paste both live keys from Stripe. They are checked here first, then with Stripe when you press Check keys."
            )
        )
        self._session, self._mode, self._open_link = session, mode, open_link
        self._asked = False
        self.fields = {box: KeyField(theme, mode, box) for box in Box}
        boxes = Folding(16)
        for box, field in self.fields.items():
            field.given.connect(lambda text, box=box: self._session.paste(text, self._mode, box))
            field.misplaced.connect(self._move_typing)
            field.changed.connect(lambda: self._show_buttons())
            boxes.add(field, 1)
        self.left.addWidget(boxes)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setProperty("mode", mode.value)
        self.progress.setAccessibleName(self.tr("Checking keys"))
        self.progress.hide()
        self.left.addWidget(self.progress)
        self.list = FindingsList(theme)
        self.list.action_requested.connect(self._act)
        self.left.addWidget(self.list)
        self.permissions = Button(theme, self.tr("What may this key do?"), "link", icon_name="shield-check")
        self.permissions.clicked.connect(self.permissions_requested)
        self.left.addWidget(self.permissions, 0, Qt.AlignmentFlag.AlignLeft)
        self._fill_right(theme)
        self._fill_bar(theme)
        session.keys_changed.connect(self._if_mine(self._show_keys))
        session.record_changed.connect(self._if_mine(self._show_keys))
        session.findings_changed.connect(self._if_mine(self._show_findings))
        session.checking_changed.connect(self._if_mine(self._show_checking))
        session.school_changed.connect(self._show_all)
        session.found.connect(self._arrived)
        session.routed.connect(self._routed)
        session.problem.connect(self._told)
        self._show_all()

    def _fill_right(self, theme: Theme) -> None:
        test = self._mode is Mode.TEST
        card = Card(theme, self.tr("Where the keys are on Stripe"))
        card.body.addWidget(where_the_keys_are(theme, self._mode))
        for number, words in enumerate(
            (
                self.tr("Switch to Test mode.") if test else self.tr("Switch to Live mode."),
                self.tr("Developers, then API keys."),
                self.tr("Copy the publishable key."),
                self.tr("Reveal the secret key, then copy it."),
            ),
            start=1,
        ):
            card.body.addWidget(Callout(theme, number, words, self._mode))
        self.open_button = Button(theme, self.tr("Open Stripe API keys page"), icon_name="open")
        self.open_button.clicked.connect(lambda: self._act(KEYS_PAGE))
        card.body.addWidget(self.open_button)
        cannot = Button(theme, self.tr("I can't see my keys"), "link", icon_name="person")
        cannot.clicked.connect(lambda: self.help_requested.emit("no_keys"))
        card.body.addWidget(cannot, 0, Qt.AlignmentFlag.AlignHCenter)
        modes = Button(theme, self.tr("How Test and Live differ"), "link", icon_name="book")
        modes.clicked.connect(lambda: self.help_requested.emit("modes"))
        card.body.addWidget(modes, 0, Qt.AlignmentFlag.AlignHCenter)
        self.use_right().addWidget(card)

    def _fill_bar(self, theme: Theme) -> None:
        self.forget = Button(theme, self.tr("Forget keys"))
        self.forget.clicked.connect(self.forget_requested)
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(lambda: self._session.cancel(self._mode))
        self.cancel.hide()
        self.save = Button(theme, self.tr("Save keys"), mode=self._mode)
        self.save.clicked.connect(lambda: self._save(session_only=False))
        self.check = Button(theme, self.tr("Check keys"), "primary", mode=self._mode)
        self.check.clicked.connect(self._check)
        self.go_on = Button(
            theme, self.tr("Continue to Webhook"), icon_name="arrow-right", trailing=True, mode=self._mode
        )
        self.go_on.clicked.connect(lambda: self.step_requested.emit(self._mode.value, Step.WEBHOOK.value))
        self.bar.add_left(self.forget)
        self.bar.add_left(self.cancel)
        for button in (self.save, self.check, self.go_on):
            self.bar.add_right(button)

    def _if_mine(self, call: Callable[[], None]) -> Callable[[str], None]:
        return lambda mode: call() if mode == self._mode.value else None

    def showEvent(self, event: QShowEvent) -> None:
        """The kept keys are fetched when the page is first seen, after it was painted: the store may ask the person."""
        super().showEvent(event)
        QTimer.singleShot(0, self._load)

    def _load(self) -> None:
        if self.isVisible():
            self._session.load_keys(self._mode)

    # Showing.

    def _show_all(self) -> None:
        self._asked = False
        self._show_keys()
        self._show_findings()
        self._show_checking()
        if self.isVisible():
            self._load()

    def _show_keys(self) -> None:
        keys, record = self._session.keys(self._mode), self._session.record(self._mode)
        marks = {Box.PUBLISHABLE: record.publishable, Box.SECRET: record.secret}
        for box, field in self.fields.items():
            field.show_key(keys.get(box), marks[box])
            if self._session.is_shut_out(self._mode) and marks[box] and not keys.get(box):
                words = self.tr("The password store did not hand this key out. Try again, or paste it once more.")
                field.show_problem(words, Severity.WARNING)
        self._show_buttons()

    def _show_findings(self) -> None:
        self.list.set_findings(self._session.findings(self._mode))
        self._show_buttons()

    def _show_checking(self) -> None:
        checking = self._session.is_checking(self._mode)
        self.progress.setVisible(checking)
        self.forget.setVisible(not checking)
        self._show_buttons()
        if not checking and (self.isVisible() or self._asked):
            self._asked = False
            self._say_result()

    def _show_buttons(self) -> None:
        session, mode = self._session, self._mode
        keys, kept = session.keys(mode), bool(session.record(mode).keys_fingerprint)
        checking, saved = session.is_checking(mode), session.is_saved(mode) or not keys
        self.permissions.setVisible(is_restricted(KeyMark.of(keys.secret) or session.record(mode).secret))
        following = keys_next(there=bool(keys) or kept, saved=saved, findings=session.findings(mode))
        waiting = any(field.waiting for field in self.fields.values())
        if waiting:
            following = KeysNext.CHECK
        elif session.is_shut_out(mode) and not keys:
            following = KeysNext.MEND
        if checking:
            self.cancel.show()
            hand_focus(self.check, self.cancel)
        self.check.setEnabled((bool(keys) or kept or waiting) and not checking)
        if not checking:
            hand_focus(self.cancel, self.check)
            self.cancel.hide()
        self.save.setEnabled((not saved or waiting) and not checking)
        self.forget.setEnabled(bool(keys) or kept)
        for button, turn in ((self.save, KeysNext.SAVE), (self.go_on, KeysNext.GO_ON)):
            button.set_kind("primary" if following is turn else "secondary")
        others = {KeysNext.SAVE, KeysNext.GO_ON}
        self.check.set_kind("secondary" if following in others else "primary")
        self.go_on.setVisible(following is KeysNext.GO_ON)
        words = {
            KeysNext.PASTE: self.tr("Next: paste the keys from Stripe."),
            KeysNext.CHECK: self.tr("Next: check the keys with Stripe."),
            KeysNext.MEND: self.tr("Next: see the first finding."),
            KeysNext.SAVE: self.tr("Next: save the keys."),
            KeysNext.GO_ON: self.tr("Next: set up the webhook."),
        }
        self.bar.set_next(self.tr("Asking Stripe …") if checking else words[following])

    def _arrived(self, mode: str, found: Finding) -> None:
        if mode == self._mode.value:
            self.list.add(found)

    def _routed(self, mode: str, routing: Routing) -> None:
        """What was typed is taken out where it has a place, or must not stand; otherwise it stays to be mended."""
        if mode != self._mode.value:
            return
        for field in self.fields.values():
            if routing.placements or routing.wipe:
                field.wipe()
        notable = [each for each in routing.findings if each.severity is not Severity.PASS]
        self._session.said.emit(" ".join(finding_text(each)[0] for each in notable or routing.findings))

    def _move_typing(self, text: str) -> None:
        """A person who types a secret into the wrong box goes on in the right one, which is masked."""
        if not self._session.paste(text, self._mode, Box.PUBLISHABLE).placements:
            self.fields[Box.SECRET].go_on_with(text)

    def _told(self, found: Finding) -> None:
        if self.isVisible() and found.action == TRY_VAULT:
            self.list.add(found)

    def _say_result(self) -> None:
        findings = self._session.findings(self._mode)
        if not findings:
            return
        mend = findings[0].severity in {Severity.FAILURE, Severity.WARNING, Severity.UNKNOWN}
        follows = finding_text(findings[0])[0] if mend else self.bar.next_words
        words = (
            self.tr("Test keys: {count}. {follows}")
            if self._mode is Mode.TEST
            else self.tr("Live keys: {count}. {follows}")
        )
        self._session.said.emit(words.format(count=self.list.count_words, follows=follows))

    # Asking.

    def _read_boxes(self) -> bool:
        """Hand on what was typed in both boxes; False if some of it was no key, which then stands among the findings."""
        typed = {box: field.waiting for box, field in self.fields.items()}
        read = [self._session.paste(text, self._mode, box) for box, text in typed.items() if text]
        return all(routing.placements for routing in read)

    def _check(self) -> None:
        if not self._read_boxes():
            return
        self._asked = True
        self._session.said.emit(self.tr("Asking Stripe …"))
        self._session.check(self._mode)

    def _save(self, *, session_only: bool) -> None:
        if not self._read_boxes():
            return
        self._session.save_keys(self._mode, self._saved, self._ask_vault, session_only=session_only)

    def _saved(self) -> None:
        if self._session.practising:
            words = self.tr("The practice keys are kept until this window closes.")
        elif self._session.is_session_only(self._mode):
            words = self.tr("The keys are kept for this session only.")
        else:
            words = self.tr("The keys are kept in this computer's password store.")
        self._session.said.emit(words)

    def _ask_vault(self, found: Finding) -> None:
        """The password store said no: try again, or keep the keys in memory. Never a file."""
        seen, why, do = finding_text(found)
        box = QMessageBox(QMessageBox.Icon.Warning, self.window().windowTitle(), seen, parent=self.window())
        box.setInformativeText("\n\n".join(filter(None, (why, do))))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        again = box.addButton(self.tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        only = box.addButton(self.tr("Keep for this session only"), QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setDefaultButton(again)
        again.clicked.connect(lambda: self._save(session_only=False))
        only.clicked.connect(lambda: self._save(session_only=True))
        box.open()

    def _act(self, action: str) -> None:
        account = self._session.record(self._mode).account
        if action == KEYS_PAGE:
            self._open_link(links.keys_page(self._mode, account))
        elif action == ACCOUNT_PAGE:
            self._open_link(links.account_page(self._mode, account))
        elif action == CHECK_AGAIN:
            self._check()
        elif action == TRY_VAULT:
            self._session.load_keys(self._mode)
        elif action == OTHER_TAB:
            self.step_requested.emit(self._mode.other.value, Step.KEYS.value)
