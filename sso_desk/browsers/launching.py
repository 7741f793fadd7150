"""Starting a browser, or the system's own opener, at a fixed place and without a shell.

That a program was started proves little: the browser behind it may die at once. So SSO Desk says
"sent to the browser", never "opened".
"""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from sso_desk.background import Background
from sso_desk.browsers import families
from sso_desk.browsers.ways import Browser, Window
from sso_desk.domain import Secret
from sso_desk.errors import BrowserNotStarted

LINUX_OPENERS = (Path("/usr/bin/xdg-open"), Path("/usr/local/bin/xdg-open"))
MACOS_OPENER = Path("/usr/bin/open")

SETTLING_SECONDS = 0.4
"""How long a program that fails at once is given to do so."""


def openers(platform: str = sys.platform) -> Sequence[Path]:
    """Where the system's opener may be; empty on Windows, where it is a system call."""
    if platform == "win32":
        return ()
    return (MACOS_OPENER,) if platform == "darwin" else LINUX_OPENERS


class NoOpener(BrowserNotStarted):
    """The system has no program that opens addresses; nothing was tried."""


def find_opener(candidates: Sequence[Path]) -> Path:
    """The first opener that exists. Never looked up in PATH. Raises NoOpener."""
    for candidate in candidates:
        if candidate.is_file() and os.access(candidate, os.X_OK):
            return candidate
    raise NoOpener("no program for opening addresses was found")


def child_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for a program that is not ours: without what a frozen build changed for itself."""
    child = dict(environment)
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        original = child.pop(f"{name}_ORIG", None)
        if original is not None:
            child[name] = original
        elif getattr(sys, "frozen", False):
            child.pop(name, None)
    return child


def command(
    browser: Browser, window: Window, *, profile: Path = Path(), platform: str = sys.platform
) -> list[str]:
    """What starts the browser; the link comes last.

    On macOS a running browser is reached through the system's opener alone; one with a profile of
    its own is started directly, so that its end is seen.
    """
    told = [*browser.arguments, *families.arguments(browser.family, window, platform, profile)]
    if browser.bundle is None or window is Window.THROW_AWAY:
        return [str(browser.path), *told]
    if window is Window.NORMAL:
        return [str(MACOS_OPENER), "-a", str(browser.bundle)]
    return [str(MACOS_OPENER), "-n", "-a", str(browser.bundle), "--args", *told]


class SystemBrowser:
    """The browser that the operator's system opens addresses with."""

    def __init__(self, candidates: Sequence[Path] | None = None) -> None:
        self._candidates = openers() if candidates is None else candidates
        self._thread = Background("browser")

    async def open(self, link: Secret) -> None:
        """Send the link to the browser. Raises BrowserNotStarted."""
        await self._thread.submit(lambda: self.open_now(link))

    def open_now(self, link: Secret) -> None:
        """As `open`, on the thread of whoever calls: it waits for the opener to settle."""
        if sys.platform == "win32":
            try:
                os.startfile(link.reveal())  # noqa: S606 - a checked link
            except OSError as error:
                raise BrowserNotStarted(error.strerror or "the system refused") from None
            return
        start([str(find_opener(self._candidates))], link)


def start(program: Sequence[str], link: Secret) -> None:
    """Start a program on the link and let it run. Raises BrowserNotStarted if it fails at once."""
    process = launch(program, link)
    if process.returncode is None:
        threading.Thread(target=process.wait, name="browser-wait", daemon=True).start()


def launch(
    program: Sequence[str], link: Secret, *, handles: Sequence[int] = ()
) -> "subprocess.Popen[bytes]":
    """Start a program on the link; its process, which whoever asked has to wait for.

    `handles` are open files that it inherits. Raises BrowserNotStarted if it cannot be started, or
    fails at once.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - an absolute path, no shell, a checked link
            [*program, link.reveal()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=child_environment(os.environ),
            start_new_session=True,
            pass_fds=handles,
        )
    except OSError as error:
        raise BrowserNotStarted(error.strerror or "it could not be started") from None
    process.args = ()  # they hold the link
    try:
        status = process.wait(SETTLING_SECONDS)
    except subprocess.TimeoutExpired:
        return process
    if status != 0:
        raise BrowserNotStarted(f"{Path(program[0]).name} ended with status {status}")
    return process
