"""Whom the link is for, who will be signed in, where it leads and why: the last look before it is made."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from sso_desk.browsers.ways import OpenWay
from sso_desk.desk.look_alikes import known_otherwise, look_alike
from sso_desk.desk.sessions import in_the_way, live_for_another, of_card, window_apart
from sso_desk.desk.state import ConnectionView, DeskState, Problem
from sso_desk.domain import Choice, Customer, Destination, is_same
from sso_desk.errors import InvalidInput
from sso_desk.rules import LONGEST_REASON, LONGEST_TICKET
from sso_desk.ui import opening_ways, theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.discretion import hide_typing
from sso_desk.ui.elsewhere_row import ElsewhereRow
from sso_desk.ui.help_pages import set_help
from sso_desk.ui.identity import Identity
from sso_desk.ui.intents import Intents
from sso_desk.ui.link_input import LinkInput
from sso_desk.ui.mint_bar import MintBar
from sso_desk.ui.pieces.buttons import Button
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.form_row import FormRow
from sso_desk.ui.pieces.frames import IconLabel, Note, column, row, scrolling
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.reason_line import ReasonLine
from sso_desk.ui.words import (
    isolated,
    joined,
    left_to_right,
    shown,
    translate,
    vendor_words,
)


class CustomerCard(QWidget):
    """The card over the list, with the button that makes the link at its foot."""

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        self._view: ConnectionView | None = None
        self._customer: Customer | None = None
        self._pinned = False
        self._problem: Problem | None = None
        self._late = False
        self._inputs_for: Destination | None = None
        self._inputs: dict[str, tuple[LinkInput, FormRow]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.identity = Identity()
        self._elsewhere = ElsewhereRow(intents)
        self._look_alike = Note(wash="warning")
        self._other_name = Note(wash="warning")
        self._other_live = Note(wash="warning")
        self._signed_in_words = Note(wash="warning")
        self._instead: OpenWay | None = None
        self.apart = Button(icon="link-open")
        self._signs_in = TextLabel(strong=True)
        self._intro = TextLabel(tone=Tone.MUTED)
        self._before = Note(wash="accent")
        self.destination = Picker(name=self.tr("Page to open"))
        self._destination_row = FormRow(self.tr("Page to open"), self.destination)
        self._input_rows = column(spacing=theme.M)
        self.reason = ReasonLine()
        self.ticket = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.ticket.setMaxLength(LONGEST_TICKET)
        self._reason_row = FormRow(self.tr("Reason"), self.reason)
        self._ticket_row = FormRow(self.tr("Ticket"), self.ticket)
        for part in (self._reason_row, self._ticket_row):
            set_help(part, "reasons")
        self.bar = MintBar()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        why = row(self._reason_row, self._ticket_row, spacing=theme.M)
        for part in (self._reason_row, self._ticket_row):
            why.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        why.setStretch(0, 3)
        why.setStretch(1, 2)
        mark = IconLabel("person", role="accent_text")
        signs = row(mark, self._signs_in, spacing=theme.S)
        signs.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        signs.setStretch(1, 1)
        content = QWidget()
        body = column(
            self.identity,
            self._elsewhere,
            self._look_alike,
            self._other_name,
            column(self._other_live, self._signed_in_words, FlowRow(self.apart), spacing=theme.XS),
            column(signs, self._intro, spacing=theme.XS),
            self._destination_row,
            self._input_rows,
            why,
            self._before,
            spacing=theme.M,
        )
        body.setContentsMargins(0, 0, theme.XS, 0)
        body.addStretch(1)
        content.setLayout(body)
        area = scrolling(content)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        layout = column(area, self.bar, spacing=theme.S)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._area = area

    def _connect(self) -> None:
        intents = self._intents
        self.destination.activated.connect(
            lambda _place: intents.choose_destination(self.destination.key())
        )
        self.reason.textEdited.connect(intents.set_reason)
        self.reason.taken.connect(intents.set_reason)
        self.ticket.textEdited.connect(intents.set_ticket)
        self.identity.pin.clicked.connect(self.toggle_pin)
        self.bar.create_wished.connect(lambda: self.make_link(then_open=False))
        self.bar.create_and_open_wished.connect(lambda: self.make_link(then_open=True))
        self.bar.cancel_wished.connect(intents.cancel_mint)
        self.apart.clicked.connect(self._make_apart)

    # --- drawing ------------------------------------------------------------------------------

    def show_state(self, state: DeskState) -> None:
        """Draw the card for the chosen customer, or for nobody."""
        view = state.connection
        if view is None:
            return
        if view != self._view:
            self._view = view
            self._show_vendor(view)
        if state.customer != self._customer or not self.identity.isVisibleTo(self):
            self._area.verticalScrollBar().setValue(0)
        if not is_same(state.customer, self._customer):
            self.bar.begin_anew()
        self._customer = state.customer
        self._pinned = pinned = state.customer is not None and state.people.is_pinned(
            state.customer
        )
        self.identity.show_customer(state.customer, pinned=pinned)
        self._elsewhere.offer(state.elsewhere, state.customer)
        self._show_destinations(state)
        self._show_inputs(state)
        self._show_why(state, view)
        leaving = state.minting and self.apart.hasFocus()
        self.bar.show_state(state)
        if leaving:
            self.bar.focus()
        if self._late and self.bar.ready and self.hasFocus():
            self.focus(state)
        self._show_warnings(state)
        if state.problem != self._problem:
            self._problem = state.problem
            wrong = self._wrong_row()
            if wrong is not None and self.holds_focus():
                self._lead_to(wrong)

    def _show_vendor(self, view: ConnectionView) -> None:
        words = self.tr("Signs in as {whom}").format(whom=vendor_words(view.vendor.signs_in_as))
        self._signs_in.say(words)
        self._intro.say(vendor_words(view.vendor.texts.intro))
        self._before.say(vendor_words(view.vendor.texts.before_creating))

    def _show_warnings(self, state: DeskState) -> None:
        alike = look_alike(state)
        self._warn(
            self._look_alike,
            self.tr(
                "Somebody else has the same name: {other}. Check the ID before you go on."
            ).format(other=self._other_words(alike))
            if alike is not None
            else self._once_alike(state),
        )
        known = known_otherwise(state)
        self._warn(
            self._other_name,
            self.tr(
                "This ID is known as {other} as well. Make sure whose it is before you go on."
            ).format(other=isolated(known.name))
            if known is not None
            else "",
        )
        visit = of_card(state)
        other = in_the_way(state, visit) if visit is not None else None
        self._warn(
            self._signed_in_words,
            self.tr(
                "{customer} may still be signed in at this vendor, where this link would be opened."
            ).format(customer=isolated(other.session.customer.name or other.session.customer.id))
            if other is not None
            else "",
        )
        live = live_for_another(state, visit) if visit is not None and other is None else None
        self._warn(
            self._other_live,
            self.tr("A link for {customer} is live as well. Mind which one you open.").format(
                customer=isolated(live.name or live.id)
            )
            if live is not None
            else "",
        )
        instead = other.instead if other is not None else None
        if live is not None and visit is not None:
            instead = window_apart(state, visit)
        self._instead = instead
        words = self.tr("Create and open in {window}")
        self.apart.say(
            words.format(window=opening_ways.window_words(instead)) if instead is not None else ""
        )
        set_shown(self.apart, wanted=instead is not None)
        self.apart.setEnabled(self.bar.create_button.isEnabled() and not state.minting)

    def _once_alike(self, state: DeskState) -> str:
        """A look-alike who was seen before, and is not in sight now."""
        if state.customer is None or not state.people.had_look_alike(state.customer):
            return ""
        return self.tr("Somebody else here has the same name. Check the ID before you go on.")

    def _warn(self, note: Note, words: str) -> None:
        """Say it, also to those who do not look."""
        if words and words != note.text():
            announce(self, words)
        note.say(words)

    def _other_words(self, other: Customer) -> str:
        """What tells somebody else of the same name apart."""
        known = self.tr("ID {id}").format(id=left_to_right(other.id))
        return joined((known, isolated(other.email or other.company or other.reference)))

    def _show_destinations(self, state: DeskState) -> None:
        pages = [
            page
            for page in state.destinations
            if state.customer is not None or not page.needs_customer
        ]
        choices = tuple(Choice(page.key, page.label) for page in pages)
        self.destination.offer(choices, state.destination)
        self.destination.setEnabled(len(choices) > 1)

    def _show_inputs(self, state: DeskState) -> None:
        destination = state.chosen_destination
        if destination != self._inputs_for:
            self._inputs_for = destination
            self._build_inputs(destination)
        for key, (editor, form_row) in self._inputs.items():
            editor.show_value(state.inputs.get(key, ""), hidden=state.presenting)
            form_row.show_problem(_problem_of(state, key))

    def _show_why(self, state: DeskState, view: ConnectionView) -> None:
        """Reason and ticket: what is held, what is asked for, and what is wrong with it."""
        rule = state.rules.reasons(view.connection)
        for line, text in ((self.reason, state.reason), (self.ticket, state.ticket)):
            hide_typing(line, hidden=state.presenting)
            if line.text() != text:
                line.setText(text)
        self.reason.offer(state.reasons)
        optional = self.tr("optional")
        self.reason.setPlaceholderText("" if rule.reason_required else optional)
        self.ticket.setPlaceholderText(
            self.tr("such as {example}").format(example=shown(rule.example))
            if rule.example
            else ("" if rule.ticket_required else optional)
        )
        self._reason_row.show_required(required=rule.reason_required)
        self._ticket_row.show_required(required=rule.ticket_required)
        self._reason_row.show_problem(_problem_of(state, "reason"))
        unfit, example = _problem_of(state, "ticket"), ""
        if unfit and rule.example:
            example = self.tr("One looks like {example}.").format(example=shown(rule.example))
        self._ticket_row.show_problem(f"{unfit} {example}".rstrip())

    def _wrong_row(self) -> FormRow | None:
        """The first row in which something is wrong."""
        inputs = (form_row for _, form_row in self._inputs.values())
        rows = (*inputs, self._reason_row, self._ticket_row)
        return next((form_row for form_row in rows if form_row.problem()), None)

    def _lead_to(self, form_row: FormRow) -> None:
        """Put the focus there, and bring all of the row into view once it has its place."""
        form_row.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(form_row))

    def _build_inputs(self, destination: Destination | None) -> None:
        for _, form_row in self._inputs.values():
            self._input_rows.removeWidget(form_row)
            form_row.hide()
            form_row.deleteLater()
        self._inputs = {}
        for field in destination.inputs if destination else ():
            editor = LinkInput(field)
            editor.edited.connect(self._intents.set_input)
            form_row = FormRow(
                vendor_words(field.label),
                editor,
                help_text=vendor_words(field.help),
                required=field.required,
                focus=editor.editor,
            )
            self._input_rows.addWidget(form_row)
            self._inputs[field.key] = (editor, form_row)

    # --- focus and keys -----------------------------------------------------------------------

    def focus(self, state: DeskState) -> None:
        """Put the focus where the operator goes on: a needed input that is empty, or the button."""
        wanted = self._wrong_row() or self._wanted_row(state)
        self._late = wanted is None and not self.bar.ready
        if wanted is not None:
            self._lead_to(wanted)
        elif self._late:  # there are no pages yet: the button gets it once it can be pressed
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bar.focus()

    def _wanted_row(self, state: DeskState) -> FormRow | None:
        """The first row in which something is needed and nothing entered."""
        for key, (editor, form_row) in self._inputs.items():
            if editor.field.required and not state.inputs.get(key, "").strip():
                return form_row
        if state.connection is None:
            return None
        rule = state.rules.reasons(state.connection.connection)
        if rule.reason_required and not state.reason.strip():
            return self._reason_row
        return self._ticket_row if rule.ticket_required and not state.ticket.strip() else None

    def makes_links(self) -> bool:
        """Whether a button has the focus that makes a link, or did until it was made."""
        return self.bar.holds_focus() or self.apart.hasFocus()

    def holds_focus(self) -> bool:
        """Whether something on the card has the focus."""
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter anywhere on the card makes the link; with Ctrl it is opened as well."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        event.accept()
        if event.isAutoRepeat() or self.bar.minting:
            return
        self.make_link(then_open=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def toggle_pin(self) -> None:
        """Pin or unpin the customer."""
        if self._customer is not None:
            people = self._intents.people
            (people.unpin if self._pinned else people.pin)(self._customer)

    def make_link(self, *, then_open: bool, way: OpenWay | None = None) -> None:
        """Make the link, if one can be made now; `way` is how it is opened then, None for as usual."""
        if not self.bar.minting and not self.bar.deaf and self.bar.create_button.isEnabled():
            self._intents.create_link(then_open=then_open, way=way)

    def _make_apart(self) -> None:
        if self._instead is not None:
            self.make_link(then_open=True, way=self._instead)


def _problem_of(state: DeskState, key: str) -> str:
    """What is wrong with one of the card's fields, in the operator's language."""
    problem = state.problem
    if problem is None or not isinstance(problem.error, InvalidInput) or problem.error.field != key:
        return ""
    ours = problem.connection_id == state.current and is_same(problem.customer, state.customer)
    return translate("forms", problem.error.message) if ours else ""
