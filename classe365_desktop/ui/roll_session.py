"""The rolls of the chosen school while the program runs: each step a person takes goes off this thread and comes back here.

Looking after every school's rolls, by the clock, is `ui.roll_watch`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from classe365_desktop.core.findings import Finding, in_order
from classe365_desktop.core.keys import ApiKey, Box, KeyPair, Mode
from classe365_desktop.core.roll import Roll, Stage
from classe365_desktop.core.roll_json import has_its_place, roll_in
from classe365_desktop.core.roll_words import leaked_findings, roll_findings
from classe365_desktop.core.state import ModeRecord
from classe365_desktop.services.roll import Choice, Place
from classe365_desktop.ui.errands import Errand, Errands
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.worker import Job

if TYPE_CHECKING:
    from classe365_desktop.core.roll_events import Event
    from classe365_desktop.services.roll_proof import Proof


class Doing(Enum):
    """What is under way."""

    NOTING = auto()
    CHECKING = auto()
    ASKING = auto()


@dataclass(slots=True)
class RollDesk:
    """What lies beside one key's roll. `told` is what the last thing done said, `proof` what was found of the new key."""

    roll: str = ""
    told: tuple[Finding, ...] = ()
    proof: "Proof | None" = None
    doing: Doing | None = None
    job: Job | None = None


class RollSession(QObject):
    """Begins rolls and moves them on. `changed` carries the mode; `moved` that a roll is not where it was."""

    changed = Signal(str)
    moved = Signal()

    def __init__(
        self, session: Session, errands: Errands, new_id: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._errands, self._new_id = session, errands, new_id
        self._desks: dict[tuple[str, Mode, Box], RollDesk] = {}
        self._noted: set[str] = set()
        self._taken: set[str] = set()
        session.record_changed.connect(self._record_changed)
        session.keys_changed.connect(lambda mode: self.changed.emit(mode))
        session.school_changed.connect(self._another_school)

    # What there is.

    def roll(self, mode: Mode, box: Box) -> Roll | None:
        """The roll of that key of the chosen school, under way or ended."""
        return roll_in(self._session.record(mode), box)

    def desk(self, mode: Mode, box: Box) -> RollDesk:
        """What lies beside that roll; what was said of an earlier one is forgotten."""
        school, roll = self._session.school, self.roll(mode, box)
        desk = self._desks.setdefault((school.host if school else "", mode, box), RollDesk())
        ident = roll.id if roll else ""
        if desk.job is None and desk.roll != ident:
            desk.roll, desk.told, desk.proof = ident, (), None
        return desk

    def findings(self, mode: Mode, box: Box) -> tuple[Finding, ...]:
        """What is to be said of the roll now."""
        roll, desk, now = self.roll(mode, box), self.desk(mode, box), self._session.now
        stands = roll_findings(roll, now) if roll else ()
        if roll is None or not roll.is_open:
            return tuple(in_order(dict.fromkeys((*stands, *desk.told))))
        leaked = leaked_findings(roll)
        proved = desk.proof.findings if desk.proof else ()
        return tuple(in_order(dict.fromkeys((*desk.told, *proved, *leaked, *stands))))

    # What the person does.

    def begin(self, mode: Mode, box: Box, choice: Choice) -> None:
        """Begin a roll. Nothing is sent to Stripe."""

        def work(place: Place) -> tuple[Finding, ...]:
            from classe365_desktop.services.roll import begin

            began = begin(self._errands.workspace, place, choice, self._errands.clock, self._new_id)
            return (began,) if isinstance(began, Finding) else ()

        self._note_down(mode, box, work)

    def say_rolled(self, mode: Mode, box: Box) -> None:
        """The person has rolled the key on Stripe."""
        from classe365_desktop.core.roll_events import RolledOnStripe

        self._happen(mode, box, RolledOnStripe())

    def move_deadline(self, mode: Mode, box: Box, deadline: datetime) -> None:
        """Stripe shows another end (UTC) of the old key."""
        from classe365_desktop.core.roll_events import DeadlineMoved
        from classe365_desktop.core.roll_steps import about
        from classe365_desktop.core.timeline import local

        def said(roll: Roll) -> tuple[Finding, ...]:
            return (about(roll, "roll.deadline_moved", deadline=local(deadline)),)

        self._happen(mode, box, DeadlineMoved(deadline), said)

    def abandon(self, mode: Mode, box: Box) -> None:
        """The person wants the roll no more."""
        from classe365_desktop.core.roll_events import Abandon

        self._happen(mode, box, Abandon())

    def snooze(self, place: Place, until: datetime) -> None:
        """Remind again then (UTC)."""
        from classe365_desktop.core.roll_events import Snooze

        self._note(place, Snooze(until))

    def dismiss(self, place: Place) -> None:
        """The person has read what there was to read."""
        from classe365_desktop.core.roll_events import Dismiss

        self._note(place, Dismiss())

    def check(self, mode: Mode, box: Box, text: str) -> Finding | None:
        """Prove what was given as the new key and keep it if it is proved. A finding says what is wrong with its form."""
        from classe365_desktop.services.roll_proof import read_new_key

        school, roll = self._session.school, self.roll(mode, box)
        if school is None or roll is None:
            return None
        place = Place(school.host, mode, box)
        new = read_new_key(text, roll, place)
        if isinstance(new, Finding):
            return new

        def work(errand: Errand) -> "tuple[Proof, tuple[Finding, ...]]":
            from functools import partial

            from classe365_desktop.services.catalogue import load_permissions
            from classe365_desktop.services.permissions import try_out
            from classe365_desktop.services.roll_proof import prove

            may = partial(try_out, catalogue=load_permissions(), wait=errand.wait)
            proof = prove(errand.api, errand.workspace, place, new, errand.clock, permissions=may)
            return proof, _kept(errand, place, proof) if proof.ok and not errand.job.cancelled else ()

        self._prove(mode, box, work)
        return None

    def accept(self, mode: Mode, box: Box) -> None:
        """Keep the new key though something could not be told, or it may do less: the person's own word."""
        proof = self.desk(mode, box).proof
        if proof is None or not proof.may_count:
            return

        def work(errand: Errand) -> "tuple[Proof, tuple[Finding, ...]]":
            return proof, _kept(errand, Place(errand.host, mode, box), proof, despite_doubts=True)

        self._prove(mode, box, work)

    def ask_about_old(self, mode: Mode, box: Box) -> None:
        """Ask Stripe whether it still accepts the old key."""
        from classe365_desktop.core.roll import Verdict
        from classe365_desktop.core.roll_steps import about
        from classe365_desktop.core.timeline import local

        def work(errand: Errand) -> tuple[Finding, ...]:
            from classe365_desktop.services.roll import ask_about_old

            tested = ask_about_old(errand.api, errand.workspace, Place(errand.host, mode, box), errand.clock)
            if tested is None:
                return ()
            if tested.verdict is Verdict.WORKS and tested.roll.deadline:
                return (about(tested.roll, "roll.still_works", deadline=local(tested.roll.deadline)),)
            return tested.findings

        def done(desk: RollDesk, found: tuple[Finding, ...]) -> None:
            desk.told = found

        self._start(mode, box, Doing.ASKING, work, done)

    def cancel(self, mode: Mode, box: Box) -> None:
        """End what is asked of Stripe."""
        job = self.desk(mode, box).job
        if job is not None:
            job.cancel()

    # How it is carried out.

    def _prove(self, mode: Mode, box: Box, work: "Callable[[Errand], tuple[Proof, tuple[Finding, ...]]]") -> None:
        host = self._session.state.selected

        def done(desk: RollDesk, came: "tuple[Proof, tuple[Finding, ...]]") -> None:
            desk.proof, desk.told = came
            roll = self.roll(mode, box)
            key = desk.proof.key
            if roll and roll.checked and roll.new and key and key.fingerprint == roll.new.fingerprint:
                self._session.take_kept(host, mode, key)

        self._start(mode, box, Doing.CHECKING, work, done)

    def _happen(
        self,
        mode: Mode,
        box: Box,
        event: "Event",
        said: Callable[[Roll], tuple[Finding, ...]] = lambda _: (),
    ) -> None:
        def work(place: Place) -> tuple[Finding, ...]:
            from classe365_desktop.services.roll import advance, settle

            workspace, clock = self._errands.workspace, self._errands.clock
            made = advance(workspace, place, event, clock)
            if isinstance(made, Finding):
                return (made,)
            if made.objection:
                return (made.objection,)
            settle(workspace, place, clock)
            return said(made.roll)

        self._note_down(mode, box, work)

    def _note(self, place: Place, event: "Event") -> None:
        """Something about any school's roll that shows nowhere else."""
        from classe365_desktop.services.roll import advance

        workspace, clock = self._errands.workspace, self._errands.clock

        def done(_: object) -> None:
            self._session.refresh()
            self.moved.emit()

        self._session.ask(lambda: advance(workspace, place, event, clock), done)

    def _note_down(self, mode: Mode, box: Box, work: Callable[[Place], tuple[Finding, ...]]) -> None:
        """Carry out what needs the disk and the password store only."""
        school, desk = self._session.school, self.desk(mode, box)
        if school is None or desk.job is not None:
            return
        place = Place(school.host, mode, box)

        def over(found: tuple[Finding, ...]) -> None:
            self._session.refresh()
            self._ended(mode, box, desk)
            desk.told = found
            self._tell(mode)

        desk.told, desk.doing = (), Doing.NOTING
        desk.job = self._errands.watch(lambda _job, _report: work(place), over, lambda: self._failed(mode, box, desk))
        self.changed.emit(mode.value)

    def _start(
        self,
        mode: Mode,
        box: Box,
        doing: Doing,
        work: Callable[[Errand], Any],
        done: Callable[[RollDesk, Any], None],
    ) -> None:
        """Carry out what asks Stripe."""
        desk = self.desk(mode, box)
        if desk.job is not None:
            return

        def over(result: Any) -> None:
            self._ended(mode, box, desk)
            done(desk, result)
            self._tell(mode)

        desk.told = ()
        desk.job = self._errands.run(mode, "roll", work, over, lambda: self._failed(mode, box, desk))
        desk.doing = doing if desk.job is not None else None
        self.changed.emit(mode.value)

    def _ended(self, mode: Mode, box: Box, desk: RollDesk) -> None:
        desk.job, desk.doing = None, None
        roll = self.roll(mode, box)
        desk.roll = roll.id if roll else desk.roll

    def _failed(self, mode: Mode, box: Box, desk: RollDesk) -> None:
        # What could not be saved holds until the program ends, and what the password store refused can be owed.
        self._session.refresh()
        self._ended(mode, box, desk)
        self._tell(mode)

    def _tell(self, mode: Mode) -> None:
        self.changed.emit(mode.value)
        self.moved.emit()

    # What happens elsewhere.

    def _another_school(self) -> None:
        for mode in Mode:
            self.changed.emit(mode.value)

    def _record_changed(self, mode: str) -> None:
        self._note_ticked(Mode(mode))
        self._take_what_was_kept_elsewhere(Mode(mode))
        self.changed.emit(mode)

    def _note_ticked(self, mode: Mode) -> None:
        """The new key was ticked on the page of step 3: the roll is to know it, once."""
        school = self._session.school
        if school is None or not school.record(mode).is_entered:
            return
        for box in Box:
            roll = roll_in(school.record(mode), box)
            if roll is None or roll.stage is not Stage.CHECKED or roll.id in self._noted:
                continue
            if not has_its_place(school.record(mode), roll):
                continue
            self._noted.add(roll.id)

            place = Place(school.host, mode, box)

            def work(place: Place = place) -> object:
                from classe365_desktop.services.roll import entered

                return entered(self._errands.workspace, place, self._errands.clock)

            def done(_: object) -> None:
                self._session.refresh()
                self._tell(mode)

            self._session.ask(work, done)

    def _take_what_was_kept_elsewhere(self, mode: Mode) -> None:
        """A script has kept the new key: saving what lies on the Keys page would put the old one in its place. Once a roll."""
        host = self._session.state.selected
        for box in Box:
            roll, mine = self.roll(mode, box), self._session.keys(mode).get(box)
            if roll is None or roll.id in self._taken or not _is_out_of_date(mine, self._session.record(mode), roll):
                continue
            self._taken.add(roll.id)

            def take(keys: KeyPair, box: Box = box, roll: Roll = roll) -> None:
                key, now_mine = keys.get(box), self._session.keys(mode).get(box)
                if key and (now_mine is None or now_mine.fingerprint == roll.old.fingerprint):
                    self._session.take_kept(host, mode, key)

            self._session.ask(lambda: self._errands.workspace.keys(host, mode), take)


def _is_out_of_date(key: ApiKey | None, record: ModeRecord, roll: Roll) -> bool:
    """True if `key` is the roll's old one though the new one is kept."""
    is_old = key is not None and key.fingerprint == roll.old.fingerprint
    return is_old and roll.checked is not None and has_its_place(record, roll)


def _kept(errand: Errand, place: Place, proof: "Proof", *, despite_doubts: bool = False) -> tuple[Finding, ...]:
    """Keep the proved key; what is to be said of that."""
    from classe365_desktop.core.roll_steps import about
    from classe365_desktop.services.roll_proof import adopt

    made = adopt(errand.workspace, place, proof, errand.clock, despite_doubts=despite_doubts)
    if isinstance(made, Finding):
        return (made,)
    if made.objection:
        return (made.objection,)
    return (about(made.roll, "newkey.kept", new=proof.key.redacted),) if proof.key else ()
