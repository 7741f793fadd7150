"""Linux: the screen saver's signals on the session bus, log-in's on the system bus.

Connecting may wait for a bus that does not answer, so it is done on a thread of its own; the signals
arrive on the thread of the window all the same. Nothing is called: whoever locks tells.
"""

import threading
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from sso_desk.desk.state import Away

if TYPE_CHECKING:
    from sso_desk.ui.screen_lock import ScreenLock

SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
)
LOGIN = "org.freedesktop.login1"
BUSES = ("sso-desk screen saver", "sso-desk log-in")


def _slot(signature: str) -> bytes:
    """As `SLOT`. It is a text that `connect` wants, though PySide's stubs say bytes."""
    return cast(bytes, SLOT(signature))


class BusEars(QObject):
    """Hears the signals, and says what they mean."""

    def __init__(self, lock: "ScreenLock") -> None:
        super().__init__(lock)
        self._lock = lock

    @Slot(bool)
    def saver_changed(self, active: bool) -> None:  # noqa: FBT001 - the signal's own argument
        """The screen saver has begun, which locks, or has ended."""
        if active:
            self._lock.away.emit(Away.LOCKED)

    @Slot()
    def session_locked(self) -> None:
        """Log-in asks the session to lock itself."""
        self._lock.away.emit(Away.LOCKED)

    @Slot(bool)
    def sleep_prepared(self, _begins: bool) -> None:  # noqa: FBT001 - the signal's own argument
        """Just before the computer sleeps, and once more when it wakes."""
        self._lock.away.emit(Away.ASLEEP)

    def connect_all(self) -> None:
        """Ask both buses for the signals. May wait for them: not for the window's thread."""
        session = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, BUSES[0])
        for path, interface in SAVERS:
            session.connect(
                "", path, interface, "ActiveChanged", self, _slot("saver_changed(bool)")
            )
        system = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, BUSES[1])
        system.connect("", "", f"{LOGIN}.Session", "Lock", self, _slot("session_locked()"))
        system.connect(
            "",
            "/org/freedesktop/login1",
            f"{LOGIN}.Manager",
            "PrepareForSleep",
            self,
            _slot("sleep_prepared(bool)"),
        )

    def close(self) -> None:
        """Leave both buses."""
        for name in BUSES:
            QDBusConnection.disconnectFromBus(name)


def listen(lock: "ScreenLock") -> BusEars:
    """Begin to listen; a bus that is not there is borne."""
    ears = BusEars(lock)
    threading.Thread(target=ears.connect_all, name="screen lock", daemon=True).start()
    return ears
