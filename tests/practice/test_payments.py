"""Payments, and the proof that two keys belong together."""

import pytest

from classe365_desktop.practice.keys import practice_keys
from tests.practice.conftest import NOON, Client
from tests.practice.oracle import samples

KEYS = practice_keys()


def _newest(client: Client, key: str) -> dict[str, str]:
    return client.ask("GET", "/v1/payment_intents", key, {"limit": 1}).body["data"][0]


@pytest.mark.parametrize(
    ("secret", "publishable"),
    [
        (KEYS.test_secret, KEYS.test_publishable),
        (KEYS.test_restricted, KEYS.test_publishable),
        (KEYS.live_secret, KEYS.live_publishable),
        (KEYS.test_other_account, KEYS.test_other_account_publishable),
    ],
)
def test_a_payment_proves_that_two_keys_belong_together(client: Client, secret: str, publishable: str) -> None:
    payment = _newest(client, secret)
    path, shown = f"/v1/payment_intents/{payment['id']}", {"client_secret": payment["client_secret"]}
    seen = client.ask("GET", path, publishable, shown)
    assert seen.status == 200
    assert seen.body["id"] == payment["id"]
    assert "customer" not in seen.body
    assert "metadata" not in seen.body


def test_a_strangers_publishable_key_does_not_see_the_payment(client: Client) -> None:
    payment = _newest(client, KEYS.test_secret)
    path, shown = f"/v1/payment_intents/{payment['id']}", {"client_secret": payment["client_secret"]}
    heard = client.ask("GET", path, KEYS.test_other_account_publishable, shown)
    assert (heard.status, heard.error["code"], heard.error["param"]) == (404, "resource_missing", "intent")


def test_a_wrong_client_secret_is_refused(client: Client) -> None:
    path = f"/v1/payment_intents/{_newest(client, KEYS.test_secret)['id']}"
    for key in (KEYS.test_publishable, KEYS.test_secret):
        heard = client.ask("GET", path, key, {"client_secret": "pi_x_secret_y"})
        assert (heard.status, heard.error["code"]) == (400, "payment_intent_invalid_parameter")
        assert heard.error["param"] == "client_secret"


def test_the_second_account_has_no_payment_in_live_mode(client: Client) -> None:
    assert client.ask("GET", "/v1/payment_intents", KEYS.live_other_account).body["data"] == []


def test_an_object_of_the_other_mode_is_missing_with_a_hint(client: Client) -> None:
    test, live = _newest(client, KEYS.test_secret)["id"], _newest(client, KEYS.live_secret)["id"]
    heard = client.ask("GET", f"/v1/payment_intents/{test}", KEYS.live_secret)
    assert (heard.status, heard.error["code"]) == (404, "resource_missing")
    assert heard.error["message"] == (
        f"No such payment_intent: '{test}'; a similar object exists in test mode, but a live mode key was used to make "
        "this request."
    )
    other = client.ask("GET", f"/v1/payment_intents/{live}", KEYS.test_secret)
    assert "exists in live mode, but a test mode key was used" in other.error["message"]


def test_a_payment_is_made_read_and_cancelled(client: Client) -> None:
    made = client.ask(
        "POST",
        "/v1/payment_intents",
        KEYS.test_secret,
        {"amount": 12500, "currency": "usd", "metadata[pupil]": "42", "automatic_payment_methods[enabled]": "true"},
    ).body
    assert (made["amount"], made["status"], made["metadata"]) == (12500, "requires_payment_method", {"pupil": "42"})
    assert made["created"] == int(NOON)
    assert made["client_secret"].startswith(f"{made['id']}_secret_")
    assert set(samples()["payment_intent"]) - set(made) <= {"managed_payments"}
    path = f"/v1/payment_intents/{made['id']}"
    assert client.ask("GET", path, KEYS.test_secret).body == made
    assert _newest(client, KEYS.test_secret)["id"] == made["id"]
    cancelled = client.ask("POST", f"{path}/cancel", KEYS.test_secret, {"cancellation_reason": "abandoned"}).body
    assert (cancelled["status"], cancelled["cancellation_reason"]) == ("canceled", "abandoned")
    again = client.ask("POST", f"{path}/cancel", KEYS.test_secret)
    assert (again.status, again.error["code"]) == (400, "payment_intent_unexpected_state")
    assert again.error["payment_intent"]["id"] == made["id"]


@pytest.mark.parametrize(
    ("params", "code", "param"),
    [
        ({"currency": "usd"}, "parameter_missing", "amount"),
        ({"amount": 100}, "parameter_missing", "currency"),
        ({"amount": "ten", "currency": "usd"}, "parameter_invalid_integer", "amount"),
        ({"amount": 0, "currency": "usd"}, "parameter_invalid_integer", "amount"),
        ({"amount": 10, "currency": "usd"}, "amount_too_small", "amount"),
        ({"amount": 100, "currency": ""}, "parameter_invalid_empty", "currency"),
        ({"amount": 100, "currency": "xyz"}, None, "currency"),
        ({"amount": 100, "currency": "usd", "capture_method": "later"}, None, "capture_method"),
        ({"amount": 100, "currency": "usd", "metadata": "x"}, None, "metadata"),
        ({"amount": 100, "currency": "usd", "payment_method_types": "card"}, None, "payment_method_types"),
        ({"amount": 100, "currency": "usd", "tip": 5}, "parameter_unknown", "tip"),
    ],
)
def test_a_payment_that_makes_no_sense_is_refused(
    client: Client, params: dict[str, object], code: str | None, param: str
) -> None:
    heard = client.ask("POST", "/v1/payment_intents", KEYS.test_secret, params)
    assert (heard.status, heard.error.get("code"), heard.error["param"]) == (400, code, param)


def test_a_payment_names_a_customer_that_exists(client: Client) -> None:
    customer = client.ask("POST", "/v1/customers", KEYS.test_secret, {"name": "Rowan Ash"}).body["id"]
    params = {"amount": 900, "currency": "jpy", "customer": customer, "payment_method_types[]": "card"}
    made = client.ask("POST", "/v1/payment_intents", KEYS.test_secret, params).body
    assert made["customer"] == customer
    theirs = client.ask("GET", "/v1/payment_intents", KEYS.test_secret, {"customer": customer}).body["data"]
    assert [each["id"] for each in theirs] == [made["id"]]
    heard = client.ask("POST", "/v1/payment_intents", KEYS.test_secret, {**params, "customer": "cus_nobody"})
    assert (heard.status, heard.error["param"]) == (404, "customer")
    client.ask("DELETE", f"/v1/customers/{customer}", KEYS.test_secret)
    assert client.ask("POST", "/v1/payment_intents", KEYS.test_secret, params).status == 404


def test_without_payments_there_is_nothing_to_prove_a_pair_with_until_one_is_made(client: Client) -> None:
    before = _newest(client, KEYS.test_secret)["id"]
    client.stripe.scenario = "no_payments"
    assert client.ask("GET", "/v1/payment_intents", KEYS.test_secret).body["data"] == []
    assert client.ask("GET", f"/v1/payment_intents/{before}", KEYS.test_secret).status == 404
    assert client.ask("GET", "/v1/events", KEYS.test_secret).body["data"] == []
    assert client.ask("GET", "/v1/balance", KEYS.test_secret).body["pending"][0]["amount"] == 0
    made = client.ask("POST", "/v1/payment_intents", KEYS.test_secret, {"amount": 500, "currency": "usd"}).body
    assert _newest(client, KEYS.test_secret)["id"] == made["id"]


def test_an_account_that_is_not_activated_takes_test_payments_only(client: Client) -> None:
    client.stripe.scenario = "charges_disabled"
    params = {"amount": 500, "currency": "usd"}
    assert client.ask("POST", "/v1/payment_intents", KEYS.test_secret, params).status == 200
    heard = client.ask("POST", "/v1/payment_intents", KEYS.live_secret, params)
    assert (heard.status, heard.error["code"]) == (400, "testmode_charges_only")
    assert "cannot currently make live charges" in heard.error["message"]
