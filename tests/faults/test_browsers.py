"""A browser that is missing, refuses, dies or is killed; a disk without room; a program that ends first.

A link is never opened in a less private way than it was asked for, and no profile stays.
"""

import asyncio
import contextlib
import errno
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sso_desk.browsers import families, throw_away
from sso_desk.browsers.launching import SystemBrowser
from sso_desk.browsers.opening import (
    CHOSEN_IS_GONE,
    DEFAULT_UNKNOWN,
    NO_DEFAULT,
    NO_PROFILE,
    NOT_WITH_THIS_BROWSER,
    SENT_TO_DEFAULT,
    Browsers,
)
from sso_desk.browsers.throw_away import FOLDER
from sso_desk.browsers.ways import BY_DEFAULT, Browser, Family, Found, Opened, OpenWay, Window
from sso_desk.domain import Secret
from sso_desk.errors import BrowserNotStarted, WindowNotPossible
from tests.end2end.desktop import ROOT, until
from tests.faults.test_files import full_disk

__all__ = ["full_disk"]

LINK = "https://portal.fake.example/in?a=%20b&c=$(id);d='e'"
STAYS = "exec sleep 60"
FIREFOX = OpenWay("firefox", Window.THROW_AWAY)


class Bench:
    """A made-up browser of the Firefox family, and a made-up system opener; each notes what it gets."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.home = folder / "desk"
        self.home.mkdir()
        self.found = Found((self.browser("firefox", Family.FIREFOX, STAYS),))
        self.opener = self.script("opener", "exit 0")
        self.system = SystemBrowser((self.opener,))
        self.browsers = Browsers(self.home, look=lambda: self.found, system=self.system)

    def script(self, name: str, body: str) -> Path:
        path = self._folder / name
        noted = (
            f'printf "%s|" "$@" > {self._folder}/{name}.seen; echo $$ > {self._folder}/{name}.pid'
        )
        path.write_text(f"#!/bin/sh\n{noted}\n{body}\n")
        path.chmod(0o755)
        return path

    def browser(self, name: str, family: Family, body: str) -> Browser:
        return Browser(name, name, family, self.script(name, body), families.windows(family))

    def seen(self, name: str) -> list[str]:
        file = self._folder / f"{name}.seen"
        return file.read_text().split("|")[:-1] if file.exists() else []

    def open(self, way: OpenWay) -> Opened:
        return asyncio.run(self.browsers.open(Secret(LINK), way))

    def refused(self, way: OpenWay) -> str:
        with pytest.raises(BrowserNotStarted) as caught:
            self.open(way)
        assert "portal" not in str(caught.value)
        assert self.profiles() == []
        return str(caught.value)

    def profiles(self) -> list[Path]:
        return list((self.home / FOLDER).glob("*"))

    def kill(self, name: str) -> None:
        file = self._folder / f"{name}.pid"
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            os.kill(int(file.read_text()), signal.SIGKILL)

    def runs(self, name: str) -> bool:
        """Whether that script has begun, and said which process it is."""
        file = self._folder / f"{name}.pid"
        return file.exists() and file.read_text().endswith("\n")

    def end(self) -> None:
        self.kill("firefox")
        until(lambda: all(path.is_symlink() for path in self.profiles()), "the profile to go")
        self.browsers.close()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.end()


def test_the_link_is_the_last_argument_and_unchanged(bench: Bench) -> None:
    assert bench.open(OpenWay("firefox", Window.PRIVATE)).fell_back == ""
    assert bench.seen("firefox") == ["--private-window", LINK]


def test_a_link_by_default_goes_to_the_systems_opener(bench: Bench) -> None:
    assert bench.open(BY_DEFAULT) == Opened(BY_DEFAULT)
    assert bench.seen("opener") == [LINK]


def test_without_an_opener_the_first_browser_there_is_takes_the_link_and_that_is_said(
    bench: Bench,
) -> None:
    bench.opener.unlink()
    assert bench.open(BY_DEFAULT) == Opened(OpenWay("firefox"), NO_DEFAULT)
    assert bench.seen("firefox")[-1] == LINK
    bench.found = Found()
    bench.refused(BY_DEFAULT)


def test_without_an_opener_the_default_browser_is_started_itself(bench: Bench) -> None:
    bench.opener.unlink()
    other = bench.browser("other", Family.CHROMIUM, STAYS)
    bench.found = Found((*bench.found.browsers, other), "other")
    assert bench.open(BY_DEFAULT) == Opened(OpenWay("other"))
    bench.kill("other")


def test_what_the_opener_failed_with_goes_to_no_other_browser(bench: Bench) -> None:
    """It may have handed the link on before it failed, and the first browser is anybody's."""
    bench.script("opener", "exit 4")
    bench.refused(BY_DEFAULT)
    assert bench.seen("firefox") == []


def test_a_chosen_browser_that_is_gone_is_replaced_and_that_is_said(bench: Bench) -> None:
    assert bench.open(OpenWay("gone")) == Opened(BY_DEFAULT, SENT_TO_DEFAULT)
    assert bench.seen("opener") == [LINK]


@pytest.mark.parametrize("window", [Window.PRIVATE, Window.THROW_AWAY])
def test_no_other_window_takes_the_place_of_a_private_one(bench: Bench, window: Window) -> None:
    other = bench.browser("other", Family.OTHER, STAYS)
    bench.found = Found((*bench.found.browsers, other))
    assert bench.refused(OpenWay("gone", window)) == CHOSEN_IS_GONE
    assert bench.refused(OpenWay("", window)) == DEFAULT_UNKNOWN
    assert bench.refused(OpenWay("other", window)) == NOT_WITH_THIS_BROWSER
    assert (bench.seen("opener"), bench.seen("other"), bench.seen("firefox")) == ([], [], [])


def test_a_private_window_of_the_default_browser(bench: Bench) -> None:
    bench.found = Found(bench.found.browsers, "firefox")
    way = OpenWay("firefox", Window.PRIVATE)
    assert bench.open(OpenWay("", Window.PRIVATE)) == Opened(way)


def missing(program: Path) -> None:
    program.unlink()


def not_executable(program: Path) -> None:
    program.chmod(0o644)


def no_program(program: Path) -> None:
    program.write_text("no program")


def fails_at_once(program: Path) -> None:
    program.write_text("#!/bin/sh\nexit 1\n")


def is_killed_at_once(program: Path) -> None:
    program.write_text("#!/bin/sh\nkill -9 $$\n")


@pytest.mark.parametrize("window", Window)
@pytest.mark.parametrize(
    "fault", [missing, not_executable, no_program, fails_at_once, is_killed_at_once]
)
def test_a_browser_that_does_not_start_is_said(
    bench: Bench, fault: Callable[[Path], None], window: Window
) -> None:
    fault(bench.found.browsers[0].path)
    assert bench.refused(OpenWay("firefox", window))
    assert bench.seen("opener") == []


def test_a_browser_that_hands_over_and_ends_has_not_used_the_profile(bench: Bench) -> None:
    bench.found = Found((bench.browser("firefox", Family.FIREFOX, "exit 0"),))
    assert bench.refused(FIREFOX) == "firefox ended at once"


def test_a_browser_that_restarts_itself_keeps_its_profile(bench: Bench) -> None:
    again = bench.script("again", STAYS)
    bench.found = Found((bench.browser("firefox", Family.FIREFOX, f"{again} & exit 0"),))
    bench.open(FIREFOX)
    assert len(bench.profiles()) == 1
    until(lambda: bench.runs("again"), "the browser that restarted itself")
    bench.kill("again")
    until(lambda: bench.profiles() == [], "the profile to be removed")


def test_a_killed_browsers_profile_is_removed(bench: Bench) -> None:
    bench.open(FIREFOX)
    (profile,) = bench.profiles()
    assert (profile / "profile/user.js").is_file()
    assert profile.stat().st_mode & 0o077 == 0
    assert bench.seen("firefox")[-2:] == [str(profile / "profile"), LINK]
    bench.kill("firefox")
    until(lambda: bench.profiles() == [], "the profile to be removed")


def test_each_link_has_a_profile_of_its_own(bench: Bench) -> None:
    bench.open(FIREFOX)
    first = set(bench.profiles())
    again = bench.browser("again", Family.FIREFOX, STAYS)
    bench.found = Found((again,))
    bench.open(OpenWay("again", Window.THROW_AWAY))
    assert len(set(bench.profiles()) - first) == 1
    bench.kill("again")
    until(lambda: set(bench.profiles()) == first, "the second profile alone to be removed")


@pytest.mark.parametrize("family", [Family.CHROMIUM, Family.FIREFOX])
def test_on_a_full_disk_nothing_is_opened_and_nothing_is_left(
    full_disk: Path, tmp_path: Path, family: Family, caplog: pytest.LogCaptureFixture
) -> None:
    bench = Bench(tmp_path)
    bench.found = Found((bench.browser("b", family, STAYS),))
    bench.browsers = Browsers(full_disk, look=lambda: bench.found)
    with caplog.at_level(logging.WARNING), pytest.raises(WindowNotPossible) as caught:
        bench.open(OpenWay("b", Window.THROW_AWAY))
    assert str(caught.value) == NO_PROFILE
    assert bench.seen("b") == []
    assert list((full_disk / FOLDER).glob("*")) == []
    said = (os.strerror(errno.ENOSPC), os.strerror(errno.EACCES))
    assert any(words in caplog.text for words in said)


def test_where_the_folder_cannot_be_made_nothing_is_opened(bench: Bench) -> None:
    (bench.home / FOLDER).write_text("in the way")
    with pytest.raises(WindowNotPossible):
        bench.open(FIREFOX)
    assert bench.seen("firefox") == []
    asyncio.run(bench.browsers.remove_leftovers())
    (bench.home / FOLDER).unlink()


def test_leftovers_go_and_what_is_no_folder_of_a_profile_stays(
    bench: Bench, tmp_path: Path
) -> None:
    place = bench.home / FOLDER
    (place / "old/profile").mkdir(parents=True)
    (place / "old/profile/places.sqlite").write_text("x")
    (place / "cut/profile").mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").write_text("x")
    (place / "stays").symlink_to(elsewhere)
    bench.open(FIREFOX)
    asyncio.run(bench.browsers.remove_leftovers())
    names = {path.name for path in bench.profiles()}
    assert "stays" in names
    assert not names & {"old", "cut"}
    assert len(names) == 2, "and the one that is in use"
    assert (elsewhere / "precious").exists()


KILLED = """
import asyncio, os, sys
from pathlib import Path
from sso_desk.browsers import families
from sso_desk.browsers.opening import Browsers
from sso_desk.browsers.ways import Browser, Family, Found, OpenWay, Window
from sso_desk.domain import Secret
home, program = map(Path, sys.argv[1:])
browser = Browser("b", "B", Family.FIREFOX, program, families.EVERYTHING)
way = OpenWay("b", Window.THROW_AWAY)
asyncio.run(Browsers(home, look=lambda: Found((browser,))).open(Secret("https://a.example/"), way))
os.kill(os.getpid(), 9)
"""


def test_a_killed_program_leaves_a_profile_that_the_next_start_removes(bench: Bench) -> None:
    command = [sys.executable, "-c", KILLED, str(bench.home), str(bench.found.browsers[0].path)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -9
    asyncio.run(bench.browsers.remove_leftovers())
    assert len(bench.profiles()) == 1, "its browser still runs"
    bench.kill("firefox")
    until(lambda: asyncio.run(_tidied(bench)) == [], "the profile to be removed")


async def _tidied(bench: Bench) -> list[Path]:
    await bench.browsers.remove_leftovers()
    return bench.profiles()


def test_a_folder_that_cannot_be_removed_is_logged_and_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (bench.home / FOLDER / "old").mkdir(parents=True)

    def refuses(path: Path) -> None:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))

    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", refuses)
        patch.setattr(throw_away, "PAUSE_SECONDS", 0.0)
        asyncio.run(bench.browsers.remove_leftovers())
    assert os.strerror(errno.EBUSY) in caplog.text
    asyncio.run(bench.browsers.remove_leftovers())
    assert bench.profiles() == []
