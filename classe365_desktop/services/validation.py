"""The live checks of one key pair: every question asked side by side, every finding handed on as soon as it is certain."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from classe365_desktop.core.checks import CHECKS, run_checks
from classe365_desktop.core.facts import SECRET_ASKS, Ask, Facts
from classe365_desktop.core.findings import Finding, in_order
from classe365_desktop.core.keys import ApiKey, KeyPair, Mode
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be checked: the keys of one mode, and the accounts that are remembered for comparison ("" if none)."""

    mode: Mode
    keys: KeyPair
    account_before: str = ""
    other_account: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came out: the findings in the order of their weight, and the account if Stripe named it."""

    order: Order
    at: datetime
    account: str
    account_name: str
    findings: tuple[Finding, ...]


_Request = tuple[ApiKey, str, dict[str, str]]


def check_keys(
    api: StripeApi, order: Order, clock: Callable[[], datetime], arrived: Callable[[Finding], None]
) -> Checked:
    """Check one key pair at Stripe; only reads. Blocks until every answer is there: call it off the UI thread.

    `arrived` is called for each finding, once, from this thread. To cancel, call `api.abort()` from another thread: what is
    still asked then ends as cancelled. Raises nothing for what the network or Stripe does.
    """
    from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

    facts = Facts(order.mode, order.keys, clock(), order.account_before, order.other_account)
    waiting, found = list(CHECKS), list[Finding]()
    requests = _first_requests(order.keys)
    facts = facts.never_asked(*(ask for ask in Ask if ask not in requests and ask is not Ask.PAYMENT_SEEN))
    with ThreadPoolExecutor(max_workers=len(Ask), thread_name_prefix="check") as pool:
        pending: dict[Future[Reply], Ask] = {
            pool.submit(api.get, key, path, params): ask for ask, (key, path, params) in requests.items()
        }
        while True:
            if Ask.PAYMENTS in facts.settled and Ask.PAYMENT_SEEN not in facts.settled | set(pending.values()):
                second = _second_request(facts)
                if second:
                    key, path, params = second
                    pending[pool.submit(api.get, key, path, params)] = Ask.PAYMENT_SEEN
                else:
                    facts = facts.never_asked(Ask.PAYMENT_SEEN)
            made, waiting = run_checks(waiting, facts)
            for each in made:
                if each not in found:
                    found.append(each)
                    arrived(each)
            if not pending:
                break
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                facts = facts.answered(pending.pop(future), future.result())
    # Once more over everything: in the checks' own order, whichever answer came first.
    all_found = dict.fromkeys(run_checks(CHECKS, facts)[0])
    return Checked(order, facts.now, facts.account, facts.account_name, tuple(in_order(all_found)))


def _first_requests(keys: KeyPair) -> dict[Ask, _Request]:
    """The questions that depend on no other answer. Those that need a key that isn't there are left out."""
    requests: dict[Ask, _Request] = {}
    if keys.secret:
        paths = ("/v1/account", "/v1/balance", "/v1/payment_intents")
        for ask, path in zip(SECRET_ASKS, paths, strict=True):
            requests[ask] = (keys.secret, path, {"limit": "1"} if ask is Ask.PAYMENTS else {})
    if keys.publishable:
        requests[Ask.PUBLISHABLE] = (keys.publishable, "/v1/account", {})
    return requests


def _second_request(facts: Facts) -> _Request | None:
    """Show the publishable key a payment that the secret key sees, if there is one."""
    if facts.keys.publishable is None or facts.payment is None:
        return None
    payment, client_secret = facts.payment
    return facts.keys.publishable, f"/v1/payment_intents/{payment}", {"client_secret": client_secret}


def order_for(workspace: Workspace, host: str, mode: Mode, keys: KeyPair) -> Order:
    """The order to check `keys` of a school, compared with the accounts that are remembered for it. Never waits."""
    school = workspace.state.school(host)
    return Order(mode, keys, school.record(mode).account, school.record(mode.other).account)


def remember_check(workspace: Workspace, host: str, checked: Checked) -> None:
    """Remember what was found, if it is about the keys that are kept. Raises StoreError if it can't be saved.

    A check that was ended before its end says nothing about the keys: what was found before it stays.
    """
    if any(each.code == f"connection.{Outcome.CANCELLED}" for each in checked.findings):
        return
    with suppress(KeyError):  # the school was removed meanwhile
        workspace.record_check(
            host, checked.order.mode, checked.order.keys, checked.account, checked.account_name, checked.findings
        )
