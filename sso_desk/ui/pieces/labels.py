"""Labels for texts of ours and of others: plain text always, never a link, never to be selected."""

# ruff: noqa: N802 - Qt's own names

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.tips import set_tip
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import isolated, left_to_right, shown


class Tone(Enum):
    """What a label's colour says besides its words."""

    NORMAL = "normal"
    MUTED = "muted"
    DANGER = "danger"
    WARNING = "warning"
    GOOD = "good"
    ACCENT = "accent"


class ToneLabel(QLabel):
    """What both kinds of labels have in common."""

    def colour(self, tone: Tone) -> None:
        """Take on another colour."""
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)


class TextLabel(ToneLabel):
    """A text that wraps. Empty texts take no room."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: Tone = Tone.NORMAL,
        strong: bool = False,
        title: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        self.setProperty("tone", tone.value)
        if title:
            self.setFont(theme.title_font(self))
        elif strong:
            self.setFont(theme.emphasised(self.font()))
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy = self.sizePolicy()
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str) -> None:
        """Show this text, or nothing at all."""
        if text != self.text():
            self.setText(text)
        set_shown(self, wanted=bool(text))


class ElidedLabel(ToneLabel):
    """Somebody's text on one line: isolated, cut with an ellipsis, whole in the tool tip."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: Tone = Tone.NORMAL,
        strong: bool = False,
        title: bool = False,
        ltr: bool = False,
        flowing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`ltr` is for ids, hosts and the like, which are read from left to right everywhere; `flowing`
        asks for room for the whole text, as in a FlowRow.
        """
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone.value)
        self._ltr = ltr
        if title:
            self.setFont(theme.title_font(self))
        elif strong:
            self.setFont(theme.emphasised(self.font()))
        wide = QSizePolicy.Policy.Preferred if flowing else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Show this text, or nothing at all."""
        self.say_ready((left_to_right if self._ltr else isolated)(text), plain=shown(text))

    def say_ready(self, text: str, *, plain: str) -> None:
        """Show a text that is isolated already; `plain` is the same for the tool tip."""
        if text != self.text():
            self.setText(text)
            set_tip(self, plain)
        set_shown(self, wanted=bool(text))

    def sizeHint(self) -> QSize:
        """One line; as wide as there is room."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut elsewhere."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line, as much of it as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        leading = (
            Qt.AlignmentFlag.AlignLeft
            if self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            else Qt.AlignmentFlag.AlignRight
        )
        painter.drawText(
            self.rect(),
            leading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute,
            text,
        )
