"""Read what Stripe's clients send: form-encoded, nested parameters.

`a[b]=c`, `a[]=x` and `a[0]=x` are all in use (Stripe docs, "API reference"; Stripe's own clients differ in how they write
a list), and so is the plain `a=b` of a query.
"""

from urllib.parse import parse_qsl

Value = str | list["Value"] | dict[str, "Value"]
Params = dict[str, Value]

_DEEPEST = 12


class BadFormError(ValueError):
    """The parameters contradict each other or make no sense. `param` names the one at fault."""

    def __init__(self, message: str, param: str) -> None:
        super().__init__(message)
        self.param = param


def decode_form(text: str) -> Params:
    """Read an encoded form or query. Raises BadFormError if a parameter is two things at once or nested too deep."""
    tree: dict[str, _Node] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, errors="replace"):
        _put(tree, _steps(name), value, name)
    return {name: _value(node) for name, node in tree.items()}


# While reading, every level is a dictionary; whether it was a list is seen once it is complete.
_Node = str | dict[str, "_Node"]


def _steps(name: str) -> list[str]:
    """Split `a[b][]` into a, b and "". A name whose brackets don't pair is taken as it stands."""
    head, bracket, rest = name.partition("[")
    if not head or not bracket or not rest.endswith("]"):
        return [name]
    steps = rest[:-1].split("][")
    return [name] if any("[" in step or "]" in step for step in steps) else [head, *steps]


def _put(tree: dict[str, _Node], steps: list[str], value: str, name: str) -> None:
    if len(steps) > _DEEPEST:
        raise BadFormError(f"Parameters are nested too deep: {steps[0]}", steps[0])
    level = tree
    for step in steps[:-1]:
        below = level.setdefault(_slot(level, step), {})
        if isinstance(below, str):
            raise BadFormError(f"Invalid parameter: {name} is given as a value and as a hash.", steps[0])
        level = below
    last = _slot(level, steps[-1])
    if isinstance(level.get(last), dict):
        raise BadFormError(f"Invalid parameter: {name} is given as a value and as a hash.", steps[0])
    level[last] = value


def _slot(level: dict[str, _Node], step: str) -> str:
    """An empty pair of brackets means "one more of the list"."""
    return step or f"[{len(level)}]"


def _value(node: _Node) -> Value:
    if isinstance(node, str):
        return node
    listed = _as_list(node)
    if listed is not None:
        return [_value(each) for each in listed]
    return {name: _value(each) for name, each in node.items()}


def _as_list(node: dict[str, _Node]) -> list[_Node] | None:
    """The values in their order if all the names are `[]` or count up from 0, otherwise None."""
    if all(name.startswith("[") for name in node):
        return list(node.values())
    counted = [str(number) for number in range(len(node))]
    return [node[number] for number in counted] if set(counted) == set(node) else None
