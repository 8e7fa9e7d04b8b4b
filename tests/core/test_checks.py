"""Every check says what the facts say: no false green, no false alarm."""

from datetime import UTC, datetime, timedelta

import pytest

from classe365_desktop.core.checks import CHECKS, run_checks
from classe365_desktop.core.facts import Ask, Facts
from classe365_desktop.core.findings import Finding, exit_code
from classe365_desktop.core.keys import KeyKind, KeyPair, Mode
from classe365_desktop.core.replies import FROM_STRIPE, PROVES_KEY_KNOWN, Outcome, Reply
from tests.keys_for_tests import ACCOUNT, OTHER_ACCOUNT, PK, RK, SK, api_key

NOW = datetime(2026, 3, 12, 9, 41, tzinfo=UTC)
ME = {
    "object": "account",
    "id": f"acct_{ACCOUNT}",
    "charges_enabled": True,
    "payouts_enabled": True,
    "business_profile": {"name": "Maple"},
}
PAYMENT = {"data": [{"id": "pi_3Abc", "client_secret": "pi_3Abc_secret_Xyz", "livemode": False}]}
OLD_PK = api_key(KeyKind.PUBLISHABLE, tail="x")  # short: carries no account
STRANGER_PK = api_key(KeyKind.PUBLISHABLE, account=OTHER_ACCOUNT)


PAIR = KeyPair(PK, SK)


def ok(**body: object) -> Reply:
    return Reply(Outcome.OK, body=body, status=200, server_time=NOW)


def said(outcome: Outcome, **more: object) -> Reply:
    return Reply(outcome, **more)


def good(**changed: Reply | None) -> dict[Ask, Reply]:
    """The answers to a good test key pair, some of them changed or left out (None)."""
    replies = {
        Ask.ACCOUNT: ok(**ME),
        Ask.BALANCE: ok(livemode=False),
        Ask.PAYMENTS: ok(**PAYMENT),
        Ask.PUBLISHABLE: said(Outcome.SECRET_REQUIRED),
        Ask.PAYMENT_SEEN: ok(id="pi_3Abc"),
    } | {Ask[name.upper()]: reply for name, reply in changed.items()}
    return {ask: reply for ask, reply in replies.items() if reply is not None}


def judge(replies: dict[Ask, Reply], keys: KeyPair = PAIR, **facts: object) -> dict[str, Finding]:
    settled = {"mode": Mode.TEST, "now": NOW} | facts
    found, waiting = run_checks(CHECKS, Facts(keys=keys, replies=replies, settled=frozenset(Ask), **settled))
    assert not waiting
    return {each.code: each for each in found}


def test_a_good_pair_passes_and_nothing_else_is_said() -> None:
    assert set(judge(good())) == {
        "publishable.recognised", "secret.recognised", "mode.confirmed", "account.identified", "account.can_charge",
        "pair.proved",
    }  # fmt: skip
    assert exit_code(judge(good()).values()) == 0


def test_checks_wait_for_their_answers() -> None:
    found, waiting = run_checks(
        CHECKS, Facts(Mode.TEST, KeyPair(PK, SK)).answered(Ask.PUBLISHABLE, said(Outcome.SECRET_REQUIRED))
    )
    assert [each.code for each in found] == ["publishable.recognised"]
    assert len(waiting) > 10


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - PROVES_KEY_KNOWN))
def test_no_answer_that_says_no_is_ever_passed_over(outcome: Outcome) -> None:
    every_no = {ask: said(outcome) for ask in Ask}
    found = judge(every_no)
    assert any(each.severity not in {"pass", "note"} for each in found.values()), outcome
    if outcome not in FROM_STRIPE or outcome in {Outcome.RATE_LIMITED, Outcome.LOCKED}:
        assert set(found) == {f"connection.{outcome.value}"}
        assert exit_code(found.values()) == 2


@pytest.mark.parametrize(
    ("outcome", "code", "status"),
    [
        (Outcome.UNKNOWN_KEY, "secret.unknown", 1),
        (Outcome.EXPIRED_KEY, "secret.expired", 1),
        (Outcome.IP_REFUSED, "secret.ip_refused", 2),
        (Outcome.OTHER_REFUSAL, "secret.unclear", 0),
    ],
)
def test_a_refused_secret_key_is_told_apart(outcome: Outcome, code: str, status: int) -> None:
    found = judge(good(account=said(outcome), balance=said(outcome), payments=said(outcome), payment_seen=None))
    assert code in found
    assert exit_code(found.values()) == status
    assert not {"secret.recognised", "mode.confirmed", "pair.proved", "account.identified"} & set(found)


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Outcome.UNKNOWN_KEY, "publishable.unknown"),
        (Outcome.EXPIRED_KEY, "publishable.expired"),
        (Outcome.IP_REFUSED, "publishable.ip_refused"),
        (Outcome.OTHER_REFUSAL, "publishable.unclear"),
    ],
)
def test_a_refused_publishable_key_is_told_apart(outcome: Outcome, code: str) -> None:
    found = judge(good(publishable=said(outcome), payment_seen=None))
    assert code in found
    assert not [each for each in found if each.startswith("pair.")]


def test_a_good_restricted_key_never_fails_for_what_it_may_not_read() -> None:
    no = said(Outcome.NO_PERMISSION, account=f"acct_{ACCOUNT}")
    found = judge(good(account=no, balance=no, payments=no, payment_seen=None), KeyPair(PK, RK))
    assert set(found) == {
        "publishable.recognised", "restricted.recognised", "restricted.note", "mode.unconfirmed", "account.named_by_refusal",
        "pair.likely",
    }  # fmt: skip
    assert exit_code(found.values()) == 0


def test_a_restricted_key_whose_account_nobody_names_is_still_good() -> None:
    no = said(Outcome.NO_PERMISSION)
    found = judge(good(account=no, balance=no, payments=no, payment_seen=None), KeyPair(OLD_PK, RK))
    assert "account.unreadable" in found
    assert exit_code(found.values()) == 0


def test_the_mode_is_stripes_word_not_the_prefix() -> None:
    assert "mode.contradicted" in judge(good(balance=ok(livemode=True)))
    assert "mode.confirmed" in judge(good(balance=said(Outcome.NO_PERMISSION)))
    assert "mode.unconfirmed" in judge(good(balance=said(Outcome.NO_PERMISSION), payments=ok(data=[])))
    assert "mode.unconfirmed" not in judge(good(balance=said(Outcome.TIMEOUT), payments=ok(data=[])))


@pytest.mark.parametrize(
    ("seen", "publishable", "code"),
    [
        (ok(id="pi"), PK, "pair.proved"),
        (ok(id="pi"), STRANGER_PK, "pair.proved"),
        (None, PK, "pair.likely"),
        (None, OLD_PK, "pair.not_proven"),
        (None, STRANGER_PK, "pair.doubtful"),
        (said(Outcome.MISSING), STRANGER_PK, "pair.different"),
        (said(Outcome.MISSING), OLD_PK, "pair.different"),
        (said(Outcome.MISSING), PK, "pair.not_proven"),
        (said(Outcome.TIMEOUT), PK, "pair.likely"),
        (said(Outcome.TIMEOUT), OLD_PK, "pair.not_proven"),
        (said(Outcome.OTHER_REFUSAL), STRANGER_PK, "pair.doubtful"),
    ],
)
def test_a_pair_is_proved_likely_or_not_proven_and_never_guessed(seen, publishable, code: str) -> None:
    found = judge(good(payment_seen=seen), KeyPair(publishable, SK))
    assert [each for each in found if each.startswith("pair.")] == [code]


@pytest.mark.parametrize(
    ("account", "mode", "code"),
    [
        ({"charges_enabled": False}, Mode.LIVE, "account.cannot_charge"),
        ({"charges_enabled": False}, Mode.TEST, "account.not_activated_test"),
        ({"payouts_enabled": False}, Mode.LIVE, "account.payouts_off"),
        ({"requirements": {"currently_due": ["external_account"]}}, Mode.LIVE, "account.information_due_undated"),
        (
            {"requirements": {"currently_due": ["a.b_c"], "current_deadline": 1_800_000_000}},
            Mode.LIVE,
            "account.information_due",
        ),
        ({"requirements": {"currently_due": ["a"], "past_due": ["a"]}}, Mode.LIVE, "account.information_overdue"),
        ({"requirements": {"currently_due": ["a"], "past_due": ["a"]}}, Mode.TEST, "account.information_due_test"),
    ],
)
def test_what_the_account_can_and_what_stripe_wants_from_it(account: dict, mode: Mode, code: str) -> None:
    found = judge(good(account=ok(**ME | account), balance=ok(livemode=mode is Mode.LIVE)), mode=mode)
    assert code in found


def test_what_stripe_wants_is_named_in_words_and_not_endlessly() -> None:
    wanted = {"currently_due": ["individual.verification.document", "b", "c", "d"], "current_deadline": 1_800_000_000}
    found = judge(good(account=ok(**ME | {"requirements": wanted})), mode=Mode.LIVE)["account.information_due"]
    assert "individual verification document, b, c, …" in found.seen
    assert "2027-01-15" in found.why


@pytest.mark.parametrize(
    ("before", "code"), [("", None), (f"acct_{ACCOUNT}", "account.as_before"), ("acct_1Other", "account.changed")]
)
def test_a_changed_account_is_noticed(before: str, code: str | None) -> None:
    found = judge(good(), account_before=before)
    assert {each for each in found if each in {"account.as_before", "account.changed"}} == ({code} if code else set())


@pytest.mark.parametrize(
    ("other", "code"),
    [("", None), (f"acct_{ACCOUNT}", "account.same_in_both_modes"), ("acct_1Other", "account.differs_from_other_mode")],
)
def test_test_and_live_accounts_are_compared(other: str, code: str | None) -> None:
    found = judge(good(), other_account=other)
    named = {"account.same_in_both_modes", "account.differs_from_other_mode"}
    assert set(found) & named == ({code} if code else set())


@pytest.mark.parametrize(
    ("off", "code"),
    [
        (timedelta(minutes=4), None),
        (timedelta(hours=26), "clock.ahead_hours"),
        (-timedelta(days=9), "clock.behind_hours"),
        (timedelta(minutes=9), "clock.ahead"),
        (-timedelta(minutes=6), "clock.behind"),
    ],
)
def test_a_wrong_clock_is_told_by_stripes_own_time(off: timedelta, code: str | None) -> None:
    found = judge(good(), now=NOW + off)
    assert {each for each in found if each.startswith("clock.")} == ({code} if code else set())


@pytest.mark.parametrize("known", [Outcome.OK, Outcome.NO_PERMISSION])
def test_a_key_that_expires_during_the_check_has_expired(known: Outcome) -> None:
    found = judge(good(account=said(known), balance=said(Outcome.EXPIRED_KEY), payments=said(Outcome.UNKNOWN_KEY)))
    assert "secret.expired" in found
    assert not {"secret.recognised", "secret.unclear", "secret.unknown"} & set(found)


def test_missing_keys_are_said_and_count_as_not_checked() -> None:
    found = judge({}, KeyPair())
    assert set(found) == {"publishable.missing", "secret.missing"}
    assert exit_code(found.values()) == 2


def test_one_fault_that_hits_every_question_is_said_once() -> None:
    findings, _ = run_checks(
        CHECKS,
        Facts(Mode.TEST, KeyPair(PK, SK), replies={ask: said(Outcome.TIMEOUT) for ask in Ask}, settled=frozenset(Ask)),
    )
    assert len(set(findings)) == 1


def test_strange_bodies_break_no_check() -> None:
    for body in (
        {},
        {"id": 5},
        {"requirements": []},
        {"requirements": {"past_due": "x"}},
        {"requirements": {"currently_due": ["x"], "current_deadline": 10**20}},
        {"requirements": {"currently_due": ["x"], "current_deadline": -(10**14)}},
        {"requirements": {"currently_due": ["x"], "current_deadline": True}},
        {"business_profile": 1, "settings": []},
    ):
        judge({ask: ok(**body) for ask in Ask})
    judge(good(payments=ok(data=[{"id": "pi/../x", "client_secret": "s"}])))
