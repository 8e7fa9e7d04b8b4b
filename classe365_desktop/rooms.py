"""Everything that one window needs, made in the right order and taken down in the reverse one."""

import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, QTranslator, QUrl
from PySide6.QtWidgets import QApplication, QWidget

from classe365_desktop import __version__
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.platform.clipboard import SecretClipboard, elapsed, secret_place
from classe365_desktop.resource_files import resource_path
from classe365_desktop.services.address import VARIABLE, StripeAddress
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.door import Door
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.errands import Errands
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.surroundings import Surroundings
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.window import MainWindow
from classe365_desktop.ui.worker import Worker
from classe365_desktop.wiring import is_proxied, memory_journal, now, practice_rooms

if TYPE_CHECKING:
    from classe365_desktop.practice.server import PracticeStripe
    from classe365_desktop.services.journal import Journal
    from classe365_desktop.services.reminders import Schedule
    from classe365_desktop.services.roll import Place
    from classe365_desktop.ui.proof_session import ProofSession
    from classe365_desktop.ui.roll_session import RollSession
    from classe365_desktop.ui.roll_watch import RollWatch
    from classe365_desktop.ui.tray import Tray
    from classe365_desktop.ui.webhook_session import WebhookSession

JOIN_SECONDS = 3.0

MakeBanner = Callable[[Theme], QWidget]


class Rooms:
    """One furnished window with its session, worker, theme and clipboard."""

    def __init__(
        self,
        app: QApplication,
        place: Workspace,
        stripe: Door,
        make_banner: MakeBanner | None = None,
        *,
        journal: "Callable[[], Journal]",
        window: MainWindow | None = None,
        practising: bool = False,
        schedule: "Callable[[], Schedule | None]" = lambda: None,
        notify: Callable[[str, bool], bool] = lambda _words, _urgent: False,
    ) -> None:
        """`schedule` is the OS's own of reminders, None for none; `notify` shows words outside the window, urgent or not."""
        self.workspace, self.door = place, stripe
        self._secrets: SecretClipboard | None = None
        self._translators = _translate(app)
        self.theme = Theme(app)
        self.theme.apply(app)
        self.worker = Worker()
        self.session = Session(place, self.worker, stripe, now, practising=practising)
        self.window = window or MainWindow()
        self._schedule, self._notify = schedule, notify
        self._tray: Tray | None = None
        self._rolls: tuple[RollSession, RollWatch] | None = None
        self._errands = errands = Errands(self.session, place, self.worker, stripe, journal, now, is_proxied)
        world = Surroundings(
            checklist=load_checklist,
            clipboard=self._clipboard,
            open_link=open_link,
            practise=_start_practice,
            write_report=self._write_report,
            errands=errands,
            webhooks=cache(partial(_webhooks, self.session, errands)),
            proofs=cache(partial(_proofs, self.session, errands)),
            rolls=self.rolls,
            practising=practising,
        )
        self.window.furnish(self.session, self.theme, world, make_banner(self.theme) if make_banner else None)

    def show(self) -> None:
        """Show the window, and what was wrong with the saved list, if anything was."""
        screen = self.window.screen()
        if screen is not None:
            self.window.resize(self.window.size().boundedTo(screen.availableSize()))
        self.window.show()
        if self.workspace.finding is not None:
            found = self.workspace.finding
            QTimer.singleShot(0, lambda: self.session.problem.emit(found))
        QTimer.singleShot(0, self._watch_rolls)

    def close(self) -> None:
        """End what is under way and join the threads."""
        if self._tray is not None:
            self._tray.close()
        if self._rolls is not None:
            self._rolls[1].stop()
        self.door.close()
        self.worker.close(JOIN_SECONDS)

    def to_front(self) -> None:
        """Bring the window in front of the others."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def rolls(self) -> "tuple[RollSession, RollWatch]":
        """What the pages of rolls stand on, made when a roll is under way or such a page is first opened."""
        if self._rolls is None:
            self._rolls = self._made_rolls()
        return self._rolls

    def _made_rolls(self) -> "tuple[RollSession, RollWatch]":
        import uuid

        from classe365_desktop.ui.roll_session import RollSession
        from classe365_desktop.ui.roll_watch import Outside, RollWatch
        from classe365_desktop.ui.tray import Tray

        def fresh() -> str:
            return str(uuid.uuid4())

        outside = Outside(partial(self.door.open, "rolls"), self._schedule, self._notify, fresh)
        rolls = RollSession(self.session, self._errands, fresh, self.session)
        watch = RollWatch(self.session, self._errands, outside, self.session)
        rolls.moved.connect(watch.moved)
        watch.told.connect(self.window.say)
        self._tray = Tray(watch, self.session, self.theme, self._open_roll, parent=self.session)
        watch.start()
        return rolls, watch

    def _watch_rolls(self) -> None:
        """A roll that is under way is looked after from the start on; without one nothing of it is loaded."""
        documents = self.workspace.state.documents.values()
        records = [document.get(mode.value) for document in documents for mode in Mode]
        if not any(isinstance(record, dict) and record.get("rolls") for record in records):
            return
        from classe365_desktop.services.roll import rolls

        if any(roll.is_open for _, _, roll in rolls(self.workspace.state)):
            self.rolls()

    def _open_roll(self, place: "Place") -> None:
        self.to_front()
        self.session.select(place.host)
        self.window.open_step(place.mode, Step.ROLL)

    def _clipboard(self) -> SecretClipboard:
        if self._secrets is None:
            self._secrets = SecretClipboard(secret_place(self.window), elapsed, parent=self.window)
        return self._secrets

    def _write_report(self, path: Path) -> None:
        from PySide6.QtCore import QSysInfo, qVersion

        from classe365_desktop.core.report import support_report

        school = self.session.school
        if school is None:
            return
        about = {
            "Program": f"Classe365 Stripe Setup {__version__}",
            "System": QSysInfo.prettyProductName(),
            "Qt": qVersion(),
            "Python": ".".join(map(str, sys.version_info[:3])),
        }
        findings = {mode: self.session.findings(mode) for mode in Mode}
        path.write_text(support_report(school, findings, about, now()), encoding="utf-8")


def practise(app: QApplication) -> int:
    """The same window on a practice Stripe, with nothing kept anywhere. Runs until it is closed."""
    from classe365_desktop.ui.banner import PracticeBar

    with practice_rooms() as (place, stripe, pretend):

        def make_banner(theme: Theme) -> QWidget:
            bar = PracticeBar(theme, pretend.keys.by_name, pretend.scenario)
            bar.scenario_chosen.connect(lambda name: setattr(pretend, "scenario", name))
            bar.key_wanted.connect(lambda keys: rooms.window.paste(keys))
            bar.roll_wanted.connect(lambda mode: rooms.window.say(roll_practice_key(place, pretend, Mode(mode))))
            return bar

        rooms = Rooms(app, place, stripe, make_banner, journal=cache(memory_journal), practising=True)

        def know_school() -> None:
            school = rooms.session.school
            if school is not None and pretend.school_url != school.address.url:
                # What is rehearsed about a webhook is about the school that practises.
                pretend.school_url = school.address.url

        rooms.session.school_changed.connect(know_school)
        rooms.show()
        try:
            return app.exec()
        finally:
            rooms.close()


def roll_practice_key(place: Workspace, pretend: "PracticeStripe", mode: Mode) -> str:
    """Do what a person would do on Stripe's page: roll the kept key, with the end that was chosen. Returns what to say."""
    from classe365_desktop.core.roll import grace_named, usual_grace
    from classe365_desktop.platform.clipboard import copy_plain
    from classe365_desktop.services.roll import Place, roll_at

    tr = QCoreApplication.translate
    host = place.state.selected
    key = place.keys(host, mode).secret if host in place.state else None
    roll = roll_at(place, Place(host, mode)) if key else None
    if key is None or roll is None or not roll.is_open:
        return tr("Practice", "Start a roll on the page Roll keys first: then this does what you would do on Stripe.")
    length = grace_named(roll.grace).length or usual_grace(roll.reason).length
    end = roll.deadline or roll.own_deadline or (now() + length if length else now())
    try:
        new = pretend.world.roll(key.reveal(), expires_at=end.timestamp())
    except ValueError as error:
        return str(error)
    copy_plain(new)
    return tr(
        "Practice", "The key was rolled at the practice Stripe, and the new one copied. Say so in step 1 of the roll."
    )


def stand_in(address: StripeAddress) -> MakeBanner:
    """The banner that says that this is not the real Stripe."""

    def make(theme: Theme) -> QWidget:
        from classe365_desktop.ui.banner import Bar

        words = QCoreApplication.translate(
            "Banner", "Not the real Stripe: {address} stands in for it, as {variable} says. Do not enter real keys."
        )
        return Bar(theme, words.format(address=address.url, variable=VARIABLE))

    return make


def _webhooks(session: Session, errands: Errands) -> "WebhookSession":
    from classe365_desktop.ui.webhook_session import WebhookSession

    return WebhookSession(session, errands, load_checklist, session)


def _proofs(session: Session, errands: Errands) -> "ProofSession":
    from classe365_desktop.ui.proof_session import ProofSession

    return ProofSession(session, errands, load_checklist, session)


def open_link(url: str) -> None:
    """Open a page in the browser."""
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(url))


def _start_practice() -> None:
    """Practice is a program of its own, so that it can't mix with the school's."""
    from PySide6.QtCore import QProcess

    frozen = getattr(sys, "frozen", False)
    arguments = ["--practice"] if frozen else ["-m", "classe365_desktop", "--practice"]
    QProcess.startDetached(sys.executable, arguments)


def _translate(app: QApplication) -> list[QTranslator]:
    """Load the translation for the system's language, if there is one, and Qt's own for its dialogs."""
    locale = QLocale()
    if locale.name().startswith("en") or locale.name() == "C":
        return []
    from PySide6.QtCore import QLibraryInfo

    of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    loaded = []
    for folder, name in ((resource_path("translations"), "classe365"), (of_qt, "qtbase")):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", str(folder)):
            app.installTranslator(translator)
            loaded.append(translator)
    return loaded
