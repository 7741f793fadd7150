"""A desk among fakes, for stories about it."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from sso_desk.desk.desk import Desk
from sso_desk.desk.ports import LoadedRules, MintSent
from sso_desk.desk.state import ConnectionView, DeskState
from sso_desk.domain import Connection, Credentials, Customer, SearchStyle, Secret, Settings
from sso_desk.stores.export import write_file
from sso_desk.vendors.base import Reply, Request
from sso_desk.vendors.fields import effective
from tests.fakes import (
    Behaviour,
    FakeBrowser,
    FakeClipboard,
    FakeClock,
    FakeKeyring,
    FakeVendor,
    ManualSleep,
    MemoryConnections,
    MemoryDirectory,
    MemoryJournal,
    MemoryPeople,
    MemoryRules,
    OpenedFake,
    settle,
)

Answer = TypeVar("Answer")

KEY = "synthetic-api-key-0001"
ANN = Customer("1", "Ann Sample", "ann@example.com")
BOB = Customer("2", "Bob Sample", "bob@example.com")


def a_connection(number: int = 1) -> Connection:
    return Connection(f"c{number}", "fake", f"Connection {number}", "production")


class Bench:
    """A desk with two connections to the fake vendor, whose keys are stored."""

    def __init__(self, *, secrets_for_this_run: bool = False, hints: bool = False) -> None:
        self.rule_store = MemoryRules()
        self.erased: list[str] = []
        self.team: dict[Path, tuple[Connection, ...]] = {}
        self.stays: tuple[str, ...] = ()

        class Adapter(FakeVendor):
            behaviour = Behaviour()
            style = SearchStyle.AS_TYPED

        self.vendor = Adapter
        self.behaviour = Adapter.behaviour
        self.clock = FakeClock()
        self.sleep = ManualSleep(self.clock)
        self.connections = MemoryConnections(a_connection(1), a_connection(2))
        self.keyring = FakeKeyring()
        self.keyring.records = {
            key: MappingProxyType({"api_key": Secret(KEY)}) for key in ("c1", "c2")
        }
        self.journal = MemoryJournal()
        self.directory = MemoryDirectory()
        self.people = MemoryPeople()
        self.clipboard = FakeClipboard()
        self.browser = FakeBrowser()
        self.opened: list[OpenedFake] = []
        self.mint_sent: MintSent = lambda: None
        self.desk = Desk(
            catalogue=MappingProxyType({"fake": Adapter}),
            connections=self.connections,
            credentials=self.keyring,
            journal=self.journal,
            directory=self.directory,
            people=self.people,
            connect=self._connect,
            clock=self.clock,
            browser=self.browser,
            clipboard=self.clipboard,
            rules=self.rule_store,
            erase_files=self._erase_files,
            write_file=write_file,
            read_team_settings=self._read_team_settings,
            sleep=self.sleep,
            secrets_for_this_run=secrets_for_this_run,
            **({"usual_inputs": lambda _connection: {"entity": "42"}} if hints else {}),  # type: ignore[arg-type]
        )
        self.states: list[DeskState] = []
        self.desk.watch(self.states.append)

    async def _read_team_settings(self, path: Path) -> tuple[Connection, ...]:
        return self.team[path]

    async def _erase_files(self, keep_journal: bool) -> tuple[str, ...]:
        self.erased.append("all but the journal" if keep_journal else "all")
        return self.stays

    @property
    def rules(self) -> LoadedRules:
        """What is read at the start."""
        return self.rule_store.loaded

    @rules.setter
    def rules(self, loaded: LoadedRules) -> None:
        self.rule_store.loaded = loaded

    def _connect(
        self, connection: Connection, credentials: Credentials, mint_sent: MintSent
    ) -> OpenedFake:
        self.mint_sent = mint_sent
        settings = effective(self.vendor.vendor, connection.environment, Settings())
        adapter = self.vendor(connection, settings, credentials, _NoTransport(), self.clock)
        self.opened.append(OpenedFake(adapter, credentials))
        return self.opened[-1]

    @property
    def state(self) -> DeskState:
        return self.desk.state

    @property
    def view(self) -> ConnectionView:
        return self.state.connections[0]

    async def begin(self) -> None:
        """Start, with the first connection open."""
        self.desk.begin()
        await settle()

    async def choose(self, customer: Customer = ANN) -> None:
        """Start, and choose a customer."""
        await self.begin()
        self.desk.choose_customer(customer)

    async def ended(self) -> None:
        """Close, and see that nothing is left."""
        await self.desk.aclose()
        assert self.desk.tasks_running == 0
        assert all(opened.closed for opened in self.opened)
        assert (self.journal.closed, self.keyring.closed, self.connections.closed) == (True,) * 3
        assert self.state.links == ()


class _NoTransport:
    async def send(self, request: Request) -> Reply:
        raise AssertionError(request)


def story(told: Callable[[Bench], Awaitable[None]], **options: bool) -> None:
    """Run a story on a fresh bench, and close the desk at its end."""

    async def run() -> None:
        bench = Bench(**options)
        await told(bench)
        if not bench.state.closing:
            await bench.ended()

    asyncio.run(run())
