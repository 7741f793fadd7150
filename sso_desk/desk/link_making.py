"""What becomes of *Create link*: one link at a time, a second look first, and *Try again* afterwards.

`minting` makes a link; here it is decided whether, for whom, and what is shown of it.
"""

import asyncio
import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from sso_desk.browsers.ways import OpenWay
from sso_desk.desk.board import Board
from sso_desk.desk.link_use import LinkUse
from sso_desk.desk.live_links import LiveLinks, without_name
from sso_desk.desk.lookup import CustomerLookup
from sso_desk.desk.minting import Minting, OutcomeUnknown
from sso_desk.desk.people import PeopleMemory
from sso_desk.desk.recent_reasons import RecentReasons
from sso_desk.desk.second_look import SecondLook
from sso_desk.desk.state import Busy, ConnectionView, DeskState, NoticeKind, Wish
from sso_desk.desk.tasks import Tasks
from sso_desk.desk.unfinished import Unfinished
from sso_desk.domain import QT_TRANSLATE_NOOP, Customer, LinkRequest, is_same
from sso_desk.errors import DeskError, InvalidInput, VendorBusy, VendorError
from sso_desk.expiry import Clock

CONNECTION_CHANGED = QT_TRANSLATE_NOOP(
    "forms", "The connection has been changed since. Look the customer up again."
)


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What becomes of a link once it is made: it is shown, and may be opened, in that way or as usual."""

    open: bool = False
    way: OpenWay | None = None


SHOWN = Afterwards()


@dataclass(frozen=True, slots=True)
class FailedMint:
    """What *Try again* makes, should it come to that."""

    view: ConnectionView
    request: LinkRequest
    then: Afterwards
    instead_of: str


class LinkMaking:
    """Making links for the window; while one is being made, there is no second."""

    def __init__(
        self,
        board: Board,
        tasks: Tasks,
        minting: Minting,
        lookup: CustomerLookup,
        links: LiveLinks,
        use: LinkUse,
        people: PeopleMemory,
        reasons: RecentReasons,
        unfinished: Unfinished,
        clock: Clock,
        choose: Callable[[str, Customer], None],
    ) -> None:
        """`choose` puts a customer of a connection on the card."""
        self._board = board
        self._tasks = tasks
        self._minting = minting
        self._lookup = lookup
        self._links = links
        self._use = use
        self._people = people
        self._reasons = reasons
        self._unfinished = unfinished
        self._clock = clock
        self._choose = choose
        self._second_look = SecondLook(board)
        self._task: asyncio.Task[None] | None = None
        self._not_before: dict[str, float] = {}
        self._failed: FailedMint | None = None
        self._absences = 0

    def create(self, *, then_open: bool, way: OpenWay | None = None) -> None:
        """Make the link that the desk's state describes, or ask for a second look first."""
        state = self._board.state
        view, destination = state.connection, state.chosen_destination
        if view is None or destination is None:
            return
        if self._second_look.needed(view):
            self._board.change(confirming=True)
            return
        then = Afterwards(then_open, way)
        self._start(view, _request_of(state, destination.key), then)

    def create_like(self, link_id: str) -> None:
        """Make another link like that one, in its connection and for its customer."""
        card = self._board.state.link(link_id)
        if card is None:
            return
        views = self._board.state.connections
        view = next((view for view in views if view.connection.id == card.connection.id), None)
        if view is not None and view.edition == card.edition:
            request = self._with_what_is_written(view, card.request)
            self._start(view, request, SHOWN, instead_of=link_id)
        else:
            error = InvalidInput("connection", CONNECTION_CHANGED)
            self._board.report(error, Wish.MINT, link=card, final=True)

    def _with_what_is_written(self, view: ConnectionView, request: LinkRequest) -> LinkRequest:
        """The request with the reason and ticket on the card of its customer, where it has none itself."""
        state = self._board.state
        on_card = state.connection == view and is_same(request.customer, state.customer)
        if not on_card:
            return request
        reason = request.reason or state.reason.strip()
        ticket = request.ticket or state.ticket.strip()
        return dataclasses.replace(request, reason=reason, ticket=ticket)

    def try_again(self) -> None:
        """Make what failed, and nothing else, whoever has been chosen since.

        Where the choice is still that one, with what has been filled in since.
        """
        failed, state = self._failed, self._board.state
        if failed is None:
            return
        if failed.view not in state.connections:
            self._report_changed(failed.view, failed.request)
            return
        chosen = (state.connection, state.customer, state.destination)
        wished = (failed.view, failed.request.customer, failed.request.destination)
        if chosen == wished and not failed.instead_of:
            self.create(then_open=failed.then.open, way=failed.then.way)
        else:
            request = self._with_what_is_written(failed.view, failed.request)
            self._start(failed.view, request, SHOWN, instead_of=failed.instead_of)

    def cancel(self) -> None:
        """Stop making a link. Once the request has left, its outcome stays unknown."""
        if self._task is not None and self._board.state.minting:
            self._task.cancel()

    def sent(self) -> None:
        """The request has left."""
        if self._board.state.minting:
            busy = (self._board.state.busy - {Busy.MINT}) | {Busy.MINT_SENT}
            self._board.change(busy=busy)

    def clear_away(self) -> None:
        """Nobody is at the desk. A link that is being made is finished, journalled and discarded."""
        self._absences += 1
        self._second_look.forget()
        self._failed = None

    def _start(
        self,
        view: ConnectionView,
        request: LinkRequest,
        then: Afterwards,
        *,
        instead_of: str = "",
    ) -> None:
        if self._board.state.minting or self._board.state.closing:
            return
        self._failed = FailedMint(view, request, then, instead_of)
        self._reasons.used(request.reason)
        left = self._not_before.get(view.connection.id, 0.0) - self._clock.now().steady
        if left > 0:
            self._report(VendorBusy(left), view, request)
            return
        self._board.begin(Busy.MINT, problem=None)
        self._task = self._tasks.start(
            self._make(
                view,
                request,
                then,
                self._chosen(),
                self._absences,
                instead_of=instead_of,
            ),
            "mint",
        )
        self._task.add_done_callback(self._ended)

    async def _make(
        self,
        view: ConnectionView,
        request: LinkRequest,
        then: Afterwards,
        chosen: tuple[object, ...],
        absences: int,
        *,
        instead_of: str,
    ) -> None:
        await self._lookup.cancelled()
        try:
            card = await self._minting.mint(view, request)
        except OutcomeUnknown as unknown:
            self._unfinished.said(view, request)
            self._board.change(confirming=False)
            if absences != self._absences:
                self._links.add(without_name(unknown.card), instead_of=instead_of)
                return
            self._links.add(unknown.card, instead_of=instead_of)
            self._second_look.done(view, request.customer)
            return
        except DeskError as error:
            if absences == self._absences:
                if instead_of and isinstance(error, InvalidInput) and request.customer is not None:
                    self._choose(view.connection.id, request.customer)  # there it can be written
                self._report(error, view, request)
                return
            if isinstance(error, VendorError):
                error.vendor_text = ""  # it may name the customer
            self._failed = None
            self._report(error, view, final=True)
            return
        self._unfinished.said(view, request)
        if absences != self._absences:
            self._links.add_ended(card)
            return
        self._links.add(card, instead_of=instead_of)
        self._board.change(confirming=False)
        self._second_look.done(view, request.customer)
        self._people.used(view.connection.id, request.customer)
        if then.open and chosen == self._chosen():
            self._use.open(card.id, then.way)
        elif then.open:
            self._board.say(NoticeKind.NOT_OPENED)

    def _chosen(self) -> tuple[object, ...]:
        return self._board.state.current, self._board.state.customer

    def _ended(self, task: "asyncio.Task[None]") -> None:
        """However it ended, also when it was cancelled before it began."""
        self._board.end(Busy.MINT, Busy.MINT_SENT)
        if task.cancelled() and not self._board.state.closing:
            self._board.say(NoticeKind.CANCELLED_BEFORE_SENDING)

    def _report_changed(self, view: ConnectionView, request: LinkRequest) -> None:
        self._report(InvalidInput("connection", CONNECTION_CHANGED), view, request)

    def _report(
        self,
        error: DeskError,
        view: ConnectionView,
        request: LinkRequest | None = None,
        *,
        final: bool = False,
    ) -> None:
        """Show why no link was made; a busy vendor is not asked again before its wait is over."""
        not_before = None
        if isinstance(error, VendorBusy) and error.wait_seconds is not None:
            not_before = self._clock.now().steady + error.wait_seconds
            self._not_before[view.connection.id] = not_before
        customer = request.customer if request is not None else None
        self._board.report(
            error, Wish.MINT, view, customer=customer, not_before=not_before, final=final
        )


def _request_of(state: DeskState, destination: str) -> LinkRequest:
    inputs = {key: value.strip() for key, value in state.inputs.items() if value.strip()}
    return LinkRequest(
        destination=destination,
        customer=state.customer,
        inputs=MappingProxyType(inputs),
        reason=state.reason.strip(),
        ticket=state.ticket.strip(),
    )
