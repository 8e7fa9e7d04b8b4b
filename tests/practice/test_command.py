"""The practice Stripe as a command of its own."""

import io
import json
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from classe365_desktop.practice.command import serve
from classe365_desktop.practice.scenarios import SCENARIOS

ROOT = Path(__file__).resolve().parents[2]
SERVE = "import sys; from classe365_desktop.practice.command import serve; sys.exit(serve(0, sys.argv[1], sys.stdout))"


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("scenario", ["normal", "hang"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't send these signals to one process")
def test_it_says_where_it_is_serves_and_ends_in_good_order(ending: signal.Signals, scenario: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", SERVE, scenario],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        first = json.loads(process.stdout.readline())
        assert first["address"].startswith("http://127.0.0.1:")
        assert first["scenarios"] == [each.name for each in SCENARIOS]
        assert first["scenario"] == scenario
        assert first["trust"] is None
        if scenario == "normal":
            asked = Request(  # noqa: S310 the address is the command's own
                f"{first['address']}/v1/balance",
                headers={"Authorization": f"Bearer {first['keys']['live_secret']}"},
            )
            with urlopen(asked) as answer:  # noqa: S310 as above
                assert json.load(answer)["livemode"] is True
        process.send_signal(ending)
        rest, errors = process.communicate(timeout=60)
        assert (process.returncode, rest, errors) == (0, "", "")


def test_the_keys_are_all_there() -> None:
    needed = {
        "test_publishable",
        "test_secret",
        "test_restricted",
        "live_publishable",
        "live_secret",
        "live_restricted",
        "test_expired",
        "test_ip_restricted",
        "test_other_account",
    }
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, "tls_expired"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        first = json.loads(process.stdout.readline())
        process.terminate()
    assert needed <= set(first["keys"])
    assert first["address"].startswith("https://")
    assert Path(first["trust"]).read_text(encoding="ascii").startswith("-----BEGIN CERTIFICATE-----")


def test_an_unknown_scenario_is_refused_before_anything_is_said() -> None:
    out = io.StringIO()
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(ValueError, match="Choose one of these: normal, slow"):
        serve(0, "sunny", out)
    assert out.getvalue() == ""
    assert signal.getsignal(signal.SIGINT) is before
