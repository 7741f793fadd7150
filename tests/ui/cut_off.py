"""Finds texts that do not fit into what they stand on."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QPushButton,
    QWidget,
)

from sso_desk.ui.pieces.buttons import Button
from sso_desk.ui.pieces.labels import ElidedLabel

SLACK = 1


def cut_off(window: QWidget) -> list[str]:
    """What of the window's labels and buttons cannot be read whole; pieces that elide are excepted."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}: {widget.text()!r}: {why}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QLabel | QPushButton | QCheckBox)
        and widget.isVisible()
        and widget.text()
        for why in reasons(widget)
    ]


def reasons(widget: QLabel | QPushButton | QCheckBox) -> Iterator[str]:
    """Why it cannot be read whole."""
    needed = room_needed(widget)
    if widget.height() + SLACK < needed.height():
        yield f"{widget.height()} high, {needed.height()} needed"
    if widget.width() + SLACK < needed.width():
        yield f"{widget.width()} wide, {needed.width()} needed"
    beyond = outside(widget)
    if beyond:
        yield f"beyond {beyond}"


def room_needed(widget: QLabel | QPushButton | QCheckBox) -> QSize:
    """What its text takes, at its present width where it wraps."""
    if isinstance(widget, ElidedLabel):
        return QSize(0, widget.fontMetrics().height())
    if isinstance(widget, QLabel) and widget.wordWrap():
        metrics = widget.fontMetrics()
        widest = max(metrics.horizontalAdvance(word) for word in widget.text().split())
        room = widget.contentsRect().width()
        longest = QSize(widest, 0) if widest > room and not breakable(widget.text()) else QSize()
        return QSize(longest.width(), widget.heightForWidth(widget.width()))
    if isinstance(widget, Button) and widget.height() > widget.sizeHint().height():
        return QSize(widget.narrowest(), widget.height_at(widget.width()))
    return widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()


def breakable(text: str) -> bool:
    """Whether an address in it may be broken anywhere."""
    return "://" in text


def outside(widget: QWidget) -> str:
    """Which of the widgets around it ends before it does; what can be scrolled down to is no loss."""
    around = widget.parentWidget()
    while around is not None:
        place = QRect(widget.mapTo(around, QPoint()), widget.size())
        scrolled = isinstance(around.parentWidget(), QAbstractScrollArea)
        if place.left() < -SLACK or place.right() > around.width() - 1 + SLACK:
            return f"the sides of {type(around).__name__}"
        if scrolled:
            return ""
        if place.top() < -SLACK or place.bottom() > around.height() - 1 + SLACK:
            return f"top or bottom of {type(around).__name__}"
        if around.isWindow():
            return ""
        around = around.parentWidget()
    return ""
