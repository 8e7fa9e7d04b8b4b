"""`permissions` as a script starts it: a real process, the practice Stripe, exact exit codes."""

from collections.abc import Iterator

import pytest

from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.catalogue import load_permissions
from tests.end_to_end.command_line import CommandLine
from tests.secret_service import secret_service_session

NAMES = [each.stripe_name for each in load_permissions()]


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """A school's computer with a restricted key for test and a secret key for live."""
    with secret_service_session() as session, PracticeStripe() as stripe:
        line = CommandLine(session, tmp_path_factory.mktemp("home"), stripe.address)
        for mode, keys in {
            "test": (stripe.keys.test_publishable, stripe.keys.test_restricted),
            "live": (stripe.keys.live_publishable, stripe.keys.live_secret),
        }.items():
            done = line.run("keys", "set", "--school", "maplehollow", "--mode", mode, given="\n".join(keys) + "\n")
            assert done.returncode == 0
        yield line
        assert not any(key in said for key in stripe.keys.by_name().values() for said in line.said)


def where(mode: str) -> tuple[str, ...]:
    return "permissions", "--school", "maplehollow", "--mode", mode


def test_a_restricted_key_is_reported_on_with_a_link_that_has_every_box_ticked(computer: CommandLine) -> None:
    code, (result,) = computer.results(*where("test"))
    assert code == 0
    assert list(result["permissions"]) == NAMES
    assert result["permissions"]["rak_customer_write"] == "allowed"
    assert result["permissions"]["rak_event_read"] == "refused"
    assert result["missing"] == [name for name, answer in result["permissions"].items() if answer == "refused"]
    assert "/test/apikeys/create?" in result["link"]
    assert all(f"permissions[]={name}" in result["link"] for name in NAMES)
    assert "permissions.missing_classe365" in {each["code"] for each in result["findings"]}


def test_in_words_it_shows_what_is_allowed_what_is_missed_and_the_list_to_copy(computer: CommandLine) -> None:
    done = computer.run(*where("test"))
    assert done.returncode == 0
    assert "refused  rak_webhook_write (may read)" in done.stdout
    assert "Without them Classe365 can't: keep cards and bank accounts;" in done.stdout
    assert "rak_token_write (write)" in done.stdout


def test_a_secret_key_may_do_everything_and_stripe_is_not_asked(computer: CommandLine) -> None:
    code, (result,) = computer.results(*where("live"))
    assert code == 0
    assert (result["restricted"], result["missing"]) == (False, [])
    assert set(result["permissions"].values()) == {"allowed"}


def test_a_stripe_that_does_not_answer_is_no_answer(computer: CommandLine) -> None:
    stripe, computer.stripe = computer.stripe, "http://127.0.0.1:9"
    try:
        code, (result,) = computer.results(*where("test"))
    finally:
        computer.stripe = stripe
    assert code == 2
    assert set(result["permissions"].values()) == {"unknown"}
    assert result["missing"] == []
