"""A signing secret is told from everything that is pasted in its place, and never printed."""

import pickle

import pytest

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.signing import SigningSecret, exact_signing_secret, read_signing_secret
from tests.keys_for_tests import PK, SK

BODY = "Ab1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV"
TEXT = f"whsec_{BODY}"


@pytest.mark.parametrize("text", [TEXT, f"  {TEXT}\n", f'"{TEXT}"', f"`{TEXT}`", f"“{TEXT}”"])
def test_a_signing_secret_is_read_whatever_stands_around_it(text: str) -> None:
    assert read_signing_secret(text) == SigningSecret(BODY)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "signing.empty"),
        (" \n", "signing.empty"),
        ("we_1AbCdEf2GhIjKl", "signing.endpoint_id"),
        (SK.reveal(), "signing.key"),
        (PK.reveal(), "signing.key"),
        ("whsec_••••••••••••", "signing.masked"),
        ("whsec_abc…wxyz", "signing.masked"),
        ("whsec_abc", "signing.cut_off"),
        (f"secret: {TEXT}", "signing.cut_off"),
        ("whsec_Ab1cD2eF 3gH4iJ5kL6mN7oP8", "signing.cut_off"),
        ("my password", "signing.other"),
    ],
)
def test_everything_else_is_explained(text: str, code: str) -> None:
    found = read_signing_secret(text)
    assert isinstance(found, Finding)
    assert found.code == code
    assert found.do
    assert not text.strip() or text not in f"{found.seen} {found.why} {found.do} {found.detail}"


def test_the_same_secret_in_both_modes_is_a_slip() -> None:
    secret = SigningSecret(BODY)
    found = read_signing_secret(TEXT, secret.fingerprint)
    assert isinstance(found, Finding)
    assert found.code == "signing.of_other_mode"
    assert read_signing_secret(TEXT, SigningSecret("another" * 4).fingerprint) == secret


def test_it_prints_redacted_and_leaves_by_reveal_alone() -> None:
    secret = exact_signing_secret(TEXT)
    assert secret is not None
    assert secret.reveal() == TEXT
    for shown in (str(secret), repr(secret), f"{secret}", secret.fingerprint):
        assert BODY not in shown
    assert str(secret) == f"whsec_…{BODY[-4:]}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_what_is_none_to_the_letter_is_none() -> None:
    assert exact_signing_secret(f" {TEXT}") is None
    assert exact_signing_secret("whsec_") is None
