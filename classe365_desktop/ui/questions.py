"""The questions that need a dialog. None of them blocks the program; the safe answer is always the default."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QLineEdit, QMessageBox

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.state import School
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.translate import finding_text
from classe365_desktop.ui.widgets.room import within_screen

if TYPE_CHECKING:
    from classe365_desktop.ui.window import MainWindow

tr = QCoreApplication.translate


def question(window: "MainWindow", words: str, consequences: str, do: str) -> QMessageBox:
    """Make a question about something that can't be undone; its `accepted` means that it is to be done."""
    box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), words, parent=window)
    box.setInformativeText(consequences)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.addButton(do, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box


def wrap(dialog: QInputDialog) -> None:
    """Break the lines above the field: Qt would make the dialog as wide as its longest sentence."""
    for label in dialog.findChildren(QLabel):
        label.setWordWrap(True)
        label.setMinimumWidth(within_screen(dialog, dialog.fontMetrics().averageCharWidth() * 60, 0).width())


def ask_school(window: "MainWindow", session: Session, text: str = "", problem: str = "") -> None:
    """Ask for another school; ask again, with what was typed, if it can't be understood."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(tr("Questions", "Add school"))
    label = tr("Questions", "School sub-domain, or the whole address if the school has its own domain:")
    dialog.setLabelText(f"{problem}\n\n{label}" if problem else label)
    dialog.setTextValue(text)
    wrap(dialog)
    for field in dialog.findChildren(QLineEdit):
        field.setAccessibleName(tr("Questions", "School sub-domain"))
        field.setAccessibleDescription(problem)
    dialog.setOkButtonText(tr("Questions", "Add school"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def ask(given: str) -> None:
        def done(result: School | Finding) -> None:
            if isinstance(result, Finding):
                ask_school(window, session, given, " ".join(filter(None, finding_text(result))))
            else:
                window.school_added(result)

        session.add_school(given, done)

    dialog.textValueSelected.connect(ask)
    dialog.open()


def ask_name(window: "MainWindow", session: Session) -> None:
    """Ask for another name of the chosen school."""
    school = session.school
    if school is None:
        return
    dialog = QInputDialog(window)
    dialog.setWindowTitle(tr("Questions", "Rename school"))
    dialog.setLabelText(tr("Questions", "Name of the school at {host}:").format(host=school.host))
    dialog.setTextValue(school.name)
    wrap(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.textValueSelected.connect(session.rename)
    dialog.open()


def ask_remove(window: "MainWindow", session: Session) -> None:
    """Ask, saying what will be forgotten, then remove the chosen school."""
    school = session.school
    if school is None:
        return
    box = question(
        window,
        tr("Questions", "Remove {name}?").format(name=school.name),
        tr(
            "Questions",
            "This forgets the school, everything secret that is kept for it in this computer's password store (both pairs of "
            "keys, signing secrets, and the old key of a roll under way with its reminders), what was found and what was "
            "ticked. Nothing is changed on Stripe or in Classe365.",
        ),
        tr("Questions", "Remove school"),
    )
    done = tr("Questions", "{name} was removed.").format(name=school.name)
    box.accepted.connect(lambda: session.remove(lambda: window.say(done)))
    box.open()


def ask_forget_keys(window: "MainWindow", session: Session, mode: Mode) -> None:
    """Ask, then forget both keys of a mode."""
    test = mode is Mode.TEST
    box = question(
        window,
        tr("Questions", "Forget the test keys?") if test else tr("Questions", "Forget the live keys?"),
        tr(
            "Questions",
            "Both keys are taken out of this computer's password store and off the screen. They go on working in "
            "Classe365; on Stripe nothing changes. While a key is rolled, its old one stays kept until Stripe refuses it.",
        ),
        tr("Questions", "Forget keys"),
    )
    done = (
        tr("Questions", "The test keys were forgotten.") if test else tr("Questions", "The live keys were forgotten.")
    )
    box.accepted.connect(lambda: session.forget_keys(mode, lambda: window.say(done)))
    box.open()


def ask_close(window: "MainWindow") -> None:
    """Ask before pasted keys that were not kept are lost."""
    box = question(
        window,
        tr("Questions", "Close without saving the keys?"),
        tr(
            "Questions",
            "There are keys that were not saved. They will be gone from this program; on Stripe nothing changes.",
        ),
        tr("Questions", "Close without saving"),
    )
    box.accepted.connect(window.close_now)
    box.open()


def tell_problem(window: "MainWindow", found: Finding) -> None:
    """Say what went wrong, why it matters and what to do, with the technical side on request."""
    seen, why, do = finding_text(found)
    window.say(seen)
    box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), seen, parent=window)
    box.setInformativeText("\n\n".join(filter(None, (why, do))))
    if found.detail:
        box.setDetailedText(found.detail)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def ask_report(window: "MainWindow") -> None:
    """Ask where the support report is to be saved, then save it."""
    dialog = QFileDialog(window, tr("Questions", "Save support report"), "", tr("Questions", "Text files (*.txt)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("txt")
    dialog.selectFile("classe365-stripe-report.txt")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: window.write_report(Path(path)))
    dialog.open()
