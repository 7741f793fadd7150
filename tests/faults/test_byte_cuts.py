"""A mint that is cut at one byte: for each vendor, by FIN, RST or silence, of request and reply.

Each case plants a few dozen faults, one after the other, each against a desk and a vendor of its own:
both ends, around each line's end, and some in between. `make byte-cut` plants all there are.
"""

import asyncio

import pytest

from sso_desk.journal_records import JournalAction
from sso_desk.vendors import adapters
from tests.faults.byte_faults import (
    Cut,
    Fault,
    Side,
    Wire,
    cut_at,
    every_fault,
    faults_of,
    minted,
    recorded,
    telling_offsets,
)

VENDORS = sorted(adapters())
EACH_WAY = pytest.mark.parametrize(
    ("side", "cut"),
    [pytest.param(s, c, id=f"{s.value} {c.value}") for s in Side for c in Cut],
)


def wire_of(vendor_id: str) -> Wire:
    return asyncio.run(recorded(vendor_id))


@EACH_WAY
@pytest.mark.parametrize("vendor_id", VENDORS)
def test_a_mint_that_is_cut_is_unknown_unless_the_reply_is_whole(
    vendor_id: str, side: Side, cut: Cut
) -> None:
    wire = wire_of(vendor_id)
    faults = faults_of(wire, len(wire.exchanges) - 1, side, cut, telling_offsets)
    ended, problems = asyncio.run(cut_at(wire, faults))
    assert not problems
    assert len(faults) >= 20
    assert ended[JournalAction.CREATED] == (side is Side.REPLY)
    assert ended[JournalAction.UNKNOWN] == len(faults) - ended[JournalAction.CREATED]


@EACH_WAY
def test_an_authentication_that_is_cut_is_followed_by_no_mint(side: Side, cut: Cut) -> None:
    wire = wire_of("assuresign")
    faults = faults_of(wire, 0, side, cut, telling_offsets)
    ended, problems = asyncio.run(cut_at(wire, faults))
    assert not problems
    assert len(faults) >= 20
    assert ended[JournalAction.CREATED] == (side is Side.REPLY)
    assert ended[JournalAction.REFUSED] == len(faults) - ended[JournalAction.CREATED]


@pytest.mark.parametrize("vendor_id", VENDORS)
def test_the_vendor_would_notice_a_second_mint(vendor_id: str) -> None:
    """The counter counts: two presses are two mints."""
    wire = wire_of(vendor_id)
    fault = Fault(len(wire.exchanges) - 1, Side.REPLY, 10, Cut.FIN)

    async def two_presses() -> tuple[int, int]:
        first = await minted(wire.sheet, fault, presses=2)
        return first.mints, first.journal.count(JournalAction.CREATED)

    assert asyncio.run(two_presses()) == (2, 1)


@pytest.mark.long
@pytest.mark.parametrize("vendor_id", VENDORS)
def test_a_mint_cut_anywhere_is_never_made_twice(vendor_id: str) -> None:
    wire = wire_of(vendor_id)
    faults = every_fault(wire)
    _, problems = asyncio.run(cut_at(wire, faults))
    assert not problems
    assert len(faults) > 1000
