"""One thing at a time, awaited, for the command line: what it asks returns, or raises."""

import asyncio

from sso_desk.desk.live_links import LiveLinks
from sso_desk.desk.logbook import Logbook
from sso_desk.desk.lookup import CustomerLookup
from sso_desk.desk.minting import Minting, OutcomeUnknown
from sso_desk.desk.open_connections import OpenConnections
from sso_desk.desk.people import PeopleMemory
from sso_desk.desk.state import ConnectionView
from sso_desk.domain import MODE_ID, Customer, LinkRequest, LiveLink, Page, Query, Secret
from sso_desk.errors import InvalidInput, VendorError

IDENTIFY_SECONDS = 8.0
"""How long the name behind an id is looked for before it goes on without."""


class Calls:
    """Finding customers and making links without a window."""

    def __init__(
        self,
        lines: OpenConnections,
        lookup: CustomerLookup,
        minting: Minting,
        links: LiveLinks,
        people: PeopleMemory,
        logbook: Logbook,
    ) -> None:
        self._lines = lines
        self._lookup = lookup
        self._minting = minting
        self._links = links
        self._people = people
        self._logbook = logbook

    async def find(self, view: ConnectionView, query: Query) -> Page:
        """One page of customers. Raises DeskError."""
        return await self._lookup.find(view.connection, query)

    async def identify(self, view: ConnectionView, customer: Customer) -> Customer:
        """What the vendor knows of that id; the bare id where it cannot say quickly.

        The name is a comfort, not a condition: whatever goes wrong here, the mint will say better.
        """
        line = await self._lines.line(view.connection)
        query = Query(customer.id, MODE_ID, customer.scope)
        try:
            async with asyncio.timeout(IDENTIFY_SECONDS):
                page = await line.adapter.find_customers(query)
        except (VendorError, InvalidInput, TimeoutError):
            return customer
        return next((found for found in page.customers if found.id == customer.id), customer)

    async def default_destination(self, view: ConnectionView, customer: Customer | None) -> str:
        """The page offered first. Raises DeskError."""
        line = await self._lines.line(view.connection)
        return line.adapter.default_destination(customer)

    async def destination_keys(self, view: ConnectionView) -> tuple[str, ...]:
        """The keys of all pages of a connection. Raises DeskError."""
        line = await self._lines.line(view.connection)
        return tuple(page.key for page in line.adapter.destinations())

    async def check_request(self, view: ConnectionView, request: LinkRequest) -> None:
        """Raise InvalidInput when no link can be asked for like this. Sends nothing."""
        line = await self._lines.line(view.connection)
        line.adapter.check_request(request)

    async def mint(self, view: ConnectionView, request: LinkRequest) -> LiveLink:
        """Make one link and put it on the desk.

        Raises DeskError; one with `outcome_unknown` when a link may have been made all the same.
        """
        try:
            card = await self._minting.mint(view, request)
        except OutcomeUnknown as unknown:
            self._links.add(unknown.card)
            raise unknown.error from None
        self._links.add(card)
        self._people.used(view.connection.id, request.customer)
        return card

    def hand_out(self, link_id: str) -> Secret:
        """A link itself, for standard output. Raises LinkNotUsable, PolicyRefused."""
        return self._links.hand_out(link_id)

    async def written(self) -> None:
        """Wait until the journal is on disk. Raises JournalIncomplete where it lacks something."""
        await self._logbook.written()
