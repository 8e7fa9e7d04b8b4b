"""Endpoints read from the practice Stripe over real sockets: all pages, one round trip, nothing made up about what is unread."""

import threading
import tracemalloc
from collections.abc import Iterator

import pytest

from classe365_desktop.core.compare import compare
from classe365_desktop.core.endpoints import Endpoint
from classe365_desktop.core.findings import Severity
from classe365_desktop.core.keys import ApiKey, KeyKind, KeyPair, Mode, exact_key
from classe365_desktop.core.plan import Wanted
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.state import ModeRecord, School, Topic
from classe365_desktop.core.webhook import about_webhook, wanted_webhook, with_sca_choice
from classe365_desktop.practice.keys import MAPLE_HOLLOW
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import API_VERSION, KnownKey, Side
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.endpoints import compare_webhook, read_endpoints, remember_comparison
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.store import MemoryStore
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.vault_values import MemoryVault
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.wiring import now

URL = "https://maplehollow.classe365.com/stripe/hook"
EVENTS = ("invoice.created",)


@pytest.fixture
def stripe() -> Iterator[PracticeStripe]:
    with PracticeStripe() as pretend:
        yield pretend


def opened(pretend: PracticeStripe, read: float = 10.0) -> StripeApi:
    return open_stripe(practice_address(pretend.address), extra_trust=pretend.trust, read_timeout=read)


def key_of(pretend: PracticeStripe, name: str = "test_secret") -> ApiKey:
    key = exact_key(getattr(pretend.keys, name))
    assert key is not None
    return key


def side_of(pretend: PracticeStripe) -> Side:
    return pretend.world.sides[MAPLE_HOLLOW, False]


def put(side: Side, count: int, url: str = URL) -> None:
    """Endpoints that are simply there, more of them than Stripe would let anybody make."""
    for number in range(len(side.webhook_endpoints), len(side.webhook_endpoints) + count):
        ident = f"we_{number:05}"
        side.webhook_endpoints[ident] = {
            "id": ident,
            "object": "webhook_endpoint",
            "api_version": None,
            "application": None,
            "created": number,
            "description": None,
            "enabled_events": list(EVENTS),
            "livemode": False,
            "metadata": {},
            "status": "enabled",
            "url": url,
        }


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 300])
def test_every_page_is_read_each_endpoint_once(stripe: PracticeStripe, count: int) -> None:
    put(side_of(stripe), count)
    api = opened(stripe)
    try:
        read = read_endpoints(api, key_of(stripe))
    finally:
        api.close()
    assert read.stopped is None
    assert len({each.id for each in read.endpoints}) == len(read.endpoints) == count
    pages = [each for each in stripe.requests if each.path == "/v1/webhook_endpoints"]
    assert len(pages) == max(1, -(-count // 100)) + 1  # and one more, which asks for the account's version


def test_the_account_s_own_version_is_told(stripe: PracticeStripe) -> None:
    api = opened(stripe)
    try:
        assert read_endpoints(api, key_of(stripe)).account_version == API_VERSION
    finally:
        api.close()


def test_a_key_that_may_only_read_webhooks_is_enough(stripe: PracticeStripe) -> None:
    put(side_of(stripe), 2)
    restricted = key_of(stripe, "test_restricted")
    text = restricted.reveal()
    stripe.world.known_keys[text] = KnownKey(text, MAPLE_HOLLOW, permissions=frozenset({"rak_webhook_read"}))
    api = opened(stripe)
    try:
        read = read_endpoints(api, restricted)
    finally:
        api.close()
    assert restricted.kind is KeyKind.RESTRICTED
    assert (read.stopped, len(read.endpoints)) == (None, 2)
    assert all(each.method == "GET" for each in stripe.requests)


@pytest.mark.parametrize(
    ("key", "code"),
    [("test_expired", "webhook.key_expired"), ("test_ip_restricted", "webhook.key_ip_refused")],
)
def test_a_key_that_is_refused_is_told_as_such_and_nothing_is_called_missing(
    stripe: PracticeStripe, key: str, code: str
) -> None:
    api = opened(stripe)
    try:
        read = read_endpoints(api, key_of(stripe, key))
    finally:
        api.close()
    compared = compare(read.endpoints, Wanted(URL, EVENTS), stopped=read.stopped)
    assert [each.code for each in compared.findings] == [code]
    assert compared.missing == ()


def test_a_restricted_key_without_the_permission_is_no_failure(stripe: PracticeStripe) -> None:
    restricted = key_of(stripe, "test_restricted")
    text = restricted.reveal()
    stripe.world.known_keys[text] = KnownKey(text, MAPLE_HOLLOW, permissions=frozenset({"rak_balance_read"}))
    api = opened(stripe)
    try:
        read = read_endpoints(api, restricted)
    finally:
        api.close()
    (found,) = compare(read.endpoints, Wanted(URL, EVENTS), stopped=read.stopped).findings
    assert (found.code, found.severity) == ("webhook.no_permission", Severity.UNKNOWN)
    assert "rak_webhook_read" in found.seen


class Breaking:
    """Stripe, whose list breaks off behind the first page."""

    def __init__(self, api: StripeApi) -> None:
        self._api = api

    def get(self, key: ApiKey, path: str, params=None) -> Reply:
        return Reply(Outcome.TIMEOUT) if "starting_after" in (params or {}) else self._api.get(key, path, params)

    def __getattr__(self, name: str):
        return getattr(self._api, name)


def test_where_only_part_was_read_nothing_is_called_missing(stripe: PracticeStripe) -> None:
    put(side_of(stripe), 150, "https://pay.example.org/hook")
    api = opened(stripe)
    try:
        read = read_endpoints(Breaking(api), key_of(stripe))
    finally:
        api.close()
    assert read.stopped is not None
    assert len(read.endpoints) == 100
    compared = compare(read.endpoints, Wanted(URL, EVENTS), stopped=read.stopped)
    assert compared.missing == ()
    assert "webhook.none" not in {each.code for each in compared.findings}
    assert "connection.timeout" in {each.code for each in compared.findings}


def test_a_reading_can_be_ended_from_another_thread() -> None:
    with PracticeStripe("hang") as stripe:
        api = opened(stripe, read=60.0)
        done: list[Outcome | None] = []

        def read() -> None:
            stopped = read_endpoints(api, key_of(stripe)).stopped
            done.append(stopped.outcome if stopped else None)

        reading = threading.Thread(target=read)
        reading.start()
        while reading.is_alive():
            api.abort()
            reading.join(0.05)
        api.close()
    assert done == [Outcome.CANCELLED]


def test_memory_does_not_grow_with_the_answers_but_with_what_is_kept(stripe: PracticeStripe) -> None:
    api, key = opened(stripe), key_of(stripe)
    try:
        put(side_of(stripe), 100)
        read_endpoints(api, key)  # what is loaded and connected once is not counted
        peaks = []
        for more in (0, 200):
            put(side_of(stripe), more)
            tracemalloc.start()
            assert len(read_endpoints(api, key).endpoints) == 100 + more
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    finally:
        api.close()
    # Three pages at once would take three times as much as one.
    assert peaks[1] < 2 * peaks[0]


def kept_school(stripe: PracticeStripe) -> tuple[Workspace, School]:
    place = Workspace(MemoryStore(), MemoryVault(), now)
    school = place.add_school("maplehollow")
    assert isinstance(school, School)
    school = place.save_keys(school.host, Mode.TEST, KeyPair(None, key_of(stripe)))
    return place, school


def test_a_comparison_is_remembered_until_what_it_was_about_changes(stripe: PracticeStripe) -> None:
    place, school = kept_school(stripe)
    checklist, api = load_checklist(), opened(stripe)
    try:
        compared, look = compare_webhook(api, key_of(stripe), school, Mode.TEST, checklist, now)
    finally:
        api.close()
    remember_comparison(place, school.host, Mode.TEST, compared, look)

    def about(record: ModeRecord) -> str:
        return about_webhook(record, wanted_webhook(school.with_record(Mode.TEST, record), Mode.TEST, checklist))

    record = place.state.school(school.host).record(Mode.TEST)
    assert [each.code for each in compared.findings] == ["webhook.none"]
    assert record.look(Topic.WEBHOOK, about(record)) == look
    other = with_sca_choice(record, False)
    assert other.look(Topic.WEBHOOK, about(other)) is None


def test_a_cancelled_comparison_leaves_the_one_before(stripe: PracticeStripe) -> None:
    place, school = kept_school(stripe)
    api = opened(stripe)
    try:
        compared, look = compare_webhook(api, key_of(stripe), school, Mode.TEST, load_checklist(), now)
        remember_comparison(place, school.host, Mode.TEST, compared, look)
        api.close()
        compared, later = compare_webhook(api, key_of(stripe), school, Mode.TEST, load_checklist(), now)
    finally:
        api.close()
    assert [each.code for each in compared.findings] == ["connection.cancelled"]
    remember_comparison(place, school.host, Mode.TEST, compared, later)
    assert place.state.school(school.host).record(Mode.TEST).looks == {Topic.WEBHOOK: look}


def test_a_good_endpoint_on_stripe_is_found_good(stripe: PracticeStripe) -> None:
    put(side_of(stripe), 1)
    api = opened(stripe)
    try:
        read = read_endpoints(api, key_of(stripe))
    finally:
        api.close()
    assert read.endpoints == (Endpoint("we_00000", URL, EVENTS),)
    compared = compare(read.endpoints, Wanted(URL, EVENTS), account_version=read.account_version)
    assert {each.severity for each in compared.findings} == {Severity.PASS}
