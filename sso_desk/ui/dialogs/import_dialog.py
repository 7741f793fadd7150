"""A list of customers on its way into the directory: choose it, say what its columns are, see what
would come of it, import it. Until the last step nothing is changed, and then all of it or nothing.
"""

# ruff: noqa: N802 - Qt's own names

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sso_desk import messages
from sso_desk.customer_lists import ImportPreview, ImportProblem, ImportReport, ListFormat
from sso_desk.desk.state import DeskState
from sso_desk.errors import DeskError
from sso_desk.ui import sizes, theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.dialogs.import_columns import ImportColumns
from sso_desk.ui.discretion import dots
from sso_desk.ui.intents import Asking, Intents
from sso_desk.ui.pieces import file_choosers
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import Dialog
from sso_desk.ui.pieces.empty_state import EmptyState
from sso_desk.ui.pieces.fitting import fit
from sso_desk.ui.pieces.frames import Note, at_end, column
from sso_desk.ui.pieces.labels import ElidedLabel, TextLabel, Tone
from sso_desk.ui.pieces.progress_bar import ProgressBar
from sso_desk.ui.pieces.read_table import ReadTable, text_model
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.status_line import isolated_words
from sso_desk.ui.words import number, translate


class ImportDialog(Dialog):
    """`imported` is emitted once customers are in."""

    imported = Signal()

    def __init__(self, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._path = Path()
        self._asking: Asking | None = None
        self._report: ImportReport | None = None
        self._hidden = intents.state.presenting
        self.setWindowTitle(self.tr("Import a list of customers"))
        self.setAcceptDrops(True)
        fit(self, sizes.scaled(640), sizes.scaled(480))
        self._title = ElidedLabel(title=True)
        self.problem = Note(wash="danger")
        self.start = EmptyState(look=Look.PRIMARY)
        self.start.say(
            "people",
            self.tr("Choose a list of customers"),
            self.tr(
                "A CSV file with names and, for each connection, the customers' IDs there. Every "
                "spreadsheet can save one. You can also drop it here."
            ),
            action=self.tr("Choose a file…"),
        )
        self.columns = ImportColumns()
        self.progress = ProgressBar(self.tr("Progress"))
        self._meaning = TextLabel(tone=Tone.MUTED)
        self.outcome = TextLabel(strong=True)
        self.problems = ReadTable(self.tr("Rows that are left out"), text_model((), ()))
        self._more = TextLabel(tone=Tone.MUTED)
        self._working_page, self._outcome_page = QWidget(), QWidget()
        working = column(self.progress, self._meaning, spacing=theme.M)
        working.addStretch(1)
        self._working_page.setLayout(working)
        below = column(self.outcome, self.problems, self._more, spacing=theme.M)
        below.addStretch(1)
        below.setStretch(1, 10)
        self._outcome_page.setLayout(below)
        self.pages = QStackedWidget()
        for page in (self.start, self.columns, self._working_page, self._outcome_page):
            self.pages.addWidget(page)
        self.back = Button(self.tr("Back"), look=Look.QUIET)
        self.check = Button(self.tr("Check"), look=Look.PRIMARY)
        self.take_in = Button(self.tr("Import"), look=Look.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        buttons = at_end(self.cancel, self.check, self.take_in, before=(self.back,))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(self._title)
        layout.addWidget(self.problem)
        layout.addWidget(self.pages, 1)
        layout.addLayout(buttons)
        self._importing = self._unseen = False
        self._connect()
        self._turn_to(self.start)

    def _connect(self) -> None:
        self.start.acted.connect(self._choose_file)
        self.columns.changed.connect(lambda: self.problem.say(""))
        self.columns.format_wished.connect(self._read)
        self.back.clicked.connect(self._go_back)
        self.check.clicked.connect(self._check)
        self.take_in.clicked.connect(self._import)
        self.cancel.clicked.connect(self._cancel)
        self.finished.connect(self._give_up)
        self.finished.connect(self._intents.watch(self._state_changed))

    # --- the steps ------------------------------------------------------------------------------

    def _turn_to(self, page: QWidget) -> None:
        self._importing = False
        self.pages.setCurrentWidget(page)
        set_shown(self.back, wanted=page in (self.columns, self._outcome_page))
        set_shown(self.check, wanted=page is self.columns)
        set_shown(self.take_in, wanted=False)
        self.cancel.say(self.tr("Cancel"))

    def _choose_file(self) -> None:
        filters = [self.tr("Lists (*.csv *.txt *.tsv)"), self.tr("All files (*)")]
        dialog = file_choosers.to_read(self, self.tr("Choose a list of customers"), filters)
        dialog.fileSelected.connect(lambda path: self.read_file(Path(path)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read how that list begins."""
        self._path = path
        self._title.say(path.name)
        self._read(ListFormat())

    def _read(self, form: ListFormat) -> None:
        self.problem.say("")
        self._give_up()
        self._asking = self._intents.directory.ask_preview(
            self._path, self._previewed, self._failed, form=form
        )

    def _previewed(self, preview: ImportPreview) -> None:
        self._report = None
        connections = [view.connection for view in self._intents.state.connections]
        self.columns.show_preview(preview, connections)
        self.columns.show_values(hidden=self._hidden)
        self._turn_to(self.columns)
        self.check.setFocus()

    def _check(self) -> None:
        self._work(self.tr("Nothing is changed yet."))
        self._asking = self._intents.directory.ask_check(
            self._path, self.columns.mapping(), self._progressed, self._checked, self._failed
        )

    def _import(self) -> None:
        self._work(self.tr("If you cancel, the directory stays as it was."))
        self._importing = True
        self._asking = self._intents.directory.ask_import(
            self._path, self.columns.mapping(), self._progressed, self._imported, self._failed
        )

    def _work(self, meaning: str) -> None:
        self.problem.say("")
        self._meaning.say(meaning)
        self.progress.setRange(0, 0)
        self._turn_to(self._working_page)
        self.cancel.setFocus()

    def _progressed(self, done: int, whole: int) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(100 * done // max(1, whole))

    def _checked(self, report: ImportReport) -> None:
        self._show(report, self._counts(report))
        good = report.new + report.changed + report.unchanged
        set_shown(self.take_in, wanted=good > 0)
        (self.take_in if good else self.back).setFocus()

    def _imported(self, report: ImportReport) -> None:
        if self._unseen:
            self.imported.emit()
            self.accept()
            return
        self._show(report, self.tr("Done. {counts}").format(counts=self._counts(report)))
        set_shown(self.back, wanted=False)
        self.cancel.say(self.tr("Close"))
        self.cancel.setFocus()
        self.imported.emit()

    def _show(self, report: ImportReport, words: str) -> None:
        self._asking = None
        self._turn_to(self._outcome_page)
        self.outcome.say(words)
        announce(self, words)
        self._report = report
        self._show_problems(report)

    def _show_problems(self, report: ImportReport) -> None:
        rows = [
            (number(problem.row), problem.column, self._why(problem)) for problem in report.problems
        ]
        headers = (self.tr("Row"), self.tr("Column"), self.tr("Why it is left out"))
        self.problems.setModel(text_model(headers, rows))
        self.problems.resizeColumnsToContents()
        set_shown(self.problems, wanted=bool(rows))
        hidden = report.left_out - len(rows)
        self._more.say(self.tr("%n more rows are left out.", "", hidden) if hidden > 0 else "")

    def _why(self, problem: ImportProblem) -> str:
        """Why a row is left out; what stands in it is not said while others look on."""
        places = problem.places
        if self._hidden:
            places = {name: dots(text) for name, text in places.items()}
        return translate("directory", problem.words).format_map(places)

    def _counts(self, report: ImportReport) -> str:
        return self.tr(
            "New: {new}, changed: {changed}, as before: {same}, left out: {left}."
        ).format(
            new=number(report.new),
            changed=number(report.changed),
            same=number(report.unchanged),
            left=number(report.left_out),
        )

    def _state_changed(self, state: DeskState) -> None:
        """Hide what stands in the list while others look on."""
        if state.presenting is not self._hidden:
            self._hidden = state.presenting
            self.columns.show_values(hidden=self._hidden)
            if self._report is not None:
                self._show_problems(self._report)

    # --- back and away ----------------------------------------------------------------------------

    def _failed(self, error: DeskError) -> None:
        self._asking = None
        if self._unseen:
            self.reject()
            return
        self.problem.say(isolated_words(messages.describe(error)))
        if self.pages.currentWidget() is self._working_page:
            self._turn_to(self.columns)
            self.check.setFocus()

    def _go_back(self) -> None:
        self.problem.say("")
        self._turn_to(
            self.columns if self.pages.currentWidget() is self._outcome_page else self.start
        )

    def _cancel(self) -> None:
        if self.pages.currentWidget() is self._working_page:
            self._give_up()
            self._turn_to(self.columns)
        else:
            self.reject()

    def clear_away(self) -> None:
        """The list names customers; an import that runs goes on, and shows nothing of it at its end."""
        if self._importing:
            self._unseen = True
        else:
            self.reject()

    def _give_up(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    # --- a file that is dropped -----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file of this computer."""
        if self._dropped(event) is not None and self.pages.currentWidget() is self.start:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read it."""
        path = self._dropped(event)
        if path is not None:
            self.read_file(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        urls = event.mimeData().urls()
        return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
