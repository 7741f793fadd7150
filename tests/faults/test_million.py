"""A journal of a million records: `make million` prints its figures."""

import asyncio
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sso_desk.journal_records import JournalAction, JournalFilter, JournalHead
from sso_desk.stores import journal_chain
from sso_desk.stores.journal import Journal
from tests.fakes import FakeClock

pytestmark = pytest.mark.long

RECORDS = 1_000_000
ACTIONS = ("intent", "created", "copied", "opened")
DAY = 86_400
FIRST = 1_767_268_800


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Written by the rules of `journal_chain`, but in one transaction: a million syncs take hours."""
    path = tmp_path_factory.mktemp("million") / "journal.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        journal_chain.prepare(database)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("BEGIN")
        database.executemany(
            f"INSERT INTO record VALUES ({', '.join('?' * (len(journal_chain.COLUMNS) + 1))})",
            _rows(journal_chain.head(database)),
        )
        database.execute("COMMIT")
    return path


def _rows(before: JournalHead) -> Iterator[tuple[int | str, ...]]:
    previous = before.hash
    for number in range(1, RECORDS + 1):
        link = number // len(ACTIONS)
        at = time.strftime("%Y-%m-%dT%H:%M:%S.000+00:00", time.gmtime(FIRST + number * 20))
        values: list[int | str] = [
            number, at, "1.0", f"operator{link % 40}", "desk", "run",
            "unknown" if number % 5000 == 0 else ACTIONS[number % len(ACTIONS)],
            f"{link:032x}", f"c{link % 12}", f"Connection {link % 12}",
            ("fusebill", "bluesnap", "assuresign", "luminate", "redtail")[link % 5],
            "production", str(1_000_000 + link % 60_000), "home", "asked to see an invoice",
            f"HD-{link}", "", "", previous,
        ]  # fmt: skip
        previous = journal_chain.digest_of(values)
        yield (*values, previous)


def milliseconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


SEARCHES = {
    "the newest": JournalFilter(),
    "one customer": JournalFilter(customer="1000077"),
    "a customer that is not there": JournalFilter(customer="7"),
    "one connection": JournalFilter(connection="Connection 7"),
    "one operator": JournalFilter(operator="operator3"),
    "one vendor": JournalFilter(vendor="redtail"),
    "one ticket": JournalFilter(ticket="HD-123456"),
    "unknown outcomes": JournalFilter(action=JournalAction.UNKNOWN),
    "a day in the middle": JournalFilter(since="2026-03-01", until="2026-03-02"),
    "one operator's unknown outcomes": JournalFilter(
        operator="operator3", action=JournalAction.UNKNOWN
    ),
    "one vendor on one day": JournalFilter(
        vendor="luminate", since="2026-03-01", until="2026-03-02"
    ),
    "a connection and an operator that never met": JournalFilter(
        connection="Connection 7", operator="operator2"
    ),
    "one link": JournalFilter(correlation=f"{4711:032x}"),
}


def test_every_search_takes_less_than_200_ms(path: Path) -> None:
    async def run() -> dict[str, list[float]]:
        journal = Journal(path, FakeClock())
        times: dict[str, list[float]] = {name: [] for name in SEARCHES}
        for _ in range(5):
            for name, which in SEARCHES.items():
                started = time.perf_counter()
                await journal.newest(which)
                times[name].append((time.perf_counter() - started) * 1000)
        await journal.aclose()
        return times

    times = asyncio.run(run())
    for name, measured in times.items():
        print(f"search for {name}: median {statistics.median(measured):.1f} ms of 5")
    assert max(max(measured) for measured in times.values()) < 200


def test_verifying_tells_its_progress(path: Path) -> None:
    seen: list[int] = []

    async def run() -> float:
        journal = Journal(path, FakeClock())
        with closing(sqlite3.connect(path)) as database:
            head = journal_chain.head(database)
        started = time.perf_counter()
        verdict = await journal.verify((head,), lambda done, _total: seen.append(done))
        took = time.perf_counter() - started
        await journal.aclose()
        assert verdict.sound
        assert verdict.records >= RECORDS, "another story may have added to it"
        return took

    took = asyncio.run(run())
    print(f"verify {RECORDS} records: {took:.1f} s, told {len(seen)} times")
    assert seen == sorted(seen)
    assert len(seen) > 100


def test_verifying_ends_at_once_when_cancelled(path: Path) -> None:
    async def run() -> float:
        journal = Journal(path, FakeClock())
        far = asyncio.Event()

        def watch(done: int, _total: int) -> None:
            if done >= RECORDS // 4:
                far.set()

        task = asyncio.ensure_future(journal.verify((), watch))
        await far.wait()
        started = time.perf_counter()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await journal.aclose()
        return (time.perf_counter() - started) * 1000

    took = asyncio.run(run())
    print(f"cancel a verification: {took:.1f} ms")
    assert took < 200


def test_appending_does_not_slow_down(path: Path) -> None:
    from tests.faults.test_journal import a_record

    async def run() -> list[float]:
        journal = Journal(path, FakeClock())
        await journal.append(a_record())
        times = []
        for _ in range(50):
            started = time.perf_counter()
            await journal.append(a_record(JournalAction.CREATED))
            times.append((time.perf_counter() - started) * 1000)
        await journal.aclose()
        return times

    times = asyncio.run(run())
    print(
        f"append to a million: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms"
    )
    assert statistics.median(times) < 50
    print(f"size: {path.stat().st_size / 2**20:.0f} MiB")
