"""A vendor that fails at one byte of an exchange, and a mint through the real Desk against it.

The vendor answers the sample exchange of a fact sheet (`tests/contract`). One fault can be planted:
after exactly so many bytes of a request were read, or of a reply were sent, the connection ends with
a FIN, with an RST, or falls silent for ever. From then on the vendor is in good health, so that
whoever asks twice gets two links, and is found out.

`python -m tests.faults.byte_faults` plants every fault that there is, and prints what came of it.
"""

import asyncio
import contextlib
import math
import socket
import struct
import sys
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import TracebackType
from typing import Self, cast

from sso_desk.domain import Condition
from sso_desk.errors import VendorError
from sso_desk.journal_records import OUTCOMES, JournalAction
from sso_desk.vendors import adapters
from tests.contract.replay import Exchange, ReplayVendor
from tests.contract.sheets import Sheet, sheet_of
from tests.faults.real_desk import RealDesk

PATIENCE = 1.0
"""Seconds that are waited where silence is planted, in place of the sheets' 20 and 30."""

AT_ONCE = 64
"""Mints that run side by side, each with a desk and a vendor of its own."""


class Cut(Enum):
    """How a connection ends."""

    FIN = "FIN"
    RST = "RST"
    SILENCE = "silence"


class Side(Enum):
    """Whose bytes are counted."""

    REQUEST = "request"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Fault:
    """The fault planted: in which exchange, after how many bytes of which side, and how."""

    exchange: int
    side: Side
    offset: int
    cut: Cut


class FaultyVendor:
    """Answers a script once, with one fault in it; use as an async context manager."""

    def __init__(self, script: Sequence[Exchange], fault: Fault | None = None) -> None:
        self._script = script
        self._fault = fault
        self._answered = 0
        self._doors = {
            door: socket.create_server(("127.0.0.1", 0), backlog=16) for door in ("api", "account")
        }
        self._tasks: set[asyncio.Task[None]] = set()
        self.begun: list[tuple[int, bytearray]] = []
        """Each request of which a byte may have come: in which exchange, and the bytes read."""

    async def __aenter__(self) -> Self:
        for listener in self._doors.values():
            listener.setblocking(False)
            self._start(self._accept(listener))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for listener in self._doors.values():
            listener.close()

    def origin(self, door: str = "api") -> str:
        """`http://127.0.0.1:port` of one door."""
        return f"http://127.0.0.1:{self._doors[door].getsockname()[1]}"

    @property
    def mints(self) -> int:
        """How many mint requests were begun, whole or in part.

        A stranger on this machine who takes our port for another program's is left out.
        """
        sent = self._script[-1].sent
        assert sent is not None
        line = f"{sent.method} {sent.target} HTTP/1.1\r\n".encode()
        return sum(
            number == len(self._script) - 1 and line.startswith(request[: len(line)])
            for number, request in self.begun
        )

    def _start(self, work: Coroutine[object, object, None]) -> None:
        self._tasks.add(asyncio.ensure_future(work))

    async def _accept(self, listener: socket.socket) -> None:
        while True:
            connection, _ = await asyncio.get_running_loop().sock_accept(listener)
            self._start(self._serve(connection))

    async def _serve(self, connection: socket.socket) -> None:
        """One exchange for each connection: that it was made is where a request may have begun."""
        number = min(self._answered, len(self._script) - 1)
        request = bytearray()
        self.begun.append((number, request))
        wire = self._script[number].answer.wire()
        fault = self._fault if self._fault and self._fault.exchange == number else None
        if fault is not None:
            self._fault = None  # once; whoever asks again is served well
        loop = asyncio.get_running_loop()
        with connection, contextlib.suppress(ConnectionError):
            if fault is not None and fault.side is Side.REQUEST:
                await _read_bytes(connection, request, fault.offset)
                await self._end(connection, fault.cut)
                return
            await _read(connection, request)
            sent = wire if fault is None else wire[: fault.offset]
            self._answered += sent == wire
            await loop.sock_sendall(connection, sent)
            await self._end(connection, Cut.FIN if fault is None else fault.cut)

    async def _end(self, connection: socket.socket, cut: Cut) -> None:
        if cut is Cut.RST:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return
        if cut is Cut.FIN:
            connection.shutdown(socket.SHUT_WR)
        while await asyncio.get_running_loop().sock_recv(connection, 65536):
            pass


async def _read_bytes(connection: socket.socket, into: bytearray, count: int) -> None:
    """Read exactly that many bytes, and leave the rest to the kernel."""
    while len(into) < count:
        piece = await asyncio.get_running_loop().sock_recv(connection, count - len(into))
        if not piece:
            raise ConnectionResetError
        into += piece


async def _read(connection: socket.socket, into: bytearray) -> None:
    """Read one request, head and body."""
    while not (head := bytes(into).partition(b"\r\n\r\n"))[1]:
        piece = await asyncio.get_running_loop().sock_recv(connection, 65536)
        if not piece:
            raise ConnectionResetError
        into += piece
    lengths = [
        int(line.partition(b":")[2])
        for line in head[0].split(b"\r\n")
        if line.lower().startswith(b"content-length:")
    ]
    await _read_bytes(connection, into, len(head[0]) + 4 + sum(lengths))


# --- a mint through the desk -----------------------------------------------------------------------


@dataclass
class Outcome:
    """What came of a mint: in the journal, on the desk, and at the vendor."""

    journal: list[JournalAction]
    conditions: list[Condition]
    link: str = ""
    error: VendorError | None = None
    mints: int = 0
    begun: list[tuple[int, bytes]] = field(default_factory=list)


async def minted(sheet: Sheet, fault: Fault | None, presses: int = 1) -> Outcome:
    """Presses of *Create link* for the sheet's sample, against a vendor with that fault."""
    script = [*sheet.mint.before, Exchange(sheet.mint.sent, sheet.mint.answer)]
    outcome = Outcome([], [])
    async with FaultyVendor(script, fault) as vendor:
        patience = PATIENCE if fault is not None and fault.cut is Cut.SILENCE else math.inf
        doors = cast(ReplayVendor, vendor)  # of which a sheet asks nothing but its origins
        bench = RealDesk(sheet, sheet.settings(doors), patience=patience)
        desk = bench.desk
        await desk.start()
        for _ in range(presses):
            try:
                card = await desk.calls.mint(desk.state.connections[0], sheet.mint.request)
                assert card.link is not None
                outcome.link = card.link.url.reveal().replace(vendor.origin(), "{origin}")
            except VendorError as error:
                outcome.error = error
        outcome.conditions = [link.condition for link in desk.state.links]
        await desk.aclose()
        outcome.journal = bench.journal.actions
        outcome.mints = vendor.mints
        outcome.begun = [(number, bytes(request)) for number, request in vendor.begun]
    return outcome


@dataclass(frozen=True, slots=True)
class Wire:
    """The bytes of one vendor's exchanges, as they go over the wire when nothing fails."""

    sheet: Sheet
    exchanges: tuple[tuple[bytes, bytes], ...]

    def text(self, exchange: int, side: Side) -> bytes:
        """One side's bytes."""
        return self.exchanges[exchange][0 if side is Side.REQUEST else 1]


async def recorded(vendor_id: str) -> Wire:
    """A mint that succeeds, and the bytes of it."""
    sheet = sheet_of(vendor_id)
    outcome = await minted(sheet, None)
    replies = [exchange.answer.wire() for exchange in sheet.mint.before] + [
        sheet.mint.answer.wire()
    ]
    requests = [request for _, request in outcome.begun]
    assert JournalAction.CREATED in outcome.journal
    assert len(requests) == len(replies)
    return Wire(sheet, tuple(zip(requests, replies, strict=True)))


def expected(wire: Wire, fault: Fault) -> JournalAction:
    """The row of the table that a fault belongs to (`reliability.md`, 1)."""
    whole = fault.side is Side.REPLY and fault.offset == len(wire.text(fault.exchange, fault.side))
    if whole:
        return JournalAction.CREATED
    is_mint = fault.exchange == len(wire.exchanges) - 1
    return JournalAction.UNKNOWN if is_mint else JournalAction.REFUSED


def wrong(wire: Wire, fault: Fault, outcome: Outcome) -> str:
    """What is wrong with an outcome; empty when all is as it must be."""
    action = expected(wire, fault)
    is_mint = fault.exchange == len(wire.exchanges) - 1
    checks = {
        "journal": outcome.journal[0] is JournalAction.INTENT
        and [each for each in outcome.journal if each in OUTCOMES] == [action],
        "mints": outcome.mints == (1 if is_mint or action is JournalAction.CREATED else 0),
        "cards": outcome.conditions
        == {
            JournalAction.CREATED: [Condition.LIVE],
            JournalAction.UNKNOWN: [Condition.OUTCOME_UNKNOWN],
        }.get(action, []),
        "link": (outcome.link == wire.sheet.mint.link) is (action is JournalAction.CREATED),
        "error": (outcome.error is None) is (action is JournalAction.CREATED),
        "unknown": outcome.error is None
        or outcome.error.outcome_unknown is (action is JournalAction.UNKNOWN),
    }
    failed = [name for name, right in checks.items() if not right]
    return f"{fault}: {failed} of {outcome}" if failed else ""


def faults_of(
    wire: Wire, exchange: int, side: Side, cut: Cut, offsets: Callable[[bytes], Iterator[int]]
) -> list[Fault]:
    """One fault for each of those offsets."""
    return [Fault(exchange, side, n, cut) for n in offsets(wire.text(exchange, side))]


def every_offset(text: bytes) -> Iterator[int]:
    """Before the first byte, between all, and after the last."""
    yield from range(len(text) + 1)


def telling_offsets(text: bytes) -> Iterator[int]:
    """Both ends and their neighbours, around every line's end, and some in between."""
    ends = [n + 2 for n in range(len(text)) if text[n : n + 2] == b"\r\n"]
    near = {0, 1, len(text) - 1, len(text), *ends, *(end - 1 for end in ends)}
    spread = range(0, len(text), max(1, len(text) // 12))
    yield from sorted(near | set(spread))


async def cut_at(wire: Wire, faults: Sequence[Fault]) -> tuple[Counter[JournalAction], list[str]]:
    """Plant each fault in turn; how the mints ended, and what was wrong."""
    turns = asyncio.Semaphore(AT_ONCE)
    ended: Counter[JournalAction] = Counter()
    problems: list[str] = []

    async def one(fault: Fault) -> None:
        async with turns:
            outcome = await minted(wire.sheet, fault)
        ended.update(each for each in outcome.journal if each in OUTCOMES)
        if problem := wrong(wire, fault, outcome):
            problems.append(problem)
        if outcome.mints > 1:
            problems.append(f"{fault}: {outcome.mints} mints")

    await asyncio.gather(*(one(fault) for fault in faults))
    return ended, problems


def every_fault(wire: Wire) -> list[Fault]:
    """Each cut at each offset of each side of each exchange."""
    return [
        fault
        for exchange in range(len(wire.exchanges))
        for side in Side
        for cut in Cut
        for fault in faults_of(wire, exchange, side, cut, every_offset)
    ]


def main() -> int:
    """Cut everything everywhere; a table, and 1 if anything was wrong."""
    began = time.monotonic()
    columns = (
        JournalAction.CREATED,
        JournalAction.UNKNOWN,
        JournalAction.REFUSED,
        JournalAction.NOT_SENT,
    )
    print(f"{'vendor':<12}{'faults':>8}" + "".join(f"{c.value:>10}" for c in columns), end="")
    print(f"{'double mints':>14}{'wrong':>7}")
    total: Counter[str] = Counter()
    for vendor_id in sorted(adapters()):
        wire = asyncio.run(recorded(vendor_id))
        faults = every_fault(wire)
        ended, problems = asyncio.run(cut_at(wire, faults))
        double = sum("mints" in problem.rpartition(": ")[2] for problem in problems)
        row = Counter({column.value: ended[column] for column in columns})
        row.update(faults=len(faults), double=double, wrong=len(problems))
        total.update(row)
        _print_row(vendor_id, row, columns)
        for problem in problems[:10]:
            print("   ", problem)
    _print_row("all", total, columns)
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if total["wrong"] else 0


def _print_row(name: str, row: Counter[str], columns: Sequence[JournalAction]) -> None:
    print(f"{name:<12}{row['faults']:>8}" + "".join(f"{row[c.value]:>10}" for c in columns), end="")
    print(f"{row['double']:>14}{row['wrong']:>7}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
