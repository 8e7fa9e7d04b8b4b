"""A restricted key tried out on the practice Stripe: nothing is made, and what is told is so."""

import pytest

from classe365_desktop.core.keys import exact_key
from classe365_desktop.core.permissions import Answer, Report
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_permissions
from classe365_desktop.services.permissions import try_out
from classe365_desktop.services.stripe_api import open_stripe

CATALOGUE = load_permissions()


def tried(stripe: PracticeStripe, key: str) -> tuple[Report, list[float]]:
    waited: list[float] = []

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        return False

    api = open_stripe(practice_address(stripe.address))
    try:
        return try_out(api, exact_key(key), CATALOGUE, wait), waited
    finally:
        api.close()


@pytest.mark.parametrize("mode", ["test", "live"])
def test_a_narrow_key_is_told_what_it_has_and_lacks_and_nothing_is_made(mode: str) -> None:
    with PracticeStripe() as stripe:
        before = [list(side.customers) + list(side.webhook_endpoints) for side in stripe.world.sides.values()]
        found, _ = tried(stripe, getattr(stripe.keys, f"{mode}_restricted"))
        after = [list(side.customers) + list(side.webhook_endpoints) for side in stripe.world.sides.values()]
    assert before == after
    assert found.answers["rak_customer_write"] is Answer.ALLOWED
    assert found.answers["rak_payment_intent_write"] is Answer.ALLOWED
    assert found.answers["rak_balance_read"] is Answer.ALLOWED
    assert found.answers["rak_event_read"] is Answer.REFUSED
    assert found.answers["rak_webhook_write"] is Answer.REFUSED
    assert found.reads["webhook"] is Answer.ALLOWED
    assert found.answers["rak_token_write"] is Answer.UNKNOWN
    assert {"permissions.missing_program"} <= {each.code for each in found.findings}


def test_a_secret_key_is_not_asked_about(recwarn: pytest.WarningsRecorder) -> None:
    with PracticeStripe() as stripe:
        found, _ = tried(stripe, stripe.keys.live_secret)
        assert stripe.requests == []
    assert not found.is_restricted


@pytest.mark.parametrize("scenario", ["reset", "captive_portal", "rate_limited", "server_error"])
def test_whatever_is_in_the_way_nothing_is_called_missing(scenario: str) -> None:
    with PracticeStripe(scenario) as stripe:
        found, _ = tried(stripe, stripe.keys.test_restricted)
    assert found.missing == ()
    assert found.allowed == frozenset()
    assert any(each.code.startswith("connection.") for each in found.findings)


def test_without_a_key_nothing_is_asked() -> None:
    with PracticeStripe() as stripe:
        found, _ = tried(stripe, stripe.keys.test_publishable)
        assert stripe.requests == []
    assert [each.code for each in found.findings] == ["permissions.no_key"]
