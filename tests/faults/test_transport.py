"""The transport against servers that misbehave at the level of bytes, and against real TLS."""

import asyncio
import gzip
import logging
import socket
import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import pytest

from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    VendorUnreachable,
)
from sso_desk.expiry import SystemClock
from sso_desk.vendors import transport as transport_module
from sso_desk.vendors.base import CancelledAfterSending, Purpose, Reply, Request
from sso_desk.vendors.transport import HttpTransport
from tests.faults.loopback import Behave, Loopback, answering, read_request, serving

Answer = TypeVar("Answer")
OK_REPLY = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nSet-Cookie: a=b\r\n\r\nok"


def a_request(address: str, purpose: Purpose = Purpose.READ, **options: object) -> Request:
    values: dict[str, object] = {"method": "GET", "url": f"{address}/x", "purpose": purpose}
    return Request(**{**values, **options})  # type: ignore[arg-type]


def told(
    behave: Behave,
    story: Callable[[HttpTransport, Loopback], Awaitable[Answer]],
    *,
    tls: ssl.SSLContext | None = None,
    trust: ssl.SSLContext | None = None,
    mint_sent: Callable[[], None] | None = None,
) -> Answer:
    """Run a story between a transport and a server."""

    async def run() -> Answer:
        async with serving(behave, tls) as loopback:
            transport = HttpTransport(SystemClock(), trust=trust, mint_sent=mint_sent)
            try:
                return await story(transport, loopback)
            finally:
                await transport.aclose()

    return asyncio.run(run())


def reply_to(reply: bytes, purpose: Purpose = Purpose.READ, **options: object) -> Reply:
    return told(
        answering(reply), lambda t, server: t.send(a_request(server.address, purpose, **options))
    )


def failure_of(
    behave: Behave, purpose: Purpose = Purpose.READ, **options: object
) -> VendorUnreachable:
    async def story(transport: HttpTransport, server: Loopback) -> VendorUnreachable:
        with pytest.raises(VendorUnreachable) as caught:
            await transport.send(a_request(server.address, purpose, **options))
        return caught.value

    return told(behave, story)


# --- what is sent ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target",
    [
        "/sso?ep=contactoverview&?id=1",
        "/a/%2E%2E/b",
        "/customers?query=lastName%3A%2ASample%2A&pageSize=50",
        "/users/ann%40example.com/accounts",
        "/",
    ],
)
def test_the_target_is_sent_as_it_stands(target: str) -> None:
    async def story(transport: HttpTransport, server: Loopback) -> bytes:
        headers = MappingProxyType({"Accept": "application/json", "X-One": "1"})
        await transport.send(a_request("", url=server.address + target, headers=headers))
        return server.requests[0]

    assert told(answering(OK_REPLY), story).startswith(f"GET {target} HTTP/1.1\r\n".encode())


def test_an_address_without_path_asks_for_the_root() -> None:
    async def story(transport: HttpTransport, server: Loopback) -> bytes:
        await transport.send(a_request("", url=server.address))
        return server.requests[0]

    assert told(answering(OK_REPLY), story).startswith(b"GET / HTTP/1.1\r\n")


def test_no_cookie_is_kept_and_no_redirect_followed() -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 0\r\nSet-Cookie: c=d\r\n\r\n"

    async def story(transport: HttpTransport, server: Loopback) -> list[bytes]:
        first = await transport.send(a_request(server.address))
        second = await transport.send(a_request(server.address))
        assert (first.status, second.status) == (302, 200)
        assert first.header("Location") == "/y"
        return server.requests

    requests = told(answering(moved, OK_REPLY), story)
    assert len(requests) == 2
    assert not any(b"cookie:" in request.lower() for request in requests)


def test_the_environment_does_not_steer_the_client(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password netrc-secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    async def story(transport: HttpTransport, server: Loopback) -> bytes:
        await transport.send(a_request(server.address))
        return server.requests[0]

    assert b"authorization" not in told(answering(OK_REPLY), story).lower()


def test_a_header_with_a_line_end_never_leaves_and_is_never_shown() -> None:
    secret = "synthetic-key-0001\n"

    async def story(transport: HttpTransport, server: Loopback) -> CredentialsRejected:
        headers = MappingProxyType({"Authorization": f"Basic {secret}"})
        with pytest.raises(CredentialsRejected) as caught:
            await transport.send(a_request(server.address, headers=headers))
        assert server.requests == []
        return caught.value

    error = told(answering(OK_REPLY), story)
    assert "synthetic" not in f"{error!r} {error} {error.__context__!r}"


def test_nothing_is_logged_by_the_libraries(caplog: pytest.LogCaptureFixture) -> None:
    async def story(transport: HttpTransport, server: Loopback) -> None:
        await transport.send(a_request("", url=f"{server.address}/secret-path?secret=1"))

    with caplog.at_level(logging.DEBUG):
        told(answering(OK_REPLY), story)
    assert "secret" not in caplog.text


# --- what comes back -----------------------------------------------------------------------------


def test_a_reply_comes_whole_with_its_moments() -> None:
    reply = reply_to(OK_REPLY)
    assert (reply.status, reply.body, reply.header("set-cookie")) == (200, b"ok", "a=b")
    assert reply.sent.steady <= reply.received.steady


def compressed(body: bytes, encoding: str) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


# --- what fails ------------------------------------------------------------------------------------

CUTS = [
    b"",
    b"HTTP/1.1 2",
    b"HTTP/1.1 200 OK\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"not http at all\r\n\r\n",
    compressed(gzip.compress(b"hello", mtime=0)[:-9], "gzip"),
]


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("reply", CUTS)
def test_a_cut_reply_leaves_a_mint_unknown(reply: bytes, purpose: Purpose) -> None:
    error = failure_of(answering(reply), purpose)
    assert error.cause is Cause.CUT
    assert error.outcome_unknown is (purpose is Purpose.MINT)
    assert error.sent


def test_silence_ends_in_a_timeout() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        await reader.read()

    error = failure_of(silent, Purpose.MINT, read_seconds=0.1)
    assert (error.cause, error.outcome_unknown) == (Cause.READ_TIMEOUT, True)


def test_a_refused_connection_was_never_sent() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"

        async def run() -> VendorUnreachable:
            transport = HttpTransport(SystemClock())
            with pytest.raises(VendorUnreachable) as caught:
                await transport.send(a_request(address, Purpose.MINT))
            await transport.aclose()
            return caught.value

        error = asyncio.run(run())
    assert (error.cause, error.sent, error.outcome_unknown) == (Cause.REFUSED, False, False)


def test_an_unknown_name_was_never_sent() -> None:
    async def run() -> VendorUnreachable:
        transport = HttpTransport(SystemClock())
        with pytest.raises(VendorUnreachable) as caught:
            await transport.send(a_request("http://nobody.invalid", Purpose.MINT))
        await transport.aclose()
        return caught.value

    error = asyncio.run(run())
    assert (error.cause, error.sent, error.outcome_unknown) == (Cause.NAME, False, False)


def test_a_connection_that_is_never_made_times_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_module, "CONNECT_SECONDS", 0.2)

    async def run() -> VendorUnreachable:
        with socket.socket() as full:
            full.bind(("127.0.0.1", 0))
            full.listen(0)
            port = full.getsockname()[1]
            fillers = [socket.socket() for _ in range(4)]
            for filler in fillers:
                filler.setblocking(False)
                filler.connect_ex(("127.0.0.1", port))
            transport = HttpTransport(SystemClock())
            with pytest.raises(VendorUnreachable) as caught:
                await transport.send(a_request(f"http://127.0.0.1:{port}"))
            await transport.aclose()
            for filler in fillers:
                filler.close()
            return caught.value

    assert asyncio.run(run()).cause is Cause.CONNECT_TIMEOUT


def test_a_request_that_cannot_be_written_may_have_been_sent() -> None:
    async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.5)

    error = failure_of(deaf, Purpose.MINT, method="POST", body=b"x" * 50_000_000, read_seconds=0.1)
    assert (error.cause, error.outcome_unknown) == (Cause.SEND, True)


# --- cancelling ------------------------------------------------------------------------------------


@pytest.mark.parametrize("purpose", Purpose)
def test_cancelling_after_sending_is_told_apart_for_a_mint(purpose: Purpose) -> None:
    sent: list[str] = []

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        await reader.read()

    async def story(transport: HttpTransport, server: Loopback) -> BaseException:
        task = asyncio.ensure_future(transport.send(a_request(server.address, purpose)))
        while not server.requests:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        return caught.value

    error = told(silent, story, mint_sent=lambda: sent.append("sent"))
    assert isinstance(error, CancelledAfterSending) is (purpose is Purpose.MINT)
    assert sent == (["sent"] if purpose is Purpose.MINT else [])


def test_cancelling_before_sending_is_an_ordinary_cancellation() -> None:
    async def story(transport: HttpTransport, server: Loopback) -> BaseException:
        task = asyncio.ensure_future(transport.send(a_request(server.address, Purpose.MINT)))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        assert server.requests == []
        return caught.value

    assert not isinstance(told(answering(OK_REPLY), story), CancelledAfterSending)
