"""Linux: the screen saver's signals on the session bus, log-in's on the system bus.

Each bus is listened to on a thread of its own, in pure Python: Qt's own D-Bus, called from a thread,
can wait for ever for the lock of the interpreter. Nothing is called on the buses: whoever locks tells.
"""

import contextlib
import socket
import threading
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from sso_desk.desk.state import Away

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection
    from jeepney.low_level import Message

    from sso_desk.ui.screen_lock import ScreenLock

SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
SESSION, MANAGER = "org.freedesktop.login1.Session", "org.freedesktop.login1.Manager"

SIGNALS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "SESSION": tuple((saver, "ActiveChanged") for saver in SAVERS),
        "SYSTEM": ((SESSION, "Lock"), (MANAGER, "PrepareForSleep")),
    }
)
"""Interface and name of each signal, by the bus that it is on."""


LEAVING_SECONDS = 0.5
"""How long is waited for each thread; one that waits for a dead bus is left behind."""


def meaning(interface: str, name: str, body: tuple[object, ...]) -> Away | None:
    """What a signal says about who is there. A saver that begins locks; sleep is told before and after."""
    if interface in SAVERS and name == "ActiveChanged":
        return Away.LOCKED if body[:1] == (True,) else None
    if (interface, name) == (SESSION, "Lock"):
        return Away.LOCKED
    if (interface, name) == (MANAGER, "PrepareForSleep"):
        return Away.ASLEEP
    return None


class BusEars:
    """Hears the signals of both buses until it is closed. A bus that is not there is borne."""

    def __init__(self, lock: "ScreenLock") -> None:
        self._lock = lock
        self._closing = threading.Event()
        self._connections: list[DBusConnection] = []
        self._threads = [
            threading.Thread(target=self._listen, args=(bus,), name=f"{bus} bus", daemon=True)
            for bus in SIGNALS
        ]
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Leave both buses, and wait for their threads: one that still ran while the interpreter ends
        would be torn out of whatever it is doing, and the program would abort.
        """
        self._closing.set()
        for connection in self._connections:
            with contextlib.suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(LEAVING_SECONDS)

    def _listen(self, bus: str) -> None:
        from jeepney.auth import AuthenticationError  # noqa: PLC0415 - on the thread: 30 ms
        from jeepney.wrappers import DBusErrorResponse  # noqa: PLC0415

        with (
            contextlib.suppress(
                OSError, LookupError, ValueError, AuthenticationError, DBusErrorResponse
            ),
            self._connected(bus) as connection,
        ):
            while True:
                self._hear(connection.receive())

    def _connected(self, bus: str) -> "DBusConnection":
        """A connection on which the signals arrive."""
        from jeepney import MatchRule, message_bus  # noqa: PLC0415
        from jeepney.io.blocking import Proxy, open_dbus_connection  # noqa: PLC0415

        connection = open_dbus_connection(bus)
        self._connections.append(connection)
        if self._closing.is_set():
            connection.close()
            raise ConnectionAbortedError
        for interface, name in SIGNALS[bus]:
            rule = MatchRule(type="signal", interface=interface, member=name)
            Proxy(message_bus, connection).AddMatch(rule)
        return connection

    def _hear(self, message: "Message") -> None:
        from jeepney import HeaderFields  # noqa: PLC0415

        fields = message.header.fields
        interface, name = fields.get(HeaderFields.interface), fields.get(HeaderFields.member)
        said = meaning(str(interface), str(name), tuple(message.body))
        if said is not None:
            self._lock.away.emit(said)


def listen(lock: "ScreenLock") -> BusEars:
    """Begin to listen."""
    return BusEars(lock)
