"""The journal as the Desk writes it: each link under its fingerprint, the end of it in the keyring.

The keyring remembers the newest record (`JournalHead`) after every outcome and at the end, never
before a mint, so that a journal whose end was cut off can be told. What it remembers is replaced only
while the journal still holds it: a journal that was tampered with does not clean its own traces.
"""

import asyncio
import contextlib
import dataclasses
import hashlib
import hmac
import json
import logging
import secrets

from sso_desk.desk.board import Board
from sso_desk.desk.ports import CredentialStore, Journal
from sso_desk.desk.state import Wish
from sso_desk.desk.tasks import Tasks
from sso_desk.domain import Secret
from sso_desk.errors import DeskError, JournalIncomplete, JournalUnwritable
from sso_desk.journal_records import JournalAction, JournalHead, JournalRecord

log = logging.getLogger(__name__)

KEY_NAME = "journal key"
KEY_SECONDS = 2.0
"""How long a mint waits for the key of the fingerprints; without it links are journalled without."""

KEY_SECONDS_AGAIN = 0.3
"""How long the mints after the first one wait for it."""

CLOSING_SECONDS = 1.0
"""How long each of the last two steps may take, so that nothing keeps the program from ending."""


def fingerprint(link: Secret, key: Secret) -> str:
    """What the journal keeps of a link: enough to recognise it with the key, nothing to open it with."""
    return hmac.new(key.reveal().encode(), link.reveal().encode(), hashlib.sha256).hexdigest()


class Logbook:
    """Writes the journal, and has the keyring remember how far it got."""

    def __init__(
        self, board: Board, tasks: Tasks, journal: Journal, keyring: CredentialStore
    ) -> None:
        self._board = board
        self._journal = journal
        self._keyring = keyring
        self._tasks = tasks
        self._key: Secret | None = None
        self._patience = KEY_SECONDS
        self._head: JournalHead | None = None
        self._remembered: JournalHead | None = None
        self._remembering: asyncio.Task[None] | None = None
        self._last: asyncio.Future[JournalHead] | None = None
        self._incomplete: JournalIncomplete | None = None

    async def ready(self) -> None:
        """Have the key of the fingerprints at hand, if the keyring gives it soon."""
        if self._key is not None:
            return
        patience, self._patience = self._patience, KEY_SECONDS_AGAIN
        try:
            async with asyncio.timeout(patience):
                self._key = await self.key()
        except (DeskError, TimeoutError):
            log.warning("links are journalled without fingerprints: the keyring does not answer")

    async def key(self) -> Secret:
        """The key of the fingerprints, made on first need. Raises KeyringUnusable."""
        kept = await self._keyring.load_note(KEY_NAME)
        if not kept:
            made = secrets.token_hex(32)
            await self._keyring.save_note(KEY_NAME, made)
            kept = (
                await self._keyring.load_note(KEY_NAME) or made
            )  # another process may have made one
        return Secret(kept)

    async def close_open_intents(self) -> int:
        """Give the requests of killed programs an outcome; how many there were.

        A journal that cannot be written says so at the first mint, not before.
        """
        try:
            closed = await self._journal.close_open_intents()
        except JournalUnwritable as error:
            log.warning("open intents were not looked for: %s", error)
            return 0
        if closed:
            self._moved_on(closed[-1])
        return len(closed)

    def append(
        self, record: JournalRecord, link: Secret | None = None
    ) -> asyncio.Future[JournalHead]:
        """Queue the record of something done with `link`; the future is done once it is on disk.

        Fails with JournalUnwritable.
        """
        if link is not None and self._key is not None:
            record = dataclasses.replace(record, link=fingerprint(link, self._key))
        self._last = self._journal.append(record)
        if record.action is not JournalAction.INTENT:
            self._last.add_done_callback(self._written)
        return self._last

    def settle(self, record: JournalRecord, link: Secret | None = None) -> None:
        """Queue the record of something that has been done already; nobody waits for it.

        A journal that cannot be written is shown then: it must neither hide the link that was made
        nor the reason why none was.
        """
        self.append(record, link).add_done_callback(self._settled)

    async def written(self) -> None:
        """Wait until all is on disk. Raises JournalIncomplete where something could not be written."""
        if self._last is not None:
            await asyncio.wait((self._last,))
        if self._incomplete is not None:
            raise self._incomplete

    async def in_use_elsewhere(self) -> bool:
        """Whether another process writes this journal. Raises JournalUnwritable."""
        return await self._journal.others_running()

    async def heads(self) -> tuple[JournalHead, ...]:
        """What the keyring remembers of this place's journals, the newest last; one for each.

        Raises KeyringUnusable.
        """
        return _heads(await self._keyring.load_note(self._heads_name))

    async def forget(self) -> None:
        """Have the keyring forget key and heads: the journal, closed by now, is about to be erased.

        Raises KeyringUnusable.
        """
        if self._remembering is not None:
            self._remembering.cancel()
            await asyncio.wait((self._remembering,))
        self._head = self._remembered = None
        await self._keyring.remove_note(self._heads_name)
        await self._keyring.remove_note(KEY_NAME)

    async def aclose(self) -> None:
        """Write what is queued, have its end remembered, close the journal; each in limited time."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSING_SECONDS):
                if self._last is not None:
                    await asyncio.wait((self._last,))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSING_SECONDS):
                await self._remember()
        with contextlib.suppress(TimeoutError, DeskError):
            async with asyncio.timeout(CLOSING_SECONDS):
                await self._journal.aclose()

    @property
    def _heads_name(self) -> str:
        return f"journal {self._journal.place}"

    def _written(self, written: asyncio.Future[JournalHead]) -> None:
        if written.cancelled() or written.exception() is not None:
            return
        self._moved_on(written.result())

    def _moved_on(self, head: JournalHead) -> None:
        """The journal's end is here now: have it remembered."""
        self._head = head
        if self._remembering is None and not self._tasks.closing:
            self._remembering = self._tasks.start(self._remember(), "journal head")
            self._remembering.add_done_callback(self._rest)

    def _settled(self, written: asyncio.Future[JournalHead]) -> None:
        error = None if written.cancelled() else written.exception()
        if isinstance(error, JournalUnwritable):
            self._incomplete = JournalIncomplete(str(error))
            self._board.report(self._incomplete, Wish.MINT)

    def _rest(self, _task: "asyncio.Task[None]") -> None:
        self._remembering = None

    async def _remember(self) -> None:
        while self._head is not None and self._head != self._remembered:
            head = self._head
            try:
                await self._remember_one(head)
            except DeskError as error:
                log.warning("the end of the journal is not remembered: %s", error)
            self._remembered = head  # one try for each; the next outcome brings the next

    async def _remember_one(self, head: JournalHead) -> None:
        heads = await self.heads()
        before = heads[-1] if heads else None
        if before is not None and before.journal == head.journal:
            if before.sequence >= head.sequence:
                return  # another process has written since
            if not await self._journal.holds(before):
                log.error("the journal no longer holds record %d as it was", before.sequence)
                return
        others = tuple(other for other in heads if other.journal != head.journal)
        document = [[other.journal, other.sequence, other.hash] for other in (*others, head)]
        await self._keyring.save_note(self._heads_name, json.dumps(document[-MOST_HEADS:]))


MOST_HEADS = 20
"""Journals that are remembered for one place; there is one unless somebody replaced it."""


def _heads(kept: str | None) -> tuple[JournalHead, ...]:
    """The heads in a note of the keyring; none where it is missing or damaged."""
    try:
        document = json.loads(kept or "[]")
        return tuple(
            JournalHead(str(journal), int(at), str(hash_)) for journal, at, hash_ in document
        )
    except (ValueError, TypeError):
        return ()
