"""Every dialog that the window opens, each imported when it is first wanted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sso_desk.desk.state import ConnectionView, DeskState
from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.expiry import Instant
from sso_desk.ui import help_pages
from sso_desk.ui.dialogs.dialogs import Dialogs
from sso_desk.ui.intents import Intents
from sso_desk.ui.words import translate

CHOOSE_TEAM_FILE = QT_TRANSLATE_NOOP("dialogs", "Import my team's settings")
TEAM_FILES = QT_TRANSLATE_NOOP("dialogs", "Team settings (*.toml)")


class WindowDialogs(Dialogs):
    """What can be opened over the window."""

    def __init__(
        self,
        intents: Intents,
        over: QWidget,
        dress: Callable[[QDialog], None],
        back_to_lookup: Callable[[], None],
    ) -> None:
        """`back_to_lookup` is called when a connection's form has been closed."""
        super().__init__(over, dress)
        self._intents = intents
        self._back_to_lookup = back_to_lookup
        self._code_shown = False

    def add_connection(self) -> None:
        """Open the form for a new connection."""
        self._open_form("")

    def edit_connection(self, connection_id: str = "") -> None:
        """Open the form of a connection, of the chosen one unless another is meant."""
        view = self._view(connection_id)
        if view is not None:
            self._open_form(view.connection.id)

    def _view(self, connection_id: str) -> ConnectionView | None:
        state = self._intents.state
        wanted = connection_id or state.current
        return next((view for view in state.connections if view.connection.id == wanted), None)

    def _open_form(self, connection_id: str) -> None:
        from sso_desk.ui.dialogs.connection_dialog import ConnectionDialog  # noqa: PLC0415

        self.show(
            ConnectionDialog,
            lambda over: ConnectionDialog(self._intents, connection_id, over),
            self._back_to_lookup,
        )

    def remove_connection(self, connection_id: str = "") -> None:
        """Ask whether a connection shall go, the chosen one unless another is meant."""
        from sso_desk.ui.dialogs.remove_dialog import RemoveDialog  # noqa: PLC0415

        view = self._view(connection_id)
        if view is not None:
            self.show(RemoveDialog, lambda over: RemoveDialog(self._intents, view, over))

    def erase_everything(self) -> None:
        """Ask whether all local data shall go."""
        from sso_desk.ui.dialogs.erase_dialog import EraseDialog  # noqa: PLC0415

        def make(over: QWidget) -> EraseDialog:
            dialog = EraseDialog(self._intents, over)
            dialog.end_wished.connect(self._over.window().close)
            return dialog

        self.show(EraseDialog, make)

    def import_team_settings(self) -> None:
        """Choose a file of connections, and see what it would change."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        from sso_desk.ui.pieces import file_choosers  # noqa: PLC0415

        def make(over: QWidget) -> QFileDialog:
            title, files = translate("dialogs", CHOOSE_TEAM_FILE), translate("dialogs", TEAM_FILES)
            dialog = file_choosers.to_read(over, title, [files])
            dialog.fileSelected.connect(lambda name: self.show_team_settings(Path(name)))
            return dialog

        self.show(QFileDialog, make)

    def show_team_settings(self, path: Path) -> None:
        """Show what that file of connections would change."""
        from sso_desk.ui.dialogs.team_dialog import TeamDialog  # noqa: PLC0415

        def make(over: QWidget) -> TeamDialog:
            dialog = TeamDialog(self._intents, path, over)
            dialog.another_wished.connect(self.import_team_settings)
            return dialog

        self.show(TeamDialog, make)

    def show_settings(self) -> None:
        """Open the settings, once it is known what is preferred."""
        from sso_desk.ui.dialogs.settings_dialog import SettingsDialog  # noqa: PLC0415

        if not self._intents.state.started:
            return

        def make(over: QWidget) -> SettingsDialog:
            dialog = SettingsDialog(self._intents, over)
            page = dialog.connections
            page.edit_wished.connect(self.edit_connection)
            page.remove_wished.connect(self.remove_connection)
            page.add_wished.connect(self.add_connection)
            page.import_wished.connect(self.import_team_settings)
            data = dialog.data
            data.directory_wished.connect(self.show_directory)
            data.journal_wished.connect(self.show_journal)
            data.diagnostics_wished.connect(self.show_diagnostics)
            data.about_wished.connect(self.show_about)
            data.erase_wished.connect(self.erase_everything)
            return dialog

        self.show(SettingsDialog, make)

    def show_journal(self) -> None:
        """Open the journal."""
        from sso_desk.ui.dialogs.journal_dialog import JournalDialog  # noqa: PLC0415

        self.show(JournalDialog, lambda over: JournalDialog(self._intents, over))

    def show_directory(self) -> None:
        """Open the customer directory."""
        from sso_desk.ui.dialogs.directory_dialog import DirectoryDialog  # noqa: PLC0415

        def make(over: QWidget) -> DirectoryDialog:
            dialog = DirectoryDialog(self._intents, over)
            dialog.import_wished.connect(self.import_customers)
            return dialog

        self.show(DirectoryDialog, make)

    def import_customers(self) -> None:
        """Open the import of a list, over the directory."""
        from sso_desk.ui.dialogs.directory_dialog import DirectoryDialog  # noqa: PLC0415
        from sso_desk.ui.dialogs.import_dialog import ImportDialog  # noqa: PLC0415

        def make(over: QWidget) -> ImportDialog:
            dialog = ImportDialog(self._intents, over)
            directory = self.opened(DirectoryDialog)
            if directory is not None:
                dialog.imported.connect(directory.look)
            return dialog

        self.show(ImportDialog, make)

    def show_help(self) -> None:
        """Open the help at the page about what has the focus, with the shortcuts at its side."""
        focused = (
            QApplication.focusWidget() or QApplication.activeWindow() or self._over.focusWidget()
        )
        self.show_help_page(help_pages.about(focused))

    def show_help_page(self, address: str) -> None:
        """Open the help at a page, perhaps at a `#section` of it."""
        from sso_desk.ui.dialogs.help_dialog import HelpDialog  # noqa: PLC0415

        dialog = self.show_beside(HelpDialog, lambda over: HelpDialog(address, over))
        dialog.show_page(address)

    def show_about(self) -> None:
        """Open what there is to say about the program itself."""
        from sso_desk.ui.dialogs.about_dialog import AboutDialog  # noqa: PLC0415

        self.show(AboutDialog, AboutDialog)

    def show_diagnostics(self) -> None:
        """Open the diagnostics."""
        from sso_desk.ui.dialogs.diagnostics_dialog import DiagnosticsDialog  # noqa: PLC0415

        self.show(DiagnosticsDialog, lambda over: DiagnosticsDialog(self._intents, over))

    # --- the QR code, which comes and goes as the desk has it ------------------------------------

    def show_code(self, state: DeskState, now: Instant) -> None:
        """Open or close the QR code."""
        if not state.code and not self._code_shown:
            return
        from sso_desk.ui.dialogs.qr_dialog import QrDialog  # noqa: PLC0415

        link = state.link(state.code)
        opened = self.opened(QrDialog)
        if link is not None and opened is None:
            self._code_shown = True
            self.show(QrDialog, lambda over: QrDialog(link, now, over), self._code_closed)
        elif link is None and opened is not None:
            opened.accept()

    def tick(self, now: Instant) -> None:
        """Bring the code's countdown up to the present."""
        if self._code_shown:
            from sso_desk.ui.dialogs.qr_dialog import QrDialog  # noqa: PLC0415

            code = self.opened(QrDialog)
            if code is not None:
                code.tick(now)

    def _code_closed(self) -> None:
        self._code_shown = False
        if self._intents.state.code:
            self._intents.hide_code()
