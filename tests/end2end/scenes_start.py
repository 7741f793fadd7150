"""Scenes of the first start, by name: each puts a stage of `screenshots` into that state."""

from collections.abc import Callable, Mapping
from typing import Any

from sso_desk.desk.state import DeskState
from sso_desk.domain import EnvironmentKind
from tests.ui import scenes as s

Draw = Callable[[Any], None]


def welcome(stage: Any) -> None:
    """Nothing is there yet."""
    stage.show(DeskState(started=True))


def small(stage: Any) -> None:
    """In the smallest window."""
    welcome(stage)
    stage.window.resize(stage.window.minimumSize())


def starting(stage: Any) -> None:
    """Practice is coming up."""
    welcome(stage)
    stage.place.welcome.practice.click()


def menu(stage: Any) -> None:
    """The menu of a practice window."""
    view = s.view("fusebill", "Fusebill practice", EnvironmentKind.PRACTICE)
    stage.show(s.desk(view, practice=True))
    stage.place.menu.pop_up()


START: Mapping[str, Draw] = {
    "welcome": welcome,
    "welcome-small": small,
    "welcome-starting": starting,
    "menu-practice": menu,
}
