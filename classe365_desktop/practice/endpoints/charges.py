"""Charges (Stripe API reference, "Charges"): what was tried with a payment method. Payments make them, nobody else."""

from classe365_desktop.practice import reading
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.world import Object

_WHAT = "charge"


def retrieve(call: Call) -> Object:
    """Read a charge."""
    return call.find("charges", _WHAT, "id")


def update(call: Call) -> Object:
    """Change what is noted beside a charge."""
    found, params = retrieve(call), call.params
    changes: Object = {"metadata": reading.metadata(params, found["metadata"])}
    if "description" in params:
        changes["description"] = reading.text(params, "description")
    found |= changes
    call.note("charge.updated", found)
    return found


def list_all(call: Call) -> Object:
    """A page of charges."""
    customer, intent = (reading.text(call.params, name) for name in ("customer", "payment_intent"))
    listed = [
        each
        for each in made_when(call.params, call.side.charges.values())
        if customer in (None, each["customer"]) and intent in (None, each["payment_intent"])
    ]
    return page(call, "/v1/charges", _WHAT, listed)


_ONE = "/v1/charges/{charge}"

ROUTES = (
    Route("GET", "/v1/charges", "rak_charge_read", list_all, (*PAGING, "created", "customer", "payment_intent")),
    Route("GET", _ONE, "rak_charge_read", retrieve),
    Route("POST", _ONE, "rak_charge_write", update, ("description", "metadata")),
)
