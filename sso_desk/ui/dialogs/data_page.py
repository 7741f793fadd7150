"""The settings' page of what is kept on this computer, and of what helps: each a door to its own dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sso_desk.desk.state import DeskState
from sso_desk.ui import theme
from sso_desk.ui.pieces.frames import column
from sso_desk.ui.pieces.wide_button import WideButton
from sso_desk.ui.words import managed_words


class DataPage(QWidget):
    """The same doors as in the menu."""

    directory_wished = Signal()
    journal_wished = Signal()
    diagnostics_wished = Signal()
    about_wished = Signal()
    erase_wished = Signal()

    def __init__(self, state: DeskState) -> None:
        super().__init__()
        self.setProperty("canvas", "true")
        self.directory = WideButton(
            self.tr("Customer directory…"),
            self.tr("Import lists of customers, write them to a file, delete them."),
            "people",
        )
        self.journal = WideButton(
            self.tr("Journal…"),
            self.tr("Who was in which account and why: filter, check, export."),
            "clock",
        )
        self.diagnostics = WideButton(
            self.tr("Diagnostics…"),
            self.tr("A text without names, links and keys for whoever helps you."),
            "info",
        )
        self.about = WideButton(
            self.tr("About SSO Desk"), self.tr("The version, and what it is made with."), "link"
        )
        self._erase_words = self.tr("Connections, keys, settings, directory, logs and journal.")
        self.erase = WideButton(self.tr("Erase all local data…"), self._erase_words, "discard")
        doors = (
            (self.directory, self.directory_wished),
            (self.journal, self.journal_wished),
            (self.diagnostics, self.diagnostics_wished),
            (self.about, self.about_wished),
            (self.erase, self.erase_wished),
        )
        for button, wished in doors:
            button.clicked.connect(wished)
        buttons = (button for button, _ in doors)
        whole = column(*buttons, spacing=theme.S, margins=theme.XL)
        whole.addStretch(1)
        self.setLayout(whole)
        self.show_state(state)

    def show_state(self, state: DeskState) -> None:
        """What the organisation has locked."""
        allowed = state.rules.policy.editing_connections
        self.erase.setEnabled(allowed)
        words = self._erase_words if allowed else managed_words()
        self.erase.explain(words, plain=words)
