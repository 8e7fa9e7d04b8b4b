"""What happens when a payment is tried: the charge, what becomes of the payment, and the events in Stripe's order."""

from classe365_desktop.practice import refusals
from classe365_desktop.practice.calls import Call
from classe365_desktop.practice.endpoints.payment_methods import Fate, fate_of
from classe365_desktop.practice.world import Object


def try_to_pay(call: Call, intent: Object, method: Object) -> refusals.RefusedError | None:
    """Charge the payment method for the payment. Return the card error if the bank refused; the payment stays open then."""
    intent["payment_method"] = method["id"]
    fate = fate_of(method)
    charge = _new_charge(call, intent, method, fate)
    call.side.charges[charge["id"]] = charge
    intent["latest_charge"] = charge["id"]
    match fate:
        case Fate.SUCCEEDS:
            intent |= {"status": "succeeded", "amount_received": intent["amount"], "last_payment_error": None}
            call.note("charge.succeeded", charge)
            call.note("payment_intent.succeeded", intent)
            return None
        case Fate.PROCESSING:
            intent |= {"status": "processing", "last_payment_error": None}
            call.note("payment_intent.processing", intent)
            call.note("charge.pending", charge)
            return None
        case Fate.DECLINED:
            declined: Object = {
                "charge": charge["id"],
                "code": "card_declined",
                "decline_code": "generic_decline",
                "doc_url": "https://stripe.com/docs/error-codes/card-declined",
                "message": "Your card was declined.",
                "payment_method": dict(method),
                "type": "card_error",
            }
            intent |= {"status": "requires_payment_method", "payment_method": None, "last_payment_error": declined}
            call.note("charge.failed", charge)
            call.note("payment_intent.payment_failed", intent)
            return refusals.card_declined(intent, charge, method)


def _new_charge(call: Call, intent: Object, method: Object, fate: Fate) -> Object:
    world = call.world
    paid, declined = fate is Fate.SUCCEEDS, fate is Fate.DECLINED
    kind = str(method["type"])
    return {
        "id": world.new_id("ch_3" if kind == "card" else "py_3"),
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": intent["amount"] if paid else 0,
        "amount_refunded": 0,
        "application": None,
        "application_fee": None,
        "application_fee_amount": None,
        "balance_transaction": None,
        "billing_details": dict(method["billing_details"]),
        "calculated_statement_descriptor": call.side.account.name.upper()[:22],
        "captured": paid,
        "created": world.now(),
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "failure_balance_transaction": None,
        "failure_code": "card_declined" if declined else None,
        "failure_message": "Your card was declined." if declined else None,
        "fraud_details": {},
        "livemode": call.side.livemode,
        "metadata": dict(intent["metadata"]),
        "on_behalf_of": None,
        "outcome": _outcome(fate),
        "paid": paid,
        "payment_intent": intent["id"],
        "payment_method": method["id"],
        "payment_method_details": {kind: _details(method, int(intent["amount"])), "type": kind},
        "receipt_email": intent["receipt_email"],
        "receipt_number": None,
        "receipt_url": None,
        "refunded": False,
        "review": None,
        "shipping": None,
        "source_transfer": None,
        "statement_descriptor": None,
        "statement_descriptor_suffix": None,
        "status": "succeeded" if paid else "failed" if declined else "pending",
        "transfer_data": None,
        "transfer_group": intent["transfer_group"],
    }


def _outcome(fate: Fate) -> Object:
    declined = fate is Fate.DECLINED
    return {
        "advice_code": "try_again_later" if declined else None,
        "network_advice_code": None,
        "network_decline_code": None,
        "network_status": "declined_by_network" if declined else "approved_by_network",
        "reason": "generic_decline" if declined else None,
        "risk_level": "normal",
        "seller_message": (
            "The bank did not return any further details with this decline." if declined else "Payment complete."
        ),
        "type": "issuer_declined" if declined else "authorized",
    }


def _details(method: Object, amount: int) -> Object:
    kind = str(method["type"])
    known = method[kind]
    if kind == "card":
        return {name: known[name] for name in _CARD.split()} | {
            "amount_authorized": amount,
            "installments": None,
            "mandate": None,
            "network": "visa",
            "network_token": {"used": False},
            "three_d_secure": None,
            "wallet": None,
        }
    shown = {name: known[name] for name in _BANK_ACCOUNTS[kind].split()}
    return shown | ({"mandate": None} if kind == "sepa_debit" else {})


_CARD = "brand checks country exp_month exp_year fingerprint funding last4"
_BANK_ACCOUNTS = {
    "us_bank_account": "account_holder_type account_type bank_name fingerprint last4 routing_number",
    "sepa_debit": "bank_code branch_code country fingerprint last4",
}
