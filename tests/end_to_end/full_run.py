"""One whole run of the program in a process of its own, for the test that looks for what it left behind.

    python -m tests.end_to_end.full_run FOLDER     the keys come through standard input, a JSON object

It works as a person would: adds a school, pastes both pairs, checks, keeps, shows, copies, saves the report, closes. At
the end it waits for a line, so that the test can look at the process before it is gone.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from classe365_desktop.app import application
from classe365_desktop.core.keys import Mode
from classe365_desktop.rooms import Rooms
from classe365_desktop.wiring import door, file_journal, workspace
from tests.end_to_end.driving import Person, until


def main(folder: Path, keys: dict[str, str]) -> None:
    """Run."""
    import os

    app = application()
    rooms = Rooms(app, workspace(os.environ), door(os.environ), journal=lambda: file_journal(os.environ))
    rooms.show()
    rooms.window.activateWindow()  # a screen without a window manager gives the focus to nobody
    person = Person(rooms)
    until(rooms.window.isActiveWindow, "the window")
    person.type_into("School sub-domain", "maplehollow")
    person.press("Add school")
    until(lambda: rooms.session.school is not None and person.rail_names(), "the school")
    for mode in Mode:
        person.open_tab(mode.value.capitalize())
        person.paste_into("Publishable key", keys[f"{mode.value}_secret"])
        person.paste_into("Publishable key", keys[f"{mode.value}_publishable"])
        person.paste_into("Secret or restricted key", f"STRIPE_SECRET_KEY={keys[f'{mode.value}_secret']}")
        person.paste_into("Secret or restricted key", keys["signing_secret"])
        person.press("Check keys")
        until(lambda mode=mode: not rooms.session.is_checking(mode), "the check")
        person.press("Save keys")
        until(lambda mode=mode: rooms.session.record(mode).is_checked, "the keys to be kept")
        person.press("Show secret key")
        rooms.window.grab()
        person.press("Copy details")
        assert keys[f"{mode.value}_secret"] not in QGuiApplication.clipboard().text()
        person.open_step(3)
        person.press("Copy secret key")
        assert QGuiApplication.clipboard().text() == keys[f"{mode.value}_secret"]
    rooms.window.write_report(folder / "report.txt")
    print("done", flush=True)
    sys.stdin.readline()
    QTimer.singleShot(0, rooms.window.close)
    app.exec()
    rooms.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.stdin.readline()))
