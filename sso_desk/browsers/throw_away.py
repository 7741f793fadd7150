"""Profiles that are used once, for one link, and are removed when their browser has ended.

Each has a folder of its own within SSO Desk's. In order: the folder is made, and a file in it is
locked; the browser inherits the open file, and with it the lock, which the system takes back when the
last process of the browser has ended, however it ended; a thread waits for that and removes the
folder. If SSO Desk ends before, the next start finds the folders whose lock is free. A process id
would not do: it may belong to another program by then, and a browser may restart itself.

On Windows files in use cannot be renamed away, which tells the same without a lock.
"""

import contextlib
import logging
import os
import shutil
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path

from sso_desk.browsers import families
from sso_desk.browsers.ways import Family

if sys.platform != "win32":
    import fcntl

FOLDER = "browsers"
"""Where the profiles are within SSO Desk's own folder."""

OWNER_ONLY = 0o700
ATTEMPTS = 25
PAUSE_SECONDS = 0.2
"""A browser's last files may be written, or let go of, a moment after its end."""

_log = logging.getLogger(__name__)


class ThrowAwayProfile:
    """One profile, in use from `__init__` until its browser has ended. Raises OSError."""

    def __init__(self, folder: Path, family: Family) -> None:
        self._folder = folder
        self.path = folder / "profile"
        self._lock = -1
        try:
            folder.mkdir(mode=OWNER_ONLY)
            self._lock = _open_lock(folder)
            if not _lock_now(self._lock):
                raise BlockingIOError
            for name, text in families.profile_files(family).items():
                file = self.path / name
                file.parent.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        except OSError:
            self.abandon()
            raise

    @property
    def handles(self) -> tuple[int, ...]:
        """The open files that the browser has to inherit."""
        return () if self._lock == -1 else (self._lock,)

    def abandon(self) -> None:
        """Remove it now: no browser was started."""
        self._let_go()
        _remove(self._folder)

    def hand_over(self, process: "subprocess.Popen[bytes]") -> bool:
        """Leave it to the browser until that has ended; a daemon thread waits. Whether it had not
        ended already.
        """
        self._let_go()
        if process.returncode is not None and remove_if_unused(self._folder):
            return False
        threading.Thread(
            target=self._remove_after, args=(process,), name="throw-away-profile", daemon=True
        ).start()
        return True

    def _let_go(self) -> None:
        if self._lock != -1:
            os.close(self._lock)
            self._lock = -1

    def _remove_after(self, process: "subprocess.Popen[bytes]") -> None:
        process.wait()
        with contextlib.suppress(OSError):  # the folder may have gone
            _wait_until_unused(self._folder)
        _remove(self._folder)


class ThrowAwayProfiles:
    """The folder of profiles within `home`."""

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER

    def make(self, family: Family) -> ThrowAwayProfile:
        """A new profile. Raises OSError; nothing is left of it then."""
        self._folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        return ThrowAwayProfile(self._folder / uuid.uuid4().hex, family)

    def remove_leftovers(self) -> None:
        """Remove the profiles of earlier runs, but those whose browser still runs."""
        with contextlib.suppress(OSError):
            for folder in list(self._folder.iterdir()):
                if folder.is_dir() and not folder.is_symlink():
                    remove_if_unused(folder)


def remove_if_unused(folder: Path) -> bool:
    """Remove a profile's folder unless a browser uses it; whether it is gone."""
    try:
        unused = _is_unused(folder)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    if unused:
        _remove(folder)
    return unused


def _remove(folder: Path) -> None:
    """Remove it, with some patience. What stays is tried again at the next start."""
    for attempt in range(ATTEMPTS):
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            if not folder.exists():
                return
        except OSError as error:
            if attempt == ATTEMPTS - 1:
                _log.warning("a throw-away profile could not be removed: %s", error.strerror)
                return
        else:
            return
        time.sleep(PAUSE_SECONDS)


if sys.platform == "win32":

    def _open_lock(_folder: Path) -> int:
        return -1

    def _lock_now(_handle: int) -> bool:
        return True

    def _is_unused(folder: Path) -> bool:
        away = folder.with_name(f"{folder.name}.unused")
        try:
            folder.rename(away)
        except PermissionError:
            return False
        away.rename(folder)
        return True

    def _wait_until_unused(folder: Path) -> None:
        while not _is_unused(folder):
            time.sleep(PAUSE_SECONDS)

else:

    def _open_lock(folder: Path) -> int:
        return os.open(folder / "in-use", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def _lock_now(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _is_unused(folder: Path) -> bool:
        handle = _open_lock(folder)
        try:
            return _lock_now(handle)
        finally:
            os.close(handle)

    def _wait_until_unused(folder: Path) -> None:
        handle = _open_lock(folder)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
        finally:
            os.close(handle)
