"""The bar of practice: what can be rehearsed, found among fifty."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from classe365_desktop.practice.scenarios import SCENARIOS, scenario_named
from classe365_desktop.ui.banner import MOST_SHOWN, Group, PracticeBar, group_of, group_words
from classe365_desktop.ui.theme import Theme


def test_every_scenario_can_be_chosen_and_no_heading_can(qtbot: QtBot, theme: Theme) -> None:
    bar = PracticeBar(theme, dict, "webhook_good")
    qtbot.addWidget(bar)
    chooser = bar.chooser
    assert chooser.currentData() == "webhook_good"
    flags = {chooser.itemText(row): chooser.model().index(row, 0).flags() for row in range(chooser.count())}
    names = [chooser.itemData(row) for row in range(chooser.count()) if chooser.itemData(row)]
    assert sorted(names) == sorted(each.name for each in SCENARIOS)
    headings = [words for words, may in flags.items() if not may & Qt.ItemFlag.ItemIsEnabled]
    assert headings == [group_words(group) for group in Group if group is not Group.GOOD]


def test_scenarios_stand_under_what_they_are_about() -> None:
    groups = {
        "normal": Group.GOOD,
        "captive_portal": Group.LINE,
        "clock_wrong": Group.LINE,
        "two_accounts": Group.ACCOUNT,
        "webhook_duplicates": Group.WEBHOOK,
        "webhook_no_permission": Group.WEBHOOK,
        "delivery_fails": Group.DELIVERY,
        "many_events": Group.DELIVERY,
    }
    assert {name: group_of(scenario_named(name)) for name in groups} == groups


def test_the_list_scrolls_instead_of_covering_the_screen(qtbot: QtBot, theme: Theme) -> None:
    bar = PracticeBar(theme, dict, "normal")
    qtbot.addWidget(bar)
    option, chooser = QStyleOptionComboBox(), bar.chooser
    chooser.initStyleOption(option)
    assert not chooser.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, chooser)
    assert chooser.maxVisibleItems() == MOST_SHOWN
