"""Stories of looking customers up."""

import asyncio

from sso_desk.desk.state import Busy, NoticeKind, Wish
from sso_desk.domain import Customer, Page, Query, SearchStyle
from sso_desk.errors import Cause, CustomerNotFound, VendorBusy, VendorUnreachable
from tests.fakes import settle
from tests.unit.desk.bench import ANN, BOB, Bench, story


def test_typing_asks_once_the_keys_rest_and_only_for_the_latest_text() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        for text in ("a", "an", "ann", "ann s", "ann sa"):
            bench.desk.type_query(text)
            await bench.sleep.pass_time(0.1)
        assert bench.behaviour.found == []
        assert Busy.LOOKUP in bench.state.busy
        await bench.sleep.pass_time(0.3)
        assert [query.text for query in bench.behaviour.found] == ["ann sa"]
        assert bench.state.lookup.found == (Customer("1", "Found by ann sa"),)
        assert bench.state.lookup.total == 1
        assert bench.state.busy == frozenset()

    story(told)


def test_one_character_asks_nobody_and_an_empty_box_shows_nobody() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.type_query("a")
        await bench.sleep.pass_time(1)
        bench.desk.type_query("ann")
        await bench.sleep.pass_time(1)
        bench.desk.type_query(" ")
        assert bench.state.lookup.found is None
        assert len(bench.behaviour.found) == 1

    story(told)


def test_where_typing_does_not_ask_enter_does() -> None:
    async def told(bench: Bench) -> None:
        bench.vendor.style = SearchStyle.ON_ENTER
        await bench.begin()
        bench.desk.type_query("ann")
        await bench.sleep.pass_time(5)
        assert bench.behaviour.found == []
        bench.desk.search()
        await settle()
        assert bench.state.lookup.found == (Customer("1", "Found by ann"),)
        bench.desk.type_query("anne")
        assert bench.state.lookup.found is None, "an answer to another question is not shown"

    story(told)


def test_a_late_answer_is_nobodys() -> None:
    async def told(bench: Bench) -> None:
        gate = asyncio.Event()

        async def slow(query: Query) -> Page:
            await gate.wait()
            return Page((ANN,))

        bench.behaviour.find = [slow]
        await bench.begin()
        bench.desk.type_query("ann")
        await bench.sleep.pass_time(0.3)
        bench.desk.choose_connection("c2")
        gate.set()
        await bench.sleep.pass_time(1)
        assert bench.state.lookup.found is None
        assert bench.state.current == "c2"

    story(told)


def test_what_was_typed_while_the_connection_opened_is_asked_when_it_is_open() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.gate = asyncio.Event()
        await bench.begin()
        assert Busy.CONNECTING in bench.state.busy
        bench.desk.type_query("ann")
        bench.keyring.gate.set()
        await bench.sleep.pass_time(1)
        assert bench.state.lookup.found == (Customer("1", "Found by ann"),)

    story(told)


def test_a_second_page_is_added_without_repeating_anybody() -> None:
    async def told(bench: Bench) -> None:
        async def first(query: Query) -> Page:
            return Page((ANN,), cursor="2", total=2)

        async def second(query: Query) -> Page:
            assert query == Query("ann", cursor="2")
            return Page((ANN, BOB), total=2, note="That is all.")

        bench.behaviour.find = [first, second]
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await settle()
        bench.desk.more()
        await settle()
        assert bench.state.lookup.found == (ANN, BOB)
        assert bench.state.lookup.note == "That is all."
        bench.desk.more()
        assert bench.state.busy == frozenset(), "there is no third page"

    story(told)


def test_a_second_page_that_fails_leaves_the_first_and_can_be_tried_again() -> None:
    async def told(bench: Bench) -> None:
        async def first(query: Query) -> Page:
            return Page((ANN,), cursor="2", total=2)

        async def second(query: Query) -> Page:
            raise VendorUnreachable(Cause.CONNECT_TIMEOUT)

        async def third(query: Query) -> Page:
            assert query == Query("ann", cursor="2")
            return Page((BOB,), total=2)

        bench.behaviour.find = [first, second, second, second, third]
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await settle()
        bench.desk.more()
        await bench.sleep.pass_time(30)
        assert bench.state.problem is not None
        assert bench.state.problem.wish is Wish.MORE
        lookup = bench.state.lookup
        assert (lookup.found, lookup.cursor, lookup.total) == ((ANN,), "2", 2)
        bench.behaviour.find = [third]
        bench.desk.try_again()
        await settle()
        assert bench.state.lookup.found == (ANN, BOB)
        assert bench.state.problem is None

    story(told)


def test_what_answered_other_words_does_not_stay_under_a_single_letter() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.type_query("ann")
        await bench.sleep.pass_time(1)
        before = bench.state.lookup
        bench.desk.type_query("b")
        after = bench.state.lookup
        assert (bool(before.found), after.found, after.answered) == (True, None, None)

    story(told)


def test_mode_and_scope_are_part_of_the_question() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        assert [choice.key for choice in bench.state.lookup.scopes] == ["7"]
        bench.desk.type_query("12")
        bench.desk.choose_mode("id")
        bench.desk.choose_scope("7")
        await bench.sleep.pass_time(1)
        assert bench.behaviour.found == [Query("12", "id", "7")]
        bench.desk.use_id(" 34 ")
        assert bench.state.customer == Customer("34", scope="7")

    story(told)


def test_a_lookup_is_repeated_twice_and_then_its_failure_shown() -> None:
    async def told(bench: Bench) -> None:
        async def cut(query: Query) -> Page:
            raise VendorUnreachable(Cause.CUT)

        bench.behaviour.find = [cut]
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await bench.sleep.pass_time(10)
        assert len(bench.behaviour.found) == 3
        problem = bench.state.problem
        assert problem is not None
        assert (problem.wish, type(problem.error)) == (Wish.LOOKUP, VendorUnreachable)
        bench.behaviour.find = []
        bench.desk.try_again()
        await settle()
        assert bench.state.problem is None
        assert bench.state.lookup.found

    story(told)


def test_a_busy_vendor_is_waited_for_and_the_wait_can_be_given_up() -> None:
    async def told(bench: Bench) -> None:
        async def busy(query: Query) -> Page:
            raise VendorBusy(20)

        bench.behaviour.find = [busy]
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await settle()
        assert Busy.LOOKUP_WAITS in bench.state.busy
        assert bench.state.busy_until is not None
        assert bench.state.busy_until >= bench.clock.steady + 20
        bench.desk.cancel_lookup()
        await settle()
        assert bench.state.busy == frozenset()
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.LOOKUP_CANCELLED
        bench.desk.cancel_lookup()
        await bench.sleep.pass_time(60)
        assert len(bench.behaviour.found) == 1

    story(told)


def test_after_the_wait_the_vendor_is_asked_again() -> None:
    async def told(bench: Bench) -> None:
        async def busy(query: Query) -> Page:
            raise VendorBusy(20)

        async def there(query: Query) -> Page:
            return Page((ANN,))

        bench.behaviour.find = [busy, there]
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await bench.sleep.pass_time(19)
        assert len(bench.behaviour.found) == 1, "never sooner than told"
        await bench.sleep.pass_time(10)
        assert bench.state.lookup.found == (ANN,)
        assert bench.state.busy_until is None

    story(told)


def test_nothing_is_asked_where_no_connection_is_chosen() -> None:
    async def told(bench: Bench) -> None:
        bench.connections.saved.clear()
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await bench.sleep.pass_time(1)
        assert bench.behaviour.found == []
        bench.desk.create_link()
        assert bench.state.busy == frozenset()

    story(told)


def test_a_fault_of_our_own_is_said_and_the_desk_goes_on() -> None:
    async def told(bench: Bench) -> None:
        async def broken(query: Query) -> Page:
            raise ZeroDivisionError

        bench.behaviour.find = [broken]
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await settle()
        assert bench.state.problem is not None
        assert bench.state.busy == frozenset()

    story(told)


def test_a_vendor_that_knows_nobody_has_answered() -> None:
    async def nobody(query: Query) -> Page:
        raise CustomerNotFound(vendor_text="No constituent found.")

    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.behaviour.find = [nobody]
        bench.desk.type_query("ann")
        bench.desk.search()
        await settle()
        assert bench.state.problem is None
        assert bench.state.lookup.found == ()

    story(told)
