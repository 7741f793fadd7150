"""The operator's preferences, in a TOML file of their own. None of them is needed to start: what
cannot be read is put aside, and the defaults hold.
"""

import contextlib
import dataclasses
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from sso_desk.errors import SettingsUnreadable
from sso_desk.rules import LONGEST_CLIPBOARD_SECONDS, LONGEST_REASON, Preferences, Theme
from sso_desk.stores.files import put_aside, read_text, write_whole

LIMITS = {
    "clipboard_seconds": (1, LONGEST_CLIPBOARD_SECONDS),
    "idle_seconds": (0, 86400),
    "people_days": (0, 3650),
    "directory_days": (0, 3650),
    "reason_minimum": (0, LONGEST_REASON),
}
LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Loaded:
    """The preferences, and in `trouble` what was wrong with their file."""

    preferences: Preferences
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """How the window is to be furnished."""

    language: str = ""
    theme: Theme = Theme.SYSTEM


class SettingsFile:
    """The file of preferences. Calls may wait for the disk: they belong on a thread."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Loaded:
        """The preferences; the defaults where there is no file, or none that can be read."""
        try:
            return Loaded(_preferences(tomllib.loads(read_text(self._path))))
        except FileNotFoundError:
            return Loaded(Preferences())
        except (OSError, ValueError, TypeError, RecursionError) as error:
            self._put_aside()
            return Loaded(Preferences(), f"{self._path.name}: {error}")

    def looks(self) -> Looks:
        """What is wanted before all else; the defaults where it cannot be read."""
        try:
            document = tomllib.loads(read_text(self._path))
            language = document.get("language", "")
            theme = Theme(document.get("theme", Theme.SYSTEM.value))
        except (OSError, ValueError, RecursionError):
            return Looks()
        return Looks(language if isinstance(language, str) else "", theme)

    def save(self, preferences: Preferences) -> None:
        """Write the preferences; what this version does not know is kept. Raises SettingsUnreadable."""
        try:
            document = self._document()
            document.update(_entries(preferences))
            write_whole(self._path, tomlkit.dumps(document))
        except OSError as error:
            raise SettingsUnreadable(f"{self._path}: {error.strerror}") from None

    def _document(self) -> tomlkit.TOMLDocument:
        try:
            return tomlkit.parse(read_text(self._path))
        except FileNotFoundError:
            return tomlkit.document()
        except (TOMLKitError, ValueError, RecursionError):
            put_aside(self._path)
            return tomlkit.document()

    def _put_aside(self) -> None:
        """Keep what could not be read, where the next save does not replace it."""
        with contextlib.suppress(OSError):
            if self._path.is_file():
                put_aside(self._path)


def _entries(preferences: Preferences) -> dict[str, object]:
    """The preferences as a document has them."""
    values = dataclasses.asdict(preferences)
    return {name: v.value if isinstance(v, Enum) else v for name, v in values.items()}


def _preferences(document: Mapping[str, object]) -> Preferences:
    """What the document says; entries that a newer version may have written are left alone."""
    usual = _entries(Preferences())
    values: dict[str, Any] = {}
    for name, default in usual.items():
        value = document.get(name, default)
        if type(value) is not type(default):
            raise TypeError(f"{name} is not what is expected there")
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise ValueError(f"{name} is too long")
        values[name] = value
    for name, (lowest, highest) in LIMITS.items():
        values[name] = min(max(values[name], lowest), highest)
    try:
        re.compile(values["ticket_pattern"])
    except re.error as error:
        raise ValueError(f"ticket_pattern: {error}") from None
    return Preferences(**{**values, "theme": Theme(values["theme"])})
