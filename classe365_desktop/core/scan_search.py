"""Keys in bytes of any kind and any length, block by block, in the same memory.

Blocks of plain text are gone over for the few letters that every key has; only there it is looked at more closely. What has
zero bytes in it may be UTF-16 (Windows' Notepad and PowerShell write it) and is gone over for the same letters in that form too.
"""

from collections.abc import Iterator, Mapping

from classe365_desktop.core.scan import Known, Spot
from classe365_desktop.core.scan_judge import LONGEST_BODY, leak_at

# Each with how far in front of it the key begins.
_NEEDLES = ((b"k_live_", 1), (b"k_test_", 1), (b"whsec_", 0), (b"k_org_", 1), (b"k_prod_", 1))
# In UTF-16 the bytes between two letters are zero, whichever of its two orders it has.
_WIDE = tuple((b"\0".join(needle[at : at + 1] for at in range(len(needle))), start) for needle, start in _NEEDLES)
# How much is looked at in front of a needle and from it on: both even, as UTF-16 is.
_BEHIND = 32
_AHEAD = 2 * (2 * LONGEST_BODY + 32)
_SNIFFED = 4096


class Search:
    """Looks through one file, fed block by block."""

    def __init__(self, known: Mapping[str, Known]) -> None:
        self._known = known
        self._tail = b""
        self._floor = 0  # from where on in the tail nothing was looked at yet; always even
        self._line = 1  # the line of `_floor`
        self._newline = b""

    def feed(self, block: bytes, *, last: bool) -> list[Spot]:
        """The keys that can be told by now. `last` says that the file ends with this block."""
        data = self._tail + block if self._tail else block
        wide = b"\0" in data
        if not self._newline:
            self._newline = _newline_of(data[:_SNIFFED]) if wide else b"\n"
        end = len(data) if last else max(len(data) - _AHEAD, self._floor) & ~1
        spots: list[Spot] = []
        line, counted = self._line, self._floor
        for at, start, width in sorted(_candidates(data, self._floor, end, wide=wide)):
            before, text = _letters(data, at, start, width)
            leak = leak_at(before, text, self._known)
            if leak:
                line += data.count(self._newline, counted, at)
                counted = at - at % len(self._newline)
                spots.append(Spot(leak, line))
        if not last:
            self._line = line + data.count(self._newline, counted, end)
            cut = max(end - _BEHIND, 0)
            self._tail, self._floor = data[cut:], end - cut
        return spots


def _candidates(data: bytes, floor: int, end: int, *, wide: bool) -> Iterator[tuple[int, int, int]]:
    """Where needles stand, how far in front of each its key begins, and how many bytes a letter has."""
    for width, needles in ((1, _NEEDLES), (2, _WIDE)) if wide else ((1, _NEEDLES),):
        for needle, start in needles:
            at = data.find(needle, floor)
            while -1 < at < end:
                yield at, start, width
                at = data.find(needle, at + len(needle))


def _letters(data: bytes, at: int, start: int, width: int) -> tuple[str, str]:
    """What stands in front of the key, and the key with what follows."""
    begin = at - start * width
    if begin < 0:
        return "", ""
    if width == 1:
        return data[max(begin - _BEHIND // 2, 0) : begin].decode("latin-1"), data[begin : at + _AHEAD].decode("latin-1")
    text = data[begin : at + _AHEAD]
    letters, between = text[::2], text[1::2]
    # The last letter of a file in the order that puts the zero first has nothing behind it.
    zeros = len(between) - len(between.lstrip(b"\0"))
    before = data[max(begin - 12, begin % 2) : begin : 2]
    return before.decode("latin-1"), letters[: zeros + 1].decode("latin-1")


def _newline_of(head: bytes) -> bytes:
    """How lines end in a file that has zero bytes: UTF-16 in either order, or anything else."""
    if head.startswith(b"\xff\xfe") or _is_zero(head[1::2]):
        return b"\n\0"
    return b"\0\n" if head.startswith(b"\xfe\xff") or _is_zero(head[::2]) else b"\n"


def _is_zero(half: bytes) -> bool:
    return bool(half) and half.count(b"\0") * 10 > len(half) * 6
