"""Lists of customers as CSV, as spreadsheets write it and as one would rather not have it.

Encoding and delimiter are found out; rows are counted as a spreadsheet does; what cannot be read as a row
is told from what can, and reading goes on behind it. Never more than a row is held in memory.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula: an export puts an
apostrophe in front, and an import takes that one away again.
"""

import codecs
import contextlib
import csv
import dataclasses
import io
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from sso_desk.customer_lists import FIND_OUT, DirectoryEntry, ImportPreview, ListFormat
from sso_desk.domain import QT_TRANSLATE_NOOP, Connection
from sso_desk.errors import CustomerListUnreadable
from sso_desk.stores.directory.headers import header_of, names_columns, suggestion
from sso_desk.stores.files import open_regular, replacing

LARGEST_FILE = 500 * 1024 * 1024
LONGEST_ROW = 1_000_000
"""In characters, line ends within cells included."""

PREVIEW_ROWS = 20
MOST_COLUMNS = 200
DELIMITERS = (",", ";", "\t", "|")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")

_CHUNK = 1024 * 1024
_SAMPLE = 65_536
_SEP = re.compile(r'"?sep=(.)"?\r?\n?')

EMPTY = QT_TRANSLATE_NOOP("errors", "There is nothing in it.")
TOO_LARGE = QT_TRANSLATE_NOOP("errors", "It is larger than 500 MB.")
TOO_MANY_COLUMNS = QT_TRANSLATE_NOOP("errors", "It has more than 200 columns.")


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `cells` are None where it is too long, `open_quote` set where a quotation never ends."""

    number: int
    cells: Sequence[str] | None
    open_quote: bool = False


class _RowTooLong(Exception):
    """More characters than a row may have."""


class Table:
    """An open list of customers; a context manager. Every call may raise CustomerListUnreadable."""

    def __init__(self, path: Path, form: ListFormat = FIND_OUT) -> None:
        with _said():
            self._file = open_regular(path)
        try:
            with _said():
                self.size = _size(self._file)
                self.encoding = form.encoding or _encoding(self._file)
                found, self._skip = self._layout()
                self.delimiter = form.delimiter or found
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> "Table":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._file.close()

    @property
    def done(self) -> int:
        """How many bytes have been read."""
        return min(self._file.tell(), self.size)

    def rows(self) -> Iterator[Row]:
        """All rows from the first, empty ones too; to be asked for once."""
        text = self._text()
        try:
            yield from self._rows(_Lines(text))
        finally:
            text.detach()  # it would close the file

    def _rows(self, lines: "_Lines") -> Iterator[Row]:
        if self._skip:
            next(lines, "")
        reader = csv.reader(lines, delimiter=self.delimiter)
        number = 0
        while True:
            number += 1
            lines.begin_row()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except OSError as error:
                raise CustomerListUnreadable(error.strerror or str(error)) from None
            except (_RowTooLong, csv.Error):
                yield Row(number, None)
            else:
                yield Row(number, cells, lines.open_quote)

    def _text(self) -> io.TextIOWrapper:
        self._file.seek(0)
        return io.TextIOWrapper(self._file, self.encoding, errors="replace", newline="")

    def _layout(self) -> tuple[str, bool]:
        """The delimiter, and whether the first line does nothing but name it, as Excel has it."""
        text = self._text()
        sample = text.read(_SAMPLE)
        text.detach()  # it would close the file
        if not sample.strip("\0 \r\n\ufeff"):
            raise CustomerListUnreadable(EMPTY)
        named = _SEP.match(sample)
        if named is not None and named[1] not in '"\r\n':
            return named[1], True
        return max(DELIMITERS, key=lambda each: _agreement(sample, each)), False


def preview(
    path: Path, connections: Sequence[Connection], form: ListFormat = FIND_OUT
) -> ImportPreview:
    """How the file begins. Raises CustomerListUnreadable."""
    with Table(path, form) as table:
        first: list[Sequence[str]] = []
        for row in table.rows():
            if row.cells is not None and any(map(clean, row.cells)):
                first.append(row.cells)
            if len(first) > PREVIEW_ROWS:
                break
        if not first:
            raise CustomerListUnreadable(EMPTY)
        width = max(map(len, first))
        if width > MOST_COLUMNS:
            raise CustomerListUnreadable(TOO_MANY_COLUMNS)
        rows = [[*map(clean, cells), *[""] * (width - len(cells))] for cells in first]
        header = names_columns(rows[0][: len(first[0])])
        columns = column_names(rows[0] if header else [""] * width)
        return ImportPreview(
            columns,
            tuple(map(tuple, rows[1:] if header else rows[:PREVIEW_ROWS])),
            table.delimiter,
            table.encoding,
            dataclasses.replace(suggestion(columns, connections, header=header), form=form),
        )


def column_names(header: Sequence[str]) -> tuple[str, ...]:
    """The header's words, and a spreadsheet's letters where there are none."""
    return tuple(text or _letters(index) for index, text in enumerate(header))


def clean(cell: str) -> str:
    """A cell as one line without control characters, and without an export's apostrophe."""
    if not cell.isprintable():
        cell = "".join(map(_printable, cell))
    if " " in cell:
        cell = " ".join(cell.split())
    if cell.startswith("'") and cell.lstrip("'").startswith(FORMULA_STARTS):
        return cell[1:]
    return cell


def write(
    path: Path,
    entries: Iterable[DirectoryEntry],
    used: Sequence[str],
    connections: Sequence[Connection],
) -> int:
    """Write the entries with their ids at the connections `used`; how many there were.

    Raises CustomerListUnreadable for what is wrong with the file.
    """
    kinds = ("Name", "E-mail", "Company", "Reference")
    count = 0
    with _said(), replacing(path, encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow([*kinds, *(_harmless(header_of(each, connections)) for each in used)])
        for entry in entries:
            cells = (entry.name, entry.email, entry.company, entry.reference)
            ids = (entry.ids.get(each, "") for each in used)
            writer.writerow([_harmless(cell) for cell in (*cells, *ids)])
            count += 1
    return count


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(FORMULA_STARTS) else cell


def _printable(char: str) -> str:
    if char in "\t\n\v\f\r\x85\u2028\u2029" or char.isspace():
        return " "
    code = ord(char)
    control = code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000
    return "" if control or char == "\ufeff" else char


def _letters(index: int) -> str:
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _size(file: BinaryIO) -> int:
    size = os.fstat(file.fileno()).st_size
    if size > LARGEST_FILE:
        raise CustomerListUnreadable(TOO_LARGE)
    return size


def _encoding(file: BinaryIO) -> str:
    """By its mark, by where its zeros are, by being UTF-8 to its end; else that of old Windows."""
    head = file.read(4096)
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    half = len(head) // 2
    for encoding, zeros, others in (("utf-16-le", head[1::2], head[::2]),
                                    ("utf-16-be", head[::2], head[1::2])):  # fmt: skip
        if half and zeros.count(0) > half * 0.6 and others.count(0) < half * 0.1:
            return encoding
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = head
    try:
        while chunk:
            decoder.decode(chunk)
            chunk = file.read(_CHUNK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _agreement(sample: str, delimiter: str) -> tuple[float, int]:
    """How many of the first rows have as many cells as the first of all, and how many those are."""
    widths: list[int] = []
    with contextlib.suppress(csv.Error):
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if cells:
                widths.append(len(cells))
            if len(widths) > PREVIEW_ROWS:
                break
    if len(sample) == _SAMPLE and 1 < len(widths) <= PREVIEW_ROWS:
        del widths[-1]  # it was cut
    if not widths or widths[0] == 1:
        return 0.0, 1
    return widths.count(widths[0]) / len(widths), widths[0]


class _Lines(Iterator[str]):
    """The lines of a text for a CSV reader, none longer than a row may be."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self.begin_row()

    def begin_row(self) -> None:
        """The reader begins a new row with the next line."""
        self._length = self._lines = self._quotes = 0

    @property
    def open_quote(self) -> bool:
        """Whether the row, of several lines, has a quotation that is not closed."""
        return self._lines > 1 and self._quotes % 2 == 1

    def __next__(self) -> str:
        line = self._text.readline(LONGEST_ROW)
        if not line:
            raise StopIteration
        self._length += len(line)
        self._lines += 1
        self._quotes += line.count('"')
        if self._length > LONGEST_ROW or (len(line) == LONGEST_ROW and not _ended(line)):
            while line and not _ended(line):
                line = self._text.readline(LONGEST_ROW)
            raise _RowTooLong
        return line


def _ended(line: str) -> bool:
    return line.endswith(("\n", "\r"))


@contextlib.contextmanager
def _said() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CustomerListUnreadable(error.strerror or str(error)) from None
