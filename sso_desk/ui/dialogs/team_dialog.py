"""Importing a team's connections: what would change is shown first, and what is ticked is changed."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sso_desk import messages
from sso_desk.desk.state import TeamEntry, TeamFate
from sso_desk.errors import DeskError
from sso_desk.ui import theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.dialogs.team_rows import TeamRow
from sso_desk.ui.intents import Intents
from sso_desk.ui.pieces.busy_line import BusyLine
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import Dialog
from sso_desk.ui.pieces.empty_state import EmptyState
from sso_desk.ui.pieces.frames import Note, at_end, column, scrolling
from sso_desk.ui.pieces.labels import ElidedLabel, TextLabel, Tone
from sso_desk.ui.status_line import isolated_words


class TeamDialog(Dialog):
    """What a file would change. `another_wished` asks for another file; this dialog is closed then."""

    another_wished = Signal()

    def __init__(self, intents: Intents, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._path = path
        self._another = False
        self.rows: list[TeamRow] = []
        self.setWindowTitle(self.tr("Import my team's settings"))
        self.remark = TextLabel(tone=Tone.MUTED)
        self.refusal = EmptyState()
        self.refusal.acted.connect(self._wish_another)
        self._busy = BusyLine()
        self.problem = Note(wash="danger")
        self.cancel = Button(self.tr("Cancel"))
        self.take = Button(self.tr("Import"), look=Look.PRIMARY)
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._import)
        self._look()

    def _lay_out(self) -> None:
        head = column(
            TextLabel(self.tr("Import my team's settings"), title=True),
            ElidedLabel(self._path.name, tone=Tone.MUTED),
            spacing=theme.XS,
        )
        content = QWidget()
        self._list = column(self.remark, spacing=theme.M)
        self._list.addStretch(1)
        self._list.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        content.setLayout(self._list)
        self._area = scrolling(content)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self.refusal)
        foot = column(self.problem, at_end(self.cancel, self.take))
        self.put_together(self._stack, self._busy, head=head, foot=foot)
        self.begin_at(620, 560, least=(460, 400))

    # --- looking ------------------------------------------------------------------------------

    def _look(self) -> None:
        self._work(on=True)
        self._asking = self._intents.team.ask_look(self._path, self._show, self._refused)

    def _show(self, entries: tuple[TeamEntry, ...]) -> None:
        self._work(on=False)
        self._stack.setCurrentWidget(self._area)
        for team_row in self.rows:
            self._list.removeWidget(team_row)
            team_row.hide()
            team_row.deleteLater()
        self.rows = [TeamRow(entry) for entry in entries]
        for place, team_row in enumerate(self.rows):
            self._list.insertWidget(place + 1, team_row)
            team_row.edited.connect(self._chosen)
        self._chosen()
        open_ones = [team_row for team_row in self.rows if team_row.box.isEnabled()]
        if not open_ones:
            self._say_nothing_to_do(entries)
            return
        self.remark.say(
            self.tr(
                "Only what is ticked is imported. Keys and passwords are not in the file: you enter "
                "yours afterwards."
            )
        )
        open_ones[0].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_nothing_to_do(self, entries: tuple[TeamEntry, ...]) -> None:
        same = all(entry.fate is TeamFate.UNCHANGED for entry in entries)
        self.remark.say(
            self.tr("There is nothing to import: all connections are as in the file already.")
            if same
            else self.tr("Nothing in this file can be imported.")
        )
        self.cancel.say(self.tr("Close"))
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: DeskError) -> None:
        self._work(on=False)
        self.take.setEnabled(False)
        words = messages.describe(error)
        first, *others = isolated_words(words).partition(". ")
        title, rest = (f"{first}.", others[-1]) if others[-1] else (first, "")
        self.refusal.say(
            "problem", title, rest, action=self.tr("Choose another file…"), role="danger"
        )
        self._stack.setCurrentWidget(self.refusal)
        self.cancel.say(self.tr("Close"))
        announce(self, isolated_words(words))

    # --- importing ----------------------------------------------------------------------------

    def _chosen(self) -> None:
        self.take.setEnabled(any(team_row.wanted for team_row in self.rows))

    def _import(self) -> None:
        if self._asking is not None:
            return
        lacking = [team_row for team_row in self.rows if not team_row.check()]
        if lacking:
            lacking[0].sure.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(lacking[0])
            return
        wanted = [team_row for team_row in self.rows if team_row.wanted]
        elsewhere = {row.entry.connection.id for row in wanted if row.sure.isChecked()}
        self.problem.say("")
        self._work(on=True)
        self._asking = self._intents.team.ask_take_over(
            tuple(team_row.entry for team_row in wanted),
            frozenset(elsewhere),
            self._imported,
            self._failed,
        )

    def _imported(self) -> None:
        self._work(on=False)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        """Say why, and show what there is now: some of it may have been imported."""
        words = isolated_words(messages.describe(error))
        self.problem.say(words)
        announce(self, words)
        self._look()

    def _work(self, *, on: bool) -> None:
        self._asking = None
        self._busy.run(on=on)
        self._area.setEnabled(not on)
        self.take.setEnabled(not on)

    # --- leaving ------------------------------------------------------------------------------

    def _wish_another(self) -> None:
        self._another = True
        self.reject()

    def done(self, result: int) -> None:
        """Closed, perhaps for another file."""
        super().done(result)
        if self._another:
            self.another_wished.emit()
