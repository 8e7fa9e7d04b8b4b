"""Tries out what a restricted key may do: everything side by side, nothing that could make or change anything."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from secrets import token_hex

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import ApiKey, KeyKind
from classe365_desktop.core.permissions import Access, Answer, Permission, Report, everything, judge, report
from classe365_desktop.core.replies import FROM_STRIPE, Outcome, Reply
from classe365_desktop.core.writes import IMPOSSIBLE
from classe365_desktop.services.ports import StripeApi

# Stripe takes 25 requests a second in a sandbox (Stripe docs, "Rate limits").
AT_ONCE = 25
_SECOND = 1.0
_OF_THE_KEY = {Outcome.UNKNOWN_KEY: "unknown", Outcome.EXPIRED_KEY: "expired", Outcome.IP_REFUSED: "ip_refused"}
_WAITS = frozenset({Outcome.RATE_LIMITED, Outcome.LOCKED})
# What takes no `limit`: there is one of each.
_SINGLE = frozenset({"/v1/balance", "/v1/account"})


@dataclass(frozen=True, slots=True)
class _Probe:
    """One request that tries one access."""

    permission: Permission
    access: Access
    method: str
    path: str


def try_out(
    api: StripeApi,
    key: ApiKey | None,
    catalogue: Sequence[Permission],
    wait: Callable[[float], bool],
    fresh: Callable[[], str] = lambda: token_hex(8),
) -> Report:
    """Find out what the key may do. Blocks: call it off the UI thread; `api.abort()` ends it. Raises nothing.

    `wait` waits for some seconds and is True if the person wants no more; it is called only if Stripe has to be given a
    pause. `fresh` makes up a word that was not used before.
    """
    if key is None or key.kind is KeyKind.PUBLISHABLE:
        return Report(findings=(finding("permissions.no_key", Subject.SECRET),))
    if key.kind is KeyKind.SECRET:
        return everything(catalogue)
    asking = _Asking(api, key, wait, fresh())
    asking.ask(_probe(each, each.first) for each in catalogue)
    # Only where writing is refused is it worth knowing whether it may at least read.
    refused = {probe.permission for probe, reply in asking.replies.items() if reply.outcome is Outcome.NO_PERMISSION}
    asking.ask(_probe(each, Access.READ) for each in catalogue if each in refused and each.first is Access.WRITE)
    told: dict[str, dict[Access, Answer]] = {}
    for probe, reply in asking.replies.items():
        told.setdefault(probe.permission.name, {})[probe.access] = judge(probe.access, probe.path, reply)
    return report(catalogue, told, _trouble(asking.replies.values()))


def _probe(permission: Permission, access: Access) -> _Probe | None:
    request = permission.probe(access)
    return _Probe(permission, access, *request) if request else None


@dataclass(slots=True)
class _Asking:
    """Asks side by side, no more in a second than Stripe takes. What Stripe wants later is asked once more, later."""

    api: StripeApi
    key: ApiKey
    wait: Callable[[float], bool]
    word: str
    room: int = AT_ONCE
    replies: dict[_Probe, Reply] = field(default_factory=dict)

    def ask(self, wanted: Iterable[_Probe | None]) -> None:
        """Ask everything that can be asked."""
        probes = [each for each in wanted if each is not None]
        self._in_turns(probes)
        limited = [each for each in probes if self.replies[each].outcome in _WAITS]
        if limited:
            self.room = 0
            self._in_turns(limited)

    def _in_turns(self, probes: Sequence[_Probe]) -> None:
        while probes:
            if not self.room:
                if self.wait(_SECOND):
                    self.replies |= dict.fromkeys(probes, Reply(Outcome.CANCELLED))
                    return
                self.room = AT_ONCE
            now, probes = probes[: self.room], probes[self.room :]
            self.room -= len(now)
            self._at_once(now)

    def _at_once(self, probes: Sequence[_Probe]) -> None:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="permission") as pool:
            self.replies |= dict(zip(probes, pool.map(self._one, probes), strict=True))

    def _one(self, probe: _Probe) -> Reply:
        if probe.method == "get":
            is_list = probe.path not in _SINGLE and IMPOSSIBLE not in probe.path
            return self.api.get(self.key, probe.path, {"limit": 1} if is_list else {})
        if probe.method == "delete":
            return self.api.delete(self.key, probe.path)
        # Never the same word twice: Stripe would repeat what it answered to another key, or before the key was changed.
        return self.api.post(self.key, probe.path, {}, f"{self.word}-{probe.permission.name}")


def _trouble(replies: Iterable[Reply]) -> list[Finding]:
    """What kept Stripe from answering, each kind of it once."""
    found: list[Finding] = []
    for reply in replies:
        if reply.outcome in _OF_THE_KEY:
            found.append(finding(f"permissions.key_{_OF_THE_KEY[reply.outcome]}", Subject.SECRET, detail=reply.detail))
        elif reply.outcome not in FROM_STRIPE - _WAITS:
            found.append(finding(f"connection.{reply.outcome.value}", Subject.CONNECTION, detail=reply.detail))
    return list(dict.fromkeys(found))
