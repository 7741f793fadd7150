"""The operator's desk, opened for one command, and the connection that a command names."""

import contextlib
from collections.abc import AsyncIterator

from sso_desk import compose, errors
from sso_desk.cli.failure import Failure, at
from sso_desk.cli.output import note
from sso_desk.desk.desk import Desk
from sso_desk.desk.state import ConnectionView, Notice, NoticeKind
from sso_desk.domain import Secret
from sso_desk.home import home_folder


class _NoClipboard:
    """The command line copies nothing."""

    def put(self, secret: Secret) -> None:
        raise AssertionError(f"nothing copies {secret}")

    def clear_if_holds(self, secret: Secret) -> bool:
        raise AssertionError(f"nothing was copied, not even {secret}")


@contextlib.asynccontextmanager
async def open_desk() -> AsyncIterator[Desk]:
    """The operator's desk, started, and closed whatever happens."""
    desk = compose.real_desk(home_folder(), clipboard=_NoClipboard())
    try:
        with at(None):
            await desk.start()
        _tell(desk.state.notice)
        yield desk
    finally:
        await desk.aclose()


NOTICES = {
    NoticeKind.CONNECTIONS_RECOVERED: "the file of connections was damaged and is put aside; the last "
    "good copy is used: {detail}",
    NoticeKind.SETTINGS_UNREADABLE: "the settings cannot be read, so the defaults hold: {detail}",
    NoticeKind.UNKNOWN_FROM_BEFORE: "an earlier run ended before the outcome of {detail} requests was "
    "known: links may have been made; see: sso-desk journal list --action unknown",
}


def _tell(notice: Notice | None) -> None:
    """What was noticed at the start, on standard error."""
    if notice is not None and notice.kind in NOTICES:
        words = NOTICES[notice.kind].format(detail=notice.detail)
        note(f"note: {words}")


def view_of(desk: Desk, name: str) -> ConnectionView:
    """The connection of that name or id."""
    for view in desk.state.connections:
        if name.casefold() == view.connection.name.casefold() or name == view.connection.id:
            return view
    raise Failure(
        errors.InvalidInput(
            "connection",
            f"There is none called {name!r}; see: sso-desk connections list",
        )
    )
