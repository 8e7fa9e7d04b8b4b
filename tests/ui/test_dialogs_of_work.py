"""The two dialogs that work while they are open: a folder looked through for keys, a restricted key tried out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import KeyPair, Mode, exact_key
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.door import Door, Way
from classe365_desktop.ui.permissions_dialog import PermissionsDialog
from classe365_desktop.ui.scan_dialog import ScanDialog
from classe365_desktop.ui.theme import Theme
from tests.keys_for_tests import PK, SK
from tests.ui.page_world import HOST, World, everything_on, world


@pytest.fixture
def here(qtbot: QtBot) -> Iterator[World]:
    with world(qtbot, keys=KeyPair(PK, SK)) as made:
        yield made


def test_a_key_of_ours_in_a_folder_is_found_named_and_shown_redacted(here: World, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "settings.php").write_text(f"<?php\n$key = '{SK.reveal()}';\n")
    dialog = ScanDialog(theme, here.errands, lambda: here.session.state, here.opened.append, None)
    here.qtbot.addWidget(dialog)
    dialog.show()
    dialog.look_through(tmp_path)
    assert dialog.cancel.isVisible()
    here.settle()
    cells = [dialog.table.item(0, column).toolTip() for column in range(5)]  # type: ignore[union-attr]
    assert cells == [SK.redacted, "settings.php", "2", "", f"kept here: {HOST}, test"]
    said = dialog.table.item(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)  # type: ignore[union-attr]
    assert said == f"Key: {SK.redacted}, File: settings.php, Line: 2, Whose: kept here: {HOST}, test"
    assert dialog.table.isColumnHidden(3), "without a history there is no commit to name"
    assert SK.reveal() not in everything_on(dialog)
    assert dialog.list.findings
    assert not dialog.progress.isVisible()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter on a row must not close the dialog"
    assert dialog.list.height() >= dialog.list.heightForWidth(dialog.list.width()), "all findings can be scrolled to"
    dialog.reject()


def test_a_clean_folder_says_so(here: World, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("nothing here")
    dialog = ScanDialog(theme, here.errands, lambda: here.session.state, here.opened.append, None)
    here.qtbot.addWidget(dialog)
    dialog.look_through(tmp_path)
    here.settle()
    assert dialog.table.rowCount() == 0
    assert dialog.status.text() == "0 places found in 1 files."
    dialog.reject()


def test_closing_the_dialog_ends_the_look(here: World, theme: Theme, tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_bytes(b"x" * 100_000)
    dialog = ScanDialog(theme, here.errands, lambda: here.session.state, here.opened.append, None)
    dialog.look_through(tmp_path)
    job = dialog._job
    assert job is not None
    dialog.reject()
    assert job.cancelled
    here.settle()


def test_a_restricted_key_is_tried_out_and_what_it_lacks_can_be_mended(qtbot: QtBot, theme: Theme) -> None:
    with PracticeStripe() as stripe:
        door = Door(lambda: Way(practice_address(stripe.address)))
        with world(qtbot, door=door) as here:
            key = exact_key(stripe.keys.test_restricted)
            assert key is not None
            here.save(Mode.TEST, key)
            dialog = PermissionsDialog(theme, here.errands, Mode.TEST, "acct_1", here.opened.append, None)
            qtbot.addWidget(dialog)
            dialog.show()
            dialog.check()
            here.settle()
            said = {
                dialog.table.item(row, 0).text(): dialog.table.item(row, 1).text()  # type: ignore[union-attr]
                for row in range(dialog.table.rowCount())
            }
            assert said["rak_customer_write"] == "Yes"
            assert said["rak_webhook_write"] == "Read only"
            assert any(each.code == "permissions.missing_program" for each in dialog.list.findings)
            dialog.form.click()
            assert here.opened[-1].startswith("https://dashboard.stripe.com/acct_1/test/apikeys/create?name=Classe365")
            assert "permissions[]=rak_customer_write" in here.opened[-1]
            dialog.copy.click()
            assert "rak_customer_write (write)" in QGuiApplication.clipboard().text()
            dialog.reject()
        door.close()
