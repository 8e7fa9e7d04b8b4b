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
    """Says in plain words what a step will do and what to do until then."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        words: Words,
        mode: Mode,
        ways: Sequence[WayOut],
        open_link: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, words.coming, parent=parent)
        card = Card(theme, words.until_then)
        for number, step in enumerate(words.steps, start=1):
            card.body.addWidget(Callout(theme, number, step, mode))
        row = Folding(M)
        for way in ways:
            button = Button(theme, way.words, icon_name="open")
            button.clicked.connect(lambda _=False, way=way: open_link(way.url()))
            row.add(button)
        row.add_stretch()
        card.body.addSpacing(XS)
        card.body.addWidget(row)
        self.left.addWidget(card)
        self.left.addWidget(Text(theme, words.mind, tone=Role.INK2))
        self.bar.hide()


def coming_page(session: Session, theme: Theme, mode: Mode, step: Step, open_link: Callable[[str], None]) -> ComingPage:
    """The page of `Step.PROVE` or `Step.ROLL`, with links in this mode and to this school's account."""

    def account() -> str:
        return session.record(mode).account

    tr = QCoreApplication.translate
    webhooks = WayOut(tr("Coming", "Open Stripe webhooks page"), lambda: links.webhooks_page(mode, account()))
    keys = WayOut(tr("Coming", "Open Stripe API keys page"), lambda: links.keys_page(mode, account()))
    cards = WayOut(tr("Coming", "Open Stripe's test cards"), lambda: links.TEST_CARDS)
    if step is Step.ROLL:
        words, ways = _roll(mode), [keys]
    elif mode is Mode.TEST:
        words, ways = _prove_test(), [cards, webhooks]
    else:
        words, ways = _prove_live(), [webhooks]
    return ComingPage(theme, step_name(step.value), words, mode, ways, open_link)


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
