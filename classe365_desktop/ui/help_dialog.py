"""One page of help in a dialog that can be read, searched by a screen reader and closed with Esc."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from classe365_desktop.ui.help_texts import Page
from classe365_desktop.ui.widgets.room import within_screen


def as_html(page: Page) -> str:
    """The page as simple HTML; points of a list become a list."""
    title, paragraphs = page
    html, in_list = [f"<h2>{escape(title)}</h2>"], False
    for paragraph in paragraphs:
        point = paragraph.startswith("- ")
        if point != in_list:
            html.append("<ul>" if point else "</ul>")
            in_list = point
        text = escape(paragraph.removeprefix("- "))
        html.append(f"<li>{text}</li>" if point else f"<p>{text}</p>")
    return "".join([*html, "</ul>" if in_list else ""])


class HelpDialog(QDialog):
    """Shows one page."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(page[0])
        text = QTextBrowser(self)
        text.setAccessibleName(page[0])
        text.setHtml(as_html(page))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(buttons)
        width = self.fontMetrics().averageCharWidth() * 80
        text.document().setTextWidth(width)
        needed = round(text.document().size().height()) + buttons.sizeHint().height()
        # Half as much again: the margins and the scroll bar's room make lines a little shorter than asked for.
        self.resize(within_screen(self, width, round(needed * 1.5)))
