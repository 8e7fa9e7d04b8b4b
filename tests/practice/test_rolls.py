"""Keys are rolled: both work meanwhile, then only the new one. And restricted keys are made to measure."""

from collections.abc import Iterator

import pytest

from classe365_desktop.core.keys import Mode
from classe365_desktop.practice.keys import practice_keys
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import LONGEST_GRACE
from tests.practice.conftest import NOON, Client

KEYS = practice_keys()
HOUR = 3600.0


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stripe(clock: Clock) -> Iterator[PracticeStripe]:
    with PracticeStripe(clock=clock) as running:
        yield running


def refusal(client: Client, key: str) -> str | None:
    """The code with which Stripe refuses the key, None if it takes it."""
    heard = client.ask("GET", "/v1/balance", key)
    return None if heard.status == 200 else str(heard.error["code"])


@pytest.mark.parametrize("old", [KEYS.test_secret, KEYS.live_secret, KEYS.test_restricted])
def test_both_keys_work_until_the_old_one_ends(stripe: PracticeStripe, client: Client, clock: Clock, old: str) -> None:
    new = stripe.world.roll(old, expires_at=NOON + 12 * HOUR)
    assert new != old
    assert new[:8] == old[:8]
    clock.at += 12 * HOUR - 1
    assert (refusal(client, old), refusal(client, new)) == (None, None)
    clock.at += 1
    assert (refusal(client, old), refusal(client, new)) == ("api_key_expired", None)
    clock.at += 9 * 24 * HOUR
    assert (refusal(client, old), refusal(client, new)) == ("api_key_expired", None)


def test_a_key_can_end_at_once_and_the_next_roll_begins_with_the_new_one(
    stripe: PracticeStripe, client: Client
) -> None:
    second = stripe.world.roll(KEYS.test_secret)
    assert refusal(client, KEYS.test_secret) == "api_key_expired"
    third = stripe.world.roll(second)
    assert len({KEYS.test_secret, second, third}) == 3
    assert refusal(client, third) is None


def test_a_publishable_key_is_rolled_and_does_not_end(stripe: PracticeStripe, client: Client, clock: Clock) -> None:
    new = stripe.world.roll(KEYS.test_publishable, expires_at=NOON)
    clock.at += 30 * 24 * HOUR
    for key in (new, KEYS.test_publishable):
        assert client.ask("GET", "/v1/account", key).error["code"] == "secret_key_required"


def test_what_cannot_be_rolled_is_said(stripe: PracticeStripe) -> None:
    for wrong in ("sk_test_nobody", KEYS.test_expired):
        with pytest.raises(ValueError, match="no such key"):
            stripe.world.roll(wrong)
    with pytest.raises(ValueError, match="seven days"):
        stripe.world.roll(KEYS.test_secret, expires_at=NOON + LONGEST_GRACE + 1)


@pytest.mark.parametrize("mode", Mode)
def test_a_restricted_key_may_what_it_was_made_for(stripe: PracticeStripe, client: Client, mode: Mode) -> None:
    key = stripe.world.make_restricted(mode, ["rak_event_read"])
    assert key.startswith(f"rk_{mode}_51MapleHo11owSc01")
    assert client.ask("GET", "/v1/events", key).status == 200
    assert client.ask("GET", "/v1/customers", key).status == 403
    assert stripe.world.make_restricted(mode, ["rak_event_read"]) != key


def test_the_narrow_keys_are_narrow_and_a_better_one_can_be_made(stripe: PracticeStripe, client: Client) -> None:
    stripe.scenario = "restricted_narrow"
    narrow = stripe.keys.test_secret
    assert narrow.startswith("rk_test_")
    assert client.ask("GET", "/v1/customers", narrow).status == 200
    assert client.ask("POST", "/v1/customers/cus_x", narrow).status == 403
    assert client.ask("GET", "/v1/webhook_endpoints", narrow).status == 403
    better = stripe.world.make_restricted(Mode.TEST, ["rak_customer_write", "rak_webhook_write"])
    assert client.ask("POST", "/v1/customers/cus_x", better).status == 404
    assert client.ask("GET", "/v1/webhook_endpoints", better).status == 200
