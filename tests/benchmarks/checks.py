"""How long the checks of one mode take against a Stripe that answers after 150 ms, in round trips."""

import statistics
from collections.abc import Iterator
from time import perf_counter

from classe365_desktop.core.keys import Mode
from classe365_desktop.services.validation import Order, check_keys
from classe365_desktop.wiring import now, practice_rooms
from tests.benchmarks.measured import Measured
from tests.benchmarks.schools_file import practice_pair

ROUND_TRIP = 0.15
"""Seconds that the scenario "slow" waits before it answers."""
ROUND_TRIPS = 2
"""The least possible: whether both keys belong together can only be asked once a payment is known."""
LIMIT = 1.4


def checks(times: int) -> Iterator[Measured]:
    """All checks of one mode, `stripe` imported before: with no connection yet, then again."""
    first: list[float] = []
    again: list[float] = []
    connections, requests, found = 0, 0, 0
    for _ in range(times):
        with practice_rooms("slow") as (_place, door, pretend):
            api = door.open()
            order = Order(Mode.TEST, practice_pair(pretend.keys, Mode.TEST))
            for side in (first, again):
                began = perf_counter()
                checked = check_keys(api, order, now, lambda _: None)
                side.append(perf_counter() - began)
            connections = max(connections, len({each.connection for each in pretend.requests}))
            requests, found = len(pretend.requests), len(checked.findings)
    detail = f"({requests} requests on at most {connections} connections, {found} findings)"
    for words, side in (("first time", first), ("again", again)):
        ratio = statistics.median(side) / (ROUND_TRIPS * ROUND_TRIP)
        yield Measured(f"checks of one mode, {words}: time / two round trips", ratio, LIMIT, "x", detail)
