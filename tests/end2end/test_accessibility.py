"""What a screen reader gets through the system's own tree of the running program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from sso_desk.ui.main_menu import MainMenu
from tests.end2end.desktop import Program, until
from tests.end2end.test_window import ended_well

pytestmark = pytest.mark.window

PAGES = 6
"""Of the settings."""

CONTROLS = frozenset(
    {
        "check box",
        "check menu item",
        "combo box",
        "link",
        "list",
        "list item",
        "menu item",
        "page tab",
        "password text",
        "progress bar",
        "push button",
        "radio button",
        "spin button",
        "table",
        "text",
        "toggle button",
        "tree",
    }
)


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    with Program(tmp_path) as program:
        program.wait_until_ready()
        yield program


def unnamed(program: Program) -> list[str]:
    """Whatever can be used and has no name."""
    return [
        f"{control.role} {control.text!r} {sorted(control.states)}"
        for control in program.controls()
        if (control.role in CONTROLS or "focusable" in control.states) and not control.name.strip()
    ]


@pytest.mark.slow
def test_every_control_on_the_way_to_a_link_has_a_name(program: Program) -> None:
    assert unnamed(program) == []
    assert program.find("frame", "SSO Desk") or program.find("window", "SSO Desk")
    assert program.find("label", "Practice"), "the badge is something that is read"
    program.choose_connection(3, "Fusebill")
    program.type("maryam@")
    program.wait_for("label", "1 found")
    assert unnamed(program) == []
    program.keys("Return")
    program.look_at_the_card()
    assert unnamed(program) == []
    program.keys("Return")
    program.wait_for("push button", "Copy link")
    assert unnamed(program) == []
    assert all("token=" not in (control.name + control.text) for control in program.controls())
    assert ended_well(program)


@pytest.mark.slow
def test_the_first_run_and_the_form_of_a_connection_have_names(tmp_path: Path) -> None:
    with Program(tmp_path, practice=False) as program:
        program.wait_for("push button", "Add a connection")
        assert unnamed(program) == []
        program.come_forward()
        program.keys("Tab", "Return")
        until(program.dialog, "the form")
        assert unnamed(program) == []
        assert ended_well(program)


def dialogs_of_the_menu() -> dict[str, int]:
    """The entries that open a dialog in practice, and how many presses of Down lead to each."""
    place = QWidget()
    menu = MainMenu(place)
    menu.show_practice(practice=True)
    entries = [each.text() for each in menu.actions() if each.text() and each.isVisible()]
    return {text: number + 1 for number, text in enumerate(entries) if "…" in text}


@pytest.mark.slow
def test_every_dialog_of_the_menu_has_names(program: Program, qapp: QApplication) -> None:
    program.come_forward()
    entries = dialogs_of_the_menu()
    assert len(entries) >= 2
    for entry, presses in entries.items():
        program.keys("F10", *["Down"] * presses, "Return")
        dialog = until(program.dialog, f"the dialog of {entry}")
        assert dialog.name.strip(), entry
        assert unnamed(program) == [], entry
        for page in range(PAGES if program.find("list item", "Privacy") else 0):
            program.keys("Down")
            assert unnamed(program) == [], (entry, page)
        program.keys("Escape")
        until(lambda: program.dialog() is None, f"the end of the dialog of {entry}")
    assert ended_well(program)
