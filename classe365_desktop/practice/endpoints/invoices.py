"""Invoices (Stripe API reference, "Invoices"): from the draft to the end, whatever the end is."""

from classe365_desktop.practice import invoicing, reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.endpoints.invoiceitems import line_of, living_customer
from classe365_desktop.practice.endpoints.payment_methods import of_customer
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.world import Object

_WHAT = "invoice"
_STATUSES = ("draft", "open", "paid", "uncollectible", "void")


def create(call: Call) -> Object:
    """Write a draft for a customer: empty, or over everything that waits for an invoice."""
    params = call.params
    customer = living_customer(call)
    pending = reading.one_of(params, "pending_invoice_items_behavior", ("exclude", "include"))
    wanted = reading.text(params, "currency")
    items = [
        each
        for each in call.side.invoiceitems.values()
        if pending == "include" and each["customer"] == customer["id"] and each["invoice"] is None
    ]
    currency = wanted or (str(items[0]["currency"]) if items else "usd")
    items = [each for each in items if each["currency"] == currency]
    made = invoicing.new_invoice(call, customer, [line_of(call, each) for each in items], currency)
    made |= {
        "auto_advance": reading.flag(params, "auto_advance") is True,
        "description": reading.text(params, "description"),
        "metadata": reading.metadata(params, {}),
    }
    for each in items:
        each["invoice"] = made["id"]
    call.side.invoices[made["id"]] = made
    call.note("invoice.created", made)
    return made


def retrieve(call: Call) -> Object:
    """Read an invoice."""
    return call.find("invoices", _WHAT, "invoice")


def update(call: Call) -> Object:
    """Change what is noted on an invoice; its description only while it is a draft."""
    found, params = retrieve(call), call.params
    changes: Object = {"metadata": reading.metadata(params, found["metadata"])}
    if "description" in params:
        _must_be(found, ("draft",), "Finalized invoices can't be updated in this way")
        changes["description"] = reading.text(params, "description")
    found |= changes
    call.note("invoice.updated", found)
    return found


def finalize(call: Call) -> Object:
    """Close a draft to changes. It waits for its payment then."""
    found = retrieve(call)
    _must_be(found, ("draft",), "This invoice is already finalized, you can't re-finalize a non-draft invoice.")
    found["auto_advance"] = reading.flag(call.params, "auto_advance") is True
    invoicing.finalize(call, found)
    return found


def pay(call: Call) -> Object:
    """Try to pay an invoice now. Raises RefusedError if the bank refuses; the invoice stays open then."""
    found = retrieve(call)
    if found["status"] == "paid":
        raise refusals.invalid("Invoice is already paid", "")
    _must_be(found, ("draft", "open", "uncollectible"), "You can only pay an open invoice.")
    named = reading.text(call.params, "payment_method")
    method = (
        of_customer(call, named, str(found["customer"]), "payment_method")
        if named is not None
        else invoicing.method_for(call, found)
    )
    if found["status"] == "draft":
        invoicing.finalize(call, found)
    if found["status"] != "paid":
        refused = invoicing.pay(call, found, method)
        if refused is not None:
            raise refused
    return found


def void(call: Call) -> Object:
    """Give up an invoice that was finalised and not paid."""
    found = retrieve(call)
    _must_be(found, ("open", "uncollectible"), f"You can only void an open invoice. This invoice is {found['status']}.")
    invoicing.void(call, found)
    return found


def delete(call: Call) -> Object:
    """Delete a draft. What it asked for waits for an invoice again."""
    found = retrieve(call)
    _must_be(found, ("draft",), "You can only delete draft invoices.")
    for each in call.side.invoiceitems.values():
        if each["invoice"] == found["id"]:
            each["invoice"] = None
    del call.side.invoices[found["id"]]
    call.note("invoice.deleted", found)
    return {"id": found["id"], "object": "invoice", "deleted": True}


def list_all(call: Call) -> Object:
    """A page of invoices."""
    customer, subscription = (reading.text(call.params, name) for name in ("customer", "subscription"))
    status = reading.one_of(call.params, "status", _STATUSES)
    listed = [
        each
        for each in made_when(call.params, call.side.invoices.values())
        if customer in (None, each["customer"])
        and status in (None, each["status"])
        and subscription in (None, _subscription_of(each))
    ]
    return page(call, "/v1/invoices", _WHAT, listed)


def _subscription_of(invoice: Object) -> str:
    parent = invoice["parent"]
    return str(parent["subscription_details"]["subscription"]) if parent else ""


def _must_be(invoice: Object, statuses: tuple[str, ...], otherwise: str) -> None:
    if invoice["status"] not in statuses:
        raise refusals.invalid(otherwise, "", "invoice_not_editable")


_ONE = "/v1/invoices/{invoice}"
_NOTES = ("auto_advance", "description", "metadata")

ROUTES = (
    Route(
        "GET",
        "/v1/invoices",
        "rak_invoice_read",
        list_all,
        (*PAGING, "created", "customer", "status", "subscription"),
    ),
    Route(
        "POST",
        "/v1/invoices",
        "rak_invoice_write",
        create,
        (*_NOTES, "currency", "customer", "pending_invoice_items_behavior"),
    ),
    Route("GET", _ONE, "rak_invoice_read", retrieve),
    Route("POST", _ONE, "rak_invoice_write", update, ("description", "metadata")),
    Route("DELETE", _ONE, "rak_invoice_write", delete),
    Route("POST", f"{_ONE}/finalize", "rak_invoice_write", finalize, ("auto_advance",)),
    Route("POST", f"{_ONE}/pay", "rak_invoice_write", pay, ("payment_method",)),
    Route("POST", f"{_ONE}/void", "rak_invoice_write", void),
)
