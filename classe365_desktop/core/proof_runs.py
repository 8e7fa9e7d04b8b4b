"""Proofs as the journal knows them: which are not finished, and what they made that is still there.

A proof opens with an intent of its own, whose step is the proof's id, and closes it when everything is cleaned up. So a
crash leaves it open, and the journal is not laid aside meanwhile.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from classe365_desktop.core.journal import Entry, Phase, Purpose, unfinished
from classe365_desktop.core.keys import Mode

_UNDO = "-undo-"


@dataclass(frozen=True, slots=True)
class Run:
    """One proof. `account` is "" if it was not known. `made` are the ids that are not known to be gone; `lost` tells
    that an answer is missing.

    The id begins with Stripe's time at its start, in seconds since 1970: this computer's clock may be wrong.
    """

    host: str
    mode: Mode
    id: str
    at: str
    account: str = ""
    made: tuple[str, ...] = ()
    lost: bool = False

    @property
    def since(self) -> int:
        """Stripe's time at the start, in seconds since 1970; 0 if the id does not tell."""
        head = self.id.partition("-")[0]
        return int(head) if head.isascii() and head.isdigit() else 0


def run_id(stripe_time: int, chance: str) -> str:
    """The id of a new proof."""
    return f"{stripe_time}-{chance}"


def undo_step(run: str, ident: str, chance: str) -> str:
    """The step of taking something away. Each attempt has its own: Stripe repeats even an error to the same one."""
    return f"{run}{_UNDO}{ident}-{chance}"


def open_runs(entries: Iterable[Entry], host: str | None = None) -> tuple[Run, ...]:
    """The proofs that were not finished, oldest first; those of one school if `host` says which."""
    ours = [each for each in entries if each.purpose is Purpose.PROOF]
    waiting = unfinished(ours)
    found = []
    for opened in waiting:
        if opened.step != opened.run or host not in (None, opened.host):
            continue
        mine = [each for each in ours if each.run == opened.run]
        gone = {each.gone for each in mine if each.gone}
        made = tuple(dict.fromkeys(each.made for each in mine if each.made and each.made not in gone))
        lost = any(each.run == opened.run and _makes(each) for each in waiting)
        account = str(opened.params.get("account", ""))
        found.append(Run(opened.host, opened.mode, opened.run, opened.at, account, made, lost))
    return tuple(found)


def still_open(entries: Iterable[Entry], run: str) -> list[Entry]:
    """The requests of a proof whose end is not known, the proof itself not among them."""
    return [each for each in unfinished(entries) if each.run == run and each.step != run]


def _makes(entry: Entry) -> bool:
    """What a clean-up asked for can be asked again: nothing was made by it."""
    return entry.step != entry.run and _UNDO not in entry.step


def gone(at: str, run: Run, ident: str) -> Entry:
    """The line that says that an object is no longer there, or no longer matters."""
    return Entry(
        at, Phase.DONE, Purpose.PROOF, run.host, run.mode, run.id, f"{run.id}-gone-{ident}", "", "", gone=ident
    )


def opening(at: str, run: Run) -> Entry:
    """The line with which a proof begins."""
    account = {"account": run.account} if run.account else {}
    return Entry(at, Phase.INTENT, Purpose.PROOF, run.host, run.mode, run.id, run.id, "run", "", account)


def closing(at: str, run: Run) -> Entry:
    """The line with which it ends."""
    return Entry(at, Phase.DONE, Purpose.PROOF, run.host, run.mode, run.id, run.id, "run", "")
