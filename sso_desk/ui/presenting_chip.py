"""In the top bar while others look on: that names are hidden, how to see them, and the end of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.buttons import Button
from sso_desk.ui.pieces.frames import row
from sso_desk.ui.pieces.hold_button import HoldButton
from sso_desk.ui.pieces.tips import describe, set_tip
from sso_desk.ui.pieces.visibility import set_shown


class PresentingChip(QWidget):
    """`ended` is emitted by a click on the chip, `held` while names are to be shown."""

    ended = Signal()
    held = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.names = HoldButton(name=self.tr("Show names while this is held"))
        self.end = Button(self.tr("Presenting"), "eye-off")
        set_tip(self.end, self.tr("Names are hidden. Click to end presenting."))
        describe(self.end, self.tr("Names are hidden. Press to end presenting."))
        self.setLayout(row(self.names, self.end, spacing=theme.XS))
        self.end.clicked.connect(self.ended)
        self.names.held.connect(self.held)
        set_shown(self, wanted=False)

    def show_on(self, *, on: bool) -> None:
        """Be there, or not."""
        set_shown(self, wanted=on)
