"""Reading the journal: search, verify, export, one customer's story. Both faces ask here."""

import contextlib
from collections.abc import AsyncIterator, Callable

from sso_desk.desk.journal_export import ExportForm, LinkStory, heading, line_of, stories
from sso_desk.desk.logbook import Logbook, fingerprint
from sso_desk.desk.ports import Journal
from sso_desk.domain import (
    JournalAction,
    JournalEntry,
    JournalFilter,
    JournalRecord,
    JournalVerdict,
    Secret,
)
from sso_desk.errors import JournalUnwritable, KeyringUnusable

PAGE = 500
"""Records that are read in one go."""


class Audit:
    """The journal for those who ask who was in which account and why."""

    def __init__(self, journal: Journal, logbook: Logbook) -> None:
        self._journal = journal
        self._logbook = logbook

    async def newest(
        self, which: JournalFilter, *, before: int = 0, most: int = PAGE
    ) -> tuple[JournalEntry, ...]:
        """The newest records that fit, newest first; those below number `before` unless it is 0.

        Raises JournalUnwritable when the journal cannot be read.
        """
        return await self._journal.newest(which, before=before, most=most)

    async def verify(self, progress: Callable[[int, int], None]) -> JournalVerdict:
        """Hold the journal against its own hashes and against what the keyring remembers.

        `progress` is told how many records of how many are done. Raises JournalUnwritable when
        there is no journal, or it cannot be read.
        """
        try:
            remembered = await self._logbook.heads()
        except KeyringUnusable:
            remembered = ()
        return await self._journal.verify(remembered, progress)

    async def export(
        self, which: JournalFilter, form: ExportForm, write: Callable[[str], object]
    ) -> int:
        """Hand all records that fit, oldest first, to `write` as text; how many there were.

        The export itself is journalled first, where the journal can be written. Raises
        JournalUnwritable when it cannot be read.
        """
        note = JournalRecord(
            JournalAction.EXPORTED,
            connection=which.connection,
            connection_id=which.connection_id,
            vendor_id=which.vendor,
            customer_id=which.customer,
        )
        with contextlib.suppress(JournalUnwritable):
            await self._logbook.append(note)
        written = 0
        write(heading(form))
        async for page in self._pages(which):
            write("".join(line_of(entry, form) for entry in page))
            written += len(page)
        return written

    async def report(self, customer_id: str) -> tuple[LinkStory, ...]:
        """What was done for one customer, link by link, oldest first. Raises JournalUnwritable."""
        pages = self._pages(JournalFilter(customer=customer_id))
        return stories([entry async for page in pages for entry in page])

    async def fingerprint(self, link: Secret) -> str:
        """What the journal calls that link. Raises KeyringUnusable."""
        return fingerprint(link, await self._logbook.key())

    async def _pages(self, which: JournalFilter) -> AsyncIterator[tuple[JournalEntry, ...]]:
        after = 0
        while page := await self._journal.oldest(which, after=after, most=PAGE):
            yield page
            after = page[-1].sequence
