"""Payment methods (Stripe API reference, "Payment Methods"): Stripe's test ones, and what was made of them.

A test id such as `pm_card_visa` stands for a fresh payment method each time it is used (Stripe docs, "Testing").
"""

from copy import deepcopy
from dataclasses import dataclass
from enum import Enum, auto

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.form import Params
from classe365_desktop.practice.paging import PAGING, page
from classe365_desktop.practice.world import Object, Side, World

_WHAT = "PaymentMethod"


class Fate(Enum):
    """What becomes of a charge."""

    SUCCEEDS = auto()
    DECLINED = auto()
    PROCESSING = auto()


@dataclass(frozen=True, slots=True)
class _TestMethod:
    kind: str
    last4: str
    fate: Fate


# Stripe docs "Testing" and "ACH Direct Debit: test your integration".
_TEST_METHODS = {
    "pm_card_visa": _TestMethod("card", "4242", Fate.SUCCEEDS),
    "pm_card_chargeCustomerFail": _TestMethod("card", "0341", Fate.DECLINED),
    "pm_usBankAccount_processing": _TestMethod("us_bank_account", "0005", Fate.PROCESSING),
}
_FATES = {(each.kind, each.last4): each.fate for each in _TEST_METHODS.values()}
# Stripe docs "SEPA Direct Debit: test": the payment stays in processing for hours.
_SLOW_IBAN = "AT321904300235473204"


def fate_of(method: Object) -> Fate:
    """What becomes of a charge on this payment method."""
    kind = str(method["type"])
    return _FATES.get((kind, str(method[kind]["last4"])), Fate.SUCCEEDS if kind == "card" else Fate.PROCESSING)


def usable(call: Call, identifier: str, param: str) -> Object:
    """Return the payment method that a request names: one that is there, or a fresh one for a test id.

    Raises RefusedError if there is none; a test id means nothing in live mode.
    """
    test = _TEST_METHODS.get(identifier)
    if test is None:
        return call.find_named(identifier, "payment_methods", _WHAT, param)
    if call.side.livemode:
        raise refusals.no_such(_WHAT, identifier, param, "test")
    made = _new_method(call.world, call.side, test.kind, test.last4)
    call.side.payment_methods[made["id"]] = made
    return made


def from_data(call: Call, data: Params) -> Object:
    """Make the payment method that `payment_method_data` describes. Only a SEPA account is known here."""
    kind = reading.text(data, "type")
    if kind != "sepa_debit":
        raise refusals.payment_method_type_invalid(kind or "")
    account = data.get("sepa_debit")
    iban = reading.text(account, "iban") if isinstance(account, dict) else None
    billing = data.get("billing_details")
    if iban is None:
        raise refusals.missing_parameter("payment_method_data[sepa_debit][iban]")
    if iban.replace(" ", "").upper() != _SLOW_IBAN:
        raise refusals.invalid(
            "The IBAN you provided is invalid.", "payment_method_data[sepa_debit][iban]", "invalid_bank_account_iban"
        )
    if not isinstance(billing, dict) or not billing.get("name") or not billing.get("email"):
        raise refusals.missing_parameter("payment_method_data[billing_details][email]")
    made = _new_method(call.world, call.side, kind, iban[-4:])
    made["billing_details"] |= {part: reading.text(billing, part) for part in ("name", "email")}
    call.side.payment_methods[made["id"]] = made
    return made


def attach_to(call: Call, identifier: str, customer: Object, param: str = "payment_method") -> Object:
    """Attach a payment method to a customer and return it as it is then. Raises RefusedError if it is somebody else's."""
    method = usable(call, identifier, param)
    if method["customer"] not in (None, customer["id"]):
        raise refusals.invalid(
            "The payment method you provided has already been attached to a customer.", "payment_method"
        )
    if method["customer"] is None:
        method["customer"] = customer["id"]
        call.side.attached[str(customer["id"]), identifier] = str(method["id"])
        call.note("payment_method.attached", method)
    return method


def of_customer(call: Call, identifier: str, customer: str, param: str) -> Object:
    """Return a payment method that the customer has; a test id names what was attached under it. Raises RefusedError."""
    known = call.side.attached.get((customer, identifier), identifier)
    found = call.side.payment_methods.get(known)
    if found is None:
        raise refusals.no_such(_WHAT, identifier, param)
    if found["customer"] != customer:
        raise refusals.invalid(
            f"The customer does not have a payment method with the ID {identifier}. The payment method must be attached "
            "to the customer.",
            param,
            "resource_missing",
        )
    return found


def retrieve(call: Call) -> Object:
    """Read a payment method."""
    return call.find("payment_methods", _WHAT, "payment_method")


def attach(call: Call) -> Object:
    """Attach a payment method to a customer."""
    name = reading.required_text(call.params, "customer")
    customer = call.find_named(name, "customers", "customer", "customer")
    if customer.get("deleted"):
        raise refusals.no_such("customer", name, "customer")
    return attach_to(call, call.named[0], customer)


def update(call: Call) -> Object:
    """Change what is noted beside a payment method."""
    found = retrieve(call)
    found["metadata"] = reading.metadata(call.params, found["metadata"])
    call.note("payment_method.updated", found)
    return found


def list_all(call: Call) -> Object:
    """A page of a customer's payment methods."""
    customer, kind = (reading.text(call.params, name) for name in ("customer", "type"))
    theirs = [
        each
        for each in call.side.payment_methods.values()
        if each["customer"] is not None and customer in (None, each["customer"]) and kind in (None, each["type"])
    ]
    return page(call, "/v1/payment_methods", _WHAT, theirs)


def _new_method(world: World, side: Side, kind: str, last4: str) -> Object:
    return {
        "id": world.new_id("pm_1"),
        "object": "payment_method",
        "allow_redisplay": "unspecified",
        "billing_details": {
            "address": dict.fromkeys(("city", "country", "line1", "line2", "postal_code", "state")),
            "email": None,
            "name": None,
            "phone": None,
            "tax_id": None,
        },
        kind: deepcopy(_DETAILS[kind]) | {"last4": last4},
        "created": world.now(),
        "customer": None,
        "customer_account": None,
        "livemode": side.livemode,
        "metadata": {},
        "type": kind,
    }


_DETAILS: dict[str, Object] = {
    "card": {
        "brand": "visa",
        "checks": {"address_line1_check": None, "address_postal_code_check": None, "cvc_check": "pass"},
        "country": "US",
        "display_brand": "visa",
        "exp_month": 8,
        "exp_year": 2031,
        "fingerprint": "PracticeCard0001",
        "funding": "credit",
        "generated_from": None,
        "networks": {"available": ["visa"], "preferred": None},
        "regulated_status": "unregulated",
        "three_d_secure_usage": {"supported": True},
        "wallet": None,
    },
    "us_bank_account": {
        "account_holder_type": "individual",
        "account_type": "checking",
        "bank_name": "STRIPE TEST BANK",
        "financial_connections_account": None,
        "fingerprint": "PracticeBank0001",
        "networks": {"preferred": "ach", "supported": ["ach"]},
        "routing_number": "110000000",
        "status_details": {},
    },
    "sepa_debit": {
        "bank_code": "19043",
        "branch_code": "",
        "country": "AT",
        "fingerprint": "PracticeSepa0001",
        "generated_from": {"charge": None, "setup_attempt": None},
    },
}

_ONE = "/v1/payment_methods/{payment_method}"

ROUTES = (
    Route("GET", "/v1/payment_methods", "rak_payment_method_read", list_all, (*PAGING, "customer", "type")),
    Route("GET", _ONE, "rak_payment_method_read", retrieve),
    Route("POST", _ONE, "rak_payment_method_write", update, ("metadata",)),
    Route("POST", f"{_ONE}/attach", "rak_payment_method_write", attach, ("customer",)),
)
