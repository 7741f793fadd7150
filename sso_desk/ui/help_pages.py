"""The pages of the help: which there are, what they say, and which one is about a part of the window.

They are Markdown files in `resources/help`, in English. The first line is the title.
"""

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from sso_desk.ui.resources import read_text
from sso_desk.ui.shortcuts import Shortcut
from sso_desk.ui.words import translate

ORDER = (
    "first-steps",
    "connections",
    "find",
    "links",
    "unknown",
    "browsers",
    "reasons",
    "journal",
    "directory",
    "presenting",
    "settings",
    "shortcuts",
    "troubleshooting",
    "privacy",
)
"""The names of the files, as the contents list them."""

FIRST, SHORTCUTS = "first-steps", "shortcuts"

ABOUT = MappingProxyType(
    {
        "AboutDialog": "first-steps",
        "ConnectionDialog": "connections",
        "ConnectionSelector": "connections",
        "CustomerCard": "links",
        "DiagnosticsDialog": "troubleshooting",
        "DirectoryDialog": "directory",
        "EraseDialog": "privacy",
        "ImportDialog": "directory",
        "JournalDialog": "journal",
        "LinksPane": "links",
        "LookupBox": "find",
        "LookupPane": "find",
        "PresentingChip": "presenting",
        "QrDialog": "links",
        "RemoveDialog": "connections",
        "SettingsDialog": "settings",
        "StatusLine": "troubleshooting",
        "TeamDialog": "first-steps",
        "Welcome": "first-steps",
    }
)
"""The page about a part of the window, by the name of its class."""

_PROPERTY = "help"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: its file's name, its title, and its Markdown without the title's line."""

    key: str
    title: str
    text: str

    def holds(self, words: list[str]) -> bool:
        """Whether all words are somewhere in it, without regard to case."""
        whole = f"{self.title}\n{self.text}".casefold()
        return all(word in whole for word in words)


@cache
def pages() -> tuple[HelpPage, ...]:
    """All of them."""
    return tuple(_read(key) for key in ORDER)


def page(key: str) -> HelpPage:
    """The page of that name. StopIteration if there is none such."""
    return next(page for page in pages() if page.key == key)


def find(text: str) -> tuple[HelpPage, ...]:
    """The pages that hold all words of `text`, those with one in the title first; all for none."""
    words = text.casefold().split()
    found = [page for page in pages() if page.holds(words)]
    return tuple(
        sorted(found, key=lambda page: not any(word in page.title.casefold() for word in words))
    )


def section_of(heading: str) -> str:
    """What a link writes after # to lead to that heading."""
    return "-".join(re.findall(r"\w+", heading.casefold()))


def set_help(widget: QWidget, address: str) -> None:
    """Say which page is about a part of the window: its name, perhaps with `#section`."""
    widget.setProperty(_PROPERTY, address)


def about(widget: QWidget | None) -> str:
    """The page about what has the focus, perhaps with `#section`."""
    while widget is not None:
        said = widget.property(_PROPERTY) or ABOUT.get(type(widget).__name__)
        if said:
            return str(said)
        widget = widget.parentWidget()
    return FIRST


def _read(key: str) -> HelpPage:
    first, _, rest = read_text(f"help/{key}.md").partition("\n")
    if key == SHORTCUTS:
        rest = rest.replace("{shortcuts}", _shortcut_table())
    return HelpPage(key, first.removeprefix("# ").strip(), rest.strip())


def _shortcut_table() -> str:
    """Every shortcut, as this platform writes it."""
    rows = (
        f"| **{shortcut.shown()}** | {translate('shortcuts', shortcut.meaning)} |"
        for shortcut in Shortcut
    )
    return "\n".join(("| Keys | What they do |", "|---|---|", *rows))
