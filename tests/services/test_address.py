"""Where keys may go: Stripe, this computer, or a name that never exists."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.services.address import VARIABLE, is_this_computer, practice_address, stripe_address
from tests.keys_for_tests import SK


@pytest.mark.parametrize("environment", [{}, {VARIABLE: ""}, {VARIABLE: "  "}])
def test_without_the_variable_it_is_stripe(environment: dict[str, str]) -> None:
    address = stripe_address(environment)
    assert address.is_stripe
    assert address.url == "https://api.stripe.com"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("http://127.0.0.1:4242", "http://127.0.0.1:4242"),
        ("http://127.9.8.7:1/", "http://127.9.8.7:1"),
        ("https://[::1]:4242", "https://[::1]:4242"),
        (" http://localhost:80 ", "http://localhost:80"),
        ("HTTP://LOCALHOST", "http://LOCALHOST"),
    ],
)
def test_an_address_of_this_computer_is_taken(text: str, url: str) -> None:
    address = stripe_address({VARIABLE: text})
    assert not address.is_stripe
    assert address.url == url


ELSEWHERE = [
    "https://api.stripe.com.example.com",
    "https://api.stripe.com",
    "http://192.168.1.10:4242",
    "http://0.0.0.0:4242",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://127.0.0.1@example.com",
    "http://example.com#@127.0.0.1",
    "http://127.0.0.1\\@example.com",
    "http://example.com\\@127.0.0.1",
    "http://127.0.0.1:80:80",
    "http://127.0.0.1:0",
    "http://127.0.0.1:99999",
    "http://user:word@127.0.0.1",
    "http://127.0.0.1/v1",
    "http://127.0.0.1?x=1",
    "http://127.1",
    "http://2130706433",
    "http://[::1",
    "ftp://127.0.0.1",
    "file:///etc/passwd",
    "127.0.0.1:4242",
    "http://",
    "http://practice.invalid",
    "http://ⓛocalhost",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_anything_else_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(ValueError, match="Remove the variable") as caught:
        stripe_address({VARIABLE: text})
    assert VARIABLE in str(caught.value)
    assert "http://127.0.0.1:4242" in str(caught.value)


def test_a_key_in_the_wrong_variable_is_not_repeated() -> None:
    for text in (SK.reveal(), f"http://{SK.reveal()}@127.0.0.1", f"https://example.com/{SK.reveal()}"):
        with pytest.raises(ValueError, match=VARIABLE) as caught:
            stripe_address({VARIABLE: text})
        assert SK.reveal() not in str(caught.value)


@given(st.text())
def test_whatever_the_variable_says_it_is_this_computer_or_refused(text: str) -> None:
    for form in (text, f"http://{text}", f"http://127.0.0.1{text}"):
        try:
            address = stripe_address({VARIABLE: form})
        except ValueError:
            continue
        assert address.is_stripe == (not form.strip())


def test_the_practice_may_also_have_a_name_that_never_exists() -> None:
    assert practice_address("https://no-such.invalid").url == "https://no-such.invalid"
    assert practice_address("http://127.0.0.1:1").url == "http://127.0.0.1:1"
    for text in ("https://example.com", "https://invalid.example.com", "https://127.0.0.1.invalid@example.com"):
        with pytest.raises(ValueError, match="practice"):
            practice_address(text)


@pytest.mark.parametrize(
    ("host", "ours"), [("::ffff:127.0.0.1", True), ("::ffff:192.0.2.1", False), ("::", False), ("", False)]
)
def test_mapped_addresses_are_seen_through(host: str, ours: bool) -> None:
    assert is_this_computer(host) is ours


def test_it_costs_nothing_to_know_the_address() -> None:
    check = (
        "import sys, classe365_desktop.services.address, classe365_desktop.services.ports\n"
        "heavy = {'stripe', 'requests', 'urllib3', 'truststore', 'ssl', 'logging', 'asyncio', 'http.client'}\n"
        "sys.exit(' '.join(heavy & set(sys.modules)) or None)"
    )
    found = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (0, "")
