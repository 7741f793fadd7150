"""The journal's window on a journal of a million records: part of `make million`."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import qasync
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sso_desk.expiry import SystemClock
from sso_desk.stores.journal import Journal
from sso_desk.ui.dialogs.journal_dialog import JournalDialog
from tests.faults.test_million import path as path  # noqa: PLC0414 - the fixture
from tests.unit.desk.bench import Bench

pytestmark = pytest.mark.long

FIRST_PAGE_MS, STALL_MS = 300, 50


async def until(done: Callable[[], bool]) -> None:
    for _ in range(5000):
        if done():
            return
        await asyncio.sleep(0.002)
    raise AssertionError("it never came")


def test_the_first_page_is_there_at_once_and_nothing_stalls(qtbot: QtBot, path: Path) -> None:
    stalls: list[float] = []

    async def watch() -> None:
        before = time.perf_counter()
        while True:
            await asyncio.sleep(0.002)
            now = time.perf_counter()
            stalls.append((now - before) * 1000)
            before = now

    async def run() -> float:
        bench = Bench()
        journal = Journal(path, SystemClock())
        bench.desk.audit._journal = journal
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        await asyncio.sleep(0.3)
        watching = asyncio.ensure_future(watch())
        began = time.perf_counter()
        dialog = JournalDialog(bench.desk, window)
        dialog.open()
        await until(lambda: dialog.model.rowCount() > 0)
        took = (time.perf_counter() - began) * 1000
        bar = dialog.table.verticalScrollBar()
        for _ in range(20):
            rows = dialog.model.rowCount()
            bar.setValue(bar.maximum())
            await until(lambda rows=rows: dialog.model.rowCount() > rows)  # type: ignore[misc]
        dialog.verify.click()
        await asyncio.sleep(1)
        dialog.stop.click()
        dialog.reject()
        watching.cancel()
        await journal.aclose()
        await bench.desk.aclose()
        return took

    with qasync.QEventLoop(QApplication.instance()) as loop:
        took = loop.run_until_complete(run())
    print(f"first page of a million: {took:.0f} ms, longest stall {max(stalls):.0f} ms")
    assert took < FIRST_PAGE_MS
    assert max(stalls) < STALL_MS
