"""Writing small files whole or not at all, readable by their owner only."""

import contextlib
import errno
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.errors import InvalidInput

OUR_OWN_FOLDER = QT_TRANSLATE_NOOP(
    "forms", "SSO Desk keeps its own files in this folder. Choose another one."
)

OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700

MOST_PUT_ASIDE = 20
"""So many unreadable files are kept; then the newest replaces the last."""

LARGEST_FILE = 1024 * 1024
"""Bytes; a file of settings that is larger than this is not one of ours."""


STRAY_SECONDS = 3600.0
"""A temporary file that is older was left by a program that was killed."""


def private_folder(folder: Path) -> Path:
    """`folder`, made where missing, for its owner only, also where it was open to others before.

    One that is shared on purpose, or somebody else's, is left as it is. Raises OSError when it cannot
    be made.
    """
    folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):  # a system without such modes
        status = folder.stat()
        open_to_others = stat.S_IMODE(status.st_mode) & ~OWNER_ONLY_FOLDER
        shared = status.st_mode & stat.S_ISVTX or status.st_uid != _user(status)
        if open_to_others and not shared:
            folder.chmod(OWNER_ONLY_FOLDER)
    return folder


def _user(status: os.stat_result) -> int:
    """Whose files ours are; Windows knows no numbers, there everybody is the owner."""
    return os.geteuid() if hasattr(os, "geteuid") else status.st_uid


def put_aside(path: Path) -> Path:
    """Rename what cannot be read, so that nothing replaces it, also not the next one; the new name.

    Raises OSError.
    """
    for number in range(1, MOST_PUT_ASIDE + 1):
        mark = "" if number == 1 else f"-{number}"
        aside = path.with_suffix(f".unreadable{mark}{path.suffix}")
        if number == MOST_PUT_ASIDE or not os.path.lexists(aside):
            break
    path.replace(aside)
    return aside


def read_text(path: Path) -> str:
    """A small UTF-8 file, without byte order mark.

    Raises OSError, also for what is no regular file (a pipe could be waited for in vain), ValueError
    for what is too large or not UTF-8.
    """
    with open_regular(path) as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise ValueError("the file is too large")
    return content.decode("utf-8-sig")


def open_regular(path: Path) -> BinaryIO:
    """Open a file to read its bytes. Raises OSError, also for what is no regular file."""
    return open(path, "rb", opener=regular_file)


def regular_file(path: str, flags: int) -> int:
    """For `open`: a file for its owner only. What is none, such as a pipe, is refused at once.

    Raises OSError.
    """
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), OWNER_ONLY_FILE)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is not a regular file", path)
    return handle


def identity_of(path: Path) -> tuple[int, int]:
    """Which file has this name now; zeros where none has. Raises OSError."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def read_end(path: Path, most: int) -> str:
    """The last `most` bytes of a file, as text. Raises OSError, as `read_text` does."""
    with open_regular(path) as file:
        file.seek(max(0, os.fstat(file.fileno()).st_size - most))
        return file.read(most).decode("utf-8", "replace")


def write_whole(path: Path, text: str) -> None:
    """Replace the file by `text`: a reader sees the old or the new one. Raises OSError."""
    private_folder(path.parent)
    _remove_strays(path)
    with replacing(path, encoding="utf-8", newline="\n") as file:
        file.write(text)


def refuse_own_folder(path: Path, folder: Path) -> None:
    """Raise InvalidInput if the file would lie in the program's own folder, however it is written:
    an export must not take the place of a journal.
    """
    place = path.parent.resolve()
    if folder.exists() and any(
        above.exists() and above.samefile(folder) for above in (place, *place.parents)
    ):
        raise InvalidInput("file", OUR_OWN_FOLDER)


@contextlib.contextmanager
def replacing(path: Path, *, encoding: str, newline: str) -> Iterator[TextIO]:
    """A file to write to that takes the place of `path` once all is written. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding=encoding, newline=newline) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(OWNER_ONLY_FILE)
        temporary.replace(path)
        _sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Have the new name on disk as well, where a folder can be opened for that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove_strays(path: Path) -> None:
    """Take away what a killed program left half written."""
    for stray in path.parent.glob(f".{path.name}.*"):
        with contextlib.suppress(OSError):
            if time.time() - stray.stat().st_mtime > STRAY_SECONDS:
                stray.unlink()
