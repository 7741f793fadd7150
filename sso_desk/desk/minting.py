"""Making a link: intent on disk, one request, outcome on disk.

    check rules and request  →  journal the intent  →  send  →  check the address  →  journal the outcome

Whatever happens after the intent ends in an outcome: created, refused, not sent, or unknown. At most
one mint request leaves for each call; `retry.py` allows another try only when not a byte of it has.
"""

import asyncio
import dataclasses
import logging

from sso_desk.desk.board import Board
from sso_desk.desk.live_links import new_link_id, record_of
from sso_desk.desk.logbook import Logbook
from sso_desk.desk.open_connections import OpenConnections
from sso_desk.desk.ports import Sleep
from sso_desk.desk.state import ConnectionView
from sso_desk.domain import QT_TRANSLATE_NOOP, Condition, LinkRequest, LiveLink, SignInLink
from sso_desk.errors import (
    Cause,
    DeskError,
    JournalUnwritable,
    PolicyRefused,
    UnexpectedReply,
    VendorError,
    VendorUnreachable,
)
from sso_desk.expiry import Clock
from sso_desk.journal_records import JournalAction
from sso_desk.vendors import links
from sso_desk.vendors.base import CancelledAfterSending, VendorAdapter

log = logging.getLogger(__name__)

OUR_FAULT = QT_TRANSLATE_NOOP("errors", "a fault of the program itself")

SUCCESS = 2
"""The first digit of an HTTP status by which a vendor says that all went well."""


class OutcomeUnknown(Exception):
    """A link may have been made. `card` says so on the desk, `error` why."""

    def __init__(self, card: LiveLink, error: VendorError) -> None:
        super().__init__("a link may have been made")
        self.card = card
        self.error = error


class Minting:
    """Makes links, one call at a time and never twice."""

    def __init__(
        self,
        board: Board,
        lines: OpenConnections,
        logbook: Logbook,
        clock: Clock,
        sleep: Sleep,
    ) -> None:
        self._board = board
        self._lines = lines
        self._logbook = logbook
        self._clock = clock
        self._sleep = sleep

    async def mint(self, view: ConnectionView, request: LinkRequest) -> LiveLink:
        """One link for that request.

        Raises DeskError when certainly no link was made, OutcomeUnknown when one may have been, and
        CancelledError when it was cancelled before a byte had left.
        """
        line = await self._lines.line(view.connection)
        line.adapter.check_request(request)
        card = self._card(view, request, line.adapter)
        self._check_rules(view, card)
        await self._logbook.ready()
        try:
            await self._logbook.append(record_of(card, JournalAction.INTENT))
            link = await line.speak(
                lambda adapter: _created_and_checked(adapter, request),
                sleep=self._sleep,
                mint=True,
            )
        except CancelledAfterSending:
            raise self._unknown(card, VendorUnreachable(Cause.CUT, outcome_unknown=True)) from None
        except asyncio.CancelledError:
            self._logbook.settle(record_of(card, JournalAction.NOT_SENT, "Cancelled"))
            raise
        except JournalUnwritable:
            raise
        except DeskError as error:
            if isinstance(error, VendorError) and error.outcome_unknown:
                raise self._unknown(card, error) from error
            not_sent = isinstance(error, VendorUnreachable) and not error.sent
            action = JournalAction.NOT_SENT if not_sent else JournalAction.REFUSED
            self._logbook.settle(record_of(card, action, type(error).__name__))
            raise
        except Exception as fault:  # a fault of our own: nobody can say what was sent
            log.exception("making a link failed")
            raise self._unknown(
                card, UnexpectedReply(reason=OUR_FAULT), type(fault).__name__
            ) from fault
        # From here on nothing is waited for: a link that is there cannot be lost by cancelling.
        self._logbook.settle(record_of(card, JournalAction.CREATED), link.url)
        return dataclasses.replace(
            card,
            condition=Condition.LIVE,
            link=link,
            host=links.host_of(link.url),
            expiry=link.expiry,
            requested=link.requested,
            signs_in_as=link.signs_in_as,
            notes=link.notes,
        )

    def _check_rules(self, view: ConnectionView, card: LiveLink) -> None:
        """Raise PolicyRefused, which is journalled, or InvalidInput for reason or ticket."""
        try:
            self._board.state.rules.check_link(view.connection, view.kind, card.request)
        except PolicyRefused as refused:
            self._logbook.settle(record_of(card, JournalAction.POLICY_REFUSED, refused.entry))
            raise

    def _card(self, view: ConnectionView, request: LinkRequest, adapter: VendorAdapter) -> LiveLink:
        """The card as it stands until the vendor has answered."""
        destination = next(
            page for page in adapter.destinations() if page.key == request.destination
        )
        return LiveLink(
            id=new_link_id(),
            connection=view.connection,
            vendor=view.vendor,
            request=request,
            destination=destination,
            condition=Condition.OUTCOME_UNKNOWN,
            requested=self._clock.now(),
            edition=view.edition,
        )

    def _unknown(self, card: LiveLink, error: VendorError, outcome: str = "") -> OutcomeUnknown:
        """The failure with its card; `outcome` is what the journal calls it, by default the error."""
        called = outcome or type(error).__name__
        self._logbook.settle(record_of(card, JournalAction.UNKNOWN, called))
        return OutcomeUnknown(dataclasses.replace(card, problem=error.reason), error)


async def _created_and_checked(adapter: VendorAdapter, request: LinkRequest) -> SignInLink:
    adapter.mint_status = 0
    try:
        link = await adapter.create_link(request)
    except UnexpectedReply as error:
        # The vendor says that it went well, and we cannot read what came of it.
        error.outcome_unknown = error.outcome_unknown or adapter.mint_status // 100 == SUCCESS
        raise
    url = links.checked(link.url, adapter.portal_hosts(), link.parameters)
    return dataclasses.replace(link, url=url)
