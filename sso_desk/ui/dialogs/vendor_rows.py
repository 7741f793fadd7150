"""The first step of a new connection: which vendor? One wide button for each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sso_desk.domain import Vendor
from sso_desk.ui import theme
from sso_desk.ui.pieces.badges import paint_vendor
from sso_desk.ui.pieces.wide_button import WideButton


class VendorRow(WideButton):
    """A vendor's mark and name."""

    def __init__(self, vendor: Vendor) -> None:
        super().__init__(vendor.name)
        self.vendor = vendor

    def paint_mark(self, painter: QPainter, place: QRectF) -> None:
        """The vendor's letter."""
        paint_vendor(painter, place, self.vendor.id, self.vendor.name, self.font())


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
