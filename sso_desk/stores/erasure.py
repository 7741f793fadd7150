"""Removes the files that the program keeps in its folder, and nothing else that may lie there."""

import logging
import shutil
from pathlib import Path

JOURNAL = ("journal.sqlite*", "runs")
OTHERS = (
    "connections.*",
    "settings.*",
    "directory.*",
    "people.*",
    "logs",
    "practice",
    "browsers",
)
HALF_WRITTEN = (".connections.*", ".settings.*", ".directory.*", ".people.*")


def erase_files(home: Path, *, keep_journal: bool) -> tuple[str, ...]:
    """Remove them; the folder too once it is empty. What could not be removed, in words.

    Nothing is logged from here on: the log is one of the files.
    """
    logging.disable()
    troubles: list[str] = []
    for pattern in (*OTHERS, *HALF_WRITTEN, *(() if keep_journal else JOURNAL)):
        for path in sorted(home.glob(pattern)):
            try:
                _remove(path)
            except OSError as error:
                troubles.append(f"{path}: {error.strerror}")
    try:
        home.rmdir()
    except OSError:  # something is left in it, or it was never there
        return tuple(troubles)
    return tuple(troubles)


def _remove(path: Path) -> None:
    """Remove a file, a link (not what it leads to), or a folder with all that is in it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
