"""The journal's file: its tables, and the chain of hashes that makes changes visible.

Each record holds the hash of the record before it and its own, over all of its columns in canonical
JSON. Whoever changes, removes or swaps records breaks the chain; whoever cuts its end off leaves a
whole chain, which is why the newest record's hash is also kept elsewhere (`JournalHead`). Somebody
who can write the file *and* the keyring can forge both: the vendor's own log is the last word.
"""

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from sso_desk.journal_records import (
    OUTCOMES,
    JournalAction,
    JournalChoices,
    JournalConnection,
    JournalEntry,
    JournalFault,
    JournalFilter,
    JournalHead,
    JournalRecord,
    JournalVerdict,
    Tail,
)
from sso_desk.stores.transaction import transaction

SCHEMA = 2
"""1 was never released."""

COLUMNS = (
    "sequence", "at", "program", "operator", "machine", "run", "action", "correlation",
    "connection_id", "connection", "vendor", "environment", "customer", "destination", "reason",
    "ticket", "outcome", "link", "previous",
)  # fmt: skip
"""What is hashed, in the order in which it is stored; `hash` follows."""

SEARCHED = (
    "customer", "connection", "connection_id", "vendor", "operator", "ticket", "action",
    "correlation", "link", "at",
)  # fmt: skip

TABLES = (
    "CREATE TABLE about (journal TEXT NOT NULL) STRICT",
    "CREATE TABLE record (sequence INTEGER PRIMARY KEY AUTOINCREMENT, "
    + ", ".join(f"{column} TEXT NOT NULL" for column in (*COLUMNS[1:], "hash"))
    + ") STRICT",
    *(f"CREATE INDEX record_{column} ON record ({column})" for column in SEARCHED),
    "CREATE INDEX record_intent ON record (run) WHERE action = 'intent'",
    *(
        f"CREATE TRIGGER {table}_{verb} BEFORE {verb} ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        for table in ("about", "record")
        for verb in ("UPDATE", "DELETE")
    ),
)
_ALL = f"{', '.join(COLUMNS)}, hash"
_INSERT = (
    f"INSERT INTO record ({_ALL})"  # noqa: S608 - our own names
    f" VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"
)
_BEYOND = 2**63 - 1
_STEP = 5000
"""Records between two reports of progress."""


def prepare(database: sqlite3.Connection) -> None:
    """Create the tables in a new file. Raises DatabaseError for a file of another version."""
    with transaction(database):
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version == 0:
            for statement in TABLES:
                database.execute(statement)
            database.execute("INSERT INTO about VALUES (?)", (secrets.token_hex(16),))
            database.execute(f"PRAGMA user_version = {SCHEMA}")
    refuse_other_versions(database)


def refuse_other_versions(database: sqlite3.Connection) -> None:
    """Raise DatabaseError unless the file is of this version."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version != SCHEMA:
        newer = "a newer" if version > SCHEMA else "another"
        raise sqlite3.DatabaseError(f"written by {newer} version of SSO Desk")


def head(database: sqlite3.Connection) -> JournalHead:
    """The newest record; number 0 and the journal's own name as hash in an empty journal."""
    (journal,) = database.execute("SELECT journal FROM about").fetchone()
    last = database.execute(
        "SELECT sequence, hash FROM record ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    sequence, digest = last or (0, journal)
    return JournalHead(journal, sequence, digest)


def append(
    database: sqlite3.Connection,
    record: JournalRecord,
    *,
    at: float,
    program: str,
    operator: str,
    machine: str,
    run: str,
) -> JournalHead:
    """Write one record behind the newest, which nobody else can do meanwhile; it is on disk then."""
    with transaction(database):
        before = head(database)
        values: list[int | str] = [
            before.sequence + 1,
            datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds"),
            *map(_storable, (program, operator, machine, run)),
            *map(_storable, _fields(record)),
            before.hash,
        ]
        digest = digest_of(values)
        database.execute(_INSERT, (*values, digest))
    return JournalHead(before.journal, before.sequence + 1, digest)


def digest_of(values: Sequence[object]) -> str:
    """The hash of a record's columns, given in the order of `COLUMNS`."""
    document = dict(zip(COLUMNS, values, strict=True))
    canonical = json.dumps(document, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def unanswered(database: sqlite3.Connection, run: str) -> tuple[JournalRecord, ...]:
    """The intents of a process that have no outcome."""
    outcomes = ", ".join(f"'{action.value}'" for action in OUTCOMES)
    rows = database.execute(
        f"SELECT {_ALL} FROM record AS asked WHERE run = ? AND action = 'intent'"  # noqa: S608
        " AND NOT EXISTS (SELECT 1 FROM record AS answer"
        f" WHERE answer.correlation = asked.correlation AND answer.action IN ({outcomes}))"
        " ORDER BY sequence",
        (run,),
    )
    return tuple(_entry(row).record for row in rows)


def newest(
    database: sqlite3.Connection, which: JournalFilter, *, before: int, most: int
) -> tuple[JournalEntry, ...]:
    """The newest `most` records that fit, newest first; those below number `before` unless it is 0."""
    condition, values = _condition(which)
    rows = database.execute(
        f"SELECT {_ALL} FROM record WHERE {condition}"  # noqa: S608 - values are bound
        " AND sequence < ? ORDER BY sequence DESC LIMIT ?",
        (*values, before or _BEYOND, most),
    )
    return tuple(map(_entry, rows))


def oldest(
    database: sqlite3.Connection, which: JournalFilter, *, after: int, most: int
) -> tuple[JournalEntry, ...]:
    """The oldest `most` records above number `after` that fit, oldest first."""
    condition, values = _condition(which)
    rows = database.execute(
        f"SELECT {_ALL} FROM record WHERE {condition}"  # noqa: S608 - values are bound
        " AND sequence > ? ORDER BY sequence LIMIT ?",
        (*values, after, most),
    )
    return tuple(map(_entry, rows))


def count(database: sqlite3.Connection, which: JournalFilter) -> int:
    """How many records fit."""
    condition, values = _condition(which)
    query = f"SELECT COUNT(*) FROM record WHERE {condition}"  # noqa: S608 - values are bound
    return int(database.execute(query, values).fetchone()[0])


def choices(database: sqlite3.Connection) -> JournalChoices:
    """What there is to filter by."""
    last = "SELECT MAX(sequence) FROM record WHERE connection_id <> '' GROUP BY connection_id"
    connections = database.execute(
        "SELECT connection_id, connection, vendor, environment FROM record"  # noqa: S608
        f" WHERE sequence IN ({last}) AND vendor <> '' ORDER BY connection, connection_id"
    )
    operators = database.execute("SELECT DISTINCT operator FROM record ORDER BY operator")
    return JournalChoices(
        tuple(JournalConnection(*map(str, row)) for row in connections),
        tuple(str(operator) for (operator,) in operators),
    )


def holds(database: sqlite3.Connection, remembered: JournalHead) -> bool:
    """Whether that record is in this journal, as it was."""
    (journal,) = database.execute("SELECT journal FROM about").fetchone()
    row = database.execute(
        "SELECT hash FROM record WHERE sequence = ?", (remembered.sequence,)
    ).fetchone()
    return bool(journal == remembered.journal and row == (remembered.hash,))


def verify(
    database: sqlite3.Connection,
    remembered: Sequence[JournalHead],
    progress: Callable[[int, int], None],
) -> JournalVerdict:
    """Hold every record against its hash and its neighbours, and the end against what is remembered.

    Nothing is changed. `remembered` are the heads that the keyring holds for this place, the newest
    last. `progress` is told how many records of how many have been read; it may raise to end it all.
    """
    try:
        return _verified(database, remembered, progress)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and "interrupted" in str(error):
            raise
        return JournalVerdict(0, Tail.UNPROTECTED, JournalFault.DAMAGED, detail=str(error))


def _verified(
    database: sqlite3.Connection,
    remembered: Sequence[JournalHead],
    progress: Callable[[int, int], None],
) -> JournalVerdict:
    newest_head = remembered[-1] if remembered else None
    fault, detail = _structure_fault(database)
    if fault is not None:
        return JournalVerdict(0, Tail.UNPROTECTED, fault, remembered=newest_head, detail=detail)
    (journal,) = database.execute("SELECT journal FROM about").fetchone()
    (total,) = database.execute("SELECT COUNT(*) FROM record").fetchone()
    before = JournalHead(journal, 0, journal)
    open_intents: set[str] = set()
    progress(0, total)
    for number, row in enumerate(_rows(database), 1):
        fault = _record_fault(row, before)
        if fault is not None:
            detail = str(row[0])
            break
        before = JournalHead(journal, number, str(row[-1]))
        _follow(open_intents, row)
        if number % _STEP == 0:
            progress(number, total)
    else:
        progress(total, total)
    return JournalVerdict(
        records=before.sequence,
        tail=_tail(database, before, remembered),
        fault=fault,
        sequence=before.sequence + 1 if fault is not None else 0,
        unanswered=len(open_intents),
        remembered=newest_head,
        detail=detail,
    )


def _structure_fault(database: sqlite3.Connection) -> tuple[JournalFault | None, str]:
    """What is wrong with the file before its records are looked at, and what the database says of it."""
    refuse_other_versions(database)
    rows = database.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    )
    if sorted(sql for (sql,) in rows) != sorted(TABLES):
        return JournalFault.STRUCTURE, ""
    if database.execute("SELECT COUNT(*) FROM about").fetchone() != (1,):
        return JournalFault.NAMELESS, ""
    (answer,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    return (None, "") if answer == "ok" else (JournalFault.DAMAGED, str(answer))


def _rows(database: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    return iter(
        database.execute(
            f"SELECT {_ALL} FROM record ORDER BY sequence"  # noqa: S608 - our own names
        )
    )


def _record_fault(row: Sequence[object], before: JournalHead) -> JournalFault | None:
    """Why this record does not follow the one before it, or is not what it was."""
    if row[0] != before.sequence + 1:
        return JournalFault.MISSING
    if digest_of(row[:-1]) != row[-1]:
        return JournalFault.CHANGED
    return JournalFault.UNCHAINED if row[-2] != before.hash else None


def _follow(open_intents: set[str], row: Sequence[object]) -> None:
    action = row[COLUMNS.index("action")]
    correlation = str(row[COLUMNS.index("correlation")])
    if action == JournalAction.INTENT.value:
        open_intents.add(correlation)
    elif any(action == outcome.value for outcome in OUTCOMES):
        open_intents.discard(correlation)


def _tail(
    database: sqlite3.Connection, last: JournalHead, remembered: Sequence[JournalHead]
) -> Tail:
    if not remembered:
        return Tail.UNPROTECTED
    if any(head.journal != last.journal for head in remembered):
        return Tail.REPLACED
    if remembered[-1].sequence > last.sequence:
        return Tail.CUT
    return Tail.PROTECTED if holds(database, remembered[-1]) else Tail.CHANGED


def _condition(which: JournalFilter) -> tuple[str, tuple[str, ...]]:
    """The filter as SQL."""
    exact = {
        "customer": which.customer,
        "connection": which.connection,
        "connection_id": which.connection_id,
        "vendor": which.vendor,
        "operator": which.operator,
        "ticket": which.ticket,
        "correlation": which.correlation,
        "link": which.link,
        "action": which.action.value if which.action else "",
    }
    parts = [f"{column} = ?" for column, value in exact.items() if value]
    values = [value for value in exact.values() if value]
    for sign, moment in ((">=", which.since), ("<", which.until)):
        if moment:
            parts.append(f"at {sign} ?")
            values.append(moment)
    return " AND ".join(parts) or "TRUE", tuple(map(_storable, values))


def _entry(row: Sequence[object]) -> JournalEntry:
    sequence, *texts = row
    at, program, operator, machine, run, action, *fields, previous, digest = map(str, texts)
    return JournalEntry(
        sequence=int(str(sequence)),
        at=at,
        program=program,
        operator=operator,
        machine=machine,
        run=run,
        record=JournalRecord(JournalAction(action), *fields),
        previous=previous,
        hash=digest,
    )


def _fields(record: JournalRecord) -> tuple[str, ...]:
    return (
        record.action.value,
        record.correlation,
        record.connection_id,
        record.connection,
        record.vendor_id,
        record.environment,
        record.customer_id,
        record.destination,
        record.reason,
        record.ticket,
        record.outcome,
        record.link,
    )


def _storable(text: str) -> str:
    """SQLite takes no lone surrogates: they become their escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
