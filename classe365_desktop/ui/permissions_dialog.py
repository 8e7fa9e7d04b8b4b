"""`What may this key do?`: the report about a restricted key, the link that mends it, and the list to copy."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
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
from classe365_desktop.core.permissions import Access, Answer, Needer, Permission, Report, as_list
from classe365_desktop.core.texts import CHECK_AGAIN, KEY_FORM, Severity
from classe365_desktop.platform.clipboard import copy_plain
from classe365_desktop.services.catalogue import load_permissions
from classe365_desktop.ui.errands import Errand, Errands, of
from classe365_desktop.ui.icons import severity_icon
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import M
from classe365_desktop.ui.translate import translate
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.room import within_screen
from classe365_desktop.ui.widgets.wrap import Text
from classe365_desktop.ui.worker import Job

_SEVERITIES = {Answer.ALLOWED: Severity.PASS, Answer.REFUSED: Severity.WARNING, Answer.UNKNOWN: Severity.UNKNOWN}
KEY_NAME = "Classe365"


class PermissionsDialog(QDialog):
    """Tries out what the key on the desk may do; nothing is made or changed by it."""

    def __init__(
        self,
        theme: Theme,
        errands: Errands,
        mode: Mode,
        account: str,
        open_link: Callable[[str], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._errands, self._mode = theme, errands, mode
        self._account, self._open_link = account, open_link
        self._catalogue = load_permissions()
        self._job: Job | None = None
        self.setWindowTitle(self.tr("What may this key do?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(inside)
        outer.addWidget(scroller, 1)
        words = self.tr(
            "Stripe does not tell what a restricted key may do, so each thing is tried: reading by asking for one, writing on "
            "something that can't exist. Nothing is made or changed by that."
        )
        column.addWidget(Text(theme, words))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        column.addWidget(self.progress)
        self.table = self._table()
        self.list = FindingsList(theme)
        self.list.action_requested.connect(self._act)
        column.addWidget(self.list)
        column.addWidget(self.table)
        column.addStretch(1)
        self.again = Button(theme, self.tr("Check again"), icon_name="refresh")
        self.again.clicked.connect(self.check)
        self.form = Button(theme, self.tr("Open Stripe's form with these ticked"), icon_name="open")
        self.form.clicked.connect(self._open_form)
        self.copy = CopyButton(theme, self.tr("Copy list of permissions"))
        self.copy.clicked.connect(self._copy)
        row = Folding(M)
        for button in (self.again, self.form, self.copy):
            row.add(button)
        row.add_stretch()
        outer.addWidget(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        # Enter on a row of the table must not close the dialog.
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        outer.addWidget(buttons)
        self.resize(within_screen(self, theme.px(820), theme.px(640)))
        self._show(Report())

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._catalogue), 4)
        table.setAccessibleName(self.tr("Permissions"))
        table.setHorizontalHeaderLabels(
            [self.tr("Permission"), self.tr("May it?"), self.tr("Needed by"), self.tr("What for")]
        )
        table.verticalHeader().hide()
        # As high as it is: the dialog scrolls, not the table.
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return table

    def check(self) -> None:
        """Try everything out."""
        if self._job is not None:
            return
        self.progress.show()
        self.again.setEnabled(False)
        catalogue = self._catalogue

        def work(errand: Errand) -> Report:
            from classe365_desktop.services.permissions import try_out

            return try_out(errand.api, errand.keys.secret, catalogue, errand.wait)

        self._job = self._errands.run(self._mode, "permissions", work, of(self, self._done), of(self, self._ended))
        if self._job is None:
            self._ended()

    def _done(self, report: Report) -> None:
        self._ended()
        self._show(report)

    def _ended(self) -> None:
        self._job = None
        self.progress.hide()
        self.again.setEnabled(True)

    def _show(self, report: Report) -> None:
        for row, each in enumerate(self._catalogue):
            answer, what = report.answers.get(each.stripe_name), translate("Permissions", each.why)
            words = (
                each.stripe_name,
                _said(each, answer, report),
                _needer(each.needer),
                what[:1].upper() + what[1:],
            )
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                # Whatever cell the keyboard stands on, the row is read.
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, words)))
                if column == 1 and answer is not None:
                    item.setIcon(severity_icon(_SEVERITIES[answer], self._theme))
                self.table.setItem(row, column, item)
        self.list.set_findings(report.findings)
        self.list.setVisible(bool(report.findings))
        self.table.resizeRowsToContents()
        rows = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows + 2)

    def _open_form(self) -> None:
        names = [each.stripe_name for each in self._catalogue]
        self._open_link(links.restricted_key_form(self._mode, KEY_NAME, names, self._account))

    def _copy(self) -> None:
        copy_plain(as_list(self._catalogue))
        self.copy.show_copied()

    def _act(self, action: str) -> None:
        does = {CHECK_AGAIN: self.check, KEY_FORM: self._open_form}
        does.get(action, partial(self._open_link, links.keys_page(self._mode, self._account)))()

    def done(self, result: int) -> None:
        """Closing ends what is under way."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is not None:
            self._job.cancel()
        super().closeEvent(event)


def _said(permission: Permission, answer: Answer | None, report: Report) -> str:
    tr = QCoreApplication.translate
    if answer is None:
        return ""
    if answer is Answer.REFUSED and permission.access is Access.WRITE:
        if report.reads.get(permission.name) is Answer.ALLOWED:
            return tr("Permissions", "Read only")
        return tr("Permissions", "No")
    return {
        Answer.ALLOWED: tr("Permissions", "Yes"),
        Answer.REFUSED: tr("Permissions", "No"),
        Answer.UNKNOWN: tr("Permissions", "Not known"),
    }[answer]


def _needer(needer: Needer) -> str:
    tr = QCoreApplication.translate
    return tr("Permissions", "Classe365, likely") if needer is Needer.CLASSE365 else tr("Permissions", "this program")
