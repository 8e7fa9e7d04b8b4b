"""Test and live side by side: how each line is judged, and which step of which mode comes next."""

from dataclasses import replace

import pytest

from classe365_desktop.core.findings import Subject, finding
from classe365_desktop.core.keys import KeyPair, Mode
from classe365_desktop.core.setup import (
    Line,
    Step,
    compare_modes,
    line_severity,
    next_of_school,
    next_step,
    step_state,
    summary,
)
from classe365_desktop.core.state import Look, ModeRecord, School, Topic
from classe365_desktop.core.texts import Severity
from classe365_desktop.core.webhook import with_endpoint, with_sca_choice
from tests.keys_for_tests import PK, SK

AT = "2026-03-12T09:41:00+00:00"
KEPT = ModeRecord().with_keys(KeyPair(PK, SK))
CHECKED = replace(
    KEPT,
    account="acct_1A",
    checked_keys=KEPT.keys_fingerprint,
    checked_at=AT,
    findings=(finding("account.can_charge", Subject.ACCOUNT),),
)
DONE = replace(CHECKED, webhook_done_at=AT, entered_keys=KEPT.keys_fingerprint, entered_at=AT)


def judged(record: ModeRecord) -> dict[Line, Severity | None]:
    school = School("maplehollow.classe365.com", "Maple Hollow", test=record)
    return {line: line_severity(school, Mode.TEST, line) for line in Line}


def test_what_is_not_known_is_neither_good_nor_bad() -> None:
    assert judged(ModeRecord()) == dict.fromkeys(Line)


def test_what_was_checked_and_what_was_said_are_told_apart() -> None:
    assert judged(DONE) == dict.fromkeys(Line) | {
        Line.ACCOUNT: Severity.PASS,
        Line.KEYS: Severity.PASS,
        Line.WEBHOOK: Severity.NOTE,
        Line.ENTERED: Severity.PASS,
    }


def test_the_account_is_judged_by_the_worst_that_was_found_about_it() -> None:
    found = (*CHECKED.findings, finding("account.payouts_off", Subject.ACCOUNT))
    line = judged(replace(CHECKED, findings=found))
    assert (line[Line.ACCOUNT], line[Line.KEYS]) == (Severity.WARNING, Severity.WARNING)


def test_findings_about_other_keys_do_not_judge_the_account() -> None:
    assert judged(replace(CHECKED, checked_keys="before"))[Line.ACCOUNT] is None


def test_a_doubtful_address_outweighs_that_it_was_set_up() -> None:
    assert judged(replace(DONE, endpoint_url="https://elsewhere.example.edu/"))[Line.WEBHOOK] is Severity.WARNING


def test_keys_that_changed_want_to_be_entered_again() -> None:
    assert judged(replace(DONE, entered_keys="before"))[Line.ENTERED] is Severity.WARNING


def test_test_comes_before_live_and_an_end_is_an_end() -> None:
    def following(test: ModeRecord, live: ModeRecord) -> tuple[Mode, Step] | None:
        return next_of_school(School("maplehollow.classe365.com", "Maple Hollow", test, live))

    assert following(ModeRecord(), ModeRecord()) == (Mode.TEST, Step.KEYS)
    assert following(CHECKED, ModeRecord()) == (Mode.TEST, Step.WEBHOOK)
    assert following(replace(DONE, entered_keys=""), DONE) == (Mode.TEST, Step.HAND_OVER)
    assert following(DONE, ModeRecord()) == (Mode.TEST, Step.PROVE)
    proved = DONE.with_look(Topic.PROOF, Look(AT, f"{SK.fingerprint} https://a.b"))
    assert following(proved, ModeRecord()) == (Mode.LIVE, Step.KEYS)
    assert following(proved, DONE) == (Mode.LIVE, Step.PROVE)
    assert following(proved, proved) is None


def compared(*codes: str, record: ModeRecord = CHECKED, at: str = AT, key: str = "") -> ModeRecord:
    """The record after a comparison that found this."""
    values = {"id": "we_1", "count": 2, "events": "a, b", "ids": "we_2", "url": "https://a.b"}
    found = tuple(finding(code, Subject.WEBHOOK, **values) for code in codes)
    return record.with_look(Topic.WEBHOOK, Look(at, f"{key or SK.fingerprint} https://a.b", found))


GOOD = ("webhook.there", "webhook.events_there", "webhook.version_default")


@pytest.mark.parametrize(
    ("codes", "words", "severity", "following", "told"),
    [
        (GOOD, "compared", Severity.PASS, Step.HAND_OVER, "needs_entry"),
        (("webhook.none",), "failure", Severity.FAILURE, Step.WEBHOOK, "mend_webhook"),
        (("webhook.disabled", "webhook.events_missing"), "failures", Severity.FAILURE, Step.WEBHOOK, "mend_webhook"),
        ((*GOOD, "webhook.duplicates"), "warning", Severity.WARNING, Step.HAND_OVER, "needs_entry"),
        (("connection.timeout",), "unknown", Severity.UNKNOWN, Step.WEBHOOK, "needs_webhook"),
        ((*GOOD, "connection.timeout"), "unknown", Severity.UNKNOWN, Step.WEBHOOK, "needs_webhook"),
    ],
)
def test_what_stripe_was_seen_to_have_decides_the_webhook(codes, words, severity, following, told) -> None:
    record = compared(*codes)
    state = step_state(record, Step.WEBHOOK)
    assert (state.words, state.severity) == (words, severity)
    assert (next_step(record), summary(record).words) == (following, told)


def test_the_administrators_word_counts_where_nothing_could_be_seen_or_it_is_newer() -> None:
    ticked = replace(CHECKED, webhook_done_at=AT)
    earlier, later = AT.replace("09:41", "09:00"), AT.replace("09:41", "10:00")
    assert step_state(compared("connection.timeout", record=ticked, at=later), Step.WEBHOOK).words == "webhook_done"
    assert step_state(compared("webhook.none", record=ticked, at=earlier), Step.WEBHOOK).words == "webhook_done"
    assert step_state(compared("webhook.none", record=ticked, at=later), Step.WEBHOOK).words == "failure"
    assert step_state(compared(*GOOD, record=ticked, at=earlier), Step.WEBHOOK).words == "compared"


def test_a_comparison_holds_for_its_key_its_address_and_its_events_alone() -> None:
    for other in (
        compared(*GOOD, key="another"),
        replace(compared(*GOOD), secret=None),
        with_endpoint(compared(*GOOD), "https://c.d"),
        with_sca_choice(compared(*GOOD), False),
    ):
        assert step_state(other, Step.WEBHOOK).words == "webhook_to_do"


def test_the_events_line_is_judged_only_by_what_was_seen() -> None:
    def lines(*codes: str) -> tuple[Severity | None, ...]:
        found = judged(compared(*codes))
        return found[Line.WEBHOOK], found[Line.VERSION], found[Line.EVENTS]

    assert lines(*GOOD) == (Severity.PASS, Severity.PASS, Severity.PASS)
    assert lines("webhook.there", "webhook.events_missing")[2] is Severity.FAILURE
    assert lines("webhook.none") == (Severity.FAILURE, None, None)
    assert lines("connection.timeout")[1:] == (None, None)


def test_versions_differ_only_where_both_were_seen_and_are_not_the_same() -> None:
    def differs(test: ModeRecord, live: ModeRecord) -> bool:
        school = School("maplehollow.classe365.com", "Maple Hollow", test, live)
        return next(each.differs for each in compare_modes(school) if each.line is Line.VERSION)

    default, same, other = (
        CHECKED.with_look(Topic.WEBHOOK, Look(AT, f"{SK.fingerprint} https://a.b", (found,)))
        for found in (
            finding("webhook.version_default", Subject.WEBHOOK, version=""),
            finding("webhook.version_default", Subject.WEBHOOK, version=""),
            finding("webhook.version_pinned", Subject.WEBHOOK, version="2024-06-20"),
        )
    )
    assert not differs(default, same)
    assert differs(default, other)
    assert not differs(default, CHECKED)


def test_what_was_proved_is_judged_by_what_was_found() -> None:
    def proved(*codes: str) -> Severity | None:
        values = {"count": 8, "events": "a"}
        found = tuple(finding(code, Subject.WEBHOOK, **values) for code in codes)
        look = Look(AT, f"{SK.fingerprint} https://a.b", found)
        return judged(CHECKED.with_look(Topic.PROOF, look))[Line.PROOF]

    assert proved("proof.received_all") is Severity.PASS
    assert proved("proof.failed", "proof.received") is Severity.FAILURE
    assert proved("proof.inconclusive", "proof.received") is Severity.UNKNOWN
