"""An address that is nearly right is named for what is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.near_miss import Miss, misses

URL = "https://maplehollow.classe365.com/stripe/Hook"


@pytest.mark.parametrize(
    ("url", "found"),
    [
        (URL, ()),
        ("HTTPS://MapleHollow.Classe365.com/stripe/Hook", ()),
        ("https://maplehollow.classe365.com:443/stripe/Hook", ()),
        ("https://maplehollow.classe365.com./stripe/Hook", ()),
        (f" {URL} ", ()),
        ("http://maplehollow.classe365.com/stripe/Hook", (Miss.HTTP,)),
        ("http://maplehollow.classe365.com:80/stripe/Hook", (Miss.HTTP, Miss.PORT)),
        (f"{URL}/", (Miss.SLASH,)),
        ("https://www.maplehollow.classe365.com/stripe/Hook", (Miss.WWW,)),
        ("https://maplehollow.classe365.com/stripe/hook", (Miss.CASE,)),
        ("https://maplehollow.classe365.com/stripe/hook/", (Miss.CASE,)),
        ("https://maplehollow.classe365.com:8443/stripe/Hook", (Miss.PORT,)),
        ("https://maplehollow.classe365.com/other", (Miss.PATH,)),
        (f"{URL}?school=1", (Miss.QUERY,)),
        ("https://elmstreet.classe365.com/stripe/Hook", (Miss.SUB_DOMAIN,)),
        ("https://classe365.com/stripe/Hook", (Miss.SUB_DOMAIN,)),
        ("https://localhost/stripe/Hook", (Miss.NOT_PUBLIC,)),
        ("http://192.168.1.5:8000/stripe/Hook", (Miss.HTTP, Miss.NOT_PUBLIC, Miss.PORT)),
        ("http://maplehollow.classe365.com/stripe/Hook/", (Miss.HTTP, Miss.SLASH)),
        ("https://localhost/another", None),
        ("https://pay.example.org/stripe/Hook", None),
        ("https://notclasse365.com/stripe/Hook", None),
        ("https://[bad", None),
        ("https://maplehollow.classe365.com:http/", None),
        ("", None),
    ],
)
def test_a_difference_is_named(url: str, found: tuple[Miss, ...] | None) -> None:
    assert misses(url, URL) == found


@pytest.mark.parametrize("text", ["", "\t", "//a", "x?", "https:///x", "ftp://maplehollow.classe365.com/stripe/Hook"])
def test_what_is_no_web_address_hits_nothing_not_even_itself(text: str) -> None:
    assert misses(text, text) is None
    assert misses(text, URL) is None


def test_no_path_and_the_root_are_the_same_request() -> None:
    assert misses("https://maple.classe365.com/", "https://maple.classe365.com") == ()


def test_schools_with_a_domain_of_their_own_are_not_related_to_everybody_under_com() -> None:
    assert misses("https://elm.org/", "https://maple.org/") is None
    assert misses("https://www.maple.org/", "https://maple.org/") == (Miss.WWW,)
    assert misses("https://other.maple.org/", "https://portal.maple.org/") == (Miss.SUB_DOMAIN,)
    assert misses("https://hooks.bookkeeper.co.uk/", "https://maple.co.uk/") is None
    assert misses("https://elm.sch.ae/", "https://www.maple.sch.ae/") is None
    assert misses("https://portal.maple.co.uk/", "https://maple.co.uk/") == (Miss.SUB_DOMAIN,)
    assert misses("https://pay.maple.co.uk/", "https://portal.maple.co.uk/") == (Miss.SUB_DOMAIN,)


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_stands_there_is_no_exact_hit_unless_it_is_the_same_request(url: str, wanted: str) -> None:
    if misses(url, wanted) == ():
        assert (
            url.strip().rstrip("/").lower() == wanted.strip().rstrip("/").lower() or ":" in url + wanted or "." in url
        )


@given(st.sampled_from(["/", "x", "?a", ":8443"]), st.integers(0, 3))
def test_any_mutation_is_noticed(what: str, kind: int) -> None:
    mutated = {
        "/": f"{URL}/",
        "x": f"{URL}x",
        "?a": f"{URL}?a",
        ":8443": URL.replace(".com", ".com:8443"),
    }[what]
    changed = [mutated, mutated.replace("https", "http"), mutated.replace("maple", "mapel"), mutated.upper()][kind]
    assert misses(changed, URL) != ()
