"""A button that does something for as long as it is held, and never longer."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent

from sso_desk.ui.pieces.buttons import Button, Look


class HoldButton(Button):
    """Shows what is hidden while it is held, by mouse or by Space. `held` says when that changes."""

    held = Signal(bool)

    def __init__(self, text: str = "", *, name: str = "") -> None:
        super().__init__(text, "eye", look=Look.QUIET, name=name)
        self._held = False
        self.pressed.connect(lambda: self._hold(on=True))
        self.released.connect(self.let_go)

    def let_go(self) -> None:
        """As if it had been released."""
        self._hold(on=False)
        self.setDown(False)

    def _hold(self, *, on: bool) -> None:
        if on is not self._held:
            self._held = on
            self.held.emit(on)

    def enter_presses(self) -> bool:
        """Enter cannot be held in a way that ends."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A held Space repeats; only its first press counts."""
        if event.isAutoRepeat():
            event.accept()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go."""
        if not event.isAutoRepeat():
            super().keyReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moving off the button does not end it while the button is held."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever looks elsewhere has let go."""
        self.let_go()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not there cannot be held; when all of the window goes, nobody is left to be told."""
        if self.window().isVisible():
            self.let_go()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """So has whoever switches to another window."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.let_go()
        super().changeEvent(event)
