"""Reading the journal: search, verify, export, one customer's story. Both faces ask here."""

import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from sso_desk.desk.asking import Asking, Questions
from sso_desk.desk.journal_export import ExportForm, LinkStory, heading, line_of, stories
from sso_desk.desk.logbook import Logbook, fingerprint
from sso_desk.desk.ports import Journal, WriteFile
from sso_desk.domain import Secret
from sso_desk.errors import DeskError, JournalUnwritable, KeyringUnusable
from sso_desk.journal_records import (
    JournalAction,
    JournalChoices,
    JournalEntry,
    JournalFilter,
    JournalRecord,
    JournalVerdict,
)

WINDOW_PAGE = 100
"""Records that a window asks for at once."""

PAGE = 500
"""Records that are read in one go."""


Failed = Callable[[DeskError], None]


class Audit:
    """The journal for those who ask who was in which account and why."""

    def __init__(
        self, journal: Journal, logbook: Logbook, questions: Questions, write_file: WriteFile
    ) -> None:
        self._journal = journal
        self._logbook = logbook
        self._questions = questions
        self._write_file = write_file

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
        written = 0
        async for piece, count in self._exported(which, form):
            write(piece)
            written += count
        return written

    async def _exported(
        self, which: JournalFilter, form: ExportForm
    ) -> AsyncIterator[tuple[str, int]]:
        """An export piece by piece, with how many records each has. It is journalled first."""
        note = JournalRecord(
            JournalAction.EXPORTED,
            connection=which.connection,
            connection_id=which.connection_id,
            vendor_id=which.vendor,
            customer_id=which.customer,
        )
        with contextlib.suppress(JournalUnwritable):
            await self._logbook.append(note)
        yield heading(form), 0
        async for page in self._pages(which):
            yield "".join(line_of(entry, form) for entry in page), len(page)

    async def report(self, which: JournalFilter) -> tuple[LinkStory, ...]:
        """The records that fit, gathered link by link, oldest first. Raises JournalUnwritable."""
        pages = self._pages(which)
        return stories([entry async for page in pages for entry in page])

    async def fingerprint(self, link: Secret) -> str:
        """What the journal calls that link. Raises KeyringUnusable."""
        return fingerprint(link, await self._logbook.key())

    # --- questions of the window ------------------------------------------------------------------

    def ask_page(
        self,
        which: JournalFilter,
        before: int,
        answer: Callable[[tuple[JournalEntry, ...]], None],
        failed: Failed,
    ) -> Asking:
        """The newest records that fit, below number `before` unless it is 0."""
        return self._questions.ask(
            lambda: self.newest(which, before=before, most=WINDOW_PAGE), answer, failed
        )

    def ask_verify(
        self,
        progress: Callable[[int, int], None],
        answer: Callable[[JournalVerdict], None],
        failed: Failed,
    ) -> Asking:
        """Whether the journal is what was written; cancelling ends it."""
        return self._questions.ask(lambda: self.verify(progress), answer, failed)

    def ask_export(
        self,
        which: JournalFilter,
        form: ExportForm,
        path: Path,
        answer: Callable[[int], None],
        failed: Failed,
    ) -> Asking:
        """Write all records that fit to a file; how many."""
        return self._questions.ask(lambda: self._export_to(which, form, path), answer, failed)

    def ask_count(
        self, which: JournalFilter, answer: Callable[[int], None], failed: Failed
    ) -> Asking:
        """How many records fit."""
        return self._questions.ask(lambda: self._journal.count(which), answer, failed)

    def ask_choices(self, answer: Callable[[JournalChoices], None], failed: Failed) -> Asking:
        """What there is to filter by."""
        return self._questions.ask(self._journal.choices, answer, failed)

    def ask_report(
        self, which: JournalFilter, answer: Callable[[tuple[LinkStory, ...]], None], failed: Failed
    ) -> Asking:
        """What was done with the links of the records that fit, link by link."""
        return self._questions.ask(lambda: self.report(which), answer, failed)

    def ask_save(self, text: str, path: Path, answer: Callable[[], None], failed: Failed) -> Asking:
        """Write a report to a file."""

        async def pieces() -> AsyncIterator[str]:
            yield text

        return self._questions.ask(
            lambda: self._write_file(path, pieces()), lambda _nothing: answer(), failed
        )

    async def _export_to(self, which: JournalFilter, form: ExportForm, path: Path) -> int:
        written = 0

        async def pieces() -> AsyncIterator[str]:
            nonlocal written
            async for piece, count in self._exported(which, form):
                yield piece
                written += count

        await self._write_file(path, pieces())
        return written

    async def _pages(self, which: JournalFilter) -> AsyncIterator[tuple[JournalEntry, ...]]:
        after = 0
        while page := await self._journal.oldest(which, after=after, most=PAGE):
            yield page
            after = page[-1].sequence
