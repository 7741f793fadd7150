"""Preferences: saved, in force at once, and never over the organisation's head."""

from sso_desk.desk.ports import LoadedRules
from sso_desk.errors import DeskError, SettingsUnreadable
from sso_desk.rules import Policy, Preferences, Rules, Theme
from tests.fakes import settle
from tests.unit.desk.bench import Bench, story


def refused(error: DeskError) -> None:
    raise AssertionError(error)


def test_what_is_saved_is_in_force_at_once() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        wished = Preferences(clipboard_seconds=10, theme=Theme.DARK)
        done: list[bool] = []
        bench.desk.preferences.ask_save(wished, lambda: done.append(True), refused)
        await settle()
        assert done == [True]
        assert bench.rule_store.saved == [wished]
        assert bench.state.rules.preferences == wished
        assert bench.state.rules.clipboard_seconds == 10

    story(told)


def test_what_the_organisation_decides_stays_as_it_was() -> None:
    async def told(bench: Bench) -> None:
        policy = Policy(clipboard_allowed=False, idle_seconds=60)
        bench.rules = LoadedRules(Rules(policy, Preferences(clipboard_seconds=20)))
        await bench.begin()
        wished = Preferences(clipboard_seconds=5, idle_seconds=0, language="de")
        await bench.desk.preferences.save(wished)
        assert bench.rule_store.saved == [Preferences(clipboard_seconds=20, language="de")]
        assert bench.state.rules.policy == policy

    story(told)


def test_what_cannot_be_saved_is_said_and_not_in_force() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.rule_store.trouble = SettingsUnreadable("settings.toml: No space left on device")
        failures: list[DeskError] = []
        bench.desk.preferences.ask_save(
            Preferences(theme=Theme.DARK), lambda: refused(DeskError()), failures.append
        )
        await settle()
        assert failures == [bench.rule_store.trouble]
        assert bench.state.rules.preferences == Preferences()

    story(told)
