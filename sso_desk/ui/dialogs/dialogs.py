"""Dialogs over the window: opened, never executed; of each kind one at a time."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from sso_desk.ui.pieces.dialog import Dialog

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
        """Open what `make` makes over what is in front, or bring forward the one that is open already.

        `closed` is called when it has been closed, however it ended.
        """
        there = self._brought_forward(kind)
        if there is not None:
            return there
        dialog = make(self._front(kind))
        self._keep(kind, dialog, closed)
        dialog.open()
        return dialog

    def show_beside(self, kind: type[AnyDialog], make: Callable[[QWidget], AnyDialog]) -> AnyDialog:
        """The same for one that leaves the window, and the dialog over it, to be used meanwhile.

        It belongs to what is in front: whatever an open dialog is over cannot be used.
        """
        front = self._front(kind)
        there = self.opened(kind)
        if there is not None and there.parentWidget() is not front:
            there.done(0)
        there = self._brought_forward(kind)
        if there is not None:
            return there
        dialog = make(front)
        self._keep(kind, dialog, lambda: None)
        dialog.show()
        return dialog

    def clear_away(self) -> None:
        """Nobody is at the desk: what a customer or a secret could be read from goes."""
        for dialog in list(self._open.values()):
            if isinstance(dialog, Dialog):
                dialog.clear_away()

    def _front(self, kind: type[QDialog]) -> QWidget:
        """The dialog opened last that keeps the window waiting; else the window. One of that kind does
        not count, nor a choice of files, which is over when something has been chosen.
        """
        passing = (kind, QFileDialog)
        others = [d for key, d in self._open.items() if key not in passing and d.isModal()]
        return others[-1] if others else self._over.window()

    def _brought_forward(self, kind: type[AnyDialog]) -> AnyDialog | None:
        there = self.opened(kind)
        if there is not None:
            there.raise_()
            there.activateWindow()
        return there

    def _keep(self, kind: type[QDialog], dialog: QDialog, closed: Callable[[], None]) -> None:
        self._open[kind] = dialog
        dialog.finished.connect(lambda: self._closed(kind, closed))
        self._dress(dialog)

    def _closed(self, kind: type[QDialog], then: Callable[[], None]) -> None:
        dialog = self._open.pop(kind, None)
        if dialog is None:
            return
        for beside in list(self._open.values()):
            if beside.parentWidget() is dialog:
                beside.done(0)
        dialog.deleteLater()
        then()
