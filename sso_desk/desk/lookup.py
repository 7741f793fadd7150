"""Looking customers up: the latest wish wins, and a late answer is nobody's.

A wish cancels the one before it. Typing is a wish where the vendor may be asked as one types, after
a short rest of the keys; Enter is one everywhere. The operator's own directory is asked with every key,
and its trouble disturbs nobody. Changing the connection drops question and answer.
"""

import asyncio
import dataclasses

from sso_desk.desk.board import Board
from sso_desk.desk.open_connections import OpenConnections
from sso_desk.desk.ports import Directory, Sleep
from sso_desk.desk.state import Busy, Lookup, NoticeKind, Wish
from sso_desk.desk.tasks import Tasks
from sso_desk.domain import Connection, Page, Query, SearchStyle
from sso_desk.errors import CustomerNotFound, DeskError
from sso_desk.expiry import Clock
from sso_desk.vendors.base import VendorAdapter

TYPING_REST = 0.25
"""Seconds after the last key before a vendor is asked."""

FEWEST_TYPED = 2
"""Characters before a vendor is asked as one types."""


MOST_LOCAL = 8
"""Customers of the directory that are shown above the vendor's."""


class CustomerLookup:
    """The lookup box of the desk, and the calls behind it."""

    def __init__(
        self,
        board: Board,
        tasks: Tasks,
        lines: OpenConnections,
        clock: Clock,
        sleep: Sleep,
        directory: Directory,
    ) -> None:
        self._directory = directory
        self._searching: asyncio.Task[None] | None = None
        self._told_trouble = False
        self._board = board
        self._tasks = tasks
        self._lines = lines
        self._clock = clock
        self._sleep = sleep
        self._asking: asyncio.Task[None] | None = None

    async def find(self, connection: Connection, query: Query) -> Page:
        """One page of customers. Raises DeskError."""
        line = await self._lines.line(connection)
        return await line.speak(
            lambda adapter: adapter.find_customers(query),
            sleep=self._sleep,
            waiting=self._waiting,
        )

    def begin(self, adapter: VendorAdapter) -> None:
        """A connection is ready: ask as it wishes to be asked, in whatever was typed meanwhile."""
        lookup = self._board.state.lookup
        self._board.change_lookup(style=adapter.search_style(), scopes=tuple(adapter.scopes()))
        if lookup.query.text:
            self.type_query(lookup.query.text)

    def reset(self) -> None:
        """Drop question and answer."""
        self._drop_directory()
        self.cancel()
        self._board.change(lookup=Lookup())

    def clear(self) -> None:
        """Drop question and answer; the connection is still the one it was."""
        self._drop_directory()
        self.cancel()
        before = self._board.state.lookup
        self._board.change(lookup=Lookup(style=before.style, scopes=before.scopes))

    def type_query(self, text: str) -> None:
        """The text in the box has changed."""
        self._stop()
        self._ask_for(text=text)
        self._search_directory(text.strip())
        lookup = self._board.state.lookup
        if lookup.style is SearchStyle.AS_TYPED and len(text.strip()) >= FEWEST_TYPED:
            self._ask(rest=TYPING_REST)
        else:  # what stands there answers other words
            self._forget_answer()

    def choose_mode(self, mode: str) -> None:
        """What the text is meant as."""
        self._ask_for(mode=mode)
        self.type_query(self._board.state.lookup.query.text)

    def choose_scope(self, scope: str) -> None:
        """Where to look."""
        self._ask_for(scope=scope)
        self._forget_answer()
        self.type_query(self._board.state.lookup.query.text)

    def search(self) -> None:
        """Enter: ask now."""
        self._ask()

    def more(self) -> None:
        """Ask for the next page of what is shown."""
        lookup = self._board.state.lookup
        if lookup.cursor and lookup.answered is not None:
            self._ask(next_page_of=dataclasses.replace(lookup.answered, cursor=lookup.cursor))

    def cancel(self) -> None:
        """Give up whatever is being asked."""
        self._stop()

    async def cancelled(self) -> None:
        """As `cancel`, and wait until nothing runs any more: a mint goes before a lookup."""
        asking = self._asking
        self._stop()
        if asking is not None:
            await asyncio.wait((asking,))

    def _drop_directory(self) -> None:
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None

    def _search_directory(self, text: str) -> None:
        """Ask the directory at once; what it said of other words stays until it has answered."""
        self._drop_directory()
        if not text:
            self._board.change_lookup(local=(), local_for="")
        elif not self._board.state.closing:
            self._searching = self._tasks.start(self._find_locally(text), "directory")

    async def _find_locally(self, text: str) -> None:
        current = self._board.state.current
        try:
            one_more = MOST_LOCAL + 1
            found = await self._directory.search(text, limit=one_more, connection_id=current)
        except DeskError as error:
            found = ()
            if not self._told_trouble:
                self._told_trouble = True
                self._board.say(NoticeKind.DIRECTORY_TROUBLE, str(error))
        more = len(found) > MOST_LOCAL
        self._board.change_lookup(local=found[:MOST_LOCAL], local_for=text, local_more=more)

    def _forget_answer(self, answered: Query | None = None) -> None:
        self._board.change_lookup(found=None, answered=answered, cursor="", total=None, note="")

    def _ask_for(self, **changes: str) -> None:
        query = dataclasses.replace(self._board.state.lookup.query, **changes)
        self._board.change_lookup(query=query)

    def _stop(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
            self._board.end(Busy.LOOKUP, Busy.LOOKUP_WAITS, busy_until=None)

    def _ask(self, *, rest: float = 0.0, next_page_of: Query | None = None) -> None:
        self._stop()
        state = self._board.state
        view = state.connection
        if view is None or state.closing:
            return
        query = next_page_of or dataclasses.replace(
            state.lookup.query, text=state.lookup.query.text.strip()
        )
        self._board.begin(Busy.LOOKUP, problem=None)
        self._asking = self._tasks.start(self._answer(view.connection, query, rest), "lookup")
        self._asking.add_done_callback(self._ended)

    async def _answer(self, connection: Connection, query: Query, rest: float) -> None:
        if rest:
            await self._sleep(rest)
        try:
            page = await self.find(connection, query)
        except CustomerNotFound:
            page = Page(())
        except DeskError as error:
            view = self._board.state.connection
            if query.cursor:  # the pages before it are as good as they were
                self._board.report(error, Wish.MORE, view)
                return
            self._forget_answer(answered=query)
            self._board.report(error, Wish.LOOKUP, view)
            return
        lookup = self._board.state.lookup
        earlier = (lookup.found or ()) if query.cursor else ()
        self._board.change_lookup(
            found=earlier + tuple(row for row in page.customers if row not in earlier),
            answered=dataclasses.replace(query, cursor=""),
            cursor=page.cursor,
            total=page.total,
            note=page.note,
        )

    def _ended(self, task: "asyncio.Task[None]") -> None:
        """However it ended; a newer question is not this one's business."""
        if self._asking is task:
            self._asking = None
            self._board.end(Busy.LOOKUP, Busy.LOOKUP_WAITS, busy_until=None)

    def _waiting(self, seconds: float | None) -> None:
        if seconds is None:
            self._board.end(Busy.LOOKUP_WAITS, busy_until=None)
        else:
            end = self._clock.now().steady + seconds
            self._board.begin(Busy.LOOKUP_WAITS, busy_until=end)
