"""One proof with faults injected at random, over real sockets; after the next start nothing of it is left.

The program may be killed at any request: then everything it knew is gone but the journal on the disk.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from classe365_desktop.core.journal import Purpose
from classe365_desktop.core.journal import unfinished as open_entries
from classe365_desktop.core.keys import ApiKey, Mode, exact_key
from classe365_desktop.core.plan import Wanted
from classe365_desktop.core.proof_scenarios import TAG
from classe365_desktop.core.replies import Reply
from classe365_desktop.practice.faults import Injected
from classe365_desktop.practice.scenarios import Fault
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import Side
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.journal import FileJournal
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.proof import Order, confirm, offer, run
from classe365_desktop.services.proof_cleaning import clean_up, unfinished
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.writing import Pen

HOST = "maplehollow.classe365.com"
URL = f"https://{HOST}"
EVENTS = load_checklist().events(with_sca=True)
_FAULTS = (Fault.SERVER_ERROR, Fault.UNAVAILABLE, Fault.TRUNCATED, Fault.EMPTY_BODY, Fault.RESET, Fault.LOCK_TIMEOUT)
_AFTER = (Fault.SERVER_ERROR, Fault.TRUNCATED, Fault.EMPTY_BODY, Fault.RESET)


class KilledError(BaseException):
    """The program is gone at this point."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one proof with faults came to; each complaint is a sentence, and there is to be none."""

    killed: bool
    faults: int
    complaints: tuple[str, ...]


@dataclass
class _Mortal:
    """Stripe, until the program is killed: from the n-th write on no request leaves it any more."""

    api: StripeApi
    writes_left: int
    dead: bool = False

    def get(self, key: ApiKey, path: str, params: Mapping[str, Any] | None = None) -> Reply:
        self._live()
        return self.api.get(key, path, params)

    def get_as_the_account(self, key: ApiKey, path: str, params: Mapping[str, Any] | None = None) -> Reply:
        self._live()
        return self.api.get_as_the_account(key, path, params)

    def post(self, key: ApiKey, path: str, params: Mapping[str, Any], idempotency_key: str) -> Reply:
        self._live()
        return self._dying(self.api.post(key, path, params, idempotency_key))

    def delete(self, key: ApiKey, path: str) -> Reply:
        self._live()
        return self._dying(self.api.delete(key, path))

    def abort(self) -> None:
        self.api.abort()

    def close(self) -> None:
        self.api.close()

    def _live(self) -> None:
        if self.dead:
            raise KilledError

    def _dying(self, reply: Reply) -> Reply:
        """Stripe carried it out, and the program does not live to hear of it."""
        self.writes_left -= 1
        self.dead = self.dead or self.writes_left == 0
        self._live()
        return reply


def one_proof(random: Random, folder: Path) -> Outcome:
    """Play one proof with random faults, kill it in every second one, start again and clean up."""
    kill = random.random() < 0.5
    with _stripe() as (stripe, api, key):
        side = stripe.world.sides[stripe.world.known_keys[key.reveal()].account, False]
        theirs = _others(api, key, side)
        mortal = _Mortal(api, random.randrange(1, 30) if kill else 0)
        journal = FileJournal(folder / "journal.jsonl")
        order = Order(HOST, Mode.TEST, key, Wanted(URL, EVENTS))
        offered = offer(api, order, _now)
        injected = _inject(stripe, random)
        pen = Pen(mortal, key, journal, _now, _no_wait, Purpose.PROOF, HOST)
        with suppress(KilledError):
            run(
                pen,
                confirm(offered, offered.id),
                chance=lambda: f"{random.getrandbits(48):012x}",
                pause=_no_wait,
                report=lambda _: None,
                patience=3.0,
            )
        faults = len(injected)
        stripe.inject = lambda _method, _path: None
        again = Pen(api, key, FileJournal(folder / "journal.jsonl"), _now, _no_wait, Purpose.PROOF, HOST)
        for left in unfinished(again.journal, HOST):
            clean_up(again, left, lambda: f"{random.getrandbits(48):012x}")
        return Outcome(mortal.dead, faults, tuple(_complaints(side, theirs, again)))


def _complaints(side: Side, theirs: Mapping[str, Any], pen: Pen) -> Iterator[str]:
    left = left_over(side)
    if left:
        yield f"left behind: {', '.join(left)}"
    if _told(side) != theirs:
        yield "somebody else's object was touched"
    if unfinished(pen.journal) or open_entries(pen.journal.read()):
        yield "the journal has something open"


def left_over(side: Side) -> list[str]:
    """Everything with a proof's mark that still does something."""
    over = {"canceled", "succeeded", "void", "paid"}
    shelves = (
        side.customers, side.products, side.prices, side.subscriptions, side.invoices, side.payment_intents,
    )  # fmt: skip
    ours = [
        each
        for shelf in shelves
        for each in shelf.values()
        if TAG in (each.get("metadata") or {}) and not _is_theirs(each)
    ]
    pending = [each for each in side.invoiceitems.values() if not each.get("invoice") and not each.get("deleted")]
    owners = {name for name, each in side.customers.items() if not each.get("deleted")}
    return [
        each["id"]
        for each in ours
        if not each.get("deleted") and each.get("active") is not False and each.get("status") not in over
    ] + [each["id"] for each in pending if each.get("customer") in owners]


def _others(api: StripeApi, key: ApiKey, side: Side) -> Mapping[str, Any]:
    """The endpoint of the school, and objects of other people beside it."""
    api.post(key, "/v1/webhook_endpoints", {"url": URL, "enabled_events": list(EVENTS)}, "the school's")
    for number in range(3):
        api.post(key, "/v1/customers", {"name": "A family", "metadata": {TAG: f"another {number}"}}, f"family {number}")
    api.post(key, "/v1/payment_intents", {"amount": 2000, "currency": "usd"}, "a payment")
    return _told(side)


def _told(side: Side) -> Mapping[str, Any]:
    others = {name: dict(each) for name, each in side.customers.items() if _is_theirs(each)}
    payments = {
        name: dict(each)
        for name, each in side.payment_intents.items()
        if not each.get("customer") and not each["metadata"]
    }
    return others | payments | {name: dict(each) for name, each in side.webhook_endpoints.items()}


def _is_theirs(each: Mapping[str, Any]) -> bool:
    return str((each.get("metadata") or {}).get(TAG, "")).startswith("another") or each.get("name") == "A family"


def _inject(stripe: PracticeStripe, random: Random) -> list[Injected]:
    """Let about every eighth request go wrong, before it is carried out or after."""
    injected: list[Injected] = []

    def decide(_method: str, _path: str) -> Injected | None:
        if random.random() > 0.12:
            return None
        after = random.random() < 0.5
        fault = Injected(random.choice(_AFTER if after else _FAULTS), after)
        injected.append(fault)
        return fault

    stripe.inject = decide
    return injected


@contextmanager
def _stripe() -> Iterator[tuple[PracticeStripe, StripeApi, ApiKey]]:
    with PracticeStripe() as stripe:
        key = exact_key(stripe.keys.test_secret)
        if key is None:
            raise ValueError("the practice Stripe has no test key")
        api = open_stripe(practice_address(stripe.address), read_timeout=5.0)
        try:
            yield stripe, api, key
        finally:
            api.close()


def _now() -> datetime:
    return datetime.now(UTC)


def _no_wait(_seconds: float) -> bool:
    return False
