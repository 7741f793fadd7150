"""A lock file for each running process, so that others can tell whether it is still alive.

The system lets go of a lock when its process ends, however it ends; the file of one that was killed
stays, and that is how the killed one is found.
"""

import contextlib
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from sso_desk.stores.files import private_folder, regular_file

SUFFIX = ".lock"
WINDOW_LOCK = "window.lock"


class RunLock:
    """This process's own lock, held from `__init__` to `release`. Raises OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder = private_folder(folder)
        while True:
            self.name = uuid.uuid4().hex
            path = folder / f"{self.name}{SUFFIX}"
            self._lock = FileLock(path, thread_local=False)
            with contextlib.suppress(Timeout):
                self._lock.acquire(blocking=False)
                if path.exists():
                    return
                self._lock.release()
            # Another start took the file, new and not yet locked, for a dead one's.

    def dead(self) -> Iterator[str]:
        """The names of processes that ended without letting go; each is buried after its turn.

        It is held meanwhile, so that no other process gives its intents an outcome as well.
        """
        for path in self._folder.glob(f"*{SUFFIX}"):
            if path.stem == self.name or (lock := _taken(path)) is None:
                continue
            try:
                if path.exists():
                    yield path.stem
                    self.bury(path.stem)
            finally:
                lock.release()
            self.bury(path.stem)  # Windows removes no file that is open

    @staticmethod
    def others_in(folder: Path, ours: "RunLock | None") -> bool:
        """Whether another process than ours holds a lock in that folder."""
        name = ours.name if ours is not None else ""
        return any(held(path) for path in folder.glob(f"*{SUFFIX}") if path.stem != name)

    def bury(self, name: str) -> None:
        """Remove the file of a process that is dead, or has let go."""
        with contextlib.suppress(OSError):
            (self._folder / f"{name}{SUFFIX}").unlink()

    def release(self) -> None:
        """Let go of the lock; `bury` then forgets the file of a process that owes no answer."""
        self._lock.release()


def held(path: Path) -> bool:
    """Whether a living process holds the lock file; not one that is not there."""
    if not path.exists():
        return False
    lock = _taken(path)
    if lock is None:
        return True
    lock.release()
    return False


def window_is_open(folder: Path) -> bool:
    """Whether a window runs on that folder: it holds a lock file of Qt's kind, which is left as it is."""
    try:
        with open(folder / WINDOW_LOCK, "r+b", opener=regular_file) as file:
            return not _free(file.fileno())
    except FileNotFoundError:
        return False
    except OSError:  # on Windows, nobody else can open it meanwhile
        return True


def _free(handle: int) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415 - not on Windows

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _taken(path: Path) -> "FileLock | None":
    """The lock, now ours, unless somebody holds it."""
    lock = FileLock(path, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except (Timeout, OSError):
        return None
    return lock
