"""Scenes of importing a team's settings, by name: each puts a stage of `screenshots` into that state."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sso_desk.desk.state import DeskState, TeamChange, TeamEntry, TeamFate
from sso_desk.desk.team_settings import CLASH, SECRET_INSIDE
from sso_desk.domain import Connection, EnvironmentKind
from sso_desk.errors import TeamImportIncomplete, TeamSettingsUnreadable
from tests.ui import scenes as s

Draw = Callable[[Any], None]

PRODUCTION = EnvironmentKind.PRODUCTION


def entry(
    view: Any, fate: TeamFate, *changes: TeamChange, refused: str = "", **other: Any
) -> TeamEntry:
    """An entry about that connection; one that is here already unless it is new."""
    before = None if fate is TeamFate.NEW else view.connection
    made = TeamEntry(view.connection, view.vendor, PRODUCTION, fate, before, changes, refused)
    return replace(made, **other)


NEW = entry(s.FUSEBILL, TeamFate.NEW)
NEW_CUSTOM = entry(
    s.REDTAIL,
    TeamFate.NEW,
    TeamChange("API address", "", "https://redtail-gateway.northwind.example", address=True),
    kind=EnvironmentKind.CUSTOM,
)
CHANGED = entry(
    s.LUMINATE,
    TeamFate.CHANGED,
    TeamChange("Name", "Supporters", "Supporter services"),
    TeamChange("Ask for a reason", "Off", "On"),
    TeamChange(
        "Pages to open",
        ("Home|https://secure2.convio.net/nw/site/SPageServer?pagename=home",),
        (
            "Home|https://secure2.convio.net/nw/site/SPageServer?pagename=home",
            "Giving history|https://secure2.convio.net/nw/site/SPageServer?pagename=giving",
        ),
    ),
)
MOVED = entry(
    s.BLUESNAP,
    TeamFate.CHANGED,
    TeamChange("Environment", "Sandbox", "Production", address=True),
    TeamChange(
        "API address",
        "https://sandbox.bluesnap.com/services/2",
        "https://ws.bluesnap.com/services/2",
        address=True,
    ),
)
SAME = entry(s.ASSURESIGN, TeamFate.UNCHANGED)
TAKEN = TeamEntry(
    Connection("t9", "redtail", "My Redtail", "production"),
    s.REDTAIL.vendor,
    PRODUCTION,
    TeamFate.REFUSED,
    refused=CLASH,
)


def looking(stage: Any) -> Any:
    """The file is being read."""
    stage.show(s.desk())
    stage.place.dialogs.show_team_settings(Path("northwind-team.toml"))
    stage.settle()
    return stage.dialog()


def showing(*entries: TeamEntry) -> Draw:
    """What the file would change."""

    def draw(stage: Any) -> None:
        looking(stage)
        stage.desk.asked("team").answer(entries)

    return draw


def first(stage: Any) -> None:
    """On an empty desk."""
    stage.show(DeskState(started=True))
    stage.place.dialogs.show_team_settings(Path("northwind-team.toml"))
    stage.desk.asked("team").answer((NEW, NEW_CUSTOM, entry(s.ASSURESIGN, TeamFate.NEW)))


def unsure(stage: Any) -> None:
    """The other address was not confirmed."""
    dialog = looking(stage)
    stage.desk.asked("team").answer((MOVED, SAME))
    dialog.rows[0].box.setChecked(True)
    dialog.take.click()


def refused(stage: Any) -> None:
    """There is a secret in the file."""
    looking(stage)
    stage.desk.asked("team").failed(
        TeamSettingsUnreadable(SECRET_INSIDE, name="Billing – Northwind", field="api_key")
    )


def half_way(stage: Any) -> None:
    """The disk is full."""
    dialog = looking(stage)
    stage.desk.asked("team").answer((NEW, CHANGED))
    dialog.take.click()
    stage.desk.asked("take over").failed(TeamImportIncomplete("No space left on device"))
    stage.desk.asked("team").answer((entry(s.FUSEBILL, TeamFate.UNCHANGED), CHANGED))


TEAM: Mapping[str, Draw] = {
    "team-first": first,
    "team-looking": lambda stage: void(looking(stage)),
    "team-changes": showing(NEW, CHANGED, SAME, TAKEN),
    "team-moved": showing(MOVED, NEW_CUSTOM),
    "team-unsure": unsure,
    "team-nothing": showing(SAME),
    "team-refused": refused,
    "team-half-way": half_way,
}


def void(_: object) -> None:
    """For scenes that are functions with an answer."""
