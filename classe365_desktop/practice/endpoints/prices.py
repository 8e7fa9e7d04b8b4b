"""Prices (Stripe API reference, "Prices"). A restricted key's permission for them is called after plans."""

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.currencies import CURRENCIES
from classe365_desktop.practice.form import Params
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.world import Object

_WHAT = "price"
_INTERVALS = ("day", "month", "week", "year")


def currency_of(params: Params) -> str:
    """The currency that a request names. Raises RefusedError if there is none, or none that Stripe knows."""
    currency = reading.required_text(params, "currency").lower()
    if currency not in CURRENCIES:
        raise refusals.invalid(
            f"Invalid currency: {currency}. Stripe currently supports these currencies: {', '.join(sorted(CURRENCIES))}",
            "currency",
        )
    return currency


def create(call: Call) -> Object:
    """Add a price to a product: once, or again and again (`recurring`)."""
    params = call.params
    currency = currency_of(params)
    named = reading.required_text(params, "product")
    product = call.find_named(named, "products", "product", "product")
    amount = reading.integer(params, "unit_amount", 0)
    if amount is None:
        raise refusals.missing_parameter("unit_amount")
    recurring = _recurring(params)
    made: Object = {
        "id": call.world.new_id("price_1"),
        "object": "price",
        "active": reading.flag(params, "active") is not False,
        "billing_scheme": "per_unit",
        "created": call.world.now(),
        "currency": currency,
        "custom_unit_amount": None,
        "livemode": call.side.livemode,
        "lookup_key": None,
        "metadata": reading.metadata(params, {}),
        "nickname": reading.text(params, "nickname"),
        "product": product["id"],
        "recurring": recurring,
        "tax_behavior": "unspecified",
        "tiers_mode": None,
        "transform_quantity": None,
        "type": "recurring" if recurring else "one_time",
        "unit_amount": amount,
        "unit_amount_decimal": str(amount),
    }
    call.side.prices[made["id"]] = made
    call.note("price.created", made)
    return made


def retrieve(call: Call) -> Object:
    """Read a price."""
    return call.find("prices", _WHAT, "price")


def update(call: Call) -> Object:
    """Change what is noted beside a price, or archive it with `active=false`. Its amount stays what it is."""
    found, params = retrieve(call), call.params
    changes: Object = {"metadata": reading.metadata(params, found["metadata"])}
    active = reading.flag(params, "active")
    if active is not None:
        changes["active"] = active
    if "nickname" in params:
        changes["nickname"] = reading.text(params, "nickname")
    found |= changes
    call.note("price.updated", found)
    return found


def list_all(call: Call) -> Object:
    """A page of prices, archived ones among them unless the request says otherwise."""
    active, product = reading.flag(call.params, "active"), reading.text(call.params, "product")
    listed = [
        each
        for each in made_when(call.params, call.side.prices.values())
        if active in (None, each["active"]) and product in (None, each["product"])
    ]
    return page(call, "/v1/prices", _WHAT, listed)


def _recurring(params: Params) -> Object | None:
    if "recurring" not in params:
        return None
    given = params["recurring"]
    if not isinstance(given, dict):
        raise refusals.invalid("Invalid hash", "recurring")
    interval = reading.one_of(given, "interval", _INTERVALS)
    if interval is None:
        raise refusals.missing_parameter("recurring[interval]")
    return {
        "interval": interval,
        "interval_count": reading.integer(given, "interval_count", 1) or 1,
        "meter": None,
        "trial_period_days": None,
        "usage_type": "licensed",
    }


_ONE = "/v1/prices/{price}"
_GIVES = ("active", "metadata", "nickname")

ROUTES = (
    Route("GET", "/v1/prices", "rak_plan_read", list_all, (*PAGING, "created", "active", "product")),
    Route("POST", "/v1/prices", "rak_plan_write", create, (*_GIVES, "currency", "product", "recurring", "unit_amount")),
    Route("GET", _ONE, "rak_plan_read", retrieve),
    Route("POST", _ONE, "rak_plan_write", update, _GIVES),
)
