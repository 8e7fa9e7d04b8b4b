"""What happens is delivered: signed as Stripe signs, again after a failure, given up in the end."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import stripe as sdk

from classe365_desktop.practice.delivering import Schedule
from classe365_desktop.practice.keys import practice_keys
from classe365_desktop.practice.scenarios import Behaviour
from classe365_desktop.practice.school import PracticeSchool
from classe365_desktop.practice.server import PracticeStripe
from tests.practice.conftest import Client

KEY, LIVE = practice_keys().test_secret, practice_keys().live_secret
URL = "https://maplehollow.classe365.com/hook/stripe?block=test"
LONG = 20.0


class Place:
    """A practice Stripe with the real time, a school, and an endpoint if wanted."""

    def __init__(self, stripe: PracticeStripe) -> None:
        self.stripe = stripe
        self.school = stripe.school
        self.client = Client(stripe)

    def listen(self, key: str = KEY, url: str = URL, **params: str) -> dict[str, Any]:
        wanted = {"url": url, "enabled_events[0]": "customer.created"} | params
        return self.client.ask("POST", "/v1/webhook_endpoints", key, wanted).body

    def happen(self, key: str = KEY) -> str:
        self.client.ask("POST", "/v1/customers", key)
        return str(self.client.ask("GET", "/v1/events", key, {"limit": 1}).body["data"][0]["id"])

    def pending(self, event: str, key: str = KEY) -> int:
        return int(self.client.ask("GET", f"/v1/events/{event}", key).body["pending_webhooks"])

    def settle(self) -> None:
        assert self.stripe.deliveries.settle(LONG)


@pytest.fixture
def place() -> Iterator[Place]:
    with PracticeStripe(schedule=Schedule(delay=0.0, retry_after=(0.01, 0.02), disable_after=2)) as stripe:
        made = Place(stripe)
        yield made
        made.client.line.close()


@pytest.mark.parametrize("key", [KEY, LIVE])
def test_an_event_arrives_with_the_host_and_the_path_it_was_meant_for(place: Place, key: str) -> None:
    endpoint = place.listen(key, api_version="2024-06-20")
    place.school.secrets = (endpoint["secret"],)
    event = place.happen(key)
    place.settle()
    (came,) = place.school.received
    assert (came.event, came.name, came.status, came.signed) == (event, "customer.created", 200, True)
    assert (came.host, came.path) == ("maplehollow.classe365.com", "/hook/stripe")
    assert (came.api_version, came.livemode) == ("2024-06-20", key == LIVE)
    assert place.pending(event, key) == 0


def test_only_enabled_endpoints_of_the_same_mode_that_want_it_hear_of_it(place: Place) -> None:
    place.listen(LIVE)
    place.listen(url=f"{URL}&other=1", **{"enabled_events[0]": "invoice.created"})
    off = place.listen(url=f"{URL}&off=1")["id"]
    place.client.ask("POST", f"/v1/webhook_endpoints/{off}", KEY, {"disabled": "true"})
    event = place.happen()
    place.settle()
    assert place.school.received == ()
    assert place.pending(event) == 0


def test_stripe_s_own_library_accepts_the_signature_and_no_other(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    bodies: list[tuple[bytes, str, str]] = []
    answer: Callable[..., Any] = PracticeSchool._answer

    def keep(school: PracticeSchool, request: Any) -> Any:
        bodies.append((request.body, request.headers["stripe-signature"], request.headers["user-agent"]))
        return answer(school, request)

    monkeypatch.setattr(PracticeSchool, "_answer", keep)
    secret = place.listen()["secret"]
    event = place.happen()
    place.settle()
    ((body, header, agent),) = bodies
    assert sdk.Webhook.construct_event(body, header, secret).id == event
    assert agent.startswith("Stripe/1.0")
    assert json.loads(body)["pending_webhooks"] == 1
    with pytest.raises(sdk.SignatureVerificationError):
        sdk.Webhook.construct_event(body, header, "whsec_of_another")
    with pytest.raises(sdk.SignatureVerificationError):
        sdk.Webhook.construct_event(body + b" ", header, secret)


@pytest.mark.parametrize(
    "behaviour", [Behaviour.SERVER_ERROR, Behaviour.NOT_FOUND, Behaviour.REDIRECT, Behaviour.REFUSE, Behaviour.HANG]
)
def test_what_fails_is_tried_again_and_then_given_up(place: Place, behaviour: Behaviour) -> None:
    place.stripe.deliveries.schedule = Schedule(delay=0.0, retry_after=(0.01, 0.01), within=0.1)
    endpoint = place.listen()
    place.school.behaviour = behaviour
    event = place.happen()
    place.settle()
    tries = [each.event for each in place.school.received]
    assert tries == ([] if behaviour is Behaviour.REFUSE else [event] * 3)
    assert place.pending(event) == 1
    listed = place.client.ask("GET", "/v1/events", KEY, {"delivery_success": "false"}).body["data"]
    assert [each["id"] for each in listed] == [event]
    assert endpoint["status"] == "enabled"


def test_what_fails_at_first_arrives_later_and_only_then_counts(place: Place) -> None:
    place.stripe.deliveries.schedule = Schedule(delay=0.0, retry_after=(0.05,) * 200)
    place.listen()
    place.school.behaviour = Behaviour.REFUSE
    event = place.happen()
    assert place.pending(event) == 1
    place.school.behaviour = Behaviour.OK
    place.settle()
    assert place.pending(event) == 0


def test_an_endpoint_that_fails_for_long_is_disabled_and_what_it_missed_is_lost(place: Place) -> None:
    endpoint = place.listen()
    path = f"/v1/webhook_endpoints/{endpoint['id']}"
    place.school.behaviour = Behaviour.SERVER_ERROR
    for status in ("enabled", "disabled"):
        place.happen()
        place.settle()
        assert place.client.ask("GET", path, KEY).body["status"] == status
    place.school.forget()
    place.school.behaviour = Behaviour.OK
    place.client.ask("POST", path, KEY, {"disabled": "false"})
    place.settle()
    assert place.school.received == ()
    event = place.happen()
    place.settle()
    assert [each.event for each in place.school.received] == [event]


def test_a_deleted_endpoint_hears_no_more(place: Place) -> None:
    place.stripe.deliveries.schedule = Schedule(delay=0.0, retry_after=(0.01,) * 500)
    endpoint = place.listen()
    place.school.behaviour = Behaviour.SERVER_ERROR
    place.happen()
    place.client.ask("DELETE", f"/v1/webhook_endpoints/{endpoint['id']}", KEY)
    place.settle()


def test_two_endpoints_count_each_for_itself(place: Place) -> None:
    for number in range(2):
        place.listen(url=f"{URL}&number={number}")
    event = place.happen()
    place.settle()
    assert place.school.repeated == (event,)
    assert place.pending(event) == 0


def test_stopping_ends_a_delivery_that_hangs_and_one_that_waits() -> None:
    schedule = Schedule(delay=0.0, retry_after=(3600.0,), within=3600.0)
    with PracticeSchool() as school:
        school.behaviour = Behaviour.HANG
        with PracticeStripe(school=school, schedule=schedule) as stripe:
            place = Place(stripe)
            place.listen()
            place.happen()
            assert not stripe.deliveries.settle(0.05)
            place.client.line.close()
        assert len(school.received) <= 1
