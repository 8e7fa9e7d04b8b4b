"""Looks at recent deliveries, in live mode as in test mode. Only reads, page by page, and keeps no page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from classe365_desktop.core.deliveries import Delivery, combined, delivery_findings, judged, with_last, with_undelivered
from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import ApiKey, KeyKind
from classe365_desktop.core.proof import MOST_TYPES, Listeners, listeners
from classe365_desktop.core.proof_findings import reading_finding
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.state import Look
from classe365_desktop.services.endpoints import read_endpoints
from classe365_desktop.services.ports import Params, StripeApi
from classe365_desktop.services.proof import Order
from classe365_desktop.services.proof_watching import EVENTS, PAGE

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

# Side by side, and far below what Stripe allows in a second.
_SIDE_BY_SIDE = 6
# More events than a school has in 30 days.
MOST_PAGES = 2_000


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found. `at` is UTC in ISO 8601."""

    order: Order
    at: str
    deliveries: tuple[Delivery, ...] = ()
    listeners: Listeners | None = None
    findings: tuple[Finding, ...] = ()
    cancelled: bool = False

    @property
    def as_look(self) -> Look:
        """What may be remembered of it."""
        return Look(self.at, self.order.about, self.findings)


def look(
    api: StripeApi,
    order: Order,
    retry_hours: int,
    clock: Callable[[], datetime],
    report: Callable[[int], None] = lambda _: None,
) -> Looked:
    """Read what became of the listed events in 30 days. `retry_hours` is for how long Stripe tries again in this mode.

    Blocks: call it off the UI thread; `api.abort()` ends it. `report` is called with the number of events read so far, from
    this thread and others. Raises nothing for what the network or Stripe does.
    """
    at = clock().astimezone(UTC).isoformat(timespec="seconds")
    key, events = order.key, order.wanted.events
    if key is None or key.kind is KeyKind.PUBLISHABLE:
        return Looked(order, at, findings=(finding("proof.no_key", Subject.SECRET),))
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=_SIDE_BY_SIDE, thread_name_prefix="look") as pool:
        reading = pool.submit(read_endpoints, api, key)
        lasts = {event: pool.submit(api.get, key, EVENTS, {"type": event, "limit": 1}) for event in events}
        counting = _Counting(api, key, clock, report)
        counted, stopped = counting.all_of(events, pool)
        read, replies = reading.result(), {event: future.result() for event, future in lasts.items()}
    refused = stopped if stopped and not any(reply.ok for reply in replies.values()) else None
    if refused is not None:
        cut = refused.outcome is Outcome.CANCELLED
        return Looked(order, at, findings=(reading_finding(refused, looking=True),), cancelled=cut)
    who = listeners(None if read.stopped else read.endpoints, order.wanted)
    told: list[Delivery] = []
    for event, reply in replies.items():
        stopped = stopped if reply.ok else reply
        last = _first(reply)
        delivery = with_last(Delivery(event), [last] if last else []) if reply.ok else Delivery(event)
        delivery = combined(delivery, counted.get(event, Delivery(event)))
        ago = _seconds(reply, clock) - int(last.get("created", 0)) if last else 0
        told.append(judged(delivery, ago, who) if reply.ok else delivery)
    cut = stopped is not None and stopped.outcome is Outcome.CANCELLED
    found = delivery_findings(told, who, retry_hours, stopped)
    return Looked(order, at, tuple(told), who, tuple(found), cancelled=cut)


class _Counting:
    """Counts what was not delivered: of each page only the numbers and a few ids are kept."""

    def __init__(
        self, api: StripeApi, key: ApiKey, clock: Callable[[], datetime], report: Callable[[int], None]
    ) -> None:
        self._api, self._key, self._clock, self._report = api, key, clock, report
        self._read = 0

    def all_of(self, events: tuple[str, ...], pool: "ThreadPoolExecutor") -> tuple[dict[str, Delivery], Reply | None]:
        """All kinds together if one page is enough, otherwise each kind by itself, side by side."""
        if len(events) <= MOST_TYPES:
            reply = self._page({"types": list(events)}, "")
            if not reply.ok:
                return {}, reply
            if reply.body.get("has_more") is not True:
                now = _seconds(reply, self._clock)
                return {event: with_undelivered(Delivery(event), _data(reply), now) for event in events}, None
        futures = {event: pool.submit(self._one, event) for event in events}
        results = {event: future.result() for event, future in futures.items()}
        stopped = next((reply for _, reply in results.values() if reply is not None), None)
        return {event: delivery for event, (delivery, _) in results.items()}, stopped

    def _one(self, event: str) -> tuple[Delivery, Reply | None]:
        delivery, after = Delivery(event), ""
        for _ in range(MOST_PAGES):
            reply = self._page({"type": event}, after)
            if not reply.ok:
                return delivery, reply
            after = ""
            for each in _data(reply):
                after = str(each.get("id", ""))
            delivery = with_undelivered(delivery, _data(reply), _seconds(reply, self._clock))
            if reply.body.get("has_more") is not True or not after:
                return delivery, None
        return delivery, Reply(Outcome.NONSENSE, detail="the list of events does not end")

    def _page(self, params: Params, after: str) -> Reply:
        wanted = {**params, "delivery_success": False, "limit": PAGE}
        reply = self._api.get(self._key, EVENTS, {**wanted, **({"starting_after": after} if after else {})})
        self._read += sum(1 for _ in _data(reply))
        self._report(self._read)
        return reply


def _data(reply: Reply) -> Iterator[Mapping[str, Any]]:
    data = reply.body.get("data")
    return (each for each in data if isinstance(each, dict)) if isinstance(data, list) else iter(())


def _first(reply: Reply) -> Mapping[str, Any] | None:
    return next(_data(reply), None)


def _seconds(reply: Reply, clock: Callable[[], datetime]) -> int:
    """Stripe's own time, as this computer's clock may be wrong."""
    return int((reply.server_time or clock()).timestamp())
