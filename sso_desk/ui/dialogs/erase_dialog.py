"""Asks whether all local data shall go, names what that is, erases it, and ends the program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sso_desk import messages
from sso_desk.errors import DeskError
from sso_desk.ui.intents import Intents
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import SmallDialog
from sso_desk.ui.pieces.frames import Note, at_end
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.status_line import isolated_words
from sso_desk.ui.words import isolated


class EraseDialog(SmallDialog):
    """The cautious answer has the focus. `end_wished` comes when everything has been erased."""

    end_wished = Signal()

    WIDTH = 480

    def __init__(self, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._erased = False
        self.setWindowTitle(self.tr("Erase all local data"))
        self.question = TextLabel(
            self.tr("Erase all that SSO Desk keeps on this computer?"), title=True
        )
        keeps_journal = not intents.state.rules.policy.erasing_journal
        journal = (
            self.tr("The journal stays: your organisation keeps it.")
            if keeps_journal
            else self.tr("The journal goes too: who was in which account can no longer be shown.")
        )
        self.remark = TextLabel(
            "\n".join(
                (
                    self.tr(
                        "Connections, their keys and passwords in the system's password store, "
                        "settings, logs and practice data are deleted."
                    ),
                    journal,
                    self.tr("Nothing is changed at the vendors. This cannot be undone."),
                )
            ),
            tone=Tone.MUTED,
        )
        self.problem = Note(wash="danger")
        self.erase = Button(self.tr("Erase"), "discard", look=Look.DANGER)
        self.keep = Button(self.tr("Keep it"))
        foot = at_end(self.erase, self.keep)
        self.put_in(self.question, self.remark, self.problem, foot=foot)
        self.erase.clicked.connect(self._erase)
        self.keep.clicked.connect(self.reject)
        self.keep.setFocus()

    def done(self, result: int) -> None:
        """What has begun is not given up half-way; after it, only the end is left."""
        if self._asking is not None:
            return
        super().done(result)
        if self._erased:
            self.end_wished.emit()

    def _erase(self) -> None:
        self.erase.setEnabled(False)
        self.keep.setEnabled(False)
        self.problem.say("")
        self._asking = self._intents.erasing.ask_erase(self._done, self._failed)

    def _done(self, troubles: tuple[str, ...]) -> None:
        self._asking = None
        self._erased = True
        self.question.say(
            self.tr("Everything was erased.")
            if not troubles
            else self.tr("Not all of it could be erased.")
        )
        self.remark.say(self.tr("SSO Desk ends now."))
        self.problem.say("\n".join(map(isolated, troubles)))
        self.erase.hide()
        self.keep.say(self.tr("End SSO Desk"))
        self.keep.setEnabled(True)
        self.keep.setFocus()
        self.fit()

    def _failed(self, error: DeskError) -> None:
        self._asking = None
        self.keep.setEnabled(True)
        self.keep.setFocus()
        self.problem.say(isolated_words(messages.describe(error)))
        self.fit()
