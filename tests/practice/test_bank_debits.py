"""Payments by bank debit: they stay in processing, can be given up then, and not every account can take them."""

from typing import Any

import pytest

from classe365_desktop.practice.keys import practice_keys
from classe365_desktop.practice.server import PracticeStripe
from tests.practice.conftest import Client
from tests.practice.oracle import Heard

KEY = practice_keys().test_secret
AGREED = {"mandate_data[customer_acceptance][type]": "offline"}
US_BANK = {
    "amount": 20000,
    "currency": "usd",
    "confirm": "true",
    "payment_method_types[0]": "us_bank_account",
    "payment_method": "pm_usBankAccount_processing",
}
SEPA = {
    "amount": 20000,
    "currency": "eur",
    "confirm": "true",
    "payment_method_types[0]": "sepa_debit",
    "payment_method_data[type]": "sepa_debit",
    "payment_method_data[sepa_debit][iban]": "AT321904300235473204",
    "payment_method_data[billing_details][name]": "Rowan Ash",
    "payment_method_data[billing_details][email]": "rowan.ash@example.com",
}
PAYMENTS = "/v1/payment_intents"


def tried(client: Client, params: dict[str, Any]) -> Heard:
    return client.ask("POST", PAYMENTS, KEY, params)


def newest_events(client: Client, count: int) -> list[str]:
    listed = client.ask("GET", "/v1/events", KEY, {"limit": count}).body["data"]
    return [each["type"] for each in reversed(listed)]


@pytest.mark.parametrize("debit", [US_BANK, SEPA])
def test_a_bank_debit_stays_in_processing_and_can_be_given_up(client: Client, debit: dict[str, Any]) -> None:
    made = tried(client, debit | AGREED).body
    assert made["status"] == "processing"
    path = f"{PAYMENTS}/{made['id']}"
    assert client.ask("GET", path, KEY).body == made
    assert (
        client.ask("GET", f"/v1/payment_methods/{made['payment_method']}", KEY).body["type"]
        in made["payment_method_types"]
    )
    assert client.ask("POST", f"{path}/cancel", KEY).body["status"] == "canceled"
    assert newest_events(client, 4) == [
        "payment_intent.created",
        "payment_intent.processing",
        "charge.pending",
        "payment_intent.canceled",
    ]


@pytest.mark.parametrize("debit", [US_BANK, SEPA])
def test_a_bank_debit_needs_a_mandate_and_leaves_nothing_without(client: Client, debit: dict[str, Any]) -> None:
    before = client.ask("GET", PAYMENTS, KEY).body
    heard = tried(client, debit)
    assert (heard.status, heard.error["code"]) == (400, "payment_intent_mandate_invalid")
    assert client.ask("GET", PAYMENTS, KEY).body == before


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"currency": "eur"}, "payment_method_types"),
        ({"payment_method_types[0]": "shells"}, "payment_method_types"),
        ({"payment_method_types[0]": "card"}, "payment_method"),
        ({"payment_method": "pm_nobody"}, "payment_method"),
        ({"mandate_data[customer_acceptance][type]": "perhaps"}, "type"),
    ],
)
def test_what_does_not_fit_together_is_refused(client: Client, change: dict[str, str], param: str) -> None:
    heard = tried(client, US_BANK | AGREED | change)
    assert (heard.status, heard.error["param"]) in {(400, param), (404, param)}


def test_another_account_number_is_not_known(client: Client) -> None:
    heard = tried(client, SEPA | AGREED | {"payment_method_data[sepa_debit][iban]": "DE00"})
    assert (heard.status, heard.error["code"]) == (400, "invalid_bank_account_iban")


@pytest.mark.parametrize(
    ("scenario", "possible"), [("no_bank_debits", []), ("no_us_bank", ["sepa_debit"]), ("normal", ["us", "sepa_debit"])]
)
def test_not_every_account_can_take_bank_debits(stripe: PracticeStripe, scenario: str, possible: list[str]) -> None:
    stripe.scenario = scenario
    client = Client(stripe)
    heard = {"us": tried(client, US_BANK | AGREED), "sepa_debit": tried(client, SEPA | AGREED)}
    assert [kind for kind, each in heard.items() if each.status == 200] == possible
    for each in heard.values():
        if each.status != 200:
            assert "Please ensure the provided type is activated in your dashboard" in each.error["message"]
    client.line.close()


def test_a_card_goes_through_or_is_declined(client: Client) -> None:
    fee = {"amount": 900, "currency": "usd", "payment_method_types[0]": "card", "confirm": "true"}
    paid = tried(client, fee | {"payment_method": "pm_card_visa"}).body
    assert (paid["status"], paid["amount_received"]) == ("succeeded", 900)
    assert newest_events(client, 3) == ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]
    heard = tried(client, fee | {"payment_method": "pm_card_chargeCustomerFail"})
    assert (heard.status, heard.error["code"]) == (402, "card_declined")
    open_yet = client.ask("GET", f"{PAYMENTS}/{heard.error['payment_intent']['id']}", KEY).body
    assert open_yet["status"] == "requires_payment_method"
    again = client.ask("POST", f"{PAYMENTS}/{open_yet['id']}/confirm", KEY, {"payment_method": "pm_card_visa"})
    assert again.body["status"] == "succeeded"
    assert client.ask("POST", f"{PAYMENTS}/{open_yet['id']}/confirm", KEY).status == 400


def test_a_card_that_was_declined_is_not_tried_again_for_the_same_request(client: Client) -> None:
    fee = {"amount": 900, "currency": "usd", "payment_method_types[0]": "card", "confirm": "true"}
    fee |= {"payment_method": "pm_card_chargeCustomerFail"}
    first, again = (client.ask("POST", PAYMENTS, KEY, fee, {"Idempotency-Key": "once"}) for _ in range(2))
    assert (first.status, again.status) == (402, 402)
    assert first.body == again.body
    assert again.headers["idempotent-replayed"] == "true"
    assert newest_events(client, 4).count("charge.failed") == 1


def test_a_payment_without_anything_to_charge_cannot_be_confirmed(client: Client) -> None:
    made = tried(client, {"amount": 900, "currency": "usd"}).body
    path = f"{PAYMENTS}/{made['id']}/confirm"
    assert "missing a payment method" in client.ask("POST", path, KEY).error["message"]
    assert "return_url" in client.ask("POST", path, KEY, {"payment_method": "pm_card_visa"}).error["message"]
