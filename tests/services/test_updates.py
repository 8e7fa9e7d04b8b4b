"""Asking for a newer version: one address, over real TLS, and nothing about this computer goes along."""

import pytest

from classe365_desktop.services.updates import VARIABLE, look_for_update, updates_address
from tests.services.network import Answer, Authority, Server, deaf_port, says, says_json, school_authority

__all__ = ["school_authority"]


def asked(answer: Answer, school_authority: Authority) -> tuple[str, list[str]]:
    with Server(answer, school_authority.certifies()) as server:
        found = look_for_update(f"{server.url}/newest", "0.1.0", extra_trust=school_authority.file)
    return found.code, server.requests


def test_a_newer_version_is_told_and_nothing_is_given_away(school_authority: Authority) -> None:
    code, (head,) = asked(says_json("200 OK", {"version": "0.2.0", "page": "https://a.example/"}), school_authority)
    assert code == "update.there_at"
    assert head.startswith("GET /newest HTTP/1.1")
    assert "0.1.0" not in head
    assert "Cookie" not in head


@pytest.mark.parametrize(
    "answer",
    [
        says_json("200 OK", ["0.2.0"]),
        says("200 OK", b"<html>"),
        says("404 Not Found"),
        says("302 Found", b"", "Location: /x"),
    ],
)
def test_anything_else_is_unknown(answer: Answer, school_authority: Authority) -> None:
    assert asked(answer, school_authority)[0] == "update.unread"


def test_an_untrusted_server_and_none_at_all_are_unknown(school_authority: Authority) -> None:
    with Server(says_json("200 OK", {"version": "9.9"}), school_authority.certifies()) as server:
        assert look_for_update(server.url, "0.1.0").code == "update.unread"
        assert server.requests == []
    with deaf_port() as port:
        assert look_for_update(f"https://127.0.0.1:{port}", "0.1.0").code == "update.unread"


@pytest.mark.parametrize(
    ("env", "address"),
    [
        ({}, ""),
        ({VARIABLE: " https://a.example/v.json "}, "https://a.example/v.json"),
        ({VARIABLE: "http://a.example/v.json"}, ""),
        ({VARIABLE: "file:///etc/passwd"}, ""),
    ],
)
def test_without_an_address_nobody_is_asked(env: dict[str, str], address: str) -> None:
    assert updates_address(env) == address
