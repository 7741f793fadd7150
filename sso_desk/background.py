"""One daemon thread for calls that may block: a disk sync, a keyring waiting for its password.

A daemon, and not a pool: a call that never comes back must not keep the program from ending.
"""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

Answer = TypeVar("Answer")


class _Call(Generic[Answer]):
    """One call and the future, on some loop, that gets its answer."""

    def __init__(self, call: Callable[[], Answer]) -> None:
        self._call = call
        self._loop = asyncio.get_running_loop()
        self.future: asyncio.Future[Answer] = self._loop.create_future()

    def run(self) -> None:
        try:
            answer = self._call()
        except Exception as error:  # noqa: BLE001 - handed on whole to whoever asked
            self._hand_over(self._fail, error)
        else:
            self._hand_over(self._succeed, answer)

    def _hand_over(self, settle: Callable[[Any], None], value: object) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has closed: nobody asks any more
            self._loop.call_soon_threadsafe(settle, value)

    def _succeed(self, answer: Answer) -> None:
        if not self.future.done():
            self.future.set_result(answer)

    def _fail(self, error: Exception) -> None:
        if not self.future.done():
            self.future.set_exception(error)


class Background:
    """Runs calls one after the other, in the order in which they were submitted."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._calls: queue.SimpleQueue[_Call[Any] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def submit(self, call: Callable[[], Answer]) -> asyncio.Future[Answer]:
        """Queue `call` now; the future gets its answer. Cancelling the future does not undo the call."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        queued = _Call(call)
        self._calls.put(queued)
        return queued.future

    def close(self) -> None:
        """End the thread once the calls queued so far have run; returns at once."""
        if self._thread is not None:
            self._calls.put(None)
            self._thread = None

    def _work(self) -> None:
        while (queued := self._calls.get()) is not None:
            queued.run()
