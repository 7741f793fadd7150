"""The line for a reason, which offers those that were given lately."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from sso_desk.ui.words import shown


class ReasonLine(QLineEdit):
    """Down in the empty line shows all reasons, typing those that contain what is typed.

    `taken` carries one that was chosen. Nothing is ever filled in by itself.
    """

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._reasons: tuple[str, ...] = ()
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.taken)
        popup = QListView()
        popup.setWordWrap(True)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        popup.setAccessibleName(self.tr("Recent reasons"))
        completer.setPopup(popup)
        self.setCompleter(completer)

    def offer(self, reasons: tuple[str, ...]) -> None:
        """Offer these."""
        if reasons != self._reasons:
            self._reasons = reasons
            self._model.setStringList([shown(reason) for reason in reasons])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down shows what there is to choose from."""
        completer = self.completer()
        if event.key() == Qt.Key.Key_Down and self._reasons and completer is not None:
            completer.setCompletionPrefix(self.text())
            completer.complete()
            return
        super().keyPressEvent(event)
