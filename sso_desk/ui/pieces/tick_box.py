"""A tick box that paints itself like the rest of the window, as large as the operator's text."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from sso_desk.ui import icons, theme
from sso_desk.ui.pieces.tips import set_tip
from sso_desk.ui.words import isolated, shown, without_mnemonic


class TickBox(QCheckBox):
    """Carries its own words, cut off where there is no room; a screen reader hears them, or `name`."""

    def __init__(
        self, words: str, *, strong: bool = False, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(without_mnemonic(words), parent)
        self._words = isolated(words)
        self.setAccessibleName(name or shown(words))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if strong:
            self.setFont(theme.emphasised(self.font()))
        set_tip(self, shown(words))

    def sizeHint(self) -> QSize:
        """Box and words."""
        metrics = QFontMetrics(self.font())
        width = icons.size() + theme.S + metrics.horizontalAdvance(self._words) + 2 * theme.XS + 1
        return QSize(width, max(metrics.height(), icons.size()) + theme.S)

    def minimumSizeHint(self) -> QSize:
        """The box and a few letters."""
        size = self.sizeHint()
        return QSize(min(size.width(), 160), size.height())

    def hitButton(self, place: QPoint) -> bool:
        """All of it is the button."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick, words, and a frame around them where the focus is."""
        colors = theme.roles(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction = self.layoutDirection()
        inner = QRectF(self.rect()).adjusted(theme.XS, 0, -theme.XS, 0)
        box = icons.leading(inner, direction)
        self._paint_box(painter, colors, box)
        gap = icons.size() + theme.S
        ltr = direction is Qt.LayoutDirection.LeftToRight
        inner.adjust(gap if ltr else 0, 0, 0 if ltr else -gap, 0)
        side = Qt.AlignmentFlag.AlignLeft if ltr else Qt.AlignmentFlag.AlignRight
        painter.setPen(colors.text if self.isEnabled() else colors.muted)
        painter.setFont(self.font())
        words = painter.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(
            inner, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, words
        )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.accent_text, 2))
            whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(whole, theme.RADIUS, theme.RADIUS)

    def _paint_box(self, painter: QPainter, colors: theme.Roles, place: QRectF) -> None:
        ticked = self.isChecked()
        body = place.adjusted(1, 1, -1, -1)
        if not self.isEnabled():
            ground, edge, ink = colors.hover, colors.border, colors.muted
        elif ticked:
            ground, edge, ink = colors.accent, colors.accent, colors.on_accent
        else:
            edge = colors.text if self.underMouse() else colors.edge
            ground, ink = colors.surface, QColor(colors.text)
        painter.setPen(QPen(edge, 1.4))
        painter.setBrush(ground)
        painter.drawRoundedRect(body, theme.RADIUS - 2, theme.RADIUS - 2)
        if ticked:
            icons.paint(painter, "check", place.adjusted(2, 2, -2, -2), ink)
