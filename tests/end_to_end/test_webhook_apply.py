"""`webhook apply` as a script starts it: shown without --yes, once with it, and finished after it was killed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from classe365_desktop.core.journal import unfinished
from classe365_desktop.core.keys import Mode
from classe365_desktop.practice.faults import Injected
from classe365_desktop.practice.scenarios import Fault
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.journal import FileJournal
from classe365_desktop.services.vault_values import Extra, Slot
from tests.end_to_end.command_line import CommandLine
from tests.end_to_end.test_webhook_command import EVENTS, URL, WHERE, ask, make
from tests.secret_service import secret_service_session


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    with secret_service_session() as session, PracticeStripe() as stripe:
        line = CommandLine(session, tmp_path_factory.mktemp("home"), stripe.address)
        given = f"{stripe.keys.test_publishable}\n{stripe.keys.test_secret}\n"
        assert line.run("keys", "set", *WHERE, given=given).returncode == 0
        yield line


@pytest.fixture
def stripe(machine: CommandLine) -> Iterator[PracticeStripe]:
    with PracticeStripe() as pretend:
        machine.stripe = pretend.address
        (Path(machine.home) / "journal.jsonl").unlink(missing_ok=True)
        yield pretend


def endpoints(stripe: PracticeStripe) -> dict[str, dict]:
    return {name: each for side in stripe.world.sides.values() for name, each in side.webhook_endpoints.items()}


def codes(result: dict) -> set[str]:
    return {each["code"] for each in result["findings"]}


def journal(machine: CommandLine) -> FileJournal:
    return FileJournal(Path(machine.home) / "journal.jsonl")


def test_without_yes_it_is_shown_and_nothing_is_written(machine: CommandLine, stripe: PracticeStripe) -> None:
    code, shown = ask(machine, "apply", *WHERE)
    assert (code, codes(shown), shown["applied"]) == (1, {"change.not_confirmed"}, [])
    assert [each["kind"] for each in shown["changes"]] == ["create"]
    done = machine.run("webhook", "apply", *WHERE)
    assert done.returncode == 1
    assert f"Event {EVENTS[0]}: - → listened to" in done.stdout
    assert "--yes" in done.stderr
    assert all(each.method == "GET" for each in stripe.requests)
    assert journal(machine).read() == []


def test_the_old_one_stays_beside_the_one_that_replaces_it_for_its_version_and_that_is_said(
    machine: CommandLine, stripe: PracticeStripe
) -> None:
    old = make(stripe, api_version="2019-12-03")
    renew = ("apply", *WHERE, "--renew-version", "--pick", old, "--yes")
    code, applied = ask(machine, *renew)
    assert (code, codes(applied)) == (0, {"change.made", "signing.kept", "change.old_stays"})
    assert len(endpoints(stripe)) == 2
    code, again = ask(machine, *renew)
    assert (code, again["changes"], codes(again)) == (0, [], {"change.nothing", "webhook.duplicates"})
    _, compared = ask(machine, "compare", *WHERE)
    assert (compared["endpoint"]["id"] != old, compared["endpoint"]["version"]) == (True, None)


def test_with_yes_it_is_made_once_and_its_secret_is_kept_and_never_printed(
    machine: CommandLine, stripe: PracticeStripe
) -> None:
    code, applied = ask(machine, "apply", *WHERE, "--yes")
    assert (code, codes(applied)) == (0, {"change.made", "signing.kept"})
    assert applied["applied"] == applied["changes"] != []
    ((ident, made),) = endpoints(stripe).items()
    assert (made["url"], made["enabled_events"]) == (URL, EVENTS)

    code, again = ask(machine, "apply", *WHERE, "--yes")
    assert (code, codes(again), again["changes"], again["applied"]) == (0, {"change.nothing"}, [], [])
    assert list(endpoints(stripe)) == [ident]
    assert unfinished(journal(machine).read()) == []

    secret = stripe.world.new_secret(ident, 32)
    slot = Slot("maplehollow.classe365.com", Mode.TEST, Extra.SIGNING)
    assert f"whsec_{secret}" == kept(machine, slot)
    assert not any(secret in said for said in machine.said)
    assert not any(secret in each.read_text() for each in Path(machine.home).iterdir() if each.is_file())


def kept(machine: CommandLine, slot: Slot) -> str:
    """What the computer's own password store has, asked by another program."""
    ask_it = f"import keyring; print(keyring.get_password({slot.service!r}, 'classe365'))"
    done = subprocess.run(
        [sys.executable, "-c", ask_it], capture_output=True, text=True, env=machine.env(), timeout=60, check=True
    )
    return done.stdout.strip()


def test_what_somebody_else_made_is_changed_only_if_picked(machine: CommandLine, stripe: PracticeStripe) -> None:
    endpoint = make(stripe, enabled_events=EVENTS[1:])
    code, refused = ask(machine, "apply", *WHERE, "--yes")
    assert (code, codes(refused), refused["applied"]) == (1, {"change.pick_first"}, [])
    code, applied = ask(machine, "apply", *WHERE, "--yes", "--pick", endpoint)
    assert (code, codes(applied)) == (0, {"change.updated"})
    assert set(endpoints(stripe)[endpoint]["enabled_events"]) == set(EVENTS)


def test_what_could_not_be_read_is_not_changed(machine: CommandLine) -> None:
    with PracticeStripe("server_error") as broken:
        machine.stripe = broken.address
        code, result = ask(machine, "apply", *WHERE, "--yes")
        assert (code, result["changes"], result["applied"]) == (2, None, [])
        assert all(each.method == "GET" for each in broken.requests)


def test_without_a_journal_nothing_is_sent(machine: CommandLine, stripe: PracticeStripe) -> None:
    place = Path(machine.home) / "journal.jsonl"
    place.mkdir()
    try:
        done = machine.run("webhook", "apply", *WHERE, "--yes", "--json")
    finally:
        place.rmdir()
    assert (done.returncode, done.stdout) == (1, "")
    assert "journal" in done.stderr
    assert all(each.method == "GET" for each in stripe.requests)


def test_killed_in_the_middle_it_is_finished_by_the_next_one(machine: CommandLine, stripe: PracticeStripe) -> None:
    running: list[subprocess.Popen[str]] = []

    def kill(method: str, _path: str) -> Injected | None:
        if method != "POST" or not running:
            return None
        running.pop().kill()
        return Injected(Fault.RESET, after=True)

    stripe.inject = kill
    command = [sys.executable, "-m", "classe365_desktop", "webhook", "apply", *WHERE, "--yes"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=machine.env()
    ) as process:
        running.append(process)
        process.communicate(timeout=60)
    assert process.returncode != 0
    assert len(endpoints(stripe)) == len(unfinished(journal(machine).read())) == 1

    _, seen = ask(machine, "apply", *WHERE)
    assert codes(seen) == {"change.unfinished", "change.nothing"}
    code, ended = ask(machine, "apply", *WHERE, "--yes")
    assert (code, codes(ended)) == (0, {"change.found_made", "signing.kept", "change.nothing"})
    assert len(endpoints(stripe)) == 1
    assert unfinished(journal(machine).read()) == []
    saved = json.loads((Path(machine.home) / "schools.json").read_text())
    assert saved["schools"]["maplehollow.classe365.com"]["test"]["signing"][0].startswith("whsec_…")
