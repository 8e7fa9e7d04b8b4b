"""The webhook of each mode while the program runs: what Stripe has, the change that is previewed, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from classe365_desktop.core.compare import Compared
from classe365_desktop.core.findings import Finding, Subject, finding, in_order
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.plan import Plan, plan, plan_removal
from classe365_desktop.core.signing import SigningSecret
from classe365_desktop.core.state import Look, Topic
from classe365_desktop.core.webhook import Checklist, wanted_webhook
from classe365_desktop.ui.errands import Errand, Errands
from classe365_desktop.ui.following import Following
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.worker import Job

if TYPE_CHECKING:
    from classe365_desktop.services.managed import Outcome
    from classe365_desktop.services.reach import Network


@dataclass(slots=True)
class WebhookDesk:
    """One mode of one school. `about` is what `compared` was about: it holds for nothing else."""

    compared: Compared | None = None
    about: str = ""
    preview: Plan | None = None
    picked: frozenset[str] = frozenset()
    renew_version: bool = False
    told: tuple[Finding, ...] = ()
    reached: tuple[Finding, ...] = ()
    replaced: tuple[str, str] | None = None
    """The endpoint that may go now, and the one that replaced it."""
    secret: SigningSecret | None = field(default=None, repr=False)
    job: Job | None = None


class WebhookSession(Following):
    """Compares, previews and applies. `changed` carries the mode whose desk is another one now."""

    def __init__(
        self, session: Session, errands: Errands, checklist: Callable[[], Checklist], parent: QObject | None = None
    ) -> None:
        super().__init__(session, errands, checklist, parent)
        self._desks: dict[tuple[str, Mode], WebhookDesk] = {}

    def desk(self, mode: Mode) -> WebhookDesk:
        """The desk of the chosen school; what it knew of another address, other events or another key is forgotten."""
        desk = self._desks.setdefault((self._host, mode), WebhookDesk())
        if desk.job is None and desk.about and desk.about != self._about(mode):
            desk.compared, desk.preview, desk.about, desk.told, desk.reached = None, None, "", (), ()
            desk.picked, desk.renew_version, desk.replaced = frozenset(), False, None
        return desk

    def look(self, mode: Mode) -> Look | None:
        """What the last comparison found, also in an earlier session."""
        return self._session.record(mode).look(Topic.WEBHOOK, self._about(mode))

    def findings(self, mode: Mode) -> tuple[Finding, ...]:
        """What is to be said: what came of the last change, and how it is now."""
        desk = self.desk(mode)
        look = self.look(mode)
        known = desk.compared.findings if desk.compared else look.findings if look else ()
        return tuple(in_order(dict.fromkeys((*desk.told, *known, *desk.reached))))

    def is_busy(self, mode: Mode) -> bool:
        """True while Stripe is being asked."""
        return self.desk(mode).job is not None

    def compare(self, mode: Mode) -> None:
        """Read what Stripe has and compare it."""
        checklist = self._checklist()

        def work(errand: Errand) -> "Outcome":
            from classe365_desktop.services.managed import compare_and_remember

            return compare_and_remember(errand, checklist)

        self._start(mode, work)

    def reach(self, mode: Mode, network: "Network | None" = None) -> None:
        """Look from this computer whether the address can be reached. Nothing that looks like a report is sent."""
        desk, school = self.desk(mode), self._session.school
        if desk.job is not None or school is None:
            return
        if self._session.practising:
            desk.reached = (finding("reach.practising", Subject.WEBHOOK),)
            self.changed.emit(mode.value)
            return
        url, now = wanted_webhook(school, mode, self._checklist()).url, self._session.now
        if not desk.about:
            desk.about = self._about(mode)

        def look(job: Job, _report: object) -> tuple[Finding, ...]:
            from classe365_desktop.core.reach import reach_findings
            from classe365_desktop.services.reach import TheNetwork, look_at

            seen = look_at(
                url,
                network or TheNetwork(),
                proxied=self._errands.proxied(url),
                on_cancel=job.on_cancel,
                cancelled=lambda: job.cancelled,
            )
            return reach_findings(seen, now)

        def done(found: tuple[Finding, ...]) -> None:
            desk.job, desk.reached = None, found
            self.changed.emit(mode.value)

        def failed() -> None:
            desk.job = None
            self.changed.emit(mode.value)

        desk.reached = ()
        desk.job = self._errands.watch(look, done, failed)
        self.changed.emit(mode.value)

    def pick(self, mode: Mode, endpoint: str, on: bool) -> None:
        """The administrator says that this endpoint is the school's own and may be changed, or that it is not."""
        desk = self.desk(mode)
        desk.picked = desk.picked | {endpoint} if on else desk.picked - {endpoint}
        self._plan_again(mode, desk)

    def set_renew_version(self, mode: Mode, on: bool) -> None:
        """Whether an endpoint that is fixed to another version is to be replaced by a new one."""
        desk = self.desk(mode)
        desk.renew_version = on
        self._plan_again(mode, desk)

    def preview(self, mode: Mode) -> Plan | None:
        """Plan the change and show it. Nothing is sent. None as long as nothing was compared."""
        desk = self.desk(mode)
        if desk.compared is None or not desk.compared.whole:
            return None
        if desk.replaced:
            desk.preview = plan_removal(desk.compared.have, *desk.replaced, desk.compared.wanted, desk.picked)
        else:
            desk.preview = plan(desk.compared.have, desk.compared.wanted, desk.picked, renew_version=desk.renew_version)
        self.changed.emit(mode.value)
        return desk.preview

    def apply(self, mode: Mode, shown: str) -> None:
        """Carry out the plan with the id that was `shown`, then compare again."""
        desk, checklist = self.desk(mode), self._checklist()
        planned = desk.preview
        if planned is None:
            return

        def work(errand: Errand) -> "Outcome":
            from classe365_desktop.services.managed import apply_and_remember

            return apply_and_remember(errand, planned, shown, checklist)

        self._start(mode, work, writes=True)

    def keep_secret(self, mode: Mode, text: str, kept: Callable[[], None]) -> Finding | None:
        """Keep what was pasted as the signing secret; the finding says why it is none. `kept` is called when it is kept."""
        from classe365_desktop.core.signing import read_signing_secret

        other = self._session.record(mode.other).signing
        found = read_signing_secret(text, other.fingerprint if other else "")
        if isinstance(found, Finding):
            return found
        workspace, host = self._errands.workspace, self._host

        def keep() -> None:
            from classe365_desktop.services.managed import keep_signing_secret

            keep_signing_secret(workspace, host, mode, found)

        def done(_: object) -> None:
            self._session.refresh()
            kept()

        self._session.ask(keep, done)
        return None

    def fetch_secret(self, mode: Mode, done: Callable[[str], None]) -> None:
        """Fetch the kept signing secret for the clipboard."""
        workspace, host = self._errands.workspace, self._host

        def fetch() -> str:
            from classe365_desktop.services.vault_values import Extra

            return workspace.secret(host, mode, Extra.SIGNING) or ""

        self._session.ask(fetch, lambda secret: done(secret) if secret else None)

    def cancel(self, mode: Mode) -> None:
        """End what is under way; what Stripe has done already stays done, and is noted."""
        job = self.desk(mode).job
        if job is not None:
            job.cancel()

    def _start(self, mode: Mode, work: Callable[[Errand], "Outcome"], *, writes: bool = False) -> None:
        desk = self.desk(mode)
        if desk.job is not None:
            return
        if not self._session.keys(mode) and not self._session.record(mode).secret:
            desk.told = (finding("secret.missing", Subject.SECRET),)
            self.changed.emit(mode.value)
            return
        desk.told = ()

        def done(outcome: "Outcome") -> None:
            desk.job = None
            desk.compared, desk.about, desk.told = (
                outcome.compared,
                outcome.look.about if outcome.look else "",
                outcome.told,
            )
            if outcome.secret is not None:
                desk.secret = outcome.secret
            desk.replaced = outcome.replaced
            desk.preview = None
            if outcome.replaced:
                desk.renew_version = False
            self.changed.emit(mode.value)

        def failed() -> None:
            desk.job = None
            self.changed.emit(mode.value)

        desk.job = self._errands.run(mode, "webhook", work, done, failed, writes=writes)
        self.changed.emit(mode.value)

    def _plan_again(self, mode: Mode, desk: WebhookDesk) -> None:
        if desk.preview is not None:
            self.preview(mode)
        else:
            self.changed.emit(mode.value)
