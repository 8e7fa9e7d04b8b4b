"""The window's program: wires the rooms together, runs until the window closes, and leaves nothing behind."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QProcess,
    QSysInfo,
    Qt,
    QTimer,
    QTranslator,
    QUrl,
    qVersion,
)
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from classe365_desktop import __version__
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.redaction import redact
from classe365_desktop.platform.clipboard import SecretClipboard, elapsed, secret_place
from classe365_desktop.platform.single_instance import SingleInstance, ask_to_raise, claim
from classe365_desktop.resource_files import resource_path
from classe365_desktop.services.address import VARIABLE, StripeAddress, stripe_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.door import Door
from classe365_desktop.services.files import folders
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.window import MainWindow, Surroundings
from classe365_desktop.ui.worker import Worker
from classe365_desktop.wiring import door, now, practice_rooms, workspace

JOIN_SECONDS = 3.0
REFUSED = 2

MakeBanner = Callable[[Theme], QWidget]


def run(*, practice: bool, env: Mapping[str, str] | None = None) -> int:
    """Run the program with its window. Returns its exit code."""
    env = os.environ if env is None else env
    app = application()
    try:
        address = stripe_address(env)
    except ValueError as error:
        print(redact(str(error)), file=sys.stderr)
        QMessageBox.critical(None, app.applicationDisplayName(), redact(str(error)))
        return REFUSED
    if practice:
        return _practise(app)
    home = folders(env).state
    instance = claim(home)
    # A first window that hangs does not answer: then a second one is better than none.
    if instance is None and ask_to_raise(home):
        return 0
    rooms = Rooms(app, workspace(env), door(env), None if address.is_stripe else _stand_in(address))
    return rooms.run(instance)


class Rooms:
    """Everything that one window needs, made in the right order and taken down in the reverse one."""

    def __init__(
        self,
        app: QApplication,
        place: Workspace,
        stripe: Door,
        make_banner: MakeBanner | None = None,
        *,
        practising: bool = False,
    ) -> None:
        self.app, self.workspace, self.door = app, place, stripe
        self._translators = _translate(app)
        self.theme = Theme(app)
        self.theme.apply(app)
        self.worker = Worker()
        self.session = Session(place, self.worker, stripe, now)
        world = Surroundings(
            checklist=load_checklist,
            clipboard=self._clipboard,
            open_link=open_link,
            practise=_start_practice,
            write_report=self._write_report,
            practising=practising,
        )
        banner = make_banner(self.theme) if make_banner else None
        self.window = MainWindow(self.session, self.theme, world, banner)
        self._secrets: SecretClipboard | None = None

    def run(self, instance: SingleInstance | None = None) -> int:
        """Show the window and run until it is closed."""
        if instance is not None:
            instance.raise_asked.connect(self._to_front)
            self.window.painted.connect(lambda: QTimer.singleShot(0, instance.listen))
        self.show()
        try:
            return self.app.exec()
        finally:
            self.close()
            if instance is not None:
                instance.close()

    def show(self) -> None:
        """Show the window, and what was wrong with the saved list, if anything was."""
        self.window.resize(1366, 700)
        screen = self.window.screen()
        if screen is not None:
            self.window.resize(self.window.size().boundedTo(screen.availableSize()))
        self.window.show()
        if self.workspace.finding is not None:
            found = self.workspace.finding
            QTimer.singleShot(0, lambda: self.session.problem.emit(found))

    def close(self) -> None:
        """End what is under way and join the threads."""
        self.door.close()
        self.worker.close(JOIN_SECONDS)

    def _clipboard(self) -> SecretClipboard:
        if self._secrets is None:
            self._secrets = SecretClipboard(secret_place(self.window), elapsed, parent=self.window)
        return self._secrets

    def _to_front(self) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _write_report(self, path: Path) -> None:
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


def application() -> QApplication:
    """The one QApplication, named as the desktop knows this program."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("classe365-desktop")
    app.setApplicationDisplayName("Classe365 Stripe Setup")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("classe365-desktop")
    return app


def open_link(url: str) -> None:
    """Open a page in the browser."""
    QDesktopServices.openUrl(QUrl(url))


def _practise(app: QApplication) -> int:
    """The same window on a practice Stripe, with nothing kept anywhere."""
    from classe365_desktop.ui.banner import PracticeBar

    with practice_rooms() as (place, stripe, pretend):

        def make_banner(theme: Theme) -> QWidget:
            bar = PracticeBar(theme, pretend.keys.by_name, pretend.scenario)
            bar.scenario_chosen.connect(lambda name: setattr(pretend, "scenario", name))
            bar.key_wanted.connect(lambda keys: rooms.window.paste(keys))
            return bar

        rooms = Rooms(app, place, stripe, make_banner, practising=True)
        return rooms.run()


def _stand_in(address: StripeAddress) -> MakeBanner:
    def make(theme: Theme) -> QWidget:
        from classe365_desktop.ui.banner import Bar

        words = QCoreApplication.translate(
            "Banner", "Not the real Stripe: {address} stands in for it, as {variable} says. Do not enter real keys."
        )
        return Bar(theme, words.format(address=address.url, variable=VARIABLE))

    return make


def _start_practice() -> None:
    """Practice is a program of its own, so that it can't mix with the school's."""
    frozen = getattr(sys, "frozen", False)
    arguments = ["--practice"] if frozen else ["-m", "classe365_desktop", "--practice"]
    QProcess.startDetached(sys.executable, arguments)


def _translate(app: QApplication) -> list[QTranslator]:
    """Load the translation for the system's language, if there is one, and Qt's own for its dialogs."""
    loaded = []
    locale = QLocale()
    places = ((resource_path("translations"), "classe365"), (Path(_qt_translations()), "qtbase"))
    for folder, name in places:
        translator = QTranslator(app)
        if locale.language() is not QLocale.Language.English and translator.load(locale, name, "_", str(folder)):
            app.installTranslator(translator)
            loaded.append(translator)
    return loaded


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
