"""The links on the desk: what becomes of them, and what is done with them.

Newest first. A link that has ended keeps its card and loses its secret, on the clipboard too. The
rules that need nothing but the links themselves are plain functions.
"""

import asyncio
import dataclasses
import uuid
from collections.abc import Callable, Iterable

from sso_desk.browsers.ways import BY_DEFAULT, OpenWay
from sso_desk.desk.board import Board
from sso_desk.desk.logbook import Logbook
from sso_desk.desk.ports import Clipboard, Sleep
from sso_desk.desk.sessions import begun, lasting, of_earlier_runs, without_names
from sso_desk.desk.state import NoticeKind, Wish
from sso_desk.desk.tasks import Tasks
from sso_desk.domain import Condition, Customer, LinkEvent, LiveLink, Mark, Secret
from sso_desk.errors import DeskError, LinkNotUsable, PolicyRefused
from sso_desk.expiry import Answer, Clock, Instant
from sso_desk.journal_records import JournalAction, JournalEntry, JournalRecord

MOST_ENDED = 50
"""Cards of ended links that are kept; older ones go."""

EXPIRY_LOOK = 1.0
"""Seconds between looks at the clocks while a link with a known life is on the desk."""

ENDED = frozenset(
    {
        Condition.SUPERSEDED,
        Condition.EXPIRED,
        Condition.DISCARDED,
        Condition.OUTCOME_UNKNOWN,
    }
)


def ended(link: LiveLink, condition: Condition) -> LiveLink:
    """The card without its secret."""
    return dataclasses.replace(link, condition=condition, link=None)


def without_name(link: LiveLink) -> LiveLink:
    """The card with nothing of the customer but the id; a reason may name somebody."""
    customer = link.request.customer
    if customer is None:
        return link
    bare = Customer(customer.id, scope=customer.scope)
    return dataclasses.replace(
        link,
        request=dataclasses.replace(link.request, customer=bare, reason="", ticket=""),
        signs_in_as="",
        notes=(),
    )


def replaced_by(earlier: LiveLink, newer: LiveLink) -> LiveLink:
    """What becomes of an earlier link of the same customer when a newer one was, or may have been, made.

    Certain only through the same connection and with a known outcome: another connection to the same
    vendor may lead to another account.
    """
    if not earlier.usable or earlier.expiry.supersedes is not Answer.YES:
        return earlier
    ours, theirs = newer.request.customer, earlier.request.customer
    if (
        newer.vendor.id != earlier.vendor.id
        or ours is None
        or theirs is None
        or ours.id != theirs.id
    ):
        return earlier
    same_connection = newer.connection.id == earlier.connection.id
    if same_connection and newer.condition is not Condition.OUTCOME_UNKNOWN:
        return ended(earlier, Condition.SUPERSEDED)
    return dataclasses.replace(earlier, condition=Condition.PERHAPS_SUPERSEDED)


def expired(link: LiveLink, now: Instant) -> LiveLink:
    """The link, ended if its time is over."""
    deadline = link.deadline
    if link.usable and deadline is not None and deadline.passed(now):
        return ended(link, Condition.EXPIRED)
    return link


def without_old_ends(links: tuple[LiveLink, ...]) -> tuple[LiveLink, ...]:
    """All that are not ended, and the newest of those that are."""
    surplus = [link.id for link in links if link.condition in ENDED][MOST_ENDED:]
    return tuple(link for link in links if link.id not in surplus)


def record_of(link: LiveLink, action: JournalAction, outcome: str = "") -> JournalRecord:
    """The journal record of something done with a link."""
    customer = link.request.customer
    return JournalRecord(
        action=action,
        correlation=link.id,
        connection_id=link.connection.id,
        connection=link.connection.name,
        vendor_id=link.vendor.id,
        environment=link.connection.environment,
        customer_id=customer.id if customer else "",
        destination=link.destination.key,
        reason=link.request.reason,
        ticket=link.request.ticket,
        outcome=outcome,
    )


def new_link_id() -> str:
    """A name for a link, and the correlation id of its journal records."""
    return uuid.uuid4().hex


class LiveLinks:
    """All links of this run."""

    def __init__(
        self,
        board: Board,
        tasks: Tasks,
        logbook: Logbook,
        clock: Clock,
        sleep: Sleep,
        clipboard: Clipboard,
    ) -> None:
        self._board = board
        self._tasks = tasks
        self._logbook = logbook
        self._clock = clock
        self._sleep = sleep
        self._clipboard = clipboard
        self._copied: tuple[str, Secret] | None = None
        self._clearing: asyncio.Task[None] | None = None
        self._watching: asyncio.Task[None] | None = None

    def add(self, link: LiveLink, *, instead_of: str = "") -> None:
        """A new card on top; it may end others, and takes the place of the card it repeats."""
        others = tuple(
            replaced_by(other, link)
            for other in self._board.state.links
            if other.id != instead_of or other.usable
        )
        self._put((link, *others))
        if link.deadline is not None:
            self._watch_the_clocks()

    def add_ended(self, link: LiveLink) -> None:
        """A link that came when nobody was at the desk any more: its card, without secret and name."""
        self._logbook.settle(record_of(link, JournalAction.DISCARDED))
        self.add(without_name(ended(link, Condition.DISCARDED)))

    def clear_away(self) -> None:
        """End all links and take their cards away; what is unknown stays to be seen, without a name."""
        self._put(
            tuple(
                ended(link, Condition.DISCARDED) if link.usable else link
                for link in self._board.state.links
            )
        )
        self._clear_clipboard()
        self._board.change(
            links=tuple(
                without_name(link)
                for link in self._board.state.links
                if link.condition is Condition.OUTCOME_UNKNOWN
            ),
            sessions=without_names(self._board.state.sessions),
        )

    def usable(self, link_id: str) -> tuple[LiveLink, Secret]:
        """The card and its link, if it can be used right now. Raises LinkNotUsable."""
        self.look_at_the_clocks()
        card = self._board.state.link(link_id)
        if card is None or card.link is None or not card.usable:
            raise LinkNotUsable
        return card, card.link.url

    def copy(self, link_id: str) -> None:
        """Put the link on the clipboard for a while."""
        try:
            card, url = self.usable(link_id)
            self._allow(card, self._board.state.rules.check_copying)
        except (LinkNotUsable, PolicyRefused) as error:
            self._report(error, link_id)
            return
        self._clipboard.put(url)
        self._copied = (card.id, url)
        self._restart_clearing()
        self._mark(card, Mark.COPIED, JournalAction.COPIED)
        self._sign_in(card, BY_DEFAULT, sure=False)
        problem = self._board.state.problem
        if problem is not None and problem.link_id == link_id:
            self._board.change(problem=None)
        self._board.say(NoticeKind.COPIED, str(self._seconds_on_clipboard(card)))

    def show_code(self, link_id: str) -> None:
        """Show the link as a QR code. It leaves the window like a copied one, and the same rule holds."""
        try:
            card, _ = self.usable(link_id)
            self._allow(card, self._board.state.rules.check_copying)
        except (LinkNotUsable, PolicyRefused) as error:
            self._report(error, link_id)
            return
        self._mark(card, Mark.SHOWN, JournalAction.SHOWN)
        self._board.change(code=link_id)

    def hide_code(self) -> None:
        """Take the code off the screen."""
        self._board.change(code="")

    def opened(self, card: LiveLink, way: OpenWay, note: str) -> None:
        """The link was sent to a browser, in that way; `note` says why it was not the way wished."""
        self._mark(card, Mark.OPENED, JournalAction.OPENED, way=str(way), note=note)
        self._sign_in(card, way)
        self.hide_code()

    def remember(
        self, entries: Iterable[JournalEntry], known: Callable[[str, str], Customer]
    ) -> None:
        """Whom an earlier run has signed in, as these records of the journal say."""
        state = self._board.state
        earlier = of_earlier_runs(state, entries, known, self._clock.now())
        self._board.change(sessions=state.sessions + earlier)
        if earlier:
            self._watch_the_clocks()

    def hand_out(self, link_id: str) -> Secret:
        """The link itself, for standard output; the journal notes it.

        Raises LinkNotUsable, PolicyRefused.
        """
        card, url = self.usable(link_id)
        self._allow(card, self._board.state.rules.check_printing)
        self._logbook.settle(record_of(card, JournalAction.PRINTED), url)
        return url

    def discard(self, link_id: str) -> None:
        """End a link; take the card of one that has ended off the desk."""
        link = self._board.state.link(link_id)
        if link is None:
            return
        if link.condition in ENDED:
            self._board.change(links=tuple(x for x in self._board.state.links if x.id != link_id))
        else:
            self._put(
                tuple(
                    ended(other, Condition.DISCARDED) if other.id == link_id else other
                    for other in self._board.state.links
                )
            )

    def look_at_the_clocks(self) -> None:
        """End every link whose time is over; also right after sleep and before each use."""
        now = self._clock.now()
        self._board.change(sessions=lasting(self._board.state.sessions, now))
        self._put(tuple(expired(link, now) for link in self._board.state.links))

    def close(self) -> None:
        """Take our link back from the clipboard, and drop all secrets."""
        self._clear_clipboard()
        self._board.change(links=(), code="")

    def _put(self, links: tuple[LiveLink, ...]) -> None:
        """Show these links; journal those that have just ended, and clear them off the clipboard."""
        before = {link.id: link.condition for link in self._board.state.links}
        actions = {
            Condition.EXPIRED: JournalAction.EXPIRED,
            Condition.SUPERSEDED: JournalAction.SUPERSEDED,
            Condition.DISCARDED: JournalAction.DISCARDED,
        }
        self._board.change(links=without_old_ends(links))
        self._drop_what_is_over()
        for link in links:
            action = actions.get(link.condition)
            if action is not None and before.get(link.id, link.condition) is not link.condition:
                self._logbook.settle(record_of(link, action))
                if self._copied is not None and self._copied[0] == link.id:
                    self._clear_clipboard()

    def _drop_what_is_over(self) -> None:
        """A code, a question, and a problem that a press could still mend, never outlive their link."""
        state = self._board.state
        usable = {link.id for link in state.links if link.usable}
        if state.code and state.code not in usable:
            self.hide_code()
        if state.asking is not None and state.asking.link_id not in usable:
            self._board.change(asking=None)
        problem = state.problem
        if problem is not None and problem.wish in (Wish.OPEN, Wish.COPY):
            told = isinstance(problem.error, LinkNotUsable)
            if problem.link_id and problem.link_id not in usable and not told:
                self._board.change(problem=None)

    def _mark(
        self, link: LiveLink, mark: Mark, action: JournalAction, *, way: str = "", note: str = ""
    ) -> None:
        event = LinkEvent(mark, self._clock.now(), way, note)
        self._board.change(
            links=tuple(
                dataclasses.replace(other, events=(*other.events, event))
                if other.id == link.id
                else other
                for other in self._board.state.links
            )
        )
        self._logbook.settle(record_of(link, action, way), link.link.url if link.link else None)

    def _allow(self, link: LiveLink, check: Callable[[], None]) -> None:
        """Let the rules decide; a refusal is journalled. Raises PolicyRefused."""
        try:
            check()
        except PolicyRefused as refused:
            self._logbook.settle(record_of(link, JournalAction.POLICY_REFUSED, refused.entry))
            raise

    def _report(self, error: DeskError, link_id: str) -> None:
        self._board.report(error, Wish.COPY, link=self._board.state.link(link_id))

    def _sign_in(self, card: LiveLink, way: OpenWay, *, sure: bool = True) -> None:
        """Whoever the link is for may be signed in there from now on; who was cleared away meanwhile is
        nobody with a name.
        """
        if self._board.state.link(card.id) is None:
            card = without_name(card)
        sessions = begun(self._board.state.sessions, card, way, self._clock.now(), sure=sure)
        self._board.change(sessions=sessions)
        self._watch_the_clocks()

    def _watch_the_clocks(self) -> None:
        if self._watching is None:
            self._watching = self._tasks.start(self._watch(), "expiry")

    def _something_ends(self) -> bool:
        state = self._board.state
        return bool(state.sessions) or any(link.usable and link.deadline for link in state.links)

    async def _watch(self) -> None:
        while self._something_ends():
            await self._sleep(EXPIRY_LOOK)
            self.look_at_the_clocks()
        self._watching = None

    def _restart_clearing(self) -> None:
        if self._clearing is not None:
            self._clearing.cancel()
        self._clearing = self._tasks.start(self._clear_later(), "clipboard")

    def _seconds_on_clipboard(self, card: LiveLink) -> int:
        """For how long the link stays there, unless it is replaced."""
        seconds = self._board.state.rules.clipboard_seconds
        if card.deadline is not None:
            seconds = min(seconds, card.deadline.remaining(self._clock.now()))
        return max(1, round(seconds))

    async def _clear_later(self) -> None:
        await self._sleep(self._board.state.rules.clipboard_seconds)
        self._clearing = None
        self._clear_clipboard()

    def _clear_clipboard(self) -> None:
        if self._clearing is not None:
            self._clearing.cancel()
            self._clearing = None
        if self._copied is not None:
            _, secret = self._copied
            self._copied = None
            if self._clipboard.clear_if_holds(secret):
                self._board.say(NoticeKind.CLIPBOARD_CLEARED)
