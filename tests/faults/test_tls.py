"""Real TLS that fails: each cause is told apart, has words of its own, and has no way around it."""

import asyncio
import socket
import ssl
import sys
import threading
import types
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from sso_desk.errors import CERTIFICATE_CAUSES, NEVER_SENT, Cause, VendorUnreachable
from sso_desk.expiry import SystemClock
from sso_desk.messages import describe
from sso_desk.vendors import transport as transport_module
from sso_desk.vendors.base import Purpose, Request
from sso_desk.vendors.transport import HttpTransport
from tests.faults.loopback import Behave, Loopback, answering, serving

Answer = TypeVar("Answer")

OK_REPLY = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
NOW = datetime.now(UTC)
AUTHORITY = trustme.CA()
DAY = timedelta(days=1)


def serving_with(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def trusting(authority: trustme.CA = AUTHORITY) -> ssl.SSLContext:
    """As `system_trust`, on an authority of our own."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def told(
    behave: Behave,
    story: Callable[[HttpTransport, Loopback], Awaitable[Answer]],
    tls: ssl.SSLContext | None,
    trust: ssl.SSLContext | None = None,
) -> Answer:
    async def run() -> Answer:
        async with serving(behave, tls) as loopback:
            transport = HttpTransport(SystemClock(), trust=trust or trusting())
            try:
                return await story(transport, loopback)
            finally:
                await transport.aclose()

    return asyncio.run(run())


async def mint(transport: HttpTransport, server: Loopback, host: str = "localhost") -> None:
    port = server.address.rpartition(":")[2]
    await transport.send(Request("GET", f"https://{host}:{port}/x", Purpose.MINT))


def failure_of(
    tls: ssl.SSLContext | None,
    trust: ssl.SSLContext | None = None,
    *,
    host: str = "localhost",
    behave: Behave | None = None,
) -> VendorUnreachable:
    """How a mint fails; that nothing was sent is seen by the server as well."""

    async def story(transport: HttpTransport, server: Loopback) -> VendorUnreachable:
        with pytest.raises(VendorUnreachable) as caught:
            await mint(transport, server, host)
        assert server.requests == []
        return caught.value

    error = told(behave or answering(OK_REPLY), story, tls, trust)
    assert not error.sent
    assert not error.outcome_unknown
    return error


# --- certificates ------------------------------------------------------------------------------


def made_by_hand(
    folder: Path, key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, *, signed: bool
) -> ssl.SSLContext:
    """A certificate for localhost, signed by the known authority or by nobody but itself."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    issuer, issuer_key = subject, key
    if signed:
        pem = AUTHORITY.cert_pem.bytes()
        issuer = x509.load_pem_x509_certificate(pem).subject
        loaded = serialization.load_pem_private_key(AUTHORITY.private_key_pem.bytes(), None)
        assert isinstance(loaded, ec.EllipticCurvePrivateKey)
        issuer_key = loaded
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - DAY)
        .not_valid_after(NOW + DAY)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(issuer_key, hashes.SHA256())
    )
    chain, private = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.load_cert_chain(chain, private)
    return context


def test_a_sound_certificate_is_taken() -> None:
    async def story(transport: HttpTransport, server: Loopback) -> int:
        await mint(transport, server)
        return len(server.requests)

    assert told(answering(OK_REPLY), story, serving_with(AUTHORITY.issue_cert("localhost"))) == 1


def test_a_certificate_that_vouches_for_itself_is_told_from_an_unknown_authoritys(
    tmp_path: Path,
) -> None:
    tls = made_by_hand(tmp_path, ec.generate_private_key(ec.SECP256R1()), signed=False)
    assert failure_of(tls).cause is Cause.CERTIFICATE_SELF_SIGNED


def test_a_certificate_too_weak_to_mean_anything_is_outdated(tmp_path: Path) -> None:
    tls = made_by_hand(tmp_path, rsa.generate_private_key(65537, 1024), signed=True)
    assert failure_of(tls).cause is Cause.TLS_OUTDATED


def chain_of(*, with_root: bool) -> ssl.SSLContext:
    """A certificate of an authority that nobody knows, sent with its root or without."""
    root = trustme.CA()
    leaf = root.create_child_ca().issue_cert("localhost")
    context = serving_with(leaf)
    if with_root:
        with leaf.private_key_pem.tempfile() as key:
            chain = b"".join(blob.bytes() for blob in leaf.cert_chain_pems)
            whole = trustme.Blob(chain + root.cert_pem.bytes())
            with whole.tempfile() as certificates:
                context.load_cert_chain(certificates, key)
    return context


def issued(host: str, starts: int, ends: int) -> ssl.SSLContext:
    return serving_with(
        AUTHORITY.issue_cert(host, not_before=NOW + starts * DAY, not_after=NOW + ends * DAY)
    )


CERTIFICATES: dict[str, tuple[Callable[[], ssl.SSLContext], str, Cause]] = {
    "unknown authority": (
        lambda: serving_with(trustme.CA().issue_cert("localhost")),
        "localhost",
        Cause.CERTIFICATE_UNTRUSTED,
    ),
    "unknown chain": (
        lambda: chain_of(with_root=False),
        "localhost",
        Cause.CERTIFICATE_UNTRUSTED,
    ),
    "unknown chain with its root": (
        lambda: chain_of(with_root=True),
        "localhost",
        Cause.CERTIFICATE_UNTRUSTED,
    ),
    "expired": (lambda: issued("localhost", -9, -2), "localhost", Cause.CERTIFICATE_EXPIRED),
    "not yet valid": (
        lambda: issued("localhost", 2, 9),
        "localhost",
        Cause.CERTIFICATE_NOT_YET_VALID,
    ),
    "wrong host": (
        lambda: issued("elsewhere.example", -1, 1),
        "localhost",
        Cause.CERTIFICATE_WRONG_HOST,
    ),
    "name below": (
        lambda: issued("deep.localhost", -1, 1),
        "localhost",
        Cause.CERTIFICATE_WRONG_HOST,
    ),
    "address": (lambda: issued("localhost", -1, 1), "127.0.0.1", Cause.CERTIFICATE_WRONG_HOST),
}


@pytest.mark.parametrize("case", CERTIFICATES)
def test_each_bad_certificate_has_its_cause(case: str) -> None:
    tls, host, cause = CERTIFICATES[case]
    assert failure_of(tls(), host=host).cause is cause


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (0x800B0101, Cause.CERTIFICATE_EXPIRED),
        (0x800B010F, Cause.CERTIFICATE_WRONG_HOST),
        (0x800B0109, Cause.CERTIFICATE_UNTRUSTED),
        (0x800B010A, Cause.CERTIFICATE_UNTRUSTED),
        (-67818, Cause.CERTIFICATE_EXPIRED),
        (-67819, Cause.CERTIFICATE_NOT_YET_VALID),
        (-67602, Cause.CERTIFICATE_WRONG_HOST),
        (-67843, Cause.CERTIFICATE_UNTRUSTED),
    ],
)
def test_the_codes_of_windows_and_macos_are_known(code: int, cause: Cause) -> None:
    error = ssl.SSLCertVerificationError("as truststore raises it")
    error.verify_code = code
    assert transport_module._cause(error, sent=False) is cause


# --- no common ground --------------------------------------------------------------------------


def only(versions: tuple[ssl.TLSVersion, ssl.TLSVersion], ciphers: str) -> ssl.SSLContext:
    context = serving_with(AUTHORITY.issue_cert("localhost", key_type=trustme.KeyType.RSA))
    context.set_ciphers(ciphers)
    context.minimum_version, context.maximum_version = versions
    return context


@contextmanager
def shaking_hands(tls: ssl.SSLContext) -> Iterator[int]:
    """A server on a thread, which says why a handshake failed; asyncio's only hangs up. Its port."""

    def shake() -> None:
        connection, _ = listener.accept()
        with connection, pytest.raises(ssl.SSLError):
            tls.wrap_socket(connection, server_side=True)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=shake)
        thread.start()
        yield listener.getsockname()[1]
        thread.join(5)


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
@pytest.mark.parametrize(
    ("versions", "ciphers"),
    [
        ((ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1), "ALL:@SECLEVEL=0"),
        ((ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1_1), "ALL:@SECLEVEL=0"),
        ((ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_2), "AES128-SHA:@SECLEVEL=0"),
        ((ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_2), "ADH-AES128-SHA:@SECLEVEL=0"),
    ],
    ids=["TLS 1.0", "TLS 1.1", "no forward secrecy", "nobody vouches"],
)
def test_outdated_tls_is_named(
    versions: tuple[ssl.TLSVersion, ssl.TLSVersion], ciphers: str
) -> None:
    async def run(port: int) -> VendorUnreachable:
        transport = HttpTransport(SystemClock(), trust=trusting())
        with pytest.raises(VendorUnreachable) as caught:
            await transport.send(Request("GET", f"https://localhost:{port}/x", Purpose.MINT))
        await transport.aclose()
        return caught.value

    with shaking_hands(only(versions, ciphers)) as port:
        error = asyncio.run(run(port))
    assert (error.cause, error.sent, error.outcome_unknown) == (Cause.TLS_OUTDATED, False, False)


# --- handshakes that come to nothing -----------------------------------------------------------


def speaks(reply: bytes, *, then_waits: bool = False) -> Behave:
    """Answer the first flight with these bytes."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(65536)
        writer.write(reply)
        await writer.drain()
        while then_waits and await reader.read(65536):
            pass

    return behave


HANDSHAKES = {
    "plain HTTP": (speaks(b"HTTP/1.1 400 Bad Request\r\n\r\n"), Cause.TLS),
    "garbage": (speaks(b"\xff" * 64), Cause.TLS),
    "cut": (speaks(b""), Cause.REFUSED),
    "cut within a record": (speaks(b"\x16\x03\x03\x00\x7a\x02"), Cause.REFUSED),
    "silence": (speaks(b"", then_waits=True), Cause.CONNECT_TIMEOUT),
    "silence within a record": (
        speaks(b"\x16\x03\x03\x00\x7a\x02", then_waits=True),
        Cause.CONNECT_TIMEOUT,
    ),
    "alert: internal error": (speaks(b"\x15\x03\x03\x00\x02\x02\x50"), Cause.TLS),
    "alert: protocol version": (speaks(b"\x15\x03\x03\x00\x02\x02\x46"), Cause.TLS_OUTDATED),
    "alert: handshake failure": (speaks(b"\x15\x03\x03\x00\x02\x02\x28"), Cause.TLS_OUTDATED),
}


@pytest.mark.parametrize("case", HANDSHAKES)
def test_a_handshake_that_fails_was_never_sent(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_module, "CONNECT_SECONDS", 0.3)
    behave, cause = HANDSHAKES[case]

    async def story(transport: HttpTransport, server: Loopback) -> VendorUnreachable:
        with pytest.raises(VendorUnreachable) as caught:
            await mint(transport, server)
        return caught.value

    error = told(behave, story, None)
    assert (error.cause, error.sent, error.outcome_unknown) == (cause, False, False)


def test_a_record_that_was_tampered_with_after_sending_leaves_a_mint_unknown() -> None:
    """A relay in between turns one bit of what the vendor answers."""

    async def run() -> VendorUnreachable:
        tls = serving_with(AUTHORITY.issue_cert("localhost"))
        async with serving(answering(OK_REPLY), tls) as vendor:

            async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
                port = int(vendor.address.rpartition(":")[2])
                far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)

                async def forth() -> None:
                    while piece := await reader.read(65536):
                        far_writer.write(piece)

                forwarding = asyncio.ensure_future(forth())
                try:
                    while piece := await far_reader.read(65536):
                        tampered = piece[:5] + bytes([piece[5] ^ 1]) + piece[6:]
                        writer.write(tampered if vendor.requests else piece)
                finally:
                    forwarding.cancel()
                    far_writer.close()

            async with serving(relay) as between:
                transport = HttpTransport(SystemClock(), trust=trusting())
                with pytest.raises(VendorUnreachable) as caught:
                    await mint(transport, between)
                await transport.aclose()
        assert len(vendor.requests) == 1
        return caught.value

    error = asyncio.run(run())
    assert (error.cause, error.sent, error.outcome_unknown) == (Cause.CUT, True, True)


# --- words -------------------------------------------------------------------------------------


@pytest.mark.parametrize("cause", sorted(CERTIFICATE_CAUSES, key=str))
def test_every_cause_has_words_of_its_own_and_something_to_do(cause: Cause) -> None:
    words = describe(VendorUnreachable(cause))
    others = [describe(VendorUnreachable(other)) for other in Cause if other is not cause]
    assert str(words.title) not in {str(other.title) for other in others}
    assert words.advice
    assert str(words) not in {str(other) for other in others}
    assert cause in NEVER_SENT
    if cause is not Cause.TLS:  # nothing was offered that could be got around
        assert "no way around it" in str(words)


# --- the system's trust ------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _fresh_trust() -> None:
    transport_module.system_trust.cache_clear()


def test_the_systems_trust_is_one_strict_context() -> None:
    context = transport_module.system_trust()
    assert context is transport_module.system_trust()
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname


def test_the_environment_may_name_the_trust_store_but_gets_no_keys(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`SSL_CERT_FILE` is how a Linux system says where its authorities are; nothing else counts."""
    AUTHORITY.cert_pem.write_to_path(tmp_path / "authorities.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authorities.pem"))
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    trust = transport_module.system_trust()

    async def story(transport: HttpTransport, server: Loopback) -> int:
        await mint(transport, server)
        return len(server.requests)

    tls = serving_with(AUTHORITY.issue_cert("localhost"))
    assert told(answering(OK_REPLY), story, tls, trust) == 1
    assert not (tmp_path / "keys").exists()
    assert not trust.keylog_filename
    transport_module.system_trust.cache_clear()


def test_other_systems_ask_their_own_trust_store(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = types.ModuleType("truststore")
    stand_in.SSLContext = ssl.SSLContext  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "truststore", stand_in)
    monkeypatch.setattr(sys, "platform", "win32")
    assert transport_module.system_trust().verify_mode is ssl.CERT_REQUIRED
    transport_module.system_trust.cache_clear()
