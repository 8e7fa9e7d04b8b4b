"""What is to be done to bring a mode's keys into Classe365, judged from what is kept and what lies on the desk."""

from collections.abc import Collection
from enum import StrEnum

from classe365_desktop.core.keys import Box, KeyKind, KeyPair
from classe365_desktop.core.state import KeyMark, ModeRecord


class HandOverNext(StrEnum):
    """What comes next on the hand-over page."""

    NO_KEYS = "no_keys"
    ONE_KEY = "one_key"
    SAVE = "save"
    ENTER = "enter"
    ENTER_AGAIN = "enter_again"
    GO_ON = "go_on"

    @property
    def may_tick(self) -> bool:
        """Whether it may be noted that the keys are in Classe365: only of two keys that are kept, so that a change is seen."""
        return self in {HandOverNext.ENTER, HandOverNext.ENTER_AGAIN, HandOverNext.GO_ON}


def hand_over_next(record: ModeRecord, on_desk: KeyPair) -> HandOverNext:
    """The next sensible thing. An empty desk means that the kept keys have not been fetched yet."""
    if has_unsaved(record, on_desk):
        return HandOverNext.SAVE
    if record.publishable is None or record.secret is None:
        return HandOverNext.ONE_KEY if record.keys_fingerprint else HandOverNext.NO_KEYS
    if record.is_entered:
        return HandOverNext.GO_ON
    return HandOverNext.ENTER_AGAIN if record.entered_keys else HandOverNext.ENTER


class Turn(StrEnum):
    """Whose turn it is while the form of Classe365 is filled."""

    KEYS = "keys"
    PUBLISHABLE = "publishable"
    SECRET = "secret"
    TICK = "tick"
    GO_ON = "go_on"


def whose_turn(following: HandOverNext, copied: Collection[Box]) -> Turn:
    """The order of the form: publishable key, secret key, tick. `copied` is what has been copied since the keys changed."""
    if not following.may_tick:
        return Turn.KEYS
    if following is HandOverNext.GO_ON:
        return Turn.GO_ON
    if Box.PUBLISHABLE not in copied:
        return Turn.PUBLISHABLE
    return Turn.TICK if Box.SECRET in copied else Turn.SECRET


def has_unsaved(record: ModeRecord, on_desk: KeyPair) -> bool:
    """True if a key on the desk is not the kept one."""
    pairs = ((on_desk.publishable, record.publishable), (on_desk.secret, record.secret))
    return any(key is not None and KeyMark.of(key) != kept for key, kept in pairs)


def is_restricted(mark: KeyMark | None) -> bool:
    """True for a restricted key, of which Classe365's guide does not say whether it is enough."""
    return mark is not None and mark.redacted.startswith(f"{KeyKind.RESTRICTED.value}_")
