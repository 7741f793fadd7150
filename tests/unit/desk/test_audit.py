"""Reading the journal: exports that harm no spreadsheet, stories, and a verdict without a keyring."""

import csv
import io
import json

import pytest

from sso_desk.desk.journal_export import ExportForm, line_of, row_of
from sso_desk.errors import KeyringUnusable
from sso_desk.journal_records import JournalAction, JournalEntry, JournalFilter, JournalRecord, Tail
from tests.unit.desk.bench import Bench, story


def an_entry(**changes: str) -> JournalEntry:
    record = JournalRecord(JournalAction.CREATED, **changes)
    return JournalEntry(7, "2026-01-01T00:00:00+00:00", "1", "me", "here", "r", record, "0", "1")


async def fill(bench: Bench) -> None:
    for number in range(3):
        for action in (JournalAction.INTENT, JournalAction.CREATED, JournalAction.COPIED):
            bench.journal.append(
                JournalRecord(action, correlation=f"k{number}", customer_id=str(number % 2))
            )


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=cmd|"/c calc"!A1', "=HYPERLINK(1)"],
)
def test_no_cell_of_a_spreadsheet_is_a_formula(text: str) -> None:
    line = line_of(an_entry(reason=text, ticket=text, customer_id=text), ExportForm.CSV)
    (cells,) = csv.reader(io.StringIO(line, newline=""))
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in cells)
    assert f"'{text}" in cells
    assert json.loads(line_of(an_entry(reason=text), ExportForm.JSON_LINES))["reason"] == text


@pytest.mark.parametrize("text", ['a"b', "a,b;c", "two\r\nlines", "\u202eevil", "Ünï çødé 🙂", ""])
def test_any_text_comes_back_out_of_an_export(text: str) -> None:
    entry = an_entry(reason=text)
    (cells,) = csv.reader(io.StringIO(line_of(entry, ExportForm.CSV), newline=""))
    assert cells == [str(value) for value in row_of(entry).values()]
    assert json.loads(line_of(entry, ExportForm.JSON_LINES)) == row_of(entry)


def test_an_export_holds_what_fits_oldest_first_and_is_journalled_itself() -> None:
    async def told(bench: Bench) -> None:
        await fill(bench)
        for form in ExportForm:
            written: list[str] = []
            which = JournalFilter(customer="1")
            count = await bench.desk.audit.export(which, form, written.append)
            assert count >= 3
            assert "".join(written).count("k1") == 3
        assert bench.journal.actions[-2:] == [JournalAction.EXPORTED] * 2
        assert bench.journal.records[-1].customer_id == "1"
        bench.journal.full = True
        unnoted: list[str] = []
        await bench.desk.audit.export(JournalFilter(), ExportForm.CSV, unnoted.append)
        assert "k2" in "".join(unnoted)

    story(told)


def test_an_export_of_many_pages_is_whole() -> None:
    async def told(bench: Bench) -> None:
        for number in range(1200):
            bench.journal.append(JournalRecord(JournalAction.COPIED, correlation=f"k{number}"))
        written: list[str] = []
        count = await bench.desk.audit.export(
            JournalFilter(), ExportForm.JSON_LINES, written.append
        )
        rows = [json.loads(line) for line in "".join(written).splitlines()]
        assert count == 1201
        assert [row["sequence"] for row in rows] == list(range(1, 1202))

    story(told)


def test_a_report_tells_each_link_of_a_customer() -> None:
    async def told(bench: Bench) -> None:
        await fill(bench)
        bench.journal.append(JournalRecord(JournalAction.OPENED, correlation="k9", customer_id="0"))
        first, second, odd = await bench.desk.audit.report(JournalFilter(customer="0"))
        assert first.intent is not None
        assert first.outcome is not None
        assert first.outcome.record.action is JournalAction.CREATED
        assert [event.record.action for event in first.events] == [JournalAction.COPIED]
        assert second.intent is not None
        assert second.intent.record.correlation == "k2"
        assert (odd.intent, odd.outcome, len(odd.events)) == (None, None, 1)

    story(told)


def test_without_a_keyring_the_end_is_unprotected() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.notes["journal memory"] = '[["memory", 1, "0"]]'
        protected = await bench.desk.audit.verify(lambda _done, _total: None)
        bench.keyring.trouble = KeyringUnusable("gone")
        verdict = await bench.desk.audit.verify(lambda _done, _total: None)
        assert (protected.tail, verdict.tail) == (Tail.PROTECTED, Tail.UNPROTECTED)
        assert await bench.desk.audit.newest(JournalFilter()) == ()

    story(told)
