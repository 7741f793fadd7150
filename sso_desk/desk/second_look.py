"""The second press that a link for somebody with a look-alike takes."""

from sso_desk.desk.board import Board
from sso_desk.desk.look_alikes import could_be_another
from sso_desk.desk.state import ConnectionView
from sso_desk.domain import Customer, CustomerKey, customer_key


class SecondLook:
    """Knows who was looked at twice: it is asked for before the first link alone. Once a connection was
    changed, the same id may be somebody else.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        self._seen: set[tuple[int, CustomerKey]] = set()

    def needed(self, view: ConnectionView) -> bool:
        """Whether the chosen customer could be taken for another one, and had no link yet."""
        state = self._board.state
        customer = state.customer
        if customer is None or state.minting or state.confirming:
            return False
        known = (view.edition, customer_key(view.connection.id, customer)) in self._seen
        return not known and could_be_another(state)

    def done(self, view: ConnectionView, customer: Customer | None) -> None:
        """A link was made for this one, or may have been."""
        if customer is not None:
            self._seen.add((view.edition, customer_key(view.connection.id, customer)))

    def forget(self) -> None:
        """Whoever comes back may be somebody else."""
        self._seen.clear()
