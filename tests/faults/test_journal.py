"""The journal under attack and under faults: a real file, changed behind the program's back."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Coroutine
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import pytest

from sso_desk.errors import JournalUnwritable
from sso_desk.journal_records import (
    JournalAction,
    JournalEntry,
    JournalFilter,
    JournalHead,
    JournalRecord,
    JournalVerdict,
    Tail,
)
from sso_desk.journal_words import verdict_sentences
from sso_desk.stores import journal_chain
from sso_desk.stores.journal import PROGRAM_ENDED, Journal
from tests.fakes import FakeClock

Answer = TypeVar("Answer")
LINKS = 20


def a_record(action: JournalAction = JournalAction.INTENT, **changes: str) -> JournalRecord:
    values = {
        "correlation": "k1",
        "connection_id": "c1",
        "connection": "Billing",
        "vendor_id": "fusebill",
        "environment": "production",
        "customer_id": "12345",
        "destination": "home",
        "reason": "asked to see the invoice",
        "ticket": "HD-1",
    }
    return JournalRecord(action, **{**values, **changes})


def told(path: Path, story: Callable[[Journal], Coroutine[Any, Any, Answer]]) -> Answer:
    async def run() -> Answer:
        journal = Journal(path, FakeClock())
        try:
            return await story(journal)
        finally:
            await journal.aclose()

    return asyncio.run(run())


async def everything(journal: Journal) -> tuple[JournalEntry, ...]:
    return await journal.oldest(JournalFilter(), most=10_000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal of twenty links, each asked for, made and copied."""
    path = tmp_path / "journal.sqlite"

    async def story(journal: Journal) -> None:
        for number in range(LINKS):
            for action in (JournalAction.INTENT, JournalAction.CREATED, JournalAction.COPIED):
                await journal.append(
                    a_record(action, correlation=f"k{number}", customer_id=str(number))
                )

    told(path, story)
    return path


def head_of(path: Path) -> JournalHead:
    with closing(sqlite3.connect(path)) as database:
        return journal_chain.head(database)


def verdict_on(path: Path, *remembered: JournalHead) -> JournalVerdict:
    return told(path, lambda journal: journal.verify(remembered, lambda _done, _total: None))


def tamper(path: Path, *statements: str) -> None:
    """Change the file as somebody would who knows SQLite: triggers off, and on again."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        triggers = database.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            database.execute(statement)
        for _, sql in triggers:
            database.execute(sql)


def rehash(path: Path, first: int) -> None:
    """Do what a careful forger does: compute the hashes anew from record `first` on."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("DROP TRIGGER record_UPDATE")
        columns = ", ".join(journal_chain.COLUMNS)
        previous = None
        for row in database.execute(
            f"SELECT {columns} FROM record WHERE sequence >= ? ORDER BY sequence", (first,)
        ).fetchall():
            values = [*row[:-1], previous or row[-1]]
            previous = journal_chain.digest_of(values)
            database.execute(
                "UPDATE record SET previous = ?, hash = ? WHERE sequence = ?",
                (values[-1], previous, row[0]),
            )


def said(verdict: JournalVerdict) -> str:
    """The verdict in words."""
    return " ".join(map(str, verdict_sentences(verdict)))


# --- what is whole ---------------------------------------------------------------------------------


def test_an_untouched_journal_is_sound(path: Path) -> None:
    verdict = verdict_on(path, head_of(path))
    assert verdict.sound
    assert verdict.records == 3 * LINKS
    assert (verdict.tail, verdict.unanswered, verdict.fault) == (Tail.PROTECTED, 0, None)


def test_an_older_head_protects_as_far_as_it_goes(path: Path) -> None:
    early = head_of(path)
    told(path, lambda journal: _append(journal, a_record(JournalAction.OPENED)))
    verdict = verdict_on(path, early)
    assert verdict.sound
    assert verdict.tail is Tail.PROTECTED


async def _append(journal: Journal, *records: JournalRecord) -> None:
    for record in records:
        await journal.append(record)


def test_without_a_remembered_head_the_end_is_said_to_be_unprotected(path: Path) -> None:
    tamper(path, "DELETE FROM record WHERE sequence > 50")
    verdict = verdict_on(path)
    assert verdict.sound
    assert verdict.tail is Tail.UNPROTECTED


# --- what was done to it ---------------------------------------------------------------------------

EDITS = {
    column: f"UPDATE record SET {column} = '999' WHERE sequence = 30"
    for column in journal_chain.COLUMNS
    if column not in ("sequence", "previous")
}


COPY_OF_60 = (
    f"INSERT INTO record SELECT 61, {', '.join(journal_chain.COLUMNS[1:])}, hash"
    " FROM record WHERE sequence = 60"
)


@pytest.mark.parametrize("column", EDITS)
def test_an_edited_record_is_named(path: Path, column: str) -> None:
    tamper(path, EDITS[column])
    verdict = verdict_on(path, head_of(path))
    assert not verdict.sound
    assert verdict.sequence == 30
    assert verdict.records == 29
    assert "30 has been changed" in said(verdict)


@pytest.mark.parametrize(
    ("statement", "named", "words"),
    [
        ("DELETE FROM record WHERE sequence = 30", 30, "30 is missing; the next one is 31"),
        ("DELETE FROM record WHERE sequence BETWEEN 10 AND 19", 10, "10 is missing"),
        ("DELETE FROM record WHERE sequence = 1", 1, "1 is missing; the next one is 2"),
        ("UPDATE record SET previous = hash WHERE sequence = 30", 30, "30 has been changed"),
        ("UPDATE record SET hash = previous WHERE sequence = 30", 30, "30 has been changed"),
        ("UPDATE record SET sequence = 1000 WHERE sequence = 30", 30, "30 is missing"),
        (COPY_OF_60, 61, "61 has been changed"),
    ],
    ids=[
        "one removed", "ten removed", "the first removed", "previous edited", "hash edited",
        "renumbered", "one copied to the end",
    ],
)  # fmt: skip
def test_what_was_done_is_named(path: Path, statement: str, named: int, words: str) -> None:
    remembered = head_of(path)
    tamper(path, statement)
    verdict = verdict_on(path, remembered)
    assert not verdict.sound
    assert verdict.sequence == named
    assert words in said(verdict)


def test_two_swapped_records_are_found(path: Path) -> None:
    tamper(
        path,
        "UPDATE record SET sequence = -1 WHERE sequence = 30",
        "UPDATE record SET sequence = 30 WHERE sequence = 31",
        "UPDATE record SET sequence = 31 WHERE sequence = -1",
    )
    verdict = verdict_on(path, head_of(path))
    assert not verdict.sound
    assert verdict.sequence == 30


def test_a_forger_who_computes_the_chain_anew_is_given_away_by_the_keyring(path: Path) -> None:
    remembered = head_of(path)
    tamper(path, "UPDATE record SET customer = '999' WHERE sequence = 30")
    rehash(path, 30)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(next(sql for sql in journal_chain.TABLES if "record_UPDATE" in sql))
    verdict = verdict_on(path, remembered)
    assert not verdict.sound
    assert verdict.fault is None
    assert verdict.tail is Tail.CHANGED


@pytest.mark.parametrize("kept", [0, 1, 59])
def test_a_cut_end_is_seen(path: Path, kept: int) -> None:
    remembered = head_of(path)
    tamper(path, f"DELETE FROM record WHERE sequence > {kept}")
    verdict = verdict_on(path, remembered)
    assert not verdict.sound
    assert verdict.tail is Tail.CUT
    assert verdict.records == kept


def test_a_cut_end_that_was_written_over_is_seen(path: Path) -> None:
    remembered = head_of(path)
    tamper(path, "DELETE FROM record WHERE sequence > 50", "UPDATE sqlite_sequence SET seq = 50")
    told(path, lambda journal: _append(journal, *[a_record()] * 15))
    verdict = verdict_on(path, remembered)
    assert not verdict.sound
    assert verdict.tail is Tail.CHANGED


def test_another_journal_in_its_place_is_seen(path: Path, tmp_path: Path) -> None:
    remembered = head_of(path)
    other = tmp_path / "other" / "journal.sqlite"
    told(other, lambda journal: _append(journal, *[a_record(JournalAction.COPIED)] * 90))
    verdict = verdict_on(other, remembered)
    assert not verdict.sound
    assert verdict.tail is Tail.REPLACED
    later = verdict_on(other, remembered, head_of(other))
    assert later.tail is Tail.REPLACED, "what came later does not hide what was there before"


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER record_UPDATE",
        "DROP TRIGGER record_DELETE",
        "DROP INDEX record_customer",
        "ALTER TABLE record ADD COLUMN note TEXT",
        "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM about; END",
    ],
    ids=["updates allowed", "deletes allowed", "no index", "a new column", "a trigger more"],
)
def test_a_changed_structure_is_seen(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(statement)
    verdict = verdict_on(path, head_of(path))
    assert not verdict.sound
    assert "has been changed" in said(verdict)


def test_a_flipped_byte_is_found_or_has_changed_nothing(path: Path) -> None:
    """Bytes all over the file, one at a time; in a database some bytes are not in use."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.read_bytes()
    before = told(path, everything)
    remembered = head_of(path)
    found = 0
    for place in range(0, len(whole), 257):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x20]) + whole[place + 1 :])
        try:
            verdict = verdict_on(path, remembered)
        except JournalUnwritable:
            found += 1
            continue
        if verdict.sound:
            assert told(path, everything) == before, place
        else:
            found += 1
            assert verdict.fault or verdict.tail is not Tail.PROTECTED
    assert found > len(whole) / 257 / 4


# --- faults of the disk and of others --------------------------------------------------------------


def test_a_record_is_on_disk_before_append_answers(tmp_path: Path) -> None:
    """A process that is killed right after the answer leaves the record behind."""
    path = tmp_path / "j.sqlite"
    program = (
        "import asyncio, os, sys, pathlib, signal\n"
        "from tests.faults.test_journal import a_record\n"
        "from sso_desk.stores.journal import Journal\n"
        "from tests.fakes import FakeClock\n"
        "async def run():\n"
        "    journal = Journal(pathlib.Path(sys.argv[1]), FakeClock())\n"
        "    await journal.append(a_record())\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(run())\n"
    )
    killed = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert [entry.record.action for entry in told(path, everything)] == [JournalAction.INTENT]


def test_the_intents_of_a_killed_program_are_closed_as_unknown_and_of_a_living_one_are_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "j.sqlite"
    program = (
        "import asyncio, sys, pathlib\n"
        "from tests.faults.test_journal import a_record\n"
        "from sso_desk.journal_records import JournalAction\n"
        "from sso_desk.stores.journal import Journal\n"
        "from tests.fakes import FakeClock\n"
        "async def run():\n"
        "    journal = Journal(pathlib.Path(sys.argv[1]), FakeClock())\n"
        "    await journal.append(a_record(correlation='answered'))\n"
        "    await journal.append(a_record(JournalAction.CREATED, correlation='answered'))\n"
        "    await journal.append(a_record(correlation='open'))\n"
        "    print('ready', flush=True)\n"
        "    await asyncio.to_thread(sys.stdin.read)\n"
        "asyncio.run(run())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        assert told(path, lambda journal: journal.close_open_intents()) == ()
        other.kill()
    assert len(told(path, lambda journal: journal.close_open_intents())) == 1
    assert told(path, lambda journal: journal.close_open_intents()) == ()
    last = told(path, everything)[-1].record
    assert (last.action, last.correlation) == (JournalAction.UNKNOWN, "open")
    assert last.outcome == PROGRAM_ENDED
    assert (last.reason, last.ticket, last.customer_id) == (
        "asked to see the invoice",
        "HD-1",
        "12345",
    )
    assert verdict_on(path).unanswered == 0


def test_a_run_that_ended_with_an_open_intent_is_closed_too(tmp_path: Path) -> None:
    path = tmp_path / "j.sqlite"
    told(path, lambda journal: _append(journal, a_record()))
    assert len(told(path, lambda journal: journal.close_open_intents())) == 1
    assert list((tmp_path / "runs").iterdir()) == []


def test_a_journal_that_was_never_written_has_no_open_intents(tmp_path: Path) -> None:
    path = tmp_path / "j.sqlite"
    assert told(path, lambda journal: journal.close_open_intents()) == ()
    assert told(path, everything) == ()
    assert told(path, lambda journal: journal.holds(JournalHead("x", 1, "y"))) is False
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_and_nothing_half_is_written(path: Path) -> None:
    """The file may grow by no page more: what a full disk does to SQLite."""

    async def story(journal: Journal) -> None:
        await journal.append(a_record())
        database = journal._database
        assert database is not None
        database.execute("PRAGMA max_page_count = 1")
        futures = [journal.append(a_record(reason="x" * 400)) for _ in range(100)]
        answers = await asyncio.gather(*futures, return_exceptions=True)
        assert isinstance(answers[-1], JournalUnwritable)
        assert "full" in str(answers[-1])

    told(path, story)
    assert verdict_on(path).fault is None


def test_somebody_who_holds_the_file_is_waited_for_and_then_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sso_desk.stores.journal.LOCK_SECONDS", 0.2)
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")

        async def story(journal: Journal) -> None:
            with pytest.raises(JournalUnwritable, match="locked"):
                await journal.append(a_record())

        told(path, story)
    assert len(told(path, everything)) == 3 * LINKS


def test_verifying_can_be_cancelled(path: Path) -> None:
    async def story(journal: Journal) -> None:
        task = asyncio.ensure_future(journal.verify((), lambda _done, _total: None))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(await everything(journal)) == 3 * LINKS

    told(path, story)


def test_verifying_what_is_not_there_is_said(tmp_path: Path) -> None:
    async def story(journal: Journal) -> None:
        with pytest.raises(JournalUnwritable):
            await journal.verify((), lambda _done, _total: None)

    told(tmp_path / "nowhere" / "j.sqlite", story)


# --- looking things up -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("which", "found"),
    [
        (JournalFilter(customer="7"), {22, 23, 24}),
        (JournalFilter(customer="7", action=JournalAction.COPIED), {24}),
        (JournalFilter(connection="Billing", customer="0"), {1, 2, 3}),
        (JournalFilter(connection_id="c1", customer="0"), {1, 2, 3}),
        (JournalFilter(connection="Other"), set()),
        (JournalFilter(vendor="fusebill", correlation="k1"), {4, 5, 6}),
        (JournalFilter(vendor="redtail"), set()),
        (JournalFilter(ticket="HD-1", customer="19"), {58, 59, 60}),
        (JournalFilter(operator="nobody-of-that-name"), set()),
        (JournalFilter(since="2026-01-02"), set()),
        (JournalFilter(until="2026-01-01"), set()),
        (JournalFilter(since="2026-01-01", until="2026-01-02", customer="3"), {10, 11, 12}),
        (JournalFilter(customer="'; DROP TABLE record; --"), set()),
        (JournalFilter(link="0" * 64), set()),
    ],
    ids=str,
)
def test_records_are_found(path: Path, which: JournalFilter, found: set[int]) -> None:
    newest = told(path, lambda journal: journal.newest(which))
    assert {entry.sequence for entry in newest} == found
    assert [entry.sequence for entry in newest] == sorted(found, reverse=True)
    oldest = told(path, lambda journal: journal.oldest(which))
    assert tuple(reversed(oldest)) == newest


def test_pages_follow_each_other_both_ways(path: Path) -> None:
    async def story(journal: Journal) -> tuple[list[int], list[int]]:
        down, up = [], []
        page = await journal.newest(JournalFilter(), most=7)
        while page:
            down += [entry.sequence for entry in page]
            page = await journal.newest(JournalFilter(), before=down[-1], most=7)
        page = await journal.oldest(JournalFilter(), most=7)
        while page:
            up += [entry.sequence for entry in page]
            page = await journal.oldest(JournalFilter(), after=up[-1], most=7)
        return down, up

    down, up = told(path, story)
    assert up == list(range(1, 3 * LINKS + 1))
    assert down == up[::-1]


def test_a_record_of_no_known_action_does_not_end_the_program(path: Path) -> None:
    tamper(path, "UPDATE record SET action = 'invented' WHERE sequence = 60")

    async def story(journal: Journal) -> None:
        with pytest.raises(JournalUnwritable):
            await journal.newest(JournalFilter())

    told(path, story)


def test_the_file_is_its_owners_alone(path: Path) -> None:
    for file in [path, *path.parent.glob("journal.sqlite-*")]:
        assert file.stat().st_mode & 0o077 == 0, file
    assert (path.parent / "runs").stat().st_mode & 0o077 == 0


def remove(path: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()


@pytest.mark.parametrize("gone", ["removed", "replaced"])
def test_a_journal_that_goes_while_it_is_open_is_not_written_into_nothing(
    tmp_path: Path, gone: str
) -> None:
    path = tmp_path / "journal.sqlite"

    async def story(journal: Journal) -> tuple[JournalEntry, ...]:
        await journal.append(a_record())
        remove(path)
        if gone == "replaced":
            other = Journal(path, FakeClock())
            await other.append(a_record(correlation="theirs"))
            await other.aclose()
        await journal.append(a_record(correlation="k2"))
        return await everything(journal)

    found = [entry.record.correlation for entry in told(path, story)]
    assert found == (["theirs", "k2"] if gone == "replaced" else ["k2"])


CLOSING = """
import asyncio, sys
from pathlib import Path
from sso_desk.expiry import SystemClock
from sso_desk.stores.journal import Journal

async def run():
    journal = Journal(Path(sys.argv[1]), SystemClock())
    sys.stdin.readline()
    print(len(await journal.close_open_intents()))
    await journal.aclose()

asyncio.run(run())
"""


def test_programs_that_start_together_close_an_open_intent_once(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    killed = f"""
import asyncio, os
from pathlib import Path
from sso_desk.journal_records import JournalAction, JournalRecord
from sso_desk.expiry import SystemClock
from sso_desk.stores.journal import Journal

async def run():
    journal = Journal(Path({str(path)!r}), SystemClock())
    for number in range(20):
        await journal.append(JournalRecord(JournalAction.INTENT, f"k{{number}}"))
    os.kill(os.getpid(), 9)

asyncio.run(run())
"""
    subprocess.run([sys.executable, "-c", killed], check=False)
    starters = [
        subprocess.Popen(
            [sys.executable, "-c", CLOSING, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(3)
    ]
    counts = [int(starter.communicate(b"go\n", timeout=30)[0]) for starter in starters]
    assert sum(counts) == 20

    async def story(journal: Journal) -> tuple[JournalEntry, ...]:
        return await everything(journal)

    actions = [entry.record.action for entry in told(path, story)]
    assert actions.count(JournalAction.UNKNOWN) == 20


def test_whether_another_program_uses_it_is_known(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"

    async def story(journal: Journal) -> None:
        assert not await journal.others_running()
        await journal.append(a_record())
        assert not await journal.others_running(), "our own lock does not count"
        other = Journal(path, FakeClock())
        assert await other.others_running()
        await other.aclose()

    told(path, story)
