"""Undoing a reply's compression in bounded memory: one layer of gzip or deflate, and nothing else."""

import zlib
from typing import Protocol

from sso_desk.errors import UnexpectedReply

GZIP = 16 + zlib.MAX_WBITS
ZLIB = zlib.MAX_WBITS
RAW_DEFLATE = -zlib.MAX_WBITS
"""Window sizes that tell zlib what to expect around the data."""


class Truncated(Exception):
    """The compressed data ends before its end."""


class Body(Protocol):
    """Takes a reply's body in pieces, as they come off the wire."""

    def feed(self, piece: bytes) -> None:
        """Take the next piece. Raises UnexpectedReply when the body is too large or badly compressed."""
        ...

    def whole(self) -> bytes:
        """The body without its compression. Raises Truncated."""
        ...


def body_of(encoding: str, most: int) -> Body:
    """What reads a body of that `Content-Encoding`, of at most `most` bytes before and after.

    Raises UnexpectedReply for an encoding that was not asked for, and for more than one layer.
    """
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain(most)
        case "gzip" | "x-gzip":
            return _Compressed(most, GZIP)
        case "deflate":
            return _Compressed(most, None)
        case _:
            raise UnexpectedReply(reason="the reply is compressed in an unknown way")


class _Plain:
    def __init__(self, most: int) -> None:
        self._most = most
        self._body = bytearray()

    @property
    def room(self) -> int:
        """How many bytes may still come."""
        return self._most - len(self._body)

    def feed(self, piece: bytes) -> None:
        if len(piece) > self.room:
            raise UnexpectedReply(reason="the reply is too large")
        self._body += piece

    def whole(self) -> bytes:
        return bytes(self._body)


class _Compressed:
    """`window` is None for deflate, which comes with a header of zlib's and, often, without."""

    def __init__(self, most: int, window: int | None) -> None:
        self._plain = _Plain(most)
        self._most = most
        self._taken = 0
        self._start = b""
        self._inflater = None if window is None else zlib.decompressobj(window)

    def feed(self, piece: bytes) -> None:
        self._taken += len(piece)
        if self._taken > self._most:
            raise UnexpectedReply(reason="the reply is too large")
        if self._inflater is None:
            self._start += piece
            if len(self._start) < 2:
                return
            self._inflater = zlib.decompressobj(_window_of(self._start))
            piece = self._start
        try:
            self._plain.feed(self._inflater.decompress(piece, self._plain.room + 1))
        except zlib.error:
            raise UnexpectedReply(reason="the reply is compressed badly") from None
        if self._inflater.unused_data:
            raise UnexpectedReply(reason="the reply goes on after its compressed body")

    def whole(self) -> bytes:
        if self._taken and not (self._inflater and self._inflater.eof):
            raise Truncated
        return self._plain.whole()


def _window_of(start: bytes) -> int:
    """A header of zlib's names method 8, and as a 16-bit number is a multiple of 31 (RFC 1950)."""
    has_header = start[0] & 0x0F == 8 and (start[0] << 8 | start[1]) % 31 == 0
    return ZLIB if has_header else RAW_DEFLATE
