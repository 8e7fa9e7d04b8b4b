"""The three scenarios as values: what is asked next, whatever Stripe replies."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.proof_scenarios import (
    SCENARIOS,
    TAG,
    Course,
    Scenario,
    answered,
    begin,
    events_of,
    request,
    scenarios_for,
    stop,
)
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.catalogue import load_checklist

RUN = "1790000000-abc"
STATUS = {"subscription": "active", "payment": "processing"}


def good(course: Course) -> Reply:
    """What Stripe says on a good day."""
    making = course.making
    assert making is not None
    if making.declines:
        return Reply(Outcome.OTHER_REFUSAL, status=402, code="card_declined")
    prefix = {"customer": "cus_", "payment": "pi_", "plain payment": "pi_p"}.get(making.makes, f"{making.makes}_")
    body = {"id": f"{prefix}{len(course.made)}", "object": "it", "status": making.wants}
    return Reply(Outcome.OK, body=body, status=200)


REFUSED = Reply(Outcome.OTHER_REFUSAL, status=400, code="payment_intent_invalid_parameter")


def played(scenario: Scenario, refuse: frozenset[str] = frozenset()) -> Iterator[tuple[Course, str, dict[str, Any]]]:
    course = begin(scenario)
    while (asked := request(course, RUN, "eur")) is not None:
        at = course.at
        course = answered(course, REFUSED if at in refuse else good(course))
        yield course, at, {"path": asked.path, "step": asked.step, "params": asked.params, "method": asked.method}


def test_every_event_of_the_checklist_is_made_by_a_scenario() -> None:
    events = load_checklist().events(with_sca=True)
    caused: set[str] = set()
    for scenario in scenarios_for(frozenset(events)):
        *_, (last, _, _) = played(scenario)
        assert last.caused == events_of(scenario)
        caused |= last.caused
    assert caused == set(events)


def test_only_what_is_needed_is_played() -> None:
    assert scenarios_for(frozenset({"payment_intent.processing"})) == (Scenario.BANK_DEBIT,)
    assert scenarios_for(frozenset({"charge.refunded"})) == ()


@pytest.mark.parametrize("scenario", Scenario)
def test_everything_made_carries_the_mark_and_every_name_is_filled(scenario: Scenario) -> None:
    course, steps = begin(scenario), set()
    for course, at, asked in played(scenario):  # noqa: B007
        text = f"{asked['path']} {asked['params']}"
        assert not re.search(r"\{[a-z ]+\}", text)
        if SCENARIOS[scenario][at].makes:
            assert asked["params"]["metadata"] == {TAG: RUN}
        assert asked["step"] not in steps
        steps.add(asked["step"])
    assert course.at == ""


def test_without_us_bank_debits_sepa_is_tried() -> None:
    *_, (last, _, _) = played(Scenario.BANK_DEBIT, frozenset({"debit"}))
    assert last.caused == {"payment_intent.processing", "payment_intent.canceled"}
    assert "debit" in last.refusals


def test_without_any_bank_debit_a_payment_is_given_up_all_the_same() -> None:
    *_, (last, _, _) = played(Scenario.BANK_DEBIT, frozenset({"debit", "sepa"}))
    assert last.caused == {"payment_intent.canceled"}


def test_a_debit_that_waits_for_the_bank_instead_is_not_taken_for_one_on_its_way() -> None:
    course = begin(Scenario.BANK_DEBIT)
    waiting = Reply(Outcome.OK, body={"id": "pi_1", "object": "payment_intent", "status": "requires_action"})
    course = answered(course, waiting)
    assert (course.at, course.caused, course.made) == ("sepa", frozenset(), {"payment": "pi_1"})


def test_a_card_that_goes_through_where_it_should_be_refused_causes_nothing() -> None:
    course = Course(Scenario.REFUSED_CARD, "pay", {"invoice": "in_1"})
    course = answered(course, Reply(Outcome.OK, body={"id": "in_1", "object": "invoice"}))
    assert (course.at, course.caused) == ("", frozenset())


def test_a_subscription_that_is_not_there_any_more_has_ended() -> None:
    course = Course(Scenario.SUBSCRIPTION, "end", {"subscription": "sub_1"})
    course = answered(course, Reply(Outcome.MISSING, status=404))
    assert course.caused == {"customer.subscription.deleted"}


@pytest.mark.parametrize("outcome", [Outcome.UNKNOWN_KEY, Outcome.EXPIRED_KEY, Outcome.NO_PERMISSION, Outcome.NO_NAME])
def test_what_is_said_of_the_key_or_the_line_ends_the_scenario_at_once(outcome: Outcome) -> None:
    course = answered(begin(Scenario.BANK_DEBIT), Reply(outcome))
    assert (course.at, course.lost) == ("", False)


@pytest.mark.parametrize("body", [{}, {"id": 7}, {"id": "../../v1/account"}])
def test_an_id_that_is_none_counts_as_lost(body: dict[str, object]) -> None:
    course = answered(begin(Scenario.SUBSCRIPTION), Reply(Outcome.OK, body=body))
    assert (course.at, course.lost, course.made) == ("", True, {})


@given(st.sampled_from(Scenario), st.lists(st.sampled_from(Outcome), max_size=12))
def test_whatever_is_replied_every_scenario_ends_and_a_lost_answer_is_not_forgotten(
    scenario: Scenario, outcomes: list[Outcome]
) -> None:
    course, lost = begin(scenario), False
    for outcome in [*outcomes, *[Outcome.OTHER_REFUSAL] * 8]:
        asked = request(course, RUN, "eur")
        if asked is None:
            break
        assert request(course, RUN, "eur") == asked
        reply = good(course) if outcome is Outcome.OK else Reply(outcome, status=400)
        lost = lost or reply.is_uncertain
        before = course.caused | course.may_cause
        course = answered(course, reply)
        assert course.caused | course.may_cause <= before
    assert course.at == ""
    assert course.lost == lost
    assert stop(course) == course
