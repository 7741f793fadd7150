"""Two thousand links and ten thousand lookups in one window: nothing may grow.

    python -m tests.end2end.soak [LINKS] [LOOKUPS]

The real window on the real practice vendors, its own process, journal and clipboard; only the browser
is a stand-in. After each of twenty equal parts the process is measured: resident memory, open files,
threads, tasks, Qt objects and running timers. The last quarter is held against the second: the first
is warming up. Ends with 1 when something has grown.
"""

import asyncio
import gc
import os
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from sso_desk import compose
from sso_desk.browsers.ways import BY_DEFAULT, Opened, OpenWay
from sso_desk.desk.desk import Desk
from sso_desk.desk.state import Busy
from sso_desk.domain import Secret
from sso_desk.expiry import SystemClock
from sso_desk.ui.clipboard import SystemClipboard
from sso_desk.ui.window import MainWindow
from tests.fakes import FakeBrowser

LINKS, LOOKUPS = 2_000, 10_000
PARTS = 20
PATIENCE = 20.0
MEMORY_MAY_GROW = 8.0
"""Mebibytes between the second and the last quarter: allocators breathe."""

MOST_LIVE = 5
"""Links that this operator keeps; older ones are discarded."""

SOMEBODY = "1000003"
QUERIES = ("ann", "sample", "brien", "1000003", "gross", "nobody at all", "maryam@", "z")


class QuietBrowser(FakeBrowser):
    """Takes links and does nothing with them, nor remembers them."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    async def open(self, link: Secret, way: OpenWay = BY_DEFAULT) -> Opened:
        self.count += bool(link)
        return Opened(way)


@dataclass(frozen=True, slots=True)
class Sample:
    """The process at one moment; `memory` in MiB, the rest counted."""

    memory: float
    files: int
    threads: int
    tasks: int
    objects: int
    timers: int
    python_objects: int


def sample(window: MainWindow) -> Sample:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    everything = window.findChildren(QObject)
    return Sample(
        memory=pages * os.sysconf("SC_PAGESIZE") / 2**20,
        files=sum(1 for _ in Path("/proc/self/fd").iterdir()),
        threads=threading.active_count(),
        tasks=len(asyncio.all_tasks()),
        objects=len(everything),
        timers=sum(isinstance(child, QTimer) and child.isActive() for child in everything),
        python_objects=len(gc.get_objects()),
    )


async def until_idle(desk: Desk) -> None:
    """Wait until nothing is being looked up, opened or made."""
    end = time.monotonic() + PATIENCE
    while desk.state.busy & {Busy.LOOKUP, Busy.CONNECTING, Busy.MINT, Busy.MINT_SENT, Busy.OPENING}:
        if time.monotonic() > end:
            raise TimeoutError(f"still {desk.state.busy}")
        await asyncio.sleep(0.001)


class Operator:
    """Works through the connections: looks people up, makes, copies, opens and discards links."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.links = 0
        self.lookups = 0
        self.refused = 0

    async def work(self, links: int, lookups: int) -> None:
        """Make so many links and lookups, evenly mixed, in all connections."""
        each = max(0, lookups // max(1, links) - 1)
        connections = self._desk.state.connections
        while self.links < links:
            view = connections[self.links // 10 % len(connections)]
            self._desk.choose_connection(view.connection.id)
            await until_idle(self._desk)
            for _ in range(each):
                await self._look_up()
            await self._make()
        while self.lookups < lookups:
            await self._look_up()

    async def _look_up(self) -> None:
        self._desk.type_query(QUERIES[self.lookups % len(QUERIES)])
        self._desk.search()
        await until_idle(self._desk)
        self.lookups += 1

    async def _make(self) -> None:
        desk = self._desk
        desk.type_query(SOMEBODY)
        desk.search()
        await until_idle(desk)
        self.lookups += 1
        desk.choose_customer((desk.state.lookup.found or (None,))[0])
        desk.create_link()
        await until_idle(desk)
        self.links += 1
        problem = desk.state.problem
        if problem is not None or not desk.state.links or not desk.state.links[0].usable:
            raise AssertionError(f"no link was made: {problem and problem.error}")
        card = desk.state.links[0]
        desk.use.copy(card.id)
        desk.use.open(card.id)
        await until_idle(desk)
        for older in [link for link in desk.state.links if link.usable][MOST_LIVE:]:
            desk.discard_link(older.id)
        desk.choose_customer(None)


async def soak(links: int, lookups: int) -> list[Sample]:
    """All of it, with a sample after each part."""
    with tempfile.TemporaryDirectory() as home:
        clipboard, browser = SystemClipboard(), QuietBrowser()
        run = compose.PracticeRun(Path(home), clipboard=clipboard, browser=browser)
        window = MainWindow(run.desk, clock=SystemClock())
        window.show()
        samples: list[Sample] = []
        try:
            await compose.load_libraries()
            run.desk.begin(before=run.start)
            end = time.monotonic() + PATIENCE
            while not run.desk.state.destinations and time.monotonic() < end:
                await asyncio.sleep(0.01)
            operator = Operator(run.desk)
            for part in range(1, PARTS + 1):
                await operator.work(links * part // PARTS, lookups * part // PARTS)
                samples.append(sample(window))
                print(f"{operator.links:5} links {operator.lookups:6} lookups  {samples[-1]}")
        finally:
            await run.aclose()
            window.close()
            window.deleteLater()
        print(f"opened {browser.count}; tasks left after closing: {run.desk.tasks_running}")
        return samples


def verdict(samples: list[Sample]) -> list[str]:
    """What has grown between the second and the last quarter."""
    quarter = len(samples) // 4
    grown = []
    for field in fields(Sample):
        before = statistics.median(getattr(s, field.name) for s in samples[quarter : 2 * quarter])
        after = statistics.median(getattr(s, field.name) for s in samples[-quarter:])
        allowed = {"memory": MEMORY_MAY_GROW, "python_objects": 0.02 * before}.get(field.name, 0)
        fits = after - before <= allowed
        print(f"{field.name:15} {before:12.1f} -> {after:12.1f}  {'flat' if fits else 'GROWN'}")
        if not fits:
            grown.append(field.name)
    return grown


def main(arguments: list[str]) -> int:
    """Run, print, judge."""
    links = int(arguments[0]) if arguments else LINKS
    lookups = int(arguments[1]) if len(arguments) > 1 else LOOKUPS
    application = QApplication(sys.argv[:1])
    QGuiApplication.setDesktopFileName("sso-desk")
    application.setQuitOnLastWindowClosed(False)
    started = time.monotonic()
    with QEventLoop(application) as loop:
        samples = loop.run_until_complete(soak(links, lookups))
    print(f"{links} links and {lookups} lookups in {time.monotonic() - started:.0f} s")
    return 1 if verdict(samples) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
