"""Reads the webhook endpoints from Stripe, all pages of them, and the account's own API version beside it. Only reads."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from classe365_desktop.core.compare import Compared, compare
from classe365_desktop.core.endpoints import Endpoint, endpoint_from
from classe365_desktop.core.keys import ApiKey, Mode
from classe365_desktop.core.plan import PATH
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.state import Look, ModeRecord, School, Topic
from classe365_desktop.core.webhook import Checklist, about_webhook, wanted_webhook
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.workspace import Workspace

# Stripe gives at most this many at once.
PAGE = 100
# A list that never ends is no list of endpoints: Stripe allows sixteen.
MOST_PAGES = 50


@dataclass(frozen=True, slots=True)
class Read:
    """What could be read. `stopped` is the answer that ended the reading early; `account_version` is "" if it wasn't told."""

    endpoints: tuple[Endpoint, ...] = ()
    stopped: Reply | None = None
    account_version: str = ""


def read_endpoints(api: StripeApi, key: ApiKey) -> Read:
    """Read every endpoint of the key's account and mode. Blocks: call it off the UI thread; `api.abort()` ends it."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="version") as pool:
        version = pool.submit(api.get_as_the_account, key, PATH, {"limit": 1})
        endpoints, stopped = _all_pages(api, key)
        answer = version.result()
    return Read(endpoints, stopped, answer.version if answer.ok else "")


def _all_pages(api: StripeApi, key: ApiKey) -> tuple[tuple[Endpoint, ...], Reply | None]:
    found: dict[str, Endpoint] = {}
    after = ""
    for _ in range(MOST_PAGES):
        reply = api.get(key, PATH, {"limit": PAGE, **({"starting_after": after} if after else {})})
        if not reply.ok:
            return tuple(found.values()), reply
        data = reply.body.get("data")
        bodies = [each for each in data if isinstance(each, dict)] if isinstance(data, list) else []
        page = [each for each in map(endpoint_from, bodies) if each is not None]
        # An endpoint that can't be read must not count as one that is not there.
        if not isinstance(data, list) or len(page) < len(data):
            return tuple(found.values()), Reply(Outcome.NONSENSE, detail="an endpoint could not be read")
        before = len(found)
        found |= {each.id: each for each in page}
        if reply.body.get("has_more") is not True:
            return tuple(found.values()), None
        if len(found) == before:
            break
        after = page[-1].id
    return tuple(found.values()), Reply(Outcome.NONSENSE, detail="the list of endpoints does not end")


def compare_webhook(
    api: StripeApi, key: ApiKey, school: School, mode: Mode, checklist: Checklist, clock: Callable[[], datetime]
) -> tuple[Compared, Look]:
    """Compare what Stripe has with what this mode of the school needs; the look is what may be remembered of it."""
    record = school.record(mode)
    wanted = wanted_webhook(school, mode, checklist)
    read = read_endpoints(api, key)
    compared = compare(read.endpoints, wanted, stopped=read.stopped, account_version=read.account_version)
    at = clock().astimezone(UTC).isoformat(timespec="seconds")
    return compared, Look(at, about_webhook(record, wanted), compared.findings)


def remember_comparison(workspace: Workspace, host: str, mode: Mode, compared: Compared, look: Look) -> None:
    """Remember what was found. A comparison that was cancelled says nothing. Raises StoreError if it can't be saved."""
    if any(each.code == f"connection.{Outcome.CANCELLED}" for each in compared.findings):
        return

    def note(record: ModeRecord) -> ModeRecord:
        return record.with_look(Topic.WEBHOOK, look)

    with suppress(KeyError):  # the school was removed meanwhile
        workspace.set_record(host, mode, note)
