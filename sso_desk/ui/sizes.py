"""Sizes that grow with the operator's text."""

from PySide6.QtGui import QFontMetrics, QGuiApplication

USUAL_LINE = 17
"""The height of a line of text, in pixels, beside which the sizes in this program are meant."""


def scaled(edge: int) -> int:
    """A size in pixels, larger where the operator's text is larger, and even."""
    line = QFontMetrics(QGuiApplication.font()).height()
    return max(edge, 2 * round(edge * line / USUAL_LINE / 2))
