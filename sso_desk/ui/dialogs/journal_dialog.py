"""The journal: who asked for which link and why, what came of it, and whether the records are whole."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sso_desk import messages
from sso_desk.desk.journal_export import ExportForm, LinkStory
from sso_desk.desk.state import DeskState
from sso_desk.errors import DeskError
from sso_desk.journal_records import JournalChoices, JournalFilter, JournalVerdict, Tail
from sso_desk.journal_words import verdict_sentences
from sso_desk.ui import sizes, theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.dialogs.journal_filter import JournalFilters
from sso_desk.ui.intents import Asking, Intents
from sso_desk.ui.journal_model import Column, JournalModel
from sso_desk.ui.journal_names import JournalNames
from sso_desk.ui.journal_report import record_text, report_text
from sso_desk.ui.pieces import file_choosers
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import Dialog
from sso_desk.ui.pieces.empty_state import EmptyState
from sso_desk.ui.pieces.fitting import fit
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import Note, column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.progress_bar import ProgressBar
from sso_desk.ui.pieces.read_table import ReadTable
from sso_desk.ui.pieces.read_text import ReadText
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.status_line import isolated_words
from sso_desk.ui.words import isolated, translate

WIDTHS = {
    Column.TIME: 140,
    Column.WHAT: 170,
    Column.CUSTOMER: 90,
    Column.CONNECTION: 180,
    Column.PAGE: 130,
    Column.OPERATOR: 80,
    Column.TICKET: 80,
}


SEVERAL = 2

LOOK_MS = 3000
"""Between two looks for what others have written, such as the command line."""


class JournalDialog(Dialog):
    """Filters above, records in the middle, the chosen one beneath; what can be done at the foot."""

    def __init__(self, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._asking: Asking | None = None
        self._links = intents.state.links
        self._hidden = self._failed_to_read = self._telling = self._far = False
        self._at_work = False
        self._named = self._first = 0
        self._counting: Asking | None = None
        vendors = intents.forms.vendors()
        self._names = JournalNames(vendors)
        self.setWindowTitle(self.tr("Journal"))
        fit(self, sizes.scaled(980), sizes.scaled(640))
        self.filters = JournalFilters(
            vendors, [view.connection for view in intents.state.connections]
        )
        self.model = JournalModel(intents.audit, self._names, self)
        self.table = ReadTable(self.tr("Records, the newest first"), self.model)
        for place, width in WIDTHS.items():
            self.table.setColumnWidth(place, sizes.scaled(width))
        self.empty = EmptyState()
        self.report = ReadText(self.tr("Report"))
        self.pages = QStackedWidget()
        for page in (self.table, self.empty, self.report):
            self.pages.addWidget(page)
        self.detail = TextLabel(tone=Tone.MUTED)
        self.said = Note(wash="good")
        self.progress = ProgressBar(self.tr("Progress of the check"))
        self.count = TextLabel(tone=Tone.MUTED, wrap=False)
        self.stop = Button(self.tr("Cancel"), look=Look.QUIET)
        self.go_there = Button(look=Look.QUIET)
        self.newest = Button(self.tr("Show the newest records"), "back", look=Look.QUIET)
        self.verify = Button(self.tr("Check that it is whole"), "check")
        self.export = Button(self.tr("Export…"))
        self.tell = Button(self.tr("Report for this customer"))
        self.back = Button(self.tr("Back to the records"), "back", look=Look.QUIET)
        self.copy = Button(self.tr("Copy"), "copy")
        self.keep = Button(self.tr("Save…"))
        self.close_button = Button(self.tr("Close"))
        self.look = QTimer(self)
        self.look.setInterval(LOOK_MS)
        self._lay_out()
        self._connect()
        self._show_working(working=False)
        self._offer_to_go_to(0)
        self._show_report(shown_now=False)
        self._hide_names(hidden=intents.state.presenting)
        self.reload()
        self._choices = intents.audit.ask_choices(self._offer, lambda _error: None)
        self.look.start()

    def _lay_out(self) -> None:
        self._working = QWidget()
        working = row(self.progress, self.stop, spacing=theme.S)
        working.setStretch(0, 1)
        self._working.setLayout(working)
        buttons = FlowRow(
            self.verify,
            self.export,
            self.tell,
            self.back,
            self.copy,
            self.keep,
            trailing=self.close_button,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        layout.setSpacing(theme.M)
        ways = FlowRow(self.go_there, self.newest, trailing=self.count)
        layout.addLayout(column(self.filters, self.said, self._working, ways, spacing=theme.S))
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.detail)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.filters.changed.connect(self.reload)
        self.model.loaded.connect(self._loaded)
        self.model.newer.connect(self._ask_count)
        self.model.failed.connect(self._unreadable)
        self.empty.acted.connect(self._act_on_emptiness)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.verify.clicked.connect(self._verify)
        self.stop.clicked.connect(self._stop)
        self.go_there.clicked.connect(self._go_to_named)
        self.newest.clicked.connect(self.reload)
        self.look.timeout.connect(self.model.look_for_newer)
        self.finished.connect(self.look.stop)
        self.export.clicked.connect(self._choose_target)
        self.tell.clicked.connect(self._tell)
        self.back.clicked.connect(lambda: self._show_report(shown_now=False))
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.report.toPlainText())
        )
        self.keep.clicked.connect(self._choose_report_file)
        self.close_button.clicked.connect(self.accept)
        unwatch = self._intents.watch(self._state_changed)
        self.finished.connect(unwatch)
        self.finished.connect(self._give_up)

    # --- records ----------------------------------------------------------------------------------

    def reload(self) -> None:
        """Ask for the records that fit the filters."""
        if self._telling:
            self._show_report(shown_now=False)
        self._far = False
        self.detail.say("")
        self.empty.say("clock", self.tr("Reading the journal…"))
        self.pages.setCurrentWidget(self.empty)
        self._first = 0
        self._failed_to_read = False
        self.model.show(self.filters.filter())
        self.count.say("")
        self._ask_count()
        set_shown(self.newest, wanted=False)
        self._enable()

    def _loaded(self) -> None:
        self._failed_to_read = False
        if self.model.rowCount():
            if self.pages.currentWidget() is self.empty:
                self.pages.setCurrentWidget(self.table)
                self.table.go_to(max(0, self.model.row_of(self._first)))
            return
        if self.filters.narrowed:
            self.empty.say("search", self.tr("No record fits."), action=self.tr("Show all records"))
        else:
            self.empty.say(
                "clock",
                self.tr("Nothing has been recorded yet."),
                self.tr("Each link that is asked for is written here before the request leaves."),
            )

    def _offer(self, choices: JournalChoices) -> None:
        """Offer what there is to filter by; one operator alone needs no column."""
        self.filters.offer(choices)
        self.table.setColumnHidden(Column.OPERATOR, len(choices.operators) < SEVERAL)

    def _act_on_emptiness(self) -> None:
        """Where no record fits, all are wanted; else it is tried again."""
        if not self._failed_to_read:
            self.filters.clear()
        self.reload()

    def _ask_count(self) -> None:
        """How many records fit is known before they are exported."""

        def counted(count: int) -> None:
            self.count.say(self.tr("%n records", "", count))

        if self._counting is not None:
            self._counting.cancel()
        self._counting = self._intents.audit.ask_count(
            self.filters.filter(), counted, lambda _error: None
        )

    def _unreadable(self, error: DeskError) -> None:
        words = messages.describe(error)
        self._failed_to_read = True
        self.empty.say(
            "problem",
            words.title.said(translate),
            isolated(" ".join(advice.said(translate) for advice in words.advice)),
            action=self.tr("Try again"),
            role="danger",
        )
        if not self._telling:
            self.pages.setCurrentWidget(self.empty)

    def _state_changed(self, state: DeskState) -> None:
        """Something was done with a link: the journal has it by now, or soon."""
        if state.presenting is not self._hidden:
            self._hide_names(hidden=state.presenting)
        if state.links != self._links:
            self._links = state.links
            self.model.look_for_newer()

    def _hide_names(self, *, hidden: bool) -> None:
        """While others look on, nothing here names a customer, and no report is told."""
        self._hidden = hidden
        self.model.hide(hidden=hidden)
        self.filters.hide_typing(hidden=hidden)
        if hidden and self._telling:
            self._show_report(shown_now=False)
        self._show_detail(self.table.currentIndex())

    def _show_detail(self, current: QModelIndex) -> None:
        entry = self.model.entry(current.row())
        self._enable()
        words = record_text(entry, self._names, hidden=self._hidden) if entry is not None else ""
        self.detail.say(words)
        set_shown(self.detail, wanted=bool(words) and not self._telling)

    # --- checking -----------------------------------------------------------------------------

    def _verify(self) -> None:
        self._show_working(working=True)
        self._asking = self._intents.audit.ask_verify(
            self._progressed, self._verified, self._failed
        )

    def _progressed(self, done: int, whole: int) -> None:
        self.progress.setRange(0, 1000)
        self.progress.setValue(1000 * done // max(1, whole))

    def _verified(self, verdict: JournalVerdict) -> None:
        self._show_working(working=False)
        words = " ".join(one.said(translate) for one in verdict_sentences(verdict))
        self.said.say(words, wash="good" if verdict.sound else "danger")
        announce(self, words)
        named = _named_by(verdict)
        place = self.model.row_of(named)
        if place >= 0:
            self.table.go_to(place)
        else:
            self._offer_to_go_to(named)

    def _offer_to_go_to(self, number: int) -> None:
        """Offer to show that record, among whichever are around it; 0 offers nothing."""
        self._named = number
        self.go_there.say(self.tr("Show record {number}").format(number=number))
        set_shown(self.go_there, wanted=number > 0)

    def _go_to_named(self) -> None:
        """Show the record that the verdict names. It may be missing: then its neighbours are there."""
        self.filters.clear()
        self._first = self._named
        self.detail.say("")
        self.empty.say("clock", self.tr("Reading the journal…"))
        self.pages.setCurrentWidget(self.empty)
        self.model.show(JournalFilter(), before=self._named + 2)
        self._far = True
        self._ask_count()
        self._offer_to_go_to(0)
        set_shown(self.newest, wanted=True)
        self.table.setFocus()

    def _stop(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        self._show_working(working=False)

    def _show_working(self, *, working: bool) -> None:
        self._at_work = working
        if working:
            self.said.say("")
            self._offer_to_go_to(0)
            self.progress.setRange(0, 0)
        set_shown(self._working, wanted=working)
        self._enable()

    def _enable(self) -> None:
        """One thing at a time, so that *Cancel* ends just that; a report needs somebody to tell of."""
        entry = self.model.entry(self.table.currentIndex().row())
        known = entry is not None and bool(entry.record.customer_id)
        for button in (self.verify, self.export, self.keep):
            button.setEnabled(not self._at_work)
        self.tell.setEnabled(known and not self._hidden and not self._at_work)

    # --- out of the program -----------------------------------------------------------------------

    def _choose_target(self) -> None:
        forms = {
            self.tr("For spreadsheets (*.csv)"): ExportForm.CSV,
            self.tr("With all hashes, JSON lines (*.jsonl)"): ExportForm.JSON_LINES,
        }
        title = self.tr("Export the records that are shown")
        suffixes = {name: form.value for name, form in forms.items()}
        dialog = file_choosers.to_write(self, title, suffixes, name=self.tr("Journal"))
        dialog.fileSelected.connect(
            lambda path: self.export_to(Path(path), forms[dialog.selectedNameFilter()])
        )
        dialog.open()

    def export_to(self, path: Path, form: ExportForm) -> None:
        """Write the records that fit the filters there."""

        def done(count: int) -> None:
            self._show_working(working=False)
            words = self.tr("%n records were written to {file}.", "", count)
            self.said.say(words.format(file=path.name), wash="good")
            self.model.look_for_newer()

        self._show_working(working=True)
        self._asking = self._intents.audit.ask_export(
            self.filters.filter(), form, path, done, self._failed
        )

    def _tell(self) -> None:
        entry = self.model.entry(self.table.currentIndex().row())
        if entry is None:
            return
        whose = entry.record

        def told(stories: tuple[LinkStory, ...]) -> None:
            self._show_working(working=False)
            if not self._hidden:
                self.report.setPlainText(report_text(whose, stories, self._names))
                self._show_report(shown_now=True)

        self._show_working(working=True)
        which = JournalFilter(customer=whose.customer_id, connection_id=whose.connection_id)
        self._asking = self._intents.audit.ask_report(which, told, self._failed)

    def _show_report(self, *, shown_now: bool) -> None:
        """Show the report, or the records again; what is not shown is not kept either."""
        self._telling = shown_now
        if not shown_now:
            self.report.clear()
        self.pages.setCurrentWidget(self.report if shown_now else self.table)
        out: tuple[QWidget, ...] = (self.back, self.copy, self.keep)
        if shown_now:
            self._offer_to_go_to(0)
        listed: tuple[QWidget, ...] = (
            self.filters,
            self.count,
            self.verify,
            self.export,
            self.tell,
        )
        for part in (*out, *listed):
            set_shown(part, wanted=(part in out) is shown_now)
        set_shown(self.newest, wanted=self._far and not shown_now)
        set_shown(self.detail, wanted=not shown_now and bool(self.detail.text()))
        (self.report if shown_now else self.table).setFocus()

    def _choose_report_file(self) -> None:
        title = self.tr("Save the report")
        dialog = file_choosers.to_write(
            self, title, {self.tr("Text (*.txt)"): "txt"}, name=self.tr("Report")
        )
        text = self.report.toPlainText()
        dialog.fileSelected.connect(lambda path: self.save_report(text, Path(path)))
        dialog.open()

    def save_report(self, text: str, path: Path) -> None:
        """Write a report there; others may look on by now, and it is gone from the window."""

        def done() -> None:
            self._show_working(working=False)
            words = self.tr("The report was written to {file}.")
            self.said.say(words.format(file=path.name), wash="good")

        self._show_working(working=True)
        self._asking = self._intents.audit.ask_save(text, path, done, self._failed)

    def _failed(self, error: DeskError) -> None:
        self._show_working(working=False)
        self.said.say(isolated_words(messages.describe(error)), wash="danger")

    def clear_away(self) -> None:
        """The records name customers."""
        self.reject()

    def _give_up(self) -> None:
        self.model.close()
        self._choices.cancel()
        if self._counting is not None:
            self._counting.cancel()
        self._stop()


def _named_by(verdict: JournalVerdict) -> int:
    """The number of the record that the verdict speaks against; 0 for none."""
    if verdict.fault is not None:
        return verdict.sequence
    changed = verdict.remembered if verdict.tail is Tail.CHANGED else None
    return changed.sequence if changed else 0
