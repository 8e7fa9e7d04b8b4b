"""Every request that the program makes is one that Stripe describes: its path, its parameters, their values."""

import pytest
from openapi_schema_validator import OAS30Validator

from classe365_desktop.core.keys import ApiKey, KeyPair, Mode, exact_key
from classe365_desktop.core.replies import Reply
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.validation import Order, check_keys
from classe365_desktop.wiring import now
from tests.practice.oracle import described, operation


class Recording:
    """Stripe, with a note of what was asked."""

    def __init__(self, address: str) -> None:
        self._api = open_stripe(practice_address(address))
        self.asked: list[tuple[str, dict[str, str]]] = []

    def get(self, key: ApiKey, path: str, params=None) -> Reply:
        self.asked.append((path, dict(params or {})))
        return self._api.get(key, path, params)

    def abort(self) -> None:
        self._api.abort()

    def close(self) -> None:
        self._api.close()


@pytest.fixture(scope="module")
def asked() -> list[tuple[str, dict[str, str]]]:
    """What a whole check of both modes asks, and what arrived at the server."""
    with PracticeStripe() as stripe:
        api, keys = Recording(stripe.address), stripe.keys
        for mode in Mode:
            pair = KeyPair(exact_key(getattr(keys, f"{mode}_publishable")), exact_key(getattr(keys, f"{mode}_secret")))
            check_keys(api, Order(mode, pair), now, lambda _: None)
        api.close()
        seen = sorted((each.method, each.path, tuple(sorted(each.params))) for each in stripe.requests)
    assert seen == sorted(("GET", path, tuple(sorted(params))) for path, params in api.asked)
    return api.asked


def test_all_questions_were_asked(asked: list) -> None:
    assert len(asked) == 10
    assert len({path for path, _ in asked}) >= 4


def test_each_request_fits_stripes_description(asked: list) -> None:
    for path, params in asked:
        found = operation("GET", path)
        assert found, f"Stripe has no {path}"
        schemas = {each["name"]: each["schema"] for each in found[1]["parameters"] if each["in"] == "query"}
        for name, value in params.items():
            # In a query everything is text; the description says what the text stands for.
            meant = int(value) if schemas[name].get("type") == "integer" else value
            OAS30Validator({**schemas[name], "components": described()["components"]}).validate(meant)
