"""What is remembered survives being written and read, and holds no secret."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.findings import Subject, finding
from classe365_desktop.core.keys import KeyPair, Mode
from classe365_desktop.core.setup import (
    STATE_WORDS,
    KeysNext,
    Line,
    Step,
    compare_modes,
    keys_next,
    next_step,
    step_state,
    summary,
)
from classe365_desktop.core.state import (
    KeyMark,
    Look,
    ModeRecord,
    School,
    State,
    Topic,
    school_from,
    school_to,
    state_from,
    state_to,
)
from classe365_desktop.core.texts import Severity
from tests.keys_for_tests import PK, RK, SK

PASSED = finding("pair.proved", Subject.PAIR)
FAILED = finding("secret.unknown", Subject.SECRET, key=SK, detail="HTTP 401")
RECOGNISED = finding("secret.recognised", Subject.SECRET, key=SK)
WARNED = finding("pair.doubtful", Subject.PAIR)
UNCHECKED = finding("connection.timeout", Subject.CONNECTION)
KEYED = ModeRecord(account="acct_1").with_keys(KeyPair(PK, SK))


def checked(*findings: object) -> ModeRecord:
    return replace(
        KEYED, checked_keys=KEYED.keys_fingerprint, checked_at="2026-03-12T09:41:00+00:00", findings=tuple(findings)
    )


def test_a_state_survives_its_json_form() -> None:
    school = School(
        "a.classe365.com", "A", test=checked(PASSED, FAILED), live=ModeRecord(with_sca=False, endpoint_url="https://x")
    )
    state = State().with_school(school).with_school(School("b.classe365.com", "B"))
    again = state_from(json.loads(json.dumps(state_to(state))))
    assert list(again.names()) == [("a.classe365.com", "A"), ("b.classe365.com", "B")]
    assert again.school("a.classe365.com") == school
    assert again.school("a.classe365.com").test.findings[1].detail == "HTTP 401"
    assert again.school("b.classe365.com") == School("b.classe365.com", "B")


def test_no_secret_is_in_the_json() -> None:
    text = json.dumps(state_to(State().with_school(School("a.b", "A", test=checked(FAILED)))))
    for key in (PK, SK):
        assert key.reveal() not in text
        assert key.reveal()[8:20] not in text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda c: st.lists(c, max_size=4) | st.dictionaries(st.text(max_size=8), c, max_size=4),
)


@given(JSON)
def test_no_file_content_breaks_reading(data: object) -> None:
    for whole in (data, {"schema": 1, "schools": data}, {"schema": 1, "schools": {"a.b": data}}):
        try:
            state = state_from(whole)
        except ValueError:
            continue
        for host, _ in state.names():
            state.school(host)


@given(JSON)
def test_a_field_that_can_not_be_read_counts_as_not_known(data: object) -> None:
    fields = dict.fromkeys([*ModeRecord.__slots__, "findings"], data)
    school = school_from("a.b", {"name": "A", "test": fields})
    assert school.name == "A"


def test_removing_the_selected_school_selects_another() -> None:
    state = State(selected="a.b").with_school(School("a.b", "A")).with_school(School("c.d", "C"))
    assert state.without("a.b").selected == "c.d"
    assert state.without("c.d").selected == "a.b"
    assert state.without("a.b").without("c.d").selected == ""


def test_a_new_key_takes_the_tick_away() -> None:
    ticked = replace(KEYED, entered_keys=KEYED.keys_fingerprint, entered_at="2026-03-12T09:41:00+00:00")
    assert ticked.is_entered
    assert step_state(ticked, Step.HAND_OVER).words == "ticked"
    rolled = ticked.with_keys(KeyPair(PK, RK))
    assert not rolled.is_entered
    assert step_state(rolled, Step.HAND_OVER).words == "tick_lost"
    assert step_state(KEYED, Step.HAND_OVER).words == "not_ticked"


@pytest.mark.parametrize(
    ("record", "words", "severity", "following", "told"),
    [
        (ModeRecord(), "no_keys", None, Step.KEYS, "needs_keys"),
        (ModeRecord().with_keys(KeyPair(PK)), "one_key", Severity.NOTE, Step.KEYS, "needs_keys"),
        (KEYED, "not_checked", Severity.NOTE, Step.KEYS, "needs_check"),
        (checked(FAILED), "failure", Severity.FAILURE, Step.KEYS, "failure"),
        (checked(WARNED), "warning", Severity.WARNING, Step.WEBHOOK, "warning"),
        (checked(UNCHECKED), "unknown", Severity.UNKNOWN, Step.KEYS, "unknown"),
        (checked(PASSED), "checked", Severity.PASS, Step.WEBHOOK, "needs_webhook"),
        (checked(PASSED).with_keys(KeyPair(PK, RK)), "not_checked", Severity.NOTE, Step.KEYS, "needs_check"),
    ],
)
def test_the_keys_step_says_where_it_stands_and_what_comes_next(record, words, severity, following, told) -> None:
    state = step_state(record, Step.KEYS)
    assert (state.words, state.severity) == (words, severity)
    assert next_step(record) is following
    assert summary(record).words == told
    assert all(step_state(record, step).words in STATE_WORDS for step in Step)


def test_all_done_is_ready() -> None:
    record = replace(
        checked(PASSED), webhook_done_at="2026-03-12", entered_keys=KEYED.keys_fingerprint, entered_at="2026-03-12"
    )
    assert summary(record).words == "ready"
    assert next_step(record) is Step.PROVE
    assert step_state(record, Step.WEBHOOK).words == "webhook_done"


def test_both_modes_are_compared_line_by_line() -> None:
    school = School("a.b", "A", test=checked(PASSED), live=replace(ModeRecord(), account="acct_2", with_sca=False))
    differing = {each.line: each.differs for each in compare_modes(school)}
    assert {line for line, differs in differing.items() if differs} == {"account", "events"}
    assert set(differing) == set(Line)
    assert school.record(Mode.LIVE).account == "acct_2"


@pytest.mark.parametrize(
    ("there", "saved", "findings", "following"),
    [
        (False, True, [], KeysNext.PASTE),
        (True, False, [], KeysNext.CHECK),
        (True, False, [FAILED], KeysNext.MEND),
        (True, False, [RECOGNISED], KeysNext.SAVE),
        (True, True, [RECOGNISED], KeysNext.GO_ON),
        (True, True, [RECOGNISED, WARNED], KeysNext.GO_ON),
        (True, True, [RECOGNISED, FAILED], KeysNext.MEND),
        (True, True, [UNCHECKED], KeysNext.CHECK),
    ],
)
def test_the_keys_page_knows_what_comes_next_and_a_warning_blocks_nobody(there, saved, findings, following) -> None:
    assert keys_next(there=there, saved=saved, findings=findings) is following


def test_looks_rolls_and_the_mark_of_a_signing_secret_survive_the_file() -> None:
    look = Look("2026-11-24T10:00:00+00:00", "the endpoint", (finding("endpoint.key", Subject.WEBHOOK),))
    record = ModeRecord(signing=KeyMark("whsec_…4242", "f" * 16), rolls={"secret": {"stage": "chosen", "to": [1, 2]}})
    record = record.with_look(Topic.WEBHOOK, look)
    school = School("maple.classe365.com", "Maple", live=record)
    read = school_from(school.host, json.loads(json.dumps(school_to(school))))
    assert read == school
    assert read.live.look(Topic.WEBHOOK, "the endpoint") == look
    assert read.live.look(Topic.WEBHOOK, "another endpoint") is None
    assert read.live.look(Topic.PROOF, "the endpoint") is None
    assert record.with_look(Topic.WEBHOOK, None).looks == {}


def test_a_look_that_cannot_be_read_counts_as_never_taken() -> None:
    odd = {
        "live": {"looks": {"webhook": {"at": "now"}, "proof": [], "mood": {"at": "", "about": ""}}, "rolls": {"a": 1}}
    }
    assert school_from("maple.classe365.com", odd).live == ModeRecord()
