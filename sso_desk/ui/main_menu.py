"""The menu at the end of the top bar: whatever is not about one connection, customer or link."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.shortcuts import Shortcut
from sso_desk.ui.words import managed_words


class MainMenu(QMenu):
    """Each entry is an action; whoever made the menu connects it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.settings = self._add(self.tr("Settings…"), Shortcut.SETTINGS)
        self.journal = self._add(self.tr("Journal…"))
        self.directory = self._add(self.tr("Customer directory…"))
        self._team = self.tr("Import my team's settings…")
        self._erase = self.tr("Erase all local data…")
        self.team = self._add(self._team)
        self.leave_practice = self._add(self.tr("Leave practice"))
        self.addSeparator()
        self.presenting = self._add(self.tr("Presenting"), Shortcut.PRESENTING)
        self.presenting.setCheckable(True)
        self.addSeparator()
        self.help = self._add(self.tr("Help"), Shortcut.HELP)
        self.shortcuts = self._add(self.tr("Shortcuts"))
        self.diagnostics = self._add(self.tr("Diagnostics…"))
        self.about = self._add(self.tr("About SSO Desk"))
        self.addSeparator()
        self.erase = self._add(self._erase)
        self.button = Button(icon="menu", look=Look.QUIET, name=self.tr("Menu"))
        self.button.clicked.connect(self.pop_up)

    def _add(self, text: str, shortcut: Shortcut | None = None) -> QAction:
        """An entry; the key is only shown: the window has it, whether the menu is open or not."""
        keys = f"\t{shortcut.shown()}" if shortcut is not None else ""
        return self.addAction(f"{text}{keys}")

    def show_practice(self, *, practice: bool) -> None:
        """What there is only with practice vendors, or only without."""
        self.leave_practice.setVisible(practice)
        self.team.setVisible(not practice)

    def show_editing(self, *, allowed: bool) -> None:
        """Whether the organisation leaves connections to the operator."""
        for action, text in ((self.team, self._team), (self.erase, self._erase)):
            action.setEnabled(allowed)
            action.setText(text if allowed else f"{text}\t{managed_words()}")

    def pop_up(self) -> None:
        """Open beneath the button."""
        beneath = self.button.mapToGlobal(self.button.rect().bottomLeft())
        if not self.button.isRightToLeft():
            beneath.setX(beneath.x() + self.button.width() - self.sizeHint().width())
        self.popup(beneath)
