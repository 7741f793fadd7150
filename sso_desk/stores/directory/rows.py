"""What a row of a customer list says of whom, by the operator's mapping, or why it cannot be taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from sso_desk.customer_lists import ColumnKind, ImportMapping, ImportProblem
from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.errors import InvalidInput
from sso_desk.stores.directory.lists import Row, clean, column_names

LONGEST_CELL = 500
"""In characters."""

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
NO_ID_COLUMN = QT_TRANSLATE_NOOP("forms", "Say which column holds customer ids.")
USED_TWICE = QT_TRANSLATE_NOOP("forms", "Two columns are taken for the same thing.")

_TEXTS = (ColumnKind.NAME, ColumnKind.EMAIL, ColumnKind.COMPANY, ColumnKind.REFERENCE)


class LeftOut(Exception):
    """A row cannot be taken. `column` is the index of the cell that is wrong, or -1."""

    def __init__(self, column: int, words: str, /, **places: str) -> None:
        super().__init__(words)
        self.column = column
        self.words = words
        self.places = places


@dataclass(frozen=True, slots=True)
class Person:
    """What a row or an entry says; `ids` by the number of the connection."""

    name: str
    email: str
    company: str
    reference: str
    ids: dict[int, str]

    @property
    def others(self) -> tuple[str, ...]:
        """What there is to be found by, but for the name."""
        return (self.email, self.company, self.reference, *self.ids.values())

    def with_what_is_new(self, newer: "Person") -> "Person":
        """This one as `newer` says; what that does not say stays."""
        return Person(
            newer.name or self.name,
            newer.email or self.email,
            newer.company or self.company,
            newer.reference or self.reference,
            {**self.ids, **newer.ids},
        )


class RowReader:
    """Reads rows by a mapping; `numbers` are those of the connections. Skips the header."""

    def __init__(self, mapping: ImportMapping, numbers: dict[str, int]) -> None:
        self._width = len(mapping.columns)
        self._awaits_header = mapping.header
        self._names: Sequence[str] = column_names([""] * self._width)
        used = list(enumerate(mapping.columns))
        self._texts = [[i for i, use in used if use.kind is kind] for kind in _TEXTS]
        self._ids = {
            numbers[use.connection_id]: index
            for index, use in used
            if use.kind is ColumnKind.CUSTOMER_ID
        }

    def read(self, row: Row) -> Person | LeftOut | None:
        """Whom the row speaks of, or why it is left out; None where it says nothing."""
        cells = None if row.cells is None else [clean(cell) for cell in row.cells]
        if cells is not None and not any(cells):
            return None
        if self._awaits_header:
            self._awaits_header = False
            self._names = column_names(self._filled(cells or [])[: self._width])
            return None
        try:
            return self._person(_whole(row, cells))
        except LeftOut as problem:
            return problem

    def column_of(self, number: int) -> int:
        """Where the ids at that connection stand."""
        return self._ids[number]

    def name_of(self, column: int) -> str:
        """What the column is called; nothing for -1."""
        return self._names[column] if column >= 0 else ""

    def problem(self, row: int, problem: LeftOut) -> ImportProblem:
        """In words for the operator."""
        return ImportProblem(row, self.name_of(problem.column), problem.words, problem.places)

    def _person(self, cells: Sequence[str]) -> Person:
        if len(cells) != self._width:
            if any(cells[self._width :]):
                raise LeftOut(-1, TOO_MANY_CELLS)
            cells = self._filled(cells)
        if max(map(len, cells)) > LONGEST_CELL:
            self._refuse_long(cells)
        name, email, company, reference = [
            cells[columns[0]] if len(columns) == 1 else _joined(cells, columns)
            for columns in self._texts
        ]
        ids = {}
        for number, index in self._ids.items():
            customer = cells[index]
            if not customer.isprintable():
                customer = _visible(customer)
            if customer:
                ids[number] = customer
        if not ids:
            raise LeftOut(min(self._ids.values()), NO_ID)
        return Person(name, email, company, reference, ids)

    def _refuse_long(self, cells: Sequence[str]) -> None:
        """Unless it is a cell that is not used."""
        for index in sorted((*chain.from_iterable(self._texts), *self._ids.values())):
            if len(cells[index]) > LONGEST_CELL:
                raise LeftOut(index, TOO_LONG, most=str(LONGEST_CELL))

    def _filled(self, cells: Sequence[str]) -> Sequence[str]:
        return [*cells, *[""] * (self._width - len(cells))]


def check(mapping: ImportMapping) -> None:
    """Raise InvalidInput for a mapping without ids, or with one use twice."""
    once = [use for use in mapping.columns if use.kind not in (ColumnKind.IGNORED, ColumnKind.NAME)]
    if len(set(once)) < len(once):
        raise InvalidInput("mapping", USED_TWICE)
    ids = [use for use in once if use.kind is ColumnKind.CUSTOMER_ID]
    if not ids or not all(use.connection_id for use in ids):
        raise InvalidInput("mapping", NO_ID_COLUMN)


def _whole(row: Row, cells: Sequence[str] | None) -> Sequence[str]:
    """The row's cells, if it is one that can be trusted."""
    if cells is None:
        raise LeftOut(-1, ROW_TOO_LONG)
    if row.open_quote:
        raise LeftOut(-1, OPEN_QUOTE)
    return cells


def _joined(cells: Sequence[str], columns: Sequence[int]) -> str:
    """One text of several cells."""
    text = " ".join(filter(None, (cells[index] for index in columns)))
    if len(text) > LONGEST_CELL:
        raise LeftOut(columns[-1], TOO_LONG, most=str(LONGEST_CELL))
    return text


def _visible(customer: str) -> str:
    """An id without characters that show nothing: they come along when one copies, and match nobody."""
    return "".join(char for char in customer if char.isprintable()).strip()
