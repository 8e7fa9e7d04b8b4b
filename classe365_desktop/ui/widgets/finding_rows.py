"""The rows of the findings list: a real list for keyboard and screen reader, with a button over each row that has one."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from classe365_desktop.core.findings import Finding
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.translate import action_word
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.finding_row import RowPainter, places, spoken

# Actions that leave for the browser; their button shows the arrow out of a box.
_LEAVING = frozenset(
    {"open_keys_page", "open_account_page", "open_webhooks_page", "open_endpoint_page", "open_key_form"}
)


@dataclass(frozen=True, slots=True)
class _Row:
    finding: Finding
    item: QListWidgetItem
    button: Button | None


class FindingRows(QWidget):
    """Findings as rows, sorted, as high as they are: the page scrolls, not the list.

    The buttons lie over the rows as the list's siblings: inside its items a screen reader would not find them.
    """

    action_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_Row] = []
        self._heights: tuple[int, int] = (-1, 0)
        # Without a layout: Qt asks a layout for the height and would never ask this widget.
        self._list = _List(self)
        self._list.setAccessibleName(self.tr("Findings"))
        self._list.setItemDelegate(RowPainter(theme, self._list))
        self._list.activated_row.connect(self._activate)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._changed)

    @property
    def findings(self) -> list[Finding]:
        """The findings in the order shown."""
        return [row.finding for row in self._rows]

    def show_only(self, findings: list[Finding]) -> None:
        """Show these; rows that are there already stay as they are, with the focus if they have it."""
        wanted = list(findings)
        for row in list(self._rows):
            if row.finding in wanted:
                wanted.remove(row.finding)
            else:
                self._remove(row)
        for finding in wanted:
            self._insert(finding)
        self._changed()

    def add(self, finding: Finding) -> None:
        """Show one more at its place."""
        self._insert(finding)
        self._changed()

    def _insert(self, finding: Finding) -> None:
        at = sum(row.finding.severity.rank <= finding.severity.rank for row in self._rows)
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(finding))
        button = self._button(finding)
        self._rows.insert(at, _Row(finding, item, button))
        self._list.insertItem(at, item)

    def _remove(self, row: _Row) -> None:
        self._list.takeItem(self._list.row(row.item))
        self._rows.remove(row)
        if row.button:
            row.button.hide()
            row.button.deleteLater()

    def _button(self, finding: Finding) -> Button | None:
        action = finding.action
        if action is None:
            return None
        icon = "open" if action in _LEAVING else ""
        button = Button(self._theme, action_word(action), icon_name=icon, parent=self)
        button.clicked.connect(lambda: self.action_requested.emit(action))
        button.show()
        return button

    def _activate(self, at: int) -> None:
        button = self._rows[at].button
        if button:
            button.click()

    def _changed(self) -> None:
        before: QWidget = self._list
        for row in self._rows:
            if row.button:
                QWidget.setTabOrder(before, row.button)
                before = row.button
        self._heights = (-1, 0)
        self.updateGeometry()
        # Before the list is shown: it asks for its rows' sizes at once.
        self._lay_out()
        self._list.setVisible(bool(self._rows))

    def _lay_out(self) -> None:
        self._list.setGeometry(self.rect())
        top = 0
        for row in self._rows:
            laid = places(row.finding, self._theme, self.width(), row.button.sizeHint() if row.button else None)
            row.item.setData(Qt.ItemDataRole.UserRole, (row.finding, laid))
            row.item.setSizeHint(QSize(1, laid.height))
            if row.button:
                place = laid.button
                left = place.left() if self.isLeftToRight() else self.width() - place.right() - 1
                row.button.setGeometry(left, top + place.top(), place.width(), place.height())
                row.button.raise_()
            top += laid.height
        self._list.doItemsLayout()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._heights[0] != width:
            sizes = [row.button.sizeHint() if row.button else None for row in self._rows]
            heights = [
                places(row.finding, self._theme, width, size).height
                for row, size in zip(self._rows, sizes, strict=True)
            ]
            self._heights = (width, sum(heights))
        return self._heights[1]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self.heightForWidth(max(self.width(), self._theme.px(300))))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(260), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._changed()


class _List(QListWidget):
    activated_row = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentRow() >= 0:
            self.activated_row.emit(self.currentRow())
            event.accept()
        else:
            super().keyPressEvent(event)
