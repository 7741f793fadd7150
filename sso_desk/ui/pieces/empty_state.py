"""A calm empty place: an icon, one sentence, a remark, and at most one thing to do."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.frames import IconLabel
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.visibility import set_shown


class EmptyState(QWidget):
    """Says what belongs here, or why nothing is here.

    It has the focus where it takes the place of something that had it.
    """

    acted = Signal()

    def __init__(self, *, look: Look = Look.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(edge=36)
        self._sentence = TextLabel(strong=True)
        self._remark = TextLabel(tone=Tone.MUTED)
        self._button = Button(look=look)
        self._button.clicked.connect(self.acted)
        set_shown(self._button, wanted=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        layout.setSpacing(theme.S)
        layout.addStretch(2)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.XS)
        for label in (self._sentence, self._remark):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            layout.addWidget(label)
        layout.addSpacing(theme.XS)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(
        self, icon: str, sentence: str, remark: str = "", *, action: str = "", role: str = "muted"
    ) -> None:
        """Show this; without `action` there is no button."""
        self._icon.draw(icon, role)
        self._sentence.say(sentence)
        self._remark.say(remark)
        self.setAccessibleName(" ".join(part for part in (sentence, remark) if part))
        if action:
            self._button.say(action)
        set_shown(self._button, wanted=bool(action))

    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring while it has the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.roles(self).accent_text, 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.RADIUS, theme.RADIUS)
