"""A link that shows its host only, and all of itself only while the operator holds it open.

There is no text in it to select, drag or read by other programs: it is painted.
"""

# ruff: noqa: N802 - Qt's own names

from urllib.parse import urlsplit

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sso_desk.domain import Secret
from sso_desk.ui import icons, sizes, theme
from sso_desk.ui.words import shown

DOTS = "•" * 12
MOST_LINES = 4


def masked(host: str) -> str:
    """What is shown of a link: where it leads, and that there is more."""
    return f"{shown(host)}/{DOTS}"


class MaskedLink(QLabel):
    """The link on its card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._host = ""
        self._secret: Secret | None = None
        self._open = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_link(self, host: str, secret: Secret | None) -> None:
        """Show another link, masked."""
        self._host, self._secret, self._open = host, secret, False
        self.setAccessibleName(shown(host))
        self.updateGeometry()
        self.update()

    @property
    def revealed(self) -> bool:
        """Whether the whole link can be read right now."""
        return self._open

    @property
    def secure(self) -> bool:
        """Whether the link is an https one; practice links on this very computer are not."""
        return self._secret is None or urlsplit(self._secret.reveal()).scheme == "https"

    def reveal_while(self, *, held: bool) -> None:
        """Open or mask it."""
        wanted = held and self._secret is not None
        if wanted is not self._open:
            self._open = wanted
            self.updateGeometry()
            self.update()

    def text_shown(self) -> str:
        """What can be read at this moment."""
        if self._open and self._secret is not None:
            return self._secret.reveal()
        return masked(self._host)

    def sizeHint(self) -> QSize:
        """As many lines as are needed, up to four."""
        line = max(self.fontMetrics().height(), icons.size())
        lines = len(self._lines(max(80, self.width()))) if self._open else 1
        return QSize(200, line * lines + 2 * theme.S)

    def minimumSizeHint(self) -> QSize:
        """A host, at least in part."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lock and the text, from left to right in every language."""
        colors = theme.roles()  # a label has the style sheet's palette
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.translate(self._indent(), 0)
        line = max(self.fontMetrics().height(), icons.size())
        lock = sizes.scaled(16)
        icons.paint(
            painter,
            "lock",
            QRectF(0, theme.S + (line - lock) / 2, lock, lock),
            colors.good if self.secure else colors.muted,
        )
        left = lock + theme.S
        painter.setPen(colors.text)
        if not self._open:
            rect = QRectF(left, theme.S, self.width() - left, line)
            text = self.fontMetrics().elidedText(
                masked(self._host), Qt.TextElideMode.ElideRight, int(rect.width())
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            return
        painter.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        for number, text in enumerate(self._lines(self.width())):
            baseline = theme.S + number * line + painter.fontMetrics().ascent()
            painter.drawText(QPointF(left, baseline), text)

    def _indent(self) -> int:
        """How far the text is moved to end where the card's lines begin, if they run from the right."""
        if self._open or self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return 0
        text = self.fontMetrics().horizontalAdvance(masked(self._host))
        return max(0, self.width() - sizes.scaled(16) - theme.S - text)

    def _lines(self, width: int) -> list[str]:
        """The whole link, broken anywhere; what does not fit on four lines ends in an ellipsis."""
        text = self.text_shown()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout = QTextLayout(text, QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        layout.setTextOption(option)
        lines: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width - sizes.scaled(16) - theme.S))
            start = line.textStart()
            lines.append(text[start : start + line.textLength()])
            if len(lines) > MOST_LINES:
                break
        layout.endLayout()
        if len(lines) > MOST_LINES:
            lines = [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1][:-1] + "…"]
        return lines or [""]
