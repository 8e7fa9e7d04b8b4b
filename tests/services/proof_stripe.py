"""A model of Stripe for proofs: the objects of the three scenarios and their events, in memory, so that thousands of ways to go
wrong can be played through. The practice Stripe, over real sockets, is held to the same in `test_proof_practice`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import RLock
from typing import Any

from classe365_desktop.core.keys import ApiKey
from classe365_desktop.core.replies import Outcome, Reply

NOW = 1_790_000_000
SERVER_TIME = datetime.fromtimestamp(NOW, UTC)
ACCOUNT = "acct_1Maple"
_SHELVES = {
    "/v1/customers": "cus_", "/v1/products": "prod_", "/v1/prices": "price_", "/v1/subscriptions": "sub_",
    "/v1/invoiceitems": "ii_", "/v1/invoices": "in_", "/v1/payment_intents": "pi_",
}  # fmt: skip
REFUSED = Reply(Outcome.OTHER_REFUSAL, status=400, code="parameter_invalid", detail="HTTP 400")
MISSING = Reply(Outcome.MISSING, status=404, code="resource_missing")


@dataclass
class ModelStripe:
    """Implements `StripeApi`. `fault` says for each request, by its number, what goes wrong: "lost", "before" or ""."""

    fault: Callable[[int], str] = lambda _: ""
    bank_debits: tuple[str, ...] = ("us_bank_account", "sepa_debit")
    debits_can_be_cancelled: bool = True
    endpoints: list[dict[str, Any]] = field(default_factory=list)
    takes: Callable[[str], bool] = lambda _: True
    refuse: Mapping[str, Reply] = field(default_factory=dict)
    objects: dict[str, dict[str, Any]] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    requests: list[tuple[str, str, Mapping[str, Any]]] = field(default_factory=list)
    gave_up: bool = False
    on_request: Callable[[int], None] = lambda _: None
    _answers: dict[str, Reply] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)
    _count: int = 0

    def listen(self, url: str, *events: str, status: str = "enabled") -> dict[str, Any]:
        number = len(self.endpoints) + 1
        made = {"id": f"we_{number}", "url": url, "enabled_events": list(events), "status": status, "created": number}
        self.endpoints.append(made)
        return made

    # The seam.

    def get(self, _key: ApiKey, path: str, params: Mapping[str, Any] | None = None) -> Reply:
        return self._ask("get", path, params or {}, "")

    def get_as_the_account(self, _key: ApiKey, _path: str, _params: Mapping[str, Any] | None = None) -> Reply:
        return Reply(Outcome.OTHER_REFUSAL)

    def post(self, _key: ApiKey, path: str, params: Mapping[str, Any], idempotency_key: str) -> Reply:
        return self._ask("post", path, params, idempotency_key)

    def delete(self, _key: ApiKey, path: str) -> Reply:
        return self._ask("delete", path, {}, "")

    def abort(self) -> None: ...

    def close(self) -> None: ...

    def _ask(self, method: str, path: str, params: Mapping[str, Any], step: str) -> Reply:
        with self._lock:
            self.requests.append((method, path, params))
            number = len(self.requests) - 1
            self.on_request(number)
            fault = self.fault(number)
            if fault == "before":
                return Reply(Outcome.SERVER_ERROR, status=500)
            reply = self._answers.get(step) or self._carry_out(method, path, params)
            if step and reply.status != 400:
                self._answers[step] = reply
            return Reply(Outcome.CONNECTION_LOST) if fault == "lost" else reply

    def _carry_out(self, method: str, path: str, params: Mapping[str, Any]) -> Reply:
        for start, refusal in self.refuse.items():
            if f"{method} {path}".startswith(start):
                return refusal
        parts = path.split("/")
        shelf, ident, action = "/".join(parts[:3]), "/".join(parts[3:4]), "/".join(parts[4:])
        if path == "/v1/account":
            return _ok({"id": ACCOUNT, "object": "account", "default_currency": "nzd"})
        if path == "/v1/webhook_endpoints":
            return _ok({"object": "list", "data": [dict(each) for each in self.endpoints], "has_more": False})
        if path == "/v1/events":
            return _ok(self._list_events(params))
        if method == "get" and not ident:
            return _ok(self._list(_SHELVES[shelf], params))
        if method == "post" and not ident:
            return self._create(_SHELVES[shelf], params)
        there = self.objects.get(ident)
        if there is None or (there.get("deleted") and method != "get"):
            return MISSING
        if method == "get":
            return _ok(there)
        return self._change(method, ident, there, action, params)

    # What each thing causes.

    def _create(self, prefix: str, params: Mapping[str, Any]) -> Reply:
        self._count += 1
        made: dict[str, Any] = {
            "id": f"{prefix}{self._count}",
            "object": prefix,
            "created": NOW,
            "metadata": dict(params.get("metadata", {})),
            "customer": params.get("customer"),
        }
        if prefix in {"prod_", "price_"}:
            made["active"] = True
        if prefix == "cus_":
            made["card"] = params.get("payment_method")
        if prefix == "in_":
            made["status"] = "draft"
        if prefix == "pi_":
            kind = params["payment_method_types"][0]
            if kind != "card" and kind not in self.bank_debits:
                return REFUSED
            made["status"] = "processing" if params.get("confirm") else "requires_payment_method"
        self.objects[made["id"]] = made
        if prefix == "in_":
            self._happened("invoice.created", made)
            for each in self.objects.values():
                if each["object"] == "ii_" and each.get("customer") == made["customer"] and not each.get("invoice"):
                    each["invoice"] = made["id"]
        if prefix == "pi_" and made["status"] == "processing":
            self._happened("payment_intent.processing", made)
        if prefix == "sub_":
            made["status"] = "active"
            paid = {"id": f"in_{made['id']}", "customer": made["customer"]}
            for name in ("invoice.created", "invoice.payment_succeeded", "payment_intent.succeeded"):
                self._happened(name, paid)
        return _ok(made)

    def _change(self, method: str, ident: str, there: dict[str, Any], action: str, params: Mapping[str, Any]) -> Reply:
        prefix = there["object"]
        if prefix == "sub_" and method == "delete":
            if there["status"] == "canceled":
                return MISSING
            there["status"] = "canceled"
            self._happened("customer.subscription.deleted", there)
            return _ok(there)
        if method == "delete":
            if (prefix == "in_" and there["status"] != "draft") or (prefix == "ii_" and there.get("invoice")):
                return REFUSED
            self.objects[ident] = {"id": ident, "object": prefix, "deleted": True}
            return _ok(self.objects[ident])
        if action == "finalize":
            there["status"] = "open"
            return _ok(there)
        if action == "pay":
            for name in ("payment_intent.payment_failed", "invoice.payment_failed"):
                self._happened(name, there)
            return Reply(Outcome.OTHER_REFUSAL, status=402, code="card_declined")
        if action == "void":
            if there["status"] != "open":
                return REFUSED
            there["status"] = "void"
            return _ok(there)
        if action == "cancel":
            if there["status"] == "processing" and not self.debits_can_be_cancelled:
                return REFUSED
            if there["status"] in {"canceled", "succeeded"}:
                return REFUSED
            there["status"] = "canceled"
            self._happened("payment_intent.canceled", there)
            return _ok(there)
        there |= dict(params)
        return _ok(there)

    def _happened(self, name: str, subject: Mapping[str, Any]) -> None:
        wanted = [
            each for each in self.endpoints if each["status"] == "enabled" and {name, "*"} & set(each["enabled_events"])
        ]
        self.events.append(
            {
                "id": f"evt_{len(self.events)}",
                "object": "event",
                "type": name,
                "created": NOW,
                "pending_webhooks": len(wanted),
                "data": {"object": dict(subject)},
            }
        )

    def _list_events(self, params: Mapping[str, Any]) -> dict[str, Any]:
        there = [each for each in reversed(self.events) if each["type"] in params.get("types", [each["type"]])]
        if params.get("delivery_success") is False:
            there = [each for each in there if each["pending_webhooks"] or not self.takes(each["type"])]
        answer = {"object": "list", "data": [dict(each) for each in there[:100]], "has_more": len(there) > 100}
        # By the next look they are delivered, or Stripe gave up on them.
        for each in self.events:
            if self.takes(each["type"]) or self.gave_up:
                each["pending_webhooks"] = 0
        return answer

    def _list(self, prefix: str, params: Mapping[str, Any]) -> dict[str, Any]:
        assert params["limit"] == 100
        since = params["created"]["gte"]
        there = [
            each
            for each in self.objects.values()
            if each["object"] == prefix and not each.get("deleted") and each["created"] >= since
        ]
        return {"object": "list", "data": there, "has_more": False}

    @property
    def left(self) -> list[str]:
        """What is still there and should not be."""
        return [ident for ident, each in self.objects.items() if _is_left(each)]


def _is_left(each: Mapping[str, Any]) -> bool:
    if each.get("deleted"):
        return False
    match each["object"]:
        case "prod_" | "price_":
            return bool(each["active"])
        case "sub_" | "pi_":
            return each["status"] not in {"canceled", "succeeded"}
        case "in_":
            return each["status"] in {"draft", "open"}
        case "ii_":
            return not each.get("invoice")
    return True


def _ok(body: Mapping[str, Any]) -> Reply:
    return Reply(Outcome.OK, body=dict(body), status=200, server_time=SERVER_TIME)
