"""How long the report on a restricted key takes against a Stripe that answers after 150 ms, in round trips.

Tried with the key that takes most: one that may nothing is asked for everything twice, for writing and for reading.
"""

import statistics
from collections.abc import Iterator
from time import perf_counter

from classe365_desktop.core.keys import Mode, exact_key
from classe365_desktop.services.catalogue import load_permissions
from classe365_desktop.services.permissions import AT_ONCE, try_out
from classe365_desktop.wiring import practice_rooms
from tests.benchmarks.checks import ROUND_TRIP
from tests.benchmarks.measured import Measured

ROUND_TRIPS = 2
"""Whether a key may at least read is only asked once it is known that it may not write."""
LIMIT = 1.5


def permissions(times: int) -> Iterator[Measured]:
    """The whole catalogue, `stripe` imported before: with no connection yet, then again a second later."""
    catalogue = load_permissions()
    sides: dict[str, list[float]] = {"first time": [], "again": []}
    requests, pauses = 0, 0

    def wait(seconds: float) -> bool:
        nonlocal pauses
        pauses += 1
        return False

    for _ in range(times):
        with practice_rooms("slow") as (_place, door, pretend):
            key = exact_key(pretend.world.make_restricted(Mode.TEST, ()))
            api = door.open()
            for side in sides.values():
                before, began = len(pretend.requests), perf_counter()
                found = try_out(api, key, catalogue, wait)
                side.append(perf_counter() - began)
                requests = max(requests, len(pretend.requests) - before)
                assert len(found.missing) == len(catalogue)
    for words, side in sides.items():
        ratio = statistics.median(side) / (ROUND_TRIPS * ROUND_TRIP)
        detail = f"({len(catalogue)} permissions, {requests} requests)"
        yield Measured(f"permissions, {words}: time / two round trips", ratio, LIMIT, "x", detail)
    yield Measured("permissions: requests in the first second", requests, AT_ONCE, "", f"({pauses} pauses)")
