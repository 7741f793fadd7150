"""The journal: who asked for a link into which account, when, why, and what came of it.

Append-only records in SQLite, each on disk before `append` answers. A record of an intent comes
before the request it speaks of; if it cannot be written, nothing is sent. One thread writes; another
reads, so that looking something up never makes a link wait.
"""

import asyncio
import contextlib
import os
import platform
import sqlite3
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from sso_desk import __version__
from sso_desk.background import Background
from sso_desk.errors import JournalUnreadable, JournalUnwritable
from sso_desk.expiry import Clock
from sso_desk.journal_records import (
    JournalAction,
    JournalChoices,
    JournalEntry,
    JournalFilter,
    JournalHead,
    JournalRecord,
    JournalVerdict,
)
from sso_desk.stores import journal_chain
from sso_desk.stores.files import OWNER_ONLY_FILE, identity_of, private_folder
from sso_desk.stores.run_lock import RunLock

Answer = TypeVar("Answer")

LOCK_SECONDS = 5.0
"""How long another process is waited for that is writing."""

RUNS = "runs"
"""The folder of lock files, one for each process that writes."""

PAGE = 500
"""Records that are read in one go."""

PROGRAM_ENDED = "ProgramEnded"
"""The outcome of an intent whose program was killed before it could say what came of it."""


class Journal:
    """The journal file; records land in the order in which they are appended."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._writer = Background("journal")
        self._reader = Background("journal reader")
        self._database: sqlite3.Connection | None = None
        self._file = (0, 0)
        self._run: RunLock | None = None

    @property
    def place(self) -> str:
        """Where the journal is: what the keyring remembers of it is kept under this name."""
        return str(self._path)

    def append(self, record: JournalRecord) -> asyncio.Future[JournalHead]:
        """Queue the record now; the future is done once it is on disk, and says where it stands.

        Fails with JournalUnwritable. Records land in the order of the calls, also when nobody waits.
        """
        at = self._clock.now().wall
        return self._writer.submit(lambda: self._guarded(lambda: self._append(record, at)))

    async def close_open_intents(self) -> tuple[JournalHead, ...]:
        """Give the intents of killed programs the outcome *unknown*; where each of those stands.

        Raises JournalUnwritable. A journal that does not exist yet is not made.
        """
        at = self._clock.now().wall
        return await self._writer.submit(lambda: self._guarded(lambda: self._close_intents(at)))

    async def newest(
        self, which: JournalFilter, *, before: int = 0, most: int = PAGE
    ) -> tuple[JournalEntry, ...]:
        """The newest records that fit, newest first; only those below number `before` unless it is 0.

        Raises JournalUnreadable.
        """
        return await self._read(
            lambda database: journal_chain.newest(database, which, before=before, most=most), ()
        )

    async def oldest(
        self, which: JournalFilter, *, after: int = 0, most: int = PAGE
    ) -> tuple[JournalEntry, ...]:
        """The oldest records that fit above number `after`, oldest first.

        Raises JournalUnreadable.
        """
        return await self._read(
            lambda database: journal_chain.oldest(database, which, after=after, most=most), ()
        )

    async def count(self, which: JournalFilter) -> int:
        """How many records fit. Raises JournalUnreadable."""
        return await self._read(lambda database: journal_chain.count(database, which), 0)

    async def choices(self) -> JournalChoices:
        """What there is to filter by. Raises JournalUnreadable."""
        return await self._read(journal_chain.choices, JournalChoices())

    async def holds(self, remembered: JournalHead) -> bool:
        """Whether that record is in this journal, as it was. Raises JournalUnreadable."""
        return await self._read(
            lambda database: journal_chain.holds(database, remembered), answer_without_file=False
        )

    async def verify(
        self, remembered: Sequence[JournalHead], progress: Callable[[int, int], None]
    ) -> JournalVerdict:
        """Hold every record against its hash, and the end against the heads that are remembered.

        `progress` is told on the loop how many records of how many are done. Cancelling ends it at
        once. Raises JournalUnreadable when there is no file, or it cannot be opened.
        """
        loop = asyncio.get_running_loop()
        thread = Background("journal check")
        database = await thread.submit(lambda: self._looked_into(self._open_to_read))
        cancelled = threading.Event()

        def tell(done: int, total: int) -> None:
            if cancelled.is_set():
                raise sqlite3.OperationalError("interrupted")
            loop.call_soon_threadsafe(progress, done, total)

        def work() -> JournalVerdict:
            with contextlib.closing(database):
                return journal_chain.verify(database, remembered, tell)

        try:
            return await thread.submit(lambda: self._looked_into(work))
        except asyncio.CancelledError:
            cancelled.set()
            _interrupt(database)
            raise
        finally:
            thread.close()

    async def others_running(self) -> bool:
        """Whether another process is using this journal. Raises JournalUnwritable."""

        def look() -> bool:
            return RunLock.others_in(self._path.parent / RUNS, self._run)

        return await self._writer.submit(lambda: self._guarded(look))

    async def aclose(self) -> None:
        """Write what is queued and close the file. Raises JournalUnwritable."""
        await self._writer.submit(lambda: self._guarded(self._close))
        self._writer.close()
        self._reader.close()

    # --- on the writer's thread --------------------------------------------------------------

    def _append(self, record: JournalRecord, at: float) -> JournalHead:
        database, run = self._open()
        return journal_chain.append(
            database,
            record,
            at=at,
            program=__version__,
            operator=operator(),
            machine=platform.node(),
            run=run.name,
        )

    def _close_intents(self, at: float) -> tuple[JournalHead, ...]:
        if not self._path.exists():
            return ()
        database, run = self._open()
        closed: list[JournalHead] = []
        for name in run.dead():
            closed += [
                self._append(answer_to(intent), at)
                for intent in journal_chain.unanswered(database, name)
            ]
        return tuple(closed)

    def _open(self) -> tuple[sqlite3.Connection, RunLock]:
        if self._run is None:
            self._run = RunLock(private_folder(self._path.parent) / RUNS)
        if self._database is not None and self._file != identity_of(self._path):
            self._database.close()  # it was removed or replaced: what is written there, nobody finds
            self._database = None
        if self._database is None:
            self._refuse_what_is_no_file()
            database = sqlite3.connect(
                self._path, timeout=LOCK_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                self._path.chmod(OWNER_ONLY_FILE)
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA synchronous = FULL")
                journal_chain.prepare(database)
            except BaseException:
                database.close()
                raise
            self._database = database
            self._file = identity_of(self._path)
        return self._database, self._run

    def _close(self) -> None:
        """Let go of file and lock. With an intent unanswered, the lock's file stays and says so."""
        answered = True
        if self._database is not None and self._run is not None:
            answered = not journal_chain.unanswered(self._database, self._run.name)
            self._database.close()
            self._database = None
        if self._run is not None:
            self._run.release()
            if answered:
                self._run.bury(self._run.name)
            self._run = None

    # --- on the reader's thread --------------------------------------------------------------

    async def _read(
        self, read: Callable[[sqlite3.Connection], Answer], answer_without_file: Answer
    ) -> Answer:
        def opened() -> Answer:
            if not self._path.exists():
                return answer_without_file
            with contextlib.closing(self._open_to_read()) as database:
                journal_chain.refuse_other_versions(database)
                return read(database)

        return await self._reader.submit(lambda: self._looked_into(opened))

    def _refuse_what_is_no_file(self) -> None:
        """A pipe in the journal's place would be waited for in vain."""
        if self._path.exists() and not self._path.is_file():
            raise OSError(f"{self._path.name} is not a regular file")

    def _open_to_read(self) -> sqlite3.Connection:
        self._refuse_what_is_no_file()
        return sqlite3.connect(
            f"{self._path.absolute().as_uri()}?mode=ro",
            uri=True,
            timeout=LOCK_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )

    def _looked_into(self, call: Callable[[], Answer]) -> Answer:
        try:
            return self._guarded(call)
        except JournalUnwritable as error:
            raise JournalUnreadable(str(error)) from None

    def _guarded(self, call: Callable[[], Answer]) -> Answer:
        try:
            return call()
        except (sqlite3.Error, OSError, ValueError) as error:
            raise JournalUnwritable(f"{self._path}: {error}") from None


def answer_to(intent: JournalRecord) -> JournalRecord:
    """The outcome of an intent that nobody can tell any more."""
    return JournalRecord(
        JournalAction.UNKNOWN,
        intent.correlation,
        intent.connection_id,
        intent.connection,
        intent.vendor_id,
        intent.environment,
        intent.customer_id,
        intent.destination,
        intent.reason,
        intent.ticket,
        PROGRAM_ENDED,
    )


def operator() -> str:
    """The name under which the operator is logged in, as the system has it.

    Not as the environment has it, which anybody can change.
    """
    try:
        return _windows_account() if sys.platform == "win32" else _account()
    except (OSError, KeyError):
        return "unknown"


def _account() -> str:
    import pwd  # noqa: PLC0415 - not on Windows

    return pwd.getpwuid(os.getuid()).pw_name


def _windows_account() -> str:
    import ctypes  # noqa: PLC0415 - Windows alone

    length = ctypes.c_ulong(257)
    name = ctypes.create_unicode_buffer(length.value)
    library: Any = getattr(ctypes, "windll").advapi32  # noqa: B009 - it exists on Windows alone
    if not library.GetUserNameW(name, ctypes.byref(length)):
        raise OSError("the system does not say who is logged in")
    return name.value


def _interrupt(database: sqlite3.Connection) -> None:
    with contextlib.suppress(sqlite3.ProgrammingError):  # it has closed already
        database.interrupt()
