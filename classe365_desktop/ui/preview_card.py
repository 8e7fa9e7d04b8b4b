"""The change that would be made on Stripe, before and after, as it is shown before anything is sent."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from classe365_desktop.core.compare import Compared
from classe365_desktop.core.endpoints import Endpoint
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.plan import Plan, Refusal
from classe365_desktop.core.plan_table import Row, Say, Table, Thing, tables
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import XS, L, Role, S
from classe365_desktop.ui.widgets.breaks import breakable
from classe365_desktop.ui.widgets.card import Card, hairline
from classe365_desktop.ui.widgets.check_box import CheckBox
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text

tr = QCoreApplication.translate


class PreviewCard(Card):
    """Shows a plan. `picked` says that an endpoint may be changed, or not; `renew` that it is to be replaced, or not."""

    picked = Signal(str, bool)
    renew = Signal(bool)

    def __init__(self, theme: Theme, mode: Mode) -> None:
        super().__init__(theme, tr("Preview", "Preview of changes"))
        self._theme, self._mode = theme, mode
        self.sent = Text(theme, tr("Preview", "Nothing sent yet"), tone=Role.INK2, wrap=False)
        self.heading.addWidget(self.sent)
        self._content: QWidget | None = None
        self._shown: tuple[Plan, Compared, frozenset[str], bool] | None = None
        self.choices: dict[str, CheckBox] = {}
        self.renew_box = CheckBox(theme, tr("Preview", "Make a new one in its place"), mode)
        renew_words = tr(
            "Preview", "An endpoint's version can't be changed. A new one would have the account's version."
        )
        self.renew_box.setAccessibleDescription(renew_words)
        self._renew_words = Text(theme, renew_words, Style.SMALL, tone=Role.INK2)
        self.renew_box.toggled.connect(self.renew)
        self.body.addWidget(self.renew_box)
        self.body.addWidget(self._renew_words)
        self._foot = Text(theme, "", Style.SMALL, tone=Role.INK2)
        self.body.addWidget(self._foot)
        self.words: list[str] = []

    def show_plan(self, planned: Plan, compared: Compared, picked: frozenset[str], *, renew: bool) -> None:
        """Show this plan in the place of the one before; the choice that has the focus keeps it."""
        now = (planned, compared, picked, renew)
        if now == self._shown:
            return
        self._shown = now
        focused = next((each for each, box in self.choices.items() if box.hasFocus()), "")
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        self.words, self.choices = [], {}
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(XS)
        for table in tables(planned):
            self._add_table(grid, table)
        if not planned.changes:
            self._add_line(grid, _nothing(planned, compared))
        for endpoint in _to_pick(planned, compared, picked):
            self._add_choice(grid, endpoint, on=endpoint.id in picked)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.body.insertWidget(0, self._content)
        self._content.show()
        if focused in self.choices:
            self.choices[focused].setFocus()
        pinned = compared.endpoint is not None and not compared.misses and compared.endpoint.version is not None
        renewable = pinned and compared.wanted.version is None
        self.renew_box.setVisible(renewable)
        self._renew_words.setVisible(renewable)
        self.renew_box.blockSignals(True)
        self.renew_box.setChecked(renew)
        self.renew_box.blockSignals(False)
        self._foot.setText(self._stays(planned, compared))
        self._foot.setVisible(bool(self._foot.text()))
        self.setAccessibleDescription(" ".join((*self.words, self._foot.text())))

    def _add_table(self, grid: QGridLayout, table: Table) -> None:
        theme, top = self._theme, grid.rowCount()
        heads = ("", tr("Preview", "On Stripe now"), tr("Preview", "After the change"))
        self._add_line(grid, _title(table, self._mode))
        for column, words in enumerate(heads):
            if words:
                grid.addWidget(Text(theme, words, Style.SMALL_STRONG, tone=Role.INK2), top + 1, column)
        for place, row in enumerate(table.rows):
            at = top + 2 + 2 * place
            grid.addWidget(hairline(), at, 0, 1, 3)
            name, before, after = _thing(row), _said(row.before), _said(row.after)
            for column, words in enumerate((name, before, after)):
                style = Style.STRONG if column == 2 else Style.BODY
                label = Text(theme, breakable(words), style, tone=Role.INK2 if column == 1 else None)
                grid.addWidget(label, at + 1, column)
                if column == 0:
                    label.setAccessibleName(tr("Preview", "{what}: now {before}, then {after}").format(
                        what=name, before=before, after=after
                    ))  # fmt: skip
            self.words.append(f"{name}: {before} → {after}.")

    def _add_line(self, grid: QGridLayout, words: str) -> None:
        grid.addWidget(Text(self._theme, words), grid.rowCount(), 0, 1, 3)
        self.words.append(words)

    def _add_choice(self, grid: QGridLayout, endpoint: Endpoint, *, on: bool) -> None:
        box = CheckBox(self._theme, tr("Preview", "Change this one:"), self._mode)
        words = tr("Preview", "Change this one: {id} at {url}").format(id=endpoint.id, url=endpoint.url)
        box.setAccessibleName(words)
        box.setChecked(on)
        box.toggled.connect(lambda now: self.picked.emit(endpoint.id, now))
        row = Folding(S)
        row.add(box)
        # Beside the box, not in it: a check box does not wrap, and addresses are long.
        row.add(Text(self._theme, breakable(f"{endpoint.id}\n{endpoint.url}")), 1)
        grid.addWidget(row, grid.rowCount(), 0, 1, 3)
        self.choices[endpoint.id] = box

    def _stays(self, planned: Plan, compared: Compared) -> str:
        touched = {table.endpoint for table in tables(planned)}
        others = sum(each.id not in touched for each in compared.have)
        parts = []
        if planned.changes and others:
            one = tr("Preview", "One other endpoint stays as it is.")
            many = tr("Preview", "{count} other endpoints stay as they are.")
            parts.append(one if others == 1 else many.format(count=others))
        if planned.changes:
            parts.append(tr("Preview", "What is sent is noted in the journal, without anything secret."))
            if self._mode is Mode.LIVE:
                parts.append(tr("Preview", "Live asks once more before anything is sent."))
        return " ".join(parts)


def _to_pick(planned: Plan, compared: Compared, picked: frozenset[str]) -> Sequence[Endpoint]:
    """The endpoints the administrator may name: those that are in the way, a near miss, and what was picked already."""
    wanted = {each.id for each in planned.candidates} | picked
    if compared.endpoint is not None and compared.misses and not compared.endpoint.stamp:
        wanted.add(compared.endpoint.id)
    return [each for each in compared.have if each.id in wanted]


def _title(table: Table, mode: Mode) -> str:
    live = mode is Mode.LIVE
    if not table.endpoint:
        return tr("Preview", "Make one live endpoint:") if live else tr("Preview", "Make one test endpoint:")
    words = (
        (tr("Preview", "Delete one live endpoint, {id}:") if live else tr("Preview", "Delete one test endpoint, {id}:"))
        if any(row.after is Say.DELETED for row in table.rows)
        else (
            tr("Preview", "Change one live endpoint, {id}:")
            if live
            else tr("Preview", "Change one test endpoint, {id}:")
        )
    )
    return words.format(id=table.endpoint)


def _nothing(planned: Plan, compared: Compared) -> str:
    if planned.refusal is Refusal.PICK_FIRST:
        return tr(
            "Preview",
            "An endpoint that this program did not make is at this address already, or very near to it. A second one would "
            "tell Classe365 everything twice. Choose it below if it is the school's own and may be changed.",
        )
    if planned.refusal is Refusal.FULL:
        return tr("Preview", "Stripe takes no further endpoint: delete there one that is no longer used.")
    if any(each.severity in {Severity.FAILURE, Severity.WARNING} for each in compared.findings):
        return tr("Preview", "The events need no change. What else is named under Findings is for you to decide.")
    return tr("Preview", "Nothing is to be changed: Stripe has it as it should be.")


def _thing(row: Row) -> str:
    words = {
        Thing.ENDPOINT: tr("Preview", "Endpoint"),
        Thing.ADDRESS: tr("Preview", "Address"),
        Thing.VERSION: tr("Preview", "Version"),
        Thing.STATE: tr("Preview", "State"),
        Thing.EVENT: row.name,
    }
    return words[row.thing]


def _said(value: str | Say) -> str:
    if not isinstance(value, Say):
        return value
    return {
        Say.NOTHING: "–",
        Say.NEW: tr("Preview", "new"),
        Say.DELETED: tr("Preview", "deleted"),
        Say.DEFAULT: tr("Preview", "the account's version"),
        Say.ENABLED: tr("Preview", "enabled"),
        Say.DISABLED: tr("Preview", "disabled"),
        Say.ABSENT: "–",
        Say.LISTENED: tr("Preview", "listened to"),
        Say.STAYS: tr("Preview", "the old one stays for now"),
    }[value]
