"""The real Chromium and the real Firefox under a window manager: where a link is opened, and that
afterwards no file of any program holds it.

In each test the browser runs already, in a normal window and with the operator's own profile. What was
opened there is in its history, and is found: that is the proof that the search can find.
"""

import asyncio
import base64
import contextlib
import os
import pwd
import secrets
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sso_desk.browsers import families
from sso_desk.browsers.opening import Browsers
from sso_desk.browsers.throw_away import FOLDER
from sso_desk.browsers.ways import Browser, Family, Found, Opened, OpenWay, Window
from sso_desk.domain import Secret
from tests.end2end.desktop import ROOT, until

pytestmark = [pytest.mark.browser, pytest.mark.window, pytest.mark.slow]

MARK = "SSO_DESK_TEST_BROWSER"
PROGRAMS = {Family.CHROMIUM: "/usr/bin/chromium", Family.FIREFOX: "/usr/bin/firefox-esr"}
IN_A_TEST = {
    Family.CHROMIUM: ["--disable-gpu", "--no-first-run", "--password-store=basic"],
    Family.FIREFOX: [],
}


TEMPORARY = (Path("/tmp"), Path("/var/tmp"))
WRITTEN_BY_BROWSERS = (".config", ".cache", ".mozilla", ".local/share", ".pki", "Downloads")
"""Within the account's own home, in case that HOME is not honoured everywhere."""


class Portal:
    """A page on loopback that remembers what it was asked for."""

    def __init__(self) -> None:
        asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(b"<!doctype html><title>Portal</title><p>Signed in.")

            def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._asked = asked
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def link(self, token: str) -> Secret:
        return Secret(f"http://127.0.0.1:{self._server.server_port}/in?token={token}")

    def visits(self, token: str) -> int:
        return sum(f"token={token}" in path for path in self._asked)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class Desk:
    """One browser, with an operator's home of its own, and the page."""

    def __init__(self, family: Family, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.family = family
        self.folder = folder
        self.home = folder / "sso-desk"
        self.home.mkdir()
        self.portal = Portal()
        self._began = time.time()
        self._mark = secrets.token_hex(16)
        monkeypatch.setenv(MARK, self._mark)
        monkeypatch.setenv("HOME", str(folder))
        monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / ".config"))
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / ".cache"))
        monkeypatch.setenv("XDG_DATA_HOME", str(folder / ".local/share"))
        root = ["--no-sandbox"] if os.geteuid() == 0 and family is Family.CHROMIUM else []
        program = folder / "browser"
        line = shlex.join([PROGRAMS[family], *IN_A_TEST[family], *root])
        program.write_text(f'#!/bin/sh\nexec {line} "$@"\n')
        program.chmod(0o755)
        self.browser = Browser(
            family.value, family.value, family, program, families.windows(family)
        )
        self.browsers = self.new_browsers()

    def new_browsers(self) -> Browsers:
        return Browsers(self.home, look=lambda: Found((self.browser,), self.browser.id))

    def open(self, token: str, window: Window) -> Opened:
        """Open the page through the program, and wait until it was asked for."""
        way = OpenWay(self.browser.id, window)
        opened = asyncio.run(self.browsers.open(self.portal.link(token), way))
        until(lambda: self.portal.visits(token), "the page to be visited")
        return opened

    def running(self) -> list[int]:
        mark = f"{MARK}={self._mark}\0".encode()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if mark in (process / "environ").read_bytes() + b"\0":
                    found.append(int(process.name))
        return found

    def profiles(self) -> list[Path]:
        return list((self.home / FOLDER).glob("*"))

    def windows(self) -> int:
        return len(_windows())

    def close_windows(self) -> None:
        """Close the windows as a person would, and wait until no process of the browser is left."""

        def closed() -> bool:
            for window in _windows():
                subprocess.run(["xdotool", "windowactivate", window], check=False, stderr=-3)
                subprocess.run(["xdotool", "key", "--clearmodifiers", "alt+F4"], check=True)
            return not self.running()

        until(closed, "the browser to end")

    def holding(self, *tokens: str) -> list[set[Path]]:
        """For each token every file that holds it: of the session, of this home, and what was written
        since in the system's temporary folders and the account's own home.

        A token is letters and digits, which look the same however an address is quoted.
        """
        needles = [_shapes(token) for token in tokens]
        session = os.environ.get("SSO_DESK_SESSION")
        ours = [self.folder, *([Path(session)] if session else [])]
        account = Path(pwd.getpwuid(os.geteuid()).pw_dir)
        others = [account / name for name in WRITTEN_BY_BROWSERS]
        others += [new for place in TEMPORARY for new in place.iterdir() if self._is_new(new)]
        files = {file for place in ours for file in _files(place, 0.0)}
        files |= {file for place in others for file in _files(place, self._began)}
        held: list[set[Path]] = [set() for _ in tokens]
        for file in files:
            content = _content(file)
            for found, shapes in zip(held, needles, strict=True):
                if any(shape in content for shape in shapes):
                    found.add(file)
        return held

    def _is_new(self, path: Path) -> bool:
        with contextlib.suppress(OSError):
            return path.lstat().st_mtime >= self._began
        return False

    def end(self) -> None:
        for process in self.running():
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self.browsers.close()
        self.portal.close()


def _windows() -> list[str]:
    search = ["xdotool", "search", "--onlyvisible", "--name", "."]
    return subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()


def _files(place: Path, since: float) -> Iterator[Path]:
    if place.is_file():
        yield place
    for folder, _, names in os.walk(place):
        for name in names:
            file = Path(folder, name)
            with contextlib.suppress(OSError):
                if file.is_file() and not file.is_symlink() and file.stat().st_mtime >= since:
                    yield file


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # it has just gone
        return b""


def _shapes(token: str) -> list[bytes]:
    """As text in the usual encodings, and the other way round."""
    return [
        *(token.encode(name) for name in ("ascii", "utf-16-le", "utf-16-be")),
        token[::-1].encode(),
        token.encode().hex().encode(),
        *(base64.b64encode(b"x" * pad + token.encode())[4:-4] for pad in range(3)),
    ]


@pytest.fixture(params=PROGRAMS, ids=lambda family: family.value)
def desk(
    request: pytest.FixtureRequest, short_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    made = Desk(request.param, short_path, monkeypatch)
    yield made
    made.end()


def a_token() -> str:
    return f"Tk{secrets.token_hex(12)}"


@pytest.mark.parametrize("window", [Window.PRIVATE, Window.THROW_AWAY])
def test_no_file_of_any_program_holds_the_link_afterwards(desk: Desk, window: Window) -> None:
    usual, link = a_token(), a_token()
    desk.open(usual, Window.NORMAL)

    opened = desk.open(link, window)
    assert opened == Opened(OpenWay(desk.browser.id, window))
    assert len(desk.profiles()) == (window is Window.THROW_AWAY)
    until(lambda: desk.windows() == 2, "a window beside the one that was there")

    desk.close_windows()
    until(lambda: desk.profiles() == [], "the profile to be removed")
    assert desk.portal.visits(link) == 1
    of_link, of_usual = desk.holding(link, usual)
    assert of_link == set()
    assert of_usual, "the search finds what was opened in a normal window"
    assert all(desk.home not in file.parents for file in of_usual)


ENDS_AT_ONCE = """
import asyncio, os, sys
from pathlib import Path
from sso_desk.browsers import families
from sso_desk.browsers.opening import Browsers
from sso_desk.browsers.ways import Browser, Family, Found, OpenWay, Window
from sso_desk.domain import Secret
home, program, family, link = sys.argv[1:]
kind = Family(family)
browser = Browser("it", "It", kind, Path(program), families.windows(kind))
way = OpenWay("it", Window.THROW_AWAY)
asyncio.run(Browsers(Path(home), look=lambda: Found((browser,))).open(Secret(link), way))
os._exit(9)
"""


def test_when_sso_desk_ends_first_the_next_start_removes_the_profile(desk: Desk) -> None:
    link = a_token()
    arguments = [str(desk.home), str(desk.browser.path), desk.family.value]
    command = [sys.executable, "-c", ENDS_AT_ONCE, *arguments, desk.portal.link(link).reveal()]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 9
    until(lambda: desk.portal.visits(link), "the page to be visited")

    asyncio.run(desk.browsers.remove_leftovers())
    assert len(desk.profiles()) == 1, "the browser still runs"

    until(lambda: desk.windows() == 1, "the window")
    desk.close_windows()
    assert len(desk.profiles()) == 1, "nobody has removed it yet"
    asyncio.run(desk.browsers.remove_leftovers())
    assert desk.profiles() == []
    assert desk.holding(link) == [set()]
