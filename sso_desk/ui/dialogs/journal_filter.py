"""Which records of the journal: customer, vendor, connection, operator, what happened, when."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QDateTime, QTime, QTimer, QTimeZone, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from sso_desk.domain import QT_TRANSLATE_NOOP, Choice, Connection, Vendor
from sso_desk.journal_records import JournalAction, JournalChoices, JournalFilter
from sso_desk.journal_words import ACTIONS
from sso_desk.ui import theme
from sso_desk.ui.discretion import hide_typing
from sso_desk.ui.pieces.clearing import clearable
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import date_format, shown, translate

REST_MS = 250
"""After the last key, before the journal is asked."""

PERIODS = {
    "": QT_TRANSLATE_NOOP("journal", "Any time"),
    "1": QT_TRANSLATE_NOOP("journal", "Today"),
    "7": QT_TRANSLATE_NOOP("journal", "Last 7 days"),
    "30": QT_TRANSLATE_NOOP("journal", "Last 30 days"),
    "own": QT_TRANSLATE_NOOP("journal", "From … to …"),
}


class JournalFilters(QWidget):
    """`changed` is emitted when other records are wanted, once the keys rest."""

    changed = Signal()

    def __init__(self, vendors: Sequence[Vendor], connections: Sequence[Connection]) -> None:
        super().__init__()
        self._connections = {one.id: one for one in connections}
        self.customer = _line(self.tr("Customer's ID"))
        self.ticket = _line(self.tr("Ticket"))
        self.operator = Picker(name=self.tr("Operator"))
        self.vendor = Picker(name=self.tr("Vendor"))
        self.connection = Picker(name=self.tr("Connection"))
        self.action = Picker(name=self.tr("What happened"))
        self.period = Picker(name=self.tr("Time"))
        self.since, self.until = _date(self.tr("From")), _date(self.tr("To"))
        self._between = TextLabel(self.tr("to"), tone=Tone.MUTED, wrap=False)
        offered = (Choice(vendor.id, vendor.name) for vendor in vendors)
        self.vendor.offer((Choice("", self.tr("Any vendor")), *offered), "")
        self.offer(JournalChoices())
        actions = (Choice(a.value, translate("journal", words)) for a, words in ACTIONS.items())
        self.action.offer((Choice("", self.tr("Anything")), *actions), "")
        periods = tuple(Choice(key, translate("journal", words)) for key, words in PERIODS.items())
        self.period.offer(periods, "")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.changed)
        lines = FlowRow(self.customer, self.ticket, spacing=theme.S)
        self._dates = QWidget()
        self._dates.setLayout(row(self.since, self._between, self.until, spacing=theme.S))
        pickers = FlowRow(
            self.vendor,
            self.connection,
            self.operator,
            self.action,
            self.period,
            self._dates,
            spacing=theme.S,
        )
        self.setLayout(column(lines, pickers, spacing=theme.S))
        for line in (self.customer, self.ticket):
            line.textEdited.connect(self._wait)
        for picker in self._pickers():
            picker.activated.connect(self._picked)
        for date in (self.since, self.until):
            date.dateChanged.connect(self._wait)
        self._show_dates()

    def offer(self, choices: JournalChoices) -> None:
        """Offer what the journal knows besides the connections that are there: those that are gone, and
        its operators where there are several.
        """
        here = [Choice(one.id, shown(one.name)) for one in self._connections.values()]
        gone = [
            Choice(one.id, self.tr("{connection} (removed)").format(connection=shown(one.name)))
            for one in choices.connections
            if one.id not in self._connections
        ]
        any_connection = Choice("", self.tr("Any connection"))
        self.connection.offer((any_connection, *here, *gone), self.connection.key())
        operators = [Choice(name, shown(name)) for name in choices.operators]
        self.operator.offer((Choice("", self.tr("Anybody")), *operators), self.operator.key())
        set_shown(self.operator, wanted=len(operators) > 1)

    def filter(self) -> JournalFilter:
        """What is wanted now."""
        since, until = self._span()
        action = self.action.key()
        return JournalFilter(
            customer=self.customer.text().strip(),
            vendor=self.vendor.key(),
            connection_id=self.connection.key(),
            operator=self.operator.key(),
            ticket=self.ticket.text().strip(),
            action=JournalAction(action) if action else None,
            since=since,
            until=until,
        )

    def clear(self) -> None:
        """Want all records; nobody is told."""
        for line in (self.customer, self.ticket):
            line.clear()
        for picker in self._pickers():
            picker.setCurrentIndex(0)
        self._rest.stop()
        self._show_dates()

    def hide_typing(self, *, hidden: bool) -> None:
        """Show dots for what could name somebody."""
        for line in (self.customer, self.ticket):
            hide_typing(line, hidden=hidden)

    def _pickers(self) -> tuple[Picker, ...]:
        return self.vendor, self.connection, self.operator, self.action, self.period

    @property
    def narrowed(self) -> bool:
        """Whether not all records are wanted."""
        return self.filter() != JournalFilter()

    def _span(self) -> tuple[str, str]:
        key = self.period.key()
        if key == "own":
            return _utc(self.since.date()), _utc(self.until.date().addDays(1))
        if key:
            return _utc(QDate.currentDate().addDays(1 - int(key))), ""
        return "", ""

    def _wait(self) -> None:
        self._rest.start()

    def _picked(self) -> None:
        self._rest.stop()
        self._show_dates()
        self.changed.emit()

    def _show_dates(self) -> None:
        set_shown(self._dates, wanted=self.period.key() == "own")


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(name)
    line.setAccessibleName(name)
    clearable(line)
    line.setMaxLength(200)
    line.setMinimumWidth(160)
    return line


def _date(name: str) -> QDateEdit:
    date = QDateEdit(QDate.currentDate())
    date.setAccessibleName(name)
    date.setCalendarPopup(True)
    date.setDisplayFormat(date_format())
    return date


def _utc(day: QDate) -> str:
    """The beginning of a day of this computer, as the journal writes times."""
    start = QDateTime(day, QTime(0, 0)).toTimeZone(QTimeZone.utc())
    return start.toString("yyyy-MM-ddTHH:mm:ss.zzz+00:00")
