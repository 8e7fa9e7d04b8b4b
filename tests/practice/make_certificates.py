"""Make the certificates of the practice Stripe anew: `python tests/practice/make_certificates.py`.

They are made once and kept in the repository, because a program that makes certificates would need a library for it that
nothing else in it needs.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "practice"
# macOS refuses certificates for servers that hold longer than 825 days, unless they begin before July 2019.
BEGIN = datetime(2019, 6, 1, tzinfo=UTC)
END = datetime(2126, 1, 1, tzinfo=UTC)
LONG_AGO = datetime(2021, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Made:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    def pem(self) -> bytes:
        """The certificate alone."""
        return self.certificate.public_bytes(Encoding.PEM)

    def key_pem(self) -> bytes:
        """The key."""
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def make(name: str, issuer: Made | None, end: datetime, is_authority: bool) -> Made:
    """Make a certificate for `name`, signed by `issuer` or, without one, by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Classe365 Stripe Setup, practice only"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    signer = issuer.key if issuer else key
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGIN)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=0 if is_authority else None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .add_extension(_usage(is_authority), critical=True)
    )
    if not is_authority:
        names = [x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False).add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False
        )
    return Made(builder.sign(signer, SHA256()), key)


def _usage(is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )


def main() -> None:
    """Write all of them. The authorities' own keys are thrown away: nothing more can be signed with them."""
    authority = make("Practice CA", None, END, is_authority=True)
    school_filter = make("School Filter CA", None, END, is_authority=True)
    server = make("Practice Stripe", authority, END, is_authority=False)
    expired = make("Practice Stripe, expired", authority, LONG_AGO, is_authority=False)
    inspected = make("Practice Stripe, inspected", school_filter, END, is_authority=False)
    alone = make("Practice Stripe, self-signed", None, END, is_authority=False)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "ca.pem").write_bytes(authority.pem())
    (FOLDER / "server.pem").write_bytes(server.pem() + server.key_pem())
    (FOLDER / "expired.pem").write_bytes(expired.pem() + expired.key_pem())
    (FOLDER / "inspected.pem").write_bytes(inspected.pem() + school_filter.pem() + inspected.key_pem())
    (FOLDER / "self_signed.pem").write_bytes(alone.pem() + alone.key_pem())


if __name__ == "__main__":
    main()
