"""Step 2: everything that is to be set on Stripe can be copied, the address is judged as it is typed, the choices are kept."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Mode
from classe365_desktop.platform.clipboard import SecretClipboard, elapsed, secret_place
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.ui.help_dialog import HelpDialog
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.webhook_page import WebhookPage
from classe365_desktop.ui.webhook_session import WebhookSession
from tests.keys_for_tests import SK
from tests.ui.page_world import AT, HOST, SIZES, World, clipped, everything_on, shown_on, tab_round, text_at, world

OWN = f"https://{HOST}"
LONGER = f"{OWN}/payments/stripe/hook"


@pytest.fixture
def here(qtbot: QtBot) -> Iterator[World]:
    with world(qtbot) as made:
        yield made


def open_page(here: World, theme: Theme, mode: Mode = Mode.TEST, width: int = 1366) -> WebhookPage:
    webhooks = WebhookSession(here.session, here.errands, load_checklist, here.session)
    owner = QWidget()
    here.qtbot.addWidget(owner)
    clipboard = SecretClipboard(secret_place(owner), elapsed, parent=here.session)
    page = WebhookPage(here.session, theme, mode, load_checklist(), here.opened.append, webhooks, clipboard)
    here.show(page, width)
    return page


@pytest.fixture
def page(here: World, theme: Theme) -> WebhookPage:
    return open_page(here, theme)


def copied() -> str:
    return QGuiApplication.clipboard().text()


def type_address(page: WebhookPage, text: str) -> None:
    page.endpoint.edit.selectAll()
    QTest.keyClicks(page.endpoint.edit, text)
    if not text:
        QTest.keyClick(page.endpoint.edit, Qt.Key.Key_Backspace)


def finish(page: WebhookPage, here: World) -> None:
    QTest.keyClick(page.endpoint.edit, Qt.Key.Key_Return)
    here.settle()


def test_every_control_is_reached_by_tab_in_the_order_of_the_page(page: WebhookPage) -> None:
    page.sca_help.setFocus()
    names = tab_round(page)
    checklist = load_checklist()
    assert names == [
        "What SCA changes", "Open ready-filled form", "Endpoint URL", "Copy endpoint URL",
        "Can it be reached from here?", "Version", "Copy version",
        "Copy all legacy events", *(f"Copy {event.name}" for event in checklist.legacy),
        "Copy all SCA events", "My school uses E-Commerce or SCA", *(f"Copy {event.name}" for event in checklist.sca),
        "I have set it up on Stripe", "Signing secret", "Open Stripe webhooks page", "Compare with Stripe",
        "Continue to Enter into Classe365",
    ]  # fmt: skip
    assert [name for name, count in Counter(names).items() if count > 1] == ["Copy invoice.payment_failed"]


def test_each_event_is_copied_by_its_api_name_and_says_so(page: WebhookPage, here: World) -> None:
    for group in (page.legacy, page.sca):
        for row in group.rows:
            assert row.button.text() == "Copy"
            row.button.click()
            assert copied() == row.name.text()
            assert row.button.text() == "Copied"
            assert row.name.text() in here.said[-1]


def test_all_events_of_a_group_are_copied_one_a_line(page: WebhookPage) -> None:
    page.legacy.copy_all.click()
    assert copied().split("\n") == [event.name for event in load_checklist().legacy]
    page.sca.copy_all.click()
    assert copied().split("\n") == [event.name for event in load_checklist().sca]


def test_why_each_event_is_there_is_said(page: WebhookPage) -> None:
    for event in load_checklist().legacy + load_checklist().sca:
        assert event.why in shown_on(page)


def test_the_version_is_copied_and_explained(page: WebhookPage) -> None:
    page.endpoint.copy_version.click()
    assert copied() == "Current version"
    assert "the account's default" in page.endpoint.version.text()


def test_the_school_s_own_address_stands_there_until_another_is_pasted(page: WebhookPage, here: World) -> None:
    assert page.endpoint.edit.text() == OWN
    assert "cut off" in shown_on(page)
    type_address(page, LONGER)
    finish(page, here)
    assert here.session.record(Mode.TEST).endpoint_url == LONGER
    assert here.session.record(Mode.LIVE).endpoint_url == ""
    page.endpoint.copy_url.click()
    assert copied() == LONGER
    type_address(page, "")
    finish(page, here)
    assert page.endpoint.edit.text() == OWN
    assert here.session.record(Mode.TEST).endpoint_url == ""


def test_an_address_is_judged_while_it_is_typed_and_a_bad_one_is_neither_copied_nor_kept(
    page: WebhookPage, here: World
) -> None:
    type_address(page, f"http://{HOST}/hook")
    assert "begins with http" in page.endpoint.problem
    assert page.endpoint.edit.accessibleDescription() == page.endpoint.problem
    assert not page.endpoint.copy_url.isEnabled()
    finish(page, here)
    assert here.session.record(Mode.TEST).endpoint_url == ""
    assert page.endpoint.edit.text() == f"http://{HOST}/hook"


def test_another_domain_is_a_warning_and_no_obstacle(page: WebhookPage, here: World) -> None:
    type_address(page, "https://pay.example.edu/hook")
    assert "pay.example.edu" in page.endpoint.problem
    finish(page, here)
    assert here.session.record(Mode.TEST).endpoint_url == "https://pay.example.edu/hook"
    assert page.endpoint.copy_url.isEnabled()


def test_a_key_pasted_as_an_address_never_stands_there(page: WebhookPage, here: World) -> None:
    QGuiApplication.clipboard().setText(SK.reveal())
    page.endpoint.edit.selectAll()
    QTest.keySequence(page.endpoint.edit, QKeySequence(QKeySequence.StandardKey.Paste))
    assert "That is a key" in page.endpoint.problem
    page.endpoint.edit.undo()
    finish(page, here)
    assert SK.reveal() not in everything_on(page)
    assert page.endpoint.edit.text() == OWN
    assert here.session.record(Mode.TEST).endpoint_url == ""


def test_what_is_being_typed_is_not_overwritten_by_other_news(page: WebhookPage, here: World) -> None:
    type_address(page, f"{OWN}/ho")
    here.change(Mode.TEST, account="acct_1A")
    assert page.endpoint.edit.text() == f"{OWN}/ho"


def test_another_school_brings_its_own_address(page: WebhookPage, here: World) -> None:
    type_address(page, f"{OWN}/ho")
    added: list[object] = []
    here.session.add_school("elm.example.edu", added.append)
    here.wait(lambda: bool(added))
    assert page.endpoint.edit.text() == "https://elm.example.edu"
    assert page.endpoint.problem == ""


def test_a_school_without_sca_is_spared_its_events_and_told_what_that_means(page: WebhookPage, here: World) -> None:
    assert page.uses_sca.isChecked()
    page.uses_sca.setFocus()
    QTest.keyClick(page.uses_sca, Qt.Key.Key_Space)
    here.settle()
    assert here.session.record(Mode.TEST).with_sca is False
    assert not page.sca.listed.isVisible()
    assert not page.sca.copy_all.isEnabled()
    assert "Not needed" in page.sca.need.text()
    page.form.click()
    assert "payment_intent" not in here.opened[-1]
    QTest.keyClick(page.uses_sca, Qt.Key.Key_Space)
    assert page.sca.listed.isVisible()


def test_both_limits_of_sca_are_one_button_away(page: WebhookPage) -> None:
    page.sca_help.click()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, HelpDialog) and each.isVisible())
    text = dialog.findChild(QTextBrowser).toPlainText()
    assert "custom start date" in text
    assert "never more than one recurring fee" in text
    dialog.close()


def test_the_forms_open_in_the_mode_of_the_tab_and_the_account_that_is_known(here: World, theme: Theme) -> None:
    here.change(Mode.TEST, account="acct_1ABC")
    page = open_page(here, theme)
    page.form.click()
    events = ",".join(load_checklist().events(with_sca=True))
    assert here.opened[-1] == f"https://dashboard.stripe.com/acct_1ABC/test/webhooks/create?events={events}"
    page.webhooks_page.click()
    assert here.opened[-1] == "https://dashboard.stripe.com/acct_1ABC/test/webhooks"
    live = open_page(here, theme, Mode.LIVE)
    live.webhooks_page.click()
    assert here.opened[-1] == "https://dashboard.stripe.com/webhooks"


@pytest.mark.parametrize(
    ("mode", "sentence"), [(Mode.TEST, "up to 5 hours in test mode"), (Mode.LIVE, "up to 72 hours")]
)
def test_how_long_stripe_tries_again_is_said(here: World, theme: Theme, mode: Mode, sentence: str) -> None:
    assert sentence in shown_on(open_page(here, theme, mode))


def test_the_tick_is_kept_with_its_time_and_leads_on(page: WebhookPage, here: World, qtbot: QtBot) -> None:
    page.done.setFocus()
    QTest.keyClick(page.done, Qt.Key.Key_Space)
    here.settle()
    assert here.session.record(Mode.TEST).webhook_done_at == AT
    assert "Ticked" in shown_on(page)
    with qtbot.waitSignal(page.next_requested) as asked:
        page.go_on.click()
    assert asked.args == ["hand_over"]


def test_another_address_or_other_events_take_the_tick_away_and_say_so(page: WebhookPage, here: World) -> None:
    page.done.click()
    type_address(page, LONGER)
    finish(page, here)
    assert not page.done.isChecked()
    assert "tick the box again" in here.said[-1]
    page.done.click()
    page.uses_sca.click()
    here.settle()
    assert not page.done.isChecked()
    assert here.session.record(Mode.TEST).webhook_done_at == ""


@pytest.mark.parametrize(("width", "factor"), SIZES)
def test_nothing_is_clipped(here: World, theme: Theme, width: int, factor: float) -> None:
    with text_at(factor):
        page = open_page(here, theme, width=width)
        here.wait(lambda: clipped(page) == [])
