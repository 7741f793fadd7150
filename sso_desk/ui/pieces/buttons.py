"""Buttons that paint themselves from the theme's roles, with tinted icons and a clear focus ring."""

# ruff: noqa: N802 - Qt's own names

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from sso_desk.ui import icons, theme
from sso_desk.ui.pieces.tips import set_tip
from sso_desk.ui.words import without_mnemonic


class Look(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"


ROUNDING = 2
"""By how many pixels a text may be wider where it is painted than where it was measured."""

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter

_MIRRORED = frozenset({"back", "chevron-end", "link-open"})
"""Icons that point along the reading direction."""


class Button(QPushButton):
    """A push button with an icon, a text, or both. Enter presses it as Space does, but never repeats."""

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        *,
        look: Look = Look.PLAIN,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what a screen reader says, and the tool tip, where there is no text."""
        super().__init__(parent)
        self._icon_name = icon
        self._look = look
        self._label = ""
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(text)
        if name:
            self.setAccessibleName(name)
            set_tip(self, name)

    def say(self, text: str, *, icon: str | None = None) -> None:
        """Show this text, as it is."""
        changed = text != self._label or (icon is not None and icon != self._icon_name)
        self._label = text
        if icon is not None:
            self._icon_name = icon
        if changed:
            self.setText(without_mnemonic(text))
            self.updateGeometry()
            self.update()

    def look_like(self, look: Look) -> None:
        """Ask more or less to be pressed."""
        if look is not self._look:
            self._look = look
            self.update()

    # --- size and paint -----------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Room for icon and text."""
        metrics = QFontMetrics(theme.emphasised(self.font()))
        height = max(metrics.height(), icons.size()) + 2 * theme.S
        if not self._label:
            return QSize(height, height)
        width = metrics.horizontalAdvance(self._label) + 2 * theme.M + 1  # it is a rounded figure
        return QSize(width + (icons.size() + theme.S if self._icon_name else 0), height)

    def minimumSizeHint(self) -> QSize:
        """A button is never cut off."""
        return self.sizeHint()

    def narrowest(self) -> int:
        """How narrow a row may make it that can give it more lines, in pixels: its longest word fits."""
        metrics = QFontMetrics(theme.emphasised(self.font()))
        words = self._label.split() or [""]
        widest = max(metrics.horizontalAdvance(word) for word in words) + 2 * theme.M + ROUNDING + 1
        with_icon = icons.size() + theme.S if self._icon_name and self._label else 0
        return min(self.sizeHint().width(), widest + with_icon)

    def height_at(self, width: int) -> int:
        """How high it is at that width, where it may take more lines."""
        usual = self.sizeHint()
        if width >= usual.width():
            return usual.height()
        metrics = QFontMetrics(theme.emphasised(self.font()))
        room = width - 2 * theme.M - (icons.size() + theme.S if self._icon_name else 0)
        lines = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, self._label)
        return max(usual.height(), lines.height() + 2 * theme.S)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, text, focus ring."""
        colors = theme.roles(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colors(colors)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            self._paint_focus(painter, colors, body)
        self.paint_content(painter, ink)

    def _colors(self, colors: theme.Roles) -> tuple[QColor, QColor, QColor]:
        """Ground, edge and ink."""
        clear = QColor(Qt.GlobalColor.transparent)
        if not self.isEnabled():
            faint = theme.mix(colors.surface, colors.text, 0.45)
            flat = self._look is Look.QUIET
            return (clear if flat else colors.hover), (clear if flat else colors.border), faint
        hover, down = self.underMouse(), self.isDown() or self.isChecked()
        if self._look is Look.PRIMARY:
            shade = 0.22 if down else 0.12 if hover else 0.0
            ground = theme.mix(colors.accent, QColor(Qt.GlobalColor.black), shade)
            return ground, ground, colors.on_accent
        ink = colors.danger if self._look is Look.DANGER else colors.text
        ground = colors.pressed if down else colors.hover if hover else colors.surface
        if self._look is Look.QUIET:
            return (ground if hover or down else clear), clear, ink
        return ground, colors.edge if self._look is Look.PLAIN else ink, ink

    def _paint_focus(self, painter: QPainter, colors: theme.Roles, body: QRectF) -> None:
        primary = self._look is Look.PRIMARY and self.isEnabled()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colors.accent_text, 2))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        if primary:
            painter.setPen(QPen(colors.on_accent, 1.6))
            painter.drawRoundedRect(
                body.adjusted(2.5, 2.5, -2.5, -2.5), theme.RADIUS - 2, theme.RADIUS - 2
            )

    def paint_content(self, painter: QPainter, ink: QColor) -> None:
        """What stands on the button."""
        rect = QRectF(self.rect())
        painter.setPen(ink)
        if not self._label:
            if self._icon_name:
                self.paint_icon(painter, self._icon_name, icons.centered(rect), ink)
            return
        strong = self._look is not Look.QUIET
        painter.setFont(theme.emphasised(self.font()) if strong else self.font())
        inner = rect.adjusted(theme.M, 0, -theme.M, 0)
        room = int(inner.width()) - (icons.size() + theme.S if self._icon_name else 0)
        metrics, label = painter.fontMetrics(), self._label
        wrapped = self.height() > self.sizeHint().height()
        if metrics.horizontalAdvance(label) > room + ROUNDING and not wrapped:
            label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room)
        width = room if wrapped else metrics.horizontalAdvance(label)
        block = width + (icons.size() + theme.S if self._icon_name else 0)
        spare = max(0.0, inner.width() - block) / 2
        inner.adjust(spare, 0, -spare, 0)
        if self._icon_name:
            self.paint_icon(
                painter, self._icon_name, icons.leading(inner, self.layoutDirection()), ink
            )
            shift = icons.size() + theme.S
            if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
                inner.adjust(shift, 0, 0, 0)
            else:
                inner.adjust(0, 0, -shift, 0)
        painter.drawText(inner, _WRAPPED if wrapped else Qt.AlignmentFlag.AlignCenter, label)

    def paint_icon(self, painter: QPainter, name: str, place: QRectF, ink: QColor) -> None:
        """An icon, mirrored where it points along the reading direction."""
        mirrored = name in _MIRRORED and self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if not mirrored:
            icons.paint(painter, name, place, ink)
            return
        painter.save()
        painter.translate(place.center())
        painter.scale(-1, 1)
        painter.translate(-place.center())
        icons.paint(painter, name, place, ink)
        painter.restore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click presses nothing: it was meant for what stood here before."""
        event.accept()

    # --- keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses; a held key presses once."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            bare = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if bare and self.enter_presses():
                if not event.isAutoRepeat():
                    self.click()
                event.accept()
                return
            event.ignore()
            return
        super().keyPressEvent(event)

    def enter_presses(self) -> bool:
        """Whether Enter presses this button when it has the focus."""
        return True
