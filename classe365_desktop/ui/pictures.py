"""The program's own drawings: SVG templates filled with the theme's colours and the reader's words when they are painted."""

from collections.abc import Mapping
from string import Template
from xml.sax.saxutils import escape

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.resource_files import resource_path
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import Role, accent, on_accent, tint

# Placeholders of the style block that do not depend on the mode.
_COLORS = {
    "paper": Role.SURFACE,
    "sunken": Role.SUNKEN,
    "edge": Role.EDGE,
    "line": Role.LINE,
    "ink": Role.INK,
    "ink2": Role.INK2,
}
_SHOWN, _HIDDEN = "inline", "none"


class Picture(QWidget):
    """A drawing that keeps its proportions. `words` fill the template; `name` and `description` are for screen readers."""

    def __init__(
        self,
        theme: Theme,
        template: str,
        size: QSize,
        mode: Mode | None,
        words: Mapping[str, str],
        name: str,
        description: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._template, self._size, self._mode, self._words = theme, template, size, mode, dict(words)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # Larger than drawn it would tell no more, only push the labels beside it out of sight.
        self.setMaximumWidth(round(size.width() * 1.2))
        theme.changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, self.maximumWidth()) * self._size.height() / self._size.width())

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size * 0.6

    def svg(self) -> str:
        """The drawing as it is painted now. Raises KeyError if the template asks for a word that was not given."""
        theme = self._theme
        values = {name: theme.color(role).name() for name, role in _COLORS.items()}
        values |= {
            "accent": theme.color(accent(self._mode)).name(),
            "on_accent": theme.color(on_accent(self._mode)).name(),
            "tint": theme.color(tint(self._mode)).name(),
            "sans": escape(theme.font_family, {"'": ""}),
            "mono": escape(theme.fixed_font().family(), {"'": ""}),
        }
        values |= {name: escape(word) for name, word in self._words.items()}
        template = resource_path(f"pictures/{self._template}.svg").read_text(encoding="utf-8")
        return Template(template).substitute(values)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        # Late, because the first window shows no picture.
        from PySide6.QtSvg import QSvgRenderer

        height = self.heightForWidth(self.width())
        width = height * self._size.width() / self._size.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF((self.width() - width) / 2, 0, width, height)
        renderer = QSvgRenderer(QByteArray(self.svg().encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter, place)


def where_the_keys_are(theme: Theme, mode: Mode) -> Picture:
    """Stripe's page with the keys: 1 the mode switch, 2 Developers, API keys, 3 copy, 4 reveal (Stripe docs: API keys)."""
    tr = QCoreApplication.translate
    test = mode is Mode.TEST
    words = {
        "title": tr("Pictures", "Where the keys are on Stripe"),
        "live": tr("Pictures", "Live"),
        "test": tr("Pictures", "Test"),
        "live_class": "ink2" if test else "on",
        "test_class": "on" if test else "ink2",
        "pill_x": "306" if test else "258",
        "developers": tr("Pictures", "Developers"),
        "api_keys": tr("Pictures", "API keys"),
        "standard_keys": tr("Pictures", "Standard keys"),
        "publishable_key": tr("Pictures", "Publishable key"),
        "secret_key": tr("Pictures", "Secret key"),
        "copy": tr("Pictures", "Copy"),
        "reveal": tr("Pictures", "Reveal"),
        "mode": mode.value,
    }
    if test:
        says = tr(
            "Pictures",
            "Schematic: 1 the mode switch set to test mode, 2 Developers then API keys, 3 copy the publishable key, "
            "4 reveal and copy the secret key.",
        )
    else:
        says = tr(
            "Pictures",
            "Schematic: 1 the mode switch set to live mode, 2 Developers then API keys, 3 copy the publishable key, "
            "4 reveal and copy the secret key.",
        )
    words["description"] = says
    return Picture(theme, "where-the-keys-are", QSize(400, 228), mode, words, words["title"], says)


def classe365_blocks(theme: Theme, mode: Mode) -> Picture:
    """Classe365's settings page with its Live and Test blocks, the one that belongs to `mode` marked."""
    tr = QCoreApplication.translate
    test = mode is Mode.TEST
    words = {
        "title": tr("Pictures", "The Live and Test blocks in Classe365"),
        "path": tr("Pictures", "Settings  ›  Payment Gateways  ›"),
        "stripe": "Stripe",
        "live_block": tr("Pictures", "Live block"),
        "test_block": tr("Pictures", "Test block"),
        "leave": tr("Pictures", "leave as is"),
        "here": tr("Pictures", "HERE"),
        "publishable_key": tr("Pictures", "Publishable key"),
        "secret_key": tr("Pictures", "Secret key"),
        "in_live": _HIDDEN if test else _SHOWN,
        "in_test": _SHOWN if test else _HIDDEN,
        "live_ink": "ink2" if test else "ink",
        "test_ink": "ink" if test else "ink2",
        "live_field": "sunken" if test else "paper",
        "test_field": "paper" if test else "sunken",
    }
    if test:
        says = tr(
            "Pictures",
            "Schematic of Settings, Payment Gateways, Stripe: 1 the page, and in the Test block, which is marked, "
            "2 the publishable key and 3 the secret key; the Live block stays as it is.",
        )
    else:
        says = tr(
            "Pictures",
            "Schematic of Settings, Payment Gateways, Stripe: 1 the page, and in the Live block, which is marked, "
            "2 the publishable key and 3 the secret key; the Test block stays as it is.",
        )
    words["description"] = says
    return Picture(theme, "classe365-blocks", QSize(400, 260), mode, words, words["title"], says)
