"""The customer directory: how many customers there are, and how they come in and go out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sso_desk import messages
from sso_desk.errors import DeskError
from sso_desk.ui import theme
from sso_desk.ui.intents import Asking, Intents
from sso_desk.ui.pieces import file_choosers
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import SmallDialog
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import Note
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.status_line import isolated_words
from sso_desk.ui.words import number


class DirectoryDialog(SmallDialog):
    """`import_wished` asks for the import's own dialog."""

    import_wished = Signal()
    WIDTH = 520

    def __init__(self, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._count = 0
        self._sure = False
        self._asking: Asking | None = None
        self.setWindowTitle(self.tr("Customer directory"))
        self.title = TextLabel(title=True)
        what = TextLabel(
            self.tr(
                "Customers from lists of your own are found with every key, at all connections that "
                "know them. They stay on this computer."
            ),
            tone=Tone.MUTED,
        )
        kept = TextLabel(self._kept_words(), tone=Tone.MUTED)
        self.said = Note(wash="accent")
        self.import_button = Button(self.tr("Import a list…"), "plus", look=Look.PRIMARY)
        self.export_button = Button(self.tr("Export…"))
        self.wipe_button = Button(self.tr("Delete all…"), look=Look.DANGER)
        self.keep_button = Button(self.tr("Keep them"), look=Look.QUIET)
        self.close_button = Button(self.tr("Close"))
        set_shown(self.keep_button, wanted=False)
        foot = FlowRow(
            self.import_button,
            self.export_button,
            self.wipe_button,
            self.keep_button,
            trailing=self.close_button,
        )
        self.put_in(self.title, what, kept, self.said, foot=foot, spacing=theme.M)
        self._connect()
        self._hold_to_rules()
        self.look()

    def _connect(self) -> None:
        self.import_button.clicked.connect(self.import_wished)
        self.export_button.clicked.connect(self._choose_target)
        self.wipe_button.clicked.connect(self._wipe)
        self.keep_button.clicked.connect(self._keep)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self._give_up)

    def _kept_words(self) -> str:
        days = self._intents.state.rules.directory_days
        if not days:
            return self.tr("Kept until you delete them.")
        return self.tr("Kept for %n days after the last list that had them.", "", days)

    def _hold_to_rules(self) -> None:
        allowed = self._intents.state.rules.policy.directory_allowed
        self.import_button.setEnabled(allowed)
        if not allowed:
            self.say(self.tr("Importing is switched off by your organisation."))

    def look(self) -> None:
        """Count anew, as after an import."""
        self._asking = self._intents.directory.ask_count(self._counted, self._failed)

    def say(self, words: str, *, wash: str = "accent") -> None:
        """Say what has happened."""
        self.said.say(words, wash=wash)
        self.fit()

    def _counted(self, count: int) -> None:
        self._count = count
        words = self.tr("%n customers", "", count).replace(str(count), number(count))
        self.title.say(words if count else self.tr("No customers yet"))
        for button in (self.export_button, self.wipe_button):
            button.setEnabled(count > 0)
        self.fit()

    def _choose_target(self) -> None:
        title = self.tr("Export customers")
        dialog = file_choosers.to_write(
            self, title, {self.tr("Lists (*.csv)"): "csv"}, name=self.tr("Customers")
        )
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Write all customers there."""

        def done(count: int) -> None:
            words = self.tr("%n customers were written to {file}.", "", count)
            self.say(words.format(file=Path(path).name))

        self._asking = self._intents.directory.ask_export(Path(path), done, self._failed)

    def _wipe(self) -> None:
        if not self._sure:
            self._ask(sure=True)
            self.say(
                self.tr("All %n customers go for good, those of other lists too.", "", self._count),
                wash="warning",
            )
            return
        self._ask(sure=False)
        self._asking = self._intents.directory.ask_wipe(self._wiped, self._failed)

    def _wiped(self) -> None:
        self.say(self.tr("All customers were deleted."))
        self._counted(0)

    def _keep(self) -> None:
        self._ask(sure=False)
        self.say("")

    def _ask(self, *, sure: bool) -> None:
        """Put the second question, or take it away; the cautious answer has the focus."""
        self._sure = sure
        self.wipe_button.say(self.tr("Delete for good") if sure else self.tr("Delete all…"))
        set_shown(self.keep_button, wanted=sure)
        for button in (self.import_button, self.export_button):
            set_shown(button, wanted=not sure)
        (self.keep_button if sure else self.close_button).setFocus()

    def _failed(self, error: DeskError) -> None:
        self.say(isolated_words(messages.describe(error)), wash="danger")

    def _give_up(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
