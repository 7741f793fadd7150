"""A button as wide as its column: a mark, a title, perhaps a sentence below it, and an arrow."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from sso_desk.ui import icons, sizes, theme
from sso_desk.ui.pieces.buttons import Button
from sso_desk.ui.pieces.tips import describe

_WRAPPED = Qt.TextFlag.TextWordWrap


class WideButton(Button):
    """One of a few things to choose from. The sentence wraps; the title is cut off rather."""

    def __init__(self, title: str, sentence: str = "", icon: str = "") -> None:
        super().__init__(icon=icon)
        self.title = title
        self._sentence = sentence
        self.setAccessibleName(title)
        describe(self, sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mark_edge(self) -> int:
        """The edge of the mark, in pixels."""
        return sizes.scaled(28)

    def paint_mark(self, painter: QPainter, place: QRectF) -> None:
        """What stands where reading begins."""
        self.paint_icon(painter, self._icon_name, place, theme.roles(self).accent_text)

    def retitle(self, title: str) -> None:
        """Another title."""
        self.title = title
        self.setAccessibleName(title)
        self.update()

    # --- size and paint -----------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the mark, the title and the sentence's lines."""
        return max(self._text_height(width), self.mark_edge()) + 2 * theme.M

    def sizeHint(self) -> QSize:
        """Wide enough for an ordinary title."""
        width = sizes.scaled(240)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        """A narrow column will do."""
        return QSize(160, self.mark_edge() + 2 * theme.M)

    def paint_content(self, painter: QPainter, ink: QColor) -> None:
        """Mark, title, sentence, arrow."""
        inner = QRectF(self.rect()).adjusted(theme.M, 0, -theme.M, 0)
        direction = self.layoutDirection()
        ltr = direction is Qt.LayoutDirection.LeftToRight
        opposite = Qt.LayoutDirection.RightToLeft if ltr else Qt.LayoutDirection.LeftToRight
        self.paint_mark(painter, icons.leading(inner, direction, self.mark_edge()))
        arrow = icons.leading(inner, opposite)
        self.paint_icon(painter, "chevron-end", arrow, theme.roles(self).muted)
        before, behind = self.mark_edge() + theme.M, icons.size() + theme.S
        inner.adjust(before if ltr else behind, 0, -behind if ltr else -before, 0)
        side = Qt.AlignmentFlag.AlignLeft if ltr else Qt.AlignmentFlag.AlignRight
        side |= Qt.AlignmentFlag.AlignAbsolute
        height = self._text_height(self.width())
        inner = QRectF(inner.x(), (self.height() - height) / 2, inner.width(), height)
        painter.setPen(ink)
        painter.setFont(theme.emphasised(self.font()))
        title = painter.fontMetrics().elidedText(
            self.title, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignTop, title)
        if self._sentence:
            painter.setPen(theme.roles(self).muted if self.isEnabled() else ink)
            painter.setFont(self.font())
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignBottom | _WRAPPED, self._sentence)

    def _text_height(self, width: int) -> int:
        title = QFontMetrics(theme.emphasised(self.font())).height()
        if not self._sentence:
            return title
        room = width - 2 * theme.M - self.mark_edge() - theme.M - icons.size() - theme.S
        lines = self.fontMetrics().boundingRect(
            QRect(0, 0, max(1, room), 10_000), _WRAPPED, self._sentence
        )
        return title + theme.XS + lines.height()
