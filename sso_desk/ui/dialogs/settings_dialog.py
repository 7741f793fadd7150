"""The settings: pages by a list at the side. What was chosen counts once it is saved, at once."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QStackedWidget, QWidget

from sso_desk import messages
from sso_desk.errors import DeskError
from sso_desk.rules import Preferences, locked
from sso_desk.ui import sizes, theme
from sso_desk.ui.dialogs.connections_page import ConnectionsPage
from sso_desk.ui.dialogs.data_page import DataPage
from sso_desk.ui.dialogs.settings_pages import (
    GeneralPage,
    LinksPage,
    PrivacyPage,
    ReasonsPage,
    SettingsPage,
)
from sso_desk.ui.intents import Intents
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import EntryDialog
from sso_desk.ui.pieces.frames import Note, at_end, column, row, scrolling
from sso_desk.ui.status_line import isolated_words


class SettingsDialog(EntryDialog):
    """All preferences of the operator."""

    def __init__(self, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        rules = intents.state.rules
        self.setWindowTitle(self.tr("Settings"))
        self.general = GeneralPage(rules)
        self.links = LinksPage(rules, intents.state.browsers)
        self.privacy = PrivacyPage(rules)
        self.reasons = ReasonsPage(rules)
        self.pages: tuple[SettingsPage, ...] = (
            self.general,
            self.links,
            self.reasons,
            self.privacy,
        )
        self.connections = ConnectionsPage(intents.state)
        self.data = DataPage(intents.state)
        self.list = QListWidget()
        self.list.setProperty("pages", "true")
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.addItems(
            [
                self.tr("General"),
                self.tr("Links"),
                self.tr("Reasons"),
                self.tr("Privacy"),
                self.tr("Connections"),
                self.tr("Data and help"),
            ]
        )
        self.stack = QStackedWidget()
        for page in (*self.pages, self.connections, self.data):
            self.stack.addWidget(scrolling(page))
        self.problem = Note(wash="danger")
        self.save = Button(self.tr("Save"), look=Look.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self._lay_out()
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        for doors in (self.connections, self.data):
            self.finished.connect(intents.watch(doors.show_state))
        self._at_first = self._wished()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        widest = self.list.sizeHintForColumn(0) + 2 * theme.XL
        self.list.setFixedWidth(max(sizes.scaled(120), widest))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = row(self.list, self.stack, spacing=0)
        middle.setStretch(1, 1)
        self.put_together(
            middle, foot=column(self.leaving, self.problem, at_end(self.cancel, self.save))
        )
        self.begin_at(660, 660, least=(520, 400))

    def _save(self) -> None:
        if self._asking is not None:
            return
        for place, page in enumerate(self.pages):
            if not page.check():
                self.list.setCurrentRow(place)
                self._lead_to_problem(page)
                return
        self.problem.say("")
        self.save.setEnabled(False)
        self.stack.setEnabled(False)
        self._asking = self._intents.preferences.ask_save(self._wished(), self._saved, self._failed)

    def _wished(self) -> Preferences:
        """What is chosen on all pages; what the organisation decides stays as it was."""
        rules = self._intents.state.rules
        wished = rules.preferences
        for page in self.pages:
            wished = page.chosen(wished)
        return replace(wished, **{name: getattr(rules.preferences, name) for name in locked(rules)})

    def would_lose(self) -> bool:
        """Whether something was chosen that is not saved."""
        return self._wished() != self._at_first

    def _lead_to_problem(self, page: SettingsPage) -> None:
        for form_row in page.rows.values():
            if form_row.problem():
                form_row.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _saved(self) -> None:
        self._asking = None
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self._asking = None
        self.save.setEnabled(True)
        self.stack.setEnabled(True)
        self.problem.say(isolated_words(messages.describe(error)))
