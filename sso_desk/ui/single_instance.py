"""One window for each home: whoever holds the lock is first, the others bring its window forward.

The lock is taken before the first paint, for it costs little; the socket on which the first one
listens needs QtNetwork, and is opened afterwards (`raise_socket`). Practice has a folder of its own,
and so a lock and a socket of its own.
"""

import time
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from sso_desk.ui.raise_socket import RaiseServer

LOCK_NAME = "window.lock"

PATIENCE_SECONDS = 5.0
"""How long a program waits for the one before it to listen, or to have ended."""

LOOK_SECONDS = 0.05


class Place(Enum):
    """What a program that has just started is to do."""

    FIRST = auto()
    """Go on: there is no other one, or nobody could tell."""
    RAISED = auto()
    """End: the first one's window has been brought forward."""
    UNANSWERED = auto()
    """End: another one runs, but does not answer."""


class SingleInstance:
    """This program's place among those on the same folder, from `take` to `close`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self._lock.setStaleLockTime(0)  # a lock does not become stale by age
        self._server: RaiseServer | None = None

    def take(self) -> Place:
        """Take the lock, or raise the window of the one that has it. Blocks while neither works.

        The first one listens only after its first paint, and one that is ending listens no more.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return Place.FIRST  # no home, no lock; the log says what is wrong with it
        if self._locked():
            return Place.FIRST
        from sso_desk.ui.raise_socket import ask_to_raise  # noqa: PLC0415 - not for the first one

        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            if ask_to_raise(self._folder):
                return Place.RAISED
            time.sleep(LOOK_SECONDS)
            if self._locked():
                return Place.FIRST
        # Another program may have the killed one's process id by now. The system's own lock on the
        # file tells: it cannot be removed while its owner lives.
        if self._lock.removeStaleLockFile() and self._locked():
            return Place.FIRST
        return Place.UNANSWERED

    def listen(self, raise_window: Callable[[], None]) -> None:
        """Call `raise_window` whenever another program asks for it."""
        if not self._lock.isLocked():
            return
        from sso_desk.ui.raise_socket import RaiseServer  # noqa: PLC0415 - after the first paint

        self._server = RaiseServer(self._folder, raise_window)

    def stop_listening(self) -> None:
        """The program is ending: another one now waits for the lock, and becomes the first."""
        if self._server is not None:
            self._server.close()

    def close(self) -> None:
        """Let go of socket and lock; their files are gone then."""
        self.stop_listening()
        self._lock.unlock()

    def _locked(self) -> bool:
        """Whether the lock is ours; also where the folder permits no lock at all."""
        return (
            self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError
        )
