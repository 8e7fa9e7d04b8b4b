"""A restricted key tried out on the practice Stripe: nothing is made, and what is told is so."""

from collections.abc import Iterable
from contextlib import closing

import pytest

from classe365_desktop.core.keys import ApiKey, Mode, exact_key
from classe365_desktop.core.permissions import Answer, Permission, Report
from classe365_desktop.core.replies import Reply
from classe365_desktop.practice.faults import Injected
from classe365_desktop.practice.scenarios import Fault
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_permissions
from classe365_desktop.services.permissions import AT_ONCE, try_out
from classe365_desktop.services.ports import Params, StripeApi
from classe365_desktop.services.stripe_api import open_stripe

CATALOGUE = load_permissions()
NAMES = [each.stripe_name for each in CATALOGUE]


def tried(
    stripe: PracticeStripe, key: str, catalogue: Iterable[Permission] = CATALOGUE, *, ends: bool = False
) -> tuple[Report, list[int]]:
    """The report, and how many requests had been made at each pause. `ends`: the person wants no more then."""
    pauses: list[int] = []

    def wait(seconds: float) -> bool:
        assert seconds == 1
        pauses.append(len(stripe.requests))
        return ends

    api = open_stripe(practice_address(stripe.address))
    try:
        return try_out(api, exact_key(key), tuple(catalogue), wait), pauses
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
    assert found.answers["rak_token_write"] is Answer.REFUSED
    assert {"permissions.missing_classe365", "permissions.missing_program"} <= {each.code for each in found.findings}


@pytest.mark.parametrize("mode", Mode)
def test_a_key_that_may_all_lacks_nothing(mode: Mode) -> None:
    with PracticeStripe() as stripe:
        found, pauses = tried(stripe, stripe.world.make_restricted(mode, NAMES))
    assert (found.missing, found.unknown, found.untold) == ((), frozenset(), {"rak_token_write"})
    assert pauses == []


@pytest.mark.parametrize("lacking", NAMES)
def test_each_permission_that_is_taken_away_is_found_missing_alone(lacking: str) -> None:
    with PracticeStripe() as stripe:
        found, _ = tried(stripe, stripe.world.make_restricted(Mode.TEST, set(NAMES) - {lacking}))
    assert found.missing == (lacking,)


def test_a_key_that_may_nothing_is_told_so_in_one_second() -> None:
    with PracticeStripe() as stripe:
        found, pauses = tried(stripe, stripe.world.make_restricted(Mode.LIVE, ()))
        assert len(stripe.requests) <= AT_ONCE
    assert found.missing == tuple(NAMES)
    assert pauses == []


def test_a_longer_catalogue_is_tried_in_turns() -> None:
    more = [Permission(f"more{each}", *_rest(CATALOGUE[0])) for each in range(3 * AT_ONCE)]
    with PracticeStripe() as stripe:
        found, pauses = tried(stripe, stripe.world.make_restricted(Mode.TEST, ()), more)
        asked = len(stripe.requests)
    assert pauses == [AT_ONCE * turn for turn in range(1, len(pauses) + 1)]
    assert asked == 6 * AT_ONCE
    assert len(found.missing) == len(more)


def _rest(like: Permission) -> tuple[str, ...]:
    return like.access, like.needer, like.why, like.read_path, like.write_request


def test_who_wants_no_more_is_told_that_it_was_cancelled_and_nothing_is_called_missing() -> None:
    more = [Permission(f"more{each}", *_rest(CATALOGUE[0])) for each in range(AT_ONCE + 1)]
    with PracticeStripe() as stripe:
        found, _ = tried(stripe, stripe.world.make_restricted(Mode.TEST, ["rak_customer_write"]), more, ends=True)
        assert len(stripe.requests) == AT_ONCE
    assert found.unknown == {more[-1].stripe_name}
    assert "connection.cancelled" in {each.code for each in found.findings}


def test_what_stripe_wants_later_is_asked_once_more_later() -> None:
    limited = {"/v1/events", "/v1/balance"}

    def faults(_method: str, path: str) -> Injected | None:
        if path in limited:
            limited.discard(path)
            return Injected(Fault.RATE_LIMITED)
        return None

    with PracticeStripe() as stripe:
        stripe.inject = faults
        found, pauses = tried(stripe, stripe.world.make_restricted(Mode.TEST, NAMES))
    assert len(pauses) == 1
    assert found.unknown == frozenset()
    assert {each.severity for each in found.findings} == {"pass", "note"}


class Listening:
    """Stripe, with the idempotency keys that it was given."""

    def __init__(self, api: StripeApi) -> None:
        self._api = api
        self.words: list[str] = []

    def post(self, key: ApiKey, path: str, params: Params, idempotency_key: str) -> Reply:
        self.words.append(idempotency_key)
        return self._api.post(key, path, params, idempotency_key)

    def __getattr__(self, name: str) -> object:
        return getattr(self._api, name)


def test_stripe_is_never_asked_to_repeat_an_answer_it_gave_before_the_key_was_changed() -> None:
    with PracticeStripe() as stripe, closing(open_stripe(practice_address(stripe.address))) as api:
        key = exact_key(stripe.world.make_restricted(Mode.TEST, NAMES))
        listening = Listening(api)
        for _ in range(2):
            try_out(listening, key, CATALOGUE, lambda _: False)
    assert listening.words
    assert len(listening.words) == len(set(listening.words))


def test_a_secret_key_is_not_asked_about() -> None:
    with PracticeStripe() as stripe:
        found, _ = tried(stripe, stripe.keys.live_secret)
        assert stripe.requests == []
    assert not found.is_restricted


@pytest.mark.parametrize(
    "scenario", ["reset", "captive_portal", "rate_limited", "server_error", "garbage", "not_an_object", "refused"]
)
def test_whatever_is_in_the_way_nothing_is_called_missing(scenario: str) -> None:
    with PracticeStripe(scenario) as stripe:
        found, _ = tried(stripe, stripe.keys.test_restricted)
    assert found.missing == ()
    assert found.allowed == frozenset()
    assert any(each.code.startswith("connection.") for each in found.findings)


def test_a_key_that_stripe_does_not_take_is_told_once_and_nothing_is_called_missing() -> None:
    with PracticeStripe() as stripe:
        key = stripe.world.make_restricted(Mode.TEST, NAMES)
        del stripe.world.known_keys[key]
        found, _ = tried(stripe, key)
    assert found.missing == ()
    assert [each.code for each in found.findings if each.severity == "failure"] == ["permissions.key_unknown"]


def test_without_a_key_nothing_is_asked() -> None:
    with PracticeStripe() as stripe:
        found, _ = tried(stripe, stripe.keys.test_publishable)
        assert stripe.requests == []
    assert [each.code for each in found.findings] == ["permissions.no_key"]
