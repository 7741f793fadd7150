"""The form of a connection, made from the vendor's declaration.

What was entered for one vendor is kept while another one is looked at. Stored secrets are never shown,
only replaced; and what is stored for one address is entered anew for another.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sso_desk.desk.state import WANTED_ANEW, Draft, SecretsKept
from sso_desk.domain import (
    PRACTICE,
    Choice,
    Environment,
    EnvironmentKind,
    Field,
    Secret,
    SettingValue,
    Vendor,
)
from sso_desk.rules import locked_settings
from sso_desk.ui import theme
from sso_desk.ui.dialogs.field_editors import FieldEditor, SecretEditor, editor_for
from sso_desk.ui.dialogs.setup_panel import SetupPanel
from sso_desk.ui.intents import Forms, Intents
from sso_desk.ui.opening_ways import named_ways
from sso_desk.ui.pieces.badges import EnvironmentBadge
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.form_row import FormRow
from sso_desk.ui.pieces.frames import Note, column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import managed_words, translate, vendor_words

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


class ConnectionForm(QWidget):
    """The rows, from the vendor's down. `edited` tells of any change, `setup_wished` of a panel that
    is to be carried out and what was entered there, `setup_left` of one that is not any more, `part_wished`
    of a part to scroll to.
    """

    edited = Signal()
    vendor_shown = Signal()
    setup_wished = Signal(object, object)
    setup_left = Signal()
    part_wished = Signal(object)

    def __init__(self, intents: Intents, connection_id: str) -> None:
        super().__init__()
        self._intents = intents
        self._forms: Forms = intents.forms
        self._connection_id = connection_id
        self._unfolded = False
        self._stored: frozenset[str] = frozenset()
        self._left: dict[str, Draft] = {}
        self._blank = Draft("", "", "")
        self.vendor: Vendor | None = None
        self.vendors = {vendor.id: vendor for vendor in self._forms.vendors()}
        self.rows: dict[str, FieldRow] = {}
        self.panels: list[SetupPanel] = []
        self.vendor_picker = Picker(name=self.tr("Vendor"))
        self._vendor_row = FormRow(self.tr("Vendor"), self.vendor_picker, required=True)
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.name_row = FormRow(self.tr("Name"), self.name, required=True)
        self.environment = Picker(name=self.tr("Environment"))
        self.badge = EnvironmentBadge()
        where = QWidget()
        beside = row(self.environment, self.badge, spacing=theme.S)
        beside.setStretch(0, 1)
        where.setLayout(beside)
        self._environment_row = FormRow(
            self.tr("Environment"), where, required=True, focus=self.environment
        )
        self._notes = column(spacing=theme.S)
        self._plain = column(spacing=theme.L)
        self.kept = Note()
        self.moved = Note(wash="warning")
        self._fold = Button(self.tr("More settings"), "chevron-end", look=Look.QUIET)
        self._advanced = column(spacing=theme.L)
        self._folded = QWidget()
        self._folded.setLayout(self._advanced)
        whole = column(
            self._vendor_row,
            self.name_row,
            self._environment_row,
            self.moved,
            self.kept,
            column(self._notes, self._plain, spacing=theme.L),
            spacing=theme.L,
        )
        whole.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._folded)
        self.setLayout(whole)
        self.vendor_picker.activated.connect(
            lambda _place: self.choose_vendor(self.vendor_picker.key())
        )
        self.environment.activated.connect(lambda _place: self._environment_chosen())
        self.name.textEdited.connect(lambda _text: self._changed(self.name_row))
        self._fold.clicked.connect(lambda: self.unfold(on=not self._unfolded))
        set_shown(self, wanted=False)

    # --- what is shown ------------------------------------------------------------------------

    def show_saved(self) -> None:
        """The connection as it is saved."""
        draft = self._forms.draft_of(self._connection_id)
        self._offer_vendors(draft.vendor_id)
        self.vendor_picker.setEnabled(False)
        self._show_vendor(self.vendors[draft.vendor_id])
        self._fill(draft)
        self._blank = self.draft()
        if not self._intents.state.rules.policy.editing_connections:
            self._lock()
        self.name.setFocus()

    def choose_vendor(self, vendor_id: str) -> None:
        """Show that vendor's form: empty, or with what was entered there before."""
        vendor, before = self.vendors[vendor_id], self.vendor
        self._offer_vendors(vendor_id)
        if vendor == before:
            return
        name = self.name.text()
        if before is not None:
            self._remember()
            name = "" if name == before.name else name
        self._show_vendor(vendor)
        blank = Draft(vendor_id, vendor.name, vendor.default_environment)
        self._fill(blank)
        self._blank = self.draft()
        self._fill(dataclasses.replace(self._left.pop(vendor_id, blank), name=name or vendor.name))

    def would_lose(self) -> bool:
        """Whether anything was entered that is not saved."""
        return self.vendor is not None and (self.draft() != self._blank or bool(self._left))

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
            vendor_id=self.vendor.id if self.vendor else "",
            name=self.name.text(),
            environment=self.environment.key(),
            settings=MappingProxyType(settings),
            secrets=MappingProxyType(secrets),
            connection_id=self._connection_id,
        )

    def forget(self) -> None:
        """Drop all secrets that were entered."""
        self._left.clear()
        for field_row in self.rows.values():
            if isinstance(field_row.editor, SecretEditor):
                field_row.editor.clear()
        for panel in self.panels:
            panel.forget()

    def unfold(self, *, on: bool) -> None:
        """Show or put away the settings that are seldom needed."""
        self._unfolded = on
        self._fold.say(
            self.tr("Fewer settings") if on else self.tr("More settings"),
            icon="chevron-down" if on else "chevron-end",
        )
        set_shown(self._folded, wanted=on)

    def offer(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """What a test found to choose from, by field."""
        for key, offered in choices.items():
            if key in self.rows:
                self.rows[key].editor.offer(offered)

    def show_stored(self, stored: frozenset[str]) -> None:
        """Which secrets are stored. Whoever edits a connection whose key is not here has come to enter
        it, and is led there.
        """
        self._stored = stored
        self._show_secrets()
        for key, field_row in self.rows.items():
            wanted = isinstance(field_row.editor, SecretEditor) and field_row.editor.field.required
            if wanted and key not in stored:
                self.lead_to(key)
                return

    def show_kept(self, kept: SecretsKept) -> None:
        """What becomes of a secret that is saved now."""
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

    # --- what is wrong ------------------------------------------------------------------------

    def check(self) -> str | None:
        """Show all problems and lead to the first; None where nothing keeps the form from being used,
        else what is wrong with no field of it.
        """
        problems = self._forms.problems_of(self.draft())
        for form_row in self._all_rows().values():
            form_row.show_problem("")
        homeless = [
            translate("forms", problem.message)
            for problem in problems
            if not self.show_problem(problem.field, problem.message, warning=problem.warning)
        ]
        wrong = [problem for problem in problems if not problem.warning]
        if not wrong:
            return None
        self.lead_to(wrong[0].field)
        return "\n".join(homeless)

    def show_problem(self, key: str, message: str, *, warning: bool) -> bool:
        """Say it at that field; whether there is one."""
        form_row = self._all_rows().get(key)
        if form_row is None:
            return False
        if not form_row.problem() or not warning:
            form_row.show_problem(translate("forms", message), warning=warning)
        return True

    def lead_to(self, key: str) -> None:
        """Put the focus there, and have it in view."""
        form_row = self._all_rows().get(key)
        if form_row is None:
            return
        if self._advanced.indexOf(form_row) >= 0:
            self.unfold(on=True)
        form_row.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.part_wished.emit(form_row)

    # --- within -------------------------------------------------------------------------------

    def _lock(self) -> None:
        """The organisation manages the connections: only one's own secrets can be entered."""
        for form_row in self._all_rows().values():
            if not isinstance(form_row.editor, SecretEditor):
                form_row.show_managed(managed_words(), locked=True)

    def _remember(self) -> None:
        draft = self.draft()
        if draft != self._blank and dataclasses.replace(draft, name="") != dataclasses.replace(
            self._blank, name=""
        ):
            self._left[draft.vendor_id] = draft

    def _fill(self, draft: Draft) -> None:
        self.name.setText(draft.name)
        self._offer_environments(draft.environment)
        for key, field_row in self.rows.items():
            editor = field_row.editor
            if isinstance(editor, SecretEditor):
                if key in draft.secrets:
                    editor.receive(draft.secrets[key])
            elif key in draft.settings:
                editor.show_value(draft.settings[key])
        self._environment_chosen()

    def _offer_vendors(self, chosen: str) -> None:
        choices = tuple(Choice(vendor.id, vendor.name) for vendor in self.vendors.values())
        self.vendor_picker.offer(choices, chosen)

    def _show_vendor(self, vendor: Vendor) -> None:
        self.vendor = vendor
        for part in (self._notes, self._plain, self._advanced):
            _empty(part)
        self.rows, self.panels = {}, []
        self._notes.addWidget(TextLabel(vendor_words(vendor.texts.intro), tone=Tone.MUTED))
        for note in vendor.texts.setup_notes:
            self._notes.addWidget(Note(vendor_words(note), wash="accent"))
        for field in vendor.fields:
            self._add_row(vendor, field)
        self.rows["open_with"].editor.offer(named_ways(self._intents.state.browsers))
        for key in locked_settings(self._intents.state.rules.policy) & self.rows.keys():
            self.rows[key].show_managed(managed_words(), locked=True)
        self.unfold(on=False)
        set_shown(self, wanted=True)
        self.vendor_shown.emit()

    def _add_row(self, vendor: Vendor, field: Field) -> None:
        editor = editor_for(field)
        field_row = FieldRow(editor)
        editor.edited.connect(lambda: self._changed(field_row))
        self.rows[field.key] = field_row
        (self._advanced if field.advanced else self._plain).addWidget(field_row)
        for action in self._forms.setup_actions(vendor.id):
            if action.fills == field.key:
                panel = SetupPanel(action)
                panel.unfolded.connect(lambda panel=panel: self.part_wished.emit(panel))
                panel.wished.connect(
                    lambda inputs, panel=panel: self.setup_wished.emit(panel, inputs)
                )
                panel.left.connect(self.setup_left)
                self.panels.append(panel)
                (self._advanced if field.advanced else self._plain).addWidget(panel)

    def _offer_environments(self, chosen: str) -> None:
        if self.vendor is None:
            return
        practice = self._intents.state.practice
        offered = (PRACTICE,) if practice else self.vendor.environments
        choices = tuple(Choice(environment.key, environment.label) for environment in offered)
        self.environment.offer(choices, PRACTICE.key if practice else chosen)

    def _environment_chosen(self) -> None:
        """Show the addresses of the environment as defaults; a custom one asks for them."""
        vendor, key = self.vendor, self.environment.key()
        if vendor is None:
            return
        environment: Environment | None = vendor.environment(key) if key else None
        addresses = environment.addresses if environment else {}
        asked = {name for other in vendor.environments for name in other.addresses}
        custom = environment is not None and environment.kind is EnvironmentKind.CUSTOM
        for field in vendor.fields:
            field_row = self.rows[field.key]
            field_row.editor.suggest(addresses.get(field.key, "") or field.default)
            if field.advanced and field.key in asked:
                own = bool(field_row.editor.value())
                target = self._plain if custom or own else self._advanced
                if target.indexOf(field_row) < 0:
                    target.insertWidget(0, field_row)
        set_shown(self._fold, wanted=self._advanced.count() > 0)
        self._changed(self._environment_row)

    def _changed(self, form_row: FormRow) -> None:
        form_row.show_problem("")
        self.badge.show_kind(self._forms.kind_of(self.draft()))
        if self._stored:
            self._show_secrets()
        self.edited.emit()

    def _show_secrets(self) -> None:
        """Which secrets are there; what is stored for another address is wanted anew."""
        kept = self._stored & self._forms.kept_secrets(self.draft())
        self.moved.say(
            self.tr(
                "This connection leads elsewhere now. When it is saved, customers who are remembered for "
                "it are forgotten, and so are their IDs in your directory: there, the same ID may be "
                "somebody else."
            )
            if kept != self._stored
            else ""
        )
        anew = translate("forms", WANTED_ANEW)
        for key, field_row in self.rows.items():
            if not isinstance(field_row.editor, SecretEditor):
                continue
            field_row.editor.show_stored(stored=key in kept)
            lost = key in self._stored - kept and field_row.editor.secret() is None
            if lost:
                field_row.show_problem(anew, warning=True)
            elif field_row.problem() == anew:
                field_row.show_problem("")

    def _all_rows(self) -> dict[str, FormRow]:
        return {NAME: self.name_row, ENVIRONMENT: self._environment_row, **self.rows}


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
