"""A tree of mixed files with a Git history of many commits, the same for the same numbers; and the keys planted in it."""

import random
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.labelled_keys import chance, filled

_WORDS = 4_000
_MEGABYTE = 1_000_000
_FILES_OF_HISTORY = 400


def make_tree(folder: Path, megabytes: int, commits: int) -> int:
    """Fill `folder`; return how many places have keys: in files, which are committed too, and in the history alone."""
    folder.mkdir(parents=True)
    chosen = random.Random(megabytes)  # noqa: S311 - nothing secret hangs on it
    subprocess.run(["git", "init", "-q", folder], check=True)
    planted = _history(folder, chosen, commits)
    left, number = megabytes * _MEGABYTE, 0
    while left > 0:
        name, content = _file(chosen, number, left)
        if number % 50 == 5:
            content += f'\nKEY="{filled(f"@sk live {90 + number % 20}@")[0]}"\n'.encode()
            planted += 2
        place = folder / f"part{number % 23}" / f"{number}{name}"
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(content)
        left -= len(content)
        number += 1
    for command in (
        ("add", "-A"),
        ("-c", "user.name=N", "-c", "user.email=n@example.com", "-c", "commit.gpgsign=false", "commit", "-qm", "files"),
        ("-c", "gc.auto=0", "repack", "-adq", "--window=0"),
    ):
        subprocess.run(["git", "-c", "core.compression=1", *command], cwd=folder, check=True)
    return planted


def _file(chosen: random.Random, number: int, left: int) -> tuple[str, bytes]:
    """One file: mostly sources of some kilobytes, now and then something large, in one line, in UTF-16 or no text."""
    turn = number % 100
    if turn == 0:
        return ".log", b"".join(_lines(chosen, min(8 * _MEGABYTE, left)))
    if turn == 1:
        return ".min.js", b"".join(_lines(chosen, min(_MEGABYTE, left))).replace(b"\n", b";")
    if turn == 2:
        return ".bin", chosen.randbytes(min(4 * _MEGABYTE, left))
    if turn == 3:
        return ".csv", b"".join(_lines(chosen, 200_000)).decode().encode("utf-16")
    name = (".py", ".js", ".php", ".json", ".md", ".yaml")[number % 6]
    return name, b"".join(_lines(chosen, chosen.randrange(500, 40_000)))


def _lines(chosen: random.Random, size: int) -> Iterator[bytes]:
    """Lines of the pool, until they are as long as that."""
    pool = _pool()
    while size > 0:
        line = chosen.choice(pool)
        size -= len(line)
        yield line


@cache
def _pool() -> list[bytes]:
    """Lines of words, and a hash here and there."""
    chosen = random.Random(1)  # noqa: S311 - nothing secret hangs on it
    words = [chance(str(each), 2 + each % 9, "abcdefghijklmnopqrstuvwxyz_").encode() for each in range(_WORDS)]
    lines = [b" ".join(chosen.choices(words, k=chosen.randrange(3, 14))) + b"\n" for _ in range(5_000)]
    return lines + [b"value = '%s'\n" % chance(str(each), 40, "0123456789abcdef").encode() for each in range(100)]


def _history(folder: Path, chosen: random.Random, commits: int) -> int:
    """Commit by commit one file of a few kilobytes changed, a key every 5,000th commit, taken out with the next change."""
    texts = [b"".join(_lines(chosen, chosen.randrange(500, 6_000))) for _ in range(64)]
    planted = 0
    with subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE) as process:
        assert process.stdin
        for number in range(commits):
            content = texts[number % 64] + b"line %d\n" % number
            if number % 5_000 == 7:
                content += filled(f"@sk test {80 + number // 5_000}@")[0].encode() + b"\n"
                planted += 1
            when = b"N <n@example.com> %d +0000" % (1_600_000_000 + number)
            process.stdin.write(
                b"commit refs/heads/main\ncommitter %s\ndata 2\nm\n\nM 100644 inline src/%d/f%d.txt\ndata %d\n%s\n"
                % (when, number % 20, number % _FILES_OF_HISTORY, len(content), content)
            )
        process.stdin.close()
    assert process.returncode == 0
    subprocess.run(["git", "symbolic-ref", "HEAD", "refs/heads/main"], cwd=folder, check=True)
    subprocess.run(["git", "reset", "-q", "--hard"], cwd=folder, check=True)
    return planted
