"""The end of the old key in the person's own calendar: a file that is saved, then opened with what the desktop opens it with."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.roll import Roll
from classe365_desktop.core.state import School
from classe365_desktop.ui.session import Session

tr = QCoreApplication.translate


def downloads() -> Path:
    """Where people look for a file that a program has made."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(found) if found else Path.home()


def add_to_calendar(
    session: Session, roll: Roll, school: School, mode: Mode, folder: Path, open_link: Callable[[str], None]
) -> None:
    """Save the file into `folder`, open it, and say where it is, or why it could not be saved."""
    path = folder / f"stripe-old-{roll.box.value}-key-{school.host}-{mode.value}.ics"
    now = session.now

    def save() -> str:
        from classe365_desktop.core.calendar_file import calendar

        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(calendar(roll, school.name, mode.value, now).encode())
        except OSError as error:
            return error.strerror or str(error)
        return ""

    def saved(problem: str) -> None:
        if problem:
            words = tr("Roll", "The calendar file could not be saved as {path}: {reason}.")
            session.said.emit(words.format(path=path, reason=problem))
            return
        session.said.emit(tr("Roll", "Saved as {path}. Add it to any calendar: it holds no key.").format(path=path))
        open_link(path.as_uri())

    session.ask(save, saved)
