"""HTTP/1.1 on one connection: read requests, write answers, keep the connection alive (RFC 9112)."""

import http.client
import socket
import struct
from collections.abc import Callable
from email.utils import formatdate
from http import HTTPStatus
from typing import BinaryIO
from urllib.parse import urlsplit

from classe365_desktop.practice.faults import NoAnswer
from classe365_desktop.practice.messages import Answer, Request

_LONGEST_LINE = 65536
_LARGEST_BODY = 1_000_000


class BadRequestError(Exception):
    """What came is no HTTP request that can be read. `status` says why."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


def serve(
    connection: socket.socket,
    came_from: str,
    answer: Callable[[Request], Answer | NoAnswer],
    now: Callable[[], float],
) -> None:
    """Answer requests on `connection` until either side ends it. Raises OSError if the connection breaks.

    `now` gives the time for the Date header, in seconds since 1970.
    """
    with connection.makefile("rb") as incoming:
        while True:
            try:
                request = _read(incoming, connection, came_from)
            except BadRequestError as bad:
                page = f"<html><body><h1>{bad.status} {bad}</h1></body></html>\n".encode()
                refusal = Answer(bad.status, (("Content-Type", "text/html"),), page)
                connection.sendall(_encoded(refusal, "GET", now(), keep=False))
                return
            if request is None:
                return
            reply = answer(request)
            if reply is NoAnswer.HANG:
                _wait_for_the_end(incoming)
                return
            if isinstance(reply, NoAnswer):
                # Closing with nothing to linger for sends a reset in the place of an orderly end.
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            keep = reply.announced is None and request.headers.get("connection", "").lower() != "close"
            connection.sendall(_encoded(reply, request.method, now(), keep))
            if not keep:
                return


def _read(incoming: BinaryIO, connection: socket.socket, came_from: str) -> Request | None:
    """Read one request, or None if the client has ended the connection."""
    line = incoming.readline(_LONGEST_LINE + 1)
    if not line:
        return None
    words = line.decode("latin-1").split()
    if len(line) > _LONGEST_LINE:
        raise BadRequestError(HTTPStatus.REQUEST_URI_TOO_LONG)
    if len(words) != 3 or not words[2].startswith("HTTP/1."):
        raise BadRequestError(HTTPStatus.BAD_REQUEST)
    try:
        parsed = http.client.parse_headers(incoming)
        target = urlsplit(words[1])
    except (http.client.HTTPException, ValueError):
        raise BadRequestError(HTTPStatus.BAD_REQUEST) from None
    headers = {name.lower(): value.strip() for name, value in parsed.items()}
    if words[2] == "HTTP/1.0":
        headers.setdefault("connection", "close")
    body = _read_body(incoming, connection, headers)
    return Request(words[0], target.path, target.query, headers, body, came_from)


def _read_body(incoming: BinaryIO, connection: socket.socket, headers: dict[str, str]) -> bytes:
    if "transfer-encoding" in headers:
        raise BadRequestError(HTTPStatus.LENGTH_REQUIRED)
    length = headers.get("content-length", "0")
    if not length.isascii() or not length.isdigit():
        raise BadRequestError(HTTPStatus.BAD_REQUEST)
    if int(length) > _LARGEST_BODY:
        raise BadRequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if int(length) and headers.get("expect", "").lower() == "100-continue":
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    body = incoming.read(int(length))
    if len(body) < int(length):
        raise ConnectionError("the client ended the connection in the middle of a request")
    return body


def _wait_for_the_end(incoming: BinaryIO) -> None:
    """Take what comes and say nothing, until the client or the server gives the connection up."""
    while incoming.read(1):
        pass


def _encoded(answer: Answer, method: str, now: float, keep: bool) -> bytes:
    length = len(answer.body) if answer.announced is None else answer.announced
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = ""
    lines = [
        f"HTTP/1.1 {answer.status} {phrase}",
        "Server: nginx",
        f"Date: {formatdate(now, usegmt=True)}",
        *(f"{name}: {value}" for name, value in answer.headers),
        f"Content-Length: {length}",
        f"Connection: {'keep-alive' if keep else 'close'}",
    ]
    # What a client sent comes back in some headers: no line break may come back with it.
    head = "\r\n".join(line.replace("\r", " ").replace("\n", " ") for line in lines)
    return head.encode("latin-1", "replace") + b"\r\n\r\n" + (b"" if method == "HEAD" else answer.body)
