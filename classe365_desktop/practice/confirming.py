"""Confirming a payment: which payment method it may use, and what must come along (Stripe docs, "PaymentIntents")."""

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call
from classe365_desktop.practice.charging import try_to_pay
from classe365_desktop.practice.endpoints.payment_methods import from_data, of_customer, usable
from classe365_desktop.practice.scenarios import Circumstance
from classe365_desktop.practice.world import Object

# What may come with a confirmation, beside what a payment is made of.
CONFIRMS = ("mandate_data", "off_session", "payment_method", "payment_method_data", "return_url")
CONFIRMABLE = ("requires_payment_method", "requires_confirmation", "requires_action")
_KINDS = (
    "acss_debit affirm afterpay_clearpay alipay amazon_pay au_becs_debit bacs_debit bancontact blik boleto card cashapp "
    "customer_balance eps fpx giropay grabpay ideal klarna konbini link mobilepay oxxo p24 pay_by_bank paynow paypal pix "
    "promptpay revolut_pay sepa_debit sofort swish twint us_bank_account wechat_pay zip"
)
# A bank debit is taken in one currency only, and needs the payer's agreement.
_BANK_DEBITS = {"us_bank_account": "usd", "sepa_debit": "eur"}
_NOT_HERE = {
    Circumstance.NO_BANK_DEBITS: frozenset(_BANK_DEBITS),
    Circumstance.NO_US_BANK: frozenset({"us_bank_account"}),
}


def check_kinds(call: Call, kinds: list[str], currency: str) -> None:
    """Raise RefusedError for a kind of payment that the account can't take, or not in this currency."""
    for kind in kinds:
        if kind not in _KINDS.split() or kind in _NOT_HERE.get(call.circumstance, ()):
            raise refusals.payment_method_type_invalid(kind)
        if _BANK_DEBITS.get(kind, currency) != currency:
            raise refusals.invalid(
                f"The currency provided ({currency}) is invalid for one or more of the payment method types on this "
                f"PaymentIntent. {kind} supports {_BANK_DEBITS[kind]}.",
                "payment_method_types",
                "payment_intent_invalid_parameter",
            )


def take_method(call: Call, intent: Object) -> Object | None:
    """Note on the payment what it is to be paid with, if the request says so, and return that. Raises RefusedError."""
    named, data = reading.text(call.params, "payment_method"), call.params.get("payment_method_data")
    if named is None and data is None:
        return None
    if named is not None and data is not None:
        raise refusals.invalid(
            "You may only specify one of these parameters: payment_method, payment_method_data.", "payment_method"
        )
    if named is not None:
        owner = intent["customer"]
        method = (
            of_customer(call, named, owner, "payment_method")
            if (owner, named) in call.side.attached
            else usable(call, named, "payment_method")
        )
        if method["customer"] not in (None, owner):
            raise refusals.invalid(
                "The provided PaymentMethod was previously used with a Customer. Include that customer to use it again.",
                "payment_method",
                "payment_intent_invalid_parameter",
            )
    elif isinstance(data, dict):
        method = from_data(call, data)
    else:
        raise refusals.invalid("Invalid hash", "payment_method_data")
    if method["type"] not in intent["payment_method_types"]:
        raise refusals.invalid(
            f"The PaymentMethod provided ({method['type']}) is not allowed for this PaymentIntent. Please attach a "
            "PaymentMethod of one of the following types: " + ", ".join(intent["payment_method_types"]),
            "payment_method",
            "payment_intent_invalid_parameter",
        )
    intent |= {"payment_method": method["id"], "status": "requires_confirmation"}
    return method


def ready_to_confirm(call: Call, intent: Object, method: Object | None) -> Object:
    """Return what is to be charged. Raises RefusedError if something is missing for it."""
    if method is None:
        method = call.side.payment_methods.get(str(intent["payment_method"]))
    if method is None:
        raise refusals.missing_payment_method(intent)
    automatic = intent["automatic_payment_methods"]
    if automatic and automatic["allow_redirects"] == "always" and reading.text(call.params, "return_url") is None:
        raise refusals.return_url_missing()
    if method["type"] in _BANK_DEBITS and not _is_agreed(call):
        raise refusals.invalid(
            "This PaymentIntent requires a mandate, but no existing mandate was found. Ensure that the PaymentIntent was "
            "provided with `mandate_data`.",
            "mandate_data",
            "payment_intent_mandate_invalid",
        )
    return method


def confirmed(call: Call, intent: Object, method: Object) -> Object:
    """Carry the payment out and return it. Raises RefusedError if the bank refuses; what was tried is kept."""
    refused = try_to_pay(call, intent, method)
    if refused is not None:
        raise refused
    return intent


def _is_agreed(call: Call) -> bool:
    """True if the request carries a mandate. Raises RefusedError for one that makes no sense."""
    given = call.params.get("mandate_data")
    if given is None or given == "":
        return False
    acceptance = given.get("customer_acceptance") if isinstance(given, dict) else None
    if not isinstance(acceptance, dict):
        raise refusals.missing_parameter("mandate_data[customer_acceptance]")
    if reading.one_of(acceptance, "type", ("offline", "online")) is None:
        raise refusals.missing_parameter("mandate_data[customer_acceptance][type]")
    return True
