"""From one window to another one: this one is closed only when the other one is there."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sso_desk.ui import handover
from sso_desk.ui.handover import Handover
from sso_desk.ui.raise_socket import RaiseServer


class Story:
    """A handover to a program of the test, and what came of it."""

    def __init__(self, qtbot: QtBot, folder: Path, *program: str) -> None:
        self.qtbot = qtbot
        self.arrived = 0
        self.failures: list[str] = []
        self.handover = Handover(folder, program)
        self.handover.arrived.connect(self._arrived)
        self.handover.failed.connect(self.failures.append)
        self.handover.begin()

    def _arrived(self) -> None:
        self.arrived += 1

    def over(self) -> None:
        self.qtbot.waitUntil(lambda: not self.handover.running)

    @property
    def process(self) -> "subprocess.Popen[bytes]":
        assert self.handover._process is not None
        return self.handover._process


def python(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


STAYS = python("import sys; sys.stdin = None; import time; time.sleep(60)")


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def staying(qtbot: QtBot, folder: Path) -> Iterator[Story]:
    story = Story(qtbot, folder, *STAYS)
    yield story
    story.process.kill()
    story.process.wait()


def test_it_has_arrived_once_it_has_heard_that_it_is_to_come_forward(
    qtbot: QtBot, folder: Path, staying: Story
) -> None:
    qtbot.wait(2 * handover.LOOK_MS)
    assert staying.arrived == 0, "nobody listens yet"
    raised: list[bool] = []
    server = RaiseServer(folder, lambda: raised.append(True))
    staying.over()
    assert (staying.arrived, staying.failures, raised) == (1, [], [True])
    server.close()


def test_one_that_ends_well_has_brought_another_one_forward(qtbot: QtBot, folder: Path) -> None:
    story = Story(qtbot, folder, *python(""))
    story.over()
    assert (story.arrived, story.failures) == (1, [])


def test_one_that_fails_is_said(qtbot: QtBot, folder: Path) -> None:
    story = Story(qtbot, folder, *python("raise SystemExit(3)"))
    story.over()
    assert (story.arrived, story.failures) == (0, ["it ended with status 3"])


def test_one_that_cannot_be_started_is_said(qtbot: QtBot, folder: Path) -> None:
    story = Story(qtbot, folder, str(folder / "missing"))
    assert (story.arrived, story.failures) == (0, ["No such file or directory"])
    assert not story.handover.running


def test_one_without_a_socket_counts_as_there_after_a_while(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, staying: Story
) -> None:
    monkeypatch.setattr(handover, "PATIENCE_SECONDS", 0.1)
    staying.over()
    assert (staying.arrived, staying.failures) == (1, [])


def test_wishing_twice_starts_one(staying: Story) -> None:
    process = staying.process
    staying.handover.begin()
    assert staying.process is process
