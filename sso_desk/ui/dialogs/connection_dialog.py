"""Adding and changing a connection.

The order: choose the vendor, fill the form, test, save. Saving tests first; only after a test has
failed may the form be saved without one.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from sso_desk import messages
from sso_desk.desk.state import Busy
from sso_desk.domain import ConnectionReport, Secret
from sso_desk.errors import DeskError, InvalidInput
from sso_desk.ui import theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.dialogs.connection_form import ConnectionForm
from sso_desk.ui.dialogs.field_editors import SecretEditor
from sso_desk.ui.dialogs.report_panel import ReportPanel
from sso_desk.ui.dialogs.setup_panel import SetupPanel
from sso_desk.ui.dialogs.vendor_rows import VendorRows
from sso_desk.ui.help_pages import section_of, set_help
from sso_desk.ui.intents import Intents
from sso_desk.ui.pieces.badges import VendorMark
from sso_desk.ui.pieces.busy_line import BusyLine
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import EntryDialog
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import column, row, scrolling
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.status_line import isolated_words
from sso_desk.ui.words import translate


class ConnectionDialog(EntryDialog):
    """The form, with what tests and saves it. An empty `connection_id` makes a new connection."""

    def __init__(self, intents: Intents, connection_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._connection_id = connection_id
        self.setWindowTitle(
            self.tr("Edit connection") if connection_id else self.tr("Add a connection")
        )
        self._mark = VendorMark()
        self._heading = TextLabel(title=True)
        self.form = ConnectionForm(intents, connection_id)
        self.vendor_rows = VendorRows(tuple(self.form.vendors.values()))
        self.report = ReportPanel()
        self._busy = BusyLine()
        self._working = TextLabel(tone=Tone.MUTED)
        self.test_button = Button(self.tr("Test connection"), "plug")
        self.unchecked_button = Button(self.tr("Save without testing"))
        self.cancel_button = Button(self.tr("Cancel"), look=Look.PLAIN)
        self.save_button = Button(self.tr("Save"), look=Look.PRIMARY)
        self._lay_out()
        self._connect()
        self._begin()

    def _lay_out(self) -> None:
        content = QWidget()
        middle = column(self.vendor_rows, self.form, spacing=0)
        middle.addStretch(1)
        middle.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        content.setLayout(middle)
        self._area: QScrollArea = scrolling(content)
        head = row(self._mark, self._heading, spacing=theme.M)
        head.setStretch(1, 1)
        answers = QWidget()
        answers.setLayout(row(self.unchecked_button, self.cancel_button, self.save_button))
        buttons = FlowRow(self.test_button, trailing=answers)
        foot = column(self.leaving, self._working, self.report, buttons)
        self.put_together(self._area, self._busy, head=head, foot=foot)
        self.begin_at(600, 640, least=(460, 420))

    def _connect(self) -> None:
        self.vendor_rows.chosen.connect(self._vendor_clicked)
        self.form.vendor_shown.connect(self._show_vendor)
        self.form.edited.connect(self._clear_outcome)
        self.form.part_wished.connect(self.show_part)
        self.form.setup_wished.connect(self._set_up)
        self.form.setup_left.connect(self._give_up)
        self.test_button.clicked.connect(self._test)
        self.save_button.clicked.connect(lambda: self._save(unchecked=False))
        self.unchecked_button.clicked.connect(lambda: self._save(unchecked=True))
        self.cancel_button.clicked.connect(self._cancel)

    def _begin(self) -> None:
        forms = self._intents.forms
        self._questions = [forms.ask_secrets_kept(self.form.show_kept)]
        self._show_vendor()
        if self._connection_id:
            self.form.show_saved()
            self._questions.append(
                forms.ask_stored_secrets(self._connection_id, self.form.show_stored)
            )
        elif self.vendor_rows.rows:
            self.vendor_rows.rows[0].setFocus()

    def _vendor_clicked(self, vendor_id: str) -> None:
        self.form.choose_vendor(vendor_id)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def _show_vendor(self) -> None:
        """What stands around the form."""
        vendor = self.form.vendor
        set_help(self, f"connections#{section_of(vendor.name)}" if vendor else "connections")
        if vendor is not None:
            self._mark.show_vendor(vendor.id, vendor.name)
        for part in (self._mark, self.test_button, self.save_button):
            set_shown(part, wanted=vendor is not None)
        set_shown(self.vendor_rows, wanted=vendor is None)
        self._heading.say(self._heading_words())
        self._clear_outcome()

    def _heading_words(self) -> str:
        if self._connection_id:
            return self.tr("Edit connection")
        if self.form.vendor is None:
            return self.tr("Which vendor is the new connection for?")
        return self.tr("Add a connection")

    def show_part(self, part: QWidget) -> None:
        """Scroll to a part of the form."""
        self._area.ensureWidgetVisible(part)

    def _clear_outcome(self) -> None:
        self.report.clear()
        set_shown(self.unchecked_button, wanted=False)

    # --- testing and saving -------------------------------------------------------------------

    def _test(self) -> None:
        if self._asking is not None or not self._form_is_sound():
            return
        self._work(self.tr("Testing the connection. Nothing is changed at the vendor."))
        self._asking = self._intents.forms.ask_check(self.form.draft(), self._passed, self._failed)

    def _save(self, *, unchecked: bool) -> None:
        if self._asking is not None or not self._form_is_sound():
            return
        self._work(
            self.tr("Saving…") if unchecked else self.tr("Testing the connection, then saving it.")
        )
        self._asking = self._intents.forms.ask_save(
            self.form.draft(), self._saved, self._failed, unchecked=unchecked
        )

    def _set_up(self, panel: SetupPanel, inputs: dict[str, Secret]) -> None:
        if self._asking is not None:
            return
        self._let_test(on=False)
        panel.work(on=True)

        def fetched(secret: Secret) -> None:
            self._rest_again()
            panel.unfold(on=False)
            editor = self.form.rows[panel.action.fills].editor
            if isinstance(editor, SecretEditor):
                editor.receive(secret)

        def failed(error: DeskError) -> None:
            self._rest_again()
            panel.fail(isolated_words(messages.describe(error, self.form.vendor)))

        self._asking = self._intents.forms.ask_set_up(
            self.form.draft(), panel.action.key, inputs, fetched, failed
        )

    def _form_is_sound(self) -> bool:
        """Show all problems; whether none keeps the form from being used."""
        wrong = self.form.check()
        if wrong:
            self.report.show_failure(wrong)
        return wrong is None

    def _work(self, words: str) -> None:
        self._clear_outcome()
        self._working.say(words)
        self._busy.run(on=True)
        self._area.setEnabled(False)
        self._let_test(on=False)

    def _rest_again(self) -> None:
        self._asking = None
        self._working.say("")
        self._busy.run(on=False)
        self._area.setEnabled(True)
        self._let_test(on=True)
        for panel in self.form.panels:
            panel.work(on=False)

    def _let_test(self, *, on: bool) -> None:
        for button in (self.test_button, self.save_button, self.unchecked_button):
            button.setEnabled(on)

    def _passed(self, report: ConnectionReport) -> None:
        self._rest_again()
        self.report.show_report(report)
        self.form.offer(report.choices)
        self.test_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.report.words())

    def _saved(self, _connection_id: str) -> None:
        self._rest_again()
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self._rest_again()
        if isinstance(error, InvalidInput):
            if self.form.show_problem(error.field, error.message, warning=False):
                self.form.lead_to(error.field)
            else:
                self.report.show_failure(translate("forms", error.message))
            return
        words = isolated_words(messages.describe(error, self.form.vendor))
        self.report.show_failure(words)
        set_shown(self.unchecked_button, wanted=True)
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    # --- leaving ------------------------------------------------------------------------------

    def _cancel(self) -> None:
        if self._asking is not None:
            self._give_up()
        else:
            self.reject()

    def _give_up(self) -> None:
        """Wait for no answer any more; what is being saved is saved whole."""
        if self._asking is not None and Busy.SAVING not in self._intents.state.busy:
            self._asking.cancel()
            self._rest_again()

    def would_lose(self) -> bool:
        """Whether something was entered that is not saved."""
        return self.form.would_lose()

    def clear_away(self) -> None:
        """Forget the secrets that were entered."""
        self.form.forget()

    def done(self, result: int) -> None:
        """Give up what is still awaited, and forget what was typed; not while it is being saved."""
        if self._asking is not None and Busy.SAVING in self._intents.state.busy:
            return
        for question in self._questions:
            question.cancel()
        self.form.forget()
        super().done(result)
