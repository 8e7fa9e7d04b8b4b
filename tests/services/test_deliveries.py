"""The look at recent deliveries against the practice Stripe: only reads, honest about what Stripe can tell, flat memory."""

import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from classe365_desktop.core.deliveries import FRESH, Arrival, Delivery
from classe365_desktop.core.keys import ApiKey, Mode, exact_key
from classe365_desktop.core.plan import Wanted
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import Side
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.deliveries import Looked, look
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.proof import Order
from classe365_desktop.services.stripe_api import open_stripe

HOST = "maplehollow.classe365.com"
URL = f"https://{HOST}/stripe"
PAID, CREATED = "invoice.payment_succeeded", "invoice.created"


@dataclass
class Place:
    stripe: PracticeStripe
    api: StripeApi
    key: ApiKey

    @property
    def order(self) -> Order:
        return Order(HOST, self.key.mode, self.key, Wanted(URL, (PAID, CREATED)), about="this")

    def look(self, order: Order | None = None) -> Looked:
        return look(self.api, order or self.order, 72, lambda: datetime.now(UTC))

    def listens(self, *events: str, url: str = URL) -> None:
        side = self.side
        side.webhook_endpoints[f"we_{len(side.webhook_endpoints)}"] = {
            "id": f"we_{len(side.webhook_endpoints)}", "object": "webhook_endpoint", "url": url, "status": "enabled",
            "enabled_events": list(events), "api_version": None, "description": None, "created": 1, "metadata": {},
            "application": None, "livemode": side.livemode,
        }  # fmt: skip

    @property
    def side(self) -> Side:
        account = self.stripe.world.known_keys[self.key.reveal()].account
        return self.stripe.world.sides[account, self.key.mode is Mode.LIVE]

    def happened(self, name: str, pending: int, ago: int) -> str:
        """An event that is so old, in seconds."""
        world = self.stripe.world
        event = world.note_event(self.side, name, {"id": "in_1", "object": "invoice"})
        event |= {"created": world.now() - ago, "pending_webhooks": pending}
        return str(event["id"])


@pytest.fixture(params=["test", "live"])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    with PracticeStripe() as stripe:
        key = exact_key(getattr(stripe.keys, f"{request.param}_secret"))
        assert key is not None
        api = open_stripe(practice_address(stripe.address), read_timeout=5.0)
        there = Place(stripe, api, key)
        there.side.events.clear()
        there.side.webhook_endpoints.clear()
        yield there
        api.close()


def of(looked: Looked, event: str) -> Delivery:
    return next(each for each in looked.deliveries if each.event == event)


def codes(looked: Looked) -> set[str]:
    return {each.code for each in looked.findings}


def test_the_last_of_each_kind_and_whether_it_was_delivered(place: Place) -> None:
    place.listens(PAID, CREATED)
    place.happened(PAID, 0, 5_000)
    last = place.happened(PAID, 0, 3_000)
    looked = place.look()
    assert (of(looked, PAID).state, of(looked, PAID).id) == (Arrival.DELIVERED, last)
    assert of(looked, CREATED) == Delivery(CREATED, Arrival.NONE)
    assert codes(looked) == {"deliveries.delivered", "deliveries.none", "deliveries.receipt_only"}
    assert looked.as_look.about == "this"


def test_only_reads_happen(place: Place) -> None:
    place.listens("*")
    place.happened(PAID, 1, 5_000)
    place.look()
    assert {each.method for each in place.stripe.requests} == {"GET"}


def test_what_was_not_delivered_is_a_failure_with_its_event(place: Place) -> None:
    place.listens(PAID, CREATED)
    first, last = place.happened(PAID, 1, 5_000), place.happened(PAID, 1, 2 * FRESH)
    looked = place.look()
    assert of(looked, PAID).state is Arrival.FAILED
    assert (of(looked, PAID).failures, of(looked, PAID).failed_ids) == (2, (last, first))
    assert "deliveries.failed" in codes(looked)


def test_what_failed_earlier_is_a_warning_when_the_last_arrived(place: Place) -> None:
    place.listens(PAID, CREATED)
    place.happened(PAID, 1, 5_000)
    place.happened(PAID, 0, 100)
    looked = place.look()
    assert of(looked, PAID).state is Arrival.DELIVERED
    assert {"deliveries.failed_earlier", "deliveries.delivered"} <= codes(looked)


def test_what_was_made_a_moment_ago_is_on_its_way_and_no_failure(place: Place) -> None:
    place.listens(PAID, CREATED)
    place.happened(PAID, 1, 5)
    looked = place.look()
    assert (of(looked, PAID).state, of(looked, PAID).failures, of(looked, PAID).pending) == (Arrival.PENDING, 0, 1)
    assert "deliveries.failed" not in codes(looked)


def test_a_clock_that_is_wrong_here_makes_no_failure_of_what_is_on_its_way(place: Place) -> None:
    place.listens(PAID, CREATED)
    place.happened(PAID, 1, 5)
    looked = look(place.api, place.order, 72, lambda: datetime(2030, 1, 1, tzinfo=UTC))
    assert of(looked, PAID).state is Arrival.PENDING


def test_with_other_endpoints_nothing_is_blamed_on_classe365(place: Place) -> None:
    place.listens(PAID, CREATED)
    place.listens("*", url="https://other.example/hook")
    place.happened(PAID, 1, 5_000)
    looked = place.look()
    assert {"deliveries.failed_others", "deliveries.others"} <= codes(looked)
    # Nobody can tell whose failure it was, so no row calls it ours.
    assert Arrival.FAILED not in {each.state for each in looked.deliveries}
    assert Arrival.UNCLEAR in {each.state for each in looked.deliveries}


def test_what_nobody_waits_for_is_not_called_delivered(place: Place) -> None:
    place.listens(CREATED)
    place.happened(PAID, 0, 5_000)
    looked = place.look()
    assert of(looked, PAID).state is Arrival.NOBODY_LISTENS
    assert "deliveries.delivered" not in codes(looked)


def test_a_restricted_key_is_told_which_permission_is_missing(place: Place) -> None:
    restricted = exact_key(getattr(place.stripe.keys, f"{place.key.mode}_restricted"))
    looked = place.look(replace(place.order, key=restricted))
    assert codes(looked) == {"deliveries.no_permission"}
    assert "rak_event_read" in looked.findings[0].seen


def test_without_a_key_nothing_is_asked(place: Place) -> None:
    for key in (None, exact_key(place.stripe.keys.test_publishable)):
        assert codes(place.look(replace(place.order, key=key))) == {"proof.no_key"}
    assert place.stripe.requests == []


@pytest.mark.parametrize("scenario", ["captive_portal", "server_error", "rate_limited"])
def test_a_fault_on_the_way_is_neither_a_failure_nor_a_pass(place: Place, scenario: str) -> None:
    place.stripe.scenario = scenario
    looked = place.look()
    assert codes(looked) == {f"connection.{scenario}"}


@pytest.mark.parametrize("place", ["test"], indirect=True)
def test_ten_thousand_events_are_counted_in_flat_memory(place: Place) -> None:
    place.listens(PAID, CREATED)
    for number in range(10_000):
        place.happened(PAID if number % 2 else CREATED, 1, 100 + (10_000 - number) * 100)
    progress: list[int] = []
    looked = look(place.api, place.order, 72, lambda: datetime.now(UTC), progress.append)
    assert (of(looked, PAID).failures, of(looked, CREATED).failures) == (5_000, 5_000)
    assert max(progress) >= 10_000
    assert len(of(looked, PAID).failed_ids) == 5


@pytest.mark.parametrize("place", ["test"], indirect=True)
def test_memory_does_not_follow_the_pages(place: Place) -> None:
    place.listens(PAID, CREATED)

    def peak(count: int) -> int:
        place.side.events.clear()
        for number in range(count):
            place.happened(PAID, 1, 100 + (count - number))
        tracemalloc.start()
        # The practice Stripe lives in this process, too; what it holds was there before.
        look(place.api, place.order, 72, lambda: datetime.now(UTC))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    few = peak(200)
    assert peak(1_500) < 2.5 * few


def test_a_look_that_was_cut_off_says_nothing(place: Place) -> None:
    place.api.close()
    assert place.look().cancelled
