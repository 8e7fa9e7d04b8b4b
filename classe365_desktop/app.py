"""The window's program: first the window, then everything in it. On the way there it imports next to nothing."""

import os
import sys
from collections.abc import Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from classe365_desktop import __version__
from classe365_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from classe365_desktop.platform.single_instance import SingleInstance
    from classe365_desktop.rooms import Rooms

REFUSED = 2
# `services.address` reads it; here it is only looked for, because importing that takes a while.
STAND_IN = "CLASSE365_STRIPE_API"


def run(*, practice: bool, env: Mapping[str, str] | None = None) -> int:
    """Run the program with its window. Returns its exit code."""
    env = os.environ if env is None else env
    app = application()
    if practice:
        from classe365_desktop.rooms import practise

        return practise(app)
    if STAND_IN in env:
        from classe365_desktop.services.address import stripe_address

        try:
            stripe_address(env)
        except ValueError as error:
            return _refuse(error)
    from classe365_desktop.platform.single_instance import ask_to_raise, claim
    from classe365_desktop.services.files import folders

    home = folders(env).state
    instance = claim(home)
    # A first window that hangs does not answer: then a second one is better than none.
    if instance is None and ask_to_raise(home):
        return 0

    def rooms(window: MainWindow) -> "Rooms":
        from classe365_desktop.rooms import Rooms, stand_in
        from classe365_desktop.services.address import stripe_address
        from classe365_desktop.wiring import door, file_journal, reminder_schedule, show_outside, workspace

        banner = None if stripe_address(env).is_stripe else stand_in(stripe_address(env))
        return Rooms(
            app,
            workspace(env),
            door(env),
            banner,
            journal=cache(partial(file_journal, env)),
            window=window,
            schedule=partial(reminder_schedule, env),
            notify=partial(show_outside, env),
        )

    return _show(app, rooms, instance)


def application() -> QApplication:
    """The one QApplication, named as the desktop knows this program."""
    _import_plainly()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("classe365-desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("classe365-desktop")
    return app


def _import_plainly() -> None:
    """Take PySide's hook out of Python's import: it reads the source of every module that is imported from now on.

    It serves `from __feature__ import`, which this program does not use, and costs 3 MB and, for `stripe`, 600 files read.
    """
    import builtins

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def _show(app: QApplication, make_rooms: "Callable[[MainWindow], Rooms]", instance: "SingleInstance | None") -> int:
    """Put the window on the screen, furnish it when it has been painted, and run until it is closed."""
    from PySide6.QtCore import QTimer

    window = MainWindow()
    made: list[Rooms] = []

    def furnish() -> None:
        if made:
            return
        rooms = make_rooms(window)
        made.append(rooms)
        rooms.show()
        if instance is not None:
            instance.raise_asked.connect(rooms.to_front)
            QTimer.singleShot(0, instance.listen)

    window.painted.connect(lambda: QTimer.singleShot(0, furnish))
    # A window that starts out of sight is not painted.
    QTimer.singleShot(_UNSEEN_MS, furnish)
    window.show()
    try:
        return app.exec()
    finally:
        for rooms in made:
            rooms.close()
        if instance is not None:
            instance.close()


_UNSEEN_MS = 500


def _refuse(error: ValueError) -> int:
    from PySide6.QtWidgets import QMessageBox

    from classe365_desktop.core.redaction import redact

    words = redact(str(error))
    print(words, file=sys.stderr)
    QMessageBox.critical(None, "Classe365 Stripe Setup", words)
    return REFUSED
