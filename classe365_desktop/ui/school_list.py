"""The schools as the chooser's list: read where they are, so that a thousand cost no more than the few that are seen."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from classe365_desktop.core.state import State

_NOWHERE = QModelIndex()


class SchoolList(QAbstractListModel):
    """Names by row; `host` tells which school a row is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str]] = []

    def show(self, state: State) -> None:
        """Show the schools of this state."""
        rows = list(state.names())
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def host(self, row: int) -> str:
        """The host in that row."""
        return self._rows[row][0]

    def row(self, host: str) -> int:
        """The row of that school, -1 if it is not there."""
        return next((row for row, (each, _) in enumerate(self._rows) if each == host), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many schools there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; the address as its tooltip."""
        if not index.isValid():
            return None
        host, name = self._rows[index.row()]
        return {Qt.ItemDataRole.DisplayRole: name, Qt.ItemDataRole.ToolTipRole: host}.get(Qt.ItemDataRole(role))
