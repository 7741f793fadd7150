"""However the program is told to end, and whatever it is doing: out within three seconds, with exit code
0 and without a word, and nothing of ours is left running or lying about.

The real program in a process of its own, on Qt's offscreen platform; what needs a real window manager
or a real X server has one.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests.end2end.chromium import _as_default_browser
from tests.end2end.desktop import ROOT
from tests.faults.secret_service import PrivateSecretService

MOST_SECONDS = 3.0

STATES = ("idle", "dialog open", "keyring stuck", "practice starting", "lookup running", "mint sent",
          "browser starting")  # fmt: skip
SIGNALS = {name: getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP")}
ENDINGS = (*SIGNALS, "close", "Ctrl+Q", "quit", "session end")
ALWAYS = {"SIGTERM", "close", "session end"}
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

    def __init__(self, state: str, ending: str, folder: Path, others: Mapping[str, str]) -> None:
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
            [sys.executable, "-m", "tests.faults.driven", state, ending],
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
        done = subprocess.run(
            [sys.executable, "-m", "sso_desk", "journal", "list", "--json"],
            env={**os.environ, "SSO_DESK_HOME": str(self.home / "practice")},
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        )
        return done.stdout.splitlines()


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
