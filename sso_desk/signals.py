"""SIGTERM, SIGINT and the like, as a Qt signal."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAMES = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
)


class EndSignals(QObject):
    """Emits `asked_to_end`. Python only notes a signal when it runs; the socket wakes Qt up for it."""

    asked_to_end = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)  # noqa: FBT003 - the socket's own interface
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        for name in NAMES:
            signal.signal(name, lambda *_: self.asked_to_end.emit())

    def _woken(self) -> None:
        self._reader.recv(1024)

    def close(self) -> None:
        """Let go of the sockets. The program is at its end: being told once more changes nothing."""
        for name in NAMES:
            signal.signal(name, signal.SIG_IGN)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()
