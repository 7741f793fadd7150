"""The small button in a box that empties it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.ui.words import translate

CLEAR = QT_TRANSLATE_NOOP("clearing", "Clear")


def clearable(line: QLineEdit) -> None:
    """Give a box that button, with a name: Qt gives it none."""
    line.setClearButtonEnabled(True)
    clear = line.findChild(QAction, "_q_qlineeditclearaction")
    if clear is not None:
        clear.setText(translate("clearing", CLEAR))
