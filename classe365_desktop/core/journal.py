"""What was written to Stripe, as it is noted on the disk: before each request, and after it. Values and their JSON lines.

Nothing secret is in it: everything that is noted goes through `redact` first.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.redaction import redact


class Purpose(StrEnum):
    """What a write belongs to."""

    WEBHOOK = "webhook"
    PROOF = "proof"


class Phase(StrEnum):
    """How far a request is. UNCERTAIN: its answer is lost, so it may have been carried out. LOOKED_UP: a look has told."""

    INTENT = "intent"
    DONE = "done"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    LOOKED_UP = "looked_up"


OPEN = frozenset({Phase.INTENT, Phase.UNCERTAIN})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `at` is UTC in ISO 8601; `run` is what it belongs to (a plan, a proof); `step` is the idempotency key.

    `made` and `gone` are the ids of the object that the request made or took away, known only afterwards.
    """

    at: str
    phase: Phase
    purpose: Purpose
    host: str
    mode: Mode
    run: str
    step: str
    method: str
    path: str
    params: Mapping[str, Any] = field(default_factory=dict)
    made: str = ""
    gone: str = ""
    detail: str = ""


_TEXTS = ("at", "host", "run", "step", "method", "path", "made", "gone", "detail")


def line_of(entry: Entry) -> str:
    """One line of JSON, without the line's end, redacted."""
    data: dict[str, Any] = {name: redact(value) for name in _TEXTS if (value := getattr(entry, name))}
    data |= {"phase": entry.phase.value, "purpose": entry.purpose.value, "mode": entry.mode.value}
    if entry.params:
        data["params"] = _redacted(entry.params)
    # Ids of a run and of a step are made of chance and are no secret.
    return json.dumps(data | {"run": entry.run, "step": entry.step}, separators=(",", ":"), ensure_ascii=True)


def entry_of(line: str) -> Entry | None:
    """Read a line; None if it is not one, for example because it was torn by a crash."""
    try:
        data = json.loads(line)
        texts = {name: str(data.get(name, "")) for name in _TEXTS}
        params = data.get("params")
        return Entry(
            phase=Phase(data["phase"]),
            purpose=Purpose(data["purpose"]),
            mode=Mode(data["mode"]),
            params=params if isinstance(params, dict) else {},
            **texts,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def unfinished(entries: Iterable[Entry]) -> list[Entry]:
    """The intents whose end is not known, in the order they were made."""
    intents: dict[str, Entry] = {}
    ended: set[str] = set()
    for entry in entries:
        if entry.phase is Phase.INTENT:
            intents.setdefault(entry.step, entry)
            ended.discard(entry.step)
        elif entry.phase not in OPEN:
            ended.add(entry.step)
    return [entry for step, entry in intents.items() if step not in ended]


def _redacted(value: Any) -> Any:
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, Mapping):
        return {str(name): _redacted(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_redacted(each) for each in value]
    return value
