"""What the fourth step says of itself, by what the last proof or look found."""

import pytest

from classe365_desktop.core.findings import Severity, Subject, finding
from classe365_desktop.core.keys import KeyPair
from classe365_desktop.core.setup import STATE_WORDS, Step, step_state
from classe365_desktop.core.state import Look, ModeRecord, Topic
from classe365_desktop.core.webhook import with_endpoint, with_sca_choice
from tests.keys_for_tests import PK, SK

AT = "2026-11-24T12:00:00+00:00"
KEYED = ModeRecord().with_keys(KeyPair(PK, SK))


def having(*codes: str) -> ModeRecord:
    values = {"events": "invoice.created", "count": 1, "hours": 5, "objects": "customer cus_1"}
    found = tuple(finding(code, Subject.WEBHOOK, **values) for code in codes)
    return KEYED.with_look(Topic.PROOF, Look(AT, f"{SK.fingerprint} https://a.example invoice.created", found))


@pytest.mark.parametrize(
    ("codes", "words", "severity"),
    [
        (["proof.received_all", "proof.cleaned"], "proved", Severity.PASS),
        (["proof.received", "proof.not_testable"], "proved", Severity.PASS),
        (["proof.failed", "proof.received"], "failure", Severity.FAILURE),
        (["proof.received", "proof.left"], "warning", Severity.WARNING),
        (["proof.received", "proof.inconclusive"], "unknown", Severity.UNKNOWN),
        (["proof.received", "proof.not_made"], "unknown", Severity.UNKNOWN),
        (["deliveries.delivered", "deliveries.none"], "looked", Severity.PASS),
        (["deliveries.failed"], "failure", Severity.FAILURE),
        (["deliveries.failed_earlier"], "warning", Severity.WARNING),
    ],
)
def test_the_step_says_what_was_found(codes: list[str], words: str, severity: Severity) -> None:
    state = step_state(having(*codes), Step.PROVE)
    assert (state.words, state.severity) == (words, severity)
    assert words in STATE_WORDS


def test_before_the_first_proof_it_says_so() -> None:
    assert step_state(KEYED, Step.PROVE).words == "not_proved"


def test_another_key_address_or_choice_of_events_takes_the_proof_away() -> None:
    record = having("proof.received_all")
    assert step_state(ModeRecord(looks=record.looks), Step.PROVE).words == "not_proved"
    assert step_state(with_endpoint(record, "https://b.example/x"), Step.PROVE).words == "not_proved"
    assert step_state(with_sca_choice(record, with_sca=False), Step.PROVE).words == "not_proved"
