"""A thin line that moves while something runs, and stands still where motion is not wanted."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStyle, QWidget

from sso_desk.ui import motion, theme


class BusyLine(QWidget):
    """Takes its three pixels of room whether it runs or not, so that nothing jumps."""

    HEIGHT = 3
    FRAME_MS = 33
    LAP_MS = 1400
    SHARE = 0.3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(self.FRAME_MS)
        self._timer.timeout.connect(self.update)
        self.setFixedHeight(self.HEIGHT)

    @property
    def running(self) -> bool:
        """Whether it says that something runs."""
        return self._running

    def run(self, *, on: bool) -> None:
        """Start or stop."""
        if on is self._running:
            return
        self._running = on
        self._since.start()
        self._move()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Move only while seen."""
        self._move()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while unseen."""
        self._timer.stop()

    def _move(self) -> None:
        animated = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        if self._running and animated and motion.allowed() and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The moving part of the line."""
        if not self._running:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        colors = theme.roles(self)
        ground = QColor(colors.pressed)
        painter.fillRect(self.rect(), ground)
        width = self.width()
        if self._timer.isActive():
            part = (self._since.elapsed() % self.LAP_MS) / self.LAP_MS
            left = (part * (1 + self.SHARE) - self.SHARE) * width
            bar = QRectF(left, 0, width * self.SHARE, self.HEIGHT)
        else:
            bar = QRectF(0, 0, width, self.HEIGHT)
        painter.fillRect(bar, colors.accent_text)
