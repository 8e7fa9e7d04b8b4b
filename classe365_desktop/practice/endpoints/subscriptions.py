"""Subscriptions (Stripe API reference, "Subscriptions"): a fee that comes again each month, and its end."""

from calendar import monthrange
from datetime import UTC, datetime

from classe365_desktop.practice import invoicing, reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.endpoints.invoiceitems import living_customer
from classe365_desktop.practice.endpoints.payment_methods import of_customer
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.subscribing import ENDED, end, first_line, new_subscription
from classe365_desktop.practice.world import Object

_WHAT = "subscription"
_DAY = 86400
_STATUSES = (
    "active",
    "all",
    "canceled",
    "ended",
    "incomplete",
    "incomplete_expired",
    "past_due",
    "paused",
    "trialing",
    "unpaid",
)


def create(call: Call) -> Object:
    """Begin a subscription and charge its first fee. One whose first fee is refused is incomplete."""
    params = call.params
    customer = living_customer(call)
    prices = _prices(call)
    named = reading.text(params, "default_payment_method")
    chosen = of_customer(call, named, str(customer["id"]), "default_payment_method") if named is not None else None
    behaviour = reading.one_of(
        params, "payment_behavior", ("allow_incomplete", "default_incomplete", "error_if_incomplete")
    )
    made = new_subscription(call, customer, prices, _after(call.world.now(), prices[0][0]["recurring"]))
    made["metadata"] = reading.metadata(params, {})
    made["description"] = reading.text(params, "description")
    if chosen is not None:
        made["default_payment_method"] = chosen["id"]
    lines = [first_line(call, made, item) for item in made["items"]["data"]]
    invoice = invoicing.new_invoice(call, customer, lines, str(made["currency"]))
    invoice |= {
        "billing_reason": "subscription_create",
        "default_payment_method": made["default_payment_method"],
        "parent": {
            "quote_details": None,
            "subscription_details": {"metadata": dict(made["metadata"]), "subscription": made["id"]},
            "type": "subscription_details",
        },
    }
    made["latest_invoice"] = invoice["id"]
    # Without anything to charge Stripe makes nothing at all.
    waits = behaviour == "default_incomplete" or not invoice["amount_due"]
    method = None if waits else invoicing.method_for(call, invoice)
    call.side.subscriptions[made["id"]] = made
    call.side.invoices[invoice["id"]] = invoice
    call.note("customer.subscription.created", made)
    call.note("invoice.created", invoice)
    invoicing.finalize(call, invoice)
    refused = invoicing.pay(call, invoice, method) if method is not None else None
    if invoice["status"] == "paid":
        made["status"] = "active"
        call.note("customer.subscription.updated", made)
    if refused is not None and behaviour == "error_if_incomplete":
        raise refused
    return made


def retrieve(call: Call) -> Object:
    """Read a subscription, also one that has ended."""
    return call.find("subscriptions", _WHAT, "id")


def update(call: Call) -> Object:
    """Change what is noted beside a subscription, or let it end with the period that was paid."""
    found, params = retrieve(call), call.params
    changes: Object = {"metadata": reading.metadata(params, found["metadata"])}
    if "description" in params:
        changes["description"] = reading.text(params, "description")
    at_end = reading.flag(params, "cancel_at_period_end")
    if at_end is not None:
        changes["cancel_at_period_end"] = at_end
        changes["cancel_at"] = found["items"]["data"][0]["current_period_end"] if at_end else None
    found |= changes
    call.note("customer.subscription.updated", found)
    return found


def cancel(call: Call) -> Object:
    """End a subscription at once. Raises RefusedError for one that has ended."""
    found = retrieve(call)
    if found["status"] in ENDED:
        raise refusals.no_such(_WHAT, str(found["id"]), "id")
    end(call, found)
    return found


def list_all(call: Call) -> Object:
    """A page of subscriptions; those that have ended only if they are asked for."""
    customer, price = (reading.text(call.params, name) for name in ("customer", "price"))
    status = reading.one_of(call.params, "status", _STATUSES)
    listed = [
        each
        for each in made_when(call.params, call.side.subscriptions.values())
        if customer in (None, each["customer"])
        and (price is None or any(item["price"]["id"] == price for item in each["items"]["data"]))
        and _is_wanted(str(each["status"]), status)
    ]
    return page(call, "/v1/subscriptions", _WHAT, listed)


def _is_wanted(status: str, asked: str | None) -> bool:
    if asked is None:
        return status not in ENDED
    return asked in ("all", status) or (asked == "ended" and status in ENDED)


def _prices(call: Call) -> list[tuple[Object, int]]:
    """The prices that the request names, with how many of each. Raises RefusedError if they make no subscription."""
    given = call.params.get("items")
    if given is None:
        raise refusals.missing_parameter("items")
    if not isinstance(given, list) or not given:
        raise refusals.invalid("Invalid array", "items")
    found: list[tuple[Object, int]] = []
    for place, item in enumerate(given):
        if not isinstance(item, dict):
            raise refusals.invalid("Invalid hash", f"items[{place}]")
        price = call.find_named(reading.required_text(item, "price"), "prices", "price", f"items[{place}][price]")
        if not price["active"]:
            raise refusals.invalid(
                "The price specified is inactive. This field only accepts active prices.", f"items[{place}][price]"
            )
        if not price["recurring"]:
            raise refusals.invalid(
                "The price specified is set to `type=one_time` but this field only accepts prices with "
                "`type=recurring`.",
                f"items[{place}][price]",
            )
        quantity = reading.integer(item, "quantity", 0)
        found.append((price, 1 if quantity is None else quantity))
    first = found[0][0]
    if any(each["currency"] != first["currency"] for each, _ in found):
        raise refusals.invalid("All prices on a subscription must use the same currency.", "items")
    return found


def _after(start: int, recurring: Object) -> int:
    """When the period that begins at `start` ends; the last day of a shorter month stands for one that it hasn't got."""
    count = int(recurring["interval_count"])
    if recurring["interval"] in ("day", "week"):
        return start + count * _DAY * (7 if recurring["interval"] == "week" else 1)
    begun = datetime.fromtimestamp(start, UTC)
    months = begun.month - 1 + count * (12 if recurring["interval"] == "year" else 1)
    year, month = begun.year + months // 12, months % 12 + 1
    day = min(begun.day, monthrange(year, month)[1])
    return int(begun.replace(year=year, month=month, day=day).timestamp())


_ONE = "/v1/subscriptions/{subscription}"
_GIVES = ("description", "metadata")

ROUTES = (
    Route(
        "GET",
        "/v1/subscriptions",
        "rak_subscription_read",
        list_all,
        (*PAGING, "created", "customer", "price", "status"),
    ),
    Route(
        "POST",
        "/v1/subscriptions",
        "rak_subscription_write",
        create,
        (*_GIVES, "customer", "default_payment_method", "items", "payment_behavior"),
    ),
    Route("GET", _ONE, "rak_subscription_read", retrieve),
    Route("POST", _ONE, "rak_subscription_write", update, (*_GIVES, "cancel_at_period_end")),
    Route("DELETE", _ONE, "rak_subscription_write", cancel),
)
