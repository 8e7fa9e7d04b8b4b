"""How what a proof made is taken away again, kind by kind, and how it is found if its ids were lost.

Source: Stripe API reference, each object's own page: which state allows what.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.links import object_page
from classe365_desktop.core.proof_scenarios import TAG
from classe365_desktop.core.replies import Outcome, Reply


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of object. `page` is the part of its Dashboard address; `listed` are what a list needs beside the time."""

    name: str
    prefix: str
    path: str
    page: str
    listed: Mapping[str, Any] = field(default_factory=dict)


# In the order in which they are taken away: first what still moves, last what others rest on.
KINDS = (
    Kind("subscription", "sub_", "/v1/subscriptions", "subscriptions", {"status": "all"}),
    Kind("payment", "pi_", "/v1/payment_intents", "payments"),
    Kind("invoice", "in_", "/v1/invoices", "invoices"),
    Kind("invoice item", "ii_", "/v1/invoiceitems", "invoiceitems"),
    Kind("customer", "cus_", "/v1/customers", "customers"),
    Kind("price", "price_", "/v1/prices", "prices"),
    Kind("product", "prod_", "/v1/products", "products"),
)
# Without a price's "active" both kinds of prices are listed; the same holds for products.


class State(StrEnum):
    """What is to be said of one object."""

    GONE = "gone"
    THERE = "there"
    # Stripe does not let it be cancelled while the bank has it; it ends by itself within days, and no money moves in test mode.
    ENDS_ITSELF = "ends_itself"


@dataclass(frozen=True, slots=True)
class Undo:
    """The request that takes an object away."""

    method: str
    path: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Left:
    """An object that could not be taken away, and where to do it by hand."""

    kind: str
    id: str
    link: str
    detail: str = ""


def kind_of(ident: str) -> Kind | None:
    """The kind of object that an id names, None for one that no proof makes."""
    return next((kind for kind in KINDS if ident.startswith(kind.prefix)), None)


def in_undo_order(made: Iterable[str]) -> list[str]:
    """The ids in the order in which they are to be taken away, each once."""
    known = [ident for ident in dict.fromkeys(made) if kind_of(ident) is not None]
    return sorted(known, key=lambda ident: KINDS.index(kind_of(ident) or KINDS[0]))


def undo(ident: str, there: Mapping[str, Any]) -> Undo | None:
    """What takes the object away, given what Stripe says of it; None if nothing is to be done."""
    kind = kind_of(ident)
    if kind is None or there.get("deleted") is True:
        return None
    path, status = f"{kind.path}/{ident}", there.get("status")
    if kind.prefix == "cus_":
        return Undo("delete", path)
    if kind.prefix == "ii_":
        # What an invoice has taken goes with the invoice.
        return None if there.get("invoice") else Undo("delete", path)
    if kind.prefix == "sub_":
        return None if status in {"canceled", "incomplete_expired"} else Undo("delete", path)
    if kind.prefix == "pi_":
        return None if status in {"succeeded", "canceled"} else Undo("post", f"{path}/cancel")
    if kind.prefix == "in_":
        if status == "draft":
            return Undo("delete", path)
        return Undo("post", f"{path}/void") if status in {"open", "uncollectible"} else None
    return None if there.get("active") is False else Undo("post", path, {"active": False})


def after_undo(ident: str, reply: Reply, status: str) -> State:
    """What is so after the request to take it away, given the object's status before."""
    if reply.ok or reply.outcome is Outcome.MISSING:
        return State.GONE
    certain = not (reply.is_uncertain or reply.was_never_sent)
    if ident.startswith("pi_") and status == "processing" and certain and reply.status == 400:
        return State.ENDS_ITSELF
    return State.THERE


def left(mode: Mode, account: str, ident: str, detail: str = "") -> Left:
    """An object that stayed."""
    kind = kind_of(ident)
    page = kind.page if kind else "search"
    return Left(kind.name if kind else "object", ident, object_page(mode, page, ident, account), detail)


def carries_tag(body: Mapping[str, Any], run: str) -> bool:
    """True if the object was made by this proof."""
    metadata = body.get("metadata")
    return isinstance(metadata, dict) and metadata.get(TAG) == run
