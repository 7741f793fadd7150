"""Files that are damaged, strange or out of reach: defaults or the last good copy, said, and kept aside."""

import asyncio
import contextlib
import errno
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sso_desk.desk.state import NoticeKind
from sso_desk.domain import Connection
from sso_desk.errors import ConnectionsUnreadable, JournalUnwritable
from sso_desk.journal_records import JournalAction, JournalFilter, JournalRecord
from sso_desk.rules import Policy
from sso_desk.stores.connections import ConnectionFile
from sso_desk.stores.files import STRAY_SECONDS, private_folder, read_text, write_whole
from sso_desk.stores.journal import Journal
from sso_desk.stores.policy import read_policy
from sso_desk.stores.settings import SettingsFile
from tests.fakes import FakeClock
from tests.unit.desk.bench import Bench, story

ONE = Connection("id-1", "fusebill", "Billing", "production")
TWO = Connection("id-2", "redtail", "Advisers", "production")


def written(path: Path) -> bytes:
    """A good file of two connections, and its bytes."""

    async def run() -> None:
        store = ConnectionFile(path)
        await store.put(ONE)
        await store.put(TWO)
        store.close()

    asyncio.run(run())
    return path.read_bytes()


def started(path: Path) -> tuple[str, tuple[Connection, ...]]:
    """What a start makes of the file: what was wrong, and the connections."""

    async def run() -> tuple[str, tuple[Connection, ...]]:
        store = ConnectionFile(path)
        try:
            return await store.recover(), await store.load()
        finally:
            store.close()

    return asyncio.run(run())


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda good: good[: len(good) - 5],
    "binary": lambda _good: bytes(range(256)) * 8,
    "no UTF-8": lambda good: good + b"\xff\xfe",
    "ten megabytes": lambda good: good + b"#" * 10_000_000,
    "no TOML": lambda good: good + b"\n[[connection",
    "an entry without an id": lambda good: good.replace(b'id = "id-1"', b'note = "x"'),
    "an entry of another kind": lambda good: good.replace(b'name = "Billing"', b"name = 5"),
    "a text for a list": lambda _good: b"version = 1\nconnection = 'x'\n",
    "NUL": lambda good: good.replace(b"Billing", b"Bil\x00ing"),
    "nothing in it": lambda _good: b"",
    "blank lines": lambda _good: b"\n\n \n",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_connections_are_put_aside_and_the_last_good_ones_are_used(
    tmp_path: Path, damage: str
) -> None:
    path = tmp_path / "connections.toml"
    bad = DAMAGE[damage](written(path))
    path.write_bytes(bad)
    trouble, connections = started(path)
    assert trouble
    assert connections == (ONE, TWO)
    assert path.with_suffix(".unreadable.toml").read_bytes() == bad
    assert started(path) == ("", (ONE, TWO)), "said once, and mended"


def test_a_file_that_has_gone_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "connections.toml"
    written(path)
    path.unlink()
    trouble, connections = started(path)
    assert "gone" in trouble
    assert connections == (ONE, TWO)
    assert path.exists()


def test_each_damaged_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "connections.toml"
    written(path)
    for number in range(25):
        path.write_bytes(b"[[damaged %d" % number)
        assert started(path)[1] == (ONE, TWO)
    kept = [file.read_text() for file in tmp_path.glob("*.unreadable*")]
    assert {f"[[damaged {number}" for number in (*range(19), 24)} == set(kept), "twenty at most"


def no_room(_path: Path, _text: str) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_where_the_copy_cannot_be_written_all_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "connections.toml"
    path.write_bytes(bad := written(path)[:-5])
    with monkeypatch.context() as disk:
        disk.setattr("sso_desk.stores.connections.write_whole", no_room)
        with pytest.raises(ConnectionsUnreadable):
            started(path)
    assert path.read_bytes() == bad
    assert not list(tmp_path.glob("*.unreadable*"))
    trouble, connections = started(path)
    assert trouble
    assert connections == (ONE, TWO), "once there is room again"


KILLED_GOING_BACK = """
import asyncio, os, sys
from pathlib import Path
from sso_desk.stores import connections
connections.write_whole = lambda _path, _text: os.kill(os.getpid(), 9)
asyncio.run(connections.ConnectionFile(Path(sys.argv[1])).recover())
"""


def test_killed_while_going_back_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "connections.toml"
    path.write_bytes(written(path)[:-5])
    ended = subprocess.run([sys.executable, "-c", KILLED_GOING_BACK, path], check=False)
    assert ended.returncode == -9
    assert not path.exists(), "it was put aside, and the copy was not yet in its place"
    trouble, connections = started(path)
    assert trouble
    assert connections == (ONE, TWO)


def test_a_copy_that_cannot_be_written_is_no_failure_of_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "connections.toml"

    def not_the_copy(where: Path, text: str) -> None:
        if ".last" in where.name:
            no_room(where, text)
        write_whole(where, text)

    with monkeypatch.context() as disk:
        disk.setattr("sso_desk.stores.connections.write_whole", not_the_copy)
        written(path)
    assert not path.with_suffix(".last.toml").exists()
    assert started(path) == ("", (ONE, TWO))
    assert path.with_suffix(".last.toml").read_bytes() == path.read_bytes(), "made up for"


def test_nothing_is_saved_over_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "connections.toml"
    good = written(path)
    path.write_bytes(b"")

    async def put() -> None:
        store = ConnectionFile(path)
        try:
            with pytest.raises(ConnectionsUnreadable):
                await store.put(Connection("id-3", "redtail", "New", "production"))
        finally:
            store.close()

    asyncio.run(put())
    assert path.with_suffix(".last.toml").read_bytes() == good


def test_a_long_list_is_read_quickly_by_the_reader_that_keeps_no_layout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_text: str) -> None:
        raise AssertionError("tomlkit is for changes")

    monkeypatch.setattr("tomlkit.parse", slow)
    path = tmp_path / "connections.toml"
    entry = "[[connection]]\nid = '{0}'\nvendor = 'redtail'\nname = 'N {0}'\nenvironment = 'production'\n"
    path.write_text("version = 1\n" + "".join(entry.format(number) for number in range(9000)))
    began = time.process_time()
    assert len(started(path)[1]) == 9000
    assert time.process_time() - began < 6.0


@pytest.mark.parametrize("offset", range(0, 200, 7))
def test_a_file_cut_at_any_place_is_whole_again_or_a_sound_shorter_one(
    tmp_path: Path, offset: int
) -> None:
    path = tmp_path / "connections.toml"
    path.write_bytes(written(path)[:offset])
    _, connections = started(path)
    assert connections in ((ONE, TWO), (), (ONE,))


def test_damaged_without_a_copy_is_an_empty_beginning(tmp_path: Path) -> None:
    path = tmp_path / "connections.toml"
    path.write_bytes(b"\xff")
    trouble, connections = started(path)
    assert trouble
    assert connections == ()
    assert path.with_suffix(".unreadable.toml").exists()


def test_damaged_with_a_damaged_copy_is_said(tmp_path: Path) -> None:
    path = tmp_path / "connections.toml"
    path.write_bytes(b"\xff")
    path.with_suffix(".last.toml").write_bytes(b"[[connection")

    async def run() -> str:
        store = ConnectionFile(path)
        try:
            return await store.recover()
        finally:
            store.close()

    assert "copy cannot be read either" in asyncio.run(run())
    assert started(path) == ("", ()), "both are put aside"
    assert len(list(tmp_path.glob("*.unreadable*"))) == 2


@pytest.mark.parametrize("text", ["version = 2\n", "version = 99\n[[connection]]\nnew = true\n"])
def test_a_newer_file_is_neither_used_nor_touched(tmp_path: Path, text: str) -> None:
    path = tmp_path / "connections.toml"
    path.write_text(text)
    with pytest.raises(ConnectionsUnreadable, match="newer"):
        started(path)

    async def put() -> None:
        store = ConnectionFile(path)
        try:
            with pytest.raises(ConnectionsUnreadable, match="newer"):
                await store.put(ONE)
        finally:
            store.close()

    asyncio.run(put())
    assert path.read_text() == text
    assert [entry.name for entry in tmp_path.iterdir()] == ["connections.toml"]


def test_a_missing_or_empty_file_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "connections.toml"
    assert started(path) == ("", ())
    path.write_text("")
    assert started(path) == ("", ())


# --- what is no file at all ----------------------------------------------------------------------------


def a_folder(path: Path) -> None:
    path.mkdir()


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def an_endless_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def an_empty_device(path: Path) -> None:
    path.symlink_to("/dev/null")


@pytest.mark.parametrize(
    "make", [a_folder, a_pipe, a_link_to_itself, an_endless_device, an_empty_device]
)
def test_what_is_no_file_is_refused_at_once_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    began = time.monotonic()
    for name in ("connections.toml", "settings.toml", "policy.toml"):
        make(tmp_path / name)
        with pytest.raises(OSError):  # noqa: PT011 - which one depends on what it is
            read_text(tmp_path / name)
    with pytest.raises(ConnectionsUnreadable):
        started(tmp_path / "connections.toml")
    assert SettingsFile(tmp_path / "settings.toml").load().trouble
    assert read_policy(tmp_path / "policy.toml").unreadable
    assert time.monotonic() - began < 2
    assert {"connections.toml", "policy.toml"} <= {entry.name for entry in tmp_path.iterdir()}


def test_a_policy_that_leads_nowhere_is_the_safest(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").symlink_to("nowhere")
    assert read_policy(tmp_path / "policy.toml").unreadable
    assert read_policy(tmp_path / "none.toml") == Policy()


@pytest.mark.parametrize("make", [a_folder, a_pipe, a_link_to_itself])
def test_a_journal_that_is_no_file_is_said(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "journal.sqlite"
    make(path)

    async def run() -> None:
        journal = Journal(path, FakeClock())
        with pytest.raises(JournalUnwritable):
            await journal.append(JournalRecord(JournalAction.INTENT, "k"))
        with contextlib.suppress(JournalUnwritable):
            assert await journal.newest(JournalFilter()) == ()
        await journal.aclose()

    asyncio.run(run())


# --- writing ----------------------------------------------------------------------------------------------


def test_a_folder_that_was_open_to_others_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    folder.chmod(0o777)
    private_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_is_shared_on_purpose_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o1777)
    private_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o1777


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_somebody_elses_folder_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    folder.chmod(0o755)
    os.chown(folder, 65534, 65534)
    private_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_file_that_was_open_to_others_is_closed_when_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("x")
    path.chmod(0o666)
    write_whole(path, "y")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_a_killed_program_left_is_taken_away_and_what_is_being_written_is_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "settings.toml"
    old, new, other = (tmp_path / name for name in (".settings.toml.a", ".settings.toml.b", ".x.c"))
    past = time.time() - STRAY_SECONDS - 10
    for stray in (old, new, other):
        stray.write_text("half")
        if stray is not new:
            os.utime(stray, (past, past))
    write_whole(path, "whole")
    assert not old.exists()
    assert new.exists()
    assert other.exists()


KILLED = """
import os, sys
from pathlib import Path
from sso_desk.stores import files
real = os.fsync
def dies(handle):
    real(handle)
    os.kill(os.getpid(), 9)
os.fsync = dies
files.write_whole(Path(sys.argv[1]), "new " * 1000)
"""


def test_killed_in_the_middle_of_writing_the_old_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    write_whole(path, "old")
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert done.returncode == -9
    assert path.read_text() == "old"


# --- a disk that is full, or cannot be written -----------------------------------------------------------


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own without a byte to spare; without root, a folder that nobody may write to."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", str(disk)]
    can_mount = os.geteuid() == 0 and shutil.which("mount") is not None
    mounted = can_mount and subprocess.run(mount, check=False, capture_output=True).returncode == 0
    if mounted:
        written(disk / "connections.toml")
        with contextlib.suppress(OSError), (disk / "filler").open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 512)
    else:
        disk.chmod(0o500)
    yield disk
    if mounted:
        subprocess.run(["umount", str(disk)], check=True)
    else:
        disk.chmod(0o700)


def test_on_a_full_disk_the_old_connections_stay_whole(full_disk: Path) -> None:
    path = full_disk / "connections.toml"
    before = path.read_bytes() if path.exists() else b""

    async def change() -> None:
        store = ConnectionFile(path)
        try:
            with pytest.raises(ConnectionsUnreadable):
                await store.put(Connection("id-3", "bluesnap", "x" * 50_000, "production"))
        finally:
            store.close()

    asyncio.run(change())
    assert (path.read_bytes() if path.exists() else b"") == before
    assert not list(full_disk.glob(".connections*"))


def test_on_a_full_disk_no_intent_means_no_request(full_disk: Path) -> None:
    async def run() -> None:
        journal = Journal(full_disk / "journal.sqlite", FakeClock())
        with pytest.raises(JournalUnwritable):
            await journal.append(JournalRecord(JournalAction.INTENT, "k"))
        with contextlib.suppress(JournalUnwritable):
            await journal.aclose()

    asyncio.run(run())


# --- the notice --------------------------------------------------------------------------------------


def test_the_operator_is_told_that_the_last_good_copy_is_used() -> None:
    async def told(bench: Bench) -> None:
        bench.connections.damaged = "connections.toml: line 3"
        await bench.begin()
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.CONNECTIONS_RECOVERED
        assert bench.state.notice.detail == "connections.toml: line 3"
        assert bench.state.connections

    story(told)
