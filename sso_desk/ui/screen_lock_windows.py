"""Windows: session and power messages, which the window receives as native events.

Never run on this project's own machines; `meaning` is tested against the documented messages.
"""

import ctypes
import ctypes.wintypes
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QGuiApplication

from sso_desk.desk.state import Away

if TYPE_CHECKING:
    from sso_desk.ui.screen_lock import ScreenLock

WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
PBT_APMSUSPEND, PBT_APMRESUMEAUTOMATIC = 0x4, 0x12
WTS_SESSION_LOCK = 0x7
NOTIFY_FOR_THIS_SESSION = 0


def meaning(message: int, detail: int) -> Away | None:
    """What a window message with that WPARAM says about who is there."""
    if message == WM_WTSSESSION_CHANGE and detail == WTS_SESSION_LOCK:
        return Away.LOCKED
    if message == WM_POWERBROADCAST and detail in (PBT_APMSUSPEND, PBT_APMRESUMEAUTOMATIC):
        return Away.ASLEEP
    return None


class MessageFilter(QAbstractNativeEventFilter):
    """Reads the messages of all our windows, and keeps none of them back."""

    def __init__(self, lock: "ScreenLock") -> None:
        super().__init__()
        self._lock = lock
        self._window = 0

    def begin(self) -> None:
        """Ask Windows for session messages. Power messages come by themselves."""
        windows = QGuiApplication.topLevelWindows()
        if windows:
            self._window = int(windows[0].winId())
            _terminal_services().WTSRegisterSessionNotification(
                ctypes.wintypes.HWND(self._window), NOTIFY_FOR_THIS_SESSION
            )

    def nativeEventFilter(  # noqa: N802 - Qt's own name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at one message."""
        if QByteArray(kind) == QByteArray(b"windows_generic_MSG"):
            read = ctypes.wintypes.MSG.from_address(int(message))
            said = meaning(read.message, read.wParam)
            if said is not None:
                self._lock.away.emit(said)
        return False

    def close(self) -> None:
        """Stop listening."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        if self._window:
            _terminal_services().WTSUnRegisterSessionNotification(
                ctypes.wintypes.HWND(self._window)
            )


def _terminal_services() -> Any:
    return ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined,unused-ignore] # Windows alone


def listen(lock: "ScreenLock") -> MessageFilter:
    """Begin to listen."""
    made = MessageFilter(lock)
    application = QCoreApplication.instance()
    if application is not None:
        application.installNativeEventFilter(made)
    made.begin()
    return made
