"""Requests and answers as plain values, before anything of a connection."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """One request. Header names are in lower case; `came_from` is the client's address; nothing of it is ever printed."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    came_from: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `announced` is a Content-Length that lies about the body: it breaks off, and so does the connection."""

    status: int
    headers: Headers
    body: bytes = field(repr=False)
    announced: int | None = None


@dataclass(frozen=True, slots=True)
class RequestSeen:
    """What is kept of a request: nothing that could be a secret. `connection` counts the connections from 1."""

    method: str
    path: str
    params: tuple[str, ...]
    status: int | None
    connection: int
