"""Form-encoded parameters, as the many clients of Stripe write them."""

from contextlib import suppress
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.practice.form import BadFormError, decode_form


@pytest.mark.parametrize(
    ("text", "params"),
    [
        ("", {}),
        ("a=b", {"a": "b"}),
        ("a=", {"a": ""}),
        ("a=b&a=c", {"a": "c"}),
        ("a[b]=c", {"a": {"b": "c"}}),
        ("a%5Bb%5D=c", {"a": {"b": "c"}}),
        ("a[]=x&a[]=y", {"a": ["x", "y"]}),
        ("a[0]=x&a[1]=y", {"a": ["x", "y"]}),
        ("a[1]=y&a[0]=x", {"a": ["x", "y"]}),
        ("a[1]=x", {"a": {"1": "x"}}),
        ("a[b][c]=d&a[b][e]=f", {"a": {"b": {"c": "d", "e": "f"}}}),
        ("a[0][b]=c&a[1][b]=d", {"a": [{"b": "c"}, {"b": "d"}]}),
        ("metadata[school year]=2026%2F27", {"metadata": {"school year": "2026/27"}}),
        ("a[b=c", {"a[b": "c"}),
        ("[a]=b", {"[a]": "b"}),
    ],
)
def test_a_form_is_read(text: str, params: dict[str, object]) -> None:
    assert decode_form(text) == params


@pytest.mark.parametrize("text", ["a=b&a[c]=d", "a[c]=d&a=b", "a[b]=c&a[b][d]=e", "a" + "[b]" * 40 + "=c"])
def test_a_contradiction_is_named(text: str) -> None:
    with pytest.raises(BadFormError) as refused:
        decode_form(text)
    assert refused.value.param == "a"


@given(st.text())
def test_no_text_is_more_than_a_bad_form(text: str) -> None:
    with suppress(BadFormError):
        decode_form(text)


_NAMES = st.text(alphabet="abcxyz_", min_size=1, max_size=6)
_LEAVES = st.text(max_size=12)
_TREES = st.dictionaries(
    _NAMES,
    st.recursive(
        _LEAVES,
        lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(_NAMES, inner, min_size=1, max_size=4),
        max_leaves=12,
    ),
    max_size=4,
)


def _pairs(name: str, value: object) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for part, inner in value.items() for pair in _pairs(f"{name}[{part}]", inner)]
    if isinstance(value, list):
        return [pair for place, inner in enumerate(value) for pair in _pairs(f"{name}[{place}]", inner)]
    return [(name, str(value))]


@given(_TREES)
def test_what_is_written_is_what_is_read(tree: dict[str, object]) -> None:
    pairs = [pair for name, value in tree.items() for pair in _pairs(name, value)]
    assert decode_form(urlencode(pairs)) == tree


@given(st.lists(_LEAVES, min_size=1, max_size=20))
def test_a_list_reads_the_same_with_and_without_numbers(values: list[str]) -> None:
    numbered = decode_form(urlencode([(f"types[{place}]", value) for place, value in enumerate(values)]))
    assert numbered == decode_form(urlencode([("types[]", value) for value in values])) == {"types": values}
