"""Hold an answer of the practice Stripe against Stripe's own description of its API (tests/data/stripe)."""

import json
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from typing import Any

import stripe.params
from openapi_schema_validator import OAS30Validator

_DATA = Path(__file__).resolve().parents[1] / "data" / "stripe"

# The description is a part of Stripe's own. What it leaves out is held against Stripe's client.
_ONLY_IN_ITS_CLIENT = {
    ("GET", "/v1/invoiceitems"): "InvoiceItemListParams",
    ("GET", "/v1/invoiceitems/[^/]+"): "InvoiceItemRetrieveParams",
    ("DELETE", "/v1/invoiceitems/[^/]+"): "InvoiceItemDeleteParams",
    ("POST", "/v1/payment_methods/[^/]+"): "PaymentMethodUpdateParams",
    ("GET", "/v1/charges/[^/]+"): "ChargeRetrieveParams",
    ("POST", "/v1/charges/[^/]+"): "ChargeUpdateParams",
    ("POST", "/v1/setup_intents/[^/]+/cancel"): "SetupIntentCancelParams",
    ("GET", "/v1/sources/[^/]+"): "SourceRetrieveParams",
    ("POST", "/v1/sources/[^/]+"): "SourceUpdateParams",
}


@cache
def described() -> dict[str, Any]:
    """Stripe's OpenAPI description, the part that a set-up touches."""
    return json.loads((_DATA / "openapi-subset.json").read_text(encoding="utf-8"))


@cache
def samples() -> dict[str, Any]:
    """Stripe's sample of every resource."""
    return json.loads((_DATA / "fixtures3.json").read_text(encoding="utf-8"))["resources"]


def operation(method: str, path: str) -> tuple[str, dict[str, Any]] | None:
    """Return the path template and the description of an operation, or None if Stripe has no such."""
    for template, methods in described()["paths"].items():
        pattern = re.sub(r"\{[^}]+\}", "[^/]+", template)
        if re.fullmatch(pattern, path) and method.lower() in methods:
            return template, methods[method.lower()]
    return None


def parameter_names(method: str, path: str) -> set[str]:
    """The parameters that Stripe describes for an operation, in query and body together."""
    found = operation(method, path)
    if found is None:
        known = [
            params
            for (ours, pattern), params in _ONLY_IN_ITS_CLIENT.items()
            if ours == method and re.fullmatch(pattern, path)
        ]
        assert known, f"Stripe has no {method} {path}"
        return set(getattr(stripe.params, known[0]).__annotations__)
    _, details = found
    form = details.get("requestBody", {}).get("content", {}).get("application/x-www-form-urlencoded", {})
    in_query = {each["name"] for each in details.get("parameters", []) if each["in"] == "query"}
    return in_query | set(form.get("schema", {}).get("properties", {}))


@cache
def _validator(method: str, template: str, status: str) -> OAS30Validator:
    responses = described()["paths"][template][method.lower()]["responses"]
    schema = responses[status]["content"]["application/json"]["schema"]
    return OAS30Validator({**schema, "components": described()["components"]})


@cache
def _error_validator() -> OAS30Validator:
    return OAS30Validator({"$ref": "#/components/schemas/error", "components": described()["components"]})


@cache
def _object_validator(name: str) -> OAS30Validator:
    return OAS30Validator({"$ref": f"#/components/schemas/{name}", "components": described()["components"]})


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer as a client hears it. Header names are in lower case."""

    status: int
    headers: dict[str, str]
    text: bytes

    @property
    def body(self) -> Any:
        """The JSON in it."""
        return json.loads(self.text)

    @property
    def error(self) -> dict[str, Any]:
        """Stripe's error object."""
        return self.body["error"]


def hold(heard: Heard, method: str, path: str) -> None:
    """Fail if Stripe could not have given this answer."""
    found = operation(method, path)
    if heard.status == 200:
        if found is not None:
            _validator(method, found[0], "200").validate(heard.body)
        for each in heard.body["data"] if heard.body.get("object") == "list" else [heard.body]:
            hold_object(each)
    else:
        (_validator(method, found[0], "default") if found else _error_validator()).validate(heard.body)
        assert set(heard.error) <= set(described()["components"]["schemas"]["api_errors"]["properties"]) | {
            "request_log_url"
        }
        code = heard.error.get("code")
        assert (code is None) == ("doc_url" not in heard.error)
    _hold_headers(heard)


def hold_object(thing: dict[str, Any]) -> None:
    """No field that Stripe doesn't have; the schemas alone let any pass."""
    if thing.get("deleted"):
        assert set(thing) == {"id", "object", "deleted"}
        return
    name = thing["object"]
    _object_validator(name).validate(thing)
    known = set(described()["components"]["schemas"][name]["properties"]) | set(samples()[name])
    assert set(thing) <= known, set(thing) - known


def _hold_headers(heard: Heard) -> None:
    headers = heard.headers
    assert headers["content-type"] == "application/json"
    assert int(headers["content-length"]) == len(heard.text)
    assert re.fullmatch(r"req_[A-Za-z0-9]{14}", headers["request-id"])
    assert re.match(r"\d{4}-\d\d-\d\d", headers["stripe-version"])
    assert parsedate_to_datetime(headers["date"]).tzinfo is not None
