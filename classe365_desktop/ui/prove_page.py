"""Step 4, Prove it: in Test every event is made and followed; in Live it only looks."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from classe365_desktop.core import links
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.proof import Stage, progress
from classe365_desktop.core.setup import Step, step_state
from classe365_desktop.core.texts import CHECK_AGAIN, CLEAN_UP, KEYS_PAGE, PREVIEW, Severity
from classe365_desktop.ui.proof_session import Doing, ProofSession
from classe365_desktop.ui.prove_words import (
    ask_proof,
    delivery_track,
    doing_words,
    heads,
    next_words,
    proof_track,
    status_words,
    what_card,
)
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import Role
from classe365_desktop.ui.translate import finding_text, when
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.event_track import EventTrack
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.pressable import hand_focus
from classe365_desktop.ui.widgets.wrap import Text

# More links than this would be a list of their own: Stripe's page has them all.
MOST_LINKS = 8


class ProvePage(Page):
    """Shows a mode's proof or its deliveries, and asks before anything is made."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        mode: Mode,
        proofs: ProofSession,
        open_link: Callable[[str], None],
        open_webhook: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Prove it"), parent=parent)
        self._session, self._theme, self._mode, self._proofs = session, theme, mode, proofs
        self._open_link, self._open_webhook = open_link, open_webhook
        self._was: tuple[str, Doing | None] = ("", None)
        self._tried: Doing | None = None
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setProperty("mode", mode.value)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.left.addWidget(self.progress)
        card = Card(theme, flush=True)
        self.table = EventTrack(theme, mode, self.tr("Events"), heads())
        card.body.addWidget(self.table)
        self._events = card
        self.left.addWidget(card)
        self.list = FindingsList(theme)
        self.list.action_requested.connect(self._act)
        self.left.addWidget(self.list)
        self.failed = Card(theme, self.tr("Not delivered"))
        self._links = QWidget()
        self._linked: tuple[str, dict[str, str]] = ("", {})
        self.failed.hide()
        self.left.addWidget(self.failed)
        self.use_right().addWidget(what_card(theme, mode))
        self._fill_bar(theme)
        proofs.changed.connect(lambda of: self._show() if of == mode.value else None)
        proofs.offered.connect(lambda of: self._ask() if of == mode.value else None)
        self._show()

    def _fill_bar(self, theme: Theme) -> None:
        mode = self._mode
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(lambda: self._proofs.cancel(mode))
        self.bar.add_left(self.cancel)
        self.look = Button(theme, self.tr("Look at recent deliveries"), mode=mode, icon_name="eye")
        self.look.clicked.connect(lambda: self._proofs.look_again(mode))
        self.bar.add_right(self.look)
        self.run = Button(theme, self.tr("Run test-mode proof"), mode=mode, icon_name="play")
        self.run.clicked.connect(lambda: self._proofs.offer(mode))
        if mode is Mode.TEST:
            self.bar.add_right(self.run)

    def showEvent(self, event: QShowEvent) -> None:
        """Say times again; and if an earlier proof was interrupted, say so: the journal is read after the page was painted."""
        super().showEvent(event)
        self._show()
        QTimer.singleShot(0, lambda: self._proofs.look_for_unfinished(self._mode) if self.isVisible() else None)

    # Showing.

    def _show(self) -> None:
        if self._session.school is None:
            return
        desk, doing, mode = self._proofs.desk(self._mode), self._proofs.desk(self._mode).doing, self._mode
        tracks = [proof_track(row) for row in desk.rows] or [
            delivery_track(each, self._session.now) for each in desk.deliveries
        ]
        self.table.show_tracks(tracks)
        self._events.setVisible(bool(tracks))
        self.list.set_findings(self._proofs.findings(mode))
        self.list.setVisible(bool(self.list.findings))
        settled, of_all = progress(desk.rows)
        self.progress.setVisible(doing is not None)
        self.progress.setRange(0, of_all if doing is Doing.PROVING and of_all else 0)
        self.progress.setValue(settled)
        self._show_links()
        look = self._proofs.look(mode)
        passed = step_state(self._session.record(mode), Step.PROVE).severity is Severity.PASS
        self._show_buttons(doing, passed=passed)
        if doing is not None:
            words = doing_words(doing, cancelling=desk.cancelling, settled=settled, all_=of_all, read=desk.read)
        else:
            words = next_words(mode, done=passed, findings=self.list.findings)
        self.bar.set_next(words)
        self.set_subtitle(self._subtitle(look.at if look else ""))
        was, self._was = self._was, (self._session.school.host, doing)
        # Another school's state is no news about this one.
        if was[0] == self._was[0] and was[1] is not doing:
            self._say(doing, words)

    def _subtitle(self, at: str) -> str:
        if at:
            return self.tr("Last looked at {when}.").format(when=when(at, self._session.now))
        if self._mode is Mode.TEST:
            return self.tr("Each event is made once in test mode and followed until Classe365 has answered.")
        return self.tr("What Stripe has told Classe365 lately. Nothing is made in live mode.")

    def _show_buttons(self, doing: Doing | None, *, passed: bool) -> None:
        busy, test = doing is not None, self._mode is Mode.TEST
        first = self.run if test else self.look
        # What takes the focus is ready before what has it goes: a disabled control drops it.
        if busy:
            self.cancel.show()
            self.cancel.setEnabled(True)
            hand_focus(self.look, self.cancel)
            hand_focus(self.run, self.cancel)
        for button in (self.look, self.run):
            button.setEnabled(not busy)
        if not busy:
            hand_focus(self.cancel, first)
            self.cancel.hide()
        elif self._proofs.desk(self._mode).cancelling and self.table.isVisible():
            hand_focus(self.cancel, self.table)
            self.cancel.setEnabled(False)
        first.set_kind("secondary" if busy or (passed and test) else "primary")

    def _show_links(self) -> None:
        desk = self._proofs.desk(self._mode)
        failed = [(each, delivery.event) for delivery in desk.deliveries for each in delivery.failed_ids]
        failed += [(row.id, row.event) for row in desk.rows if row.stage is Stage.FAILED and row.id]
        account, links_of = self._session.record(self._mode).account, dict(failed)
        if (account, links_of) == self._linked:
            return  # a link that has the focus keeps it
        self._linked = (account, links_of)
        self._links.hide()
        self._links.deleteLater()
        self._links = QWidget()
        column = QVBoxLayout(self._links)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for ident, event in list(links_of.items())[:MOST_LINKS]:
            words = self.tr("Open {event} on Stripe").format(event=f"{event} (…{ident[-4:]})")
            button = Button(self._theme, words, "link", icon_name="open")
            url = links.event_page(self._mode, ident, account)
            button.clicked.connect(lambda _=False, url=url: self._open_link(url))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if len(links_of) > MOST_LINKS:
            column.addWidget(Text(self._theme, self.tr("and more, on Stripe's own page"), tone=Role.INK2))
        self.failed.body.addWidget(self._links)
        self._links.show()
        self.failed.setVisible(bool(failed))

    def _say(self, doing: Doing | None, words: str) -> None:
        if doing is not None:
            self._tried = doing
            self._session.said.emit(words)
        elif self.list.findings:
            rows = self._proofs.desk(self._mode).rows
            self._session.said.emit(status_words(rows, self.list.count_words, self.list.findings))
            self.reveal(self.list)

    # Asking.

    def _ask(self) -> None:
        offer = self._proofs.desk(self._mode).offer
        if offer is None:
            return
        warnings = [" ".join(finding_text(each)[:2]) for each in offer.findings if each.severity is not Severity.PASS]
        box = ask_proof(self.window(), offer.makes, warnings)
        box.accepted.connect(lambda: self._proofs.run(self._mode, offer.id))
        box.open()

    def _again(self) -> None:
        """Do once more what was done last."""
        if self._tried is Doing.CLEANING:
            self._proofs.clean_up(self._mode)
        else:
            (self.run if self._tried in {Doing.OFFERING, Doing.PROVING} else self.look).click()

    def _act(self, action: str) -> None:
        account = self._session.record(self._mode).account
        if action == CLEAN_UP:
            self._proofs.clean_up(self._mode)
        elif action == PREVIEW:
            self._open_webhook()
        elif action == CHECK_AGAIN:
            self._again()
        elif action == KEYS_PAGE:
            self._open_link(links.keys_page(self._mode, account))
        else:
            self._open_link(links.webhooks_page(self._mode, account))
