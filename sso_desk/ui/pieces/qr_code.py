"""A QR code, sharp at every scale: its modules are painted, not a picture of them."""

# ruff: noqa: N802 - Qt's own names

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sso_desk.domain import Secret
from sso_desk.ui import sizes

QUIET = 4
"""The free margin that a reader needs around the code, in modules."""

Modules = Sequence[Sequence[int]]


def modules_of(secret: Secret) -> Modules | None:
    """The dark and light modules for a text, row by row; None if it is too long for a QR code."""
    import segno  # noqa: PLC0415 - seldom wanted

    try:
        code = segno.make_qr(secret.reveal(), error="l")
    except segno.DataOverflowError:
        return None
    return [list(row) for row in code.matrix]


class QrCode(QWidget):
    """The code: black on white in every theme, as readers want it."""

    def __init__(self) -> None:
        super().__init__()
        self._modules: Modules = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_modules(self, modules: Modules) -> None:
        """Show these; nothing clears it."""
        self._modules = modules
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to be read from a hand's distance."""
        return QSize(sizes.scaled(300), sizes.scaled(300))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole pixels for each module, so that no edge is blurred."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        count = len(self._modules) + 2 * QUIET
        ratio = self.devicePixelRatioF()
        edge = max(1, int(self.width() * ratio) // count) / ratio
        start = (self.width() - edge * len(self._modules)) / 2
        start = int(start * ratio) / ratio
        painter.setPen(Qt.PenStyle.NoPen)
        for y, line in enumerate(self._modules):
            for x, dark in enumerate(line):
                if dark:
                    place = QRectF(start + x * edge, start + y * edge, edge, edge)
                    painter.fillRect(place, QColor("black"))
