"""All shortcuts, with what they do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.shortcuts import Shortcut
from sso_desk.ui.words import translate


class ShortcutList(QWidget):
    """What each does, and the keys below it."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, theme.S, 0)
        grid.setVerticalSpacing(0)
        for place, shortcut in enumerate(Shortcut):
            meaning = TextLabel(translate("shortcuts", shortcut.meaning))
            keys = TextLabel(shortcut.shown(), wrap=False, strong=True, tone=Tone.ACCENT)
            grid.addWidget(keys, 3 * place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(meaning, 3 * place + 1, 0)
            grid.setRowMinimumHeight(3 * place + 2, theme.S)
        grid.setRowStretch(3 * len(Shortcut), 1)
