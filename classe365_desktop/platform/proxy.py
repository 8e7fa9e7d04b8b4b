"""The proxy that this computer is set up to use, as schools' networks often want it.

Asking Windows or macOS can wait for a proxy script to be fetched: call it from a worker.
"""

import sys
from collections.abc import Callable, Mapping
from urllib.parse import quote, urlsplit

STRIPE = "https://api.stripe.com"
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def system_proxies(
    env: Mapping[str, str],
    url: str = STRIPE,
    platform: str = sys.platform,
    ask_system: Callable[[str], str | None] | None = None,
) -> dict[str, str]:
    """The `proxies` for requests: {"https": proxy's URL}, or {} to connect directly.

    The environment is asked first, as other programs do, then Windows' or macOS' own settings. A user name and password stand in
    the URL if they were set up there: never print it. This computer itself is never reached through a proxy.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if host in _LOOPBACK or host.startswith("127.") or _is_excepted(host, _either(env, "no_proxy")):
        return {}
    found = _either(env, f"{parts.scheme}_proxy") or _either(env, "all_proxy")
    if not found and (ask_system or platform in {"win32", "darwin"}):
        found = (ask_system or proxy_from_system)(url) or ""
    return {parts.scheme: found if "://" in found else f"http://{found}"} if found else {}


def proxy_from_system(url: str) -> str | None:
    """What Windows or macOS is set up to use for `url`, proxy scripts included; None for a direct connection."""
    from PySide6.QtCore import QUrl
    from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

    kinds = {QNetworkProxy.ProxyType.HttpProxy: "http", QNetworkProxy.ProxyType.Socks5Proxy: "socks5h"}
    for proxy in QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(url))):
        if proxy.type() in kinds and proxy.hostName():
            return proxy_url(kinds[proxy.type()], proxy.hostName(), proxy.port(), proxy.user(), proxy.password())
    return None


def proxy_url(scheme: str, host: str, port: int, user: str = "", password: str = "") -> str:
    """The URL of a proxy. Never print it: it has the password."""
    login = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    shown_host = f"[{host}]" if ":" in host else host
    return f"{scheme}://{login}{shown_host}{f':{port}' if port else ''}"


def _either(env: Mapping[str, str], name: str) -> str:
    """Lower case goes first, as in curl."""
    return (env.get(name) or env.get(name.upper()) or "").strip()


def _is_excepted(host: str, no_proxy: str) -> bool:
    for entry in no_proxy.lower().replace(" ", ",").split(","):
        name = entry.split(":")[0].lstrip("*").lstrip(".")
        if entry == "*" or (name and (host == name or host.endswith(f".{name}"))):
            return True
    return False
