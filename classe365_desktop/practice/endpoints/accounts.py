"""The account behind a key, and its balance (Stripe API reference, "Account" and "Balance")."""

from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.scenarios import Circumstance
from classe365_desktop.practice.world import Object

_WEEK = 7 * 86400
_WANTED = ["business_profile.url", "company.tax_id", "representative.verification.document"]


def read_account(call: Call) -> Object:
    """The account as its own key reads it. It has no `livemode`: an account is one in both modes."""
    account = call.side.account
    activated = call.circumstance is not Circumstance.CHARGES_DISABLED
    overdue = call.circumstance is Circumstance.INFORMATION_OVERDUE
    return {
        "id": account.id,
        "object": "account",
        "business_profile": {
            "annual_revenue": None,
            "estimated_worker_count": None,
            "mcc": "8211",
            "minority_owned_business_designation": None,
            "name": account.name,
            "product_description": "School fees",
            "support_address": None,
            "support_email": account.email,
            "support_phone": None,
            "support_url": None,
            "url": account.url,
        },
        "business_type": "non_profit",
        "capabilities": {
            "card_payments": "active" if activated else "inactive",
            "transfers": "active" if activated else "inactive",
        },
        "charges_enabled": activated,
        "controller": {"type": "account"},
        "country": "US",
        "created": account.created,
        "default_currency": "usd",
        "details_submitted": activated,
        "email": account.email,
        "external_accounts": {
            "object": "list",
            "data": [],
            "has_more": False,
            "url": f"/v1/accounts/{account.id}/external_accounts",
        },
        "future_requirements": _requirements([], []),
        "metadata": {},
        "payouts_enabled": activated and not overdue,
        "requirements": _requirements_now(call),
        "settings": _settings(account.name),
        "tos_acceptance": {"date": account.created if activated else None, "ip": None, "user_agent": None},
        "type": "standard",
    }


def _requirements_now(call: Call) -> Object:
    now = call.world.now()
    match call.circumstance:
        case Circumstance.CHARGES_DISABLED:
            wanted = ["external_account", "tos_acceptance.date", "tos_acceptance.ip", *_WANTED]
            return _requirements(wanted, [], disabled_reason="requirements.past_due")
        case Circumstance.INFORMATION_DUE:
            return _requirements(_WANTED, [], deadline=now + _WEEK)
        case Circumstance.INFORMATION_OVERDUE:
            return _requirements(_WANTED, _WANTED[1:], deadline=now - _WEEK, disabled_reason="requirements.past_due")
        case _:
            return _requirements([], [])


def _requirements(
    due: list[str], overdue: list[str], deadline: int | None = None, disabled_reason: str | None = None
) -> Object:
    return {
        "alternatives": [],
        "current_deadline": deadline,
        "currently_due": list(due),
        "disabled_reason": disabled_reason,
        "errors": [],
        "eventually_due": list(due),
        "past_due": list(overdue),
        "pending_verification": [],
    }


def _settings(name: str) -> Object:
    descriptor = name.upper()[:22]
    return {
        "bacs_debit_payments": {"display_name": None, "service_user_number": None},
        "branding": {"icon": None, "logo": None, "primary_color": None, "secondary_color": None},
        "card_issuing": {"tos_acceptance": {"date": None, "ip": None}},
        "card_payments": {
            "decline_on": {"avs_failure": True, "cvc_failure": True},
            "statement_descriptor_prefix": None,
            "statement_descriptor_prefix_kana": None,
            "statement_descriptor_prefix_kanji": None,
        },
        "dashboard": {"display_name": name, "timezone": "America/New_York"},
        "invoices": {"default_account_tax_ids": None, "hosted_payment_method_save": None},
        "payments": {
            "statement_descriptor": descriptor,
            "statement_descriptor_kana": None,
            "statement_descriptor_kanji": None,
            "statement_descriptor_prefix_kana": None,
            "statement_descriptor_prefix_kanji": None,
        },
        "payouts": {
            "debit_negative_balances": True,
            "schedule": {"delay_days": 2, "interval": "daily"},
            "statement_descriptor": None,
        },
        "sepa_debit_payments": {},
    }


def read_balance(call: Call) -> Object:
    """The money of this mode: what was received waits to be paid out."""
    received = sum(int(each["amount_received"]) for each in call.existing(call.side.payment_intents).values())
    return {
        "object": "balance",
        "available": [{"amount": 0, "currency": "usd", "source_types": {"card": 0}}],
        "livemode": call.side.livemode,
        "pending": [{"amount": received, "currency": "usd", "source_types": {"card": received}}],
    }


ROUTES = (
    Route("GET", "/v1/account", "rak_accounts_kyc_basic_read", read_account),
    Route("GET", "/v1/balance", "rak_balance_read", read_balance),
)
