"""Dictation and other assistive technology put a whole text into a box: nobody types, pastes or moves the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import ApiKey, Box, Mode
from classe365_desktop.platform.clipboard import SecretClipboard, elapsed, secret_place
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.ui.keys_page import KeysPage
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.webhook_page import WebhookPage
from classe365_desktop.ui.webhook_session import WebhookSession
from tests.ui.page_world import HOST, World, world

PUBLISHABLE = "pk_test_51" + "Dictated" * 12
SECRET = "sk_test_51" + "Dictated" * 12


@pytest.fixture
def here(qtbot: QtBot) -> Iterator[World]:
    with world(qtbot) as made:
        yield made


@pytest.fixture
def page(here: World, theme: Theme) -> KeysPage:
    page = KeysPage(here.session, theme, Mode.TEST, here.opened.append)
    here.show(page)
    return page


def dictate(edit: QLineEdit, text: str) -> None:
    QAccessible.queryAccessibleInterface(edit).setText(QAccessible.Text.Value, text)


def on_desk(here: World, box: Box) -> str:
    key: ApiKey | None = here.session.keys(Mode.TEST).get(box)
    return key.reveal() if key else ""


def test_both_keys_are_read_when_they_are_saved(page: KeysPage, here: World) -> None:
    assert not page.save.isEnabled()
    dictate(page.fields[Box.PUBLISHABLE].edit, PUBLISHABLE)
    dictate(page.fields[Box.SECRET].edit, SECRET)
    assert page.save.isEnabled()
    assert page.check.isEnabled()
    page.save.click()
    here.settle()
    assert on_desk(here, Box.PUBLISHABLE) == PUBLISHABLE
    assert on_desk(here, Box.SECRET) == SECRET
    assert here.session.is_saved(Mode.TEST)


def test_a_secret_does_not_stand_in_the_publishable_box(page: KeysPage, here: World) -> None:
    dictate(page.fields[Box.PUBLISHABLE].edit, SECRET)
    assert page.fields[Box.PUBLISHABLE].edit.text() == ""
    assert on_desk(here, Box.SECRET) == SECRET


def test_what_is_no_key_is_said_instead_of_being_checked(page: KeysPage, here: World) -> None:
    dictate(page.fields[Box.SECRET].edit, "our new key")
    page.check.click()
    assert not here.session.is_checking(Mode.TEST)
    assert [each.severity.value for each in page.list.findings] == ["failure"]


def test_an_endpoint_url_is_judged_and_noted(here: World, theme: Theme) -> None:
    webhooks = WebhookSession(here.session, here.errands, load_checklist, here.session)
    owner = QWidget()
    here.qtbot.addWidget(owner)
    clipboard = SecretClipboard(secret_place(owner), elapsed, parent=here.session)
    page = WebhookPage(here.session, theme, Mode.TEST, load_checklist(), here.opened.append, webhooks, clipboard)
    here.show(page)
    dictate(page.endpoint.edit, f"http://{HOST}/hook")
    assert "https" in page.endpoint.problem
    assert here.session.record(Mode.TEST).endpoint_url == ""
    dictate(page.endpoint.edit, f"https://{HOST}/hook")
    here.settle()
    assert here.session.record(Mode.TEST).endpoint_url == f"https://{HOST}/hook"
