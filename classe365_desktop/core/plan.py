"""The change that makes Stripe's endpoints what Classe365 needs, as a value: it is shown, confirmed, and only then carried out.

Nobody else's endpoint is ever touched: only what carries this program's stamp or what the administrator picked. Nothing is
deleted but an endpoint that was just replaced, and that in a plan of its own.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from classe365_desktop.core.endpoints import MOST_ENDPOINTS, STAMP, Endpoint
from classe365_desktop.core.near_miss import Miss, misses
from classe365_desktop.core.webhook import Wanted as Wanted

PATH = "/v1/webhook_endpoints"
DESCRIPTION = "Classe365: payment status (made by Classe365 Stripe Setup)"


@dataclass(frozen=True, slots=True)
class Create:
    """Make a new endpoint. `instead_of` is the id of the one it is to replace; that one stays until its own plan."""

    wanted: Wanted
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Update:
    """Change one endpoint in one request. `events` are all that it listens to afterwards; None leaves a thing as it is."""

    endpoint: Endpoint
    url: str | None = None
    events: tuple[str, ...] | None = None
    enable: bool = False


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete an endpoint that another one has just replaced."""

    endpoint: Endpoint
    replaced_by: str


Change = Create | Update | Delete


class Refusal(StrEnum):
    """Why there is no plan though something is wanted."""

    PICK_FIRST = "pick_first"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, in order, and what it was planned on. No changes: nothing is to be done, or `refusal` says why not.

    `candidates` are endpoints that somebody else made at the wanted address, or so near to it that they reach the same place:
    the administrator must pick one of them first.
    """

    changes: tuple[Change, ...] = ()
    refusal: Refusal | None = None
    candidates: tuple[Endpoint, ...] = ()
    seen: tuple[Endpoint, ...] = ()

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits: the same for the same change on the same endpoints, and only then."""
        import hashlib  # loads OpenSSL, which the first window does not need

        said = json.dumps([_said(self.changes), [_told(each) for each in self.seen]], sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()[:16]


def fitting(have: Sequence[Endpoint], wanted: Wanted) -> list[Endpoint]:
    """The endpoints at exactly the wanted address, the best first: enabled, hearing most events, of the version, the oldest."""
    there = [each for each in have if misses(each.url, wanted.url) == ()]

    def rank(each: Endpoint) -> tuple[bool, int, bool, int, str]:
        # Beside the one that replaced it for its version, the older one is the second.
        return not each.enabled, -_heard(each, wanted), each.version != wanted.version, each.created, each.id

    return sorted(there, key=rank)


def plan(have: Sequence[Endpoint], wanted: Wanted, picked: Iterable[str] = (), *, renew_version: bool = False) -> Plan:
    """What makes `wanted` so. `picked` are the ids of endpoints that the administrator named to be changed.

    Extra events stay. `renew_version` asks for a new endpoint where the one there is pinned to another version: Stripe can't
    change that afterwards, and the new one has a signing secret of its own.
    """
    chosen = frozenset(picked)
    at_address = fitting(have, wanted)
    ours = [each for each in at_address if each.stamp or each.id in chosen]
    if _is_met(at_address, wanted, renew_version=renew_version):
        return Plan(seen=tuple(have))
    if ours:
        return _mended(have, wanted, _first(ours, chosen), renew_version=renew_version)
    if at_address:
        # A second endpoint at the same address would report every payment twice.
        return Plan(refusal=Refusal.PICK_FIRST, candidates=tuple(at_address), seen=tuple(have))
    elsewhere = [each for each in have if each.id in chosen]
    near = [
        each for each in have if each.stamp and misses(each.url, wanted.url) and _is_same_school(each.url, wanted.url)
    ]
    to_move = _first(elsewhere, chosen) if elsewhere else near[0] if len(near) == 1 else None
    if to_move is not None:
        return _mended(have, wanted, to_move, renew_version=renew_version)
    twins = tuple(each for each in have if _is_twin(each, wanted))
    if twins:
        # Its address leads to the same place: beside it a new endpoint would report every payment twice.
        return Plan(refusal=Refusal.PICK_FIRST, candidates=twins, seen=tuple(have))
    return _created(have, wanted, "")


def plan_removal(have: Sequence[Endpoint], old: str, new: str, wanted: Wanted, picked: Iterable[str] = ()) -> Plan:
    """Delete `old`, which `new` has replaced. Nothing unless both are there and the new one does all that is wanted.

    As with every change, `old` must carry the stamp or be `picked`; another school's endpoint is never removed.
    """
    by_id = {each.id: each for each in have}
    if old not in by_id or new not in by_id or old == new:
        return Plan(seen=tuple(have))
    ours = bool(by_id[old].stamp) or old in frozenset(picked)
    if not ours or not _is_same_school(by_id[old].url, wanted.url) or not _does(by_id[new], wanted):
        return Plan(seen=tuple(have))
    return Plan((Delete(by_id[old], new),), seen=tuple(have))


def still_fits(planned: Plan, have: Sequence[Endpoint]) -> bool:
    """True if the endpoints that matter to the plan are as they were: nobody changed them, none was added at the address."""
    return _base(planned, planned.seen) == _base(planned, have)


def after(planned: Plan, have: Sequence[Endpoint], new_id: str = "we_new", now: int = 0) -> list[Endpoint]:
    """The endpoints as they will be once the plan is carried out: what Stripe does with it, as a model."""
    result = list(have)
    for change in planned.changes:
        if isinstance(change, Create):
            wanted = change.wanted
            result.append(
                Endpoint(new_id, wanted.url, wanted.events, True, wanted.version, DESCRIPTION, now, planned.id)
            )
        elif isinstance(change, Delete):
            result = [each for each in result if each.id != change.endpoint.id]
        else:
            result = [_updated(each, change) if each.id == change.endpoint.id else each for each in result]
    return result


def request_of(change: Change, stamp: str) -> tuple[str, str, Mapping[str, Any]]:
    """Method, path and parameters of the one request that carries a change out. `stamp` marks a new endpoint as ours."""
    if isinstance(change, Create):
        wanted = change.wanted
        params: dict[str, Any] = {
            "url": wanted.url,
            "enabled_events": list(wanted.events),
            "description": DESCRIPTION,
            "metadata": {STAMP: stamp},
        }
        return "post", PATH, params | ({"api_version": wanted.version} if wanted.version else {})
    path = f"{PATH}/{change.endpoint.id}"
    if isinstance(change, Delete):
        return "delete", path, {}
    changes: dict[str, Any] = {}
    if change.url is not None:
        changes["url"] = change.url
    if change.events is not None:
        changes["enabled_events"] = list(change.events)
    if change.enable:
        changes["disabled"] = False
    return "post", path, changes


def _is_met(at_address: Sequence[Endpoint], wanted: Wanted, *, renew_version: bool) -> bool:
    return any(_does(each, wanted) and not (renew_version and each.version != wanted.version) for each in at_address)


def _does(endpoint: Endpoint, wanted: Wanted) -> bool:
    return (
        endpoint.enabled and misses(endpoint.url, wanted.url) == () and _heard(endpoint, wanted) == len(wanted.events)
    )


def _is_same_school(url: str, wanted: str) -> bool:
    """False for another sub-domain: schools can share an account, and the stamp does not say whose endpoint it is."""
    missed = misses(url, wanted)
    return missed is not None and Miss.SUB_DOMAIN not in missed


def _is_twin(endpoint: Endpoint, wanted: Wanted) -> bool:
    """True if an enabled endpoint nearly at the wanted address very likely reaches the same Classe365."""
    missed = misses(endpoint.url, wanted.url)
    elsewhere = {Miss.SUB_DOMAIN, Miss.NOT_PUBLIC, Miss.PATH, Miss.QUERY}
    return bool(missed) and elsewhere.isdisjoint(missed or ()) and endpoint.enabled and _heard(endpoint, wanted) > 0


def _heard(endpoint: Endpoint, wanted: Wanted) -> int:
    return sum(endpoint.hears(event) for event in wanted.events)


def _first(endpoints: Sequence[Endpoint], chosen: frozenset[str]) -> Endpoint:
    """What the administrator picked goes before what only carries the stamp."""
    return next((each for each in endpoints if each.id in chosen), endpoints[0])


def _mended(have: Sequence[Endpoint], wanted: Wanted, endpoint: Endpoint, *, renew_version: bool) -> Plan:
    if renew_version and endpoint.version != wanted.version:
        return _created(have, wanted, endpoint.id)
    missing = tuple(event for event in wanted.events if not endpoint.hears(event))
    change = Update(
        endpoint,
        url=None if misses(endpoint.url, wanted.url) == () else wanted.url,
        events=endpoint.events + missing if missing else None,
        enable=not endpoint.enabled,
    )
    return Plan((change,), seen=tuple(have))


def _created(have: Sequence[Endpoint], wanted: Wanted, instead_of: str) -> Plan:
    if len(have) >= MOST_ENDPOINTS:
        return Plan(refusal=Refusal.FULL, seen=tuple(have))
    return Plan((Create(wanted, instead_of),), seen=tuple(have))


def _updated(endpoint: Endpoint, change: Update) -> Endpoint:
    return replace(
        endpoint,
        url=endpoint.url if change.url is None else change.url,
        events=endpoint.events if change.events is None else change.events,
        enabled=endpoint.enabled or change.enable,
    )


def _base(planned: Plan, have: Sequence[Endpoint]) -> list[Any]:
    """What the plan stands on: the endpoints it changes or replaces and, if it makes one, all at the same address."""
    concerned = {change.instead_of if isinstance(change, Create) else change.endpoint.id for change in planned.changes}
    urls = [change.wanted.url for change in planned.changes if isinstance(change, Create)]
    urls += [change.url for change in planned.changes if isinstance(change, Update) and change.url]
    return sorted(
        _told(each) for each in have if each.id in concerned or any(misses(each.url, url) == () for url in urls)
    )


def _told(endpoint: Endpoint) -> list[Any]:
    return [endpoint.id, endpoint.url, sorted(endpoint.events), endpoint.enabled, endpoint.version or ""]


def _said(changes: Iterable[Change]) -> list[Any]:
    return [[type(change).__name__, *request_of(change, "")] for change in changes]
