"""Holds the one state, and tells whoever watches when it has been replaced."""

import dataclasses
from collections.abc import Callable
from typing import Any

from sso_desk.desk.state import Busy, DeskState, Notice, NoticeKind, Problem, Wish
from sso_desk.domain import Vendor
from sso_desk.errors import DeskError

Listener = Callable[[DeskState], None]


class Board:
    """The state, and its watchers."""

    def __init__(self, state: DeskState) -> None:
        self.state = state
        self._listeners: list[Listener] = []
        self._notices = 0

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change until the function returned is called."""
        self._listeners.append(listener)

        def unwatch() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unwatch

    def change(self, **changes: Any) -> None:
        """Replace parts of the state, by the names of `DeskState`'s fields."""
        new = dataclasses.replace(self.state, **changes)
        if new == self.state:
            return
        self.state = new
        for listener in tuple(self._listeners):
            listener(new)

    def change_lookup(self, **changes: Any) -> None:
        """Replace parts of the lookup, by the names of `Lookup`'s fields."""
        self.change(lookup=dataclasses.replace(self.state.lookup, **changes))

    def begin(self, busy: Busy, **changes: Any) -> None:
        """Something has started."""
        self.change(busy=self.state.busy | {busy}, **changes)

    def end(self, *busy: Busy, **changes: Any) -> None:
        """Something has ended."""
        self.change(busy=self.state.busy - set(busy), **changes)

    def report(
        self,
        error: DeskError,
        wish: Wish,
        vendor: Vendor | None = None,
        *,
        link_id: str = "",
        not_before: float | None = None,
    ) -> None:
        """Show a problem."""
        self.change(problem=Problem(error, wish, vendor, link_id, not_before))

    def say(self, kind: NoticeKind, detail: str = "") -> None:
        """Show a notice."""
        self._notices += 1
        self.change(notice=Notice(kind, self._notices, detail))
