"""A real list, imported through the desk into a real file, and found as one types."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sso_desk.customer_lists import ColumnKind, ColumnUse, ImportPreview, ImportReport
from sso_desk.errors import DeskError
from sso_desk.expiry import SystemClock
from sso_desk.stores.directory.store import Directory
from tests.fakes import settle
from tests.unit.desk.bench import Bench, story

COLUMNS = (
    ColumnUse(ColumnKind.NAME),
    ColumnUse(ColumnKind.EMAIL),
    ColumnUse(ColumnKind.CUSTOMER_ID, "c1"),
    ColumnUse(ColumnKind.CUSTOMER_ID, "c2"),
)


async def soon(look: Callable[[], object], what: str) -> None:
    """Wait until `look()` is true, as long as a disk may take."""
    end = time.monotonic() + 10
    while not look():
        assert time.monotonic() < end, what
        await asyncio.sleep(0.01)


def test_a_list_comes_in_and_its_people_are_found_by_typing(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text(
        "Full name;Mail;First connection;Second connection\n"
        "Zoë Zebra;zoe@example.com;z-1;z-2\n"
        "Ann Elsewhere;ann@example.com;;e-2\n"
        "Nobody's row;;;\n"
    )

    async def told(bench: Bench) -> None:
        real = Directory(tmp_path / "directory.sqlite", SystemClock())
        bench.desk._directory = bench.desk.directory._directory = real
        bench.desk._lookup._directory = bench.desk._elsewhere._directory = real
        await bench.begin()
        previews: list[ImportPreview] = []
        reports: list[ImportReport] = []
        failures: list[DeskError] = []
        bench.desk.directory.ask_preview(people, previews.append, failures.append)
        await soon(lambda: previews or failures, "the preview")
        assert failures == []
        assert previews[0].columns[0] == "Full name"
        mapping = replace(previews[0].suggested, columns=COLUMNS)
        bench.desk.directory.ask_import(
            people, mapping, lambda _done, _whole: None, reports.append, failures.append
        )
        await soon(lambda: reports or failures, "the import")
        assert failures == []
        assert (reports[0].new, reports[0].left_out) == (2, 1)
        bench.desk.type_query("zeb")
        await soon(lambda: bench.state.lookup.local, "the directory's answer")
        (found,) = bench.state.lookup.local
        assert found.ids == {"c1": "z-1", "c2": "z-2"}
        await settle()
        await real.aclose()

    story(told)
