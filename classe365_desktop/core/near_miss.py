"""How an endpoint's address differs from the one that is wanted: exactly that, nearly that, or something else altogether."""

from enum import StrEnum
from urllib.parse import SplitResult, urlsplit

from classe365_desktop.core.school import is_not_public

_PORTS = {"https": 443, "http": 80}
# What registries put before the letters of their country, as in "co.uk" or "sch.ae".
_OF_A_LAND = frozenset(
    {"ac", "co", "com", "edu", "gen", "gob", "gov", "id", "mil", "net", "ngo", "or", "org", "sch", "school"}
)


class Miss(StrEnum):
    """One way in which an address differs from the wanted one."""

    HTTP = "http"
    SUB_DOMAIN = "sub_domain"
    WWW = "www"
    PORT = "port"
    SLASH = "slash"
    CASE = "case"
    PATH = "path"
    QUERY = "query"
    NOT_PUBLIC = "not_public"


def misses(url: str, wanted: str) -> tuple[Miss, ...] | None:
    """The differences between `url` and the `wanted` address; () if there are none, None if they have nothing in common.

    Stripe sends to the address as it is written, so even a slash counts: many servers answer the other form with a
    redirect, which Stripe takes for a failure (Stripe docs, "Webhooks"). Upper case in the scheme and host is no difference.
    """
    try:
        there, here = urlsplit(url.strip()), urlsplit(wanted.strip())
        ports = there.port or _PORTS.get(there.scheme), here.port or _PORTS.get(here.scheme)
    except ValueError:
        return None
    # What is no web address at all is like nothing, not even like another such text.
    if not all(parts.scheme in _PORTS and _host(parts) for parts in (there, here)):
        return None
    found: list[Miss] = []
    host = _host_miss(_host(there), _host(here), there.path == here.path)
    if host is None:
        return None
    found.extend(host)
    if there.scheme != here.scheme:
        found.insert(0, Miss.HTTP)
    # The other scheme brings another usual port: that is no second difference.
    if ports[0] != ports[1] and (there.port or here.port or there.scheme == here.scheme):
        found.append(Miss.PORT)
    found.extend(_path_miss(there.path, here.path))
    if (there.query, there.fragment) != (here.query, here.fragment):
        found.append(Miss.QUERY)
    return tuple(found)


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").rstrip(".").lower()


def _host_miss(there: str, here: str, same_path: bool) -> tuple[Miss, ...] | None:
    if there == here:
        return ()
    if there.removeprefix("www.") == here.removeprefix("www."):
        return (Miss.WWW,)
    if is_not_public(there) and same_path:
        return (Miss.NOT_PUBLIC,)
    parent = here.removeprefix("www.").partition(".")[2]
    siblings = not _is_everybodys(parent) and (there == parent or there.endswith(f".{parent}"))
    return (Miss.SUB_DOMAIN,) if siblings or there.endswith(f".{here.removeprefix('www.')}") else None


def _is_everybodys(domain: str) -> bool:
    """True for "com" and "co.uk", under which strangers live next to each other; "classe365.com" has schools only."""
    name, dot, land = domain.rpartition(".")
    return not dot or (len(land) == 2 and name in _OF_A_LAND)


def _path_miss(there: str, here: str) -> tuple[Miss, ...]:
    if there == here:
        return ()
    # An address without a path and the root are one and the same request (RFC 9110).
    if {there, here} <= {"", "/"}:
        return ()
    if there.rstrip("/") == here.rstrip("/"):
        return (Miss.SLASH,)
    if there.rstrip("/").lower() == here.rstrip("/").lower():
        return (Miss.CASE,)
    return (Miss.PATH,)
