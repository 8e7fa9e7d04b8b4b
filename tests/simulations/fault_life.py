"""One run of the fault simulation: a Stripe, a school's folder, some starts that go wrong, and one at last that does not."""

import multiprocessing
import sys
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from threading import Event, Lock
from typing import Any

from classe365_desktop.core.endpoints import STAMP
from classe365_desktop.core.keys import KeyPair, Mode, exact_key
from classe365_desktop.core.webhook import wanted_webhook
from classe365_desktop.practice.faults import Injected
from classe365_desktop.practice.keys import MAPLE_HOLLOW
from classe365_desktop.practice.scenarios import Fault
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import Object, Side
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.stripe_api import open_stripe
from tests.simulations.fault_child import HOST, Errand, Fuse, live, workspace_at

URL = f"https://{HOST}"
EVENTS = list(load_checklist().events(with_sca=True))
SHELVES = (
    "customers", "products", "prices", "subscriptions", "invoiceitems", "invoices", "payment_intents", "webhook_endpoints",
)  # fmt: skip
FAULTS = (
    Fault.RESET, Fault.RESET, Fault.SERVER_ERROR, Fault.SERVER_ERROR, Fault.TRUNCATED, Fault.TRUNCATED, Fault.HANG,
    Fault.EMPTY_BODY, Fault.GARBAGE, Fault.UNAVAILABLE, Fault.RATE_LIMITED, Fault.LOCK_TIMEOUT, Fault.CAPTIVE_PORTAL,
)  # fmt: skip
# About as many points, requests and writes as an undisturbed start has: anywhere there it may be killed.
_REACH = {"mend": (24, 7, 2), "prove": (220, 50, 25), "tidy": (120, 40, 12)}
_PROCESSES = multiprocessing.get_context("forkserver" if sys.platform != "win32" else "spawn")


def prepare() -> None:
    """Have what every start imports imported once."""
    if sys.platform != "win32":
        _PROCESSES.set_forkserver_preload(["tests.simulations.fault_child"])


@dataclass
class Trouble:
    """What goes wrong on the way and at Stripe during one start: asked by the practice Stripe for each request."""

    random: Random
    rate: float = 0.0
    kills_at: int | None = None
    writes_only: bool = False
    process: BaseProcess | None = None
    seen: int = 0
    counted: int = 0
    faults: int = 0
    lock: Lock = field(default_factory=Lock)

    def __call__(self, method: str, _path: str) -> Injected | None:
        with self.lock:
            self.seen += 1
            counts = method != "GET" or not self.writes_only
            self.counted += counts
            if counts and self.counted == self.kills_at and self.process is not None:
                self.process.kill()
                return Injected(Fault.RESET, after=self.random.random() < 0.7)
            if self.random.random() >= self.rate:
                return None
            self.faults += 1
            return Injected(self.random.choice(FAULTS), after=self.random.random() < 0.6)


@dataclass
class Life:
    """What one run leaves behind, for `fault_verdict` to judge."""

    random: Random
    home: Path
    stripe: PracticeStripe
    errand: Errand
    before: dict[tuple[str, bool], dict[str, dict[str, Object]]] = field(default_factory=dict)
    changeable: frozenset[str] = frozenset()
    starts: int = 0
    kills: int = 0
    faults: int = 0
    requests: int = 0
    broken: list[str] = field(default_factory=list)

    @property
    def side(self) -> Side:
        """The side of Stripe on which this run writes."""
        return self.stripe.world.sides[MAPLE_HOLLOW, self.errand.mode is Mode.LIVE]

    def start(self, errand: Errand, trouble: Trouble) -> None:
        """One start of the program, and wait for its end."""
        ready = len(self.stripe.requests)
        process = _PROCESSES.Process(target=live, args=(errand,))
        trouble.process = process
        self.stripe.inject = trouble
        process.start()
        process.join(60)
        if process.is_alive():
            process.kill()
            process.join()
            self.broken.append("a start that did not end")
        elif process.exitcode and process.exitcode > 0:
            self.broken.append("a start that ended with an error")
        self.kills += bool(process.exitcode and process.exitcode < 0)
        process.close()
        # What Stripe was told it carries out, also if the one who asked is dead.
        for _ in range(2000):
            if len(self.stripe.requests) - ready >= trouble.seen:
                break
            Event().wait(0.005)
        else:
            self.broken.append("a request that Stripe never ended")
        self.starts += 1
        self.faults += trouble.faults
        self.requests += trouble.seen


def lived(random: Random, home: Path, stripe: PracticeStripe) -> Life:
    """Live through one run: up to three starts that go wrong, then as many as it takes without trouble, at most two."""
    proves = random.random() < 0.4
    mode = Mode.TEST if proves else random.choice(list(Mode))
    errand = Errand(home, stripe.address, mode, "prove" if proves else "mend")
    life = Life(random, home, stripe, errand)
    _keep_the_keys(life)
    _furnish(life)
    life.before = shelves_of(stripe)
    for _ in range(random.randint(1, 3)):
        life.start(*_bad(life))
        if life.errand.job == "prove":
            life.errand = replace(life.errand, job="tidy")
    for _ in range(2):
        life.start(replace(life.errand, timeout=20.0), Trouble(random))
    return life


def shelves_of(stripe: PracticeStripe) -> dict[tuple[str, bool], dict[str, dict[str, Object]]]:
    """Everything that is in Stripe."""
    with stripe.world.lock:
        sides = stripe.world.sides.items()
        return deepcopy({key: {shelf: getattr(side, shelf) for shelf in SHELVES} for key, side in sides})


def _bad(life: Life) -> tuple[Errand, Trouble]:
    """A start that is killed somewhere, or meets faults, or both."""
    random = life.random
    points, requests, writes = _REACH[life.errand.job]
    errand, trouble = life.errand, Trouble(random, random.choice((0.0, 0.1, 0.3, 0.8)))
    match random.choice(("anywhere", "writing", "writing", "request", "write", "write", "lives")):
        case "anywhere":
            errand = replace(errand, dies_at=random.randint(1, random.choice((points // 4, points))))
        case "writing":
            errand = replace(errand, dies_at=random.randint(1, points // 2), from_write=True)
        case "request":
            trouble.kills_at = random.randint(1, random.choice((requests // 3, requests)))
        case "write":
            trouble.kills_at, trouble.writes_only = random.randint(1, writes), True
        case _:
            pass
    return errand, trouble


def _keep_the_keys(life: Life) -> None:
    workspace = workspace_at(life.home, Fuse(None))
    workspace.add_school(URL)
    key = exact_key(getattr(life.stripe.keys, f"{life.errand.mode}_secret"))
    if key is None:
        raise ValueError("the practice Stripe has a key")
    workspace.save_keys(HOST, life.errand.mode, KeyPair().having(key))


def _furnish(life: Life) -> None:
    """Endpoints of others, and perhaps the school's own in some state of disrepair."""
    random = life.random
    for number in range(random.randint(0, 4)):
        _endpoint(life, url=f"https://pay{number}.example.org/hook", enabled_events=random.sample(EVENTS, 2))
    if random.random() < 0.3:
        _endpoint(
            life, url="https://elmstreet.classe365.com", enabled_events=EVENTS, metadata={STAMP: "another school"}
        )
    if life.errand.job == "prove":
        _endpoint(life, url=wanted_url(life), enabled_events=EVENTS)
        return
    stamp = {"metadata": {STAMP: "earlier"}}
    match random.choice(("none", "none", "none", "lacks", "disabled", "moved", "picked", "theirs", "old")):
        case "lacks":
            own = _endpoint(life, url=wanted_url(life), enabled_events=EVENTS[:-2], **stamp)
        case "disabled":
            own = _endpoint(life, url=wanted_url(life), enabled_events=EVENTS, **stamp)
            life.side.webhook_endpoints[own]["status"] = "disabled"
        case "moved":
            own = _endpoint(life, url=f"{wanted_url(life)}/earlier", enabled_events=EVENTS, **stamp)
        case "picked":
            own = _endpoint(life, url=wanted_url(life), enabled_events=EVENTS[1:])
            life.errand = replace(life.errand, picked=frozenset({own}))
        case "old":
            own = _endpoint(life, url=wanted_url(life), enabled_events=EVENTS, api_version="2020-08-27", **stamp)
            life.errand = replace(life.errand, renew=True)
        case "theirs":
            _endpoint(life, url=wanted_url(life), enabled_events=EVENTS[1:])
            return
        case _:
            return
    life.changeable = frozenset({own})


def wanted_url(life: Life) -> str:
    """The address that Classe365 needs."""
    school = workspace_at(life.home, Fuse(None)).state.school(HOST)
    return wanted_webhook(school, life.errand.mode, load_checklist()).url


def _endpoint(life: Life, **params: Any) -> str:
    key = exact_key(getattr(life.stripe.keys, f"{life.errand.mode}_secret"))
    api = open_stripe(practice_address(life.stripe.address))
    try:
        if key is None:
            raise ValueError("the practice Stripe has a key")
        return str(api.post(key, "/v1/webhook_endpoints", params, f"furnished {params['url']}").body["id"])
    finally:
        api.close()


def endpoints_made(life: Life) -> Sequence[Object]:
    """The endpoints that were not there before."""
    before = life.before[MAPLE_HOLLOW, life.errand.mode is Mode.LIVE]["webhook_endpoints"]
    return [each for name, each in life.side.webhook_endpoints.items() if name not in before]
