"""Payments (Stripe API reference, "PaymentIntents"): made, confirmed, read, cancelled."""

import hmac

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.confirming import (
    CONFIRMABLE,
    CONFIRMS,
    check_kinds,
    confirmed,
    ready_to_confirm,
    take_method,
)
from classe365_desktop.practice.currencies import CURRENCIES, ZERO_DECIMAL
from classe365_desktop.practice.paging import PAGING, made_when, page
from classe365_desktop.practice.scenarios import Circumstance
from classe365_desktop.practice.world import KeyKind, Object, Side, World

_WHAT = "payment_intent"
_MOST = 99_999_999
_CANCELLABLE = (
    "requires_payment_method",
    "requires_capture",
    "requires_reauthorization",
    "requires_confirmation",
    "requires_action",
    "processing",
)
_OPTIONS = {"card": {"request_three_d_secure": "automatic"}, "us_bank_account": {"verification_method": "automatic"}}
_REASONS = ("duplicate", "fraudulent", "requested_by_customer", "abandoned")
# What the holder of a publishable key may see (stripe.js, "retrievePaymentIntent"): no customer, no metadata, no charge.
_PUBLIC = (
    "id object amount amount_details automatic_payment_methods canceled_at cancellation_reason capture_method client_secret "
    "confirmation_method created currency description last_payment_error livemode next_action payment_method "
    "payment_method_configuration_details payment_method_types processing receipt_email setup_future_usage shipping source "
    "status"
)


def new_payment_intent(world: World, side: Side, amount: int, currency: str) -> Object:
    """A payment that nobody has paid yet; it is not kept anywhere. `amount` is in the currency's smallest unit."""
    identifier = world.new_id("pi_3")
    return {
        "id": identifier,
        "object": "payment_intent",
        "amount": amount,
        "amount_capturable": 0,
        "amount_details": {"tip": {}},
        "amount_received": 0,
        "application": None,
        "application_fee_amount": None,
        "automatic_payment_methods": {"allow_redirects": "always", "enabled": True},
        "canceled_at": None,
        "cancellation_reason": None,
        "capture_method": "automatic_async",
        "client_secret": f"{identifier}_secret_{world.new_secret(identifier, 25)}",
        "confirmation_method": "automatic",
        "created": world.now(),
        "currency": currency,
        "customer": None,
        "customer_account": None,
        "description": None,
        "excluded_payment_method_types": None,
        "last_payment_error": None,
        "latest_charge": None,
        "livemode": side.livemode,
        "metadata": {},
        "next_action": None,
        "on_behalf_of": None,
        "payment_method": None,
        "payment_method_configuration_details": None,
        "payment_method_options": {"card": {"request_three_d_secure": "automatic"}},
        "payment_method_types": ["card"],
        "processing": None,
        "receipt_email": None,
        "review": None,
        "setup_future_usage": None,
        "shipping": None,
        "source": None,
        "statement_descriptor": None,
        "statement_descriptor_suffix": None,
        "status": "requires_payment_method",
        "transfer_data": None,
        "transfer_group": None,
    }


def create(call: Call) -> Object:
    """Make a payment, and charge it at once if the request confirms it. Raises RefusedError if the bank refuses that."""
    params = call.params
    if "amount" not in params:
        raise refusals.missing_parameter("amount")
    currency = reading.required_text(params, "currency").lower()
    if currency not in CURRENCIES:
        raise refusals.invalid(
            f"Invalid currency: {currency}. Stripe currently supports these currencies: {', '.join(sorted(CURRENCIES))}",
            "currency",
        )
    amount = reading.integer(params, "amount", 1, _MOST) or 0
    if amount < (1 if currency in ZERO_DECIMAL else 50):
        raise refusals.invalid(f"Amount must be at least $0.50 {currency}", "amount", "amount_too_small")
    if call.side.livemode and call.circumstance is Circumstance.CHARGES_DISABLED:
        raise refusals.invalid(
            "Your account cannot currently make live charges. If you are a site owner, please activate your account at "
            "https://dashboard.stripe.com/account/onboarding to remove this limitation. If you are a customer trying to "
            "make a purchase, please contact the owner of this site. Your transaction has not been processed.",
            "",
            "testmode_charges_only",
        )
    made = new_payment_intent(call.world, call.side, amount, currency)
    made |= {name: reading.text(params, name) for name in ("description", "receipt_email", "transfer_group")}
    made |= {name: reading.text(params, name, 22) for name in ("statement_descriptor", "statement_descriptor_suffix")}
    made["metadata"] = reading.metadata(params, {})
    made["capture_method"] = (
        reading.one_of(params, "capture_method", ("automatic", "automatic_async", "manual")) or made["capture_method"]
    )
    made["confirmation_method"] = (
        reading.one_of(params, "confirmation_method", ("automatic", "manual")) or made["confirmation_method"]
    )
    made["setup_future_usage"] = reading.one_of(params, "setup_future_usage", ("off_session", "on_session"))
    kinds = reading.strings(params, "payment_method_types")
    automatic = reading.hash_of_strings(params, "automatic_payment_methods", ("enabled", "allow_redirects"))
    if kinds:
        check_kinds(call, kinds, currency)
        made |= {"payment_method_types": kinds, "automatic_payment_methods": None}
        made["payment_method_options"] = {kind: _OPTIONS.get(kind, {}) for kind in kinds}
    elif automatic and automatic.get("enabled") == "true":
        made["automatic_payment_methods"]["allow_redirects"] = automatic.get("allow_redirects", "always")
    customer = reading.text(params, "customer")
    if customer is not None:
        found = call.find_named(customer, "customers", "customer", "customer")
        if found.get("deleted"):
            raise refusals.no_such("customer", customer, "customer")
        made["customer"] = customer
    method = take_method(call, made)
    charged = ready_to_confirm(call, made, method) if reading.flag(params, "confirm") else None
    call.side.payment_intents[made["id"]] = made
    call.note("payment_intent.created", made)
    return made if charged is None else confirmed(call, made, charged)


def confirm(call: Call) -> Object:
    """Charge a payment. Raises RefusedError if the bank refuses: then it stays open."""
    found = call.find("payment_intents", _WHAT, "intent")
    if found["status"] not in CONFIRMABLE:
        raise refusals.RefusedError(
            400,
            f"You cannot confirm this PaymentIntent because it has a status of {found['status']}.",
            code="payment_intent_unexpected_state",
            extra={"payment_intent": found},
        )
    return confirmed(call, found, ready_to_confirm(call, found, take_method(call, found)))


def retrieve(call: Call) -> Object:
    """Read a payment. With a publishable key its client secret is needed, and less of it is shown."""
    found = call.find("payment_intents", _WHAT, "intent")
    given = reading.text(call.params, "client_secret")
    if given is not None and not hmac.compare_digest(given.encode(), str(found["client_secret"]).encode()):
        raise refusals.invalid(
            "The client_secret provided does not match the client_secret associated with the PaymentIntent.",
            "client_secret",
            "payment_intent_invalid_parameter",
        )
    if call.key.kind is KeyKind.PUBLISHABLE:
        return {name: found[name] for name in _PUBLIC.split()}
    return found


def list_all(call: Call) -> Object:
    """A page of payments."""
    customer = reading.text(call.params, "customer")
    there = made_when(call.params, call.existing(call.side.payment_intents).values())
    theirs = [each for each in there if customer is None or each["customer"] == customer]
    return page(call, "/v1/payment_intents", _WHAT, theirs)


def cancel(call: Call) -> Object:
    """Give up a payment that has not gone through."""
    found = call.find("payment_intents", _WHAT, "intent")
    reason = reading.one_of(call.params, "cancellation_reason", _REASONS)
    if found["status"] not in _CANCELLABLE:
        raise refusals.RefusedError(
            400,
            f"You cannot cancel this PaymentIntent because it has a status of {found['status']}. Only a PaymentIntent with "
            f"one of the following statuses may be canceled: {', '.join(_CANCELLABLE)}.",
            code="payment_intent_unexpected_state",
            extra={"payment_intent": found},
        )
    found |= {"status": "canceled", "cancellation_reason": reason, "canceled_at": call.world.now()}
    call.note("payment_intent.canceled", found)
    return found


_CREATES = (
    "amount currency automatic_payment_methods capture_method confirmation_method customer description metadata "
    "payment_method_types receipt_email setup_future_usage statement_descriptor statement_descriptor_suffix transfer_group"
)

ROUTES = (
    Route("GET", "/v1/payment_intents", "rak_payment_intent_read", list_all, (*PAGING, "created", "customer")),
    Route("POST", "/v1/payment_intents", "rak_payment_intent_write", create, (*_CREATES.split(), "confirm", *CONFIRMS)),
    Route(
        "GET",
        "/v1/payment_intents/{intent}",
        "rak_payment_intent_read",
        retrieve,
        ("client_secret",),
        publishable_with="client_secret",
    ),
    Route("POST", "/v1/payment_intents/{intent}/confirm", "rak_payment_intent_write", confirm, CONFIRMS),
    Route(
        "POST",
        "/v1/payment_intents/{intent}/cancel",
        "rak_payment_intent_write",
        cancel,
        ("cancellation_reason",),
    ),
)
