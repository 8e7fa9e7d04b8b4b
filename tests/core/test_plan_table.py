"""Everything that a change sends is told before it is sent."""

from hypothesis import given

from classe365_desktop.core.endpoints import Endpoint
from classe365_desktop.core.plan import Create, Update, Wanted, plan, plan_removal, request_of
from classe365_desktop.core.plan_table import Row, Say, Thing, tables
from tests.core.test_plan import EVENTS, URL, WANTED, endpoints, picks


@given(have=endpoints, picked=picks)
def test_nothing_is_sent_that_was_not_shown(have: list[Endpoint], picked: frozenset[str]) -> None:
    planned = plan(have, WANTED, picked)
    for change, table in zip(planned.changes, tables(planned), strict=True):
        assert table.rows
        _, _, params = request_of(change, planned.id)
        shown = {row.after for row in table.rows} | {row.name for row in table.rows}
        if "url" in params:
            assert params["url"] in shown
        known = change.endpoint.events if isinstance(change, Update) else ()
        assert set(params.get("enabled_events", ())) - set(known) <= shown
        if params.get("disabled") is False:
            assert Row(Thing.STATE, "", Say.DISABLED, Say.ENABLED) in table.rows


def test_a_new_endpoint_says_which_version_it_follows_and_what_it_replaces() -> None:
    old = Endpoint("we_1", URL, EVENTS, version="2020-08-27", stamp="x")
    (table,) = tables(plan([old], WANTED, renew_version=True))
    assert isinstance(table.change, Create)
    assert table.rows[0] == Row(Thing.ENDPOINT, "we_1", Say.STAYS, Say.NEW)
    assert Row(Thing.VERSION, "", Say.ABSENT, Say.DEFAULT) in table.rows
    (pinned,) = tables(plan([], Wanted(URL, EVENTS, "2024-06-20")))
    assert Row(Thing.VERSION, "", Say.ABSENT, "2024-06-20") in pinned.rows


def test_a_deletion_shows_what_goes() -> None:
    old, new = Endpoint("we_1", URL, EVENTS[:1], stamp="x"), Endpoint("we_2", URL, EVENTS)
    (table,) = tables(plan_removal([old, new], "we_1", "we_2", WANTED))
    assert table.endpoint == "we_1"
    assert {row.after for row in table.rows} == {Say.DELETED, Say.ABSENT}
