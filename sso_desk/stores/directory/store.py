"""The customer directory: who a person or company is at each connection, found as one types.

It is filled from lists that the operator imports. One thread writes, and reads files; another answers
searches, also while an import runs: until that ends, they see the directory as it was before.
"""

import asyncio
import contextlib
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from sso_desk.background import Background
from sso_desk.customer_lists import (
    FIND_OUT,
    DirectoryEntry,
    ImportMapping,
    ImportPreview,
    ImportReport,
    ListFormat,
)
from sso_desk.domain import Connection
from sso_desk.errors import DirectoryDamaged, DirectoryUnusable
from sso_desk.expiry import Clock
from sso_desk.stores.directory import finding, lists
from sso_desk.stores.directory.database import (
    FIELDS,
    OpenFile,
    change_codes,
    checkpoint,
    connections,
    entry_of,
    ids_of,
    ids_text,
    is_damage,
    put_aside,
    remove_all,
)
from sso_desk.stores.directory.importing import Stopped, take_in
from sso_desk.stores.directory.lists import Table
from sso_desk.stores.directory.words import index_text
from sso_desk.stores.files import identity_of, refuse_own_folder
from sso_desk.stores.transaction import transaction

Answer = TypeVar("Answer")

Progress = Callable[[int, int], None]
"""Is told on the loop how many bytes of how many have been read."""

DAY_SECONDS = 86_400.0

CLOSING_SECONDS = 1.0
"""How long closing waits for what is being written."""


class _Damage(DirectoryUnusable):
    """The file of this identity is damaged; it is still in its place."""

    def __init__(self, message: str, file: tuple[int, int]) -> None:
        super().__init__(message)
        self.file = file


class Directory:
    """The directory's file. Every call may raise DirectoryUnusable, and DirectoryDamaged once: after
    that the directory is empty. No export goes into `forbidden`.
    """

    def __init__(self, path: Path, clock: Clock, *, forbidden: Path | None = None) -> None:
        self._path = path
        self._forbidden = forbidden
        self._clock = clock
        self._writer = Background("directory")
        self._reader = Background("directory search")
        self._to_write = OpenFile(path)
        self._to_read = OpenFile(path)

    async def preview(
        self, path: Path, connections: Sequence[Connection] = (), form: ListFormat = FIND_OUT
    ) -> ImportPreview:
        """How a list of customers begins, and what its columns seem to be. Reads it, changes nothing.

        Raises CustomerListUnreadable.
        """
        return await self._writer.submit(lambda: lists.preview(path, connections, form))

    async def check(self, path: Path, mapping: ImportMapping, progress: Progress) -> ImportReport:
        """What an import would do, problems row by row; the directory stays as it is.

        Cancelling ends it. Raises InvalidInput (a mapping without ids), CustomerListUnreadable.
        """
        return await self._take_in(path, mapping, progress, dry=True)

    async def take_in(self, path: Path, mapping: ImportMapping, progress: Progress) -> ImportReport:
        """Import all rows that are good, in one step; searches see them once it is done.

        Cancelled, or failing for whatever reason, it leaves the directory as it was before; a
        cancellation that comes when everything is in already is too late, and the report is given.
        Raises InvalidInput (a mapping without ids), CustomerListUnreadable.
        """
        return await self._take_in(path, mapping, progress, dry=False)

    async def search(
        self, text: str, *, limit: int, connection_id: str = ""
    ) -> tuple[DirectoryEntry, ...]:
        """At most `limit` entries of which some word begins like each word typed, in any order.

        An exact id comes first; then those with an id at `connection_id`, names that begin as typed
        before others; then those that only other connections know. Without words: nobody.
        """
        return await self._read(
            lambda database: finding.search(database, text, limit, connection_id), ()
        )

    async def find(self, connection_id: str, customer_id: str) -> DirectoryEntry | None:
        """Who has this id at this connection."""
        return await self._read(
            lambda database: finding.find(database, connection_id, customer_id), None
        )

    async def count(self) -> int:
        """How many entries there are."""

        def read(database: sqlite3.Connection) -> int:
            return int(database.execute("SELECT count(*) FROM entry").fetchone()[0])

        return await self._read(read, 0)

    async def export(self, path: Path, connections: Sequence[Connection] = ()) -> int:
        """Write all entries to a CSV file that an import takes as it is; how many there were.

        `connections` give the columns of ids their names. Raises CustomerListUnreadable, and InvalidInput
        where nothing may be exported to.
        """
        return await self._ask(self._writer, lambda: self._export(path, connections))

    async def forget_connection(self, connection_id: str) -> int:
        """Forget all ids at this connection, and entries that have no other; how many had one."""
        return await self._ask(self._writer, lambda: self._forget_connection(connection_id))

    async def remove_older(self, days: int) -> int:
        """Remove entries that no import of the last `days` days had in it; how many there were."""
        before = self._clock.now().wall - days * DAY_SECONDS
        return await self._ask(self._writer, lambda: self._remove_older(before))

    async def wipe(self) -> None:
        """Remove the file and all that belongs to it, damaged ones that were put aside included."""
        await self._reader.submit(self._to_read.close)
        await self._ask(self._writer, self._wipe)

    async def aclose(self) -> None:
        """Close the file once all that is queued has been done, or leave it after a second.

        What is still being written then ends with the program, and was never there.
        """
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSING_SECONDS):
                await self._reader.submit(self._to_read.close)
                await self._writer.submit(self._to_write.close)
        self._reader.close()
        self._writer.close()

    # --- on the writer's thread --------------------------------------------------------------

    async def _take_in(
        self, path: Path, mapping: ImportMapping, progress: Progress, *, dry: bool
    ) -> ImportReport:
        loop = asyncio.get_running_loop()
        at = self._clock.now().wall
        stop = threading.Event()

        def work() -> ImportReport:
            with Table(path, mapping.form) as table:

                def tell(done: int) -> None:
                    if stop.is_set():
                        raise Stopped
                    with contextlib.suppress(RuntimeError):  # the loop has closed: nobody looks
                        loop.call_soon_threadsafe(progress, done, table.size)

                tell(0)
                database = self._to_write.to_write()
                try:
                    return take_in(database, table, mapping, at=at, dry=dry, tell=tell)
                finally:
                    with contextlib.suppress(sqlite3.Error):
                        checkpoint(database)

        done = self._writer.submit(lambda: self._guarded(work))
        return await self._answer(_finished(done, stop))

    def _export(self, path: Path, named: Sequence[Connection]) -> int:
        if self._forbidden is not None:
            refuse_own_folder(path, self._forbidden)
        database = self._to_write.to_write()
        names = connections(database)
        rows = database.execute(f"SELECT {FIELDS} FROM entry ORDER BY key")  # noqa: S608
        used = sorted(names.values())
        return lists.write(path, (entry_of(row, names) for row in rows), used, named)

    def _forget_connection(self, connection_id: str) -> int:
        if not self._path.exists():
            return 0
        database = self._to_write.to_write()
        with transaction(database):
            numbers = {name: number for number, name in connections(database).items()}
            number = numbers.get(connection_id)
            if number is None:
                return 0
            keys = [
                key
                for (key,) in database.execute(
                    "SELECT entry FROM customer WHERE connection = ?", (number,)
                )
            ]
            for key in keys:
                _forget_id(database, key, number)
            database.execute("DELETE FROM customer WHERE connection = ?", (number,))
            database.execute("DELETE FROM connection WHERE number = ?", (number,))
            _index_anew(database)
        checkpoint(database)
        return len(keys)

    def _remove_older(self, before: float) -> int:
        if not self._path.exists():
            return 0
        database = self._to_write.to_write()
        old = "IN (SELECT key FROM entry JOIN run ON number = run WHERE at < ?)"
        with transaction(database):
            database.execute(f"DELETE FROM customer WHERE entry {old}", (before,))  # noqa: S608
            removed = database.execute(f"DELETE FROM entry WHERE key {old}", (before,)).rowcount  # noqa: S608
            if removed:
                _index_anew(database)
        if removed:
            checkpoint(database)
        return removed

    def _wipe(self) -> None:
        self._to_write.close()
        remove_all(self._path)

    # --- reading, and what may go wrong --------------------------------------------------------

    async def _read(
        self, read: Callable[[sqlite3.Connection], Answer], without_file: Answer
    ) -> Answer:
        def opened() -> Answer:
            database = self._to_read.to_read()
            return without_file if database is None else read(database)

        return await self._ask(self._reader, opened)

    async def _ask(self, thread: Background, call: Callable[[], Answer]) -> Answer:
        return await self._answer(thread.submit(lambda: self._guarded(call)))

    async def _answer(self, asked: Awaitable[Answer]) -> Answer:
        try:
            return await asked
        except _Damage as error:
            await self._reader.submit(self._to_read.close)
            await self._writer.submit(partial(self._put_aside, error.file))
            raise DirectoryDamaged(str(error)) from None

    def _guarded(self, call: Callable[[], Answer]) -> Answer:
        try:
            return call()
        except (sqlite3.Error, OSError, ValueError, KeyError) as error:
            if is_damage(error):
                raise _Damage(f"{self._path}: {error}", identity_of(self._path)) from None
            raise DirectoryUnusable(f"{self._path}: {error}") from None

    def _put_aside(self, damaged: tuple[int, int]) -> None:
        """Unless somebody has done it already, and another file is there."""
        if identity_of(self._path) == damaged:
            self._to_write.close()
            with contextlib.suppress(OSError):
                put_aside(self._path)


async def _finished(work: asyncio.Future[Answer], stop: threading.Event) -> Answer:
    """The answer, also when the cancellation came too late; otherwise cancelled once all is undone."""
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        stop.set()
        await asyncio.wait((work,))
        task = asyncio.current_task()
        if work.cancelled() or work.exception() is not None or task is None:
            raise
        task.uncancel()
        return work.result()


def _forget_id(database: sqlite3.Connection, key: int, number: int) -> None:
    """Take one id from an entry; with its last id the entry goes."""
    row = database.execute(
        "SELECT name, email, company, reference, ids, words FROM entry WHERE key = ?", (key,)
    ).fetchone()
    ids = ids_of(row[4])
    ids.pop(number, None)
    if not ids:
        database.execute("DELETE FROM entry WHERE key = ?", (key,))
        return
    words = index_text(row[0], (*row[1:4], *ids.values()), ids)
    change_codes(database, key, row[5], words)
    database.execute(
        "UPDATE entry SET ids = ?, words = ? WHERE key = ?", (ids_text(ids), words, key)
    )


def _index_anew(database: sqlite3.Connection) -> None:
    """Build the index from the entries: one that is only told what is gone keeps its words."""
    database.execute("DELETE FROM code WHERE entry NOT IN (SELECT key FROM entry)")
    database.execute("INSERT INTO search (search) VALUES ('rebuild')")
