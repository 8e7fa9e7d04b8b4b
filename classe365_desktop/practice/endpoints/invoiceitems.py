"""Invoice items (Stripe API reference, "Invoice Items"): what a customer's next invoice will ask for."""

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.endpoints.prices import currency_of
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.world import Object

_WHAT = "invoiceitem"


def create(call: Call) -> Object:
    """Add an amount to a customer's next invoice."""
    params, now = call.params, call.world.now()
    customer = living_customer(call)
    currency = currency_of(params)
    amount = reading.integer(params, "amount")
    if amount is None:
        raise refusals.missing_parameter("amount")
    made: Object = {
        "id": call.world.new_id("ii_1"),
        "object": "invoiceitem",
        "amount": amount,
        "currency": currency,
        "customer": customer["id"],
        "customer_account": None,
        "date": now,
        "description": reading.text(params, "description"),
        "discountable": True,
        "discounts": [],
        "invoice": None,
        "livemode": call.side.livemode,
        "metadata": reading.metadata(params, {}),
        "net_amount": amount,
        "parent": None,
        "period": {"end": now, "start": now},
        "pricing": None,
        "proration": False,
        "quantity": 1,
        "quantity_decimal": "1",
        "tax_rates": [],
        "test_clock": None,
    }
    call.side.invoiceitems[made["id"]] = made
    call.note("invoiceitem.created", made)
    return made


def living_customer(call: Call) -> Object:
    """The customer that a request names. Raises RefusedError for none, or for one that was deleted."""
    named = reading.required_text(call.params, "customer")
    found = call.find_named(named, "customers", "customer", "customer")
    if found.get("deleted"):
        raise refusals.no_such("customer", named, "customer")
    return found


def retrieve(call: Call) -> Object:
    """Read an invoice item."""
    return call.find("invoiceitems", _WHAT, "invoiceitem")


def delete(call: Call) -> Object:
    """Delete an item whose invoice is not written yet, or in draft. Raises RefusedError for another."""
    found = retrieve(call)
    invoice = call.side.invoices.get(str(found["invoice"]))
    if invoice is not None and invoice["status"] != "draft":
        raise refusals.invalid(
            "You cannot delete an invoice item that is attached to an invoice that is no longer editable.", ""
        )
    del call.side.invoiceitems[found["id"]]
    call.note("invoiceitem.deleted", found)
    return {"id": found["id"], "object": "invoiceitem", "deleted": True}


def list_all(call: Call) -> Object:
    """A page of invoice items."""
    customer, pending = reading.text(call.params, "customer"), reading.flag(call.params, "pending")
    theirs = [
        each
        for each in made_when(call.params, call.side.invoiceitems.values(), "date")
        if customer in (None, each["customer"]) and pending in (None, each["invoice"] is None)
    ]
    return page(call, "/v1/invoiceitems", _WHAT, theirs, "date")


def line_of(call: Call, item: Object) -> Object:
    """The line that an item becomes on an invoice."""
    return {
        "id": call.world.new_id("il_1"),
        "object": "line_item",
        "amount": item["amount"],
        "currency": item["currency"],
        "description": item["description"],
        "discount_amounts": [],
        "discountable": True,
        "discounts": [],
        "livemode": item["livemode"],
        "metadata": dict(item["metadata"]),
        "parent": {
            "invoice_item_details": {
                "invoice_item": item["id"],
                "proration": False,
                "proration_details": {"credited_items": None},
                "subscription": None,
            },
            "subscription_item_details": None,
            "type": "invoice_item_details",
        },
        "period": dict(item["period"]),
        "pretax_credit_amounts": [],
        "pricing": None,
        "quantity": 1,
        "quantity_decimal": "1",
        "subscription": None,
        "subtotal": item["amount"],
        "taxes": [],
    }


_ONE = "/v1/invoiceitems/{invoiceitem}"

ROUTES = (
    Route("GET", "/v1/invoiceitems", "rak_invoice_read", list_all, (*PAGING, "created", "customer", "pending")),
    Route(
        "POST",
        "/v1/invoiceitems",
        "rak_invoice_write",
        create,
        ("amount", "currency", "customer", "description", "metadata"),
    ),
    Route("GET", _ONE, "rak_invoice_read", retrieve),
    Route("DELETE", _ONE, "rak_invoice_write", delete),
)
