"""Things that move stand still where the system asks for that; a real bus answers for Linux."""

import ctypes
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from pytestqt.qtbot import QtBot

from sso_desk.ui import motion
from sso_desk.ui.pieces.busy_line import BusyLine
from tests.faults.objective_c import RecordedObjectiveC
from tests.faults.secret_service import CONFIGURATION, until


@pytest.fixture(autouse=True)
def unasked() -> Iterator[None]:
    """What a test says the system wants ends with it."""
    yield
    motion._ANSWERS.clear()


@pytest.mark.parametrize("moves", [True, False])
def test_the_busy_line_moves_only_where_it_may(qtbot: QtBot, moves: bool) -> None:
    motion.answer(moves=moves)
    line = BusyLine()
    qtbot.addWidget(line)
    line.show()
    line.run(on=True)
    assert line._timer.isActive() is moves
    assert line.running, "and says so either way"


class User32:
    """Windows' library; it writes the answer where it is told to."""

    def __init__(self, *, animated: bool) -> None:
        self._animated = animated
        self.asked: list[int] = []

    def SystemParametersInfoW(self, what: int, _number: int, place: Any, _flags: int) -> int:
        self.asked.append(what)
        ctypes.cast(place, ctypes.POINTER(ctypes.c_int))[0] = int(self._animated)
        return 1


@pytest.mark.parametrize("animated", [True, False])
def test_windows_is_asked_for_its_animations(animated: bool) -> None:
    library = User32(animated=animated)
    assert motion.on_windows(library) is animated
    assert library.asked == [0x1042], "SPI_GETCLIENTAREAANIMATION"


def test_macos_is_asked_whether_motion_is_reduced() -> None:
    objc = RecordedObjectiveC()
    assert not motion.on_macos(objc), "every answer of the stand-in means yes"
    assert [message for _, message, _ in objc.sent] == [
        "sharedWorkspace",
        "accessibilityDisplayShouldReduceMotion",
    ]


class Portal(threading.Thread):
    """The desktop's portal on a bus: it answers every question with `body`, or with an error."""

    def __init__(self, address: str, body: object) -> None:
        super().__init__(daemon=True)
        self.connection: DBusConnection = open_dbus_connection(address)
        self._body = body
        Proxy(message_bus, self.connection).RequestName("org.freedesktop.portal.Desktop")
        self.start()

    def run(self) -> None:
        while True:
            try:
                message = self.connection.receive()
            except (OSError, ValueError):
                return
            if message.header.message_type is MessageType.method_call:
                member = message.header.fields[HeaderFields.member]
                answer = (
                    new_method_return(message, "v", (("v", ("b", self._body)),))
                    if member == "Read" and isinstance(self._body, bool)
                    else new_error(message, "org.freedesktop.portal.Error.NotFound")
                )
                self.connection.send(answer)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A bus with nobody on it."""
    socket = tmp_path / "bus"
    settings = tmp_path / "bus.conf"
    settings.write_text(CONFIGURATION.format(socket=socket, services=""))
    bus = subprocess.Popen(["dbus-daemon", f"--config-file={settings}", "--nofork"])
    until(socket.exists, "the bus")
    yield f"unix:path={socket}"
    bus.kill()
    bus.wait()


@pytest.mark.parametrize(("said", "moves"), [(True, True), (False, False), (None, True)])
def test_a_linux_desktop_is_asked_through_its_portal(
    address: str, said: bool | None, moves: bool
) -> None:
    portal = Portal(address, said)
    assert motion.on_linux(address) is moves
    portal.connection.close()


def test_a_desktop_that_does_not_answer_lets_things_move(address: str, tmp_path: Path) -> None:
    assert motion.on_linux(address, seconds=1.0), "nobody has the portal's name"
    assert motion.on_linux(f"unix:path={tmp_path / 'nowhere'}"), "and there is no bus"


def test_asking_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()

    def slow() -> bool:
        answered.wait(10)
        return False

    monkeypatch.setattr(motion, "on_linux", slow)
    motion.ask_system("linux")
    assert motion.allowed(), "until there is an answer"
    answered.set()
    until(lambda: not motion.allowed(), "the answer")
