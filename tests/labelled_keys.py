"""The labelled set of `tests/data/scan` with its keys filled in, and the rule that gitleaks publishes for Stripe."""

import math
import random
import re
import string
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "scan"
LETTERS = string.ascii_letters + string.digits
_MARK = re.compile(
    r"@(?:hex (?P<only_hex>\d+)|(?P<kind>[psr]k|sk_org|whsec)(?: (?P<mode>live|test|prod))?(?P<hex> hex)?"
    r"(?: (?P<length>\d+))?(?: (?P<other>[a-z]))?)@"
)
# As published in gitleaks' rules ("stripe-access-token", entropy 2): a key ends at a quote, white space, a semicolon or an
# escaped end of line.
_GITLEAKS = re.compile(r"\b((?:sk|rk)_(?:test|live|prod)_[a-zA-Z0-9]{10,99})(?:[\x60'\"\s;]|\\[nr]|\Z)")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One file of the set: its text, and the keys that it holds, by line."""

    name: str
    text: str
    keys: tuple[tuple[int, str], ...]


def chance(seed: str, length: int, letters: str = LETTERS) -> str:
    """Letters and digits by chance, the same for the same seed."""
    return "".join(random.Random(seed).choices(letters, k=length))  # noqa: S311 - nothing secret hangs on it


def filled(line: str) -> tuple[str, list[str]]:
    """The line with its marks filled in, and the keys that came in."""
    keys: list[str] = []

    def fill(mark: re.Match[str]) -> str:
        if mark["only_hex"]:
            return chance(mark[0], int(mark["only_hex"]), "0123456789abcdef")
        prefix = "_".join(filter(None, (mark["kind"], mark["mode"]))) + "_"
        if not mark["length"]:
            return prefix
        body = chance(mark[0], int(mark["length"]), "0123456789abcdef" if mark["hex"] else LETTERS)
        keys.append(prefix + body)
        return keys[-1]

    return _MARK.sub(fill, line), keys


def labelled(folder: str) -> list[Labelled]:
    """The files of `keys` or `no_keys`."""
    files: list[Labelled] = []
    for path in sorted((FOLDER / folder).iterdir()):
        lines = [filled(line) for line in path.read_text("utf-8").splitlines()]
        keys = tuple((number, key) for number, (_, found) in enumerate(lines, 1) for key in found)
        files.append(Labelled(path.name, "".join(f"{line}\n" for line, _ in lines), keys))
    assert files
    return files


def gitleaks(text: str) -> list[str]:
    """What gitleaks' published rule finds, told as the keys."""
    return [found[1] for found in _GITLEAKS.finditer(text) if _entropy(found[1]) > 2]


def _entropy(text: str) -> float:
    return -sum(count / len(text) * math.log2(count / len(text)) for count in Counter(text).values())
