"""Asks whether a connection shall be removed, by its name, and removes it."""

from PySide6.QtWidgets import QWidget

from sso_desk import messages
from sso_desk.desk.state import ConnectionView
from sso_desk.errors import DeskError
from sso_desk.ui.intents import Intents
from sso_desk.ui.pieces.busy_line import BusyLine
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import SmallDialog
from sso_desk.ui.pieces.frames import Note, at_end
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.status_line import isolated_words
from sso_desk.ui.words import isolated


class RemoveDialog(SmallDialog):
    """The cautious answer has the focus."""

    def __init__(self, intents: Intents, view: ConnectionView, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._view = view
        self.setWindowTitle(self.tr("Remove connection"))
        question = self.tr("Remove the connection “{name}” to {vendor}?").format(
            name=isolated(view.connection.name), vendor=view.vendor.name
        )
        self.question = TextLabel(question, title=True)
        remark = TextLabel(
            self.tr(
                "Its settings and its stored keys and passwords are deleted from this computer. "
                "Nothing is changed at the vendor."
            ),
            tone=Tone.MUTED,
        )
        self.problem = Note(wash="danger")
        self.busy = BusyLine()
        self.remove = Button(self.tr("Remove"), "discard", look=Look.DANGER)
        self.keep = Button(self.tr("Keep it"))
        self.put_in(
            self.question, remark, self.problem, self.busy, foot=at_end(self.remove, self.keep)
        )
        self.remove.clicked.connect(self._remove)
        self.keep.clicked.connect(self.reject)
        self.keep.setFocus()

    def done(self, result: int) -> None:
        """What has begun is not given up half-way."""
        if self._asking is None:
            super().done(result)

    def _remove(self) -> None:
        self.remove.setEnabled(False)
        self.keep.setEnabled(False)
        self.problem.say("")
        self.busy.run(on=True)
        self.remove.say(self.tr("Removing…"))
        self._asking = self._intents.forms.ask_remove(
            self._view.connection.id, self._removed, self._failed
        )

    def _removed(self) -> None:
        self._asking = None
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self._asking = None
        self.busy.run(on=False)
        self.remove.say(self.tr("Remove"))
        self.remove.setEnabled(True)
        self.keep.setEnabled(True)
        self.keep.setFocus()
        self.problem.say(isolated_words(messages.describe(error, self._view.vendor)))
        self.fit()
