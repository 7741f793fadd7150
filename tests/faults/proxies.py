"""Proxies on loopback: one that makes real tunnels, and ways of not making them."""

import asyncio
import base64
from collections.abc import Awaitable, Callable

from tests.faults.loopback import Behave, Loopback

ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


def asks_for_password(realm: str = "office") -> bytes:
    """The reply of a proxy that wants to know who is there."""
    return (
        b"HTTP/1.1 407 Proxy Authentication Required\r\n"
        b'Proxy-Authenticate: Basic realm="' + realm.encode() + b'"\r\nContent-Length: 0\r\n\r\n'
    )


def tunnelling(vendor: Loopback, *, user: str = "", password: str = "") -> Behave:
    """A proxy that leads to `vendor`, whatever host is named; with a user, only for that one."""
    pair = base64.b64encode(f"{user}:{password}".encode())

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        if user and b"Proxy-Authorization: Basic " + pair + b"\r\n" not in head:
            writer.write(asks_for_password())
            await writer.drain()
            return
        port = int(vendor.address.rpartition(":")[2])
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(ESTABLISHED)
        try:
            await asyncio.gather(_pump(reader, inner_writer), _pump(inner_reader, writer))
        finally:
            inner_writer.close()

    return behave


def answering_connect(reply: bytes) -> Behave:
    """A proxy that answers with these bytes, then hangs up."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(reply)
        await writer.drain()

    return behave


def silent_after(reply: bytes) -> Behave:
    """A proxy that answers with these bytes, then says nothing until the other side hangs up."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(reply)
        while await reader.read(65536):
            pass

    return behave


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    while piece := await source.read(65536):
        sink.write(piece)
        await sink.drain()
    if sink.can_write_eof():
        sink.write_eof()


class SystemSays:
    """A system's proxy settings: answers as it was told to, and notes what was asked."""

    def __init__(self, answer: str, wait: Callable[[], Awaitable[object]] | None = None) -> None:
        self._answer = answer
        self._wait = wait
        self.asked: list[str] = []

    async def proxy_for(self, address: str) -> str:
        """The answer, after the wait if there is one."""
        self.asked.append(address)
        if self._wait is not None:
            await self._wait()
        return self._answer
