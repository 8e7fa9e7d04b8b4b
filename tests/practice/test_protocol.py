"""What all endpoints have in common: addresses, versions, idempotency, and being held against Stripe's own client."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import stripe as sdk

from classe365_desktop.practice.endpoints.table import ROUTES
from classe365_desktop.practice.keys import practice_keys
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import API_VERSION
from tests.practice.conftest import Client
from tests.practice.oracle import parameter_names, samples

KEYS = practice_keys()
SECRET = KEYS.test_secret


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
def test_every_endpoint_and_parameter_is_one_that_stripe_has(route: Any) -> None:
    assert set(route.accepts) <= parameter_names(route.method, route.path)


@pytest.mark.parametrize("kind", ["account", "balance"])
def test_nothing_is_missing_that_stripes_samples_have(client: Client, kind: str) -> None:
    assert set(samples()[kind]) - set(client.ask("GET", f"/v1/{kind}", SECRET).body) <= {"connect_reserved"}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/nothings"),
        ("GET", "/"),
        ("GET", "/v1/account/"),
        ("PUT", "/v1/account"),
        ("GET", "/v1/customers//"),
        ("POST", "/v1/payment_intents/pi_1/nothing"),
    ],
)
@pytest.mark.parametrize("key", [SECRET, None])
def test_an_unknown_address_is_not_recognised(client: Client, method: str, path: str, key: str | None) -> None:
    heard = client.ask(method, path, key)
    assert heard.status == 404
    assert heard.error["message"].startswith(f"Unrecognized request URL ({method}: {path}).")
    assert "code" not in heard.error


def test_the_version_asked_for_is_the_version_answered(client: Client) -> None:
    assert client.ask("GET", "/v1/balance", SECRET).headers["stripe-version"] == API_VERSION
    asked = {"Stripe-Version": "2024-06-20"}
    assert client.ask("GET", "/v1/balance", SECRET, headers=asked).headers["stripe-version"] == "2024-06-20"
    wrong = client.ask_anything("GET", "/v1/balance", SECRET, headers={"Stripe-Version": "newest"})
    assert wrong.status == 400
    assert wrong.error["message"] == "Invalid Stripe API version: newest"


def test_every_request_has_a_number_of_its_own(client: Client) -> None:
    seen = [client.ask("GET", "/v1/balance", SECRET).headers["request-id"] for _ in range(5)]
    assert len(set(seen)) == 5


def test_parameters_must_come_as_a_form(client: Client) -> None:
    client.line.request(
        "POST",
        "/v1/customers",
        json.dumps({"name": "x"}),
        {"Authorization": f"Bearer {SECRET}", "Content-Type": "application/json"},
    )
    answer = client.line.getresponse()
    assert answer.status == 400
    assert "check that your POST content type" in json.loads(answer.read())["error"]["message"]


def _make(client: Client, key: str, params: dict[str, str], idempotency: str) -> Any:
    return client.ask("POST", "/v1/customers", key, params, {"Idempotency-Key": idempotency})


def test_the_same_request_twice_happens_once(client: Client) -> None:
    first = _make(client, SECRET, {"name": "Juniper"}, "once")
    second = _make(client, SECRET, {"name": "Juniper"}, "once")
    assert first.text == second.text
    assert "idempotent-replayed" not in first.headers
    assert second.headers["idempotent-replayed"] == "true"
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"] == "once"
    assert second.headers["original-request"] == first.headers["request-id"] == first.headers["original-request"]
    assert second.headers["request-id"] != first.headers["request-id"]
    assert _make(client, SECRET, {"name": "Juniper"}, "another").body["id"] != first.body["id"]


def test_an_idempotency_key_is_good_for_one_request_only(client: Client) -> None:
    _make(client, SECRET, {"name": "Juniper"}, "once")
    heard = _make(client, SECRET, {"name": "Rowan"}, "once")
    assert (heard.status, heard.error["type"]) == (400, "idempotency_error")
    assert heard.error["message"].startswith(
        "Keys for idempotent requests can only be used with the same parameters they were first used with."
    )
    assert _make(client, KEYS.live_secret, {"name": "Rowan"}, "once").status == 200
    assert _make(client, KEYS.test_other_account, {"name": "Rowan"}, "once").status == 200


def test_a_refused_request_may_be_put_right_under_the_same_key(client: Client) -> None:
    assert _make(client, SECRET, {"email": "nobody"}, "once").status == 400
    assert _make(client, SECRET, {"email": "j@example.com"}, "once").status == 200


def test_an_idempotency_key_has_its_length(client: Client) -> None:
    assert _make(client, SECRET, {}, "k" * 255).status == 200
    assert _make(client, SECRET, {}, "k" * 256).status == 400


def test_a_request_under_way_blocks_its_idempotency_key(client: Client) -> None:
    world = client.stripe.world
    before = dict(world.sides[world.known_keys[SECRET].account, False].customers)
    owner = (world.known_keys[SECRET].account, False, "once")
    client.stripe.idempotency.begin(owner, ("POST", "/v1/customers", json.dumps({"name": "Juniper"})))
    heard = _make(client, SECRET, {"name": "Juniper"}, "once")
    assert (heard.status, heard.error["code"]) == (409, "idempotency_key_in_use")
    assert heard.headers["stripe-should-retry"] == "true"
    assert world.sides[world.known_keys[SECRET].account, False].customers == before


def test_what_is_kept_of_requests_holds_no_secret(client: Client, stripe: PracticeStripe) -> None:
    client.ask("POST", "/v1/customers", SECRET, {"name": "Juniper Lee", "email": "j@example.com"})
    client.ask("GET", f"/v1/customers/{SECRET}", SECRET)
    client.ask("GET", "/v1/payment_intents/pi_1", KEYS.test_publishable, {"client_secret": "pi_1_secret_canary"})
    assert [(each.method, each.params, each.status) for each in stripe.requests] == [
        ("POST", ("name", "email"), 200),
        ("GET", (), 404),
        ("GET", ("client_secret",), 404),
    ]
    kept = repr(stripe.requests)
    assert all(word not in kept for word in ("Juniper", "example.com", "canary", SECRET))


def _sdk(stripe: PracticeStripe, key: str) -> sdk.StripeClient:
    return sdk.StripeClient(key, base_addresses={"api": stripe.address}, max_network_retries=0)


def test_stripes_own_client_uses_every_endpoint(stripe: PracticeStripe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sdk, "enable_telemetry", False)
    api = _sdk(stripe, SECRET).v1
    assert api.accounts.retrieve_current().charges_enabled is True
    assert api.balance.retrieve().livemode is False
    payment = api.payment_intents.create({"amount": 500, "currency": "usd", "metadata": {"a": "b"}})
    assert api.payment_intents.retrieve(payment.id).metadata["a"] == "b"
    assert api.payment_intents.list({"limit": 2}).has_more is True
    assert len(list(api.payment_intents.list({"limit": 2}).auto_paging_iter())) == 4
    shown = _sdk(stripe, KEYS.test_publishable).v1.payment_intents.retrieve(
        payment.id, {"client_secret": payment.client_secret or ""}
    )
    assert shown.id == payment.id
    assert api.payment_intents.cancel(payment.id).status == "canceled"
    customer = api.customers.create({"name": "Juniper", "address": {"city": "Salem"}})
    assert api.customers.update(customer.id, {"description": "x"}).description == "x"
    assert api.customers.retrieve(customer.id).name == "Juniper"
    assert api.customers.list({"limit": 1}).data[0].id == customer.id
    assert api.customers.delete(customer.id).deleted is True
    endpoint = api.webhook_endpoints.create(
        {"url": "https://school.example/hook", "enabled_events": ["invoice.created", "invoice.payment_failed"]}
    )
    assert endpoint.secret is not None
    assert api.webhook_endpoints.retrieve(endpoint.id).enabled_events == ["invoice.created", "invoice.payment_failed"]
    assert api.webhook_endpoints.update(endpoint.id, {"disabled": True}).status == "disabled"
    assert [each.id for each in api.webhook_endpoints.list().data] == [endpoint.id]
    assert api.webhook_endpoints.delete(endpoint.id).deleted is True
    events = api.events.list({"types": ["customer.created"], "created": {"gte": 1}, "delivery_success": True})
    assert api.events.retrieve(events.data[0].id).type == "customer.created"
    assert {(seen.method, seen.connection) for seen in stripe.requests} == {("GET", 1), ("POST", 1), ("DELETE", 1)} | {
        ("GET", 2)
    }


@pytest.mark.parametrize(
    ("key", "ask", "error", "code"),
    [
        ("sk_test_51Nobody" + "x" * 80, lambda api: api.balance.retrieve(), sdk.AuthenticationError, None),
        (KEYS.test_expired, lambda api: api.balance.retrieve(), sdk.AuthenticationError, "api_key_expired"),
        (KEYS.test_publishable, lambda api: api.balance.retrieve(), sdk.PermissionError, "secret_key_required"),
        (KEYS.test_ip_restricted, lambda api: api.balance.retrieve(), sdk.PermissionError, None),
        (KEYS.test_restricted, lambda api: api.accounts.retrieve_current(), sdk.PermissionError, None),
        (SECRET, lambda api: api.customers.retrieve("cus_x"), sdk.InvalidRequestError, "resource_missing"),
        (SECRET, lambda api: api.quotes.list(), sdk.InvalidRequestError, None),
    ],
)
def test_stripes_own_client_understands_each_refusal(
    stripe: PracticeStripe,
    monkeypatch: pytest.MonkeyPatch,
    key: str,
    ask: Callable[[Any], object],
    error: type[sdk.StripeError],
    code: str | None,
) -> None:
    monkeypatch.setattr(sdk, "enable_telemetry", False)
    with pytest.raises(error) as refused:
        ask(_sdk(stripe, key).v1)
    assert isinstance(refused.value.json_body, dict)
    assert refused.value.json_body["error"].get("code") == code
    assert refused.value.request_id
