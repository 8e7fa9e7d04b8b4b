"""Links into Stripe's Dashboard, always in the right mode and, where it is known, the right account.

Source: Stripe docs "API keys", "Webhooks" for the pages; the ready-filled forms are undocumented but widely used, so the
same list is always shown beside them.
"""

from collections.abc import Iterable
from urllib.parse import quote

from classe365_desktop.core.keys import Mode

DASHBOARD = "https://dashboard.stripe.com"
SUPPORT = "https://support.stripe.com/contact"
TEST_CARDS = "https://docs.stripe.com/testing"


def _base(mode: Mode, account: str) -> str:
    """With the account in front Stripe opens that one, whichever was open last."""
    in_account = f"/{quote(account, safe='')}" if account.startswith("acct_") else ""
    return f"{DASHBOARD}{in_account}{'/test' if mode is Mode.TEST else ''}"


def keys_page(mode: Mode, account: str = "") -> str:
    """The page that shows and rolls API keys."""
    return f"{_base(mode, account)}/apikeys"


def restricted_key_form(mode: Mode, name: str, permissions: Iterable[str], account: str = "") -> str:
    """The form for a new restricted key with `permissions` (as `rak_customer_write`) ticked already.

    Undocumented, and names that Stripe does not know are passed over silently: the list is always shown beside it.
    """
    ticked = "".join(f"&permissions[]={quote(each, safe='')}" for each in permissions)
    return f"{_base(mode, account)}/apikeys/create?name={quote(name, safe='')}{ticked}"


def webhooks_page(mode: Mode, account: str = "") -> str:
    """The list of webhook endpoints."""
    return f"{_base(mode, account)}/webhooks"


def endpoint_page(mode: Mode, endpoint: str, account: str = "") -> str:
    """The page of one webhook endpoint, with its signing secret and its deliveries."""
    return f"{_base(mode, account)}/webhooks/{quote(endpoint, safe='')}"


def events_page(mode: Mode, account: str = "") -> str:
    """The list of what happened in the account."""
    return f"{_base(mode, account)}/events"


def team_page(account: str = "") -> str:
    """Who may open the account, with their e-mail addresses. It is the same for both modes."""
    return f"{_base(Mode.LIVE, account)}/settings/team"


def event_page(mode: Mode, event: str, account: str = "") -> str:
    """The page of one event, with each attempt to deliver it."""
    return f"{_base(mode, account)}/events/{quote(event, safe='')}"


def object_page(mode: Mode, kind: str, ident: str, account: str = "") -> str:
    """The page of one object; `kind` is the plural in the Dashboard's addresses, for example `customers`."""
    return f"{_base(mode, account)}/{kind}/{quote(ident, safe='')}"


def webhook_form(mode: Mode, events: Iterable[str], account: str = "") -> str:
    """The form for a new webhook endpoint with `events` ticked already."""
    return f"{_base(mode, account)}/webhooks/create?events={quote(','.join(events), safe=',._')}"


def account_page(mode: Mode, account: str = "") -> str:
    """The page on which the account is activated and asked-for information is given."""
    return f"{_base(mode, account)}/settings/account"
