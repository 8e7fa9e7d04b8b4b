"""The certificates that are shipped, and the little that they are good for."""

from datetime import UTC, datetime
from ipaddress import ip_address

import pytest
from cryptography import x509

from classe365_desktop.resource_files import resource_path

SERVERS = ("server.pem", "expired.pem", "inspected.pem", "self_signed.pem")


def _certificates(name: str) -> list[x509.Certificate]:
    return x509.load_pem_x509_certificates(resource_path(f"practice/{name}").read_bytes())


@pytest.mark.parametrize("name", SERVERS)
def test_a_servers_certificate_is_for_this_computer_only(name: str) -> None:
    leaf = _certificates(name)[0]
    names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["localhost"]
    assert names.get_values_for_type(x509.IPAddress) == [ip_address("127.0.0.1")]
    assert leaf.extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False


@pytest.mark.parametrize("name", ["ca.pem", *SERVERS])
def test_all_but_the_expired_one_hold_for_a_hundred_years(name: str) -> None:
    ends = {each.not_valid_after_utc for each in _certificates(name)}
    assert max(ends) == datetime(2021 if name == "expired.pem" else 2126, 1, 1, tzinfo=UTC)


def test_the_keys_of_the_authorities_are_nowhere() -> None:
    assert b"PRIVATE KEY" not in resource_path("practice/ca.pem").read_bytes()
    for name in SERVERS:
        assert resource_path(f"practice/{name}").read_bytes().count(b"BEGIN PRIVATE KEY") == 1


def test_each_file_is_explained() -> None:
    explained = resource_path("practice/README.md").read_text(encoding="utf-8")
    assert all(f"`{path.name}`" in explained for path in resource_path("practice").glob("*.pem"))
