"""All that is in the window: where at the top, who on the left, links on the right, status at the foot.

It draws a state (`show_state`) and reports what the operator does (`Intents`); it decides nothing.
The state comes again and again; each part compares and draws only what has changed. One timer, which
runs only while the window can be seen, has all countdowns computed anew once a second.
"""

# ruff: noqa: N802 - Qt's own names

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sso_desk.desk.state import Busy, DeskState, Use
from sso_desk.domain import EnvironmentKind, is_same
from sso_desk.expiry import Clock
from sso_desk.messages import Action
from sso_desk.ui import help_pages, sizes, theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.capture import CaptureGuard
from sso_desk.ui.connection_selector import ConnectionSelector
from sso_desk.ui.dialogs.window_dialogs import WindowDialogs
from sso_desk.ui.discretion import Discretion
from sso_desk.ui.intents import Intents
from sso_desk.ui.links_pane import LinksPane
from sso_desk.ui.lookup_pane import LookupPane
from sso_desk.ui.main_menu import MainMenu
from sso_desk.ui.pieces.badges import EnvironmentBadge
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.frames import column, row
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.presenting_chip import PresentingChip
from sso_desk.ui.shortcuts import CONNECTIONS_WITH_A_KEY, Shortcut
from sso_desk.ui.status_line import StatusLine
from sso_desk.ui.words import managed_words

if TYPE_CHECKING:
    from sso_desk.ui.customer_card import CustomerCard
    from sso_desk.ui.welcome import Welcome

TICK_MS = 1000
LOW = 420
"""Below this height, in pixels at the usual text size, a window is low."""

FRAME = 5
"""The width of the practice frame, in pixels."""


class Workplace(QWidget):
    """Everything between the window's edges. `other_wished` asks for the other kind of window: one on
    practice vendors, or the real one from there.
    """

    other_wished = Signal()

    def __init__(self, intents: Intents, clock: Clock) -> None:
        super().__init__()
        self._discretion = Discretion(intents)
        self._intents = intents = self._discretion.as_intents()
        self._real = DeskState()
        self._guard = CaptureGuard(self)
        self._clock = clock
        self._state = DeskState()
        self._nobody = False
        self._card: CustomerCard | None = None
        self._welcome: Welcome | None = None
        self.selector = ConnectionSelector()
        self.badge = EnvironmentBadge()
        self.edit_button = Button(
            icon="more", look=Look.QUIET, name=self.tr("Change this connection")
        )
        self.presenting = PresentingChip()
        self.menu = MainMenu(self)
        self.lookup = LookupPane(intents)
        self.dialogs = WindowDialogs(intents, self, self._add_common_keys, self.lookup.focus_box)
        self.links = LinksPane(intents)
        self.status = StatusLine()
        self.connection_menu = QMenu(self)
        self._edit_action = self.connection_menu.addAction(self.tr("Edit connection…"))
        self._remove_action = self.connection_menu.addAction(self.tr("Remove connection…"))
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self._tick = QTimer(self)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.tick)
        self._draw(self._state, first=True)

    @property
    def card(self) -> "CustomerCard":
        """The customer's card, made when it is first wanted."""
        if self._card is None:
            from sso_desk.ui.customer_card import CustomerCard  # noqa: PLC0415

            self._card = CustomerCard(self._intents)
            self._who.addWidget(self._card)
        return self._card

    @property
    def welcome(self) -> "Welcome":
        """The first page of a desk without connections, made when it is first wanted."""
        if self._welcome is None:
            from sso_desk.ui.welcome import Welcome  # noqa: PLC0415

            self._welcome = Welcome()
            self._welcome.practice_wished.connect(self._wish_other)
            self._welcome.add_wished.connect(self.dialogs.add_connection)
            self._welcome.import_wished.connect(self.dialogs.import_team_settings)
            self._pages.addWidget(self._welcome)
            policy = self._state.rules.policy
            self._welcome.show_editing(allowed=policy.editing_connections)
        return self._welcome

    @property
    def card_shown(self) -> bool:
        """Whether the customer's card is shown, and not the lookup's answer."""
        return self._card is not None and self._who.currentWidget() is self._card

    # --- putting together ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QFrame()
        top.setProperty("bar", "top")
        head = row(self.selector, self.badge, self.edit_button, spacing=theme.S)
        head.addStretch(1)
        head.addWidget(self.presenting)
        head.addWidget(self.menu.button)
        head.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        head.setStretch(0, 3)
        head.setStretch(3, 2)
        top.setLayout(head)

        self._who = QStackedWidget()
        self._who.addWidget(self.lookup)
        left, right = QWidget(), QWidget()
        who = column(self.lookup.head, self._who, spacing=theme.S)
        who.setContentsMargins(theme.L, theme.L, theme.M, theme.L)
        who.setStretch(1, 1)
        left.setLayout(who)
        left.setMinimumWidth(320)
        links = column(self.links)
        links.setContentsMargins(theme.M, theme.L, theme.L - theme.XS, theme.L)
        right.setLayout(links)
        right.setMinimumWidth(360)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.addWidget(left)
        self._panes.addWidget(right)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(theme.XS)
        self._panes.setSizes([480, 560])
        for place in (0, 1):
            self._panes.setStretchFactor(place, 1)

        self._pages = QStackedWidget()
        self._pages.addWidget(self._panes)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(top)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.status)
        self._top = top
        self._column = layout

    def _connect(self) -> None:
        intents = self._intents
        self.selector.connection_chosen.connect(self._choose_connection)
        self.selector.add_wished.connect(self.dialogs.add_connection)
        self.edit_button.clicked.connect(self._open_menu)
        self._edit_action.triggered.connect(self._edit_connection)
        self._remove_action.triggered.connect(self._remove_connection)
        self.menu.presenting.triggered.connect(lambda on: intents.set_presenting(on=on))
        self.presenting.ended.connect(lambda: intents.set_presenting(on=False))
        self.presenting.held.connect(self._show_names)
        self.menu.help.triggered.connect(self.dialogs.show_help)
        self.menu.shortcuts.triggered.connect(
            lambda: self.dialogs.show_help_page(help_pages.SHORTCUTS)
        )
        self.menu.about.triggered.connect(self.dialogs.show_about)
        self.menu.settings.triggered.connect(self.dialogs.show_settings)
        self.menu.team.triggered.connect(self.dialogs.import_team_settings)
        self.menu.leave_practice.triggered.connect(self._wish_other)
        self.menu.journal.triggered.connect(self.dialogs.show_journal)
        self.menu.directory.triggered.connect(self.dialogs.show_directory)
        self.menu.diagnostics.triggered.connect(self.dialogs.show_diagnostics)
        self.menu.erase.triggered.connect(self.dialogs.erase_everything)
        self.lookup.nobody_wished.connect(self._choose_nobody)
        self.lookup.back.clicked.connect(self.back)
        self.links.left.connect(self._focus_work)
        self.status.dismissed.connect(self._dismiss)
        self.status.cancel_mint_wished.connect(intents.cancel_mint)
        self.status.action_wished.connect(self._act)

    def _add_shortcuts(self) -> None:
        for shortcut, do in (
            (Shortcut.LOOK_UP, self.lookup.focus_box),
            (Shortcut.CREATE_AND_OPEN, self._create_and_open),
            (Shortcut.COPY_NEWEST, lambda: self.links.use_newest(Use.COPY)),
            (Shortcut.OPEN_NEWEST, lambda: self.links.use_newest(Use.OPEN)),
            (Shortcut.PIN, self.toggle_pin),
            (Shortcut.SETTINGS, self.dialogs.show_settings),
            (Shortcut.MENU, self.menu.pop_up),
        ):
            for keys in shortcut.sequences():
                made = QShortcut(keys, self)
                made.setAutoRepeat(False)
                made.activated.connect(do)
        for place in range(CONNECTIONS_WITH_A_KEY):
            made = QShortcut(f"Ctrl+{place + 1}", self)
            made.setAutoRepeat(False)
            made.activated.connect(lambda place=place: self.selector.choose_place(place))
        self._add_common_keys(self)

    def _add_common_keys(self, part: QWidget) -> None:
        """The window, and each dialog that is in front of it, has these keys of its own."""
        for keys in Shortcut.QUIT.sequences():
            QShortcut(keys, part).activated.connect(lambda: self.window().close())
        for keys in Shortcut.HELP.sequences():
            QShortcut(keys, part).activated.connect(self.dialogs.show_help)
        for keys in Shortcut.PRESENTING.sequences():
            presenting = QShortcut(keys, part)
            presenting.setAutoRepeat(False)
            presenting.activated.connect(self._turn_presenting)

    # --- drawing ------------------------------------------------------------------------------

    def show_state(self, state: DeskState) -> None:
        """Draw this state, or as much of it as may be seen."""
        self._real = state
        self._guard.guard(on=state.presenting)
        seen = self._discretion.seen(state)
        if seen != self._state:
            self._draw(seen, first=False)

    def _draw(self, state: DeskState, *, first: bool) -> None:
        before, self._state = self._state, state
        now = self._clock.now()
        typed = state.lookup.query.text != before.lookup.query.text
        if state.current != before.current or state.customer is not None or typed:
            self._nobody = False
        if self._nobody and not any(not page.needs_customer for page in state.destinations):
            self._nobody = False
        if state.practice != before.practice or first:
            edge = FRAME if state.practice else 0
            self._column.setContentsMargins(edge, edge, edge, edge)
            self.menu.show_practice(practice=state.practice)
        self.menu.presenting.setChecked(state.presenting)
        self.presenting.show_on(on=state.presenting)
        if state.presenting is not before.presenting:
            announce(self, self._presenting_words(on=state.presenting))
        view = state.connection
        self.selector.show_state(state)
        kind = view.kind if view else None
        self.badge.show_kind(EnvironmentKind.PRACTICE if state.practice else kind)
        self.edit_button.setVisible(view is not None)
        self._show_editing(allowed=state.rules.policy.editing_connections)
        set_shown(self.selector, wanted=bool(state.connections) or not state.started)
        empty = state.started and not state.connections and not state.practice
        self._show_page(empty=empty)
        self.lookup.show_state(state, now)
        carded = self._card_wanted(state)
        if carded:
            self.card.show_state(state)
        self._show_card(wanted=carded)
        self._show_links(before, state)
        if state.cleared != before.cleared:
            self.dialogs.clear_away()
        self.dialogs.show_code(state, now)
        self.status.show_state(state, now, card_shown=carded)

    def _show_editing(self, *, allowed: bool) -> None:
        """Whether connections may be changed; one's own keys can be entered all the same."""
        self.menu.show_editing(allowed=allowed)
        remove = self.tr("Remove connection…")
        self._remove_action.setEnabled(allowed)
        self._remove_action.setText(remove if allowed else f"{remove}\t{managed_words()}")
        if self._welcome is not None:
            self._welcome.show_editing(allowed=allowed)

    def _show_page(self, *, empty: bool) -> None:
        page = self.welcome if empty else self._panes
        if page is self._pages.currentWidget():
            return
        self._pages.setCurrentWidget(page)
        if empty:
            self.welcome.practice.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.lookup.focus_box()

    def _card_wanted(self, state: DeskState) -> bool:
        return state.connection is not None and (state.customer is not None or self._nobody)

    def _show_card(self, *, wanted: bool) -> None:
        if wanted is self.card_shown:
            return
        leaving = self.lookup if wanted else self.card
        focused = leaving.isAncestorOf(self.focusWidget() or self)
        in_box = self.lookup.box.hasFocus()
        self._who.setCurrentWidget(self.card if wanted else self.lookup)
        self.lookup.show_how(shown=not wanted)
        if wanted:
            self.card.bar.begin_anew()
            self.card.focus(self._state)
        elif focused and not in_box:
            self.lookup.focus_answer()

    def _show_links(self, before: DeskState, state: DeskState) -> None:
        was_minting = before.minting
        focused = self._card is not None and self._card.makes_links()
        newest = before.links[0].id if before.links else ""
        self.links.show_state(state, self._clock.now())
        made = was_minting and state.links and state.links[0].id != newest
        if made and focused and state.links[0].usable and Busy.OPENING not in state.busy:
            card = self.links.card(state.links[0].id)
            if card is not None:
                card.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick(self) -> None:
        """Bring everything that shows time up to the present."""
        if self.window().isMinimized():
            return
        now = self._clock.now()
        self.links.tick(now)
        self.lookup.tick(now)
        self.status.tick(now)
        self.dialogs.tick(now)

    # --- what the operator does ---------------------------------------------------------------

    def back(self) -> None:
        """One step back: a question, the customer's card, a running lookup, what was typed."""
        if self.links.stop_asking():
            return
        if self.card_shown:
            if self._nobody:
                self._nobody = False
                self._draw(self._state, first=False)
            else:
                self._intents.choose_customer(None)
        elif self._state.busy & {Busy.LOOKUP, Busy.LOOKUP_WAITS}:
            self._intents.cancel_lookup()
        elif self._state.problem is not None:
            self._intents.dismiss_problem()
        elif self._state.lookup.query.text:
            self._intents.type_query("")
            self.lookup.focus_box()

    def toggle_pin(self) -> None:
        """Pin or unpin the customer on the card, or the one of the current row."""
        if self.card_shown:
            self.card.toggle_pin()
        else:
            self.lookup.toggle_pin()

    def _choose_connection(self, connection_id: str) -> None:
        self._intents.choose_connection(connection_id)
        self.lookup.focus_box()

    def _choose_nobody(self) -> None:
        self._nobody = True
        self._draw(self._state, first=False)

    def _create_and_open(self) -> None:
        """Unless something is asked about a link that is there: the next one would take its place."""
        if self.card_shown and self._state.asking is None:
            self.card.make_link(then_open=True)

    def _turn_presenting(self) -> None:
        self._intents.set_presenting(on=not self._state.presenting)

    def _show_names(self, held: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Everything as it is, for as long as the button is held."""
        self._discretion.lifted = held
        self.show_state(self._real)

    def _presenting_words(self, *, on: bool) -> str:
        if on:
            return self.tr("Presenting: names are hidden.")
        return self.tr("Presenting has ended: names are shown.")

    def _wish_other(self) -> None:
        self.show_other_starting(starting=True)
        self.other_wished.emit()

    def show_other_starting(self, *, starting: bool) -> None:
        """Say that the other kind of window is coming up, or that it may be wished for again."""
        self.menu.leave_practice.setEnabled(not starting)
        if self._welcome is not None:
            self._welcome.show_starting(starting=starting)

    def _act(self, action: Action) -> None:
        """Do what a problem's button offers."""
        problem = self._state.problem
        link_id = problem.link_id if problem else ""
        match action:
            case Action.EDIT_CONNECTION:
                self.dialogs.edit_connection(problem.connection_id if problem else "")
            case Action.SEARCH_AGAIN:
                ours = problem is None or is_same(problem.customer, self._state.customer)
                self._intents.dismiss_problem()
                if ours and self._state.customer is not None:
                    self._intents.choose_customer(None)
                self.lookup.focus_box()
            case Action.CREATE_AGAIN if link_id:
                self._intents.create_again(link_id)
            case Action.COPY_INSTEAD:
                self._intents.use.copy(link_id)
            case Action.SHOW_JOURNAL:
                self.dialogs.show_journal()
            case Action.SHOW_DIRECTORY:
                self.dialogs.show_directory()
            case Action.SHOW_DIAGNOSTICS:
                self.dialogs.show_diagnostics()
            case _:
                self._intents.try_again()

    def _edit_connection(self) -> None:
        self.dialogs.edit_connection()

    def _remove_connection(self) -> None:
        self.dialogs.remove_connection()

    def _dismiss(self) -> None:
        self._intents.dismiss_problem()
        self._focus_work()

    def _focus_work(self) -> None:
        """The focus goes to where the operator goes on."""
        if self.card_shown:
            self.card.focus(self._state)
        else:
            self.lookup.focus_box()

    def _open_menu(self) -> None:
        below = self.edit_button.rect().bottomLeft()
        self.connection_menu.popup(self.edit_button.mapToGlobal(below))

    # --- events -------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: begin to tick, from the present moment."""
        self.tick()
        self._tick.start()
        if self.focusWidget() is None:
            self.lookup.box.setFocus()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short for text of this size, the status line takes some only while it speaks."""
        self.status.keep_room(wanted=self.height() >= sizes.scaled(LOW))
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Unseen: rest."""
        self._tick.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and in practice the frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.roles(self).window)
        if self._state.practice:
            pen = QPen(theme.ENVIRONMENT_COLORS[EnvironmentKind.PRACTICE.value], FRAME)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            half = FRAME / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
