"""What only a real window system can show: another program reads exactly the link that was copied."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="there is no X display"),
    pytest.mark.skipif(shutil.which("xclip") is None, reason="xclip is not installed"),
]

LINK = "https://northwind.mybillsystem.com/Home?token=a%20b%2Bc"
PROGRAM = f"""
import sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication
from sso_desk.domain import Secret
from sso_desk.ui.clipboard import SystemClipboard

application = QApplication([])
clipboard = SystemClipboard()
secret = Secret({LINK!r})

def told():
    line = sys.stdin.readline().strip()
    if line == "copy":
        clipboard.put(secret)
        print("copied", flush=True)
    elif line == "clear":
        print(clipboard.clear_if_holds(secret), flush=True)
    else:
        application.quit()

listener = QSocketNotifier(0, QSocketNotifier.Type.Read)
listener.activated.connect(told)
application.exec()
"""


class Copier:
    """A program of its own that copies and clears when it is told to."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        )

    def tell(self, word: str) -> str:
        """Say a word, and hear the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def end(self) -> int:
        """Its exit code."""
        self.tell("end")
        self._process.communicate(timeout=20)
        return self._process.returncode


@pytest.fixture
def copier() -> Iterator[Copier]:
    made = Copier()
    yield made
    assert made.end() == 0


def xclip(*arguments: str, feed: str | None = None) -> str:
    """What another X client sees."""
    run = subprocess.run(
        ["xclip", *arguments],
        input=feed,
        stdout=subprocess.PIPE if feed is None else None,
        text=True,
        timeout=10,
        check=False,
    )
    return run.stdout or ""


def test_another_program_reads_the_link_and_the_mark_and_nothing_after_clearing(
    copier: Copier,
) -> None:
    xclip("-selection", "primary", "-i", feed="selected by hand")
    assert copier.tell("copy") == "copied"
    assert xclip("-selection", "clipboard", "-o") == LINK
    targets = xclip("-selection", "clipboard", "-o", "-t", "TARGETS").split()
    assert "x-kde-passwordManagerHint" in targets
    hint = xclip("-selection", "clipboard", "-o", "-t", "x-kde-passwordManagerHint")
    assert hint == "secret"
    assert xclip("-selection", "primary", "-o") == "selected by hand"
    assert copier.tell("clear") == "True"
    assert xclip("-selection", "clipboard", "-o") == ""


def test_what_another_program_copied_is_left_alone(copier: Copier) -> None:
    assert copier.tell("copy") == "copied"
    xclip("-selection", "clipboard", "-i", feed="mine")
    assert copier.tell("clear") == "False"
    assert xclip("-selection", "clipboard", "-o") == "mine"


def test_the_program_ends_soundly_with_the_link_still_copied(copier: Copier) -> None:
    assert copier.tell("copy") == "copied"
