"""The real program, brought into a state and told to end: python -m tests.faults.driven STATE ENDING

Prints `reached` when it is in that state. Endings that come from within (closing the window, Ctrl+Q,
Quit, the end of the session) are done here; signals are sent by whoever started this.
"""

import ctypes
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import httpx
import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sso_desk import __main__, app
from sso_desk.desk.state import Busy
from sso_desk.expiry import Clock
from sso_desk.home import home_folder, practice_folder
from sso_desk.ui.intents import Intents
from sso_desk.ui.window import MainWindow

Steps = Iterator[Callable[[], bool]]

PRACTICE_STATES = frozenset(
    {"practice starting", "lookup running", "mint sent", "browser starting"}
)
FUSEBILL = "practice-fusebill"
SOMEBODY = "1000003"


class Driver(QObject):
    """Brings the program into a state, step by step, as an operator would."""

    def __init__(self, state: str, ending: str, intents: Intents, window: MainWindow) -> None:
        super().__init__(window)
        self._intents = intents
        self._window = window
        self._ending = ending
        states: Mapping[str, Callable[[], Steps]] = {
            "idle": self._idle,
            "dialog open": self._dialog_open,
            "keyring stuck": self._keyring_stuck,
            "practice starting": self._practice_starting,
            "lookup running": self._lookup_running,
            "mint sent": self._mint_sent,
            "browser starting": self._browser_starting,
        }
        self._steps = states[state]()
        self._step = next(self._steps)
        self._look = QTimer(self)
        self._look.timeout.connect(self._go_on)
        self._look.start(5)

    def _go_on(self) -> None:
        while self._step():
            following = next(self._steps, None)
            if following is None:
                self._look.stop()
                print("reached", flush=True)
                self._end()
                return
            self._step = following

    # --- states -----------------------------------------------------------------------------------

    def _idle(self) -> Steps:
        yield lambda: self._intents.state.started

    def _dialog_open(self) -> Steps:
        yield lambda: self._intents.state.started
        self._window.place.dialogs.add_connection()
        yield lambda: QApplication.activeModalWidget() is not None
        yield lambda: QApplication.activeWindow() is QApplication.activeModalWidget()

    def _keyring_stuck(self) -> Steps:
        yield lambda: Busy.CONNECTING in self._intents.state.busy

    def _practice_starting(self) -> Steps:
        yield self._has_child

    def _has_child(self) -> bool:
        return any(path.read_text() for path in Path("/proc/self/task").glob("*/children"))

    def _connected(self) -> Steps:
        yield lambda: self._intents.state.started and bool(self._intents.state.destinations)
        self._intents.choose_connection(FUSEBILL)
        yield lambda: bool(self._intents.state.destinations)

    def _lookup_running(self) -> Steps:
        yield from self._connected()
        _misbehave("read")
        self._look_up()
        yield lambda: Busy.LOOKUP in self._intents.state.busy

    def _mint_sent(self) -> Steps:
        yield from self._found()
        _misbehave("mint")
        self._intents.create_link()
        yield lambda: Busy.MINT_SENT in self._intents.state.busy

    def _browser_starting(self) -> Steps:
        yield from self._found()
        self._intents.create_link(then_open=True)
        yield lambda: Busy.OPENING in self._intents.state.busy

    def _found(self) -> Steps:
        yield from self._connected()
        self._look_up()
        yield lambda: bool(self._intents.state.lookup.found)
        found = self._intents.state.lookup.found
        assert found
        self._intents.choose_customer(found[0])

    def _look_up(self) -> None:
        self._intents.type_query(SOMEBODY)
        self._intents.search()

    # --- endings ----------------------------------------------------------------------------------

    def _end(self) -> None:
        if self._ending == "close":
            self._window.close()
        elif self._ending == "Ctrl+Q":
            front = QApplication.activeModalWidget() or self._window
            QTest.keyClick(front, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        elif self._ending == "quit":
            QApplication.quit()
        elif self._ending == "session end":
            _emit_commit_data_request()


def _emit_commit_data_request() -> None:
    """As Qt does where it speaks to the session (not on Linux: its wheels are built without XSMP).

    Python has no way to make the session manager that Qt hands over; any object will do, for nobody
    looks at it.
    """
    application, manager = QApplication.instance(), QObject()
    assert application is not None
    library = ctypes.CDLL("libQt6Gui.so.6")  # the one that is loaded
    emit = library._ZN15QGuiApplication17commitDataRequestER15QSessionManager
    emit.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    emit.restype = None
    emit(shiboken6.getCppPointer(application)[0], shiboken6.getCppPointer(manager)[0])


def _misbehave(call: str) -> None:
    """Practice answers calls of that kind after a long while."""
    ports = practice_folder(home_folder()) / "ports.json"
    record = json.loads(ports.read_text())["record"]
    behaviour = {"vendor": "fusebill", "call": call, "delay_seconds": 30, "times": 9}
    httpx.put(
        f"{record}behaviour", headers={"X-Practice": "yes"}, json=behaviour
    ).raise_for_status()


def main(state: str, ending: str) -> int:
    """Run the program; its exit code."""

    class DrivenWindow(MainWindow):
        def attach(self, intents: Intents, clock: Clock) -> None:
            super().attach(intents, clock)
            Driver(state, ending, intents, self)

    app.MainWindow = DrivenWindow  # type: ignore[attr-defined]
    return __main__.main(["--practice"] if state in PRACTICE_STATES else [])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
