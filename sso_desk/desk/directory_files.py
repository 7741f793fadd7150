"""The customer directory as a dialog has it: lists come in and go out, and old customers go."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from sso_desk.customer_lists import FIND_OUT, ImportMapping, ImportPreview, ImportReport, ListFormat
from sso_desk.desk.asking import Asking, Questions
from sso_desk.desk.board import Board
from sso_desk.desk.ports import Directory, Sleep
from sso_desk.desk.state import NoticeKind
from sso_desk.desk.tasks import Tasks
from sso_desk.domain import Connection
from sso_desk.errors import DeskError

Failed = Callable[[DeskError], None]
Progress = Callable[[int, int], None]

LOOK_EVERY = 24 * 3600.0
"""Seconds between looks for customers that are too old."""


class DirectoryFiles:
    """Importing, exporting, deleting. Cancelling an import leaves the directory as it was."""

    def __init__(
        self,
        board: Board,
        tasks: Tasks,
        questions: Questions,
        directory: Directory,
        sleep: Sleep,
    ) -> None:
        self._board = board
        self._tasks = tasks
        self._questions = questions
        self._directory = directory
        self._sleep = sleep
        self._keeping: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Remove whoever is older than the rules allow, now and every day; trouble is said, and is no
        obstacle.
        """
        if self._keeping is not None:
            self._keeping.cancel()
            self._keeping = None
        if self._board.state.rules.directory_days:
            self._keeping = self._tasks.start(self._keep_young(), "directory")

    def rules_changed(self) -> None:
        """The days may be others now."""
        self.begin()

    def ask_count(self, answer: Callable[[int], None], failed: Failed) -> Asking:
        """How many customers there are."""
        return self._questions.ask(self._directory.count, answer, failed)

    def ask_preview(
        self,
        path: Path,
        answer: Callable[[ImportPreview], None],
        failed: Failed,
        *,
        form: ListFormat = FIND_OUT,
    ) -> Asking:
        """How a list begins, and what its columns seem to be."""
        return self._questions.ask(
            lambda: self._directory.preview(path, self._connections(), form), answer, failed
        )

    def ask_check(
        self,
        path: Path,
        mapping: ImportMapping,
        progress: Progress,
        answer: Callable[[ImportReport], None],
        failed: Failed,
    ) -> Asking:
        """What an import would do; nothing is changed."""
        return self._questions.ask(
            lambda: self._directory.check(path, mapping, progress), answer, failed
        )

    def ask_import(
        self,
        path: Path,
        mapping: ImportMapping,
        progress: Progress,
        answer: Callable[[ImportReport], None],
        failed: Failed,
    ) -> Asking:
        """Import a list, all that is good in it or nothing."""
        return self._questions.ask(lambda: self._import(path, mapping, progress), answer, failed)

    def ask_export(self, path: Path, answer: Callable[[int], None], failed: Failed) -> Asking:
        """Write all customers to a list; how many."""
        return self._questions.ask(
            lambda: self._directory.export(path, self._connections()), answer, failed
        )

    def ask_wipe(self, answer: Callable[[], None], failed: Failed) -> Asking:
        """Delete all customers."""
        return self._questions.ask(self._directory.wipe, lambda _nothing: answer(), failed)

    async def _import(self, path: Path, mapping: ImportMapping, progress: Progress) -> ImportReport:
        self._board.state.rules.check_directory()
        return await self._directory.take_in(path, mapping, progress)

    async def _keep_young(self) -> None:
        while True:
            await self._remove_old()
            await self._sleep(LOOK_EVERY)

    async def _remove_old(self) -> None:
        try:
            await self._directory.remove_older(self._board.state.rules.directory_days)
        except DeskError as error:
            self._board.say(NoticeKind.DIRECTORY_TROUBLE, str(error))

    def _connections(self) -> list[Connection]:
        return [view.connection for view in self._board.state.connections]
