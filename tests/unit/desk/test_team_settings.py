"""A team's file: what it would change is shown, and exactly what was chosen is changed."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sso_desk.desk import team_settings
from sso_desk.desk.forms import NAME_TAKEN
from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.state import NoticeKind, TeamEntry, TeamFate
from sso_desk.domain import Connection, EnvironmentKind, Settings, SettingValue
from sso_desk.errors import (
    ConnectionsUnreadable,
    DeskError,
    InvalidInput,
    KeyringUnusable,
    PolicyRefused,
    SecretMissing,
    TeamImportIncomplete,
    TeamSettingsUnreadable,
)
from sso_desk.rules import Policy, Rules
from sso_desk.stores.team_settings import read_team_settings
from sso_desk.vendors import adapters, fields
from tests.fakes import settle
from tests.unit.desk.bench import Bench, a_connection, story

FILE = Path("team.toml")
ELSEWHERE = "https://api.elsewhere.example"


def theirs(
    id_: str = "t1",
    name: str = "Billing",
    environment: str = "production",
    **settings: SettingValue,
) -> Connection:
    return Connection(id_, "fake", name, environment, Settings(settings))


async def looked(bench: Bench, *connections: Connection) -> tuple[TeamEntry, ...]:
    bench.team[FILE] = connections
    return await bench.desk.team.look(FILE)


def told_of(entry: TeamEntry) -> list[tuple[str, SettingValue, SettingValue, bool]]:
    return [(c.label, c.old, c.new, c.address) for c in entry.changes]


# --- looking --------------------------------------------------------------------------------------


def test_a_new_connection_is_new_with_the_addresses_of_its_own() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        usual, own, custom = await looked(
            bench,
            theirs("t1", "Usual", api_url="https://api.fake.example"),
            theirs("t2", "Own", api_url=ELSEWHERE),
            theirs("t3", "Custom", "custom"),
        )
        assert [entry.fate for entry in (usual, own, custom)] == [TeamFate.NEW] * 3
        assert [entry.kind for entry in (usual, own, custom)] == [
            EnvironmentKind.PRODUCTION, EnvironmentKind.CUSTOM, EnvironmentKind.CUSTOM,
        ]  # fmt: skip
        assert told_of(usual) == []
        assert told_of(own) == [("Address", "", ELSEWHERE, True)]
        assert not own.leads_elsewhere, "there is nothing that it could take along"
        assert bench.connections.saved.keys() == {"c1", "c2"}, "looking changes nothing"

    story(told)


def test_each_change_is_told_with_what_was_there() -> None:
    async def told(bench: Bench) -> None:
        mine = Settings({"pages": ("Home|x",), "reason_required": "on"})
        bench.connections.saved["c1"] = replace(a_connection(1), settings=mine)
        await bench.begin()
        same, changed = await looked(
            bench,
            theirs("c2", "Connection 2"),
            theirs("c1", "Renamed", pages=("Home|x", "Bills|y")),
        )
        assert (same.fate, told_of(same)) == (TeamFate.UNCHANGED, [])
        assert changed.fate is TeamFate.CHANGED
        assert told_of(changed) == [
            ("Name", "Connection 1", "Renamed", False),
            ("Pages", ("Home|x",), ("Home|x", "Bills|y"), False),
        ]
        assert changed.connection.settings.text("reason_required") == "on", (
            "not mentioned: it stays"
        )
        assert not changed.leads_elsewhere

    story(told)


def test_another_environment_takes_its_addresses_along() -> None:
    async def told(bench: Bench) -> None:
        mine = Connection("c1", "fake", "Mine", "custom", Settings({"api_url": ELSEWHERE}))
        bench.connections.saved["c1"] = mine
        await bench.begin()
        (entry,) = await looked(bench, theirs("c1", "Mine"))
        assert told_of(entry) == [
            ("Environment", "Custom address", "Production", True),
            ("Address", ELSEWHERE, "https://api.fake.example", True),
        ]
        assert entry.leads_elsewhere
        assert entry.kind is EnvironmentKind.PRODUCTION

    story(told)


def test_what_cannot_be_imported_says_why() -> None:
    async def told(bench: Bench) -> None:
        bench.rules = LoadedRules(Rules(Policy(custom_addresses=False)))
        bench.connections.saved["x"] = Connection("x", "fake", "Mine", "production")
        await bench.begin()
        clash, custom = await looked(
            bench, theirs("t1", "connection 1"), theirs("t2", "Own", api_url=ELSEWHERE)
        )
        assert (clash.fate, clash.refused) == (TeamFate.REFUSED, team_settings.CLASH)
        assert (custom.fate, custom.refused) == (
            TeamFate.REFUSED,
            team_settings.NO_CUSTOM_ADDRESS,
        )

    story(told)


def test_an_id_of_another_vendors_connection_is_refused() -> None:
    async def told(bench: Bench) -> None:
        other = type("Other", (bench.vendor,), {"vendor": replace(bench.vendor.vendor, id="other")})
        bench.desk.team._catalogue = {"fake": bench.vendor, "other": other}
        await bench.begin()
        (entry,) = await looked(bench, replace(theirs("c1"), vendor_id="other"))
        assert (entry.fate, entry.refused) == (TeamFate.REFUSED, team_settings.OTHER_VENDOR)

    story(told)


@pytest.mark.parametrize(
    ("connection", "reason"),
    [
        (replace(theirs(), vendor_id="nobody"), team_settings.UNKNOWN_VENDOR),
        (theirs(environment="practice"), team_settings.UNKNOWN_ENVIRONMENT),
        (theirs(api_key="synthetic"), team_settings.SECRET_INSIDE),
        (theirs(no_such="x"), team_settings.NOT_USABLE),
        (theirs(reason_minimum="many"), team_settings.NOT_USABLE),
    ],
    ids=["vendor", "environment", "secret", "setting", "value"],
)
def test_a_file_that_is_not_sound_is_refused_whole(connection: Connection, reason: str) -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.vendor.vendor = replace(
            bench.vendor.vendor, fields=(*bench.vendor.vendor.fields, *fields.COMMON)
        )
        with pytest.raises(TeamSettingsUnreadable) as refused:
            await looked(bench, theirs("sound", "Sound"), connection)
        assert refused.value.reason == reason
        assert "synthetic" not in str(refused.value)

    story(told)


def test_what_is_only_odd_is_no_hindrance() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        (entry,) = await looked(bench, theirs(api_url="odd"))
        assert entry.fate is TeamFate.NEW

    story(told)


def test_the_example_fits_every_vendor() -> None:
    example = Path(__file__).parents[3] / "packaging" / "team-settings.example.toml"
    connections = read_team_settings(example)
    assert {connection.vendor_id for connection in connections} == set(adapters())

    async def told(bench: Bench) -> None:
        bench.desk.team._catalogue = bench.desk.forms._catalogue = adapters()
        bench.connections.saved.clear()
        await bench.begin()
        entries = await looked(bench, *connections)
        assert [entry.fate for entry in entries] == [TeamFate.NEW] * 5

    story(told)


# --- importing ------------------------------------------------------------------------------------


def test_exactly_what_was_chosen_is_changed() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        new, other, changed = await looked(
            bench, theirs("t1", "New"), theirs("t2", "Not wanted"), theirs("c2", "Renamed")
        )
        await bench.desk.team.take_over([new, changed])
        names = {view.connection.id: view.connection.name for view in bench.state.connections}
        assert names == {"c1": "Connection 1", "c2": "Renamed", "t1": "New"}
        assert other.connection.id not in bench.connections.saved
        assert bench.keyring.records.keys() == {"c1", "c2"}, "what is stored stays"
        assert bench.state.notice is not None
        assert (bench.state.notice.kind, bench.state.notice.detail) == (
            NoticeKind.TEAM_KEYS_WANTED,
            "New",
        )

    story(told)


def test_a_stored_secret_is_never_sent_to_a_new_address() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        (entry,) = await looked(bench, theirs("c1", "Connection 1", api_url=ELSEWHERE))
        with pytest.raises(InvalidInput) as refused:
            await bench.desk.team.take_over([entry])
        assert (refused.value.field, refused.value.message) == ("c1", team_settings.NOT_CONFIRMED)
        assert bench.connections.saved["c1"] == a_connection(1)
        done: list[bool] = []
        bench.desk.team.ask_take_over([entry], frozenset({"c1"}), lambda: done.append(True), fail)
        await settle()
        assert done == [True]
        assert "c1" not in bench.keyring.records
        assert bench.state.connections[0].kind is EnvironmentKind.CUSTOM
        assert bench.state.problem is not None, "the chosen connection was opened anew"
        assert isinstance(bench.state.problem.error, SecretMissing)
        assert bench.state.notice is not None
        assert bench.state.notice.detail == "Connection 1"

    story(told)


def test_secrets_of_this_run_go_too() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk._lines.keep_for_this_run("c2", bench.keyring.records["c2"])
        (entry,) = await looked(bench, theirs("c2", "Connection 2", api_url=ELSEWHERE))
        await bench.desk.team.take_over([entry], frozenset({"c2"}))
        with pytest.raises(SecretMissing):
            await bench.desk._lines.line(entry.connection)

    story(told)


def test_without_the_keyring_nothing_leads_elsewhere_but_new_ones_come() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        new, moved = await looked(
            bench, theirs("t1", "New"), theirs("c2", "Connection 2", api_url=ELSEWHERE)
        )
        bench.keyring.trouble = KeyringUnusable("locked")
        await bench.desk.team.take_over([new])
        with pytest.raises(KeyringUnusable):
            await bench.desk.team.take_over([moved], frozenset({"c2"}))
        assert bench.connections.saved["c2"] == a_connection(2)
        assert "t1" in bench.connections.saved

    story(told)


def test_what_has_changed_since_it_was_shown_is_not_changed() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        new, changed = await looked(bench, theirs("t1", "New"), theirs("c2", "Renamed"))
        bench.connections.saved["c2"] = replace(a_connection(2), name="Renamed meanwhile")
        with pytest.raises(InvalidInput) as refused:
            await bench.desk.team.take_over([new, changed])
        assert refused.value.message == team_settings.CHANGED_SINCE
        assert "t1" not in bench.connections.saved, "nothing at all was changed"

    story(told)


def test_two_that_would_have_one_name_are_refused() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        first, _second = await looked(
            bench, theirs("c1", "Connection 2"), theirs("c2", "Connection 1")
        )
        assert first.fate is TeamFate.CHANGED, "they change places"
        with pytest.raises(InvalidInput) as refused:
            await bench.desk.team.take_over([first])
        assert (refused.value.field, refused.value.message) == ("c1", NAME_TAKEN)

    story(told)


def test_what_was_refused_stays_refused() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        (clash,) = await looked(bench, theirs("t1", "Connection 1"))
        with pytest.raises(InvalidInput) as refused:
            await bench.desk.team.take_over([clash])
        assert refused.value.message == team_settings.CLASH

    story(told)


def test_a_disk_that_fails_half_way_shows_what_is_there() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        entries = await looked(bench, theirs("t1", "One"), theirs("t2", "Two"))
        put = bench.connections.put

        async def once(connection: Connection) -> None:
            await put(connection)
            bench.connections.put = no_more  # type: ignore[method-assign]

        async def no_more(connection: Connection) -> None:
            raise ConnectionsUnreadable(f"no room for {connection.name}")

        bench.connections.put = once  # type: ignore[method-assign]
        with pytest.raises(TeamImportIncomplete, match="no room for Two"):
            await bench.desk.team.take_over(entries)
        assert [view.connection.id for view in bench.state.connections] == ["c1", "c2", "t1"]
        bench.connections.put = no_more  # type: ignore[method-assign]
        with pytest.raises(ConnectionsUnreadable, match="no room for Two"):
            await bench.desk.team.take_over(entries[1:])

    story(told)


def test_where_the_organisation_manages_connections_nothing_is_read_or_changed() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        (entry,) = await looked(bench, theirs("t1", "New"))
        bench.rules = LoadedRules(Rules(Policy(editing_connections=False)))
        await bench.desk.start()
        failures: list[DeskError] = []
        bench.desk.team.ask_look(Path("nowhere"), fail, failures.append)
        bench.desk.team.ask_take_over([entry], frozenset(), fail, failures.append)
        await settle()
        assert [type(failure) for failure in failures] == [PolicyRefused, PolicyRefused]

    story(told)


def test_the_first_connection_is_chosen_and_another_one_stays_chosen() -> None:
    async def told(bench: Bench) -> None:
        bench.connections.saved.clear()
        await bench.begin()
        answers: list[Any] = []
        bench.team[FILE] = (theirs("t1", "One"), theirs("t2", "Two"))
        bench.desk.team.ask_look(FILE, answers.append, fail)
        await settle()
        (entries,) = answers
        bench.desk.team.ask_take_over(entries[:1], frozenset(), lambda: None, fail)
        await settle()
        assert bench.state.current == "t1"
        bench.desk.team.ask_take_over(entries[1:], frozenset(), lambda: None, fail)
        await settle()
        assert bench.state.current == "t1"

    story(told)


def fail(*answer: object) -> None:
    raise AssertionError(answer)


def test_nobody_is_left_running() -> None:
    async def run() -> None:
        bench = Bench()
        bench.team[FILE] = ()
        bench.desk.team.ask_look(FILE, fail, fail).cancel()
        await bench.ended()

    asyncio.run(run())


def test_where_no_key_is_wanted_that_is_all_that_is_said() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        (renamed,) = await looked(bench, theirs("c2", "Renamed"))
        await bench.desk.team.take_over([renamed])
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.TEAM_IMPORTED

    story(told)


def test_an_import_goes_to_its_end_although_nobody_waits_any_more() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        entries = await looked(bench, theirs("c1", "Renamed"), theirs("t1", "New"))
        gate = bench.keyring.gate = asyncio.Event()
        asking = bench.desk.team.ask_take_over(
            entries, frozenset(), lambda: None, lambda error: None
        )
        await settle()
        asking.cancel()
        gate.set()
        await settle()
        assert {view.connection.name for view in bench.state.connections} >= {"Renamed", "New"}
        assert bench.view.edition == 1

    story(told)
