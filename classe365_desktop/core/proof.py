"""The proof that events arrive, in test mode: each listed event's row, worked out from what was made and what was seen.

Source: Stripe API reference, "Events": `pending_webhooks` counts the endpoints that have not taken an event yet, over all of
them; a yes (2xx) proves receipt and nothing more. So a row says "received" only where no other endpoint listens.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from classe365_desktop.core.endpoints import Endpoint
from classe365_desktop.core.plan import Wanted, fitting
from classe365_desktop.core.proof_scenarios import TAG, Course, scenarios_for
from classe365_desktop.core.replies import Outcome

# Stripe allows so many names in one question for events.
MOST_TYPES = 20
# An event is taken for delivered only if two looks say so: what was just made may not be on its way yet.
_LOOKS = 2


class Stage(StrEnum):
    """Where an event is. The first four come one after the other."""

    WAITING = "waiting"
    MADE = "made"
    ON_ITS_WAY = "on_its_way"
    RECEIVED = "received"
    FAILED = "failed"
    INCONCLUSIVE = "inconclusive"
    NOT_TESTABLE = "not_testable"
    NOT_MADE = "not_made"

    @property
    def is_end(self) -> bool:
        """True if nothing more will come."""
        return self not in {Stage.WAITING, Stage.MADE, Stage.ON_ITS_WAY}


class Why(StrEnum):
    """The reason of an end. `core.texts.proof.REASONS` has the sentences."""

    GIVEN_UP = "given_up"
    STILL_PENDING = "still_pending"
    DISABLED = "disabled"
    NOBODY_LISTENS = "nobody_listens"
    OTHERS_TOOK_IT = "others_took_it"
    OTHERS_PENDING = "others_pending"
    LISTENERS_UNKNOWN = "listeners_unknown"
    CHANGED_MEANWHILE = "changed_meanwhile"
    NOT_LISTED = "not_listed"
    NO_BANK_DEBITS = "no_bank_debits"
    NO_SCENARIO = "no_scenario"
    NO_PERMISSION = "no_permission"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Row:
    """One listed event. `id` and `at` (UTC, ISO 8601) are known once Stripe lists it."""

    event: str
    stage: Stage = Stage.WAITING
    why: Why | None = None
    id: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Listeners:
    """Who listens, as read from Stripe. `known` is False where the endpoints could not be read."""

    ours: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    disabled: bool = False
    known: bool = True
    endpoint: str = ""

    def later(self, now: "Listeners") -> "Listeners":
        """What held all the time: at the beginning and now."""
        if not (self.known and now.known):
            return replace(self, known=False)
        return Listeners(self.ours & now.ours, self.others | now.others, now.disabled, True, self.endpoint)


def listeners(have: Sequence[Endpoint] | None, wanted: Wanted) -> Listeners:
    """Tell who listens to which of the wanted events. None for endpoints that could not be read."""
    if have is None:
        return Listeners(known=False)
    there = fitting(have, wanted)
    if not there:
        return Listeners(others=_heard(have, wanted))
    ours, rest = there[0], [each for each in have if each.id != there[0].id]
    heard = _heard([ours], wanted)
    if not ours.enabled:
        return Listeners(others=_heard(rest, wanted), disabled=True, endpoint=ours.id)
    return Listeners(heard, _heard(rest, wanted), endpoint=ours.id)


def _heard(endpoints: Iterable[Endpoint], wanted: Wanted) -> frozenset[str]:
    enabled = [each for each in endpoints if each.enabled]
    return frozenset(event for event in wanted.events if any(each.hears(event) for each in enabled))


@dataclass(frozen=True, slots=True)
class Sighting:
    """One event as Stripe lists it. `quiet` counts the looks in a row that found nothing pending."""

    id: str
    created: int
    pending: int
    quiet: int = 0
    given_up: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof under way. `over` tells that waiting has ended, `cancelled` that a person ended it."""

    run: str
    events: tuple[str, ...]
    listeners: Listeners
    courses: tuple[Course, ...] = ()
    made: frozenset[str] = frozenset()
    seen: Mapping[str, Sighting] = field(default_factory=dict)
    over: bool = False
    cancelled: bool = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """One for each listed event, in the checklist's order."""
        return tuple(self._row(event) for event in self.events)

    @property
    def asked_for(self) -> tuple[str, ...]:
        """The events to look for on Stripe."""
        watched = self.events if not self.listeners.known else [each for each in self.events if self._is_heard(each)]
        return tuple(each for each in watched if scenarios_for(frozenset({each})))[:MOST_TYPES]

    @property
    def is_decided(self) -> bool:
        """True if no row can change any more."""
        return all(row.stage.is_end for row in self.rows)

    @property
    def wants_confirmation(self) -> bool:
        """True if an event looks delivered: whether Stripe gave up on it is to be asked, too."""
        return any(each.pending == 0 and not each.given_up and each.quiet < _LOOKS for each in self.seen.values())

    def _is_heard(self, event: str) -> bool:
        return not self.listeners.known or event in self.listeners.ours

    def _row(self, event: str) -> Row:
        if not self._is_heard(event):
            if self.listeners.disabled:
                return self._told(event, Stage.FAILED if event in self.seen else Stage.INCONCLUSIVE, Why.DISABLED)
            why = Why.CHANGED_MEANWHILE if event in self.seen else Why.NOBODY_LISTENS
            return self._told(event, Stage.INCONCLUSIVE, why)
        if not scenarios_for(frozenset({event})):
            return Row(event, Stage.NOT_TESTABLE, Why.NO_SCENARIO)
        if event in self.seen:
            return self._told(event, *self._delivery(event, self.seen[event]))
        if any(event in course.caused for course in self.courses):
            return self._unlisted(event)
        if not self.over and (not self.courses or any(event in course.may_cause for course in self.courses)):
            return Row(event, Stage.NOT_MADE, Why.CANCELLED) if self.cancelled else Row(event)
        return self._not_made(event)

    def _told(self, event: str, stage: Stage, why: Why | None) -> Row:
        there = self.seen.get(event)
        if there is None:
            return Row(event, stage, why)
        at = datetime.fromtimestamp(there.created, UTC).isoformat(timespec="seconds") if there.created else ""
        return Row(event, stage, why, there.id, at)

    def _delivery(self, event: str, there: Sighting) -> tuple[Stage, Why | None]:
        alone = self.listeners.known and event not in self.listeners.others
        if there.given_up:
            return (Stage.FAILED, Why.GIVEN_UP) if alone else (Stage.INCONCLUSIVE, self._others(Why.OTHERS_PENDING))
        if there.pending == 0 and there.quiet >= _LOOKS:
            return (Stage.RECEIVED, None) if alone else (Stage.INCONCLUSIVE, self._others(Why.OTHERS_TOOK_IT))
        if self.cancelled:
            return Stage.INCONCLUSIVE, Why.CANCELLED
        if not self.over:
            return (Stage.ON_ITS_WAY if there.pending else Stage.MADE), None
        if there.pending == 0:
            return Stage.INCONCLUSIVE, Why.NOT_LISTED
        return (Stage.FAILED, Why.STILL_PENDING) if alone else (Stage.INCONCLUSIVE, self._others(Why.OTHERS_PENDING))

    def _others(self, why: Why) -> Why:
        return why if self.listeners.known else Why.LISTENERS_UNKNOWN

    def _unlisted(self, event: str) -> Row:
        if self.cancelled:
            return Row(event, Stage.INCONCLUSIVE, Why.CANCELLED)
        return Row(event, Stage.INCONCLUSIVE, Why.NOT_LISTED) if self.over else Row(event, Stage.MADE)

    def _not_made(self, event: str) -> Row:
        refusals = [
            reply
            for course in self.courses
            if course.scenario in scenarios_for(frozenset({event}))
            for reply in course.refusals.values()
        ]
        if not refusals or (self.cancelled and refusals[-1].outcome is Outcome.CANCELLED):
            return Row(event, Stage.NOT_MADE, Why.CANCELLED if self.cancelled else Why.REFUSED)
        outcomes = {reply.outcome for reply in refusals}
        if Outcome.NO_PERMISSION in outcomes:
            return Row(event, Stage.NOT_MADE, Why.NO_PERMISSION)
        if any(reply.is_uncertain or reply.was_never_sent for reply in refusals):
            return Row(event, Stage.NOT_MADE, Why.NO_ANSWER)
        if event == "payment_intent.processing":
            return Row(event, Stage.NOT_TESTABLE, Why.NO_BANK_DEBITS)
        return Row(event, Stage.NOT_MADE, Why.REFUSED)


def looked(proof: Proof, events: Iterable[Mapping[str, Any]], given_up: frozenset[str] | None = None) -> Proof:
    """The proof after a look at Stripe's list of events: only those about what this proof made count, the first of each kind.

    `given_up` are the ids of events that Stripe lists as not delivered, None if it was not asked: then nothing counts as quiet.
    """
    found = dict(proof.seen)
    for event in sorted((each for each in events if _readable(each)), key=lambda each: int(each["created"])):
        name, ident, pending = str(event["type"]), str(event["id"]), int(event["pending_webhooks"])
        before = found.get(name)
        if name not in proof.events or not is_ours(event, proof):
            continue
        if before is not None and (before.id != ident or before.quiet >= _LOOKS):
            continue
        gave_up = given_up is not None and pending == 0 and ident in given_up
        quiet = (before.quiet if before else 0) + 1 if pending == 0 and not gave_up else 0
        # The first look may come before Stripe has counted; the second has to rest on what Stripe says of deliveries.
        quiet = min(quiet, _LOOKS if given_up is not None else _LOOKS - 1)
        found[name] = Sighting(ident, int(event["created"]), pending, quiet, gave_up)
    return replace(proof, seen=found)


def is_ours(event: Mapping[str, Any], proof: Proof) -> bool:
    """True if an event is about something that this proof made, or that came of it."""
    data = event.get("data")
    subject = data.get("object") if isinstance(data, dict) else None
    if not isinstance(subject, dict):
        return False
    metadata = subject.get("metadata")
    if isinstance(metadata, dict) and metadata.get(TAG) == proof.run:
        return True
    return any(subject.get(name) in proof.made for name in ("id", "customer", "subscription", "payment_intent"))


def progress(rows: Sequence[Row]) -> tuple[int, int]:
    """How many rows are decided, and how many there are."""
    return sum(row.stage.is_end for row in rows), len(rows)


def _readable(event: Mapping[str, Any]) -> bool:
    pending, created = event.get("pending_webhooks"), event.get("created")
    return (
        isinstance(event.get("id"), str)
        and isinstance(event.get("type"), str)
        and isinstance(pending, int)
        and isinstance(created, int)
    )
