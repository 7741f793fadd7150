"""SIGTERM, SIGINT and the like, as a Qt signal."""

import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    import socket

NAMES = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
)


class EndSignals(QObject):
    """Emits `asked_to_end`: when Python runs next, and at once after `wake_qt`."""

    asked_to_end = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ends: tuple[socket.socket, ...] = ()
        self._notifier: QSocketNotifier | None = None
        for name in NAMES:
            signal.signal(name, self._told)

    def wake_qt(self) -> None:
        """Python only notes a signal when it runs; from now on a socket wakes Qt up for it."""
        import socket  # noqa: PLC0415 - not for the first paint

        self._ends = reader, writer = socket.socketpair()
        for end in self._ends:
            end.setblocking(False)  # noqa: FBT003 - the socket's own interface
        signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: reader.recv(1024))

    def _told(self, *_: object) -> None:
        """Once is enough: of a flood of signals each would interrupt the one before, without end."""
        _ignore_from_now_on()
        self.asked_to_end.emit()

    def close(self) -> None:
        """Let go of the sockets. The program is at its end: being told once more changes nothing."""
        _ignore_from_now_on()
        signal.set_wakeup_fd(-1)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for end in self._ends:
            end.close()


def _ignore_from_now_on() -> None:
    for name in NAMES:
        signal.signal(name, signal.SIG_IGN)
