"""The socket on which a second program asks the first one to come forward.

Only the same user can reach it, and it knows one word: `raise`. It never answers, it closes. Whatever
else is said, whoever says nothing, and whoever is one too many is cut off.
"""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WORD = b"raise\n"
MOST_CONNECTIONS = 4
IDLE_MS = 1000

SOCKET_NAME = "window.socket"
LONGEST_ADDRESS = 90
"""Bytes; a socket's address has room for 108, and Qt adds a folder while it makes one."""

ANSWER_MS = 2000
"""How long the one that has been asked may take to close the connection."""


def address(folder: Path) -> str:
    """Where the program on `folder` listens: within it, or in the user's own runtime folder.

    Empty where neither can hold a socket.
    """
    within = str(folder / SOCKET_NAME)
    if os.name == "posix" and len(os.fsencode(within)) <= LONGEST_ADDRESS:
        return within
    digest = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    name = f"sso-desk-{digest}"
    if os.name != "posix":
        return name  # a named pipe, which is no file
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return str(Path(runtime, name)) if runtime else ""


class RaiseServer(QObject):
    """Listens for the one word. Only whoever holds the folder's lock may make one."""

    def __init__(self, folder: Path, raise_window: Callable[[], None]) -> None:
        super().__init__()
        self._raise_window = raise_window
        self._callers: list[_Caller] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take_callers)
        where = address(folder)
        if where:
            QLocalServer.removeServer(where)  # left by a killed one: the lock is ours
            self._server.listen(where)

    @property
    def listening(self) -> bool:
        """Whether others can reach us; where the system permits no socket, they cannot."""
        return self._server.isListening()

    @property
    def callers(self) -> int:
        """How many connections are open."""
        return len(self._callers)

    def close(self) -> None:
        """Stop listening and cut everybody off."""
        self._server.close()
        for caller in list(self._callers):
            caller.cut_off()

    def _take_callers(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._callers.append(_Caller(socket, self._heard, self._gone))
            if len(self._callers) > MOST_CONNECTIONS:
                self._callers[0].cut_off()

    def _heard(self) -> None:
        self._raise_window()

    def _gone(self, caller: "_Caller") -> None:
        self._callers.remove(caller)


class _Caller:
    """One connection: until it has said the word or something else, or for `IDLE_MS`."""

    def __init__(
        self, socket: QLocalSocket, heard: Callable[[], None], gone: Callable[["_Caller"], None]
    ) -> None:
        self._socket = socket
        self._heard = heard
        self._gone = gone
        self._open = True
        socket.setReadBufferSize(len(WORD) + 1)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.cut_off)
        self._patience = QTimer(socket)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.cut_off)
        self._patience.start(IDLE_MS)
        if socket.bytesAvailable():
            self._read()

    def cut_off(self) -> None:
        """Close the connection, whatever has come."""
        if not self._open:
            return
        self._open = False
        self._patience.stop()
        self._socket.abort()
        self._socket.deleteLater()
        self._gone(self)

    def _read(self) -> None:
        said = self._socket.peek(len(WORD) + 1).data()
        if said == WORD:
            self.cut_off()
            self._heard()
        elif not WORD.startswith(said):
            self.cut_off()


def ask_to_raise(folder: Path) -> bool:
    """Ask the program on `folder` to come forward; whether it heard. Blocks for `ANSWER_MS` at most."""
    socket = QLocalSocket()
    socket.connectToServer(address(folder))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(WORD)
    socket.flush()
    return socket.waitForDisconnected(ANSWER_MS)
