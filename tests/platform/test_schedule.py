"""The OS's schedule: each text to the letter, each command in its order, real systemd where there is one, nothing left behind."""

import configparser
import plistlib
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest

from classe365_desktop.platform import schedule_linux, schedule_macos, schedule_windows
from classe365_desktop.platform.schedule import MOST_TIMES, Ran, os_schedule, program, run_command

GOLDEN = Path(__file__).parent / "golden"
TIMES = [
    datetime(2026, 11, 25, 0, tzinfo=UTC),
    datetime(2026, 11, 24, 18, 0, 30, tzinfo=UTC),
    datetime(2026, 11, 25, 0, tzinfo=UTC),
]
ODD = ('/opt/Bäume & Söhne/100% "Setup"/classe365 $HOME\\x', "remind", "--home", "/home/o'neil/dâta <1>")
PLAIN = ("/opt/classe365/classe365-desktop", "remind")
BERLIN = ZoneInfo("Europe/Berlin")


def agrees(name: str, text: str) -> None:
    """The text is the golden file's to the letter."""
    assert text == (GOLDEN / name).read_bytes().decode("utf-8")


@dataclass
class Commands:
    """Notes the commands of the OS and answers as told."""

    answers: Callable[[Sequence[str]], int] = lambda _: 0
    seen: list[str] = field(default_factory=list)

    def __call__(self, command: Sequence[str]) -> Ran:
        self.seen.append(" ".join(command))
        return Ran(self.answers(command), "as told")


@pytest.mark.parametrize(("name", "command"), [("plain", PLAIN), ("odd", ODD)])
def test_each_text_is_as_it_was_looked_at_once(name: str, command: tuple[str, ...]) -> None:
    agrees(f"windows-{name}.xml", schedule_windows.text(command, TIMES))
    agrees(f"macos-{name}.plist", schedule_macos.text(command, TIMES, BERLIN))
    agrees(f"linux-{name}.service", schedule_linux.service_text(command))
    agrees(f"linux-{name}.desktop", schedule_linux.entry_text(command))
    agrees("linux.timer", schedule_linux.timer_text(TIMES))


def test_windows_reads_back_the_program_its_words_and_every_time_in_utc() -> None:
    tree = ElementTree.fromstring(schedule_windows.text(ODD, TIMES).split("\n", 1)[1])  # noqa: S314 - our own text
    space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    assert tree.findtext(".//t:Command", namespaces=space) == ODD[0]
    assert tree.findtext(".//t:Arguments", namespaces=space) == subprocess.list2cmdline(ODD[1:])
    starts = [each.text for each in tree.findall(".//t:StartBoundary", space)]
    assert starts == ["2026-11-24T18:00:30Z", "2026-11-25T00:00:00Z"]
    assert tree.findtext(".//t:StartWhenAvailable", namespaces=space) == "true"
    assert tree.findtext(".//t:WakeToRun", namespaces=space) == "false"


def test_macos_reads_back_the_program_and_each_minute_in_local_time_rounded_up() -> None:
    agent = plistlib.loads(schedule_macos.text(ODD, TIMES, BERLIN).encode())
    assert agent["ProgramArguments"] == list(ODD)
    assert agent["Label"] == schedule_macos.LABEL
    assert agent["StartCalendarInterval"] == [
        {"Month": 11, "Day": 24, "Hour": 19, "Minute": 1},
        {"Month": 11, "Day": 25, "Hour": 1, "Minute": 0},
    ]


def test_an_autostart_entry_gives_the_program_every_word_as_it_is() -> None:
    entry = configparser.RawConfigParser()
    entry.read_string(schedule_linux.entry_text(ODD))
    unescaped = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\")
    quoted = re.findall(r'"((?:\\.|[^"\\])*)"', unescaped)
    words = [re.sub(r"\\(.)", r"\1", each).replace("%%", "%") for each in quoted]
    assert words == [*ODD, "--stay"]


def test_a_schedule_holds_no_more_times_than_windows_takes_and_never_none() -> None:
    many = [TIMES[0] + timedelta(hours=each) for each in range(100)]
    assert schedule_windows.text(PLAIN, many).count("<TimeTrigger>") == MOST_TIMES
    for text in (schedule_windows.text, schedule_macos.text):
        with pytest.raises(ValueError, match="without a time"):
            text(PLAIN, [])
    with pytest.raises(ValueError, match="without a time"):
        schedule_linux.timer_text([])


def test_windows_makes_renews_and_deletes_one_task() -> None:
    there = []

    def answers(command: Sequence[str]) -> int:
        if "/create" in command:
            file = Path(command[command.index("/xml") + 1])
            there[:] = [file.read_bytes().decode("utf-16")]
        if "/delete" in command:
            there.clear()
            return 0
        return 0 if there else 1

    run = Commands(answers)
    task = os_schedule(PLAIN, {}, "win32", run)
    assert not task.present()
    task.install(TIMES)
    asked = len(run.seen)
    task.install(TIMES)
    assert len(run.seen) == asked, "the same times again ask Windows nothing"
    assert there[0].replace("\r\n", "\n") == schedule_windows.text(PLAIN, TIMES)
    assert task.present()
    task.remove()
    assert not task.present()
    task.remove()
    assert there == []
    assert len([each for each in run.seen if "/delete" in each]) == 1


def test_windows_that_refuses_is_an_error() -> None:
    with pytest.raises(OSError, match="as told"):
        os_schedule(PLAIN, {}, "win32", Commands(lambda _: 5)).install(TIMES)


def test_macos_puts_the_agent_in_renews_it_and_takes_it_out(tmp_path: Path) -> None:
    run = Commands()
    agent = schedule_macos.LaunchAgent(PLAIN, run, tmp_path, 501, zone=BERLIN)
    agent.install(TIMES)
    assert agent.file.read_text() == schedule_macos.text(PLAIN, TIMES, BERLIN)
    assert run.seen == [f"launchctl bootstrap gui/501 {agent.file}"]
    agent.install(TIMES)
    assert len(run.seen) == 1
    agent.install(TIMES[:1])
    assert run.seen[1:] == [
        f"launchctl bootout gui/501/{schedule_macos.LABEL}",
        f"launchctl bootstrap gui/501 {agent.file}",
    ]
    assert agent.present()
    agent.remove()
    assert not agent.present()
    asked = len(run.seen)
    agent.remove()
    assert len(run.seen) == asked
    assert list(agent.file.parent.iterdir()) == []


def test_a_run_that_launchd_started_does_not_take_itself_out_to_renew_the_agent(tmp_path: Path) -> None:
    run = Commands()
    schedule_macos.LaunchAgent(PLAIN, run, tmp_path, 501).install(TIMES)
    schedule_macos.LaunchAgent(PLAIN, run, tmp_path, 501, by_launchd=True).install(TIMES[:1])
    assert not any("bootout" in each for each in run.seen)


def test_linux_enables_a_timer_and_removes_every_file_of_it(tmp_path: Path) -> None:
    run = Commands()
    timer = os_schedule(PLAIN, {"XDG_CONFIG_HOME": str(tmp_path)}, "linux", run)
    timer.install(TIMES)
    name = schedule_linux.TIMER
    assert run.seen == [
        "systemctl --user show-environment", "systemctl --user daemon-reload", f"systemctl --user enable {name}",
        f"systemctl --user restart {name}",
    ]  # fmt: skip
    timer.install(TIMES)
    assert len(run.seen) == 4
    assert timer.present()
    timer.remove()
    assert f"systemctl --user disable --now {name}" in run.seen
    assert not timer.present()
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_linux_without_systemd_has_an_autostart_entry_instead(tmp_path: Path) -> None:
    def none(command: Sequence[str]) -> Ran:
        raise FileNotFoundError(command[0])

    config = tmp_path / "config"
    fallback = os_schedule(PLAIN, {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(config)}, "linux", none)
    fallback.install(TIMES)
    entry = config / "autostart" / schedule_linux.ENTRY
    assert entry.read_text() == schedule_linux.entry_text(PLAIN)
    fallback.install(TIMES[:1])
    assert fallback.present()
    fallback.remove()
    assert not fallback.present()
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_the_program_that_is_started_is_the_installed_one_or_python_with_this_package(tmp_path: Path) -> None:
    assert program("", "", "/opt/c365", frozen=True) == ("/opt/c365", "remind")
    assert program("/h o", "", "/usr/bin/python3", frozen=False) == (
        "/usr/bin/python3", "-m", "classe365_desktop", "remind", "--home", "/h o",
    )  # fmt: skip
    assert program("", "http://127.0.0.1:1", "/opt/c365", frozen=True)[1:] == (
        "remind",
        "--stripe-api",
        "http://127.0.0.1:1",
    )
    for name in ("python.exe", "pythonw.exe"):
        (tmp_path / name).touch()
    assert program("", "", str(tmp_path / "python.exe"), frozen=False)[0] == str(tmp_path / "pythonw.exe")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_systemd_itself_accepts_the_units_and_reads_the_times_as_meant(tmp_path: Path) -> None:
    executable = tmp_path / 'ä & 100% "b" $x'
    executable.write_text("#!/bin/sh\n")
    executable.chmod(0o700)
    service, timer = tmp_path / schedule_linux.SERVICE, tmp_path / schedule_linux.TIMER
    service.write_text(schedule_linux.service_text((str(executable), *ODD[1:])))
    timer.write_text(schedule_linux.timer_text(TIMES))
    verified = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", str(timer), str(service)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
    )
    assert verified.returncode == 0, verified.stderr
    assert str(tmp_path) not in verified.stderr, verified.stderr
    moments = [line.removeprefix("OnCalendar=") for line in timer.read_text().splitlines() if line.startswith("OnCal")]
    read = subprocess.run(["systemd-analyze", "calendar", *moments], capture_output=True, text=True, check=True).stdout
    assert "Normalized form: 2026-11-24 18:00:30 UTC" in read
    assert "Normalized form: 2026-11-25 00:00:00 UTC" in read


@pytest.mark.skipif(not shutil.which("systemctl"), reason="systemctl is not installed")
def test_the_timer_of_a_real_session_is_listed_and_then_gone(tmp_path: Path) -> None:
    if run_command(("systemctl", "--user", "show-environment")).code:
        pytest.skip("no systemd of the person runs here")
    ahead = [datetime.now(UTC) + timedelta(days=3)]
    timer = os_schedule(PLAIN)
    if timer.present():
        pytest.skip("a roll of the person is under way here")
    try:
        timer.install(ahead)
        listed = run_command(("systemctl", "--user", "list-timers", "--all", schedule_linux.TIMER)).output
        assert schedule_linux.TIMER in listed
    finally:
        timer.remove()
    assert schedule_linux.TIMER not in run_command(("systemctl", "--user", "list-timers", "--all")).output


def test_a_command_that_can_not_be_started_is_an_error() -> None:
    with pytest.raises(OSError, match="no-such-command"):
        run_command(("no-such-command-here",))
