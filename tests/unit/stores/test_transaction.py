"""One change of a database: all or nothing, also where it is the commit that fails."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from sso_desk.stores.transaction import transaction

TABLES = """
PRAGMA foreign_keys = ON;
CREATE TABLE there (x PRIMARY KEY);
CREATE TABLE leads (x REFERENCES there (x) DEFERRABLE INITIALLY DEFERRED);
"""


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.executescript(TABLES)
        yield made


def rows(database: sqlite3.Connection) -> list[int]:
    return [x for (x,) in database.execute("SELECT x FROM leads")]


def _insert_and_fail(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO leads VALUES (1)")
    raise KeyError


def test_what_was_done_stays(database: sqlite3.Connection) -> None:
    with transaction(database):
        database.execute("INSERT INTO there VALUES (1)")
        database.execute("INSERT INTO leads VALUES (1)")
    assert rows(database) == [1]
    assert not database.in_transaction


def test_what_was_not_finished_is_undone(database: sqlite3.Connection) -> None:
    with pytest.raises(KeyError), transaction(database):
        _insert_and_fail(database)
    assert rows(database) == []
    assert not database.in_transaction


def test_after_a_commit_that_failed_the_next_one_works(database: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError), transaction(database):
        database.execute("INSERT INTO leads VALUES (1)")  # it leads nowhere
    assert rows(database) == []
    with transaction(database):
        database.execute("INSERT INTO there VALUES (2)")
        database.execute("INSERT INTO leads VALUES (2)")
    assert rows(database) == [2]


def test_what_was_rolled_back_within_is_left_at_that(database: sqlite3.Connection) -> None:
    with transaction(database):
        database.execute("INSERT INTO leads VALUES (1)")
        database.execute("ROLLBACK")
    assert rows(database) == []
