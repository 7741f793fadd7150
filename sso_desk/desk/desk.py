"""The Desk: what both faces of the program talk to.

It holds one immutable state, owns every running task, and is the only place that decides. A wish
(`create_link`, `choose_customer` …) returns at once and shows what comes of it in the state. Its parts
each look after one thing: `lookup` finds customers, `link_making` makes links by way of `minting`,
`live_links` watches over them, `forms` adds and changes connections, `link_use` sends links to
browsers, `open_connections` speaks to vendors one call at a time; `calls` are for the command line,
and return or raise.
"""

import asyncio
import contextlib
import dataclasses
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from sso_desk.browsers.ways import OpenWay
from sso_desk.desk.asking import Asking, Questions
from sso_desk.desk.audit import Audit
from sso_desk.desk.board import Board, Listener
from sso_desk.desk.calls import Calls
from sso_desk.desk.directory_files import DirectoryFiles
from sso_desk.desk.erasing import Erasing
from sso_desk.desk.forms import ConnectionForms
from sso_desk.desk.link_making import LinkMaking
from sso_desk.desk.link_use import LinkUse
from sso_desk.desk.live_links import LiveLinks
from sso_desk.desk.logbook import Logbook
from sso_desk.desk.lookup import CustomerLookup
from sso_desk.desk.minting import Minting
from sso_desk.desk.open_connections import OpenConnections
from sso_desk.desk.other_connections import OtherConnections
from sso_desk.desk.people import PeopleMemory
from sso_desk.desk.ports import (
    Browser,
    Clipboard,
    Connect,
    ConnectionStore,
    CredentialStore,
    Diagnose,
    Directory,
    EraseFiles,
    Journal,
    PeopleStore,
    ReadTeamSettings,
    RuleStore,
    Sleep,
    WriteFile,
)
from sso_desk.desk.preferences import SavedPreferences
from sso_desk.desk.recent_reasons import RecentReasons
from sso_desk.desk.state import Away, Busy, ConnectionView, DeskState, NoticeKind, Wish
from sso_desk.desk.tasks import Tasks, sleeper
from sso_desk.desk.team_settings import TeamSettings
from sso_desk.desk.unfinished import Unfinished
from sso_desk.domain import Connection, Customer, is_same
from sso_desk.errors import ConnectionChanged, DeskError
from sso_desk.expiry import Clock
from sso_desk.journal_records import JournalFilter
from sso_desk.vendors.base import VendorAdapter

LOOKED_AT = 200
"""Records of the journal in which sessions of an earlier run are looked for."""

CLEARED = MappingProxyType(
    {
        Away.IDLE: NoticeKind.CLEARED_IDLE,
        Away.LOCKED: NoticeKind.CLEARED_LOCKED,
        Away.ASLEEP: NoticeKind.CLEARED_ASLEEP,
    }
)


def _no_inputs(_connection: Connection) -> Mapping[str, str]:
    return {}


async def _no_diagnosis(_face: Mapping[str, str]) -> str:
    return ""


class Desk:
    """The desk of one operator."""

    def __init__(
        self,
        *,
        catalogue: Mapping[str, type[VendorAdapter]],
        connections: ConnectionStore,
        credentials: CredentialStore,
        journal: Journal,
        directory: Directory,
        people: PeopleStore,
        connect: Connect,
        clock: Clock,
        browser: Browser,
        clipboard: Clipboard,
        rules: RuleStore,
        erase_files: EraseFiles,
        write_file: WriteFile,
        read_team_settings: ReadTeamSettings,
        sleep: Sleep | None = None,
        practice: bool = False,
        secrets_for_this_run: bool = False,
        usual_inputs: Callable[[Connection], Mapping[str, str]] = _no_inputs,
        diagnose: Diagnose = _no_diagnosis,
    ) -> None:
        """`secrets_for_this_run` lets secrets live in memory where no keyring can be used.

        `usual_inputs` are what a link of a connection is made with unless the operator says
        otherwise; practice uses it where a real operator would paste something.
        """
        self._connections = connections
        self._credentials = credentials
        self._directory = directory
        self._usual_inputs = usual_inputs
        self._diagnose = diagnose
        rest = sleep or sleeper(clock)
        self._board = Board(DeskState(practice=practice))
        self._tasks = Tasks(self.report_fault)
        self._questions = Questions(self._tasks)
        self._logbook = Logbook(self._board, self._tasks, journal, credentials)
        self.audit = Audit(journal, self._logbook, self._questions, write_file)
        self._rules = rules
        self.preferences = SavedPreferences(
            self._board, rules, self._questions, self._preferences_changed
        )
        self._lines = OpenConnections(
            connect, credentials, self._mint_sent, self._check_address, self._check_unchanged
        )
        self._lookup = CustomerLookup(self._board, self._tasks, self._lines, clock, rest, directory)
        self.people = PeopleMemory(self._board, people, clock)
        self.directory = DirectoryFiles(self._board, self._tasks, self._questions, directory, rest)
        self._reasons = RecentReasons(self._board, journal)
        self._unfinished = Unfinished(self._board)
        self._elsewhere = OtherConnections(self._board, self._tasks, directory)
        minting = Minting(self._board, self._lines, self._logbook, clock, rest)
        self._links = LiveLinks(self._board, self._tasks, self._logbook, clock, rest, clipboard)
        self.use = LinkUse(self._board, self._tasks, self._logbook, self._links, browser)
        self._making = LinkMaking(
            self._board,
            self._tasks,
            minting,
            self._lookup,
            self._links,
            self.use,
            self.people,
            self._reasons,
            self._unfinished,
            clock,
            self.choose_elsewhere,
        )
        self.calls = Calls(
            self._lines, self._lookup, minting, self._links, self.people, self._logbook
        )
        self.erasing = Erasing(
            self._board,
            self._questions,
            self._lookup,
            self._links,
            self._lines,
            self._logbook,
            self.people,
            directory,
            credentials,
            erase_files,
        )
        self.forms = ConnectionForms(
            self._board,
            catalogue,
            connections,
            credentials,
            self._lines,
            rest,
            self._questions,
            choose=self._choose_saved,
            leave=self._stop_looking,
            forget=self._forget_connection,
            secrets_for_this_run=secrets_for_this_run,
        )
        self.team = TeamSettings(
            self._board,
            catalogue,
            read_team_settings,
            self.forms,
            self._questions,
            choose=self._choose_anew,
        )
        self._before: Callable[[], Awaitable[None]] | None = None
        self._opening: asyncio.Task[None] | None = None

    # --- the state ---------------------------------------------------------------------------

    @property
    def state(self) -> DeskState:
        """The present state."""
        return self._board.state

    @property
    def tasks_running(self) -> int:
        """How many tasks have not ended."""
        return self._tasks.running

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; the function returned ends that."""
        return self._board.watch(listener)

    # --- beginning and end --------------------------------------------------------------------

    async def start(self) -> None:
        """Read rules and connections, and close what a killed run left open in the journal.

        Raises ConnectionsUnreadable.
        """
        loaded = await self._rules.load()
        self._board.change(rules=loaded.rules)
        if loaded.trouble:
            self._board.say(NoticeKind.SETTINGS_UNREADABLE, loaded.trouble)
        damaged = await self._connections.recover()
        if damaged:
            self._board.say(NoticeKind.CONNECTIONS_RECOVERED, damaged)
        await self.forms.load()
        await self.people.load()
        await self._reasons.load()
        closed = await self._logbook.close_open_intents()
        if closed:
            self._board.say(NoticeKind.UNKNOWN_FROM_BEFORE, str(closed))
        self._board.change(started=True)

    def begin(self, *, before: Callable[[], Awaitable[None]] | None = None) -> None:
        """As `start`, for a window: what goes wrong shows, and the first connection is chosen.

        `before` is awaited first; it may raise DeskError.
        """
        self._before = before or self._before
        self._tasks.start(self._begin(), "start")

    async def aclose(self) -> None:
        """End everything: tasks, lines, journal, stores. Nothing of ours runs afterwards."""
        self._board.change(closing=True)
        await self._tasks.aclose()
        self._links.close()
        self.use.close()
        await self._lines.aclose()
        await self._logbook.aclose()
        await self._directory.aclose()
        self.people.close()
        self._credentials.close()
        self._connections.close()

    # --- who ------------------------------------------------------------------------------------

    def choose_connection(self, connection_id: str) -> None:
        """Another connection: a running lookup is abandoned, links stay."""
        if connection_id == self.state.current and self.state.destinations:
            return
        if connection_id and all(v.connection.id != connection_id for v in self.state.connections):
            return  # it was removed meanwhile
        self._lookup.reset()
        self._clear_customer()
        self._board.change(current=connection_id, destinations=(), destination="", problem=None)
        self.people.show()
        self._reasons.show()
        if self._opening is not None:
            self._opening.cancel()
            self._opened()
        self._reopen()

    def type_query(self, text: str) -> None:
        """The text in the lookup box has changed; whoever types is here again."""
        if text:
            self._reasons.show()
            if self.people.hidden:
                self.people.show()
        self._lookup.type_query(text)

    def choose_mode(self, mode: str) -> None:
        """What the text is meant as."""
        self._lookup.choose_mode(mode)

    def choose_scope(self, scope: str) -> None:
        """Where to look."""
        self._lookup.choose_scope(scope)

    def search(self) -> None:
        """Ask the vendor now."""
        self._lookup.search()

    def more(self) -> None:
        """Ask for the next page."""
        self._lookup.more()

    def cancel_lookup(self) -> None:
        """Give up a running lookup."""
        if self.state.busy & {Busy.LOOKUP, Busy.LOOKUP_WAITS}:
            self._lookup.cancel()
            self._board.say(NoticeKind.LOOKUP_CANCELLED)

    def choose_customer(self, customer: Customer | None) -> None:
        """Whom the next link is for; None goes back to the list."""
        self._lookup.cancel()
        self._board.change(problem=None)
        if customer is None:
            self._clear_customer()
        else:
            if not is_same(customer, self.state.customer):
                self._unfinished.keep()
                self._unfinished.take_up(customer)
            self._board.change(customer=customer, confirming=False)
            self._elsewhere.show(customer)
        self._choose_default_destination()

    def choose_elsewhere(self, connection_id: str, customer: Customer) -> None:
        """The same customer at another connection, for the same reason."""
        before = self.state
        self.choose_connection(connection_id)
        if self.state.current != connection_id:
            return
        self.choose_customer(customer)
        if before.customer is not None and (before.reason or before.ticket):
            self._board.change(reason=before.reason, ticket=before.ticket)

    def use_id(self, text: str) -> None:
        """Take an id as it is, without having seen the customer."""
        self.choose_customer(Customer(id=text.strip(), scope=self.state.lookup.query.scope))

    # --- what -----------------------------------------------------------------------------------

    def choose_destination(self, key: str) -> None:
        """Where the next link leads."""
        self._choose_page(key)

    def set_input(self, key: str, value: str) -> None:
        """What is asked for this destination."""
        self._board.change(inputs=MappingProxyType({**self.state.inputs, key: value}))

    def set_reason(self, text: str) -> None:
        """Why."""
        self._board.change(reason=text)

    def set_ticket(self, text: str) -> None:
        """For which ticket."""
        self._board.change(ticket=text)

    def create_link(self, *, then_open: bool = False, way: OpenWay | None = None) -> None:
        """Make one link; while one is being made, nothing. The first one for somebody who has a look-alike
        takes a second press. `way` is how it is opened then, unless it is to be as usual.
        """
        self._making.create(then_open=then_open, way=way)

    def cancel_mint(self) -> None:
        """Stop making a link. Once the request has left, its outcome stays unknown."""
        self._making.cancel()

    # --- links ----------------------------------------------------------------------------------

    def hide_code(self) -> None:
        """Take the QR code off the screen."""
        self._links.hide_code()

    def discard_link(self, link_id: str) -> None:
        """End a link, or take the card of an ended one off the desk."""
        self._links.discard(link_id)

    def create_again(self, link_id: str) -> None:
        """Make another link like that one, in its connection and for its customer."""
        self._making.create_like(link_id)

    def clear_away(self, why: Away) -> None:
        """Nobody is at the desk: take links, results and names out of sight.

        A link that is being made is finished, journalled and discarded; its outcome must be known.
        """
        had_something = self._in_sight()
        self._links.clear_away()
        self._lookup.clear()
        self._clear_customer()
        self.people.hide()
        self._making.clear_away()
        self._unfinished.forget()
        self._reasons.hide()
        self._board.change(problem=None, cleared=self.state.cleared + 1)
        if had_something:
            self._board.say(CLEARED[why])

    async def remember_sessions(self) -> None:
        """Who an earlier run has signed in where, as far as the journal tells."""
        with contextlib.suppress(DeskError):
            entries = await self.audit.newest(JournalFilter(), most=LOOKED_AT)
            self._links.remember(entries, self.people.known)

    def look_at_the_clocks(self) -> None:
        """End links whose time is over: after sleep, after a change of the clock."""
        self._links.look_at_the_clocks()

    def set_presenting(self, *, on: bool) -> None:
        """Whether others look on; a link shown as a QR code is put away. Not kept for the next run."""
        self._board.change(presenting=on, code="" if on else self.state.code)

    # --- problems ---------------------------------------------------------------------------------

    def report_fault(self) -> None:
        """Something of our own ended in a way that nobody foresaw; the log has it.

        Said once until it is dismissed: what fails may be the very drawing of the message.
        """
        problem = self.state.problem
        if problem is None or type(problem.error) is not DeskError:
            self._board.report(DeskError("a fault of our own"), Wish.NOTHING, final=True)

    def dismiss_problem(self) -> None:
        """The operator has read it."""
        self._board.change(problem=None)

    def try_again(self) -> None:
        """Do once more what the problem came up with."""
        problem = self.state.problem
        if problem is None:
            return
        self._board.change(problem=None)
        again: Mapping[Wish, Callable[[], None]] = {
            Wish.START: self.begin,
            Wish.CONNECT: self._reopen,
            Wish.LOOKUP: self._lookup.search,
            Wish.MORE: self._lookup.more,
            Wish.MINT: self._making.try_again,
            Wish.COPY: lambda: self.use.copy(problem.link_id),
            Wish.OPEN: lambda: self.use.open(problem.link_id, problem.way),
        }
        if not problem.final:
            again[problem.wish]()

    # --- help -----------------------------------------------------------------------------------

    def ask_diagnostics(self, face: Mapping[str, str], answer: Callable[[str], None]) -> Asking:
        """What to send to whoever helps: no names, no links, no secrets. `face` goes at its top."""

        async def assemble() -> None:
            answer(await self._diagnose(face))

        return Asking(self._tasks.start(assemble(), "diagnostics"))

    # --- within -------------------------------------------------------------------------------------

    async def _begin(self) -> None:
        try:
            if self._before is not None:
                await self._before()
            await self.start()
        except DeskError as error:
            self._board.change(started=True)
            self._board.report(error, Wish.START)
            return
        self.use.begin()
        self.directory.begin()
        await self.remember_sessions()
        self._choose_anew()

    def _mint_sent(self) -> None:
        self._making.sent()

    def _check_address(self, connection: Connection) -> None:
        self.forms.check_address(connection)

    async def _check_unchanged(self, connection: Connection) -> None:
        await self.forms.check_unchanged(connection)

    def _preferences_changed(self) -> None:
        """Whoever keeps something by them does so anew."""
        self.people.rules_changed()
        self.directory.rules_changed()

    def _stop_looking(self, connection_id: str) -> None:
        """Nothing is asked at that connection any more."""
        if connection_id == self.state.current:
            self._lookup.cancel()

    async def _forget_connection(self, connection_id: str) -> None:
        """A connection is gone, or leads elsewhere: nobody is known there any more."""
        self.people.forget_connection(connection_id)
        with contextlib.suppress(DeskError):
            await self._directory.forget_connection(connection_id)

    def _in_sight(self) -> bool:
        """Whether anything of a customer's is on the desk."""
        state = self.state
        shown = state.links or state.customer or state.problem
        return bool(shown or state.lookup.query.text or state.lookup.found)

    def _choose_saved(self, connection_id: str) -> None:
        """A connection was saved: the chosen one, and what was being done there goes on as far as it may,
        which is without the customer. An id may mean somebody else by now.
        """
        before = self.state
        self._choose_anew(connection_id)
        if connection_id == before.current:
            query = before.lookup.query
            self._board.change_lookup(query=dataclasses.replace(query, cursor="", scope=""))

    def _choose_anew(self, connection_id: str = "") -> None:
        """Choose a connection even if it is the chosen one already; the first one by default."""
        connections = self.state.connections
        first = connections[0].connection.id if connections else ""
        hidden = self.people.hidden
        self._unfinished.keep()
        self._board.change(current="")
        self.choose_connection(connection_id or first)
        if hidden:  # a connection that is chosen by itself does not mean that somebody is here
            self.people.hide()
            self._reasons.hide()

    def _reopen(self) -> None:
        """Open the line of the chosen connection; what has been typed meanwhile stays."""
        view = self.state.connection
        if view is not None and not self.state.closing and self._opening is None:
            self._board.begin(Busy.CONNECTING)
            self._opening = self._tasks.start(self._open_line(view), "connect")

    async def _open_line(self, view: ConnectionView) -> None:
        try:
            line = await self._lines.line(view.connection)
        except ConnectionChanged as error:
            # It has been chosen anew, and is being opened as it is now.
            self._board.report(error, Wish.NOTHING, final=True)
        except DeskError as error:
            self._opened()
            self._board.report(error, Wish.CONNECT, view)
        else:
            self._opened()
            self._board.change(destinations=tuple(line.adapter.destinations()))
            self._choose_default_destination()
            self._lookup.begin(line.adapter)

    def _opened(self) -> None:
        self._opening = None
        self._board.end(Busy.CONNECTING)

    def _choose_default_destination(self) -> None:
        line = self._lines.known(self.state.current)
        if line is not None and self.state.destinations:
            self._choose_page(line.adapter.default_destination(self.state.customer))

    def _choose_page(self, key: str) -> None:
        view = self.state.connection
        usual = self._usual_inputs(view.connection) if view is not None else {}
        page = next((page for page in self.state.destinations if page.key == key), None)
        asked = {field.key for field in page.inputs} if page is not None else set()
        inputs = {name: value for name, value in usual.items() if name in asked}
        self._board.change(destination=key, inputs=MappingProxyType(inputs))

    def _clear_customer(self) -> None:
        self._unfinished.keep()
        self._elsewhere.show(None)
        self._board.change(
            customer=None, inputs=MappingProxyType({}), reason="", ticket="", confirming=False
        )
