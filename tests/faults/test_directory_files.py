"""The directory under faults: a damaged file, a kill, a full disk; and texts that nobody would think of."""

import asyncio
import os
import resource
import signal
import sqlite3
import string
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sso_desk.customer_lists import ImportMapping
from sso_desk.errors import CustomerListUnreadable, DirectoryDamaged, DirectoryUnusable
from sso_desk.stores.directory import database
from sso_desk.stores.directory.lists import clean
from sso_desk.stores.directory.store import Directory
from sso_desk.stores.directory.words import words_of
from sso_desk.stores.erasure import erase_files
from tests.fakes import FakeClock
from tests.unit.stores.test_directory import (
    BILLING,
    COMPANY,
    CONNECTIONS,
    CRM,
    EMAIL,
    HEADER,
    MAPPING,
    NAME,
    PEOPLE,
    REFERENCE,
    everybody,
    files,
    names,
    nobody_looks,
    taken,
    told,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The file of a directory with four people in it, closed."""

    async def story(directory: Directory) -> None:
        assert (await taken(directory, tmp_path, PEOPLE)).new == 4

    told(tmp_path, story)
    return tmp_path / "directory.sqlite"


def a_crowd(path: Path, count: int) -> Path:
    path.write_text(HEADER + "".join(f"Crowd {n},c{n}@x.example,,c{n},\n" for n in range(count)))
    return path


# --- the file ------------------------------------------------------------------------------------------


def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        found = files(tmp_path, "directory.sqlite*")
        assert "directory.sqlite-wal" in found
        assert [name for name in found if (tmp_path / name).stat().st_mode & 0o077] == []

    told(tmp_path, story)
    assert files(tmp_path, "directory*") == ["directory.sqlite"]
    assert (tmp_path / "directory.sqlite").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be one " * 99])
def test_a_file_that_is_no_database_is_put_aside_and_said_once(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "directory.sqlite"
    path.write_bytes(content)

    async def story(directory: Directory) -> None:
        with pytest.raises(DirectoryDamaged, match="not a database"):
            await directory.search("anna", limit=5)
        assert (tmp_path / "directory.unreadable.sqlite").read_bytes() == content
        assert await directory.count() == 0
        assert (await taken(directory, tmp_path, PEOPLE)).new == 4
        assert await names(directory, "anna mü") == ["Anna Müller"]
        await directory.wipe()
        assert files(tmp_path, "directory*") == [], "what was put aside held customers too"

    told(tmp_path, story)


def test_damage_is_met_while_searching_and_while_importing(filled: Path) -> None:
    """Every page but the first is overwritten, while the file is closed."""
    whole = filled.read_bytes()
    page = 4096

    async def search(directory: Directory) -> None:
        with pytest.raises(DirectoryDamaged):
            await names(directory, "anna")
        assert await names(directory, "anna") == []

    async def import_(directory: Directory) -> None:
        with pytest.raises(DirectoryDamaged):
            await directory.take_in(filled.parent / "list.csv", MAPPING, nobody_looks)
        assert (await taken(directory, filled.parent, PEOPLE)).new == 4

    for story in (search, import_):
        database.remove_all(filled)
        filled.write_bytes(whole[:page] + b"\xa5" * (len(whole) - page))
        told(filled.parent, story)
        assert files(filled.parent, "*unreadable*") == ["directory.unreadable.sqlite"]


def test_a_flipped_byte_or_a_cut_ends_in_an_answer_or_a_named_error(filled: Path) -> None:
    whole = filled.read_bytes()
    (filled.parent / "list.csv").write_text(PEOPLE, encoding="utf-8")
    named = 0

    async def story(directory: Directory) -> None:
        nonlocal named
        for call in (
            lambda: directory.search("an", limit=9, connection_id="crm"),
            lambda: directory.find("crm", "r-77"),
            lambda: directory.take_in(filled.parent / "list.csv", MAPPING, nobody_looks),
            lambda: directory.forget_connection("crm"),
        ):
            try:
                await call()
            except DirectoryUnusable:
                named += 1

    for place in range(0, len(whole), 1009):
        database.remove_all(filled)
        filled.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        told(filled.parent, story)
        database.remove_all(filled)
        filled.write_bytes(whole[:place])
        told(filled.parent, story)
    assert named > 20


def test_a_newer_version_is_left_alone(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as database:
        database.execute("PRAGMA user_version = 99")
    before = filled.read_bytes()

    async def story(directory: Directory) -> None:
        with pytest.raises(DirectoryUnusable, match="newer"):
            await directory.search("anna", limit=5)
        with pytest.raises(DirectoryUnusable, match="newer"):
            await taken(directory, filled.parent, PEOPLE)

    told(filled.parent, story)
    assert filled.read_bytes() == before
    assert files(filled.parent, "*unreadable*") == []


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "directory.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE entry (precious)")
    before = path.read_bytes()

    async def story(directory: Directory) -> None:
        with pytest.raises(DirectoryUnusable, match="not a customer directory"):
            await directory.count()
        with pytest.raises(DirectoryUnusable, match="not a customer directory"):
            await taken(directory, tmp_path, PEOPLE)

    told(tmp_path, story)
    assert path.read_bytes() == before


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir], ids=["a pipe", "a folder"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, make: type) -> None:
    make(tmp_path / "directory.sqlite")
    a_crowd(tmp_path / "list.csv", 3)

    async def story(directory: Directory) -> None:
        with pytest.raises(DirectoryUnusable, match="not a regular file"):
            await directory.search("a", limit=1)
        with pytest.raises(DirectoryUnusable, match="not a regular file"):
            await directory.take_in(tmp_path / "list.csv", MAPPING, nobody_looks)

    told(tmp_path, story)


def test_somebody_who_holds_the_file_is_waited_for_and_then_said(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "LOCK_SECONDS", 0.2)
    with closing(sqlite3.connect(filled, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")

        async def story(directory: Directory) -> None:
            with pytest.raises(DirectoryUnusable, match="locked"):
                await directory.take_in(filled.parent / "list.csv", MAPPING, nobody_looks)
            assert await names(directory, "anna mü") == ["Anna Müller"], "reading goes on"

        told(filled.parent, story)


def test_a_directory_that_another_program_wiped_is_empty_here_too(filled: Path) -> None:
    async def story(directory: Directory) -> None:
        assert await directory.count() == 4
        other = Directory(filled, FakeClock())
        await other.wipe()
        await other.aclose()
        assert await directory.count() == 0
        assert await names(directory, "anna") == []
        assert (await taken(directory, filled.parent, PEOPLE)).new == 4

    told(filled.parent, story)


def test_erasing_all_local_data_takes_the_directory_along(filled: Path) -> None:
    database.put_aside(filled)
    filled.write_bytes(b"another")
    (filled.parent / "list.csv").unlink()
    assert erase_files(filled.parent, keep_journal=True) == ()
    assert not filled.parent.exists()


# --- ends in the middle -----------------------------------------------------------------------------------

IMPORT = """
import asyncio, os, pathlib, sys
from sso_desk.errors import DirectoryUnusable
from sso_desk.stores.directory.store import Directory
from tests.fakes import FakeClock
from tests.unit.stores.test_directory import MAPPING
def tell(done, total):
    if done >= total * float(sys.argv[3]):
        print("there", flush=True)
async def run():
    directory = Directory(pathlib.Path(sys.argv[1]), FakeClock())
    try:
        await directory.take_in(pathlib.Path(sys.argv[2]), MAPPING, tell)
    except DirectoryUnusable as error:
        print("said", error, flush=True)
        print("kept", await directory.count(), flush=True)
    await directory.aclose()
asyncio.run(run())
"""


@pytest.mark.parametrize("when", [0.1, 0.5, 0.9, 1.0])
def test_a_program_killed_while_it_imports_leaves_all_or_nothing(filled: Path, when: float) -> None:
    crowd = a_crowd(filled.parent / "crowd.csv", 30_000)
    with subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(filled), str(crowd), str(when)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"there\n"
        process.kill()
    assert process.returncode == -signal.SIGKILL

    async def story(directory: Directory) -> None:
        count = await directory.count()
        assert count in ((4, 30_004) if when == 1.0 else (4,))
        assert len(await directory.search("crowd", limit=9)) == (0 if count == 4 else 9)
        assert await names(directory, "anna mü") == ["Anna Müller"]
        report = await directory.take_in(crowd, MAPPING, nobody_looks)
        assert (report.new, report.unchanged) in ((30_000, 0), (0, 30_000))
        assert (await names(directory, "crowd 29999")) == ["Crowd 29999"]

    told(filled.parent, story)
    with closing(sqlite3.connect(filled)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("kib", [300, 2_000, 4_000])
def test_a_disk_that_is_full_leaves_the_directory_as_it_was(filled: Path, kib: int) -> None:
    """No file may grow further: what a full disk does to the log of changes."""
    crowd = a_crowd(filled.parent / "crowd.csv", 30_000)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kib * 1024, kib * 1024))

    done = subprocess.run(
        [sys.executable, "-c", IMPORT, str(filled), str(crowd), "9"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        preexec_fn=limit,
        text=True,
        check=True,
    )
    assert "said" in done.stdout
    assert ("full" in done.stdout) or ("disk I/O" in done.stdout)
    assert "kept 4\n" in done.stdout

    async def story(directory: Directory) -> None:
        assert await names(directory, "anna mü") == ["Anna Müller"]
        assert await names(directory, "crowd") == []
        assert (await directory.take_in(crowd, MAPPING, nobody_looks)).new == 30_000

    told(filled.parent, story)


def test_a_database_that_may_not_grow_is_said(filled: Path) -> None:
    crowd = a_crowd(filled.parent / "crowd.csv", 5_000)

    async def story(directory: Directory) -> None:
        before = await everybody(directory)
        database = directory._to_write.to_write()
        database.execute("PRAGMA max_page_count = 1")
        with pytest.raises(DirectoryUnusable, match="full"):
            await directory.take_in(crowd, MAPPING, nobody_looks)
        assert await everybody(directory) == before
        database.execute("PRAGMA max_page_count = 1000000")
        assert (await directory.take_in(crowd, MAPPING, nobody_looks)).new == 5_000

    told(filled.parent, story)


def test_a_list_that_is_cut_while_it_is_read_imports_whole_rows_or_says_so(filled: Path) -> None:
    crowd = a_crowd(filled.parent / "crowd.csv", 50_000)

    async def story(directory: Directory) -> None:
        def cut(done: int, _total: int) -> None:
            if done:
                os.truncate(crowd, 1_000)

        report = await directory.take_in(crowd, MAPPING, cut)
        assert report.new + report.left_out == report.rows
        assert await directory.count() == 4 + report.new
        crowd.unlink()
        with pytest.raises(CustomerListUnreadable):
            await directory.take_in(crowd, MAPPING, nobody_looks)

    told(filled.parent, story)


# --- texts that nobody would think of -----------------------------------------------------------

_TEXT = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("'=+-@\"\t\r\n;,|\0 \u202e\u200b\ufeffäß\u0301" + string.ascii_letters),
    ),
    max_size=30,
)
_ALL = ImportMapping((NAME, EMAIL, COMPANY, REFERENCE, BILLING, CRM))


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(*[_TEXT] * 4, st.booleans(), st.booleans()), max_size=8))
def test_whatever_is_exported_is_imported_as_it_was(
    people: list[tuple[str, str, str, str, bool, bool]],
) -> None:
    """And every entry is found by each of its words."""
    rows = [["Name", "E-mail", "Company", "Reference", "B", "C"]]
    for number, (*texts, billing, crm) in enumerate(people):
        rows.append([*texts, f"b{number}" if billing else "", f"=c{number}" if crm else ""])
    text = "".join(
        ",".join('"{}"'.format(c.replace('"', '""')) for c in row) + "\n" for row in rows
    )

    async def story(directory: Directory, folder: Path) -> list[tuple[str, ...]]:
        report = await taken(directory, folder, text.encode(), _ALL)
        assert report.new == sum(billing or crm for *_, billing, crm in people)
        found = await everybody(directory)
        for row in found:
            for word in words_of(" ".join(row))[:12]:
                entries = await directory.search(word, limit=20)
                assert clean(row[0]) in [entry.name for entry in entries], word
        await directory.export(folder / "out.csv", CONNECTIONS)
        return found

    async def back(directory: Directory, source: Path) -> list[tuple[str, ...]]:
        preview = await directory.preview(source, CONNECTIONS)
        await directory.take_in(source, preview.suggested, nobody_looks)
        return await everybody(directory)

    with TemporaryDirectory() as folder:
        first, second = Path(folder) / "first", Path(folder) / "second"
        first.mkdir()
        second.mkdir()
        before = told(first, lambda directory: story(directory, first))
        assert told(second, lambda directory: back(directory, first / "out.csv")) == before


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=3000) | _TEXT.map(str.encode))
def test_any_bytes_are_a_list_or_a_named_error(content: bytes) -> None:
    async def story(directory: Directory, folder: Path) -> None:
        path = folder / "list.csv"
        path.write_bytes(content)
        try:
            preview = await directory.preview(path, CONNECTIONS)
        except CustomerListUnreadable:
            return
        assert len(preview.columns) == len(preview.suggested.columns)
        assert {len(row) for row in preview.rows} <= {len(preview.columns)}
        uses = (BILLING, *preview.suggested.columns[1:])
        mapping = ImportMapping((*uses[:1], *(NAME for _ in uses[1:])), preview.suggested.header)
        report = await taken(directory, folder, content, mapping)
        assert await directory.count() == report.new

    with TemporaryDirectory() as folder:
        told(Path(folder), lambda directory: story(directory, Path(folder)))


@settings(deadline=None)
@given(_TEXT)
def test_a_cleaned_cell_is_one_line_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert not [char for char in once if ord(char) < 32 or 127 <= ord(char) < 160]
    assert once == once.strip()
    if not once.startswith("'"):
        assert clean(once) == once


@settings(deadline=None, max_examples=300)
@given(_TEXT)
def test_no_text_breaks_a_search(searchable: Directory, text: str) -> None:
    found = asyncio.run(_search_once(searchable._path, text))
    assert all(
        any(own.startswith(word) for own in words_of(name))
        for name in found
        for word in words_of(text)
    )


@pytest.fixture(scope="module")
def searchable(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    folder = tmp_path_factory.mktemp("searchable")
    told(folder, lambda directory: taken(directory, folder, f"{HEADER}Ab c ä,,,d1,\nXy,,,e2,\n"))
    return Directory(folder / "directory.sqlite", FakeClock())


async def _search_once(path: Path, text: str) -> list[str]:
    directory = Directory(path, FakeClock())
    try:
        found = await directory.search(text, limit=9, connection_id="crm")
        return [f"{entry.name} {' '.join(entry.ids.values())}" for entry in found]
    finally:
        await directory.aclose()
