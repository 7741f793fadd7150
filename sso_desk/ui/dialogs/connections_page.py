"""The settings' page of connections: all of them, each with what can be done with it. What is done
there counts at once.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from sso_desk.desk.state import ConnectionView, DeskState
from sso_desk.ui import theme
from sso_desk.ui.pieces.badges import EnvironmentBadge, VendorMark
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import column, row
from sso_desk.ui.pieces.labels import ElidedLabel, TextLabel, Tone
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import isolated, managed_words, shown


class ConnectionRow(QFrame):
    """One connection."""

    def __init__(self, view: ConnectionView) -> None:
        super().__init__()
        self.setProperty("card", "true")
        called = shown(view.connection.name)
        self.setAccessibleName(f"{called}, {view.vendor.name}")
        mark, badge = VendorMark(), EnvironmentBadge()
        mark.show_vendor(view.vendor.id, view.vendor.name)
        badge.show_kind(view.kind)
        name, vendor = ElidedLabel(strong=True), ElidedLabel(tone=Tone.MUTED)
        name.say(isolated(view.connection.name))
        vendor.say(view.vendor.name)
        self.edit = Button(self.tr("Edit…"))
        self.remove = Button(self.tr("Remove…"), look=Look.QUIET)
        for button in (self.edit, self.remove):
            button.setAccessibleName(f"{button.text()} {called}")
        who = row(mark, column(name, vendor, spacing=0), spacing=theme.M)
        who.setStretch(1, 1)
        tools = QWidget()
        tools.setLayout(row(self.remove, self.edit, spacing=theme.S))
        below = FlowRow(badge, trailing=tools)
        self.setLayout(column(who, below, spacing=theme.S, margins=theme.M))


class ConnectionsPage(QWidget):
    """All connections. The signals of a connection carry its id."""

    edit_wished = Signal(str)
    remove_wished = Signal(str)
    add_wished = Signal()
    import_wished = Signal()

    def __init__(self, state: DeskState) -> None:
        super().__init__()
        self.setProperty("canvas", "true")
        self._shown: tuple[object, ...] = ()
        self.rows: dict[str, ConnectionRow] = {}
        self._none = TextLabel(self.tr("There is no connection yet."), tone=Tone.MUTED)
        self._managed = TextLabel(tone=Tone.MUTED)
        self._list = column(spacing=theme.S)
        self.add = Button(self.tr("Add a connection…"), "plus")
        self.team = Button(self.tr("Import my team's settings…"))
        self.add.clicked.connect(self.add_wished)
        self.team.clicked.connect(self.import_wished)
        whole = column(
            self._managed,
            self._none,
            self._list,
            FlowRow(self.add, self.team),
            spacing=theme.L,
            margins=theme.XL,
        )
        whole.addStretch(1)
        self.setLayout(whole)
        self.show_state(state)

    def show_state(self, state: DeskState) -> None:
        """Show what there is, and what may be done with it."""
        editing = state.rules.policy.editing_connections
        now = (state.connections, editing, state.practice)
        if now == self._shown:
            return
        self._shown = now
        self._managed.say("" if editing else managed_words())
        set_shown(self._none, wanted=not state.connections)
        self.add.setEnabled(editing)
        self.team.setEnabled(editing)
        set_shown(self.team, wanted=not state.practice)
        focused = self.window().focusWidget()
        here = [key for key, row in self.rows.items() if focused and row.isAncestorOf(focused)]
        for old in self.rows.values():
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = {view.connection.id: self._row(view) for view in state.connections}
        for each in self.rows.values():
            each.remove.setEnabled(editing)
        if here:
            again = self.rows[here[0]].edit if here[0] in self.rows else self.add
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, view: ConnectionView) -> ConnectionRow:
        made = ConnectionRow(view)
        key = view.connection.id
        made.edit.clicked.connect(lambda: self.edit_wished.emit(key))
        made.remove.clicked.connect(lambda: self.remove_wished.emit(key))
        self._list.addWidget(made)
        return made
