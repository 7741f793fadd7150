"""Finding entries as one types, within milliseconds among a million.

An exact id comes first. Then the typed words are asked of the indexes. If one of them is rare, all that
have it are looked at, and what fits is put in order. If all are frequent, as the first letters are, the
first that fit are taken, group by group, until there are enough: names that begin as typed with an id at
the operator's connection, others there, names elsewhere, others elsewhere.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice

from sso_desk.customer_lists import DirectoryEntry
from sso_desk.stores.directory.database import FIELDS, connections, entry_of
from sso_desk.stores.directory.words import (
    MOST_WORDS,
    first_word,
    fits,
    is_code,
    mark_of,
    pieces,
    words_of,
)

LONGEST_TEXT = 200
RARE = 500
"""Entries that have a word at most for it to be rare."""

MOST_LOOKED_AT = 5_000
"""Rows of one group that are held against the words before the search gives up."""

_WORDS = "SELECT 1 FROM search WHERE search MATCH ?"
_CODES = "SELECT 1 FROM code WHERE word >= ? AND word < ?"
_BY_CODE = f"""SELECT {FIELDS}, entry.words FROM code JOIN entry ON entry.key = code.entry
    WHERE code.word >= ? AND code.word < ?"""  # noqa: S608 - our own constant
_BY_WORDS = f"""SELECT {FIELDS}, entry.words FROM search JOIN entry ON entry.key = search.rowid
    WHERE search MATCH ?"""  # noqa: S608 - our own constant
_BY_ID = f"""SELECT {FIELDS} FROM customer JOIN entry ON entry.key = customer.entry
    WHERE customer.connection = ? AND customer.id = ?"""  # noqa: S608 - our own constant


def search(
    database: sqlite3.Connection, text: str, limit: int, connection_id: str
) -> tuple[DirectoryEntry, ...]:
    """At most `limit` entries, the best first. Raises sqlite3.Error."""
    text = text[:LONGEST_TEXT]
    customer = "".join(char for char in text if char.isprintable()).strip()
    names = connections(database)
    here = next((number for number, name in names.items() if name == connection_id), 0)
    found = {
        entry.key: entry
        for number in sorted(names, key=lambda number: number != here)
        for entry in _with_id(database, names, number, customer)
    }
    words = words_of(text)[:MOST_WORDS]
    if words:
        rows = _ranked(_candidates(database, words, limit, here), words, connection_id, names)
        for entry in rows:
            found.setdefault(entry.key, entry)
    return tuple(islice(found.values(), limit))


def find(
    database: sqlite3.Connection, connection_id: str, customer_id: str
) -> DirectoryEntry | None:
    """The entry that has this id at this connection. Raises sqlite3.Error."""
    names = connections(database)
    for number, name in names.items():
        if name == connection_id and customer_id.isprintable():  # others are not kept
            return next(_with_id(database, names, number, customer_id), None)
    return None


_Row = tuple[int, str, str, str, str, str, str]


def _with_id(
    database: sqlite3.Connection, names: dict[int, str], number: int, customer: str
) -> Iterator[DirectoryEntry]:
    for row in database.execute(_BY_ID, (number, customer)):
        yield entry_of(row, names)


def _candidates(
    database: sqlite3.Connection, words: Sequence[str], limit: int, here: int
) -> list[_Row]:
    codes = [word for word in words if is_code(word)]
    asked = [piece for word in words if not is_code(word) for piece in pieces(word)]
    for code in codes:
        if _has_at_most(database, _CODES, _range(code), RARE):
            return list(_fitting(database, _BY_CODE, _range(code), words))
    for piece in sorted(asked, key=len, reverse=True):
        if _has_at_most(database, _WORDS, (_question([piece]),), RARE):
            return list(_fitting(database, _BY_WORDS, (_question([piece]),), words))
    rows: dict[int, _Row] = {}
    for row in _by_groups(database, words, asked, here):
        rows.setdefault(row[0], row)
        if len(rows) >= limit:
            break
    return list(rows.values())


def _by_groups(
    database: sqlite3.Connection, words: Sequence[str], asked: Sequence[str], here: int
) -> Iterator[_Row]:
    """The best first, as far as groups go; some twice."""
    marks = [mark_of(here)] if here else []
    if not asked:
        for wanted in ([*words, *marks], words) if marks else (words,):
            yield from _fitting(database, _BY_CODE, _range(words[0]), wanted)
        return
    groups = [asked] if is_code(words[0]) else [[first_word(words[0]), *asked], asked]
    for group in [*([*marks, *group] for group in groups if marks), *groups]:
        yield from _fitting(database, _BY_WORDS, (_question(group),), words)


def _has_at_most(
    database: sqlite3.Connection, question: str, asked: tuple[str, ...], most: int
) -> bool:
    (count,) = database.execute(
        f"SELECT count(*) FROM ({question} LIMIT {most + 1})",  # noqa: S608
        asked,
    ).fetchone()
    return bool(count <= most)


def _fitting(
    database: sqlite3.Connection, question: str, asked: tuple[str, ...], words: Sequence[str]
) -> Iterator[_Row]:
    """The rows that an index names, held against whole words: it knows parts of them only."""
    cursor = database.execute(f"{question} LIMIT {MOST_LOOKED_AT}", asked)
    try:
        yield from (row for row in cursor if fits(row[6], words))
    finally:
        cursor.close()  # it would keep what it has read from being forgotten


def _range(code: str) -> tuple[str, str]:
    """From the code itself to all that begin with it."""
    return code, f"{code}\U0010ffff"


def _question(asked: Sequence[str]) -> str:
    """In the language of FTS5. Each piece is a quoted text; none has a quotation mark in it."""
    return " AND ".join(f'"{piece}"*' for piece in asked)


def _ranked(
    rows: Sequence[_Row], words: Sequence[str], connection_id: str, names: dict[int, str]
) -> list[DirectoryEntry]:
    typed = " ".join(words)

    def rank(entry: DirectoryEntry) -> tuple[bool, bool, str, int]:
        name = " ".join(words_of(entry.name))
        elsewhere = bool(connection_id) and connection_id not in entry.ids
        return elsewhere, not name.startswith(typed), name, entry.key

    return sorted((entry_of(row[:6], names) for row in rows), key=rank)
