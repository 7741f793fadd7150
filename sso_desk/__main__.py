"""Chooses the face: the window, or the command line. Imports nothing heavy before it knows."""

import os
import signal
import sys
from collections.abc import Sequence

PRIVATE = 0o077


def main(arguments: Sequence[str] | None = None) -> int:
    """Run SSO Desk; its exit code. Files that it makes are for their owner only."""
    os.umask(PRIVATE)
    arguments = sys.argv[1:] if arguments is None else arguments
    if not arguments or list(arguments) == ["--practice"]:
        _end_quietly_when_told()
        from sso_desk import app  # noqa: PLC0415 - Qt

        return app.run(practice=bool(arguments))
    from sso_desk import cli  # noqa: PLC0415 - not needed by the window

    return cli.run(arguments)


def _end_quietly_when_told() -> None:
    """Until the window's own ending is in place: nothing has begun yet that had to be closed."""
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: sys.exit(0))


if __name__ == "__main__":
    sys.exit(main())
