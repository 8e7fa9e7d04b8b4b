"""What the window works on: the chosen school, its keys in memory, and the work under way. Widgets ask it and listen to it.

It decides nothing that a rule of the core decides; it carries requests to the services, off this thread, and their answers back.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from classe365_desktop.core.findings import Finding, Subject, finding, in_order
from classe365_desktop.core.keys import ApiKey, Box, KeyPair, Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.state import KeyMark as KeyMark
from classe365_desktop.core.state import ModeRecord, School, State, pair_fingerprint
from classe365_desktop.services.door import Door
from classe365_desktop.services.noted import Noted
from classe365_desktop.services.store import StoreError
from classe365_desktop.services.vault_values import VaultError
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.desks import Desk, Desks
from classe365_desktop.ui.worker import Job, Worker

if TYPE_CHECKING:
    from classe365_desktop.core.paste import Routing
    from classe365_desktop.services.validation import Checked


class Session(QObject):
    """The window's one source of truth. Signals carry the mode's value ("test", "live")."""

    schools_changed = Signal()
    school_changed = Signal()
    record_changed = Signal(str)
    keys_changed = Signal(str)
    findings_changed = Signal(str)
    found = Signal(str, object)
    checking_changed = Signal(str)
    routed = Signal(str, object)
    said = Signal(str)
    problem = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        worker: Worker,
        door: Door,
        clock: Callable[[], datetime],
        *,
        practising: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._worker = worker
        self._door = door
        self._clock = clock
        self.practising = practising
        self._desks = Desks()
        self._noted = Noted(workspace)
        self._state: State = workspace.state

    # What there is.

    @property
    def now(self) -> datetime:
        """The time, UTC."""
        return self._clock()

    @property
    def state(self) -> State:
        """Everything remembered, as last read or written."""
        return self._state

    @property
    def school(self) -> School | None:
        """The chosen school, or None if there is none yet."""
        return self._state.school(self._state.selected) if self._state.selected in self._state else None

    def record(self, mode: Mode) -> ModeRecord:
        """What is remembered of one mode of the chosen school."""
        school = self.school
        return school.record(mode) if school else ModeRecord()

    def keys(self, mode: Mode) -> KeyPair:
        """The keys on the desk, kept or not."""
        return self._desk(mode).keys

    def findings(self, mode: Mode) -> tuple[Finding, ...]:
        """What was found last about the keys on the desk, or about the kept ones."""
        return self._desk(mode).findings

    def is_checking(self, mode: Mode) -> bool:
        """True while Stripe is being asked."""
        return self._desk(mode).job is not None

    def is_shut_out(self, mode: Mode) -> bool:
        """True if keys are kept, or were for an earlier session only, and the password store did not hand them out."""
        return self._desk(mode).shut

    def is_saved(self, mode: Mode) -> bool:
        """True if the keys on the desk are the kept ones."""
        keys, record = self.keys(mode), self.record(mode)
        return pair_fingerprint(KeyMark.of(keys.publishable), KeyMark.of(keys.secret)) == record.keys_fingerprint

    def _desk(self, mode: Mode) -> Desk:
        return self._desks.at(self._state.selected, mode, lambda: self.record(mode))

    # Schools.

    def add_school(self, text: str, done: Callable[[School | Finding], None]) -> None:
        """Add a school by what was typed, choose it, and hand `done` the school or the finding that says why not."""

        def added(result: School | Finding) -> None:
            self._take_state(school=True)
            done(result)

        self.ask(lambda: self._workspace.add_school(text), added)

    @property
    def has_unsaved_keys(self) -> bool:
        """True if closing now would lose keys that were pasted and not kept."""
        return self._desks.has_unsaved(self._state)

    def select(self, host: str) -> None:
        """Choose another school."""
        if host in self._state and host != self._state.selected:
            self._state = replace(self._state, selected=host)
            self.school_changed.emit()
            self.ask(lambda: self._workspace.select(host), lambda _: None)

    def rename(self, name: str) -> None:
        """Give the chosen school another name; its address stays."""
        host = self._state.selected

        def renamed(result: School | Finding) -> None:
            if isinstance(result, Finding):
                self.problem.emit(result)
            else:
                self._take_state(school=True)
                self.said.emit(self.tr("The school is called {name} now.").format(name=result.name))

        self.ask(lambda: self._workspace.rename(host, name), renamed)

    def remove(self, done: Callable[[], None]) -> None:
        """Forget the chosen school with its four keys."""
        host = self._state.selected

        def removed(_: object) -> None:
            self._desks.clear(host, *Mode)
            self._take_state(school=True)
            done()

        self.ask(lambda: self._workspace.remove(host), removed)

    # Keys.

    def load_keys(self, mode: Mode) -> None:
        """Fetch the kept keys from the password store, once."""
        desk, host, record = self._desk(mode), self._state.selected, self.record(mode)
        if desk.loaded or not record.keys_fingerprint:
            return
        desk.loaded = True

        def fetched(keys: KeyPair) -> None:
            # What was pasted meanwhile is newer than what was kept.
            desk.keys = KeyPair(desk.keys.publishable or keys.publishable, desk.keys.secret or keys.secret)
            desk.shut = False
            self._tell(host, lambda: self.keys_changed.emit(mode.value))

        def failed(error: Exception) -> None:
            desk.loaded, desk.shut = False, True
            self._tell(host, lambda: self.keys_changed.emit(mode.value))
            self.failed(error)

        self._worker.run(lambda _job, _report: self._workspace.keys(host, mode), fetched, failed)

    def paste(self, text: str, mode: Mode, box: Box) -> "Routing":
        """Put pasted keys where they belong, also in the other tab, and say so. Nothing is kept yet."""
        from classe365_desktop.core.paste import route

        routing = route(text, mode, box)
        for each in Mode:
            pair = routing.pair(each, self.keys(each))
            if pair != self.keys(each):
                self._put_keys(each, pair)
        desk = self._desk(mode)
        # What Stripe said about these keys stays; what was said about an earlier paste goes.
        kept = (each for each in desk.findings if not each.code.startswith(("key.", "route.")))
        desk.findings = tuple(in_order((*routing.findings, *kept)))
        self.findings_changed.emit(mode.value)
        self.routed.emit(mode.value, routing)
        return routing

    def _put_keys(self, mode: Mode, keys: KeyPair) -> None:
        self.cancel(mode)
        desk = self._desk(mode)
        desk.keys, desk.findings, desk.checked = keys, (), None
        if desk.job is not None:
            desk.job = None  # what it still says is about other keys
            self.checking_changed.emit(mode.value)
        self.keys_changed.emit(mode.value)
        self.findings_changed.emit(mode.value)

    def save_keys(
        self,
        mode: Mode,
        done: Callable[[], None],
        refused: Callable[[Finding], None],
        *,
        session_only: bool = False,
    ) -> None:
        """Keep the keys on the desk in the password store, or for this session only. `refused` gets the store's no."""
        host, keys, desk = self._state.selected, self.keys(mode), self._desk(mode)

        def save() -> None:
            from classe365_desktop.services.validation import remember_check

            self._workspace.save_keys(host, mode, keys, session_only=session_only)
            if desk.checked and desk.checked.order.keys == keys:
                remember_check(self._workspace, host, desk.checked)

        def saved(_: object) -> None:
            desk.loaded = True
            self._take_state()
            if session_only:
                told = finding("vault.session_only", Subject.VAULT)
                desk.findings = tuple(in_order(dict.fromkeys((*desk.findings, told))))
                self._tell(host, lambda: self.findings_changed.emit(mode.value))
            if (
                desk.checked
                and desk.checked.order.keys == keys
                and not self._state.school(host).record(mode).is_checked
            ):
                # A check ended in the moment the keys were being kept.
                self._remember(host, desk.checked)
            done()

        def failed(error: Exception) -> None:
            if isinstance(error, VaultError):
                self._take_state()
                refused(error.finding)
            else:
                self.failed(error)

        self._worker.run(lambda _job, _report: save(), saved, failed)

    def take_kept(self, host: str, mode: Mode, key: ApiKey) -> None:
        """A key was kept that was not given on the Keys page, as by a roll: it is the one on the desk now."""
        if host != self._state.selected:
            self._desks.clear(host, mode)
        elif self.keys(mode).get(key.box) not in {None, key}:
            self._put_keys(mode, self.keys(mode).having(key))
            record, desk = self.record(mode), self._desk(mode)
            desk.findings = record.findings if record.is_checked else ()
            self.findings_changed.emit(mode.value)

    def is_session_only(self, mode: Mode) -> bool:
        """True if a key of this mode is in memory alone."""
        return self._workspace.is_session_only(self._state.selected, mode)

    def forget_keys(self, mode: Mode, done: Callable[[], None]) -> None:
        """Forget both keys of a mode, on the desk and in the password store."""
        host, desk = self._state.selected, self._desk(mode)
        self.cancel(mode)

        def forgotten(_: object) -> None:
            desk.job = None  # what it still says is about keys that are gone
            self._desks.clear(host, mode)
            self._take_state()
            self._tell(host, lambda: self.keys_changed.emit(mode.value))
            self._tell(host, lambda: self.findings_changed.emit(mode.value))
            done()

        self.ask(lambda: self._workspace.forget_keys(host, mode), forgotten)

    def _remember(self, host: str, checked: "Checked") -> None:
        from classe365_desktop.services.validation import remember_check

        self.ask(lambda: remember_check(self._workspace, host, checked), lambda _: self._take_state())

    # Checking.

    def check(self, mode: Mode) -> None:
        """Ask Stripe about the keys on the desk. Findings arrive one by one; then they are remembered, if the keys are."""
        host, desk = self._state.selected, self._desk(mode)
        if desk.job is not None:
            return
        on_desk = desk.keys
        desk.findings = ()

        def work(job: Job, report: Callable[[Any], None]) -> "Checked":
            from classe365_desktop.services.validation import check_keys, order_for, remember_check

            keys = on_desk or self._workspace.keys(host, mode)
            api = self._door.open(mode.value)
            # Closed for good, not only what is asked at this moment: the next question must not go out either.
            job.on_cancel(lambda: self._door.leave(mode.value))
            checked = check_keys(api, order_for(self._workspace, host, mode, keys), self._clock, report)
            remember_check(self._workspace, host, checked)
            return checked

        def arrived(found: Finding) -> None:
            if desk.job is not job:
                return  # other keys lie on the desk by now
            desk.findings = tuple(in_order((*desk.findings, found)))
            self._tell(host, lambda: self.found.emit(mode.value, found))

        def done(checked: "Checked") -> None:
            self._take_state()
            if desk.job is not job:
                return
            # In the checks' own order, whichever answer came first.
            desk.job, desk.checked, desk.findings = None, checked, checked.findings
            self._tell(host, lambda: self.findings_changed.emit(mode.value))
            self._tell(host, lambda: self.checking_changed.emit(mode.value))

        def failed(error: Exception) -> None:
            if desk.job is job:
                desk.job = None
                self._tell(host, lambda: self.checking_changed.emit(mode.value))
            self.failed(error)

        job = desk.job = self._worker.run(work, done, failed, arrived)
        self.findings_changed.emit(mode.value)
        self.checking_changed.emit(mode.value)

    def cancel(self, mode: Mode) -> None:
        """End the check under way; what it found until then stays."""
        job = self._desk(mode).job
        if job is not None:
            job.cancel()

    # Progress.

    def change_record(self, mode: Mode, change: Callable[[ModeRecord], ModeRecord]) -> None:
        """Note something about one mode of the chosen school: at once on the screen, soon on the disk."""
        school = self.school
        if school is None:
            return
        self._state = self._state.with_school(school.with_record(mode, change(school.record(mode))))
        self.record_changed.emit(mode.value)
        self._noted.add(school.host, mode, change)
        self.ask(self._noted.write_next, lambda _: None)

    def tick_entered(self, mode: Mode, on: bool) -> None:
        """Note that the kept keys have been entered into Classe365, or that they have not."""
        at = self._clock().isoformat(timespec="seconds")
        self.change_record(
            mode,
            lambda record: replace(
                record, entered_keys=record.keys_fingerprint if on else "", entered_at=at if on else ""
            ),
        )

    def tick_webhook(self, mode: Mode, on: bool) -> None:
        """Note that the administrator set the webhook up on Stripe, or that they did not."""
        at = self._clock().isoformat(timespec="seconds")
        self.change_record(mode, lambda record: replace(record, webhook_done_at=at if on else ""))

    def remember_step(self, mode: Mode, step: Step) -> None:
        """Remember which step is open."""
        if self.record(mode).step != step.value:
            self.change_record(mode, lambda record: replace(record, step=step.value))

    # Asking and telling.

    def ask(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Let a service work off the UI thread; what it says no with is said here."""
        self._worker.run(lambda _job, _report: work(), done, self.failed)

    def failed(self, error: Exception) -> None:
        """Whatever a service says no with has a finding. Anything else is a mistake of ours and must be seen."""
        if isinstance(error, StoreError):
            self._take_state()
        found = getattr(error, "finding", None)
        if isinstance(found, Finding):
            self.problem.emit(found)
            return
        raise error

    def refresh(self) -> None:
        """Take what a service has remembered meanwhile."""
        self._take_state()

    def _take_state(self, *, school: bool = False) -> None:
        """Take what the workspace remembers now; the school that is chosen on the screen stays chosen."""
        selected, state = self._state.selected, self._noted.over(self._workspace.state)
        self._state = state if school or selected not in state else replace(state, selected=selected)
        if school:
            self.schools_changed.emit()
            self.school_changed.emit()
        else:
            for mode in Mode:
                self.record_changed.emit(mode.value)

    def _tell(self, host: str, tell: Callable[[], None]) -> None:
        """Tell the widgets, unless they show another school by now."""
        if host == self._state.selected:
            tell()
