"""A row that becomes a column where it does not fit, so that nothing is clipped and nothing scrolls sideways."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget


class Folding(QWidget):
    """A row of widgets that folds into a column when it is narrower than its widgets need side by side."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        # The layout would otherwise insist on the width of the unfolded row.
        self._box.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget at the end."""
        self._box.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        """Push what follows to the far end while unfolded."""
        self._box.addStretch(1)

    @property
    def is_folded(self) -> bool:
        """Whether the widgets stand below each other."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def needed_width(self) -> int:
        """The least width, in pixels, at which the widgets fit side by side."""
        shown = self._shown()
        return sum(_least(each) for each in shown) + self._box.spacing() * max(0, len(shown) - 1)

    def minimumSizeHint(self) -> QSize:
        widest = max((_least(each) for each in self._shown()), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def sizeHint(self) -> QSize:
        return QSize(self.needed_width(), self._box.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = self._shown()
        if width >= self.needed_width():
            if not self.is_folded and self._box.hasHeightForWidth():
                return self._box.heightForWidth(width)
            return max((each.sizeHint().height() for each in shown), default=0)
        return sum(_height(each, width) for each in shown) + self._box.spacing() * max(0, len(shown) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        down = self.width() < self.needed_width()
        if down != self.is_folded:
            across, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._box.setDirection(below if down else across)
            self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        items = [self._box.itemAt(index) for index in range(self._box.count())]
        found = [item.widget() for item in items if item is not None]
        return [each for each in found if each is not None and not each.isHidden()]


def _least(widget: QWidget) -> int:
    hint = widget.minimumSizeHint().width()
    if widget.sizePolicy().horizontalPolicy() in (QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed):
        hint = max(hint, widget.sizeHint().width())
    return max(hint, widget.minimumWidth())


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
