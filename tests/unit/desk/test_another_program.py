"""Stories of connections that another window, or a command line, changes while this desk knows them."""

import asyncio
import dataclasses
from types import MappingProxyType

import pytest

from sso_desk.desk.state import Busy, Draft
from sso_desk.domain import Connection, ConnectionReport, Page, Query, Secret, Settings
from sso_desk.errors import ConnectionChanged, InvalidInput
from tests.fakes import settle
from tests.unit.desk.bench import ANN, KEY, Bench, a_connection, story

OTHER_KEY = "key-for-the-other-address"
ELSEWHERE = MappingProxyType({"api_url": "https://collector.example"})


async def moved(bench: Bench, connection_id: str) -> Connection:
    """Another program has moved a connection, and stored the key of its new address."""
    before = bench.connections.saved[connection_id]
    after = dataclasses.replace(before, environment="custom", settings=Settings(ELSEWHERE))
    bench.connections.saved[connection_id] = after
    bench.keyring.records[connection_id] = MappingProxyType({"api_key": Secret(OTHER_KEY)})
    return after


def dialled(bench: Bench) -> set[tuple[str, str]]:
    """Which key went into lines to which environment."""
    return {
        (opened.adapter.connection.environment, secret.reveal())
        for opened in bench.opened
        for secret in opened.credentials.values()
    }


def test_no_key_of_another_address_goes_to_the_old_one() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        after = await moved(bench, "c2")
        bench.desk.choose_connection("c2")
        await settle()
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, ConnectionChanged)
        assert bench.state.connections[1].connection == after, "it has been read anew"
        assert bench.state.destinations != (), "and opened as it is now"
        assert Busy.CONNECTING not in bench.state.busy
        assert dialled(bench) == {("production", KEY), ("custom", OTHER_KEY)}

    story(told)


def test_no_key_of_another_address_is_tried_or_saved_at_the_old_one() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        renamed = dataclasses.replace(bench.desk.forms.draft_of("c2"), name="Renamed")
        after = await moved(bench, "c2")
        for attempt in (bench.desk.forms.check, bench.desk.forms.save):
            with pytest.raises(ConnectionChanged):
                await attempt(renamed)
            assert bench.connections.saved["c2"] == after
            assert dialled(bench) == {("production", KEY)}
            renamed = dataclasses.replace(
                renamed, environment="production", settings=MappingProxyType({})
            )
            bench.connections.saved["c2"] = a_connection(2)
            await bench.desk.forms.load()
            await moved(bench, "c2")
        await bench.desk.forms.load()
        with pytest.raises(InvalidInput):  # now it is known that the address is another one
            await bench.desk.forms.save(renamed)

    story(told)


def test_what_was_changed_while_a_form_was_being_checked_is_not_overwritten() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        renamed = dataclasses.replace(
            bench.desk.forms.draft_of("c2"),
            name="Renamed",
            secrets=MappingProxyType({"api_key": Secret("typed-key-0001")}),
        )
        gate = asyncio.Event()

        async def waits() -> ConnectionReport:
            await gate.wait()
            return ConnectionReport(("fine",))

        bench.behaviour.check = [waits]
        saving = asyncio.ensure_future(bench.desk.forms.save(renamed))
        await settle()
        after = await moved(bench, "c2")
        gate.set()
        with pytest.raises(ConnectionChanged):
            await saving
        assert bench.connections.saved["c2"] == after
        assert bench.keyring.records["c2"]["api_key"].reveal() == OTHER_KEY

    story(told)


def test_what_the_badge_says_is_where_links_come_from() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose(ANN)
        await moved(bench, "c1")
        await bench.desk.forms.load()
        assert bench.view.connection.environment == "custom"
        assert bench.view.edition == 1
        assert bench.state.customer is None, "the same id may be somebody else there"
        await settle()
        bench.desk.choose_customer(ANN)
        bench.desk.create_link()
        await settle()
        assert bench.opened[-1].adapter.connection.environment == "custom"
        assert bench.state.links[0].connection.environment == "custom"

    story(told)


def test_a_connection_that_is_gone_is_no_longer_chosen() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose(ANN)
        del bench.connections.saved["c1"]
        await bench.desk.forms.load()
        assert bench.state.current == "c2"
        bench.desk.choose_elsewhere("c1", ANN)
        bench.desk.choose_connection("c1")
        assert (bench.state.current, bench.state.customer) == ("c2", None)

    story(told)


def moving_draft() -> Draft:
    return Draft(
        vendor_id="fake",
        name="Connection 1",
        environment="custom",
        settings=ELSEWHERE,
        secrets=MappingProxyType({"api_key": Secret("new-key-0001")}),
        connection_id="c1",
    )


def test_whoever_is_known_at_one_address_is_nobody_at_another() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose(ANN)
        bench.desk.people.pin(ANN)
        bench.desk.set_reason("asked by phone")
        bench.desk.create_link()
        await settle()
        bench.desk.use.open(bench.state.links[0].id)
        await settle()
        await bench.desk.forms.save(moving_draft(), unchecked=True)
        assert bench.state.people.pinned == ()
        assert bench.directory.forgotten == ["c1"]
        await settle()
        bench.desk.choose_customer(ANN)
        bench.desk.create_link()
        await settle()
        bench.desk.use.open(bench.state.links[0].id)
        assert bench.state.asking is not None, "the one who is signed in may be somebody else"

    story(told)


def test_a_rename_forgets_nobody() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose(ANN)
        bench.desk.people.pin(ANN)
        renamed = dataclasses.replace(bench.desk.forms.draft_of("c1"), name="Renamed")
        await bench.desk.forms.save(renamed)
        assert bench.state.people.pinned == (ANN,)
        assert bench.directory.forgotten == []

    story(told)


def test_a_reason_for_an_id_alone_is_not_kept_for_the_same_id_of_another_account() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.use_id("17")
        bench.desk.set_reason("asked by phone")
        await bench.desk.forms.save(moving_draft(), unchecked=True)
        await settle()
        bench.desk.use_id("17")
        assert bench.state.reason == ""

    story(told)


def test_team_settings_that_lead_elsewhere_forget_who_was_known() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose(ANN)
        bench.desk.people.pin(ANN)
        elsewhere = dataclasses.replace(
            a_connection(1), environment="custom", settings=Settings(ELSEWHERE)
        )
        await bench.desk.forms.adopt(elsewhere, new=False, forget_secrets=True)
        assert bench.state.people.pinned == ()
        assert bench.directory.forgotten == ["c1"]

    story(told)


def test_a_removal_waits_for_no_lookup() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()

        async def never(_query: Query) -> Page:
            await asyncio.Event().wait()
            raise AssertionError

        bench.behaviour.find = [never]
        bench.desk.type_query("ann")
        await bench.sleep.pass_time(1)
        await bench.desk.forms.remove("c1")
        assert bench.state.current == "c2"
        assert set(bench.connections.saved) == {"c2"}

    story(told)
