"""A subscription as an object: its beginning, the line on its first invoice, its end."""

from collections.abc import Sequence

from classe365_desktop.practice.calls import Call
from classe365_desktop.practice.world import Object

# Such a subscription is over.
ENDED = ("canceled", "incomplete_expired")


def new_subscription(call: Call, customer: Object, prices: Sequence[tuple[Object, int]], until: int) -> Object:
    """A subscription to `prices` (each with how many of it) that nobody has paid for yet; it is not kept anywhere.

    `until` is the end of its first period, in seconds since 1970.
    """
    now, identifier = call.world.now(), call.world.new_id("sub_1")
    items = [_item(call, identifier, price, quantity, until) for price, quantity in prices]
    return {
        "id": identifier,
        "object": "subscription",
        "application": None,
        "application_fee_percent": None,
        "automatic_tax": {"disabled_reason": None, "enabled": False, "liability": None},
        "billing_cycle_anchor": now,
        "billing_cycle_anchor_config": None,
        "billing_mode": {"flexible": {"proration_discounts": "included"}, "type": "flexible"},
        "billing_schedules": [],
        "billing_thresholds": None,
        "cancel_at": None,
        "cancel_at_period_end": False,
        "canceled_at": None,
        "cancellation_details": {"comment": None, "feedback": None, "reason": None},
        "collection_method": "charge_automatically",
        "created": now,
        "currency": prices[0][0]["currency"],
        "customer": customer["id"],
        "customer_account": None,
        "days_until_due": None,
        "default_payment_method": None,
        "default_source": None,
        "default_tax_rates": [],
        "description": None,
        "discounts": [],
        "ended_at": None,
        "invoice_settings": {"account_tax_ids": None, "issuer": {"type": "self"}},
        "items": {
            "object": "list",
            "data": items,
            "has_more": False,
            "url": f"/v1/subscription_items?subscription={identifier}",
        },
        "latest_invoice": None,
        "livemode": call.side.livemode,
        "metadata": {},
        "next_pending_invoice_item_invoice": None,
        "on_behalf_of": None,
        "pause_collection": None,
        "payment_settings": {
            "payment_method_options": None,
            "payment_method_types": None,
            "save_default_payment_method": "off",
        },
        "pending_invoice_item_interval": None,
        "pending_setup_intent": None,
        "pending_update": None,
        "schedule": None,
        "start_date": now,
        "status": "incomplete",
        "test_clock": None,
        "transfer_data": None,
        "trial_end": None,
        "trial_settings": {"end_behavior": {"missing_payment_method": "create_invoice"}},
        "trial_start": None,
    }


def first_line(call: Call, subscription: Object, item: Object) -> Object:
    """The line that an item of a subscription becomes on the first invoice."""
    price = item["price"]
    amount = int(price["unit_amount"]) * int(item["quantity"])
    product = call.side.products[price["product"]]
    return {
        "id": call.world.new_id("il_1"),
        "object": "line_item",
        "amount": amount,
        "currency": price["currency"],
        "description": f"{item['quantity']} × {product['name']}",
        "discount_amounts": [],
        "discountable": True,
        "discounts": [],
        "livemode": call.side.livemode,
        "metadata": dict(subscription["metadata"]),
        "parent": {
            "invoice_item_details": None,
            "subscription_item_details": {
                "invoice_item": None,
                "proration": False,
                "proration_details": {"credited_items": None},
                "subscription": subscription["id"],
                "subscription_item": item["id"],
            },
            "type": "subscription_item_details",
        },
        "period": {"end": item["current_period_end"], "start": item["current_period_start"]},
        "pretax_credit_amounts": [],
        "pricing": {
            "price_details": {"price": price["id"], "product": product["id"]},
            "type": "price_details",
            "unit_amount_decimal": price["unit_amount_decimal"],
        },
        "quantity": item["quantity"],
        "quantity_decimal": str(item["quantity"]),
        "subscription": subscription["id"],
        "subtotal": amount,
        "taxes": [],
    }


def end(call: Call, subscription: Object, reason: str = "cancellation_requested") -> None:
    """End it at once. What was paid stays paid."""
    now = call.world.now()
    subscription |= {
        "status": "canceled",
        "canceled_at": now,
        "ended_at": now,
        "cancellation_details": subscription["cancellation_details"] | {"reason": reason},
    }
    call.note("customer.subscription.deleted", subscription)


def _item(call: Call, subscription: str, price: Object, quantity: int, until: int) -> Object:
    return {
        "id": call.world.new_id("si_"),
        "object": "subscription_item",
        "billing_thresholds": None,
        "created": call.world.now(),
        "current_period_end": until,
        "current_period_start": call.world.now(),
        "discounts": [],
        "metadata": {},
        "price": dict(price),
        "quantity": quantity,
        "subscription": subscription,
        "tax_rates": [],
    }
