"""A finding is a sentence a person can act on, the same everywhere."""

import re
import string

import pytest

from classe365_desktop.core.findings import Finding, Severity, Subject, as_json, exit_code, finding, in_order, worst
from classe365_desktop.core.texts import TEXTS
from tests.keys_for_tests import SK


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_code_says_what_was_seen_and_what_to_do_next(code: str) -> None:
    text = TEXTS[code]
    assert re.match(r"[A-Z{“]", text.seen)
    assert text.seen.endswith((".", ":"))
    if text.severity not in {Severity.PASS, Severity.NOTE}:
        assert text.why.endswith(".")
        assert text.do.endswith(".")
    if text.severity is not Severity.PASS:
        assert text.why
    for sentence in (text.seen, text.why, text.do):
        assert "error code" not in sentence
        assert not re.search(r"\b(?:HTTP|JSON|API error|exception|None)\b", sentence)


def fields(code: str) -> set[str]:
    text = TEXTS[code]
    parts = string.Formatter().parse(text.seen + text.why + text.do)
    return {name for _, name, _, _ in parts if name}


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_code_can_be_filled_and_keeps_secrets_out(code: str) -> None:
    made = finding(code, Subject.SECRET, **dict.fromkeys(fields(code), SK.reveal()))
    assert SK.reveal() not in f"{made} {made.seen} {made.why} {made.do} {as_json(made)}"


def test_findings_that_say_the_same_are_equal_whatever_their_detail() -> None:
    assert finding("connection.timeout", Subject.CONNECTION, detail="a") == finding(
        "connection.timeout", Subject.CONNECTION
    )


def test_half_a_character_in_an_answer_can_be_printed() -> None:
    finding("state.no_such_school", Subject.SCHOOL, text="\ud800").seen.encode()


def test_what_needs_a_hand_comes_first() -> None:
    codes = ["pair.proved", "restricted.note", "connection.timeout", "account.payouts_off", "state.newer"]
    ordered = in_order(Finding(code, Subject.PAIR) for code in codes)
    assert [each.severity for each in ordered] == list(Severity)
    assert worst(ordered) is Severity.FAILURE
    assert worst([]) is None


def test_exit_codes() -> None:
    passed, unchecked, failed = (
        Finding(c, Subject.PAIR) for c in ("pair.proved", "connection.timeout", "pair.different")
    )
    assert exit_code([passed]) == 0
    assert exit_code([passed, unchecked]) == 2
    assert exit_code([passed, unchecked, failed]) == 1
    assert exit_code([]) == 2
