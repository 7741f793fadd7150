"""The program's own small family of icons: SVG strokes, tinted as they are drawn.

They are rendered by Qt's SVG image plug-in, so no further Qt module is imported, each on first use.
"""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QImageReader,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from sso_desk.ui import sizes
from sso_desk.ui.resources import read_text


def size() -> int:
    """The edge of an icon beside text, in pixels."""
    return sizes.scaled(18)


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return read_text(f"icons/{name}.svg")


@lru_cache(maxsize=512)
def _rendered(name: str, edge: int, color: str) -> QPixmap:
    svg = _source(name).replace("currentColor", color)
    buffer = QBuffer()
    buffer.setData(QByteArray(svg.encode()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(edge, edge))
    return QPixmap.fromImage(reader.read())


def pixmap(name: str, color: QColor, *, edge: int = 18, scale: float = 1.0) -> QPixmap:
    """An icon as pixels, for a screen of that scale."""
    picture = QPixmap(_rendered(name, round(edge * scale), color.name()))
    picture.setDevicePixelRatio(scale)
    return picture


def paint(painter: QPainter, name: str, place: QRectF, color: QColor) -> None:
    """Draw an icon into a square."""
    scale = painter.device().devicePixelRatioF()
    drawn = pixmap(name, color, edge=round(place.width()), scale=scale)
    painter.drawPixmap(place.topLeft(), drawn)


def icon(name: str, color: QColor, *, edge: int = 18) -> QIcon:
    """An icon for menus and line edits, sharp on every screen that is there."""
    made = QIcon()
    scales = {1.0, *(screen.devicePixelRatio() for screen in QApplication.screens())}
    for scale in sorted(scales):
        made.addPixmap(pixmap(name, color, edge=edge, scale=scale))
    return made


def centered(rect: QRectF, edge: int = 0) -> QRectF:
    """A square of that edge, or of an icon's, in the middle of `rect`."""
    edge = edge or size()
    return QRectF(
        rect.x() + (rect.width() - edge) / 2, rect.y() + (rect.height() - edge) / 2, edge, edge
    )


def leading(rect: QRectF, direction: Qt.LayoutDirection, edge: int = 0) -> QRectF:
    """A square of that edge, or of an icon's, where reading begins, in the middle of the height."""
    edge = edge or size()
    left = rect.left() if direction is Qt.LayoutDirection.LeftToRight else rect.right() - edge
    return QRectF(left, rect.y() + (rect.height() - edge) / 2, edge, edge)
