"""Where long words may be broken: addresses, event names and identifiers have no spaces, and columns are narrow."""

import re

# Shorter words fit everywhere. In a run without any separator every few characters a break is allowed.
_LONG, _RUN = 16, 6
_WORD = re.compile(rf"\S{{{_LONG},}}")
_SEPARATOR = re.compile(r"(?<=[/._\-?&=])(?=\w)")
_TOO_LONG = re.compile(rf"\w{{{2 * _RUN},}}")
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """The same words to the eye, with places at which a long one may go on in the next line. For painting, not for copying."""
    return _WORD.sub(lambda word: _in_word(word.group()), text)


def _in_word(word: str) -> str:
    parts = _SEPARATOR.split(word)
    return _BREAK.join(_TOO_LONG.sub(lambda run: _in_run(run.group()), part) for part in parts)


def _in_run(run: str) -> str:
    # A word as of "subscription_deleted" stays whole; what mixes capitals and digits in is an identifier.
    if run.rstrip("_").isalpha() and run.islower():
        return run
    return _BREAK.join(run[at : at + _RUN] for at in range(0, len(run), _RUN))
