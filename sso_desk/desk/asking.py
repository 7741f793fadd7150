"""Questions of dialogs: the desk runs the call, owns its task, and answers by callback."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from sso_desk.desk.tasks import Tasks
from sso_desk.errors import DeskError

Answer = TypeVar("Answer")


class Asking:
    """A question that is being answered."""

    def __init__(self, task: asyncio.Task[None]) -> None:
        self._task = task

    def cancel(self) -> None:
        """Give it up: nobody is called back."""
        self._task.cancel()


class Questions:
    """Takes questions for as long as the desk is open."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks

    def ask(
        self,
        call: Callable[[], Awaitable[Answer]],
        answer: Callable[[Answer], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Await `call()`; `answer` gets what it returns, `failed` the DeskError that it raises."""

        async def run() -> None:
            try:
                answered = await call()
            except DeskError as error:
                failed(error)
            except Exception:  # whoever asked must not wait for ever; the log has it
                failed(DeskError("a fault of our own"))
                raise
            else:
                answer(answered)

        return Asking(self._tasks.start(run(), "question"))

    async def carried_to_its_end(self, work: Callable[[], Awaitable[Answer]]) -> Answer:
        """Await `work()`, which goes on to its end although whoever waits for it may be cancelled."""
        ended: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        ended.add_done_callback(lambda _: ended.cancelled() or ended.exception())  # it is seen

        async def run() -> None:
            try:
                ended.set_result(await work())
            except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
                ended.set_exception(error)
            finally:
                ended.cancel()

        self._tasks.start(run(), "carried to its end", whole=True)
        return await asyncio.shield(ended)
