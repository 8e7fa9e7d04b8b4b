"""The proof and the look at deliveries of each mode, while the program runs."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from classe365_desktop.core.findings import Finding, in_order
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.state import Look, Topic
from classe365_desktop.core.webhook import Checklist
from classe365_desktop.ui.errands import Errand, Errands
from classe365_desktop.ui.following import Following
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.worker import Job

if TYPE_CHECKING:
    from classe365_desktop.core.deliveries import Delivery
    from classe365_desktop.core.proof import Proof, Row
    from classe365_desktop.services.deliveries import Looked
    from classe365_desktop.services.proof import Offer, Proved
    from classe365_desktop.services.proof_errands import Cleaning


class Doing(Enum):
    """What is under way."""

    OFFERING = auto()
    PROVING = auto()
    LOOKING = auto()
    CLEANING = auto()


@dataclass(slots=True)
class ProofDesk:
    """One mode of one school. `about` is what its results are about: they hold for nothing else."""

    about: str = ""
    offer: "Offer | None" = None
    rows: "tuple[Row, ...]" = ()
    deliveries: "tuple[Delivery, ...]" = ()
    told: tuple[Finding, ...] = ()
    read: int = 0
    doing: Doing | None = None
    cancelling: bool = False
    job: Job | None = None


class ProofSession(Following):
    """Offers, runs, looks and cleans up. `changed` carries the mode; `offered` that an offer is ready to be confirmed."""

    offered = Signal(str)

    def __init__(
        self, session: Session, errands: Errands, checklist: Callable[[], Checklist], parent: QObject | None = None
    ) -> None:
        super().__init__(session, errands, checklist, parent)
        self._desks: dict[tuple[str, Mode], ProofDesk] = {}

    def desk(self, mode: Mode) -> ProofDesk:
        """The desk of the chosen school; what it knew of another address, other events or another key is forgotten."""
        desk = self._desks.setdefault((self._host, mode), ProofDesk())
        if desk.job is None and desk.about != self._about(mode):
            desk.about, desk.offer, desk.rows, desk.deliveries, desk.told = self._about(mode), None, (), (), ()
        return desk

    def look(self, mode: Mode) -> Look | None:
        """What the last proof or look found, also in an earlier session."""
        return self._session.record(mode).look(Topic.PROOF, self._about(mode))

    def findings(self, mode: Mode) -> tuple[Finding, ...]:
        """What is to be said now."""
        desk, look = self.desk(mode), self.look(mode)
        return tuple(in_order(desk.told or (look.findings if look and desk.doing is None else ())))

    def offer(self, mode: Mode) -> None:
        """Look who listens and what a proof would make; then `offered`. Nothing is written."""

        def work(errand: Errand) -> "Offer":
            from classe365_desktop.services.proof_errands import offer_proof

            return offer_proof(errand, self._checklist())

        def done(desk: ProofDesk, offer: "Offer") -> None:
            desk.offer, desk.rows, desk.deliveries, desk.told = offer, offer.rows, (), offer.findings
            if offer.scenarios and desk is self.desk(mode):
                self.offered.emit(mode.value)

        self._start(mode, Doing.OFFERING, work, done)

    def run(self, mode: Mode, shown: str) -> None:
        """Carry out the offer with the id that was `shown`."""
        offer = self.desk(mode).offer
        if offer is None:
            return

        def work(errand: Errand) -> "Proved":
            from classe365_desktop.services.proof_errands import prove_and_remember

            return prove_and_remember(errand, offer, shown)

        def done(desk: ProofDesk, proved: "Proved") -> None:
            desk.rows, desk.told = proved.proof.rows, proved.findings

        def arrived(desk: ProofDesk, proof: "Proof") -> None:
            desk.rows = proof.rows

        self._start(mode, Doing.PROVING, work, done, arrived)

    def look_again(self, mode: Mode) -> None:
        """Look at what became of the events of the last 30 days. Only reads."""

        def work(errand: Errand) -> "Looked":
            from classe365_desktop.services.proof_errands import look_and_remember

            return look_and_remember(errand, self._checklist())

        def done(desk: ProofDesk, looked: "Looked") -> None:
            desk.deliveries, desk.rows, desk.told = looked.deliveries, (), looked.findings

        def arrived(desk: ProofDesk, count: int) -> None:
            desk.read = count

        self._start(mode, Doing.LOOKING, work, done, arrived)

    def clean_up(self, mode: Mode) -> None:
        """Take away what an earlier proof left."""

        def work(errand: Errand) -> "Cleaning":
            from classe365_desktop.services.proof_errands import clean_up_all

            return clean_up_all(errand)

        def done(desk: ProofDesk, cleaning: "Cleaning") -> None:
            desk.told = cleaning.findings

        self._start(mode, Doing.CLEANING, work, done)

    def look_for_unfinished(self, mode: Mode) -> None:
        """Say if an earlier proof did not come to its end: the journal knows. Asks Stripe nothing."""
        school, errands = self._session.school, self._errands
        if school is None or mode is Mode.LIVE or self.desk(mode).told or self.desk(mode).doing:
            return

        def look() -> Finding | None:
            from classe365_desktop.services.proof_errands import unfinished_finding

            return unfinished_finding(errands.journal(), school.host)

        def done(found: Finding | None) -> None:
            if found is not None and not self.desk(mode).told:
                self.desk(mode).told = (found,)
                self.changed.emit(mode.value)

        self._session.ask(look, done)

    def cancel(self, mode: Mode) -> None:
        """End what is under way; what a proof made is cleaned up all the same."""
        desk = self.desk(mode)
        if desk.job is not None:
            desk.cancelling = True
            desk.job.cancel()
            self.changed.emit(mode.value)

    def _start(
        self,
        mode: Mode,
        doing: Doing,
        work: Callable[[Errand], Any],
        done: Callable[[ProofDesk, Any], None],
        arrived: Callable[[ProofDesk, Any], None] = lambda _desk, _value: None,
    ) -> None:
        desk = self.desk(mode)
        if desk.job is not None:
            return
        desk.told, desk.read = (), 0

        def ended() -> None:
            desk.job, desk.doing, desk.cancelling = None, None, False

        def over(result: Any) -> None:
            ended()
            done(desk, result)
            self.changed.emit(mode.value)

        def failed() -> None:
            ended()
            self.changed.emit(mode.value)

        def came(value: Any) -> None:
            arrived(desk, value)
            self.changed.emit(mode.value)

        desk.job = self._errands.run(
            mode, "proof", work, over, failed, came, writes=doing in {Doing.PROVING, Doing.CLEANING}
        )
        desk.doing = doing if desk.job is not None else None
        self.changed.emit(mode.value)
