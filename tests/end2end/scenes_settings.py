"""Scenes of the settings, by name: each puts a stage of `screenshots` into that state."""

from collections.abc import Callable, Mapping
from typing import Any

from sso_desk import errors
from sso_desk.rules import Policy, Preferences, Rules
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
    dialog = opened(stage, Rules(preferences=Preferences()), 2)
    dialog.save.click()
    failed = stage.desk.asked("preferences").failed
    assert failed is not None
    failed(errors.SettingsUnreadable("settings.toml: No space left on device"))


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
    "settings-privacy": page(2),
    "settings-links-locked": page(1, STRICT),
    "settings-privacy-locked": page(2, STRICT),
    "settings-links-limited": page(1, LIMITED),
    "settings-note-odd": odd_note,
    "settings-unsaved": unsaved,
}
