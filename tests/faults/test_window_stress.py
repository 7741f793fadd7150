"""Whatever the operator does in the middle of a lookup or a mint: nothing keeps running, nothing is
labelled wrongly, nothing is made twice, and every intent has its outcome.

The interruption comes after each step of the event loop in turn, from the press to long after the
end, so that every place at which the desk waits (keyring, journal, vendor, browser) is met.
"""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from sso_desk.desk.state import Away
from sso_desk.domain import Condition, Customer, LinkRequest, Page, Query, SignInLink
from sso_desk.journal_records import OUTCOMES, JournalAction
from tests.fakes import a_link, settle
from tests.unit.desk.bench import ANN, BOB, Bench

STEPS = range(24)

Interruption = Callable[[Bench], None]


def other_connection(bench: Bench) -> None:
    bench.desk.choose_connection("c2")


def other_customer(bench: Bench) -> None:
    bench.desk.choose_customer(BOB)


def back(bench: Bench) -> None:
    bench.desk.choose_customer(None)


def other_page(bench: Bench) -> None:
    bench.desk.choose_destination("other")


def other_query(bench: Bench) -> None:
    bench.desk.type_query("bob")
    bench.desk.search()


def press_again(bench: Bench) -> None:
    for _ in range(1000):
        bench.desk.create_link()


def cancel(bench: Bench) -> None:
    bench.desk.cancel_mint()
    bench.desk.cancel_lookup()


def lock(bench: Bench) -> None:
    bench.desk.clear_away(Away.LOCKED)


def end(_bench: Bench) -> None:
    """Only the end of the program, which every story has."""


INTERRUPTIONS = {
    "another connection": other_connection,
    "another customer": other_customer,
    "back": back,
    "another page": other_page,
    "another query": other_query,
    "a thousand presses": press_again,
    "cancel": cancel,
    "the screen is locked": lock,
    "the end": end,
}


def found_for(query: Query) -> Customer:
    return Customer(f"of {query.text}", f"Found by {query.text}")


async def find(query: Query) -> Page:
    """A vendor that answers after some steps, with somebody who bears the query's name."""
    await settle(3)
    return Page((found_for(query),), total=1)


def minting(bench: Bench) -> Callable[[LinkRequest], Awaitable[SignInLink]]:
    async def mint(request: LinkRequest) -> SignInLink:
        await settle(2)
        bench.mint_sent()
        await settle(3)
        return a_link(bench.clock.now())

    return mint


async def ended(bench: Bench) -> None:
    """Close, and see that nothing of ours is left on the loop."""
    await bench.ended()
    await settle(5)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    assert not others, others


def told(story: Callable[[Bench], Awaitable[None]]) -> None:
    async def run() -> None:
        bench = Bench()
        bench.behaviour.find = [find]
        bench.behaviour.mint = [minting(bench)]
        await story(bench)
        if not bench.state.closing:
            await ended(bench)

    asyncio.run(run())


def check_rows(bench: Bench) -> None:
    """No row was ever shown under another question than the one it answers."""
    for state in bench.states:
        lookup = state.lookup
        if lookup.found and lookup.answered is not None:
            assert all(row == found_for(lookup.answered) for row in lookup.found)


def check_cards(bench: Bench) -> None:
    """No link was ever shown under another customer, connection or page than it was made for."""
    for state in bench.states:
        for link in state.links:
            assert link.connection.id == "c1"
            nameless = Customer(ANN.id)  # nobody is at the desk
            assert link.request.customer in (ANN, nameless)
            assert link.request.destination == "home"


def check_journal(bench: Bench) -> None:
    """Every intent has exactly one outcome, under the same correlation."""
    records = bench.journal.records
    for intent in (record for record in records if record.action is JournalAction.INTENT):
        outcomes = [
            record
            for record in records
            if record.correlation == intent.correlation and record.action in OUTCOMES
        ]
        assert len(outcomes) == 1, outcomes
        assert outcomes[0].customer_id == intent.customer_id


@pytest.mark.parametrize("steps", STEPS)
@pytest.mark.parametrize("name", INTERRUPTIONS)
def test_a_mint_that_is_interrupted(name: str, steps: int) -> None:
    async def story(bench: Bench) -> None:
        await bench.begin()
        bench.desk.choose_customer(ANN)
        bench.desk.create_link(then_open=True)
        await settle(steps)
        INTERRUPTIONS[name](bench)
        if name == "the end":
            await ended(bench)
        await settle(40)
        assert len(bench.behaviour.minted) <= (2 if name == "a thousand presses" else 1)
        assert len(bench.browser.opened) <= 1
        check_rows(bench)
        check_cards(bench)
        if not bench.state.closing:
            await ended(bench)
        check_journal(bench)

    told(story)


@pytest.mark.parametrize("steps", STEPS)
@pytest.mark.parametrize("name", INTERRUPTIONS)
def test_a_lookup_that_is_interrupted(name: str, steps: int) -> None:
    async def story(bench: Bench) -> None:
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await settle(steps)
        INTERRUPTIONS[name](bench)
        if name == "the end":
            await ended(bench)
        await settle(40)
        check_rows(bench)
        state = bench.state
        if name == "another connection":
            assert state.lookup.found is None
            assert state.current == "c2"
        if name == "another query":
            assert state.lookup.found == (found_for(Query("bob")),)
        if name == "the screen is locked":
            assert state.lookup.found is None
        assert not state.busy or state.closing

    told(story)


@pytest.mark.parametrize("steps", STEPS)
def test_opening_a_connection_that_is_interrupted_by_another(steps: int) -> None:
    async def story(bench: Bench) -> None:
        bench.desk.begin()
        await settle(steps)
        known = bool(bench.state.connections)
        bench.desk.choose_connection("c2")
        await settle(40)
        assert bench.state.current == ("c2" if known else "c1")
        assert bench.state.destinations
        assert not bench.state.busy

    told(story)


@pytest.mark.parametrize("steps", STEPS)
def test_a_thousand_presses_at_any_moment_make_one_request_at_a_time(steps: int) -> None:
    async def story(bench: Bench) -> None:
        at_once, most = 0, 0

        async def mint(_request: LinkRequest) -> SignInLink:
            nonlocal at_once, most
            at_once += 1
            most = max(most, at_once)
            await settle(3)
            at_once -= 1
            return a_link(bench.clock.now())

        bench.behaviour.mint = [mint]
        await bench.choose()
        bench.desk.create_link()
        await settle(steps)
        before = len(bench.behaviour.minted)
        minting_now = bench.state.minting
        press_again(bench)
        await settle(40)
        assert most == 1
        assert len(bench.behaviour.minted) - before <= (1 if before == 0 or not minting_now else 0)
        live = [link for link in bench.state.links if link.condition is Condition.LIVE]
        assert len(live) == 1
        check_journal(bench)

    told(story)
