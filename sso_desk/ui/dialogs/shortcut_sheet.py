"""The list of shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.frames import row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.shortcuts import Shortcut
from sso_desk.ui.words import translate


class ShortcutSheet(QDialog):
    """All shortcuts, with what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.XL)
        grid.setVerticalSpacing(theme.M)
        for place, shortcut in enumerate(Shortcut):
            meaning = TextLabel(translate("shortcuts", shortcut.meaning), wrap=False)
            keys = TextLabel(shortcut.shown(), wrap=False, strong=True, tone=Tone.ACCENT)
            grid.addWidget(keys, place, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(meaning, place, 1, Qt.AlignmentFlag.AlignVCenter)
        close = Button(self.tr("Close"), look=Look.PLAIN)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.XL)
        layout.addLayout(grid)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout.addLayout(buttons)
        close.setFocus()
