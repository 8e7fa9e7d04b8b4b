"""The checks on a key pair: each one small function from facts to a finding, all of them listed at the end.

A check says nothing (None) where it does not apply. Sources of what Stripe's answers prove: `core.replies`, `core.facts`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from classe365_desktop.core.facts import SECRET_ASKS, Ask, Facts, came_from_stripe
from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.replies import Outcome, Reply

CLOCK_TOLERANCE = timedelta(minutes=5)
_ITEMS_NAMED = 3
_MINUTES_NAMED = 120
# What a good key gets when it asks: the answer, or that it may not have it.
_TELLS = frozenset({Outcome.OK, Outcome.NO_PERMISSION})
# Stripe answered, but only that it can't answer now.
_WAITS = frozenset({Outcome.RATE_LIMITED, Outcome.LOCKED})


def publishable_there(facts: Facts) -> Finding | None:
    """Is there a publishable key at all?"""
    return None if facts.keys.publishable else finding("publishable.missing", Subject.PUBLISHABLE)


def secret_there(facts: Facts) -> Finding | None:
    """Is there a secret or restricted key at all?"""
    return None if facts.keys.secret else finding("secret.missing", Subject.SECRET)


def connection(ask: Ask, facts: Facts) -> Finding | None:
    """Did anything but Stripe's own answer come back?"""
    reply = facts.replies.get(ask)
    if reply is None or (came_from_stripe(reply) and reply.outcome not in _WAITS):
        return None
    return finding(f"connection.{reply.outcome.value}", Subject.CONNECTION, detail=reply.detail)


def publishable_recognised(facts: Facts) -> Finding | None:
    """Does Stripe know the publishable key?"""
    reply = facts.replies.get(Ask.PUBLISHABLE)
    if reply is None or facts.keys.publishable is None:
        return None
    if facts.publishable_is_known:
        return finding("publishable.recognised", Subject.PUBLISHABLE, key=facts.keys.publishable)
    code = _refusal_code(reply)
    if code is None:
        return None
    return finding(f"publishable.{code}", Subject.PUBLISHABLE, key=facts.keys.publishable, detail=reply.detail)


def secret_recognised(facts: Facts) -> Finding | None:
    """Does Stripe know the secret or restricted key? One answer that proves it is enough, unless another says it expired."""
    if facts.keys.secret is None:
        return None
    if facts.secret_is_known:
        kind = "restricted" if facts.is_restricted else "secret"
        return finding(f"{kind}.recognised", Subject.SECRET, key=facts.keys.secret)
    refusals = {code: reply for reply in facts.secret_replies if (code := _refusal_code(reply))}
    for code in ("expired", "unknown", "ip_refused", "unclear"):
        if code in refusals:
            return finding(f"secret.{code}", Subject.SECRET, key=facts.keys.secret, detail=refusals[code].detail)
    return None


def _refusal_code(reply: Reply) -> str | None:
    """How an answer that proves nothing good is named; None if it is no answer about the key at all."""
    named = {
        Outcome.UNKNOWN_KEY: "unknown",
        Outcome.EXPIRED_KEY: "expired",
        Outcome.IP_REFUSED: "ip_refused",
    }
    if reply.outcome in named:
        return named[reply.outcome]
    return "unclear" if came_from_stripe(reply) and reply.outcome not in _WAITS else None


def restricted_noted(facts: Facts) -> Finding | None:
    """Classe365's article does not say whether it accepts restricted keys, so neither does this."""
    return finding("restricted.note", Subject.SECRET) if facts.is_restricted and facts.secret_is_known else None


def mode_confirmed(facts: Facts) -> Finding | None:
    """Does Stripe's own answer have the mode that the key's name says?"""
    if not facts.secret_is_known:
        return None
    if facts.livemode is None:
        # Where there was no answer, `connection` has said so.
        answered = all(
            facts.replies[ask].outcome in _TELLS for ask in (Ask.BALANCE, Ask.PAYMENTS) if ask in facts.replies
        )
        return finding("mode.unconfirmed", Subject.SECRET, mode=facts.mode) if answered else None
    if facts.livemode is (facts.mode is Mode.LIVE):
        return finding("mode.confirmed", Subject.SECRET, mode=facts.mode)
    return finding("mode.contradicted", Subject.SECRET, mode=facts.mode, other=facts.mode.other)


def pair_belongs_together(facts: Facts) -> Finding | None:
    """Do both keys belong to one account: proved, likely, not proven, or not so?

    Proof: a payment read with the secret key is also seen with the publishable key and the payment's client secret
    (Stripe API reference, "Retrieve a PaymentIntent"). That a stranger's key is told "missing" is not documented, so such an
    answer counts only where the names of the keys do not say the contrary.
    """
    if not (facts.secret_is_known and facts.publishable_is_known) or facts.keys.publishable is None:
        return None
    alike = _names_alike(facts)
    seen = facts.replies.get(Ask.PAYMENT_SEEN)
    if seen and seen.ok:
        return finding("pair.proved", Subject.PAIR)
    unseen = seen is not None and seen.outcome in {Outcome.MISSING, Outcome.OTHER_ACCOUNT}
    if unseen and alike is not True:
        return finding("pair.different", Subject.PAIR, detail=seen.detail if seen else "")
    code = "not_proven" if unseen or alike is None else "likely" if alike else "doubtful"
    return finding(f"pair.{code}", Subject.PAIR, detail=seen.detail if seen else "")


def _names_alike(facts: Facts) -> bool | None:
    """Whether the accounts in the keys' names are the same; None if a name carries none. A hint, not a proof."""
    publishable = facts.keys.publishable.account_hint if facts.keys.publishable else ""
    secret = facts.account.removeprefix("acct_") or (facts.keys.secret.account_hint if facts.keys.secret else "")
    if not publishable or not secret:
        return None
    return secret.startswith(publishable) or publishable.startswith(secret)


def account_identified(facts: Facts) -> Finding | None:
    """Whose keys are these?"""
    if not facts.secret_is_known:
        return None
    read = facts.replies.get(Ask.ACCOUNT)
    if not facts.account:
        return finding("account.unreadable", Subject.ACCOUNT) if read and read.outcome in _TELLS else None
    if read and read.ok:
        return finding(
            "account.identified", Subject.ACCOUNT, name=facts.account_name or facts.account, account=facts.account
        )
    return finding("account.named_by_refusal", Subject.ACCOUNT, account=facts.account)


def account_charges(facts: Facts) -> Finding | None:
    """Can the account take payments? Test payments work before an account is activated (Stripe docs, "Activate")."""
    enabled = _account_body(facts).get("charges_enabled")
    if enabled is True:
        return finding("account.can_charge", Subject.ACCOUNT)
    if enabled is False:
        live = facts.mode is Mode.LIVE
        return finding("account.cannot_charge" if live else "account.not_activated_test", Subject.ACCOUNT)
    return None


def account_payouts(facts: Facts) -> Finding | None:
    """Does the money reach the school's bank?"""
    off = facts.mode is Mode.LIVE and _account_body(facts).get("payouts_enabled") is False
    return finding("account.payouts_off", Subject.ACCOUNT) if off else None


def account_requirements(facts: Facts) -> Finding | None:
    """What does Stripe still want from the school? (Stripe API reference, Account `requirements`.)"""
    wanted = _account_body(facts).get("requirements")
    if not isinstance(wanted, dict):
        return None
    overdue, due = (_names(wanted.get(field)) for field in ("past_due", "currently_due"))
    items = overdue or due
    if not items:
        return None
    deadline = _day(wanted.get("current_deadline"))
    if facts.mode is Mode.TEST:
        code = "information_due_test"
    elif overdue:
        code = "information_overdue"
    else:
        code = "information_due" if deadline else "information_due_undated"
    return finding(
        f"account.{code}",
        Subject.ACCOUNT,
        items=", ".join(items[:_ITEMS_NAMED]) + (", …" if len(items) > _ITEMS_NAMED else ""),
        deadline=deadline,
    )


def account_as_before(facts: Facts) -> Finding | None:
    """Is it the account that the keys of this mode belonged to last time?"""
    if not facts.account or not facts.account_before:
        return None
    if facts.account == facts.account_before:
        return finding("account.as_before", Subject.ACCOUNT)
    return finding("account.changed", Subject.ACCOUNT, account=facts.account, before=facts.account_before)


def account_in_both_modes(facts: Facts) -> Finding | None:
    """Do test and live keys belong to the same account?"""
    if not facts.account or not facts.other_account:
        return None
    if facts.account == facts.other_account:
        return finding("account.same_in_both_modes", Subject.ACCOUNT)
    return finding(
        "account.differs_from_other_mode",
        Subject.ACCOUNT,
        account=facts.account,
        other_account=facts.other_account,
        mode=facts.mode,
        other=facts.mode.other,
    )


def clock_right(facts: Facts) -> Finding | None:
    """Is this computer's clock right? Stripe's answers carry the time in their `Date` header."""
    times = [reply.server_time for reply in facts.replies.values() if came_from_stripe(reply) and reply.server_time]
    if not times:
        return None
    off = facts.now - times[0]
    if abs(off) <= CLOCK_TOLERANCE:
        return None
    code = "clock.ahead" if off > timedelta() else "clock.behind"
    minutes = round(abs(off) / timedelta(minutes=1))
    if minutes < _MINUTES_NAMED:
        return finding(code, Subject.CONNECTION, minutes=minutes)
    return finding(f"{code}_hours", Subject.CONNECTION, hours=round(minutes / 60))


def _account_body(facts: Facts) -> dict[str, object]:
    reply = facts.replies.get(Ask.ACCOUNT)
    return dict(reply.body) if reply and reply.ok else {}


def _day(seconds: object) -> str:
    """The day, UTC, of a time in seconds since 1970, or "" if it is none."""
    try:
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d}" if type(seconds) is int else ""
    except (ValueError, OverflowError, OSError):
        return ""


def _names(wanted: object) -> list[str]:
    """Stripe's field names in words: "individual.verification.document" → "individual verification document"."""
    return [str(each).replace(".", " ").replace("_", " ") for each in wanted] if isinstance(wanted, list) else []


@dataclass(frozen=True, slots=True)
class Check:
    """A check, and the questions that must be settled before it is worth running."""

    run: Callable[[Facts], Finding | None]
    after: tuple[Ask, ...] = ()


CHECKS: tuple[Check, ...] = (
    Check(publishable_there),
    Check(secret_there),
    *(Check(partial(connection, ask), (ask,)) for ask in Ask),
    Check(publishable_recognised, (Ask.PUBLISHABLE,)),
    Check(secret_recognised, SECRET_ASKS),
    Check(restricted_noted, SECRET_ASKS),
    Check(mode_confirmed, SECRET_ASKS),
    Check(account_identified, SECRET_ASKS),
    Check(account_charges, (Ask.ACCOUNT,)),
    Check(account_payouts, (Ask.ACCOUNT,)),
    Check(account_requirements, (Ask.ACCOUNT,)),
    Check(account_as_before, SECRET_ASKS),
    Check(account_in_both_modes, SECRET_ASKS),
    Check(pair_belongs_together, (*SECRET_ASKS, Ask.PUBLISHABLE, Ask.PAYMENT_SEEN)),
    Check(clock_right, (Ask.PUBLISHABLE, *SECRET_ASKS)),
)


def run_checks(checks: Iterable[Check], facts: Facts) -> tuple[list[Finding], list[Check]]:
    """Run the checks whose questions are settled; return their findings and the checks that still wait."""
    ready: list[Check] = []
    waiting: list[Check] = []
    for check in checks:
        (ready if facts.settled.issuperset(check.after) else waiting).append(check)
    return [found for check in ready if (found := check.run(facts))], waiting
