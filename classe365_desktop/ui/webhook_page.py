"""Step 2, Webhook: what to set on Stripe, item by item, ready to be copied."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from classe365_desktop.core import links
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.webhook import Checklist, with_endpoint, with_sca_choice
from classe365_desktop.platform.clipboard import copy_plain
from classe365_desktop.ui.endpoint_field import EndpointField
from classe365_desktop.ui.event_rows import EventGroup, align_names
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, M, Role
from classe365_desktop.ui.translate import when
from classe365_desktop.ui.webhook_words import purpose_card, steps_card
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card, hairline
from classe365_desktop.ui.widgets.check_box import CheckBox
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.wrap import Text

LEAST_TITLE = 300


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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Webhook"), parent=parent)
        self.set_subtitle(self.tr("Stripe tells Classe365 about each payment at this address, for these events."))
        self._session, self._theme, self._mode = session, theme, mode
        self._checklist, self._open_link = checklist, open_link
        self.sca_help = Button(theme, self.tr("What SCA changes"), "link", icon_name="book")
        self.sca_help.clicked.connect(self._explain_sca)
        self.form = Button(theme, self.tr("Open ready-filled form"), icon_name="open")
        self.form.clicked.connect(self._open_form)
        self.head.add(self.sca_help)
        self.head.add(self.form)
        self.endpoint = EndpointField(theme, checklist.version, self._copy)
        self.endpoint.given.connect(self._keep_url)
        self.left.addWidget(self.endpoint)
        self._fill_events(theme)
        self._fill_tick(theme)
        self._fill_right(theme)
        self.go_on = Button(
            theme, self.tr("Continue to Enter into Classe365"), mode=mode, icon_name="arrow-right", trailing=True
        )
        self.go_on.clicked.connect(lambda: self.next_requested.emit(Step.HAND_OVER.value))
        self.bar.add_right(self.go_on)
        session.record_changed.connect(lambda of: self._show() if of == mode.value else None)
        session.school_changed.connect(self._show)
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
        later = Text(theme, self.tr("Comparing with Stripe comes with a later version."), Style.SMALL, tone=Role.INK2)
        card.body.setSpacing(2)
        # The check box brings 4 px of its own.
        card.body.setContentsMargins(CARD_PADDING_X - 4, M - 4, M, M)
        self._told.setIndent(4)
        later.setIndent(4)
        card.body.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._told)
        card.body.addWidget(later)
        self.left.addWidget(card)

    def _fill_right(self, theme: Theme) -> None:
        self.webhooks = Button(theme, self.tr("Open Stripe webhooks page"), icon_name="open")
        self.webhooks.clicked.connect(self._open_webhooks)
        right = self.use_right()
        right.addWidget(steps_card(theme, self._mode, self._checklist, self.webhooks))
        right.addWidget(purpose_card(theme, self._mode, self._checklist))

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
        self.go_on.set_kind("primary" if record.webhook_done_at else "secondary")
        self.bar.set_next(
            self.tr("Next: enter the keys into Classe365.")
            if record.webhook_done_at
            else self.tr("Next: set this up on Stripe, then tick the box.")
        )

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
