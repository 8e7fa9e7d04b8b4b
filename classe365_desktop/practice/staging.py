"""Set the stage for a scenario: its endpoints, and what has been delivered to them. What a person made stays."""

from classe365_desktop.practice.event_names import event_names
from classe365_desktop.practice.keys import MAPLE_HOLLOW
from classe365_desktop.practice.scenarios import Behaviour, Circumstance, Scenario
from classe365_desktop.practice.webhook_seeds import EVENTS, Seed, seeds_for
from classe365_desktop.practice.world import API_VERSION, Object, Side, World

MANY_EVENTS = 10_000
_DAY = 86400
_MONTH = 30 * _DAY


def set_stage(world: World, scenario: Scenario) -> None:
    """Take away what an earlier scenario brought along, and bring what this one begins with, in both modes."""
    with world.lock:
        for livemode in (False, True):
            side = world.sides[MAPLE_HOLLOW, livemode]
            _clear(side)
            theirs = {each["url"] for each in side.webhook_endpoints.values()}
            seeds = seeds_for(scenario.webhook, world.school_url)
            for seed in seeds:
                # A person's own endpoint does as well as the one that the scenario would bring along.
                if len(seeds) > 1 or seed.url not in theirs:
                    _keep(side, side.webhook_endpoints, _endpoint(world, side, seed))
            if scenario.circumstance is Circumstance.MANY_EVENTS:
                _busy_month(world, side)
            elif scenario.school is not Behaviour.OK:
                _undelivered(world, side)


def _clear(side: Side) -> None:
    for ident in side.staged:
        side.webhook_endpoints.pop(ident, None)
        side.events.pop(ident, None)
    side.staged.clear()


def _keep(side: Side, shelf: dict[str, Object], made: Object) -> None:
    shelf[made["id"]] = made
    side.staged.add(made["id"])


def _endpoint(world: World, side: Side, seed: Seed) -> Object:
    return {
        "id": world.new_id("we_1"),
        "object": "webhook_endpoint",
        "api_version": seed.version,
        "application": None,
        "created": world.now() - seed.age * _DAY,
        "description": seed.description,
        "enabled_events": list(seed.events),
        "livemode": side.livemode,
        "metadata": dict(seed.metadata),
        "status": "enabled" if seed.enabled else "disabled",
        "url": seed.url,
    }


def _undelivered(world: World, side: Side) -> None:
    """One event of each kind that Classe365 needs, over the last days. None of them arrived."""
    for number, name in enumerate(EVENTS):
        event = world.note_event(side, name, _subject(name, number))
        event["created"] = world.now() - 3600 - number * 7 * 3600
        side.staged.add(event["id"])


def _busy_month(world: World, side: Side) -> None:
    """Events of a month, evenly spread, all of them delivered; those that Classe365 needs are every fifth."""
    others, mode = sorted(event_names()), "L" if side.livemode else "T"
    for number in range(MANY_EVENTS):
        name = EVENTS[number // 5 % len(EVENTS)] if number % 5 == 0 else others[number % len(others)]
        event: Object = {
            "id": f"evt_1BusyMonth{mode}{number:013}",
            "object": "event",
            "api_version": API_VERSION,
            "created": world.now() - (MANY_EVENTS - number) * _MONTH // (MANY_EVENTS + 1),
            "data": {"object": _subject(name, number)},
            "livemode": side.livemode,
            "pending_webhooks": 0,
            "request": {"id": None, "idempotency_key": None},
            "type": name,
        }
        _keep(side, side.events, event)


def _subject(name: str, number: int) -> Object:
    return {"id": f"practice_{number}", "object": name.rpartition(".")[0].rpartition(".")[2]}
