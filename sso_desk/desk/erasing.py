"""Removing all that the program has kept on this computer, in an order that leaves nothing behind."""

from collections.abc import Callable

from sso_desk.desk.asking import Asking, Questions
from sso_desk.desk.board import Board
from sso_desk.desk.live_links import LiveLinks
from sso_desk.desk.logbook import Logbook
from sso_desk.desk.lookup import CustomerLookup
from sso_desk.desk.open_connections import OpenConnections
from sso_desk.desk.people import PeopleMemory
from sso_desk.desk.ports import CredentialStore, Directory, EraseFiles
from sso_desk.domain import QT_TRANSLATE_NOOP, Connection
from sso_desk.errors import DeskError, InvalidInput, KeyringUnusable

LINK_BEING_MADE = QT_TRANSLATE_NOOP("forms", "Wait until the link has been made.")
RUNS_ELSEWHERE = QT_TRANSLATE_NOOP("forms", "Close the other windows of SSO Desk first.")


class Erasing:
    """Erases everything; the program has to end afterwards."""

    def __init__(
        self,
        board: Board,
        questions: Questions,
        lookup: CustomerLookup,
        links: LiveLinks,
        lines: OpenConnections,
        logbook: Logbook,
        people: PeopleMemory,
        directory: Directory,
        credentials: CredentialStore,
        erase_files: EraseFiles,
    ) -> None:
        self._board = board
        self._questions = questions
        self._lookup = lookup
        self._links = links
        self._lines = lines
        self._logbook = logbook
        self._people = people
        self._directory = directory
        self._credentials = credentials
        self._erase_files = erase_files

    def ask_erase(
        self,
        answer: Callable[[tuple[str, ...]], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Erase everything; answers what could not be removed."""
        return self._questions.ask(self.erase_everything, answer, failed)

    async def erase_everything(self) -> tuple[str, ...]:
        """Remove connections, secrets, settings, logs, the practice folder, and the journal unless the
        policy keeps it; what could not be removed, in words.

        Raises PolicyRefused where the organisation manages the connections, InvalidInput while a
        link is being made or another program runs.
        """
        rules = self._board.state.rules
        rules.check_editing()
        if self._board.state.minting:
            raise InvalidInput("erase", LINK_BEING_MADE)
        if await self._logbook.in_use_elsewhere():
            raise InvalidInput("erase", RUNS_ELSEWHERE)
        self._board.change(closing=True)
        self._links.clear_away()
        self._lookup.clear()
        await self._lines.aclose()
        troubles = [
            trouble
            for view in self._board.state.connections
            if (trouble := await self._forget_secrets(view.connection))
        ]
        await self._logbook.aclose()
        await self._directory.aclose()
        await self._people.erase()
        if rules.policy.erasing_journal:
            try:
                await self._logbook.forget()
            except KeyringUnusable as error:
                troubles.append(str(error))
        troubles += await self._erase_files(not rules.policy.erasing_journal)
        self._board.change(connections=(), current="", destinations=(), customer=None)
        return tuple(troubles)

    async def _forget_secrets(self, connection: Connection) -> str:
        """Remove a connection's secrets; why they could not be removed."""
        try:
            await self._credentials.remove(connection.id)
        except KeyringUnusable as error:
            return f"{connection.name}: {error}"
        return ""
