"""After a whole run with marked keys the marks are nowhere: not in files, logs, output, arguments or the environment."""

import json
import re
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from classe365_desktop.practice.server import PracticeStripe
from tests.end_to_end.command_line import ROOT, CommandLine
from tests.secret_service import secret_service_session

SIGNING = "whsec_" + "Canary7Bird" * 4


def marks(keys: dict[str, str]) -> list[str]:
    """Every piece of six characters of what only the keys have."""
    secrets = [key.partition("Practice")[2] for key in keys.values() if "Practice" in key] + [
        SIGNING.removeprefix("whsec_")
    ]
    return [secret[at : at + 6] for secret in secrets for at in range(len(secret) - 6)]


def found(text: bytes, pieces: list[str]) -> list[str]:
    """The marks that are in `text`, as they are, with NULs between, or in the order of Windows."""
    plain = text.replace(b"\0", b"").decode("latin-1")
    return [piece for piece in pieces if piece in plain]


def test_a_whole_run_leaves_no_mark_of_a_key_anywhere(tmp_path: Path) -> None:
    with secret_service_session() as session, PracticeStripe() as stripe:
        keys = stripe.keys.by_name() | {"signing_secret": SIGNING}
        pieces = marks(keys)
        line = CommandLine(session, tmp_path, stripe.address)
        env = line.env() | {"QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "default", "STRIPE_LOG": "debug"}
        with subprocess.Popen(
            [sys.executable, "-X", "dev", "-m", "tests.end_to_end.full_run", str(tmp_path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env, cwd=ROOT,
        ) as process:  # fmt: skip
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps(keys) + "\n")
            process.stdin.flush()
            first = process.stdout.readline()
            if first.strip() != "done":
                pytest.fail(process.communicate(timeout=30)[1])
            seen = psutil.Process(process.pid)
            arguments, environment = " ".join(seen.cmdline()), " ".join(f"{k}={v}" for k, v in seen.environ().items())
            out, err = process.communicate("\n", timeout=60)
        assert process.returncode == 0, err
        files = {
            path: path.read_bytes()
            for folder in (tmp_path, session.folder)
            for path in folder.rglob("*")
            if path.is_file()
        }
    assert any(path.name == "schools.json" for path in files)
    assert any(path.suffix == ".keyring" for path in files), "the keys were kept in the Secret Service"
    report = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert re.search(r"sk_live_…\w{4}", report)
    for what, text in {
        "output": out.encode(),
        "errors": err.encode(),
        "argv": arguments.encode(),
        "env": environment.encode(),
    }.items():
        assert not found(text, pieces), what
    for path, content in files.items():
        assert not found(content, pieces), path


def test_the_canary_would_be_found() -> None:
    with PracticeStripe() as stripe:
        pieces = marks(stripe.keys.by_name())
        secret = stripe.keys.live_secret
    assert found(f"log: {secret[:80]}".encode(), pieces)
    assert found(secret.encode("utf-16-le"), pieces)
    assert not found(f"log: {secret[:16]}…{secret[-4:]}".encode(), pieces)
