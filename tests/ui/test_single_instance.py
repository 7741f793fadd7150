"""The lock and the socket with which a second program finds the first one, real ones of Qt."""

import os
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sso_desk.ui import raise_socket
from sso_desk.ui.raise_socket import MOST_CONNECTIONS, RaiseServer, address, ask_to_raise
from sso_desk.ui.single_instance import LOCK_NAME, Place, SingleInstance

HELD_BY_ANOTHER = """
import sys
from pathlib import Path
from sso_desk.ui.single_instance import SingleInstance
instance = SingleInstance(Path(sys.argv[1]))
print(instance.take().name, flush=True)
sys.stdin.read()
"""

ASKING = """
import sys
from pathlib import Path
from sso_desk.ui.raise_socket import ask_to_raise
print(ask_to_raise(Path(sys.argv[1])))
"""


class Window:
    """Counts how often it is asked to come forward."""

    def __init__(self) -> None:
        self.raised = 0

    def come_forward(self) -> None:
        self.raised += 1


class Stranger:
    """Another program on the socket, which says what it likes."""

    def __init__(self, folder: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(5)
        self._socket.connect(str(folder / raise_socket.SOCKET_NAME))

    def say(self, words: bytes) -> None:
        try:
            self._socket.sendall(words)
        except (BrokenPipeError, ConnectionResetError):
            return  # cut off in the middle

    @property
    def cut_off(self) -> bool:
        self._socket.setblocking(False)
        try:
            return self._socket.recv(1) == b""
        except BlockingIOError:
            return False
        except ConnectionResetError:
            return True

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def window() -> Window:
    return Window()


@pytest.fixture
def server(qtbot: QtBot, folder: Path, window: Window) -> Iterator[RaiseServer]:
    server = RaiseServer(folder, window.come_forward)
    assert server.listening
    yield server
    server.close()
    assert server.callers == 0
    assert list(folder.iterdir()) == []


def ask_as_another_program(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", ASKING, str(folder)], stdout=subprocess.PIPE, text=True
    )


def was_heard(qtbot: QtBot, folder: Path) -> bool:
    """Whether another program that says the word now is heard."""
    asking = ask_as_another_program(folder)
    qtbot.waitUntil(lambda: asking.poll() is not None)
    return asking.communicate()[0] == "True\n"


def test_the_word_raises_the_window_once(
    qtbot: QtBot, folder: Path, window: Window, server: RaiseServer
) -> None:
    assert was_heard(qtbot, folder)
    assert window.raised == 1
    assert server.callers == 0


@pytest.mark.parametrize(
    "words",
    [b"\n", b"quit\n", b"RAISE\n", b"raise \n", b"raise\nraise\n", b"raise\r\n", b"\0" * 100,
     b"GET / HTTP/1.1\r\n\r\n", b"x" * 1_000_000, bytes(range(256)), "raisé\n".encode()],
    ids=lambda words: repr(words[:12]),
)  # fmt: skip
def test_anything_else_is_cut_off_and_raises_nothing(
    qtbot: QtBot, folder: Path, window: Window, server: RaiseServer, words: bytes
) -> None:
    stranger = Stranger(folder)
    speaking = threading.Thread(target=stranger.say, args=(words,))
    speaking.start()
    qtbot.waitUntil(lambda: not speaking.is_alive())
    qtbot.waitUntil(lambda: stranger.cut_off)
    assert (window.raised, server.callers) == (0, 0)
    stranger.close()


def test_a_word_in_pieces_is_waited_for(
    qtbot: QtBot, folder: Path, window: Window, server: RaiseServer
) -> None:
    slow = Stranger(folder)
    slow.say(b"ra")
    qtbot.waitUntil(lambda: server.callers == 1)
    slow.say(b"ise\n")
    qtbot.waitUntil(lambda: window.raised == 1)
    slow.close()


def test_who_says_nothing_is_cut_off_after_a_while(
    qtbot: QtBot, folder: Path, window: Window, server: RaiseServer
) -> None:
    silent, halting = Stranger(folder), Stranger(folder)
    halting.say(b"rais")
    qtbot.waitUntil(lambda: server.callers == 2)
    qtbot.waitUntil(lambda: silent.cut_off and halting.cut_off)
    assert (window.raised, server.callers) == (0, 0)
    silent.close()
    halting.close()


def test_a_crowd_does_not_keep_the_word_from_being_heard(
    qtbot: QtBot, folder: Path, window: Window, server: RaiseServer
) -> None:
    crowd = []
    for _ in range(40):
        crowd.append(Stranger(folder))
        qtbot.waitUntil(lambda: server.callers > 0)
        assert server.callers <= MOST_CONNECTIONS
    assert was_heard(qtbot, folder)
    assert window.raised == 1
    for stranger in crowd:
        stranger.close()


def test_only_the_owner_can_reach_the_socket_whatever_the_mask(
    qtbot: QtBot, short_path: Path
) -> None:
    home = short_path / "home"
    before = os.umask(0)
    try:
        instance = SingleInstance(home)
        assert instance.take() is Place.FIRST
        instance.listen(lambda: None)
    finally:
        os.umask(before)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / raise_socket.SOCKET_NAME).stat().st_mode) == 0o700
    instance.close()
    assert list(home.iterdir()) == []


def test_the_socket_of_a_killed_program_is_taken_over(
    qtbot: QtBot, folder: Path, window: Window
) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(folder / raise_socket.SOCKET_NAME))
    left.close()  # the file stays, and nobody listens
    server = RaiseServer(folder, window.come_forward)
    assert was_heard(qtbot, folder)
    assert window.raised == 1
    server.close()
    assert list(folder.iterdir()) == []


def held_by_another(folder: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HELD_BY_ANOTHER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "FIRST\n"
    return holder


def end(holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.communicate()


def test_a_killed_programs_lock_is_taken_over(folder: Path) -> None:
    holder = held_by_another(folder)
    end(holder)
    assert (folder / LOCK_NAME).exists()
    instance = SingleInstance(folder)
    assert instance.take() is Place.FIRST
    instance.close()
    assert list(folder.iterdir()) == []


def test_a_living_one_that_never_answers_keeps_its_lock(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sso_desk.ui.single_instance.PATIENCE_SECONDS", 0.2)
    holder = held_by_another(folder)
    assert SingleInstance(folder).take() is Place.UNANSWERED
    assert holder.poll() is None
    assert (folder / LOCK_NAME).exists()
    end(holder)


def test_a_lock_that_names_a_living_stranger_is_taken_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The killed program's process id is another Python's by now; nobody holds the system's lock."""
    monkeypatch.setattr("sso_desk.ui.single_instance.PATIENCE_SECONDS", 0.2)
    holder = held_by_another(folder)
    written = (folder / LOCK_NAME).read_text().splitlines()
    end(holder)
    stranger = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    (folder / LOCK_NAME).write_text("\n".join([str(stranger.pid), *written[1:]]) + "\n")
    instance = SingleInstance(folder)
    assert instance.take() is Place.FIRST
    instance.close()
    stranger.communicate(b"\n")


def test_one_that_is_just_ending_is_waited_for(folder: Path) -> None:
    holder = held_by_another(folder)
    leaving = threading.Timer(0.3, end, [holder])
    leaving.start()
    instance = SingleInstance(folder)
    assert instance.take() is Place.FIRST
    leaving.join()
    instance.close()


def test_one_that_is_started_while_the_first_ends_becomes_the_first(
    qtbot: QtBot, folder: Path, window: Window
) -> None:
    ending = SingleInstance(folder)
    assert ending.take() is Place.FIRST
    ending.listen(window.come_forward)
    ending.stop_listening()
    released = threading.Timer(0.5, ending.close)
    released.start()
    heir = held_by_another(folder)
    released.join()
    assert window.raised == 0
    end(heir)


def test_a_home_that_cannot_be_made_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    instance = SingleInstance(tmp_path / "file" / "home")
    assert instance.take() is Place.FIRST
    instance.listen(lambda: None)
    instance.close()


def test_a_lock_that_cannot_be_read_does_not_stop_the_program(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sso_desk.ui.single_instance.PATIENCE_SECONDS", 0.2)
    (folder / LOCK_NAME).write_bytes(os.urandom(200))
    instance = SingleInstance(folder)
    assert instance.take() is Place.FIRST
    instance.close()


def test_a_long_home_has_its_socket_in_the_users_runtime_folder(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("long" * 40)
    long.mkdir()
    other = tmp_path / ("long" * 41)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    assert Path(address(long)).parent == folder
    assert address(long) != address(other)
    server = RaiseServer(long, lambda: None)
    assert server.listening
    assert list(folder.iterdir()) == [Path(address(long))]
    server.close()
    assert list(folder.iterdir()) == []


def test_without_any_place_for_a_socket_the_program_runs_alone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("long" * 40)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert address(long) == ""
    server = RaiseServer(long, lambda: None)
    assert not server.listening
    assert not ask_to_raise(long)
    server.close()
