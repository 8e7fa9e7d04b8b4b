"""What stands beside the webhook's checklist: how to set it up on Stripe, and what it is for.

Source: Classe365's article "Integration with Stripe"; the signing secret: Stripe docs "Webhooks".
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.webhook import Checklist
from classe365_desktop.core.webhook_next import WebhookNext
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.callout import Callout
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.wrap import Text


def steps_card(theme: Theme, mode: Mode, checklist: Checklist, open_page: Button) -> Card:
    """The way through Stripe's Dashboard, step by step."""
    tr = QCoreApplication.translate
    card = Card(theme, tr("Webhook", "How to set it up on Stripe"))
    steps = (
        tr("Webhook", "Switch to Test mode, then search for Developers, Webhook.")
        if mode is Mode.TEST
        else tr("Webhook", "Switch to Live mode, then search for Developers, Webhook."),
        tr("Webhook", "Choose Add endpoint."),
        tr(
            "Webhook", "Paste the endpoint URL, and leave the version at {version}: the default of the Stripe account."
        ).format(version=checklist.version),
        tr("Webhook", "Select every event of the list, compare once more, and save."),
    )
    for number, words in enumerate(steps, start=1):
        card.body.addWidget(Callout(theme, number, words, mode))
    card.body.addWidget(open_page)
    note = tr(
        "Webhook",
        "The ready-filled form saves you selecting the events. Stripe does not promise that it works: the list is what counts.",
    )
    card.body.addWidget(Text(theme, note, Style.SMALL, tone=Role.INK2))
    return card


def purpose_card(theme: Theme, mode: Mode, checklist: Checklist) -> Card:
    """Why there is a webhook, how long Stripe tries, and what is not needed."""
    tr = QCoreApplication.translate
    card = Card(theme, tr("Webhook", "What this is for"))
    retries = (
        tr(
            "Webhook",
            "If Classe365 does not receive a report, Stripe tries again for up to {here} hours in test mode "
            "({other} hours in live mode).",
        )
        if mode is Mode.TEST
        else tr(
            "Webhook",
            "If Classe365 does not receive a report, Stripe tries again for up to {here} hours in live mode "
            "({other} hours in test mode).",
        )
    )
    for words in (
        tr(
            "Webhook",
            "By these reports Classe365 knows which invoices are paid. Without them payments arrive at Stripe, and the "
            "invoices stay unpaid.",
        ),
        retries.format(here=checklist.retry_hours(mode), other=checklist.retry_hours(mode.other)),
        tr(
            "Webhook",
            "Stripe also gives the endpoint a signing secret (whsec_). Classe365's guide does not ask for it; it is kept "
            "for you all the same if this program makes the endpoint.",
        ),
    ):
        card.body.addWidget(Text(theme, words))
    return card


def next_words(following: WebhookNext) -> str:
    """The next step in the words of the bar."""
    tr = QCoreApplication.translate
    return {
        WebhookNext.BY_HAND: tr("Webhook", "Next: set this up on Stripe, then tick the box."),
        WebhookNext.COMPARE: tr("Webhook", "Next: compare with what Stripe has."),
        WebhookNext.PREVIEW: tr("Webhook", "Next: see what would be changed."),
        WebhookNext.PICK: tr("Webhook", "Next: choose the endpoint that may be changed."),
        WebhookNext.APPLY: tr("Webhook", "Next: apply the change as shown."),
        WebhookNext.MEND: tr("Webhook", "Next: see the first finding."),
        WebhookNext.GO_ON: tr("Webhook", "Next: enter the keys into Classe365."),
    }[following]


def ask_apply(window: QWidget, mode: Mode, words: Sequence[str], *, deletes: bool) -> QMessageBox:
    """Ask once more before something is written in live mode, or deleted in either; `accepted` means that it is to be done."""
    tr = QCoreApplication.translate
    if deletes:
        asked = tr("Webhook", "Delete the old endpoint on Stripe?")
    elif mode is Mode.LIVE:
        asked = tr("Webhook", "Apply this change to the live account?")
    else:
        asked = tr("Webhook", "Apply this change?")
    box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), asked, parent=window)
    then = tr("Webhook", "Nothing else is changed on Stripe. What is sent is noted in the journal.")
    box.setInformativeText("\n".join((*words, "", then)))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.addButton(tr("Webhook", "Apply changes"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box
