"""A lock file for each running process, so that others can tell whether it is still alive.

The system lets go of a lock when its process ends, however it ends; the file of one that was killed
stays, and that is how the killed one is found.
"""

import contextlib
import uuid
from pathlib import Path

from filelock import FileLock, Timeout

from sso_desk.stores.files import private_folder

SUFFIX = ".lock"


class RunLock:
    """This process's own lock, held from `__init__` to `release`. Raises OSError."""

    def __init__(self, folder: Path) -> None:
        self.name = uuid.uuid4().hex
        self._folder = private_folder(folder)
        self._path = folder / f"{self.name}{SUFFIX}"
        self._lock = FileLock(self._path, thread_local=False)
        self._lock.acquire(blocking=False)

    def dead(self) -> tuple[str, ...]:
        """The names of processes that ended without letting go."""
        names = (path.stem for path in self._folder.glob(f"*{SUFFIX}"))
        return tuple(name for name in names if name != self.name and self._is_dead(name))

    def bury(self, name: str) -> None:
        """Remove the file of a process that is dead, or has let go."""
        with contextlib.suppress(OSError):
            (self._folder / f"{name}{SUFFIX}").unlink()

    def release(self) -> None:
        """Let go of the lock; `bury` then forgets the file of a process that owes no answer."""
        self._lock.release()

    def _is_dead(self, name: str) -> bool:
        lock = FileLock(self._folder / f"{name}{SUFFIX}", thread_local=False)
        try:
            lock.acquire(blocking=False)
        except (Timeout, OSError):
            return False
        lock.release()
        return True
