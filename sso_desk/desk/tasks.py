"""The one owner of running tasks: each is started here, and none outlives `aclose`."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from sso_desk.expiry import Clock

log = logging.getLogger(__name__)


LONGEST_END = 1.5
"""Seconds that what is better done whole has when everything ends."""


class Tasks:
    """Starts tasks and keeps them until they end."""

    def __init__(self, failed: Callable[[], None]) -> None:
        """`failed` is told when a task ends with an error that nobody foresaw; it is in the log."""
        self._failed = failed
        self._running: set[asyncio.Task[None]] = set()
        self._whole: set[asyncio.Task[None]] = set()
        self.closing = False

    def start(
        self, work: Coroutine[Any, Any, None], name: str, *, whole: bool = False
    ) -> asyncio.Task[None]:
        """Run `work` until it ends or the owner closes; what is better done `whole` than left is waited for
        then, for a while.
        """
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        if whole:
            self._whole.add(task)
            task.add_done_callback(self._whole.discard)
        task.add_done_callback(self._ended)
        return task

    @property
    def running(self) -> int:
        """How many tasks have not ended."""
        return len(self._running)

    async def aclose(self) -> None:
        """Cancel whatever runs and wait until it has ended. Nothing may be started afterwards."""
        self.closing = True
        if self._whole:
            await asyncio.wait(set(self._whole), timeout=LONGEST_END)
        while self._running:
            for task in self._running:
                task.cancel()
            await asyncio.wait(self._running)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("task %s failed", task.get_name(), exc_info=error)
            self._failed()


def sleeper(clock: Clock) -> Callable[[float], Coroutine[Any, Any, None]]:
    """A sleep that never ends early: event loops with coarse timers may wake before their time."""

    async def sleep(seconds: float) -> None:
        end = clock.now().steady + seconds
        while (left := end - clock.now().steady) > 0:  # noqa: ASYNC110 - a clock, not an event
            await asyncio.sleep(left)

    return sleep
