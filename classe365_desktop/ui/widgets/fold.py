"""A row that becomes a column where it does not fit, so that nothing is clipped and nothing scrolls sideways."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Folding(QWidget):
    """A row of widgets that folds into a column when it is narrower than its widgets need side by side.

    A row inside a row folds after it: what belongs together stays together longest.
    """

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(_ACROSS, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget at the end; with a `stretch` it takes its share of the room that is left."""
        self._box.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        """Push what follows to the far end while unfolded."""
        self._box.addStretch(1)

    @property
    def is_folded(self) -> bool:
        """Whether the widgets stand below each other."""
        return self._box.direction() == _DOWN

    def needed_width(self) -> int:
        """The least width, in pixels, at which the widgets fit side by side."""
        shown = self._shown()
        return sum(_least(each) for each in shown) + self._box.spacing() * max(0, len(shown) - 1)

    def minimumSizeHint(self) -> QSize:
        # Folded, it needs no more than its widest widget, so it never keeps its surroundings wide.
        widest = max((_widest(each) for each in self._shown()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        down = self.width() < self.needed_width()
        for each in self._shown():
            if isinstance(each, Folding):
                each.setMinimumWidth(0 if down else each.needed_width())
        if down != self.is_folded:
            self._box.setDirection(_DOWN if down else _ACROSS)
            self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        items = [self._box.itemAt(index) for index in range(self._box.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [each for each in widgets if each is not None and not each.isHidden()]


def _widest(widget: QWidget) -> int:
    hint = widget.minimumSizeHint().width()
    if widget.sizePolicy().horizontalPolicy() in (QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed):
        hint = max(hint, widget.sizeHint().width())
    return hint if isinstance(widget, Folding) else max(hint, widget.minimumWidth())


def _least(widget: QWidget) -> int:
    return widget.needed_width() if isinstance(widget, Folding) else _widest(widget)
