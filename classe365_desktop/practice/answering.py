"""From a request to Stripe's answer: find the endpoint, know the key, read the parameters, carry it out."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from classe365_desktop.practice import refusals
from classe365_desktop.practice.authentication import authenticate, authorise
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.endpoints.table import find_route
from classe365_desktop.practice.form import BadFormError, Params, decode_form
from classe365_desktop.practice.idempotency import IdempotencyKeys, Owner
from classe365_desktop.practice.keys import ELM_STREET, MAPLE_HOLLOW
from classe365_desktop.practice.messages import Answer, Headers, Request
from classe365_desktop.practice.scenarios import Circumstance
from classe365_desktop.practice.world import API_VERSION, KnownKey, World

_VERSION = re.compile(r"20\d\d-[01]\d-[0-3]\d(?:\.[a-z]+)?(?:; ?[a-z0-9_=;. ]+)?")

_NARROW = frozenset({"rak_customer_read", "rak_balance_read"})


@dataclass(frozen=True, slots=True)
class Stripe:
    """What answers: the world, and the idempotency keys that were used in it."""

    world: World
    idempotency: IdempotencyKeys

    def answer(self, request: Request, circumstance: Circumstance, pause: Callable[[], None]) -> Answer:
        """Answer as Stripe would. `pause` is called while the request is under way, with no lock held, and may be
        called more than once."""
        request_id = self.world.new_id("req_")
        key: KnownKey | None = None
        try:
            found = find_route(request.method, request.path)
            if found is None:
                raise refusals.unrecognised_url(request.method, request.path)
            route, named = found
            key = _acting_as(self.world, authenticate(self.world, request), circumstance)
            _check_version(request)
            params = _params(request)
            authorise(key, route, params)
            _check_names(route, params)
            call = Call(
                world=self.world,
                side=self.world.sides[key.account, key.livemode],
                key=key,
                named=named,
                params=params,
                circumstance=circumstance if key.account == MAPLE_HOLLOW else Circumstance.ORDINARY,
                request_id=request_id,
                idempotency_key=request.headers.get("idempotency-key") or None,
            )
            if request.method == "POST" and call.idempotency_key:
                return self._once(request, route, call, pause)
            pause()
            return self._carry_out(request, route, call)
        except refusals.RefusedError as refusal:
            pause()
            return self._refusal(request, request_id, key, refusal)

    def _carry_out(self, request: Request, route: Route, call: Call) -> Answer:
        with self.world.lock:
            return _json_answer(200, route.handle(call), _headers(request, call.request_id))

    def _once(self, request: Request, route: Route, call: Call, pause: Callable[[], None]) -> Answer:
        key = call.idempotency_key or ""
        owner: Owner = (call.side.account.id, call.side.livemode, key)
        with self.world.lock:
            before = self.idempotency.begin(owner, (request.method, request.path, json.dumps(call.params)))
        extra: Headers = (("Idempotency-Key", key),)
        if before is not None:
            original = dict(before.headers).get("Original-Request", call.request_id)
            repeated: Headers = (("Original-Request", original), ("Idempotent-Replayed", "true"), *extra)
            pause()
            return replace(before, headers=(*_type_of(before), *_headers(request, call.request_id), *repeated))
        answer = None
        try:
            pause()
            made = self._carry_out(request, route, call)
            answer = replace(made, headers=(*made.headers, ("Original-Request", call.request_id), *extra))
            return answer
        except refusals.RefusedError as refusal:
            if refusal.status != 402:
                raise
            # What the bank refused was carried out: asked again, it is told again and not tried again.
            told = self._refusal(request, call.request_id, call.key, refusal)
            answer = replace(told, headers=(*told.headers, ("Original-Request", call.request_id), *extra))
            return answer
        finally:
            with self.world.lock:
                self.idempotency.end(owner, answer)

    def _refusal(
        self, request: Request, request_id: str, key: KnownKey | None, refusal: refusals.RefusedError
    ) -> Answer:
        mode = "" if key is None or key.livemode else "test/"
        log = f"https://dashboard.stripe.com/{mode}logs/{request_id}?t={self.world.now()}" if key else None
        with self.world.lock:
            body = refusal.body(log)
            return _json_answer(refusal.status, body, (*_headers(request, request_id), *refusal.headers))


def _acting_as(world: World, key: KnownKey, circumstance: Circumstance) -> KnownKey:
    """The key as the circumstances have it: of another account, or with less that it may do."""
    if circumstance is Circumstance.TWO_ACCOUNTS and key.text == world.keys.test_publishable:
        return replace(key, account=ELM_STREET)
    # A key that somebody made since may do what it was made for.
    if key.text in (world.keys.test_restricted, world.keys.live_restricted):
        if circumstance is Circumstance.NO_WEBHOOK_PERMISSION:
            return replace(key, permissions=key.permissions - {"rak_webhook_read", "rak_webhook_write"})
        if circumstance is Circumstance.RESTRICTED_NARROW:
            return replace(key, permissions=_NARROW)
    return key


def _check_version(request: Request) -> None:
    version = request.headers.get("stripe-version", "")
    if version and not _VERSION.fullmatch(version):
        raise refusals.invalid(f"Invalid Stripe API version: {version[:100]}", "")


def _params(request: Request) -> Params:
    """The parameters of query and body together."""
    if request.body:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/x-www-form-urlencoded":
            raise refusals.invalid(
                "Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any "
                "questions, we can help at https://support.stripe.com/.",
                "",
            )
    try:
        return decode_form(request.query) | decode_form(request.body.decode("utf-8", "replace"))
    except BadFormError as error:
        raise refusals.invalid(str(error), error.param) from None


def _check_names(route: Route, params: Params) -> None:
    known = {*route.accepts, "expand"}
    unknown = [name for name in params if name not in known]
    if unknown:
        raise refusals.unknown_parameter(unknown)


def _headers(request: Request, request_id: str) -> Headers:
    return (
        ("Cache-Control", "no-cache, no-store"),
        ("Request-Id", request_id),
        ("Stripe-Version", request.headers.get("stripe-version") or API_VERSION),
        ("Vary", "Origin"),
    )


def _type_of(answer: Answer) -> Headers:
    return tuple(header for header in answer.headers if header[0] == "Content-Type")


def _json_answer(status: int, body: dict[str, Any], headers: Headers) -> Answer:
    text = json.dumps(body, indent=2, ensure_ascii=False) + "\n"
    return Answer(status, (("Content-Type", "application/json"), *headers), text.encode("utf-8", "replace"))
