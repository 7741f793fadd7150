"""The rules in force: the stricter of policy and preferences, always."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sso_desk.domain import Connection, EnvironmentKind, LinkRequest, Settings
from sso_desk.errors import InvalidInput, PolicyRefused
from sso_desk.rules import (
    LONGEST_CLIPBOARD_SECONDS,
    Policy,
    Preferences,
    ReasonRule,
    Rules,
    check_ticket_rule,
    locked,
    locked_settings,
    safest,
)

CONNECTION = Connection("c", "fusebill", "Mine", "production")


@given(
    st.none() | st.integers(1, 86400), st.integers(1, 60), st.none() | st.integers(1, 86400),
    st.integers(0, 86400),
)  # fmt: skip
def test_no_preference_widens_what_the_policy_says(
    clipboard: int | None, preferred: int, idle: int | None, preferred_idle: int
) -> None:
    rules = Rules(
        Policy(clipboard_seconds=clipboard, idle_seconds=idle),
        Preferences(preferred, preferred_idle),
    )
    assert (
        1 <= rules.clipboard_seconds <= min(clipboard or 60, preferred, LONGEST_CLIPBOARD_SECONDS)
    )
    if idle is not None:
        assert 0 < rules.idle_seconds <= idle
    if preferred_idle:
        assert 0 < rules.idle_seconds <= preferred_idle


@pytest.mark.parametrize(
    ("rule", "reason", "ticket", "wrong"),
    [
        (ReasonRule(), "", "", ""),
        (ReasonRule(), "x" * 501, "", "reason"),
        (ReasonRule(), "", "x" * 101, "ticket"),
        (ReasonRule(reason_required=True), "", "", "reason"),
        (ReasonRule(minimum=5), "", "", ""),
        (ReasonRule(minimum=5), "abcd", "", "reason"),
        (ReasonRule(minimum=5), "abcde", "", ""),
        (ReasonRule(ticket_required=True), "", "", "ticket"),
        (ReasonRule(patterns=("HD-[0-9]+",)), "", "", ""),
        (ReasonRule(patterns=("HD-[0-9]+",)), "", "HD-1", ""),
        (ReasonRule(patterns=("HD-[0-9]+",)), "", "HD-1 and more", "ticket"),
        (ReasonRule(patterns=("HD-.*", ".*[0-9]{3}")), "", "HD-12", "ticket"),
        (ReasonRule(patterns=("HD-.*", ".*[0-9]{3}")), "", "HD-123", ""),
    ],
)
def test_reason_and_ticket(rule: ReasonRule, reason: str, ticket: str, wrong: str) -> None:
    if not wrong:
        rule.check(reason, ticket)
        assert rule.and_also(ReasonRule()) == rule
        return
    with pytest.raises(InvalidInput) as caught:
        rule.check(reason, ticket)
    assert caught.value.field == wrong


def test_two_rules_together_are_stricter_than_each() -> None:
    both = ReasonRule(reason_required=True, minimum=3, patterns=("a.*",), example="a1").and_also(
        ReasonRule(ticket_required=True, minimum=9, patterns=("a.*", ".*1"), example="b")
    )
    assert both == ReasonRule(True, 9, True, ("a.*", ".*1"), "a1")


def test_what_is_asked_is_what_organisation_connection_and_operator_ask_together() -> None:
    settings = Settings({"reason_required": "on", "ticket_example": "C-1", "reason_minimum": "4"})
    connection = Connection("c", "fusebill", "Mine", "production", settings)
    policy = Policy(reasons=ReasonRule(minimum=3, patterns=(".*1",)))
    mine = Preferences(
        reason_minimum=9, ticket_required=True, ticket_pattern="C-.*", ticket_example="C-9"
    )
    rule = Rules(policy, mine).reasons(connection)
    assert rule == ReasonRule(True, 9, True, (".*1", "C-.*"), "C-1")
    assert Rules(policy, mine).reasons(CONNECTION).example == "C-9"


@pytest.mark.parametrize(
    ("pattern", "example", "field"),
    [
        ("", "", ""),
        ("", "HD-1", ""),
        ("HD-[0-9]+", "", ""),
        ("HD-[0-9]+", "HD-1", ""),
        ("HD-[0-9]+", "1", "ticket_example"),
        ("[", "", "ticket_pattern"),
    ],
)
def test_a_ticket_rule_is_one_that_its_example_keeps(
    pattern: str, example: str, field: str
) -> None:
    if not field:
        check_ticket_rule(pattern, example)
        return
    with pytest.raises(InvalidInput) as caught:
        check_ticket_rule(pattern, example)
    assert caught.value.field == field


CHECKS = {
    "check_custom_address": "connections.custom_addresses",
    "check_editing": "connections.editing",
    "check_copying": "clipboard.allowed",
    "check_printing": "links.printing",
    "check_secrets_for_this_run": "secrets.for_this_run",
}


@pytest.mark.parametrize("check", CHECKS)
def test_without_a_policy_nothing_is_refused(check: str) -> None:
    assert getattr(Rules(), check)() is None


@pytest.mark.parametrize("check", CHECKS)
def test_the_safest_policy_refuses_everything_and_says_why(check: str) -> None:
    with pytest.raises(PolicyRefused) as caught:
        getattr(Rules(safest("line 3")), check)()
    assert caught.value.entry == CHECKS[check]
    assert caught.value.unreadable == "line 3"


def test_under_the_safest_policy_no_link_is_made_even_with_a_reason() -> None:
    wish = LinkRequest("home", reason="asked to see the invoice", ticket="HD-1")
    with pytest.raises(PolicyRefused):
        Rules(safest("x")).check_link(CONNECTION, EnvironmentKind.PRODUCTION, wish)
    Rules().check_link(CONNECTION, EnvironmentKind.CUSTOM, wish)
    with pytest.raises(PolicyRefused):
        Rules(Policy(custom_addresses=False)).check_link(CONNECTION, EnvironmentKind.CUSTOM, wish)


def test_a_connections_own_settings_make_a_rule() -> None:
    own = Settings(
        {
            "reason_required": "on", "reason_minimum": "4", "ticket_required": "on",
            "ticket_pattern": "X[0-9]", "ticket_example": "X1",
        }
    )  # fmt: skip
    connection = Connection("c", "fusebill", "Mine", "production", own)
    rule = Rules(Policy(reasons=ReasonRule(minimum=9))).reasons(connection)
    assert rule == ReasonRule(True, 9, True, ("X[0-9]",), "X1")


@pytest.mark.parametrize(
    ("policy", "names"),
    [
        (Policy(), set()),
        (Policy(clipboard_seconds=30, idle_seconds=600), set()),
        (Policy(clipboard_allowed=False), {"clipboard_seconds"}),
        (Policy(open_with=":private"), {"open_with"}),
        (Policy(clipboard_seconds=1, idle_seconds=60), {"clipboard_seconds", "idle_seconds"}),
        (Policy(remember_people=False), {"remember_people", "people_days"}),
        (
            Policy(reasons=ReasonRule(patterns=("HD-[0-9]+",))),
            {"ticket_pattern", "ticket_example"},
        ),
        (
            safest("line 3"),
            {
                "clipboard_seconds",
                "idle_seconds",
                "remember_people",
                "people_days",
                "reason_required",
            },
        ),
    ],
)
def test_locked_is_what_leaves_no_choice(policy: Policy, names: set[str]) -> None:
    assert locked(Rules(policy)) == names


def test_settings_of_connections_that_the_organisation_decides_are_known() -> None:
    assert locked_settings(Policy()) == frozenset()
    reasons = ReasonRule(reason_required=True, ticket_required=True, patterns=("HD-[0-9]+",))
    assert locked_settings(Policy(reasons=reasons, proxy="direct", open_with=":private")) == {
        *("open_with", "proxy", "reason_required", "ticket_required"),
        *("ticket_pattern", "ticket_example"),
    }
