"""Puts desk, vendors and stores together, for either face. Knows no Qt.

Libraries that are slow to load (httpx, keyring) are imported when the first connection is opened,
which a window does after its first paint.
"""

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from sso_desk.background import Background
from sso_desk.browsers.opening import Browsers
from sso_desk.desk.desk import Desk
from sso_desk.desk.ports import (
    Browser,
    Clipboard,
    Connect,
    CredentialStore,
    EraseFiles,
    LoadedRules,
)
from sso_desk.domain import (
    PRACTICE,
    Connection,
    Credentials,
    Destination,
    Secret,
    Settings,
    Vendor,
)
from sso_desk.errors import PracticeNotStarted
from sso_desk.expiry import Clock, SystemClock
from sso_desk.home import practice_folder
from sso_desk.practice.process import PracticeProcess, PracticeVendor
from sso_desk.rules import Policy, Preferences, Rules
from sso_desk.stores import run_lock
from sso_desk.stores.connections import ConnectionFile
from sso_desk.stores.credentials import KeyringCredentials, MemoryCredentials
from sso_desk.stores.directory.store import Directory
from sso_desk.stores.erasure import erase_files
from sso_desk.stores.export import file_writer
from sso_desk.stores.files import private_folder
from sso_desk.stores.journal import Journal
from sso_desk.stores.people import PeopleFile
from sso_desk.stores.policy import read_policy
from sso_desk.stores.settings import Looks, SettingsFile
from sso_desk.stores.team_settings import read_team_settings
from sso_desk.vendors import adapters, fields
from sso_desk.vendors.base import ProxySettings, Reply, Request, SystemProxy, VendorAdapter

if TYPE_CHECKING:
    from sso_desk.vendors.transport import HttpTransport


SETTINGS = "settings.toml"

LOOKS_SECONDS = 1.0
"""For so long the window waits to hear how it is to be furnished."""


async def diagnose(home: Path, face: Mapping[str, str], *, practice: bool = False) -> str:
    """What to send to whoever helps; `face` is what only the window knows."""
    from sso_desk import diagnostics  # noqa: PLC0415 - seldom asked for

    return await diagnostics.assembled(home, face, practice=practice)


class OpenedConnection:
    """An adapter, and the transport it speaks through."""

    def __init__(self, adapter: VendorAdapter, transport: "HttpTransport") -> None:
        self.adapter = adapter
        self._transport = transport

    async def aclose(self) -> None:
        """Close the transport's connections."""
        await self._transport.aclose()


def vendors() -> tuple[Vendor, ...]:
    """All vendors, by name."""
    return tuple(adapter.vendor for adapter in adapters().values())


def destinations_by_default(vendor: Vendor) -> tuple[Destination, ...]:
    """The pages that a connection with default settings would reach."""
    environment = vendor.default_environment or vendor.environments[0].key
    connection = Connection("", vendor.id, vendor.name, environment)
    settings = fields.effective(vendor, environment, Settings())
    clock = SystemClock()
    adapter = adapters()[vendor.id](
        connection, settings, MappingProxyType({}), _NoTransport(), clock
    )
    return tuple(adapter.destinations())


class _NoTransport:
    """For adapters that are only asked what they know by themselves."""

    async def send(self, request: Request) -> Reply:
        raise AssertionError(f"nothing is sent here, not even a {request.method}")


def connector(
    clock: Clock,
    *,
    policy: Callable[[], Policy] = Policy,
    system_proxy: SystemProxy | None = None,
) -> Connect:
    """What opens connections: the vendor's adapter on a transport of its own.

    `policy` is asked each time; it is not known yet when the desk is put together. Without a
    `system_proxy`, the system's setting counts for nothing (`reliability.md`, 2).
    """

    def connect(
        connection: Connection, credentials: Credentials, mint_sent: Callable[[], None]
    ) -> OpenedConnection:
        from sso_desk.vendors.transport import HttpTransport  # noqa: PLC0415 - httpx: 100 ms

        kind = adapters()[connection.vendor_id]
        settings = fields.effective(kind.vendor, connection.environment, connection.settings)
        proxy = ProxySettings(
            policy().proxy or settings.text("proxy"),
            settings.text("proxy_user"),
            credentials.get("proxy_password", Secret("")),
            system_proxy,
        )
        transport = HttpTransport(clock, mint_sent=mint_sent, proxy=proxy)
        return OpenedConnection(
            kind(connection, settings, credentials, transport, clock), transport
        )

    return connect


class RuleBook:
    """The organisation's policy and the operator's preferences; `policy` is the one in force."""

    def __init__(self, settings: Path) -> None:
        self._settings = SettingsFile(settings)
        self.policy = Policy()

    async def load(self) -> LoadedRules:
        """Read both. Never fails: a policy that cannot be read is the safest one."""
        thread = Background("rules")
        self.policy, found = await thread.submit(lambda: (read_policy(), self._settings.load()))
        thread.close()
        return LoadedRules(Rules(self.policy, found.preferences), found.trouble)

    async def save(self, preferences: Preferences) -> None:
        """Keep the preferences. Raises SettingsUnreadable."""
        thread = Background("rules")
        saving = thread.submit(lambda: self._settings.save(preferences))
        thread.close()
        await saving


async def preferred_looks(home: Path) -> Looks:
    """Language and colours that the operator has chosen; the system's where the disk sleeps."""
    thread = Background("looks")
    reading = thread.submit(SettingsFile(home / SETTINGS).looks)
    thread.close()
    with contextlib.suppress(TimeoutError):
        return await asyncio.wait_for(reading, LOOKS_SECONDS)
    return Looks()


def window_is_open(home: Path) -> bool:
    """Whether a window runs on that home, on practice vendors or real ones."""
    return any(run_lock.window_is_open(folder) for folder in (home, practice_folder(home)))


def file_eraser(home: Path) -> EraseFiles:
    """What removes the program's files from its folder."""

    async def erase(keep_journal: bool) -> tuple[str, ...]:  # noqa: FBT001 - a callable's argument
        thread = Background("erasure")
        troubles = await thread.submit(lambda: erase_files(home, keep_journal=keep_journal))
        thread.close()
        return troubles

    return erase


async def team_settings(path: Path) -> tuple[Connection, ...]:
    """A team's file of connections. Raises TeamSettingsUnreadable."""
    thread = Background("team settings")
    reading = thread.submit(lambda: read_team_settings(path))
    thread.close()
    return await reading


async def load_libraries() -> None:
    """Import what a first call would otherwise have to wait for, on a thread of its own."""

    def load() -> None:
        import msgspec  # noqa: F401, PLC0415

        from sso_desk.vendors import transport  # noqa: PLC0415

        transport.system_trust()

    thread = Background("libraries")
    await thread.submit(load)
    thread.close()


def real_desk(
    home: Path,
    *,
    clipboard: Clipboard,
    browser: Browser | None = None,
    secrets_for_this_run: bool = False,
    system_proxy: SystemProxy | None = None,
) -> Desk:
    """The desk on the operator's own connections and the system's keyring."""
    return _desk(
        home,
        KeyringCredentials(),
        ConnectionFile(home / "connections.toml"),
        clipboard=clipboard,
        browser=browser,
        secrets_for_this_run=secrets_for_this_run,
        system_proxy=system_proxy,
    )


class PracticeRun:
    """The practice vendors in their own process, and a desk on nothing but them.

    Walled off: own folder and journal, secrets in memory only, no keyring, no real connection. The
    operator's settings hold here too.
    """

    def __init__(self, home: Path, *, clipboard: Clipboard, browser: Browser | None = None) -> None:
        self._folder = practice_folder(home)
        self._process = PracticeProcess(self._folder / "ports.json")
        self._thread = Background("practice")
        self._connections = ConnectionFile(self._folder / "connections.toml")
        self._credentials = MemoryCredentials()
        self._hints: dict[str, Mapping[str, str]] = {}
        self.desk = _desk(
            self._folder,
            self._credentials,
            self._connections,
            clipboard=clipboard,
            browser=browser,
            practice=True,
            secrets_for_this_run=True,
            usual_inputs=self._hints_for,
        )

    async def start(self) -> None:
        """Start the vendors and make a connection to each. Raises DeskError."""
        try:
            private_folder(self._folder)
            vendors = await self._thread.submit(self._process.start)
        except (OSError, TimeoutError) as error:
            raise PracticeNotStarted(str(error)) from None
        await self._connections.clear()
        for vendor in sorted(vendors, key=_practice_name):
            connection = _practice_connection(vendor)
            await self._connections.put(connection)
            self._hints[connection.vendor_id] = vendor.hints
            secrets = {key: Secret(text) for key, text in vendor.secrets.items()}
            await self._credentials.save(connection.id, secrets)

    def _hints_for(self, connection: Connection) -> Mapping[str, str]:
        """What a practice operator would paste, such as a prepared envelope's id."""
        return self._hints.get(connection.vendor_id, {})

    async def aclose(self) -> None:
        """Close the desk and end the vendors."""
        self._process.give_up()
        await self.desk.aclose()
        await self._thread.submit(self._process.stop)
        self._thread.close()


def _desk(
    home: Path,
    credentials: CredentialStore,
    connections: ConnectionFile,
    *,
    clipboard: Clipboard,
    browser: Browser | None,
    secrets_for_this_run: bool,
    practice: bool = False,
    system_proxy: SystemProxy | None = None,
    usual_inputs: Callable[[Connection], Mapping[str, str]] = lambda _connection: {},
) -> Desk:
    own_folder = home.parent if practice else home
    clock, book = SystemClock(), RuleBook(own_folder / SETTINGS)
    return Desk(
        catalogue=adapters(),
        rules=book,
        read_team_settings=team_settings,
        erase_files=file_eraser(home),
        write_file=file_writer(own_folder),
        connections=connections,
        credentials=credentials,
        journal=Journal(home / "journal.sqlite", clock),
        people=PeopleFile(home / "people.json"),
        directory=Directory(home / "directory.sqlite", clock, forbidden=own_folder),
        connect=connector(clock, policy=lambda: book.policy, system_proxy=system_proxy),
        clock=clock,
        browser=browser or Browsers(home),
        clipboard=clipboard,
        practice=practice,
        secrets_for_this_run=secrets_for_this_run,
        usual_inputs=usual_inputs,
        diagnose=partial(diagnose, home, practice=practice),
    )


def _practice_name(vendor: PracticeVendor) -> str:
    return adapters()[vendor.vendor_id].vendor.name.casefold()


def _practice_connection(vendor: PracticeVendor) -> Connection:
    kind = adapters()[vendor.vendor_id].vendor
    settings = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in vendor.settings.items()
    }
    return Connection(
        id=f"practice-{vendor.vendor_id}",
        vendor_id=vendor.vendor_id,
        name=f"{kind.name} practice",
        environment=PRACTICE.key,
        settings=Settings(MappingProxyType(settings)),
    )
