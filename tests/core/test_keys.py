"""A key can be read, compared and told apart, and gives its secret to nobody who does not ask for it by name."""

import copy
import json
import logging
import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.keys import SHORTEST_BODY, ApiKey, Box, KeyKind, KeyPair, Mode, exact_key
from tests.keys_for_tests import PK, RK, SK, key_text

BODIES = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=SHORTEST_BODY, max_size=200)
KEYS = st.builds(ApiKey, st.sampled_from(KeyKind), st.sampled_from(Mode), BODIES)


@given(KEYS)
def test_what_is_revealed_can_be_read_again(key: ApiKey) -> None:
    assert exact_key(key.reveal()) == key


@given(KEYS)
def test_no_way_of_printing_a_key_shows_more_than_its_prefix_and_last_four(key: ApiKey) -> None:
    body = key.reveal().removeprefix(key.prefix)
    try:
        raise ValueError(key)
    except ValueError as error:
        trace = "".join(traceback.format_exception(error))
    record = logging.LogRecord("x", logging.INFO, "x", 1, "key %s %r", (key, key), None)
    printed = [
        repr(key),
        str(key),
        f"{key}",
        f"{key!r}",
        f"{key:>40}",
        trace,
        record.getMessage(),
        str([key]),
        str(KeyPair(key)),
    ]
    for text in printed:
        for start in range(len(body) - 5):
            assert body[start : start + 6] not in text.replace(key.redacted, "")
        assert key.reveal() not in text


@pytest.mark.parametrize("serialise", [pickle.dumps, copy.deepcopy, json.dumps])
def test_a_key_can_not_be_serialised_by_accident(serialise) -> None:
    with pytest.raises(TypeError):
        serialise(SK)


def test_a_key_keeps_no_dictionary_that_could_be_dumped() -> None:
    with pytest.raises(TypeError):
        vars(SK)


def test_keys_are_equal_by_value_and_nothing_else() -> None:
    assert exact_key(key_text("sk", "test")) == SK
    assert SK != PK
    assert SK.reveal() != SK
    assert len({SK, exact_key(SK.reveal()), PK}) == 2


def test_the_fingerprint_tells_keys_apart_and_holds_nothing_of_them() -> None:
    assert SK.fingerprint != RK.fingerprint
    assert len(SK.fingerprint) == 16
    assert SK.fingerprint not in SK.reveal()


@pytest.mark.parametrize(
    ("key", "box"),
    [(PK, Box.PUBLISHABLE), (SK, Box.SECRET), (RK, Box.SECRET)],
    ids=["publishable", "secret", "restricted"],
)
def test_each_kind_has_its_box(key: ApiKey, box: Box) -> None:
    assert key.box is box
    assert KeyPair().having(key).get(box) == key


def test_the_account_in_a_key_is_only_read_from_keys_of_todays_length() -> None:
    assert SK.account_hint == "1ABCdEFghIJklMN"
    assert ApiKey(KeyKind.SECRET, Mode.TEST, "51ABCdEFghIJklMNoPQRsTuV").account_hint == ""
    assert ApiKey(KeyKind.SECRET, Mode.TEST, "4eABCdEFghIJklMNoPQRsTuV" * 4).account_hint == ""


@pytest.mark.parametrize(
    "text", ["", "sk_test_", " sk_test_51abc", "sk_test_51abc\n", "sk_staging_51abc", "xk_test_51abc"]
)
def test_only_a_key_to_the_letter_is_an_exact_key(text: str) -> None:
    assert exact_key(text) is None
