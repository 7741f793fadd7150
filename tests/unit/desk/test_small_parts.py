"""The board, the owner of tasks, and the sleep that never ends early."""

import asyncio

import pytest

from sso_desk.customer_lists import ImportProblem
from sso_desk.desk.board import Board
from sso_desk.desk.state import ConnectionView, DeskState, Elsewhere, People, Recent
from sso_desk.desk.tasks import sleeper
from sso_desk.domain import Condition, Customer, EnvironmentKind
from sso_desk.errors import LONGEST_CLEANED, SecretMissing, VendorUnreachable, plain_line
from sso_desk.expiry import SystemClock
from tests.fakes import FakeVendor, settle
from tests.unit.desk.bench import ANN, BOB, Bench, a_connection, story


def test_a_watcher_hears_of_changes_only_until_it_stops() -> None:
    board = Board(DeskState())
    heard: list[DeskState] = []
    stop = board.watch(heard.append)
    board.change(current="c1")
    board.change(current="c1")
    stop()
    stop()
    board.change(current="c2")
    assert [state.current for state in heard] == ["c1"]


def test_a_problem_of_an_import_says_its_places() -> None:
    assert str(ImportProblem(3, "Mail", "The ID {id} is there twice.", {"id": "7"})) == (
        "The ID 7 is there twice."
    )


def test_a_customer_is_known_who_is_pinned_or_recent() -> None:
    people = People(pinned=(ANN,), recent=(Recent(BOB, 0.0),))
    assert people.knows(ANN)
    assert people.knows(BOB)
    assert not people.knows(Customer("77"))


def test_a_place_elsewhere_is_its_connections() -> None:
    view = ConnectionView(a_connection(2), FakeVendor.vendor, EnvironmentKind.SANDBOX)
    assert Elsewhere(view, ANN).connection_id == "c2"


def test_a_very_long_line_of_a_vendors_is_cut_between_two_words() -> None:
    words = "word " * LONGEST_CLEANED
    assert "word " in plain_line(words)
    assert len(plain_line(words)) < LONGEST_CLEANED


def test_a_sleep_is_never_too_short() -> None:
    clock = SystemClock()

    async def sleep() -> float:
        start = clock.now().steady
        await sleeper(clock)(0.05)
        return clock.now().steady - start

    assert asyncio.run(sleep()) >= 0.05


def test_try_again_after_a_failed_open_and_a_failed_copy() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        card = bench.state.links[0]
        await bench.sleep.pass_time(61)
        bench.desk.use.open(card.id)
        await settle()
        bench.desk.try_again()
        await settle()
        bench.desk.use.copy(card.id)
        bench.desk.try_again()
        assert bench.state.problem is not None
        assert bench.state.links[0].condition is Condition.EXPIRED

    story(told)


def test_a_mint_that_finds_no_secret_says_so() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        await bench.desk.forms.remove("c2")
        bench.keyring.records.clear()
        await bench.desk._lines.hang_up("c1")
        bench.mint_sent()
        bench.desk.create_link()
        await settle()
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, SecretMissing)

    story(told)


def test_a_call_that_waited_for_its_turn_is_not_made_on_a_closed_line() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        line = await bench.desk._lines.line(bench.view.connection)
        gate = asyncio.Event()
        calls: list[str] = []

        async def first(_adapter: object) -> None:
            calls.append("first")
            await gate.wait()

        async def second(_adapter: object) -> None:
            calls.append("second")

        speaking = asyncio.ensure_future(line.speak(first, sleep=bench.sleep))
        waiting = asyncio.ensure_future(line.speak(second, sleep=bench.sleep))
        await settle()
        closing = asyncio.ensure_future(line.aclose_after_call())
        await settle()
        gate.set()
        await speaking
        await closing
        with pytest.raises(VendorUnreachable):
            await waiting
        assert calls == ["first"]

    story(told)


def test_a_journal_in_which_nothing_was_written_is_complete() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        await bench.desk.calls.written()
        assert bench.journal.records == []

    story(told)
