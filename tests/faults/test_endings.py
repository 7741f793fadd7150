"""However the program is told to end, and whatever it is doing: out within three seconds, with exit code
0 and without a word, and nothing of ours is left running or lying about.

The real program in a process of its own, on Qt's offscreen platform; what needs a real window manager
or a real X server has one.
"""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests.end2end.chromium import _as_default_browser
from tests.end2end.desktop import ROOT, until
from tests.faults.secret_service import PrivateSecretService

MOST_SECONDS = 3.0

STATES = ("idle", "dialog open", "keyring stuck", "practice starting", "lookup running", "mint sent",
          "browser starting")  # fmt: skip
SIGNALS = {name: getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP")}
ENDINGS = (*SIGNALS, "close", "Ctrl+Q", "quit", "session end")
ALWAYS = {"SIGTERM", "close"}
"""The endings that the usual run tries in every state; `make endings` tries all."""

CONNECTIONS = """\
version = 1
[[connection]]
id = "c1"
vendor = "fusebill"
name = "Billing"
environment = "production"
settings = { portal_url = "https://acme.mybillsystem.com" }
"""

HANGING_BROWSER = "#!/bin/sh\nexec sleep 60\n"


class Started:
    """The driven program, with places of its own for all that it may leave."""

    def __init__(
        self,
        state: str,
        ending: str,
        folder: Path,
        others: Mapping[str, str],
        *,
        program: Sequence[str] = ("-m", "tests.faults.driven"),
    ) -> None:
        self.home = folder / "desk"
        self.temporary = folder / "temporary"
        self.runtime = folder / "runtime"
        for place in (self.home, self.temporary, self.runtime):
            place.mkdir(mode=0o700)
        if state == "keyring stuck":
            (self.home / "connections.toml").write_text(CONNECTIONS)
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            **others,
            "SSO_DESK_HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "TMPDIR": str(self.temporary),
        }
        self.process = subprocess.Popen(
            [sys.executable, *program, state, ending],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_until_reached(self) -> None:
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "reached\n"

    def seconds_to_end(self) -> float:
        before = time.monotonic()
        self.process.wait(20)
        return time.monotonic() - before

    def children(self) -> list[int]:
        found = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [int(child) for path in found for child in path.read_text().split()]

    def running(self) -> list[str]:
        """The command lines of all processes that have our home in their environment.

        Except for the browser's, which is the operator's.
        """
        mark = f"SSO_DESK_HOME={self.home}\0".encode()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (process / "environ").read_bytes() + b"\0":
                    found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                continue  # has just ended, or is not ours
        return [line for line in found if "xdg-open" not in line and "sleep 60" not in line]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self._end_browser()
        self.process.communicate()

    def _end_browser(self) -> None:
        """The browser is the operator's, and outlives the program; this one is the test's."""
        mark = f"SSO_DESK_HOME={self.home}\0".encode()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                ours = mark in (process / "environ").read_bytes()
            except OSError:
                continue
            if ours:
                os.kill(int(process.name), signal.SIGKILL)

    def left_over(self) -> list[str]:
        """Locks, sockets, half-written and temporary files."""
        lying = [*self.temporary.rglob("*"), *self.runtime.rglob("*")]
        for path in self.home.rglob("*"):
            odd = path.is_socket() or path.suffix in (".lock", ".rmlock") or path.name[0] == "."
            if odd or path.name == "ports.json" or path.suffix in ("-wal", "-shm"):
                lying.append(path)
        return [str(path) for path in lying]

    def journal(self) -> list[str]:
        """What the practice journal's records say was done, oldest first."""
        with contextlib.closing(sqlite3.connect(self.home / "practice/journal.sqlite")) as database:
            return [
                row[0] for row in database.execute("SELECT action FROM record ORDER BY sequence")
            ]


@pytest.fixture(scope="module")
def hung_keyring(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateSecretService]:
    with PrivateSecretService(tmp_path_factory.mktemp("keyring") / "service") as service:
        service.stop()
        yield service


def others_of(state: str, folder: Path, request: pytest.FixtureRequest) -> Mapping[str, str]:
    """What else the state needs, as environment."""
    if state == "keyring stuck":
        keyring: PrivateSecretService = request.getfixturevalue("hung_keyring")
        return keyring.environment
    if state == "browser starting":
        opener = folder / "browser"
        opener.write_text(HANGING_BROWSER)
        opener.chmod(0o755)
        return _as_default_browser(opener, folder)
    return {}


CASES = [
    pytest.param(
        state,
        ending,
        id=f"{state}, {ending}",
        marks=() if ending in ALWAYS or state == "idle" else (pytest.mark.long,),
    )
    for state in STATES
    for ending in ENDINGS
]


def ended_well(started: Started) -> None:
    seconds = started.seconds_to_end()
    said, complained = started.process.communicate()
    assert (started.process.returncode, said, complained) == (0, "", "")
    assert seconds < MOST_SECONDS
    assert started.running() == []
    assert started.left_over() == []


@pytest.mark.parametrize(("state", "ending"), CASES)
def test_the_program_ends_soon_and_leaves_nothing(
    tmp_path: Path, request: pytest.FixtureRequest, state: str, ending: str
) -> None:
    with Started(state, ending, tmp_path, others_of(state, tmp_path, request)) as started:
        started.wait_until_reached()
        if ending in SIGNALS:
            started.process.send_signal(SIGNALS[ending])
        ended_well(started)
        if state == "mint sent":
            assert started.journal() == ["intent", "unknown"]


def test_practice_vendors_that_never_come_up_do_not_hold_the_end_up(tmp_path: Path) -> None:
    with Started("practice starting", "SIGTERM", tmp_path, {}) as started:
        started.wait_until_reached()
        (child,) = started.children()
        os.kill(child, signal.SIGSTOP)
        started.process.terminate()
        ended_well(started)


def test_being_told_again_and_again_changes_nothing(tmp_path: Path) -> None:
    with Started("idle", "SIGTERM", tmp_path, {}) as started:
        started.wait_until_reached()
        while started.process.poll() is None:
            for number in SIGNALS.values():
                started.process.send_signal(number)
        ended_well(started)


def active_window() -> str:
    shown = subprocess.run(
        ["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True, check=False
    )
    return shown.stdout.strip()


@pytest.mark.window
def test_the_window_managers_close_takes_the_dialog_first(tmp_path: Path) -> None:
    environment = {"DISPLAY": os.environ["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}
    with Started("dialog open", "close by keys", tmp_path, environment) as started:
        started.wait_until_reached()
        until(lambda: active_window() == "Add a connection", "the dialog in front")
        subprocess.run(["xdotool", "key", "alt+F4"], check=True)
        until(lambda: active_window() == "SSO Desk", "the window in front")
        subprocess.run(["xdotool", "key", "alt+F4"], check=True)
        ended_well(started)


EARLY = """
import sys
from sso_desk import __main__
ours = __main__._note_when_told_to_end
def then_say_so():
    told = ours()
    print("reached", flush=True)
    return told
__main__._note_when_told_to_end = then_say_so
sys.exit(__main__.main([]))
"""


@pytest.mark.parametrize(
    "number",
    [
        signal.SIGTERM,
        pytest.param(signal.SIGINT, marks=pytest.mark.long),
        pytest.param(signal.SIGHUP, marks=pytest.mark.long),
    ],
    ids=SIGNALS,
)
@pytest.mark.parametrize("milliseconds", [0, 60, 120, 180, 240, 320])
def test_told_to_end_at_any_moment_of_its_start(
    tmp_path: Path, milliseconds: int, number: int
) -> None:
    with Started("idle", "", tmp_path, {}, program=("-c", EARLY)) as started:
        started.wait_until_reached()
        time.sleep(milliseconds / 1000)  # each a moment of its own; none is waited for
        started.process.send_signal(number)
        ended_well(started)


class Screen:
    """An X server of its own, which can be killed."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"],
            stderr=subprocess.DEVNULL,
            pass_fds=(writing,),
        )
        os.close(writing)
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        self.environment = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}

    def kill(self) -> None:
        self._server.kill()
        self._server.wait()


def said_by_x(line: str) -> bool:
    """Qt's own words, and Xlib's."""
    return line.startswith(("The X11 connection broke", "XIO:", "      after"))


@pytest.mark.window
@pytest.mark.parametrize(
    "state",
    [
        pytest.param(
            state, marks=() if state in ("idle", "mint sent") else (pytest.mark.long,), id=state
        )
        for state in STATES
    ],
)
def test_the_screen_goes_away(tmp_path: Path, request: pytest.FixtureRequest, state: str) -> None:
    screen = Screen()
    others = {**others_of(state, tmp_path, request), **screen.environment}
    with Started(state, "the screen goes away", tmp_path, others) as started:
        started.wait_until_reached()
        screen.kill()
        seconds = started.seconds_to_end()
        said, complained = started.process.communicate()
        assert started.process.returncode == 1
        assert (said, [line for line in complained.splitlines() if not said_by_x(line)]) == ("", [])
        assert seconds < MOST_SECONDS
        until(lambda: not started.running(), "the practice vendors to end")
