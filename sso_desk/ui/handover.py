"""From this window to another one: from real vendors to practice, and back.

The other one is a process of its own, for practice is walled off: it never shares a keyring, a log or a
line to a vendor with real work. It is started first, and only once its window listens is this one
closed; where it does not come up, the operator still has this one.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from sso_desk import this_program
from sso_desk.ui.raise_socket import WORD, address

LOOK_MS = 150
"""How often we ask whether the other one listens."""

PATIENCE_SECONDS = 20.0
"""After that, another one that still runs counts as there: perhaps the system permits no socket."""


class Handover(QObject):
    """Starts the other program on `folder`. Emits `arrived`, or `failed` with what is to be logged."""

    arrived = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._began = 0.0
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._ask)
        self._socket.disconnected.connect(self._heard)
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether the other one is being waited for."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Start the other program, unless that is under way."""
        if self.running:
            return
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                self._command,
                stdin=subprocess.DEVNULL,
                env=this_program.environment(),
                start_new_session=True,
                creationflags=_detached(),
            )
        except OSError as error:
            self.failed.emit(error.strerror or "it could not be started")
            return
        self._began = time.monotonic()
        self._timer.start()

    def _look(self) -> None:
        """Ended at once: it has brought another window forward, or it failed. Otherwise ask it."""
        code = self._process.poll() if self._process is not None else 0
        if code is not None:
            self._end()
            if code == 0:
                self.arrived.emit()
            else:
                self.failed.emit(f"it ended with status {code}")
        elif time.monotonic() - self._began > PATIENCE_SECONDS:
            self._end()
            self.arrived.emit()
        elif self._socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            self._socket.connectToServer(address(self._folder))

    def _ask(self) -> None:
        """It listens: let it come forward."""
        self._asked = True
        self._socket.write(WORD)
        self._socket.flush()

    def _heard(self) -> None:
        """It has closed the connection, as it does once it has heard the word."""
        if self._asked and self.running:
            self._end()
            self.arrived.emit()

    def _end(self) -> None:
        self._timer.stop()
        self._socket.abort()


def _detached() -> int:
    """On Windows, what frees it of our console; nothing elsewhere."""
    if sys.platform == "win32":
        return subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0
