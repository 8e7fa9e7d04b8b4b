"""The rows of a proof: nothing is called received that is not, and nothing failed that may have arrived."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.endpoints import Endpoint
from classe365_desktop.core.plan import Wanted
from classe365_desktop.core.proof import (
    Listeners,
    Proof,
    Row,
    Sighting,
    Stage,
    Why,
    is_ours,
    listeners,
    looked,
    progress,
)
from classe365_desktop.core.proof_scenarios import TAG, Course, Scenario, begin, events_of
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.texts.proof import MAKES, REASONS, STAGES

URL = "https://maplehollow.classe365.com/stripe"
PAID, CREATED, PROCESSING = "payment_intent.succeeded", "invoice.created", "payment_intent.processing"
EVENTS = (PAID, CREATED, PROCESSING, "charge.refunded")
HEARD = frozenset(EVENTS)
DONE = tuple(Course(scenario, "", caused=events_of(scenario)) for scenario in Scenario)
PROOF = Proof("1-run", EVENTS, Listeners(HEARD), DONE, made=frozenset({"cus_1", "pi_1"}))


def event(name: str = PAID, ident: str = "evt_1", pending: int = 0, **subject: Any) -> dict[str, Any]:
    subject = subject or {"id": "pi_9", "customer": "cus_1"}
    return {
        "id": ident, "object": "event", "type": name, "created": 1_790_000_000, "pending_webhooks": pending,
        "data": {"object": subject},
    }  # fmt: skip


def row(proof: Proof, name: str = PAID) -> Row:
    return next(each for each in proof.rows if each.event == name)


def stage(proof: Proof, name: str = PAID) -> tuple[Stage, Why | None]:
    found = row(proof, name)
    return found.stage, found.why


def test_an_event_is_waited_for_made_on_its_way_and_received() -> None:
    proof = replace(PROOF, courses=tuple(map(begin, Scenario)))
    assert stage(proof) == (Stage.WAITING, None)
    proof = replace(proof, courses=DONE)
    assert stage(proof) == (Stage.MADE, None)
    proof = looked(proof, [event(pending=1)])
    assert stage(proof) == (Stage.ON_ITS_WAY, None)
    assert row(proof).id == "evt_1"
    assert row(proof).at == "2026-09-21T14:13:20+00:00"
    proof = looked(proof, [event()])
    assert (stage(proof), proof.wants_confirmation) == ((Stage.MADE, None), True)
    proof = looked(proof, [event()], frozenset())
    assert (stage(proof), proof.wants_confirmation) == ((Stage.RECEIVED, None), False)
    assert stage(looked(proof, [event()])) == (Stage.RECEIVED, None)


def test_nothing_pending_at_the_first_look_is_not_yet_a_receipt() -> None:
    assert stage(looked(PROOF, [event()], frozenset())) == (Stage.MADE, None)


def test_what_stripe_gave_up_is_not_received_though_nothing_is_pending() -> None:
    proof = looked(looked(PROOF, [event()]), [event()], frozenset({"evt_1"}))
    assert stage(proof) == (Stage.FAILED, Why.GIVEN_UP)


def test_still_pending_when_waiting_ends_is_a_failure() -> None:
    assert stage(replace(looked(PROOF, [event(pending=1)]), over=True)) == (Stage.FAILED, Why.STILL_PENDING)


@pytest.mark.parametrize(
    ("pending", "why"), [(0, Why.OTHERS_TOOK_IT), (1, Why.OTHERS_PENDING)]
)  # fmt: skip
def test_with_another_listener_nothing_is_concluded(pending: int, why: Why) -> None:
    shared = replace(PROOF, listeners=Listeners(HEARD, frozenset({PAID})))
    seen = looked(looked(shared, [event(pending=pending)]), [event(pending=pending)], frozenset())
    assert stage(replace(seen, over=True)) == (Stage.INCONCLUSIVE, why)


def test_without_knowing_who_listens_nothing_is_concluded() -> None:
    blind = replace(PROOF, listeners=Listeners(known=False))
    seen = looked(looked(blind, [event()]), [event()], frozenset())
    assert stage(replace(seen, over=True)) == (Stage.INCONCLUSIVE, Why.LISTENERS_UNKNOWN)


def test_what_nobody_listens_to_is_said_at_once_and_not_waited_for() -> None:
    deaf = replace(PROOF, listeners=Listeners(frozenset({PAID})), courses=())
    assert stage(deaf, CREATED) == (Stage.INCONCLUSIVE, Why.NOBODY_LISTENS)
    assert deaf.asked_for == (PAID,)


def test_an_endpoint_disabled_meanwhile_is_a_failure_whatever_is_pending() -> None:
    seen = looked(looked(PROOF, [event()]), [event()], frozenset())
    later = PROOF.listeners.later(Listeners(disabled=True))
    assert stage(replace(seen, listeners=later)) == (Stage.FAILED, Why.DISABLED)


def test_another_listener_that_came_meanwhile_takes_the_certainty_away() -> None:
    seen = looked(looked(PROOF, [event()]), [event()], frozenset())
    later = PROOF.listeners.later(Listeners(HEARD, HEARD))
    assert stage(replace(seen, listeners=later)) == (Stage.INCONCLUSIVE, Why.OTHERS_TOOK_IT)


def test_an_event_that_is_no_scenario_s_is_not_testable() -> None:
    assert stage(PROOF, "charge.refunded") == (Stage.NOT_TESTABLE, Why.NO_SCENARIO)


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome.OTHER_REFUSAL, (Stage.NOT_TESTABLE, Why.NO_BANK_DEBITS)),
        (Outcome.NO_PERMISSION, (Stage.NOT_MADE, Why.NO_PERMISSION)),
        (Outcome.TIMEOUT, (Stage.NOT_MADE, Why.NO_ANSWER)),
        (Outcome.NO_NAME, (Stage.NOT_MADE, Why.NO_ANSWER)),
    ],
)
def test_what_was_not_made_says_why(outcome: Outcome, expected: tuple[Stage, Why]) -> None:
    course = Course(Scenario.BANK_DEBIT, "", refusals={"debit": Reply(outcome)})
    assert stage(replace(PROOF, courses=(course,)), PROCESSING) == expected


def test_a_cancelled_proof_leaves_open_what_was_not_decided() -> None:
    proof = looked(looked(PROOF, [event()]), [event()], frozenset())
    proof = replace(proof, cancelled=True, over=True)
    assert stage(proof) == (Stage.RECEIVED, None)
    assert stage(proof, CREATED) == (Stage.INCONCLUSIVE, Why.CANCELLED)
    early = replace(PROOF, courses=(), cancelled=True, over=True)
    assert stage(early) == (Stage.NOT_MADE, Why.CANCELLED)
    assert early.is_decided


@pytest.mark.parametrize(
    ("subject", "ours"),
    [
        ({"id": "pi_1"}, True),
        ({"id": "in_1", "customer": "cus_1"}, True),
        ({"id": "x", "metadata": {TAG: "1-run"}}, True),
        ({"id": "x", "metadata": {TAG: "another"}}, False),
        ({"id": "pi_2", "customer": "cus_2", "metadata": None}, False),
        ({"customer": None}, False),
    ],
)
def test_other_people_s_traffic_is_not_taken_for_ours(subject: dict[str, Any], ours: bool) -> None:
    assert is_ours(event(**subject), PROOF) is ours
    assert (PAID in looked(PROOF, [event(**subject)]).seen) is ours


def test_the_first_of_several_is_followed() -> None:
    proof = looked(PROOF, [event(ident="evt_1", pending=1)])
    proof = looked(proof, [event(ident="evt_0", pending=0), event(ident="evt_1", pending=1)])
    assert proof.seen[PAID].id == "evt_1"


@pytest.mark.parametrize("odd", [{}, {"id": 3}, {"type": None}, {"pending_webhooks": "1"}, {"data": None}])
def test_an_event_that_can_not_be_read_is_passed_over(odd: dict[str, Any]) -> None:
    assert looked(PROOF, [event() | odd if odd else {}]).seen == {}


def endpoint(ident: str, events: tuple[str, ...], url: str = URL, enabled: bool = True) -> Endpoint:
    return Endpoint(ident, url, events, enabled)


def test_listeners_are_told_apart() -> None:
    wanted = Wanted(URL, EVENTS)
    have = [
        endpoint("we_1", (PAID,)),
        endpoint("we_2", ("*",), "https://elsewhere.example/x"),
        endpoint("we_3", (CREATED,), "https://off.example", False),
    ]
    assert listeners(have, wanted) == Listeners(frozenset({PAID}), HEARD, endpoint="we_1")
    assert listeners(have[2:], wanted) == Listeners()
    assert listeners([endpoint("we_1", (PAID,), enabled=False)], wanted) == Listeners(disabled=True, endpoint="we_1")
    assert listeners(None, wanted).known is False


looks = st.lists(
    st.tuples(
        st.sampled_from(EVENTS[:3]), st.integers(0, 2), st.sampled_from([None, frozenset(), frozenset({"evt_1"})])
    ),
    max_size=8,
)


@given(
    looks,
    st.sets(st.sampled_from(EVENTS)),
    st.sets(st.sampled_from(EVENTS)),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_received_is_only_said_of_what_we_alone_heard_and_twice_saw_quiet(
    seen: list[tuple[str, int, frozenset[str] | None]],
    ours: set[str],
    others: set[str],
    known: bool,
    over: bool,
    cancelled: bool,
) -> None:
    proof = replace(PROOF, listeners=Listeners(frozenset(ours), frozenset(others), known=known))
    for name, pending, given_up in seen:
        proof = looked(proof, [event(name, pending=pending)], given_up)
    proof = replace(proof, over=over, cancelled=cancelled)
    for each in proof.rows:
        if each.stage is Stage.RECEIVED:
            assert known
            assert each.event in ours - others
            quiet = [given_up for name, pending, given_up in seen if name == each.event and pending == 0]
            assert len(quiet) >= 2
            assert frozenset() in quiet
        if each.stage is Stage.FAILED:
            assert each.event not in others
        assert (each.why is None) == (each.stage in {Stage.WAITING, Stage.MADE, Stage.ON_ITS_WAY, Stage.RECEIVED})
    if over:
        assert proof.is_decided
        assert progress(proof.rows) == (len(EVENTS), len(EVENTS))


def test_every_stage_and_reason_and_scenario_has_words() -> None:
    assert set(STAGES) == set(Stage)
    assert set(REASONS) == set(Why)
    assert set(MAKES) == set(Scenario)


def test_a_sighting_without_a_time_has_none() -> None:
    assert row(replace(PROOF, seen={PAID: Sighting("evt_1", 0, 1)})).at == ""
