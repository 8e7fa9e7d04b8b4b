"""Tries out what a restricted key may do: everything side by side, nothing that could make or change anything."""

from collections.abc import Callable, Iterable, Sequence

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import ApiKey, KeyKind
from classe365_desktop.core.permissions import Access, Answer, Permission, Report, everything, judge, report
from classe365_desktop.core.replies import FROM_STRIPE, Outcome, Reply
from classe365_desktop.services.ports import StripeApi

# Stripe takes 25 requests a second in a sandbox (Stripe docs, "Rate limits").
AT_ONCE = 25
_SECOND = 1.0
_OF_THE_KEY = {Outcome.UNKNOWN_KEY: "unknown", Outcome.EXPIRED_KEY: "expired", Outcome.IP_REFUSED: "ip_refused"}
_WAITS = frozenset({Outcome.RATE_LIMITED, Outcome.LOCKED})


def try_out(
    api: StripeApi, key: ApiKey | None, catalogue: Sequence[Permission], wait: Callable[[float], bool]
) -> Report:
    """Find out what the key may do. Blocks: call it off the UI thread; `api.abort()` ends it. Raises nothing.

    `wait` waits for some seconds; it is called only if more requests are needed than Stripe takes in a second.
    """
    if key is None or key.kind is KeyKind.PUBLISHABLE:
        return Report(findings=(finding("permissions.no_key", Subject.SECRET),))
    if key.kind is KeyKind.SECRET:
        return everything(catalogue)
    first = [(each, each.access) for each in catalogue if each.probe(each.access)]
    replies = _ask(api, key, first)
    answers = {each.stripe_name: Answer.UNKNOWN for each in catalogue}
    answers |= {each.stripe_name: judge(access, reply) for (each, access), reply in zip(first, replies, strict=True)}
    reads = {each.name: Answer.ALLOWED for each in catalogue if answers[each.stripe_name] is Answer.ALLOWED}
    # Only where writing is refused is it worth knowing whether it may at least read.
    second = [
        (each, Access.READ)
        for each in catalogue
        if each.access is Access.WRITE and answers[each.stripe_name] is Answer.REFUSED and each.probe(Access.READ)
    ]
    now, later = second[: AT_ONCE - len(first)], second[max(0, AT_ONCE - len(first)) :]
    told = dict(zip(now, _ask(api, key, now), strict=True))
    while later and not wait(_SECOND):
        now, later = later[:AT_ONCE], later[AT_ONCE:]
        told |= dict(zip(now, _ask(api, key, now), strict=True))
    reads |= {each.name: judge(Access.READ, reply) for (each, _), reply in told.items()}
    return report(catalogue, answers, reads, _trouble([*replies, *told.values()]))


def _ask(api: StripeApi, key: ApiKey, probes: Sequence[tuple[Permission, Access]]) -> list[Reply]:
    from concurrent.futures import ThreadPoolExecutor

    def ask(each: Permission, access: Access) -> Reply:
        probe = each.probe(access)
        if probe is None:
            return Reply(Outcome.NONSENSE)
        method, path = probe
        if method == "get":
            return api.get(key, path, {} if path == "/v1/balance" else {"limit": 1})
        if method == "delete":
            return api.delete(key, path)
        # Nothing is kept under this key: what it asks for does not exist.
        return api.post(key, path, {}, f"classe365-asks-{each.name}")

    if not probes:
        return []
    with ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="permission") as pool:
        return list(pool.map(lambda probe: ask(*probe), probes))


def _trouble(replies: Iterable[Reply]) -> list[Finding]:
    """What kept Stripe from answering, each kind of it once."""
    found: list[Finding] = []
    for reply in replies:
        if reply.outcome in _OF_THE_KEY:
            found.append(finding(f"permissions.key_{_OF_THE_KEY[reply.outcome]}", Subject.SECRET, detail=reply.detail))
        elif reply.outcome not in FROM_STRIPE - _WAITS:
            found.append(finding(f"connection.{reply.outcome.value}", Subject.CONNECTION, detail=reply.detail))
    return list(dict.fromkeys(found))
