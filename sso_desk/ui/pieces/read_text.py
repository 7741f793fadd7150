"""A longer text to read, to select and to copy, not to change."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget


class ReadText(QPlainTextEdit):
    """Tab leaves it. A screen reader hears `name`; `waiting` stands there as long as nothing else does."""

    def __init__(self, name: str, *, waiting: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(waiting)
