"""What is there before anybody has done anything: enough to prove a key pair, and a little to look at."""

from classe365_desktop.practice.endpoints.customers import new_customer
from classe365_desktop.practice.endpoints.payment_intents import new_payment_intent
from classe365_desktop.practice.keys import ELM_STREET, MAPLE_HOLLOW
from classe365_desktop.practice.world import Object, Side, World

_DAY = 86400


def seeded_world(world: World) -> World:
    """Give `world` its first objects and return it. The second account has no payment in live mode: nothing proves its pair."""
    for livemode, fees in ((False, (12500, 48000, 9900)), (True, (48000,))):
        side = world.sides[MAPLE_HOLLOW, livemode]
        family = new_customer(world, side, {"name": "Rowan Ash", "email": "rowan.ash@example.com"})
        family["created"] = world.now() - 40 * _DAY
        side.customers[family["id"]] = family
        for age, fee in enumerate(fees):
            _paid(world, side, fee, days_ago=30 - age, customer=str(family["id"]))
    _paid(world, world.sides[ELM_STREET, False], 22000, days_ago=12)
    for side in world.sides.values():
        side.seeded = {*side.payment_intents, *side.events, *side.customers}
    return world


def _paid(world: World, side: Side, amount: int, days_ago: int, customer: str | None = None) -> None:
    """A payment that went through some days ago, and what Stripe said about it then."""
    made = new_payment_intent(world, side, amount, "usd")
    paid: Object = {
        "amount_received": amount,
        "created": world.now() - days_ago * _DAY,
        "customer": customer,
        "description": "Term fees",
        "latest_charge": world.new_id("ch_3"),
        "payment_method": world.new_id("pm_1"),
        "status": "succeeded",
    }
    made.update(paid)
    side.payment_intents[made["id"]] = made
    world.note_event(side, "payment_intent.succeeded", made)["created"] = made["created"] + 2
