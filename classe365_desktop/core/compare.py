"""What Stripe really has, held against what Classe365 needs, event by event. Rules and values, no network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from classe365_desktop.core.endpoints import MOST_ENDPOINTS, Endpoint
from classe365_desktop.core.findings import Finding, Subject, finding, in_order
from classe365_desktop.core.near_miss import Miss, misses
from classe365_desktop.core.plan import Wanted, fitting
from classe365_desktop.core.replies import FROM_STRIPE, Outcome, Reply

# From here on the limit is told: a second system may want an endpoint, too.
CAP_AHEAD = 14
_NAMED = 3
_WAITS = frozenset({Outcome.RATE_LIMITED, Outcome.LOCKED})


class EventState(StrEnum):
    """What Stripe has of one wanted event."""

    PRESENT = "present"
    COVERED = "covered"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Compared:
    """What came out. `endpoint` is the one at the wanted address, or the nearest one, or None.

    `whole` is False where not all endpoints could be read: then nothing is said to be missing.
    """

    wanted: Wanted
    endpoint: Endpoint | None = None
    misses: tuple[Miss, ...] = ()
    events: Mapping[str, EventState] = field(default_factory=dict)
    extra: tuple[str, ...] = ()
    duplicates: tuple[Endpoint, ...] = ()
    have: tuple[Endpoint, ...] = ()
    whole: bool = True
    findings: tuple[Finding, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The wanted events that are certainly not listened to."""
        return tuple(name for name, state in self.events.items() if state is EventState.MISSING)


def compare(
    have: Sequence[Endpoint], wanted: Wanted, *, stopped: Reply | None = None, account_version: str = ""
) -> Compared:
    """Compare. `stopped` is the answer that ended the reading early; `account_version` the account's default, "" if unknown."""
    exact = fitting(have, wanted)
    near = _near(have, wanted)
    endpoint = exact[0] if exact else near[0][0] if near else None
    missed = () if exact or not near else near[0][1]
    states = _states(endpoint if exact else None, wanted, whole=stopped is None)
    duplicates = tuple(each for each in _rivals(exact, near) if endpoint and _collide(each, endpoint, wanted))
    compared = Compared(
        wanted,
        endpoint,
        missed,
        states,
        _extra(endpoint if exact else None, wanted),
        duplicates,
        tuple(have),
        stopped is None,
    )
    found = [*(reading_findings(stopped) if stopped else ()), *_of_address(compared), *_of_events(compared)]
    found += [*_of_version(compared, account_version), *_of_others(compared)]
    return Compared(
        wanted,
        endpoint,
        missed,
        states,
        compared.extra,
        duplicates,
        compared.have,
        compared.whole,
        tuple(in_order(found)),
    )


def _near(have: Sequence[Endpoint], wanted: Wanted) -> list[tuple[Endpoint, tuple[Miss, ...]]]:
    """Endpoints whose address is nearly the wanted one, the nearest first."""
    found = [(each, missed) for each in have if (missed := misses(each.url, wanted.url))]
    return sorted(found, key=lambda pair: (len(pair[1]), Miss.SUB_DOMAIN in pair[1], not pair[0].enabled, pair[0].id))


def _states(endpoint: Endpoint | None, wanted: Wanted, *, whole: bool) -> dict[str, EventState]:
    def state(event: str) -> EventState:
        if endpoint is None:
            return EventState.MISSING if whole else EventState.UNKNOWN
        if event in endpoint.events:
            return EventState.PRESENT
        return EventState.COVERED if endpoint.hears_all else EventState.MISSING

    return {event: state(event) for event in wanted.events}


def _extra(endpoint: Endpoint | None, wanted: Wanted) -> tuple[str, ...]:
    if endpoint is None or endpoint.hears_all:
        return ()
    return tuple(event for event in endpoint.events if event not in wanted.events)


def _rivals(exact: Sequence[Endpoint], near: Sequence[tuple[Endpoint, tuple[Miss, ...]]]) -> list[Endpoint]:
    """Endpoints that very likely reach the same Classe365 as the first one does."""
    elsewhere = {Miss.SUB_DOMAIN, Miss.NOT_PUBLIC, Miss.PATH}
    alike = [each for each, missed in near if elsewhere.isdisjoint(missed)]
    return [*exact[1:], *(alike if exact else alike[1:])]


def _collide(one: Endpoint, other: Endpoint, wanted: Wanted) -> bool:
    both = one.enabled and other.enabled and one.id != other.id
    return both and any(one.hears(event) and other.hears(event) for event in wanted.events)


def reading_findings(stopped: Reply) -> list[Finding]:
    """Why the endpoints could not be read, or not all of them."""
    outcome, detail = stopped.outcome, stopped.detail
    if outcome is Outcome.NO_PERMISSION:
        permission = stopped.permission or "rak_webhook_read"
        return [finding("webhook.no_permission", Subject.WEBHOOK, permission=permission, detail=detail)]
    by_key = {Outcome.UNKNOWN_KEY: "unknown", Outcome.EXPIRED_KEY: "expired", Outcome.IP_REFUSED: "ip_refused"}
    if outcome in by_key:
        return [finding(f"webhook.key_{by_key[outcome]}", Subject.WEBHOOK, detail=detail)]
    if outcome in FROM_STRIPE - _WAITS:
        return [finding("webhook.unread", Subject.WEBHOOK, detail=detail)]
    return [finding(f"connection.{outcome.value}", Subject.CONNECTION, detail=detail)]


def _of_address(compared: Compared) -> list[Finding]:
    endpoint, url = compared.endpoint, compared.wanted.url
    if endpoint is None:
        return [finding("webhook.none", Subject.WEBHOOK, url=url)] if compared.whole else []
    if not compared.misses:
        code = "webhook.there" if endpoint.enabled else "webhook.disabled"
        return [finding(code, Subject.WEBHOOK, id=endpoint.id)]
    if not compared.whole:
        return []  # the right one may be among those that could not be read
    return [
        finding(f"webhook.near_{missed.value}", Subject.WEBHOOK, id=endpoint.id, there=endpoint.url, url=url)
        for missed in compared.misses
    ]


def _of_events(compared: Compared) -> list[Finding]:
    endpoint = compared.endpoint
    if endpoint is None or compared.misses:
        return []
    missing, found = compared.missing, list[Finding]()
    if missing:
        code = "webhook.event_missing" if len(missing) == 1 else "webhook.events_missing"
        found.append(finding(code, Subject.WEBHOOK, count=len(missing), events=", ".join(missing)))
    elif endpoint.hears_all:
        found.append(finding("webhook.hears_all", Subject.WEBHOOK))
    else:
        found.append(finding("webhook.events_there", Subject.WEBHOOK, count=len(compared.events)))
    if compared.extra:
        found.append(finding("webhook.extra", Subject.WEBHOOK, events=_some_of(compared.extra)))
    return found


def _some_of(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def _of_version(compared: Compared, account_version: str) -> list[Finding]:
    endpoint, wanted = compared.endpoint, compared.wanted.version
    if endpoint is None or compared.misses:
        return []
    if endpoint.version == wanted:
        code = "webhook.version_default" if wanted is None else "webhook.version_exact"
        return [finding(code, Subject.WEBHOOK, version=wanted or "")]
    if endpoint.version is None:
        return [finding("webhook.version_not_pinned", Subject.WEBHOOK, version=wanted or "")]
    if wanted is None and endpoint.version == account_version:
        return [finding("webhook.version_same", Subject.WEBHOOK, version=endpoint.version)]
    if account_version and wanted is None:
        return [finding("webhook.version_other", Subject.WEBHOOK, version=endpoint.version, account=account_version)]
    return [finding("webhook.version_pinned", Subject.WEBHOOK, version=endpoint.version)]


def _of_others(compared: Compared) -> list[Finding]:
    found: list[Finding] = []
    if compared.duplicates:
        ids = ", ".join(each.id for each in compared.duplicates)
        found.append(finding("webhook.duplicates", Subject.WEBHOOK, ids=ids))
    count = len(compared.have)
    mine = compared.endpoint is not None and not compared.misses
    if count >= MOST_ENDPOINTS and not mine:
        found.append(finding("webhook.full", Subject.WEBHOOK, count=count, most=MOST_ENDPOINTS))
    elif count >= MOST_ENDPOINTS:
        found.append(finding("webhook.all_taken", Subject.WEBHOOK, count=count, most=MOST_ENDPOINTS))
    elif count >= CAP_AHEAD:
        found.append(finding("webhook.nearly_full", Subject.WEBHOOK, count=count, most=MOST_ENDPOINTS))
    told = {each.id for each in (compared.endpoint, *compared.duplicates) if each}
    rest = [each for each in compared.have if each.id not in told]
    nearby = [each.url for each in rest if misses(each.url, compared.wanted.url) is not None]
    if nearby:
        found.append(finding("webhook.nearby", Subject.WEBHOOK, urls=_some_of(nearby)))
    others = len(rest) - len(nearby)
    if others == 1:
        found.append(finding("webhook.other", Subject.WEBHOOK))
    elif others > 1:
        found.append(finding("webhook.others", Subject.WEBHOOK, count=others))
    return found
