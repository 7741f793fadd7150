"""Scenes of the settings, by name: each puts a stage of `screenshots` into that state."""

from collections.abc import Callable, Mapping
from typing import Any

from sso_desk import errors
from sso_desk.rules import Policy, Preferences, ReasonRule, Rules
from sso_desk.ui.dialogs.settings_dialog import SettingsDialog
from tests.ui import scenes as s

Draw = Callable[[Any], None]


def opened(stage: Any, rules: Rules, page: int) -> SettingsDialog:
    """The settings at that page."""
    stage.show(s.desk(rules=rules))
    stage.place.dialogs.show_settings()
    stage.settle()
    dialog = stage.dialog()
    assert isinstance(dialog, SettingsDialog)
    dialog.list.setCurrentRow(page)
    return dialog


def page(number: int, policy: Policy | None = None) -> Draw:
    """That page as it is."""

    def draw(stage: Any) -> None:
        opened(stage, Rules(policy or Policy()), number)

    return draw


def odd_note(stage: Any) -> None:
    """A note that cannot be filled in."""
    dialog = opened(stage, Rules(), 1)
    dialog.links.template.setPlainText("Signed in for {customer} with {link}")


def unsaved(stage: Any) -> None:
    """Saving fails."""
    dialog = opened(stage, Rules(preferences=Preferences()), 3)
    dialog.save.click()
    failed = stage.desk.asked("preferences").failed
    assert failed is not None
    failed(errors.SettingsUnreadable("settings.toml: No space left on device"))


def odd_ticket(stage: Any) -> None:
    """An example that is not written as the pattern has it."""
    dialog = opened(stage, Rules(), 2)
    dialog.reasons.ticket.click()
    dialog.reasons.pattern.setText("HD-[0-9]+")
    dialog.reasons.example.setText("1234")
    dialog.save.click()


def leaving(stage: Any) -> None:
    """Something was chosen, and Esc pressed."""
    dialog = opened(stage, Rules(), 0)
    dialog.general.notifications.click()
    dialog.reject()


ASKING = Policy(
    reasons=ReasonRule(
        reason_required=True,
        minimum=10,
        ticket_required=True,
        patterns=("HD-[0-9]+",),
        example="HD-1234",
    )
)
STRICT = Policy(
    clipboard_allowed=False,
    clipboard_seconds=1,
    idle_seconds=60,
    note_template="Support visit {time}, customer {id}, ticket {ticket}: {reason}",
)
LIMITED = Policy(clipboard_seconds=30, idle_seconds=600)

SETTINGS: Mapping[str, Draw] = {
    "settings-general": page(0),
    "settings-links": page(1),
    "settings-reasons": page(2),
    "settings-privacy": page(3),
    "settings-connections": page(4),
    "settings-data": page(5),
    "settings-links-locked": page(1, STRICT),
    "settings-privacy-locked": page(3, STRICT),
    "settings-reasons-locked": page(2, ASKING),
    "settings-reasons-odd": odd_ticket,
    "settings-connections-managed": page(4, Policy(editing_connections=False)),
    "settings-leaving": leaving,
    "settings-links-limited": page(1, LIMITED),
    "settings-note-odd": odd_note,
    "settings-unsaved": unsaved,
}
