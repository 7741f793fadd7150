"""What all dialogs are: walked through as they are read, and in larger ones head, middle and foot."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QVBoxLayout, QWidget

from sso_desk.ui import sizes, theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.intents import Asking
from sso_desk.ui.pieces.fitting import fit
from sso_desk.ui.pieces.frames import column, scrolling
from sso_desk.ui.pieces.question import Question
from sso_desk.ui.pieces.reading_order import move_focus
from sso_desk.ui.pieces.visibility import set_shown


class Dialog(QDialog):
    """A dialog in which Tab goes as the eye reads. What it is waiting for, it gives up when it closes."""

    _asking: Asking | None = None

    def done(self, result: int) -> None:
        """Closing gives up an answer that is still awaited."""
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        super().done(result)

    def clear_away(self) -> None:
        """Nobody is at the desk: whatever a customer or a secret could be read from goes."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab, or Shift+Tab."""
        return move_focus(self, forward=forward)

    def put_together(
        self, *middle: QWidget | QLayout, foot: QLayout, head: QLayout | None = None
    ) -> None:
        """Head and foot in bars, between them what scrolls; the first of the middle takes the room."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if head is not None:
            layout.addWidget(_bar("top", head))
        for part in middle:
            if isinstance(part, QWidget):
                layout.addWidget(part, int(part is middle[0]))
            else:
                layout.addLayout(part, int(part is middle[0]))
        layout.addWidget(_bar("bottom", foot))

    def begin_at(self, width: int, height: int, *, least: tuple[int, int]) -> None:
        """The size at first, meant for text of the usual size, and the least one."""
        self.setMinimumSize(*least)
        fit(self, sizes.scaled(width), sizes.scaled(height))


class SmallDialog(Dialog):
    """A dialog as high as what it says, as far as the screen has room; beyond that it scrolls."""

    WIDTH = 440
    """Meant for text of the usual size."""

    def put_in(self, *content: QWidget | QLayout, foot: QLayout, spacing: int = theme.L) -> None:
        """What it says, and the buttons below, which stay in sight."""
        self._content = column(*content, spacing=spacing)
        self._content.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.M)
        inside = QWidget()
        inside.setLayout(self._content)
        self._foot = column(foot)
        self._foot.setContentsMargins(theme.XL, theme.S, theme.XL, theme.L)
        layout = column(scrolling(inside), self._foot, spacing=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def showEvent(self, event: QShowEvent) -> None:
        """Its texts know their height only now."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Become as high as is needed now."""
        width = sizes.scaled(self.WIDTH)
        height = 0
        for part in (self._content, self._foot):
            wrapped = part.heightForWidth(width)
            height += wrapped if wrapped >= 0 else part.sizeHint().height()
        fit(self, width, height)


class EntryDialog(Dialog):
    """A dialog in which something is entered. Leaving it asks first where that would be lost.

    Whoever makes one puts `leaving`, the question, into the foot.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.leaving = Question(self.tr("Go on editing"))
        self.leaving.yes.clicked.connect(self._leave)
        self.leaving.no.clicked.connect(self._stay)
        self._came_from: QWidget | None = None

    def would_lose(self) -> bool:
        """Whether something was entered that is not saved."""
        raise NotImplementedError

    def reject(self) -> None:
        """Leave, or ask; Esc at the question stays."""
        if not self.leaving.isHidden():
            self._stay()
        elif self.would_lose():
            self._came_from = self.focusWidget()
            words = self.tr("What you have entered is not saved.")
            self.leaving.ask(words, self.tr("Leave without saving"))
            announce(self, words)
        else:
            super().reject()

    def _leave(self) -> None:
        super().reject()

    def _stay(self) -> None:
        set_shown(self.leaving, wanted=False)
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)


def _bar(side: str, content: QLayout) -> QFrame:
    bar = QFrame()
    bar.setProperty("bar", side)
    content.setContentsMargins(theme.XL, theme.M, theme.XL, theme.M)
    bar.setLayout(content)
    return bar
