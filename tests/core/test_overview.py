"""Test and live side by side: how each line is judged, and which step of which mode comes next."""

from dataclasses import replace

from classe365_desktop.core.findings import Subject, finding
from classe365_desktop.core.keys import KeyPair, Mode
from classe365_desktop.core.setup import Line, Step, line_severity, next_of_school
from classe365_desktop.core.state import ModeRecord, School
from classe365_desktop.core.texts import Severity
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


def judged(record: ModeRecord) -> list[Severity | None]:
    school = School("maplehollow.classe365.com", "Maple Hollow", test=record)
    return [line_severity(school, Mode.TEST, line) for line in Line]


def test_what_is_not_known_is_neither_good_nor_bad() -> None:
    assert judged(ModeRecord()) == [None, None, None, None, None]


def test_what_was_checked_and_what_was_said_are_told_apart() -> None:
    assert judged(DONE) == [Severity.PASS, Severity.PASS, Severity.NOTE, None, Severity.PASS]


def test_the_account_is_judged_by_the_worst_that_was_found_about_it() -> None:
    found = (*CHECKED.findings, finding("account.payouts_off", Subject.ACCOUNT))
    assert judged(replace(CHECKED, findings=found))[:2] == [Severity.WARNING, Severity.WARNING]


def test_findings_about_other_keys_do_not_judge_the_account() -> None:
    assert judged(replace(CHECKED, checked_keys="before"))[0] is None


def test_a_doubtful_address_outweighs_that_it_was_set_up() -> None:
    assert judged(replace(DONE, endpoint_url="https://elsewhere.example.edu/"))[2] is Severity.WARNING


def test_keys_that_changed_want_to_be_entered_again() -> None:
    assert judged(replace(DONE, entered_keys="before"))[4] is Severity.WARNING


def test_test_comes_before_live_and_an_end_is_an_end() -> None:
    def following(test: ModeRecord, live: ModeRecord) -> tuple[Mode, Step] | None:
        return next_of_school(School("maplehollow.classe365.com", "Maple Hollow", test, live))

    assert following(ModeRecord(), ModeRecord()) == (Mode.TEST, Step.KEYS)
    assert following(CHECKED, ModeRecord()) == (Mode.TEST, Step.WEBHOOK)
    assert following(replace(DONE, entered_keys=""), DONE) == (Mode.TEST, Step.HAND_OVER)
    assert following(DONE, ModeRecord()) == (Mode.LIVE, Step.KEYS)
    assert following(DONE, DONE) is None
