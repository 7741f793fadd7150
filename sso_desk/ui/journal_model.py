"""The journal's records as a table, a page at a time: more are asked for when they are scrolled to."""

# ruff: noqa: N802 - Qt's own names

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from sso_desk.errors import DeskError
from sso_desk.journal_records import JournalEntry, JournalFilter
from sso_desk.journal_words import ACTIONS
from sso_desk.ui import icons, theme
from sso_desk.ui.discretion import dots
from sso_desk.ui.intents import Asking, Journal
from sso_desk.ui.journal_names import ICONS, JournalNames
from sso_desk.ui.words import joined, left_to_right, moment_words, shown, tool_tip, translate

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """From where reading begins."""

    TIME = 0
    WHAT = 1
    CUSTOMER = 2
    CONNECTION = 3
    PAGE = 4
    OPERATOR = 5
    TICKET = 6
    REASON = 7


TELLING = frozenset({Column.CUSTOMER, Column.REASON, Column.TICKET})
"""What could name somebody."""


class JournalModel(QAbstractTableModel):
    """`loaded` is emitted after each page, `newer` when some were put on top, `failed` with a DeskError
    when one could not be read.
    """

    loaded = Signal()
    newer = Signal()
    failed = Signal(object)

    def __init__(self, journal: Journal, names: JournalNames, parent: QObject) -> None:
        super().__init__(parent)
        self._journal = journal
        self._names = names
        self._which = JournalFilter()
        self._before = 0
        self._entries: list[JournalEntry] = []
        self._asking: Asking | None = None
        self._ended = True
        self._newer_wanted = self._failing = False
        self._hidden = False
        self._headers = {
            Column.TIME: self.tr("Time"),
            Column.WHAT: self.tr("What happened"),
            Column.CUSTOMER: self.tr("Customer"),
            Column.CONNECTION: self.tr("Connection"),
            Column.PAGE: self.tr("Page"),
            Column.OPERATOR: self.tr("Operator"),
            Column.TICKET: self.tr("Ticket"),
            Column.REASON: self.tr("Reason"),
        }

    # --- what is in it ------------------------------------------------------------------------

    def show(self, which: JournalFilter, before: int = 0) -> None:
        """Show the records that fit, from the newest on; those below number `before` unless it is 0."""
        self.close()
        self._which = which
        self._before = before
        self.beginResetModel()
        self._entries = []
        self.endResetModel()
        self._ended = False
        self._ask(before, self._append)

    def hide(self, *, hidden: bool) -> None:
        """Show dots for what could name somebody."""
        if hidden is not self._hidden:
            self._hidden = hidden
            if self._entries:
                last = self.index(len(self._entries) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)

    def look_for_newer(self) -> None:
        """Put what has been written meanwhile on top, once nothing else is being asked."""
        if self._before:
            return
        self._newer_wanted = self._asking is not None
        if self._newer_wanted:
            return
        if self._entries:
            self._ask(0, self._put_on_top)
        else:
            self.show(self._which)
            self.newer.emit()

    def entry(self, row: int) -> JournalEntry | None:
        """The record of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, sequence: int) -> int:
        """The row of a record, -1 where it is not loaded."""
        return next((n for n, e in enumerate(self._entries) if e.sequence == sequence), -1)

    @property
    def ended(self) -> bool:
        """Whether there are no older records."""
        return self._ended

    def close(self) -> None:
        """Give up what is being asked."""
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        self._newer_wanted = False

    def _ask(self, before: int, answer: Callable[[tuple[JournalEntry, ...]], None]) -> None:
        def answered(entries: tuple[JournalEntry, ...]) -> None:
            self._asking = None
            self._failing = False
            answer(entries)
            self.loaded.emit()
            if self._newer_wanted and self._asking is None:
                self.look_for_newer()

        self._asking = self._journal.ask_page(self._which, before, answered, self._fail)

    def _fail(self, error: DeskError) -> None:
        self._asking = None
        self._failing = True
        self.failed.emit(error)

    def _append(self, entries: tuple[JournalEntry, ...]) -> None:
        if not entries:
            self._ended = True
            return
        start = len(self._entries)
        self.beginInsertRows(QModelIndex(), start, start + len(entries) - 1)
        self._entries += entries
        self.endInsertRows()

    def _put_on_top(
        self, entries: tuple[JournalEntry, ...], before: tuple[JournalEntry, ...] = ()
    ) -> None:
        """Show the newer ones once all of them are here: there may be more than a page."""
        newest = self._entries[0].sequence
        page = tuple(entry for entry in entries if entry.sequence > newest)
        fresh = (*before, *page)
        if page and len(page) == len(entries):
            self._ask(page[-1].sequence, lambda older: self._put_on_top(older, fresh))
        elif fresh:
            self.beginInsertRows(QModelIndex(), 0, len(fresh) - 1)
            self._entries[:0] = fresh
            self.endInsertRows()
            self.newer.emit()

    # --- what Qt asks of a model ----------------------------------------------------------------

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be older records, and none are being asked for; not until reading works."""
        there_may_be = not self._ended and not self._failing
        return not parent.isValid() and there_may_be and self._asking is None

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent) and self._entries:
            self._ask(self._entries[-1].sequence, self._append)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many are loaded."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """All of `Column`."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if side is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, all of them in the tool tip too; an icon where one tells more at a glance."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(entry, column)
        words = self._words(entry, column)
        words = dots(words) if self._hidden and column in TELLING else words
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if column is Column.CONNECTION:
            words = joined((words, self._names.environment(entry.record)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(words)
        return words if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _words(self, entry: JournalEntry, column: Column) -> str:
        return self._names.page(entry.record) if column is Column.PAGE else _CELLS[column](entry)

    def _icon(self, entry: JournalEntry, column: Column) -> QIcon | None:
        """What happened, and in what environment."""
        colors = theme.roles()
        if column is Column.WHAT:
            name, role = ICONS[entry.record.action]
            color = getattr(colors, role) if role else colors.muted
            return icons.icon(name, color, edge=icons.size())
        kind = self._names.kind(entry.record) if column is Column.CONNECTION else None
        return icons.icon(kind.value, colors.muted, edge=icons.size()) if kind is not None else None


_CELLS: dict[Column, Callable[[JournalEntry], str]] = {
    Column.TIME: lambda entry: moment_words(entry.at),
    Column.WHAT: lambda entry: translate("journal", ACTIONS[entry.record.action]),
    Column.CUSTOMER: lambda entry: left_to_right(entry.record.customer_id),
    Column.CONNECTION: lambda entry: shown(entry.record.connection),
    Column.OPERATOR: lambda entry: shown(entry.operator),
    Column.TICKET: lambda entry: shown(entry.record.ticket),
    Column.REASON: lambda entry: shown(entry.record.reason),
}
