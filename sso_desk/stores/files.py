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

OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700

LARGEST_FILE = 1024 * 1024
"""Bytes; a file of settings that is larger than this is not one of ours."""


STRAY_SECONDS = 3600.0
"""A temporary file that is older was left by a program that was killed."""


def private_folder(folder: Path) -> Path:
    """`folder`, made where missing, for its owner only, also where it was open to others before.

    Raises OSError when it cannot be made.
    """
    folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):  # somebody else's folder, or a system without such modes
        if stat.S_IMODE(folder.stat().st_mode) & ~OWNER_ONLY_FOLDER:
            folder.chmod(OWNER_ONLY_FOLDER)
    return folder


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
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 - handed out open
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise OSError(errno.EINVAL, "it is not a regular file", str(path))
    return file


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def write_whole(path: Path, text: str) -> None:
    """Replace the file by `text`: a reader sees the old or the new one. Raises OSError."""
    private_folder(path.parent)
    _remove_strays(path)
    with replacing(path, encoding="utf-8", newline="\n") as file:
        file.write(text)


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
