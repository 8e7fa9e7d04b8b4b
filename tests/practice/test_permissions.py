"""A restricted key is told what it may by what is missing, and what it may not by what is forbidden."""

import pytest

from classe365_desktop.practice.endpoints.table import ROUTES
from classe365_desktop.practice.keys import MAPLE_HOLLOW, practice_key, practice_keys
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import KnownKey
from classe365_desktop.services.catalogue import load_permissions
from tests.practice.conftest import Client
from tests.practice.test_invoices import customer_with, invoice_for

SECRET = practice_keys().test_secret
PROBES = {
    "rak_customer_write": "POST /v1/customers/cus_x",
    "rak_payment_intent_write": "POST /v1/payment_intents/pi_x/cancel",
    "rak_payment_method_write": "POST /v1/payment_methods/pm_x",
    "rak_setup_intent_write": "POST /v1/setup_intents/seti_x/cancel",
    "rak_charge_write": "POST /v1/charges/ch_x",
    "rak_invoice_write": "POST /v1/invoices/in_x",
    "rak_subscription_write": "POST /v1/subscriptions/sub_x",
    "rak_product_write": "POST /v1/products/prod_x",
    "rak_plan_write": "POST /v1/prices/price_x",
    "rak_checkout_session_write": "POST /v1/checkout/sessions/cs_x/expire",
    "rak_source_write": "POST /v1/sources/src_x",
    "rak_webhook_write": "DELETE /v1/webhook_endpoints/we_x",
}
LISTS = {
    "rak_customer_read": "/v1/customers",
    "rak_payment_intent_read": "/v1/payment_intents",
    "rak_payment_method_read": "/v1/payment_methods",
    "rak_setup_intent_read": "/v1/setup_intents",
    "rak_charge_read": "/v1/charges",
    "rak_invoice_read": "/v1/invoices",
    "rak_subscription_read": "/v1/subscriptions",
    "rak_product_read": "/v1/products",
    "rak_plan_read": "/v1/prices",
    "rak_checkout_session_read": "/v1/checkout/sessions",
    "rak_webhook_read": "/v1/webhook_endpoints",
    "rak_event_read": "/v1/events",
}


def with_only(stripe: PracticeStripe, *permissions: str) -> str:
    text = practice_key("rk_test", MAPLE_HOLLOW, f"only {permissions}")
    stripe.world.known_keys[text] = KnownKey(text, MAPLE_HOLLOW, permissions=frozenset(permissions))
    return text


@pytest.mark.parametrize(("permission", "probe"), [*PROBES.items(), ("rak_charge_write", "POST /v1/refunds/re_x")])
def test_what_can_t_exist_is_missing_to_a_key_that_may_and_forbidden_to_another(
    stripe: PracticeStripe, client: Client, permission: str, probe: str
) -> None:
    method, path = probe.split()
    may = client.ask(method, path, with_only(stripe, permission))
    assert (may.status, may.error["code"]) == (404, "resource_missing")
    may_not = client.ask(method, path, with_only(stripe))
    assert (may_not.status, f"'{permission}' permission" in may_not.error["message"]) == (403, True)
    assert client.ask(method, path, SECRET).status == 404


@pytest.mark.parametrize(("permission", "path"), LISTS.items())
def test_a_list_of_one_is_read_by_a_key_that_may_read_or_write(
    stripe: PracticeStripe, client: Client, permission: str, path: str
) -> None:
    for enough in (permission, permission.replace("_read", "_write")):
        assert client.ask("GET", path, with_only(stripe, enough), {"limit": 1}).status == 200
    assert client.ask("GET", path, with_only(stripe), {"limit": 1}).status == 403


def test_every_permission_of_the_catalogue_can_be_tried() -> None:
    named = {route.permission for route in ROUTES}
    wanted = {each.stripe_name for each in load_permissions()}
    assert wanted - named == {"rak_token_write"}


def test_charges_are_read_and_noted_on(client: Client) -> None:
    customer = customer_with(client, "pm_card_visa")
    client.ask("POST", f"/v1/invoices/{invoice_for(client, customer)['id']}/pay", SECRET)
    (charge,) = client.ask("GET", "/v1/charges", SECRET, {"customer": customer}).body["data"]
    assert (charge["status"], charge["amount"]) == ("succeeded", 20000)
    path = f"/v1/charges/{charge['id']}"
    assert client.ask("GET", path, SECRET).body == charge
    assert client.ask("POST", path, SECRET, {"description": "Term fee"}).body["description"] == "Term fee"
    method = f"/v1/payment_methods/{charge['payment_method']}"
    assert client.ask("POST", method, SECRET, {"metadata[a]": "b"}).body["metadata"] == {"a": "b"}
    listed = client.ask("GET", "/v1/payment_methods", SECRET, {"customer": customer, "type": "card"}).body["data"]
    assert [each["id"] for each in listed] == [charge["payment_method"]]
