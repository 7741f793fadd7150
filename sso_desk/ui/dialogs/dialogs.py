"""Dialogs over the window: opened, never executed; of each kind one at a time."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

AnyDialog = TypeVar("AnyDialog", bound=QDialog)


class Dialogs:
    """Which dialogs are open over a window. They are made when they are wanted, and gone once closed."""

    def __init__(self, over: QWidget, dress: Callable[[QDialog], None]) -> None:
        """`dress` is told of each dialog before it is shown."""
        self._over = over
        self._dress = dress
        self._open: dict[type[QDialog], QDialog] = {}

    def opened(self, kind: type[AnyDialog]) -> AnyDialog | None:
        """The dialog of that kind that is open."""
        dialog = self._open.get(kind)
        return dialog if isinstance(dialog, kind) else None

    def show(
        self,
        kind: type[AnyDialog],
        make: Callable[[QWidget], AnyDialog],
        closed: Callable[[], None] = lambda: None,
    ) -> AnyDialog:
        """Open what `make` makes over the window, or bring forward the one that is open already.

        `closed` is called when it has been closed, however it ended.
        """
        there = self.opened(kind)
        if there is not None:
            there.raise_()
            there.activateWindow()
            return there
        dialog = make(self._over.window())
        self._open[kind] = dialog
        dialog.finished.connect(lambda: self._closed(kind, closed))
        self._dress(dialog)
        dialog.open()
        return dialog

    def _closed(self, kind: type[QDialog], then: Callable[[], None]) -> None:
        dialog = self._open.pop(kind, None)
        if dialog is not None:
            dialog.deleteLater()
            then()
