"""The way to a vendor: straight, or through the tunnel of a proxy (`reliability.md`, 2).

The way is chosen for each new network connection: the organisation's policy, then the connection's
setting, then the system's, which may be a script that takes its time. A proxy is told the vendor's
host and port, and the user and password meant for it; the vendor's TLS begins behind it, and is
judged as without it. Whatever fails before the tunnel stands is `Cause.PROXY`: not a byte of the
request has left. This computer itself is never reached through a proxy.
"""

import asyncio
import base64
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpcore
from httpcore import SOCKET_OPTION, AsyncNetworkStream

from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.errors import Cause, VendorUnreachable
from sso_desk.vendors.base import DIRECT, LOOPBACK_HOSTS, ProxySettings

PASSWORD_WANTED = QT_TRANSLATE_NOOP(
    "errors",
    "The proxy asks for a user and a password. Enter them in the connection's settings.",
)
PASSWORD_REFUSED = QT_TRANSLATE_NOOP(
    "errors",
    "The proxy does not accept its user or password. Check both in the connection's settings.",
)
PROXY_UNREACHABLE = QT_TRANSLATE_NOOP(
    "errors",
    "The proxy itself cannot be reached. Check its address in the connection's settings, "
    "or ask your IT department.",
)
PROXY_UNUSABLE = QT_TRANSLATE_NOOP(
    "errors",
    "The address of the proxy cannot be used. Check it in the connection's settings, "
    "or ask your IT department.",
)
PROXY_UNTRUSTED = QT_TRANSLATE_NOOP(
    "errors",
    "The proxy's certificate is not accepted by this computer. Ask your IT department. "
    "There is no way around it here.",
)


@dataclass(frozen=True, slots=True)
class _Proxy:
    scheme: str
    host: str
    port: int

    @classmethod
    def at(cls, address: str) -> "_Proxy":
        try:
            parts = urlsplit(address)
            host, port = parts.hostname, parts.port
        except ValueError:
            host = port = None
        if not host or not port or parts.scheme not in ("http", "https"):
            raise _refused("the proxy's address is unsound", PROXY_UNUSABLE)
        return cls(parts.scheme, host, port)


def _refused(reason: str, advice: str = "") -> VendorUnreachable:
    return VendorUnreachable(Cause.PROXY, reason=reason, advice=advice)


class Network(httpcore.AsyncNetworkBackend):
    """Makes the connections that requests travel on."""

    def __init__(self, proxy: ProxySettings, trust: ssl.SSLContext) -> None:
        self._settings = proxy
        self._trust = trust
        self._straight = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> AsyncNetworkStream:
        """A connection to the vendor. Raises VendorUnreachable for what a proxy is to blame for."""
        address = await self._proxy_for(host, port, timeout)
        if not address:
            stream = await self._straight.connect_tcp(
                host, port, timeout, local_address, socket_options
            )
        else:
            stream = await self._tunnelled(_Proxy.at(address), f"{host}:{port}", timeout)
        return _Watched(stream)

    async def _proxy_for(self, host: str, port: int, patience: float | None) -> str:
        """The address of the proxy to use, empty for none."""
        if host.lower() in LOOPBACK_HOSTS:
            return ""
        address, system = self._settings.address, self._settings.system
        if not address and system is not None:
            try:
                async with asyncio.timeout(patience):
                    address = await system.proxy_for(f"https://{host}:{port}")
            except TimeoutError:
                raise _refused("the system's proxy settings took too long") from None
        return "" if address == DIRECT else address

    async def _tunnelled(
        self, proxy: _Proxy, target: str, patience: float | None
    ) -> AsyncNetworkStream:
        try:
            async with asyncio.timeout(patience):
                return await self._tunnel_of(proxy, await self._reached(proxy), target)
        except TimeoutError:
            raise _refused("the proxy took too long", PROXY_UNREACHABLE) from None
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            if isinstance(error.__cause__, ssl.SSLError):
                raise _refused("no secure connection to the proxy", PROXY_UNTRUSTED) from None
            raise _refused("the proxy could not be spoken to", PROXY_UNREACHABLE) from None

    async def _reached(self, proxy: _Proxy) -> AsyncNetworkStream:
        reaching = self._straight.connect_tcp(proxy.host, proxy.port)
        if proxy.scheme == "https":
            return await (await reaching).start_tls(self._trust, proxy.host)
        return await reaching

    async def _tunnel_of(
        self, proxy: _Proxy, stream: AsyncNetworkStream, target: str
    ) -> AsyncNetworkStream:
        """Ask for a tunnel; the connection is closed unless it becomes one."""
        origin = httpcore.URL(scheme=proxy.scheme, host=proxy.host, port=proxy.port).origin
        asked = httpcore.Request(
            "CONNECT",
            httpcore.URL(scheme=proxy.scheme, host=proxy.host, port=proxy.port, target=target),
            headers=[("Host", target), ("User-Agent", "sso-desk"), *self._login()],
        )
        connection = httpcore.AsyncHTTP11Connection(origin, stream)
        reply = await connection.handle_async_request(asked)
        if 200 <= reply.status <= 299:
            tunnel: AsyncNetworkStream = reply.extensions["network_stream"]
            return tunnel
        await connection.aclose()
        if reply.status == 407:
            advice = PASSWORD_REFUSED if self._settings.user else PASSWORD_WANTED
            raise _refused("the proxy asks for a password", advice)
        raise _refused(f"the proxy answered with HTTP {reply.status}")

    def _login(self) -> list[tuple[str, str]]:
        if not self._settings.user:
            return []
        pair = f"{self._settings.user}:{self._settings.password.reveal()}"
        return [("Proxy-Authorization", f"Basic {base64.b64encode(pair.encode()).decode()}")]


class _Watched(AsyncNetworkStream):
    """A connection that knows when it must not be used again.

    A reply that came together with the head of another one leaves that one behind, and it would be
    taken for the answer to the next question. Such a connection calls itself readable, as one that
    the other side has closed, and so is given up between two requests.
    """

    HEAD = b"HTTP/1."

    def __init__(self, stream: AsyncNetworkStream) -> None:
        self._stream = stream
        self._heads = 0
        self._last = b""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        piece = await self._stream.read(max_bytes, timeout)
        seen = self._last + piece
        self._heads += seen.count(self.HEAD)
        self._last = seen[-(len(self.HEAD) - 1) :]
        return piece

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        self._heads, self._last = 0, b""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> AsyncNetworkStream:
        return _Watched(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable" and self._heads > 1:
            return True
        return self._stream.get_extra_info(info)
