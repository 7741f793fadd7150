"""Secrets, in the operating system's keyring: one record a connection, under the connection's id.

Beside them, notes: short texts that must not lie in a file, such as the head of the journal.

The back end is chosen here from a short list and constructed directly: neither the environment nor
a configuration file can put a null or plain-text one in its place. All calls run on one daemon
thread, because a locked keyring may wait for its password for ever.
"""

import importlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from sso_desk.background import Background
from sso_desk.domain import Credentials, Secret
from sso_desk.errors import KeyringUnusable, SecretMissing

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Answer = TypeVar("Answer")

SERVICE = "SSO Desk"
CONNECTION, NOTE = "connection/", "note/"
"""What user names begin with: no note can be taken for a connection, whatever its id."""
RECORD_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Backend:
    """A keyring that may be used: where its class is found, and what people call it."""

    module: str
    name: str
    label: str


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


def open_keyring(backends: Sequence[Backend]) -> "tuple[KeyringBackend, Backend]":
    """The first of `backends` that can be used here. Raises KeyringUnusable with the reasons."""
    reasons: list[str] = []
    for backend in backends:
        try:
            kind: type[KeyringBackend] = getattr(
                importlib.import_module(backend.module), backend.name
            )
            _ = kind.priority  # raises where the back end cannot work, and says why
            return kind(), backend
        except Exception as error:  # noqa: BLE001 - back ends raise whatever their system raises
            reasons.append(f"{backend.label}: {error}")
    raise KeyringUnusable("; ".join(reasons) or f"no password store is known for {sys.platform}")


class KeyringCredentials:
    """The stored secrets of all connections."""

    def __init__(self, backends: Sequence[Backend] | None = None) -> None:
        self._backends = ALLOWED.get(sys.platform, ()) if backends is None else backends
        self._thread = Background("keyring")
        self._opened: tuple[KeyringBackend, Backend] | None = None

    async def describe(self) -> str:
        """What the keyring in use is called. Raises KeyringUnusable."""
        return await self._thread.submit(lambda: self._keyring()[1].label)

    async def load(self, connection_id: str) -> Credentials:
        """A connection's secrets by field key. Raises SecretMissing, KeyringUnusable."""
        return await self._guarded(
            lambda keyring: _decoded(keyring.get_password(SERVICE, CONNECTION + connection_id))
        )

    async def save(self, connection_id: str, credentials: Credentials) -> None:
        """Replace a connection's secrets; they are read back to be sure. Raises KeyringUnusable."""
        await self._write(CONNECTION + connection_id, _encoded(credentials))

    async def remove(self, connection_id: str) -> None:
        """Forget a connection's secrets, if there are any. Raises KeyringUnusable."""
        await self._delete(CONNECTION + connection_id)

    async def load_note(self, name: str) -> str | None:
        """A note, or None where there is none or it is damaged. Raises KeyringUnusable."""
        return await self._guarded(lambda keyring: keyring.get_password(SERVICE, NOTE + name))

    async def save_note(self, name: str, text: str) -> None:
        """Write or replace a note; it is read back to be sure. Raises KeyringUnusable."""
        await self._write(NOTE + name, text)

    async def remove_note(self, name: str) -> None:
        """Forget a note, if there is one. Raises KeyringUnusable."""
        await self._delete(NOTE + name)

    def close(self) -> None:
        """Let go of the thread; a call that is stuck in it is left behind."""
        self._thread.close()

    async def _write(self, name: str, record: str) -> None:
        def write(keyring: "KeyringBackend") -> None:
            keyring.set_password(SERVICE, name, record)
            if keyring.get_password(SERVICE, name) != record:
                raise KeyringUnusable("what was stored could not be read back")

        await self._guarded(write)

    async def _delete(self, name: str) -> None:
        def delete(keyring: "KeyringBackend") -> None:
            if keyring.get_password(SERVICE, name) is not None:
                keyring.delete_password(SERVICE, name)

        await self._guarded(delete)

    def _keyring(self) -> "tuple[KeyringBackend, Backend]":
        if self._opened is None:
            self._opened = open_keyring(self._backends)
        return self._opened

    async def _guarded(self, use: "Callable[[KeyringBackend], Answer]") -> Answer:
        """Run `use` on the thread; whatever a back end raises becomes KeyringUnusable."""

        def guarded() -> Answer:
            keyring, backend = self._keyring()
            try:
                return use(keyring)
            except (KeyringUnusable, SecretMissing):
                raise
            except Exception as error:  # noqa: BLE001 - back ends raise whatever their system raises
                reason = _reason(error)
            # Raised out here, so that what a back end said is not kept as this error's context.
            raise KeyringUnusable(f"{backend.label}: {reason}")

        return await self._thread.submit(guarded)


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
    name = type(error).__name__
    return {
        "KeyringLocked": "it is locked",
        "InitError": "it could not be unlocked",
        "NoKeyringError": "it is not there",
    }.get(name, name)


def _encoded(credentials: Credentials) -> str:
    fields = {key: secret.reveal() for key, secret in credentials.items()}
    return json.dumps({"format": RECORD_FORMAT, "fields": fields}, separators=(",", ":"))


def _decoded(record: str | None) -> Credentials:
    """The secrets of a record; one that is damaged in any way is as good as missing."""
    if record is None:
        raise SecretMissing
    try:
        document = json.loads(record)
        fields = document["fields"]
        if document["format"] != RECORD_FORMAT or not isinstance(fields, dict):
            raise SecretMissing
        if not all(isinstance(value, str) for value in fields.values()):
            raise SecretMissing
    except (ValueError, KeyError, TypeError):
        raise SecretMissing from None
    return MappingProxyType({key: Secret(value) for key, value in fields.items()})
