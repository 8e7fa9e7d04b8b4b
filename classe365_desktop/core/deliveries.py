"""What Stripe tells about recent deliveries, event by event. Rules and values, no network.

Source: Stripe API reference, "Events": kept for 30 days; `delivery_success=false` lists what at least one endpoint has not
taken, be it that Stripe still tries or that it gave up. All endpoints count together, and a yes (2xx) proves receipt only.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from classe365_desktop.core.findings import Finding, Subject, finding, in_order
from classe365_desktop.core.proof import Listeners
from classe365_desktop.core.replies import Reply

# What is younger is on its way, and no failure yet. Seconds.
FRESH = 60
# So many failures of one kind are named; the rest is counted.
NAMED = 5


class Arrival(StrEnum):
    """What became of the last event of a kind."""

    DELIVERED = "delivered"
    PENDING = "pending"
    FAILED = "failed"
    # Somebody has not taken it, and it need not be our endpoint.
    UNCLEAR = "unclear"
    # Nothing is outstanding, but nobody at our address waits for it.
    NOBODY_LISTENS = "nobody_listens"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One kind of event. `at` (UTC, ISO 8601) and `id` are the last one's, "" if there is none.

    `failures` counts what was not delivered in 30 days, `pending` what is just on its way; `failed_ids` are the latest failures.
    """

    event: str
    state: Arrival = Arrival.UNKNOWN
    at: str = ""
    id: str = ""
    failures: int = 0
    pending: int = 0
    failed_ids: tuple[str, ...] = ()
    last_failed: bool = False


def with_undelivered(delivery: Delivery, events: Iterable[Mapping[str, Any]], now: int) -> Delivery:
    """Count one page of what was not delivered, newest first as Stripe lists it. `now` is Stripe's time in seconds since 1970."""
    for event in events:
        created, ident = event.get("created"), event.get("id")
        if event.get("type") != delivery.event or not isinstance(created, int) or not isinstance(ident, str):
            continue
        if now - created < FRESH:
            delivery = replace(delivery, pending=delivery.pending + 1)
        else:
            ids = delivery.failed_ids if len(delivery.failed_ids) >= NAMED else (*delivery.failed_ids, ident)
            delivery = replace(delivery, failures=delivery.failures + 1, failed_ids=ids)
    return delivery


def combined(last: Delivery, undelivered: Delivery) -> Delivery:
    """The last one and what was counted, together."""
    ids = undelivered.failed_ids
    return replace(
        last, failures=undelivered.failures, pending=undelivered.pending, failed_ids=ids, last_failed=last.id in ids
    )


def with_last(delivery: Delivery, page: Sequence[Mapping[str, Any]]) -> Delivery:
    """Note the last event of this kind, if there is one."""
    last = next((each for each in page if each.get("type") == delivery.event), None)
    if last is None or not isinstance(last.get("id"), str) or not isinstance(last.get("created"), int):
        return replace(delivery, state=Arrival.NONE)
    at = datetime.fromtimestamp(int(last["created"]), UTC).isoformat(timespec="seconds")
    # What is pending is settled when the undelivered ones are read; until then only a zero says something.
    pending = last.get("pending_webhooks")
    state = Arrival.DELIVERED if pending == 0 else Arrival.UNKNOWN
    return replace(delivery, state=state, at=at, id=str(last["id"]))


def judged(delivery: Delivery, last_created_ago: int, who: Listeners) -> Delivery:
    """The state of the last one, when everything is read. `last_created_ago` is in seconds."""
    if delivery.state is Arrival.NONE:
        return delivery
    if delivery.state is Arrival.DELIVERED and not delivery.last_failed:
        deaf = who.known and delivery.event not in who.ours
        return replace(delivery, state=Arrival.NOBODY_LISTENS if deaf else Arrival.DELIVERED)
    if last_created_ago < FRESH:
        return replace(delivery, state=Arrival.PENDING)
    return replace(delivery, state=Arrival.FAILED if _is_ours_alone(delivery, who) else Arrival.UNCLEAR)


def delivery_findings(
    deliveries: Sequence[Delivery], who: Listeners, retry_hours: int, stopped: Reply | None = None
) -> list[Finding]:
    """What is to be said, what needs a hand first."""
    found: list[Finding] = []
    if stopped is not None:
        found.append(finding("deliveries.broken_off", Subject.CONNECTION, detail=stopped.detail))
    clear = [each for each in deliveries if _is_ours_alone(each, who)]
    shared = [each for each in deliveries if each.failures and not _is_ours_alone(each, who)]
    failed = [each for each in clear if each.state is Arrival.FAILED]
    earlier = [each for each in clear if each.failures and each.state is not Arrival.FAILED]
    for code, some in (("failed", failed), ("failed_earlier", earlier), ("failed_others", shared)):
        if some:
            found.append(_said(code, some, retry_hours))
    for code, state in (
        ("pending", Arrival.PENDING),
        ("nobody_listens", Arrival.NOBODY_LISTENS),
        ("none", Arrival.NONE),
        ("delivered", Arrival.DELIVERED),
    ):
        some = [each for each in deliveries if each.state is state]
        if some:
            found.append(_said(code, some, retry_hours))
    if not who.known:
        found.append(finding("deliveries.listeners_unknown", Subject.WEBHOOK))
    elif who.others:
        found.append(finding("deliveries.others", Subject.WEBHOOK))
    if any(each.state is Arrival.DELIVERED for each in deliveries):
        found.append(finding("deliveries.receipt_only", Subject.WEBHOOK))
    return in_order(found)


def _is_ours_alone(delivery: Delivery, who: Listeners) -> bool:
    """True if what was not delivered can only have been for our endpoint."""
    return who.known and delivery.event in who.ours and delivery.event not in who.others


def _said(code: str, some: Sequence[Delivery], retry_hours: int) -> Finding:
    events, count = ", ".join(each.event for each in some), sum(each.failures for each in some)
    return finding(f"deliveries.{code}", Subject.WEBHOOK, events=events, count=count, hours=retry_hours)
