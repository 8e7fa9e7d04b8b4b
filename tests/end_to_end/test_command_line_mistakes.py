"""What people and their terminals do to the command line, and what it answers: a sentence, never a traceback, never a key."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.command_line import ROOT
from tests.keys_for_tests import SK

HOST = "maplehollow.classe365.com"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A computer with one school, whose name is not written in Latin letters, and without a password store."""
    schools = {HOST: {"name": "学校 “Ahorn”"}}
    (tmp_path / "schools.json").write_text(json.dumps({"schema": 1, "selected": HOST, "schools": schools}))
    return {
        "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "CLASSE365_DESKTOP_HOME": str(tmp_path), "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }  # fmt: skip


def run(env: dict[str, str], *arguments: str, given: str = "") -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "classe365_desktop", *arguments],
        input=given.encode(), capture_output=True, env=env, timeout=60, check=False,
    )  # fmt: skip
    said = (done.stdout + done.stderr).decode("ascii", "replace")
    assert "Traceback" not in said
    assert SK.reveal()[20:40] not in said
    return done.returncode, said


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_lacks_letters_breaks_nothing(env: dict[str, str], encoding: str) -> None:
    env["PYTHONIOENCODING"] = encoding
    code, said = run(env, "keys", "forget", "--school", "maplehollow", "--mode", "test")
    assert (code, "Ahorn" in said) == (0, True)
    assert run(env, "keys", "set", "--school", HOST, "--mode", "test", given="sk_test_…")[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", SK.reveal()],
        [SK.reveal()],
        ["keys", "set", "--school", HOST, "--mode", SK.reveal()],
        ["practice", "--port", SK.reveal()],
        [f"--key={SK.reveal()}"],
    ],
)
def test_a_key_given_as_an_argument_is_not_repeated(env: dict[str, str], arguments: list[str]) -> None:
    code, said = run(env, *arguments)
    assert code == 2
    assert "sk_test_" in said


@pytest.mark.parametrize("port", ["65536", "-1", "many"])
def test_what_is_no_port_is_refused(env: dict[str, str], port: str) -> None:
    code, said = run(env, "practice", f"--port={port}")
    assert code == 2
    assert "--port" in said


def test_a_port_that_is_taken_is_said(env: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, said = run(env, "practice", "--port", str(port))
    assert code == 2
    assert str(port) in said


def test_practice_takes_no_command_because_commands_use_the_real_keys(env: dict[str, str]) -> None:
    code, said = run(env, "--practice", "check")
    assert code == 2
    assert "--practice" in said


def test_the_end_of_the_input_at_a_terminal_ends_the_keys(env: dict[str, str]) -> None:
    ours, theirs = pytest.importorskip("pty").openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "classe365_desktop", "keys", "set", "--school", HOST, "--mode", "test"],
        stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, env=env, start_new_session=True,
    ) as process:  # fmt: skip
        os.close(theirs)
        assert process.stderr is not None
        said = process.stderr.read(len(b"Key"))
        os.write(ours, b"\x04")
        said += process.stderr.read()
    os.close(ours)
    assert process.returncode == 1
    assert b"Nothing was pasted" in said
    assert b"Traceback" not in said


def test_whoever_reads_only_the_beginning_breaks_nothing(env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "notes.txt").write_text("nothing")
    command = [sys.executable, "-m", "classe365_desktop"]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*command, "scan", str(tmp_path / "a"), "--json"],
        stdout=writer,
        stderr=subprocess.PIPE,
        env=env,
        check=False,
        text=True,
        timeout=60,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, "")
