"""Bars above everything that say: this is not the real thing. One for practice, one for a stand-in of Stripe."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from classe365_desktop.practice.scenarios import SCENARIOS
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.choice import Choice
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text


def key_words(name: str) -> str:
    """What a practice key is, in words, from its name ("test_ip_restricted")."""
    tr = QCoreApplication.translate
    words = {
        "test_publishable": tr("PracticeBar", "Test: publishable key"),
        "test_secret": tr("PracticeBar", "Test: secret key"),
        "test_restricted": tr("PracticeBar", "Test: restricted key"),
        "live_publishable": tr("PracticeBar", "Live: publishable key"),
        "live_secret": tr("PracticeBar", "Live: secret key"),
        "live_restricted": tr("PracticeBar", "Live: restricted key"),
        "test_expired": tr("PracticeBar", "Test: secret key that has expired"),
        "live_expired": tr("PracticeBar", "Live: secret key that has expired"),
        "test_ip_restricted": tr("PracticeBar", "Test: secret key for other internet addresses"),
        "live_ip_restricted": tr("PracticeBar", "Live: secret key for other internet addresses"),
        "test_other_account": tr("PracticeBar", "Test: secret key of another account"),
        "live_other_account": tr("PracticeBar", "Live: secret key of another account"),
        "test_other_account_publishable": tr("PracticeBar", "Test: publishable key of another account"),
        "live_other_account_publishable": tr("PracticeBar", "Live: publishable key of another account"),
    }
    return words.get(name, name)


class Bar(QFrame):
    """A bar with words at its left."""

    def __init__(self, theme: Theme, words: str, *, wrap: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 4, 20, 4)
        self.row = Folding(12)
        self.row.add(Text(theme, words, Style.STRONG, wrap=wrap), 1)
        outer.addWidget(self.row)


class PracticeBar(Bar):
    """Says that this is practice, chooses what to rehearse, hands out practice keys, and rolls them."""

    scenario_chosen = Signal(str)
    key_wanted = Signal(str)
    roll_wanted = Signal(str)

    def __init__(
        self, theme: Theme, keys: Callable[[], Mapping[str, str]], scenario: str, parent: QWidget | None = None
    ) -> None:
        words = QCoreApplication.translate("PracticeBar", "Practice: nothing is kept.")
        super().__init__(theme, words, wrap=False, parent=parent)
        label = Text(theme, self.tr("Rehearse"), wrap=False)
        self.chooser = Choice(theme, self.tr("Rehearse"))
        self.chooser.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(20)
        self.chooser.setMaximumWidth(theme.px(470))
        for each in SCENARIOS:
            self.chooser.addItem(QCoreApplication.translate("Scenarios", each.rehearses), each.name)
        self.chooser.setCurrentIndex(self.chooser.findData(scenario))
        self.chooser.activated.connect(lambda row: self.scenario_chosen.emit(str(self.chooser.itemData(row))))
        label.setBuddy(self.chooser)
        self.keys_button = Button(theme, self.tr("Practice keys"), "small", icon_name="key")
        menu = QMenu(self.keys_button)
        self.pair_actions = {
            mode: menu.addAction(words)
            for mode, words in (
                ("test", self.tr("Paste the good test pair")),
                ("live", self.tr("Paste the good live pair")),
            )
        }
        for mode, action in self.pair_actions.items():
            action.triggered.connect(lambda _=False, mode=mode: self._want_pair(keys(), mode))
        menu.addSeparator()
        self.roll_actions = {
            mode: menu.addAction(words)
            for mode, words in (
                ("test", self.tr("Roll the test secret key at the practice Stripe")),
                ("live", self.tr("Roll the live secret key at the practice Stripe")),
            )
        }
        for mode, action in self.roll_actions.items():
            action.triggered.connect(lambda _=False, mode=mode: self.roll_wanted.emit(mode))
        menu.addSeparator()
        for name in keys():
            action = menu.addAction(key_words(name))
            action.setData(name)
            action.triggered.connect(lambda _=False, name=name: self.key_wanted.emit(keys()[name]))
        self.keys_button.setMenu(menu)
        self.row.add(label)
        self.row.add(self.chooser, 4)
        self.row.add(self.keys_button)

    def _want_pair(self, keys: Mapping[str, str], mode: str) -> None:
        self.key_wanted.emit(f"{keys[f'{mode}_publishable']}\n{keys[f'{mode}_secret']}")
