"""`Check a folder for keys`: looks through a folder and its Git history for Stripe keys, and shows where they stand, redacted."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHeaderView,
    QProgressBar,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from classe365_desktop.core import links
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.scan import Place, known_keys
from classe365_desktop.core.state import State
from classe365_desktop.ui.errands import Errands, of
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import M, Role
from classe365_desktop.ui.widgets.breaks import breakable
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.pressable import hand_focus
from classe365_desktop.ui.widgets.room import within_screen
from classe365_desktop.ui.widgets.wrap import Text
from classe365_desktop.ui.worker import Job

if TYPE_CHECKING:
    from classe365_desktop.services.scan import Progress, Scanned

_COMMIT, _COMMIT_COLUMN = 10, 3
# A table of more rows than this helps nobody; what stands first matters most, and the sentences count all.
MOST_ROWS = 500


class ScanDialog(QDialog):
    """Asks for a folder, looks through it off the UI thread, can be ended at any moment. Nothing leaves this computer."""

    def __init__(
        self,
        theme: Theme,
        errands: Errands,
        state: Callable[[], State],
        open_link: Callable[[str], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._errands, self._state = errands, state
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Check a folder for keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setSpacing(M)
        column.addWidget(
            Text(
                theme,
                self.tr(
                    "Looks through a folder, and through the history of a Git repository in it, for Stripe keys that were left "
                    "there. Everything happens on this computer: nothing is sent anywhere, nothing is changed."
                ),
            )
        )
        self.choose = Button(theme, self.tr("Choose folder"), "primary")
        self.choose.clicked.connect(self._choose)
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.cancel.hide()
        self.status = Text(theme, self.tr("No folder chosen yet."), tone=Role.INK2)
        self.status.setAccessibleName(self.tr("Status"))
        row = Folding(M)
        row.add(self.choose)
        row.add(self.cancel)
        row.add(self.status, 1)
        column.addWidget(row)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        column.addWidget(self.progress)
        self.list = FindingsList(theme)
        # What is to be rolled first is what moves real money.
        self.list.action_requested.connect(lambda _: open_link(links.keys_page(Mode.LIVE)))
        self.list.hide()
        self.table = _table(theme, self.tr("Keys found"), self._heads())
        self.table.hide()
        column.addWidget(_scrolling(self.list, self.table), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        # Enter on a row of the table must not close the dialog and lose what was found.
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column.addWidget(buttons)
        self.resize(within_screen(self, theme.px(860), theme.px(560)))

    def _heads(self) -> list[str]:
        return [self.tr("Key"), self.tr("File"), self.tr("Line"), self.tr("Commit"), self.tr("Whose")]

    def look_through(self, path: Path) -> None:
        """Look through this folder."""
        if self._job is not None:
            return
        self.table.setRowCount(0)
        self.table.hide()
        self.list.hide()
        self.progress.show()
        self.cancel.show()
        hand_focus(self.choose, self.cancel)
        self.choose.setEnabled(False)
        self.status.setText(self.tr("Looking …"))
        known = known_keys(self._state())

        def work(job: Job, report: Callable[[object], None]) -> "Scanned":
            from classe365_desktop.services.scan import scan

            return scan(
                path, known, os.environ, on_place=report, on_progress=report, is_cancelled=lambda: job.cancelled
            )

        self._job = self._errands.watch(work, of(self, self._done), of(self, self._ended), of(self, self._arrived))

    def _arrived(self, value: "Place | Progress") -> None:
        if isinstance(value, Place):
            self._add(value)
            self._fit()
            return
        words = self.tr("{files} files, {versions} versions in the history. {found} found so far.")
        if not value.versions:
            words = self.tr("{files} files. {found} found so far.")
        self.status.setText(words.format(files=value.files, versions=value.versions, found=value.found))

    def _done(self, scanned: "Scanned") -> None:
        self._ended()
        self.table.setRowCount(0)
        for place in scanned.places[:MOST_ROWS]:
            self._add(place)
        self._fit()
        self.list.set_findings(scanned.findings)
        self.list.show()
        looked = scanned.looked_at
        words = self.tr("{count} places found in {files} files and {versions} versions of the history.")
        if not looked.versions:
            words = self.tr("{count} places found in {files} files.")
        self.status.setText(words.format(count=len(scanned.places), files=looked.files, versions=looked.versions))

    def _ended(self) -> None:
        self._job = None
        self.progress.hide()
        self.choose.setEnabled(True)
        hand_focus(self.cancel, self.choose)
        self.cancel.hide()

    def _add(self, place: Place) -> None:
        row = self.table.rowCount()
        if row >= MOST_ROWS:
            return
        self.table.insertRow(row)
        leak = place.spot.leak
        whose = (
            self.tr("kept here: {school}, {mode}").format(school=leak.known.school, mode=leak.known.mode)
            if leak.known
            else ""
        )
        commit = (place.commit or place.object or "")[:_COMMIT]
        cells = (leak.redacted, place.file, str(place.spot.line), commit, whose)
        for at, words in enumerate(cells):
            item = QTableWidgetItem(breakable(words))
            item.setToolTip(words)
            self.table.setItem(row, at, item)
            # Whatever cell the keyboard stands on, the row is read.
            said = [f"{head}: {cell}" for head, cell in zip(self._heads(), cells, strict=True) if cell]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(said))

    def _fit(self) -> None:
        """Show the table as high as it is: the dialog scrolls. What is not in any history has no commit to show."""
        table = self.table
        rows = range(table.rowCount())
        table.setVisible(bool(rows))
        table.setColumnHidden(_COMMIT_COLUMN, not any(_text(table, row, _COMMIT_COLUMN) for row in rows))
        table.resizeRowsToContents()
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + sum(map(table.rowHeight, rows)) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Check a folder for keys"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.look_through(Path(name)))
        dialog.open()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def done(self, result: int) -> None:
        """Closing ends what is under way."""
        self._cancel()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._cancel()
        super().closeEvent(event)


def _text(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return item.text() if item else ""


def _scrolling(*widgets: QWidget) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(M)
    for each in widgets:
        column.addWidget(each)
    column.addStretch(1)
    scroller = QScrollArea()
    scroller.setWidgetResizable(True)
    scroller.setFrameShape(QFrame.Shape.NoFrame)
    scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroller.setWidget(inside)
    return scroller


def _table(theme: Theme, name: str, heads: list[str]) -> QTableWidget:
    table = QTableWidget(0, len(heads))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(heads)
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setFont(theme.fixed_font())
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setWordWrap(True)
    header = table.horizontalHeader()
    header.setSectionsClickable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column in (1, 4):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return table
