"""The schools as the chooser's list. A thousand must cost the start no more than a few, so the list itself is Qt's own:
to find its size the chooser asks for everything of every row, many times over.
"""

from PySide6.QtCore import QObject, QStringListModel

from classe365_desktop.core.state import State


class SchoolList(QStringListModel):
    """Names by row; `host` tells which school a row is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str]] = []

    def show(self, state: State) -> None:
        """Show the schools of this state."""
        rows = list(state.names())
        if rows != self._rows:
            self._rows = rows
            self.setStringList([name for _, name in rows])

    def host(self, row: int) -> str:
        """The host in that row."""
        return self._rows[row][0]

    def row(self, host: str) -> int:
        """The row of that school, -1 if it is not there."""
        return next((row for row, (each, _) in enumerate(self._rows) if each == host), -1)
