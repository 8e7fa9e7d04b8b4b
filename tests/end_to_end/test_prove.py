"""`prove` as a script starts it: real processes, the practice Stripe that really delivers, exact exit codes, nothing left."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest

from classe365_desktop.core.keys import exact_key
from classe365_desktop.core.proof_scenarios import TAG
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import Side
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.stripe_api import open_stripe
from tests.end_to_end.command_line import CommandLine
from tests.secret_service import secret_service_session

EVENTS = list(load_checklist().events(with_sca=True))
URL = "https://maplehollow.classe365.com"
SCHOOL = ("--school", "maplehollow")
_GLANCE, _PATIENCE = 0.05, 30.0


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """A school's computer on which the keys of both modes were kept by a script."""
    with secret_service_session() as session, PracticeStripe() as stripe:
        line = CommandLine(session, tmp_path_factory.mktemp("home"), stripe.address)
        for mode in ("test", "live"):
            pair = (getattr(stripe.keys, f"{mode}_{box}") for box in ("publishable", "secret"))
            assert line.run("keys", "set", *SCHOOL, "--mode", mode, given="\n".join(pair)).returncode == 0
        yield line


@pytest.fixture
def stripe(computer: CommandLine) -> Iterator[PracticeStripe]:
    """A Stripe on which the webhook of both modes is set up."""
    with PracticeStripe() as pretend:
        computer.stripe = pretend.address
        listen(pretend)
        pretend.requests.clear()
        yield pretend


def listen(stripe: PracticeStripe) -> None:
    api = open_stripe(practice_address(stripe.address))
    try:
        for text in (stripe.keys.test_secret, stripe.keys.live_secret):
            key = exact_key(text)
            assert key is not None
            made = api.post(key, "/v1/webhook_endpoints", {"url": URL, "enabled_events": EVENTS}, key.mode.value)
            assert made.ok
    finally:
        api.close()


def prove(line: CommandLine, *arguments: str) -> tuple[int, dict[str, Any]]:
    code, (result,) = line.results("prove", *SCHOOL, *arguments)
    return code, result


def codes(result: dict[str, Any]) -> set[str]:
    return {each["code"] for each in result["findings"]}


def writes(stripe: PracticeStripe) -> int:
    return sum(each.method != "GET" for each in stripe.requests)


def side_of(stripe: PracticeStripe) -> Side:
    account = stripe.world.known_keys[stripe.keys.test_secret].account
    return stripe.world.sides[account, False]


def left_in(stripe: PracticeStripe) -> list[str]:
    """Everything with a proof's mark that still does something."""
    side = side_of(stripe)
    ours = [
        each
        for shelf in (
            side.customers,
            side.products,
            side.prices,
            side.subscriptions,
            side.invoices,
            side.payment_intents,
        )
        for each in shelf.values()
        if TAG in (each.get("metadata") or {}) and not each.get("deleted")
    ]
    over = {"canceled", "succeeded", "void", "paid"}
    return [each["id"] for each in ours if each.get("active") is not False and each.get("status") not in over]


def test_without_yes_it_is_shown_and_nothing_is_made(computer: CommandLine, stripe: PracticeStripe) -> None:
    code, result = prove(computer)
    assert code == 1
    assert len(result["makes"]) == 4
    assert {"proof.not_confirmed", "proof.school_will_see"} <= codes(result)
    assert result["cleaned_up"] is None
    assert writes(stripe) == 0


def test_every_event_arrives_and_everything_is_cleaned_up(computer: CommandLine, stripe: PracticeStripe) -> None:
    code, result = prove(computer, "--yes")
    assert {name: each["state"] for name, each in result["events"].items()} == dict.fromkeys(EVENTS, "received")
    assert code == 0
    assert (result["cleaned_up"], result["left"], result["mode"]) == (True, [], "test")
    assert all(each["event"].startswith("evt_") for each in result["events"].values())
    assert left_in(stripe) == []
    kept = json.loads((computer.home / "schools.json").read_text(encoding="utf-8"))
    look = kept["schools"]["maplehollow.classe365.com"]["test"]["looks"]["proof"]
    assert "proof.received_all" in [found[0] for found in look["findings"]]
    code, result = prove(computer, "--clean-up")
    assert (code, codes(result)) == (0, {"proof.nothing_left"})
    secret = stripe.keys.test_secret
    assert secret not in "".join(computer.said) + (computer.home / "journal.jsonl").read_text(encoding="utf-8")


def test_where_another_endpoint_listens_nothing_is_proved_and_that_is_no_success(
    computer: CommandLine, stripe: PracticeStripe
) -> None:
    endpoints = side_of(stripe).webhook_endpoints
    ours = next(iter(endpoints.values()))
    endpoints["we_other"] = {**ours, "id": "we_other", "url": "https://alumni.example/hooks", "enabled_events": ["*"]}
    code, result = prove(computer, "--yes")
    assert {each["state"] for each in result["events"].values()} == {"inconclusive"}
    assert (code, result["account"]) == (2, stripe.world.known_keys[stripe.keys.test_secret].account)
    assert left_in(stripe) == []


def test_in_words_each_row_is_told(computer: CommandLine, stripe: PracticeStripe) -> None:
    done = computer.run("prove", *SCHOOL, "--yes")
    assert done.returncode == 0
    assert "practice customer" in done.stdout
    assert "Received           invoice.created" in done.stdout


def test_live_mode_is_only_looked_at(computer: CommandLine, stripe: PracticeStripe) -> None:
    code, result = prove(computer, "--mode", "live", "--yes")
    assert code == 0
    assert result["mode"] == "live"
    assert {each["state"] for each in result["events"].values()} <= {"none", "delivered", "nobody_listens"}
    assert writes(stripe) == 0


def test_without_a_webhook_that_is_said_and_nothing_is_made(computer: CommandLine, stripe: PracticeStripe) -> None:
    side_of(stripe).webhook_endpoints.clear()
    code, result = prove(computer, "--yes")
    assert (code, codes(result)) == (1, {"proof.no_webhook"})
    assert writes(stripe) == 0


def started(line: CommandLine) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "classe365_desktop", "prove", *SCHOOL, "--yes", "--json"]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=line.env(), cwd=line.home
    )


def wait_until_made(stripe: PracticeStripe, path: str) -> None:
    """Wait until something was asked for by the process."""
    for _ in range(int(_PATIENCE / _GLANCE)):
        if any(each.method == "POST" and each.path.startswith(path) for each in list(stripe.requests)):
            return
        Event().wait(_GLANCE)
    raise AssertionError(f"nothing was posted to {path}: {stripe.requests}")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C to a whole console")
def test_ctrl_c_ends_it_and_cleans_up(computer: CommandLine, stripe: PracticeStripe) -> None:
    stripe.scenario = "slow"
    with started(computer) as process:
        wait_until_made(stripe, "/v1/products")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    result = json.loads(out)
    assert (process.returncode, err) == (2, "")
    assert "proof.cancelled" in codes(result)
    assert result["cleaned_up"] is True
    assert left_in(stripe) == []


def test_after_a_kill_the_next_start_says_so_and_cleans_up(computer: CommandLine, stripe: PracticeStripe) -> None:
    stripe.scenario = "slow"
    with started(computer) as process:
        wait_until_made(stripe, "/v1/prices")
        process.kill()
        process.communicate(timeout=60)
    stripe.scenario = "normal"
    assert left_in(stripe)
    code, result = prove(computer)
    assert "proof.unfinished" in codes(result)
    code, result = prove(computer, "--clean-up")
    assert (code, result["cleaned_up"]) == (0, True)
    assert left_in(stripe) == []
    assert prove(computer, "--clean-up")[1]["findings"][0]["code"] == "proof.nothing_left"


def test_a_school_that_is_not_known_is_a_sentence(computer: CommandLine, stripe: PracticeStripe) -> None:
    done = computer.run("prove", "--school", "nobody")
    assert done.returncode == 2
    assert "nobody" in done.stderr
