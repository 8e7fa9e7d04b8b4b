"""Subscriptions: the first fee is charged at once, the events come in Stripe's order, and then it ends."""

import pytest

from classe365_desktop.practice.keys import practice_keys
from tests.practice.conftest import NOON, Client
from tests.practice.oracle import Heard
from tests.practice.test_invoices import KEY, ask, customer_with, told

PATH = "/v1/subscriptions"


def monthly(client: Client, **params: str) -> str:
    product = ask(client, "products", name="Term fees")["id"]
    fee = {"product": product, "unit_amount": "20000", "currency": "usd", "recurring[interval]": "month"}
    return str(ask(client, "prices", **fee | params)["id"])


def subscribed(client: Client, method: str, **params: str) -> Heard:
    customer = customer_with(client, method)
    asked = {"customer": customer, "items[0][price]": monthly(client), "metadata[run]": "7"}
    return client.ask("POST", PATH, KEY, asked | params)


def test_a_subscription_is_paid_and_then_cancelled(client: Client) -> None:
    made = subscribed(client, "pm_card_visa").body
    assert (made["status"], made["metadata"]) == ("active", {"run": "7"})
    item = made["items"]["data"][0]
    assert item["current_period_end"] - item["current_period_start"] == 30 * 86400
    assert item["current_period_start"] == int(NOON)
    invoice = client.ask("GET", f"/v1/invoices/{made['latest_invoice']}", KEY).body
    assert (invoice["status"], invoice["parent"]["subscription_details"]["metadata"]) == ("paid", {"run": "7"})
    ended = client.ask("DELETE", f"{PATH}/{made['id']}", KEY).body
    assert ended["status"] == "canceled"
    assert client.ask("GET", f"{PATH}/{made['id']}", KEY).body == ended
    assert client.ask("DELETE", f"{PATH}/{made['id']}", KEY).status == 404
    assert told(client) == [
        "product.created",
        "price.created",
        "customer.subscription.created",
        "invoice.created",
        "invoice.finalized",
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.succeeded",
        "invoice.paid",
        "invoice.payment_succeeded",
        "customer.subscription.updated",
        "customer.subscription.deleted",
    ]


def test_a_first_fee_that_is_refused_leaves_it_incomplete(client: Client) -> None:
    made = subscribed(client, "pm_card_chargeCustomerFail").body
    assert made["status"] == "incomplete"
    strict = subscribed(client, "pm_card_chargeCustomerFail", payment_behavior="error_if_incomplete")
    assert (strict.status, strict.error["code"]) == (402, "card_declined")


def test_without_anything_to_charge_nothing_is_made(client: Client) -> None:
    nobody = ask(client, "customers")["id"]
    heard = client.ask("POST", PATH, KEY, {"customer": nobody, "items[0][price]": monthly(client)})
    assert (heard.status, heard.error["code"]) == (400, "resource_missing")
    assert client.ask("GET", PATH, KEY, {"status": "all"}).body["data"] == []
    assert client.ask("GET", "/v1/invoices", KEY).body["data"] == []


def test_those_that_have_ended_are_listed_only_if_asked_for(client: Client) -> None:
    first, second = (subscribed(client, "pm_card_visa").body["id"] for _ in range(2))
    client.ask("DELETE", f"{PATH}/{first}", KEY)

    def listed(**params: str) -> list[str]:
        return [each["id"] for each in client.ask("GET", PATH, KEY, params).body["data"]]

    assert listed() == [second]
    assert listed(status="all", **{"created[gte]": "1"}) == [second, first]
    assert listed(status="ended") == [first]


def test_a_deleted_customer_s_subscription_ends(client: Client) -> None:
    made = subscribed(client, "pm_card_visa").body
    assert client.ask("DELETE", f"/v1/customers/{made['customer']}", KEY).body["deleted"] is True
    assert client.ask("GET", f"{PATH}/{made['id']}", KEY).body["status"] == "canceled"
    assert told(client)[-2:] == ["customer.subscription.deleted", "customer.deleted"]


@pytest.mark.parametrize(
    ("wrong", "param"),
    [
        ({"items[0][price]": ""}, "price"),
        ({"items[0][price]": "price_nothing"}, "items[0][price]"),
        ({"items": "price"}, "items"),
        ({"customer": "cus_nobody"}, "customer"),
    ],
)
def test_what_makes_no_subscription_is_refused(client: Client, wrong: dict[str, str], param: str) -> None:
    asked = {"customer": customer_with(client, "pm_card_visa"), "items[0][price]": monthly(client)}
    if "items" in wrong:
        del asked["items[0][price]"]
    assert client.ask("POST", PATH, KEY, asked | wrong).error["param"] == param


def test_an_archived_price_or_one_that_is_paid_once_makes_no_subscription(client: Client) -> None:
    customer, price = customer_with(client, "pm_card_visa"), monthly(client)
    ask(client, f"prices/{price}", active="false")
    assert (
        "inactive" in client.ask("POST", PATH, KEY, {"customer": customer, "items[0][price]": price}).error["message"]
    )
    once = ask(client, "prices", product=ask(client, "products", name="Trip")["id"], unit_amount="900", currency="usd")
    heard = client.ask("POST", PATH, KEY, {"customer": customer, "items[0][price]": once["id"]})
    assert "one_time" in heard.error["message"]


def test_it_is_let_end_with_the_paid_period(client: Client) -> None:
    made = subscribed(client, "pm_card_visa").body
    asked = {"cancel_at_period_end": "true", "description": "Until summer"}
    changed = client.ask("POST", f"{PATH}/{made['id']}", practice_keys().test_secret, asked).body
    assert changed["cancel_at"] == made["items"]["data"][0]["current_period_end"]
    assert changed["description"] == "Until summer"
