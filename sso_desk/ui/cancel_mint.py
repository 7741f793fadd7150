"""Cancel, for a link that is being made: wherever it stands it is hard to press by mistake, and says what
it means. Once the request has left, cancelling leaves an outcome that nobody knows.
"""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QShowEvent

from sso_desk.desk.state import Busy, DeskState
from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.words import translate

NEW_MS = 600
"""How long it hears nothing after it has appeared, or means something else: a press was meant for what was
there before.
"""

SENT = QT_TRANSLATE_NOOP(
    "cancelling",
    "The request has been sent. If you cancel now, nobody can say whether a link was made.",
)
NOT_SENT = QT_TRANSLATE_NOOP("cancelling", "Nothing has been sent yet: cancelling is safe.")
CANCEL = QT_TRANSLATE_NOOP("cancelling", "Cancel")


def what_it_means(state: DeskState) -> str:
    """What cancelling means at this moment."""
    return translate("cancelling", SENT if Busy.MINT_SENT in state.busy else NOT_SENT)


class CancelMint(Button):
    """A button that Enter does not press. `wished` is emitted for a press that was meant."""

    wished = Signal()

    def __init__(self, icon: str = "", *, look: Look = Look.PLAIN) -> None:
        super().__init__(translate("cancelling", CANCEL), icon, look=look)
        self._shown = QElapsedTimer()
        self._sent = False
        self.clicked.connect(self._clicked)

    def show_state(self, state: DeskState) -> None:
        """Once the request leaves, a press means something else: one for what stood there is too late."""
        sent = Busy.MINT_SENT in state.busy
        if sent and not self._sent:
            self._shown.start()
        self._sent = sent

    def enter_presses(self) -> bool:
        """Never."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """It has appeared."""
        self._shown.start()
        super().showEvent(event)

    def _clicked(self) -> None:
        if self._shown.isValid() and self._shown.elapsed() >= NEW_MS:
            self.wished.emit()
