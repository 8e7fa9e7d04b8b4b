"""What becomes of an invoice: written, finalised, paid or not, voided (Stripe docs, "How invoicing works")."""

from collections.abc import Sequence

from classe365_desktop.practice import refusals
from classe365_desktop.practice.calls import Call
from classe365_desktop.practice.charging import try_to_pay
from classe365_desktop.practice.endpoints.payment_intents import new_payment_intent
from classe365_desktop.practice.world import Object

_COUNTRY = "US"


def new_invoice(call: Call, customer: Object, lines: Sequence[Object], currency: str) -> Object:
    """An invoice in draft over `lines`; it is not kept anywhere. Amounts are in the currency's smallest unit."""
    now, identifier = call.world.now(), call.world.new_id("in_1")
    total = sum(int(line["amount"]) for line in lines)
    return {
        "id": identifier,
        "object": "invoice",
        "account_country": _COUNTRY,
        "account_name": call.side.account.name,
        "account_tax_ids": None,
        "amount_due": total,
        "amount_overpaid": 0,
        "amount_paid": 0,
        "amount_paid_off_stripe": 0,
        "amount_remaining": total,
        "amount_shipping": 0,
        "application": None,
        "attempt_count": 0,
        "attempted": False,
        "auto_advance": False,
        "automatic_tax": {
            "disabled_reason": None,
            "enabled": False,
            "liability": None,
            "provider": None,
            "status": None,
        },
        "automatically_finalizes_at": None,
        "billing_reason": "manual",
        "collection_method": "charge_automatically",
        "created": now,
        "currency": currency,
        "custom_fields": None,
        "customer": customer["id"],
        "customer_account": None,
        "customer_address": customer["address"],
        "customer_email": customer["email"],
        "customer_name": customer["name"],
        "customer_phone": customer["phone"],
        "customer_shipping": None,
        "customer_tax_exempt": customer["tax_exempt"],
        "customer_tax_ids": [],
        "default_payment_method": None,
        "default_source": None,
        "default_tax_rates": [],
        "description": None,
        "discounts": [],
        "due_date": None,
        "effective_at": None,
        "ending_balance": None,
        "footer": None,
        "from_invoice": None,
        "hosted_invoice_url": None,
        "invoice_pdf": None,
        "issuer": {"type": "self"},
        "last_finalization_error": None,
        "latest_revision": None,
        "lines": {
            "object": "list",
            "data": [{**line, "invoice": identifier} for line in lines],
            "has_more": False,
            "url": f"/v1/invoices/{identifier}/lines",
        },
        "livemode": call.side.livemode,
        "metadata": {},
        "next_payment_attempt": None,
        "number": None,
        "on_behalf_of": None,
        "parent": None,
        "payment_settings": {"default_mandate": None, "payment_method_options": None, "payment_method_types": None},
        "period_end": now,
        "period_start": now,
        "post_payment_credit_notes_amount": 0,
        "pre_payment_credit_notes_amount": 0,
        "receipt_number": None,
        "rendering": None,
        "shipping_cost": None,
        "shipping_details": None,
        "starting_balance": 0,
        "statement_descriptor": None,
        "status": "draft",
        "status_transitions": {
            "finalized_at": None,
            "marked_uncollectible_at": None,
            "paid_at": None,
            "voided_at": None,
        },
        "subtotal": total,
        "subtotal_excluding_tax": total,
        "test_clock": None,
        "total": total,
        "total_discount_amounts": [],
        "total_excluding_tax": total,
        "total_pretax_credit_amounts": [],
        "total_taxes": [],
        "webhooks_delivered_at": None,
    }


def finalize(call: Call, invoice: Object) -> None:
    """Close the invoice to changes; from then on it waits for a payment. One over nothing is paid at once."""
    now = call.world.now()
    customer = call.side.customers[invoice["customer"]]
    # A deleted customer has no numbers any more.
    prefix, number = customer.get("invoice_prefix", "PRACTICE"), customer.get("next_invoice_sequence", 1)
    if not customer.get("deleted"):
        customer["next_invoice_sequence"] = number + 1
    invoice |= {
        "status": "open",
        "number": f"{prefix}-{number:04}",
        "effective_at": now,
        "ending_balance": 0,
        "status_transitions": invoice["status_transitions"] | {"finalized_at": now},
    }
    call.note("invoice.finalized", invoice)
    if not invoice["amount_due"]:
        _paid(call, invoice)
        return
    intent = new_payment_intent(call.world, call.side, int(invoice["amount_due"]), str(invoice["currency"]))
    intent |= {
        "automatic_payment_methods": None,
        "customer": invoice["customer"],
        "description": "Subscription creation" if invoice["parent"] else "Payment for Invoice",
    }
    call.side.payment_intents[intent["id"]] = intent
    call.side.invoice_payments[invoice["id"]] = intent["id"]
    call.note("payment_intent.created", intent)


def method_for(call: Call, invoice: Object) -> Object:
    """What the invoice would be paid with. Raises RefusedError if there is nothing."""
    customer = call.side.customers[invoice["customer"]]
    settings = customer.get("invoice_settings", {})
    method = call.side.payment_methods.get(invoice["default_payment_method"] or settings.get("default_payment_method"))
    if method is None:
        raise refusals.no_payment_method()
    return method


def pay(call: Call, invoice: Object, method: Object) -> refusals.RefusedError | None:
    """Try to pay a finalised invoice. Return the card error if the bank refused; the invoice stays open then."""
    intent = call.side.payment_intents[call.side.invoice_payments[invoice["id"]]]
    refused = try_to_pay(call, intent, method)
    invoice |= {"attempted": True, "attempt_count": invoice["attempt_count"] + 1}
    if refused is not None:
        call.note("invoice.payment_failed", invoice)
    elif intent["status"] == "succeeded":
        _paid(call, invoice)
    return refused


def void(call: Call, invoice: Object) -> None:
    """Give up an invoice that was finalised, and the payment that it waits for."""
    transitions = invoice["status_transitions"] | {"voided_at": call.world.now()}
    invoice |= {"status": "void", "amount_remaining": 0, "auto_advance": False, "status_transitions": transitions}
    call.note("invoice.voided", invoice)
    intent = call.side.payment_intents.get(call.side.invoice_payments.get(invoice["id"], ""))
    if intent is not None and intent["status"] not in ("succeeded", "canceled"):
        intent |= {
            "status": "canceled",
            "cancellation_reason": "void_invoice",
            "canceled_at": call.world.now(),
        }
        call.note("payment_intent.canceled", intent)


def _paid(call: Call, invoice: Object) -> None:
    invoice |= {
        "status": "paid",
        "attempted": True,
        "amount_paid": invoice["amount_due"],
        "amount_remaining": 0,
        "auto_advance": False,
        "status_transitions": invoice["status_transitions"] | {"paid_at": call.world.now()},
    }
    call.note("invoice.paid", invoice)
    call.note("invoice.payment_succeeded", invoice)
