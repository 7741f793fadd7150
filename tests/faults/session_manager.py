"""An X session manager that ends the session: just enough of ICE and XSMP for one client.

The order: byte order, connection, protocol, registration; then `end_session` asks the client to save
(as part of a shutdown), waits until it says that it has, and tells it to die.
"""

import platform
import socket
import struct
from pathlib import Path

PATIENCE_SECONDS = 10.0
ICE, OUR_XSMP = 0, 1
BYTE_ORDER, CONNECTION_SETUP, CONNECTION_REPLY, PROTOCOL_SETUP, PROTOCOL_REPLY = 1, 2, 6, 7, 8
REGISTER_CLIENT, REGISTER_CLIENT_REPLY, SAVE_YOURSELF, SAVE_YOURSELF_DONE, DIE = 1, 2, 3, 8, 9


class SessionManager:
    """Listens in `folder`; `environment` names it to a client."""

    def __init__(self, folder: Path) -> None:
        path = folder / "session"
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.settimeout(PATIENCE_SECONDS)
        self._listener.bind(str(path))
        self._listener.listen()
        self._client: socket.socket | None = None
        self._theirs = -1
        self.environment = {"SESSION_MANAGER": f"local/{platform.node()}:{path}"}

    def take_client(self) -> None:
        """Wait until the client has registered."""
        self._client, _ = self._listener.accept()
        self._client.settimeout(PATIENCE_SECONDS)
        self._wait_for(ICE, BYTE_ORDER)
        self._send(ICE, BYTE_ORDER)
        self._wait_for(ICE, CONNECTION_SETUP)
        self._send(ICE, CONNECTION_REPLY, body=_string(b"test") + _string(b"1"))
        self._theirs = self._wait_for(ICE, PROTOCOL_SETUP)
        self._send(ICE, PROTOCOL_REPLY, second=OUR_XSMP, body=_string(b"test") + _string(b"1"))
        self._wait_for(self._theirs, REGISTER_CLIENT)
        name = b"client-1"
        self._send(OUR_XSMP, REGISTER_CLIENT_REPLY, body=struct.pack("<I4x", len(name)) + name)

    def end_session(self) -> None:
        """Ask the client to save, and tell it to die once it has."""
        everything, shutdown, no_questions, fast = 2, 1, 0, 1
        self._send(
            OUR_XSMP,
            SAVE_YOURSELF,
            body=struct.pack("<4B4x", everything, shutdown, no_questions, fast),
        )
        self._wait_for(self._theirs, SAVE_YOURSELF_DONE)
        self._send(OUR_XSMP, DIE)

    def close(self) -> None:
        """Go away."""
        if self._client is not None:
            self._client.close()
        self._listener.close()

    def _send(self, major: int, minor: int, *, second: int = 0, body: bytes = b"") -> None:
        assert self._client is not None
        body += bytes(-len(body) % 8)
        self._client.sendall(struct.pack("<4BI", major, minor, 0, second, len(body) // 8) + body)

    def _wait_for(self, major: int, minor: int) -> int:
        """Read until that message; the first of its two bytes of data. Others are passed over."""
        while True:
            got_major, got_minor, first, _, length = struct.unpack("<4BI", self._read(8))
            self._read(length * 8)
            if (got_major, got_minor) == (major, minor):
                return int(first)

    def _read(self, size: int) -> bytes:
        assert self._client is not None
        read = b""
        while len(read) < size:
            more = self._client.recv(size - len(read))
            assert more, "the client has gone"
            read += more
        return read


def _string(text: bytes) -> bytes:
    """A STRING of ICE: its length in 16 bits, padded to a multiple of four."""
    packed = struct.pack("<H", len(text)) + text
    return packed + bytes(-len(packed) % 4)
