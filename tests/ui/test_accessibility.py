"""What a screen reader finds in every state of the window: each control has a name, in plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QDialog, QWidget

from tests.end2end.screenshots import Scene, scenes
from tests.ui.stage import Stage

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        Role.Button,
        Role.ButtonDropDown,
        Role.ButtonMenu,
        Role.CheckBox,
        Role.ComboBox,
        Role.EditableText,
        Role.Link,
        Role.List,
        Role.ListItem,
        Role.MenuItem,
        Role.PageTab,
        Role.ProgressBar,
        Role.RadioButton,
        Role.Slider,
        Role.SpinBox,
        Role.Table,
        Role.Tree,
        Role.TreeItem,
    }
)
READ_ONLY = frozenset({Role.Cell})
"""An empty cell of a table is empty."""
MARK_UP = re.compile(r"</?[a-z]+>|&[a-z]+;")


@dataclass(frozen=True)
class Found:
    """One thing that a screen reader can get at."""

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    kind: str

    def __str__(self) -> str:
        return f"{self.role.name} {self.name!r} ({self.kind})"


def walk(interface: QAccessibleInterface | None) -> Iterator[Found]:
    """All that can be seen, from the top."""
    if interface is None or not interface.isValid():
        return
    thing = interface.object()
    yield Found(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        bool(interface.state().focusable),
        type(thing).__name__ if thing is not None else "part",
    )
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and not child.state().invisible:
            yield from walk(child)


def all_of(window: QWidget) -> list[Found]:
    """What is in the window and in the dialogs over it; these are not below it in the tree."""
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    return [
        found
        for top in (window, *dialogs)
        for found in walk(QAccessible.queryAccessibleInterface(top))
    ]


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.name)
def test_every_control_has_a_name_and_no_words_have_markup(same_stage: Stage, scene: Scene) -> None:
    scene.draw(same_stage)
    same_stage.settle()
    found = all_of(same_stage.window)
    assert len(found) > 5
    unnamed = [
        str(one)
        for one in found
        if (one.role in CONTROLS or one.focusable)
        and one.role not in READ_ONLY
        and not one.name.strip()
    ]
    assert unnamed == []
    marked = [
        str(one)
        for one in found
        if MARK_UP.search(one.description) or (one.focusable and "\u2068" in one.description)
    ]
    assert marked == []
    nameless_windows = [
        type(dialog).__name__
        for dialog in same_stage.window.findChildren(QDialog)
        if dialog.isVisible() and not dialog.windowTitle()
    ]
    assert nameless_windows == []
