"""The webhook's checklist as the program ships it."""

from classe365_desktop.services.catalogue import load_checklist


def test_the_checklist_lists_the_events_of_the_article_in_its_order() -> None:
    checklist = load_checklist()
    legacy = (
        "invoice.payment_succeeded",
        "customer.subscription.deleted",
        "invoice.created",
        "invoice.payment_failed",
    )
    assert checklist.events(with_sca=False) == legacy
    assert checklist.events(with_sca=True) == (
        *legacy,
        "payment_intent.succeeded",
        "payment_intent.processing",
        "payment_intent.canceled",
        "payment_intent.payment_failed",
    )
    assert checklist.version == "Current version"
    assert (checklist.test_retry_hours, checklist.live_retry_hours) == (5, 72)


def test_every_event_says_why_it_is_there() -> None:
    checklist = load_checklist()
    assert all(event.why.endswith(".") for event in checklist.legacy + checklist.sca)
