"""The file of connections: whole or not at all, and kept as its reader wrote it."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest

from sso_desk.domain import Connection, Settings
from sso_desk.errors import ConnectionsUnreadable
from sso_desk.stores.connections import ConnectionFile
from sso_desk.stores.files import private_folder, write_whole

Answer = TypeVar("Answer")

ONE = Connection(
    "id-1",
    "fusebill",
    "Ünïcode ✓",
    "production",
    Settings({"a": "x", "pages": ("Home|/a", "B|/b")}),
)
TWO = Connection("id-2", "redtail", "Two", "custom", Settings({"api": "https://x.example"}))


def told(path: Path, story: Callable[[ConnectionFile], Coroutine[Any, Any, Answer]]) -> Answer:
    async def run() -> Answer:
        store = ConnectionFile(path)
        try:
            return await story(store)
        finally:
            store.close()

    return asyncio.run(run())


def test_what_is_put_comes_back_in_order_and_is_removed_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "connections.toml"

    async def story(store: ConnectionFile) -> None:
        assert await store.load() == ()
        await store.put(ONE)
        await store.put(TWO)
        changed = Connection("id-1", "fusebill", "Renamed", "custom")
        await store.put(changed)
        assert await store.load() == (changed, TWO)
        await store.remove("id-1")
        await store.remove("nobody")
        assert await store.load() == (TWO,)
        await store.clear()
        assert await store.load() == ()

    told(path, story)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_settings_survive_letter_for_letter(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    told(path, lambda store: store.put(ONE))
    (back,) = told(path, lambda store: store.load())
    assert back == ONE


def test_an_administrators_comments_and_additions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text(
        "# by IT\nversion = 1\ncolour = 'red'\n\n[[connection]]\nid = 'id-2'\nvendor = 'redtail'\n"
        "name = 'Two' # ours\nenvironment = 'production'\nnote = 'kept'\n"
        "[connection.settings]\nold_id_form = true\nlink_estimate_seconds = 60\n"
    )

    async def story(store: ConnectionFile) -> tuple[Connection, ...]:
        await store.put(ONE)
        return await store.load()

    two, one = told(path, story)
    assert one == ONE
    assert two.settings.values == {"old_id_form": "on", "link_estimate_seconds": "60"}
    text = path.read_text()
    assert all(kept in text for kept in ("# by IT", "colour = 'red'", "# ours", "note = 'kept'"))
    assert "Two" in path.with_suffix(".last.toml").read_text(), "the last good one is beside it"


BAD = {
    "binary": b"\x00\xff\xfe",
    "truncated": b"[[connection",
    "newer": b"version = 2",
    "no id": b"[[connection]]\nvendor = 'x'",
    "wrong type": b"[[connection]]\nid = 1\nvendor='x'\nname='x'\nenvironment='x'",
    "not a list": b"connection = 5",
    "settings not a table": b"[[connection]]\nid='1'\nvendor='x'\nname='x'\nenvironment='x'\nsettings=3",
    "setting of a wrong type": (
        b"[[connection]]\nid='1'\nvendor='x'\nname='x'\nenvironment='x'\nsettings={a=1.5}"
    ),
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD.keys())
def test_a_damaged_file_is_said_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.toml"
    path.write_bytes(content)
    with pytest.raises(ConnectionsUnreadable):
        told(path, lambda store: store.load())
    assert path.read_bytes() == content


@pytest.mark.parametrize("name", ["binary", "truncated", "newer", "not a list"])
def test_a_damaged_file_is_never_written_over(tmp_path: Path, name: str) -> None:
    path = tmp_path / "c.toml"
    path.write_bytes(BAD[name])
    with pytest.raises(ConnectionsUnreadable):
        told(path, lambda store: store.put(ONE))
    assert path.read_bytes() == BAD[name]


def test_a_folder_in_the_files_place_is_said(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.mkdir()
    with pytest.raises(ConnectionsUnreadable):
        told(path, lambda store: store.load())


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConnectionsUnreadable):
        told(tmp_path / "file" / "c.toml", lambda store: store.clear())


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = private_folder(tmp_path / "d") / "f"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "\ud800")
    assert path.read_text() == "old"
    assert [entry.name for entry in path.parent.iterdir()] == ["f"]
