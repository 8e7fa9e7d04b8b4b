"""The checks against the practice Stripe: each scenario and each kind of key ends in its own finding, over real sockets."""

import threading
from collections.abc import Iterator

import pytest

from classe365_desktop.core.findings import Finding, exit_code
from classe365_desktop.core.keys import KeyPair, Mode, exact_key
from classe365_desktop.practice.scenarios import SCENARIOS
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.store import MemoryStore
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.validation import Checked, Order, check_keys, order_for, remember_check
from classe365_desktop.services.vault_values import MemoryVault
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.wiring import now

PASSES = {
    "publishable.recognised", "secret.recognised", "mode.confirmed", "account.identified", "account.can_charge", "pair.proved",
}  # fmt: skip
READ_SECONDS = 1.0  # how long a test waits for a server that never answers


@pytest.fixture
def stripe() -> Iterator[PracticeStripe]:
    with PracticeStripe() as pretend:
        yield pretend


def opened(pretend: PracticeStripe) -> StripeApi:
    return open_stripe(practice_address(pretend.address), extra_trust=pretend.trust, read_timeout=READ_SECONDS)


def check(pretend: PracticeStripe, publishable: str, secret: str, **order: str) -> tuple[Checked, list[Finding]]:
    """Check two practice keys by name; return the result and the findings in the order they arrived."""
    keys = [exact_key(getattr(pretend.keys, name)) for name in (publishable, secret) if name]
    pair = KeyPair()
    for key in keys:
        assert key is not None
        pair = pair.having(key)
    api, arrived = opened(pretend), list[Finding]()
    try:
        mode = (pair.secret or pair.publishable).mode
        return check_keys(api, Order(mode, pair, **order), now, arrived.append), arrived
    finally:
        api.close()


def codes(checked: Checked) -> set[str]:
    return {each.code for each in checked.findings}


EXPECTED: dict[str, set[str]] = {
    "normal": PASSES,
    "slow": PASSES,
    "tls": PASSES,
    "rate_limited": {"connection.rate_limited"},
    "lock_timeout": {"connection.locked"},
    "server_error": {"connection.server_error"},
    "unavailable": {"connection.server_error"},
    "captive_portal": {"connection.captive_portal"},
    "empty_body": {"connection.nonsense"},
    "truncated": {"connection.nonsense"},
    "not_an_object": {"connection.nonsense"},
    "garbage": {"connection.nonsense"},
    "hang": {"connection.timeout"},
    "refused": {"connection.connection_refused"},
    "reset": {"connection.connection_lost"},
    "proxy_auth": {"connection.proxy_password"},
    "dns": {"connection.no_name"},
    "tls_inspected": {"connection.tls_untrusted"},
    "tls_self_signed": {"connection.tls_self_signed"},
    "tls_expired": {"connection.tls_expired"},
    "clock_wrong": PASSES | {"clock.ahead_hours"},
    "charges_disabled": (PASSES - {"account.can_charge"})
    | {"account.not_activated_test", "account.information_due_test"},
    "information_due": PASSES | {"account.information_due_test"},
    "information_overdue": PASSES | {"account.information_due_test"},
    "two_accounts": (PASSES - {"pair.proved"}) | {"pair.different"},
    "no_payments": (PASSES - {"pair.proved"}) | {"pair.likely"},
}

# What these rehearse is no matter of the keys.
OF_OTHER_THINGS = ("webhook_", "delivery_", "many_events", "no_bank_debits", "no_us_bank")
LIMITED = (PASSES - {"secret.recognised", "account.identified", "account.can_charge"}) | {
    "restricted.recognised",
    "restricted.note",
    "account.named_by_refusal",
}
EXPECTED |= {each.name: PASSES for each in SCENARIOS if each.name.startswith(OF_OTHER_THINGS)}
EXPECTED |= {
    "webhook_no_permission": LIMITED,
    "restricted_narrow": (LIMITED - {"pair.proved"}) | {"pair.likely"},
}


def test_every_scenario_has_its_expectation() -> None:
    assert set(EXPECTED) == {each.name for each in SCENARIOS}


@pytest.mark.parametrize("scenario", EXPECTED)
def test_each_scenario_ends_in_its_own_findings(stripe: PracticeStripe, scenario: str) -> None:
    stripe.scenario = scenario
    checked, _ = check(stripe, "test_publishable", "test_secret")
    assert codes(checked) == EXPECTED[scenario]
    trouble = {each.code for each in checked.findings if each.severity not in {"pass", "note"}}
    assert (exit_code(checked.findings) == 0) == (not trouble - {"clock.ahead_hours"})


@pytest.mark.parametrize(
    ("publishable", "secret", "expected"),
    [
        ("test_publishable", "test_restricted", (PASSES - {"secret.recognised", "account.identified", "account.can_charge"})
         | {"restricted.recognised", "restricted.note", "account.named_by_refusal"}),
        ("test_publishable", "test_expired", {"publishable.recognised", "secret.expired"}),
        ("test_publishable", "test_ip_restricted", {"publishable.recognised", "secret.ip_refused"}),
        ("test_publishable", "test_other_account", (PASSES - {"pair.proved"}) | {"pair.different"}),
        ("live_publishable", "live_secret", PASSES),
        ("live_publishable", "live_restricted", (PASSES - {"secret.recognised", "account.identified", "account.can_charge"})
         | {"restricted.recognised", "restricted.note", "account.named_by_refusal"}),
        ("test_publishable", "", {"publishable.recognised", "secret.missing"}),
        ("", "test_secret", (PASSES - {"publishable.recognised", "pair.proved"}) | {"publishable.missing"}),
    ],
)  # fmt: skip
def test_each_kind_of_key_ends_in_its_own_findings(stripe, publishable: str, secret: str, expected: set[str]) -> None:
    checked, _ = check(stripe, publishable, secret)
    assert codes(checked) == expected


@pytest.mark.parametrize(
    ("scenario", "expected"),
    [
        ("charges_disabled", {"account.cannot_charge", "account.payouts_off"}),
        ("information_due", {"account.information_due"}),
        ("information_overdue", {"account.information_overdue"}),
    ],
)
def test_in_live_mode_an_account_that_can_not_be_paid_is_no_side_note(
    stripe, scenario: str, expected: set[str]
) -> None:
    stripe.scenario = scenario
    checked, _ = check(stripe, "live_publishable", "live_secret")
    assert expected <= codes(checked)


def test_an_unknown_key_is_unknown(stripe: PracticeStripe) -> None:
    wrong = {name: exact_key(getattr(stripe.keys, name)[:-4] + "0000") for name in ("test_publishable", "test_secret")}
    api = opened(stripe)
    checked = check_keys(api, Order(Mode.TEST, KeyPair(*wrong.values())), now, lambda _: None)
    api.close()
    assert codes(checked) == {"publishable.unknown", "secret.unknown"}


def test_the_account_is_compared_with_the_one_before_and_with_the_other_mode(stripe: PracticeStripe) -> None:
    checked, _ = check(
        stripe, "test_publishable", "test_secret", account_before="acct_1Old", other_account="acct_1Other"
    )
    assert {"account.changed", "account.differs_from_other_mode"} <= codes(checked)
    again, _ = check(
        stripe, "test_publishable", "test_secret", account_before=checked.account, other_account=checked.account
    )
    assert {"account.as_before", "account.same_in_both_modes"} <= codes(again)
    assert checked.account_name == "Maple Hollow School"


def test_every_finding_arrives_once_and_is_in_the_result(stripe: PracticeStripe) -> None:
    checked, arrived = check(stripe, "test_publishable", "test_secret")
    assert len(arrived) == len(set(arrived))
    assert set(arrived) == set(checked.findings)


def test_five_questions_are_asked_and_none_of_them_writes(stripe: PracticeStripe) -> None:
    check(stripe, "test_publishable", "test_secret")
    assert len(stripe.requests) == 5
    assert {each.method for each in stripe.requests} == {"GET"}


def test_a_check_that_is_aborted_ends_and_says_so(stripe: PracticeStripe) -> None:
    stripe.scenario = "hang"
    keys = KeyPair(exact_key(stripe.keys.test_publishable), exact_key(stripe.keys.test_secret))
    api = open_stripe(practice_address(stripe.address), read_timeout=60)
    asked = threading.Event()

    class Asking:
        """Tells when the last of the first questions has been asked."""

        left = 4

        def get(self, *question):
            self.left -= 1
            if self.left == 0:
                asked.set()
            return api.get(*question)

    result: list[Checked] = []
    runner = threading.Thread(
        target=lambda: result.append(check_keys(Asking(), Order(Mode.TEST, keys), now, lambda _: None))
    )
    runner.start()
    assert asked.wait(10)
    while runner.is_alive():
        api.abort()
        runner.join(0.05)
    api.close()
    assert codes(result[0]) == {"connection.cancelled"}


def kept(pretend: PracticeStripe) -> tuple[Workspace, str, KeyPair]:
    """A school whose practice keys are kept."""
    place = Workspace(MemoryStore(), MemoryVault(), now)
    place.add_school("maplehollow")
    host = place.state.selected
    keys = KeyPair(exact_key(pretend.keys.test_publishable), exact_key(pretend.keys.test_secret))
    place.save_keys(host, Mode.TEST, keys)
    return place, host, keys


def test_what_was_found_before_stays_when_a_check_is_ended_early(stripe: PracticeStripe) -> None:
    place, host, keys = kept(stripe)
    checked, _ = check(stripe, "test_publishable", "test_secret")
    remember_check(place, host, checked)
    ended = open_stripe(practice_address(stripe.address))
    ended.close()
    half = check_keys(ended, order_for(place, host, Mode.TEST, keys), now, lambda _: None)
    assert codes(half) == {"connection.cancelled"}
    remember_check(place, host, half)
    assert place.state.school(host).test.findings == checked.findings


def test_a_school_that_is_removed_during_its_check_is_not_missed(stripe: PracticeStripe) -> None:
    place, host, _ = kept(stripe)
    checked, _ = check(stripe, "test_publishable", "test_secret")
    place.remove(host)
    remember_check(place, host, checked)
    assert host not in place.state
