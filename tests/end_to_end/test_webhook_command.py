"""`webhook compare` and `webhook plan` as a script starts them: real processes, the practice Stripe, exact exit codes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from classe365_desktop.core.keys import exact_key
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.stripe_api import open_stripe
from tests.end_to_end.command_line import CommandLine
from tests.secret_service import secret_service_session

EVENTS = list(load_checklist().events(with_sca=True))
URL = "https://maplehollow.classe365.com"
WHERE = ("--school", "maplehollow", "--mode", "test")


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """A school's computer on which the test keys were kept by a script."""
    with secret_service_session() as session, PracticeStripe() as stripe:
        line = CommandLine(session, tmp_path_factory.mktemp("home"), stripe.address)
        given = f"{stripe.keys.test_publishable}\n{stripe.keys.test_secret}\n"
        assert line.run("keys", "set", *WHERE, given=given).returncode == 0
        yield line


@pytest.fixture
def stripe(computer: CommandLine) -> Iterator[PracticeStripe]:
    """A Stripe in which nothing has been set up yet."""
    with PracticeStripe() as pretend:
        computer.stripe = pretend.address
        yield pretend


def ask(line: CommandLine, *arguments: str) -> tuple[int, dict]:
    code, (result,) = line.results("webhook", *arguments)
    return code, result


def make(stripe: PracticeStripe, **values: object) -> str:
    key = exact_key(stripe.keys.test_secret)
    assert key is not None
    api = open_stripe(practice_address(stripe.address))
    try:
        made = api.post(key, "/v1/webhook_endpoints", {"url": URL, "enabled_events": EVENTS, **values}, f"{values}")
    finally:
        api.close()
    return str(made.body["id"])


def test_where_nothing_is_set_up_that_is_a_failure_and_the_plan_makes_it(
    computer: CommandLine, stripe: PracticeStripe
) -> None:
    code, compared = ask(computer, "compare", *WHERE)
    assert code == 1
    assert compared["endpoint"] is None
    assert set(compared["events"].values()) == {"missing"}
    assert [each["code"] for each in compared["findings"]] == ["webhook.none"]

    code, planned = ask(computer, "plan", *WHERE)
    assert (code, planned["findings"]) == (0, [])
    (change,) = planned["changes"]
    assert (change["kind"], change["endpoint"], change["before"]) == ("create", None, None)
    assert change["after"]["events"] == EVENTS
    assert all(each.method == "GET" for each in stripe.requests)


def test_where_all_is_right_nothing_is_to_be_done(computer: CommandLine, stripe: PracticeStripe) -> None:
    endpoint = make(stripe)
    code, compared = ask(computer, "compare", *WHERE)
    assert code == 0
    assert compared["endpoint"] == {"id": endpoint, "url": URL, "enabled": True, "version": None}
    assert compared["events"] == dict.fromkeys(EVENTS, "present")
    assert compared["compared_at"]
    assert ask(computer, "plan", *WHERE)[0] == 0
    assert ask(computer, "plan", *WHERE)[1]["changes"] == []
    assert "Nothing is to be done" in computer.run("webhook", "plan", *WHERE).stdout


def test_what_somebody_else_made_must_be_picked_first(computer: CommandLine, stripe: PracticeStripe) -> None:
    endpoint = make(stripe, enabled_events=EVENTS[1:])
    code, refused = ask(computer, "plan", *WHERE)
    assert (code, refused["changes"]) == (1, None)
    assert refused["candidates"] == [{"id": endpoint, "url": URL}]
    assert f"--pick {endpoint}" in computer.run("webhook", "plan", *WHERE).stdout
    assert [each["code"] for each in refused["findings"]] == ["change.pick_first"]
    code, planned = ask(computer, "plan", *WHERE, "--pick", endpoint)
    (change,) = planned["changes"]
    assert (code, change["kind"], change["does"], change["endpoint"]) == (0, "update", ["add_events"], endpoint)
    assert set(change["after"]["events"]) == set(EVENTS)
    assert f"Event {EVENTS[0]}: - → listened to" in computer.run("webhook", "plan", *WHERE, "--pick", endpoint).stdout


def test_what_no_plan_changes_is_told_although_nothing_is_to_be_done(
    computer: CommandLine, stripe: PracticeStripe
) -> None:
    make(stripe, api_version="2019-12-03")
    code, planned = ask(computer, "plan", *WHERE)
    assert (code, planned["changes"]) == (0, [])
    assert [each["code"] for each in planned["findings"]] == ["webhook.version_other"]


def test_a_picked_endpoint_that_is_not_there_is_said(computer: CommandLine, stripe: PracticeStripe) -> None:
    make(stripe)
    for action in ("plan", "apply"):
        code, result = ask(computer, action, *WHERE, "--pick", "we_nope")
        assert (code, [each["code"] for each in result["findings"]]) == (1, ["change.pick_unknown"])


def test_what_could_not_be_read_is_neither_a_failure_nor_nothing_to_do(computer: CommandLine) -> None:
    with PracticeStripe("server_error") as broken:
        computer.stripe = broken.address
        code, compared = ask(computer, "compare", *WHERE)
        assert (code, set(compared["events"].values())) == (2, {"unknown"})
        code, planned = ask(computer, "plan", *WHERE)
        assert (code, planned["changes"]) == (2, None)


def test_without_keys_it_can_not_be_compared(computer: CommandLine, stripe: PracticeStripe) -> None:
    done = computer.run("webhook", "compare", "--school", "maplehollow", "--mode", "live", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "secret" in done.stderr
    assert stripe.requests == []


def test_what_was_found_is_remembered(computer: CommandLine, stripe: PracticeStripe) -> None:
    make(stripe)
    ask(computer, "compare", *WHERE)
    (saved,) = (json.loads(each.read_text()) for each in Path(computer.home).rglob("schools.json"))
    look = saved["schools"]["maplehollow.classe365.com"]["test"]["looks"]["webhook"]
    assert [code for code, *_ in look["findings"]] == [
        "webhook.there", "webhook.events_there", "webhook.version_default",
    ]  # fmt: skip
