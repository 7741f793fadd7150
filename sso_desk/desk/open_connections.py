"""The connections in use: each is opened once, on first need, and speaks one call at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import TypeVar

from sso_desk.desk.ports import Connect, CredentialStore, OpenConnection, Sleep
from sso_desk.domain import Connection, Credentials
from sso_desk.errors import Cause, SecretMissing, VendorBusy, VendorError, VendorUnreachable
from sso_desk.vendors import fields
from sso_desk.vendors.base import VendorAdapter
from sso_desk.vendors.retry import pause_before_repeat

Answer = TypeVar("Answer")
Waiting = Callable[[float | None], None]
"""Told the seconds of a wait that a busy vendor asked for, and None when it is over."""


class Line:
    """One open connection: its adapter, and whose turn it is to speak."""

    def __init__(self, connection: Connection, opened: OpenConnection) -> None:
        """`connection` is what was dialled."""
        self.connection = connection
        self._opened = opened
        self._turn = asyncio.Lock()
        self._closed = False

    @property
    def adapter(self) -> VendorAdapter:
        """The vendor's adapter."""
        return self._opened.adapter

    async def speak(
        self,
        call: Callable[[VendorAdapter], Awaitable[Answer]],
        *,
        sleep: Sleep,
        mint: bool = False,
        waiting: Waiting | None = None,
    ) -> Answer:
        """Make one call when it is our turn, repeating it as `retry.py` allows. Raises VendorError."""
        async with self._turn:
            if self._closed:
                raise VendorUnreachable(Cause.REFUSED)
            tries = 0
            while True:
                tries += 1
                try:
                    return await call(self.adapter)
                except VendorError as error:
                    pause = pause_before_repeat(error, mint=mint, tries=tries)
                    if pause is None:
                        raise
                    told = waiting if isinstance(error, VendorBusy) else None
                with _waiting(told, pause):
                    await sleep(pause)

    async def aclose(self) -> None:
        """Hang up at once."""
        self._closed = True
        await self._opened.aclose()

    async def aclose_after_call(self) -> None:
        """Hang up once the call that runs has been answered: a link in the making is not cut off."""
        self._closed = True
        async with self._turn:
            await self._opened.aclose()


@contextmanager
def _waiting(told: Waiting | None, seconds: float) -> Iterator[None]:
    if told is None:
        yield
        return
    told(seconds)
    try:
        yield
    finally:
        told(None)


class OpenConnections:
    """All lines, by connection id. Secrets are read when a line is opened, and kept with it."""

    def __init__(
        self,
        connect: Connect,
        credentials: CredentialStore,
        mint_sent: Callable[[], None],
        allowed: Callable[[Connection], None],
        unchanged: Callable[[Connection], Awaitable[None]],
    ) -> None:
        """`allowed` raises PolicyRefused for a connection that must not be used as it is; `unchanged`
        raises ConnectionChanged for one that is no longer saved so.
        """
        self._connect = connect
        self._allowed = allowed
        self._unchanged = unchanged
        self._credentials = credentials
        self._mint_sent = mint_sent
        self._lines: dict[str, Line] = {}
        self._session: dict[str, Credentials] = {}
        self._opening: dict[str, asyncio.Lock] = {}

    async def line(self, connection: Connection) -> Line:
        """The line of a connection, as it is now.

        Raises KeyringUnusable, SecretMissing, PolicyRefused, ConnectionChanged, ConnectionsUnreadable.
        """
        async with self._opening.setdefault(connection.id, asyncio.Lock()):
            known = self._lines.get(connection.id)
            if known is not None and known.connection == connection:
                return known
            await self.hang_up(connection.id)
            line = self._lines[connection.id] = await self._open(connection)
            return line

    async def _open(self, connection: Connection) -> Line:
        """The address is looked at after the secrets: whoever moves a connection stores those last."""
        credentials = await self.secrets(connection)
        await self._unchanged(connection)
        line = self.dial(connection, credentials)
        lacking = fields.lacking(line.adapter.vendor, credentials)
        if lacking:
            await line.aclose()
            raise SecretMissing(lacking)
        return line

    def dial(self, connection: Connection, credentials: Credentials) -> Line:
        """A new line that nobody else uses; whoever dials hangs up. Raises PolicyRefused."""
        self._allowed(connection)
        return Line(connection, self._connect(connection, credentials, self._mint_sent))

    def known(self, connection_id: str) -> Line | None:
        """The line of a connection if it is open already."""
        return self._lines.get(connection_id)

    async def secrets(self, connection: Connection) -> Credentials:
        """A connection's secrets: those of this run, else the stored ones.

        Raises KeyringUnusable, SecretMissing.
        """
        if connection.id in self._session:
            return self._session[connection.id]
        return await self._credentials.load(connection.id)

    async def stored(self, connection: Connection) -> Credentials:
        """As `secrets`, but empty where nothing is stored. Raises KeyringUnusable."""
        try:
            return await self.secrets(connection)
        except SecretMissing:
            return MappingProxyType({})

    def keep_for_this_run(self, connection_id: str, credentials: Credentials) -> None:
        """Hold secrets in memory because no keyring can be used."""
        self._session[connection_id] = credentials

    def held_for_this_run(self, connection_id: str) -> bool:
        """Whether a connection's secrets are in memory alone."""
        return connection_id in self._session

    def forget(self, connection_id: str) -> None:
        """Drop secrets that were held for this run."""
        self._session.pop(connection_id, None)

    async def hang_up(self, connection_id: str) -> None:
        """Close a connection's line after the call that runs on it; the next need opens it anew."""
        line = self._lines.pop(connection_id, None)
        if line is not None:
            await line.aclose_after_call()

    async def aclose(self) -> None:
        """Close all lines and forget all secrets."""
        while self._lines:
            _, line = self._lines.popitem()
            await line.aclose()
        self._session.clear()
