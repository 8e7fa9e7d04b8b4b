"""An authority trusted by this computer's own store for as long as a block lasts."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

KEYCHAIN = "/Library/Keychains/System.keychain"


@contextmanager
def trusted(authority: Path) -> Iterator[Mapping[str, str]]:
    """Yields what the environment of a program needs for it. On Windows and macOS this changes the computer and wants rights.

    On Linux OpenSSL's own variable names the file in the place of the system's: the store of one process.
    """
    if sys.platform == "win32":
        add, remove = (
            ["certutil", "-addstore", "-f", "Root", str(authority)],
            ["certutil", "-delstore", "Root", _number(authority)],
        )
    elif sys.platform == "darwin":
        add = ["sudo", "security", "add-trusted-cert", "-d", "-r", "trustRoot", "-k", KEYCHAIN, str(authority)]
        remove = ["sudo", "security", "remove-trusted-cert", "-d", str(authority)]
    else:
        yield {"SSL_CERT_FILE": str(authority)}
        return
    subprocess.run(add, check=True, capture_output=True)
    try:
        yield {}
    finally:
        subprocess.run(remove, check=True, capture_output=True)


def _number(authority: Path) -> str:
    from cryptography.x509 import load_pem_x509_certificate

    return f"{load_pem_x509_certificate(authority.read_bytes()).serial_number:x}"
