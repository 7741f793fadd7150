"""The first step of a new connection: which vendor? One wide button for each."""

# ruff: noqa: N802 - Qt's own names

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sso_desk.domain import Vendor
from sso_desk.ui import icons, theme
from sso_desk.ui.pieces.badges import VendorMark, paint_vendor
from sso_desk.ui.pieces.buttons import Button


class VendorRow(Button):
    """A vendor's mark and name."""

    def __init__(self, vendor: Vendor) -> None:
        super().__init__()
        self.vendor = vendor
        self.setAccessibleName(vendor.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Mark and name."""
        height = max(self.fontMetrics().height(), VendorMark.usual_edge()) + 2 * theme.M
        return QSize(240, height)

    def paint_content(self, painter: QPainter, ink: QColor) -> None:
        """Mark, name, arrow."""
        inner = QRectF(self.rect()).adjusted(theme.M, 0, -theme.M, 0)
        direction = self.layoutDirection()
        ltr = direction is Qt.LayoutDirection.LeftToRight
        opposite = Qt.LayoutDirection.RightToLeft if ltr else Qt.LayoutDirection.LeftToRight
        mark = icons.leading(inner, direction, VendorMark.usual_edge())
        paint_vendor(painter, mark, self.vendor.id, self.vendor.name, self.font())
        arrow = icons.leading(inner, opposite)
        self.paint_icon(painter, "chevron-end", arrow, theme.roles(self).muted)
        gap = VendorMark.usual_edge() + theme.M
        inner.adjust(gap if ltr else theme.XL, 0, -theme.XL if ltr else -gap, 0)
        side = Qt.AlignmentFlag.AlignLeft if ltr else Qt.AlignmentFlag.AlignRight
        painter.setPen(ink)
        painter.setFont(theme.emphasised(self.font()))
        painter.drawText(
            inner,
            side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute,
            painter.fontMetrics().elidedText(
                self.vendor.name, Qt.TextElideMode.ElideRight, int(inner.width())
            ),
        )


class VendorRows(QWidget):
    """All vendors. `chosen` carries the vendor's id."""

    chosen = Signal(str)

    def __init__(self, vendors: Sequence[Vendor]) -> None:
        super().__init__()
        self.rows = [VendorRow(vendor) for vendor in vendors]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S)
        for row in self.rows:
            layout.addWidget(row)
            row.clicked.connect(lambda _=False, row=row: self.chosen.emit(row.vendor.id))
