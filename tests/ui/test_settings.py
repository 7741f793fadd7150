"""The settings: shown as they are, locked where the organisation decides, saved as they were chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sso_desk import note
from sso_desk.browsers.ways import Browser, Family, Found, Window
from sso_desk.desk.state import DeskState
from sso_desk.errors import SettingsUnreadable
from sso_desk.rules import Policy, Preferences, ReasonRule, Rules, Theme
from sso_desk.ui import color_scheme
from sso_desk.ui.dialogs.about_dialog import AboutDialog
from sso_desk.ui.dialogs.connection_dialog import ConnectionDialog
from sso_desk.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from sso_desk.ui.dialogs.directory_dialog import DirectoryDialog
from sso_desk.ui.dialogs.erase_dialog import EraseDialog
from sso_desk.ui.dialogs.journal_dialog import JournalDialog
from sso_desk.ui.dialogs.remove_dialog import RemoveDialog
from sso_desk.ui.dialogs.settings_dialog import SettingsDialog
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels, staged


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    yield staged(qtbot)
    color_scheme.wear(Theme.SYSTEM)


def opened(stage: Stage, rules: Rules | None = None) -> SettingsDialog:
    stage.show(s.desk(rules=rules or Rules()))
    QTest.keyClick(stage.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    dialog = stage.dialog()
    assert isinstance(dialog, SettingsDialog)
    return dialog


def saved(stage: Stage, dialog: SettingsDialog) -> Preferences:
    dialog.save.click()
    wished = stage.desk.asked("preferences").about
    assert isinstance(wished, Preferences)
    return wished


def choose(picker: object, key: str) -> None:
    from sso_desk.ui.pieces.picker import Picker

    assert isinstance(picker, Picker)
    picker.setCurrentIndex(picker.findData(key))
    picker.activated.emit(picker.currentIndex())


MINE = Preferences(
    clipboard_seconds=25,
    idle_seconds=0,
    open_with="firefox:private",
    theme=Theme.LIGHT,
    language="de",
    note_template="{customer}",
    notifications=False,
    remember_people=False,
    people_days=14,
    directory_days=30,
    reason_required=True,
    reason_minimum=7,
    ticket_required=True,
    ticket_pattern="HD-[0-9]+",
    ticket_example="HD-12",
)


@pytest.mark.parametrize("mine", [Preferences(), MINE], ids=["usual", "unusual"])
def test_what_is_not_touched_is_saved_as_it_was(stage: Stage, mine: Preferences) -> None:
    dialog = opened(stage, Rules(preferences=mine))
    assert saved(stage, dialog) == mine


def test_what_is_chosen_is_saved_and_the_dialog_closes(stage: Stage) -> None:
    dialog = opened(stage)
    choose(dialog.general.theme, "dark")
    choose(dialog.general.language, "fr")
    dialog.general.notifications.click()
    choose(dialog.links.clipboard, "15")
    dialog.links.open_with.addItem("", ":private")
    choose(dialog.links.open_with, ":private")
    dialog.links.template.setPlainText("{ticket}: {customer}")
    choose(dialog.privacy.idle, "0")
    choose(dialog.privacy.people_days, "30")
    choose(dialog.privacy.directory_days, "365")
    dialog.privacy.remember.click()
    assert saved(stage, dialog) == Preferences(
        15, 0, ":private", Theme.DARK, "fr", "{ticket}: {customer}", False, False, 30, 365
    )
    stage.desk.asked("preferences").answer()
    assert not dialog.isVisible()


def test_what_the_organisation_decides_is_greyed_and_said(stage: Stage) -> None:
    dialog = opened(stage, Rules(Policy(clipboard_allowed=False, idle_seconds=60)))
    for page, name in ((dialog.links, "clipboard_seconds"), (dialog.privacy, "idle_seconds")):
        row = page.rows[name]
        assert not row.editor.isEnabled()
        assert row.managed() == "Managed by your organisation"
        assert "Managed by your organisation" in row.focus_target.accessibleDescription()
    assert dialog.general.rows["theme"].editor.isEnabled()
    assert dialog.general.rows["theme"].managed() == ""


def test_a_limit_leaves_the_choice_beneath_it(stage: Stage) -> None:
    dialog = opened(stage, Rules(Policy(clipboard_seconds=20, idle_seconds=600)))
    clipboard, idle = dialog.links.clipboard, dialog.privacy.idle
    assert [clipboard.itemData(n) for n in range(clipboard.count())] == ["5", "10", "15", "20"]
    assert [idle.itemData(n) for n in range(idle.count())] == ["120", "300", "600"]
    assert dialog.links.rows["clipboard_seconds"].managed() == "Your organisation sets the limit"
    assert clipboard.isEnabled()


def test_the_note_is_shown_filled_in_as_it_is_written(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.list.setCurrentRow(1)
    assert "Amélie Dubois (40417)" in dialog.links.example.text()
    dialog.links.template.setPlainText("For ")
    dialog.links.template.moveCursor(dialog.links.template.textCursor().MoveOperation.End)
    ticket = list(note.PLACES).index("ticket")
    dialog.links.places.actions()[ticket].trigger()
    assert dialog.links.template.toPlainText() == "For {ticket}"
    assert dialog.links.example.text() == "For HD-1234"
    dialog.links.usual.click()
    assert saved(stage, dialog).note_template == ""


def test_a_note_that_cannot_be_filled_in_is_not_saved(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.links.template.setPlainText("{link}")
    dialog.save.click()
    assert stage.desk.askings == []
    assert dialog.list.currentRow() == 1
    assert stage.gets_focus(dialog.links.template)
    assert "none of the places" in dialog.links.rows["note_template"].problem()
    dialog.links.template.setPlainText("{customer}")
    assert dialog.links.rows["note_template"].problem() == ""


def test_links_are_opened_in_one_of_the_browsers_that_there_are(stage: Stage) -> None:
    fox = Browser("firefox", "Firefox", Family.FIREFOX, Path("/fox"), frozenset(Window))
    stage.show(s.desk(browsers=Found((fox,), "firefox")))
    stage.place.dialogs.show_settings()
    dialog = stage.dialog()
    assert isinstance(dialog, SettingsDialog)
    picker = dialog.links.open_with
    assert [picker.itemData(n) for n in range(picker.count())] == [
        ":normal", ":private", ":throw-away", "firefox:normal",
    ]  # fmt: skip
    assert picker.itemText(1) == "The default browser, private window"


@pytest.mark.parametrize("kept", ["opera:private", "nonsense"])
def test_a_browser_that_is_gone_stays_chosen(stage: Stage, kept: str) -> None:
    dialog = opened(stage, Rules(preferences=Preferences(open_with=kept)))
    assert saved(stage, dialog).open_with == kept


def test_what_the_organisation_decides_leaves_ones_own_choice_for_later(stage: Stage) -> None:
    policy = Policy(open_with=":private", note_template="{id}")
    own = Preferences(open_with="firefox:normal", note_template="{customer}")
    dialog = opened(stage, Rules(policy, own))
    assert dialog.links.template.toPlainText() == "{id}"
    assert not dialog.links.template.isEnabled()
    assert not dialog.links.insert.isEnabled()
    assert saved(stage, dialog) == own


def test_the_organisations_way_of_opening_is_shown(stage: Stage) -> None:
    rules = Rules(Policy(open_with=":private"), Preferences(open_with="firefox:normal"))
    dialog = opened(stage, rules)
    assert dialog.links.open_with.key() == ":private"
    assert not dialog.links.open_with.isEnabled()


def test_the_days_of_people_count_only_while_they_are_remembered(stage: Stage) -> None:
    dialog = opened(stage)
    assert dialog.privacy.people_days.isEnabled()
    dialog.privacy.remember.click()
    assert not dialog.privacy.people_days.isEnabled()


def test_before_the_desk_has_started_there_is_nothing_to_set(stage: Stage) -> None:
    stage.show(DeskState())
    stage.place.dialogs.show_settings()
    assert stage.place.dialogs.opened(SettingsDialog) is None


def test_what_cannot_be_saved_is_said_and_can_be_tried_again(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.save.click()
    dialog.save.click()
    (asking,) = stage.desk.askings
    assert asking.failed is not None
    asking.failed(SettingsUnreadable("settings.toml: No space left on device"))
    assert "No space left on device" in labels(dialog)
    dialog.save.click()
    assert len(stage.desk.askings) == 2
    dialog.cancel.click()
    assert stage.desk.askings[-1].cancelled


def test_the_window_is_dark_at_once_and_as_the_system_is_again(stage: Stage) -> None:
    before = stage.window.styleSheet()
    stage.show(s.desk(rules=Rules(preferences=Preferences(theme=Theme.DARK))))
    assert QGuiApplication.palette().window().color().lightness() < 80
    assert stage.window.styleSheet() != before
    stage.show(s.desk(rules=Rules(preferences=Preferences(theme=Theme.LIGHT))))
    assert QGuiApplication.palette().window().color().lightness() > 180
    stage.show(s.desk())
    assert stage.window.styleSheet() == before


def test_what_was_chosen_is_not_thrown_away_in_silence(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.cancel.click()
    assert not dialog.isVisible(), "nothing was chosen"
    dialog = opened(stage)
    choose(dialog.general.theme, "dark")
    dialog.cancel.click()
    assert dialog.isVisible()
    assert stage.gets_focus(dialog.leaving.no)
    dialog.leaving.yes.click()
    assert not dialog.isVisible()
    assert stage.desk.askings == []


def test_a_limit_of_the_organisation_is_nothing_that_was_chosen(stage: Stage) -> None:
    rules = Rules(Policy(clipboard_seconds=20, idle_seconds=300, directory_days=30))
    dialog = opened(stage, rules)
    assert not dialog.would_lose()
    days = dialog.privacy.directory_days
    assert [days.itemData(n) for n in range(days.count())] == ["7", "30"]
    assert dialog.privacy.rows["directory_days"].managed() == "Your organisation sets the limit"


def test_reasons_and_tickets_can_be_asked_for_everywhere(stage: Stage) -> None:
    dialog = opened(stage)
    page = dialog.reasons
    page.reason.click()
    choose(page.minimum, "10")
    page.ticket.click()
    page.pattern.setText(" HD-[0-9]+ ")
    page.example.setText("HD-1234")
    wished = saved(stage, dialog)
    assert wished.reasons == ReasonRule(True, 10, True, ("HD-[0-9]+",), "HD-1234")


@pytest.mark.parametrize(
    ("pattern", "example", "row", "words"),
    [
        ("HD-[0-9", "", "ticket_pattern", "Write it as a regular expression"),
        ("HD-[0-9]+", "1234", "ticket_example", "not how a ticket is written"),
    ],
)
def test_a_ticket_rule_that_cannot_be_is_not_saved(
    stage: Stage, pattern: str, example: str, row: str, words: str
) -> None:
    dialog = opened(stage)
    dialog.reasons.pattern.setText(pattern)
    dialog.reasons.example.setText(example)
    dialog.save.click()
    assert words in dialog.reasons.rows[row].problem()
    assert stage.desk.askings == []
    assert dialog.list.currentRow() == 2


def test_what_the_organisation_asks_for_cannot_be_left_out(stage: Stage) -> None:
    asked = ReasonRule(reason_required=True, minimum=10, ticket_required=True)
    dialog = opened(stage, Rules(Policy(reasons=asked)))
    page = dialog.reasons
    for name, box in (("reason_required", page.reason), ("ticket_required", page.ticket)):
        assert box.isChecked()
        assert not box.isEnabled()
        assert page.rows[name].managed() == "Managed by your organisation"
    lengths = [page.minimum.itemData(n) for n in range(page.minimum.count())]
    assert lengths == ["10", "20", "50"]
    assert not dialog.would_lose()


def test_the_organisations_tickets_are_shown_and_ones_own_stay_for_later(stage: Stage) -> None:
    asked = ReasonRule(patterns=("HD-[0-9]+",), example="HD-1234")
    mine = Preferences(ticket_pattern="X-.*", ticket_example="X-1")
    dialog = opened(stage, Rules(Policy(reasons=asked), mine))
    page = dialog.reasons
    for name, line, text in (
        ("ticket_pattern", page.pattern, "HD-[0-9]+"),
        ("ticket_example", page.example, "HD-1234"),
    ):
        assert (line.text(), line.isEnabled()) == (text, False)
        assert page.rows[name].managed() == "Managed by your organisation"
    assert not dialog.would_lose()
    dialog.save.click()
    assert stage.desk.asked("preferences").about == mine


def test_connections_are_changed_and_removed_from_the_settings(stage: Stage) -> None:
    dialog = opened(stage)
    page = dialog.connections
    assert list(page.rows) == [view.connection.id for view in s.CONNECTIONS]
    row = page.rows["redtail"]
    assert row.accessibleName() == "My Redtail, Redtail CRM"
    row.edit.click()
    form = stage.place.dialogs.opened(ConnectionDialog)
    assert form is not None
    assert form.parentWidget() is dialog
    assert form.form.draft().connection_id == "redtail"
    form.reject()
    row.remove.click()
    question = stage.place.dialogs.opened(RemoveDialog)
    assert question is not None
    assert "My Redtail" in question.question.text()
    question.reject()
    page.add.click()
    form = stage.place.dialogs.opened(ConnectionDialog)
    assert form is not None
    assert form.form.draft().connection_id == ""
    form.reject()
    stage.show(s.desk(connections=(s.FUSEBILL,)))
    assert list(page.rows) == ["fusebill"], "what is done there is seen there"
    stage.show(s.desk(rules=Rules(Policy(editing_connections=False))))
    assert page.rows["redtail"].edit.isEnabled(), "one's own key can be entered"
    for button in (page.rows["redtail"].remove, page.add, page.team):
        assert not button.isEnabled()


def test_directory_journal_diagnostics_about_and_erasing_are_a_press_away(stage: Stage) -> None:
    dialog = opened(stage)
    page = dialog.data
    for button, kind in (
        (page.directory, DirectoryDialog),
        (page.journal, JournalDialog),
        (page.diagnostics, DiagnosticsDialog),
        (page.about, AboutDialog),
        (page.erase, EraseDialog),
    ):
        button.click()
        there = stage.place.dialogs.opened(kind)
        assert there is not None, kind
        assert there.parentWidget() is dialog
        there.reject()
        stage.settle()
    stage.show(s.desk(rules=Rules(Policy(editing_connections=False))))
    assert not page.erase.isEnabled()
    assert page.erase.accessibleDescription() == "Managed by your organisation"
    assert page.journal.isEnabled()
