"""A school's address is understood however it is pasted; nonsense gets a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.school import Address, read_address
from tests.keys_for_tests import SK


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("maplehollow", "maplehollow.classe365.com"),
        ("  MapleHollow ", "maplehollow.classe365.com"),
        ("maplehollow.classe365.com", "maplehollow.classe365.com"),
        ("HTTPS://MapleHollow.Classe365.com/", "maplehollow.classe365.com"),
        ("http://maplehollow.classe365.com//", "maplehollow.classe365.com"),
        ("https://maplehollow.classe365.com/admin/login?next=%2F#top", "maplehollow.classe365.com"),
        ("https://maplehollow.classe365.com:443/x", "maplehollow.classe365.com"),
        ("maplehollow.classe365.com.", "maplehollow.classe365.com"),
        ("'maplehollow'", "maplehollow.classe365.com"),
        ("portal.maple.edu", "portal.maple.edu"),
        ("https://Portal.Maple.edu/login", "portal.maple.edu"),
        ("schüle.example.edu", "xn--schle-mva.example.edu"),
        ("st-marys-2", "st-marys-2.classe365.com"),
    ],
)
def test_an_address_is_understood(text: str, host: str) -> None:
    assert read_address(text) == Address(host)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "school.empty"),
        ("  ", "school.empty"),
        ("Maple Hollow School", "school.spaces"),
        ("office@maple.edu", "school.email"),
        (SK.reveal(), "school.key"),
        ("whsec_abcdefgh12345678", "school.key"),
        ("https://dashboard.stripe.com/apikeys", "school.stripe"),
        ("classe365.com", "school.no_subdomain"),
        ("www.classe365.com", "school.no_subdomain"),
        ("localhost", "school.not_public"),
        ("https://192.168.1.4/", "school.not_public"),
        ("[::1]", "school.not_public"),
        ("classe.local", "school.not_public"),
        ("maple_hollow", "school.bad_address"),
        ("-maple", "school.bad_address"),
        ("maple..edu", "school.bad_address"),
        ("https://", "school.bad_address"),
        ("user:pw@maple.edu", "school.email"),
        ("https://user:pw@maple.edu", "school.bad_address"),
        ("a" * 64, "school.bad_address"),
    ],
)
def test_nonsense_gets_its_own_sentence(text: str, code: str) -> None:
    found = read_address(text)
    assert isinstance(found, Finding)
    assert found.code == code
    assert SK.reveal() not in f"{found.seen}{found}"


@given(st.text(max_size=100))
def test_no_text_breaks_reading_an_address(text: str) -> None:
    found = read_address(text)
    assert isinstance(found, Finding) or read_address(found.url) == found


def test_the_access_url_is_https_and_its_path_is_not_invented() -> None:
    assert Address("maplehollow.classe365.com").url == "https://maplehollow.classe365.com"
    assert Address("portal.maple.edu").is_own_domain
    assert Address("maplehollow.classe365.com").suggested_name == "maplehollow"
