"""Carrying requests over the network: the one module that knows httpx. `network.py` beneath it makes
the connections, `inflate.py` undoes compression.

What happens to a request, in order: its headers are looked at (a key with a line end in it must not
get as far as httpx, which would print it); it is sent once, as it stands, without cookies,
redirects or anything from the environment; the reply is read and inflated within limits and within
a total deadline; whatever fails is translated into one of our errors, which says whether a byte may
have left. `sent` is known from httpcore's own trace, not guessed from the kind of exception.
"""

import asyncio
import logging
import socket
import ssl
import sys
from collections.abc import Callable, Mapping
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import MappingProxyType
from urllib.parse import urlsplit

import httpcore
import httpx

from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    UnexpectedReply,
    VendorUnreachable,
)
from sso_desk.expiry import Clock, Instant
from sso_desk.vendors.base import (
    CancelledAfterSending,
    ProxySettings,
    Purpose,
    Reply,
    Request,
)
from sso_desk.vendors.inflate import Truncated, body_of
from sso_desk.vendors.network import Network

CONNECT_SECONDS = 10.0
READ_TOTAL_SECONDS = 30.0
MINT_TOTAL_SECONDS = 40.0
MOST_HEADERS = 100
LARGEST_HEADERS = 64 * 1024
KEEP_ALIVE_SECONDS = 10.0
"""Short, so that a mint seldom meets a connection that the vendor is just about to close."""

BAD_HEADER = QT_TRANSLATE_NOOP(
    "errors",
    "The key or password holds characters that cannot be sent. Enter it again.",
)

_FIRST_BYTE = (
    "http11.send_request_headers.started",
    "http2.send_request_headers.started",
)


@cache
def system_trust() -> ssl.SSLContext:
    """The one TLS context of the process, on the operating system's trust store.

    On Linux that is OpenSSL's own default (reading it through truststore costs 20 ms a handshake);
    elsewhere truststore asks the system. Not made by `create_default_context`, which would open
    whatever file `SSLKEYLOGFILE` names.
    """
    if sys.platform.startswith("linux"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_default_certs()
    else:
        import truststore  # noqa: PLC0415 - not installed on Linux

        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class _OnOurNetwork(httpx.AsyncHTTPTransport):
    """httpx's own transport, on connections that `network.py` makes."""

    def __init__(self, trust: ssl.SSLContext, proxy: ProxySettings) -> None:
        super().__init__(verify=trust, trust_env=False)
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=trust,
            max_connections=4,
            max_keepalive_connections=1,
            keepalive_expiry=KEEP_ALIVE_SECONDS,
            network_backend=Network(proxy, trust),
        )


class HttpTransport:
    """Sends requests for one connection. Close it with `aclose`."""

    def __init__(
        self,
        clock: Clock,
        *,
        mint_sent: Callable[[], None] | None = None,
        trust: ssl.SSLContext | None = None,
        proxy: ProxySettings = ProxySettings(),
    ) -> None:
        """`mint_sent` is called when the first byte of a mint may have left."""
        self._clock = clock
        self._mint_sent = mint_sent
        no_cookies = CookieJar(policy=DefaultCookiePolicy(allowed_domains=()))
        self._client = httpx.AsyncClient(
            transport=_OnOurNetwork(trust or system_trust(), proxy),
            trust_env=False,
            follow_redirects=False,
            cookies=no_cookies,
        )
        for name in ("httpx", "httpcore"):  # both log whole addresses
            logging.getLogger(name).setLevel(logging.CRITICAL)
            logging.getLogger(name).propagate = False  # their children speak through them

    async def aclose(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def send(self, request: Request) -> Reply:
        """Send once; see `base.Transport`."""
        wire = _Wire(self._clock, self._mint_sent if request.purpose is Purpose.MINT else None)
        total = MINT_TOTAL_SECONDS if request.purpose is Purpose.MINT else READ_TOTAL_SECONDS
        try:
            async with asyncio.timeout(total):
                return await self._exchange(request, wire)
        except asyncio.CancelledError as cancelled:
            if request.purpose is Purpose.MINT and wire.sent is not None:
                raise CancelledAfterSending from cancelled
            raise
        except UnexpectedReply as error:  # over the limits: the vendor has acted on the request
            error.outcome_unknown = request.purpose is Purpose.MINT
            raise
        except (httpx.HTTPError, ssl.SSLError, TimeoutError, Truncated) as error:
            cause = _cause(error, sent=wire.sent is not None)
        raise VendorUnreachable(
            cause,
            outcome_unknown=request.purpose is Purpose.MINT and wire.sent is not None,
        )

    async def _exchange(self, request: Request, wire: "_Wire") -> Reply:
        outgoing = self._client.build_request(
            request.method,
            request.url,
            headers=_outgoing_headers(request),
            content=request.body or None,
            timeout=httpx.Timeout(request.read_seconds, connect=CONNECT_SECONDS),
            extensions={"trace": wire.trace, "target": _target(request.url)},
        )
        response = await self._client.send(outgoing, stream=True)
        try:
            headers = _incoming_headers(response)
            body = await _body(response, request.max_bytes)
        finally:
            await response.aclose()
        now = self._clock.now()
        return Reply(response.status_code, headers, body, sent=wire.sent or now, received=now)


class _Wire:
    """Notes when the first byte of a request may have left."""

    def __init__(self, clock: Clock, told: Callable[[], None] | None) -> None:
        self._clock = clock
        self._told = told
        self.sent: Instant | None = None

    async def trace(self, event: str, _details: Mapping[str, object]) -> None:
        if event in _FIRST_BYTE and self.sent is None:
            self.sent = self._clock.now()
            if self._told is not None:
                self._told()


def _target(url: str) -> bytes:
    """Path and query exactly as they stand in the address; httpx would write some of it anew."""
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return target.encode("ascii")


def _outgoing_headers(request: Request) -> dict[str, str]:
    for value in request.headers.values():
        if not (value.isascii() and value.isprintable()):
            raise CredentialsRejected(BAD_HEADER, reason="a header holds unprintable characters")
    return {
        "Accept-Encoding": "gzip, deflate",
        "User-Agent": "sso-desk",
        **request.headers,
    }


def _incoming_headers(response: httpx.Response) -> Mapping[str, str]:
    raw = response.headers.raw
    if len(raw) > MOST_HEADERS or sum(len(k) + len(v) for k, v in raw) > LARGEST_HEADERS:
        raise UnexpectedReply(reason="the reply has too many headers")
    return MappingProxyType({key: response.headers[key] for key in response.headers})


async def _body(response: httpx.Response, most: int) -> bytes:
    body = body_of(response.headers.get("content-encoding", ""), most)
    async for piece in response.aiter_raw():
        body.feed(piece)
    return body.whole()


def _cause(error: Exception, *, sent: bool) -> Cause:
    """Why it failed, told from the exception and those behind it."""
    if sent:
        return _cause_after_sending(error)
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return Cause.CONNECT_TIMEOUT  # whatever TLS was waiting for when it happened
    for link in _chain(error):
        cause = _cause_before_sending(link)
        if cause is not None:
            return cause
    return Cause.REFUSED


def _cause_before_sending(error: BaseException) -> Cause | None:
    match error:
        case ssl.SSLCertVerificationError():
            return _CERTIFICATE_CAUSES.get(error.verify_code, Cause.CERTIFICATE_UNTRUSTED)
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
            return Cause.REFUSED
        case ssl.SSLError():
            return Cause.TLS_OUTDATED if error.reason in _NOTHING_IN_COMMON else Cause.TLS
        case socket.gaierror():
            return Cause.NAME
        case _:
            return None


def _cause_after_sending(error: Exception) -> Cause:
    if isinstance(error, httpx.WriteTimeout | httpx.WriteError):
        return Cause.SEND
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return Cause.READ_TIMEOUT
    return Cause.CUT


_NOTHING_IN_COMMON = frozenset(
    {
        "NO_PROTOCOLS_AVAILABLE",
        "NO_SHARED_CIPHER",
        "SSLV3_ALERT_HANDSHAKE_FAILURE",
        "TLSV1_ALERT_INSUFFICIENT_SECURITY",
        "TLSV1_ALERT_PROTOCOL_VERSION",
        "UNSUPPORTED_PROTOCOL",
    }
)
"""OpenSSL's reasons where two sides share no version of TLS, or no cipher."""

_CERTIFICATE_CAUSES = MappingProxyType(
    {
        # OpenSSL: X509_V_ERR_…
        9: Cause.CERTIFICATE_NOT_YET_VALID,
        10: Cause.CERTIFICATE_EXPIRED,
        18: Cause.CERTIFICATE_SELF_SIGNED,
        62: Cause.CERTIFICATE_WRONG_HOST,
        64: Cause.CERTIFICATE_WRONG_HOST,
        66: Cause.TLS_OUTDATED,  # the key, the authority's key or the digest is too weak
        67: Cause.TLS_OUTDATED,
        68: Cause.TLS_OUTDATED,
        # Windows: CERT_E_EXPIRED (a date before or after its time), CERT_E_CN_NO_MATCH
        0x800B0101: Cause.CERTIFICATE_EXPIRED,
        0x800B010F: Cause.CERTIFICATE_WRONG_HOST,
        # macOS: errSecCertificateNotValidYet, errSecCertificateExpired, errSecHostNameMismatch
        -67819: Cause.CERTIFICATE_NOT_YET_VALID,
        -67818: Cause.CERTIFICATE_EXPIRED,
        -67602: Cause.CERTIFICATE_WRONG_HOST,
    }
)
"""By the code that OpenSSL gives, or truststore in its place. All others: nobody we know vouches."""


def _chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
