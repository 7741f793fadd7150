"""A question within a card or a dialog, before something is done that may go wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import column
from sso_desk.ui.pieces.labels import TextLabel
from sso_desk.ui.pieces.visibility import set_shown


def is_typing(window: QWidget) -> bool:
    """Whether somebody has begun to type there: the focus must not be taken from under the fingers."""
    focused = window.focusWidget()
    return isinstance(focused, QLineEdit) and bool(focused.text())


class Question(QFrame):
    """Asks once more."""

    def __init__(self, no: str) -> None:
        """`no` is what the cautious answer says."""
        super().__init__()
        self.setProperty("wash", "warning")
        self._words = TextLabel()
        self.instead = Button(look=Look.PRIMARY)
        self.yes = Button()
        self.no = Button(no, look=Look.QUIET)
        buttons = FlowRow(self.instead, self.yes, self.no)
        self.setLayout(column(self._words, buttons, spacing=theme.S, margins=theme.M))
        set_shown(self, wanted=False)

    def ask(self, words: str, yes: str, *, instead: str = "", lead: bool = True) -> None:
        """Show the question, and `lead` the focus to the cautious answer, which is `instead` where there
        is one.
        """
        self._words.say(words)
        self.yes.say(yes)
        self.instead.say(instead)
        set_shown(self.instead, wanted=bool(instead))
        set_shown(self, wanted=True)
        cautious = self.instead if instead else self.no
        if lead:
            cautious.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Ask the same in other words."""
        self._words.say(words)

    def words(self) -> str:
        """What is asked."""
        return self._words.text()

    def holds_focus(self) -> bool:
        """Whether one of the answers has it."""
        return any(button.hasFocus() for button in (self.instead, self.yes, self.no))
