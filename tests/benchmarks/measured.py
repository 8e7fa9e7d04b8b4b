"""What a benchmark hands back: a number beside its limit."""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One number. `limit` is the most that it may be, None where it is only for information."""

    name: str
    value: float
    limit: float | None
    unit: str = "x"
    detail: str = ""

    @property
    def is_within(self) -> bool:
        """True if there is no limit or it is kept."""
        return self.limit is None or self.value <= self.limit

    def __str__(self) -> str:
        limit = "" if self.limit is None else f"{'at most' if self.is_within else 'OVER'} {self.limit:g}"
        return f"{self.name:52} {self.value:8.2f} {self.unit:3} {limit:14} {self.detail}".rstrip()


def ratio(name: str, ours: Iterable[float], theirs: Iterable[float], limit: float | None, unit: str) -> Measured:
    """The median of the ratios of runs that were made in turns, so that what else the computer did weighs on both sides.

    On a busy computer the best of each side, in the detail, says more.
    """
    pairs = list(zip(ours, theirs, strict=True))
    (middle, best), (their_middle, their_best) = [
        (statistics.median(side), min(side)) for side in zip(*pairs, strict=True)
    ]
    detail = f"({middle:.3g} against {their_middle:.3g} {unit}, {len(pairs)} pairs; best against best {best / their_best:.2f} x)"
    return Measured(name, statistics.median(one / other for one, other in pairs), limit, "x", detail)
