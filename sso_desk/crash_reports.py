"""Everything that nobody foresaw ends in the log, and nothing of it on standard error.

Exceptions that nobody caught (in a slot, a thread, a task, a `__del__`) and warnings are logged. A
fault that ends the process at once, such as a crash in a library, leaves a list of places in the code
in a file of its own, which the next start of the program moves into the log. Memory is never dumped.
"""

import contextlib
import faulthandler
import logging
import os
import sys
import threading
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from sso_desk import messages
from sso_desk.errors import DeskError
from sso_desk.stores.files import private_folder, read_end, regular_file
from sso_desk.stores.logs import TRACE, start_log

if TYPE_CHECKING:
    import asyncio

FAULTS = "faults.txt"
LONGEST_FAULT = 65536
"""Bytes; of more, the end is kept."""

log = logging.getLogger(__name__)


class CrashReports:
    """Logs what nobody foresaw, and tells whoever wants to show that it happened."""

    def __init__(self) -> None:
        self._tell: Callable[[], object] | None = None

    def tell(self, listener: Callable[[], object] | None) -> None:
        """Call `listener` after each report, on whatever thread it was; it must not raise."""
        self._tell = listener

    def begin(self, folder: Path) -> None:
        """Log to `folder` until the process ends. Raises OSError where nothing can be kept there."""
        start_log(folder)
        sys.excepthook = self._uncaught
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._in_thread
        warnings.showwarning = _warned
        _dump_no_memory()
        private_folder(folder)
        try:
            _log_earlier_fault(folder / FAULTS)
            append = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            faulthandler.enable(regular_file(str(folder / FAULTS), append))
        except OSError as error:
            log.warning("a fault that ends the process will not be kept: %s", error)

    def in_loop(self, _loop: "asyncio.AbstractEventLoop", context: Mapping[str, Any]) -> None:
        """For `loop.set_exception_handler`."""
        self._report(str(context.get("message")), context.get("exception"))

    def ended_by(self, fault: Exception) -> None:
        """For the outermost handler of a face: log, and say so on standard error."""
        log.critical("a fault of our own", exc_info=fault)
        with contextlib.suppress(OSError):
            print(f"sso-desk: {messages.describe(DeskError())}", file=sys.stderr)

    def _uncaught(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._report("nobody caught an exception", error)

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        self._report("nobody caught an exception in a thread", args.exc_value)

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        self._report("an exception could not be raised", args.exc_value)

    def _report(self, words: str, error: BaseException | None) -> None:
        log.critical(words, exc_info=error)
        if self._tell is not None:
            self._tell()


def _warned(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: object = None,  # noqa: ARG001 - Python's own signature
    line: str | None = None,  # noqa: ARG001
) -> None:
    """As `warnings.showwarning`, without a line of source."""
    log.warning("%s:%s: %s: %s", filename, lineno, category.__name__, message)


def _dump_no_memory() -> None:
    """A core file would hold every secret."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _log_earlier_fault(path: Path) -> None:
    """The file is emptied, never replaced: another process may be about to write into it."""
    if not path.exists():
        return
    text = read_end(path, LONGEST_FAULT).strip()
    if text:
        log.critical("an earlier run was ended by a fault", extra={TRACE: text.splitlines()})
        os.truncate(path, 0)
