"""Writing small files whole or not at all, readable by their owner only."""

import contextlib
import os
import tempfile
from pathlib import Path

OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700

LARGEST_FILE = 1024 * 1024
"""Bytes; a file of settings that is larger than this is not one of ours."""


def private_folder(folder: Path) -> Path:
    """`folder`, made where missing, for its owner only. Raises OSError."""
    folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    return folder


def read_text(path: Path) -> str:
    """A small UTF-8 file, without byte order mark. Raises OSError, ValueError when over the limit."""
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise ValueError("the file is too large")
    return content.decode("utf-8-sig")


def write_whole(path: Path, text: str) -> None:
    """Replace the file by `text`: a reader sees the old or the new one. Raises OSError."""
    private_folder(path.parent)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(OWNER_ONLY_FILE)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
