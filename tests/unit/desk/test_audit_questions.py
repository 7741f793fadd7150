"""The journal's questions, as its window asks them."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sso_desk.desk.journal_export import ExportForm
from sso_desk.domain import LinkRequest
from sso_desk.errors import DeskError, InvalidInput
from sso_desk.journal_records import JournalAction, JournalChoices, JournalFilter
from sso_desk.stores.export import file_writer, write_file
from sso_desk.stores.files import OUR_OWN_FOLDER
from tests.unit.desk.bench import ANN, Bench, story
from tests.unit.desk.test_directory_files import Listener


async def heard(listener: Listener, count: int = 1) -> None:
    """Wait for that many answers: they come from a thread."""
    for _ in range(500):
        if len(listener.answers) + len(listener.failures) >= count:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("no answer")


async def with_records(bench: Bench) -> None:
    await bench.desk.start()
    await bench.desk.calls.mint(bench.view, LinkRequest("home", ANN, reason="r"))
    await bench.desk.calls.written()


def test_pages_verdicts_and_reports_are_answered() -> None:
    async def told(bench: Bench) -> None:
        await with_records(bench)
        listener = Listener()
        audit = bench.desk.audit
        audit.ask_page(JournalFilter(), 0, listener.answer, listener.failed)
        await heard(listener)
        (page,) = listener.answers
        assert [e.record.action for e in page] == [JournalAction.CREATED, JournalAction.INTENT]
        audit.ask_verify(lambda _done, _whole: None, listener.answer, listener.failed)
        await heard(listener, 2)
        assert listener.answers[1].sound
        which = JournalFilter(customer=ANN.id)
        audit.ask_report(which, listener.answer, listener.failed)
        await heard(listener, 3)
        assert listener.answers[2][0].intent is not None
        audit.ask_count(which, listener.answer, listener.failed)
        await heard(listener, 4)
        assert listener.answers[3] == 2
        audit.ask_choices(listener.answer, listener.failed)
        await heard(listener, 5)
        assert listener.answers[4] == JournalChoices(operators=("me",))

    story(told)


def test_an_export_is_written_privately_and_journalled(tmp_path: Path) -> None:
    target = tmp_path / "journal.csv"

    async def told(bench: Bench) -> None:
        await with_records(bench)
        listener = Listener()
        bench.desk.audit.ask_export(
            JournalFilter(customer=ANN.id), ExportForm.CSV, target, listener.answer, listener.failed
        )
        await heard(listener)
        assert listener.answers == [3], "its own record is in it"
        assert bench.journal.actions[-1] is JournalAction.EXPORTED

    story(told)
    lines = target.read_text().splitlines()
    assert len(lines) == 4
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_report_is_saved_and_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    async def told(bench: Bench) -> None:
        await bench.desk.start()
        listener = Listener()
        audit = bench.desk.audit
        audit.ask_save("the report\n", tmp_path / "r.txt", listener.answer, listener.failed)
        await heard(listener)
        nowhere = tmp_path / "nowhere" / "r.txt"
        audit.ask_save("the report\n", nowhere, listener.answer, listener.failed)
        await heard(listener, 2)
        assert isinstance(listener.failures[0], InvalidInput)
        assert "r.txt" in listener.failures[0].message

    story(told)
    assert (tmp_path / "r.txt").read_text() == "the report\n"


def test_what_fails_in_the_middle_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "journal.csv"
    target.write_text("old")

    async def pieces() -> AsyncIterator[str]:
        yield "new"
        raise DeskError("in the middle")

    async def told(_bench: Bench) -> None:
        with pytest.raises(DeskError):
            await write_file(target, pieces())

    story(told)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_nothing_is_written_into_the_programs_own_folder(tmp_path: Path) -> None:
    home, by_another_name = tmp_path / "home", tmp_path / "link"
    (home / "practice").mkdir(parents=True)
    by_another_name.symlink_to(home)
    journal = home / "journal.sqlite"
    journal.write_text("records")

    async def pieces() -> AsyncIterator[str]:
        yield "text"

    async def run() -> None:
        write = file_writer(home)
        for path in (journal, by_another_name / journal.name, home / "practice" / "new.csv"):
            with pytest.raises(InvalidInput) as refused:
                await write(path, pieces())
            assert refused.value.message == OUR_OWN_FOLDER
        await write(tmp_path / "journal.csv", pieces())
        await file_writer(tmp_path / "not there yet")(tmp_path / "other.csv", pieces())

    asyncio.run(run())
    assert journal.read_text() == "records"
    assert (tmp_path / "journal.csv").read_text() == "text"
    assert (tmp_path / "other.csv").read_text() == "text"
