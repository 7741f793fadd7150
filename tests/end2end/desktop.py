"""The real program in a real window, driven as a person would: keys through the X server, eyes
through the accessibility tree, and the clipboard as another program sees it.
"""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

Answer = TypeVar("Answer")

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE_SECONDS = 30.0
LOOK_SECONDS = 0.15
CARD_SECONDS = 0.5
"""How long a card is looked at; `mint_bar.NEW_MS` is a little less."""


def until(
    look: Callable[[], Answer | None], what: str, seconds: float = PATIENCE_SECONDS
) -> Answer:
    """Look until there is an answer. Fails after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        answer = look()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(LOOK_SECONDS)


@dataclass(frozen=True, slots=True)
class Control:
    """One control as a screen reader sees it."""

    role: str
    name: str
    text: str
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the practice vendors' record."""

    vendor: str
    kind: str
    method: str
    path: str
    status: int
    customer: str
    name: str
    destination: str


class Program:
    """SSO Desk, running; on its practice vendors unless told otherwise."""

    def __init__(
        self, home: Path, environment: Mapping[str, str] | None = None, *, practice: bool = True
    ) -> None:
        self.home = home
        self._ports = home / "practice" / "ports.json"
        self._log = (home / "output.log").open("wb")
        inherited = {**os.environ, "SSO_DESK_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
        inherited.pop("PYTHONWARNINGS", None)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "sso_desk", *(["--practice"] if practice else [])],
            cwd=ROOT,
            env={**inherited, **(environment or {})},
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    # --- hands ---

    def keys(self, *keys: str) -> None:
        """Press keys, each by its X name, such as `ctrl+k` or `Return`."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text: str) -> None:
        """Type plain ASCII text."""
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)

    def come_forward(self) -> None:
        """Back from the browser to the program, as with Alt+Tab."""
        search = ["xdotool", "search", "--onlyvisible", "--name", "^SSO Desk"]
        window = subprocess.run(search, capture_output=True, text=True, check=True).stdout.split()[
            0
        ]
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)

    def choose_connection(self, number: int, name: str) -> None:
        """Choose a connection by its place in the list, and wait until it can be searched."""
        self.come_forward()
        self.keys(f"ctrl+{number}")
        self.wait_for("combo box", name)
        self.keys("ctrl+k")
        until(self._lookup_has_focus, "the lookup box to have the focus")

    # --- eyes ---

    def controls(self) -> list[Control]:
        """Everything that is shown, in the order of the tree."""
        walked = subprocess.run(
            [SYSTEM_PYTHON, str(HERE / "accessible_tree.py"), str(self._process.pid)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": ""},
        )
        rows = [json.loads(line) for line in walked.stdout.splitlines()]
        return [
            Control(row["role"], _plain(row["name"]), row["text"], frozenset(row["states"]))
            for row in rows
        ]

    def find(self, role: str, words: str) -> Control | None:
        """A shown control of that role whose name contains those words."""
        return next((c for c in self.controls() if c.role == role and words in c.name), None)

    def dialog(self) -> Control | None:
        """The dialog that is open."""
        return next((c for c in self.controls() if c.role == "dialog"), None)

    def wait_for(self, role: str, words: str, seconds: float = PATIENCE_SECONDS) -> Control:
        """That control, as soon as it is shown."""
        return until(lambda: self.find(role, words), f"{role} “{words}”", seconds)

    def look_at_the_card(self) -> None:
        """Wait for a customer's card, and look at it: a press in the same moment is not heard."""
        self.wait_for("push button", "Create link")
        time.sleep(CARD_SECONDS)

    def wait_until_ready(self) -> None:
        """Wait until the first connection can be searched."""
        until(self._ports.exists, "the practice vendors")
        until(self._lookup_shown, "the lookup box")

    def clipboard(self) -> str:
        """What another program gets when it pastes."""
        pasted = subprocess.run(
            ["xclip", "-selection", "clipboard", "-out"],
            capture_output=True,
            text=True,
            check=False,
        )
        return pasted.stdout

    def screenshot(self, path: Path) -> None:
        """The whole screen."""
        subprocess.run(["import", "-window", "root", str(path)], check=True)

    # --- the practice vendors' side ---

    def events(self, kind: str = "") -> list[Event]:
        """What the practice vendors have recorded."""
        reply = self._record("GET", "")
        rows = [
            {key: value for key, value in row.items() if key not in ("sequence", "at")}
            for row in reply.json()["events"]
        ]
        return [event for event in (Event(**row) for row in rows) if kind in ("", event.kind)]

    def misbehave(self, **behaviour: Any) -> None:
        """Make the practice vendors misbehave; see `sso_desk/practice/record.py`."""
        self._record("PUT", "behaviour", json=behaviour)

    def _record(self, method: str, path: str, **options: Any) -> httpx.Response:
        address = json.loads(self._ports.read_text())["record"]
        reply = httpx.request(method, address + path, headers={"X-Practice": "yes"}, **options)
        return reply.raise_for_status()

    # --- the end ---

    def terminate(self) -> int:
        """Send SIGTERM; the exit code. Fails when it takes more than three seconds."""
        self._process.terminate()
        return self._process.wait(3)

    def send(self, number: int) -> None:
        """Send a signal."""
        self._process.send_signal(number)

    def closed(self, seconds: float = PATIENCE_SECONDS) -> int:
        """The exit code, once the program has ended by itself."""
        return self._process.wait(seconds)

    def end(self) -> None:
        """End the program, whatever state it is in."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._log.close()

    def output(self) -> str:
        """Everything that the program has printed; nothing, if all is well."""
        lines = (self.home / "output.log").read_text().splitlines()
        return "\n".join(line for line in lines if not line.startswith("qt.accessibility.atspi"))

    def journal(self) -> list[Mapping[str, str]]:
        """The records of the practice journal, oldest first."""
        if not (self.home / "practice" / "journal.sqlite").exists():
            return []
        database = sqlite3.connect(f"file:{self.home}/practice/journal.sqlite?mode=ro", uri=True)
        database.row_factory = sqlite3.Row
        rows: list[Mapping[str, str]] = [
            dict(row) for row in database.execute("SELECT * FROM record ORDER BY sequence")
        ]
        database.close()
        return rows

    def _lookup_shown(self) -> bool:
        return self.find("text", "Look up") is not None

    def _lookup_has_focus(self) -> bool:
        box = self.find("text", "Look up")
        return box is not None and "focused" in box.states


def _plain(text: str) -> str:
    """Without the marks that isolate directions."""
    return "".join(char for char in text if not "\u2066" <= char <= "\u2069")
