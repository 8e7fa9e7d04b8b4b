"""Who is believed: real TLS, with certificate authorities of our own."""

import os
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.transport import open_session
from tests.keys_for_tests import SK
from tests.services.network import (
    ACCOUNT,
    PATIENCE,
    Authority,
    Server,
    authority,
    in_thread,
    says,
    school_authority,
    self_signed,
)

__all__ = ["school_authority"]
GOOD = says("200 OK", ACCOUNT)


def asked(server: Server, trust: Path | None) -> Reply:
    api = open_stripe(practice_address(server.url), extra_trust=trust, connect_timeout=5, read_timeout=5)
    try:
        return api.get(SK, "/v1/account")
    finally:
        api.close()


def test_a_certificate_of_a_trusted_authority_is_believed(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies()) as server:
        assert asked(server, school_authority.file).ok


def test_an_inspected_connection_is_untrusted_and_gets_no_key(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies()) as server:
        reply = asked(server, None)
        assert reply.outcome is Outcome.TLS_UNTRUSTED
        assert "local issuer" in reply.detail
        assert server.requests == []


def test_trust_in_one_authority_is_not_trust_in_another(school_authority: Authority, tmp_path: Path) -> None:
    with Server(GOOD, school_authority.certifies()) as server:
        assert asked(server, authority(tmp_path, "another").file).outcome is Outcome.TLS_UNTRUSTED


def test_a_chain_that_brings_its_own_root_is_untrusted(school_authority: Authority) -> None:
    context = school_authority.certifies()
    leaf = school_authority.ca.issue_cert("127.0.0.1")
    with leaf.private_key_and_cert_chain_pem.tempfile() as served:
        chain = Path(served)
        chain.write_bytes(chain.read_bytes() + school_authority.ca.cert_pem.bytes())
        context.load_cert_chain(chain)
    with Server(GOOD, context) as server:
        assert asked(server, None).outcome is Outcome.TLS_UNTRUSTED


def test_a_certificate_that_signed_itself_is_told_apart(tmp_path: Path) -> None:
    with Server(GOOD, self_signed(tmp_path)) as server:
        assert asked(server, None).outcome is Outcome.TLS_SELF_SIGNED


@pytest.mark.parametrize("when", [{"expired": True}, {"not_yet": True}])
def test_a_certificate_out_of_its_time_is_told_apart(school_authority: Authority, when: dict[str, bool]) -> None:
    with Server(GOOD, school_authority.certifies(**when)) as server:
        assert asked(server, school_authority.file).outcome is Outcome.TLS_EXPIRED


def test_a_certificate_for_another_name_is_not_believed(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies("dashboard.stripe.invalid")) as server:
        reply = asked(server, school_authority.file)
        assert reply.outcome is Outcome.TLS_OTHER
        assert server.requests == []


def test_something_that_speaks_no_tls_is_told_apart() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection, _ = listener.accept()
            with connection, suppress(ConnectionError):
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                while connection.recv(4096):
                    pass

        greeted = in_thread(greet)
        api = open_stripe(practice_address(f"https://127.0.0.1:{listener.getsockname()[1]}"))
        assert api.get(SK, "/v1/account").outcome is Outcome.TLS_OTHER
        api.close()
        greeted()


def test_a_file_of_authorities_that_is_none_is_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "nothing.pem"
    file.write_text("nothing")
    with pytest.raises(OSError, match=r".+"):
        open_stripe(practice_address("https://127.0.0.1:1"), extra_trust=file)


CLIENT = """
import sys
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.core.keys import exact_key
api = open_stripe(practice_address(sys.argv[1]), connect_timeout=10)
reply = api.get(exact_key(sys.stdin.read()), "/v1/account")
api.close()
sys.exit(0 if reply.ok else reply.detail)
"""


def client(server: Server, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", CLIENT, server.url],
        input=SK.reveal(),
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems can't be given a store by a variable")
def test_the_store_of_the_system_decides(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies()) as server:
        trusting = client(server, SSL_CERT_FILE=str(school_authority.file))
        assert (trusting.returncode, trusting.stdout, trusting.stderr) == (0, "", "")
        assert "local issuer" in client(server).stderr


def test_no_other_list_of_authorities_is_consulted(school_authority: Authority) -> None:
    ours = str(school_authority.file)
    with Server(GOOD, school_authority.certifies()) as server:
        found = client(server, REQUESTS_CA_BUNDLE=ours, CURL_CA_BUNDLE=ours)
        assert "local issuer" in found.stderr
        assert server.requests == []


def test_the_lists_that_came_with_the_libraries_are_not_consulted(
    school_authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = str(school_authority.file)
    monkeypatch.setattr("stripe.ca_bundle_path", ours)
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", ours)
    with Server(GOOD, school_authority.certifies()) as server:
        assert asked(server, None).outcome is Outcome.TLS_UNTRUSTED
        for verify in (True, False, ours):
            with open_session() as session, pytest.raises(OSError, match="local issuer"):
                session.get(server.url, verify=verify, timeout=PATIENCE)
        assert server.requests == []


def test_it_writes_no_file_and_says_nothing(tmp_path: Path) -> None:
    with Server(GOOD) as server:
        found = client(
            server, HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path / "config"), STRIPE_LOG="debug", PYTHONDEVMODE="1"
        )
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_the_environment_brings_no_proxy_and_no_password(tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password something\n")
    nowhere = "http://127.0.0.1:9"
    with Server(GOOD) as server:
        found = client(server, NETRC=str(netrc), HTTP_PROXY=nowhere, http_proxy=nowhere, ALL_PROXY=nowhere)
        assert (found.returncode, found.stderr) == (0, "")
        assert f"Authorization: Bearer {SK.reveal()}" in server.requests[0]
