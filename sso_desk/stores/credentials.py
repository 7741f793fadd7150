"""Secrets, in the operating system's keyring: one record a connection.

Beside them, notes: short texts that must not lie in a file, such as the head of the journal.

The back end is chosen here from a short list and constructed directly: neither the environment nor
a configuration file, a plug-in or another part of the program can put another one in its place, or
change how it works. All calls run on one daemon thread, because a locked keyring may wait for its
password for ever. Whoever stops waiting for a call also stops it, before its next step.
"""

import asyncio
import importlib
import json
import os
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from sso_desk.background import Background
from sso_desk.domain import Credentials, Secret
from sso_desk.errors import KeyringUnusable, SecretMissing
from sso_desk.stores import records

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Answer = TypeVar("Answer")

SERVICE = "SSO Desk"
CONNECTION, NOTE = "connection/", "note/"
"""What records' names begin with: no note can be taken for a connection, whatever its id."""

RECORD_FORMAT = 1
MOST_DUPLICATES = 20


@dataclass(frozen=True, slots=True)
class Backend:
    """A keyring that may be used: where its class is found, and what people call it."""

    module: str
    name: str
    label: str


@dataclass(frozen=True, slots=True)
class OpenKeyring:
    """A keyring in use. Each name has a service of its own where `separate` is set."""

    backend: "KeyringBackend"
    label: str
    separate: bool = False


SECRET_SERVICE = Backend("keyring.backends.SecretService", "Keyring", "Secret Service")
KWALLET = Backend("keyring.backends.kwallet", "DBusKeyring", "KWallet")
CREDENTIAL_MANAGER = Backend(
    "keyring.backends.Windows", "WinVaultKeyring", "Windows Credential Manager"
)
KEYCHAIN = Backend("keyring.backends.macOS", "Keyring", "macOS Keychain")

ALLOWED = MappingProxyType(
    {
        "win32": (CREDENTIAL_MANAGER,),
        "darwin": (KEYCHAIN,),
        "linux": (SECRET_SERVICE, KWALLET),
    }
)

BACKEND_VARIABLE, PROPERTY_PREFIX = "PYTHON_KEYRING_BACKEND", "KEYRING_PROPERTY_"
CONFIGURATION = "keyringrc.cfg"


# --- which keyring -----------------------------------------------------------------------------------


def open_keyring(backends: Sequence[Backend]) -> OpenKeyring:
    """The first of `backends` that can be used here. Raises KeyringUnusable with the reasons."""
    reasons: list[str] = []
    for backend in backends:
        try:
            return OpenKeyring(
                _constructed(backend), backend.label, separate=backend is CREDENTIAL_MANAGER
            )
        except Exception as error:  # noqa: BLE001 - back ends raise whatever their system raises
            reasons.append(f"{backend.label}: {error}")
    raise KeyringUnusable("; ".join(reasons) or f"no password store is known for {sys.platform}")


def open_system_keyring() -> OpenKeyring:
    """The keyring of this operating system. Raises KeyringUnusable with the reasons."""
    return open_keyring(ALLOWED.get(sys.platform, ()))


def not_honoured() -> list[str]:
    """What is set on this computer to steer other programs' keyring, and does not steer ours."""
    from keyring.util import platform_  # noqa: PLC0415 - not needed where the program runs well

    variables = [
        name
        for name in sorted(os.environ)
        if name == BACKEND_VARIABLE or name.startswith(PROPERTY_PREFIX)
    ]
    file = Path(str(platform_.config_root())) / CONFIGURATION
    return [*variables, str(file)] if file.exists() else variables


def _constructed(backend: Backend) -> "KeyringBackend":
    module = importlib.import_module(backend.module)
    kind: type[KeyringBackend] = getattr(module, backend.name)
    if kind.__module__ != backend.module or not _from_distribution(str(module.__file__)):
        raise KeyringUnusable(f"{module.__file__} is not the keyring library's own")
    _ = kind.priority  # raises where the back end cannot work, and says why

    class Unsteered(kind):  # type: ignore[misc, valid-type]
        """Without the properties that keyring takes from the environment."""

        def set_properties_from_env(self) -> None:
            """Not honoured."""

    return Unsteered()


def _from_distribution(file: str) -> bool:
    """Whether a module is the installed library's, not one that is found before it. In a frozen
    program there is nothing else to be found.
    """
    if getattr(sys, "frozen", False):
        return True
    own = Path(str(metadata.distribution("keyring").locate_file("keyring"))).resolve()
    return Path(file).resolve().is_relative_to(own)


# --- what is kept there ------------------------------------------------------------------------------


class KeyringCredentials:
    """The stored secrets of all connections, and notes."""

    def __init__(self, find: Callable[[], OpenKeyring] = open_system_keyring) -> None:
        self._find = find
        self._thread = Background("keyring")
        self._opened: OpenKeyring | None = None

    async def describe(self) -> str:
        """What the keyring in use is called. Raises KeyringUnusable."""
        return await self._thread.submit(lambda: self._keyring().label)

    async def load(self, connection_id: str) -> Credentials:
        """A connection's secrets by field key. Raises SecretMissing, KeyringUnusable."""
        text = await self._read(CONNECTION + connection_id)
        return _decoded(text)

    async def save(self, connection_id: str, credentials: Credentials) -> None:
        """Replace a connection's secrets; they are read back to be sure. Raises KeyringUnusable."""
        await self._write(CONNECTION + connection_id, _encoded(credentials))

    async def remove(self, connection_id: str) -> None:
        """Forget a connection's secrets, if there are any. Raises KeyringUnusable."""
        await self._remove(CONNECTION + connection_id)

    async def load_note(self, name: str) -> str | None:
        """A note, or None where there is none or it is damaged. Raises KeyringUnusable."""
        return await self._read(NOTE + name)

    async def save_note(self, name: str, text: str) -> None:
        """Write or replace a note; it is read back to be sure. Raises KeyringUnusable."""
        await self._write(NOTE + name, text)

    async def remove_note(self, name: str) -> None:
        """Forget a note, if there is one. Raises KeyringUnusable."""
        await self._remove(NOTE + name)

    def close(self) -> None:
        """Let go of the thread; a call that is stuck in it is left behind."""
        self._thread.close()

    async def _read(self, name: str) -> str | None:
        return await self._guarded(lambda entries: records.read(entries, name))

    async def _write(self, name: str, text: str) -> None:
        await self._guarded(lambda entries: records.write(entries, name, text))

    async def _remove(self, name: str) -> None:
        await self._guarded(lambda entries: records.remove(entries, name))

    def _keyring(self) -> OpenKeyring:
        if self._opened is None:
            self._opened = self._find()
        return self._opened

    async def _guarded(self, use: "Callable[[_KeyringEntries], Answer]") -> Answer:
        """Run `use` on the thread; whatever a back end raises becomes KeyringUnusable."""
        given_up = threading.Event()

        def guarded() -> Answer:
            keyring = self._keyring()
            try:
                return use(_KeyringEntries(keyring, given_up))
            except KeyringUnusable:
                raise
            except Exception as error:  # noqa: BLE001 - back ends raise whatever their system raises
                reason = _reason(error)
            # Raised out here, so that what a back end said is not kept as this error's context.
            raise KeyringUnusable(f"{keyring.label}: {reason}")

        try:
            return await self._thread.submit(guarded)
        except asyncio.CancelledError:
            given_up.set()
            raise


class _KeyringEntries:
    """A keyring as a store of short texts. Once it is given up, every call raises KeyringUnusable."""

    def __init__(self, keyring: OpenKeyring, given_up: threading.Event) -> None:
        self._backend = keyring.backend
        self._separate = keyring.separate
        self._given_up = given_up

    def get(self, name: str) -> str | None:
        """An entry's text; "" if there is one that is no text."""
        self._go_on()
        try:
            return self._backend.get_password(self._service(name), name)
        except UnicodeDecodeError:
            return ""

    def set(self, name: str, text: str) -> None:
        """Write an entry."""
        self._go_on()
        self._backend.set_password(self._service(name), name, text)

    def delete(self, name: str) -> None:
        """Delete all entries of that name: another program may have added some."""
        for _ in range(MOST_DUPLICATES):
            if self.get(name) is None:
                return
            self._backend.delete_password(self._service(name), name)
        raise KeyringUnusable("what was removed is still there")

    def _service(self, name: str) -> str:
        """Windows has room for one name a service; keyring would move entries about to make more."""
        return f"{SERVICE}/{name}" if self._separate else SERVICE

    def _go_on(self) -> None:
        if self._given_up.is_set():
            raise KeyringUnusable("it was given up")


class MemoryCredentials:
    """Secrets for this run only: practice mode, and where no keyring can be used."""

    def __init__(self) -> None:
        self._records: dict[str, Credentials] = {}
        self._notes: dict[str, str] = {}

    async def describe(self) -> str:
        """What this store is called."""
        return "memory, for this run only"

    async def load(self, connection_id: str) -> Credentials:
        """A connection's secrets. Raises SecretMissing."""
        try:
            return self._records[connection_id]
        except KeyError:
            raise SecretMissing from None

    async def save(self, connection_id: str, credentials: Credentials) -> None:
        """Replace a connection's secrets."""
        self._records[connection_id] = MappingProxyType(dict(credentials))

    async def remove(self, connection_id: str) -> None:
        """Forget a connection's secrets."""
        self._records.pop(connection_id, None)

    async def load_note(self, name: str) -> str | None:
        """A note, or None."""
        return self._notes.get(name)

    async def save_note(self, name: str, text: str) -> None:
        """Write or replace a note."""
        self._notes[name] = text

    async def remove_note(self, name: str) -> None:
        """Forget a note."""
        self._notes.pop(name, None)

    def close(self) -> None:
        """Forget everything."""
        self._records.clear()
        self._notes.clear()


def _reason(error: Exception) -> str:
    """What a back end's failure means; where we do not know, its class. Never its text."""
    if isinstance(error, OSError):
        return f"it cannot be reached ({type(error).__name__})"
    name = type(error).__name__
    return {
        "KeyringLocked": "it is locked",
        "InitError": "it does not answer, or has no keyring to write to",
    }.get(name, name)


def _encoded(credentials: Credentials) -> str:
    fields = {key: secret.reveal() for key, secret in credentials.items()}
    document = {"format": RECORD_FORMAT, "fields": fields}
    return json.dumps(document, separators=(",", ":"), ensure_ascii=False)


def _decoded(text: str | None) -> Credentials:
    """The secrets of a record; one that is damaged in any way is as good as missing."""
    fields = _fields(text)
    if fields is None:
        raise SecretMissing
    return MappingProxyType({key: Secret(value) for key, value in fields.items()})


def _fields(text: str | None) -> dict[str, str] | None:
    """None where the text is not a record of ours. Nothing is raised: what json raises holds it."""
    try:
        document = json.loads(text or "")
        known = document["format"] == RECORD_FORMAT
        fields: dict[str, str] = document["fields"]
        sound = known and all(isinstance(value, str) for value in fields.values())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return fields if sound else None
