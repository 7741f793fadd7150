"""Pinned and recent customers, the directory beside the vendor, and who is taken for whom."""

import asyncio
import dataclasses

import pytest

from sso_desk.customer_lists import DirectoryEntry
from sso_desk.desk.look_alikes import known_otherwise, look_alike
from sso_desk.desk.people import HALF_LIFE, MOST_PINNED, MOST_RECENT, worth
from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.state import Away, NoticeKind, People
from sso_desk.domain import Customer, LinkRequest, Query, Remembered, looks_like
from sso_desk.errors import Cause, DirectoryUnusable, VendorUnreachable
from sso_desk.rules import Policy, Preferences, Rules
from tests.fakes import MemoryPeople, settle
from tests.unit.desk.bench import ANN, BOB, Bench, story
from tests.unit.desk.test_links import failing

OTHER_ANN = Customer("999", ANN.name, "other@example.com")
WEEK = 7 * 86_400.0


def people(bench: Bench) -> People:
    """Who is shown now."""
    return bench.state.people


def local(bench: Bench) -> tuple[DirectoryEntry, ...]:
    """What the directory has for what was typed."""
    return bench.state.lookup.local


def kept(bench: Bench) -> list[Customer]:
    """Who is in the store."""
    return [one.customer for one in bench.people.people]


def confirming(bench: Bench) -> bool:
    """Whether a second press is waited for."""
    return bench.state.confirming


async def a_link(bench: Bench, whose: Customer) -> None:
    bench.desk.choose_customer(whose)
    bench.desk.create_link()
    await settle()


def names(people: People) -> list[str]:
    return [recent.customer.name for recent in people.recent]


def test_frequency_and_recency_are_one_number() -> None:
    one = Remembered("c1", ANN, score=4.0, at=1000.0)
    assert worth(one, 1000.0) == 4.0
    assert worth(one, 1000.0 + HALF_LIFE) == 2.0
    assert worth(one, 0.0) == 4.0, "a clock that went back takes nothing away"


def test_whoever_got_a_link_is_recent_and_the_worthiest_comes_first() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.choose_customer(ANN)
        assert people(bench) == People(), "looking is not enough"
        await a_link(bench, ANN)
        await a_link(bench, ANN)
        await a_link(bench, BOB)
        assert names(people(bench)) == [ANN.name, BOB.name]
        bench.clock.wall += 3 * WEEK
        await a_link(bench, BOB)
        assert names(people(bench)) == [BOB.name, ANN.name]
        assert {one.customer for one in bench.people.people} == {ANN, BOB}

    story(told)


def test_a_bare_id_does_not_take_the_name_away() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        await a_link(bench, ANN)
        await a_link(bench, Customer(ANN.id))
        assert names(people(bench)) == [ANN.name]

    story(told)


def test_the_command_line_remembers_too_and_a_page_of_nobody_does_not() -> None:
    async def told(bench: Bench) -> None:
        await bench.desk.start()
        await bench.desk.calls.mint(bench.view, LinkRequest("home", ANN))
        await bench.desk.calls.mint(bench.view, LinkRequest("dashboard"))
        assert kept(bench) == [ANN]

    story(told)


def test_pinning_unpinning_and_forgetting() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.people.pin(BOB)
        bench.desk.people.pin(ANN)
        await a_link(bench, BOB)
        assert people(bench).pinned == (ANN, BOB), "by name"
        assert people(bench).is_pinned(Customer(ANN.id))
        assert names(people(bench)) == []
        bench.desk.people.unpin(BOB)
        bench.desk.people.unpin(ANN)
        bench.desk.people.unpin(OTHER_ANN)
        assert names(people(bench)) == [BOB.name], "a pin alone leaves nothing behind"
        bench.desk.people.forget(BOB)
        bench.desk.people.forget(BOB)
        assert people(bench) == People()
        assert kept(bench) == []

    story(told)


def test_each_connection_has_its_own() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.people.pin(ANN)
        bench.desk.choose_connection("c2")
        assert people(bench) == People()
        bench.desk.choose_connection("c1")
        assert people(bench).pinned == (ANN,)

    story(told)


def test_a_removed_connection_forgets_its_people_and_its_ids() -> None:
    async def told(bench: Bench) -> None:
        bench.directory.entries = [DirectoryEntry(1, "Ann", ids={"c1": ANN.id})]
        await bench.begin()
        bench.desk.people.pin(ANN)
        await bench.desk.forms.remove("c1")
        assert kept(bench) == []
        bench.directory.trouble = DirectoryUnusable("no")
        await bench.desk.forms.remove("c2")
        assert bench.state.connections == ()

    story(told)


def test_not_too_many_are_kept() -> None:
    async def told(bench: Bench) -> None:
        bench.people.people = tuple(
            Remembered("c1", Customer(str(n), f"P{n}"), pinned=n >= 1000, score=n, at=1e9)
            for n in [*range(1, 70), *range(1000, 1150)]
        )
        bench.rules = LoadedRules(Rules(preferences=Preferences(people_days=0)))
        await bench.begin()
        await a_link(bench, ANN)
        bench.desk.people.pin(BOB)
        pinned = [one for one in bench.people.people if one.pinned]
        assert len(pinned) == MOST_PINNED
        assert len(bench.people.people) - len(pinned) == MOST_RECENT

    story(told)


def test_the_old_are_forgotten_the_pinned_are_not() -> None:
    async def told(bench: Bench) -> None:
        old = bench.clock.wall - 91 * 86_400
        bench.people.people = (
            Remembered("c1", ANN, score=3.0, at=old),
            Remembered("c1", BOB, pinned=True, score=3.0, at=old),
        )
        await bench.begin()
        assert people(bench) == People(pinned=(BOB,))

    story(told)


@pytest.mark.parametrize(
    "rules",
    [
        Rules(preferences=Preferences(remember_people=False)),
        Rules(policy=Policy(remember_people=False)),
    ],
    ids=["operator", "organisation"],
)
def test_where_nobody_may_be_kept_they_last_for_this_run(rules: Rules) -> None:
    async def told(bench: Bench) -> None:
        bench.people.people = (Remembered("c1", BOB, pinned=True),)
        bench.rules = LoadedRules(rules)
        await bench.begin()
        assert bench.people.wiped
        await a_link(bench, ANN)
        assert names(people(bench)) == [ANN.name]
        assert kept(bench) == []
        bench.desk._board.change(rules=Rules())
        bench.desk.people.rules_changed()
        assert kept(bench) == [ANN]

    story(told)


def test_they_are_hidden_until_somebody_asks() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.clear_away(Away.LOCKED)
        assert people(bench) == People(), "there is nobody to hide"
        bench.desk.people.pin(ANN)
        bench.desk.clear_away(Away.LOCKED)
        assert people(bench) == People(hidden=True)
        bench.desk.people.used("c1", BOB)
        assert people(bench) == People(hidden=True)
        bench.desk.people.show()
        assert people(bench).pinned == (ANN,)

    story(told)


def test_a_screen_that_is_locked_during_the_start_shows_nobody_afterwards() -> None:
    async def told(bench: Bench) -> None:
        bench.people.people = (Remembered("c1", ANN, pinned=True),)
        gate = bench.keyring.gate = asyncio.Event()
        bench.desk.begin()
        bench.desk.clear_away(Away.LOCKED)
        gate.set()
        await settle()
        assert people(bench) == People(hidden=True)
        bench.desk.people.show()
        assert people(bench).pinned == (ANN,)

    story(told)


def test_whoever_types_is_here_again() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.people.pin(ANN)
        bench.desk.clear_away(Away.IDLE)
        bench.desk.type_query("")
        assert people(bench) == People(hidden=True), "the window empties the box by itself"
        bench.desk.type_query("b")
        assert people(bench).pinned == (ANN,)

    story(told)


def test_a_connection_that_is_chosen_by_itself_shows_nobody() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.people.pin(ANN)
        bench.desk.clear_away(Away.LOCKED)
        await bench.desk.forms.remove("c2")
        await settle()
        assert bench.state.current == "c1"
        assert people(bench) == People(hidden=True)

    story(told)


def test_whoever_is_too_old_or_of_no_connection_leaves_the_file_at_the_start() -> None:
    async def told(bench: Bench) -> None:
        now = bench.clock.wall
        bench.people.people = (
            Remembered("c1", ANN, score=1.0, at=now - 91 * 86_400),
            Remembered("c1", BOB, score=1.0, at=now),
            Remembered("gone", OTHER_ANN, pinned=True),
        )
        await bench.begin()
        assert kept(bench) == [BOB]

    story(told)


def test_a_shorter_memory_forgets_at_once() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        await a_link(bench, ANN)
        bench.clock.wall += 8 * 86_400
        await a_link(bench, BOB)
        bench.desk._board.change(rules=Rules(preferences=Preferences(people_days=7)))
        bench.desk.people.rules_changed()
        assert kept(bench) == [BOB]
        assert names(people(bench)) == [BOB.name]

    story(told)


def test_what_may_be_otherwise_tomorrow_is_not_kept() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        owing = dataclasses.replace(ANN, status="Suspended", matched="Member ID")
        bench.desk.people.pin(owing)
        assert people(bench).pinned == (owing,), "known in this run"
        assert kept(bench) == [ANN]
        await bench.desk.people.load()
        bench.desk.people.show()
        assert people(bench).pinned == (ANN,)

    story(told)


def test_erasing_forgets_everybody_and_the_end_closes() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.people.pin(ANN)
        await bench.desk.erasing.erase_everything()
        assert bench.people.wiped
        assert people(bench) == People()
        await bench.desk.aclose()
        assert bench.people.closed

    story(told)


# --- the directory ---------------------------------------------------------------------------------

HERE = DirectoryEntry(1, "Ann Local", "ann@local.example", ids={"c1": "41", "c2": "77"})
THERE = DirectoryEntry(2, "Anna There", ids={"c2": "78"})


def test_the_directory_answers_with_every_key_and_leaves_with_the_text() -> None:
    async def told(bench: Bench) -> None:
        bench.directory.entries = [THERE, HERE]
        await bench.begin()
        bench.desk.type_query("a")
        await settle()
        assert local(bench) == (HERE, THERE), "those known here first"
        assert bench.state.lookup.local_for == "a"
        bench.desk.type_query("ann t")
        assert local(bench) == (HERE, THERE), "nothing blinks"
        await settle()
        assert local(bench) == (THERE,)
        bench.desk.type_query("")
        assert (bench.state.lookup.local, bench.state.lookup.local_for) == ((), "")
        bench.desk.type_query("a")
        bench.desk.choose_connection("c2")
        await settle()
        assert local(bench) == (), "a late answer is nobody's"

    story(told)


def test_a_directory_in_trouble_is_told_once_and_disturbs_nobody() -> None:
    async def told(bench: Bench) -> None:
        bench.directory.trouble = DirectoryUnusable("locked")
        await bench.begin()
        bench.desk.type_query("an")
        await settle()
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.DIRECTORY_TROUBLE
        number = bench.state.notice.number
        bench.desk.search()
        await settle()
        bench.desk.type_query("ann")
        await settle()
        assert bench.state.notice.number == number
        assert bench.state.problem is None
        assert bench.state.lookup.found is not None

    story(told)


def test_nothing_is_searched_while_the_desk_closes() -> None:
    async def told(bench: Bench) -> None:
        bench.directory.entries = [HERE]
        await bench.begin()
        bench.desk._board.change(closing=True)
        bench.desk.type_query("ann")
        bench.desk.choose_customer(ANN)
        await settle()
        assert local(bench) == ()
        assert bench.state.elsewhere == ()

    story(told)


def test_the_same_customer_elsewhere_is_one_click_away() -> None:
    async def told(bench: Bench) -> None:
        bench.directory.entries = [HERE, THERE]
        await bench.begin()
        bench.desk.choose_customer(Customer("41", "Ann"))
        await settle()
        (place,) = bench.state.elsewhere
        assert (place.view.connection.id, place.customer.id) == ("c2", "77")
        bench.desk.choose_elsewhere("c2", place.customer)
        await settle()
        assert bench.state.current == "c2"
        assert bench.state.customer == place.customer
        assert bench.state.destination == "home"
        (back,) = bench.state.elsewhere
        assert (back.view.connection.id, back.customer.id) == ("c1", "41")

    story(told)


def test_who_is_reached_from_another_connection_has_the_same_reason_and_the_same_second_look() -> (
    None
):
    async def told(bench: Bench) -> None:
        namesake = DirectoryEntry(3, "ann  LOCAL", ids={"c2": "79"})
        bench.directory.entries = [HERE, THERE, namesake]
        await bench.begin()
        bench.desk.choose_customer(Customer("41", "Ann Local"))
        bench.desk.set_reason("asked by phone")
        bench.desk.set_ticket("HD-1")
        await settle()
        assert bench.state.namesakes == (Customer("41", "Ann Local", "ann@local.example"),)
        assert look_alike(bench.state) is None
        (place,) = bench.state.elsewhere
        bench.desk.choose_elsewhere("c2", place.customer)
        await settle()
        assert (bench.state.reason, bench.state.ticket) == ("asked by phone", "HD-1")
        other = look_alike(bench.state)
        assert other is not None
        assert other.id == "79"
        bench.desk.create_link()
        await settle()
        assert confirming(bench)
        bench.desk.choose_customer(None)
        assert bench.state.reason == ""
        assert look_alike(bench.state) is None

    story(told)


def test_a_late_answer_is_not_shown_under_another_customer() -> None:
    async def told(bench: Bench) -> None:
        bench.directory.entries = [HERE]
        await bench.begin()
        bench.desk.choose_customer(Customer("41", "Ann"))
        bench.desk.choose_customer(BOB)
        await settle()
        assert bench.state.elsewhere == ()
        bench.desk.choose_customer(Customer("41", "Ann", scope="sub-account"))
        await settle()
        assert bench.state.elsewhere == (), "an id of another scope is another person"
        bench.directory.entries = [DirectoryEntry(1, "Ann", ids={"c1": "41"})]
        bench.desk.choose_customer(Customer("41", "Ann"))
        await settle()
        assert bench.state.elsewhere == (), "known here alone"
        bench.directory.trouble = DirectoryUnusable("no")
        bench.desk.choose_customer(Customer("41", "Ann"))
        await settle()
        assert bench.state.elsewhere == ()

    story(told)


# --- look-alikes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Sample", "ann  sample "),
        ("José", "Jose"),
        ("Müller", "MULLER"),
        ("Аnna", "Anna"),
        ("Ｗide", "wide"),
        ("Łukasz Søndergård", "Lukasz Sondergard"),
        ("O'Brien Inc.", "O’Brien Inc"),
        ("O´Brien", "OBrien"),
        ("Smith-Jones", "Smith\N{EN DASH}Jones"),
        ("Ann\N{ZERO WIDTH SPACE} Sample", "Ann Sample"),
        ("Ann\N{VARIATION SELECTOR-16} Sample", "Ann Sample"),
        ("A\N{COMBINING GRAPHEME JOINER}nn Sample", "Ann Sample"),
        ("Ann\N{HANGUL FILLER}Sample", "Ann Sample"),
    ],
)
def test_names_that_look_the_same(one: str, other: str) -> None:
    assert looks_like(one) == looks_like(other)


def test_other_names_do_not() -> None:
    assert looks_like("Ann Sample") != looks_like("Anne Sample")
    assert looks_like("अनु") != looks_like("अन"), "a vowel is no accent"
    assert looks_like("…") == "", "there is nothing to read"


async def with_a_look_alike(bench: Bench) -> None:
    await bench.begin()
    lookup = dataclasses.replace(bench.state.lookup, found=(ANN, OTHER_ANN))
    bench.desk._board.change(lookup=lookup)
    bench.desk.choose_customer(ANN)


def test_the_first_link_for_a_look_alike_takes_a_second_press() -> None:
    async def told(bench: Bench) -> None:
        await with_a_look_alike(bench)
        bench.desk.create_link(then_open=True)
        await settle()
        assert confirming(bench)
        assert not bench.journal.actions
        bench.desk.create_link(then_open=True)
        await settle()
        assert len(bench.state.links) == 1
        assert len(bench.browser.opened) == 1
        assert not confirming(bench)
        bench.desk.create_link()
        await settle()
        assert len(bench.state.links) == 2, "who was looked at twice is known"

    story(told)


def test_whoever_was_looked_at_twice_is_known_without_their_cards_until_nobody_is_here() -> None:
    async def told(bench: Bench) -> None:
        await with_a_look_alike(bench)
        bench.desk.create_link()
        bench.desk.create_link()
        await settle()
        (card,) = bench.state.links
        bench.desk.discard_link(card.id)
        bench.desk.discard_link(card.id)
        assert not len(bench.state.links)
        bench.desk.create_link()
        await settle()
        assert len(bench.state.links) == 1
        bench.desk.clear_away(Away.LOCKED)
        await with_a_look_alike(bench)
        bench.desk.create_link()
        assert confirming(bench)

    story(told)


def test_a_link_that_may_have_been_made_counts_as_one() -> None:
    async def told(bench: Bench) -> None:
        await with_a_look_alike(bench)
        bench.behaviour.mint = [failing(VendorUnreachable(Cause.CUT, outcome_unknown=True))]
        bench.desk.create_link()
        bench.desk.create_link()
        await settle()
        bench.desk.choose_customer(ANN)
        bench.desk.create_link()
        assert not confirming(bench)
        assert bench.state.minting

    story(told)


def test_after_a_change_of_the_connection_it_is_asked_for_again() -> None:
    async def told(bench: Bench) -> None:
        await with_a_look_alike(bench)
        bench.desk.create_link()
        bench.desk.create_link()
        await settle()
        view = bench.state.connection
        assert view is not None
        changed = dataclasses.replace(view, edition=view.edition + 1)
        views = tuple(changed if one is view else one for one in bench.state.connections)
        bench.desk._board.change(connections=views)
        bench.desk.create_link()
        assert confirming(bench)

    story(told)


def test_a_link_that_may_have_been_made_while_nobody_was_here_names_nobody() -> None:
    async def told(bench: Bench) -> None:
        await with_a_look_alike(bench)
        bench.behaviour.mint = [failing(VendorUnreachable(Cause.CUT, outcome_unknown=True))]
        bench.desk.create_link()
        bench.desk.create_link()
        bench.desk.clear_away(Away.LOCKED)
        await settle()
        (card,) = bench.state.links
        assert card.request.customer == Customer(ANN.id)

    story(told)


def test_another_customer_begins_anew() -> None:
    async def told(bench: Bench) -> None:
        await with_a_look_alike(bench)
        bench.desk.create_link()
        bench.desk.choose_customer(OTHER_ANN)
        assert not confirming(bench)
        bench.desk.create_link()
        await settle()
        assert confirming(bench)
        assert not bench.journal.actions
        bench.desk.choose_customer(None)
        assert not confirming(bench)

    story(told)


@pytest.mark.parametrize("where", ["pinned", "recent", "directory"])
def test_a_look_alike_may_be_anywhere_in_sight(where: str) -> None:
    async def told(bench: Bench) -> None:
        if where == "directory":
            bench.directory.entries = [
                DirectoryEntry(2, ANN.name, ids={"c2": "1"}),
                DirectoryEntry(1, ANN.name, ids={"c1": "999"}),
            ]
        else:
            one = Remembered("c1", OTHER_ANN, pinned=where == "pinned", score=1.0, at=2e9)
            bench.people.people = (one,)
        await bench.begin()
        bench.desk.type_query(ANN.name[:3])
        await settle()
        bench.desk.choose_customer(ANN)
        bench.desk.create_link()
        await settle()
        assert confirming(bench)

    story(told)


def test_somebody_who_is_known_elsewhere_alone_is_no_look_alike_here() -> None:
    async def told(bench: Bench) -> None:
        bench.directory.entries = [DirectoryEntry(2, ANN.name, ids={"c2": "1"})]
        await bench.begin()
        bench.desk.type_query(ANN.name[:3])
        await settle()
        await a_link(bench, ANN)
        assert len(bench.state.links) == 1

    story(told)


def test_without_a_look_alike_one_press_is_enough() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        lookup = dataclasses.replace(bench.state.lookup, found=(ANN, BOB, Customer("", "")))
        bench.desk._board.change(lookup=lookup)
        await a_link(bench, ANN)
        assert len(bench.state.links) == 1
        bench.desk.choose_customer(Customer("7"))
        bench.desk.create_link()
        await settle()
        assert len(bench.state.links) == 2, "a bare id has no name to be mistaken for"

    story(told)


def test_the_fake_remembers_in_order() -> None:
    async def told() -> None:
        people = MemoryPeople()
        await people.save((Remembered("c1", ANN),))
        assert await people.load() == (Remembered("c1", ANN),)

    asyncio.run(told())


def test_an_id_that_is_known_by_another_name_takes_a_second_press() -> None:
    async def told(bench: Bench) -> None:
        bench.people.people = (Remembered("c1", ANN, pinned=True),)
        await bench.begin()
        wrong = Customer(ANN.id, "Marta Mustermann")
        bench.desk.choose_customer(wrong)
        assert known_otherwise(bench.state) == ANN
        bench.desk.create_link()
        assert confirming(bench)
        bench.desk.create_link()
        await settle()
        assert len(bench.state.links) == 1
        assert bench.state.people.pinned == (ANN,), "a pin keeps its name"
        bench.desk.choose_customer(dataclasses.replace(ANN, name=" ANN sample"))
        assert known_otherwise(bench.state) is None
        bench.desk.choose_customer(Customer(ANN.id))
        assert known_otherwise(bench.state) is None, "as typed: there is no name to differ"

    story(told)


def test_whoever_had_a_look_alike_takes_a_second_look_after_a_new_start_as_well() -> None:
    async def told(bench: Bench) -> None:
        await with_a_look_alike(bench)
        bench.desk.create_link()
        bench.desk.create_link()
        await settle()
        (one,) = bench.people.people
        assert (one.customer, one.alike) == (ANN, True)

        again = Bench()
        again.people.people = bench.people.people
        await again.begin()
        assert again.state.people.had_look_alike(ANN)
        again.desk.choose_customer(ANN)
        assert look_alike(again.state) is None, "nobody else is in sight"
        again.desk.create_link()
        assert confirming(again)
        again.desk.create_link()
        await settle()
        assert [one.alike for one in again.people.people] == [True], "nobody has asked the vendor"
        again.desk._board.change(
            lookup=dataclasses.replace(
                again.state.lookup, found=(ANN,), answered=Query("ann sample")
            )
        )
        again.desk.people.pin(ANN)
        assert [one.alike for one in again.people.people] == [False], "the vendor knows nobody else"
        await again.ended()

    story(told)


def test_the_vendors_own_name_is_the_newest_one() -> None:
    async def told(bench: Bench) -> None:
        bench.people.people = (Remembered("c1", Customer("1", "Wrong Name"), pinned=True),)
        await bench.begin()
        lookup = dataclasses.replace(bench.state.lookup, found=(ANN,), answered=Query("ann"))
        bench.desk._board.change(lookup=lookup)
        bench.desk.choose_customer(ANN)
        bench.desk.create_link()
        bench.desk.create_link()
        await settle()
        assert [one.customer for one in bench.people.people] == [ANN]

    story(told)


def test_a_search_by_id_does_not_forget_a_look_alike() -> None:
    async def told(bench: Bench) -> None:
        bench.people.people = (Remembered("c1", ANN, alike=True, score=1.0, at=bench.clock.wall),)
        await bench.begin()
        lookup = dataclasses.replace(bench.state.lookup, found=(ANN,), answered=Query("1", "id"))
        bench.desk._board.change(lookup=lookup)
        bench.desk.people.pin(ANN)
        assert [one.alike for one in bench.people.people] == [True]

    story(told)
