"""How long a comparison of the webhook takes against a Stripe that answers after 150 ms, and what its memory grows by."""

import statistics
import tracemalloc
from collections.abc import Iterator
from time import perf_counter
from typing import Any

from classe365_desktop.core.keys import ApiKey, Mode
from classe365_desktop.core.state import School
from classe365_desktop.practice.keys import MAPLE_HOLLOW
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.endpoints import compare_webhook, read_endpoints
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.wiring import now, practice_rooms
from tests.benchmarks.checks import ROUND_TRIP
from tests.benchmarks.measured import Measured
from tests.benchmarks.schools_file import practice_pair

LIMIT = 1.4
FLAT = 2.0
"""Three pages held at once would take three times the memory of one."""
ENDPOINTS = 300


def compare(times: int) -> Iterator[Measured]:
    """One page compared with no connection yet, then again; then the memory that three pages take against one."""
    first: list[float] = []
    again: list[float] = []
    requests = 0
    checklist, school = load_checklist(), School("maplehollow.classe365.com", "Maple Hollow")
    for _ in range(times):
        with practice_rooms("slow") as (_place, door, pretend):
            key = practice_pair(pretend.keys, Mode.TEST).secret
            assert key is not None
            api = door.open()
            for side in (first, again):
                began = perf_counter()
                compare_webhook(api, key, school, Mode.TEST, checklist, now)
                side.append(perf_counter() - began)
            requests = len(pretend.requests) // 2
    for words, side in (("first time", first), ("again", again)):
        ratio = statistics.median(side) / ROUND_TRIP
        yield Measured(f"compare, {words}: time / one round trip", ratio, LIMIT, "x", f"({requests} requests)")
    with practice_rooms() as (_place, door, pretend):
        key = practice_pair(pretend.keys, Mode.TEST).secret
        assert key is not None
        listed = pretend.world.sides[MAPLE_HOLLOW, False].webhook_endpoints
        listed |= {each["id"]: each for each in map(_endpoint, range(100))}
        api = door.open()
        one_page = _peak(api, key, 100)
        listed |= {each["id"]: each for each in map(_endpoint, range(100, ENDPOINTS))}
        all_pages = _peak(api, key, ENDPOINTS)
    detail = f"({all_pages / 1024:.0f} against {one_page / 1024:.0f} KiB, {ENDPOINTS} endpoints against 100)"
    yield Measured("compare, three pages: peak memory / one page's", all_pages / one_page, FLAT, "x", detail)


def _peak(api: StripeApi, key: ApiKey, count: int) -> int:
    read_endpoints(api, key)  # what is loaded and connected once is not counted
    tracemalloc.start()
    try:
        assert len(read_endpoints(api, key).endpoints) == count
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def _endpoint(number: int) -> dict[str, Any]:
    return {
        "id": f"we_{number:05}",
        "object": "webhook_endpoint",
        "api_version": None,
        "created": number,
        "enabled_events": ["invoice.created", "invoice.payment_succeeded"],
        "livemode": False,
        "metadata": {},
        "status": "enabled",
        "url": f"https://school{number}.classe365.com/stripe/hook",
    }
