"""Whatever text comes in, nothing secret comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.redaction import redact
from tests.core.test_keys import KEYS
from tests.keys_for_tests import SK, TAIL


@given(KEYS, st.text(max_size=30), st.sampled_from(["", " ", "'", '"', "=", ":", "(", "\n", "/", ","]))
def test_a_key_anywhere_in_a_text_is_redacted(key, around: str, border: str) -> None:
    text = f"{around}{border}{key.reveal()}{border}{around}"
    assert key.reveal() not in redact(text)


@given(st.text(max_size=200))
def test_redacting_twice_changes_nothing_more(text: str) -> None:
    assert redact(redact(text)) == redact(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invalid API Key provided: hunter2*****word", "Invalid API Key provided: …"),
        ("Expired API Key provided: sk_test_*********************abcd", "Expired API Key provided: …"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer …"),
        ("http://user:pass@proxy.school:8080", "http://…@proxy.school:8080"),
        ("sk_test_…4242", "sk_test_…4242"),
        ("on account 'acct_1ABCdEFghIJklMNoPQRSTUV12'", "on account 'acct_1ABCdEFghIJklMNoPQRSTUV12'"),
        ("request req_AbCdEfGh123456789AbCdEfGh", "request req_AbCdEfGh123456789AbCdEfGh"),
        ("the rak_payment_intent_write permission", "the rak_payment_intent_write permission"),
        ("whsec_abcdefgh12345678abcdefgh", "whsec_…efgh"),
        ("rk_live_short", "rk_live_…"),
        ("invoice.payment_failed", "invoice.payment_failed"),
    ],
)
def test_known_forms(text: str, expected: str) -> None:
    assert redact(text) == expected


def test_a_client_secret_is_redacted_but_the_payment_it_belongs_to_stays_readable() -> None:
    assert redact("pi_3Abc123_secret_Zyx987") == "pi_3Abc123_secret_…"


def test_a_long_word_of_letters_and_digits_is_taken_for_a_secret() -> None:
    assert TAIL not in redact(f"token={TAIL}")
    assert SK.reveal()[20:80] not in redact(SK.reveal()[20:80])


@pytest.mark.parametrize(
    "text",
    [
        "cs_test_a1B2c3D4e5_secret_fid5canary77",
        "http://someone:p@canary77@proxy.example:8080",
        "xk_live_canary77canary77canary77",
        "--canary77-canary77-canary77-canary77",
    ],
)
def test_less_usual_secrets_are_redacted(text: str) -> None:
    assert "canary" not in redact(text)
