"""The checklist says what the article says, and an address is judged, never invented."""

import json

import pytest

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.links import keys_page, webhook_form, webhooks_page
from classe365_desktop.core.school import Address
from classe365_desktop.core.state import ModeRecord
from classe365_desktop.core.webhook import checklist_from, read_endpoint_url, with_endpoint, with_sca_choice
from classe365_desktop.resource_files import resource_path
from tests.keys_for_tests import PK, SK

SCHOOL = Address("maplehollow.classe365.com")
DATA = json.loads(resource_path("catalogue/webhook.json").read_text(encoding="utf-8"))
CHECKLIST = checklist_from(DATA)


def test_the_events_are_exactly_the_articles_in_its_order_and_in_lower_case() -> None:
    assert [event.name for event in CHECKLIST.legacy] == [
        "invoice.payment_succeeded", "customer.subscription.deleted", "invoice.created", "invoice.payment_failed",
    ]  # fmt: skip
    assert [event.name for event in CHECKLIST.sca] == [
        "payment_intent.succeeded", "payment_intent.processing", "payment_intent.canceled", "payment_intent.payment_failed",
        "invoice.payment_failed",
    ]  # fmt: skip
    assert all(event.why.endswith(".") for event in CHECKLIST.legacy + CHECKLIST.sca)


def test_every_event_exists_at_stripe() -> None:
    subset = json.loads(
        (resource_path("").parent / "tests/data/stripe/openapi-subset.json").read_text(encoding="utf-8")
    )
    for name in CHECKLIST.events(with_sca=True):
        assert f'"{name}"' in json.dumps(subset)


def test_an_event_in_both_lists_is_listened_to_once() -> None:
    assert len(CHECKLIST.events(with_sca=True)) == 8
    assert len(CHECKLIST.events(with_sca=False)) == 4


def test_version_and_retry_windows_are_the_articles() -> None:
    assert (CHECKLIST.version, CHECKLIST.test_retry_hours, CHECKLIST.live_retry_hours) == ("Current version", 5, 72)
    assert [CHECKLIST.retry_hours(mode) for mode in Mode] == [5, 72]


@pytest.mark.parametrize(
    "broken", [{}, DATA | {"legacy": [{"name": "x"}]}, DATA | {"sca": [{"name": "Invoice.paid", "why": ""}]}]
)
def test_a_broken_catalogue_is_named_as_such(broken: dict) -> None:
    with pytest.raises(ValueError, match=r"catalogue|lower case"):
        checklist_from(broken)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", None),
        ("https://maplehollow.classe365.com/hooks/stripe", None),
        ("https://maplehollow.classe365.com", None),
        ("http://maplehollow.classe365.com", "endpoint.not_https"),
        ("https://other.classe365.com/x", "endpoint.other_domain"),
        ("https://localhost/x", "endpoint.not_public"),
        ("https://10.0.0.1/x", "endpoint.not_public"),
        ("https://intranet/x", "endpoint.not_public"),
        ("ftp://maplehollow.classe365.com", "endpoint.bad"),
        ("maplehollow.classe365.com", "endpoint.no_scheme"),
        ("maplehollow.classe365.com/hooks?x=1", "endpoint.no_scheme"),
        ("maplehollow", "endpoint.bad"),
        ("https://user@maplehollow.classe365.com", "endpoint.bad"),
        ("https://maple hollow.classe365.com", "endpoint.bad"),
        ("https://[maplehollow", "endpoint.bad"),
        ("https://maplehollow.classe365.com:99999/", "endpoint.bad"),
    ],
)
def test_an_endpoint_address_is_judged_and_kept_to_the_letter(text: str, code: str | None) -> None:
    url, found = read_endpoint_url(text, SCHOOL)
    assert (found.code if found else None) == code
    assert url == (text or SCHOOL.url)


def test_links_open_the_mode_of_their_tab_and_the_right_account() -> None:
    assert keys_page(Mode.TEST) == "https://dashboard.stripe.com/test/apikeys"
    assert keys_page(Mode.LIVE, "acct_1A") == "https://dashboard.stripe.com/acct_1A/apikeys"
    assert webhooks_page(Mode.TEST, "acct_1A") == "https://dashboard.stripe.com/acct_1A/test/webhooks"
    assert webhook_form(Mode.LIVE, ["a.b_c", "d.e"]) == "https://dashboard.stripe.com/webhooks/create?events=a.b_c,d.e"
    assert keys_page(Mode.LIVE, "../evil") == "https://dashboard.stripe.com/apikeys"


@pytest.mark.parametrize(
    "text", [PK.reveal(), SK.reveal(), f"https://maplehollow.classe365.com/?key={SK.reveal()}", "whsec_" + "0a" * 16]
)
def test_a_key_in_the_place_of_an_address_is_told_and_handed_back_to_nobody(text: str) -> None:
    url, found = read_endpoint_url(text, SCHOOL)
    assert url == ""
    assert found is not None
    assert found.code == "endpoint.key"
    assert text not in f"{found!r} {found.seen}"


def test_another_address_or_choice_of_events_takes_back_that_it_was_set_up() -> None:
    done = ModeRecord(webhook_done_at="2026-03-12T09:41:00+00:00")
    assert with_endpoint(done, "https://x.example.edu/hook") == ModeRecord(endpoint_url="https://x.example.edu/hook")
    assert with_sca_choice(done, False) == ModeRecord(with_sca=False)
    assert with_endpoint(done, "") == done
    assert with_sca_choice(done, True) == done
