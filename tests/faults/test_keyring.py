"""Secrets in a real gnome-keyring on a D-Bus of its own: locked, hung, killed, tampered with; and what
the program itself does then.
"""

import asyncio
import base64
import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sso_desk.domain import Secret
from sso_desk.errors import KeyringUnusable, SecretMissing
from sso_desk.stores import records
from sso_desk.stores.credentials import KeyringCredentials, MemoryCredentials
from tests.end2end.desktop import ROOT, until
from tests.faults.secret_service import PASSWORD, PrivateSecretService

pytestmark = [
    pytest.mark.keyring,
    pytest.mark.skipif(
        not os.environ.get("SSO_DESK_TEST_KEYRING"), reason="needs what session.sh brings"
    ),
    # When a call fails, keyring leaves its socket to the garbage collector.
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
]

KEY = "synthetic-key-0001-wxyzwxyz"
LONG = {"api_key": "old " * 900}
NEW = {"api_key": "new " * 1300}
HEAD, FIRST_PART = "a0/connection/c1", "a1/connection/c1"

Story = Callable[[KeyringCredentials], Coroutine[Any, Any, None]]


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateSecretService]:
    """An unlocked keyring; nothing can ask for its password."""
    with PrivateSecretService(tmp_path / "service") as service:
        service.use(monkeypatch)
        yield service
    gc.collect()


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateSecretService]:
    """A keyring that asks for its password on the screen."""
    with PrivateSecretService(tmp_path / "service", os.environ["DISPLAY"]) as service:
        service.use(monkeypatch)
        yield service
    gc.collect()


def told(story: Story) -> None:
    async def run() -> None:
        store = KeyringCredentials()
        try:
            await story(store)
        finally:
            store.close()

    asyncio.run(run())


def secrets(fields: Mapping[str, str]) -> dict[str, Secret]:
    return {key: Secret(value) for key, value in fields.items()}


async def stored(store: KeyringCredentials) -> dict[str, str] | None:
    try:
        return {key: secret.reveal() for key, secret in (await store.load("c1")).items()}
    except SecretMissing:
        return None


# --- what it keeps ---------------------------------------------------------------------------------


def test_ten_thousand_characters_and_all_of_unicode_come_back(
    service: PrivateSecretService,
) -> None:
    values = {
        "long": "".join(chr(0x21 + number % 90) for number in range(10_000)),
        "controls and Latin": "".join(map(chr, range(0x250))),
        "one of each block": "".join(map(chr, range(0, 0x110000, 0x200))),
        "odd": "\ud800 \udfff \x00 \\u0041 \ufeff \ud83d\ude00 😀 \r\n ",
        "empty": "",
    }

    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", secrets(values))
        assert await stored(store) == values
        assert len(service.entries()) > 10
        await store.save("c1", secrets(LONG))
        service.restart_daemon()
        assert await stored(store) == LONG
        await store.save_note("journal/1", "7 abc ü")
        assert await store.load_note("journal/1") == "7 abc ü"
        await store.remove_note("journal/1")
        await store.remove("c1")
        assert await stored(store) is None
        assert service.entries() == []

    told(story)


def test_a_short_record_is_one_entry_and_a_replaced_one_leaves_nothing(
    service: PrivateSecretService,
) -> None:
    async def story(store: KeyringCredentials) -> None:
        for fields, entries in (({"k": "1"}, 1), (LONG, 4), ({"k": "2"}, 1)):
            await store.save("c1", secrets(fields))
            assert len(service.entries()) == entries
            assert await stored(store) == fields

    told(story)


# --- another program -------------------------------------------------------------------------------


HEADS = {
    "no-record": "x",
    "bad-json": f"1 1 0 {'0' * 64} {{",
    "plain-json": '{"format":1,"fields":{"api_key":"x"}}',
    "newer-format": f"2 1 0 {'0' * 64} x",
    "cut": f"1 1 0 {'0' * 30}",
    "another-checksum": f"1 1 3 {'0' * 64} ",
    "empty": "",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_head_that_another_program_has_changed_is_as_good_as_missing(
    service: PrivateSecretService, head: str
) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", secrets(LONG))
        service.put(HEAD, head)
        assert len(service.entries()) == 4, "the entry was replaced, not doubled"
        assert await stored(store) is None
        await store.save("c1", secrets(NEW))
        assert await stored(store) == NEW
        await store.remove("c1")
        assert service.entries() == []

    told(story)


@pytest.mark.parametrize("how", ["missing", "changed", "cut"])
def test_a_part_that_another_program_has_touched_spoils_the_record(
    service: PrivateSecretService, how: str
) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", secrets(LONG))
        if how == "missing":
            service.tool("clear", "service", "SSO Desk", "username", FIRST_PART)
        else:
            service.put(FIRST_PART, "old " * (320 if how == "changed" else 100))
        assert await stored(store) is None
        await store.save("c1", secrets(NEW))
        assert await stored(store) == NEW
        await store.remove("c1")
        assert service.entries() == []

    told(story)


def test_entries_that_another_program_has_doubled_go_with_the_record(
    service: PrivateSecretService,
) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", secrets({"k": "1"}))
        service.put(HEAD, "a double", "more", "1")
        service.put(HEAD, "another", "more", "2")
        assert service.entries() == [HEAD] * 3
        assert await stored(store) in ({"k": "1"}, None)
        await store.remove("c1")
        assert service.entries() == []

    told(story)


def test_what_another_of_our_programs_saves_is_seen(service: PrivateSecretService) -> None:
    async def story(store: KeyringCredentials) -> None:
        other = KeyringCredentials()
        await store.save("c1", secrets(LONG))
        await other.save("c1", secrets(NEW))
        assert await stored(store) == NEW
        await other.remove("c1")
        assert await stored(store) is None
        other.close()

    told(story)


def test_another_keyring_than_last_time_has_no_secrets_and_damages_none(
    service: PrivateSecretService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(lambda store: store.save("c1", secrets(LONG)))

    async def missing(store: KeyringCredentials) -> None:
        assert await stored(store) is None

    with PrivateSecretService(tmp_path / "other") as other:
        other.use(monkeypatch)
        told(missing)
    service.use(monkeypatch)

    async def back(store: KeyringCredentials) -> None:
        assert await stored(store) == LONG

    told(back)


# --- a service that does not work ----------------------------------------------------------------------


async def refused(store: KeyringCredentials, words: str) -> None:
    """Every call says at once that the keyring cannot be used, and why."""
    before = time.monotonic()
    for call in (store.load("c1"), store.save("c1", secrets({"k": KEY})), store.remove("c1")):
        with pytest.raises(KeyringUnusable, match=words) as caught:
            await call
        assert caught.value.__context__ is None
        assert KEY not in repr(caught.value)
    assert time.monotonic() - before < 3


def test_a_locked_keyring_that_cannot_ask_says_so_at_once_and_works_once_it_is_unlocked(
    service: PrivateSecretService,
) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", secrets(LONG))
        service.restart_daemon(password=None)
        await refused(store, "it is locked")
        service.restart_daemon()
        assert await stored(store) == LONG

    told(story)


def test_a_service_that_was_killed_says_so_and_works_once_it_is_back(
    service: PrivateSecretService,
) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", secrets(LONG))
        service.kill_daemon()
        await refused(store, "does not answer")
        service.start_daemon()
        assert await stored(store) == LONG

    told(story)


def test_without_a_service_no_keyring_is_opened_until_there_is_one(
    service: PrivateSecretService,
) -> None:
    service.kill_daemon()

    async def story(store: KeyringCredentials) -> None:
        await refused(store, "neither running nor activatable.*KWallet")
        service.start_daemon()
        await store.save("c1", secrets(LONG))

    told(story)


@pytest.mark.parametrize("opened", [False, True], ids=["before", "after"])
def test_a_bus_that_is_gone_is_said(service: PrivateSecretService, opened: bool) -> None:
    async def story(store: KeyringCredentials) -> None:
        if opened:
            await store.save("c1", secrets(LONG))
        service.kill_bus()
        await refused(store, "cannot be reached" if opened else "Secret Service: ")

    told(story)


def test_a_collection_that_was_deleted_is_said(service: PrivateSecretService) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", secrets(LONG))
        (service.home / ".local" / "share" / "keyrings" / "login.keyring").unlink()
        service.restart_daemon(password=None)
        await refused(store, "no keyring to write to")

    told(story)


class DyingService:
    """Entries of a record whose service is killed, as by a crash, before call number `last`."""

    def __init__(self, store: "records.Entries", service: PrivateSecretService, last: int) -> None:
        self._entries = store
        self._service = service
        self._left = last

    def _count(self) -> None:
        if self._left == 0:
            self._service.kill_daemon()
        self._left -= 1

    def get(self, name: str) -> str | None:
        self._count()
        return self._entries.get(name)

    def set(self, name: str, text: str) -> None:
        self._count()
        self._entries.set(name, text)

    def delete(self, name: str) -> None:
        self._count()
        self._entries.delete(name)


class SecretServiceEntries:
    """Entries straight on keyring's own back end."""

    def __init__(self) -> None:
        from keyring.backends.SecretService import Keyring

        self._backend = Keyring()  # type: ignore[no-untyped-call]

    def get(self, name: str) -> str | None:
        text: str | None = self._backend.get_password("SSO Desk", name)  # type: ignore[no-untyped-call]
        return text

    def set(self, name: str, text: str) -> None:
        self._backend.set_password("SSO Desk", name, text)  # type: ignore[no-untyped-call]

    def delete(self, name: str) -> None:
        if self.get(name) is not None:
            self._backend.delete_password("SSO Desk", name)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("last", [0, 6, 9, 12, 15, 18, 21])
def test_a_service_killed_in_the_middle_of_a_save_keeps_the_old_or_the_new_record(
    service: PrivateSecretService, last: int
) -> None:
    from keyring.errors import InitError

    old, new = "old " * 700, "new " * 1000
    entries = SecretServiceEntries()
    records.write(entries, "connection/c1", old)
    with pytest.raises(InitError):
        records.write(DyingService(entries, service, last), "connection/c1", new)
    service.start_daemon()
    assert records.read(entries, "connection/c1") in (old, new)
    records.write(entries, "connection/c1", "later")
    assert len(service.entries()) == 1
    records.remove(entries, "connection/c1")
    assert service.entries() == []


# --- a service that never answers ----------------------------------------------------------------------


def hang(service: PrivateSecretService) -> None:
    """The service gets requests and does not answer."""
    service.watch()
    service.stop()


async def beating(beats: list[float]) -> None:
    while True:
        beats.append(time.monotonic())
        await asyncio.sleep(0.01)


async def left_alone(store: KeyringCredentials, asked: Callable[[], None]) -> None:
    """A call that never ends leaves the loop free and can be given up."""
    beats: list[float] = []
    beat = asyncio.ensure_future(beating(beats))
    saving = asyncio.ensure_future(store.save("c1", secrets({"k": KEY})))
    await asyncio.get_running_loop().run_in_executor(None, asked)
    before = len(beats)
    while len(beats) < before + 30:
        await asyncio.sleep(0.01)
    assert not saving.done()
    saving.cancel()
    await asyncio.gather(saving, return_exceptions=True)
    assert saving.cancelled()
    beat.cancel()
    await asyncio.gather(beat, return_exceptions=True)
    pauses = [later - earlier for earlier, later in pairwise(beats)]
    assert sorted(pauses)[len(pauses) // 2] < 0.05
    assert max(pauses) < 0.5, "the machine may be busy, but nothing waits for the keyring"


def test_a_service_that_hangs_holds_nobody_up_and_what_was_given_up_is_not_done_later(
    service: PrivateSecretService,
) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.describe()
        hang(service)
        await left_alone(store, service.wait_until_asked)
        service.go_on()
        assert await stored(store) is None
        assert service.entries() == []

    told(story)


def test_a_dialog_that_is_ignored_holds_nobody_up_and_once_answered_the_keyring_works(
    asking: PrivateSecretService,
) -> None:
    async def story(store: KeyringCredentials) -> None:
        await store.save("c1", secrets(LONG))
        asking.restart_daemon(password=None)
        asking.watch()
        await left_alone(store, lambda: asking.wait_until_asked("Prompt"))
        answer_dialog()
        assert await stored(store) == LONG

    told(story)


def answer_dialog() -> None:
    window = until(dialog, "the dialog")
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=False)
    subprocess.run(["xdotool", "type", "--window", window, PASSWORD.decode()], check=True)
    subprocess.run(["xdotool", "key", "--window", window, "Return"], check=True)


def dialog() -> str:
    """The window that asks for the password."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "^Unlock"],
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.strip()


# --- the program itself --------------------------------------------------------------------------------

CONNECTIONS = """\
version = 1
[[connection]]
id = "c1"
vendor = "fusebill"
name = "Billing"
environment = "production"
settings = { portal_url = "https://acme.mybillsystem.com" }
"""


class InstalledProgram:
    """`sso-desk` with one connection, on that keyring."""

    def __init__(self, service: PrivateSecretService, folder: Path, **changes: str) -> None:
        self.home = folder
        folder.mkdir(mode=0o700)
        (folder / "connections.toml").write_text(CONNECTIONS)
        self._environment = {**service.environment, "SSO_DESK_HOME": str(folder), **changes}

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "sso_desk", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self._environment,
            cwd=ROOT,
        )

    def run(self, *arguments: str, typed: str = "") -> tuple[int, str]:
        """Exit code, and everything that is said."""
        process = self.start(*arguments)
        said, complained = process.communicate(typed, timeout=60)
        return process.returncode, said + complained


def seconds_to_end(process: "subprocess.Popen[str]") -> float:
    before = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.wait(10)
    return time.monotonic() - before


COMMANDS = {"test": ["connections", "test", "Billing"], "find": ["find", "Billing", "ann"],
            "link": ["link", "Billing", "12345678", "--print"],
            "remove": ["connections", "remove", "Billing"]}  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_command_that_waits_for_a_hung_keyring_ends_within_three_seconds(
    service: PrivateSecretService, tmp_path: Path, command: list[str]
) -> None:
    program = InstalledProgram(service, tmp_path / "desk")
    hang(service)
    process = program.start(*command)
    service.wait_until_asked()
    assert seconds_to_end(process) < 3
    said = process.communicate()
    assert process.returncode == 130
    assert "Interrupted." in said[1]
    assert "Traceback" not in said[1]


def test_a_command_that_waits_for_an_ignored_dialog_ends_within_three_seconds(
    asking: PrivateSecretService, tmp_path: Path
) -> None:
    program = InstalledProgram(asking, tmp_path / "desk")
    asking.restart_daemon(password=None)
    asking.watch()
    process = program.start("connections", "test", "Billing")
    asking.wait_until_asked("Prompt")
    assert seconds_to_end(process) < 3
    assert process.communicate()[0] == ""
    assert process.returncode == 130


def test_a_window_whose_keyring_hangs_ends_within_three_seconds(
    service: PrivateSecretService, tmp_path: Path
) -> None:
    program = InstalledProgram(service, tmp_path / "desk", QT_QPA_PLATFORM="offscreen")
    hang(service)
    process = program.start()
    service.wait_until_asked()
    assert seconds_to_end(process) < 3
    said, complained = process.communicate()
    assert process.returncode == 0
    assert said == ""
    assert "Traceback" not in complained


def test_a_secret_that_is_not_in_this_keyring_is_said_plainly(
    service: PrivateSecretService, tmp_path: Path
) -> None:
    code, said = InstalledProgram(service, tmp_path / "desk").run("connections", "test", "Billing")
    assert code in (2, 8)
    assert "api_key" in said or "Enter it in" in said
    code, said = InstalledProgram(service, tmp_path / "again").run("find", "Billing", "ann")
    assert code == 8
    assert "not stored here. Enter it in" in said


def test_the_command_line_refuses_to_keep_secrets_where_there_is_no_keyring(
    service: PrivateSecretService, tmp_path: Path
) -> None:
    program = InstalledProgram(service, tmp_path / "desk")
    service.kill_daemon()
    add = ["connections", "add", "--vendor", "fusebill", "--name", "New", "--unchecked",
           "--set", "portal_url=https://acme.mybillsystem.com", "--secret", "api_key"]  # fmt: skip
    code, said = program.run(*add, typed=f"{KEY}\n")
    assert code == 8
    assert "password store cannot be used" in said
    assert KEY not in said
    assert (program.home / "connections.toml").read_text() == CONNECTIONS
    assert files_with(tmp_path, KEY) == []


def test_the_doctor_names_the_keyring_and_what_does_not_steer_it(
    service: PrivateSecretService, tmp_path: Path
) -> None:
    null = "keyring.backends.null.Keyring"
    program = InstalledProgram(service, tmp_path / "desk", PYTHON_KEYRING_BACKEND=null)
    _, said = program.run("doctor")
    assert "secrets are kept in Secret Service" in said
    assert "PYTHON_KEYRING_BACKEND is set but not honoured" in said
    service.restart_daemon(password=None)
    _, said = program.run("doctor")
    assert "it is locked" in said
    service.kill_daemon()
    _, said = program.run("doctor")
    assert "neither running nor activatable" in said


# --- steered elsewhere ---------------------------------------------------------------------------------

SAVE = """
import asyncio
{before}
from sso_desk.domain import Secret
from sso_desk.stores.credentials import KeyringCredentials
async def run():
    store = KeyringCredentials()
    await store.save("c1", {{"api_key": Secret("{key}")}})
    print((await store.load("c1"))["api_key"].reveal() == "{key}")
    store.close()
asyncio.run(run())
"""

THIEF = """
import pathlib
from keyring.backend import KeyringBackend
class Keyring(KeyringBackend):
    priority = 99
    def get_password(self, service, username): return None
    def set_password(self, service, username, password):
        (pathlib.Path(__file__).parent / "stolen").write_text(password)
    def delete_password(self, service, username): pass
"""


def saved_elsewhere(
    service: PrivateSecretService, folder: Path, before: str = "", **changes: str
) -> "subprocess.CompletedProcess[str]":
    """Save a secret in a process that something tries to steer to a thief's back end."""
    folder.mkdir(exist_ok=True)
    (folder / "thief.py").write_text(THIEF)
    done = subprocess.run(
        [sys.executable, "-c", SAVE.format(before=before, key=KEY)],
        env={**service.environment, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", **changes},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert not (folder / "stolen").exists()
    assert KEY not in done.stdout + done.stderr
    return done


VARIABLES = {
    "null": {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
    "fail": {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
    "chainer": {"PYTHON_KEYRING_BACKEND": "keyring.backends.chainer.ChainerBackend"},
    "libsecret": {"PYTHON_KEYRING_BACKEND": "keyring.backends.libsecret.Keyring"},
    "thief": {"PYTHON_KEYRING_BACKEND": "thief.Keyring"},
    "other-collection": {
        "KEYRING_PROPERTY_PREFERRED_COLLECTION": "/org/freedesktop/secrets/collection/session"
    },
    "other-scheme": {"KEYRING_PROPERTY_SCHEME": "KeePassXC"},
    "other-method": {"KEYRING_PROPERTY_SET_PASSWORD": "x"},
}


@pytest.mark.parametrize("variables", VARIABLES.values(), ids=VARIABLES)
def test_no_variable_steers_secrets_elsewhere(
    service: PrivateSecretService, tmp_path: Path, variables: dict[str, str]
) -> None:
    done = saved_elsewhere(service, tmp_path / "x", **variables)
    assert done.stdout == "True\n", done.stderr
    assert service.entries() == [HEAD]
    service.restart_daemon()
    assert service.entries() == [HEAD], "it is in the collection that outlives a session"


@pytest.mark.parametrize("place", [".config", ".local/share"], ids=["config", "legacy"])
def test_no_configuration_file_steers_secrets_elsewhere(
    service: PrivateSecretService, tmp_path: Path, place: str
) -> None:
    folder = service.home / place / "python_keyring"
    folder.mkdir(parents=True)
    (folder / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=thief.Keyring\nkeyring-path={tmp_path / 'x'}\n"
    )
    assert saved_elsewhere(service, tmp_path / "x").stdout == "True\n"
    assert service.entries() == [HEAD]


BEFORE = {
    "set-keyring": "import keyring, thief; keyring.set_keyring(thief.Keyring())",
    "another-of-high-priority": "import thief",
    "discovered": "import thief, keyring; assert type(keyring.get_keyring()) is thief.Keyring",
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
def test_no_other_part_of_the_program_steers_secrets_elsewhere(
    service: PrivateSecretService, tmp_path: Path, before: str
) -> None:
    assert saved_elsewhere(service, tmp_path / "x", before).stdout == "True\n"
    assert service.entries() == [HEAD]


def test_no_installed_plug_in_steers_secrets_elsewhere(
    service: PrivateSecretService, tmp_path: Path
) -> None:
    info = tmp_path / "x" / "thief-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: thief\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[keyring.backends]\nthief = thief\n")
    assert saved_elsewhere(service, tmp_path / "x").stdout == "True\n"
    assert service.entries() == [HEAD]


PATCHES = {
    "class-replaced": "import thief, keyring.backends.SecretService as s; s.Keyring = thief.Keyring",
    "module-replaced": "import sys, thief; sys.modules['keyring.backends.SecretService'] = thief",
}


@pytest.mark.parametrize("before", PATCHES.values(), ids=PATCHES)
def test_a_back_end_put_in_the_place_of_ours_is_refused(
    service: PrivateSecretService, tmp_path: Path, before: str
) -> None:
    done = saved_elsewhere(service, tmp_path / "x", before)
    assert "is not the keyring library's own" in done.stderr
    assert service.entries() == []


def test_a_module_found_before_the_library_is_refused(
    service: PrivateSecretService, tmp_path: Path
) -> None:
    backends = tmp_path / "x" / "keyring" / "backends"
    backends.mkdir(parents=True)
    (tmp_path / "x" / "keyring" / "__init__.py").write_text("")
    (backends / "__init__.py").write_text("")
    (backends / "SecretService.py").write_text(
        "class Keyring:\n    priority = 5\n"
        "    def get_password(self, *a): return None\n"
        "    def set_password(self, s, u, p): open('stolen', 'w').write(p)\n"
    )
    done = saved_elsewhere(service, tmp_path / "x")
    assert "is not the keyring library's own" in done.stderr
    assert service.entries() == []


# --- nothing on disk -----------------------------------------------------------------------------------


def files_with(folder: Path, secret: str) -> list[Path]:
    """Files in which the secret can be found in any of its usual forms."""
    raw = secret.encode()
    forms = [raw, raw[::-1], secret.encode("utf-16-le"), raw.hex().encode()]
    forms += [base64.b64encode(b"x" * shift + raw)[4:-4] for shift in range(3)]
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


def test_the_search_for_a_secret_would_find_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"--" + base64.b64encode(f"key={KEY}".encode()))
    (tmp_path / "b").write_text(KEY[::-1])
    found = files_with(tmp_path, KEY)
    assert sorted(path.name for path in found) == ["a", "b"]
    for path in found:
        path.unlink()  # else the canary run finds them as well


def test_no_secret_is_in_any_file_after_saving_loading_and_doing_without_a_keyring(
    service: PrivateSecretService, tmp_path: Path
) -> None:
    async def story(store: KeyringCredentials) -> None:
        memory = MemoryCredentials()
        await memory.save("c1", secrets({"api_key": KEY}))
        await store.save("c1", secrets({"api_key": KEY}))
        await store.save("c2", secrets({"api_key": KEY * 200}))
        assert await stored(store) == {"api_key": KEY}
        service.kill_daemon()
        await refused(store, "does not answer")

    told(story)
    assert list(tmp_path.rglob("login.keyring")), "the keyring's own file is among those searched"
    assert files_with(tmp_path, KEY) == []
