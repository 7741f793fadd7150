"""A server on loopback that answers exactly the bytes it is told to, over TCP or TLS."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Behave = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Loopback:
    """A running server, and what has arrived at it."""

    address: str = ""
    requests: list[bytes] = field(default_factory=list)


async def read_request(reader: asyncio.StreamReader) -> bytes:
    """One request, head and body."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return head + (await reader.readexactly(length) if length else b"")


def answering(*replies: bytes) -> Behave:
    """Answer each request of a connection with the next reply, then close."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for reply in replies:
            await read_request(reader)
            writer.write(reply)
            await writer.drain()

    return behave


@asynccontextmanager
async def serving(behave: Behave, tls: ssl.SSLContext | None = None) -> AsyncIterator[Loopback]:
    """Serve until left; whatever a client does is borne."""
    loopback = Loopback()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tee = _Tee(reader, loopback.requests)
        try:
            await behave(tee, writer)
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            pass
        except asyncio.CancelledError:
            pass  # the test is over
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    scheme, host = ("https", "localhost") if tls else ("http", "127.0.0.1")
    loopback.address = f"{scheme}://{host}:{port}"
    try:
        yield loopback
    finally:
        server.close()


class _Tee(asyncio.StreamReader):
    """A reader that also notes heads and bodies that were read whole."""

    def __init__(self, reader: asyncio.StreamReader, requests: list[bytes]) -> None:
        self._inner = reader
        self._requests = requests

    async def readuntil(self, separator: bytes = b"\n") -> bytes:  # type: ignore[override]
        head = await self._inner.readuntil(separator)
        self._requests.append(head)
        return head

    async def readexactly(self, n: int) -> bytes:
        body = await self._inner.readexactly(n)
        self._requests[-1] += body
        return body

    async def read(self, n: int = -1) -> bytes:
        return await self._inner.read(n)
