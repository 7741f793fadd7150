"""Questions of dialogs: the desk runs the call, owns its task, and answers by callback."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from sso_desk.desk.tasks import Tasks
from sso_desk.errors import DeskError

if TYPE_CHECKING:
    import asyncio

Answer = TypeVar("Answer")


class Asking:
    """A question that is being answered."""

    def __init__(self, task: "asyncio.Task[None]") -> None:
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
            else:
                answer(answered)

        return Asking(self._tasks.start(run(), "question"))
