"""Customers (Stripe API reference, "Customers"): the families that pay."""

import re

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.endpoints.payment_methods import attach_to, of_customer
from classe365_desktop.practice.form import Params
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.subscribing import ENDED, end
from classe365_desktop.practice.world import Object, Side, World

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_ADDRESS = ("city", "country", "line1", "line2", "postal_code", "state")
_TEXTS = ("name", "description", "phone")


def new_customer(world: World, side: Side, params: Params) -> Object:
    """A customer with what `params` say; it is not kept anywhere. Raises RefusedError for what Stripe refuses."""
    identifier = world.new_id("cus_")
    made: Object = {
        "id": identifier,
        "object": "customer",
        "address": None,
        "balance": 0,
        "created": world.now(),
        "currency": None,
        "customer_account": None,
        "default_source": None,
        "delinquent": False,
        "description": None,
        "discount": None,
        "email": None,
        "invoice_prefix": world.new_secret(f"invoices of {identifier}", 8).upper(),
        "invoice_settings": {
            "custom_fields": None,
            "default_payment_method": None,
            "footer": None,
            "rendering_options": None,
        },
        "livemode": side.livemode,
        "metadata": {},
        "name": None,
        "next_invoice_sequence": 1,
        "phone": None,
        "preferred_locales": [],
        "shipping": None,
        "tax_exempt": "none",
        "test_clock": None,
    }
    return made | _given(params, made)


def _given(params: Params, before: Object) -> Object:
    """What the parameters change. An empty string takes a value away."""
    changes: Object = {name: reading.text(params, name) for name in _TEXTS if name in params}
    if "email" in params:
        email = reading.text(params, "email", 512)
        if email is not None and not _EMAIL.fullmatch(email):
            raise refusals.invalid(f"Invalid email address: {email}", "email", "email_invalid")
        changes["email"] = email
    if "address" in params:
        address = reading.hash_of_strings(params, "address", _ADDRESS)
        changes["address"] = address and {part: address.get(part) or None for part in _ADDRESS}
    if "balance" in params:
        changes["balance"] = reading.integer(params, "balance")
    if "preferred_locales" in params:
        changes["preferred_locales"] = reading.strings(params, "preferred_locales") or []
    if "tax_exempt" in params:
        changes["tax_exempt"] = reading.one_of(params, "tax_exempt", ("exempt", "none", "reverse")) or "none"
    changes["metadata"] = reading.metadata(params, before["metadata"])
    return changes


def create(call: Call) -> Object:
    """Add a customer. Stripe needs no parameter at all for it."""
    made = new_customer(call.world, call.side, call.params)
    method = reading.text(call.params, "payment_method")
    if method is not None:
        attach_to(call, method, made)
    _choose_payment_method(call, made)
    call.side.customers[made["id"]] = made
    call.note("customer.created", made)
    return made


def _choose_payment_method(call: Call, customer: Object) -> None:
    """What invoices are paid with, if the request says so. Raises RefusedError for what the customer does not have."""
    given = reading.hash_of_strings(call.params, "invoice_settings", ("default_payment_method",))
    if given is None or "default_payment_method" not in given:
        return
    named = given["default_payment_method"]
    chosen = (
        of_customer(call, named, str(customer["id"]), "invoice_settings[default_payment_method]") if named else None
    )
    customer["invoice_settings"] = customer["invoice_settings"] | {
        "default_payment_method": chosen["id"] if chosen else None
    }


def retrieve(call: Call) -> Object:
    """Read a customer; of a deleted one only that it was deleted."""
    return call.find("customers", "customer", "id")


def update(call: Call) -> Object:
    """Change a customer."""
    found = _not_deleted(call)
    changes = _given(call.params, found)
    _choose_payment_method(call, found)
    found |= changes
    call.note("customer.updated", found)
    return found


def delete(call: Call) -> Object:
    """Delete a customer. It can be read afterwards, but nothing is left of it: its subscriptions end at once."""
    found = _not_deleted(call)
    for each in call.side.subscriptions.values():
        if each["customer"] == found["id"] and each["status"] not in ENDED:
            end(call, each)
    call.note("customer.deleted", found)
    gone: Object = {"id": found["id"], "object": "customer", "deleted": True}
    call.side.customers[found["id"]] = gone
    return gone


def _not_deleted(call: Call) -> Object:
    found = call.find("customers", "customer", "id")
    if found.get("deleted"):
        raise refusals.no_such("customer", str(found["id"]), "id")
    return found


def list_all(call: Call) -> Object:
    """A page of customers; deleted ones are not among them."""
    email = reading.text(call.params, "email")
    there = [each for each in call.existing(call.side.customers).values() if not each.get("deleted")]
    theirs = [each for each in made_when(call.params, there) if email is None or each["email"] == email]
    return page(call, "/v1/customers", "customer", theirs)


_GIVES = (*_TEXTS, "email", "address", "balance", "invoice_settings", "metadata", "preferred_locales", "tax_exempt")

ROUTES = (
    Route("GET", "/v1/customers", "rak_customer_read", list_all, (*PAGING, "created", "email")),
    Route("POST", "/v1/customers", "rak_customer_write", create, (*_GIVES, "payment_method")),
    Route("GET", "/v1/customers/{customer}", "rak_customer_read", retrieve),
    Route("POST", "/v1/customers/{customer}", "rak_customer_write", update, _GIVES),
    Route("DELETE", "/v1/customers/{customer}", "rak_customer_write", delete),
)
