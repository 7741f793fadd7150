"""Holds the one state, and tells whoever watches when it has been replaced."""

import dataclasses
from collections.abc import Callable
from typing import Any

from sso_desk.browsers.ways import OpenWay
from sso_desk.desk.state import (
    Busy,
    ConnectionView,
    DeskState,
    Notice,
    NoticeKind,
    Problem,
    Wish,
)
from sso_desk.domain import Customer, LiveLink
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
        view: ConnectionView | None = None,
        *,
        customer: Customer | None = None,
        link: LiveLink | None = None,
        not_before: float | None = None,
        way: OpenWay | None = None,
        final: bool = False,
    ) -> None:
        """Show a problem: with a vendor at a connection, or with a link."""
        problem = Problem(error, wish, not_before=not_before, way=way, final=final)
        if link is not None:
            problem = dataclasses.replace(
                problem,
                connection_id=link.connection.id,
                customer=link.request.customer,
                link_id=link.id,
            )
        elif view is not None:
            problem = dataclasses.replace(
                problem,
                vendor=view.vendor,
                connection_id=view.connection.id,
                customer=customer,
            )
        self.change(problem=problem)

    def say(self, kind: NoticeKind, detail: str = "") -> None:
        """Show a notice."""
        self._notices += 1
        self.change(notice=Notice(kind, self._notices, detail))
