"""What is paid for: products and their prices are made, read, listed and archived."""

from classe365_desktop.practice.keys import practice_keys
from tests.practice.conftest import Client

KEY = practice_keys().test_secret
MONTHLY = {"unit_amount": 20000, "currency": "usd", "recurring[interval]": "month", "metadata[run]": "7"}


def test_a_product_with_a_price_is_archived_and_not_deleted(client: Client) -> None:
    product = client.ask("POST", "/v1/products", KEY, {"name": "Term fees", "metadata[run]": "7"}).body
    price = client.ask("POST", "/v1/prices", KEY, MONTHLY | {"product": product["id"]}).body
    assert (price["type"], price["recurring"]["interval"], price["unit_amount"]) == ("recurring", "month", 20000)
    paths = {f"/v1/products/{product['id']}": product, f"/v1/prices/{price['id']}": price}
    refused = client.ask("DELETE", f"/v1/products/{product['id']}", KEY)
    assert (refused.status, refused.error["code"]) == (400, "resource_in_use")
    for path, made in paths.items():
        assert client.ask("GET", path, KEY).body == made
        assert made["metadata"] == {"run": "7"}
        assert client.ask("POST", path, KEY, {"active": "false"}).body == made | {"active": False}
        listed = path.rpartition("/")[0]
        assert [each["id"] for each in client.ask("GET", listed, KEY).body["data"]] == [made["id"]]
        assert client.ask("GET", listed, KEY, {"active": "true"}).body["data"] == []
    told = client.ask("GET", "/v1/events", KEY, {"limit": 4}).body["data"]
    assert [each["type"] for each in reversed(told)] == [
        "product.created",
        "price.created",
        "product.updated",
        "price.updated",
    ]


def test_a_product_without_a_price_can_be_deleted(client: Client) -> None:
    product = client.ask("POST", "/v1/products", KEY, {"name": "Term fees"}).body
    path = f"/v1/products/{product['id']}"
    assert client.ask("DELETE", path, KEY).body["deleted"] is True
    assert client.ask("GET", path, KEY).status == 404


def test_what_makes_no_price_is_refused(client: Client) -> None:
    product = client.ask("POST", "/v1/products", KEY, {"name": "Term fees"}).body["id"]
    assert client.ask("POST", "/v1/products", KEY).error["param"] == "name"
    assert client.ask("POST", "/v1/prices", KEY, MONTHLY).error["param"] == "product"
    assert client.ask("POST", "/v1/prices", KEY, MONTHLY | {"product": "prod_nobody"}).status == 404
    for wrong, param in (("currency", "currency"), ("unit_amount", "unit_amount"), ("recurring[interval]", "interval")):
        heard = client.ask("POST", "/v1/prices", KEY, MONTHLY | {"product": product, wrong: "shells"})
        assert (heard.status, heard.error["param"]) == (400, param)
    assert client.ask("GET", "/v1/prices", KEY).body["data"] == []
