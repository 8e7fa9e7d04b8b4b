"""Serve the practice Stripe in the foreground, for any Stripe client."""

import json
import signal
from contextlib import ExitStack
from threading import Event
from types import FrameType
from typing import TextIO

from classe365_desktop.practice.scenarios import SCENARIOS
from classe365_desktop.practice.server import PracticeStripe

# Windows can't wake a wait for a signal: there it is looked for this often, in seconds.
_LOOK = 1.0


def serve(port: int, scenario: str, out: TextIO) -> int:
    """Serve until interrupted or terminated, then end in good order and return the exit code 0.

    The first line written to `out` is one JSON object: `address`, `scenario`, `scenarios` (their names), `keys` by name,
    `trust` (a PEM file to trust beside one's own, or null). Call it from the main thread: signals go nowhere else.
    Raises ValueError, with a sentence for people, for an unknown scenario, and OSError if the port is taken.
    """
    ending = Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ending.set()

    with ExitStack() as undo:
        for number in (signal.SIGINT, signal.SIGTERM):
            undo.callback(signal.signal, number, signal.signal(number, end))
        with PracticeStripe(scenario, port) as stripe:
            first = {
                "address": stripe.address,
                "scenario": stripe.scenario,
                "scenarios": [each.name for each in SCENARIOS],
                "keys": stripe.keys.by_name(),
                "trust": str(stripe.trust) if stripe.trust else None,
            }
            out.write(json.dumps(first) + "\n")
            out.flush()
            while not ending.wait(_LOOK):
                pass
    return 0
