"""Everything that a proof asks is as Stripe's own description of its API wants it."""

from typing import Any

import pytest
from openapi_schema_validator import OAS30Validator

from classe365_desktop.core.proof_scenarios import SCENARIOS, Course, Scenario, request
from classe365_desktop.core.proof_undo import KINDS, undo
from tests.practice.oracle import described, operation, parameter_names

KNOWN = {
    "customer": "cus_1", "product": "prod_1", "price": "price_1", "subscription": "sub_1", "invoice": "in_1", "item": "ii_1",
    "payment": "pi_1", "plain payment": "pi_2",
}  # fmt: skip
STEPS = [(scenario, name) for scenario, makings in SCENARIOS.items() for name in makings]


def form_of(details: dict[str, Any]) -> dict[str, Any]:
    return details["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"]


@pytest.mark.parametrize(("scenario", "name"), STEPS)
def test_each_request_of_a_scenario_fits(scenario: Scenario, name: str) -> None:
    asked = request(Course(scenario, name, KNOWN), "1790000000-abc", "nzd")
    assert asked is not None
    found = operation(asked.method, asked.path)
    assert found, f"Stripe has no {asked.method} {asked.path}"
    if asked.params:
        schema = {**form_of(found[1]), "components": described()["components"]}
        OAS30Validator(schema).validate(asked.params)
        assert set(asked.params) <= parameter_names(asked.method, asked.path)


@pytest.mark.parametrize("kind", [each for each in KINDS if each.name != "invoice item"])
def test_each_list_that_looks_for_what_was_lost_fits(kind: Any) -> None:
    assert {"limit", "created", *kind.listed} <= parameter_names("get", kind.path)


@pytest.mark.parametrize(
    ("ident", "there"),
    [
        ("sub_1", {}), ("pi_1", {}), ("in_1", {"status": "draft"}), ("in_1", {"status": "open"}), ("cus_1", {}),
        ("price_1", {}), ("prod_1", {}),
    ],
)  # fmt: skip
def test_each_request_that_takes_something_away_fits(ident: str, there: dict[str, Any]) -> None:
    wanted = undo(ident, there)
    assert wanted is not None
    assert operation(wanted.method, wanted.path)
    assert set(wanted.params) <= parameter_names(wanted.method, wanted.path)


def test_the_look_at_deliveries_fits() -> None:
    assert {"types", "type", "created", "delivery_success", "limit", "starting_after"} <= parameter_names(
        "get", "/v1/events"
    )
