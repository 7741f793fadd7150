"""Adding and changing a connection, in a form made from the vendor's declaration.

The order: choose the vendor, fill the form, test, save. Saving tests first; only after a test has
failed may the form be saved without one. Stored secrets are never shown, only replaced.
"""

from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from sso_desk import messages
from sso_desk.desk.state import Draft, SecretsKept
from sso_desk.domain import (
    PRACTICE,
    Choice,
    ConnectionReport,
    Environment,
    EnvironmentKind,
    Field,
    Secret,
    SettingValue,
    Vendor,
)
from sso_desk.errors import DeskError, InvalidInput
from sso_desk.ui import theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.dialogs.field_editors import FieldEditor, SecretEditor, editor_for
from sso_desk.ui.dialogs.report_panel import ReportPanel
from sso_desk.ui.dialogs.setup_panel import SetupPanel
from sso_desk.ui.dialogs.vendor_rows import VendorRows
from sso_desk.ui.help_pages import section_of, set_help
from sso_desk.ui.intents import Asking, Intents
from sso_desk.ui.opening_ways import named_ways
from sso_desk.ui.pieces.badges import EnvironmentBadge, VendorMark
from sso_desk.ui.pieces.busy_line import BusyLine
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import Dialog
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.form_row import FormRow
from sso_desk.ui.pieces.frames import Note, column, row, scrolling
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.status_line import isolated_words
from sso_desk.ui.words import translate, vendor_words

NAME, ENVIRONMENT = "name", "environment"


class FieldRow(FormRow):
    """A row whose editor belongs to a field of the vendor."""

    def __init__(self, editor: FieldEditor) -> None:
        field = editor.field
        super().__init__(
            vendor_words(field.label),
            editor,
            help_text=vendor_words(field.help),
            required=field.required and not field.default,
            focus=editor.focus_target,
        )
        self.editor: FieldEditor = editor


class ConnectionDialog(Dialog):
    """The form. An empty `connection_id` makes a new connection."""

    def __init__(self, intents: Intents, connection_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._connection_id = connection_id
        self._vendor: Vendor | None = None
        self._asking: Asking | None = None
        self._unfolded = False
        self.rows: dict[str, FieldRow] = {}
        self.panels: list[SetupPanel] = []

        self.setWindowTitle(
            self.tr("Edit connection") if connection_id else self.tr("Add a connection")
        )
        self._mark = VendorMark()
        self._heading = TextLabel(title=True)
        self.vendor_picker = Picker(name=self.tr("Vendor"))
        self._vendor_row = FormRow(self.tr("Vendor"), self.vendor_picker, required=True)
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self._name_row = FormRow(self.tr("Name"), self.name, required=True)
        self.environment = Picker(name=self.tr("Environment"))
        self._badge = EnvironmentBadge()
        where = QWidget()
        beside = row(self.environment, self._badge, spacing=theme.S)
        beside.setStretch(0, 1)
        where.setLayout(beside)
        self._environment_row = FormRow(
            self.tr("Environment"), where, required=True, focus=self.environment
        )
        self._vendors = {vendor.id: vendor for vendor in intents.forms.vendors()}
        self._vendor_rows = VendorRows(tuple(self._vendors.values()))
        self._notes = column(spacing=theme.S)
        self._plain = column(spacing=theme.L)
        self.kept = Note()
        self._fold = Button(self.tr("More settings"), "chevron-end", look=Look.QUIET)
        self._advanced = column(spacing=theme.L)
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
        self._form = QWidget()
        form = column(
            self._vendor_rows,
            self._vendor_row,
            self._name_row,
            self._environment_row,
            self.kept,
            spacing=theme.L,
        )
        self._rest = QWidget()
        rest = column(self._notes, self._plain, spacing=theme.L)
        rest.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._folded = QWidget()
        self._folded.setLayout(self._advanced)
        rest.addWidget(self._folded)
        self._rest.setLayout(rest)
        form.addWidget(self._rest)
        form.addStretch(1)
        form.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        content.setLayout(form)
        self._area: QScrollArea = scrolling(content)

        head = row(self._mark, self._heading, spacing=theme.M)
        head.setStretch(1, 1)
        answers = QWidget()
        answers.setLayout(row(self.unchecked_button, self.cancel_button, self.save_button))
        buttons = FlowRow(self.test_button, trailing=answers)
        foot = column(self._working, self.report, buttons)
        self.put_together(self._area, self._busy, head=head, foot=foot)
        self.begin_at(600, 640, least=(460, 420))
        set_shown(self.unchecked_button, wanted=False)

    def _connect(self) -> None:
        self.vendor_picker.activated.connect(
            lambda _place: self.choose_vendor(self.vendor_picker.key())
        )
        self._vendor_rows.chosen.connect(self._vendor_clicked)
        self.environment.activated.connect(lambda _place: self._environment_chosen())
        self.name.textEdited.connect(lambda _text: self._changed(self._name_row))
        self._fold.clicked.connect(lambda: self.unfold(on=not self._unfolded))
        self.test_button.clicked.connect(self._test)
        self.save_button.clicked.connect(lambda: self._save(unchecked=False))
        self.unchecked_button.clicked.connect(lambda: self._save(unchecked=True))
        self.cancel_button.clicked.connect(self._cancel)

    def _begin(self) -> None:
        self._asking_kept = self._intents.forms.ask_secrets_kept(self._show_kept)
        if not self._connection_id:
            self._show_vendor(None)
            if self._vendor_rows.rows:
                self._vendor_rows.rows[0].setFocus()
            return
        draft = self._intents.forms.draft_of(self._connection_id)
        self.vendor_picker.offer(self.vendor_choices(), draft.vendor_id)
        self.vendor_picker.setEnabled(False)
        self._show_vendor(self._vendors[draft.vendor_id])
        self.name.setText(draft.name)
        self._offer_environments(draft.environment)
        for key, value in draft.settings.items():
            if key in self.rows:
                self.rows[key].editor.show_value(value)
        self._environment_chosen()
        self._asking_stored = self._intents.forms.ask_stored_secrets(
            self._connection_id, self._show_stored
        )
        self.name.setFocus()

    # --- the form -----------------------------------------------------------------------------

    def _vendor_clicked(self, vendor_id: str) -> None:
        self.choose_vendor(vendor_id)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def choose_vendor(self, vendor_id: str) -> None:
        """Show that vendor's form, empty."""
        vendor = self._vendors[vendor_id]
        self.vendor_picker.offer(self.vendor_choices(), vendor_id)
        if vendor == self._vendor:
            return
        named_by_us = self._vendor is not None and self.name.text() == self._vendor.name
        if not self.name.text() or named_by_us:
            self.name.setText(vendor.name)
        self._show_vendor(vendor)
        self._offer_environments(vendor.default_environment)
        self._environment_chosen()

    def vendor_choices(self) -> tuple[Choice, ...]:
        """All vendors."""
        return tuple(Choice(vendor.id, vendor.name) for vendor in self._vendors.values())

    def unfold(self, *, on: bool) -> None:
        """Show or put away the settings that are seldom needed."""
        self._unfolded = on
        self._fold.say(
            self.tr("Fewer settings") if on else self.tr("More settings"),
            icon="chevron-down" if on else "chevron-end",
        )
        set_shown(self._folded, wanted=on)

    def draft(self) -> Draft:
        """What the form holds."""
        settings: dict[str, SettingValue] = {}
        secrets: dict[str, Secret] = {}
        for key, field_row in self.rows.items():
            editor = field_row.editor
            if isinstance(editor, SecretEditor):
                secret = editor.secret()
                if secret is not None:
                    secrets[key] = secret
            elif value := editor.value():
                settings[key] = value
        return Draft(
            vendor_id=self._vendor.id if self._vendor else "",
            name=self.name.text(),
            environment=self.environment.key(),
            settings=MappingProxyType(settings),
            secrets=MappingProxyType(secrets),
            connection_id=self._connection_id,
        )

    def _show_vendor(self, vendor: Vendor | None) -> None:
        self._vendor = vendor
        set_help(self, f"connections#{section_of(vendor.name)}" if vendor else "connections")
        known = vendor is not None
        vendor_row = self._vendor_row
        for part in (self._mark, vendor_row, self._name_row, self._environment_row, self._rest):
            set_shown(part, wanted=known)
        set_shown(self._vendor_rows, wanted=not known)
        self._heading.say(self._heading_words())
        for button in (self.test_button, self.save_button):
            set_shown(button, wanted=known)
        for button in (self.test_button, self.save_button):
            button.setEnabled(known)
        self._clear_outcome()
        _empty(self._notes)
        _empty(self._plain)
        _empty(self._advanced)
        self.rows, self.panels = {}, []
        if vendor is None:
            return
        self._mark.show_vendor(vendor.id, vendor.name)
        self._notes.addWidget(TextLabel(vendor_words(vendor.texts.intro), tone=Tone.MUTED))
        for note in vendor.texts.setup_notes:
            self._notes.addWidget(Note(vendor_words(note), wash="accent"))
        for field in vendor.fields:
            self._add_row(vendor, field)
        self.rows["open_with"].editor.offer(named_ways(self._intents.state.browsers))
        self.unfold(on=False)

    def _heading_words(self) -> str:
        if self._connection_id:
            return self.tr("Edit connection")
        if self._vendor is None:
            return self.tr("Which vendor is the new connection for?")
        return self.tr("Add a connection")

    def _add_row(self, vendor: Vendor, field: Field) -> None:
        editor = editor_for(field)
        field_row = FieldRow(editor)
        editor.edited.connect(lambda: self._changed(field_row))
        self.rows[field.key] = field_row
        (self._advanced if field.advanced else self._plain).addWidget(field_row)
        for action in self._intents.forms.setup_actions(vendor.id):
            if action.fills == field.key:
                panel = SetupPanel(action)
                panel.unfolded.connect(lambda panel=panel: self.show_part(panel))
                panel.wished.connect(lambda inputs, panel=panel: self._set_up(panel, inputs))
                self.panels.append(panel)
                (self._advanced if field.advanced else self._plain).addWidget(panel)

    def _offer_environments(self, chosen: str) -> None:
        if self._vendor is None:
            return
        practice = self._intents.state.practice
        offered = (PRACTICE,) if practice else self._vendor.environments
        choices = tuple(Choice(environment.key, environment.label) for environment in offered)
        self.environment.offer(choices, PRACTICE.key if practice else chosen)

    def _environment_chosen(self) -> None:
        """Show the addresses of the environment as defaults; a custom one asks for them."""
        vendor, key = self._vendor, self.environment.key()
        if vendor is None:
            return
        environment: Environment | None = vendor.environment(key) if key else None
        self._badge.show_kind(environment.kind if environment else None)
        addresses = environment.addresses if environment else {}
        asked = {name for other in vendor.environments for name in other.addresses}
        custom = environment is not None and environment.kind is EnvironmentKind.CUSTOM
        for field in vendor.fields:
            field_row = self.rows[field.key]
            field_row.editor.suggest(addresses.get(field.key, "") or field.default)
            if field.advanced and field.key in asked:
                target = self._plain if custom else self._advanced
                if target.indexOf(field_row) < 0:
                    target.insertWidget(0, field_row)
        set_shown(self._fold, wanted=self._advanced.count() > 0)
        self._changed(self._environment_row)

    def _show_stored(self, stored: frozenset[str]) -> None:
        for key, field_row in self.rows.items():
            if isinstance(field_row.editor, SecretEditor):
                field_row.editor.show_stored(stored=key in stored)
        self._lead_to_missing_secret(stored)

    def _lead_to_missing_secret(self, stored: frozenset[str]) -> None:
        """Whoever edits a connection whose key is not here has come to enter it, and not elsewhere."""
        for key, field_row in self.rows.items():
            wanted = isinstance(field_row.editor, SecretEditor) and field_row.editor.field.required
            if wanted and key not in stored:
                field_row.editor.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)
                self._area.ensureWidgetVisible(field_row)
                return

    def _show_kept(self, kept: SecretsKept) -> None:
        if kept is SecretsKept.THIS_RUN:
            self.kept.say(
                self.tr(
                    "The system's password store cannot be used. What you enter here as a key or "
                    "password is kept in memory, and gone when you close the window."
                )
            )
        elif kept is SecretsKept.NOWHERE:
            self.kept.say(
                self.tr(
                    "The system's password store cannot be used, and your organisation does not "
                    "allow keys and passwords to be kept in memory: nothing can be saved here."
                ),
                wash="danger",
            )

    def _changed(self, form_row: FormRow) -> None:
        form_row.show_problem("")
        self._clear_outcome()

    def _clear_outcome(self) -> None:
        self.report.clear()
        set_shown(self.unchecked_button, wanted=False)

    # --- testing and saving -------------------------------------------------------------------

    def _test(self) -> None:
        if self._asking is not None or not self._form_is_sound():
            return
        self._work(self.tr("Testing the connection. Nothing is changed at the vendor."))
        self._asking = self._intents.forms.ask_check(self.draft(), self._passed, self._failed)

    def _save(self, *, unchecked: bool) -> None:
        if self._asking is not None or not self._form_is_sound():
            return
        self._work(
            self.tr("Saving…") if unchecked else self.tr("Testing the connection, then saving it.")
        )
        self._asking = self._intents.forms.ask_save(
            self.draft(), self._saved, self._failed, unchecked=unchecked
        )

    def _set_up(self, panel: SetupPanel, inputs: dict[str, Secret]) -> None:
        if self._asking is not None:
            return
        panel.work(on=True)

        def fetched(secret: Secret) -> None:
            self._asking = None
            panel.unfold(on=False)
            editor = self.rows[panel.action.fills].editor
            if isinstance(editor, SecretEditor):
                editor.receive(secret)

        def failed(error: DeskError) -> None:
            self._asking = None
            panel.fail(isolated_words(messages.describe(error, self._vendor)))

        self._asking = self._intents.forms.ask_set_up(
            self.draft(), panel.action.key, inputs, fetched, failed
        )

    def _form_is_sound(self) -> bool:
        """Show all problems; whether none keeps the form from being used."""
        problems = self._intents.forms.problems_of(self.draft())
        for form_row in self._all_rows().values():
            form_row.show_problem("")
        for problem in problems:
            self._show_problem(problem.field, problem.message, warning=problem.warning)
        wrong = [problem for problem in problems if not problem.warning]
        if wrong:
            self._lead_to(wrong[0].field)
        return not wrong

    def _show_problem(self, key: str, message: str, *, warning: bool) -> None:
        form_row = self._all_rows().get(key)
        words = translate("forms", message)
        if form_row is None:
            self.report.show_failure(words)
        elif not form_row.problem() or not warning:
            form_row.show_problem(words, warning=warning)

    def _lead_to(self, key: str) -> None:
        form_row = self._all_rows().get(key)
        if form_row is None:
            return
        if self._advanced.indexOf(form_row) >= 0:
            self.unfold(on=True)
        form_row.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_part(form_row)

    def show_part(self, part: QWidget) -> None:
        """Scroll to a part of the form."""
        self._area.ensureWidgetVisible(part)

    def _all_rows(self) -> dict[str, FormRow]:
        return {NAME: self._name_row, ENVIRONMENT: self._environment_row, **self.rows}

    def _work(self, words: str) -> None:
        self.report.clear()
        set_shown(self.unchecked_button, wanted=False)
        self._working.say(words)
        self._busy.run(on=True)
        self._area.setEnabled(False)
        for button in (self.test_button, self.save_button):
            button.setEnabled(False)

    def _rest_again(self) -> None:
        self._asking = None
        self._working.say("")
        self._busy.run(on=False)
        self._area.setEnabled(True)
        for button in (self.test_button, self.save_button):
            button.setEnabled(self._vendor is not None)

    def _passed(self, report: ConnectionReport) -> None:
        self._rest_again()
        self.report.show_report(report)
        for key, choices in report.choices.items():
            if key in self.rows:
                self.rows[key].editor.offer(choices)
        self.test_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.report.words())

    def _saved(self, _connection_id: str) -> None:
        self._rest_again()
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self._rest_again()
        if isinstance(error, InvalidInput):
            self._show_problem(error.field, error.message, warning=False)
            self._lead_to(error.field)
            return
        words = isolated_words(messages.describe(error, self._vendor))
        self.report.show_failure(words)
        set_shown(self.unchecked_button, wanted=True)
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    # --- leaving ------------------------------------------------------------------------------

    def _cancel(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._rest_again()
            return
        self.reject()

    def done(self, result: int) -> None:
        """Give up what is still awaited, and forget what was typed."""
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        self._asking_kept.cancel()
        if self._connection_id:
            self._asking_stored.cancel()
        for field_row in self.rows.values():
            if isinstance(field_row.editor, SecretEditor):
                field_row.editor.clear()
        for panel in self.panels:
            panel.forget()
        super().done(result)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
