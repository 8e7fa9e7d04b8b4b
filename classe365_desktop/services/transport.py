"""HTTP as this program speaks it: to one place, with the computer's own trust, and stoppable at any moment.

What differs from `requests` as it comes:
- certificates are judged by the operating system's own store (`truststore`), never by a list that came with a library;
- the environment is not consulted: no proxy, no password file, no other trust comes from there;
- unencrypted HTTP is spoken to this computer alone, which is verified after connecting and before a byte is sent;
- redirects are not followed (a key would travel along) and cookies are not kept;
- an answer has a largest size, compressed or not, and a longest time;
- `abort` ends everything under way at once, from any thread.
"""

import io
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NameResolutionError, NewConnectionError, ReadTimeoutError

from classe365_desktop.services.address import is_this_computer
from classe365_desktop.services.network_faults import AnswerTooLargeError, BrokenAnswerError, NotThisComputerError
from classe365_desktop.services.wires import (
    Clock,
    CutOffError,
    Lookup,
    LookupTimeoutError,
    Wire,
    Wires,
    system_lookup,
)

# Stripe's largest lists have some hundred KiB.
LARGEST_ANSWER = 8 * 1024 * 1024
# A connection that rested longer may have been forgotten by a router on the way, which says so to nobody: a request on it
# would wait until its time is over. A new one costs a fraction of a second.
LONGEST_REST = 20.0
PARALLEL = 16
_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Setting:
    """What every connection of a session has to know."""

    wires: Wires
    clock: Clock
    tls: Callable[[], ssl.SSLContext]


class _Connection(HTTPConnection):
    """A connection that can be cut, is not used after a long rest, and speaks unencrypted to this computer alone."""

    def __init__(self, *positional: Any, setting: _Setting, **named: Any) -> None:
        super().__init__(*positional, **named)
        self._setting = setting
        self._wire: Wire | None = None
        self._used = setting.clock()

    def _new_conn(self) -> Any:
        connection = self._open()
        peer = str(connection.getpeername()[0]).partition("%")[0]
        if self.proxy is not None or not is_this_computer(peer):
            connection.close()
            raise NotThisComputerError(self.host, peer)
        return connection

    def _open(self) -> Any:
        limit = self.timeout if isinstance(self.timeout, int | float) else None
        try:
            connection, self._wire = self._setting.wires.connect(self._dns_host, self.port, limit)
        except CutOffError:
            raise
        except LookupTimeoutError as error:
            raise NewConnectionError(self, str(error)) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, str(error)) from error
        except UnicodeError as error:
            raise NewConnectionError(self, "the name can't exist") from error
        except OSError as error:
            raise _connection_error(self, error) from error
        connection.settimeout(limit)
        return connection

    @property
    def is_connected(self) -> bool:
        """True if the connection may be used for another request."""
        return self._setting.clock() - self._used <= LONGEST_REST and super().is_connected

    def getresponse(self) -> Any:
        """Read status and headers of the answer."""
        answer = super().getresponse()
        self._used = self._setting.clock()
        return answer

    def close(self) -> None:
        """Close the connection."""
        super().close()
        wire, self._wire = getattr(self, "_wire", None), None
        if wire is not None:
            self._setting.wires.finished(wire)


def _connection_error(connection: HTTPConnection, error: OSError) -> Exception:
    if isinstance(error, socket.gaierror):
        return NameResolutionError(connection.host, connection, error)
    return NewConnectionError(connection, str(error))


class _SecureConnection(_Connection, HTTPSConnection):
    """The same with TLS, with a context for each connection.

    `truststore` holds a lock of its context during the whole handshake: with one context for all, sixteen connections would
    be made one after the other, and one that hangs would hold all of them.
    """

    def _new_conn(self) -> Any:
        return self._open()

    def connect(self) -> None:
        """Connect, through the proxy if there is one, and verify who answers."""
        self.ssl_context = self._setting.tls()
        if self.proxy_config is not None:
            self.proxy_config = self.proxy_config._replace(ssl_context=self._setting.tls())
        super().connect()


class _Adapter(HTTPAdapter):
    """Carries requests out over the session's own connections."""

    def __init__(self, setting: _Setting, longest: float) -> None:
        self._setting = setting
        self._longest = longest
        self._lock = Lock()
        super().__init__(pool_connections=4, pool_maxsize=PARALLEL)

    def init_poolmanager(self, *positional: Any, **named: Any) -> None:
        """Create the pool of direct connections."""
        super().init_poolmanager(*positional, **named)
        self._equip(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **named: Any) -> Any:
        """Return the pool of connections through a proxy."""
        with self._lock:
            known = proxy in self.proxy_manager
            manager = super().proxy_manager_for(proxy, **named)
            if not known:
                self._equip(manager)
            return manager

    def _equip(self, manager: PoolManager) -> None:
        plain = staticmethod(partial(_Connection, setting=self._setting))
        secure = staticmethod(partial(_SecureConnection, setting=self._setting))
        manager.pool_classes_by_scheme = {
            "http": type("_Pool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
            "https": type("_SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": secure}),
        }

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave the trust to the connection's own context: `requests` would bring its own list of authorities."""

    def send(self, request: requests.PreparedRequest, *positional: Any, **named: Any) -> requests.Response:
        """Send the request and read the whole answer, within its limits.

        Raises what `requests` raises, and AnswerTooLargeError or BrokenAnswerError for a body that isn't one.
        """
        wires = self._setting.wires
        stop = wires.begin()
        # Whatever file of certificates the caller brings is not consulted.
        named.update(stream=True, verify=True, cert=None)
        if is_this_computer(urlsplit(request.url or "").hostname or "") or not (request.url or "").startswith("https:"):
            named["proxies"] = {}
        try:
            answer = super().send(request, *positional, **named)
            answer.raw = io.BytesIO(self._body(answer))
            # An answer without a stated length looks complete wherever it is cut off.
            if stop.is_set():
                raise CutOffError("ended during the answer")
            return answer
        except Exception as error:
            if stop.is_set() and not isinstance(error, CutOffError):
                raise CutOffError("ended during the request") from error
            raise
        finally:
            wires.end()

    def _body(self, answer: requests.Response) -> bytes:
        body, end = bytearray(), self._setting.clock() + self._longest
        try:
            for piece in answer.raw.stream(_PIECE, decode_content=True):
                body += piece
                if len(body) > LARGEST_ANSWER:
                    raise AnswerTooLargeError(answer.status_code, LARGEST_ANSWER)
                if self._setting.clock() > end:
                    raise requests.ReadTimeout("the answer did not come to its end in time")
        except (requests.ReadTimeout, ReadTimeoutError, AnswerTooLargeError):
            answer.close()
            raise
        except (HTTPError, OSError) as error:
            answer.close()
            raise BrokenAnswerError(answer.status_code) from error
        return bytes(body)


class Session(requests.Session):
    """A `requests` session with all of the above. Safe for several threads; close it when done."""

    def __init__(self, setting: _Setting, proxies: Mapping[str, str], longest: float) -> None:
        super().__init__()
        self._wires = setting.wires
        self.trust_env = False
        self.proxies = dict(proxies)
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        adapter = _Adapter(setting, longest)
        for scheme in ("https://", "http://"):
            self.mount(scheme, adapter)

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002  # the name is requests' own
        """Never follow: Stripe redirects nobody, and whoever else does must not be given a key."""
        return None

    def abort(self) -> None:
        """End everything under way, from any thread."""
        self._wires.cut()

    def close(self) -> None:
        """End everything under way and free the connections."""
        self._wires.cut(for_good=True)
        super().close()


def open_session(
    *,
    proxies: Mapping[str, str] | None = None,
    extra_trust: Path | None = None,
    longest_answer: float = 30.0,
    clock: Clock = time.monotonic,
    lookup: Lookup = system_lookup,
) -> Session:
    """Return a session.

    `proxies` maps a scheme to the proxy's URL; `extra_trust` is a PEM file of authorities to believe beside the system's;
    `longest_answer` limits the reading of a body, in seconds; `clock` counts seconds; `lookup` finds a name's addresses.
    Raises OSError or `ssl.SSLError` if the file can't be used.
    """

    def tls() -> ssl.SSLContext:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if extra_trust is not None:
            context.load_verify_locations(cafile=extra_trust)
        return context

    if extra_trust is not None:
        tls()
    return Session(_Setting(Wires(clock, lookup), clock, tls), proxies or {}, longest_answer)
