"""Secrets in a keyring: a stand-in back end here, the real Secret Service where there is one."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from sso_desk.domain import Secret
from sso_desk.errors import KeyringUnusable, SecretMissing
from sso_desk.stores.credentials import (
    ALLOWED,
    SECRET_SERVICE,
    SERVICE,
    Backend,
    KeyringCredentials,
    MemoryCredentials,
    open_keyring,
)

Answer = TypeVar("Answer")

TEXT = "synthetic-password-0001 ünïcode"
CREDENTIALS = MappingProxyType({"api_key": Secret(TEXT), "empty": Secret("")})


class MemoryBackend(KeyringBackend):
    """A keyring back end in memory; it can be locked, forgetful, or not viable."""

    priority = 1
    records: ClassVar[dict[tuple[str, str], str]] = {}
    trouble: ClassVar[Exception | None] = None
    forgets: ClassVar[bool] = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.trouble is not None:
            raise self.trouble
        return self.records.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.trouble is not None:
            raise self.trouble
        if not self.forgets:
            self.records[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.records[service, username]


MEMORY = Backend(__name__, "MemoryBackend", "Memory")


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MemoryBackend, "records", {})
    monkeypatch.setattr(MemoryBackend, "trouble", None)
    monkeypatch.setattr(MemoryBackend, "forgets", False)
    monkeypatch.setitem(__import__("sys").modules, __name__, __import__(__name__, fromlist=["x"]))


def told(
    story: Callable[[KeyringCredentials], Coroutine[Any, Any, Answer]], *backends: Backend
) -> Answer:
    async def run() -> Answer:
        store = KeyringCredentials(backends or (MEMORY,))
        try:
            return await story(store)
        finally:
            store.close()

    return asyncio.run(run())


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


def test_secrets_live_through_a_keyring() -> None:
    told(lived_through)
    assert MemoryBackend.records == {}


def test_secrets_live_through_memory_and_end_with_it() -> None:
    async def story() -> None:
        store = MemoryCredentials()
        await lived_through(store)
        await store.save("c1", CREDENTIALS)
        store.close()
        with pytest.raises(SecretMissing):
            await store.load("c1")

    asyncio.run(story())


DAMAGED = ["", "x", "[]", "{}", '{"format":2,"fields":{}}', '{"format":1,"fields":[]}',
           '{"format":1,"fields":{"a":1}}', '{"fields":{}}', "null"]  # fmt: skip


@pytest.mark.parametrize("record", DAMAGED)
def test_a_damaged_record_is_as_good_as_missing(record: str) -> None:
    MemoryBackend.records[SERVICE, "connection/c1"] = record
    with pytest.raises(SecretMissing):
        told(lambda store: store.load("c1"))


@pytest.mark.parametrize(
    ("trouble", "words"),
    [(KeyringLocked("x"), "locked"), (ValueError(TEXT), "ValueError"), (OSError("bus"), "OSError")],
)
def test_whatever_a_back_end_raises_is_said_without_secrets(trouble: Exception, words: str) -> None:
    MemoryBackend.trouble = trouble
    with pytest.raises(KeyringUnusable, match=words) as caught:
        told(lambda store: store.save("c1", CREDENTIALS))
    assert TEXT not in f"{caught.value!r} {caught.value.__context__!r}"


def test_what_cannot_be_read_back_was_not_stored() -> None:
    MemoryBackend.forgets = True
    with pytest.raises(KeyringUnusable, match="read back"):
        told(lambda store: store.save("c1", CREDENTIALS))


def test_the_first_usable_back_end_of_the_list_is_taken() -> None:
    missing = Backend("no.such.module", "X", "Missing")
    _, taken = open_keyring((missing, MEMORY))
    assert taken is MEMORY
    with pytest.raises(KeyringUnusable, match="Missing"):
        open_keyring((missing,))
    with pytest.raises(KeyringUnusable, match="no password store is known"):
        open_keyring(())


def test_only_the_systems_own_stores_are_on_the_list() -> None:
    names = {backend.label for backends in ALLOWED.values() for backend in backends}
    assert names == {"Secret Service", "KWallet", "Windows Credential Manager", "macOS Keychain"}
    assert KeyringCredentials()._backends


def test_the_environment_cannot_put_another_back_end_in_its_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "python_keyring").mkdir()
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyring.backends.null.Keyring\n"
    )
    told(lambda store: store.save("c1", CREDENTIALS))
    assert MemoryBackend.records


@pytest.mark.keyring
@pytest.mark.skipif(not os.environ.get("SSO_DESK_TEST_KEYRING"), reason="needs a Secret Service")
def test_secrets_live_through_the_real_secret_service() -> None:
    told(lived_through, SECRET_SERVICE)
