"""Runs one command.

Answers go to standard output, one JSON object a line with `--json`; whatever goes wrong is one plain
sentence on standard error, and an exit code that a script can act on.
"""

import argparse
import asyncio
import contextlib
import signal
from collections.abc import Sequence

from sso_desk.cli.failure import FAULT, INTERRUPTED, USAGE, Failure, exit_code
from sso_desk.cli.grammar import parser
from sso_desk.cli.output import be_ready_for_any_text, note
from sso_desk.crash_reports import CrashReports
from sso_desk.home import home_folder, practice_folder


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; its exit code."""
    be_ready_for_any_text()
    args = parser().parse_args(arguments)
    if "command" not in args and "serve" not in args:
        parser().print_help()
        return USAGE
    if args.practice:
        note(
            "sso-desk: --practice opens the window; a command always works on your own connections."
        )
        return USAGE
    home, reports = home_folder(), CrashReports()
    with contextlib.suppress(OSError):  # the doctor can still say what is wrong
        reports.begin((practice_folder(home) if "serve" in args else home) / "logs")
    try:
        code: int = args.serve(args) if "serve" in args else asyncio.run(_run(args))
    except KeyboardInterrupt:
        note("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        return FAULT
    except Exception as fault:  # noqa: BLE001 - the outermost handler: it logs and says so
        reports.ended_by(fault)
        return FAULT
    return code


async def _run(args: argparse.Namespace) -> int:
    task = asyncio.current_task()
    if task is not None:
        with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        code: int = await args.command(args)
    except asyncio.CancelledError:
        note("Interrupted.")
        return INTERRUPTED
    except Failure as failure:
        note(f"sso-desk: {failure}")
        return exit_code(failure.error)
    return code
