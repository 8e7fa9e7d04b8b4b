"""What is said of an address that was looked at."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.findings import Severity
from classe365_desktop.core.reach import SOON_DAYS, Fault, Seen, ends_at, is_public, reach_findings

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SEEN = Seen(
    "https://maple.classe365.com/hook",
    "maple.classe365.com",
    ("93.184.216.34",),
    ends_at=NOW + timedelta(days=60),
    status=200,
    seconds=0.12,
)


def codes(seen: Seen) -> set[str]:
    return {each.code.removeprefix("reach.") for each in reach_findings(seen, NOW)}


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (SEEN, {"certificate_good", "answers", "from_here"}),
        (replace(SEEN, status=405), {"certificate_good", "answers", "from_here"}),
        (replace(SEEN, status=404), {"certificate_good", "not_found", "from_here"}),
        (replace(SEEN, status=403), {"certificate_good", "refused_here", "from_here"}),
        (replace(SEEN, status=503), {"certificate_good", "server_error", "from_here"}),
        (replace(SEEN, status=301, location="/hook/"), {"certificate_good", "redirect_near", "from_here"}),
        (replace(SEEN, status=302, location="/login"), {"certificate_good", "redirect", "from_here"}),
        (replace(SEEN, status=302, location="https://pay.example.org"), {"certificate_good", "redirect", "from_here"}),
        (replace(SEEN, ends_at=NOW + timedelta(days=SOON_DAYS - 1)), {"certificate_soon", "answers", "from_here"}),
        (replace(SEEN, ends_at=None), {"certificate_trusted", "answers", "from_here"}),
        (
            replace(SEEN, addresses=("93.184.216.34", "10.0.0.1")),
            {"certificate_good", "answers", "also_local", "from_here"},
        ),
    ],
)
def test_what_was_seen_is_told(seen: Seen, said: set[str]) -> None:
    assert codes(seen) == said


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_has_its_sentence_and_is_no_pass(fault: Fault) -> None:
    found = reach_findings(replace(SEEN, fault=fault), NOW)
    assert [each.code for each in found] == [f"reach.{fault.value}"]
    assert found[0].severity in {Severity.FAILURE, Severity.WARNING, Severity.UNKNOWN}


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.0.1", False),
        ("172.16.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - it is refused
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("maple", False),
        ("", False),
    ],
)
def test_only_addresses_on_the_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading_of_a_certificate(data: bytes) -> None:
    assert ends_at(data) is None or ends_at(data) is not None


def test_both_forms_of_time_are_read() -> None:
    short = b"\x30\x1e\x17\x0d260101000000Z\x17\x0d270102030405Z"
    long = b"\x30\x22\x18\x0f20260101000000Z\x18\x0f20570102030405Z"
    assert ends_at(b"xx" + short) == datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert ends_at(b"xx" + long) == datetime(2057, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert ends_at(short.replace(b"2701", b"2799")) is None
