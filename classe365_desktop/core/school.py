"""A school, known by the address at which it opens Classe365."""

import ipaddress
import re
from dataclasses import dataclass

from classe365_desktop.core.findings import Finding, Subject, finding

CLASSE365 = "classe365.com"
# Names under classe365.com that are Classe365's own and no school's.
_NO_SCHOOL = frozenset({"www", "app", "api", "help", "support", "blog", "mail"})
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_LOCAL = ("localhost", ".local", ".localhost", ".internal", ".lan", ".home", ".test", ".invalid", ".example")
_SHOWN = 60
# Of a pasted address with its whole path: browsers go no further.
_LONGEST = 8_000


@dataclass(frozen=True, slots=True)
class Address:
    """Where a school opens Classe365: a bare host name in lower case, for example `maplehollow.classe365.com`."""

    host: str

    @property
    def url(self) -> str:
        """The access URL, always https and without a path: the start of the webhook's address."""
        return f"https://{self.host}"

    @property
    def is_own_domain(self) -> bool:
        """True if the school uses a domain of its own."""
        return not self.host.endswith(f".{CLASSE365}")

    @property
    def suggested_name(self) -> str:
        """A name to show until the administrator gives a better one."""
        return self.host if self.is_own_domain else self.host.removesuffix(f".{CLASSE365}")


def read_address(text: str) -> Address | Finding:
    """Understand a typed or pasted school address, or say in a finding what is wrong with it. Raises nothing.

    A sub-domain, a pasted URL with any path, upper case, a trailing slash or dot and a custom domain are understood.
    """
    clean = text.strip().strip("\"'`<>“”‘’").strip()
    if len(clean) > _LONGEST:
        return finding("school.bad_address", Subject.SCHOOL, text=f"{clean[:_SHOWN]}…")
    if not clean:
        return finding("school.empty", Subject.SCHOOL)
    from classe365_desktop.core.paste import read  # its patterns take a while to compile

    reading = read(clean)
    if reading.keys or reading.rejected[0].code not in {"key.not_a_key", "key.masked"}:
        return finding("school.key", Subject.SCHOOL)
    shown = clean if len(clean) <= _SHOWN else f"{clean[:_SHOWN]}…"
    host = _host(clean)
    code = _objection(clean, host)
    if code:
        return finding(code, Subject.SCHOOL, text=shown)
    ascii_host = _ascii(host if "." in host else f"{host}.{CLASSE365}")
    if ascii_host is None:
        return finding("school.bad_address", Subject.SCHOOL, text=shown)
    return Address(ascii_host)


def _host(text: str) -> str:
    rest = re.sub(r"^[a-z][a-z0-9+.\-]*:/*", "", text, count=1, flags=re.IGNORECASE) if "://" in text else text
    host = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    return re.sub(r":\d*$", "", host).rstrip(".").lower()


def _objection(text: str, host: str) -> str | None:
    """The code of what speaks against this host, or None."""
    if "@" in text.split("/")[0] and "://" not in text:
        return "school.email"
    if "@" in host:
        return "school.bad_address"
    if re.search(r"\s", host):
        return "school.spaces"
    if host == "stripe.com" or host.endswith(".stripe.com"):
        return "school.stripe"
    if host == CLASSE365 or host.removesuffix(f".{CLASSE365}") in _NO_SCHOOL:
        return "school.no_subdomain"
    return "school.not_public" if is_not_public(host) else None


def is_not_public(host: str) -> bool:
    """True for names and numbers that Stripe can't reach over the internet: bare IP addresses and local names."""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return host.endswith(_LOCAL) and (host in _LOCAL or any(host.endswith(end) for end in _LOCAL if end[0] == "."))
    return True


def _ascii(host: str) -> str | None:
    try:
        plain = host if host.isascii() else host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    labels = plain.split(".")
    fits = len(plain) <= 253 and len(labels) >= 2 and all(_LABEL.fullmatch(label) for label in labels)
    return plain if fits and not labels[-1].isdigit() else None
