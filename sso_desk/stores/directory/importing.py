"""Taking a list of customers into the directory: in one transaction, all of it or nothing.

A row belongs to the entry that has one of its ids; it adds to that entry what the entry lacks and replaces
what is different, but an empty cell takes nothing away. A row of which no id is known is a new entry. A
row is left out, and said, when its ids belong to different entries, or when an id of it stands in an
earlier row of the same file that says something else. A dry run does just the same, and takes it back.

Rows are taken in batches, because a question about a thousand ids is as quick as one about ten: who has
the ids of the batch is asked first, then each row finds its entry, then all that is new is written.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from typing import TypeVar

from sso_desk.customer_lists import ColumnKind, ImportMapping, ImportProblem, ImportReport
from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.stores.directory.database import change_codes, ids_of, ids_text
from sso_desk.stores.directory.lists import Row, Table
from sso_desk.stores.directory.rows import LeftOut, Person, RowReader, check
from sso_desk.stores.directory.words import codes_of, index_text
from sso_desk.stores.transaction import transaction

Value = TypeVar("Value")

MOST_PROBLEMS = 1_000
"""Problems that a report lists."""

BATCH = 1_000
"""In rows."""

AT_ONCE = 1_000
"""Values or rows in one statement: SQLite takes 32,766 places."""

PENDING_BYTES = 64 * 1024 * 1024
"""What the index gathers in memory before it is written: few large pieces are searched faster."""

SAME_ID = QT_TRANSLATE_NOOP(
    "directory", "An id of this row stands in row {row} too, which says something else."
)
DIFFERENT_ENTRIES = QT_TRANSLATE_NOOP(
    "directory",
    "The ids of this row belong to different customers: this one and that in “{other}”.",
)


class Stopped(Exception):
    """The import was told to stop."""


class _Outcome(Enum):
    """What became of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


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
    check(mapping)
    with transaction(database):
        run = _Import(database, mapping, at=at, dry=dry)
        for row in table.rows():
            if row.number % BATCH == 0:
                run.settle()
                tell(table.done)
            run.read(row)
        run.settle()
        tell(table.done)
        if dry:
            database.execute("ROLLBACK")
    return run.report()


@dataclass(slots=True)
class _Known:
    """An entry that the batch speaks of; `run` and `line` say where it was last imported from."""

    person: Person
    words: str
    run: int
    line: int


class _Import:
    """One import on its way."""

    def __init__(
        self, database: sqlite3.Connection, mapping: ImportMapping, *, at: float, dry: bool
    ) -> None:
        self._database = database
        self._do = database.execute
        self._dry = dry
        self._counts = dict.fromkeys(_Outcome, 0)
        self._left_out = 0
        self._problems: list[ImportProblem] = []
        self._reader = RowReader(mapping, self._numbers(mapping))
        self._waiting: list[tuple[int, Person | LeftOut]] = []
        (self._run,) = self._do(
            "INSERT INTO run (at) VALUES (?) RETURNING number", (at,)
        ).fetchone()
        (self._key,) = self._do(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entry'"
        ).fetchone()
        self._do("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (PENDING_BYTES,))
        self._owners: dict[tuple[int, str], int] = {}
        self._known: dict[int, _Known] = {}
        self._new: list[int] = []
        self._seen: list[int] = []

    def read(self, row: Row) -> None:
        """Have a row wait for the next batch, if it says something."""
        read = self._reader.read(row)
        if read is not None:
            self._waiting.append((row.number, read))

    def settle(self) -> None:
        """Find the entry of each waiting row, and write what is new."""
        self._look_up([read for _, read in self._waiting if isinstance(read, Person)])
        for line, read in self._waiting:
            try:
                self._counts[self._put(read, line)] += 1
            except LeftOut as problem:
                self._left_out += 1
                if len(self._problems) < MOST_PROBLEMS:
                    self._problems.append(self._reader.problem(line, problem))
        self._write()
        self._waiting.clear()

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

    def _numbers(self, mapping: ImportMapping) -> dict[str, int]:
        names = {use.connection_id for use in mapping.columns if use.kind is ColumnKind.CUSTOMER_ID}
        for name in sorted(names):
            self._do("INSERT OR IGNORE INTO connection (id) VALUES (?)", (name,))
        return dict(self._do("SELECT id, number FROM connection"))

    def _look_up(self, people: Sequence[Person]) -> None:
        """Who has the ids of these people, and what is known of those."""
        self._owners.clear()
        self._known.clear()
        asked: dict[int, list[str]] = {}
        for person in people:
            for number, customer in person.ids.items():
                asked.setdefault(number, []).append(customer)
        for number, customers in asked.items():
            for some in _portions(customers):
                rows = self._do(
                    f"SELECT id, entry FROM customer WHERE connection = ? AND id IN {_places(some)}",  # noqa: S608
                    (number, *some),
                )
                self._owners.update(((number, customer), key) for customer, key in rows)
        for keys in _portions(sorted(set(self._owners.values()))):
            for key, name, email, company, reference, ids, words, run, line in self._do(
                "SELECT key, name, email, company, reference, ids, words, run, line "  # noqa: S608
                f"FROM entry WHERE key IN {_places(keys)}",
                keys,
            ):
                person = Person(name, email, company, reference, ids_of(ids))
                self._known[key] = _Known(person, words, run, line)

    def _put(self, person: Person | LeftOut, line: int) -> _Outcome:
        if isinstance(person, LeftOut):
            raise person
        owners = {
            number: self._owners[number, customer]
            for number, customer in person.ids.items()
            if (number, customer) in self._owners
        }
        if not owners:
            self._add(person, line)
            return _Outcome.NEW
        first, key = next(iter(owners.items()))
        for number, owner in owners.items():
            if owner != key:
                other = self._reader.name_of(self._reader.column_of(number))
                raise LeftOut(self._reader.column_of(first), DIFFERENT_ENTRIES, other=other)
        return self._merge(key, first, person, line)

    def _add(self, person: Person, line: int) -> None:
        self._key += 1
        words = "" if self._dry else _words(person)
        self._known[self._key] = _Known(person, words, self._run, line)
        self._new.append(self._key)
        for pair in person.ids.items():
            self._owners[pair] = self._key

    def _merge(self, key: int, by: int, newer: Person, line: int) -> _Outcome:
        known = self._known[key]
        merged = known.person.with_what_is_new(newer)
        if merged == known.person:
            if known.run != self._run:
                known.run, known.line = self._run, line
                self._seen.append(key)
            return _Outcome.UNCHANGED
        if known.run == self._run:
            raise LeftOut(self._reader.column_of(by), SAME_ID, row=str(known.line))
        self._change(key, merged, line)
        return _Outcome.CHANGED

    def _change(self, key: int, person: Person, line: int) -> None:
        """Change an entry of an earlier run: at once, so that an id that it gives up is free."""
        known = self._known[key]
        for pair in known.person.ids.items() - person.ids.items():
            self._do("DELETE FROM customer WHERE connection = ? AND id = ?", pair)
            self._owners.pop(pair, None)
        for pair in person.ids.items() - known.person.ids.items():
            self._do("INSERT INTO customer VALUES (?, ?, ?)", (*pair, key))
            self._owners[pair] = key
        words = _words(person)
        if not self._dry:
            self._do(
                "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)",
                (key, known.words),
            )
            self._do("INSERT INTO search (rowid, words) VALUES (?, ?)", (key, words))
            change_codes(self._database, key, known.words, words)
        self._known[key] = _Known(person, words, self._run, line)
        self._do(
            "UPDATE entry SET name = ?, email = ?, company = ?, reference = ?, ids = ?, words = ?, "
            "run = ?, line = ? WHERE key = ?",
            (*_columns(self._known[key]), key),
        )

    def _write(self) -> None:
        """Each table in one statement: a thousand small ones take twice the time."""
        new = [(key, self._known[key]) for key in self._new]
        self._insert("entry", [(key, *_columns(known)) for key, known in new])
        self._database.executemany(
            "UPDATE entry SET run = ?, line = ? WHERE key = ?",
            [(self._run, self._known[key].line, key) for key in self._seen],
        )
        pairs = [(*pair, key) for key, known in new for pair in known.person.ids.items()]
        self._insert("customer", pairs)
        if new and not self._dry:
            self._insert(
                "code", [(code, key) for key, each in new for code in codes_of(each.words)]
            )
            self._do(
                "INSERT INTO search (rowid, words) SELECT key, words FROM entry WHERE key >= ?",
                (new[0][0],),
            )
        self._new.clear()
        self._seen.clear()

    def _insert(self, table: str, rows: Sequence[Sequence[str | int]]) -> None:
        for some in _portions(rows):
            places = ", ".join([_places(some[0])] * len(some))
            self._do(f"INSERT INTO {table} VALUES {places}", list(chain.from_iterable(some)))  # noqa: S608


def _words(person: Person) -> str:
    return index_text(person.name, person.others, person.ids)


def _columns(known: _Known) -> tuple[str | int, ...]:
    person = known.person
    return (
        person.name,
        person.email,
        person.company,
        person.reference,
        ids_text(person.ids),
        known.words,
        known.run,
        known.line,
    )


def _places(values: Sequence[object]) -> str:
    return f"({', '.join('?' * len(values))})"


def _portions(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]
