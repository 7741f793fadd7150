"""A button with others of its kind behind an arrow beside it."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.frames import row


class SplitButton(QWidget):
    """`main` does the usual; the arrow, or Down with the focus on `main`, opens `menu`."""

    def __init__(self, main: Button, *, name: str) -> None:
        """`name` is what a screen reader calls the arrow."""
        super().__init__()
        self.main = main
        self.arrow = Button(icon="chevron-down", name=name)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(name)
        self.arrow.clicked.connect(self.pop_up)
        self.setLayout(row(main, self.arrow, spacing=1))
        main.installEventFilter(self)

    def look_like(self, look: Look) -> None:
        """Ask more or less to be pressed."""
        self.main.look_like(look)
        self.arrow.look_like(look)

    def pop_up(self) -> None:
        """Open the menu beneath the button. Whoever fills it does so in its `aboutToShow`."""
        corner = self.main.rect().bottomLeft()
        if self.isRightToLeft():
            corner = self.main.rect().bottomRight()
        self.menu.popup(self.main.mapToGlobal(corner))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down opens the menu."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and self.arrow.isEnabled():
            self.pop_up()
            return True
        return super().eventFilter(watched, event)
