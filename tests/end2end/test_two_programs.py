"""Two real programs at once, in real windows: the second brings the first one forward, and ends."""

import contextlib
import signal
import socket
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Program, until

Again = Callable[..., Program]

pytestmark = [pytest.mark.window, pytest.mark.slow]


def title_of_active_window() -> str:
    shown = subprocess.run(
        ["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True, check=False
    )
    return shown.stdout.strip()


def until_in_front(title: str) -> None:
    """Wait until the window of that title is the active one."""
    try:
        until(lambda: title_of_active_window() == title, title)
    except AssertionError:
        search = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
        there = subprocess.run(search, capture_output=True, text=True, check=False).stdout
        raise AssertionError(
            f"{title} is not in front but {title_of_active_window()!r}; there are {there.split()}"
        ) from None


@contextlib.contextmanager
def another_program_in_front() -> Iterator[None]:
    """A window of another program covers all."""
    other = subprocess.Popen(
        ["xmessage", "-title", "another program", "-geometry", "1400x900+0+0", "in front"]
    )
    try:
        until_in_front("another program")
        yield
    finally:
        other.terminate()
        other.wait()


@pytest.fixture
def first(short_path: Path) -> Iterator[Program]:
    with Program(short_path, practice=False) as program:
        until((short_path / "window.socket").exists, "the first program")
        until_in_front("SSO Desk")
        yield program
        assert program.terminate() == 0
        assert program.output() == ""
        assert not list(short_path.glob("**/window.*"))


@pytest.fixture
def again(short_path: Path) -> Iterator[Again]:
    """Starts more programs, on the home of the first unless told otherwise; all are ended."""
    with contextlib.ExitStack() as started:

        def start(*, home: Path = short_path, practice: bool = False) -> Program:
            folder = short_path / f"again-{len(started_in)}"
            folder.mkdir()
            started_in.append(folder)
            program = Program(folder, {"SSO_DESK_HOME": str(home)}, practice=practice)
            return started.enter_context(program)

        started_in: list[Path] = []
        yield start


def test_the_second_raises_the_firsts_window_and_ends_well(first: Program, again: Again) -> None:
    with another_program_in_front():
        second = again()
        assert second.closed(10) == 0
        until_in_front("SSO Desk")
    assert second.output() == ""


def test_a_minimized_window_comes_back(first: Program, again: Again) -> None:
    window = subprocess.run(
        ["xdotool", "getactivewindow"], capture_output=True, text=True, check=True
    ).stdout.strip()
    subprocess.run(["xdotool", "windowminimize", "--sync", window], check=True)
    until(lambda: title_of_active_window() != "SSO Desk", "the window to be minimized")
    assert again().closed(10) == 0
    until_in_front("SSO Desk")


def test_practice_has_a_window_of_its_own(first: Program, again: Again, short_path: Path) -> None:
    practice = again(practice=True)
    until((short_path / "practice" / "window.socket").exists, "the practice program")
    until_in_front("SSO Desk – practice")
    third = again()
    assert third.closed(10) == 0
    until_in_front("SSO Desk")
    assert practice.terminate() == 0
    assert practice.output() == third.output() == ""


def test_socket_and_lock_are_for_their_owner_only(first: Program, short_path: Path) -> None:
    modes = {
        path.name: stat.S_IMODE(path.stat().st_mode) & 0o077 for path in short_path.glob("window.*")
    }
    assert modes == {"window.lock": 0, "window.socket": 0}
    assert stat.S_IMODE(short_path.stat().st_mode) == 0o700


def test_garbage_on_the_socket_harms_nobody(first: Program, again: Again, short_path: Path) -> None:
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
    with another_program_in_front():
        assert again().closed(10) == 0
        until_in_front("SSO Desk")
    for caller in idle:
        caller.close()


def test_a_killed_programs_place_is_taken_over(short_path: Path, again: Again) -> None:
    home = short_path / "killed"
    killed = again(home=home)
    until((home / "window.socket").exists, "the first program")
    killed.send(signal.SIGKILL)
    assert killed.closed(5) == -signal.SIGKILL
    assert {path.name for path in home.glob("window.*")} == {"window.lock", "window.socket"}
    heir = again(home=home)
    until_in_front("SSO Desk")
    assert again(home=home).closed(10) == 0, "the heir listens"
    assert heir.terminate() == 0
    assert heir.output() == ""
    assert not list(home.glob("window.*"))


def test_one_that_hangs_is_named_and_left_alone(first: Program, again: Again) -> None:
    first.send(signal.SIGSTOP)
    try:
        second = again()
        assert second.closed(15) == 1
    finally:
        first.send(signal.SIGCONT)
    assert second.output() == "sso-desk: it is already running, but does not answer"
