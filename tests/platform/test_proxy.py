"""Which proxy is used, from the environment and from the system."""

import pytest

from classe365_desktop.core.redaction import redact
from classe365_desktop.platform.proxy import proxy_from_system, proxy_url, system_proxies

PROXY = "http://proxy.school.example:3128"


@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
def test_the_environment_names_the_proxy(name: str) -> None:
    assert system_proxies({name: PROXY}) == {"https": PROXY}


def test_a_proxy_for_plain_http_is_not_for_stripe() -> None:
    assert system_proxies({"http_proxy": PROXY}, platform="linux") == {}


def test_lower_case_goes_first() -> None:
    assert system_proxies({"https_proxy": PROXY, "HTTPS_PROXY": "http://other:1"}) == {"https": PROXY}


def test_a_proxy_without_a_scheme_is_understood() -> None:
    assert system_proxies({"https_proxy": "proxy:3128"}) == {"https": "http://proxy:3128"}


@pytest.mark.parametrize(
    "no_proxy", ["*", "api.stripe.com", ".stripe.com", "*.stripe.com", "a.b, stripe.com", "API.stripe.com:443"]
)
def test_exceptions_are_honoured(no_proxy: str) -> None:
    assert system_proxies({"https_proxy": PROXY, "no_proxy": no_proxy}) == {}


@pytest.mark.parametrize("no_proxy", ["", "localhost", "tripe.com", "stripe.com.example", ",", "."])
def test_other_exceptions_are_for_others(no_proxy: str) -> None:
    assert system_proxies({"https_proxy": PROXY, "NO_PROXY": no_proxy}) == {"https": PROXY}


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000", "http://localhost:8000/v1", "http://[::1]:8000", "http://127.9.9.9"]
)
def test_this_computer_is_reached_directly(url: str) -> None:
    env = {"http_proxy": PROXY, "https_proxy": PROXY, "all_proxy": PROXY}
    assert system_proxies(env, url, ask_system=lambda _: PROXY) == {}


def test_the_system_is_asked_if_the_environment_says_nothing() -> None:
    asked: list[str] = []

    def ask(url: str) -> str:
        asked.append(url)
        return PROXY

    assert system_proxies({}, platform="win32", ask_system=ask) == {"https": PROXY}
    assert system_proxies({"https_proxy": "http://mine:1"}, ask_system=ask) == {"https": "http://mine:1"}
    assert asked == ["https://api.stripe.com"]


def test_a_direct_connection_needs_no_proxy() -> None:
    assert system_proxies({}, platform="linux") == {}
    assert system_proxies({}, ask_system=lambda _: None) == {}


def test_qt_answers_for_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://anna:p%40ss@proxy.school.example:3128")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert proxy_from_system("https://api.stripe.com") == "http://anna:p%40ss@proxy.school.example:3128"
    monkeypatch.delenv("https_proxy")
    for name in ("HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert proxy_from_system("https://api.stripe.com") is None


def test_a_password_stands_in_the_url_and_is_redacted_when_shown() -> None:
    url = proxy_url("http", "proxy", 8080, "anna", "p@ss/word:1")
    assert url == "http://anna:p%40ss%2Fword%3A1@proxy:8080"
    assert "word" not in redact(url)


def test_an_address_of_the_sixth_version_stands_in_brackets() -> None:
    assert proxy_url("socks5h", "fe80::1", 1080) == "socks5h://[fe80::1]:1080"
    assert proxy_url("http", "proxy", 0) == "http://proxy"
