"""Opens links in the way that was chosen, and says what really happened."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from sso_desk.background import Background
from sso_desk.browsers import found_on_linux, found_on_macos, found_on_windows, launching
from sso_desk.browsers.launching import SystemBrowser
from sso_desk.browsers.throw_away import ThrowAwayProfiles
from sso_desk.browsers.ways import BY_DEFAULT, Browser, Found, Opened, OpenWay, Window
from sso_desk.domain import QT_TRANSLATE_NOOP, Secret
from sso_desk.errors import BrowserNotStarted, WindowNotPossible

SENT_TO_DEFAULT = QT_TRANSLATE_NOOP(
    "browsers",
    "The chosen browser is not on this computer. The link was sent to the default browser.",
)
NO_DEFAULT = QT_TRANSLATE_NOOP(
    "browsers", "There is no default browser. The link was sent to one that is on this computer."
)
CHOSEN_IS_GONE = QT_TRANSLATE_NOOP("errors", "The chosen browser is not on this computer.")
DEFAULT_UNKNOWN = QT_TRANSLATE_NOOP(
    "errors", "It is not known which browser is the default one. Choose a browser by its name."
)
NOT_WITH_THIS_BROWSER = QT_TRANSLATE_NOOP(
    "errors",
    "The browser cannot do this on this computer, or the organisation's policy forbids it.",
)
NO_PROFILE = QT_TRANSLATE_NOOP("errors", "The folder for the profile could not be made.")

_log = logging.getLogger(__name__)


def look_around() -> Found:
    """The browsers of this computer. Reads the disk."""
    if sys.platform == "win32":
        return found_on_windows.find(found_on_windows.SystemRegistry())
    return found_on_macos.find() if sys.platform == "darwin" else found_on_linux.find()


class Browsers:
    """The browsers of this computer, and the throw-away profiles within `home`."""

    def __init__(
        self,
        home: Path,
        *,
        look: Callable[[], Found] = look_around,
        system: SystemBrowser | None = None,
    ) -> None:
        self._look = look
        self._system = system or SystemBrowser()
        self._profiles = ThrowAwayProfiles(home)
        self._thread = Background("browsers")

    async def remove_leftovers(self) -> None:
        """Remove the throw-away profiles of earlier runs whose browser has ended. For every start."""
        await self._thread.submit(self._profiles.remove_leftovers)

    async def found(self) -> Found:
        """The browsers of this computer, as they are now."""
        return await self._thread.submit(self._look)

    async def open(self, link: Secret, way: OpenWay = BY_DEFAULT) -> Opened:
        """Send the link to a browser; what really happened.

        A chosen browser that is gone is replaced by the default one, and that is said; but never for a
        private or throw-away window, and no such window is ever replaced by a normal one.
        Raises WindowNotPossible, BrowserNotStarted; nothing was opened then.
        """
        return await self._thread.submit(lambda: self._open(link, way))

    def close(self) -> None:
        """End the thread; browsers go on, and so does the removal of their profiles."""
        self._thread.close()

    def _open(self, link: Secret, way: OpenWay) -> Opened:
        if way == BY_DEFAULT:
            return self._by_default(link)
        browser = self._look().chosen(way.browser)
        if browser is None:
            return self._without(link, way)
        if way.window not in browser.windows:
            raise WindowNotPossible(NOT_WITH_THIS_BROWSER)
        if way.window is Window.THROW_AWAY:
            self._throw_away(browser, link)
        else:
            launching.start(launching.command(browser, way.window), link)
        return Opened(OpenWay(browser.id, way.window))

    def _by_default(self, link: Secret) -> Opened:
        """In the default browser, or where the system cannot open addresses in the first that there is.

        What the system has taken and failed with is not sent to another browser: it may have it.
        """
        try:
            self._system.open_now(link)
        except launching.NoOpener:
            found = self._look()
            browser = found.chosen("") or next(iter(found.browsers), None)
            if browser is None:
                raise
            launching.start(launching.command(browser, Window.NORMAL), link)
            return Opened(OpenWay(browser.id), "" if browser.id == found.default else NO_DEFAULT)
        return Opened(BY_DEFAULT)

    def _without(self, link: Secret, way: OpenWay) -> Opened:
        """There is no such browser."""
        if way.window is not Window.NORMAL:
            raise WindowNotPossible(CHOSEN_IS_GONE if way.browser else DEFAULT_UNKNOWN)
        self._system.open_now(link)
        return Opened(BY_DEFAULT, SENT_TO_DEFAULT)

    def _throw_away(self, browser: Browser, link: Secret) -> None:
        try:
            profile = self._profiles.make(browser.family)
        except OSError as error:
            _log.warning("no throw-away profile could be made: %s", error.strerror)
            raise WindowNotPossible(NO_PROFILE) from None
        program = launching.command(browser, Window.THROW_AWAY, profile=profile.path)
        try:
            process = launching.launch(program, link, handles=profile.handles)
        except BrowserNotStarted:
            profile.abandon()
            raise
        if not profile.hand_over(process):
            raise BrowserNotStarted(f"{browser.path.name} ended at once")
