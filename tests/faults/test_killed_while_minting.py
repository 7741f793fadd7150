"""A program that is killed in the middle of a mint: one request, and an outcome that is unknown."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from sso_desk.expiry import SystemClock
from sso_desk.journal_records import JournalAction, JournalFilter
from sso_desk.stores.journal import Journal
from sso_desk.vendors import adapters
from tests.contract.replay import SILENCE, ReplayVendor
from tests.contract.sheets import sheet_of
from tests.faults.real_desk import until

CHILD = """
import asyncio, sys
from pathlib import Path
from sso_desk.expiry import SystemClock
from sso_desk.stores.journal import Journal
from tests.contract.sheets import sheet_of
from tests.faults.real_desk import RealDesk

vendor_id, path, api, account = sys.argv[1:]

class Doors:
    def origin(self, door="api"):
        return account if door == "account" else api

async def run():
    sheet = sheet_of(vendor_id)
    journal = Journal(Path(path), SystemClock())
    bench = RealDesk(sheet, sheet.settings(Doors()), journal=journal)
    await bench.desk.start()
    await bench.desk.calls.mint(bench.view, sheet.mint.request)

asyncio.run(run())
"""


@pytest.mark.parametrize("vendor_id", sorted(adapters()))
def test_a_killed_mint_was_asked_once_and_is_closed_as_unknown(
    vendor_id: str, tmp_path: Path
) -> None:
    sheet, path = sheet_of(vendor_id), tmp_path / "journal.sqlite"

    async def run(vendor: ReplayVendor) -> list[JournalAction]:
        vendor.expects(*sheet.mint.before)
        vendor.otherwise(SILENCE)
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-c", CHILD, vendor_id, str(path),
            vendor.origin(), vendor.origin("account"),
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )  # fmt: skip
        await until(lambda: len(vendor.arrived()) == len(sheet.mint.before) + 1, seconds=20)
        child.send_signal(signal.SIGKILL)
        await child.wait()
        journal = Journal(path, SystemClock())
        entries = await journal.oldest(JournalFilter())
        assert [entry.record.action for entry in entries] == [JournalAction.INTENT]
        assert len(await journal.close_open_intents()) == 1
        actions = [entry.record.action for entry in await journal.oldest(JournalFilter())]
        await journal.aclose()
        return actions

    with ReplayVendor("api", "account") as vendor:
        actions = asyncio.run(run(vendor))
        assert len(vendor.arrived()) == len(sheet.mint.before) + 1
    assert set(actions) == {JournalAction.INTENT, JournalAction.UNKNOWN}
    assert len(actions) == 2
