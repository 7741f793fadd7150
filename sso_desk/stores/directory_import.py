"""Taking a list of customers into the directory: row by row, in one transaction, all of it or nothing.

A row belongs to the entry that has one of its ids; it adds to that entry what the entry lacks and replaces
what is different, but an empty cell takes nothing away. A row of which no id is known is a new entry. A
row is left out, and said, when its ids belong to different entries, or when an id of it stands in an
earlier row of the same file that says something else. A dry run does just the same, and takes it back.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from sso_desk.domain import (
    QT_TRANSLATE_NOOP,
    ColumnKind,
    ImportMapping,
    ImportProblem,
    ImportReport,
)
from sso_desk.errors import InvalidInput
from sso_desk.stores.directory_csv import Row, Table, clean, column_names
from sso_desk.stores.directory_words import index_text

LONGEST_CELL = 500
"""In characters."""

MOST_PROBLEMS = 1_000
"""Problems that a report lists."""

BATCH = 2_000
"""Rows between two additions to the index, and between two words on the progress."""

PENDING_BYTES = 64 * 1024 * 1024
"""What the index gathers in memory before it is written: few large pieces are searched faster."""

NO_ID = QT_TRANSLATE_NOOP("directory", "There is no customer id in this row.")
TOO_LONG = QT_TRANSLATE_NOOP("directory", "This has more than {most} characters.")
ROW_TOO_LONG = QT_TRANSLATE_NOOP(
    "directory", "This row is too long. Perhaps a quotation mark in it is not closed."
)
OPEN_QUOTE = QT_TRANSLATE_NOOP("directory", "A quotation mark in this row is not closed.")
TOO_MANY_CELLS = QT_TRANSLATE_NOOP(
    "directory",
    "There are more cells in this row than columns. Perhaps a quotation mark is missing.",
)
SAME_ID = QT_TRANSLATE_NOOP(
    "directory", "An id of this row stands in row {row} too, which says something else."
)
DIFFERENT_ENTRIES = QT_TRANSLATE_NOOP(
    "directory",
    "The ids of this row belong to different customers: this one and that in “{other}”.",
)
NO_ID_COLUMN = QT_TRANSLATE_NOOP("forms", "Say which column holds customer ids.")
USED_TWICE = QT_TRANSLATE_NOOP("forms", "Two columns are taken for the same thing.")


class Stopped(Exception):
    """The import was told to stop."""


class _LeftOut(Exception):
    """A row cannot be taken. `column` is the index of the cell that is wrong, or -1."""

    def __init__(self, column: int, words: str, /, **places: str) -> None:
        super().__init__(words)
        self.column = column
        self.words = words
        self.places = places


class _Outcome(Enum):
    """What became of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class _Person:
    """What a row says; `ids` by the connection's number, `columns` where each of them stands."""

    name: str
    email: str
    company: str
    reference: str
    ids: dict[int, str]
    columns: dict[int, int]

    @property
    def words(self) -> str:
        others = (self.email, self.company, self.reference, *self.ids.values())
        return index_text(self.name, others, self.ids)


_TEXTS = (ColumnKind.NAME, ColumnKind.EMAIL, ColumnKind.COMPANY, ColumnKind.REFERENCE)


def take_in(
    database: sqlite3.Connection,
    table: Table,
    mapping: ImportMapping,
    *,
    at: float,
    dry: bool,
    tell: Callable[[int], None],
) -> ImportReport:
    """Import the table; with `dry`, see what would come of it and change nothing.

    `tell` is told now and then how many bytes have been read; an error that it raises ends the import.
    Raises InvalidInput for a mapping without ids or with one use twice, CustomerListUnreadable,
    sqlite3.Error; then nothing is changed.
    """
    _check(mapping)
    database.execute("BEGIN IMMEDIATE")
    try:
        run = _Import(database, mapping, at=at, dry=dry)
        for row in table.rows():
            if row.number % BATCH == 0:
                run.index()
                tell(table.done)
            run.take(row)
        run.index()
        tell(table.done)
        database.execute("ROLLBACK" if dry else "COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
    return run.report()


class _Import:
    """One import on its way."""

    def __init__(
        self, database: sqlite3.Connection, mapping: ImportMapping, *, at: float, dry: bool
    ) -> None:
        self._do = database.execute
        self._mapping = mapping
        self._dry = dry
        self._names: Sequence[str] = column_names([""] * len(mapping.columns))
        self._counts = dict.fromkeys(_Outcome, 0)
        self._left_out = 0
        self._problems: list[ImportProblem] = []
        self._awaits_header = mapping.header
        used = [use.kind for use in mapping.columns]
        self._texts = [[i for i, kind in enumerate(used) if kind is each] for each in _TEXTS]
        self._id_columns = [
            (index, self._number(use.connection_id))
            for index, use in enumerate(mapping.columns)
            if use.kind is ColumnKind.CUSTOMER_ID
        ]
        self._run = self._do("INSERT INTO run (at) VALUES (?)", (at,)).lastrowid
        (self._indexed,) = self._do("SELECT coalesce(max(key), 0) FROM entry").fetchone()
        self._do("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (PENDING_BYTES,))
        pairs = ", ".join(["(?, ?)"] * len(self._id_columns))
        self._owners = (
            f"SELECT connection, entry FROM customer WHERE (connection, id) IN (VALUES {pairs})"  # noqa: S608
        )

    def take(self, row: Row) -> None:
        """Take one row in, or note why not."""
        cells = None if row.cells is None else [clean(cell) for cell in row.cells]
        if cells is not None and not any(cells):
            return
        if self._awaits_header:
            self._awaits_header = False
            width = len(self._mapping.columns)
            self._names = column_names([*(cells or []), *[""] * width][:width])
            return
        try:
            person = self._person(_whole(row, cells))
            self._counts[self._put(person, row.number)] += 1
        except _LeftOut as problem:
            self._left_out += 1
            if len(self._problems) < MOST_PROBLEMS:
                column = self._names[problem.column] if problem.column >= 0 else ""
                self._problems.append(
                    ImportProblem(row.number, column, problem.words, problem.places)
                )

    def index(self) -> None:
        """Add the new entries to the index."""
        if self._dry:
            return
        self._do(
            "INSERT INTO search (rowid, words) SELECT key, words FROM entry WHERE key > ?",
            (self._indexed,),
        )
        (self._indexed,) = self._do("SELECT coalesce(max(key), 0) FROM entry").fetchone()

    def report(self) -> ImportReport:
        """What has come of it so far."""
        counts = self._counts
        return ImportReport(
            sum(counts.values()) + self._left_out,
            counts[_Outcome.NEW],
            counts[_Outcome.CHANGED],
            counts[_Outcome.UNCHANGED],
            self._left_out,
            tuple(self._problems),
        )

    def _number(self, connection_id: str) -> int:
        self._do("INSERT OR IGNORE INTO connection (id) VALUES (?)", (connection_id,))
        row = self._do("SELECT number FROM connection WHERE id = ?", (connection_id,)).fetchone()
        return int(row[0])

    def _person(self, cells: Sequence[str]) -> _Person:
        width = len(self._mapping.columns)
        if any(cells[width:]):
            raise _LeftOut(-1, TOO_MANY_CELLS)
        cells = [*cells, *[""] * (width - len(cells))]
        for columns in self._texts:
            for index in columns:
                _refuse_long(index, cells[index])
        texts = [" ".join(filter(None, (cells[i] for i in each))) for each in self._texts]
        if len(texts[0]) > LONGEST_CELL:
            _refuse_long(self._texts[0][-1], texts[0])
        ids: dict[int, str] = {}
        columns_of: dict[int, int] = {}
        for index, number in self._id_columns:
            if cells[index]:
                _refuse_long(index, cells[index])
                customer = _visible(cells[index])
                if customer:
                    ids[number], columns_of[number] = customer, index
        if not ids:
            raise _LeftOut(self._id_columns[0][0], NO_ID)
        name, email, company, reference = texts
        return _Person(name, email, company, reference, ids, columns_of)

    def _put(self, person: _Person, line: int) -> _Outcome:
        owners = self._owners_of(person)
        if not owners:
            self._insert(person, line)
            return _Outcome.NEW
        key = next(iter(owners.values()))
        other = next((number for number, owner in owners.items() if owner != key), None)
        if other is not None:
            first = next(iter(owners))
            raise _LeftOut(
                person.columns[first],
                DIFFERENT_ENTRIES,
                other=self._names[person.columns[other]],
            )
        return self._merge(key, next(iter(owners)), person, line)

    def _owners_of(self, person: _Person) -> dict[int, int]:
        """The entries that have the ids, by the connection's number."""
        asked: list[int | str | None] = []
        for _, number in self._id_columns:
            asked += (number, person.ids.get(number))
        return dict(self._do(self._owners, asked))

    def _insert(self, person: _Person, line: int) -> None:
        key = self._do(
            "INSERT INTO entry (name, email, company, reference, ids, words, run, line) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                person.name,
                person.email,
                person.company,
                person.reference,
                json.dumps(person.ids),
                person.words,
                self._run,
                line,
            ),
        ).lastrowid
        for number, customer in person.ids.items():
            self._do("INSERT INTO customer VALUES (?, ?, ?)", (number, customer, key))

    def _merge(self, key: int, by: int, new: _Person, line: int) -> _Outcome:
        row = self._do(
            "SELECT name, email, company, reference, ids, words, run, line FROM entry WHERE key = ?",
            (key,),
        ).fetchone()
        ids = {int(number): each for number, each in json.loads(row[4]).items()}
        had = _Person(row[0], row[1], row[2], row[3], ids, {})
        merged = _Person(
            new.name or had.name,
            new.email or had.email,
            new.company or had.company,
            new.reference or had.reference,
            {**had.ids, **new.ids},
            {},
        )
        if merged == had:
            if row[6] != self._run:
                self._do("UPDATE entry SET run = ?, line = ? WHERE key = ?", (self._run, line, key))
            return _Outcome.UNCHANGED
        if row[6] == self._run:
            raise _LeftOut(new.columns[by], SAME_ID, row=str(row[7]))
        self._change(key, had, merged, row[5], line)
        return _Outcome.CHANGED

    def _change(self, key: int, had: _Person, now: _Person, words: str, line: int) -> None:
        for number in had.ids.keys() - {n for n, each in now.ids.items() if had.ids.get(n) == each}:
            self._do(
                "DELETE FROM customer WHERE connection = ? AND id = ?", (number, had.ids[number])
            )
        for number, customer in now.ids.items():
            if had.ids.get(number) != customer:
                self._do("INSERT INTO customer VALUES (?, ?, ?)", (number, customer, key))
        anew = now.words
        self._do(
            "UPDATE entry SET name = ?, email = ?, company = ?, reference = ?, ids = ?, words = ?, "
            "run = ?, line = ? WHERE key = ?",
            (
                now.name,
                now.email,
                now.company,
                now.reference,
                json.dumps(now.ids),
                anew,
                self._run,
                line,
                key,
            ),
        )
        if not self._dry:
            self._do(
                "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", (key, words)
            )
            self._do("INSERT INTO search (rowid, words) VALUES (?, ?)", (key, anew))


def _check(mapping: ImportMapping) -> None:
    once = [use for use in mapping.columns if use.kind not in (ColumnKind.IGNORED, ColumnKind.NAME)]
    if len(set(once)) < len(once):
        raise InvalidInput("mapping", USED_TWICE)
    ids = [use for use in once if use.kind is ColumnKind.CUSTOMER_ID]
    if not ids or not all(use.connection_id for use in ids):
        raise InvalidInput("mapping", NO_ID_COLUMN)


def _whole(row: Row, cells: Sequence[str] | None) -> Sequence[str]:
    """The row's cells, if it is one that can be trusted."""
    if cells is None:
        raise _LeftOut(-1, ROW_TOO_LONG)
    if row.open_quote:
        raise _LeftOut(-1, OPEN_QUOTE)
    return cells


def _refuse_long(index: int, cell: str) -> None:
    if len(cell) > LONGEST_CELL:
        raise _LeftOut(index, TOO_LONG, most=str(LONGEST_CELL))


def _visible(customer: str) -> str:
    """An id without characters that show nothing: they come along when one copies, and match nobody."""
    if customer.isprintable():
        return customer
    return "".join(char for char in customer if char.isprintable()).strip()
