"""What the hand-over page says: why a key is not there, what the tick means, and whose turn it is."""

from PySide6.QtCore import QCoreApplication

from classe365_desktop.core.hand_over import HandOverNext, Turn
from classe365_desktop.core.keys import Mode


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
