"""Idempotency keys: a request that is sent twice happens once (Stripe docs, "Idempotent requests").

An answer is kept and repeated to the letter. Refused requests changed nothing and are not kept; the same key may be tried
again. Keys belong to an account and a mode.
"""

from dataclasses import dataclass, field

from classe365_desktop.practice import refusals
from classe365_desktop.practice.messages import Answer

_LONGEST = 255
# What the request was (method, path, parameters), to be compared with the next one of the same key.
Fingerprint = tuple[str, str, str]
Owner = tuple[str, bool, str]


@dataclass(slots=True)
class _Kept:
    fingerprint: Fingerprint
    answer: Answer | None = None


@dataclass(slots=True)
class IdempotencyKeys:
    """The keys that were used. The caller holds the world's lock."""

    _kept: dict[Owner, _Kept] = field(default_factory=dict)

    def begin(self, owner: Owner, fingerprint: Fingerprint) -> Answer | None:
        """Return the answer to repeat, or None: then the request is to be carried out, and `end` to be called.

        Raises RefusedError if the key is too long, in use at this moment, or was used for something else.
        """
        key = owner[2]
        if len(key) > _LONGEST:
            raise refusals.invalid(
                f"Idempotency-Key is too long: it may have {_LONGEST} characters, this one has {len(key)}.", ""
            )
        kept = self._kept.get(owner)
        if kept is None:
            self._kept[owner] = _Kept(fingerprint)
            return None
        if kept.fingerprint != fingerprint:
            raise refusals.idempotency_mismatch(key)
        if kept.answer is None:
            raise refusals.idempotency_in_use(key)
        return kept.answer

    def end(self, owner: Owner, answer: Answer | None) -> None:
        """Keep the answer of a request that was carried out; None if it was refused and changed nothing."""
        if answer is None:
            self._kept.pop(owner, None)
        else:
            self._kept[owner].answer = answer
