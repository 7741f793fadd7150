"""Reason and ticket of customers who were left before a link was made: they are there again when one comes
back, and are never another one's.
"""

from sso_desk.desk.board import Board
from sso_desk.desk.state import ConnectionView
from sso_desk.domain import Customer, CustomerKey, LinkRequest, customer_key, looks_like

MOST = 20

Whose = tuple[str, CustomerKey]
"""How the name looks belongs to it, or the connection's edition where there is none: once a connection
was changed, the same id may be somebody else.
"""


class Unfinished:
    """What was written for whom, in this run, while somebody is at the desk."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._written: dict[Whose | None, tuple[str, str]] = {}
        self._said: set[tuple[Whose, tuple[str, str]]] = set()
        self._chosen: Whose | None = None

    def keep(self) -> None:
        """The chosen customer is left."""
        state = self._board.state
        whose = self._chosen
        if state.customer is None or whose is None:
            return
        written = (state.reason.strip(), state.ticket.strip())
        self._written.pop(whose, None)
        if any(written) and (whose, written) not in self._said:
            self._written[whose] = written
        for oldest in list(self._written)[:-MOST]:
            del self._written[oldest]

    def said(self, view: ConnectionView, request: LinkRequest) -> None:
        """A link was made, or may have been: what was written is said."""
        if request.customer is None:
            return
        whose, written = _whose(view, request.customer), (request.reason, request.ticket)
        self._said.add((whose, written))
        if self._written.get(whose) == written:
            del self._written[whose]

    def take_up(self, customer: Customer) -> None:
        """Another customer is chosen: what was written for this one is on the card."""
        view = self._board.state.connection
        self._chosen = None if view is None else _whose(view, customer)
        reason, ticket = self._written.pop(self._chosen, ("", ""))
        self._board.change(reason=reason, ticket=ticket)

    def forget(self) -> None:
        """Nobody is at the desk."""
        self._written.clear()
        self._said.clear()


def _whose(view: ConnectionView, customer: Customer) -> Whose:
    called = looks_like(customer.name) or f"edition {view.edition}"
    return called, customer_key(view.connection.id, customer)
