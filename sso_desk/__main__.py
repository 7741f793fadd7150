"""Chooses the face: the window, or the command line. Imports nothing heavy before it knows."""

import os
import signal
import sys
from collections.abc import Callable, Sequence

PRIVATE = 0o077


def main(arguments: Sequence[str] | None = None) -> int:
    """Run SSO Desk; its exit code. Files that it makes are for their owner only."""
    os.umask(PRIVATE)
    arguments = sys.argv[1:] if arguments is None else arguments
    if not arguments or list(arguments) == ["--practice"]:
        told = _note_when_told_to_end()
        from sso_desk import app  # noqa: PLC0415 - Qt

        code = app.run(practice=bool(arguments), told_to_end=told)
        _leave_threads_behind(code)
        return code
    from sso_desk.cli import main as cli  # noqa: PLC0415 - not needed by the window

    return cli.run(arguments)


def _leave_threads_behind(code: int) -> None:
    """End at once where a thread still waits for a keyring, or is loading one.

    The interpreter would tear it out of Qt's part of an import as it ends, and the program would abort.
    All has been closed by now.
    """
    import threading  # noqa: PLC0415 - not for the first paint

    if threading.active_count() > 1:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # a windowed program has none on Windows
                stream.flush()
        os._exit(code)


def _note_when_told_to_end() -> Callable[[], bool]:
    """Whether a signal has come before the window's own ending was in place.

    It is only noted: an exception in the middle of Qt's imports would come out as another one.
    """
    told: list[int] = []
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _frame: told.append(number))
    return lambda: bool(told)


if __name__ == "__main__":
    sys.exit(main())
