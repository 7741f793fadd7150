"""The log: one JSON object a line, rotated, for the owner only, without any living secret.

Whatever is logged is cleaned on its way: of an address only the host stays, secrets become dots, and a
traceback names places in the code, never a line of source, the value of a variable, or a value that an
exception quotes. Several
processes may write into one log: each line is appended by one write to a file that is open no longer
than that, so that whoever rotates does it under nobody's hands.
"""

import contextlib
import json
import logging
import re
import time
import traceback
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from sso_desk.domain import blank_secrets
from sso_desk.errors import DeskError, plain_line
from sso_desk.stores.files import OWNER_ONLY_FILE, private_folder, read_end, regular_file

LOG = "sso-desk.log"
LARGEST_FILE = 1024 * 1024
FILES_KEPT = 3
"""Older files beside the one that is written, `sso-desk.log.1` being the youngest of them."""

TRACE = "trace"
"""The attribute of a record that brings lines of a traceback with it: `extra={TRACE: lines}`."""

LONGEST_TRACE = 200
"""Lines of a traceback; of a longer one, such as of endless recursion, the end stays."""

NAMING_CODE = (DeskError, AttributeError, ImportError, NameError, TypeError)
"""Exceptions that quote names in the code. Others quote values, such as a customer's name."""

_QUOTED = re.compile(r"""(['"])(?:\\.|(?!\1).)*\1""", re.DOTALL)

OURS = "sso_desk"
SILENT = ("httpx", "httpcore", "urllib3", "jeepney", "secretstorage", "keyring")
"""Libraries that may name whole addresses or what is looked up."""


def trace_of(error: BaseException) -> Iterator[str]:
    """What went wrong and where, causes first: types, cleaned messages, and places in the code."""
    yield from _trace(error, set())


def _trace(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _trace(before, seen)
        yield "then:"
    for frame, line in traceback.walk_tb(error.__traceback__):
        yield f"{frame.f_code.co_filename}:{line} in {frame.f_code.co_name}"
    said = " ".join(traceback.format_exception_only(error))
    yield plain_line(said if isinstance(error, NAMING_CODE) else _QUOTED.sub("'…'", said))
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield "one of them:"
            yield from _trace(one, seen)


class _Line(logging.Formatter):
    """Formats a record as one line of JSON; control characters end up escaped."""

    def format(self, record: logging.LogRecord) -> str:
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        line: dict[str, object] = {
            "at": f"{moment}.{int(record.msecs):03}Z",
            "level": record.levelname,
            "logger": record.name,
            "process": record.process,
            "message": plain_line(record.getMessage()),
        }
        trace = [*getattr(record, TRACE, ())]
        if record.exc_info and record.exc_info[1]:
            trace += trace_of(record.exc_info[1])
        if trace:
            line["traceback"] = [blank_secrets(place) for place in trace[-LONGEST_TRACE:]]
        return json.dumps(line)


class _LogFile(logging.Handler):
    """Appends to a file in a folder, which is made when there is something to write.

    Never raises, and never prints what it could not write: that may hold what must not be seen.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.setFormatter(_Line())

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        try:
            line = f"{self.format(record)}\n".encode()
            private_folder(self._path.parent)
            if self._full(len(line)):
                self._rotate(len(line))
            with open(self._path, "ab", buffering=0, opener=regular_file) as file:
                file.write(line)
        except Exception:  # noqa: BLE001 - a log that fails must not bring down what it reports on
            return

    def _full(self, more: int) -> bool:
        try:
            return self._path.stat().st_size + more > LARGEST_FILE
        except FileNotFoundError:
            return False

    def _rotate(self, more: int) -> None:
        """Give each file the next older name. Where that fails (another process rotates just now, or
        Windows has one of them open) the file grows until it works.
        """
        from filelock import FileLock, Timeout  # noqa: PLC0415 - once in a megabyte

        lock = FileLock(f"{self._path}.lock", timeout=0, mode=OWNER_ONLY_FILE)
        with contextlib.suppress(OSError, Timeout), lock:
            if self._full(more):
                for older, younger in pairwise(reversed(files_of(self._path.parent))):
                    if younger.exists():
                        younger.replace(older)


def files_of(folder: Path) -> tuple[Path, ...]:
    """The log's files in that folder, whether they are there or not; the youngest first."""
    names = (LOG, *(f"{LOG}.{number}" for number in range(1, FILES_KEPT + 1)))
    return tuple(folder / name for name in names)


def last_lines(folder: Path, number: int) -> list[str]:
    """The end of the log, across its files; what cannot be read is left out."""
    lines: list[str] = []
    for path in files_of(folder):
        if len(lines) < number:
            with contextlib.suppress(OSError):
                lines = [*read_end(path, 2 * LARGEST_FILE).splitlines(), *lines]
    return lines[-number:]


def start_log(folder: Path) -> logging.Handler:
    """From now on, whatever is logged goes to the log in `folder`, and nowhere else."""
    for path in files_of(folder):
        with contextlib.suppress(OSError):
            path.chmod(OWNER_ONLY_FILE)
    handler = _LogFile(folder / LOG)
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    root.addHandler(handler)
    logging.getLogger(OURS).setLevel(logging.INFO)
    for name in SILENT:
        library = logging.getLogger(name)
        library.setLevel(logging.CRITICAL + 1)
        library.propagate = False  # their children speak through them
    return handler
