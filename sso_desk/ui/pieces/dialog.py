"""What all dialogs are: walked through as they are read, and in larger ones head, middle and foot."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtWidgets import QDialog, QFrame, QLayout, QVBoxLayout, QWidget

from sso_desk.ui import sizes, theme
from sso_desk.ui.pieces.reading_order import move_focus


class Dialog(QDialog):
    """A dialog in which Tab goes as the eye reads."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab, or Shift+Tab."""
        return move_focus(self, forward=forward)

    def put_together(
        self, *middle: QWidget | QLayout, foot: QLayout, head: QLayout | None = None
    ) -> None:
        """Head and foot in bars, between them what scrolls; the first of the middle takes the room."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if head is not None:
            layout.addWidget(_bar("top", head))
        for part in middle:
            if isinstance(part, QWidget):
                layout.addWidget(part, int(part is middle[0]))
            else:
                layout.addLayout(part, int(part is middle[0]))
        layout.addWidget(_bar("bottom", foot))

    def begin_at(self, width: int, height: int, *, least: tuple[int, int]) -> None:
        """The size at first, meant for text of the usual size, and the least one."""
        self.setMinimumSize(*least)
        self.resize(sizes.scaled(width), sizes.scaled(height))


def _bar(side: str, content: QLayout) -> QFrame:
    bar = QFrame()
    bar.setProperty("bar", side)
    content.setContentsMargins(theme.XL, theme.M, theme.XL, theme.M)
    bar.setLayout(content)
    return bar
