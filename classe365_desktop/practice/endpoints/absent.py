"""Kinds of objects that are never there in a rehearsal, but that a key may or may not ask for.

That is what tells a key's permissions: an object that can't exist is missing to a key that may look for it, and forbidden to
another (Stripe docs, "Restricted API keys"). Stripe's names of the permissions.
"""

from collections.abc import Callable

from classe365_desktop.practice import refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.paging import PAGING, page
from classe365_desktop.practice.world import Object


def _missing(what: str, param: str) -> Callable[[Call], Object]:
    def refuse(call: Call) -> Object:
        raise refusals.no_such(what, call.named[0], param)

    return refuse


def _none(url: str, what: str) -> Callable[[Call], Object]:
    return lambda call: page(call, url, what, ())


_SESSIONS, _SETUPS, _REFUNDS = "/v1/checkout/sessions", "/v1/setup_intents", "/v1/refunds"

ROUTES = (
    Route("GET", _SESSIONS, "rak_checkout_session_read", _none(_SESSIONS, "checkout.session"), PAGING),
    Route(
        "POST",
        f"{_SESSIONS}/{{session}}/expire",
        "rak_checkout_session_write",
        _missing("checkout.session", "session"),
    ),
    Route("GET", _SETUPS, "rak_setup_intent_read", _none(_SETUPS, "setup_intent"), PAGING),
    Route(
        "POST",
        f"{_SETUPS}/{{intent}}/cancel",
        "rak_setup_intent_write",
        _missing("setup_intent", "intent"),
        ("cancellation_reason",),
    ),
    Route("GET", _REFUNDS, "rak_charge_read", _none(_REFUNDS, "refund"), PAGING),
    Route("POST", f"{_REFUNDS}/{{refund}}", "rak_charge_write", _missing("refund", "refund"), ("metadata",)),
    Route("GET", "/v1/sources/{source}", "rak_source_read", _missing("source", "source")),
    Route("POST", "/v1/sources/{source}", "rak_source_write", _missing("source", "source"), ("metadata",)),
    Route("GET", "/v1/tokens/{token}", "rak_token_read", _missing("token", "token")),
)
