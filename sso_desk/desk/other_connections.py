"""What the operator's directory knows about the chosen customer: the same person or company at other
connections, and others of that name at this one.
"""

import asyncio

from sso_desk.desk.board import Board
from sso_desk.desk.ports import Directory
from sso_desk.desk.state import Elsewhere
from sso_desk.desk.tasks import Tasks
from sso_desk.domain import Customer, looks_like
from sso_desk.errors import DeskError

MOST_NAMESAKES = 50
"""Customers of the directory that are looked through for others of the same name."""


class OtherConnections:
    """Looks in the directory whenever a customer is chosen."""

    def __init__(self, board: Board, tasks: Tasks, directory: Directory) -> None:
        self._board = board
        self._tasks = tasks
        self._directory = directory
        self._looking: asyncio.Task[None] | None = None

    def show(self, customer: Customer | None) -> None:
        """Show what is known of this customer; what was shown of another one goes at once."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._board.change(elsewhere=(), namesakes=())
        if customer is not None and not self._board.state.closing:
            self._looking = self._tasks.start(self._look(customer), "elsewhere")

    async def _look(self, customer: Customer) -> None:
        current = self._board.state.current
        try:
            if customer.name:
                await self._look_for_namesakes(customer.name, current)
            entry = await self._directory.find(current, customer.id)
        except DeskError:
            return  # the lookup says what is wrong with the directory
        if entry is None or customer.scope:
            return
        self._board.change(
            elsewhere=tuple(
                Elsewhere(view, known)
                for view in self._board.state.connections
                if view.connection.id != current
                and (known := entry.at(view.connection.id)) is not None
            )
        )

    async def _look_for_namesakes(self, name: str, current: str) -> None:
        """Whoever came by another way than the lookup has not seen who else is called so here."""
        found = await self._directory.search(name, limit=MOST_NAMESAKES, connection_id=current)
        known = (entry.at(current) for entry in found)
        self._board.change(
            namesakes=tuple(
                one for one in known if one is not None and looks_like(one.name) == looks_like(name)
            )
        )
