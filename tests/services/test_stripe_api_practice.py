"""The door to Stripe meets the practice Stripe: every scenario that rehearses a fault is understood as that fault."""

from datetime import UTC, datetime, timedelta

import pytest

from classe365_desktop.core.keys import exact_key
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.practice.scenarios import SCENARIOS
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.stripe_api import open_stripe

UNDERSTOOD = {
    "normal": Outcome.OK,
    "slow": Outcome.OK,
    "rate_limited": Outcome.RATE_LIMITED,
    "lock_timeout": Outcome.LOCKED,
    "server_error": Outcome.SERVER_ERROR,
    "unavailable": Outcome.SERVER_ERROR,
    "captive_portal": Outcome.CAPTIVE_PORTAL,
    "empty_body": Outcome.NONSENSE,
    "truncated": Outcome.NONSENSE,
    "not_an_object": Outcome.NONSENSE,
    "garbage": Outcome.NONSENSE,
    "hang": Outcome.TIMEOUT,
    "refused": Outcome.CONNECTION_REFUSED,
    "reset": Outcome.CONNECTION_LOST,
    "proxy_auth": Outcome.PROXY_PASSWORD,
    "dns": Outcome.NO_NAME,
    "tls": Outcome.OK,
    "tls_inspected": Outcome.TLS_UNTRUSTED,
    "tls_self_signed": Outcome.TLS_SELF_SIGNED,
    "tls_expired": Outcome.TLS_EXPIRED,
    "clock_wrong": Outcome.OK,
    "charges_disabled": Outcome.OK,
    "information_due": Outcome.OK,
    "information_overdue": Outcome.OK,
    "two_accounts": Outcome.OK,
    "no_payments": Outcome.OK,
    "no_bank_debits": Outcome.OK,
    "no_us_bank": Outcome.OK,
    "webhook_good": Outcome.OK,
    "webhook_missing_events": Outcome.OK,
    "webhook_extra_events": Outcome.OK,
    "webhook_all_events": Outcome.OK,
    "webhook_disabled": Outcome.OK,
    "webhook_near_miss": Outcome.OK,
    "webhook_near_miss_www": Outcome.OK,
    "webhook_near_miss_port": Outcome.OK,
    "webhook_near_miss_path": Outcome.OK,
    "webhook_near_miss_sub_domain": Outcome.OK,
    "webhook_old_version": Outcome.OK,
    "webhook_duplicates": Outcome.OK,
    "webhook_foreign": Outcome.OK,
    "webhook_cap": Outcome.OK,
    "webhook_many": Outcome.OK,
    "webhook_no_permission": Outcome.NO_PERMISSION,
    "webhook_no_secret": Outcome.OK,
    "restricted_narrow": Outcome.NO_PERMISSION,
    "delivery_fails": Outcome.OK,
    "delivery_redirects": Outcome.OK,
    "delivery_hangs": Outcome.OK,
    "many_events": Outcome.OK,
}


def asked(stripe: PracticeStripe, key: str, path: str = "/v1/account", read: float = 10.0) -> Reply:
    found = exact_key(key)
    assert found is not None
    api = open_stripe(
        practice_address(stripe.address), extra_trust=stripe.trust, connect_timeout=10.0, read_timeout=read
    )
    try:
        return api.get(found, path)
    finally:
        api.close()


def test_no_scenario_is_forgotten_here() -> None:
    assert set(UNDERSTOOD) == {scenario.name for scenario in SCENARIOS}


@pytest.mark.parametrize(("scenario", "outcome"), UNDERSTOOD.items())
def test_each_scenario_is_understood(scenario: str, outcome: Outcome) -> None:
    with PracticeStripe(scenario) as stripe:
        reply = asked(stripe, stripe.keys.test_secret, read=0.3 if outcome is Outcome.TIMEOUT else 10.0)
    assert reply.outcome is outcome
    assert reply.detail


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("test_publishable", Outcome.SECRET_REQUIRED),
        ("test_secret", Outcome.OK),
        ("live_secret", Outcome.OK),
        ("test_expired", Outcome.EXPIRED_KEY),
        ("test_ip_restricted", Outcome.IP_REFUSED),
        ("test_other_account", Outcome.OK),
    ],
)
def test_each_key_is_understood(name: str, outcome: Outcome) -> None:
    with PracticeStripe() as stripe:
        key = getattr(stripe.keys, name)
        reply = asked(stripe, key)
    assert reply.outcome is outcome
    assert key not in repr(reply)


def test_a_restricted_key_proves_itself_by_what_it_may_not_do() -> None:
    with PracticeStripe() as stripe:
        replies = [asked(stripe, stripe.keys.test_restricted, path) for path in ("/v1/account", "/v1/balance")]
    assert all(reply.key_is_known for reply in replies)
    for reply in replies:
        if reply.outcome is Outcome.NO_PERMISSION:
            assert reply.account.startswith("acct_")
            assert reply.permission.startswith("rak_")


def test_stripe_s_clock_is_read_from_its_answer() -> None:
    with PracticeStripe("clock_wrong") as stripe:
        reply = asked(stripe, stripe.keys.test_secret)
    assert reply.server_time is not None
    assert datetime.now(UTC) - reply.server_time > timedelta(hours=25)


def test_a_write_that_is_sent_twice_happens_once_and_a_live_key_writes_nothing_but_endpoints() -> None:
    with PracticeStripe() as stripe:
        api = open_stripe(practice_address(stripe.address))
        test, live = exact_key(stripe.keys.test_secret), exact_key(stripe.keys.live_secret)
        assert test is not None
        assert live is not None
        try:
            asked_for = {"description": "A rehearsal", "metadata": {"made_by": "a test"}}
            first, again = (api.post(test, "/v1/customers", asked_for, "once") for _ in range(2))
            assert first.ok
            assert first.body["metadata"] == {"made_by": "a test"}
            assert first.body["id"] == again.body["id"]
            other = api.post(test, "/v1/customers", {"description": "Another"}, "once")
            assert (other.ok, other.is_uncertain) == (False, False)

            seen = len(stripe.requests)
            with pytest.raises(ValueError, match="never used to write"):
                api.post(live, "/v1/customers", asked_for, "never")
            with pytest.raises(ValueError, match="never used to write"):
                api.delete(live, "/v1/customers/cus_1")
            assert len(stripe.requests) == seen

            wanted = {"url": "https://maple.classe365.com/hook", "enabled_events": ["invoice.created"]}
            made = api.post(live, "/v1/webhook_endpoints", wanted, "endpoint")
            assert made.body["enabled_events"] == ["invoice.created"]
            gone = api.delete(live, f"/v1/webhook_endpoints/{made.body['id']}")
            assert gone.body["deleted"] is True
            assert api.delete(live, f"/v1/webhook_endpoints/{made.body['id']}").outcome is Outcome.MISSING
        finally:
            api.close()
