"""The same person or company at other connections, as the operator's directory knows."""

import asyncio

from sso_desk.desk.board import Board
from sso_desk.desk.ports import Directory
from sso_desk.desk.state import Elsewhere
from sso_desk.desk.tasks import Tasks
from sso_desk.domain import Customer, DirectoryEntry
from sso_desk.errors import DeskError


def customer_of(entry: DirectoryEntry, connection_id: str) -> Customer | None:
    """The entry as a customer of that connection; None where it has no id there."""
    customer_id = entry.ids.get(connection_id, "")
    if not customer_id:
        return None
    return Customer(customer_id, entry.name, entry.email, entry.company, entry.reference)


class OtherConnections:
    """Looks in the directory whenever a customer is chosen."""

    def __init__(self, board: Board, tasks: Tasks, directory: Directory) -> None:
        self._board = board
        self._tasks = tasks
        self._directory = directory
        self._looking: asyncio.Task[None] | None = None

    def show(self, customer: Customer | None) -> None:
        """Show where else this customer is known; what was shown of another one goes at once."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._board.change(elsewhere=())
        if customer is not None and not self._board.state.closing:
            self._looking = self._tasks.start(self._look(customer), "elsewhere")

    async def _look(self, customer: Customer) -> None:
        current = self._board.state.current
        try:
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
                and (known := customer_of(entry, view.connection.id)) is not None
            )
        )
