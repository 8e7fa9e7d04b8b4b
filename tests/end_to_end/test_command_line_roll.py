"""A roll from a script: begun, its new key checked, finished; reminders while the program is closed; secrets never come out."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.command_line import CommandLine, practice_process
from tests.platform.test_notifications import receiving
from tests.secret_service import secret_service_session, session_bus

WHERE = ("--school", "maplehollow", "--mode", "test")


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    with session_bus() as session:
        line = CommandLine(session, tmp_path_factory.mktemp("practice"))
        with practice_process(line) as first:
            yield first


@pytest.fixture
def line(stripe: dict[str, Any], tmp_path: Path) -> Iterator[CommandLine]:
    with secret_service_session() as session:
        line = CommandLine(session, tmp_path, stripe["address"])
        yield line
        for name, key in stripe["keys"].items():
            assert not any(key in said for said in line.said), name


def keep(line: CommandLine, stripe: dict[str, Any], *names: str) -> None:
    done = line.run("keys", "set", *WHERE, given="\n".join(stripe["keys"][each] for each in names))
    assert done.returncode == 0, done.stderr


def roll(line: CommandLine, *arguments: str, given: str = "") -> tuple[int, dict[str, Any], set[str]]:
    done = line.run("roll", arguments[0], *WHERE, *arguments[1:], "--json", given=given)
    answer = json.loads(done.stdout)
    assert not done.stderr
    return done.returncode, answer, {each["code"] for each in answer["findings"]}


def test_a_roll_is_begun_its_new_key_checked_and_finished_when_stripe_refuses_the_old_one(
    line: CommandLine, stripe: dict[str, Any]
) -> None:
    keep(line, stripe, "test_publishable", "test_expired")
    assert roll(line, "status")[:2] == (0, {"school": "maplehollow.classe365.com", "mode": "test", "stage": None,
        "findings": roll(line, "status")[1]["findings"]})  # fmt: skip
    code, answer, codes = roll(line, "start", "--reason", "leaked")
    assert code == 0
    assert (answer["stage"], answer["grace"], answer["old_key_works"]) == ("rolled", "now", False)
    assert {"leaked.look_at_events", "roll.stopped_not_entered"} <= codes
    assert roll(line, "check")[0::2] == (1, {"newkey.empty", *roll(line, "status")[2]} - {"leaked.look_at_events",
        "leaked.look_at_endpoints", "leaked.look_at_emails"})  # fmt: skip
    assert "roll.not_proved" in roll(line, "finish")[2]
    code, answer, codes = roll(line, "check", given=stripe["keys"]["test_secret"])
    assert (code, answer["stage"]) == (0, "new_key_checked")
    assert {"newkey.recognised", "newkey.same_account", "newkey.kept"} <= codes
    code, answer, codes = roll(line, "finish")
    assert (code, answer["stage"]) == (0, "finished")
    assert codes == {"roll.finished"}
    assert answer["forgotten_at"]
    assert line.run("check", *WHERE).returncode == 0


def test_a_roll_can_not_be_finished_while_stripe_accepts_the_old_key(line: CommandLine, stripe: dict[str, Any]) -> None:
    keep(line, stripe, "test_publishable", "test_secret")
    code, answer, _ = roll(line, "start")
    assert (code, answer["stage"], answer["grace"], answer["old_key_works"]) == (0, "rolled", "12h", True)
    ends = datetime.fromisoformat(answer["deadline"]) - datetime.now(UTC)
    assert timedelta(hours=11, minutes=58) < ends <= timedelta(hours=12)
    assert [each["reminder"] for each in answer["reminders"]] == ["start", "half", "hour", "quarter", "deadline"]
    assert roll(line, "start")[0] == 1
    less = stripe["keys"]["test_restricted"]
    code, answer, codes = roll(line, "check", given=less)
    assert (code, answer["stage"]) == (1, "rolled")
    assert "newkey.may_less" in codes
    assert roll(line, "check", "--accept-unknown", given=less)[0] == 0
    code, answer, codes = roll(line, "finish")
    assert (code, answer["stage"]) == (1, "waiting")
    assert "roll.still_works" in codes
    words = line.run("roll", "status", *WHERE).stdout
    assert "Rolled on Stripe, New key checked, New key entered into Classe365" in words


def test_a_start_that_was_interrupted_goes_on_with_what_is_chosen_now(
    line: CommandLine, stripe: dict[str, Any]
) -> None:
    keep(line, stripe, "test_secret")
    in_process(line, "begin(place, at, Choice(Reason.YEARLY, '12h'), now, lambda: 'a roll')")
    assert roll(line, "status")[1]["stage"] == "chosen"
    code, answer, _ = roll(line, "start", "--grace", "24h")
    assert (code, answer["stage"], answer["grace"]) == (0, "rolled", "24h")
    ends = datetime.fromisoformat(answer["deadline"]) - datetime.now(UTC)
    assert timedelta(hours=23, minutes=58) < ends <= timedelta(hours=24)


def test_of_a_roll_that_was_given_up_nothing_is_said_that_stripe_was_not_asked(
    line: CommandLine, stripe: dict[str, Any]
) -> None:
    keep(line, stripe, "test_secret")
    roll(line, "start")
    in_process(line, "advance(place, at, Abandon(), now)", "settle(place, at, now)")
    assert roll(line, "finish")[0::2] == (1, {"roll.abandoned"})


def test_at_a_terminal_without_a_desktop_a_reminder_of_another_school_is_read_there(
    line: CommandLine, stripe: dict[str, Any]
) -> None:
    keep(line, stripe, "test_secret")
    roll(line, "start")
    done = line.run("keys", "set", "--school", "elmstreet", "--mode", "test", given=stripe["keys"]["test_secret"])
    assert done.returncode == 0
    said = at_a_terminal(line, "roll", "start", "--school", "elmstreet", "--mode", "test")
    assert "maplehollow (test): the roll of" in said
    assert roll(line, "status")[1]["reminders"][0]["done"]


def in_process(line: CommandLine, *steps: str) -> None:
    """Do something to the roll that no command does."""
    program = "\n".join(
        (
            "import os",
            "from classe365_desktop.core.keys import Mode",
            "from classe365_desktop.core.roll import Reason",
            "from classe365_desktop.core.roll_events import Abandon",
            "from classe365_desktop.services.roll import Choice, Place, advance, begin, settle",
            "from classe365_desktop.wiring import now, workspace",
            "place, at = workspace(os.environ), Place('maplehollow.classe365.com', Mode.TEST)",
            *steps,
        )
    )
    subprocess.run([sys.executable, "-c", program], env=line.env(), check=True, timeout=60)


def at_a_terminal(line: CommandLine, *arguments: str) -> str:
    """Run to the end at a terminal; what stood on it."""
    ours, theirs = os.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        command = [sys.executable, "-m", "classe365_desktop", *arguments]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=line.env()) as process:
            os.close(theirs)
            said = b""
            with suppress(OSError):  # Linux says so when the other end is closed
                while piece := screen.read(4096):
                    said += piece
        assert process.returncode == 0, said
    line.said.append(said.decode())
    return line.said[-1]


def test_with_no_desktop_to_show_it_a_reminder_waits_and_the_schedule_stays(
    line: CommandLine, stripe: dict[str, Any]
) -> None:
    keep(line, stripe, "test_secret")
    roll(line, "start", "--deadline", (datetime.now(UTC) + timedelta(days=2)).isoformat())
    done = line.run("remind")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not roll(line, "status")[1]["reminders"][0]["done"]
    config = Path(line.env()["XDG_CONFIG_HOME"])
    entries = [each.name for each in config.rglob("classe365-stripe-setup-remind.*")]
    assert entries


def test_with_the_window_closed_a_reminder_reaches_the_desktop_once(line: CommandLine, stripe: dict[str, Any]) -> None:
    keep(line, stripe, "test_secret")
    roll(line, "start")
    with receiving(line.session) as desktop:
        done = line.run("remind")
    assert (done.returncode, done.stderr) == (0, "")
    assert "the roll of sk_test_…" in desktop.received[0][4]
    assert desktop.received[0][4].split(":")[0] in done.stdout
    assert line.run("remind").stdout == ""
    assert roll(line, "status")[1]["reminders"][0]["done"]


def test_a_deadline_that_stripe_does_not_give_and_two_deadlines_at_once_are_refused(
    line: CommandLine, stripe: dict[str, Any]
) -> None:
    keep(line, stripe, "test_secret")
    for days, code in ((-1, "roll.deadline_past"), (9, "roll.deadline_too_far")):
        when = (datetime.now(UTC) + timedelta(days=days)).isoformat()
        assert roll(line, "start", "--deadline", when)[0::2] == (1, {code, "roll.none"})
    both = line.run("roll", "start", *WHERE, "--grace", "1h", "--deadline", "2030-01-01T00:00")
    assert (both.returncode, both.stdout) == (2, "")
    assert "not both" in both.stderr


def test_remind_without_a_roll_does_nothing_and_a_school_that_is_not_there_is_said(
    line: CommandLine, stripe: dict[str, Any]
) -> None:
    keep(line, stripe, "test_secret")
    done = line.run("remind", "--stay")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert line.run("roll", "status", "--school", "nowhere", "--mode", "test").returncode == 2
