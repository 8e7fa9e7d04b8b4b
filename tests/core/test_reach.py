"""What is said of an address that was looked at."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from classe365_desktop.core.certificate import Certificate
from classe365_desktop.core.findings import Severity
from classe365_desktop.core.reach import SOON_DAYS, Fault, Seen, is_public, reach_findings

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SEEN = Seen(
    "https://maple.classe365.com/hook",
    "maple.classe365.com",
    ("93.184.216.34",),
    certificate=Certificate("Maple Authority", NOW + timedelta(days=60)),
    status=200,
    seconds=0.12,
)


def codes(seen: Seen) -> set[str]:
    return {each.code.removeprefix("reach.") for each in reach_findings(seen, NOW)}


def sent_on(location: str) -> Seen:
    return replace(SEEN, status=301, location=location)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (SEEN, {"certificate_good", "answers"}),
        (replace(SEEN, status=405), {"certificate_good", "answers", "no_looks"}),
        (replace(SEEN, status=400), {"certificate_good", "answers", "no_looks"}),
        (replace(SEEN, status=404), {"certificate_good", "answers", "not_found"}),
        (replace(SEEN, status=403), {"certificate_good", "answers", "refused_here"}),
        (replace(SEEN, status=503), {"certificate_good", "server_error"}),
        (sent_on("/hook/"), {"certificate_good", "answers", "redirect_slash"}),
        (sent_on("https://www.maple.classe365.com/hook"), {"certificate_good", "answers", "redirect_www"}),
        (sent_on("https://www.maple.classe365.com/hook/"), {"certificate_good", "answers", "redirect_www"}),
        (sent_on("http://maple.classe365.com/hook"), {"certificate_good", "answers", "redirect_http"}),
        (sent_on("/HOOK"), {"certificate_good", "answers", "redirect_case"}),
        (sent_on("/login?next=/hook"), {"certificate_good", "answers", "redirect"}),
        (sent_on("https://pay.example.org"), {"certificate_good", "answers", "redirect"}),
        (sent_on(""), {"certificate_good", "answers", "redirect_nowhere"}),
        (sent_on("https://[nonsense"), {"certificate_good", "answers", "redirect_nowhere"}),
        (replace(SEEN, certificate=None), {"certificate_trusted", "answers"}),
        (replace(SEEN, addresses=("93.184.216.34", "10.0.0.1")), {"certificate_good", "answers", "also_local"}),
    ],
)
def test_what_was_seen_is_told_and_never_without_saying_from_where(seen: Seen, said: set[str]) -> None:
    assert codes(seen) == said | {"from_here"}


@pytest.mark.parametrize(("days", "said"), [(SOON_DAYS, "good"), (SOON_DAYS - 1, "soon"), (0, "soon"), (-1, "soon")])
def test_a_certificate_that_ends_soon_is_a_warning(days: int, said: str) -> None:
    seen = replace(SEEN, certificate=Certificate("Maple Authority", NOW + timedelta(days=days)))
    (told,) = (each for each in reach_findings(seen, NOW) if "certificate" in each.code)
    assert told.code == f"reach.certificate_{said}"
    assert "Maple Authority" in told.seen
    assert f" {max(days, 0)} " in told.seen


def test_what_a_redirect_carries_along_is_not_repeated() -> None:
    (told, *_) = reach_findings(sent_on("https://user:word@pay.example.org/in?session=secret#there"), NOW)
    assert told.seen == "The server sends a look on to https://pay.example.org/in."


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
        ("64:ff9b::10.0.0.1", False),
        ("64:ff9b::93.184.216.34", True),
        ("2002:7f00:1::1", False),
        ("maple", False),
        ("", False),
    ],
)
def test_only_addresses_on_the_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public
