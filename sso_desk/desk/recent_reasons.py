"""Why links were asked for lately: offered again, never filled in by itself.

The journal has them already, so there is no further file. Where nothing about customers is to be kept
from one run to the next, only those of this run are offered.
"""

import contextlib

from sso_desk.desk.board import Board
from sso_desk.desk.ports import Journal
from sso_desk.errors import JournalUnwritable
from sso_desk.journal_records import JournalAction, JournalFilter

MOST = 10
LOOKED_AT = 300
"""Records of the journal in which reasons are looked for."""


class RecentReasons:
    """The latest reasons, each once."""

    def __init__(self, board: Board, journal: Journal) -> None:
        self._board = board
        self._journal = journal
        self._latest: tuple[str, ...] = ()

    async def load(self) -> None:
        """Read them from the journal; one that cannot be read has none."""
        if not self._board.state.rules.remembers_people:
            return
        with contextlib.suppress(JournalUnwritable):
            for entry in reversed(await self._journal.newest(JournalFilter(), most=LOOKED_AT)):
                if entry.record.action is JournalAction.INTENT:
                    self.used(entry.record.reason)

    def used(self, reason: str) -> None:
        """A link was asked for with this reason."""
        others = tuple(other for other in self._latest if other != reason)
        if reason:
            self._latest = (reason, *others)[:MOST]
            self.show()

    def hide(self) -> None:
        """Offer none until somebody is here again: a reason may name a customer."""
        self._board.change(reasons=())

    def show(self) -> None:
        """Offer them."""
        self._board.change(reasons=self._latest)
