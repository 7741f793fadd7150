"""The way to a link that needs nobody: a staff dashboard, or a page named by its own id."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from sso_desk.desk.state import DeskState
from sso_desk.ui import icons, theme
from sso_desk.ui.pieces.buttons import Button
from sso_desk.ui.pieces.tips import set_tip
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import isolated, joined, shown, vendor_words


class NobodyRow(Button):
    """A wide button: what it does, and which pages it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self._pages = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Create without a customer"))
        set_shown(self, wanted=False)

    def show_state(self, state: DeskState) -> None:
        """Be there when a page of this connection needs nobody."""
        pages = [page for page in state.destinations if not page.needs_customer]
        words = joined(isolated(vendor_words(page.label)) for page in pages)
        if words != self._pages:
            self._pages = words
            set_tip(self, joined(shown(vendor_words(page.label)) for page in pages))
            self.update()
        set_shown(self, wanted=bool(pages) and state.customer is None)

    def sizeHint(self) -> QSize:
        """Two lines."""
        height = 2 * QFontMetrics(theme.emphasised(self.font())).height()
        return QSize(200, height + theme.XS + 2 * theme.S)

    def minimumSizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, self.sizeHint().height())

    def paint_content(self, painter: QPainter, ink: QColor) -> None:
        """Arrow, what it does, where it leads."""
        colors = theme.roles(self)
        inner = QRectF(self.rect()).adjusted(theme.M, theme.S, -theme.M, -theme.S)
        ltr = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        self.paint_icon(painter, "browser", icons.leading(inner, self.layoutDirection()), ink)
        opposite = Qt.LayoutDirection.RightToLeft if ltr else Qt.LayoutDirection.LeftToRight
        self.paint_icon(painter, "chevron-end", icons.leading(inner, opposite), colors.muted)
        gap = icons.size() + theme.S
        inner.adjust(gap, 0, -gap, 0)
        half = (inner.height() - theme.XS) / 2
        side = Qt.AlignmentFlag.AlignLeft if ltr else Qt.AlignmentFlag.AlignRight
        side |= Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(theme.emphasised(self.font()))
        painter.setPen(ink)
        title = QRectF(inner.x(), inner.y(), inner.width(), half)
        painter.drawText(title, side, self.tr("Create without a customer"))
        painter.setFont(self.font())
        painter.setPen(colors.muted)
        below = QRectF(inner.x(), inner.bottom() - half, inner.width(), half)
        elided = painter.fontMetrics().elidedText(
            self._pages, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(below, side, elided)
