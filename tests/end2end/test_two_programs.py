"""Two real programs at once, in real windows: the second brings the first one forward, and ends."""

import signal
import socket
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Program, until

pytestmark = [pytest.mark.window, pytest.mark.slow]


def title_of_active_window() -> str:
    shown = subprocess.run(
        ["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True, check=False
    )
    return shown.stdout.strip()


class Screen:
    """What covers the window: another program's."""

    def __init__(self) -> None:
        self._other = subprocess.Popen(
            ["xmessage", "-title", "another program", "-geometry", "1400x900+0+0", "in front"]
        )
        until(lambda: title_of_active_window() == "another program", "the other window in front")

    def close(self) -> None:
        self._other.terminate()
        self._other.wait()


@pytest.fixture
def first(short_path: Path) -> Iterator[Program]:
    with Program(short_path, practice=False) as program:
        until((short_path / "window.socket").exists, "the first program")
        until(lambda: title_of_active_window() == "SSO Desk", "its window")
        yield program
        assert program.terminate() == 0
        assert program.output() == ""
        assert not list(short_path.glob("**/window.*"))


def started_again(home: Path, folder: Path, *, practice: bool = False) -> Program:
    """A second program on the home of the first; its output goes to `folder`."""
    folder.mkdir()
    return Program(folder, {"SSO_DESK_HOME": str(home)}, practice=practice)


def test_the_second_raises_the_firsts_window_and_ends_well(
    first: Program, short_path: Path
) -> None:
    other = Screen()
    second = started_again(short_path, short_path / "second")
    assert second.closed(10) == 0
    until(lambda: title_of_active_window() == "SSO Desk", "the first window in front")
    assert second.output() == ""
    second.end()
    other.close()


def test_a_minimized_window_comes_back(first: Program, short_path: Path) -> None:
    window = subprocess.run(
        ["xdotool", "getactivewindow"], capture_output=True, text=True, check=True
    ).stdout.strip()
    subprocess.run(["xdotool", "windowminimize", "--sync", window], check=True)
    until(lambda: title_of_active_window() != "SSO Desk", "the window to be minimized")
    second = started_again(short_path, short_path / "second")
    assert second.closed(10) == 0
    until(lambda: title_of_active_window() == "SSO Desk", "the first window in front")
    second.end()


def test_practice_has_a_window_of_its_own(first: Program, short_path: Path) -> None:
    practice = started_again(short_path, short_path / "second", practice=True)
    until((short_path / "practice" / "window.socket").exists, "the practice program")
    until(lambda: title_of_active_window() == "SSO Desk – practice", "its window")
    third = started_again(short_path, short_path / "third")
    assert third.closed(10) == 0
    until(lambda: title_of_active_window() == "SSO Desk", "the real window in front")
    assert practice.terminate() == 0
    assert practice.output() == third.output() == ""
    practice.end()
    third.end()


def test_socket_and_lock_are_for_their_owner_only(first: Program, short_path: Path) -> None:
    modes = {
        path.name: stat.S_IMODE(path.stat().st_mode) & 0o077 for path in short_path.glob("window.*")
    }
    assert modes == {"window.lock": 0, "window.socket": 0}
    assert stat.S_IMODE(short_path.stat().st_mode) == 0o700


def test_garbage_on_the_socket_harms_nobody(first: Program, short_path: Path) -> None:
    idle = []
    for words in (b"", b"quit\n", b"x" * 200_000, b"raise\0", bytes(range(256))) * 10:
        caller = socket.socket(socket.AF_UNIX)
        caller.connect(str(short_path / "window.socket"))
        try:
            caller.sendall(words)
        except (BrokenPipeError, ConnectionResetError):
            caller.close()
        else:
            idle.append(caller)
    other = Screen()
    second = started_again(short_path, short_path / "second")
    assert second.closed(10) == 0
    until(lambda: title_of_active_window() == "SSO Desk", "the first window in front")
    for caller in idle:
        caller.close()
    second.end()
    other.close()


def test_a_killed_programs_place_is_taken_over(short_path: Path) -> None:
    killed_home = short_path / "killed"
    killed_home.mkdir()
    killed = Program(killed_home, practice=False)
    until((killed_home / "window.socket").exists, "the first program")
    killed.send(signal.SIGKILL)
    assert killed.closed(5) == -signal.SIGKILL
    assert {path.name for path in killed_home.glob("window.*")} == {"window.lock", "window.socket"}
    killed.end()
    with Program(killed_home, practice=False) as heir:
        until(lambda: title_of_active_window() == "SSO Desk", "the heir's window")
        second = started_again(killed_home, short_path / "second")
        assert second.closed(10) == 0, "the heir listens"
        second.end()
        assert heir.terminate() == 0
        assert heir.output() == ""
    assert not list(killed_home.glob("window.*"))


def test_one_that_hangs_is_named_and_left_alone(first: Program, short_path: Path) -> None:
    first.send(signal.SIGSTOP)
    second = started_again(short_path, short_path / "second")
    try:
        assert second.closed(15) == 1
    finally:
        first.send(signal.SIGCONT)
    assert second.output() == "sso-desk: it is already running, but does not answer"
    second.end()
