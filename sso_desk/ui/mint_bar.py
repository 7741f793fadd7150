"""Create link, Create and open; and Cancel in their place while a link is being made.

Whoever presses Enter once too often must make no link of somebody just chosen, and not end with one of
which nobody knows whether it was made: what has only just appeared hears nothing.
"""

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sso_desk.desk.look_alikes import known_otherwise, look_alike
from sso_desk.desk.state import DeskState
from sso_desk.ui import theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.cancel_mint import CancelMint, what_it_means
from sso_desk.ui.pieces.busy_line import BusyLine
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import Note, column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.words import left_to_right

SECOND_LOOK_MS = 600
"""How long the second press for a look-alike is not heard after it has been asked for."""

NEW_MS = 400
"""How long a customer has to be seen before a link is made."""


class MintBar(QWidget):
    """The foot of the customer's card."""

    create_wished = Signal()
    create_and_open_wished = Signal()
    cancel_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.create_button = Button(self.tr("Create link"), "link", look=Look.PRIMARY)
        self.open_button = Button(self.tr("Create and open"), "link-open")
        self.cancel_button = CancelMint("close")
        self._meaning = TextLabel(tone=Tone.MUTED)
        self._busy = BusyLine()
        self._asked = QElapsedTimer()
        self._new = QElapsedTimer()

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
        self.cancel_button.wished.connect(self.cancel_wished)

    @property
    def minting(self) -> bool:
        """Whether Cancel stands here."""
        return self._stack.currentIndex() == 1

    @property
    def ready(self) -> bool:
        """Whether a link can be made."""
        return self.minting or self.create_button.isEnabled()

    def show_state(self, state: DeskState) -> None:
        """Offer to create, or to cancel."""
        ready = state.connection is not None and state.chosen_destination is not None
        for button in (self.create_button, self.open_button):
            button.setEnabled(ready)
        self._meaning.say(what_it_means(state) if state.minting else "")
        self.cancel_button.show_state(state)
        self._busy.run(on=state.minting)
        self._show_second_look(state)
        if state.minting is not self.minting:
            focused = self.holds_focus()
            self._stack.setCurrentIndex(1 if state.minting else 0)
            if focused:
                self.focus()

    def begin_anew(self) -> None:
        """Somebody else is on the card from now on."""
        self._new.start()

    @property
    def deaf(self) -> bool:
        """Whether a press comes so soon that it was meant for what was there before."""
        return _within(self._new, NEW_MS) or (
            self._confirming and _within(self._asked, SECOND_LOOK_MS)
        )

    def _show_second_look(self, state: DeskState) -> None:
        """Where somebody has a look-alike: whose link the second press makes."""
        customer = state.customer
        wanted = state.confirming and customer is not None and not state.minting
        id_words = left_to_right(customer.id) if customer is not None else ""
        words = (
            self.tr("Somebody else looks the same. Is {id} the right ID?")
            if look_alike(state) is not None or known_otherwise(state) is None
            else self.tr("{id} is known by another name as well. Is it the right ID?")
        ).format(id=id_words)
        if wanted and not self._confirming:
            self._asked.start()
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


def _within(timer: QElapsedTimer, milliseconds: int) -> bool:
    return timer.isValid() and timer.elapsed() < milliseconds
