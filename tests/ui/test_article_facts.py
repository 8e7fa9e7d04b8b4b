"""Every fact of Classe365's article "Integration with Stripe" is somewhere in the product, in words a person can meet."""

import json
import xml.etree.ElementTree as ET

import pytest

from classe365_desktop.core import links
from classe365_desktop.core.keys import Mode
from classe365_desktop.resource_files import resource_path
from classe365_desktop.services.catalogue import load_checklist

# Every text of the product stands in the template for translators; the catalogue has the data.
TEXTS = [
    " ".join((source.text or "").split())
    for source in ET.parse(resource_path("translations/classe365.ts")).getroot().iter("source")  # noqa: S314 - our own file
] + [resource_path("catalogue/webhook.json").read_text(encoding="utf-8")]


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("two pairs of keys", ["two pairs of keys", "testing", "real payments"]),
        ("objects of one mode do not exist in the other", ["Customers", "coupons", "do not exist in the other"]),
        (
            "a publishable key only identifies and creates tokens",
            ["publishable key", "only", "create tokens", "not secret"],
        ),
        ("a secret key can do everything", ["without restriction", "charges", "refunds", "confidential"]),
        ("a wrong or outdated key is refused", ["has expired", "rolled on Stripe"]),
        ("sample keys stand in guides", ["random samples", "signed in"]),
        ("who can not see the keys asks the owner", ["owner", "add you to their team as a developer"]),
        ("where the keys are", ["Developers, then API keys."]),
        ("test or live is chosen first", ["Switch to Test mode."]),
        ("where the keys go", ["Settings", "Payment Gateways", "Stripe"]),
        ("live keys go into the live block", ["Live block"]),
        ("the webhook tells which invoices are paid", ["which invoices are paid"]),
        ("where the endpoint is added", ["Add endpoint"]),
        ("the version", ["Current version"]),
        ("legacy events are mandatory", ["mandatory"]),
        ("when SCA events are needed", ["SCA events", "E-Commerce"]),
        ("what SCA is", ["PSD2", "3D Secure"]),
        ("what happens without SCA", ["may be declined"]),
        ("no custom start date", ["custom start date"]),
        ("one recurring fee in a form", ["never more than one recurring fee"]),
        ("test mode moves no money", ["no payment reaches a card network", "test card"]),
        ("live has more steps", ["disputes", "more steps in live mode"]),
        ("retries", ["for up to {test} hours in test mode", "{live} hours in live mode"]),
        ("who may have keys", ["Give keys only to those who need them"]),
        ("no keys in version control", ["version control"]),
        ("rolling", ["block the old key at once", "12 hours", "new key works immediately"]),
        ("restricted keys take the secret key's place", ["takes the secret key's place"]),
        ("restricted keys can be revoked, rolled, edited", ["rolled, edited, or revoked"]),
        ("restricted keys are for small services", ["only reads disputes", "own keys"]),
        ("restricted keys do not reach everything", ["can't reach many parts of Stripe"]),
        ("Stripe's support", ["Stripe's support is at"]),
        ("Classe365's support", ["Classe365's support"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_articles_fact_is_told(fact: str, words: list[str]) -> None:
    assert any(all(word in text for word in words) for text in TEXTS), fact


def test_the_articles_numbers_links_and_events_are_the_products() -> None:
    checklist = load_checklist()
    assert (checklist.test_retry_hours, checklist.live_retry_hours) == (5, 72)
    assert links.SUPPORT.startswith("https://support.stripe.com")
    assert links.keys_page(Mode.LIVE).endswith("/apikeys")
    assert len(json.loads(TEXTS[-1])["legacy"]) == 4
