"""What comes next in bringing keys into Classe365 follows from what is kept, what lies on the desk, and what was ticked."""

from dataclasses import replace

import pytest

from classe365_desktop.core.hand_over import HandOverNext, Turn, hand_over_next, has_unsaved, is_restricted, whose_turn
from classe365_desktop.core.keys import ApiKey, Box, KeyKind, KeyPair
from classe365_desktop.core.state import KeyMark, ModeRecord
from tests.keys_for_tests import PK, RK, SK, api_key

BOTH = KeyPair(PK, SK)
KEPT = ModeRecord().with_keys(BOTH)
TICKED = replace(KEPT, entered_keys=KEPT.keys_fingerprint, entered_at="2026-03-12T09:41:00+00:00")
ROLLED: ApiKey = api_key(KeyKind.SECRET, tail="another0RealJustForTests" * 4)


@pytest.mark.parametrize(
    ("record", "on_desk", "following"),
    [
        (ModeRecord(), KeyPair(), HandOverNext.NO_KEYS),
        (ModeRecord(), BOTH, HandOverNext.SAVE),
        (ModeRecord().with_keys(KeyPair(PK)), KeyPair(PK), HandOverNext.ONE_KEY),
        (KEPT, BOTH, HandOverNext.ENTER),
        (KEPT, KeyPair(), HandOverNext.ENTER),
        (KEPT, KeyPair(PK), HandOverNext.ENTER),
        (KEPT, KeyPair(PK, ROLLED), HandOverNext.SAVE),
        (TICKED, BOTH, HandOverNext.GO_ON),
        (TICKED, KeyPair(PK, ROLLED), HandOverNext.SAVE),
        (TICKED.with_keys(KeyPair(PK, ROLLED)), KeyPair(PK, ROLLED), HandOverNext.ENTER_AGAIN),
    ],
)
def test_the_next_thing_to_do(record: ModeRecord, on_desk: KeyPair, following: HandOverNext) -> None:
    assert hand_over_next(record, on_desk) is following


def test_only_two_kept_keys_can_be_ticked() -> None:
    assert [each for each in HandOverNext if each.may_tick] == [
        HandOverNext.ENTER, HandOverNext.ENTER_AGAIN, HandOverNext.GO_ON,
    ]  # fmt: skip


def test_a_key_is_unsaved_until_exactly_it_is_kept() -> None:
    assert has_unsaved(ModeRecord(), KeyPair(PK))
    assert has_unsaved(KEPT, KeyPair(None, ROLLED))
    assert not has_unsaved(KEPT, BOTH)
    assert not has_unsaved(KEPT, KeyPair())


def test_a_restricted_key_is_told_by_its_mark() -> None:
    assert is_restricted(KeyMark.of(RK))
    assert not is_restricted(KeyMark.of(SK))
    assert not is_restricted(None)


@pytest.mark.parametrize(
    ("following", "copied", "turn"),
    [
        (HandOverNext.SAVE, {Box.PUBLISHABLE}, Turn.KEYS),
        (HandOverNext.ENTER, set(), Turn.PUBLISHABLE),
        (HandOverNext.ENTER, {Box.SECRET}, Turn.PUBLISHABLE),
        (HandOverNext.ENTER_AGAIN, {Box.PUBLISHABLE}, Turn.SECRET),
        (HandOverNext.ENTER, set(Box), Turn.TICK),
        (HandOverNext.GO_ON, set(), Turn.GO_ON),
    ],
)
def test_the_turn_follows_the_order_of_the_form(following: HandOverNext, copied: set[Box], turn: Turn) -> None:
    assert whose_turn(following, copied) is turn
