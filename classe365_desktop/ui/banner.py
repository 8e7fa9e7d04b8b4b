"""Bars above everything that say: this is not the real thing. One for practice, one for a stand-in of Stripe."""

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from classe365_desktop.practice.scenarios import SCENARIOS, Behaviour, Circumstance, Scenario, Webhook
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.choice import Choice
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text

MOST_SHOWN = 16
# The data of a combo box's item in which Qt keeps what may be done with it; 0 is nothing.
_FLAGS = Qt.ItemDataRole.UserRole - 1


class Group(Enum):
    """What a scenario is about, in the order of the steps."""

    GOOD = auto()
    LINE = auto()
    ACCOUNT = auto()
    WEBHOOK = auto()
    DELIVERY = auto()


def group_of(scenario: Scenario) -> Group:
    """The group of a scenario, from what is different in it."""
    if scenario.school is not Behaviour.OK or scenario.circumstance is Circumstance.MANY_EVENTS:
        return Group.DELIVERY
    if scenario.webhook is not Webhook.NONE or scenario.circumstance in _ABOUT_WEBHOOKS:
        return Group.WEBHOOK
    if scenario.circumstance is not Circumstance.ORDINARY:
        return Group.ACCOUNT
    return Group.GOOD if scenario is SCENARIOS[0] else Group.LINE


_ABOUT_WEBHOOKS = frozenset({Circumstance.NO_WEBHOOK_PERMISSION, Circumstance.NO_SIGNING_SECRET})


def group_words(group: Group) -> str:
    """The heading of a group."""
    tr = QCoreApplication.translate
    return {
        Group.GOOD: "",
        Group.LINE: tr("PracticeBar", "The way to Stripe"),
        Group.ACCOUNT: tr("PracticeBar", "The account and its keys"),
        Group.WEBHOOK: tr("PracticeBar", "The webhook"),
        Group.DELIVERY: tr("PracticeBar", "Deliveries"),
    }[group]


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
        self._theme = theme
        label = Text(theme, self.tr("Rehearse"), wrap=False)
        self.chooser = Choice(theme, self.tr("Rehearse"))
        self.chooser.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(20)
        self.chooser.setMaximumWidth(theme.px(470))
        # A list that scrolls; without this Fusion covers the screen from top to bottom.
        self.chooser.setStyleSheet("QComboBox { combobox-popup: 0; }")
        self.chooser.setMaxVisibleItems(MOST_SHOWN)
        self._fill()
        theme.changed.connect(self._restyle)
        self._restyle()
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

    def _fill(self) -> None:
        """The good day first, then what can go wrong, under headings that can't be chosen."""
        for group in Group:
            members = [each for each in SCENARIOS if group_of(each) is group]
            if group is not Group.GOOD and members:
                self.chooser.addItem(group_words(group))
                self.chooser.setItemData(self.chooser.count() - 1, 0, _FLAGS)
            for each in members:
                self.chooser.addItem(QCoreApplication.translate("Scenarios", each.rehearses), each.name)

    def _restyle(self) -> None:
        plain, strong = self._theme.font(Style.BODY), self._theme.font(Style.STRONG)
        for row in range(self.chooser.count()):
            font = plain if self.chooser.itemData(row) else strong
            self.chooser.setItemData(row, font, Qt.ItemDataRole.FontRole)

    def _want_pair(self, keys: Mapping[str, str], mode: str) -> None:
        self.key_wanted.emit(f"{keys[f'{mode}_publishable']}\n{keys[f'{mode}_secret']}")
