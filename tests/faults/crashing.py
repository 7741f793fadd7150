"""Real programs that go wrong in a chosen way, with a secret in the exception's text."""

import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TEXT = "canary-crash-secret/7Qx9+0042"
ADDRESS = "https://portal.example/in?token=canary-dead-token-7Qx9"

FACE = {
    "window": """
import asyncio, gc, os, sys, threading, warnings, faulthandler
from PySide6.QtCore import QObject, QTimer, qCritical, qFatal, qInfo, qWarning
from PySide6.QtWidgets import QWidget
from sso_desk import __main__
from sso_desk.domain import Secret
from sso_desk.ui.window import MainWindow

TEXT, ADDRESS = sys.argv[1:3]
secret = Secret(TEXT)

def boom(*_):
    local_value = "local " + TEXT
    raise ValueError(f"{TEXT} at {ADDRESS}")

class Bomb:
    def __del__(self):
        boom()

async def soon_broken():
    boom()

def go_wrong(window):
    WRONG

def look(window, timer, left=[250]):
    left[0] -= 1
    words = window.place.status.words()
    if words or left[0] == 0 or "QUICK" in os.environ:
        timer.stop()
        print(words, window.isVisible(), flush=True)
        window.close()

attach = MainWindow.attach
def attach_and_go_wrong(window, *arguments):
    attach(window, *arguments)
    QTimer.singleShot(0, lambda: go_wrong(window))
    timer = QTimer(window)
    timer.timeout.connect(lambda: look(window, timer))
    timer.start(20)

MainWindow.attach = attach_and_go_wrong
sys.exit(__main__.main([]))
""",
    "command": """
import asyncio, gc, os, sys, threading, warnings, faulthandler
from sso_desk import __main__, compose
from sso_desk.domain import Secret

TEXT, ADDRESS = sys.argv[1:3]
secret = Secret(TEXT)

def boom(*_):
    local_value = "local " + TEXT
    raise ValueError(f"{TEXT} at {ADDRESS}")

class Bomb:
    def __del__(self):
        boom()

async def soon_broken():
    boom()

def go_wrong():
    WRONG
    return ()

compose.vendors = go_wrong
sys.exit(__main__.main(["vendors"]))
""",
    "practice": """
import asyncio, gc, os, sys, threading, warnings, faulthandler
from pathlib import Path
from sso_desk import __main__
from sso_desk.domain import Secret
from sso_desk.practice import fusebill, server

TEXT, ADDRESS = sys.argv[1:3]
secret = Secret(TEXT)

def boom(*_):
    local_value = "local " + TEXT
    raise ValueError(f"{TEXT} at {ADDRESS}")

class Bomb:
    def __del__(self):
        boom()

async def soon_broken():
    boom()

def go_wrong(*_):
    WRONG
    raise KeyboardInterrupt

server._document = go_wrong
sys.exit(__main__.main(["practice", "--to-parent"]))
""",
}


@dataclass(frozen=True)
class Crash:
    """What was left of a program."""

    home: Path
    code: int
    out: str
    err: str

    @property
    def folder(self) -> Path:
        """Where its log is."""
        practice = self.home / "practice" / "logs"
        return practice if practice.exists() else self.home / "logs"

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The log."""
        log = self.folder / "sso-desk.log"
        return [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []

    @property
    def everything(self) -> str:
        """All that was printed and all that was written."""
        written = [path.read_bytes() for path in self.home.rglob("*") if path.is_file()]
        return f"{self.out}{self.err}" + "".join(text.decode("latin-1") for text in written)


def _with_core_files() -> None:
    """As on a system that keeps them, as far as we may."""
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def run(home: Path, face: str, wrong: str, **environment: str) -> Crash:
    """Run that face of the program; `wrong` is what it does once it is there."""
    return _run(home, FACE[face].replace("WRONG", wrong), environment)


def run_again(home: Path, face: str) -> Crash:
    """The next start of that face, in which all is well."""
    return run(home, face, "pass", QUICK="yes")


def _run(home: Path, program: str, environment: dict[str, str]) -> Crash:
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHONWARNINGS"}
    done = subprocess.run(
        [sys.executable, "-c", program, TEXT, ADDRESS],
        cwd=home,
        env={
            **inherited,
            "PYTHONPATH": os.pathsep.join([str(ROOT), inherited.get("PYTHONPATH", "")]),
            "SSO_DESK_HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            **environment,
        },
        input="",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=_with_core_files,
    )
    return Crash(home, done.returncode, done.stdout, done.stderr)
