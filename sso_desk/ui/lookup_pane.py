"""Who: the lookup box, and what came of it.

Enter asks, or chooses from an answer that belongs to what stands in the box; it never chooses from
an answer to something else. Down leads into the list, Up from its first row back.
"""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from sso_desk.desk.state import Busy, ConnectionView, DeskState, Lookup, Wish
from sso_desk.domain import MODE_ID, Choice, Customer, SearchStyle
from sso_desk.expiry import Instant
from sso_desk.ui import icons, theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.countdown import seconds_until
from sso_desk.ui.discretion import hide_typing, real, real_entry
from sso_desk.ui.intents import Intents
from sso_desk.ui.nobody_row import NobodyRow
from sso_desk.ui.pieces.busy_line import BusyLine
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.clearing import clearable
from sso_desk.ui.pieces.empty_state import EmptyState
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import row
from sso_desk.ui.pieces.labels import ElidedLabel, TextLabel, Tone
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.tips import describe
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.result_rows import Row, RowKind, rows_for
from sso_desk.ui.results import ResultList
from sso_desk.ui.row_menu import RowMenu
from sso_desk.ui.words import clock_text, isolated, number, translate, vendor_words

SLOW_AFTER_MS = 3000
LONGEST_ID = 64


def could_be_id(lookup: Lookup) -> bool:
    """Whether what stands in the box might be an id to use as it is."""
    text = lookup.query.text.strip()
    if not text or len(text) > LONGEST_ID or any(char.isspace() for char in text):
        return False
    if lookup.query.mode == MODE_ID:
        return True
    return lookup.query.mode == "" and "@" not in text and any(char.isdigit() for char in text)


def _drawn_from(state: DeskState) -> tuple[object, ...]:
    """Whatever the answer and the words for it are drawn from."""
    return (
        state.lookup,
        state.busy,
        state.busy_until,
        state.problem,
        state.connection,
        state.started,
        state.people,
        state.presenting,
        state.connections,
    )


def is_answered(state: DeskState) -> bool:
    """Whether the list answers what stands in the box."""
    lookup = state.lookup
    if lookup.found is None or lookup.answered is None:
        return False
    asked, answered = lookup.query, lookup.answered
    fresh = not lookup.local or lookup.local_for == asked.text.strip()
    return (
        Busy.LOOKUP not in state.busy
        and fresh
        and asked.text.strip() == answered.text.strip()
        and (asked.mode, asked.scope) == (answered.mode, answered.scope)
    )


class LookupBox(QLineEdit):
    """The box. Its signals say what keys mean here."""

    entered = Signal()
    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        clearable(self)
        self.setMaxLength(500)
        self._icon = self.addAction(
            icons.icon("search", theme.roles(self).muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self._icon.setText(self.tr("Look up now"))
        self._icon.triggered.connect(self.entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter once a press; Down into the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and not event.isAutoRepeat():
                self.entered.emit()
            event.setAccepted(plain)
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew."""
        if event.type() == QEvent.Type.PaletteChange:
            self._icon.setIcon(icons.icon("search", theme.roles(self).muted))
        super().changeEvent(event)


class LookupPane(QWidget):
    """The box, how it is meant, and the answer. `nobody_wished` asks for the card without a customer."""

    nobody_wished = Signal()

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        self._state = DeskState()
        self._asked_by_enter = ""
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_AFTER_MS)
        self._slow.timeout.connect(self._show_answer)
        self._view: ConnectionView | None = None
        self._drawn = False

        self.box = LookupBox()
        self.mode = Picker(name=self.tr("Search by"), flat=True)
        self.scope = Picker(name=self.tr("Search in"), flat=True)
        self._style = ElidedLabel(tone=Tone.MUTED, flowing=True)
        self._busy = BusyLine()
        self._answer = TextLabel(tone=Tone.MUTED)
        self._note = TextLabel(tone=Tone.MUTED)
        self._cancel = Button(self.tr("Cancel"), look=Look.QUIET)
        self.back = Button(icon="back", look=Look.QUIET, name=self.tr("Back to the list"))
        self.list = ResultList()
        self.row_menu = RowMenu(intents, self)
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)
        self.nobody = NobodyRow()

        self._lay_out()
        self.box.textEdited.connect(self._typed)
        self.box.entered.connect(self._enter)
        self.box.down.connect(self._down)
        self.mode.activated.connect(lambda _place: intents.choose_mode(self.mode.key()))
        self.scope.activated.connect(lambda _place: intents.choose_scope(self.scope.key()))
        self._cancel.clicked.connect(intents.cancel_lookup)
        self.empty.acted.connect(self._act_on_emptiness)
        self.list.row_chosen.connect(self._choose)
        self.list.left_upwards.connect(self.focus_box)
        self.list.menu_wished.connect(self._open_row_menu)
        self.list.forget_wished.connect(self._forget)
        self.nobody.clicked.connect(self.nobody_wished)

    def _lay_out(self) -> None:
        set_shown(self.back, wanted=False)
        self._how = QWidget()
        self._how.setLayout(FlowRow(self.mode, self.scope, trailing=self._style))
        said = row(self._answer, self._cancel, spacing=theme.S)
        said.setStretch(0, 1)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.XS)
        head.addLayout(row(self.back, self.box, spacing=theme.XS))
        head.addWidget(self._how)
        head.addWidget(self._busy)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S)
        layout.addLayout(said)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._note)
        layout.addWidget(self.nobody)
        self.setLayout(layout)

    @property
    def head(self) -> QWidget:
        """The box and what belongs to it; it stays while a customer's card is shown below."""
        return self._head

    # --- drawing ------------------------------------------------------------------------------

    def show_state(self, state: DeskState, now: Instant) -> None:
        """Draw the box and the answer; what has not changed is left alone."""
        before, self._state = self._state, state
        view = state.connection
        if view != self._view or not self._drawn:
            self._view = view
            self._show_vendor(view)
        lookup = state.lookup
        hide_typing(self.box, hidden=state.presenting)
        if lookup.query != before.lookup.query:
            self.list.begin_anew()
        if self.box.text() != lookup.query.text:
            self.box.setText(lookup.query.text)
        if view is not None:
            self.mode.offer(view.vendor.lookup_modes, lookup.query.mode)
            self._show_scopes(lookup)
            self._style.say(
                self.tr("Searches as you type")
                if lookup.style is SearchStyle.AS_TYPED
                else self.tr("Enter searches")
            )
        self.nobody.show_state(state)
        running = Busy.LOOKUP in state.busy or Busy.CONNECTING in state.busy
        self._busy.run(on=running)
        if Busy.LOOKUP not in state.busy:
            self._slow.stop()
            self._asked_by_enter = ""
        elif Busy.LOOKUP not in before.busy or before.lookup.query != lookup.query:
            self._slow.start()
        if not self._drawn or _drawn_from(state) != _drawn_from(before):
            self._show_answer()
        self._drawn = True
        self._announce_answer(before, state)
        self.tick(now)

    def _announce_answer(self, before: DeskState, state: DeskState) -> None:
        """Have heard what has come of a search."""
        answered = Busy.LOOKUP in before.busy and Busy.LOOKUP not in state.busy
        if answered and state.lookup.found is not None and is_answered(state):
            announce(self, self._answer_words(self.list.rows.rows) or self._nobody_words())

    def show_how(self, *, shown: bool) -> None:
        """Show how the box is meant; while a customer is chosen, the way back instead."""
        set_shown(self._how, wanted=shown)
        set_shown(self.back, wanted=not shown)

    def tick(self, now: Instant) -> None:
        """Count down a wait that the vendor asked for."""
        until = self._state.busy_until
        if Busy.LOOKUP_WAITS in self._state.busy and until is not None and self._view:
            wait = self.tr("{vendor} asks us to wait: {time}").format(
                vendor=self._view.vendor.name, time=clock_text(seconds_until(until, now))
            )
            self._say_busy(wait, self.tr("Then the search goes on by itself."))

    def _show_vendor(self, view: ConnectionView | None) -> None:
        hint = vendor_words(view.vendor.lookup_hint) if view else ""
        self.box.setPlaceholderText(hint)
        self.box.setAccessibleName(self.tr("Look up"))
        describe(self.box, hint)
        for part in (self.mode, self._style):
            set_shown(part, wanted=view is not None)
        set_shown(self.scope, wanted=False)

    def _show_scopes(self, lookup: Lookup) -> None:
        if lookup.scopes:
            whole = Choice("", self.tr("This account"))
            self.scope.offer((whole, *lookup.scopes), lookup.query.scope)
        set_shown(self.scope, wanted=bool(lookup.scopes))

    def _show_answer(self) -> None:
        """The list, or the reason why there is none."""
        state, lookup = self._state, self._state.lookup
        rows = self._rows()
        asked = lookup.found is not None or bool(lookup.query.text)
        self.list.show_rows(rows, first=asked, answered=is_answered(state))
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        busy = Busy.LOOKUP in state.busy
        self._note.say(isolated(translate("vendors", lookup.note)) if rows else "")
        set_shown(self._cancel, wanted=bool(rows) and busy)
        self._answer.say(self._answer_words(rows))
        if not rows:
            self._explain_emptiness()

    def _rows(self) -> tuple[Row, ...]:
        state, lookup, view = self._state, self._state.lookup, self._view
        if view is None:
            return ()
        found = lookup.found or ()
        use_id = ""
        if view.vendor.link_takes_customer_id and could_be_id(lookup):
            text = lookup.query.text.strip()
            known = {real(customer).id for customer in found}
            known |= {real_entry(entry).ids.get(state.current, "") for entry in lookup.local}
            use_id = "" if text in known else text
        more = bool(lookup.cursor) and bool(found) and Busy.LOOKUP not in state.busy
        return rows_for(state, use_id=use_id, more=more)

    def _answer_words(self, rows: tuple[Row, ...]) -> str:
        lookup = self._state.lookup
        if not rows:
            return ""
        if Busy.LOOKUP in self._state.busy:
            return self._busy_words()
        if lookup.found is None:
            return self._failed_words() if lookup.query.text else ""
        words = (
            self._count_words(lookup, len(lookup.found)) if lookup.found else self._nobody_words()
        )
        return self._said_by_vendor(words) if lookup.local else words

    def _said_by_vendor(self, words: str) -> str:
        """What is said of the vendor's answer where the directory has answered as well."""
        vendor = self._view.vendor.name if self._view else ""
        return self.tr("{vendor}: {answer}").format(vendor=vendor, answer=words)

    def _count_words(self, lookup: Lookup, count: int) -> str:
        if lookup.total is not None and lookup.total > count:
            return self.tr("{shown} of {total} found").format(
                shown=number(count), total=number(lookup.total)
            )
        if lookup.cursor:
            return self.tr("%n found so far", "", count)
        return self.tr("%n found", "", count)

    def _nobody_words(self) -> str:
        answered = self._state.lookup.answered
        if self._state.presenting or answered is None or not answered.text.strip():
            return self.tr("Nobody found.")
        return self.tr("Nobody found for “{text}”.").format(text=isolated(answered.text))

    def _busy_words(self) -> str:
        slow = Busy.LOOKUP in self._state.busy and not self._slow.isActive()
        if slow and self._view is not None:
            return self.tr("{vendor} is taking its time…").format(vendor=self._view.vendor.name)
        return self.tr("Searching…")

    def _say_busy(self, sentence: str, remark: str = "") -> None:
        if self.list.rows.rows:
            self._answer.say(sentence)
        else:
            self.empty.say("clock", sentence, remark, action=self.tr("Cancel"))

    def _explain_emptiness(self) -> None:
        state, lookup, view = self._state, self._state.lookup, self._view
        if view is None:
            ready = state.started and bool(state.connections)
            self.empty.say("plug", self.tr("Choose a connection above.") if ready else "")
        elif Busy.CONNECTING in state.busy:
            self.empty.say("plug", self.tr("Opening the connection…"))
        elif Busy.LOOKUP in state.busy:
            slow = not self._slow.isActive()
            self._say_busy(self._busy_words(), self.tr("You can go on typing.") if slow else "")
        elif self._failed_words():
            remark = self.tr("What to do stands at the bottom of the window.")
            self.empty.say("problem", self._failed_words(), remark, role="danger")
        elif self._waits_for_more():
            words = self.tr("Type one more letter, or press Enter.")
            self.empty.say("search", words, self._search_note())
        elif lookup.found is not None:
            clear = self.tr("Clear the search") if lookup.query.text else ""
            self.empty.say("people", self._nobody_words(), self._search_note(), action=clear)
        elif state.people.hidden and not lookup.query.text:
            self.empty.say(
                "people",
                self.tr("Recent customers are not shown, because nobody was here."),
                action=self.tr("Show them"),
            )
        else:
            self.empty.say("search", vendor_words(view.vendor.lookup_hint), self._search_note())

    def _waits_for_more(self) -> bool:
        """Whether too little stands in the box to ask by itself."""
        lookup = self._state.lookup
        single = len(lookup.query.text.strip()) == 1 and lookup.style is SearchStyle.AS_TYPED
        return single and lookup.found is None and lookup.answered is None

    def _failed_words(self) -> str:
        """What did not work, while a problem says why."""
        problem = self._state.problem
        if problem is not None and problem.wish is Wish.LOOKUP:
            return self.tr("The search did not work.")
        if problem is not None and problem.wish is Wish.CONNECT:
            return self.tr("The connection could not be opened.")
        return ""

    def _search_note(self) -> str:
        return vendor_words(self._view.vendor.texts.search_note) if self._view else ""

    # --- what the operator does ---------------------------------------------------------------

    def focus_box(self) -> None:
        """Put the caret into the box, all of it selected."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def focus_answer(self) -> None:
        """Back to the list where there is one."""
        if self.list.rows.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_box()

    def toggle_pin(self) -> None:
        """Pin or unpin the customer of the current row."""
        customer = self._current_customer()
        if customer is not None:
            self.row_menu.toggle_pin(customer, self._state.people)

    def _forget(self) -> None:
        customer = self._current_customer()
        if customer is not None:
            self.row_menu.let_go(customer, self._state.people)
            if not self.list.rows.rows:
                self.focus_box()

    def _open_row_menu(self, place: QPoint) -> None:
        customer = self._current_customer()
        if customer is not None:
            self.row_menu.open_for(customer, self._state.people, place)

    def _current_customer(self) -> Customer | None:
        """The customer of the current row, if that is one of this connection."""
        row = self.list.current_row()
        return row.customer if row is not None and row.kind is RowKind.CUSTOMER else None

    def _act_on_emptiness(self) -> None:
        if Busy.LOOKUP in self._state.busy:
            self._intents.cancel_lookup()
        elif self._state.people.hidden and not self._state.lookup.query.text:
            self._intents.people.show()
        else:
            self._intents.type_query("")
            self.focus_box()

    def _typed(self, text: str) -> None:
        if self._state.customer is not None:
            self._intents.choose_customer(None)
        self._intents.type_query(text)

    def _enter(self) -> None:
        state = self._state
        if self._view is None:
            return
        row = self.list.current_row()
        seen = self.list.isVisible() and is_answered(state)
        if seen and row is not None and row.customer is not None:
            self.list.choose_current()
            return
        question = state.lookup.query
        if Busy.LOOKUP in state.busy and self._asked_by_enter == question.text:
            return
        self._intents.search()
        self._asked_by_enter = question.text

    def _down(self) -> None:
        if self._state.people.hidden and not self._state.lookup.query.text:
            self._intents.people.show()
        if self.list.rows.rows and self.list.isVisible():
            self.list.go_down()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.nobody.isVisible():
            self.nobody.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: Row) -> None:
        if row.kind is RowKind.CUSTOMER:
            self._intents.choose_customer(row.customer)
        elif row.kind is RowKind.ELSEWHERE and row.customer is not None:
            self._intents.choose_elsewhere(row.connection_id, row.customer)
        elif row.kind is RowKind.USE_ID:
            self._intents.use_id(row.text)
        else:
            self._intents.more()
