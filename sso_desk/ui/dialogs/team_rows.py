"""One connection of a team's file: whether it shall be imported, and what would change."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sso_desk.desk.state import TeamChange, TeamEntry, TeamFate
from sso_desk.domain import EnvironmentKind, SettingValue
from sso_desk.ui import theme
from sso_desk.ui.pieces.badges import EnvironmentBadge, StatusChip, VendorMark
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import IconLabel, column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.tick_box import TickBox
from sso_desk.ui.words import isolated, shown, translate, vendor_words


class TeamRow(QFrame):
    """A card with a tick box. `edited` is emitted when the operator changes his mind."""

    edited = Signal()

    def __init__(self, entry: TeamEntry) -> None:
        super().__init__()
        self.entry = entry
        self.setProperty("card", "true")
        name = shown(entry.connection.name)
        spoken = f"{name}, {entry.vendor.name}, {self._fate_words()}"
        self.box = TickBox(name, strong=True, name=spoken)
        possible = entry.fate in (TeamFate.NEW, TeamFate.CHANGED)
        self.box.setEnabled(possible)
        self.box.setChecked(possible and not entry.leads_elsewhere)
        right = self.tr("The new address is right")
        self.sure = TickBox(right, name=f"{right}, {name}")
        self._problem = TextLabel(tone=Tone.DANGER)
        self._lay_out()
        self.box.toggled.connect(self._ticked)
        self.sure.toggled.connect(self._sure_ticked)

    @property
    def wanted(self) -> bool:
        """Whether it shall be imported."""
        return self.box.isChecked()

    def check(self) -> bool:
        """Show what is lacking; whether nothing is."""
        lacking = self.wanted and self.entry.leads_elsewhere and not self.sure.isChecked()
        self._problem.say(
            self.tr("Tick that the new address is right, or leave this connection out.")
            if lacking
            else ""
        )
        return not lacking

    def words(self) -> str:
        """All that can be read on it."""
        return "\n".join(
            label.text() for label in self.findChildren(TextLabel) if not label.isHidden()
        )

    # --- putting together ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        entry = self.entry
        mark = VendorMark()
        mark.show_vendor(entry.vendor.id, entry.vendor.name)
        chip = StatusChip(icon=_ICONS[entry.fate], role=_ROLES[entry.fate])
        chip.say(self._fate_words())
        badge = EnvironmentBadge()
        badge.show_kind(entry.kind)
        facts = FlowRow(self.box, chip, badge, spacing=theme.S)
        head = row(mark, facts, spacing=theme.M)
        head.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        body = column(spacing=theme.S)
        for change in entry.changes:
            body.addWidget(self._change(change))
        if entry.refused:
            body.addWidget(_with_icon("problem", "danger", translate("forms", entry.refused)))
        self._add_address_question(body)
        self.setLayout(column(head, body, spacing=theme.S, margins=theme.M))

    def _add_address_question(self, body: QVBoxLayout) -> None:
        if not self.entry.leads_elsewhere:
            return
        frame = QFrame()
        frame.setProperty("wash", "warning")
        words = self.tr(
            "From then on this connection leads to another address. Ask whoever gave you the file "
            "before you tick this. The key or password that is stored for it is removed, and you "
            "enter it anew."
        )
        frame.setLayout(
            column(
                _with_icon("warning", "warning", words),
                self.sure,
                self._problem,
                spacing=theme.S,
                margins=theme.S,
            )
        )
        body.addWidget(frame)

    def _change(self, change: TeamChange) -> QWidget:
        """A line: what, from what, to what."""
        label = vendor_words(change.label)
        new = _value_words(change.new) or self.tr("nothing")
        if self.entry.fate is TeamFate.NEW or self.entry.before is None:
            words = self.tr("{what}: {new}").format(what=label, new=new)
        else:
            words = self.tr("{what}: {old} becomes {new}").format(
                what=label, old=_value_words(change.old) or self.tr("nothing"), new=new
            )
        if not change.address:
            return TextLabel(words, tone=Tone.MUTED)
        if self.entry.kind is EnvironmentKind.CUSTOM or self.entry.before is not None:
            return _with_icon("warning", "warning", words)
        return _with_icon("info", "muted", words)

    def _fate_words(self) -> str:
        return {
            TeamFate.NEW: self.tr("New"),
            TeamFate.CHANGED: self.tr("Changed"),
            TeamFate.UNCHANGED: self.tr("No change"),
            TeamFate.REFUSED: self.tr("Not possible"),
        }[self.entry.fate]

    # --- ticks --------------------------------------------------------------------------------

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not on:
            self.sure.setChecked(False)
        self._problem.say("")
        self.edited.emit()

    def _sure_ticked(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        if on:
            self.box.setChecked(True)
        self._problem.say("")
        self.edited.emit()


_ICONS = {
    TeamFate.NEW: "plus",
    TeamFate.CHANGED: "replaced",
    TeamFate.UNCHANGED: "check",
    TeamFate.REFUSED: "problem",
}
_ROLES = {
    TeamFate.NEW: "good",
    TeamFate.CHANGED: "warning",
    TeamFate.UNCHANGED: "muted",
    TeamFate.REFUSED: "danger",
}


def _with_icon(icon: str, role: str, words: str) -> QWidget:
    place = QWidget()
    mark = IconLabel(icon, role=role, edge=16)
    layout = row(mark, TextLabel(words), spacing=theme.XS)
    layout.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    place.setLayout(layout)
    return place


def _value_words(value: SettingValue) -> str:
    """A setting as it is shown; a list on one line."""
    entries: Iterable[str] = (value,) if isinstance(value, str) else value
    return ", ".join(isolated(vendor_words(entry)) for entry in entries if entry)
