"""What is done with a link: copied, opened in a browser, shown as a QR code; and when to ask first.

Asked is before a link that works once is used again, and before it is opened where somebody else may
still be signed in. However a use was wished for, by button, menu or key, it comes by here.
"""

import asyncio
from dataclasses import dataclass

from sso_desk.browsers.ways import Found, Opened, OpenWay
from sso_desk.desk.board import Board
from sso_desk.desk.live_links import LiveLinks, record_of
from sso_desk.desk.logbook import Logbook
from sso_desk.desk.ports import Browser
from sso_desk.desk.sessions import in_the_way, of_link, way_in_force
from sso_desk.desk.state import Busy, Doubt, LinkQuestion, NoticeKind, Use, Wish
from sso_desk.desk.tasks import Tasks
from sso_desk.errors import DeskError
from sso_desk.journal_records import JournalAction

NO_DOUBT: frozenset[Doubt] = frozenset()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A link that is to be opened once another one is on its way, and who was chosen then."""

    link_id: str
    way: OpenWay | None
    chosen: tuple[object, ...]


class LinkUse:
    """What becomes of *Copy link*, *Open in browser* and *QR code*."""

    def __init__(
        self, board: Board, tasks: Tasks, logbook: Logbook, links: LiveLinks, browser: Browser
    ) -> None:
        self._board = board
        self._tasks = tasks
        self._logbook = logbook
        self._links = links
        self._browser = browser
        self._opening = ""
        self._next: Waiting | None = None

    def begin(self) -> None:
        """Remove what earlier runs left of throw-away profiles, and see which browsers there are."""
        self._tasks.start(self._begin(), "browsers")

    def look_around(self) -> None:
        """See which browsers there are now."""
        self._tasks.start(self._look(), "browsers")

    def copy(self, link_id: str) -> None:
        """Put a link on the clipboard for a while; a second time once it was probably used."""
        self._use(link_id, Use.COPY)

    def show_code(self, link_id: str) -> None:
        """Show a link as a QR code until it ends, or is opened."""
        self._use(link_id, Use.SHOW)

    def open(self, link_id: str, way: OpenWay | None = None) -> None:
        """Send a link to a browser, in the way in force unless another is named."""
        self._use(link_id, Use.OPEN, way)

    def go_on(self, *, instead: bool = False) -> None:
        """Do what was asked about; `instead` opens in the window apart."""
        question = self._board.state.asking
        if question is None:
            return
        way = question.instead if instead and question.instead is not None else question.way
        overcome = question.overcome | {question.doubt}
        self._use(question.link_id, question.use, way, question.overcome if instead else overcome)

    def leave(self) -> None:
        """Do not do what was asked about."""
        self._board.change(asking=None)

    async def open_now(self, link_id: str, way: OpenWay | None = None) -> Opened:
        """Send the link to a browser. Raises LinkNotUsable, BrowserNotStarted, WindowNotPossible."""
        card, url = self._links.usable(link_id)
        wished, note = way_in_force(self._board.state.rules, card.connection, way)
        try:
            opened = await self._browser.open(url, wished)
        except asyncio.CancelledError:  # whether the browser has it by now, nobody can say
            self._logbook.settle(record_of(card, JournalAction.OPENED, "Cancelled"), url)
            raise
        self._links.opened(card, opened.way, opened.fell_back or note)
        self._board.say(NoticeKind.SENT_TO_BROWSER, card.host)
        return opened

    def close(self) -> None:
        """Nothing more is opened; browsers go on."""
        self._browser.close()

    # --- within -------------------------------------------------------------------------------------

    def _use(
        self,
        link_id: str,
        use: Use,
        way: OpenWay | None = None,
        overcome: frozenset[Doubt] = NO_DOUBT,
    ) -> None:
        if use is Use.OPEN and Busy.OPENING in self._board.state.busy:
            if link_id != self._opening:
                if self._next is not None and self._next.link_id != link_id:
                    self._board.say(NoticeKind.ONE_NOT_OPENED)
                self._next = Waiting(link_id, way, self._chosen())
            return
        self._links.look_at_the_clocks()
        question = self._question(link_id, use, way, overcome)
        self._board.change(asking=question)
        if question is not None:
            return
        if use is Use.COPY:
            self._links.copy(link_id)
        elif use is Use.SHOW:
            self._links.show_code(link_id)
        else:
            self._opening = link_id
            self._board.begin(Busy.OPENING, problem=None)
            self._tasks.start(self._open(link_id, way), "open")

    def _question(
        self, link_id: str, use: Use, way: OpenWay | None, overcome: frozenset[Doubt]
    ) -> LinkQuestion | None:
        state = self._board.state
        card = state.link(link_id)
        if card is None or not card.usable:
            return None  # using it says why not
        if card.probably_used and Doubt.USED not in overcome:
            return LinkQuestion(link_id, use, Doubt.USED, way, overcome=overcome)
        if use is not Use.OPEN or Doubt.SIGNED_IN in overcome:
            return None
        other = in_the_way(state, of_link(card), way)
        if other is None:
            return None
        return LinkQuestion(
            link_id,
            use,
            Doubt.SIGNED_IN,
            other.way,
            other.session.customer,
            other.session.connection_id,
            other.instead,
            overcome,
        )

    async def _begin(self) -> None:
        await self._look()
        await self._browser.remove_leftovers()

    async def _look(self) -> None:
        found: Found = await self._browser.found()
        self._board.change(browsers=found)

    async def _open(self, link_id: str, way: OpenWay | None) -> None:
        failed = True
        try:
            await self.open_now(link_id, way)
            failed = False
        except DeskError as error:  # a card that was cleared away meanwhile names nobody
            card = self._board.state.link(link_id)
            self._board.report(error, Wish.OPEN, link=card, way=way, final=card is None)
        finally:
            self._board.end(Busy.OPENING)
            waiting, self._next = self._next, None
            if waiting is not None and not self._board.state.closing:
                self._open_next(waiting, failed=failed)

    def _open_next(self, waiting: Waiting, *, failed: bool) -> None:
        """What was wished while another link was on its way, if it is still wished for and that one got
        there.
        """
        card = self._board.state.link(waiting.link_id)
        if card is None or not card.usable:
            return
        if failed:
            self._board.say(NoticeKind.ONE_NOT_OPENED)
        elif waiting.chosen == self._chosen():
            self._use(waiting.link_id, Use.OPEN, waiting.way)
        else:
            self._board.say(NoticeKind.NOT_OPENED)

    def _chosen(self) -> tuple[object, ...]:
        return self._board.state.current, self._board.state.customer
