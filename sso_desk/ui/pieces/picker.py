"""A drop-down list that paints its closed face like the rest of the window."""

# ruff: noqa: N802 - Qt's own names

import sys

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from sso_desk.domain import Choice
from sso_desk.ui import icons, theme
from sso_desk.ui.pieces.tips import describe, set_tip
from sso_desk.ui.words import isolated, shown, vendor_words

WALKING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
NOT_TYPED = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Picker(QComboBox):
    """Choices by key. `activated` is emitted when the operator chooses, never by `offer`."""

    def __init__(self, *, name: str, flat: bool = False, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says; `flat` leaves the edge away until it is pointed at."""
        super().__init__(parent)
        self._flat = flat
        self._offered: tuple[Choice, ...] = ()
        self._hint = self.tr("Choose…")
        self.call(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(
            QSizePolicy.Policy.Maximum if flat else QSizePolicy.Policy.Expanding,
            QSizePolicy.Policy.Fixed,
        )

    def call(self, name: str) -> None:
        """Have a screen reader say what is chosen here, beside what is chosen.

        On Linux the name of a combo box is its value, whatever it is called.
        """
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        if sys.platform.startswith("linux"):
            describe(self, name)

    def offer(self, choices: tuple[Choice, ...], chosen: str) -> None:
        """Show these choices, and one of them as chosen."""
        if choices != self._offered:
            self._offered = choices
            self.clear()
            for choice in choices:
                self.addItem(shown(vendor_words(choice.label)), choice.key)
            self.updateGeometry()
        place = next((n for n, choice in enumerate(choices) if choice.key == chosen), -1)
        if place != self.currentIndex():
            self.setCurrentIndex(place)
        set_tip(self, self.currentText())

    def key(self) -> str:
        """The key of the chosen one, empty for none."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def sizeHint(self) -> QSize:
        """The widest choice and the arrow."""
        metrics = self.fontMetrics()
        texts = [self.itemText(n) for n in range(self.count())] or [""]
        width = max(metrics.horizontalAdvance(text) for text in texts) + 2  # what rounding takes
        height = max(metrics.height(), icons.size()) + 2 * theme.S
        return QSize(width + 2 * theme.S + theme.XS + icons.size(), height)

    def minimumSizeHint(self) -> QSize:
        """The arrow and a few letters; all of it where the picker is a small one."""
        size = self.sizeHint()
        return QSize(min(size.width(), 120), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys open the list and move within it: passing choices by, or typing on when the focus has come
        here, must not choose one after another.
        """
        letters = event.text().strip() if not event.modifiers() & NOT_TYPED else ""
        if event.key() not in WALKING and not (letters and letters.isprintable()):
            super().keyPressEvent(event)
            return
        event.accept()
        if self.count() > 1:
            self.showPopup()
            if letters:
                self.view().keyboardSearch(letters)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past must not choose something else."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, text, arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self.paint_ground(painter)
        painter.setPen(self._ink())
        leading = (
            Qt.AlignmentFlag.AlignLeft
            if self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            else Qt.AlignmentFlag.AlignRight
        )
        text = painter.fontMetrics().elidedText(
            isolated(self.currentText()) or self._hint,
            Qt.TextElideMode.ElideRight,
            int(inner.width()),
        )
        painter.drawText(
            inner, leading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text
        )

    def paint_ground(self, painter: QPainter) -> QRectF:
        """The frame and the arrow; the room that is left between them."""
        colors = theme.roles(self)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        hover = self.underMouse() and self.isEnabled()
        focus = self.hasFocus()
        if focus:
            painter.setPen(QPen(colors.accent_text, 2))
            body.adjust(0.5, 0.5, -0.5, -0.5)
        elif self._flat and not hover:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            edge = colors.edge if self.isEnabled() else colors.border
            painter.setPen(QPen(colors.text if hover else edge, 1))
        flat = self._flat and not hover and not focus
        ground = colors.surface if self.isEnabled() else colors.window
        painter.setBrush(Qt.BrushStyle.NoBrush if flat else ground)
        painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
        inner = QRectF(self.rect()).adjusted(theme.S, 0, -theme.S, 0)
        arrow = icons.size()
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = inner.right() - arrow if left_to_right else inner.left()
        place = QRectF(x, (self.height() - arrow) / 2, arrow, arrow)
        if self.isEnabled():
            icons.paint(painter, "chevron-down", place, self._ink())
        if left_to_right:
            inner.adjust(0, 0, -arrow - theme.XS, 0)
        else:
            inner.adjust(arrow + theme.XS, 0, 0, 0)
        return inner

    def _ink(self) -> QColor:
        colors = theme.roles(self)
        settled = self.isEnabled() or self.count() == 1
        return colors.text if settled and self.currentIndex() >= 0 else colors.muted
