"""The real desk with real adapters on the real transport, among stand-ins for keyring and journal."""

import asyncio
import dataclasses
import math
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sso_desk.desk.desk import Desk
from sso_desk.desk.ports import Journal, MintSent
from sso_desk.desk.state import ConnectionView
from sso_desk.domain import Connection, Credentials, Secret, Settings, SettingValue
from sso_desk.journal_records import OUTCOMES, JournalAction
from sso_desk.stores.export import write_file
from sso_desk.vendors import adapters, fields
from sso_desk.vendors.base import ProxySettings, Reply, Request, VendorAdapter
from sso_desk.vendors.transport import HttpTransport
from tests.contract.sheets import Sheet
from tests.fakes import (
    FakeBrowser,
    FakeClipboard,
    FakeClock,
    FakeKeyring,
    MemoryConnections,
    MemoryDirectory,
    MemoryJournal,
    MemoryPeople,
    MemoryRules,
    no_team,
    nothing_erased,
)


class ImpatientTransport:
    """The real transport, which does not wait as long for silence as the sheets do."""

    def __init__(self, http: HttpTransport, patience: float) -> None:
        self._http = http
        self._patience = patience

    async def send(self, request: Request) -> Reply:
        """Send, bearing that much silence."""
        seconds = min(self._patience, request.read_seconds)
        return await self._http.send(dataclasses.replace(request, read_seconds=seconds))


@dataclass
class OpenedReal:
    """An open connection: the vendor's adapter on the real transport."""

    adapter: VendorAdapter
    http: HttpTransport

    async def aclose(self) -> None:
        """Close the transport."""
        await self.http.aclose()


class NotedSleep:
    """Sleeps that are over at once, with the clock put forward; notes how long they were."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.lengths: list[float] = []
        self.held: asyncio.Event | None = None

    async def __call__(self, seconds: float) -> None:
        """Sleep; while `held`, until that is set."""
        self.lengths.append(seconds)
        if self.held is not None:
            await self.held.wait()
        self._clock.pass_time(seconds)
        await asyncio.sleep(0)


class RealDesk:
    """A desk with one connection, as a sheet has it, with those settings.

    `journal` is the one in memory unless another is given.
    """

    def __init__(
        self,
        sheet: Sheet,
        settings: Mapping[str, SettingValue],
        *,
        patience: float = math.inf,
        proxy: ProxySettings = ProxySettings(),
        trust: ssl.SSLContext | None = None,
        journal: Journal | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.sleep = NotedSleep(self.clock)
        self.journal = MemoryJournal()
        self._patience = patience
        self._proxy = proxy
        self._trust = trust
        connection = Connection(
            "c", sheet.vendor_id, "Fault", "custom", Settings(MappingProxyType(dict(settings)))
        )
        keyring = FakeKeyring()
        secrets = {key: Secret(text) for key, text in sheet.credentials.items()}
        keyring.records = {"c": MappingProxyType(secrets)}
        self.desk = Desk(
            catalogue=adapters(),
            connections=MemoryConnections(connection),
            credentials=keyring,
            journal=journal or self.journal,
            directory=MemoryDirectory(),
            people=MemoryPeople(),
            connect=self._connect,
            clock=self.clock,
            browser=FakeBrowser(),
            clipboard=FakeClipboard(),
            rules=MemoryRules(),
            erase_files=nothing_erased,
            write_file=write_file,
            read_team_settings=no_team,
            sleep=self.sleep,
        )

    def _connect(
        self, connection: Connection, credentials: Credentials, mint_sent: MintSent
    ) -> OpenedReal:
        kind = adapters()[connection.vendor_id]
        settings = fields.effective(kind.vendor, connection.environment, connection.settings)
        http = HttpTransport(self.clock, mint_sent=mint_sent, trust=self._trust, proxy=self._proxy)
        transport = ImpatientTransport(http, self._patience)
        return OpenedReal(kind(connection, settings, credentials, transport, self.clock), http)

    @property
    def view(self) -> ConnectionView:
        """The one connection."""
        return self.desk.state.connections[0]

    @property
    def outcomes(self) -> list[JournalAction]:
        """What the journal says came of each intent, in order; not what became of the links."""
        return [action for action in self.journal.actions if action in OUTCOMES]


async def until(holds: Callable[[], bool], *, seconds: float = 5) -> None:
    """Wait for a condition, for so many seconds at most."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.002)
