"""One change of a SQLite database: all of it, or nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Nobody else writes meanwhile. Committed at the end unless it was rolled back within; undone when
    anything is raised, also by the commit. Raises sqlite3.Error.
    """
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        if database.in_transaction:
            database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
