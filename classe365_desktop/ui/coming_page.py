"""Steps that come with a later version: what they will do, and what Classe365's guide advises until then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from classe365_desktop.core import links
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import XS, M, Role
from classe365_desktop.ui.translate import step_name
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.callout import Callout
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.wrap import Text


@dataclass(frozen=True, slots=True)
class Words:
    """What such a page says: what is coming, what to do until then, in order, and what to mind."""

    coming: str
    until_then: str
    steps: Sequence[str]
    mind: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """A button that leaves for the browser; the address is asked for when it is pressed."""

    words: str
    url: Callable[[], str]


class ComingPage(Page):
    """The page of `Step.PROVE` or `Step.ROLL`, with links in this mode and to this school's account."""

    def __init__(
        self,
        theme: Theme,
        mode: Mode,
        step: Step,
        session: Session,
        open_link: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        words = _roll(mode) if step is Step.ROLL else _prove_test() if mode is Mode.TEST else _prove_live()
        super().__init__(theme, step_name(step.value), words.coming, parent=parent)
        card = Card(theme, words.until_then)
        for number, each in enumerate(words.steps, start=1):
            card.body.addWidget(Callout(theme, number, each, mode))
        row = Folding(M)
        for way in _ways(session, mode, step):
            button = Button(theme, way.words, icon_name="open")
            button.clicked.connect(lambda _=False, way=way: open_link(way.url()))
            row.add(button)
        row.add_stretch()
        card.body.addSpacing(XS)
        card.body.addWidget(row)
        self.left.addWidget(card)
        self.left.addWidget(Text(theme, words.mind, tone=Role.INK2))
        self.bar.hide()


def _ways(session: Session, mode: Mode, step: Step) -> list[WayOut]:
    def account() -> str:
        return session.record(mode).account

    tr = QCoreApplication.translate
    if step is Step.ROLL:
        return [WayOut(tr("Coming", "Open Stripe API keys page"), lambda: links.keys_page(mode, account()))]
    webhooks = WayOut(tr("Coming", "Open Stripe webhooks page"), lambda: links.webhooks_page(mode, account()))
    cards = WayOut(tr("Coming", "Open Stripe's test cards"), lambda: links.TEST_CARDS)
    return [cards, webhooks] if mode is Mode.TEST else [webhooks]


def _prove_test() -> Words:
    tr = QCoreApplication.translate
    return Words(
        tr(
            "Coming",
            "Coming with a later version: this step will make each event happen in test mode, watch it arrive, and clean "
            "up. It does nothing yet.",
        ),
        tr("Coming", "Until then, prove it with one test payment"),
        [
            tr("Coming", "In Classe365 pay an invoice with one of Stripe's test cards. In test mode only they work."),
            tr("Coming", "On Stripe open the webhook's endpoint and see that the reports were delivered."),
            tr("Coming", "In Classe365 see that the invoice is marked as paid."),
        ],
        tr(
            "Coming",
            "No real money moves in test mode. If the invoice stays unpaid, look at steps 2 and 3 again: the address, the "
            "events, and both keys in the Test block.",
        ),
    )


def _prove_live() -> Words:
    tr = QCoreApplication.translate
    return Words(
        tr(
            "Coming",
            "Coming with a later version: this step will look at the recent deliveries of each event. It will never make a "
            "charge in live mode. It does nothing yet.",
        ),
        tr("Coming", "Until then, look at the first real payment"),
        [
            tr("Coming", "Prove everything in Test first: no real money is needed to find a mistake."),
            tr(
                "Coming",
                "After the first real payment open the webhook's endpoint on Stripe and see that the reports "
                "were delivered.",
            ),
            tr("Coming", "In Classe365 see that the invoice is marked as paid."),
        ],
        tr(
            "Coming",
            "If the invoice stays unpaid, look at steps 2 and 3 again: the address, the events, and both keys in the Live "
            "block.",
        ),
    )


def _roll(mode: Mode) -> Words:
    tr = QCoreApplication.translate
    test = mode is Mode.TEST
    return Words(
        tr(
            "Coming",
            "Coming with a later version: this step will lead through replacing a key, check the new one, and remind you "
            "before the old one ends. It does nothing yet.",
        ),
        tr("Coming", "Until then, roll a key on Stripe"),
        [
            tr("Coming", "On Stripe open the API keys page in test mode and choose to roll the key.")
            if test
            else tr("Coming", "On Stripe open the API keys page in live mode and choose to roll the key."),
            tr(
                "Coming",
                "Block the old key at once if it has got out. Otherwise let it work for 12 hours more, so that you have "
                "time to change over.",
            ),
            tr("Coming", "The new key works immediately in either case. Enter, check and save it in step 1, Keys."),
            tr("Coming", "Enter it into Classe365 in step 3, before the old one ends."),
        ],
        tr(
            "Coming",
            "Roll a key when it may have been seen by somebody who should not have it, or when somebody who knew it leaves "
            "the school. Between the old key's end and the new key's entry Classe365 can't take payments.",
        ),
    )
