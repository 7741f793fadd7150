"""The program's own icon as a picture."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sso_desk.ui.program_icon import program_icon


class ProgramMark(QWidget):
    """A square of that edge."""

    def __init__(self, edge: int) -> None:
        super().__init__()
        self.setFixedSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, at the sharpness of the screen."""
        painter = QPainter(self)
        program_icon().paint(painter, self.rect())
