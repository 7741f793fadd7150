"""Secrets in a keyring: a stand-in back end, and keyring's own for Windows and macOS on stand-ins of
what those systems offer. The real Secret Service is in tests/faults/test_keyring.py.
"""

import asyncio
import os
import sys
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any, TypeVar

import keyring.backends.macOS
import keyring.backends.Windows
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from sso_desk.domain import Secret
from sso_desk.errors import KeyringUnusable, SecretMissing
from sso_desk.stores import credentials, records
from sso_desk.stores.credentials import (
    ALLOWED,
    CREDENTIAL_MANAGER,
    KEYCHAIN,
    SERVICE,
    Backend,
    KeyringCredentials,
    MemoryCredentials,
    OpenKeyring,
    not_honoured,
    open_keyring,
)

Answer = TypeVar("Answer")

TEXT = "synthetic-password-0001 ünïcode"
CREDENTIALS = MappingProxyType({"api_key": Secret(TEXT), "empty": Secret("")})
OLD = {"api_key": "old" * 900}
NEW = {"api_key": "new" * 1300, "user_key": "\ud83d\ude00 \udcff \x00 😀"}


class MemoryBackend(KeyringBackend):
    """A keyring back end in memory; it can be locked, forgetful, stubborn, or stuck."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.records: dict[tuple[str, str], str] = {}
        self.trouble: Exception | None = None
        self.forgets = False
        self.deletes = True
        self.stuck: threading.Event | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.stuck is not None:
            self.stuck.wait()
        if self.trouble is not None:
            raise self.trouble
        return self.records.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.forgets:
            self.records[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.deletes:
            del self.records[service, username]


@pytest.fixture
def memory() -> MemoryBackend:
    return MemoryBackend()


def store_on(backend: KeyringBackend) -> KeyringCredentials:
    return KeyringCredentials(lambda: OpenKeyring(backend, "Memory"))


def told(
    story: Callable[[KeyringCredentials], Coroutine[Any, Any, Answer]], store: KeyringCredentials
) -> Answer:
    async def run() -> Answer:
        try:
            return await story(store)
        finally:
            store.close()

    return asyncio.run(run())


def secrets(fields: dict[str, str]) -> dict[str, Secret]:
    return {key: Secret(value) for key, value in fields.items()}


async def stored(store: KeyringCredentials) -> dict[str, str] | None:
    try:
        return {key: secret.reveal() for key, secret in (await store.load("c1")).items()}
    except SecretMissing:
        return None


async def lived_through(store: KeyringCredentials | MemoryCredentials) -> None:
    """What every store of secrets promises."""
    with pytest.raises(SecretMissing):
        await store.load("c1")
    await store.save("c1", CREDENTIALS)
    back = await store.load("c1")
    assert {key: secret.reveal() for key, secret in back.items()} == {"api_key": TEXT, "empty": ""}
    await store.save("c1", {"api_key": Secret("new-secret-0001")})
    assert (await store.load("c1"))["api_key"].reveal() == "new-secret-0001"
    await store.remove("c1")
    await store.remove("c1")
    with pytest.raises(SecretMissing):
        await store.load("c1")
    assert await store.describe()
    assert await store.load_note("journal/1") is None
    await store.save_note("journal/1", "7 abc")
    await store.save_note("journal/1", "8 def")
    await store.save("journal/1", CREDENTIALS)
    assert await store.load_note("journal/1") == "8 def"
    await store.remove("journal/1")
    await store.remove_note("journal/1")
    await store.remove_note("journal/1")
    assert await store.load_note("journal/1") is None


def test_secrets_live_through_a_keyring(memory: MemoryBackend) -> None:
    told(lived_through, store_on(memory))
    assert memory.records == {}


def test_secrets_live_through_memory_and_end_with_it() -> None:
    async def story() -> None:
        store = MemoryCredentials()
        await lived_through(store)
        await store.save("c1", CREDENTIALS)
        store.close()
        with pytest.raises(SecretMissing):
            await store.load("c1")

    asyncio.run(story())


def test_a_short_record_is_one_entry(memory: MemoryBackend) -> None:
    told(lambda store: store.save("c1", CREDENTIALS), store_on(memory))
    assert list(memory.records) == [(SERVICE, "a0/connection/c1")]


# --- damage and trouble --------------------------------------------------------------------------


class Shelf:
    """The entries of a back end, for a test that writes what we would not."""

    def __init__(self, backend: MemoryBackend) -> None:
        self._records = backend.records

    def get(self, name: str) -> str | None:
        return self._records.get((SERVICE, name))

    def set(self, name: str, text: str) -> None:
        self._records[SERVICE, name] = text

    def delete(self, name: str) -> None:
        self._records.pop((SERVICE, name), None)


DAMAGED = {
    "empty": "", "no-json": "x", "list": "[]", "no-format": "{}", "nothing": "null",
    "newer-format": '{"format":2,"fields":{}}', "fields-a-list": '{"format":1,"fields":[]}',
    "number-for-a-secret": '{"format":1,"fields":{"a":1}}', "format-missing": '{"fields":{}}',
    "deep": "[" * 100_000, "cut": '{"format":1,"fields":{"api_key":"synthetic-pass',
}  # fmt: skip


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED)
def test_a_record_of_another_form_is_as_good_as_missing(memory: MemoryBackend, text: str) -> None:
    records.write(Shelf(memory), "connection/c1", text)
    with pytest.raises(SecretMissing) as caught:
        told(lambda store: store.load("c1"), store_on(memory))
    assert caught.value.__context__ is None, "what json raises holds the whole record"


def test_an_entry_that_is_no_text_is_as_good_as_missing_and_can_be_replaced() -> None:
    class Bytes(MemoryBackend):
        def get_password(self, service: str, username: str) -> str | None:
            text = super().get_password(service, username)
            if text == "bytes":
                b"\xff".decode()
            return text

    backend = Bytes()
    backend.records[SERVICE, "a0/connection/c1"] = "bytes"
    store = store_on(backend)

    async def story(store: KeyringCredentials) -> None:
        assert await stored(store) is None
        await store.save("c1", secrets(OLD))
        assert await stored(store) == OLD

    told(story, store)


@pytest.mark.parametrize(
    ("trouble", "words"),
    [(KeyringLocked("x"), "locked"), (ValueError(TEXT), "ValueError"), (OSError("bus"), "OSError")],
)
def test_whatever_a_back_end_raises_is_said_without_secrets(
    memory: MemoryBackend, trouble: Exception, words: str
) -> None:
    memory.trouble = trouble
    with pytest.raises(KeyringUnusable, match=f"^Memory: .*{words}") as caught:
        told(lambda store: store.save("c1", CREDENTIALS), store_on(memory))
    assert caught.value.__context__ is None
    assert TEXT not in repr(caught.value)


def test_what_cannot_be_read_back_was_not_stored(memory: MemoryBackend) -> None:
    memory.forgets = True
    with pytest.raises(KeyringUnusable, match="read back"):
        told(lambda store: store.save("c1", CREDENTIALS), store_on(memory))


def test_what_does_not_go_away_was_not_removed(memory: MemoryBackend) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", CREDENTIALS)
        memory.deletes = False
        with pytest.raises(KeyringUnusable, match="still there"):
            await store.remove("c1")

    told(story, store_on(memory))


def test_a_save_that_was_given_up_while_the_keyring_was_stuck_writes_nothing(
    memory: MemoryBackend,
) -> None:
    async def story(store: KeyringCredentials) -> None:
        memory.stuck = threading.Event()
        saving = asyncio.ensure_future(store.save("c1", CREDENTIALS))
        await asyncio.sleep(0)
        saving.cancel()
        await asyncio.gather(saving, return_exceptions=True)
        assert saving.cancelled()
        memory.stuck.set()
        assert await stored(store) is None

    told(story, store_on(memory))
    assert memory.records == {}


# --- Windows and macOS ---------------------------------------------------------------------------


class SystemGone(OSError):
    """The system's store has stopped answering."""


class Calls:
    """Counts a system's calls and lets them fail from number `last` on."""

    def __init__(self) -> None:
        self.made = 0
        self.last: int | None = None

    def count(self) -> None:
        if self.last is not None and self.made >= self.last:
            raise SystemGone
        self.made += 1


class WindowsError(Exception):
    """As pywin32 raises it."""

    def __init__(self, winerror: int, funcname: str) -> None:
        super().__init__(winerror, funcname)
        self.winerror = winerror
        self.funcname = funcname


class CredentialVault:
    """Windows' Credential Manager as its documents describe it: one credential a target name, at most
    2,560 bytes, user names of at most 513 characters.
    """

    CRED_TYPE_GENERIC, CRED_PERSIST_ENTERPRISE = 1, 3

    def __init__(self) -> None:
        self.calls = Calls()
        self.credentials: dict[str, dict[str, Any]] = {}

    def CredRead(self, Type: int, TargetName: str) -> dict[str, Any]:  # noqa: N803 - their names
        self.calls.count()
        if TargetName not in self.credentials:
            raise WindowsError(1168, "CredRead")
        return self.credentials[TargetName]

    def CredWrite(self, credential: dict[str, Any], flags: int) -> None:
        self.calls.count()
        blob = credential["CredentialBlob"].encode("utf-16-le")
        if len(blob) > 2560 or len(credential["UserName"]) > 513:
            raise WindowsError(1783, "CredWrite")
        self.credentials[credential["TargetName"]] = {**credential, "CredentialBlob": blob}

    def CredDelete(self, Type: int, TargetName: str) -> None:  # noqa: N803 - their names
        self.calls.count()
        if TargetName not in self.credentials:
            raise WindowsError(1168, "CredDelete")
        del self.credentials[TargetName]

    def holds(self) -> list[str]:
        return [entry["CredentialBlob"].decode("utf-16-le") for entry in self.credentials.values()]


class KeychainApi(ModuleType):
    """What keyring calls on macOS. It replaces an item by deleting and adding it."""

    class Error(Exception):
        pass

    class NotFound(Error):
        pass

    class KeychainDenied(Error):
        pass

    def __init__(self) -> None:
        super().__init__("api")
        self.calls = Calls()
        self.items: dict[tuple[str, str], str] = {}

    def find_generic_password(self, chain: None, service: str, username: str) -> str:
        self.calls.count()
        if (service, username) not in self.items:
            raise self.NotFound
        return self.items[service, username]

    def set_generic_password(self, chain: None, service: str, username: str, text: str) -> None:
        self.calls.count()
        self.items.pop((service, username), None)
        self.calls.count()
        self.items[service, username] = text

    def delete_generic_password(self, chain: None, service: str, username: str) -> None:
        self.calls.count()
        if self.items.pop((service, username), None) is None:
            raise self.NotFound

    def holds(self) -> list[str]:
        return list(self.items.values())


@pytest.fixture(params=["windows", "macos"])
def system(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> tuple[CredentialVault | KeychainApi, Backend]:
    """A system's store under keyring's own back end for it."""
    if request.param == "windows":
        vault, module = CredentialVault(), keyring.backends.Windows
        errors = type("pywintypes", (), {"error": WindowsError})
        monkeypatch.setattr(module, "missing_deps", None)
        monkeypatch.setattr(module, "win32cred", vault, raising=False)
        monkeypatch.setattr(module, "pywintypes", errors, raising=False)
        return vault, CREDENTIAL_MANAGER
    api = KeychainApi()
    monkeypatch.setattr(keyring.backends.macOS, "api", api, raising=False)
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    return api, KEYCHAIN


System = tuple[CredentialVault | KeychainApi, Backend]


def test_secrets_live_through_another_systems_keyring_and_leave_nothing(system: System) -> None:
    api, backend = system
    told(lived_through, KeyringCredentials(lambda: open_keyring([backend])))
    assert api.holds() == []
    assert api.calls.made > 50


def test_another_systems_keyring_keeps_no_secret_that_was_replaced(system: System) -> None:
    api, backend = system

    async def story(store: KeyringCredentials) -> None:
        for number in range(6):
            for name in ("c1", "c2"):
                await store.save(name, secrets({"api_key": f"{name}-secret-{number} " * 200}))
        for name in ("c1", "c2"):
            again = await store.load(name)
            assert again["api_key"].reveal() == f"{name}-secret-5 " * 200

    told(story, KeyringCredentials(lambda: open_keyring([backend])))
    held = " ".join(api.holds())
    assert [number for number in range(6) if f"secret-{number}" in held] == [5]


@pytest.mark.parametrize("removing", [False, True], ids=["replace", "remove"])
def test_another_systems_keyring_that_dies_at_any_call_keeps_one_record_whole(
    system: System, removing: bool
) -> None:
    api, backend = system
    seen: list[dict[str, str] | None] = []

    async def story(store: KeyringCredentials) -> None:
        for last in range(1000):
            api.calls.last = None
            await store.save("c1", secrets(OLD))
            api.calls.made, api.calls.last = 0, last
            try:
                await (store.remove("c1") if removing else store.save("c1", secrets(NEW)))
            except KeyringUnusable as error:
                assert "SystemGone" in str(error)
            else:
                break
            api.calls.last = None
            seen.append(await stored(store))
        api.calls.last = None
        await store.remove("c1")
        assert api.holds() == []

    told(story, KeyringCredentials(lambda: open_keyring([backend])))
    assert len(seen) > 20
    new = None if removing else NEW
    turned = seen.index(new)
    assert seen == [OLD] * turned + [new] * (len(seen) - turned)


# --- which back end ------------------------------------------------------------------------------


def test_only_the_systems_own_stores_are_on_the_list() -> None:
    names = {backend.label for backends in ALLOWED.values() for backend in backends}
    assert names == {"Secret Service", "KWallet", "Windows Credential Manager", "macOS Keychain"}


def test_an_unknown_system_has_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    with pytest.raises(KeyringUnusable, match="no password store is known for plan9"):
        told(lambda store: store.describe(), KeyringCredentials())


def test_the_first_usable_back_end_is_taken_and_the_others_reasons_are_said(
    system: System,
) -> None:
    _, backend = system
    missing = Backend("no.such.module", "X", "Missing")
    assert open_keyring((missing, backend)).label == backend.label
    with pytest.raises(KeyringUnusable, match=r"Missing: .*; Other: .*no_such"):
        open_keyring((missing, Backend("keyring.backends.fail", "no_such", "Other")))


def test_a_class_that_is_not_the_librarys_own_is_refused(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, backend = system
    monkeypatch.setattr(sys.modules[backend.module], backend.name, MemoryBackend)
    with pytest.raises(KeyringUnusable, match="is not the keyring library's own"):
        open_keyring([backend])


def test_a_module_that_is_found_before_the_library_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "ours.py").write_text(
        "from keyring.backends.null import Keyring as Null\nclass Keyring(Null): priority = 9\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(KeyringUnusable, match=r"ours.py is not the keyring library's own"):
        open_keyring([Backend("ours", "Keyring", "Ours")])


def test_in_a_frozen_program_there_is_nothing_else_to_be_found(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, backend = system
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(credentials, "metadata", None)
    assert open_keyring([backend]).label == backend.label


def test_properties_from_the_environment_change_nothing(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, backend = system
    monkeypatch.setenv("KEYRING_PROPERTY_PERSIST", "session")
    monkeypatch.setenv("KEYRING_PROPERTY_KEYCHAIN", "/tmp/other.keychain")
    monkeypatch.setenv("KEYRING_PROPERTY_GET_PASSWORD", "x")
    opened = open_keyring([backend])
    assert vars(opened.backend) == {}
    assert not_honoured() == [
        "KEYRING_PROPERTY_GET_PASSWORD", "KEYRING_PROPERTY_KEYCHAIN", "KEYRING_PROPERTY_PERSIST",
    ]  # fmt: skip


def test_what_would_steer_other_programs_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for name in [name for name in os.environ if name.startswith("KEYRING_PROPERTY_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    assert not_honoured() == []
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    (tmp_path / "python_keyring").mkdir()
    file = tmp_path / "python_keyring" / "keyringrc.cfg"
    file.write_text("[backend]\ndefault-keyring=keyring.backends.null.Keyring\n")
    assert not_honoured() == ["PYTHON_KEYRING_BACKEND", str(file)]
