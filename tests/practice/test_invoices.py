"""Invoices: paid, refused by the bank, voided, deleted. The events come in Stripe's order."""

from typing import Any

import pytest

from classe365_desktop.practice.keys import practice_keys
from tests.practice.conftest import Client

KEY = practice_keys().test_secret


def ask(client: Client, path: str, **params: str) -> dict[str, Any]:
    heard = client.ask("POST", f"/v1/{path}", KEY, params)
    assert heard.status == 200, heard.text
    return heard.body


def customer_with(client: Client, method: str) -> str:
    chosen = {"payment_method": method, "invoice_settings[default_payment_method]": method}
    return str(client.ask("POST", "/v1/customers", KEY, chosen).body["id"])


def invoice_for(client: Client, customer: str, amount: str = "20000") -> dict[str, Any]:
    ask(client, "invoiceitems", customer=customer, amount=amount, currency="usd", description="Term fee")
    return ask(client, "invoices", customer=customer, auto_advance="false", pending_invoice_items_behavior="include")


def told(client: Client) -> list[str]:
    listed = client.ask("GET", "/v1/events", KEY, {"limit": 100}).body["data"]
    names = [each["type"] for each in reversed(listed)]
    return names[names.index("customer.created") + 1 :]


def test_an_invoice_that_the_bank_refuses_stays_open_and_can_be_voided(client: Client) -> None:
    invoice = invoice_for(client, customer_with(client, "pm_card_chargeCustomerFail"))
    path = f"invoices/{invoice['id']}"
    assert (invoice["status"], invoice["total"], len(invoice["lines"]["data"])) == ("draft", 20000, 1)
    assert ask(client, f"{path}/finalize", auto_advance="false")["status"] == "open"
    refused = client.ask("POST", f"/v1/{path}/pay", KEY)
    assert (refused.status, refused.error["code"], refused.error["type"]) == (402, "card_declined", "card_error")
    still = client.ask("GET", f"/v1/{path}", KEY).body
    assert (still["status"], still["attempt_count"], still["amount_remaining"]) == ("open", 1, 20000)
    assert told(client) == [
        "invoiceitem.created",
        "invoice.created",
        "invoice.finalized",
        "payment_intent.created",
        "charge.failed",
        "payment_intent.payment_failed",
        "invoice.payment_failed",
    ]
    assert ask(client, f"{path}/void")["status"] == "void"
    assert told(client)[-2:] == ["invoice.voided", "payment_intent.canceled"]
    assert client.ask("POST", f"/v1/{path}/pay", KEY).status == 400


def test_an_invoice_is_paid_and_then_it_is_done(client: Client) -> None:
    invoice = invoice_for(client, customer_with(client, "pm_card_visa"))
    path = f"invoices/{invoice['id']}"
    paid = ask(client, f"{path}/pay")
    assert (paid["status"], paid["amount_paid"], paid["amount_remaining"]) == ("paid", 20000, 0)
    assert told(client)[-6:] == [
        "invoice.finalized",
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.succeeded",
        "invoice.paid",
        "invoice.payment_succeeded",
    ]
    for way in ("/pay", "/void", "/finalize"):
        assert client.ask("POST", f"/v1/{path}{way}", KEY).status == 400
    assert client.ask("DELETE", f"/v1/{path}", KEY).status == 400


def test_a_draft_is_deleted_and_what_it_asked_for_waits_again(client: Client) -> None:
    customer = customer_with(client, "pm_card_visa")
    invoice = invoice_for(client, customer)
    assert client.ask("POST", f"/v1/invoices/{invoice['id']}/void", KEY).status == 400
    assert client.ask("DELETE", f"/v1/invoices/{invoice['id']}", KEY).body["deleted"] is True
    assert client.ask("GET", f"/v1/invoices/{invoice['id']}", KEY).status == 404
    waiting = client.ask("GET", "/v1/invoiceitems", KEY, {"pending": "true", "customer": customer}).body["data"]
    assert len(waiting) == 1
    path = f"/v1/invoiceitems/{waiting[0]['id']}"
    assert client.ask("GET", path, KEY).body == waiting[0]
    assert client.ask("DELETE", path, KEY).body["deleted"] is True
    assert client.ask("GET", path, KEY).status == 404


def test_an_item_of_a_closed_invoice_stays(client: Client) -> None:
    invoice = invoice_for(client, customer_with(client, "pm_card_visa"))
    ask(client, f"invoices/{invoice['id']}/finalize")
    item = client.ask("GET", "/v1/invoiceitems", KEY).body["data"][0]
    assert item["invoice"] == invoice["id"]
    assert client.ask("DELETE", f"/v1/invoiceitems/{item['id']}", KEY).status == 400


def test_nothing_to_pay_is_paid_at_once_and_nothing_to_pay_with_is_said(client: Client) -> None:
    nobody = str(client.ask("POST", "/v1/customers", KEY).body["id"])
    empty = ask(client, "invoices", customer=nobody)
    assert ask(client, f"invoices/{empty['id']}/finalize")["status"] == "paid"
    owed = invoice_for(client, nobody)
    heard = client.ask("POST", f"/v1/invoices/{owed['id']}/pay", KEY)
    assert (heard.status, heard.error["code"]) == (400, "resource_missing")


def test_invoices_are_listed_by_customer_status_and_page(client: Client) -> None:
    customer, other = (customer_with(client, "pm_card_visa") for _ in range(2))
    ids = [invoice_for(client, customer)["id"] for _ in range(3)]
    invoice_for(client, other)
    asked = {"customer": customer, "limit": 2, "status": "draft", "created[gte]": 1}
    first = client.ask("GET", "/v1/invoices", KEY, asked).body
    rest = client.ask("GET", "/v1/invoices", KEY, asked | {"starting_after": first["data"][-1]["id"]}).body
    assert (first["has_more"], rest["has_more"]) == (True, False)
    assert [each["id"] for each in (*first["data"], *rest["data"])] == ids[::-1]
    assert client.ask("GET", "/v1/invoices", KEY, asked | {"status": "paid"}).body["data"] == []


@pytest.mark.parametrize(
    ("path", "params", "param"),
    [
        ("invoices", {}, "customer"),
        ("invoices", {"customer": "cus_nobody"}, "customer"),
        ("invoiceitems", {"customer": "", "amount": "1", "currency": "usd"}, "customer"),
        ("invoices/in_nothing/pay", {}, "invoice"),
    ],
)
def test_what_makes_no_invoice_is_refused(client: Client, path: str, params: dict[str, str], param: str) -> None:
    assert client.ask("POST", f"/v1/{path}", KEY, params).error["param"] == param
