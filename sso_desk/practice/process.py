"""The practice vendors as a process of their own, started and stopped by the program itself.

The child says through a pipe how to connect to it, so that not even a practice key is on disk. It
ends when its standard input does, so that it never outlives the program that started it.
"""

import json
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sso_desk import this_program

START_SECONDS = 20.0
STOP_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class PracticeVendor:
    """How to connect to one practice vendor. `hints` are inputs that its links can be made with."""

    vendor_id: str
    settings: Mapping[str, str | list[str]]
    secrets: Mapping[str, str]
    hints: Mapping[str, str]


def command(ports_file: Path) -> list[str]:
    """How to start the child: this very program."""
    return this_program.command("practice", "--ports-file", str(ports_file), "--to-parent")


class PracticeProcess:
    """The running practice vendors. `start` and `stop` block; call them on a thread."""

    def __init__(self, ports_file: Path) -> None:
        """`ports_file` gets the addresses, for whoever wants to look at the vendors' record."""
        self._ports_file = ports_file
        self._process: subprocess.Popen[bytes] | None = None
        self._given_up = threading.Event()
        self._listens = False

    def give_up(self) -> None:
        """Let a `start` that is under way on another thread end at once."""
        self._given_up.set()
        if self._process is not None and not self._listens:
            self._process.kill()

    def start(self) -> tuple[PracticeVendor, ...]:
        """Start the child and wait until all five listen. Raises OSError, TimeoutError."""
        process = self._process = subprocess.Popen(  # noqa: S603 - our own program
            command(self._ports_file), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert process.stdout is not None, "it is a pipe"  # noqa: S101
        too_late = threading.Timer(START_SECONDS, process.kill)
        too_late.start()
        said = process.stdout.readline()
        too_late.cancel()
        if not said:
            self.stop()
            wanted = not self._given_up.is_set()
            raise TimeoutError(
                "the practice vendors did not start" if wanted else "they are no longer wanted"
            )
        self._listens = True
        return read_ports(json.loads(said))

    def stop(self) -> None:
        """End the child."""
        if self._process is None:
            return
        process, self._process = self._process, None
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._ports_file.unlink(missing_ok=True)


def read_ports(document: Mapping[str, Any]) -> tuple[PracticeVendor, ...]:
    """The vendors of what the child says."""
    return tuple(
        PracticeVendor(vendor_id, entry["settings"], entry["secrets"], entry["hints"])
        for vendor_id, entry in document["vendors"].items()
    )
