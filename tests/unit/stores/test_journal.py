"""The journal: in order, on disk, and never changed afterwards."""

import os
import pwd
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from sso_desk.errors import JournalUnwritable
from sso_desk.journal_records import (
    JournalAction,
    JournalChoices,
    JournalConnection,
    JournalFilter,
    JournalRecord,
)
from sso_desk.stores import journal as journal_module
from sso_desk.stores.journal import Journal
from tests.faults.test_journal import a_record, everything, told


def test_records_are_kept_in_the_order_of_the_calls(tmp_path: Path) -> None:
    path = tmp_path / "new" / "journal.sqlite"

    async def story(journal: Journal) -> None:
        futures = [journal.append(a_record(reason=str(number))) for number in range(20)]
        assert [(await future).sequence for future in futures] == list(range(1, 21))
        entries = await everything(journal)
        assert [entry.record.reason for entry in entries] == [str(number) for number in range(20)]
        assert entries[0].at == "2026-01-01T12:00:00.000+00:00"
        assert entries[0].record == a_record(reason="0")
        assert entries[0].operator

    told(path, story)
    assert path.stat().st_mode & 0o777 == 0o600
    assert len(told(path, everything)) == 20


def test_closing_writes_what_nobody_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "j.sqlite"

    async def story(journal: Journal) -> None:
        for _ in range(5):
            journal.append(a_record())

    told(path, story)
    assert len(told(path, everything)) == 5


def test_nothing_is_changed_or_deleted(tmp_path: Path) -> None:
    path = tmp_path / "j.sqlite"

    async def story(journal: Journal) -> None:
        await journal.append(a_record())

    told(path, story)
    database = sqlite3.connect(path)
    for statement in ("UPDATE record SET reason = 'x'", "DELETE FROM record"):
        with pytest.raises(sqlite3.DatabaseError, match="append-only"):
            database.execute(statement)
    database.close()


@pytest.mark.parametrize("text", ["\ud800", "\x00", "'; DROP TABLE record; --", "é" * 500, "=cmd"])
def test_any_text_is_kept_without_harm(tmp_path: Path, text: str) -> None:
    async def story(journal: Journal) -> str:
        await journal.append(a_record(reason=text))
        return (await everything(journal))[0].record.reason

    kept = told(tmp_path / "j.sqlite", story)
    assert kept == ("\\ud800" if text == "\ud800" else text)


def test_what_there_is_to_filter_by_is_as_the_last_record_has_it(tmp_path: Path) -> None:
    async def story(journal: Journal) -> tuple[JournalChoices, list[int]]:
        assert await journal.choices() == JournalChoices(), "there is no file yet"
        assert await journal.count(JournalFilter()) == 0
        journal.append(a_record())
        journal.append(a_record(connection_id="c2", connection="Ärzte", environment="sandbox"))
        journal.append(a_record(JournalAction.CREATED, connection="Billing, new"))
        await journal.append(JournalRecord(JournalAction.EXPORTED))
        wanted = (JournalFilter(), JournalFilter(connection_id="c1"), JournalFilter(customer="0"))
        return await journal.choices(), [await journal.count(which) for which in wanted]

    choices, counts = told(tmp_path / "j.sqlite", story)
    assert choices.connections == (
        JournalConnection("c1", "Billing, new", "fusebill", "production"),
        JournalConnection("c2", "Ärzte", "fusebill", "sandbox"),
    )
    assert len(choices.operators) == 1
    assert counts == [4, 2, 0]


def test_several_processes_write_in_turn(tmp_path: Path) -> None:
    path = tmp_path / "j.sqlite"
    program = (
        "import asyncio, sys, pathlib\n"
        "from tests.unit.stores.test_journal import a_record\n"
        "from sso_desk.stores.journal import Journal\n"
        "from tests.fakes import FakeClock\n"
        "async def run():\n"
        "    journal = Journal(pathlib.Path(sys.argv[1]), FakeClock())\n"
        "    for _ in range(25): await journal.append(a_record())\n"
        "    await journal.aclose()\n"
        "asyncio.run(run())\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", program, str(path)]) for _ in range(3)]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    entries = told(path, everything)
    assert [entry.sequence for entry in entries] == list(range(1, 76))


def test_a_newer_schema_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "j.sqlite"
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()

    async def story(journal: Journal) -> None:
        with pytest.raises(JournalUnwritable, match="newer"):
            await journal.append(a_record())
        with pytest.raises(JournalUnwritable):
            await everything(journal)

    told(path, story)


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be read as one" * 9]
)
def test_a_file_that_is_no_journal_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "j.sqlite"
    path.write_bytes(content)

    async def story(journal: Journal) -> None:
        with pytest.raises(JournalUnwritable):
            await journal.append(a_record())

    told(path, story)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    async def story(journal: Journal) -> None:
        with pytest.raises(JournalUnwritable):
            await journal.append(a_record())

    told(tmp_path / "file" / "j.sqlite", story)


def test_an_operator_without_a_name_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless(_number: int) -> None:
        raise KeyError("uid")

    monkeypatch.setattr(pwd, "getpwuid", nameless)
    assert journal_module.operator() == "unknown"


def test_the_environment_does_not_say_who_the_operator_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody.else")
    assert journal_module.operator() == pwd.getpwuid(os.getuid()).pw_name
