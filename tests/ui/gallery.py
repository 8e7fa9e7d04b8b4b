"""Draw the shared widgets in both themes, as pictures to look at: `python -m tests.ui.gallery FOLDER [--scale 2] [--width W]`."""

import argparse
import os
from pathlib import Path
from string import Formatter

from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from classe365_desktop.core.findings import Finding, Subject
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.texts import TEXTS, Severity
from classe365_desktop.ui.icons import icon
from classe365_desktop.ui.pictures import classe365_blocks, where_the_keys_are
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, L, M, Role, S
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.callout import Callout, Number
from classe365_desktop.ui.widgets.card import Card, hairline
from classe365_desktop.ui.widgets.check_box import CheckBox
from classe365_desktop.ui.widgets.chip import Chip
from classe365_desktop.ui.widgets.choice import Choice
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.countdown import Countdown
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.key_edit import KeyEdit
from classe365_desktop.ui.widgets.mode_view import ModeView
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.wrap import Text


def sample(severity: Severity, *, with_action: bool) -> Finding:
    """Some finding of this severity, with or without a button, its sentences filled with sample values."""
    code, text = next(
        (code, text)
        for code, text in TEXTS.items()
        if text.severity is severity and (text.action is not None) == with_action
    )
    parts = Formatter().parse(text.seen + text.why + text.do)
    values = {name: "sk_test_…4242" for _words, name, _form, _change in parts if name}
    return Finding(code, Subject.SECRET, tuple(values.items()), "HTTP 401, request req_1")


def samples() -> list[Finding]:
    """One finding of each look."""
    return [
        sample(Severity.PASS, with_action=False),
        sample(Severity.NOTE, with_action=False),
        sample(Severity.UNKNOWN, with_action=True),
        sample(Severity.WARNING, with_action=True),
        sample(Severity.FAILURE, with_action=True),
    ]


def keys_page(theme: Theme, mode: Mode) -> Page:
    """The page of the first step with everything that can be on it."""
    page = Page(
        theme,
        "Keys",
        "Paste both keys from Stripe. They are checked here first, then with Stripe when you press Check keys.",
    )
    fields = Folding(L)
    fields.add(_field(theme, "Publishable key", secret=False), 1)
    fields.add(_field(theme, "Secret or restricted key", secret=True), 1)
    page.left.addWidget(fields)
    found = FindingsList(theme)
    found.set_findings(samples())
    page.left.addWidget(found)
    card = Card(theme, "Where the keys are on Stripe")
    card.body.addWidget(where_the_keys_are(theme, mode))
    for number, words in enumerate(
        (
            "Switch to Test mode.",
            "Developers, then API keys.",
            "Copy the publishable key.",
            "Reveal the secret key, then copy it.",
        ),
        1,
    ):
        card.body.addWidget(Callout(theme, number, words, mode))
    card.body.addWidget(Button(theme, "Open Stripe API keys page", icon_name="open"))
    card.body.addWidget(Button(theme, "I can’t see my keys", "link", icon_name="person"))
    page.use_right().addWidget(card)
    page.bar.add_left(Button(theme, "Forget keys"))
    page.bar.set_next("Next: copy both keys from one account, then check again.")
    page.bar.add_right(Button(theme, "Save keys"))
    page.bar.add_right(Button(theme, "Check keys", "primary", mode=mode))
    return page


def _field(theme: Theme, name: str, *, secret: bool) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    edit = KeyEdit(theme, secret=secret, name=name)
    edit.show_kept("sk_test_…4242" if secret else "pk_test_…7Qx2")
    label = Text(theme, name, Style.LABEL)
    label.setBuddy(edit)
    column.addWidget(label)
    line = Folding(S)
    line.add(edit, 1)
    if secret:
        line.add(Button(theme, "Show secret key", icon_name="eye"))
    column.addWidget(line)
    column.addStretch(1)
    return box


def entry_page(theme: Theme, mode: Mode) -> Page:
    """The page of the third step."""
    page = Page(
        theme, "Enter into Classe365", "Copy from here and paste there, in the order of the form.", right_width=402
    )
    page.head.add(Button(theme, "What SCA changes", "link", icon_name="book"))
    page.head.add(Button(theme, "Open ready-filled form", icon_name="open"))
    card = Card(theme, flush=True)
    rows = (
        ("Publishable key", "pk_test_…7Qx2", "Copy publishable key"),
        ("Secret key", "sk_test_…4242", "Copy secret key"),
    )
    for number, (name, value, copy) in enumerate(rows, 2):
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(CARD_PADDING_X, M, M, M)
        box.setSpacing(L)
        box.addWidget(Number(theme, number, mode, filled=number == 2))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(theme, name, Style.STRONG))
        words.addWidget(Text(theme, value, fixed=True, tone=Role.INK2))
        box.addLayout(words, 1)
        button = CopyButton(theme, copy, "primary" if number == 3 else "secondary", mode=mode)
        box.addWidget(button)
        card.body.addWidget(line)
        card.body.addWidget(hairline())
    countdown = Countdown(theme, mode, "The secret key is on the clipboard. Paste it now.")
    countdown.show_left(18, 30)
    tick = CheckBox(theme, "Entered into Classe365", mode)
    tick.setChecked(True)
    below = QWidget()
    column = QVBoxLayout(below)
    column.addWidget(countdown)
    column.addWidget(tick)
    small = Button(theme, "Copy", "small", icon_name="copy", name="Copy invoice.created")
    off = Button(theme, "Start a roll")
    off.setEnabled(False)
    line = QHBoxLayout()
    line.addWidget(small)
    line.addWidget(off)
    line.addStretch(1)
    column.addLayout(line)
    card.body.addWidget(below)
    page.left.addWidget(card)
    side = Card(theme, "The Live and Test blocks in Classe365")
    side.body.addWidget(classe365_blocks(theme, mode))
    page.use_right().addWidget(side)
    page.bar.add_left(Button(theme, "Forget keys"))
    page.bar.set_next("Next: paste the secret key, then tick the box.")
    page.bar.add_right(Button(theme, "Continue to Prove it", icon_name="arrow-right", trailing=True))
    return page


def window(theme: Theme, mode: Mode, step: Step) -> QMainWindow:
    """A window as the pages have it, around sample content."""
    whole = QMainWindow()
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(20, 10, 20, 10)
    row.setSpacing(12)
    chooser = Choice(theme, "School")
    chooser.addItem("Maple Hollow School")
    row.addWidget(chooser)
    row.addWidget(Button(theme, "Add school", icon_name="plus"))
    row.addStretch(1)
    for each, words, severity in (
        (Mode.TEST, "ready", Severity.PASS),
        (Mode.LIVE, "webhook missing 2 events", Severity.WARNING),
    ):
        chip = Chip(theme, each)
        chip.set_state(words, severity)
        row.addWidget(chip)
    tabs = QTabBar()
    tabs.setExpanding(False)
    tabs.setDrawBase(False)
    tabs.setFont(theme.font(Style.HEADING))
    for name, role in (("Overview", Role.INK2), ("Test", Role.TEST), ("Live", Role.LIVE)):
        tabs.addTab(icon(name.lower(), role, theme), name)
    tabs.setCurrentIndex(1 if mode is Mode.TEST else 2)
    view = ModeView(theme, mode)
    states = (
        ("1 failure, 1 warning", Severity.FAILURE),
        ("8 of 8 events", Severity.PASS),
        ("Not ticked yet", None),
        ("Not run yet", None),
        ("Nothing pending", None),
    )
    for each, (words, severity) in zip(Step, states, strict=True):
        view.rail.set_state(each.value, words, severity)
    view.set_page(Step.KEYS, keys_page(theme, mode))
    view.set_page(Step.HAND_OVER, entry_page(theme, mode))
    view.open_step(step.value)
    for part in (head, tabs):
        column.addWidget(part)
    column.addWidget(view, 1)
    whole.setCentralWidget(body)
    whole.setMinimumSize(720, 480)
    whole.statusBar().showMessage("Keys checked with Stripe today at 09:41. 5 results.")
    return whole


def icons(theme: Theme) -> QWidget:
    """Every icon on a button."""
    from classe365_desktop.resource_files import resource_path

    sheet = QWidget()
    grid = QGridLayout(sheet)
    for place, drawing in enumerate(sorted(resource_path("icons").glob("*.svg"))):
        button: QPushButton = Button(theme, drawing.stem, icon_name=drawing.stem)
        grid.addWidget(button, place // 7, place % 7)
    return sheet


def main() -> None:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=float, default=1.0, help="factor on the system's font")
    parser.add_argument("--width", type=int, default=1366)
    parser.add_argument("--height", type=int, default=736)
    parser.add_argument("--font", default="")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    font = app.font()
    if asked.font:
        font.setFamily(asked.font)
    font.setPixelSize(round(13 * asked.scale))
    app.setFont(font)
    theme = Theme(app, "light")
    theme.apply(app)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for forced in ("light", "dark"):
        theme.force(forced)
        shown = {f"{mode}-{step}": window(theme, mode, step) for mode in Mode for step in (Step.KEYS, Step.HAND_OVER)}
        for name, each in shown.items():
            each.resize(asked.width, asked.height)
            each.show()
            app.processEvents()
            each.grab().save(str(asked.folder / f"{name}-{forced}.png"))
            each.close()
        sheet = icons(theme)
        sheet.grab().save(str(asked.folder / f"icons-{forced}.png"))


if __name__ == "__main__":
    main()
