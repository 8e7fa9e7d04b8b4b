"""Read one parameter at a time, and refuse what Stripe refuses in the way Stripe does (Stripe docs, "Error codes")."""

import re
from collections.abc import Sequence

from classe365_desktop.practice import refusals
from classe365_desktop.practice.form import Params, Value

_LONGEST = 5000
_INTEGER = re.compile(r"-?\d{1,18}")


def text(params: Params, name: str, longest: int = _LONGEST) -> str | None:
    """A string, or None if it is absent or empty: an empty string takes a value away."""
    value = params.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise refusals.invalid(f"Invalid string: {_shown(value)}", name)
    if len(value) > longest:
        raise refusals.invalid(
            f"Invalid string: {value[:4]}...{value[-4:]}; must be at most {longest} characters", name, "invalid_string"
        )
    return value


def required_text(params: Params, name: str, longest: int = _LONGEST) -> str:
    """A string that must be there."""
    if name not in params:
        raise refusals.missing_parameter(name)
    value = text(params, name, longest)
    if value is None:
        raise refusals.invalid(
            f"You passed an empty string for '{name}'. We assume empty values are an attempt to unset a parameter; however "
            f"'{name}' cannot be unset. You should remove '{name}' from your request or supply a non-empty value.",
            name,
            "parameter_invalid_empty",
        )
    return value


def integer(params: Params, name: str, least: int | None = None, most: int | None = None) -> int | None:
    """A whole number within bounds, or None if it is absent."""
    value = params.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not _INTEGER.fullmatch(value):
        raise refusals.invalid(f"Invalid integer: {_shown(value)}", name, "parameter_invalid_integer")
    number = int(value)
    if least is not None and number < least:
        raise refusals.invalid(
            f"This value must be greater than or equal to {least}.", name, "parameter_invalid_integer"
        )
    if most is not None and number > most:
        raise refusals.invalid(f"This value must be less than or equal to {most}.", name, "parameter_invalid_integer")
    return number


def flag(params: Params, name: str) -> bool | None:
    """A yes or no, or None if it is absent."""
    value = params.get(name)
    if value is None:
        return None
    if value not in ("true", "false"):
        raise refusals.invalid(f"Invalid boolean: {_shown(value)}", name)
    return value == "true"


def one_of(params: Params, name: str, choices: Sequence[str]) -> str | None:
    """One of several words, or None if it is absent."""
    value = text(params, name)
    if value is not None and value not in choices:
        listed = f"{', '.join(choices[:-1])}, or {choices[-1]}" if len(choices) > 1 else choices[0]
        raise refusals.invalid(f"Invalid {name}: must be one of {listed}", name)
    return value


def strings(params: Params, name: str) -> list[str] | None:
    """A list of strings, or None if it is absent."""
    value = params.get(name)
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise refusals.invalid("Invalid array", name)
    return [str(each) for each in value]


def hash_of_strings(params: Params, name: str, known: Sequence[str]) -> dict[str, str] | None:
    """A set of named strings, or None if it is absent or taken away."""
    value = params.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, dict):
        raise refusals.invalid("Invalid hash", name)
    read = {}
    for part, inner in value.items():
        if part not in known:
            raise refusals.unknown_parameter([f"{name}[{part}]"])
        if not isinstance(inner, str):
            raise refusals.invalid(f"Invalid string: {_shown(inner)}", f"{name}[{part}]")
        read[part] = inner
    return read


def metadata(params: Params, before: dict[str, str]) -> dict[str, str]:
    """The metadata that results: pairs are added, an empty value takes one away, an empty hash all of them.

    Limits: 50 pairs, names of 40 and values of 500 characters (Stripe docs, "Metadata").
    """
    given = params.get("metadata")
    if given is None:
        return dict(before)
    if given == "":
        return {}
    if not isinstance(given, dict):
        raise refusals.invalid("Invalid hash", "metadata")
    merged = dict(before)
    for name, value in given.items():
        if not isinstance(value, str):
            raise refusals.invalid(f"Invalid string: {_shown(value)}", f"metadata[{name}]")
        if len(name) > 40:
            raise refusals.invalid("Metadata keys can be up to 40 characters long.", "metadata")
        if len(value) > 500:
            raise refusals.invalid(
                f"Metadata values can have up to 500 characters, but you passed in a value that is {len(value)} "
                f"characters. Invalid value: {value[:20]}...",
                f"metadata[{name}]",
            )
        if value:
            merged[name] = value
        else:
            merged.pop(name, None)
    if len(merged) > 50:
        raise refusals.invalid("Metadata can have up to 50 keys.", "metadata")
    return merged


def _shown(value: Value) -> str:
    return value if isinstance(value, str) else "[object]"
