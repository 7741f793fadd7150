"""Create link, Create and open; and Cancel in their place while a link is being made.

Cancel is never pressed by Enter, nor by the second half of a double click: whoever presses once too
often must not end with a link of which nobody knows whether it was made.
"""

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sso_desk.desk.state import Busy, DeskState
from sso_desk.ui import theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.pieces.busy_line import BusyLine
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import Note, column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.words import left_to_right

DEAF_MS = 600
"""How long Cancel, and the second press for a look-alike, hear nothing after they have appeared."""


class CancelButton(Button):
    """A button that Enter does not press."""

    def enter_presses(self) -> bool:
        """Never."""
        return False


class MintBar(QWidget):
    """The foot of the customer's card."""

    create_wished = Signal()
    create_and_open_wished = Signal()
    cancel_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.create_button = Button(self.tr("Create link"), "link", look=Look.PRIMARY)
        self.open_button = Button(self.tr("Create and open"), "link-open")
        self.cancel_button = CancelButton(self.tr("Cancel"), "close")
        self._meaning = TextLabel(tone=Tone.MUTED)
        self._busy = BusyLine()
        self._appeared = QElapsedTimer()

        self._second_look = Note(wash="warning")
        self._confirming = False

        idle, minting = QWidget(), QWidget()
        idle.setLayout(FlowRow(self.create_button, self.open_button))
        cancelling = row(self.cancel_button, self._meaning, spacing=theme.M)
        cancelling.setStretch(1, 1)
        minting.setLayout(cancelling)
        self._stack = QStackedWidget()
        self._stack.addWidget(idle)
        self._stack.addWidget(minting)
        self.setLayout(column(self._busy, self._second_look, self._stack, spacing=theme.S))
        self.create_button.clicked.connect(self.create_wished)
        self.open_button.clicked.connect(self.create_and_open_wished)
        self.cancel_button.clicked.connect(self._cancel)

    @property
    def minting(self) -> bool:
        """Whether Cancel stands here."""
        return self._stack.currentIndex() == 1

    def show_state(self, state: DeskState) -> None:
        """Offer to create, or to cancel."""
        ready = state.connection is not None and state.chosen_destination is not None
        for button in (self.create_button, self.open_button):
            button.setEnabled(ready)
        self._meaning.say(self._what_cancelling_means(state) if state.minting else "")
        self._busy.run(on=state.minting)
        self._show_second_look(state)
        if state.minting is not self.minting:
            focused = self.holds_focus()
            if state.minting:
                self._appeared.start()
            self._stack.setCurrentIndex(1 if state.minting else 0)
            if focused:
                self.focus()

    @property
    def deaf(self) -> bool:
        """Whether a press comes so soon after the second question that it is half of a double one."""
        return self._confirming and self._too_soon()

    def _too_soon(self) -> bool:
        """Whether the buttons have only just changed: a press was meant for what was there before."""
        return self._appeared.isValid() and self._appeared.elapsed() < DEAF_MS

    def _show_second_look(self, state: DeskState) -> None:
        """Where somebody has a look-alike: whose link the second press makes."""
        customer = state.customer
        wanted = state.confirming and customer is not None and not state.minting
        id_words = left_to_right(customer.id) if customer is not None else ""
        words = self.tr("Somebody else looks the same. Is {id} the right ID?").format(id=id_words)
        if wanted and not self._confirming:
            self._appeared.start()
            announce(self, words)
        self._confirming = wanted
        self._second_look.say(words if wanted else "")
        create = self.tr("Create for {id}").format(id=id_words)
        self.create_button.say(create if wanted else self.tr("Create link"))

    def focus(self) -> None:
        """Put the focus on what would be pressed here."""
        target = self.cancel_button if self.minting else self.create_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds_focus(self) -> bool:
        """Whether one of these buttons has the focus."""
        buttons = (self.create_button, self.open_button, self.cancel_button)
        return any(button.hasFocus() for button in buttons)

    def _what_cancelling_means(self, state: DeskState) -> str:
        if Busy.MINT_SENT in state.busy:
            return self.tr(
                "The request has been sent. If you cancel now, nobody can say whether a link was made."
            )
        return self.tr("Nothing has been sent yet: cancelling is safe.")

    def _cancel(self) -> None:
        if self._too_soon():
            return
        self.cancel_wished.emit()
