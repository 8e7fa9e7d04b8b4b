"""The webhook's address and version: what to paste on Stripe, judged as it is typed."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.school import Address
from classe365_desktop.core.texts import Severity
from classe365_desktop.core.webhook import read_endpoint_url
from classe365_desktop.ui.event_rows import Copy
from classe365_desktop.ui.icons import SEVERITY_ICON, pixmap
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CONTROL_HEIGHT, LABEL_GAP, L, M, Role, severity_role
from classe365_desktop.ui.translate import finding_text
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text


class EndpointField(QWidget):
    """Two rows, `Endpoint URL` and the version, each with its copy button, and what is to be said about the address."""

    reach_wanted = Signal()
    given = Signal(str)
    """Typing is finished and the address can be used: the address, or "" for the school's own."""

    def __init__(self, theme: Theme, version: str, copy: Copy) -> None:
        super().__init__()
        self._theme, self._school = theme, Address("")
        self._found: Finding | None = None
        self._places: list[QWidget] = []
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("Endpoint URL"))
        self.edit.textEdited.connect(self._judge)
        self.edit.textChanged.connect(self._take_spoken)
        self.edit.editingFinished.connect(self._finish)
        self.copy_url = CopyButton(theme, self.tr("Copy endpoint URL"))
        self.copy_url.clicked.connect(
            lambda: copy(self.copy_url, self.url, self.tr("The endpoint URL was copied. Paste it on Stripe."))
        )
        self.version = QLineEdit(self.tr("{version} (the account's default)").format(version=version))
        self.version.setReadOnly(True)
        self.version.setAccessibleName(self.tr("Version"))
        self.copy_version = CopyButton(theme, self.tr("Copy version"))
        self.copy_version.clicked.connect(lambda: copy(self.copy_version, version, self.tr("The version was copied.")))
        self._icon = QLabel()
        self._problem = Text(theme, "")
        self._says = QWidget()
        says = QGridLayout(self._says)
        says.setContentsMargins(0, 0, 0, 0)
        says.setHorizontalSpacing(L // 2)
        says.addWidget(self._icon, 0, 0)
        says.addWidget(self._problem, 0, 1)
        says.setColumnStretch(1, 1)
        self._says.hide()
        hint = Text(
            theme,
            self.tr(
                "The address in Classe365's guide is cut off after the sub-domain. If Classe365 shows your school a longer "
                "one, paste exactly that here; otherwise leave the school's own address. This program makes nothing up."
            ),
            Style.SMALL,
            tone=Role.INK2,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        column.addWidget(self._row(self.tr("Endpoint URL"), self.edit, self.copy_url))
        column.addWidget(self._says)
        column.addWidget(hint)
        self.reach = Button(theme, self.tr("Can it be reached from here?"), "link", icon_name="eye")
        self.reach.clicked.connect(self.reach_wanted)
        column.addWidget(self.reach, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(LABEL_GAP)
        column.addWidget(self._row(self.tr("Version"), self.version, self.copy_version))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _row(self, name: str, edit: QLineEdit, button: CopyButton) -> QWidget:
        label = Text(self._theme, name, Style.LABEL, wrap=False)
        label.setBuddy(edit)
        label.setMinimumWidth(self._theme.px(92))
        edit.setMinimumWidth(self._theme.px(220))
        field = Folding(M)
        field.add(label)
        field.add(edit, 1)
        # The button changes its own width while it says "Copied"; its place stays as wide as its neighbour's.
        place = QWidget()
        inside = QVBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(button)
        self._places.append(place)
        row = Folding(M)
        row.add(field, 1)
        row.add(place)
        return row

    @property
    def url(self) -> str:
        """The address that is to be pasted on Stripe."""
        return read_endpoint_url(self.edit.text(), self._school)[0]

    @property
    def problem(self) -> str:
        """What is said about the address, "" for nothing."""
        return self._problem.text() if self._found else ""

    def show_url(self, url: str, school: Address) -> None:
        """Show the address that is remembered, unless another one is being typed at the moment."""
        other = school != self._school
        self._school = school
        if other or not self.edit.isModified():
            self._put(url or school.url)
            self._judge()

    def _judge(self) -> None:
        """Say what is to be said about what stands there now."""
        url, self._found = read_endpoint_url(self.edit.text(), self._school)
        if not url:
            # A key: it must not stand here, nor come back by undoing.
            self._put(self._school.url)
        failed = self._found is not None and self._found.severity is Severity.FAILURE
        self.copy_url.setEnabled(bool(url) and not failed)
        self.reach.setEnabled(bool(url) and not failed)
        self._says.setVisible(self._found is not None)
        words = " ".join(filter(None, finding_text(self._found))) if self._found else ""
        self._problem.setText(words)
        self.edit.setAccessibleDescription(words)
        self._restyle()

    def _put(self, text: str) -> None:
        with QSignalBlocker(self.edit):
            self.edit.setText(text)

    def _take_spoken(self, text: str) -> None:
        """Dictation and other assistive technology set the whole text, and neither type nor leave the box."""
        # Another text stands there by now if a typed one was refused.
        if text == self.edit.text() and not self.edit.isModified():
            self.edit.setModified(True)
            self._judge()
            self._finish()

    def _finish(self) -> None:
        if not self.edit.isModified():
            return
        url, found = read_endpoint_url(self.edit.text(), self._school)
        if found is not None and found.severity is Severity.FAILURE:
            return
        self._put(url)
        self._judge()
        self.given.emit("" if url == self._school.url else url)

    def _restyle(self) -> None:
        widest = max(button.sizeHint().width() for button in (self.copy_url, self.copy_version))
        for place in self._places:
            place.setMinimumWidth(widest)
        for edit in (self.edit, self.version):
            edit.setMinimumHeight(self._theme.px(CONTROL_HEIGHT))
        self.edit.setFont(self._theme.fixed_font())
        if self._found is not None:
            role, side = severity_role(self._found.severity), self._theme.px(14)
            icon = pixmap(SEVERITY_ICON[self._found.severity], role, self._theme, side, self.devicePixelRatioF())
            self._icon.setPixmap(icon)
            self._problem.set_tone(role if self._found.severity is not Severity.NOTE else Role.INK2)
