"""What the hand-over page says: where the keys go, why a key is not there, what the tick means, and whose turn it is."""

from PySide6.QtCore import QCoreApplication

from classe365_desktop.core.hand_over import HandOverNext, Turn
from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.pictures import classe365_blocks
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role
from classe365_desktop.ui.widgets.callout import Callout
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.wrap import Text


def why_absent(kept: bool, refused: bool) -> str:
    """Why a key can't be copied."""
    tr = QCoreApplication.translate
    if not kept:
        return tr("HandOver", "There is no key yet, so nothing can be copied. Enter it in step 1, Keys.")
    if refused:
        return tr(
            "HandOver",
            "The password store did not hand the key out. Press Try again, or paste the key once more in step 1, Keys.",
        )
    return tr(
        "HandOver",
        "Waiting for this computer's password store. If the key does not come, paste it once more in step 1, Keys.",
    )


def tick_words(following: HandOverNext, mode: Mode, ticked: str) -> str:
    """What stands under the tick; `ticked` says when it was set, in the reader's words."""
    tr = QCoreApplication.translate
    test = mode is Mode.TEST
    if following is HandOverNext.GO_ON:
        return tr("HandOver", "Ticked {when}. A rolled key takes the tick away again.").format(when=ticked)
    words = {
        HandOverNext.NO_KEYS: tr("HandOver", "It can be ticked once both keys are saved in step 1, Keys."),
        HandOverNext.ONE_KEY: tr("HandOver", "It can be ticked once the other key is saved, too, in step 1, Keys."),
        HandOverNext.SAVE: tr(
            "HandOver", "It can be ticked once the keys are saved in step 1, Keys: only then is a change noticed."
        ),
        HandOverNext.ENTER: tr(
            "HandOver", "Tick when both keys are saved in the Test block. A rolled key takes the tick away again."
        )
        if test
        else tr("HandOver", "Tick when both keys are saved in the Live block. A rolled key takes the tick away again."),
        HandOverNext.ENTER_AGAIN: tr(
            "HandOver",
            "The keys have changed since you ticked this. Enter the new ones in the Test block, then tick again.",
        )
        if test
        else tr(
            "HandOver",
            "The keys have changed since you ticked this. Enter the new ones in the Live block, then tick again.",
        ),
    }
    return words[following]


def turn_words(turn: Turn) -> str:
    """What stands beside the buttons of the action bar."""
    tr = QCoreApplication.translate
    return {
        Turn.KEYS: tr("HandOver", "Next: enter and save both keys in step 1."),
        Turn.PUBLISHABLE: tr("HandOver", "Next: copy the publishable key."),
        Turn.SECRET: tr("HandOver", "Next: paste the publishable key, then copy the secret key."),
        Turn.TICK: tr("HandOver", "Next: paste the secret key, save in Classe365, then tick the box."),
        Turn.GO_ON: tr("HandOver", "Next: see that it works."),
    }[turn]


def blocks_card(theme: Theme, mode: Mode) -> Card:
    """The picture of Classe365's form, with what its numbers mean: that is what a screen reader reads."""
    tr = QCoreApplication.translate
    test = mode is Mode.TEST
    card = Card(theme, tr("HandOver", "The Live and Test blocks in Classe365"))
    card.body.addWidget(classe365_blocks(theme, mode))
    meanings = (
        tr("HandOver", "The Stripe settings page"),
        tr("HandOver", "Publishable key, begins with pk_test_")
        if test
        else tr("HandOver", "Publishable key, begins with pk_live_"),
        tr("HandOver", "Secret key, begins with sk_test_")
        if test
        else tr("HandOver", "Secret key, begins with sk_live_"),
    )
    for number, words in enumerate(meanings, start=1):
        card.body.addWidget(Callout(theme, number, words, mode))
    only = (
        tr("HandOver", "A simplified picture: your page may look different. Test keys belong in the Test block only.")
        if test
        else tr(
            "HandOver", "A simplified picture: your page may look different. Live keys belong in the Live block only."
        )
    )
    card.body.addWidget(Text(theme, only, Style.SMALL, tone=Role.INK2))
    return card
