"""The journal's window: records page by page, filters, the check, exports and the report."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from sso_desk.desk.journal_export import ExportForm, stories
from sso_desk.errors import InvalidInput, JournalUnreadable
from sso_desk.journal_records import (
    JournalAction,
    JournalEntry,
    JournalFault,
    JournalFilter,
    JournalHead,
    JournalVerdict,
    Tail,
)
from sso_desk.journal_words import ACTIONS
from sso_desk.ui.dialogs.journal_dialog import JournalDialog
from sso_desk.ui.dialogs.journal_filter import REST_MS
from sso_desk.ui.journal_model import Column
from sso_desk.ui.journal_names import JournalNames
from sso_desk.ui.journal_report import report_text
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.words import moment_words, number
from tests.end2end.scenes_journal import CHOICES, ENTRIES, SOUND, TAMPERED, entry
from tests.ui import scenes as s
from tests.ui.fake_desk import FakeAsking
from tests.ui.stage import Stage, labels


def opened(stage: Stage, entries: tuple[JournalEntry, ...] = ENTRIES) -> JournalDialog:
    stage.show(s.desk())
    stage.place.menu.journal.trigger()
    dialog = stage.place.dialogs.opened(JournalDialog)
    assert dialog is not None
    stage.desk.asked("page").answer(entries)
    return dialog


def pages(stage: Stage) -> list[FakeAsking]:
    return [asking for asking in stage.desk.askings if asking.what == "page"]


def fail(stage: Stage, what: str, error: Exception) -> None:
    failed = stage.desk.asked(what).failed
    assert failed is not None
    failed(error)  # type: ignore[arg-type]


# --- records -----------------------------------------------------------------------------------------


def test_records_are_shown_in_words_the_newest_first(stage: Stage) -> None:
    dialog = opened(stage)
    row = [dialog.model.index(0, column).data() for column in Column]
    assert row[Column.WHAT] == "Link asked for"
    assert row[Column.CONNECTION] == "Billing – Northwind"
    assert "41005" in row[Column.CUSTOMER]
    assert row[Column.OPERATOR] == "r.hale"
    assert dialog.pages.currentWidget() is dialog.table
    assert "Record 40" in dialog.detail.text()
    assert set(ACTIONS) == set(JournalAction), "each action has words"


def test_older_records_come_when_they_are_scrolled_to(stage: Stage) -> None:
    dialog = opened(stage)
    nowhere = QModelIndex()
    assert dialog.model.canFetchMore(nowhere)
    dialog.model.fetchMore(nowhere)
    assert not dialog.model.canFetchMore(nowhere), "one page at a time"
    asking = stage.desk.asked("page")
    assert asking.options == {"before": 1}
    asking.answer((entry(0, JournalAction.CREATED),))
    assert dialog.model.rowCount() == 41
    dialog.model.fetchMore(nowhere)
    stage.desk.asked("page").answer(())
    assert dialog.model.ended
    assert not dialog.model.canFetchMore(nowhere)
    assert dialog.model.rowCount(dialog.model.index(0, 0)) == 0


def test_ten_thousand_records_do_not_hold_up_the_window(stage: Stage) -> None:
    dialog = opened(stage)
    many = tuple(entry(n, JournalAction.CREATED) for n in range(10_000, 0, -1))
    dialog.reload()
    stage.desk.asked("page").answer(many)
    stage.settle()
    assert dialog.model.rowCount() == 10_000
    dialog.table.selectRow(9_000)
    assert "Record 1000" in dialog.detail.text()


def test_newer_records_are_put_on_top_and_nothing_else_moves(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.table.selectRow(5)
    stage.show(s.desk(links=(s.link(),)))
    asking = stage.desk.asked("page")
    assert asking.options == {"before": 0}
    asking.answer((entry(41, JournalAction.COPIED), *ENTRIES[:3]))
    assert dialog.model.rowCount() == 41
    assert dialog.model.index(0, Column.WHAT).data() == "Copied"
    assert dialog.table.currentIndex().row() == 6, "the chosen record is still the chosen one"
    before = len(pages(stage))
    stage.show(s.desk(links=(s.link(),), ticket="x"))
    assert len(pages(stage)) == before, "only what is done with links is in the journal"


@pytest.mark.parametrize(("narrowed", "words"), [(False, "Nothing has been"), (True, "No record")])
def test_an_empty_answer_says_why(stage: Stage, narrowed: bool, words: str) -> None:
    dialog = opened(stage, ())
    if narrowed:
        dialog.filters.customer.setText("99")
        dialog.reload()
        stage.desk.asked("page").answer(())
    assert words in dialog.empty.sentence()
    assert dialog.pages.currentWidget() is dialog.empty


def test_a_journal_that_cannot_be_read_can_be_tried_again(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.reload()
    fail(stage, "page", JournalUnreadable("disk"))
    assert "cannot be read" in dialog.empty.sentence()
    dialog.empty.acted.emit()
    stage.desk.asked("page").answer(ENTRIES)
    assert dialog.pages.currentWidget() is dialog.table


# --- filters -----------------------------------------------------------------------------------------


def test_typing_waits_for_the_keys_to_rest(stage: Stage) -> None:
    dialog = opened(stage)
    before = len(pages(stage))
    QTest.keyClicks(dialog.filters.customer, "41002")
    QTest.keyClicks(dialog.filters.ticket, "HD-7")
    assert len(pages(stage)) == before
    stage.qtbot.waitUntil(lambda: len(pages(stage)) == before + 1, timeout=REST_MS * 10)
    wanted = JournalFilter(customer="41002", ticket="HD-7")
    assert stage.desk.asked("page").about == wanted


def test_choices_are_asked_for_at_once(stage: Stage) -> None:
    dialog = opened(stage)
    filters = dialog.filters
    choose(filters.vendor, "fusebill")
    choose(filters.connection, "fusebill")
    choose(filters.action, JournalAction.UNKNOWN.value)
    which = stage.desk.asked("page").about
    assert which == JournalFilter(
        vendor="fusebill", connection_id="fusebill", action=JournalAction.UNKNOWN
    )
    assert stage.desk.asked("count records").about == which
    assert filters.narrowed


def choose(picker: Picker, key: str) -> None:
    picker.setCurrentIndex(picker.findData(key))
    picker.activated.emit(picker.currentIndex())


def test_what_the_journal_knows_can_be_filtered_by(stage: Stage) -> None:
    filters = opened(stage).filters
    assert not filters.operator.isVisible(), "nobody knows yet whether there are several"
    choose(filters.connection, "bluesnap")
    stage.desk.asked("journal choices").answer(CHOICES)
    assert filters.connection.key() == "bluesnap", "what was chosen stays chosen"
    choose(filters.connection, "old")
    assert filters.connection.currentText() == "Donors of 2024 (removed)"
    assert filters.operator.isVisible()
    choose(filters.operator, "m.ortiz")
    which = stage.desk.asked("page").about
    assert which == JournalFilter(connection_id="old", operator="m.ortiz")


def test_how_many_there_are_is_said_before_an_export(stage: Stage) -> None:
    dialog = opened(stage)
    stage.desk.asked("count records").answer(12480)
    assert dialog.count.text() == f"{number(12480)} records"
    dialog.model.look_for_newer()
    stage.desk.asked("page").answer((a_copy(41), *ENTRIES))
    stage.desk.asked("count records").answer(12481)
    assert dialog.count.text() == f"{number(12481)} records"
    asked = stage.desk.asked("count records")
    dialog.reload()
    assert asked.cancelled
    assert dialog.count.text() == ""


def test_where_no_record_fits_all_are_one_press_away(stage: Stage) -> None:
    dialog = opened(stage)
    choose(dialog.filters.vendor, "redtail")
    stage.desk.asked("page").answer(())
    dialog.empty.acted.emit()
    assert stage.desk.asked("page").about == JournalFilter()
    assert dialog.filters.vendor.key() == ""


def test_keys_have_names_and_what_nobody_knows_stands_for_itself(stage: Stage) -> None:
    unknown = entry(
        2, JournalAction.CREATED, vendor_id="gone", environment="x", destination="page:1"
    )
    dialog = opened(stage, (ENTRIES[0], unknown))
    cells = [dialog.model.index(row, Column.PAGE).data() for row in range(2)]
    assert cells == ["Portal home", "page:1"]
    icon, tip = Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole
    where = dialog.model.index(0, Column.CONNECTION)
    assert "Production" in where.data(tip)
    assert not where.data(icon).isNull()
    assert dialog.model.index(1, Column.CONNECTION).data(icon) is None
    assert not dialog.model.index(1, Column.WHAT).data(icon).isNull()
    dialog.table.go_to(1)
    assert "gone · x · page:1" in dialog.detail.text()


@pytest.mark.parametrize("action", JournalAction)
def test_whatever_happens_has_words_and_an_icon(stage: Stage, action: JournalAction) -> None:
    dialog = opened(stage, (entry(1, action),))
    cell = dialog.model.index(0, Column.WHAT)
    assert cell.data()
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_a_chosen_record_says_all_that_it_holds(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.table.go_to(1)
    said = dialog.detail.text()
    for words in ("Record 39", "r.hale@desk-14", "41004", "Fusebill (Stax Bill)", "Production"):
        assert words in said
    assert ENTRIES[1].record.reason in said
    stage.show(s.desk(presenting=True))
    said = dialog.detail.text()
    assert "Record 39" in said
    assert "41004" not in said
    assert ENTRIES[1].record.reason not in said


def test_times_are_asked_for_in_utc(stage: Stage) -> None:
    filters = opened(stage).filters
    assert not filters.since.isVisible()
    filters.period.setCurrentIndex(2)
    filters.period.activated.emit(2)
    which = stage.desk.asked("page").about
    assert which.since.endswith("+00:00")
    assert which.until == ""
    filters.period.setCurrentIndex(4)
    filters.period.activated.emit(4)
    assert filters.since.isVisible()
    filters.since.setDate(QDate(2026, 1, 1))
    filters.until.setDate(QDate(2026, 1, 31))
    span = filters.filter()
    assert span.since < "2026-01-02"
    assert "2026-01-31" <= span.until <= "2026-02-02", "the last day is in it"


# --- checking ----------------------------------------------------------------------------------------


def test_a_whole_journal_is_said_to_be_whole(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.verify.click()
    assert not dialog.verify.isEnabled()
    stage.desk.asked("verify").options["progress"](50, 200)
    assert dialog.progress.value() == 250
    stage.desk.asked("verify").answer(SOUND)
    assert "12480 records fit together" in dialog.said.text()
    assert dialog.said.property("wash") == "good"
    assert dialog.verify.isEnabled()


def test_what_does_not_fit_is_named_and_shown(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.verify.click()
    stage.desk.asked("verify").answer(TAMPERED)
    assert "record 31 has been changed" in dialog.said.text()
    assert dialog.said.property("wash") == "danger"
    assert dialog.table.currentIndex().row() == 9, "record 31 of 40"


def test_a_check_can_be_cancelled_and_may_fail(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.verify.click()
    dialog.stop.click()
    assert stage.desk.asked("verify").cancelled
    assert dialog.verify.isEnabled()
    dialog.verify.click()
    fail(stage, "verify", JournalUnreadable("gone"))
    assert dialog.said.property("wash") == "danger"
    dialog.close_button.click()
    assert stage.place.dialogs.opened(JournalDialog) is None


# --- out of the program -----------------------------------------------------------------------------


def test_what_is_shown_is_exported(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.filters.customer.setText("41002")
    dialog.export.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.selectNameFilter("With all hashes, JSON lines (*.jsonl)")
    chooser.fileSelected.emit("/out/journal.jsonl")
    chooser.close()
    asking = stage.desk.asked("export journal")
    assert asking.about == JournalFilter(customer="41002")
    assert asking.options == {"form": ExportForm.JSON_LINES, "path": Path("/out/journal.jsonl")}
    asking.answer(17)
    assert "17 records were written to journal.jsonl" in dialog.said.text()
    dialog.export_to(Path("/out/x.csv"), ExportForm.CSV)
    fail(stage, "export journal", InvalidInput("file", "x.csv: Permission denied"))
    assert "Permission denied" in dialog.said.text()


def test_the_report_tells_link_by_link(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.tell.click()
    asking = stage.desk.asked("report")
    assert asking.about == JournalFilter(customer="41005", connection_id="fusebill")
    asking.answer(stories(reversed(ENTRIES[:9])))
    text = dialog.report.toPlainText()
    assert "Customer 41005 at Billing – Northwind (Fusebill (Stax Bill))" in text
    assert "Payment methods" in text
    assert "Link created" in text
    assert "Sent to the browser" in text
    assert not dialog.verify.isVisible()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == text
    dialog.keep.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit("/out/report.txt")
    chooser.close()
    saving = stage.desk.asked("save text")
    assert (saving.about, saving.options) == (text, {"path": Path("/out/report.txt")})
    saving.answer()
    assert "report.txt" in dialog.said.text()
    dialog.back.click()
    assert dialog.pages.currentWidget() is dialog.table
    assert dialog.verify.isVisible()


def test_a_record_of_nobody_has_no_report(stage: Stage) -> None:
    dialog = opened(stage, (entry(1, JournalAction.EXPORTED, customer_id=""),))
    assert not dialog.tell.isEnabled()
    assert "knows nothing" in report_text(ENTRIES[0].record, (), JournalNames(()))


def test_records_can_be_copied_as_text(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Link asked for\t" in QGuiApplication.clipboard().text()


def test_times_are_this_computers_and_what_is_none_stays() -> None:
    assert moment_words("not a time") == "not a time"
    assert moment_words("2026-01-01T08:00:07.500+00:00") != "2026-01-01T08:00:07.500+00:00"


def test_no_link_is_ever_shown(stage: Stage) -> None:
    dialog = opened(stage)
    assert "http" not in labels(dialog)
    dialog.table.selectRow(1)
    assert "3fb1c29a7d0e" in dialog.detail.text(), "but its fingerprint is"


def test_while_presenting_nobody_is_named(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.tell.click()
    stage.desk.asked("report").answer(stories(reversed(ENTRIES[:9])))
    stage.show(s.desk(presenting=True))
    assert dialog.pages.currentWidget() is dialog.table
    assert dialog.report.toPlainText() == ""
    words = [dialog.model.index(row, column).data() for row in range(40) for column in Column]
    tips = [
        dialog.model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(40)
        for column in Column
    ]
    telling = {entry.record.customer_id for entry in ENTRIES} | {"Address", "HD-1239"}
    assert not any(name in text for name in telling for text in (*words, *tips))
    dialog.table.selectRow(0)
    assert not dialog.tell.isEnabled()
    stage.show(s.desk())
    assert "41005" in dialog.model.index(0, Column.CUSTOMER).data()


# --- what comes meanwhile, and what runs at the same time ------------------------------------------


def a_copy(number: int) -> JournalEntry:
    return entry(number, JournalAction.COPIED)


def numbers(dialog: JournalDialog) -> list[int]:
    rows = range(dialog.model.rowCount())
    return [one.sequence for row in rows if (one := dialog.model.entry(row)) is not None]


def test_many_newer_records_leave_no_gap(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.model.look_for_newer()
    stage.desk.asked("page").answer(tuple(a_copy(n) for n in range(240, 140, -1)))
    assert numbers(dialog)[0] == 40, "nothing is shown before it is whole"
    assert stage.desk.asked("page").options == {"before": 141}
    stage.desk.asked("page").answer(tuple(a_copy(n) for n in range(140, 40, -1)))
    stage.desk.asked("page").answer(tuple(a_copy(n) for n in range(40, 0, -1)))
    assert numbers(dialog) == list(range(240, 0, -1))


def test_the_first_record_of_all_comes_by_itself(stage: Stage) -> None:
    dialog = opened(stage, ())
    stage.desk.change(links=(s.link(),))
    assert len(pages(stage)) == 2
    stage.desk.asked("page").answer((a_copy(1),))
    assert dialog.pages.currentWidget() is dialog.table
    assert numbers(dialog) == [1]


def test_newer_records_are_looked_for_once_the_page_that_is_asked_for_has_come(
    stage: Stage,
) -> None:
    dialog = opened(stage)
    dialog.model.fetchMore(QModelIndex())
    stage.desk.change(links=(s.link(),))
    before = len(pages(stage))
    stage.desk.asked("page").answer((a_copy(0),))
    assert len(pages(stage)) == before + 1
    stage.desk.asked("page").answer((a_copy(41), a_copy(40)))
    assert numbers(dialog)[:2] == [41, 40]


def test_what_is_read_stays_where_it_is_when_newer_records_come(stage: Stage) -> None:
    dialog = opened(stage)
    bar, table = dialog.table.verticalScrollBar(), dialog.table
    stage.settle()
    assert bar.maximum() > 100, "there is something to scroll"
    bar.setValue(100)
    seen = dialog.model.entry(table.rowAt(5))
    place = table.rowViewportPosition(table.rowAt(5))
    dialog.model.look_for_newer()
    stage.desk.asked("page").answer((a_copy(43), a_copy(42), a_copy(41), *ENTRIES))
    stage.settle()
    assert dialog.model.entry(table.rowAt(5)) == seen
    assert table.rowViewportPosition(table.rowAt(5)) == place


def test_one_thing_runs_at_a_time_and_cancel_ends_just_that(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.verify.click()
    check = stage.desk.asked("verify")
    assert not any(b.isEnabled() for b in (dialog.verify, dialog.export, dialog.tell))
    dialog.table.go_to(1)
    assert not dialog.tell.isEnabled()
    dialog.stop.click()
    assert check.cancelled
    assert all(b.isEnabled() for b in (dialog.verify, dialog.export, dialog.tell))
    dialog.export_to(Path("/lists/journal.csv"), ExportForm.CSV)
    assert dialog.stop.isVisible(), "an export can be long, and is cancelled there"
    dialog.stop.click()
    assert stage.desk.asked("export journal").cancelled


@pytest.mark.parametrize(
    "verdict",
    [
        JournalVerdict(699, Tail.PROTECTED, JournalFault.CHANGED, 700),
        JournalVerdict(900, Tail.CHANGED, remembered=JournalHead("j", 700, "c" * 64)),
    ],
)
def test_a_record_that_is_named_is_gone_to_however_far_it_is(
    stage: Stage, verdict: JournalVerdict
) -> None:
    dialog = opened(stage)
    dialog.filters.ticket.setText("HD-1")
    dialog.verify.click()
    stage.desk.asked("verify").answer(verdict)
    assert dialog.go_there.text() == "Show record 700"
    dialog.go_there.click()
    asking = stage.desk.asked("page")
    assert (asking.about, asking.options) == (JournalFilter(), {"before": 702})
    asking.answer(tuple(a_copy(n) for n in range(701, 601, -1)))
    current = dialog.model.entry(dialog.table.currentIndex().row())
    assert current is not None
    assert current.sequence == 700
    assert not dialog.go_there.isVisible()
    asked = len(pages(stage))
    stage.desk.change(links=(s.link(),))
    assert len(pages(stage)) == asked, "those far above are not looked for"
    dialog.newest.click()
    assert stage.desk.asked("page").options == {"before": 0}
    assert not dialog.newest.isVisible()


def test_where_a_named_record_is_missing_its_neighbours_are_shown(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.verify.click()
    fault = JournalFault.MISSING
    stage.desk.asked("verify").answer(JournalVerdict(699, Tail.PROTECTED, fault, 700, detail="701"))
    assert "record 700 is missing; the next one is 701" in dialog.said.text()
    dialog.go_there.click()
    stage.desk.asked("page").answer((a_copy(701), a_copy(699)))
    assert dialog.table.currentIndex().row() == 0
    assert numbers(dialog) == [701, 699]


def test_a_report_that_comes_while_others_look_on_is_not_shown(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.tell.click()
    stage.desk.change(presenting=True)
    stage.desk.asked("report").answer(stories(ENTRIES[::-1]))
    assert dialog.pages.currentWidget() is dialog.table
    assert dialog.report.toPlainText() == ""


def test_what_others_write_is_looked_for_while_the_window_is_open(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.look.timeout.emit()
    stage.desk.asked("page").answer((a_copy(41), *ENTRIES))
    assert numbers(dialog)[0] == 41
    dialog.look.timeout.emit()
    fail(stage, "page", JournalUnreadable("locked"))
    dialog.model.show(JournalFilter())
    fail(stage, "page", JournalUnreadable("locked"))
    assert "cannot be read" in dialog.empty.sentence()
    dialog.look.timeout.emit()
    stage.desk.asked("page").answer((a_copy(1),))
    assert dialog.pages.currentWidget() is dialog.table, "it can be read again"
    dialog.close_button.click()
    assert not dialog.look.isActive()


# --- a report is told to nobody but who asked for it ---------------------------------------------------


def reported(stage: Stage) -> JournalDialog:
    dialog = opened(stage)
    dialog.tell.click()
    stage.desk.asked("report").answer(stories(reversed(ENTRIES[:9])))
    assert "41005" in dialog.report.toPlainText()
    return dialog


def test_a_journal_that_fails_meanwhile_leaves_the_report_where_it_is(stage: Stage) -> None:
    dialog = reported(stage)
    dialog.model.look_for_newer()
    fail(stage, "page", JournalUnreadable("disk"))
    assert dialog.pages.currentWidget() is dialog.report
    stage.desk.change(presenting=True)
    assert dialog.report.toPlainText() == ""
    assert not dialog.copy.isVisible()


def test_whatever_leads_away_from_a_report_takes_it_along(stage: Stage) -> None:
    dialog = reported(stage)
    dialog.reload()
    assert dialog.report.toPlainText() == ""
    assert not dialog.copy.isVisible()
    assert dialog.filters.isVisible()


def test_nothing_of_the_records_stands_below_a_report(stage: Stage) -> None:
    dialog = reported(stage)
    assert not dialog.detail.isVisible()
    stage.desk.change(ticket="x")
    assert not dialog.detail.isVisible()
    assert not dialog.newest.isVisible()


def test_a_report_that_is_being_saved_is_saved_though_others_look_on_by_now(stage: Stage) -> None:
    dialog = reported(stage)
    text = dialog.report.toPlainText()
    dialog.keep.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    stage.desk.change(presenting=True)
    chooser.fileSelected.emit("/out/report.txt")
    assert stage.desk.asked("save text").about == text


def test_reading_goes_on_where_it_failed_once(stage: Stage) -> None:
    dialog = opened(stage)
    assert dialog.model.canFetchMore(QModelIndex())
    dialog.model.look_for_newer()
    fail(stage, "page", JournalUnreadable("disk"))
    assert not dialog.model.canFetchMore(QModelIndex())
    dialog.model.look_for_newer()
    stage.desk.asked("page").answer(ENTRIES)
    assert dialog.pages.currentWidget() is dialog.table
    assert dialog.model.canFetchMore(QModelIndex())
    choose(dialog.filters.vendor, "redtail")
    stage.desk.asked("page").answer(())
    dialog.empty.acted.emit()
    assert dialog.filters.vendor.key() == "", "that it failed once is over"


def test_the_count_follows_what_is_shown(stage: Stage) -> None:
    dialog = opened(stage, ())
    asked = stage.desk.asked("count records")
    dialog.model.look_for_newer()
    assert stage.desk.asked("count records") is not asked
    choose(dialog.filters.vendor, "fusebill")
    dialog.verify.click()
    verdict = JournalVerdict(699, Tail.PROTECTED, JournalFault.CHANGED, 700)
    stage.desk.asked("verify").answer(verdict)
    dialog.go_there.click()
    assert stage.desk.asked("count records").about == JournalFilter()


def test_ids_are_copied_without_what_keeps_directions_apart(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.table.selectRow(0)
    assert "\t41005\t" in dialog.table.chosen_text()


def test_closing_gives_up_all_that_is_asked(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.close_button.click()
    assert stage.desk.asked("journal choices").cancelled
    assert stage.desk.asked("count records").cancelled


def test_once_nobody_is_there_the_journal_is_closed(stage: Stage) -> None:
    opened(stage)
    stage.show(replace(stage.desk.state, cleared=1))
    assert stage.place.dialogs.opened(JournalDialog) is None
