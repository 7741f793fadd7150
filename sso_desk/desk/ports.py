"""What the Desk needs of the rooms around it; whoever puts the program together hands them in."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sso_desk.browsers.ways import BY_DEFAULT, Found, Opened, OpenWay
from sso_desk.customer_lists import (
    FIND_OUT,
    DirectoryEntry,
    ImportMapping,
    ImportPreview,
    ImportReport,
    ListFormat,
)
from sso_desk.domain import Connection, Credentials, Remembered, Secret
from sso_desk.journal_records import (
    JournalChoices,
    JournalEntry,
    JournalFilter,
    JournalHead,
    JournalRecord,
    JournalVerdict,
)
from sso_desk.rules import Preferences, Rules
from sso_desk.vendors.base import VendorAdapter


class ConnectionStore(Protocol):
    """Remembers connections, without their secrets. Every call may raise ConnectionsUnreadable.

    `recover` falls back to the last good copy, and says what was wrong.
    """

    async def recover(self) -> str: ...
    async def load(self) -> tuple[Connection, ...]: ...
    async def put(self, connection: Connection) -> None: ...
    async def remove(self, connection_id: str) -> None: ...
    def close(self) -> None: ...


class CredentialStore(Protocol):
    """Remembers secrets by connection id, and notes by a name such as `journal/…`: short texts that
    must not lie in a file. Every call may raise KeyringUnusable; `load` also SecretMissing.
    """

    async def describe(self) -> str:
        """What it is called; asks for no password."""
        ...

    async def load(self, connection_id: str) -> Credentials: ...
    async def save(self, connection_id: str, credentials: Credentials) -> None: ...
    async def remove(self, connection_id: str) -> None: ...
    async def load_note(self, name: str) -> str | None: ...
    async def save_note(self, name: str, text: str) -> None: ...
    async def remove_note(self, name: str) -> None: ...
    def close(self) -> None: ...


class Journal(Protocol):
    """Takes records in order; a record's future is done once it is on disk, or fails.

    Every call may raise JournalUnwritable. `place` tells this journal from those of other folders.
    """

    @property
    def place(self) -> str: ...
    def append(self, record: JournalRecord) -> asyncio.Future[JournalHead]: ...
    async def close_open_intents(self) -> tuple[JournalHead, ...]: ...
    async def newest(
        self, which: JournalFilter, *, before: int = 0, most: int
    ) -> tuple[JournalEntry, ...]: ...
    async def oldest(
        self, which: JournalFilter, *, after: int = 0, most: int
    ) -> tuple[JournalEntry, ...]: ...
    async def count(self, which: JournalFilter) -> int: ...
    async def choices(self) -> JournalChoices: ...
    async def holds(self, remembered: JournalHead) -> bool: ...
    async def others_running(self) -> bool: ...
    async def verify(
        self, remembered: Sequence[JournalHead], progress: Callable[[int, int], None]
    ) -> JournalVerdict: ...
    async def aclose(self) -> None: ...


class Directory(Protocol):
    """The customers that the operator imported. Every call may raise DirectoryUnusable (as it was) and
    DirectoryDamaged (put aside, begins empty); those with a `path` also CustomerListUnreadable, those
    with a `mapping` InvalidInput. `progress` is told bytes done and in all; cancelling an import leaves
    the directory as it was, and comes back with a report where it came too late.
    """

    async def preview(
        self, path: Path, connections: Sequence[Connection] = (), form: ListFormat = FIND_OUT
    ) -> ImportPreview: ...
    async def check(
        self, path: Path, mapping: ImportMapping, progress: Callable[[int, int], None]
    ) -> ImportReport: ...
    async def take_in(
        self, path: Path, mapping: ImportMapping, progress: Callable[[int, int], None]
    ) -> ImportReport: ...
    async def search(
        self, text: str, *, limit: int, connection_id: str = ""
    ) -> tuple[DirectoryEntry, ...]: ...
    async def find(self, connection_id: str, customer_id: str) -> DirectoryEntry | None: ...
    async def count(self) -> int: ...
    async def export(self, path: Path, connections: Sequence[Connection] = ()) -> int: ...
    async def forget_connection(self, connection_id: str) -> int: ...
    async def remove_older(self, days: int) -> int: ...
    async def wipe(self) -> None: ...
    async def aclose(self) -> None: ...


class PeopleStore(Protocol):
    """Remembers pinned and recent customers as well as it can; no call raises."""

    async def load(self) -> tuple[Remembered, ...]: ...
    def save(self, people: Sequence[Remembered]) -> Awaitable[None]: ...
    def wipe(self) -> Awaitable[None]: ...
    def close(self) -> None: ...


class Clipboard(Protocol):
    """Where a copied link goes."""

    def put(self, secret: Secret) -> None:
        """Put the text there, marked so that histories do not keep it."""
        ...

    def clear_if_holds(self, secret: Secret) -> bool:
        """Empty it if it still holds this text; whether it did."""
        ...


class Browser(Protocol):
    """The browsers of this computer. `open` raises BrowserNotStarted and WindowNotPossible."""

    async def open(self, link: Secret, way: OpenWay = BY_DEFAULT) -> Opened: ...
    async def found(self) -> Found: ...
    async def remove_leftovers(self) -> None: ...
    def close(self) -> None: ...


class OpenConnection(Protocol):
    """An adapter with its transport, ready for calls."""

    @property
    def adapter(self) -> VendorAdapter: ...
    async def aclose(self) -> None: ...


MintSent = Callable[[], None]
Connect = Callable[[Connection, Credentials, MintSent], OpenConnection]
"""Builds the adapter of a connection; `MintSent` is called when a mint's first byte may have left."""


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """The rules in force, and in `trouble` what was wrong with the file of preferences."""

    rules: Rules = Rules()
    trouble: str = ""


class RuleStore(Protocol):
    """Remembers the operator's preferences, and knows the organisation's policy."""

    async def load(self) -> LoadedRules:
        """Read both. Never fails: a policy that cannot be read is the safest one."""
        ...

    async def save(self, preferences: Preferences) -> None:
        """Keep the preferences. Raises SettingsUnreadable."""
        ...


ReadTeamSettings = Callable[[Path], Awaitable[tuple[Connection, ...]]]
"""Reads a file of connections without secrets, as they stand there. Raises TeamSettingsUnreadable."""

EraseFiles = Callable[[bool], Awaitable[tuple[str, ...]]]
"""Removes the program's files, but for the journal's where the argument says so; names what stayed."""

WriteFile = Callable[[Path, AsyncIterator[str]], Awaitable[None]]
"""Writes a text to a file of the operator's, whole or not at all. Raises InvalidInput."""

Sleep = Callable[[float], Awaitable[None]]
"""Sleeps for at least that many seconds."""

Diagnose = Callable[[Mapping[str, str]], Awaitable[str]]
"""Assembles what whoever helps an operator wants to know; takes what only the window knows."""
