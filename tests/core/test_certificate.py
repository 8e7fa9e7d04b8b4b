"""Reading who made a certificate out and when it ends, on real certificates."""

import ssl
from datetime import UTC, datetime

import pytest
import trustme
from hypothesis import example, given
from hypothesis import strategies as st

from classe365_desktop.core.certificate import Certificate, read_certificate


def der(authority: trustme.CA, ends_at: datetime) -> bytes:
    made = authority.issue_cert("maple.classe365.com", not_after=ends_at)
    return ssl.PEM_cert_to_DER_cert(made.cert_chain_pems[0].bytes().decode())


GOOD = der(trustme.CA(organization_name="Maple Authority"), datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC))


@pytest.mark.parametrize("year", [2027, 2057])  # the two forms of time: up to 2049, and after it
def test_the_issuer_and_the_end_are_read(year: int) -> None:
    ends_at = datetime(year, 1, 2, 3, 4, 5, tzinfo=UTC)
    found = read_certificate(der(trustme.CA(organization_name="Schule Österreich"), ends_at))
    assert found == Certificate("Schule Österreich", ends_at)


@given(st.binary(max_size=300))
@example(b"")
@example(b"\x30\x80")
def test_what_is_no_certificate_is_none(data: bytes) -> None:
    assert read_certificate(data) is None


@given(st.integers(0, len(GOOD) - 1))
def test_a_certificate_that_is_cut_off_is_none(length: int) -> None:
    assert read_certificate(GOOD[:length]) is None


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_no_wrong_byte_breaks_the_reading(place: int, byte: int) -> None:
    found = read_certificate(GOOD[:place] + bytes([byte]) + GOOD[place + 1 :])
    assert found is None or found.issuer.isprintable()
