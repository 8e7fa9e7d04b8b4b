"""What an uninstaller runs first: the schedule goes, and with --forget everything that was kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classe365_desktop.core.keys import Mode
from classe365_desktop.services.vault import os_vault
from classe365_desktop.services.vault_values import Slot
from tests.end_to_end.command_line import CommandLine
from tests.keys_for_tests import PK, SK
from tests.secret_service import keyring_session, secret_service_session

__all__ = ["keyring_session"]
TIMER = "systemd/user/classe365-stripe-setup-remind.timer"


@pytest.fixture
def line(tmp_path: Path) -> Iterator[CommandLine]:
    with secret_service_session() as session:
        line = CommandLine(session, tmp_path / "kept")
        line.home.mkdir()
        given = f"{PK.reveal()}\n{SK.reveal()}\n"
        assert line.run("keys", "set", "--school", "maplehollow", "--mode", "test", given=given).returncode == 0
        yield line


def secret(line: CommandLine) -> str | None:
    from classe365_desktop.core.keys import Box

    return os_vault(line.session.env).get(Slot("maplehollow.classe365.com", Mode.TEST, Box.SECRET))


def test_leaving_takes_the_schedule_away_and_keeps_schools_and_keys(line: CommandLine) -> None:
    timer = line.session.folder / TIMER
    timer.parent.mkdir(parents=True)
    timer.write_text("[Timer]\n")
    done = line.run("leave")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not timer.exists()
    assert secret(line) == SK.reveal()
    assert (line.home / "schools.json").exists()


def test_forgetting_leaves_no_key_and_no_file(line: CommandLine) -> None:
    done = line.run("leave", "--forget")
    assert (done.returncode, done.stderr) == (0, "")
    assert "forgotten" in done.stdout
    assert secret(line) is None
    assert not line.home.exists()


def test_in_a_folder_that_somebody_chose_other_files_stay(line: CommandLine) -> None:
    (line.home / "letter.txt").write_text("dear parents")
    assert line.run("leave", "--forget").returncode == 0
    assert [path.name for path in line.home.iterdir()] == ["letter.txt"]


def test_a_list_that_cannot_be_read_is_said_and_nothing_is_forgotten(line: CommandLine) -> None:
    (line.home / "schools.json").write_text("{")
    done = line.run("leave", "--forget")
    assert done.returncode == 2
    assert "damaged" in done.stderr
    assert secret(line) == SK.reveal()
