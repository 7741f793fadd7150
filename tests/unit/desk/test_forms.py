"""Stories of adding, changing, testing and removing connections, and of opening them."""

import asyncio
import dataclasses
from types import MappingProxyType

import pytest

from sso_desk import messages
from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.state import WANTED_ANEW, Busy, Draft, NoticeKind, SecretsKept, Wish
from sso_desk.domain import Connection, ConnectionReport, Credentials, EnvironmentKind, Secret
from sso_desk.errors import (
    ConnectionsUnreadable,
    CredentialsRejected,
    DeskError,
    InvalidInput,
    KeyringUnusable,
    PolicyRefused,
    PracticeNotStarted,
    SecretMissing,
)
from sso_desk.rules import Policy, Rules
from tests.fakes import FakeKeyring, settle
from tests.unit.desk.bench import ANN, KEY, Bench, story


def a_draft(**changes: object) -> Draft:
    values: dict[str, object] = {
        "vendor_id": "fake",
        "name": "New one",
        "environment": "production",
        "secrets": MappingProxyType({"api_key": Secret("  pasted-key-0001\n")}),
    }
    return Draft(**{**values, **changes})  # type: ignore[arg-type]


class Asker:
    """Notes what a dialog is answered."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.errors: list[DeskError] = []

    def answer(self, *values: object) -> None:
        self.answers.extend(values or ["done"])

    def failed(self, error: DeskError) -> None:
        self.errors.append(error)


def test_a_connection_is_tried_saved_and_chosen_and_its_secret_trimmed() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        asker = Asker()
        bench.desk.forms.ask_save(a_draft(), asker.answer, asker.failed)
        await settle()
        (connection_id,) = asker.answers
        assert bench.behaviour.checks == 1
        assert bench.keyring.records[str(connection_id)]["api_key"].reveal() == "pasted-key-0001"
        assert bench.state.current == connection_id
        assert bench.connections.saved[str(connection_id)].name == "New one"
        assert any(s.notice and s.notice.kind is NoticeKind.CONNECTION_SAVED for s in bench.states)

    story(told)


def test_what_the_vendor_refuses_is_saved_only_by_those_who_insist() -> None:
    async def told(bench: Bench) -> None:
        async def refused() -> ConnectionReport:
            raise CredentialsRejected

        bench.behaviour.check = [refused]
        await bench.begin()
        asker = Asker()
        bench.desk.forms.ask_check(a_draft(), asker.answer, asker.failed)
        bench.desk.forms.ask_save(a_draft(), asker.answer, asker.failed)
        await settle()
        assert [type(error) for error in asker.errors] == [CredentialsRejected] * 2
        assert len(bench.connections.saved) == 2
        bench.desk.forms.ask_save(a_draft(), asker.answer, asker.failed, unchecked=True)
        await settle()
        assert len(bench.connections.saved) == 3
        assert all(opened.closed for opened in bench.opened[1:-1])

    story(told)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "connection 1"}, "name"),
        ({"environment": "moon"}, "environment"),
        ({"environment": "practice"}, "environment"),
        ({"environment": "custom"}, "api_url"),
        ({"settings": MappingProxyType({"color": "red"})}, "color"),
        ({"settings": MappingProxyType({"pages": "no label"})}, "pages"),
        ({"secrets": MappingProxyType({})}, "api_key"),
        ({"secrets": MappingProxyType({"api_key": Secret("a:b")})}, "api_key"),
    ],
)
def test_a_bad_form_names_its_field_and_calls_nobody(
    changes: dict[str, object], field: str
) -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        draft = a_draft(**changes)
        assert field in [problem.field for problem in bench.desk.forms.problems_of(draft)]
        with pytest.raises(InvalidInput) as caught:
            await bench.desk.forms.save(draft)
        assert caught.value.field == field
        assert bench.behaviour.checks == 0

    story(told)


def test_a_warning_keeps_nobody_from_saving() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        draft = a_draft(settings=MappingProxyType({"api_url": "odd"}))
        assert [problem.warning for problem in bench.desk.forms.problems_of(draft)] == [True]
        await bench.desk.forms.save(draft)

    story(told)


def test_a_secret_is_replaced_and_others_are_kept() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.records["c1"] = MappingProxyType(
            {"api_key": Secret("old-key-0001"), "extra": Secret("extra-0001")}
        )
        draft = bench.desk.forms.draft_of("c1")
        assert draft.secrets == {}
        asker = Asker()
        bench.desk.forms.ask_stored_secrets("c1", asker.answer)
        await settle()
        assert asker.answers == [frozenset({"api_key", "extra"})]
        changed = a_draft(
            name=draft.name,
            connection_id="c1",
            secrets=MappingProxyType(
                {"api_key": Secret("new-key-0001"), "extra": Secret("extra-0001")}
            ),
        )
        await bench.desk.forms.save(changed)
        stored = bench.keyring.records["c1"]
        assert {k: v.reveal() for k, v in stored.items()} == {
            "api_key": "new-key-0001",
            "extra": "extra-0001",
        }
        with pytest.raises(KeyError):
            bench.desk.forms.draft_of("nobody")

    story(told)


def test_a_missing_secret_is_asked_for_before_anything_is_called() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.records.clear()
        with pytest.raises(InvalidInput):
            await bench.desk.forms.check(bench.desk.forms.draft_of("c1"))

    story(told)


def test_without_a_keyring_secrets_live_for_this_run_and_that_is_said() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.trouble = KeyringUnusable("locked")
        asker = Asker()
        bench.desk.forms.ask_save(a_draft(), asker.answer, asker.failed)
        await settle()
        assert asker.errors == []
        assert any(s.notice and s.notice.kind is NoticeKind.SESSION_SECRETS for s in bench.states)
        assert bench.state.destinations, "the connection is open on the secrets of this run"

    story(told, secrets_for_this_run=True)


def test_secrets_of_an_earlier_run_are_entered_again_where_there_still_is_no_keyring() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.trouble = KeyringUnusable("locked")
        again = a_draft(name="Connection 1", connection_id="c1")
        await bench.desk.forms.check(again)
        await bench.desk.forms.save(again)
        line = await bench.desk.calls.default_destination(bench.view, None)
        assert line, "the connection is open on the secrets of this run"
        nothing = a_draft(name="Connection 2", connection_id="c2", secrets=MappingProxyType({}))
        with pytest.raises(KeyringUnusable):
            await bench.desk.forms.save(nothing)

    story(told, secrets_for_this_run=True)


def test_the_policy_may_forbid_secrets_in_memory() -> None:
    async def told(bench: Bench) -> None:
        bench.rules = LoadedRules(Rules(Policy(secrets_for_this_run=False)))
        await bench.begin()
        saved = dict(bench.connections.saved)
        bench.keyring.trouble = KeyringUnusable("locked")
        asker = Asker()
        bench.desk.forms.ask_secrets_kept(asker.answer)
        await settle()
        assert asker.answers == [SecretsKept.NOWHERE]
        with pytest.raises(PolicyRefused):
            await bench.desk.forms.save(a_draft())
        assert bench.connections.saved == saved
        assert not any(
            s.notice and s.notice.kind is NoticeKind.SESSION_SECRETS for s in bench.states
        )

    story(told, secrets_for_this_run=True)


@pytest.mark.parametrize(
    ("in_memory", "usable", "kept"),
    [
        (True, True, SecretsKept.STORED),
        (True, False, SecretsKept.THIS_RUN),
        (False, False, SecretsKept.NOWHERE),
    ],
)
def test_a_form_can_say_before_what_becomes_of_a_secret(
    in_memory: bool, usable: bool, kept: SecretsKept
) -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.trouble = None if usable else KeyringUnusable("none")
        asker = Asker()
        bench.desk.forms.ask_secrets_kept(asker.answer)
        await settle()
        assert asker.answers == [kept]

    story(told, secrets_for_this_run=in_memory)


def test_a_record_that_lacks_a_needed_secret_names_it_and_opens_nothing() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.records["c1"] = MappingProxyType({"extra": Secret("extra-0001")})
        await bench.begin()
        problem = bench.state.problem
        assert problem is not None
        assert isinstance(problem.error, SecretMissing)
        assert problem.error.fields == ("api_key",)
        assert all(opened.closed for opened in bench.opened)
        assert "Missing: Key." in str(messages.describe(problem.error, problem.vendor))

    story(told)


def test_where_secrets_must_be_stored_a_missing_keyring_is_a_failure() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.trouble = KeyringUnusable("locked")
        with pytest.raises(KeyringUnusable):
            await bench.desk.forms.save(a_draft())
        asker = Asker()
        bench.desk.forms.ask_stored_secrets("c1", asker.answer)
        await settle()
        assert asker.answers == [frozenset()]

    story(told)


def test_removing_takes_secrets_and_connection_and_chooses_another() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        asker = Asker()
        bench.desk.forms.ask_remove("c1", asker.answer, asker.failed)
        await settle()
        assert asker.answers == [None] or asker.answers == ["done"]
        assert list(bench.keyring.records) == ["c2"]
        assert bench.state.current == "c2"
        bench.desk.choose_connection("c2")
        bench.desk.forms.ask_remove("c2", asker.answer, asker.failed)
        await settle()
        assert (bench.state.current, bench.state.connections) == ("", ())

    story(told)


def test_removing_one_that_is_not_chosen_leaves_the_choice() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        await bench.desk.forms.remove("c2")
        assert bench.state.current == "c1"
        asker = Asker()
        await bench.desk.forms.save(a_draft(), unchecked=True)
        other = bench.state.connections[-1].connection.id
        bench.desk.forms.ask_remove(other, asker.answer, asker.failed)
        await settle()
        assert bench.state.current == "c1"

    story(told)


def test_a_set_up_action_answers_the_form_and_a_cancelled_question_nobody() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        asker = Asker()
        inputs = MappingProxyType({"user": Secret("pat")})
        bench.desk.forms.ask_set_up(a_draft(), "get_key", inputs, asker.answer, asker.failed)
        asking = bench.desk.forms.ask_set_up(
            a_draft(), "get_key", inputs, asker.answer, asker.failed
        )
        asking.cancel()
        await settle()
        assert [s.reveal() for s in asker.answers if isinstance(s, Secret)] == ["key of pat"]
        bad = a_draft(settings=MappingProxyType({"color": "red"}))
        bench.desk.forms.ask_set_up(bad, "get_key", inputs, asker.answer, asker.failed)
        await settle()
        assert isinstance(asker.errors[0], InvalidInput)
        assert [action.key for action in bench.desk.forms.setup_actions("fake")] == ["get_key"]
        assert [vendor.id for vendor in bench.desk.forms.vendors()] == ["fake"]

    story(told)


def test_a_locked_keyring_is_said_and_trying_again_goes_on() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.trouble = KeyringUnusable("locked")
        await bench.begin()
        assert bench.state.problem is not None
        assert bench.state.problem.wish is Wish.CONNECT
        assert bench.state.destinations == ()
        bench.keyring.trouble = None
        bench.desk.try_again()
        await settle()
        assert bench.desk.state.problem is None
        assert bench.state.destinations

    story(told)


def test_a_missing_secret_is_said() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.records.clear()
        await bench.begin()
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, SecretMissing)
        bench.desk.dismiss_problem()
        assert bench.desk.state.problem is None
        bench.desk.try_again()

    story(told)


def test_switching_while_a_keyring_keeps_us_waiting_opens_the_newer_choice() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.gate = asyncio.Event()
        await bench.begin()
        bench.desk.choose_connection("c2")
        bench.desk.choose_connection("c1")
        bench.desk.choose_connection("c2")
        bench.keyring.gate.set()
        await settle()
        assert bench.state.current == "c2"
        assert bench.state.busy == frozenset()
        assert bench.state.destinations

    story(told)


def test_an_unreadable_file_of_connections_is_said_and_read_again() -> None:
    async def told(bench: Bench) -> None:
        bench.connections.broken = True
        await bench.begin()
        assert bench.state.started
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, ConnectionsUnreadable)
        bench.connections.broken = False
        bench.desk.try_again()
        await settle()
        assert len(bench.state.connections) == 2

    story(told)


def test_what_must_come_before_the_start_comes_before_and_is_tried_again() -> None:
    async def told(bench: Bench) -> None:
        tries: list[int] = []

        async def before() -> None:
            tries.append(len(bench.state.connections))
            if len(tries) == 1:
                raise PracticeNotStarted("no port")

        bench.desk.begin(before=before)
        await settle()
        assert bench.state.problem is not None
        bench.desk.try_again()
        await settle()
        assert tries == [0, 0]
        assert len(bench.state.connections) == 2

    story(told)


def test_connections_of_vendors_that_this_version_does_not_know_are_left_alone() -> None:
    async def told(bench: Bench) -> None:
        stranger = Connection("c9", "stranger", "Stranger", "production")
        moon = Connection("c8", "fake", "Moon", "moon")
        bench.connections.saved.update({"c9": stranger, "c8": moon})
        await bench.begin()
        assert [view.connection.id for view in bench.state.connections] == ["c1", "c2"]

    story(told)


ELSEWHERE = MappingProxyType({"api_url": "https://collector.example"})


def test_a_stored_secret_never_goes_to_a_newly_typed_address() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        moved = a_draft(
            name="Connection 1",
            environment="custom",
            settings=ELSEWHERE,
            secrets=MappingProxyType({}),
            connection_id="c1",
        )
        opened = len(bench.opened)
        assert bench.desk.forms.kept_secrets(moved) == frozenset()
        for attempt in (
            bench.desk.forms.check(moved),
            bench.desk.forms.save(moved),
            bench.desk.forms.save(moved, unchecked=True),
        ):
            with pytest.raises(InvalidInput) as raised:
                await attempt
            assert raised.value.field == "api_key"
            assert raised.value.message == WANTED_ANEW
        await bench.desk.forms.set_up(moved, "get_key", {"user": Secret("u")})
        assert len(bench.opened) > opened
        assert all(not line.credentials for line in bench.opened[opened:])
        assert bench.connections.saved["c1"].environment == "production"

        bench.keyring.records["c1"] = MappingProxyType(
            {"api_key": Secret(KEY), "extra": Secret("extra-0001")}
        )
        entered = dataclasses.replace(
            moved, secrets=MappingProxyType({"api_key": Secret("new-key-0001")})
        )
        await bench.desk.forms.save(entered)
        stored = bench.keyring.records["c1"]
        assert {key: secret.reveal() for key, secret in stored.items()} == {
            "api_key": "new-key-0001"
        }, "nothing that was stored for the old address is kept for the new one"

    story(told)


def test_an_address_at_the_same_host_keeps_what_is_stored() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        draft = dataclasses.replace(
            bench.desk.forms.draft_of("c1"),
            settings=MappingProxyType({"api_url": "https://api.fake.example/v2"}),
        )
        assert bench.desk.forms.kept_secrets(draft) == {"api_key", "extra"}
        await bench.desk.forms.check(draft)
        gone = dataclasses.replace(draft, connection_id="gone")
        assert bench.desk.forms.kept_secrets(gone) == frozenset()

    story(told)


def test_where_connections_are_managed_ones_own_secrets_can_be_entered_and_nothing_else() -> None:
    async def told(bench: Bench) -> None:
        bench.rules = LoadedRules(Rules(Policy(editing_connections=False)))
        await bench.begin()
        forms = bench.desk.forms
        mine = dataclasses.replace(
            forms.draft_of("c1"), secrets=MappingProxyType({"api_key": Secret("my-own-key-0001")})
        )
        await forms.check(mine)
        await forms.set_up(mine, "get_key", {"user": Secret("u")})
        await forms.save(mine)
        assert bench.keyring.records["c1"]["api_key"].reveal() == "my-own-key-0001"
        tried = bench.behaviour.checks
        for draft in (
            a_draft(),
            dataclasses.replace(mine, name="Other"),
            dataclasses.replace(mine, environment="custom"),
            dataclasses.replace(mine, settings=ELSEWHERE),
            dataclasses.replace(mine, settings=MappingProxyType({"pages": ("Home",)})),
        ):
            for attempt in (
                forms.check(draft),
                forms.save(draft),
                forms.save(draft, unchecked=True),
                forms.set_up(draft, "get_key", {"user": Secret("u")}),
            ):
                with pytest.raises(PolicyRefused):
                    await attempt
        assert bench.behaviour.checks == tried

    story(told)


def moved_draft() -> Draft:
    """The first connection at another address, with a new key for it."""
    return a_draft(
        name="Connection 1",
        environment="custom",
        settings=ELSEWHERE,
        secrets=MappingProxyType({"api_key": Secret("new-key-0001")}),
        connection_id="c1",
    )


def stored(bench: Bench) -> tuple[str, str]:
    """Where the first connection leads, and the key that is stored for it."""
    key = bench.keyring.records.get("c1", {}).get("api_key", Secret(""))
    return bench.connections.saved["c1"].environment, key.reveal()


def test_at_no_moment_is_a_key_stored_beside_an_address_that_is_not_its_own() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        seen: list[tuple[str, str]] = []

        class Watched(FakeKeyring):
            async def _pass(self) -> None:
                seen.append(stored(bench))

        watched = Watched()
        watched.records = bench.keyring.records
        bench.desk.forms._credentials = watched
        await bench.desk.forms.save(moved_draft(), unchecked=True)
        seen.append(stored(bench))
        assert set(seen) == {
            ("production", KEY),
            ("custom", ""),
            ("custom", "new-key-0001"),
        }

    story(told)


def test_a_file_that_cannot_be_written_leaves_the_key_that_was_stored() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.connections.unwritable = True
        with pytest.raises(ConnectionsUnreadable):
            await bench.desk.forms.save(moved_draft(), unchecked=True)
        assert stored(bench) == ("production", KEY)

    story(told)


def test_what_has_been_checked_is_saved_whole_although_nobody_waits_any_more() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.choose_customer(ANN)
        gate = bench.keyring.gate = asyncio.Event()
        asker = Asker()
        asking = bench.desk.forms.ask_save(
            moved_draft(), asker.answer, asker.failed, unchecked=True
        )
        await settle()
        asking.cancel()
        await settle()
        gate.set()
        await settle()
        assert (asker.answers, asker.errors) == ([], [])
        assert stored(bench) == ("custom", "new-key-0001")
        assert bench.view.edition == 1
        assert bench.state.customer is None, "the connection is opened anew"

    story(told)


def test_a_removal_goes_to_its_end_although_nobody_waits_any_more() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        gate = bench.keyring.gate = asyncio.Event()
        asker = Asker()
        asking = bench.desk.forms.ask_remove("c1", asker.answer, asker.failed)
        await settle()
        asking.cancel()
        gate.set()
        await settle()
        assert set(bench.connections.saved) == {"c2"}
        assert bench.state.current == "c2"
        assert asker.answers == []

    story(told)


def test_what_fails_when_nobody_waits_any_more_disturbs_nobody() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        gate = bench.keyring.gate = asyncio.Event()
        asker = Asker()
        asking = bench.desk.forms.ask_remove("c1", asker.answer, asker.failed)
        await settle()
        asking.cancel()
        bench.keyring.trouble = KeyringUnusable("locked")
        gate.set()
        await settle()
        assert asker.errors == []
        assert bench.state.problem is None
        assert set(bench.connections.saved) == {"c1", "c2"}

    story(told)


def test_a_draft_is_what_its_addresses_make_it() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        kind_of = bench.desk.forms.kind_of
        assert kind_of(a_draft()) is EnvironmentKind.PRODUCTION
        assert kind_of(a_draft(settings=ELSEWHERE)) is EnvironmentKind.CUSTOM
        assert kind_of(a_draft(environment="custom")) is EnvironmentKind.CUSTOM
        assert kind_of(a_draft(environment="")) is None

    story(told)


class FailsToSave(FakeKeyring):
    """A keyring that takes no new key."""

    async def save(self, connection_id: str, credentials: Credentials) -> None:
        if credentials["api_key"].reveal() != KEY:
            raise KeyringUnusable("locked")
        await super().save(connection_id, credentials)


def test_a_move_whose_last_step_fails_is_taken_back_whole() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        keyring = FailsToSave()
        keyring.records = bench.keyring.records
        bench.desk.forms._credentials = keyring
        with pytest.raises(KeyringUnusable):
            await bench.desk.forms.save(moved_draft(), unchecked=True)
        assert stored(bench) == ("production", KEY)
        assert bench.view.edition == 0

    story(told)


def test_where_the_keyring_cannot_forget_a_moved_connection_is_a_new_one() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.trouble = KeyringUnusable("locked")
        saved = await bench.desk.forms.save(moved_draft(), unchecked=True)
        assert saved != "c1"
        assert set(bench.connections.saved) == {"c2", saved}
        assert bench.connections.saved[saved].environment == "custom"
        bench.keyring.trouble = None
        assert saved not in bench.keyring.records, "the old key is beside no address"
        again = dataclasses.replace(
            moved_draft(),
            connection_id=saved,
            settings=MappingProxyType({"api_url": "https://b.example"}),
        )
        await bench.desk.forms.save(again, unchecked=True)
        assert bench.keyring.records[saved]["api_key"].reveal() == "new-key-0001"

    story(told, secrets_for_this_run=True)


def test_where_secrets_must_be_stored_a_move_without_a_keyring_is_refused() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.trouble = KeyringUnusable("locked")
        with pytest.raises(KeyringUnusable):
            await bench.desk.forms.save(moved_draft(), unchecked=True)
        assert bench.connections.saved["c1"].environment == "production"

    story(told)


def test_the_end_of_the_program_waits_for_what_is_being_saved() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        gate = bench.keyring.gate = asyncio.Event()
        asker = Asker()
        bench.desk.forms.ask_save(moved_draft(), asker.answer, asker.failed, unchecked=True)
        await settle()
        assert Busy.SAVING in bench.state.busy
        asyncio.get_running_loop().call_later(0.05, gate.set)
        await bench.ended()
        assert stored(bench) == ("custom", "new-key-0001")

    story(told)


def test_a_fault_of_our_own_is_told_to_whoever_waits() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()

        async def broken(_connection_id: str) -> None:
            raise ValueError("a fault")

        bench.desk.forms._forget = broken
        asker = Asker()
        bench.desk.forms.ask_remove("c2", asker.answer, asker.failed)
        await settle()
        assert [type(error) for error in asker.errors] == [DeskError]

    story(told)


def test_secrets_of_this_run_come_back_to_memory_where_a_move_fails() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.trouble = KeyringUnusable("locked")
        new = await bench.desk.forms.save(a_draft(), unchecked=True)
        bench.keyring.trouble = None
        bench.connections.unwritable = True
        move = dataclasses.replace(
            moved_draft(), connection_id=new, name="New one", secrets=a_draft().secrets
        )
        with pytest.raises(ConnectionsUnreadable):
            await bench.desk.forms.save(move, unchecked=True)
        assert bench.desk.forms._lines.held_for_this_run(new)
        assert new not in bench.keyring.records

    story(told, secrets_for_this_run=True)


def test_a_move_of_a_connection_without_secrets_that_fails_stores_none() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.records.clear()
        bench.connections.unwritable = True
        with pytest.raises(ConnectionsUnreadable):
            await bench.desk.forms.save(moved_draft(), unchecked=True)
        assert bench.keyring.records == {}

    story(told)
