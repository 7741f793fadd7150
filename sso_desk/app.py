"""The window's face: Qt and asyncio on one loop. The only module that knows qasync.

In order: the window is made and painted on an empty desk; only then are the slow libraries loaded,
on a thread; then the desk begins (in practice, once its vendors listen). Closing the window, a
signal or the end of the session closes the desk, which ends every task; then the loop ends.
"""

import asyncio
import logging
import signal
import socket
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop  # type: ignore[import-untyped]

from sso_desk import __version__, compose
from sso_desk.expiry import SystemClock
from sso_desk.stores.logs import start_log
from sso_desk.ui.clipboard import SystemClipboard
from sso_desk.ui.window import MainWindow

log = logging.getLogger(__name__)


class EndSignals(QObject):
    """SIGTERM, SIGINT and the like as a Qt signal: Python only notes a signal when Qt wakes up."""

    asked_to_end = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)  # noqa: FBT003 - the socket's own interface
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: self.asked_to_end.emit())

    def _woken(self) -> None:
        self._reader.recv(1024)

    def close(self) -> None:
        """Let go of the sockets."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()


def run(*, practice: bool) -> int:
    """Show the window until it is closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("SSO Desk")
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("sso-desk")
    application.setQuitOnLastWindowClosed(False)
    home = compose.home_folder()
    try:
        handler = start_log((compose.practice_folder(home) if practice else home) / "logs")
    except OSError as error:
        print(f"sso-desk: the log cannot be written: {error}", file=sys.stderr)
        return 1
    signals = EndSignals()
    with QEventLoop(application) as loop:
        loop.run_until_complete(_session(signals, practice=practice))
    signals.close()
    handler.close()
    return 0


async def _session(signals: EndSignals, *, practice: bool) -> None:
    """One session, from the first paint to the end of the last task."""
    home = compose.home_folder()
    clipboard = SystemClipboard()
    rehearsal = compose.PracticeRun(home, clipboard=clipboard) if practice else None
    desk = (
        rehearsal.desk
        if rehearsal is not None
        else compose.real_desk(home, clipboard=clipboard, secrets_for_this_run=True)
    )
    ended = asyncio.get_running_loop().create_future()

    def end(*_: object) -> None:
        if not ended.done():
            ended.set_result(None)

    window = MainWindow(desk, clock=SystemClock())
    window.closed.connect(end)
    signals.asked_to_end.connect(end)
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        application.commitDataRequest.connect(end)
    window.show()
    await window.painted()
    await compose.load_libraries()
    try:
        desk.begin(before=rehearsal.start if rehearsal else None)
        await ended
    finally:
        window.hide()
        await (rehearsal or desk).aclose()
        window.deleteLater()
