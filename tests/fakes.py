"""Named stand-ins for what surrounds the Desk: each does simply what the real one promises."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, TypeVar

from sso_desk.browsers.ways import BY_DEFAULT, Found, Opened, OpenWay
from sso_desk.customer_lists import (
    FIND_OUT,
    DirectoryEntry,
    ImportMapping,
    ImportPreview,
    ImportReport,
    ListFormat,
)
from sso_desk.desk.ports import LoadedRules
from sso_desk.domain import (
    CUSTOM,
    MODE_ID,
    Choice,
    Connection,
    ConnectionReport,
    Credentials,
    Customer,
    Destination,
    Environment,
    EnvironmentKind,
    Field,
    LinkRequest,
    Page,
    Query,
    Remembered,
    SearchStyle,
    Secret,
    Settings,
    SetupAction,
    SignInLink,
    Vendor,
    VendorTexts,
)
from sso_desk.errors import (
    BrowserNotStarted,
    ConnectionsUnreadable,
    DeskError,
    InvalidCustomerId,
    JournalUnreadable,
    JournalUnwritable,
    SecretMissing,
)
from sso_desk.expiry import Answer, Certainty, Expiry, Instant
from sso_desk.journal_records import (
    JournalAction,
    JournalChoices,
    JournalEntry,
    JournalFilter,
    JournalHead,
    JournalRecord,
    JournalVerdict,
    Tail,
)
from sso_desk.rules import Preferences
from sso_desk.vendors.base import FieldProblem, PortalHosts, VendorAdapter

Entry = TypeVar("Entry")


class FakeClock:
    """A clock that moves when it is told to."""

    def __init__(self, wall: float = 1_767_268_800.0, steady: float = 1000.0) -> None:
        self.wall = wall
        self.steady = steady

    def now(self) -> Instant:
        """The moment that it was set to."""
        return Instant(self.wall, self.steady)

    def pass_time(self, seconds: float) -> None:
        """Both clocks go on."""
        self.wall += seconds
        self.steady += seconds


class ManualSleep:
    """Sleeps end when the test lets time pass, in the order of their ends."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    async def __call__(self, seconds: float) -> None:
        """Sleep until `pass_time` has gone that far."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self._clock.steady + seconds, future))
        await future

    @property
    def lengths(self) -> list[float]:
        """How long those who sleep still have to."""
        return sorted(
            end - self._clock.steady for end, future in self._sleepers if not future.done()
        )

    async def pass_time(self, seconds: float) -> None:
        """Let time pass, and everybody whose sleep is over do what they wanted."""
        end = self._clock.steady + seconds
        while True:
            await settle()
            due = [entry for entry in self._sleepers if entry[0] <= end and not entry[1].done()]
            if not due:
                break
            moment, future = min(due, key=lambda entry: entry[0])
            self._clock.pass_time(max(0.0, moment - self._clock.steady))
            future.set_result(None)
            self._sleepers = [entry for entry in self._sleepers if not entry[1].done()]
        self._clock.pass_time(max(0.0, end - self._clock.steady))
        await settle()


async def settle(steps: int = 30) -> None:
    """Let the loop do all that can be done now."""
    for _ in range(steps):
        await asyncio.sleep(0)


def _no_colon(text: str) -> str:
    if ":" in text:
        raise ValueError("no colon")
    return text


ENTITY = Field("entity", "Entity", help="what to open")
PAGES = (
    Destination("home", "Home"),
    Destination("other", "Other page", inputs=(ENTITY,)),
    Destination("dashboard", "Dashboard", needs_customer=False),
)
LINK = "https://portal.fake.example/in?token=synthetic-link-token-0001"


@dataclass
class Behaviour:
    """What the fake vendor does; each call takes the next entry, the last one stays."""

    find: list[Callable[[Query], Awaitable[Page]]] = field(default_factory=list)
    mint: list[Callable[[LinkRequest], Awaitable[SignInLink]]] = field(default_factory=list)
    check: list[Callable[[], Awaitable[ConnectionReport]]] = field(default_factory=list)
    found: list[Query] = field(default_factory=list)
    minted: list[LinkRequest] = field(default_factory=list)
    checks: int = 0


class FakeVendor(VendorAdapter):
    """A vendor whose behaviour a test writes."""

    behaviour: ClassVar[Behaviour] = Behaviour()
    style: ClassVar[SearchStyle] = SearchStyle.AS_TYPED
    setup_actions: ClassVar[Sequence[SetupAction]] = (
        SetupAction("get_key", "Get my key", "help", (), "api_key"),
    )
    vendor: ClassVar[Vendor] = Vendor(
        id="fake",
        name="Fake Vendor",
        fields=(
            Field("api_url", "Address", required=True),
            Field("api_key", "Key", secret=True, required=True, check=_no_colon),
            Field("extra", "Extra", secret=True),
            Field("pages", "Pages", many=True, labelled=True),
        ),
        environments=(
            Environment(
                "production",
                "Production",
                EnvironmentKind.PRODUCTION,
                MappingProxyType({"api_url": "https://api.fake.example"}),
            ),
            CUSTOM,
        ),
        default_environment="production",
        signs_in_as="the customer",
        lookup_hint="Name or id",
        lookup_modes=(Choice("", "Anything"), Choice(MODE_ID, "Id")),
        search_style=SearchStyle.AS_TYPED,
        texts=VendorTexts(intro="Intro", outcome_unknown="An earlier link may be void."),
        help_url="https://help.fake.example",
    )

    @classmethod
    def check_settings(cls, settings: Settings) -> Sequence[FieldProblem]:
        if settings.text("api_url") == "odd":
            return (FieldProblem("api_url", "odd address", warning=True),)
        return ()

    def destinations(self) -> Sequence[Destination]:
        return PAGES

    def scopes(self) -> Sequence[Choice]:
        return (Choice("7", "Branch"),)

    def search_style(self) -> SearchStyle:
        return type(self).style

    def portal_hosts(self) -> PortalHosts:
        return PortalHosts(frozenset({"portal.fake.example"}))

    def check_request(self, request: LinkRequest) -> None:
        if request.customer is not None and not request.customer.id.isdigit():
            raise InvalidCustomerId("digits wanted")

    async def check_connection(self) -> ConnectionReport:
        self.behaviour.checks += 1
        if self.behaviour.check:
            return await _next(self.behaviour.check)()
        return ConnectionReport(("all is well",))

    async def find_customers(self, query: Query) -> Page:
        self.behaviour.found.append(query)
        if self.behaviour.find:
            return await _next(self.behaviour.find)(query)
        return Page((Customer("1", f"Found by {query.text}"),), total=1)

    async def create_link(self, request: LinkRequest) -> SignInLink:
        self.check_request(request)
        self.behaviour.minted.append(request)
        if self.behaviour.mint:
            return await _next(self.behaviour.mint)(request)
        return a_link(self.clock.now())

    async def set_up(self, action: str, inputs: Mapping[str, Secret]) -> Secret:
        if action != "get_key":
            return await super().set_up(action, inputs)
        return Secret(f"key of {inputs['user'].reveal()}")


def _next(entries: list[Entry]) -> Entry:
    return entries.pop(0) if len(entries) > 1 else entries[0]


def a_link(
    now: Instant,
    *,
    url: str = LINK,
    seconds: float | None = 60.0,
    supersedes: Answer = Answer.YES,
) -> SignInLink:
    """A link such as a vendor gives."""
    certainty = Certainty.UNKNOWN if seconds is None else Certainty.ESTIMATE
    expiry = Expiry(seconds, certainty, single_use=Answer.YES, supersedes=supersedes)
    return SignInLink(Secret(url), expiry, now, "Ann", ("token",))


# --- what surrounds the desk -------------------------------------------------------------------


class MemoryConnections:
    """Connections in memory; fails while `broken`, and takes nothing while `unwritable`."""

    def __init__(self, *connections: Connection) -> None:
        self.saved = {connection.id: connection for connection in connections}
        self.damaged = ""
        self.broken = False
        self.unwritable = False
        self.closed = False

    async def recover(self) -> str:
        return self.damaged

    async def load(self) -> tuple[Connection, ...]:
        if self.broken:
            raise ConnectionsUnreadable("the disk is gone")
        return tuple(self.saved.values())

    async def put(self, connection: Connection) -> None:
        if self.broken or self.unwritable:
            raise ConnectionsUnreadable("the disk is gone")
        self.saved[connection.id] = connection

    async def remove(self, connection_id: str) -> None:
        self.saved.pop(connection_id, None)

    def close(self) -> None:
        self.closed = True


class FakeKeyring:
    """A keyring in memory that can be slow, locked or empty."""

    def __init__(self) -> None:
        self.records: dict[str, Credentials] = {}
        self.notes: dict[str, str] = {}
        self.trouble: Exception | None = None
        self.gate: asyncio.Event | None = None
        self.closed = False

    async def describe(self) -> str:
        await self._pass()
        return "fake"

    async def load(self, connection_id: str) -> Credentials:
        await self._pass()
        if connection_id not in self.records:
            raise SecretMissing
        return self.records[connection_id]

    async def save(self, connection_id: str, credentials: Credentials) -> None:
        await self._pass()
        self.records[connection_id] = credentials

    async def remove(self, connection_id: str) -> None:
        await self._pass()
        self.records.pop(connection_id, None)

    async def load_note(self, name: str) -> str | None:
        await self._pass()
        return self.notes.get(name)

    async def save_note(self, name: str, text: str) -> None:
        await self._pass()
        self.notes[name] = text

    async def remove_note(self, name: str) -> None:
        await self._pass()
        self.notes.pop(name, None)

    def close(self) -> None:
        self.closed = True

    async def _pass(self) -> None:
        if self.gate is not None:
            await self.gate.wait()
        if self.trouble is not None:
            raise self.trouble


class MemoryDirectory:
    """A customer directory in memory: finds what contains the text, in the order it was put in."""

    def __init__(self, *entries: DirectoryEntry) -> None:
        self.entries = list(entries)
        self.trouble: DeskError | None = None
        self.forgotten: list[str] = []
        self.closed = False

    async def search(
        self, text: str, *, limit: int, connection_id: str = ""
    ) -> tuple[DirectoryEntry, ...]:
        self._check()
        wanted = text.casefold().split()
        fitting = [entry for entry in self.entries if _has_words(entry, wanted)]
        fitting.sort(key=lambda entry: connection_id not in entry.ids)
        return tuple(fitting[:limit]) if wanted else ()

    async def find(self, connection_id: str, customer_id: str) -> DirectoryEntry | None:
        self._check()
        return next((e for e in self.entries if e.ids.get(connection_id) == customer_id), None)

    async def count(self) -> int:
        self._check()
        return len(self.entries)

    async def preview(
        self, path: Path, connections: Sequence[Connection] = (), form: ListFormat = FIND_OUT
    ) -> ImportPreview:
        raise NotImplementedError

    async def check(
        self, path: Path, mapping: ImportMapping, progress: Callable[[int, int], None]
    ) -> ImportReport:
        raise NotImplementedError

    take_in = check

    async def export(self, path: Path, connections: Sequence[Connection] = ()) -> int:
        self._check()
        return len(self.entries)

    async def forget_connection(self, connection_id: str) -> int:
        self._check()
        self.forgotten.append(connection_id)
        return sum(connection_id in entry.ids for entry in self.entries)

    async def remove_older(self, days: int) -> int:
        self._check()
        return 0

    async def wipe(self) -> None:
        self._check()
        self.entries.clear()

    async def aclose(self) -> None:
        self.closed = True

    def _check(self) -> None:
        if self.trouble is not None:
            raise self.trouble


class MemoryPeople:
    """Remembers pinned and recent customers in memory."""

    def __init__(self, *people: Remembered) -> None:
        self.people = people
        self.wiped = False
        self.closed = False

    async def load(self) -> tuple[Remembered, ...]:
        return self.people

    def save(self, people: Sequence[Remembered]) -> Awaitable[None]:
        self.people, self.wiped = tuple(people), False
        return _done()

    def wipe(self) -> Awaitable[None]:
        self.people, self.wiped = (), True
        return _done()

    def close(self) -> None:
        self.closed = True


def _done() -> Awaitable[None]:
    future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    future.set_result(None)
    return future


def _has_words(entry: DirectoryEntry, words: Sequence[str]) -> bool:
    parts = (entry.name, entry.email, entry.company, entry.reference, *entry.ids.values())
    text = " ".join(parts).casefold()
    return all(word in text for word in words)


class MemoryJournal:
    """A journal in memory; `full` makes appending fail from then on.

    `left_open` is how many intents a killed run left; with `changed`, no earlier record is as it was.
    """

    place = "memory"

    def __init__(self) -> None:
        self.records: list[JournalRecord] = []
        self.left_open = 0
        self.others = False
        self.full = False
        self.changed = False
        self.times = "2026-01-01"
        self.unreadable = False
        self.closed = False

    async def close_open_intents(self) -> tuple[JournalHead, ...]:
        if self.full:
            raise JournalUnwritable("disk full")
        return tuple(JournalHead("memory", at + 1, "0") for at in range(self.left_open))

    async def newest(
        self, which: JournalFilter, *, before: int = 0, most: int
    ) -> tuple[JournalEntry, ...]:
        if self.unreadable:
            raise JournalUnreadable("damaged")
        entries = self._entries(which)
        return tuple(x for x in reversed(entries) if not before or x.sequence < before)[:most]

    async def oldest(
        self, which: JournalFilter, *, after: int = 0, most: int
    ) -> tuple[JournalEntry, ...]:
        return tuple(entry for entry in self._entries(which) if entry.sequence > after)[:most]

    async def others_running(self) -> bool:
        return self.others

    async def count(self, which: JournalFilter) -> int:
        return len(self._entries(which))

    async def choices(self) -> JournalChoices:
        return JournalChoices(operators=("me",) if self.records else ())

    async def holds(self, remembered: JournalHead) -> bool:
        return not self.changed and remembered.sequence <= len(self.records)

    async def verify(
        self, remembered: Sequence[JournalHead], progress: Callable[[int, int], None]
    ) -> JournalVerdict:
        progress(len(self.records), len(self.records))
        tail = Tail.PROTECTED if remembered else Tail.UNPROTECTED
        return JournalVerdict(len(self.records), tail)

    def _entries(self, which: JournalFilter) -> list[JournalEntry]:
        """Filtered by customer only: the real journal's own tests look at the rest."""
        return [
            JournalEntry(number, self.times, "1", "me", "here", "run", record, "0", "0")
            for number, record in enumerate(self.records, 1)
            if which.customer in ("", record.customer_id)
        ]

    def append(self, record: JournalRecord) -> asyncio.Future[JournalHead]:
        future: asyncio.Future[JournalHead] = asyncio.get_running_loop().create_future()
        if self.full:
            future.set_exception(JournalUnwritable("disk full"))
            future.exception()
        else:
            self.records.append(record)
            future.set_result(JournalHead("memory", len(self.records), "0"))
        return future

    @property
    def actions(self) -> list[JournalAction]:
        return [record.action for record in self.records]

    async def aclose(self) -> None:
        self.closed = True


class FakeClipboard:
    """A clipboard in memory."""

    def __init__(self) -> None:
        self.text = ""

    def put(self, secret: Secret) -> None:
        self.text = secret.reveal()

    def clear_if_holds(self, secret: Secret) -> bool:
        if self.text != secret.reveal():
            return False
        self.text = ""
        return True


class FakeBrowser:
    """Browsers that remember what they were sent, and in which ways; none starts while `missing`.

    `fell_back` is why they open in the default way instead.
    """

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.ways: list[str] = []
        self.missing = False
        self.fell_back = ""
        self.browsers = Found()
        self.swept = False
        self.gate: asyncio.Event | None = None
        self.closed = False

    async def open(self, link: Secret, way: OpenWay = BY_DEFAULT) -> Opened:
        if self.gate is not None:
            await self.gate.wait()
        if self.missing:
            raise BrowserNotStarted("none")
        self.opened.append(link.reveal())
        self.ways.append(str(way))
        return Opened(BY_DEFAULT if self.fell_back else way, self.fell_back)

    async def found(self) -> Found:
        return self.browsers

    async def remove_leftovers(self) -> None:
        self.swept = True

    def close(self) -> None:
        self.closed = True


@dataclass
class OpenedFake:
    """An open connection to the fake vendor."""

    adapter: VendorAdapter
    credentials: Credentials = field(default_factory=dict)
    closed: bool = False

    async def aclose(self) -> None:
        self.closed = True


async def no_team(path: Path) -> tuple[Connection, ...]:
    """Nobody has a file of connections."""
    raise AssertionError(path)


class MemoryRules:
    """Rules in memory; with `trouble`, preferences cannot be saved."""

    def __init__(self) -> None:
        self.loaded = LoadedRules()
        self.saved: list[Preferences] = []
        self.trouble: DeskError | None = None

    async def load(self) -> LoadedRules:
        return self.loaded

    async def save(self, preferences: Preferences) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.saved.append(preferences)


async def nothing_erased(_keep_journal: bool) -> tuple[str, ...]:
    """There is nothing on disk to erase."""
    return ()
