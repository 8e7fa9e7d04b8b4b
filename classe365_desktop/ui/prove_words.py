"""What the page of step 4 says: rows in words, the question before a proof, what is next."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from classe365_desktop.core.deliveries import Arrival, Delivery
from classe365_desktop.core.findings import Finding
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.proof import Row, Stage
from classe365_desktop.core.texts import Severity
from classe365_desktop.core.texts.proof import REASONS, STAGES
from classe365_desktop.ui.proof_session import Doing
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import STATUS_CHARACTERS, Role
from classe365_desktop.ui.translate import finding_text, translate, when
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.event_track import Station, Track
from classe365_desktop.ui.widgets.wrap import Text

tr = QCoreApplication.translate
_N, _P = Station.NOT_YET, Station.PASSED
_STATIONS = {
    Stage.WAITING: (_N, _N, _N),
    Stage.MADE: (_P, _N, _N),
    Stage.ON_ITS_WAY: (_P, Station.NOW, _N),
    Stage.RECEIVED: (_P, _P, Station.ARRIVED),
    Stage.FAILED: (_P, _P, Station.FAILED),
    Stage.INCONCLUSIVE: (_P, _P, Station.UNKNOWN),
    Stage.NOT_TESTABLE: (Station.NEVER,) * 3,
    Stage.NOT_MADE: (Station.UNKNOWN, _N, _N),
}
_ARRIVALS = {
    Arrival.DELIVERED: (_P, _P, Station.ARRIVED),
    Arrival.PENDING: (_P, Station.NOW, _N),
    Arrival.FAILED: (_P, _P, Station.FAILED),
    Arrival.UNCLEAR: (_P, _P, Station.UNKNOWN),
    Arrival.NOBODY_LISTENS: (_P, Station.UNKNOWN, _N),
    Arrival.NONE: (Station.NEVER,) * 3,
    Arrival.UNKNOWN: (Station.UNKNOWN, _N, _N),
}
_TONES = {
    Stage.RECEIVED: Role.INK,
    Stage.FAILED: Role.FAILURE,
    Arrival.DELIVERED: Role.INK,
    Arrival.FAILED: Role.FAILURE,
}


def heads() -> Sequence[str]:
    """The words over the columns."""
    return (
        tr("Prove", "Event"),
        tr("Prove", "Made"),
        tr("Prove", "On its way"),
        tr("Prove", "Received"),
        tr("Prove", "Result"),
    )


def proof_track(row: Row) -> Track:
    """A row of the proof."""
    stage, reason = translate("Proof", STAGES[row.stage.value]), translate("Proof", REASONS[row.why]) if row.why else ""
    stations = _STATIONS[row.stage]
    if row.stage is Stage.INCONCLUSIVE and not row.id:
        stations = (Station.UNKNOWN, _N, _N)
    result = f"{stage}. {reason}" if reason else stage
    return Track(row.event, stations, result, _TONES.get(row.stage, Role.INK2))


def delivery_track(delivery: Delivery, now: datetime) -> Track:
    """What became of the last event of a kind, and of those of 30 days."""
    last = when(delivery.at, now) if delivery.at else ""
    words = {
        Arrival.DELIVERED: tr("Prove", "Last one delivered {when}"),
        Arrival.PENDING: tr("Prove", "Last one on its way, {when}"),
        Arrival.FAILED: tr("Prove", "Last one not delivered, {when}"),
        Arrival.UNCLEAR: tr("Prove", "Last one {when}: not every endpoint took it, and others listen too"),
        Arrival.NOBODY_LISTENS: tr("Prove", "Last one {when}: nothing is outstanding, but nobody listens here"),
        Arrival.NONE: tr("Prove", "None in the last 30 days"),
        Arrival.UNKNOWN: tr("Prove", "Could not be read"),
    }[delivery.state].format(when=last)
    if delivery.failures:
        one, many = tr("Prove", "1 failure in 30 days"), tr("Prove", "{count} failures in 30 days")
        words = f"{words}. {one if delivery.failures == 1 else many.format(count=delivery.failures)}."
    known = delivery.failures and delivery.state is not Arrival.UNCLEAR
    tone = Role.FAILURE if known else _TONES.get(delivery.state, Role.INK2)
    return Track(delivery.event, _ARRIVALS[delivery.state], words, tone)


def doing_words(doing: Doing, *, cancelling: bool, settled: int, all_: int, read: int) -> str:
    """What is under way."""
    if cancelling:
        return (
            tr("Prove", "Ending. What was made is cleaned up …") if doing is Doing.PROVING else tr("Prove", "Ending …")
        )
    if doing is Doing.PROVING:
        if settled == all_:
            return tr("Prove", "Cleaning up …")
        return tr("Prove", "{settled} of {all} settled. You can use other steps meanwhile.").format(
            settled=settled, all=all_
        )
    if doing is Doing.LOOKING and read:
        return tr("Prove", "Asking Stripe … {count} events read so far.").format(count=read)
    if doing is Doing.CLEANING:
        return tr("Prove", "Cleaning up …")
    return tr("Prove", "Asking Stripe …")


def status_words(rows: Sequence[Row], count: str, findings: Sequence[Finding]) -> str:
    """What came of it, short enough for the status line: a list of events would run out of it."""
    if any(row.stage in {Stage.RECEIVED, Stage.FAILED} for row in rows):
        received = sum(row.stage is Stage.RECEIVED for row in rows)
        words = tr("Prove", "{received} of {all} events received.").format(received=received, all=len(rows))
        return f"{words} {count}."
    # That it was cancelled, or what needs a hand, or else what is well: other notes tell no result.
    cancelled = [each for each in findings if each.code == "proof.cancelled"]
    telling = cancelled or [each for each in findings if each.severity is not Severity.NOTE] or findings
    seen = finding_text(telling[0])[0] if telling else ""
    return f"{count}. {seen}" if len(seen) <= STATUS_CHARACTERS else f"{count}."


def next_words(mode: Mode, *, done: bool, findings: Sequence[Finding] = ()) -> str:
    """What is next when nothing is under way."""
    if any(each.severity is Severity.FAILURE for each in findings):
        return tr("Prove", "Next: see the first finding.")
    if done:
        return (
            tr("Prove", "Next: go on to Live.")
            if mode is Mode.TEST
            else tr("Prove", "Nothing is left to do here. Look again whenever you like.")
        )
    return (
        tr("Prove", "Next: run the test-mode proof.")
        if mode is Mode.TEST
        else tr("Prove", "Next: look at recent deliveries.")
    )


def ask_proof(window: QWidget, makes: Sequence[str], warnings: Sequence[str]) -> QMessageBox:
    """Ask before anything is made; `accepted` means that it is to be done."""
    asked = tr("Prove", "Run the proof in test mode?")
    box = QMessageBox(QMessageBox.Icon.Question, window.windowTitle(), asked, parent=window)
    made = [f"• {translate('Proof', each)}" for each in makes]
    box.setInformativeText("\n".join((tr("Prove", "This is made on Stripe, in test mode:"), *made, "", *warnings)))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.addButton(tr("Prove", "Run test-mode proof"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box


def what_card(theme: Theme, mode: Mode) -> Card:
    """What this does, and what a yes means."""
    live = mode is Mode.LIVE
    card = Card(theme, tr("Prove", "What this does in Live") if live else tr("Prove", "What this does in Test"))
    sentences = (
        (
            tr("Prove", "It only looks: no charge is ever made in live mode to find something out."),
            tr(
                "Prove",
                "Stripe keeps events for 30 days. For each one that Classe365 needs you see the last one, and what was "
                "not delivered.",
            ),
        )
        if live
        else (
            tr(
                "Prove",
                "It makes practice payments on Stripe so that each event happens once, follows each until Classe365 has "
                "answered, and cleans up: a monthly fee that is cancelled, a card that is refused, a bank payment that "
                "takes days.",
            ),
            tr("Prove", "No real money moves. Classe365 is told about practice customers, though."),
        )
    )
    for words in (
        *sentences,
        tr(
            "Prove",
            "“Received” means that the server at the address said yes. Stripe counts all endpoints together: where another "
            "one listens too, nothing certain can be said.",
        ),
        tr(
            "Prove",
            "Stripe does not know what Classe365 made of it: open an invoice in Classe365 to see it marked as paid.",
        ),
    ):
        card.body.addWidget(Text(theme, words))
    return card
