"""The rules in force: what the policy limits is limited in the desk, whatever a window shows."""

import dataclasses

import pytest

from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.state import Draft, NoticeKind
from sso_desk.domain import CUSTOM, LinkRequest, Secret, Settings
from sso_desk.errors import InvalidInput, KeyringUnusable, PolicyRefused
from sso_desk.journal_records import JournalAction
from sso_desk.rules import Policy, Preferences, ReasonRule, Rules, safest
from tests.fakes import settle
from tests.unit.desk.bench import ANN, KEY, Bench, a_connection, story


def under(bench: Bench, policy: Policy) -> None:
    bench.rules = LoadedRules(Rules(policy))


def test_without_the_reason_that_is_required_nothing_is_sent() -> None:
    async def told(bench: Bench) -> None:
        under(bench, Policy(reasons=ReasonRule(reason_required=True, minimum=10)))
        await bench.choose()
        for reason in ("", "  ", "too short"):
            bench.desk.set_reason(reason)
            bench.desk.create_link()
            await settle()
            assert bench.state.problem is not None
            assert isinstance(bench.state.problem.error, InvalidInput)
            assert bench.state.problem.error.field == "reason"
        assert bench.behaviour.minted == []
        assert bench.journal.records == []
        bench.desk.set_reason("asked to see the invoice")
        bench.desk.create_link()
        await settle()
        assert bench.journal.records[0].reason == "asked to see the invoice"
        assert len(bench.behaviour.minted) == 1

    story(told)


def test_a_connections_own_rule_comes_on_top_of_the_policys() -> None:
    async def told(bench: Bench) -> None:
        under(bench, Policy(reasons=ReasonRule(ticket_required=True, patterns=("[A-Z]+-[0-9]+",))))
        own = Settings({"ticket_pattern": "HD-.*", "reason_required": "on"})
        bench.connections.saved["c1"] = dataclasses.replace(a_connection(1), settings=own)
        await bench.choose()
        bench.desk.set_reason("asked")
        for ticket in ("", "hd-1", "XY-1", "HD-x"):
            bench.desk.set_ticket(ticket)
            bench.desk.create_link()
            await settle()
            assert isinstance(bench.state.problem and bench.state.problem.error, InvalidInput)
        assert bench.behaviour.minted == []
        bench.desk.set_ticket("HD-1")
        bench.desk.create_link()
        await settle()
        assert [record.ticket for record in bench.journal.records] == ["HD-1", "HD-1"]

    story(told)


def test_a_policy_that_cannot_be_read_allows_no_link_and_says_why() -> None:
    async def told(bench: Bench) -> None:
        under(bench, safest("policy.toml: line 3"))
        await bench.choose()
        bench.desk.set_reason("asked to see the invoice")
        bench.desk.create_link()
        await settle()
        assert bench.behaviour.minted == []
        assert bench.journal.actions == [JournalAction.POLICY_REFUSED]
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, PolicyRefused)
        assert bench.state.problem.error.unreadable == "policy.toml: line 3"

    story(told)


def test_a_custom_address_that_the_policy_forbids_is_never_called() -> None:
    async def told(bench: Bench) -> None:
        under(bench, Policy(custom_addresses=False))
        bench.connections.saved["c1"] = dataclasses.replace(
            a_connection(1),
            environment=CUSTOM.key,
            settings=Settings({"api_url": "https://elsewhere.example"}),
        )
        await bench.begin()
        assert isinstance(bench.state.problem and bench.state.problem.error, PolicyRefused)
        assert bench.opened == []
        with pytest.raises(PolicyRefused, match="custom_addresses"):
            await bench.desk.forms.check(bench.desk.forms.draft_of("c1"))
        with pytest.raises(PolicyRefused, match="custom_addresses"):
            await bench.desk.calls.mint(bench.view, LinkRequest("home", ANN))
        with pytest.raises(PolicyRefused, match="custom_addresses"):
            await bench.desk.forms.save(bench.desk.forms.draft_of("c1"), unchecked=True)
        assert bench.opened == []

    story(told)


def test_connections_that_are_managed_are_not_changed() -> None:
    async def told(bench: Bench) -> None:
        under(bench, Policy(editing_connections=False))
        await bench.begin()
        renamed = dataclasses.replace(bench.desk.forms.draft_of("c1"), name="Other")
        for call in (
            bench.desk.forms.save(Draft("fake", "New", "production")),
            bench.desk.forms.save(renamed, unchecked=True),
            bench.desk.forms.remove("c1"),
        ):
            with pytest.raises(PolicyRefused, match=r"connections\.editing"):
                await call
        assert set(bench.connections.saved) == {"c1", "c2"}

    story(told)


def test_secrets_for_this_run_can_be_forbidden() -> None:
    async def told(bench: Bench) -> None:
        under(bench, Policy(secrets_for_this_run=False))
        await bench.begin()
        bench.keyring.trouble = KeyringUnusable("locked")
        with pytest.raises(PolicyRefused, match="for_this_run"):
            await bench.desk.forms.save(
                Draft("fake", "New", "production", secrets={"api_key": Secret(KEY)}),
                unchecked=True,
            )

    story(told, secrets_for_this_run=True)


def test_a_refused_copy_or_print_is_journalled_and_copies_nothing() -> None:
    async def told(bench: Bench) -> None:
        under(bench, Policy(clipboard_allowed=False, printing_links=False))
        await bench.choose()
        bench.desk.create_link()
        await settle()
        card = bench.state.links[0]
        bench.desk.use.copy(card.id)
        with pytest.raises(PolicyRefused, match=r"links\.printing"):
            bench.desk.calls.hand_out(card.id)
        await settle()
        assert bench.clipboard.text == ""
        refused = [r for r in bench.journal.records if r.action is JournalAction.POLICY_REFUSED]
        assert [record.outcome for record in refused] == ["clipboard.allowed", "links.printing"]
        assert isinstance(bench.state.problem and bench.state.problem.error, PolicyRefused)

    story(told)


@pytest.mark.parametrize(
    ("preferred", "policy", "seconds"), [(60, None, 60), (20, None, 20), (60, 5, 5), (3, 30, 3)]
)
def test_the_clipboard_is_cleared_when_the_stricter_of_both_says(
    preferred: int, policy: int | None, seconds: int
) -> None:
    async def told(bench: Bench) -> None:
        bench.rules = LoadedRules(
            Rules(Policy(clipboard_seconds=policy), Preferences(clipboard_seconds=preferred))
        )
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.desk.use.copy(bench.state.links[0].id)
        await bench.sleep.pass_time(seconds - 1)
        assert bench.clipboard.text
        await bench.sleep.pass_time(1)
        assert bench.clipboard.text == ""

    story(told)


def test_unreadable_preferences_are_said_and_the_defaults_hold() -> None:
    async def told(bench: Bench) -> None:
        bench.rules = LoadedRules(trouble="settings.toml: line 1")
        await bench.begin()
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.SETTINGS_UNREADABLE
        assert bench.state.rules == Rules()

    story(told)
