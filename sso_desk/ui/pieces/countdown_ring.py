"""A ring that shows how much of a link's life is left; the words stand beside it."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sso_desk.ui import icons, sizes, theme


class CountdownRing(QWidget):
    """An arc that shrinks, around an icon. Without a share it is a plain dashed ring."""

    STROKE = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._icon = "link"
        self._role = "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None, *, icon: str, role: str) -> None:
        """`share` of the life is left, None where nobody knows; in the colour of `role`."""
        if (share, icon, role) != (self._share, self._icon, self._role):
            self._share, self._icon, self._role = share, icon, role
            self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(sizes.scaled(44), sizes.scaled(44))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring."""
        colors = theme.roles(self)
        ink = getattr(colors, self._role)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.STROKE / 2
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        track = QPen(colors.pressed, self.STROKE)
        if self._share is None:
            track = QPen(colors.edge, 1.6)
            track.setDashPattern([3, 3])
        painter.setPen(track)
        painter.drawEllipse(ring)
        if self._share:
            pen = QPen(ink, self.STROKE)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, -round(360 * 16 * min(1.0, self._share)))
        icons.paint(painter, self._icon, icons.centered(QRectF(self.rect()), sizes.scaled(20)), ink)
