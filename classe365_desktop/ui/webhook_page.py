"""Step 2, Webhook: what to set on Stripe, item by item, ready to be copied."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from classe365_desktop.core import links
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.plan import Delete
from classe365_desktop.core.setup import Step
from classe365_desktop.core.texts import CHECK_AGAIN, ENDPOINT_PAGE, KEYS_PAGE, PREVIEW, WEBHOOKS_PAGE, Severity
from classe365_desktop.core.webhook import Checklist, with_endpoint, with_sca_choice
from classe365_desktop.core.webhook_next import WebhookNext, webhook_next
from classe365_desktop.platform.clipboard import SecretClipboard, copy_plain
from classe365_desktop.ui.endpoint_field import EndpointField
from classe365_desktop.ui.event_rows import EventGroup, align_names
from classe365_desktop.ui.preview_card import PreviewCard
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.signing_card import SigningCard
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, STATUS_CHARACTERS, M, Role
from classe365_desktop.ui.translate import finding_text, when
from classe365_desktop.ui.webhook_session import WebhookSession
from classe365_desktop.ui.webhook_words import ask_apply, next_words, purpose_card, steps_card
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card, hairline
from classe365_desktop.ui.widgets.check_box import CheckBox
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.pressable import hand_focus
from classe365_desktop.ui.widgets.wrap import Text

LEAST_TITLE = 300
_TO_MEND = frozenset({Severity.FAILURE, Severity.WARNING, Severity.UNKNOWN})


class WebhookPage(Page):
    """Shows the checklist of one mode and notes what the administrator says has been done."""

    next_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        mode: Mode,
        checklist: Checklist,
        open_link: Callable[[str], None],
        webhooks: WebhookSession,
        clipboard: SecretClipboard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Webhook"), parent=parent)
        self.set_subtitle(self.tr("Stripe tells Classe365 about each payment at this address, for these events."))
        self._session, self._theme, self._mode = session, theme, mode
        self._checklist, self._open_link, self._webhooks = checklist, open_link, webhooks
        self.sca_help = Button(theme, self.tr("What SCA changes"), "link", icon_name="book")
        self.sca_help.clicked.connect(self._explain_sca)
        self.form = Button(theme, self.tr("Open ready-filled form"), icon_name="open")
        self.form.clicked.connect(self._open_form)
        self.head.add(self.sca_help)
        self.head.add(self.form)
        self.endpoint = EndpointField(theme, checklist.version, self._copy)
        self.endpoint.given.connect(self._keep_url)
        self.endpoint.reach_wanted.connect(self._reach)
        self.left.addWidget(self.endpoint)
        self.preview_card = PreviewCard(theme, mode)
        self.preview_card.picked.connect(self._pick)
        self.preview_card.renew.connect(self._renew)
        self.preview_card.hide()
        self.left.addWidget(self.preview_card)
        self._fill_events(theme)
        self._fill_tick(theme)
        self._fill_right(theme, clipboard)
        self._fill_bar(theme)
        # It carries what the session says of records, keys and schools as well.
        webhooks.changed.connect(lambda of: self._show() if of == mode.value else None)
        theme.changed.connect(self._align)
        self._align()
        self._show()

    def _fill_events(self, theme: Theme) -> None:
        self.legacy = EventGroup(
            theme,
            self.tr("Legacy checkout"),
            self.tr("mandatory"),
            self.tr("Copy all legacy events"),
            self._checklist.legacy,
            self._copy,
        )
        self.uses_sca = CheckBox(theme, self.tr("My school uses E-Commerce or SCA"), self._mode)
        self.uses_sca.toggled.connect(self._choose_sca)
        self.sca = EventGroup(
            theme,
            self.tr("SCA"),
            self.tr("for E-Commerce or SCA"),
            self.tr("Copy all SCA events"),
            self._checklist.sca,
            self._copy,
            self.uses_sca,
        )
        card = Card(theme, flush=True)
        card.body.addWidget(self.legacy)
        card.body.addWidget(hairline())
        card.body.addWidget(self.sca)
        self.left.addWidget(card)

    def _fill_tick(self, theme: Theme) -> None:
        card = Card(theme)
        self.done = CheckBox(theme, self.tr("I have set it up on Stripe"), self._mode)
        self.done.toggled.connect(self._tick)
        self._told = Text(theme, "", Style.SMALL, tone=Role.INK2)
        card.body.setSpacing(2)
        # The check box brings 4 px of its own.
        card.body.setContentsMargins(CARD_PADDING_X - 4, M - 4, M, M)
        self._told.setIndent(4)
        card.body.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._told)
        self.left.addWidget(card)

    def _fill_right(self, theme: Theme, clipboard: SecretClipboard) -> None:
        self.webhooks_page = Button(theme, self.tr("Open Stripe webhooks page"), icon_name="open")
        self.webhooks_page.clicked.connect(self._open_webhooks)
        self.list = FindingsList(theme)
        self.list.action_requested.connect(self._act)
        self.signing = SigningCard(theme, self._mode, clipboard, self._session)
        self.signing.pasted.connect(self._keep_secret)
        self.signing.wanted.connect(self._copy_secret)
        right = self.use_right()
        right.addWidget(self.list)
        right.addWidget(self.signing)
        right.addWidget(steps_card(theme, self._mode, self._checklist, self.webhooks_page))
        right.addWidget(purpose_card(theme, self._mode, self._checklist))

    def _fill_bar(self, theme: Theme) -> None:
        mode = self._mode
        self.compare = Button(theme, self.tr("Compare with Stripe"), mode=mode, icon_name="refresh")
        self.compare.clicked.connect(self._compare)
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(lambda: self._webhooks.cancel(mode))
        self.cancel.hide()
        self.preview = Button(theme, self.tr("Preview changes"), mode=mode)
        self.preview.clicked.connect(self._preview)
        self.apply = Button(theme, self.tr("Apply changes"), mode=mode)
        self.apply.clicked.connect(self._apply)
        self.go_on = Button(
            theme, self.tr("Continue to Enter into Classe365"), mode=mode, icon_name="arrow-right", trailing=True
        )
        self.go_on.clicked.connect(lambda: self.next_requested.emit(Step.HAND_OVER.value))
        for button in (self.compare, self.cancel):
            self.bar.add_left(button)
        for button in (self.preview, self.apply, self.go_on):
            self.bar.add_right(button)

    def showEvent(self, event: QShowEvent) -> None:
        """Say again when it was ticked: "today" may have passed."""
        super().showEvent(event)
        self._show()

    # Showing.

    def _show(self) -> None:
        school = self._session.school
        if school is None:
            return
        record = school.record(self._mode)
        self.endpoint.show_url(record.endpoint_url, school.address)
        with QSignalBlocker(self.uses_sca), QSignalBlocker(self.done):
            self.uses_sca.setChecked(record.with_sca)
            self.done.setChecked(bool(record.webhook_done_at))
        self.sca.show_needed(
            record.with_sca,
            self.tr("for E-Commerce or SCA")
            if record.with_sca
            else self.tr("Not needed, as you say. With E-Commerce or SCA, payments would go unreported without them."),
        )
        self._told.setText(
            self.tr("Ticked {when}. Another address or other events take the tick away again.").format(
                when=when(record.webhook_done_at, self._session.now)
            )
            if record.webhook_done_at
            else self.tr("Tick when the endpoint is saved on Stripe with this address and these events.")
        )
        self._show_compared()

    def _show_compared(self) -> None:
        webhooks, mode = self._webhooks, self._mode
        desk, look, busy = webhooks.desk(mode), webhooks.look(mode), webhooks.is_busy(mode)
        states = desk.compared.events if desk.compared else {}
        for group in (self.legacy, self.sca):
            group.show_states(states)
        self.list.set_findings(webhooks.findings(mode))
        self.list.setVisible(bool(self.list.findings))
        self.signing.show_mark(self._session.record(mode).signing)
        self.preview_card.setVisible(desk.preview is not None and desk.compared is not None)
        if desk.preview is not None and desk.compared is not None:
            self.preview_card.show_plan(desk.preview, desk.compared, desk.picked, renew=desk.renew_version)
        self._show_buttons(busy=busy)
        if look and not busy:
            self.set_subtitle(self.tr("Compared with Stripe {when}.").format(when=when(look.at, self._session.now)))
        else:
            self.set_subtitle(self.tr("Stripe tells Classe365 about each payment at this address, for these events."))

    def _show_buttons(self, *, busy: bool) -> None:
        desk, mode = self._webhooks.desk(self._mode), self._mode
        record = self._session.record(mode)
        following = webhook_next(
            has_key=bool(self._session.keys(mode).secret or record.secret),
            findings=self._webhooks.findings(mode),
            compared=desk.compared is not None and desk.compared.whole,
            preview=desk.preview,
            said_done=bool(record.webhook_done_at),
        )
        if busy:
            self.cancel.show()
            hand_focus(self.compare, self.cancel)
            hand_focus(self.apply, self.cancel)
        self.compare.setEnabled(not busy)
        if not busy:
            hand_focus(self.cancel, self.compare)
            self.cancel.hide()
        self.preview.setEnabled(not busy and desk.compared is not None and desk.compared.whole)
        self.apply.setEnabled(not busy and desk.preview is not None and bool(desk.preview.changes))
        for button, turn in (
            (self.compare, WebhookNext.COMPARE),
            (self.preview, WebhookNext.PREVIEW),
            (self.apply, WebhookNext.APPLY),
            (self.go_on, WebhookNext.GO_ON),
        ):
            button.set_kind("primary" if following is turn and not busy else "secondary")
        self.bar.set_next(self.tr("Asking Stripe …") if busy else next_words(following))

    def _align(self) -> None:
        align_names([self.legacy, self.sca])
        # Before the title is squeezed, the buttons beside it go below.
        self.subtitle.setMinimumWidth(self._theme.px(LEAST_TITLE))

    # Asking.

    def _copy(self, button: CopyButton, text: str, said: str) -> None:
        copy_plain(text)
        button.show_copied()
        self._session.said.emit(said)

    def _keep_url(self, url: str) -> None:
        was_done = bool(self._session.record(self._mode).webhook_done_at)
        self._session.change_record(self._mode, lambda record: with_endpoint(record, url))
        self._say_changed(self.tr("The endpoint URL was noted."), was_done)

    def _choose_sca(self, on: bool) -> None:
        was_done = bool(self._session.record(self._mode).webhook_done_at)
        self._session.change_record(self._mode, lambda record: with_sca_choice(record, on))
        self._say_changed(
            self.tr("The SCA events are needed.") if on else self.tr("The SCA events are left out."), was_done
        )

    def _say_changed(self, words: str, was_done: bool) -> None:
        if was_done and not self._session.record(self._mode).webhook_done_at:
            words = f"{words} {self.tr('Change it on Stripe too, then tick the box again.')}"
        self._session.said.emit(words)

    # Asking Stripe.

    def _compare(self) -> None:
        self._session.said.emit(self.tr("Asking Stripe …"))
        self._listen()
        self._webhooks.compare(self._mode)

    def _reach(self) -> None:
        self._session.said.emit(self.tr("Looking from this computer …"))
        self._listen()
        self._webhooks.reach(self._mode)

    def _listen(self) -> None:
        """Say the result in the status line when it is there."""

        host = self._session.school.host if self._session.school else ""

        def hear(mode: str) -> None:
            school = self._session.school
            if school is None or school.host != host:
                self._webhooks.changed.disconnect(hear)  # another school's state is no news about this one
            elif mode == self._mode.value and not self._webhooks.is_busy(self._mode):
                self._webhooks.changed.disconnect(hear)
                self._say_result()

        self._webhooks.changed.connect(hear)

    def _say_result(self) -> None:
        findings = self._webhooks.findings(self._mode)
        mend = [finding_text(each)[0] for each in findings if each.severity in _TO_MEND]
        follows = mend[0] if mend and len(mend[0]) <= STATUS_CHARACTERS else self.bar.next_words
        words = self.tr("Webhook: {count}. {follows}").format(count=self.list.count_words, follows=follows)
        self._session.said.emit(words)
        self.reveal(self.list)

    def _preview(self) -> None:
        if self._webhooks.preview(self._mode) is not None:
            self.reveal(self.preview_card)
            self._say_plan()

    def _pick(self, endpoint: str, on: bool) -> None:
        self._webhooks.pick(self._mode, endpoint, on)
        self._say_plan()

    def _renew(self, on: bool) -> None:
        self._webhooks.set_renew_version(self._mode, on)
        self._say_plan()

    def _say_plan(self) -> None:
        self._session.said.emit(" ".join((self.tr("Nothing is sent yet."), self.bar.next_words)))

    def _apply(self) -> None:
        planned = self._webhooks.desk(self._mode).preview
        if planned is None:
            return
        deletes = any(isinstance(change, Delete) for change in planned.changes)
        if self._mode is Mode.LIVE or deletes:
            box = ask_apply(self.window(), self._mode, self.preview_card.words, deletes=deletes)
            box.accepted.connect(lambda: self._send(planned.id))
            box.open()
        else:
            self._send(planned.id)

    def _send(self, shown: str) -> None:
        self._session.said.emit(self.tr("Stripe is being changed as shown …"))
        self._listen()
        self._webhooks.apply(self._mode, shown)

    def _keep_secret(self, text: str) -> None:
        def kept() -> None:
            self.signing.show_kept()
            self._session.said.emit(self.tr("The signing secret is kept in this computer's password store."))

        found = self._webhooks.keep_secret(self._mode, text, kept)
        self.signing.show_problem(" ".join(filter(None, finding_text(found))) if found else "")

    def _copy_secret(self) -> None:
        self._webhooks.fetch_secret(self._mode, self.signing.put_on_clipboard)

    def _act(self, action: str) -> None:
        account, desk = self._session.record(self._mode).account, self._webhooks.desk(self._mode)
        endpoint = desk.compared.endpoint.id if desk.compared and desk.compared.endpoint else ""
        if action == PREVIEW:
            self._preview() if desk.compared else self._compare()
        elif action == CHECK_AGAIN:
            self._compare()
        elif action == KEYS_PAGE:
            self._open_link(links.keys_page(self._mode, account))
        elif action == WEBHOOKS_PAGE or not endpoint:
            self._open_webhooks()
        elif action == ENDPOINT_PAGE:
            self._open_link(links.endpoint_page(self._mode, endpoint, account))

    def _tick(self, on: bool) -> None:
        self._session.tick_webhook(self._mode, on)
        self._session.said.emit(
            self.tr("Noted: the webhook is set up on Stripe. Next: enter the keys into Classe365.")
            if on
            else self.tr("Noted: the webhook is not set up on Stripe yet.")
        )

    def _explain_sca(self) -> None:
        from classe365_desktop.ui import help_texts
        from classe365_desktop.ui.help_dialog import HelpDialog

        HelpDialog(help_texts.sca(), self.window()).open()

    def _open_form(self) -> None:
        record = self._session.record(self._mode)
        events = self._checklist.events(with_sca=record.with_sca)
        self._open_link(links.webhook_form(self._mode, events, record.account))

    def _open_webhooks(self) -> None:
        self._open_link(links.webhooks_page(self._mode, self._session.record(self._mode).account))
