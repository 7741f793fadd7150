"""The customer directory's dialogs: a list comes in step by step, goes out, and all of it goes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from sso_desk.customer_lists import (
    ColumnKind,
    ColumnUse,
    ImportMapping,
    ImportPreview,
    ImportProblem,
    ImportReport,
    ListFormat,
)
from sso_desk.errors import CustomerListUnreadable, DirectoryUnusable, InvalidInput
from sso_desk.rules import Policy, Preferences, Rules
from sso_desk.ui.dialogs.directory_dialog import DirectoryDialog
from sso_desk.ui.dialogs.import_dialog import ImportDialog
from sso_desk.ui.pieces import file_choosers
from sso_desk.ui.words import number
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels

LIST = Path("/lists/customers.csv")
PREVIEW = s.LIST_PREVIEW
REPORT = ImportReport(
    1200,
    1000,
    150,
    48,
    2,
    (
        ImportProblem(7, "Fusebill ID", "The ID {id} is there twice.", {"id": "41"}),
        ImportProblem(9, "", "This row has more cells than the first."),
    ),
)


def directory(stage: Stage, count: int = 0, rules: Rules | None = None) -> DirectoryDialog:
    stage.show(s.desk(rules=rules or Rules()))
    stage.place.menu.directory.trigger()
    dialog = stage.place.dialogs.opened(DirectoryDialog)
    assert dialog is not None
    stage.desk.asked("count").answer(count)
    return dialog


def importing(stage: Stage) -> ImportDialog:
    directory(stage).import_button.click()
    dialog = stage.place.dialogs.opened(ImportDialog)
    assert dialog is not None
    return dialog


def previewed(stage: Stage) -> ImportDialog:
    dialog = importing(stage)
    dialog.read_file(LIST)
    stage.desk.asked("preview").answer(PREVIEW)
    return dialog


# --- the directory itself ---------------------------------------------------------------------------


def test_an_empty_directory_offers_to_import(stage: Stage) -> None:
    dialog = directory(stage)
    assert dialog.title.text() == "No customers yet"
    assert not dialog.export_button.isEnabled()
    assert not dialog.wipe_button.isEnabled()
    assert "Kept until you delete them" in labels(dialog)


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (Rules(preferences=Preferences(directory_days=90)), "for 90 days"),
        (Rules(Policy(directory_days=30), Preferences(directory_days=90)), "for 30 days"),
    ],
)
def test_how_long_they_are_kept_is_said(stage: Stage, rules: Rules, words: str) -> None:
    assert words in labels(directory(stage, 12, rules))


def test_where_importing_is_forbidden_that_is_said(stage: Stage) -> None:
    dialog = directory(stage, 3, Rules(Policy(directory_allowed=False)))
    assert not dialog.import_button.isEnabled()
    assert "switched off by your organisation" in dialog.said.text()
    assert dialog.wipe_button.isEnabled(), "what is there may go"


def test_all_customers_go_after_a_second_question(stage: Stage) -> None:
    dialog = directory(stage, 1200)
    assert number(1200) in dialog.title.text()
    dialog.wipe_button.click()
    assert "1200 customers go for good" in dialog.said.text()
    assert stage.gets_focus(dialog.keep_button)
    dialog.keep_button.click()
    assert dialog.said.text() == ""
    dialog.wipe_button.click()
    dialog.wipe_button.click()
    stage.desk.asked("wipe").answer()
    assert dialog.title.text() == "No customers yet"
    assert "deleted" in dialog.said.text()


def test_they_are_exported_to_a_file_that_is_chosen(stage: Stage) -> None:
    dialog = directory(stage, 12)
    dialog.export_button.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    chooser.fileSelected.emit("/lists/out.csv")
    chooser.close()
    asking = stage.desk.asked("export")
    assert asking.about == Path("/lists/out.csv")
    asking.answer(12)
    assert "12 customers were written to out.csv" in dialog.said.text()


def test_trouble_is_said_in_words(stage: Stage) -> None:
    dialog = directory(stage, 12)
    dialog.export_to("/lists/out.csv")
    failed = stage.desk.asked("export").failed
    assert failed is not None
    failed(DirectoryUnusable("disk full"))
    assert "cannot be read or written" in dialog.said.text()
    dialog.close_button.click()
    assert stage.desk.asked("export").cancelled


# --- the import ---------------------------------------------------------------------------------------


def test_a_list_is_chosen_in_a_dialog_of_the_system(stage: Stage) -> None:
    dialog = importing(stage)
    dialog.start.acted.emit()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(LIST))
    chooser.close()
    assert stage.desk.asked("preview").about == LIST


def test_a_list_can_be_dropped(stage: Stage) -> None:
    dialog = importing(stage)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(LIST))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    dialog.dragEnterEvent(entering)
    assert entering.isAccepted()
    dialog.dropEvent(QDropEvent(QPoint(5, 5), copy, data, left, none))
    assert stage.desk.asked("preview").about == LIST
    web = QMimeData()
    web.setUrls([QUrl("https://example.com/list.csv")])
    refused = QDragEnterEvent(QPoint(5, 5), copy, web, left, none)
    refused.setAccepted(False)
    dialog.dragEnterEvent(refused)
    assert not refused.isAccepted()
    dialog.dropEvent(QDropEvent(QPoint(5, 5), copy, web, left, none))
    assert len([asking for asking in stage.desk.askings if asking.what == "preview"]) == 1


def test_each_column_is_shown_with_its_values_and_what_it_seems_to_be(stage: Stage) -> None:
    dialog = previewed(stage)
    assert dialog.columns.header.isChecked()
    assert [picker.currentText() for picker in dialog.columns.pickers] == [
        "Name",
        "E-mail",
        "Customer ID at Billing – Northwind",
        "Leave out",
    ]
    assert "Ann Sample" in labels(dialog.columns)
    assert dialog.columns.mapping() == PREVIEW.suggested
    dialog.columns.pickers[3].setCurrentIndex(3)
    dialog.columns.pickers[3].activated.emit(3)
    assert dialog.columns.mapping().columns[3] == ColumnUse(ColumnKind.COMPANY)


def test_what_is_shown_is_hidden_once_others_look_on(stage: Stage) -> None:
    dialog = previewed(stage)
    assert "Ann Sample" in labels(dialog)
    stage.qtbot.waitUntil(dialog.isActiveWindow, timeout=3000)
    press_presenting(dialog)
    assert stage.desk.wished("set_presenting") == [("set_presenting", True)]
    assert "Ann Sample" not in labels(dialog)
    dialog.check.click()
    stage.desk.asked("check list").answer(REPORT)
    model = dialog.problems.model()
    assert "••••" in model.index(0, 2).data()
    press_presenting(dialog)
    model = dialog.problems.model()
    assert model.index(0, 2).data() == "The ID 41 is there twice."


def press_presenting(dialog: ImportDialog) -> None:
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(dialog, Qt.Key.Key_P, control_shift)


def test_while_presenting_no_value_is_shown(stage: Stage) -> None:
    dialog = importing(stage)
    stage.show(s.desk(presenting=True))
    dialog.read_file(LIST)
    stage.desk.asked("preview").answer(PREVIEW)
    assert "Ann" not in labels(dialog.columns)


def test_a_list_can_be_read_in_another_way(stage: Stage) -> None:
    dialog = previewed(stage)
    dialog.columns.delimiter.setCurrentIndex(2)
    dialog.columns.delimiter.activated.emit(2)
    asking = stage.desk.asked("preview")
    form = ListFormat("", ";")
    assert asking.options == {"form": form}
    asking.answer(replace(PREVIEW, suggested=replace(PREVIEW.suggested, form=form)))
    assert dialog.columns.mapping().form == form
    assert dialog.columns.delimiter.key() == ";"


def test_it_is_checked_before_it_is_imported(stage: Stage) -> None:
    dialog = previewed(stage)
    dialog.check.click()
    asking = stage.desk.asked("check list")
    assert asking.options["mapping"] == PREVIEW.suggested
    asking.options["progress"](50, 200)
    assert dialog.progress.value() == 25
    asking.answer(REPORT)
    new = number(1000)
    assert f"New: {new}, changed: 150, as before: 48, left out: 2" in dialog.outcome.text()
    model = dialog.problems.model()
    cells = [[model.index(row, n).data() for n in range(3)] for row in range(2)]
    assert cells == [
        ["7", "Fusebill ID", "The ID 41 is there twice."],
        ["9", "", "This row has more cells than the first."],
    ]
    dialog.problems.selectRow(0)
    QTest.keyClick(dialog.problems, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "7\tFusebill ID\tThe ID 41 is there twice."
    assert stage.gets_focus(dialog.take_in)
    dialog.take_in.click()
    done = stage.desk.asked("import")
    assert done.options["mapping"] == PREVIEW.suggested
    done.answer(REPORT)
    assert dialog.outcome.text().startswith("Done.")
    assert dialog.cancel.text() == "Close"
    counts = [asking for asking in stage.desk.askings if asking.what == "count"]
    assert len(counts) == 2, "the directory behind counts anew"
    dialog.cancel.click()
    assert stage.place.dialogs.opened(ImportDialog) is None


def test_more_problems_than_are_shown_are_counted(stage: Stage) -> None:
    dialog = previewed(stage)
    dialog.check.click()
    stage.desk.asked("check list").answer(replace(REPORT, left_out=500))
    assert "498 more rows are left out" in labels(dialog)


def test_a_list_without_a_good_row_is_not_imported(stage: Stage) -> None:
    dialog = previewed(stage)
    dialog.check.click()
    stage.desk.asked("check list").answer(ImportReport(2, left_out=2, problems=REPORT.problems))
    assert not dialog.take_in.isVisible()
    assert stage.gets_focus(dialog.back)
    dialog.back.click()
    assert dialog.pages.currentWidget() is dialog.columns
    dialog.back.click()
    assert dialog.pages.currentWidget() is dialog.start


def test_what_is_wrong_with_the_columns_is_said_there(stage: Stage) -> None:
    dialog = previewed(stage)
    dialog.check.click()
    failed = stage.desk.asked("check list").failed
    assert failed is not None
    failed(InvalidInput("columns", "Say which column holds the customers' IDs."))
    assert "which column holds" in dialog.problem.text()
    assert dialog.pages.currentWidget() is dialog.columns
    dialog.columns.changed.emit()
    assert dialog.problem.text() == ""


def test_a_file_that_is_no_list_is_said_at_once(stage: Stage) -> None:
    dialog = importing(stage)
    dialog.read_file(LIST)
    failed = stage.desk.asked("preview").failed
    assert failed is not None
    failed(CustomerListUnreadable("There is nothing in it."))
    assert "There is nothing in it." in dialog.problem.text()
    assert dialog.pages.currentWidget() is dialog.start


def test_cancelling_gives_up_what_runs(stage: Stage) -> None:
    dialog = previewed(stage)
    dialog.check.click()
    stage.desk.asked("check list").answer(REPORT)
    dialog.take_in.click()
    assert "stays as it was" in labels(dialog)
    dialog.cancel.click()
    assert stage.desk.asked("import").cancelled
    assert dialog.pages.currentWidget() is dialog.columns
    dialog.cancel.click()
    stage.settle()
    assert stage.place.dialogs.opened(ImportDialog) is None


def test_mapping_and_preview_are_about_the_same_columns() -> None:
    assert isinstance(PREVIEW, ImportPreview)
    assert isinstance(PREVIEW.suggested, ImportMapping)
    assert len(PREVIEW.columns) == len(PREVIEW.suggested.columns)


def test_files_are_chosen_among_the_operators_documents_at_first(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Path(file_choosers.first_folder()) == tmp_path
    (tmp_path / "Documents").mkdir()
    assert Path(file_choosers.first_folder()) == tmp_path / "Documents"
    reader = file_choosers.to_read(stage.window, "x", ["Lists (*.csv)"])
    assert reader.fileMode() is QFileDialog.FileMode.ExistingFile
    assert reader.directory() != QDir.current()


def test_a_name_without_a_suffix_gets_that_of_the_chosen_form(stage: Stage) -> None:
    forms = {"Lists (*.csv)": "csv", "Text (*.txt)": "txt"}
    chooser = file_choosers.to_write(stage.window, "x", forms, name="Customers")
    assert chooser.defaultSuffix() == "csv"
    chooser.filterSelected.emit("Text (*.txt)")
    assert chooser.defaultSuffix() == "txt"


def test_once_nobody_is_there_a_list_is_not_shown(stage: Stage) -> None:
    previewed(stage)
    stage.show(replace(stage.desk.state, cleared=1))
    assert stage.place.dialogs.opened(ImportDialog) is None
    dialog = previewed(stage)
    dialog.check.click()
    asking = stage.desk.asked("check list")
    stage.show(replace(stage.desk.state, cleared=2))
    assert asking.cancelled
    assert stage.place.dialogs.opened(ImportDialog) is None


@pytest.mark.parametrize("fails", [False, True])
def test_an_import_that_runs_goes_on_when_nobody_is_there_and_shows_nothing(
    stage: Stage, fails: bool
) -> None:
    dialog = previewed(stage)
    dialog.check.click()
    stage.desk.asked("check list").answer(ImportReport(1))
    dialog.take_in.click()
    asking = stage.desk.asked("import")
    stage.show(replace(stage.desk.state, cleared=1))
    assert not asking.cancelled
    if fails:
        assert asking.failed is not None
        asking.failed(DirectoryUnusable("full"))
    else:
        asking.answer(ImportReport(1))
    assert stage.place.dialogs.opened(ImportDialog) is None
