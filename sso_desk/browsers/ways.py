"""The words for opening: which browsers there are, the way a link is opened, and what became of it."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Self


class Family(Enum):
    """Browsers that are told in the same way what to do."""

    CHROMIUM = "chromium"
    EDGE = "edge"
    FIREFOX = "firefox"
    SAFARI = "safari"
    OTHER = "other"


class Window(Enum):
    """Where a link is opened."""

    NORMAL = "normal"
    PRIVATE = "private"
    THROW_AWAY = "throw-away"


@dataclass(frozen=True, slots=True)
class Browser:
    """One browser of this computer.

    `id` stays the same from run to run, and from computer to computer where it can. `path` is
    absolute. `arguments` come before ours. `windows` is what it can do here: neither a sandbox nor
    the organisation's policy stands against it. `bundle` is its folder on macOS.
    """

    id: str
    name: str
    family: Family
    path: Path
    windows: frozenset[Window]
    arguments: tuple[str, ...] = ()
    bundle: Path | None = None


@dataclass(frozen=True, slots=True)
class OpenWay:
    """How to open a link. `browser` is an id; empty for the system's default browser."""

    browser: str = ""
    window: Window = Window.NORMAL

    def __str__(self) -> str:
        """As it is kept in settings, such as `firefox:private` or `:normal`."""
        return f"{self.browser}:{self.window.value}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """What `str` made. Raises ValueError for anything else."""
        browser, colon, window = text.rpartition(":")
        if not colon:
            raise ValueError("no way of opening")
        return cls(browser, Window(window))


BY_DEFAULT = OpenWay()
"""In a normal window of the system's default browser."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What really happened. `fell_back` says in words (context `browsers`) why it is not the way that
    was asked for; empty where it is.
    """

    way: OpenWay
    fell_back: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The browsers of this computer by name, and the id of the default one; empty if nobody knows."""

    browsers: tuple[Browser, ...] = ()
    default: str = ""

    def chosen(self, id_: str) -> Browser | None:
        """The browser of that id, the default one for an empty id, or None."""
        wanted = id_ or self.default
        return next((each for each in self.browsers if each.id == wanted), None)


NO_BROWSERS = Found()
"""Before anybody has looked."""
