"""The real program: one click from the first page to practice, and back by the menu."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sso_desk.ui.raise_socket import address
from tests.end2end.desktop import ROOT, until

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from sso_desk import __main__, app
class Window(app.MainWindow):
    def attach(self, *given):
        super().attach(*given)
        self.look = QTimer(self)
        self.look.timeout.connect(self.click)
        self.look.start(20)
    def click(self):
        if self.place._state.started:
            self.look.stop()
            if self.place._state.practice:
                self.place.menu.leave_practice.trigger()
            else:
                self.place.welcome.practice.click()
app.MainWindow = Window
sys.exit(__main__.main(sys.argv[1:]))
"""


def others(home: Path) -> dict[int, bytes]:
    """The programs that run on that home: their command lines by process id."""
    mark = f"SSO_DESK_HOME={home}\0".encode()
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes():
                found[int(process.name)] = (process / "cmdline").read_bytes()
        except OSError:
            continue  # has just ended, or is not ours
    return found


@pytest.mark.window
@pytest.mark.parametrize("practice", [False, True], ids=["to practice", "from practice"])
def test_the_other_window_comes_up_and_only_then_this_one_closes(
    tmp_path: Path, practice: bool
) -> None:
    home = tmp_path / "home"
    environment = {**os.environ, "SSO_DESK_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
    first = subprocess.run(
        [sys.executable, "-c", PROGRAM, *(["--practice"] if practice else [])],
        cwd=ROOT,
        env=environment,
        timeout=60,
        check=False,
    )
    assert first.returncode == 0
    wanted = b"-m\0sso_desk\0" if practice else b"-m\0sso_desk\0--practice\0"
    left = {pid: line for pid, line in others(home).items() if line.endswith(wanted)}
    assert len(left) == 1
    (pid,) = left
    listens = Path(address(home if practice else home / "practice")).is_socket()
    os.kill(pid, signal.SIGTERM)
    until(lambda: not others(home), "the other program to end")
    assert listens
