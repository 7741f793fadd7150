"""One input of a page that a link leads to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sso_desk.domain import Field
from sso_desk.ui.discretion import hide_typing
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.words import vendor_words


class LinkInput(QWidget):
    """The editor of one input of a destination: a line, or a list of choices."""

    edited = Signal(str, str)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._line: QLineEdit | None = None
        self._picker: Picker | None = None
        if field.choices:
            self._picker = Picker(name=vendor_words(field.label))
            self._picker.offer(field.choices, field.default)
            self._picker.activated.connect(self._picked)
            editor: QWidget = self._picker
        else:
            self._line = QLineEdit()
            self._line.setPlaceholderText(field.placeholder or field.default)
            self._line.textEdited.connect(lambda text: self.edited.emit(field.key, text))
            editor = self._line
        self.editor = editor
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(editor)

    def show_value(self, value: str, *, hidden: bool) -> None:
        """Show what the desk holds, as dots where it is `hidden`."""
        if self._line is not None:
            hide_typing(self._line, hidden=hidden or self.field.secret)
        if self._picker is not None:
            self._picker.offer(self.field.choices, value or self.field.default)
        elif self._line is not None and self._line.text() != value:
            self._line.setText(value)

    def _picked(self, _place: int) -> None:
        if self._picker is not None:
            self.edited.emit(self.field.key, self._picker.key())
