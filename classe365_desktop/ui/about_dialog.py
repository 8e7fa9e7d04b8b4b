"""About: which version this is, of which sources, under which licences, and where its files are kept."""

import json
import os
from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from classe365_desktop import __version__
from classe365_desktop.core.findings import Finding
from classe365_desktop.resource_files import resource_path
from classe365_desktop.services.files import folders
from classe365_desktop.services.updates import VARIABLE, updates_address
from classe365_desktop.ui.errands import Errands, of
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import XS, L, M, Role
from classe365_desktop.ui.translate import finding_text
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.room import within_screen
from classe365_desktop.ui.widgets.wrap import Text
from classe365_desktop.ui.worker import Job

_SHORT = 12


class AboutDialog(QDialog):
    """Says what is to be said; asks for a newer version only when its button is pressed."""

    def __init__(
        self,
        theme: Theme,
        errands: Errands,
        open_link: Callable[[str], None],
        *,
        practising: bool,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._address = updates_address(os.environ)
        self.setWindowTitle(self.tr("About Classe365 Stripe Setup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setSpacing(M)
        column.addWidget(Text(theme, "Classe365 Stripe Setup", Style.TITLE))
        column.addWidget(Text(theme, self.tr("Not made by Classe365 or Stripe."), tone=Role.INK2))
        lines = QGridLayout()
        lines.setHorizontalSpacing(L)
        lines.setVerticalSpacing(XS)
        lines.setColumnStretch(1, 1)
        state = folders(os.environ).state
        files = self.tr("nowhere: this is practice") if practising else str(state)
        keys = self.tr("in memory alone") if practising else self.tr("in this computer's password store")
        for row, (name, words) in enumerate(
            (
                (self.tr("Version"), __version__),
                (self.tr("Made from"), self._made_from()),
                (self.tr("Files"), files),
                (self.tr("Keys"), keys),
                (self.tr("Licence"), self.tr("MIT; Qt {version} under the LGPL, version 3").format(version=qVersion())),
            )
        ):
            lines.addWidget(
                Text(theme, name, Style.LABEL, tone=Role.INK2, wrap=False), row, 0, Qt.AlignmentFlag.AlignTop
            )
            lines.addWidget(Text(theme, words, selectable=True), row, 1)
        column.addLayout(lines)
        self.folder = Button(theme, self.tr("Open the folder with the files"), icon_name="open")
        self.folder.setEnabled(not practising and state.is_dir())
        self.folder.clicked.connect(lambda: open_link(QUrl.fromLocalFile(str(state)).toString()))
        self.licences = Button(theme, self.tr("Open the licences"), icon_name="open")
        licences = resource_path("licences")
        self.licences.setEnabled(licences.is_dir())
        self.licences.clicked.connect(lambda: open_link(QUrl.fromLocalFile(str(licences)).toString()))
        self.updates = Button(theme, self.tr("Check for updates"), icon_name="refresh")
        self.updates.setEnabled(bool(self._address) and not practising)
        self.updates.clicked.connect(self._look)
        row_of_buttons = Folding(M)
        for button in (self.folder, self.licences, self.updates):
            row_of_buttons.add(button)
        row_of_buttons.add_stretch()
        column.addWidget(row_of_buttons)
        self.told = Text(theme, self._about_updates(practising), Style.SMALL, tone=Role.INK2)
        column.addWidget(self.told)
        column.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column.addWidget(close)
        self.resize(within_screen(self, theme.px(620), theme.px(360)))

    def _made_from(self) -> str:
        """The commit of the sources, as the installer noted it; a checkout has its own history."""
        try:
            said = json.loads(resource_path("build.json").read_text(encoding="utf-8"))
            commit, date = str(said["commit"]), str(said["date"])
        except (OSError, ValueError, KeyError, TypeError):
            return self.tr("a copy of the sources")
        return self.tr("commit {commit}, {date}").format(commit=commit[:_SHORT] or "–", date=date)

    def _about_updates(self, practising: bool) -> str:
        if practising:
            return self.tr("Practice asks nobody for updates.")
        if not self._address:
            words = self.tr("It never looks for updates by itself. With {variable} an address to ask can be set.")
            return words.format(variable=VARIABLE)
        return self.tr("It never looks for updates by itself. When you ask, it asks {address}.").format(
            address=self._address
        )

    def _look(self) -> None:
        address = self._address

        def work(_job: Job, _report: object) -> Finding:
            from classe365_desktop.platform.proxy import system_proxies
            from classe365_desktop.services.updates import look_for_update

            return look_for_update(address, __version__, proxies=system_proxies(os.environ, address))

        self.updates.setEnabled(False)
        self.told.setText(self.tr("Asking …"))
        self._errands.watch(work, of(self, self._tell), of(self, self._again))

    def _tell(self, found: Finding) -> None:
        self.told.setText(" ".join(filter(None, finding_text(found))))
        self._again()

    def _again(self) -> None:
        self.updates.setEnabled(True)
