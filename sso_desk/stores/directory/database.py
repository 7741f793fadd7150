"""The directory's SQLite file: its tables, and how it is opened, told from others, and put aside.

The index of words is FTS5 over `entry.words`; it holds for each beginning of each word, up to a length,
which entries have it, and nothing of where in the entry. Codes have a table (see `words`).
`secure_delete` overwrites what is deleted, and whoever deletes has the index built anew, for it would
keep the words of what is gone.
"""

import contextlib
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from sso_desk.customer_lists import DirectoryEntry
from sso_desk.stores.directory.words import PREFIXES, codes_of
from sso_desk.stores.files import OWNER_ONLY_FILE, identity_of, private_folder
from sso_desk.stores.transaction import transaction

SCHEMA = 1
APPLICATION = 0x53534F44
"""Tells a directory from other SQLite files."""

LOCK_SECONDS = 5.0
"""How long another process is waited for that is writing."""

CACHE_KIB = 65_536
"""Memory of each of the two connections to the file, at most."""

TABLES = (
    "CREATE TABLE connection (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)",
    "CREATE TABLE run (number INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL)",
    """CREATE TABLE entry (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, email TEXT NOT NULL, company TEXT NOT NULL, reference TEXT NOT NULL,
        ids TEXT NOT NULL, words TEXT NOT NULL, run INTEGER NOT NULL, line INTEGER NOT NULL)""",
    """CREATE TABLE customer (
        connection INTEGER NOT NULL, id TEXT NOT NULL, entry INTEGER NOT NULL,
        PRIMARY KEY (connection, id)) WITHOUT ROWID""",
    """CREATE TABLE code (
        word TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (word, entry)) WITHOUT ROWID""",
    f"""CREATE VIRTUAL TABLE search USING fts5 (words, content = 'entry', content_rowid = 'key',
        tokenize = "ascii separators '0123456789'", columnsize = 0, detail = none,
        prefix = '{PREFIXES}')""",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {SCHEMA}",
)

FIELDS = "entry.key, entry.name, entry.email, entry.company, entry.reference, entry.ids"

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class OpenFile:
    """One connection to the file, kept open between calls, for one thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None
        self._identity = (0, 0)

    def to_read(self) -> sqlite3.Connection | None:
        """The database, or None where there is none. Raises sqlite3.Error, OSError, ValueError."""
        database = self._still_there()
        if database is None and self._path.exists():
            database = self._connect("rw")
            if _version(database) == 0:  # somebody is just making it
                self.close()
                return None
            database.execute("PRAGMA query_only = ON")
        return database

    def to_write(self) -> sqlite3.Connection:
        """The database, made where missing. Raises sqlite3.Error, OSError, ValueError."""
        database = self._still_there()
        if database is None:
            private_folder(self._path.parent)
            if not self._path.exists():
                self._path.touch(OWNER_ONLY_FILE)
            database = self._connect("rw")
            try:
                self._path.chmod(OWNER_ONLY_FILE)
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA secure_delete = ON")
                _prepare(database)
            except BaseException:
                self.close()
                raise
        return database

    def close(self) -> None:
        """Let go of the file."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _still_there(self) -> sqlite3.Connection | None:
        """The open database, unless its file was removed or replaced meanwhile."""
        if self._database is not None and identity_of(self._path) != self._identity:
            self.close()
        return self._database

    def _connect(self, mode: str) -> sqlite3.Connection:
        if not self._path.is_file():
            raise OSError(f"{self._path.name} is not a regular file")
        self._identity = identity_of(self._path)
        self._database = sqlite3.connect(
            f"{self._path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=LOCK_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            self._database.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            self._database.execute("PRAGMA temp_store = MEMORY")
            self._database.execute("PRAGMA trusted_schema = OFF")
            _version(self._database)
        except BaseException:
            self.close()
            raise
        return self._database


def is_damage(error: Exception) -> bool:
    """Whether SQLite says that the file is no longer what was written."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(code, int) and code & 0xFF in _DAMAGE


def put_aside(path: Path) -> None:
    """Give a damaged file another name, in the place of one that was put aside before.

    Raises OSError. The file must not be open.
    """
    aside = path.with_suffix(f".unreadable{path.suffix}")
    remove(aside)
    for end in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + end).replace(aside.with_name(aside.name + end))
    path.replace(aside)


def remove(path: Path) -> None:
    """Remove a file of SQLite's with all that belongs to it. Raises OSError."""
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def remove_all(path: Path) -> None:
    """Remove the directory, and a damaged one that was put aside. Raises OSError."""
    remove(path)
    remove(path.with_suffix(f".unreadable{path.suffix}"))


def connections(database: sqlite3.Connection) -> dict[int, str]:
    """The connections' ids by the numbers that stand for them in the file."""
    return dict(database.execute("SELECT number, id FROM connection"))


def entry_of(row: tuple[int, str, str, str, str, str], names: Mapping[int, str]) -> DirectoryEntry:
    """An entry from `FIELDS`. Raises ValueError or KeyError where the row is damaged."""
    ids = {names[number]: customer for number, customer in ids_of(row[5]).items()}
    return DirectoryEntry(*row[:5], MappingProxyType(ids))


def ids_text(ids: Mapping[int, str]) -> str:
    """Ids by the connection's number as they are kept: one a line. No id has a line end."""
    return "\n".join(f"{number} {customer}" for number, customer in ids.items())


def ids_of(text: str) -> dict[int, str]:
    """What `ids_text` has written. Raises ValueError."""
    pairs = (line.split(" ", 1) for line in text.split("\n"))
    return {int(number): customer for number, customer in pairs}


def change_codes(database: sqlite3.Connection, key: int, words: str, anew: str) -> None:
    """Have an entry found by the codes of `anew` and no longer by those of `words`."""
    had, now = set(codes_of(words)), set(codes_of(anew))
    database.executemany(
        "DELETE FROM code WHERE word = ? AND entry = ?", [(code, key) for code in had - now]
    )
    database.executemany("INSERT INTO code VALUES (?, ?)", [(code, key) for code in now - had])


def checkpoint(database: sqlite3.Connection) -> None:
    """Bring everything into the file itself, and empty the log of changes, if nobody reads it now."""
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _version(database: sqlite3.Connection) -> int:
    """The schema's version, 0 of an empty file. Raises ValueError for what is not ours, or newer."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables and application != APPLICATION:
        raise ValueError("it is not a customer directory")
    if version > SCHEMA:
        raise ValueError("it was written by a newer version of the program")
    return int(version)


def _prepare(database: sqlite3.Connection) -> None:
    """Make the tables where there are none, in one step."""
    if _version(database) == SCHEMA:
        return
    with transaction(database):
        if _version(database) == 0:
            for statement in TABLES:
                database.execute(statement)
