"""The proof in test mode: offered, confirmed, made, followed and cleaned up. A live key is refused before any request."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from classe365_desktop.core.compare import reading_findings
from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import ApiKey, KeyKind, Mode
from classe365_desktop.core.plan import Wanted
from classe365_desktop.core.proof import Listeners, Proof, Row, listeners
from classe365_desktop.core.proof_findings import after, all_findings, before, reading_finding
from classe365_desktop.core.proof_runs import Run, opening, run_id
from classe365_desktop.core.proof_scenarios import Scenario, begin, scenarios_for
from classe365_desktop.core.replies import Outcome
from classe365_desktop.core.state import Look, ModeRecord, School, Topic
from classe365_desktop.core.texts.proof import CLEANS, MAKES
from classe365_desktop.core.webhook import Checklist, about_webhook, wanted_webhook
from classe365_desktop.services.endpoints import read_endpoints
from classe365_desktop.services.journal import JournalError
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.proof_cleaning import Cleaned, clean_up
from classe365_desktop.services.proof_making import Made, make
from classe365_desktop.services.proof_watching import EVENTS, watch
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.services.writing import Pen

# Seconds after which an event that was made counts as not received. Stripe delivers at once and waits half a minute for a yes.
PATIENCE = 90.0
_CURRENCY = "usd"
# Stripe's clocks need not agree to the second.
_SLACK = 5


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be proved: that one mode of a school hears of these events at this address. `about` is as in a look."""

    host: str
    mode: Mode
    key: ApiKey | None
    wanted: Wanted
    account: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a proof would do. Without `scenarios` there is nothing to prove, and `findings` say why."""

    order: Order
    listeners: Listeners = field(default_factory=Listeners)
    scenarios: tuple[Scenario, ...] = ()
    findings: tuple[Finding, ...] = ()
    currency: str = _CURRENCY
    stripe_time: int = 0

    @property
    def makes(self) -> tuple[str, ...]:
        """What will be made and taken away again, in English sentences. To be shown before anybody agrees."""
        return (*(MAKES[scenario] for scenario in self.scenarios), CLEANS) if self.scenarios else ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows before anything is made."""
        return Proof("", self.order.wanted.events, self.listeners).rows

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits: the same for the same offer, and only then."""
        key = self.order.key.fingerprint if self.order.key else ""
        told = [self.order.host, self.order.mode, key, self.order.wanted, self.listeners.endpoint, *self.scenarios]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """An offer that a person saw and agreed to. Only `confirm` makes it."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class Proved:
    """What came out. `proof.rows` are the events; `cleaned` says what became of what was made. `at` is UTC in ISO 8601."""

    order: Order
    at: str
    proof: Proof
    cleaned: Cleaned
    findings: tuple[Finding, ...]


def order_for(school: School, mode: Mode, key: ApiKey | None, checklist: Checklist) -> Order:
    """The order to prove the webhook of one mode of a school with the kept secret or restricted key."""
    record, wanted = school.record(mode), wanted_webhook(school, mode, checklist)
    return Order(school.host, mode, key, wanted, record.account, about_webhook(record, wanted))


def offer(api: StripeApi, order: Order, clock: Callable[[], datetime]) -> Offer:
    """Look who listens, and say what a proof would make. Only reads; with a live key it asks nothing at all. Blocks."""
    refused = _refusal(order)
    if refused is not None or order.key is None:
        return Offer(order, Listeners(known=False), findings=(refused,) if refused else ())
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="proof") as pool:
        asked = pool.submit(api.get, order.key, EVENTS, {"limit": 1})
        told = pool.submit(api.get, order.key, "/v1/account")
        read = read_endpoints(api, order.key)
    events, account = asked.result(), told.result()
    if not events.ok:
        return Offer(order, Listeners(known=False), findings=(reading_finding(events),))
    may_not = read.stopped is not None and read.stopped.outcome is Outcome.NO_PERMISSION
    if read.stopped is not None and not may_not:
        return Offer(order, Listeners(known=False), findings=tuple(reading_findings(read.stopped)))
    who = listeners(None if may_not else read.endpoints, order.wanted)
    found = before(order.wanted, who)
    heard = frozenset(order.wanted.events) if not who.known else who.ours
    scenarios = scenarios_for(heard)
    if scenarios:
        found.append(finding("proof.school_will_see", Subject.WEBHOOK))
    currency = account.body.get("default_currency")
    ident = str(account.body.get("id", "")) if account.ok else account.account
    return Offer(
        replace(order, account=ident or order.account),
        who,
        scenarios,
        all_findings(found),
        currency if isinstance(currency, str) and currency.isalpha() else _CURRENCY,
        int((events.server_time or clock()).timestamp()),
    )


def confirm(offered: Offer, shown: str) -> Confirmed:
    """Confirm the offer whose id was `shown`. Raises ValueError if that is another one, or if there is nothing to prove."""
    if offered.id != shown or not offered.scenarios:
        raise ValueError("The proof is no longer the one that was shown. Look at it again.")
    return Confirmed(offered)


def run(
    pen: Pen,
    confirmed: Confirmed,
    *,
    chance: Callable[[], str],
    pause: Callable[[float], bool],
    report: Callable[[Proof], None],
    patience: float = PATIENCE,
) -> Proved:
    """Make, follow, clean up. Blocks: call it off the UI thread. Raises nothing for what the network, Stripe or the disk does.

    `pen.wait` waits for some seconds and returns True as soon as the person cancelled: then no more is made, and what was
    made is taken away. `pause` waits likewise while cleaning up, and is not cancelled. `chance` gives a text that was not
    given before; `report` is called from this thread whenever something changed. Raises ValueError for a live key.
    """
    offered = confirmed.offer
    order = offered.order
    if _refusal(order) is not None or pen.key != order.key:
        raise ValueError("A proof is made with the test key it was confirmed for, and with no other.")
    opened = Run(order.host, order.mode, run_id(offered.stripe_time, chance()), _now(pen), order.account)
    pen = replace(pen, run=opened.id, host=order.host)
    proof = Proof(opened.id, order.wanted.events, offered.listeners, tuple(map(begin, offered.scenarios)))
    try:
        pen.journal.append(opening(opened.at, opened))
    except JournalError as error:
        return Proved(order, opened.at, replace(proof, courses=(), over=True), Cleaned(), (error.finding,))
    report(proof)
    made, finished = Made(proof, ()), False
    try:
        made = make(pen, proof, offered.currency, report)
        proof = made.proof
        if not (proof.cancelled or made.fault):
            proof = watch(pen, proof, order.wanted, offered.stripe_time - _SLACK, patience, report)
        proof = replace(proof, over=True)
        report(proof)
        finished = True
    finally:
        # Also if this program has a fault of its own: then what was made is looked for.
        left_over = replace(opened, made=made.ids, lost=made.lost or not finished)
        cleaned = clean_up(replace(pen, wait=pause), left_over, chance)
    trouble = [made.fault] if made.fault else []
    return Proved(
        order, _now(pen), proof, cleaned, all_findings(trouble, _listening(offered), after(proof), cleaned.findings)
    )


def remember_proof(workspace: Workspace, proved: Proved) -> None:
    """Remember what was found. A cancelled proof says nothing. Raises StoreError if it can't be saved."""
    if not proved.proof.cancelled:
        remember_look(workspace, proved.order, Look(proved.at, proved.order.about, proved.findings))


def remember_look(workspace: Workspace, order: Order, look: Look) -> None:
    """Remember what was found about the deliveries of one mode. Raises StoreError if it can't be saved."""

    def note(record: ModeRecord) -> ModeRecord:
        return record.with_look(Topic.PROOF, look)

    if order.host in workspace.state:
        workspace.set_record(order.host, order.mode, note)


def _refusal(order: Order) -> Finding | None:
    if order.mode is Mode.LIVE or (order.key is not None and order.key.mode is Mode.LIVE):
        return finding("proof.live_key", Subject.SECRET, key=order.key or "sk_live_…")
    if order.key is None or order.key.kind is KeyKind.PUBLISHABLE:
        return finding("proof.no_key", Subject.SECRET)
    return None


def _listening(offered: Offer) -> list[Finding]:
    """What was said beforehand and still holds: the warning about practice customers is not news afterwards."""
    return [each for each in offered.findings if each.code != "proof.school_will_see"]


def _now(pen: Pen) -> str:
    return pen.clock().astimezone(UTC).isoformat(timespec="seconds")
