"""Products (Stripe API reference, "Products"): what is paid for. One that has a price is archived, not deleted."""

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.world import Object

_WHAT = "product"
_TEXTS = ("description", "tax_code", "unit_label", "url")


def create(call: Call) -> Object:
    """Add a product."""
    name = reading.required_text(call.params, "name")
    now = call.world.now()
    made: Object = {
        "id": call.world.new_id("prod_"),
        "object": "product",
        "active": True,
        "created": now,
        "default_price": None,
        "description": None,
        "images": [],
        "livemode": call.side.livemode,
        "marketing_features": [],
        "metadata": {},
        "name": name,
        "package_dimensions": None,
        "shippable": None,
        "statement_descriptor": None,
        "tax_code": None,
        "type": "service",
        "unit_label": None,
        "updated": now,
        "url": None,
    }
    made |= _given(call, made)
    call.side.products[made["id"]] = made
    call.note("product.created", made)
    return made


def retrieve(call: Call) -> Object:
    """Read a product."""
    return call.find("products", _WHAT, "id")


def update(call: Call) -> Object:
    """Change a product, or archive it with `active=false`."""
    found = retrieve(call)
    changes = _given(call, found)
    if "name" in call.params:
        changes["name"] = reading.required_text(call.params, "name")
    found |= changes | {"updated": call.world.now()}
    call.note("product.updated", found)
    return found


def delete(call: Call) -> Object:
    """Delete a product that never had a price. Raises RefusedError for another."""
    found = retrieve(call)
    if any(price["product"] == found["id"] for price in call.side.prices.values()):
        raise refusals.invalid(
            "This product cannot be deleted because it has one or more user-created prices.", "", "resource_in_use"
        )
    del call.side.products[found["id"]]
    call.note("product.deleted", found)
    return {"id": found["id"], "object": "product", "deleted": True}


def list_all(call: Call) -> Object:
    """A page of products, archived ones among them unless the request says otherwise."""
    active = reading.flag(call.params, "active")
    there = made_when(call.params, call.side.products.values())
    return page(call, "/v1/products", _WHAT, [each for each in there if active in (None, each["active"])])


def _given(call: Call, before: Object) -> Object:
    params = call.params
    changes: Object = {name: reading.text(params, name) for name in _TEXTS if name in params}
    active = reading.flag(params, "active")
    return (
        changes
        | {"metadata": reading.metadata(params, before["metadata"])}
        | ({} if active is None else {"active": active})
    )


_GIVES = ("name", "active", "metadata", *_TEXTS)
_ONE = "/v1/products/{id}"

ROUTES = (
    Route("GET", "/v1/products", "rak_product_read", list_all, (*PAGING, "created", "active")),
    Route("POST", "/v1/products", "rak_product_write", create, _GIVES),
    Route("GET", _ONE, "rak_product_read", retrieve),
    Route("POST", _ONE, "rak_product_write", update, _GIVES),
    Route("DELETE", _ONE, "rak_product_write", delete),
)
