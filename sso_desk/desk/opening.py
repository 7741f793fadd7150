"""Opening links: in which browser and which window, and when to ask first.

A browser keeps whoever signed in last signed in. So before a second customer's portal is opened where
one of the same vendor may still be open, the operator is asked, and offered a window apart.
"""

import asyncio
from collections.abc import Sequence

from sso_desk.browsers.ways import BY_DEFAULT, Found, Opened, OpenWay, Window
from sso_desk.desk.board import Board
from sso_desk.desk.live_links import LiveLinks, record_of
from sso_desk.desk.logbook import Logbook
from sso_desk.desk.ports import Browser
from sso_desk.desk.state import Busy, NoticeKind, OpenQuestion, Wish
from sso_desk.desk.tasks import Tasks
from sso_desk.domain import QT_TRANSLATE_NOOP, JournalAction, LiveLink, Mark
from sso_desk.errors import DeskError
from sso_desk.expiry import Clock, Instant

NOT_A_WAY = QT_TRANSLATE_NOOP(
    "browsers", "The way of opening in the settings is not one. The default browser was used."
)


def way_of(text: str) -> tuple[OpenWay, str]:
    """The way that a setting names; and why it is the default one, where the setting names none."""
    if not text:
        return BY_DEFAULT, ""
    try:
        return OpenWay.from_text(text), ""
    except ValueError:
        return BY_DEFAULT, NOT_A_WAY


def shared(one: OpenWay, other: OpenWay, default: str) -> bool:
    """Whether what is signed in there is signed in here too. Throw-away profiles share nothing; all
    private windows of a browser are one. `default` is the id of the default browser; one that nobody
    knows may be any.
    """
    if one.window is not other.window or one.window is Window.THROW_AWAY:
        return False
    first, second = one.browser or default, other.browser or default
    return first == second or not (first and second)


def used_ways(link: LiveLink) -> list[OpenWay]:
    """Where a link has been opened; one that was copied may have been pasted into the default browser."""
    opened = [way_of(event.way)[0] for event in link.events if event.mark is Mark.OPENED]
    return opened + [BY_DEFAULT] * (link.marked(Mark.COPIED) is not None)


ASSUMED_SESSION_SECONDS = 1800.0
"""How long a portal is taken to know the customer where the vendor does not say: half an hour is usual."""


def may_be_signed_in(link: LiveLink, now: Instant) -> bool:
    """Whether the portal that the link led to may still know the customer: for as long as a session
    lasts, which goes on when the link has expired.
    """
    used = link.marked(Mark.OPENED) or link.marked(Mark.COPIED)
    if used is None:
        return False
    stated = link.expiry.session_seconds
    session = ASSUMED_SESSION_SECONDS if stated is None else stated
    return now.steady < used.at.steady + session


def signed_in_there(
    link: LiveLink, way: OpenWay, links: Sequence[LiveLink], default: str, now: Instant
) -> LiveLink | None:
    """The newest link of another customer of the same vendor who may be signed in where `link` would be
    opened; None if there is none.
    """
    if link.vendor.same_user or link.request.customer is None:
        return None
    for other in links:
        if (
            other.vendor.id == link.vendor.id
            and other.request.customer is not None
            and _whose(other) != _whose(link)
            and may_be_signed_in(other, now)
            and any(shared(used, way, default) for used in used_ways(other))
        ):
            return other
    return None


def _whose(link: LiveLink) -> tuple[str, str, str]:
    customer = link.request.customer
    assert customer is not None  # noqa: S101 - looked at before
    return link.connection.id, customer.scope, customer.id


class Opening:
    """What becomes of *Open in browser*."""

    def __init__(
        self,
        board: Board,
        tasks: Tasks,
        logbook: Logbook,
        links: LiveLinks,
        browser: Browser,
        clock: Clock,
    ) -> None:
        self._board = board
        self._tasks = tasks
        self._logbook = logbook
        self._links = links
        self._browser = browser
        self._clock = clock

    def begin(self) -> None:
        """Remove what earlier runs left of throw-away profiles, and see which browsers there are."""
        self._tasks.start(self._begin(), "browsers")

    def look_around(self) -> None:
        """See which browsers there are now."""
        self._tasks.start(self._look(), "browsers")

    def open(self, link_id: str, way: OpenWay | None = None, *, sure: bool = False) -> None:
        """Send the link to a browser, in the way in force unless another is named.

        Unless the operator is `sure`, ask first where somebody else may be signed in.
        """
        if Busy.OPENING in self._board.state.busy:
            return
        self._board.change(asking=None)
        question = None if sure else self._question(link_id, way)
        if question is not None:
            self._board.change(asking=question)
            return
        self._board.begin(Busy.OPENING, problem=None)
        self._tasks.start(self._open(link_id, way), "open")

    def leave(self) -> None:
        """Do not open what was asked about."""
        self._board.change(asking=None)

    async def open_now(self, link_id: str, way: OpenWay | None = None) -> Opened:
        """Send the link to a browser. Raises LinkNotUsable, BrowserNotStarted, WindowNotPossible."""
        card, url = self._links.usable(link_id)
        wished, note = self._way(card, way)
        try:
            opened = await self._browser.open(url, wished)
        except asyncio.CancelledError:  # whether the browser has it by now, nobody can say
            self._logbook.settle(record_of(card, JournalAction.OPENED, "Cancelled"), url)
            raise
        self._links.opened(card, str(opened.way), opened.fell_back or note)
        self._board.say(NoticeKind.SENT_TO_BROWSER, card.host)
        return opened

    def close(self) -> None:
        """Nothing more is opened; browsers go on."""
        self._browser.close()

    def _way(self, card: LiveLink, chosen: OpenWay | None) -> tuple[OpenWay, str]:
        """The way in force; the organisation's goes before the operator's choice."""
        rules = self._board.state.rules
        if chosen is not None and not rules.policy.open_with:
            return chosen, ""
        return way_of(rules.open_with(card.connection))

    def _question(self, link_id: str, way: OpenWay | None) -> OpenQuestion | None:
        state = self._board.state
        card = state.link(link_id)
        if card is None or not card.usable:
            return None  # opening says why not
        wished, _ = self._way(card, way)
        other = self._in_the_way(card, wished)
        if other is None:
            return None
        instead = None if state.rules.policy.open_with else self._apart(card, wished)
        return OpenQuestion(link_id, wished, other.id, instead)

    def _in_the_way(self, card: LiveLink, way: OpenWay) -> LiveLink | None:
        state = self._board.state
        return signed_in_there(card, way, state.links, state.browsers.default, self._clock.now())

    def _apart(self, card: LiveLink, way: OpenWay) -> OpenWay | None:
        """A window of the same browser in which nobody else is signed in."""
        browser = self._board.state.browsers.chosen(way.browser)
        windows = (Window.PRIVATE, Window.THROW_AWAY)
        for window in windows if card.vendor.private_windows else reversed(windows):
            apart = OpenWay(way.browser, window)
            possible = browser is not None and window in browser.windows
            if possible and self._in_the_way(card, apart) is None:
                return apart
        return None

    async def _begin(self) -> None:
        await self._look()
        await self._browser.remove_leftovers()

    async def _look(self) -> None:
        found: Found = await self._browser.found()
        self._board.change(browsers=found)

    async def _open(self, link_id: str, way: OpenWay | None) -> None:
        try:
            await self.open_now(link_id, way)
        except DeskError as error:
            self._board.report(error, Wish.OPEN, link_id=link_id)
        finally:
            self._board.end(Busy.OPENING)
