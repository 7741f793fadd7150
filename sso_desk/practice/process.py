"""The practice vendors as a process of their own, started and stopped by the program itself.

The child ends when its standard input does, so that it never outlives the program that started it.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START_SECONDS = 20.0
STOP_SECONDS = 2.0
LOOK_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class PracticeVendor:
    """How to connect to one practice vendor. `hints` are inputs that its links can be made with."""

    vendor_id: str
    settings: Mapping[str, str | list[str]]
    secrets: Mapping[str, str]
    hints: Mapping[str, str]


def command(ports_file: Path) -> list[str]:
    """How to start the child: this very program, also when it is frozen."""
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "sso_desk"]
    )
    return [*program, "practice", "--ports-file", str(ports_file), "--stop-with-input"]


class PracticeProcess:
    """The running practice vendors. `start` and `stop` block; call them on a thread."""

    def __init__(self, ports_file: Path) -> None:
        self._ports_file = ports_file
        self._process: subprocess.Popen[bytes] | None = None
        self._given_up = threading.Event()

    def give_up(self) -> None:
        """Let a `start` that is under way on another thread end at once."""
        self._given_up.set()

    def start(self) -> tuple[PracticeVendor, ...]:
        """Start the child and wait until all five listen. Raises OSError, TimeoutError."""
        self._ports_file.unlink(missing_ok=True)
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            command(self._ports_file),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + START_SECONDS
        while not self._ports_file.exists():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise TimeoutError("the practice vendors did not start")
            if self._given_up.wait(LOOK_SECONDS):
                self.stop()
                raise TimeoutError("the practice vendors are no longer wanted")
        return read_ports(json.loads(self._ports_file.read_text(encoding="utf-8")))

    def stop(self) -> None:
        """End the child."""
        if self._process is None:
            return
        process, self._process = self._process, None
        if process.stdin is not None:
            process.stdin.close()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._ports_file.unlink(missing_ok=True)


def read_ports(document: Mapping[str, Any]) -> tuple[PracticeVendor, ...]:
    """The vendors of a ports file."""
    return tuple(
        PracticeVendor(vendor_id, entry["settings"], entry["secrets"], entry["hints"])
        for vendor_id, entry in document["vendors"].items()
    )
