"""Customers, webhook endpoints, events, lists: what is made stays made, and what makes no sense is refused."""

import pytest

from classe365_desktop.practice.event_names import event_names
from classe365_desktop.practice.keys import practice_keys
from classe365_desktop.practice.scenarios import Behaviour
from classe365_desktop.practice.server import PracticeStripe
from tests.practice.conftest import NOON, Client
from tests.practice.oracle import described, samples

KEYS = practice_keys()
SECRET = KEYS.test_secret
ENDPOINT = {"url": "https://maplehollow.classe365.com/hook", "enabled_events[0]": "invoice.created"}


def test_a_customer_lives_and_dies(client: Client) -> None:
    given = {"name": "Juniper Lee", "email": "j@example.com", "address[city]": "Salem", "metadata[class]": "7b"}
    made = client.ask("POST", "/v1/customers", SECRET, given).body
    assert (made["name"], made["address"]["city"], made["address"]["line1"]) == ("Juniper Lee", "Salem", None)
    assert set(samples()["customer"]) <= set(made)
    path = f"/v1/customers/{made['id']}"
    changed = client.ask("POST", path, SECRET, {"name": "", "metadata[class]": "", "metadata[year]": "8"}).body
    assert (changed["name"], changed["email"], changed["metadata"]) == (None, "j@example.com", {"year": "8"})
    assert client.ask("GET", path, SECRET).body == changed
    found = client.ask("GET", "/v1/customers", SECRET, {"email": "j@example.com"}).body["data"]
    assert found == [changed]
    gone = client.ask("DELETE", path, SECRET).body
    assert gone == {"id": made["id"], "object": "customer", "deleted": True}
    assert client.ask("GET", path, SECRET).body == gone
    assert client.ask("DELETE", path, SECRET).status == 404
    assert client.ask("POST", path, SECRET, {"name": "x"}).status == 404
    assert made["id"] not in [each["id"] for each in client.ask("GET", "/v1/customers", SECRET).body["data"]]


@pytest.mark.parametrize(
    ("params", "code", "param"),
    [
        ({"email": "nobody"}, "email_invalid", "email"),
        ({"balance": "much"}, "parameter_invalid_integer", "balance"),
        ({"tax_exempt": "perhaps"}, None, "tax_exempt"),
        ({"address[planet]": "Mars"}, "parameter_unknown", "address[planet]"),
        ({"address": "Salem"}, None, "address"),
        ({"name[first]": "J"}, None, "name"),
        ({"name": "J" * 6000}, "invalid_string", "name"),
        ({"metadata[" + "k" * 41 + "]": "v"}, None, "metadata"),
        ({"metadata[k]": "v" * 501}, None, "metadata[k]"),
        ({f"metadata[k{number}]": "v" for number in range(51)}, None, "metadata"),
        ({"name": "J", "name[x]": "y"}, None, "name"),
        ({"nick": "J", "shoe": "42"}, "parameter_unknown", "nick"),
    ],
)
def test_a_customer_that_makes_no_sense_is_refused(
    client: Client, params: dict[str, str], code: str | None, param: str
) -> None:
    heard = client.ask("POST", "/v1/customers", SECRET, params)
    assert (heard.status, heard.error.get("code"), heard.error["param"]) == (400, code, param)


def test_both_modes_and_both_accounts_keep_to_themselves(client: Client) -> None:
    made = client.ask("POST", "/v1/customers", SECRET, {"name": "Juniper Lee"}).body["id"]
    for key in (KEYS.live_secret, KEYS.test_other_account, KEYS.live_other_account):
        assert client.ask("GET", f"/v1/customers/{made}", key).status == 404


def test_a_webhook_endpoint_tells_its_secret_once(client: Client) -> None:
    made = client.ask("POST", "/v1/webhook_endpoints", SECRET, {**ENDPOINT, "metadata[by]": "setup"}).body
    assert made["secret"].startswith("whsec_")
    assert (made["status"], made["api_version"], made["enabled_events"]) == ("enabled", None, ["invoice.created"])
    assert set(samples()["webhook_endpoint"]) <= set(made)
    path = f"/v1/webhook_endpoints/{made['id']}"
    kept = {name: value for name, value in made.items() if name != "secret"}
    assert client.ask("GET", path, SECRET).body == kept
    assert client.ask("GET", "/v1/webhook_endpoints", SECRET).body["data"] == [kept]
    assert client.ask("GET", path, KEYS.live_secret).status == 404


def test_a_webhook_endpoint_is_changed_and_deleted(client: Client) -> None:
    made = client.ask("POST", "/v1/webhook_endpoints", SECRET, {**ENDPOINT, "api_version": "2024-06-20"}).body
    assert made["api_version"] == "2024-06-20"
    path = f"/v1/webhook_endpoints/{made['id']}"
    change = {"disabled": "true", "enabled_events[]": "*", "url": "https://other.example/x", "description": "new"}
    changed = client.ask("POST", path, SECRET, change).body
    assert (changed["status"], changed["enabled_events"]) == ("disabled", ["*"])
    assert (changed["url"], changed["description"]) == ("https://other.example/x", "new")
    assert client.ask("POST", path, SECRET, {"disabled": "false"}).body["status"] == "enabled"
    heard = client.ask("POST", path, SECRET, {"api_version": "2025-01-27.acacia"})
    assert (heard.status, heard.error["code"]) == (400, "parameter_unknown")
    assert client.ask("DELETE", path, SECRET).body["deleted"] is True
    assert client.ask("GET", path, SECRET).status == client.ask("DELETE", path, SECRET).status == 404


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("maplehollow.classe365.com/hook", "explicit scheme"),
        ("ftp://maplehollow.classe365.com", "explicit scheme"),
        ("http://maplehollow.classe365.com/hook", "HTTPS"),
        ("https://", "publicly accessible"),
        ("https://localhost/hook", "publicly accessible"),
        ("https://127.0.0.1:8080/hook", "publicly accessible"),
        ("https://[::1]/hook", "publicly accessible"),
        ("https://10.0.0.7/hook", "publicly accessible"),
        ("https://school.local/hook", "publicly accessible"),
        ("https://[::1/hook", "Invalid URL"),
    ],
)
def test_an_address_that_stripe_can_not_reach_is_refused(client: Client, url: str, says: str) -> None:
    heard = client.ask("POST", "/v1/webhook_endpoints", SECRET, {**ENDPOINT, "url": url})
    assert (heard.status, heard.error["code"], heard.error["param"]) == (400, "url_invalid", "url")
    assert says in heard.error["message"]


@pytest.mark.parametrize(
    ("params", "param"),
    [
        ({"url": ENDPOINT["url"]}, "enabled_events"),
        ({"enabled_events[]": "*"}, "url"),
        ({"url": ENDPOINT["url"], "enabled_events": "invoice.created"}, "enabled_events"),
        ({**ENDPOINT, "enabled_events[1]": "invoice.cretaed"}, "enabled_events[1]"),
        ({**ENDPOINT, "enabled_events[1]": "Invoice.Created"}, "enabled_events[1]"),
        ({**ENDPOINT, "api_version": "newest"}, "api_version"),
        ({**ENDPOINT, "connect": "maybe"}, "connect"),
    ],
)
def test_an_endpoint_that_makes_no_sense_is_refused(client: Client, params: dict[str, str], param: str) -> None:
    heard = client.ask("POST", "/v1/webhook_endpoints", SECRET, params)
    assert (heard.status, heard.error["param"]) == (400, param)


def test_an_account_has_sixteen_endpoints_at_most_in_each_mode(client: Client) -> None:
    for _ in range(16):
        assert client.ask("POST", "/v1/webhook_endpoints", SECRET, ENDPOINT).status == 200
    heard = client.ask("POST", "/v1/webhook_endpoints", SECRET, ENDPOINT)
    assert heard.status == 400
    assert heard.error["message"] == "You have reached the maximum of 16 test webhook endpoints."
    assert client.ask("POST", "/v1/webhook_endpoints", KEYS.live_secret, ENDPOINT).status == 200


def test_the_event_names_are_those_that_stripe_describes() -> None:
    operation = described()["paths"]["/v1/webhook_endpoints"]["post"]["requestBody"]
    form = operation["content"]["application/x-www-form-urlencoded"]["schema"]
    assert event_names() == set(form["properties"]["enabled_events"]["items"]["enum"]) - {"*"}


def test_what_happens_is_kept_as_events(stripe: PracticeStripe, client: Client) -> None:
    stripe.school.behaviour = Behaviour.REFUSE
    client.ask("POST", "/v1/webhook_endpoints", SECRET, {**ENDPOINT, "enabled_events[0]": "customer.created"})
    made = client.ask("POST", "/v1/customers", SECRET, {"name": "Juniper Lee"})
    [event] = client.ask("GET", "/v1/events", SECRET, {"type": "customer.created"}).body["data"]
    assert event["data"]["object"] == made.body
    assert event["request"]["id"] == made.headers["request-id"]
    assert event["pending_webhooks"] == 1
    assert set(samples()["event"]) <= set(event)
    assert client.ask("GET", f"/v1/events/{event['id']}", SECRET).body == event
    client.ask("POST", f"/v1/customers/{made.body['id']}", SECRET, {"name": "Rowan Ash"})
    assert client.ask("GET", f"/v1/events/{event['id']}", SECRET).body == event
    assert client.ask("GET", "/v1/events/evt_nobody", SECRET).status == 404


def test_events_are_chosen_by_name_time_and_delivery(stripe: PracticeStripe, client: Client) -> None:
    stripe.school.behaviour = Behaviour.REFUSE
    client.ask("POST", "/v1/webhook_endpoints", SECRET, {**ENDPOINT, "enabled_events[0]": "customer.created"})
    client.ask("POST", "/v1/customers", SECRET)
    payment = client.ask("POST", "/v1/payment_intents", SECRET, {"amount": 500, "currency": "usd"}).body["id"]
    client.ask("POST", f"/v1/payment_intents/{payment}/cancel", SECRET)

    def names(*params: tuple[str, str]) -> set[str]:
        return {each["type"] for each in client.ask("GET", "/v1/events", SECRET, list(params)).body["data"]}

    today = ("created[gte]", str(int(NOON)))
    assert names(today) == {"customer.created", "payment_intent.created", "payment_intent.canceled"}
    assert names(today, ("types[]", "customer.created"), ("types[]", "payment_intent.canceled")) == {
        "customer.created",
        "payment_intent.canceled",
    }
    assert names(today, ("type", "payment_intent.*")) == {"payment_intent.created", "payment_intent.canceled"}
    assert names(today, ("delivery_success", "false")) == {"customer.created"}
    assert "customer.created" not in names(today, ("delivery_success", "true"))
    assert names(("created[lt]", str(int(NOON)))) == {"payment_intent.succeeded"}
    assert names(("created", str(int(NOON)))) == names(today)


@pytest.mark.parametrize(
    "params",
    [
        [("type", "a.b"), ("types[]", "a.b")],
        [("types[]", f"a.b{number}") for number in range(21)],
        [("delivery_success", "perhaps")],
        [("created[after]", "1")],
        [("created", "yesterday")],
        [("limit", "0")],
        [("limit", "101")],
        [("limit", "few")],
        [("starting_after", "evt_nobody")],
        [("starting_after", "a"), ("ending_before", "b")],
        [("colour", "blue")],
    ],
)
def test_a_list_that_makes_no_sense_is_refused(client: Client, params: list[tuple[str, str]]) -> None:
    assert client.ask("GET", "/v1/events", SECRET, params).status == 400


def test_lists_come_newest_first_and_a_page_at_a_time(client: Client) -> None:
    made = [client.ask("POST", "/v1/customers", KEYS.live_other_account).body["id"] for _ in range(25)][::-1]

    def page(**params: object) -> tuple[list[str], bool]:
        body = client.ask("GET", "/v1/customers", KEYS.live_other_account, params).body
        assert body["url"] == "/v1/customers"
        return [each["id"] for each in body["data"]], body["has_more"]

    assert page() == (made[:10], True)
    assert page(limit=25) == (made, False)
    assert page(starting_after=made[9]) == (made[10:20], True)
    assert page(starting_after=made[19]) == (made[20:], False)
    assert page(starting_after=made[24]) == ([], False)
    assert page(ending_before=made[20], limit=10) == (made[10:20], True)
    assert page(ending_before=made[5]) == (made[:5], False)


def test_expand_is_tolerated(client: Client) -> None:
    assert client.ask("GET", "/v1/payment_intents", SECRET, [("expand[]", "data.customer")]).status == 200
    assert client.ask("GET", "/v1/account", SECRET, [("expand[0]", "settings")]).status == 200
