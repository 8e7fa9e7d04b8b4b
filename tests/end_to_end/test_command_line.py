"""Administrators' scripts: keys go in, findings come out, secrets never do."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from classe365_desktop import __version__
from tests.end_to_end.command_line import CommandLine, practice_process
from tests.secret_service import bare_session, secret_service_session, session_bus

__all__ = ["bare_session"]


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict]:
    with session_bus() as session:
        line = CommandLine(session, tmp_path_factory.mktemp("practice"))
        with practice_process(line) as first:
            yield first


@pytest.fixture(scope="module")
def line(stripe: dict, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """A school's computer on which both pairs of keys were kept by a script."""
    with secret_service_session() as session:
        line = CommandLine(session, tmp_path_factory.mktemp("home"), stripe["address"])
        for mode in ("test", "live"):
            keys = f"{stripe['keys'][f'{mode}_publishable']}\n{stripe['keys'][f'{mode}_secret']}\n"
            done = line.run("keys", "set", "--school", "maplehollow", "--mode", mode, given=keys)
            assert (done.returncode, done.stderr) == (0, "")
            assert "kept" in done.stdout
        yield line


def test_the_version_is_printed(line: CommandLine) -> None:
    assert line.run("--version").stdout.strip().endswith(__version__)


def test_the_practice_stripe_says_first_where_it_is_and_which_keys_it_knows(stripe: dict) -> None:
    assert {
        "test_publishable", "test_secret", "test_restricted", "live_publishable", "live_secret", "live_restricted",
        "test_expired", "test_ip_restricted", "test_other_account",
    } <= set(stripe["keys"])  # fmt: skip
    assert "normal" in stripe["scenarios"]
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", stripe["address"])


def test_a_check_of_one_mode_is_one_json_object(line: CommandLine) -> None:
    code, (result,) = line.results("check", "--school", "maplehollow", "--mode", "test")
    assert code == 0
    assert result["school"] == "maplehollow.classe365.com"
    assert result["mode"] == "test"
    assert result["account"].startswith("acct_")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", result["checked_at"])
    assert "pair.proved" in [each["code"] for each in result["findings"]]
    for each in result["findings"]:
        assert set(each) == {"code", "severity", "subject", "seen", "why", "do"}


def test_a_check_of_everything_is_one_object_a_line(line: CommandLine) -> None:
    code, results = line.results("check")
    assert code == 0
    assert [each["mode"] for each in results] == ["test", "live"]
    assert "account.same_in_both_modes" in [each["code"] for each in results[1]["findings"]]


def test_a_check_in_words_reads_as_sentences(line: CommandLine) -> None:
    done = line.run("check", "--school", "MapleHollow.classe365.com/", "--mode", "live")
    assert done.returncode == 0
    assert "Stripe recognises the secret key sk_live_…" in done.stdout


@pytest.mark.parametrize(
    ("name", "code", "status"), [("test_expired", "secret.expired", 1), ("test_ip_restricted", "secret.ip_refused", 2)]
)
def test_a_bad_key_shows_in_the_exit_code(line: CommandLine, stripe: dict, name: str, code: str, status: int) -> None:
    school = f"school-{name.replace('_', '-')}"
    given = f"{stripe['keys']['test_publishable']}\n{stripe['keys'][name]}"
    assert line.run("keys", "set", "--school", school, "--mode", "test", given=given).returncode == 0
    found, (result,) = line.results("check", "--school", school, "--mode", "test")
    assert found == status
    assert code in [each["code"] for each in result["findings"]]
    assert line.run("keys", "forget", "--school", school, "--mode", "test").returncode == 0
    assert line.results("check", "--school", school, "--mode", "test")[0] == 2


def test_a_key_of_the_other_mode_is_refused_and_nothing_is_kept(line: CommandLine, stripe: dict) -> None:
    given = f"{stripe['keys']['test_publishable']}\n{stripe['keys']['live_secret']}"
    done = line.run("keys", "set", "--school", "elsewhere", "--mode", "test", given=given)
    assert done.returncode == 1
    assert "is a live key" in done.stderr
    assert "elsewhere" not in line.run("check").stdout


@pytest.mark.parametrize("given", ["", "hello", "sk_test_…abcd", "whsec_abcdefgh12345678abcdefgh"])
def test_what_is_no_key_is_refused_with_a_sentence(line: CommandLine, given: str) -> None:
    done = line.run("keys", "set", "--school", "maplehollow", "--mode", "test", given=given)
    assert done.returncode == 1
    assert done.stderr.strip()


def test_an_unknown_school_is_refused_with_a_sentence(line: CommandLine) -> None:
    done = line.run("check", "--school", "nobody")
    assert done.returncode == 2
    assert "nobody" in done.stderr
    done = line.run("keys", "forget", "--school", "nobody", "--mode", "test")
    assert done.returncode == 1
    assert "nobody" in done.stderr


def test_stripe_out_of_reach_is_not_checked_rather_than_failed(line: CommandLine) -> None:
    away = CommandLine(line.session, line.home, "http://127.0.0.1:9")
    code, (result,) = away.results("check", "--school", "maplehollow", "--mode", "test")
    assert code == 2
    assert [each["code"] for each in result["findings"]] == ["connection.connection_refused"]


@pytest.mark.parametrize("address", ["https://api.example.com", "http://10.0.0.1:80", "http://127.0.0.1@evil.example"])
def test_another_address_than_this_computer_is_refused(line: CommandLine, address: str) -> None:
    done = CommandLine(line.session, line.home, address).run("check")
    assert done.returncode == 2
    assert "not an address of this computer" in done.stderr


def test_without_a_password_store_keys_are_not_kept_and_it_is_said(bare_session, stripe: dict, tmp_path: Path) -> None:
    line = CommandLine(bare_session, tmp_path)
    done = line.run("keys", "set", "--school", "maplehollow", "--mode", "test", given=stripe["keys"]["test_secret"])
    assert done.returncode == 2
    assert "no password store" in done.stderr
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert stripe["keys"]["test_secret"].encode()[20:60] not in kept


def test_an_unknown_scenario_is_refused_with_their_names(line: CommandLine) -> None:
    done = line.run("practice", "--scenario", "nonsense")
    assert done.returncode == 2
    assert "captive_portal" in done.stderr


def test_after_all_this_no_key_was_printed_or_written(line: CommandLine, stripe: dict) -> None:
    line.run("check", "--json")
    text = "".join(line.said) + "".join(
        path.read_text(errors="replace")
        for path in [*line.home.rglob("*"), *line.session.folder.glob("*.log")]
        if path.is_file()
    )
    for key in stripe["keys"].values():
        secret = key.partition("Practice")[2]
        assert not [part for part in (secret[at : at + 6] for at in range(len(secret) - 6)) if part in text]
