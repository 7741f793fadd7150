"""Notices that the screen is locked, or that the computer goes to sleep.

Each system tells it in its own way. What comes from the system is turned into an `Away` by small
functions that can be tested anywhere; listening itself is a few calls for each system. Where a
system does not tell (a desktop without the usual services), only the idle time is left.
"""

import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from sso_desk.desk.state import Away


class ScreenLock(QObject):
    """Emits `away` with an `Away`, on the thread that made it."""

    away = Signal(Away)


class Listening(Protocol):
    """Whoever listens to the system until it is closed."""

    def close(self) -> None: ...


def listen(lock: ScreenLock) -> Listening:
    """Begin to listen as this system has it."""
    if sys.platform == "win32":
        from sso_desk.ui import screen_lock_windows  # noqa: PLC0415 - Windows alone

        return screen_lock_windows.listen(lock)
    if sys.platform == "darwin":
        from sso_desk.ui import screen_lock_macos  # noqa: PLC0415 - macOS alone

        return screen_lock_macos.listen(lock)
    from sso_desk.ui import screen_lock_linux  # noqa: PLC0415 - Linux alone

    return screen_lock_linux.listen(lock)
