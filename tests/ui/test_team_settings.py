"""Importing a team's settings: what would change is shown, what is ticked is imported."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from sso_desk.desk.state import DeskState, TeamEntry
from sso_desk.desk.team_settings import CHANGED_SINCE, SECRET_INSIDE
from sso_desk.errors import InvalidInput, PolicyRefused, TeamSettingsUnreadable
from sso_desk.ui.dialogs.team_dialog import TeamDialog
from tests.end2end.scenes_team import CHANGED, MOVED, NEW, NEW_CUSTOM, SAME, TAKEN
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels

FILE = Path("/somewhere/northwind-team.toml")


def looking(stage: Stage) -> TeamDialog:
    stage.show(s.desk())
    stage.place.dialogs.show_team_settings(FILE)
    stage.settle()
    dialog = stage.dialog()
    assert isinstance(dialog, TeamDialog)
    return dialog


def shown(stage: Stage, *entries: TeamEntry) -> TeamDialog:
    dialog = looking(stage)
    assert stage.desk.asked("team").about == FILE
    stage.desk.asked("team").answer(entries)
    stage.settle()
    return dialog


def taken(stage: Stage, dialog: TeamDialog) -> tuple[tuple[TeamEntry, ...], frozenset[str]]:
    dialog.take.click()
    asking = stage.desk.asked("take over")
    return tuple(asking.about), asking.options["elsewhere"]


def test_the_first_page_leads_to_a_file_and_the_file_to_its_connections(stage: Stage) -> None:
    stage.show(DeskState(started=True))
    stage.place.welcome.team.click()
    files = stage.place.dialogs.opened(QFileDialog)
    assert files is not None
    files.fileSelected.emit(str(FILE))
    files.reject()
    stage.settle()
    assert stage.place.dialogs.opened(QFileDialog) is None
    dialog = stage.place.dialogs.opened(TeamDialog)
    assert dialog is not None
    assert not dialog.take.isEnabled(), "nothing is known yet"
    assert "northwind-team.toml" in labels(dialog)


def test_new_and_changed_ones_are_ticked_and_imported(stage: Stage) -> None:
    dialog = shown(stage, NEW, CHANGED, SAME, TAKEN)
    assert [row.wanted for row in dialog.rows] == [True, True, False, False]
    assert [row.box.isEnabled() for row in dialog.rows] == [True, True, False, False]
    assert "Rename or remove that one" in dialog.rows[3].words()
    assert taken(stage, dialog) == ((NEW, CHANGED), frozenset())
    stage.desk.asked("take over").answer()
    assert not dialog.isVisible()


def test_each_change_reads_from_what_to_what(stage: Stage) -> None:
    dialog = shown(stage, CHANGED, NEW_CUSTOM)
    words = dialog.rows[0].words().replace("\u2068", "").replace("\u2069", "")
    assert "Name: Supporters becomes Supporter services" in words
    assert "Ask for a reason: Off becomes On" in words
    assert "https://redtail-gateway.northwind.example" in dialog.rows[1].words()


def test_what_is_not_ticked_is_not_imported(stage: Stage) -> None:
    dialog = shown(stage, NEW, CHANGED)
    QTest.keyClick(dialog.rows[0].box, Qt.Key.Key_Space)
    assert taken(stage, dialog) == ((CHANGED,), frozenset())
    stage.desk.asked("take over").answer()
    dialog = shown(stage, NEW)
    dialog.rows[0].box.click()
    assert not dialog.take.isEnabled()


def test_another_address_needs_a_tick_of_its_own(stage: Stage) -> None:
    dialog = shown(stage, MOVED, NEW)
    row = dialog.rows[0]
    assert not row.wanted
    assert "is removed, and you enter it anew" in row.words()
    row.box.click()
    dialog.take.click()
    assert [asking.what for asking in stage.desk.askings] == ["team"], "nothing was imported"
    assert "or leave this connection out" in row.words()
    assert stage.gets_focus(row.sure)
    row.sure.click()
    assert "or leave this connection out" not in row.words()
    assert taken(stage, dialog) == ((MOVED, NEW), frozenset({"bluesnap"}))


def test_the_two_ticks_go_together(stage: Stage) -> None:
    row = shown(stage, MOVED).rows[0]
    row.sure.click()
    assert row.wanted
    row.box.click()
    assert not row.sure.isChecked()


def test_a_file_that_is_refused_says_why_and_another_one_can_be_chosen(stage: Stage) -> None:
    dialog = looking(stage)
    failed = stage.desk.asked("team").failed
    assert failed is not None
    failed(TeamSettingsUnreadable(SECRET_INSIDE, name="Billing", field="api_key"))
    assert "This file of connections cannot be used." in labels(dialog)
    assert "Delete the file" in labels(dialog)
    assert not dialog.take.isEnabled()
    dialog.refusal.acted.emit()
    assert stage.place.dialogs.opened(TeamDialog) is None
    files = stage.place.dialogs.opened(QFileDialog)
    assert files is not None
    files.reject()


def test_where_the_organisation_manages_connections_that_is_said(stage: Stage) -> None:
    dialog = looking(stage)
    failed = stage.desk.asked("team").failed
    assert failed is not None
    failed(PolicyRefused("connections.editing"))
    assert "Your organisation does not allow this." in labels(dialog)


def test_what_failed_is_said_and_the_list_is_looked_at_again(stage: Stage) -> None:
    dialog = shown(stage, NEW, CHANGED)
    dialog.take.click()
    dialog.take.click()
    failed = stage.desk.asked("take over").failed
    assert failed is not None
    failed(InvalidInput("c1", CHANGED_SINCE))
    assert "changed meanwhile" in dialog.problem.text()
    assert [asking.what for asking in stage.desk.askings] == ["team", "take over", "team"]
    stage.desk.asked("team").answer((SAME,))
    assert len(dialog.rows) == 1
    assert "nothing to import" in labels(dialog)
    assert not dialog.take.isEnabled()


def test_nothing_that_can_be_imported_is_said(stage: Stage) -> None:
    dialog = shown(stage, TAKEN)
    assert "Nothing in this file can be imported." in labels(dialog)
    assert stage.gets_focus(dialog.cancel)


def test_closing_gives_up_the_question(stage: Stage) -> None:
    looking(stage).reject()
    assert stage.desk.asked("team").cancelled
