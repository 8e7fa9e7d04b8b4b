"""What exceptions mean that can't be provoked here: other operating systems', and other wrappings."""

import errno
import socket
import ssl

import pytest
import requests
from urllib3.exceptions import MaxRetryError, ProtocolError, ProxyError, SSLError

from classe365_desktop.core.replies import Outcome
from classe365_desktop.services.network_faults import fault_of
from tests.keys_for_tests import SK


def certificate_fault(text: str, code: int | None) -> ssl.SSLCertVerificationError:
    """What truststore raises on Windows and macOS, which judge the certificate themselves."""
    error = ssl.SSLCertVerificationError(text)
    if code is not None:
        error.verify_message, error.verify_code = text, code
    return error


def as_requests_wraps_it(error: Exception) -> Exception:
    return requests.exceptions.SSLError(MaxRetryError(None, "/v1/account", SSLError(error)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "code", "outcome"),
    [
        # Windows says it in the language of the computer: only the number counts.
        ("Ein erforderliches Zertifikat befindet sich nicht im Gültigkeitszeitraum.", 0x800B0101, Outcome.TLS_EXPIRED),
        ("Eine Zertifikatkette wurde zwar verarbeitet, endete jedoch …", 0x800B0109, Outcome.TLS_UNTRUSTED),
        ("A certificate chain could not be built to a trusted root authority.", 0x800B010A, Outcome.TLS_UNTRUSTED),
        ("Der CN-Name des Zertifikats stimmt nicht überein.", 0x800B010F, Outcome.TLS_OTHER),
        ("Das Zertifikat wurde gesperrt.", 0x800B010C, Outcome.TLS_OTHER),
        ("Certificate chain policy error 0x800b0109 [0]", 0x800B0109, Outcome.TLS_UNTRUSTED),
        # macOS.
        ("„api.stripe.com“-Zertifikat ist abgelaufen", -67818, Outcome.TLS_EXPIRED),
        ("“api.stripe.com” certificate is not trusted", -67843, Outcome.TLS_UNTRUSTED),
        ("“api.stripe.com” certificate name does not match input", -67602, Outcome.TLS_OTHER),
        ("Recoverable trust failure occurred", 5, Outcome.TLS_UNTRUSTED),
        ("“api.stripe.com” certificate is expired", None, Outcome.TLS_EXPIRED),
        # Either.
        ("Peer sent no certificates to verify", None, Outcome.TLS_OTHER),
    ],
)
def test_the_judgement_of_other_systems_is_understood(text: str, code: int | None, outcome: Outcome) -> None:
    found, detail = fault_of(as_requests_wraps_it(certificate_fault(text, code)))
    assert found is outcome
    assert text.split()[0] in detail


@pytest.mark.parametrize(
    ("inner", "outcome"),
    [
        (OSError(errno.ECONNREFUSED, "x"), Outcome.CONNECTION_REFUSED),
        (OSError(errno.ENETUNREACH, "x"), Outcome.NO_NAME),
        (OSError(errno.EHOSTUNREACH, "x"), Outcome.NO_NAME),
        (OSError(errno.ETIMEDOUT, "x"), Outcome.TIMEOUT),
        (OSError(errno.ECONNRESET, "x"), Outcome.CONNECTION_LOST),
        (OSError(errno.ECONNABORTED, "x"), Outcome.CONNECTION_LOST),
        (OSError(errno.EPIPE, "x"), Outcome.CONNECTION_LOST),
        (socket.gaierror(socket.EAI_AGAIN, "x"), Outcome.NO_NAME),
        (ssl.SSLEOFError(8, "EOF occurred in violation of protocol"), Outcome.CONNECTION_LOST),
        (ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER] wrong version number"), Outcome.TLS_OTHER),
    ],
)
def test_the_innermost_reason_decides(inner: OSError, outcome: Outcome) -> None:
    assert fault_of(inner)[0] is outcome
    assert fault_of(requests.ConnectionError(ProtocolError("Connection aborted.", inner)))[0] is outcome
    outer = RuntimeError("something else went wrong on the way")
    outer.__context__ = inner
    assert fault_of(outer)[0] is outcome


def test_a_proxy_out_of_reach_is_the_proxy_s_fault_and_not_stripe_s() -> None:
    inner = ProxyError("Unable to connect to proxy", OSError(errno.ECONNREFUSED, "x"))
    assert fault_of(requests.exceptions.ProxyError(inner))[0] is Outcome.PROXY_UNREACHABLE


def test_what_nobody_thought_of_is_an_answer_too() -> None:
    outcome, detail = fault_of(RuntimeError("x"))
    assert outcome is Outcome.CONNECTION_LOST
    assert detail == "RuntimeError: x"


def test_exceptions_that_contain_each_other_come_to_an_end() -> None:
    one, other = OSError("one"), OSError("other")
    one.__cause__, other.__cause__ = other, one
    assert fault_of(one)[0] is Outcome.CONNECTION_LOST


def test_no_key_is_in_what_support_reads() -> None:
    secret = f"pi_3ABC_secret_{'x' * 24}"
    error = OSError(f"GET /v1/payment_intents?client_secret={secret} Authorization: Bearer {SK.reveal()}")
    _, detail = fault_of(requests.ConnectionError(error))
    assert SK.reveal() not in detail
    assert secret not in detail
