"""The list named Findings: what the checks found, what needs a hand first on top."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, XS, L, Role, S
from classe365_desktop.ui.translate import finding_text, severity_word
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card, hairline
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.finding_rows import FindingRows
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text

LEAST_COUNT = 140


class FindingsList(Card):
    """Findings in the order failure, warning, unknown, note, pass; what comes later enters at its place.

    `action_requested` carries the action id of the finding whose button was pressed.
    """

    action_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, flush=True, parent=parent)
        self._theme = theme
        head = Folding(L)
        self._title = Text(theme, self.tr("Findings"), Style.HEADING, wrap=False)
        self._count = Text(theme, "", tone=Role.INK2)
        self.details_button = Button(theme, self.tr("Details"), "link")
        self.copy_button = CopyButton(theme, self.tr("Copy details"), "link")
        self.details_button.clicked.connect(self.show_details)
        self.copy_button.clicked.connect(self._copy_details)
        # Two groups, so that in a narrow column they stand below each other and not all four.
        told, buttons = Folding(L), Folding(0)
        told.add(self._title)
        told.add(self._count, 1)
        buttons.add(self.details_button)
        buttons.add(self.copy_button)
        buttons.add_stretch()
        head.add(told, 1)
        head.add(buttons)
        box = QWidget()
        padding = QVBoxLayout(box)
        padding.setContentsMargins(CARD_PADDING_X, XS, CARD_PADDING_X - S, XS)
        padding.addWidget(head)
        self.body.addWidget(box)
        self.body.addWidget(hairline())
        self._rows = FindingRows(theme)
        self.body.addWidget(self._rows, 1)
        self._rows.action_requested.connect(self.action_requested)
        self._recount()

    @property
    def findings(self) -> list[Finding]:
        """What is shown, in the order shown."""
        return self._rows.findings

    @property
    def count_words(self) -> str:
        """How many of each severity there are: "1 failure, 5 passed"."""
        return self._count.text()

    def set_findings(self, findings: Iterable[Finding]) -> None:
        """Show these and no others."""
        self._rows.show_only(list(findings))
        self._recount()

    def add(self, finding: Finding) -> None:
        """Show one more, at its place; the focus stays where it is."""
        self._rows.add(finding)
        self._recount()

    def clear(self) -> None:
        """Show none."""
        self.set_findings([])

    def details_text(self) -> str:
        """The technical side of all findings, redacted, for support."""
        return "\n\n".join(_details(each) for each in self.findings)

    def show_details(self) -> None:
        """Open the details in a dialog of their own."""
        from classe365_desktop.ui.widgets.details import DetailsDialog

        DetailsDialog(self._theme, self.details_text(), self.window()).open()

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self.details_text())
        self.copy_button.show_copied()

    def _recount(self) -> None:
        found = Counter(each.severity for each in self.findings)
        one = {
            Severity.FAILURE: self.tr("1 failure"),
            Severity.WARNING: self.tr("1 warning"),
            Severity.UNKNOWN: self.tr("1 unknown"),
            Severity.NOTE: self.tr("1 note"),
            Severity.PASS: self.tr("1 passed"),
        }
        many = {
            Severity.FAILURE: self.tr("{count} failures"),
            Severity.WARNING: self.tr("{count} warnings"),
            Severity.UNKNOWN: self.tr("{count} unknown"),
            Severity.NOTE: self.tr("{count} notes"),
            Severity.PASS: self.tr("{count} passed"),
        }
        parts = [
            one[each] if found[each] == 1 else many[each].format(count=found[each]) for each in Severity if found[each]
        ]
        self._count.setText(", ".join(parts) or self.tr("Nothing checked yet"))
        # Before it is squeezed to a word a line, the buttons go below.
        self._count.setMinimumWidth(min(self._count.sizeHint().width(), self._theme.px(LEAST_COUNT)))
        for button in (self.details_button, self.copy_button):
            button.setEnabled(bool(parts))


def _details(finding: Finding) -> str:
    head = f"{severity_word(finding.severity)} {finding.code} ({finding.subject})"
    return "\n".join([head, *(f"  {part}" for part in (*finding_text(finding), *finding.detail.splitlines()) if part)])
