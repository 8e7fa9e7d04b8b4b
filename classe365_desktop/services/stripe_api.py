"""The one door to Stripe, and the only place that knows `stripe`.

Import it late and off the UI thread: `stripe` takes a good part of a second. It is used for what it knows best, how a
request to Stripe is made; what an answer means is decided by `core.replies`, for good answers and bad ones alike.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, local
from typing import Any

# `stripe` reads this once, while it is imported, and then prints requests and answers, secrets included, to standard error.
os.environ.pop("STRIPE_LOG", None)

import stripe

from classe365_desktop import __version__
from classe365_desktop.core.keys import ApiKey
from classe365_desktop.core.replies import Outcome, Reply, classify
from classe365_desktop.core.writes import may_write
from classe365_desktop.services.address import StripeAddress
from classe365_desktop.services.network_faults import fault_of
from classe365_desktop.services.ports import Params, StripeApi
from classe365_desktop.services.transport import Session, open_session

# Named, so that an update of the library can't change what the answers look like; the one this version was tested with.
API_VERSION = "2026-10-28.endive"
PROGRAM = "Classe365StripeSetup"

_Answer = tuple[bytes, int, Mapping[str, str]]


class _Client(stripe.RequestsClient):
    """Stripe's own client, which keeps what came back.

    The library's exceptions lose the headers of an answer that isn't JSON, and the code of most refusals.
    """

    def __init__(self, session: Session, timeout: tuple[float, float]) -> None:
        super().__init__(session=session, timeout=timeout)
        self._of_thread = local()

    def forget(self) -> None:
        """Forget the answer that this thread got last."""
        self._of_thread.answer = None

    @contextmanager
    def without_version(self) -> Iterator[None]:
        """Name no version in what this thread asks meanwhile: the library has no other way to leave it to the account."""
        self._of_thread.versionless = True
        try:
            yield
        finally:
            self._of_thread.versionless = False

    @property
    def answer(self) -> _Answer | None:
        """The answer that this thread got last, if any."""
        kept: _Answer | None = getattr(self._of_thread, "answer", None)
        return kept

    def request(
        self, method: str, url: str, headers: Mapping[str, str] | None, post_data: Any = None, **named: Any
    ) -> Any:
        """Carry the request out, and keep the answer."""
        said = _introduced(headers or {})
        if getattr(self._of_thread, "versionless", False):
            said = {name: value for name, value in said.items() if name.lower() != "stripe-version"}
        answer = super().request(method, url, said, post_data, **named)
        self._of_thread.answer = answer
        return answer


def _introduced(headers: Mapping[str, str]) -> dict[str, str]:
    """Say who asks, as Stripe wishes it, and nothing about this computer: the library adds what it finds running there."""
    about = json.loads(headers.get("X-Stripe-Client-User-Agent", "{}"))
    about = {name: about[name] for name in ("bindings_version", "lang", "lang_version", "httplib") if name in about}
    about["application"] = {"name": PROGRAM, "version": __version__}
    return {
        **headers,
        "User-Agent": f"Stripe/v1 PythonBindings/{stripe.VERSION} {PROGRAM}/{__version__}",
        "X-Stripe-Client-User-Agent": json.dumps(about),
    }


class _Stripe:
    """Stripe at one address. See `StripeApi` for what the methods promise."""

    def __init__(self, address: StripeAddress, session: Session, timeout: tuple[float, float]) -> None:
        self._address = address
        self._session = session
        self._client = _Client(session, timeout)
        self._lock = Lock()
        self._clients: dict[ApiKey, stripe.StripeClient] = {}

    def get(self, key: ApiKey, path: str, params: Params | None = None) -> Reply:
        return self._ask(key, "get", path, params or {})

    def get_as_the_account(self, key: ApiKey, path: str, params: Params | None = None) -> Reply:
        with self._client.without_version():
            return self._ask(key, "get", path, params or {})

    def post(self, key: ApiKey, path: str, params: Params, idempotency_key: str) -> Reply:
        _allow(key, path)
        return self._ask(key, "post", path, {**params, "idempotency_key": idempotency_key})

    def delete(self, key: ApiKey, path: str) -> Reply:
        _allow(key, path)
        return self._ask(key, "delete", path, {})

    def _ask(self, key: ApiKey, method: str, path: str, params: Params) -> Reply:
        self._client.forget()
        try:
            self._speaking_for(key).raw_request(method, path, **params)
        # BLE001: whatever a library raises here must become an answer for the person who is waiting for one.
        except Exception as error:  # noqa: BLE001
            if self._client.answer is None:
                outcome, detail = fault_of(error)
                return Reply(outcome, detail=detail)
        answer = self._client.answer
        self._client.forget()
        if answer is None:
            return Reply(Outcome.NONSENSE, detail="no answer was kept")
        body, status, headers = answer
        return classify(status, headers, body.decode("utf-8", "replace"))

    def abort(self) -> None:
        self._session.abort()

    def close(self) -> None:
        self._session.close()
        with self._lock:
            self._clients.clear()

    def __repr__(self) -> str:
        return f"<Stripe at {self._address.url}>"

    def _speaking_for(self, key: ApiKey) -> stripe.StripeClient:
        with self._lock:
            if key not in self._clients:
                self._clients[key] = stripe.StripeClient(
                    key.reveal(),
                    base_addresses={"api": self._address.url},
                    http_client=self._client,
                    # A repetition would hide what is to be found: a limit that was reached, a server that failed.
                    max_network_retries=0,
                    stripe_version=API_VERSION,
                )
            return self._clients[key]


def _allow(key: ApiKey, path: str) -> None:
    if not may_write(key.mode, key.kind, path):
        raise ValueError(f"{key} is never used to write to {path}")


def open_stripe(
    address: StripeAddress,
    *,
    proxies: Mapping[str, str] | None = None,
    extra_trust: Path | None = None,
    connect_timeout: float = 6.0,
    read_timeout: float = 15.0,
) -> StripeApi:
    """Open the door to Stripe at `address`. Times are seconds; `connect_timeout` includes finding the address.

    `proxies` maps a scheme to a proxy's URL; `extra_trust` is a PEM file of authorities to believe beside the system's.
    Raises OSError or `ssl.SSLError` if that file can't be used. Close what comes back.
    """
    _keep_quiet()
    session = open_session(proxies=proxies, extra_trust=extra_trust, longest_answer=2 * read_timeout)
    return _Stripe(address, session, (connect_timeout, read_timeout))


def _keep_quiet() -> None:
    """Keep the libraries from writing down what they see: keys travel in headers, a payment's secret in an address."""
    import logging

    # The library has no other switch for these two. Telemetry would write a file into the user's folder.
    stripe.enable_telemetry = False
    stripe.log = None
    for name in ("stripe", "urllib3"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
