"""A proof over real sockets: the practice Stripe makes the events and delivers them to the practice school."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from threading import Event

import pytest

from classe365_desktop.core.journal import Purpose
from classe365_desktop.core.keys import ApiKey, Mode, exact_key
from classe365_desktop.core.plan import Wanted
from classe365_desktop.core.proof import Stage, Why
from classe365_desktop.core.proof_scenarios import TAG
from classe365_desktop.practice.scenarios import Behaviour
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import Side
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.journal import FileJournal
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.proof import Offer, Order, Proved, confirm, offer, run
from classe365_desktop.services.proof_cleaning import unfinished
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.writing import Pen
from classe365_desktop.wiring import now
from tests.services.proof_faults import EVENTS, HOST, URL, left_over, one_proof

_PATIENCE = 30.0


@dataclass
class Place:
    stripe: PracticeStripe
    api: StripeApi
    key: ApiKey
    journal: FileJournal

    @property
    def order(self) -> Order:
        return Order(HOST, self.key.mode, self.key, Wanted(URL, EVENTS))

    @property
    def side(self) -> Side:
        account = self.stripe.world.known_keys[self.key.reveal()].account
        return self.stripe.world.sides[account, self.key.mode is Mode.LIVE]

    def listen(self) -> None:
        made = self.api.post(
            self.key, "/v1/webhook_endpoints", {"url": URL, "enabled_events": list(EVENTS)}, "endpoint"
        )
        assert made.ok

    def offer(self, **changes: object) -> Offer:
        return offer(self.api, replace(self.order, **changes), now)  # type: ignore[arg-type]

    def prove(self, *, patience: float = _PATIENCE) -> Proved:
        offered, chances, waiting = self.offer(), itertools.count(), Event()

        def wait(seconds: float) -> bool:
            # A tenth of the time: what is delivered here takes no journey.
            return waiting.wait(seconds / 10)

        pen = Pen(self.api, self.key, self.journal, now, wait, Purpose.PROOF, HOST)
        return run(
            pen, confirm(offered, offered.id), chance=lambda: f"{next(chances):012x}", pause=wait, report=lambda _: None,
            patience=patience,
        )  # fmt: skip


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with PracticeStripe() as stripe:
        key = exact_key(stripe.keys.test_secret)
        assert key is not None
        api = open_stripe(practice_address(stripe.address), read_timeout=5.0)
        there = Place(stripe, api, key, FileJournal(tmp_path / "journal.jsonl"))
        there.listen()
        yield there
        api.close()


def stages(proved: Proved) -> dict[str, Stage]:
    return {row.event: row.stage for row in proved.proof.rows}


def test_every_event_is_made_delivered_to_the_school_and_cleaned_up(place: Place) -> None:
    proved = place.prove()
    assert stages(proved) == dict.fromkeys(EVENTS, Stage.RECEIVED)
    assert {row.id for row in proved.proof.rows} <= set(place.side.events)
    assert left_over(place.side) == []
    assert unfinished(place.journal) == ()


def test_everything_that_was_made_carries_the_mark(place: Place) -> None:
    proved = place.prove(patience=0.0)
    side = place.side
    shelves = (side.customers, side.products, side.prices, side.subscriptions, side.invoiceitems, side.payment_intents)
    made = set(proved.proof.made)
    found = {
        name: each for shelf in shelves for name, each in shelf.items() if name in made and not each.get("deleted")
    }
    assert len(found) >= 5
    assert all(each["metadata"][TAG] == proved.proof.run for each in found.values())
    assert left_over(side) == []


@pytest.mark.parametrize("behaviour", [each for each in Behaviour if each not in {Behaviour.OK, Behaviour.SLOW}])
def test_a_school_that_does_not_say_yes_has_not_received(place: Place, behaviour: Behaviour) -> None:
    place.stripe.school.behaviour = behaviour
    proved = place.prove(patience=5.0)
    assert set(stages(proved).values()) == {Stage.FAILED}
    assert "proof.failed" in {each.code for each in proved.findings}
    assert left_over(place.side) == []


def test_a_slow_school_is_waited_for(place: Place) -> None:
    place.stripe.school.behaviour, place.stripe.school.slow_for = Behaviour.SLOW, 0.1
    assert set(stages(place.prove()).values()) == {Stage.RECEIVED}


def test_what_is_called_received_was_received(place: Place) -> None:
    proved = place.prove()
    came = {each.event for each in place.stripe.school.received if each.status == 200}
    assert {row.id for row in proved.proof.rows if row.stage is Stage.RECEIVED} <= came


@pytest.mark.parametrize(
    ("scenario", "stage", "why"),
    [("no_us_bank", Stage.RECEIVED, None), ("no_bank_debits", Stage.NOT_TESTABLE, Why.NO_BANK_DEBITS)],
)
def test_an_account_that_can_not_do_everything_proves_the_rest(
    place: Place, scenario: str, stage: Stage, why: Why | None
) -> None:
    place.stripe.scenario = scenario
    proved = place.prove()
    row = next(each for each in proved.proof.rows if each.event == "payment_intent.processing")
    assert (row.stage, row.why) == (stage, why)
    others = {name: each for name, each in stages(proved).items() if name != row.event}
    assert set(others.values()) == {Stage.RECEIVED}
    assert left_over(place.side) == []


def test_with_a_live_key_nothing_is_asked_at_all(place: Place) -> None:
    asked = len(place.stripe.requests)
    live = exact_key(place.stripe.keys.live_secret)
    offered = place.offer(key=live, mode=Mode.LIVE)
    assert {each.code for each in offered.findings} == {"proof.live_key"}
    assert len(place.stripe.requests) == asked


def test_a_restricted_key_without_events_makes_nothing(place: Place) -> None:
    asked = len(place.stripe.requests)
    offered = place.offer(key=exact_key(place.stripe.keys.test_restricted))
    assert {each.code for each in offered.findings} == {"proof.no_event_permission"}
    assert {each.method for each in place.stripe.requests[asked:]} == {"GET"}


@pytest.mark.parametrize("seed", range(8))
def test_random_faults_and_kills_leave_nothing_after_the_next_start(tmp_path: Path, seed: int) -> None:
    assert one_proof(Random(f"proof {seed}"), tmp_path).complaints == ()  # noqa: S311 - a simulation
