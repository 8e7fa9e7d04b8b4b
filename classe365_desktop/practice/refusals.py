"""How Stripe says no, word for word where the words are known.

Sources: Stripe docs "Errors", "Error codes" and "API keys"; the texts of refusals quoted in public issues. Refusals never
carry a whole key: Stripe masks it, and so does this.
"""

import re
from collections.abc import Mapping
from typing import Any

_SUPPORT = "or we can help at https://support.stripe.com/."
_KEY_PREFIX = re.compile(r"(?:[a-z]{2}_(?:test|live)_)?")


class RefusedError(Exception):
    """A refusal on its way to the client: status, error object, and the headers that belong to it."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        code: str | None = None,
        param: str | None = None,
        kind: str = "invalid_request_error",
        logged: bool = True,
        headers: tuple[tuple[str, str], ...] = (),
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.kind = kind
        self.code = code
        self.param = param
        self.message = message
        self.logged = logged
        self.headers = headers
        self.extra = dict(extra or {})

    def body(self, request_log_url: str | None) -> dict[str, Any]:
        """The JSON object of the answer. Stripe logs only requests whose key it could place."""
        error: dict[str, Any] = {}
        if self.code:
            error["code"] = self.code
            error["doc_url"] = f"https://stripe.com/docs/error-codes/{self.code.replace('_', '-')}"
        error["message"] = self.message
        if self.param:
            error["param"] = self.param
        if self.logged and request_log_url:
            error["request_log_url"] = request_log_url
        error["type"] = self.kind
        return {"error": error | self.extra}


def masked(key: str, last: int = 4) -> str:
    """The key as Stripe prints it: prefix, stars, the last few characters; stars only if it is short."""
    found = _KEY_PREFIX.match(key)
    prefix = found[0] if found else ""
    body = key[len(prefix) :]
    shown = body[-last:] if len(body) >= 3 * last else ""
    return prefix + "*" * (len(body) - len(shown)) + shown


def no_key() -> RefusedError:
    """The request carries no key."""
    return RefusedError(
        401,
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth "
        "(e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, "
        + _SUPPORT,
        logged=False,
        headers=(("WWW-Authenticate", 'Bearer realm="Stripe"'),),
    )


def unknown_key(key: str) -> RefusedError:
    """Nobody has been given this key."""
    return RefusedError(
        401,
        f"Invalid API Key provided: {masked(key)}",
        logged=False,
        headers=(("WWW-Authenticate", 'Bearer realm="Stripe"'),),
    )


def expired_key(key: str) -> RefusedError:
    """The key was rolled or has expired."""
    return RefusedError(
        401,
        f"Expired API Key provided: {masked(key, 6)}",
        code="api_key_expired",
        logged=False,
        headers=(("WWW-Authenticate", 'Bearer realm="Stripe"'),),
    )


def address_refused(key: str, address: str) -> RefusedError:
    """The key is limited to other IP addresses than the client's."""
    return RefusedError(
        403, f"The API key provided ({masked(key)}) does not allow requests from your IP address ({address})."
    )


def secret_key_required() -> RefusedError:
    """A publishable key may not do this."""
    return RefusedError(
        403,
        "This API call cannot be made with a publishable API key. Please use a secret API key. "
        "You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
        code="secret_key_required",
    )


def permission_missing(key: str, account: str, permission: str) -> RefusedError:
    """A restricted key may not do this."""
    return RefusedError(
        403,
        f"The provided key '{masked(key, 6)}' does not have the required permissions for this endpoint on account "
        f"'{account}'. Having the '{permission}' permission would allow this request to continue.",
    )


def account_invalid(key: str, account: str) -> RefusedError:
    """The `Stripe-Account` header names an account that this key can't act for."""
    return RefusedError(
        403,
        f"The provided key '{masked(key)}' does not have access to account '{account}' (or that account does not exist). "
        "Application access may have been revoked.",
        code="account_invalid",
    )


def unrecognised_url(method: str, path: str) -> RefusedError:
    """There is no such endpoint."""
    return RefusedError(
        404,
        f"Unrecognized request URL ({method}: {path}). If you are trying to list objects, remove the trailing slash. If "
        "you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please "
        "see https://stripe.com/docs " + _SUPPORT,
        logged=False,
    )


def no_such(what: str, identifier: str, param: str, other_mode: str = "") -> RefusedError:
    """The object isn't there; `other_mode` ("test" or "live") if it is there in the other mode."""
    message = f"No such {what}: '{identifier}'"
    if other_mode:
        asked = "live" if other_mode == "test" else "test"
        message += (
            f"; a similar object exists in {other_mode} mode, but a {asked} mode key was used to make this request."
        )
    return RefusedError(404, message, code="resource_missing", param=param)


def unknown_parameter(names: list[str]) -> RefusedError:
    """The request has parameters that the endpoint does not know."""
    noun = "parameter" if len(names) == 1 else "parameters"
    return RefusedError(400, f"Received unknown {noun}: {', '.join(names)}", code="parameter_unknown", param=names[0])


def missing_parameter(name: str) -> RefusedError:
    """The endpoint needs this parameter."""
    return RefusedError(400, f"Missing required param: {name}.", code="parameter_missing", param=name)


def invalid(message: str, param: str, code: str | None = None) -> RefusedError:
    """A parameter's value won't do."""
    return RefusedError(400, message, code=code, param=param)


def idempotency_mismatch(key: str) -> RefusedError:
    """The idempotency key was used with something else before."""
    return RefusedError(
        400,
        "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a "
        f"key other than '{key}' if you meant to execute a different request.",
        kind="idempotency_error",
    )


def idempotency_in_use(key: str) -> RefusedError:
    """A request with this idempotency key is being carried out at this moment."""
    return RefusedError(
        409,
        f"There is currently another in-progress request using this Idempotent Key: {key}",
        code="idempotency_key_in_use",
        kind="idempotency_error",
        headers=(("Stripe-Should-Retry", "true"),),
    )


def card_declined(intent: Mapping[str, Any], charge: Mapping[str, Any], method: Mapping[str, Any]) -> RefusedError:
    """The bank refused the card (Stripe docs, "Decline codes"). What was tried stays as it is."""
    return RefusedError(
        402,
        "Your card was declined.",
        code="card_declined",
        kind="card_error",
        extra={
            "charge": charge["id"],
            "decline_code": "generic_decline",
            "payment_intent": dict(intent),
            "payment_method": dict(method),
        },
    )


def no_payment_method() -> RefusedError:
    """There is nothing to charge."""
    return RefusedError(
        400,
        "This customer has no attached payment source or default payment method. Please consider adding a default payment "
        "method. For more information, visit "
        "https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.",
        code="resource_missing",
    )


def payment_method_type_invalid(kind: str) -> RefusedError:
    """The account can't take payments of this kind, or there is no such kind."""
    return RefusedError(
        400,
        f'The payment method type "{kind}" is invalid. Please ensure the provided type is activated in your dashboard '
        "(https://dashboard.stripe.com/account/payments/settings) and your account is enabled for any preview features that "
        "you are trying to use. See https://stripe.com/docs/payments/payment-methods/integration-options for supported "
        "payment method, currency, and country combinations.",
        code="payment_intent_invalid_parameter",
        param="payment_method_types",
    )


def missing_payment_method(intent: Mapping[str, Any]) -> RefusedError:
    """A payment can't be confirmed without something to charge."""
    return RefusedError(
        400,
        "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the "
        "PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method "
        "or ConfirmationToken.",
        code="payment_intent_unexpected_state",
        extra={"payment_intent": dict(intent)},
    )


def return_url_missing() -> RefusedError:
    """Some ways of paying lead to another page; Stripe wants to know where to come back to."""
    return RefusedError(
        400,
        "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment "
        "methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept "
        "redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and "
        "`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    )
