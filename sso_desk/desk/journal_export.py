"""The journal on its way out: CSV for spreadsheets, JSON lines for programs, stories for people.

A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula; such
cells get an apostrophe in front. JSON lines hold everything as it is, the hashes included, so that the
chain can be checked elsewhere.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from sso_desk.journal_records import OUTCOMES, JournalAction, JournalEntry

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


class ExportForm(Enum):
    """How an export is written."""

    CSV = "csv"
    JSON_LINES = "jsonl"


_COLUMNS: Mapping[str, Callable[[JournalEntry], int | str]] = MappingProxyType(
    {
        "sequence": lambda entry: entry.sequence,
        "at": lambda entry: entry.at,
        "program": lambda entry: entry.program,
        "operator": lambda entry: entry.operator,
        "machine": lambda entry: entry.machine,
        "run": lambda entry: entry.run,
        "action": lambda entry: entry.record.action.value,
        "correlation": lambda entry: entry.record.correlation,
        "connection_id": lambda entry: entry.record.connection_id,
        "connection": lambda entry: entry.record.connection,
        "vendor": lambda entry: entry.record.vendor_id,
        "environment": lambda entry: entry.record.environment,
        "customer": lambda entry: entry.record.customer_id,
        "destination": lambda entry: entry.record.destination,
        "reason": lambda entry: entry.record.reason,
        "ticket": lambda entry: entry.record.ticket,
        "outcome": lambda entry: entry.record.outcome,
        "link": lambda entry: entry.record.link,
        "previous": lambda entry: entry.previous,
        "hash": lambda entry: entry.hash,
    }
)
"""What each column holds, by its name in the journal's file."""


def row_of(entry: JournalEntry) -> dict[str, int | str]:
    """An entry as named columns."""
    return {name: value(entry) for name, value in _COLUMNS.items()}


def heading(form: ExportForm) -> str:
    """What stands before the first entry: the names of the columns, or nothing."""
    return _csv_line(_COLUMNS) if form is ExportForm.CSV else ""


def line_of(entry: JournalEntry, form: ExportForm) -> str:
    """One entry, line end included."""
    row = row_of(entry)
    if form is ExportForm.JSON_LINES:
        return json.dumps(row, ensure_ascii=True) + "\n"
    return _csv_line(_harmless(str(value)) for value in row.values())


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _csv_line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerow(cells)
    return text.getvalue()


@dataclass(frozen=True, slots=True)
class LinkStory:
    """All that the journal says of one link: who asked, what came of it, what was done with it.

    `intent` and `outcome` are None where the journal lacks them.
    """

    intent: JournalEntry | None
    outcome: JournalEntry | None
    events: tuple[JournalEntry, ...]


def stories(entries: Iterable[JournalEntry]) -> tuple[LinkStory, ...]:
    """The entries, oldest first, gathered by link."""
    by_link: dict[str, list[JournalEntry]] = {}
    for entry in entries:
        by_link.setdefault(entry.record.correlation, []).append(entry)
    return tuple(map(_story, by_link.values()))


def _story(entries: list[JournalEntry]) -> LinkStory:
    intent = next((x for x in entries if x.record.action is JournalAction.INTENT), None)
    outcome = next((x for x in entries if x.record.action in OUTCOMES), None)
    return LinkStory(
        intent, outcome, tuple(entry for entry in entries if entry not in (intent, outcome))
    )
