"""The list named Findings, as eyes, keyboard and screen reader meet it."""

from itertools import permutations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import Role
from classe365_desktop.ui.translate import action_word
from classe365_desktop.ui.widgets.details import DetailsDialog
from classe365_desktop.ui.widgets.findings_list import FindingsList
from tests.ui.gallery import sample, samples


@pytest.fixture
def found(theme: Theme, qtbot: QtBot) -> FindingsList:
    """An empty list, shown."""
    made = FindingsList(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def rows(found: FindingsList) -> QListWidget:
    """The real list inside."""
    inner = found.findChild(QListWidget)
    assert inner is not None
    return inner


def names(found: FindingsList) -> list[str]:
    """What a screen reader says of each row."""
    inner = rows(found)
    return [str(inner.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(inner.count())]


def next_stop(widget: QWidget) -> QWidget:
    """Where Tab goes from here."""
    after = widget.nextInFocusChain()
    return after if after.focusPolicy() & Qt.FocusPolicy.TabFocus else next_stop(after)


@pytest.mark.parametrize("arriving", list(permutations(samples()))[::23])
def test_what_needs_a_hand_stands_on_top_whatever_comes_first(
    found: FindingsList, arriving: tuple[Finding, ...]
) -> None:
    for each in arriving:
        found.add(each)
    words = ["Failure", "Warning", "Unknown", "Note", "Pass"]
    assert [name.split(".")[0] for name in names(found)] == words
    assert [each.severity for each in found.findings] == list(Severity)


def test_a_row_is_read_as_severity_seen_why_do(found: FindingsList) -> None:
    failure = sample(Severity.FAILURE, with_action=True)
    found.add(failure)
    assert names(found) == [f"Failure. {failure.seen} {failure.why} {failure.do}"]
    reader = QAccessible.queryAccessibleInterface(rows(found))
    assert reader.text(QAccessible.Text.Name) == "Findings"
    assert reader.role() == QAccessible.Role.List
    assert reader.child(0).text(QAccessible.Text.Name) == names(found)[0]


def test_a_rows_button_can_be_found_by_a_screen_reader_and_asks_for_its_action(
    found: FindingsList, qtbot: QtBot
) -> None:
    failure = sample(Severity.FAILURE, with_action=True)
    assert failure.action
    found.add(failure)
    words = action_word(failure.action)
    button = next(each for each in found.findChildren(QPushButton) if each.text() == words)
    assert QAccessible.queryAccessibleInterface(button).parent() is not None
    assert button.parentWidget() is rows(found).parentWidget()
    with qtbot.waitSignal(found.action_requested) as asked:
        button.click()
    assert asked.args == [failure.action]


def test_rows_are_walked_with_arrows_and_return_presses_the_rows_button(found: FindingsList, qtbot: QtBot) -> None:
    found.set_findings(samples())
    inner = rows(found)
    inner.setFocus()
    inner.setCurrentRow(0)
    qtbot.keyClick(inner, Qt.Key.Key_Down)
    assert inner.currentRow() == 1
    with qtbot.waitSignal(found.action_requested) as asked:
        qtbot.keyClick(inner, Qt.Key.Key_Return)
    assert asked.args == [found.findings[1].action]


def test_tab_goes_from_the_list_to_the_buttons_in_the_order_of_the_rows(found: FindingsList) -> None:
    found.set_findings(samples())
    focus: QWidget = rows(found)
    walked = []
    for finding in found.findings:
        if finding.action:
            focus = next_stop(focus)
            assert isinstance(focus, QPushButton)
            walked.append(focus.text())
    assert walked == [action_word(finding.action) for finding in found.findings if finding.action]


def test_a_new_row_leaves_the_focus_and_the_current_row_where_they_are(found: FindingsList, qtbot: QtBot) -> None:
    warning = sample(Severity.WARNING, with_action=True)
    found.add(warning)
    button = next(each for each in found.findChildren(QPushButton) if each.text() == action_word(str(warning.action)))
    rows(found).setCurrentRow(0)
    found.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    found.add(sample(Severity.FAILURE, with_action=False))
    found.set_findings([*found.findings, sample(Severity.PASS, with_action=False)])
    assert button.hasFocus()
    assert rows(found).currentRow() == found.findings.index(warning) == 1


def test_the_heading_counts_in_words(found: FindingsList) -> None:
    assert found._count.text() == "Nothing checked yet"
    assert not found.details_button.isEnabled()
    warning = sample(Severity.WARNING, with_action=True)
    found.set_findings([sample(Severity.FAILURE, with_action=True), warning, warning])
    assert found._count.text() == "1 failure, 2 warnings"
    found.clear()
    assert found._count.text() == "Nothing checked yet"
    assert found.findings == []


def test_the_list_is_as_high_as_its_rows_in_every_width(found: FindingsList, qapp: QApplication) -> None:
    found.set_findings(samples())
    qapp.processEvents()
    for width in (360, 500, 900):
        # The heading folds once it knows its width, and the height follows.
        for _ in range(2):
            found.resize(width, found.heightForWidth(width))
            qapp.processEvents()
        inner = rows(found)
        last = inner.visualItemRect(inner.item(inner.count() - 1))
        assert last.bottom() < inner.height()
        assert not inner.verticalScrollBar().isVisible()
        for button in inner.parentWidget().findChildren(QPushButton):
            at = button.mapTo(inner.parentWidget(), QPoint(0, 0))
            assert at.x() >= 0
            assert at.x() + button.width() <= width


def test_a_pass_is_one_line_and_a_failure_says_why_and_what_to_do(found: FindingsList) -> None:
    found.set_findings([sample(Severity.PASS, with_action=False)])
    inner = rows(found)
    one_line = inner.visualItemRect(inner.item(0)).height()
    found.set_findings([sample(Severity.FAILURE, with_action=True)])
    assert inner.visualItemRect(inner.item(0)).height() > 1.8 * one_line


def test_details_open_beside_the_page_and_can_be_copied(found: FindingsList, qtbot: QtBot) -> None:
    failure = sample(Severity.FAILURE, with_action=True)
    found.add(failure)
    found.copy_button.click()
    assert QGuiApplication.clipboard().text() == found.details_text()
    assert failure.code in found.details_text()
    assert failure.detail in found.details_text()
    assert found.copy_button.text() == "Copied"
    assert found.copy_button.accessibleName() == "Copy details"
    found.details_button.click()
    dialog = found.window().findChild(DetailsDialog)
    assert dialog is not None
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()


def test_rows_are_drawn_in_their_severitys_colour(found: FindingsList, theme: Theme) -> None:
    found.set_findings(samples())
    QApplication.processEvents()
    found.resize(700, found.heightForWidth(700))
    QApplication.processEvents()
    for scheme in ("light", "dark"):
        theme.force(scheme)
        QApplication.processEvents()
        image = found.grab().toImage()
        edge = {image.pixelColor(2, y).name() for y in range(image.height())}
        assert {theme.color(Role.FAILURE).name(), theme.color(Role.WARNING).name()} <= edge
