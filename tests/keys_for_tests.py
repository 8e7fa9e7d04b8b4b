"""Keys of the right form that belong to nobody. They are put together here so that no secret scanner stumbles over them."""

from classe365_desktop.core.keys import ApiKey, KeyKind, Mode

ACCOUNT = "1ABCdEFghIJklMNo"
OTHER_ACCOUNT = "1ZYXwVUtsRQpoNMl"
TAIL = "nowhere0RealJustForTests" * 4


def key_text(kind: str, mode: str, account: str = ACCOUNT, tail: str = TAIL) -> str:
    """A key as Stripe would write it."""
    return "_".join((kind, mode, f"5{account}{tail}"))[:107]


def api_key(kind: KeyKind, mode: Mode = Mode.TEST, account: str = ACCOUNT, tail: str = TAIL) -> ApiKey:
    """The same as a value."""
    return ApiKey(kind, mode, key_text(kind.value, mode.value, account, tail).split("_", 2)[2])


PK = api_key(KeyKind.PUBLISHABLE)
SK = api_key(KeyKind.SECRET)
RK = api_key(KeyKind.RESTRICTED)
