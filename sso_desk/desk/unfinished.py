"""Reason and ticket of customers who were left before a link was made: they are there again when one comes
back, and are never another one's.
"""

from sso_desk.desk.board import Board
from sso_desk.domain import Customer, CustomerKey, customer_key

MOST = 20


class Unfinished:
    """What was written for whom, in this run, while somebody is at the desk."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._written: dict[CustomerKey, tuple[str, str]] = {}

    def keep(self) -> None:
        """The chosen customer is left."""
        state = self._board.state
        if state.customer is None or not state.current:
            return
        key, written = customer_key(state.current, state.customer), (state.reason, state.ticket)
        used = any(
            (link.request.reason, link.request.ticket) == tuple(map(str.strip, written))
            for link in state.links
            if link.request.customer is not None
            and customer_key(link.connection.id, link.request.customer) == key
        )
        self._written.pop(key, None)
        if any(written) and not used:
            self._written[key] = written
        for oldest in list(self._written)[:-MOST]:
            del self._written[oldest]

    def take_up(self, customer: Customer) -> None:
        """Another customer is chosen: what was written for this one is on the card."""
        key = customer_key(self._board.state.current, customer)
        reason, ticket = self._written.pop(key, ("", ""))
        self._board.change(reason=reason, ticket=ticket)

    def forget(self) -> None:
        """Nobody is at the desk."""
        self._written.clear()
