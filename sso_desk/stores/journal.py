"""The journal: who asked for a link into which account, when, why, and what came of it.

Append-only records in SQLite, each on disk before `append` answers. A record of an intent comes
before the request it speaks of; if it cannot be written, nothing is sent.
"""

import asyncio
import getpass
import platform
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sso_desk import __version__
from sso_desk.background import Background
from sso_desk.domain import JournalAction, JournalRecord
from sso_desk.errors import JournalUnwritable
from sso_desk.expiry import Clock
from sso_desk.stores.files import OWNER_ONLY_FILE, private_folder

SCHEMA = 1
LOCK_SECONDS = 5.0

_CREATE = (
    """
    CREATE TABLE record (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        program TEXT NOT NULL,
        operator TEXT NOT NULL,
        machine TEXT NOT NULL,
        action TEXT NOT NULL,
        correlation TEXT NOT NULL,
        connection_id TEXT NOT NULL,
        connection TEXT NOT NULL,
        vendor TEXT NOT NULL,
        environment TEXT NOT NULL,
        customer TEXT NOT NULL,
        destination TEXT NOT NULL,
        reason TEXT NOT NULL,
        ticket TEXT NOT NULL,
        outcome TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX record_correlation ON record (correlation)",
    """
    CREATE TRIGGER record_keeps BEFORE UPDATE ON record
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER record_stays BEFORE DELETE ON record
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    f"PRAGMA user_version = {SCHEMA}",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as it stands in the journal."""

    sequence: int
    at: str
    operator: str
    machine: str
    record: JournalRecord


class Journal:
    """The journal file; one thread writes, in the order in which records are appended."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._thread = Background("journal")
        self._database: sqlite3.Connection | None = None

    def append(self, record: JournalRecord) -> asyncio.Future[int]:
        """Queue the record now; the future gives its sequence number once it is on disk.

        Fails with JournalUnwritable. Records land in the order of the calls, also when nobody waits.
        """
        at = self._clock.now().wall
        return self._thread.submit(lambda: self._guarded_write(record, at))

    async def entries(self) -> tuple[Entry, ...]:
        """All records, oldest first. Raises JournalUnwritable when the file cannot be read."""
        return await self._thread.submit(self._read)

    async def aclose(self) -> None:
        """Write what is queued and close the file."""
        await self._thread.submit(self._close)
        self._thread.close()

    def _open(self) -> sqlite3.Connection:
        if self._database is None:
            private_folder(self._path.parent)
            database = sqlite3.connect(
                self._path,
                timeout=LOCK_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                self._path.chmod(OWNER_ONLY_FILE)
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA synchronous = FULL")
                _prepare(database)
            except BaseException:
                database.close()
                raise
            self._database = database
        return self._database

    def _guarded_write(self, record: JournalRecord, at: float) -> int:
        try:
            return self._write(record, at)
        except (sqlite3.Error, OSError) as error:
            raise JournalUnwritable(f"{self._path}: {error}") from None

    def _write(self, record: JournalRecord, at: float) -> int:
        cursor = self._open().execute(
            "INSERT INTO record (at, program, operator, machine, action, correlation, connection_id,"
            " connection, vendor, environment, customer, destination, reason, ticket, outcome)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds"),
                __version__,
                operator(),
                platform.node(),
                record.action.value,
                record.correlation,
                record.connection_id,
                *map(
                    _storable,
                    (
                        record.connection,
                        record.vendor_id,
                        record.environment,
                        record.customer_id,
                        record.destination,
                        record.reason,
                        record.ticket,
                        record.outcome,
                    ),
                ),
            ),
        )
        return cursor.lastrowid or 0

    def _read(self) -> tuple[Entry, ...]:
        try:
            rows = self._open().execute(
                "SELECT sequence, at, operator, machine, action, correlation, connection_id, connection,"
                " vendor, environment, customer, destination, reason, ticket, outcome"
                " FROM record ORDER BY sequence"
            )
            return tuple(
                Entry(
                    sequence,
                    at,
                    operator,
                    machine,
                    JournalRecord(JournalAction(action), *fields),
                )
                for sequence, at, operator, machine, action, *fields in rows
            )
        except (sqlite3.Error, OSError) as error:
            raise JournalUnwritable(f"{self._path}: {error}") from None

    def _close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None


def operator() -> str:
    """The name under which the operator is logged in to this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _storable(text: str) -> str:
    """SQLite takes no lone surrogates: they become their escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _prepare(database: sqlite3.Connection) -> None:
    """Create the table in a new file; refuse a file of a newer program."""
    database.execute("BEGIN IMMEDIATE")
    try:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version == 0:
            for statement in _CREATE:
                database.execute(statement)
        elif version != SCHEMA:
            raise sqlite3.DatabaseError("written by a newer version of SSO Desk")
    finally:
        database.execute("COMMIT")
