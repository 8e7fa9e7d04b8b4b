"""TLS in front of the practice Stripe, with a certificate of an authority that was made for this test alone."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import trustme


@contextmanager
def tls_front(address: str, authority: Path) -> Iterator[str]:
    """Serve what is at the plain `address` over TLS; yields the secure address. Writes the authority's certificate to a file."""
    ca = trustme.CA(organization_name="Smoke test of Classe365 Stripe Setup")
    ca.cert_pem.write_to_path(authority)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # macOS takes no certificate that holds for longer than 825 days.
    ca.issue_cert("127.0.0.1", not_after=datetime.now(UTC) + timedelta(days=30)).configure_cert(context)
    behind = (urlsplit(address).hostname or "", urlsplit(address).port or 80)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Thread(target=_serve, args=(listener, context, behind))
        server.start()
        try:
            yield f"https://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()
            server.join()


def _serve(listener: socket.socket, context: ssl.SSLContext, behind: tuple[str, int]) -> None:
    threads: list[Thread] = []
    with suppress(OSError):
        while True:
            plain, _ = listener.accept()
            threads.append(Thread(target=_carry, args=(plain, context, behind)))
            threads[-1].start()
    for thread in threads:
        thread.join()


def _carry(plain: socket.socket, context: ssl.SSLContext, behind: tuple[str, int]) -> None:
    with (
        suppress(OSError),
        context.wrap_socket(plain, server_side=True) as front,
        socket.create_connection(behind) as back,
    ):
        answers = Thread(target=_pipe, args=(back, front))
        answers.start()
        _pipe(front, back)
        answers.join()


def _pipe(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while data := one.recv(65_536):
            other.sendall(data)
    for end in (one, other):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
