"""The rows of the lookup's list as Qt wants them, and what they say."""

# ruff: noqa: N802 - Qt's own names

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from sso_desk.domain import Customer
from sso_desk.ui.result_rows import Row, RowKind
from sso_desk.ui.words import (
    day_words,
    isolated,
    joined,
    left_to_right,
    shown,
    tool_tip,
    vendor_words,
)

Index = QModelIndex | QPersistentModelIndex


def second_fact(customer: Customer) -> str:
    """What tells two of the same name apart, besides the id."""
    return joined(
        isolated(fact) for fact in (customer.email, customer.company, customer.reference) if fact
    )


class ResultModel(QAbstractListModel):
    """The rows."""

    RowRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of them."""
        return self._rows

    def show_rows(self, rows: tuple[Row, ...]) -> bool:
        """Replace the rows; whether anything was different. What is only added leaves the rest alone."""
        if rows == self._rows:
            return False
        kept = self._rows
        if kept and rows[: len(kept)] == kept:
            self.beginInsertRows(QModelIndex(), len(kept), len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for the delegate; words for a screen reader and for typing ahead."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == self.RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(row.customer.name) if row.customer else self._action_words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._spoken(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be neither chosen nor the current row."""
        row = self._rows[index.row()] if index.isValid() else None
        if row is None or not row.choosable:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def first(self) -> QModelIndex:
        """The first row that can be chosen; an invalid index where there is none."""
        return self._first_where(lambda row: row.choosable)

    def first_customer(self) -> QModelIndex:
        """The first customer of this connection; an invalid index where there is none."""
        return self._first_where(lambda row: row.kind is RowKind.CUSTOMER)

    def _first_where(self, wanted: Callable[[Row], bool]) -> QModelIndex:
        for place, row in enumerate(self._rows):
            if wanted(row):
                return self.index(place)
        return QModelIndex()

    def title(self, row: Row) -> str:
        """The first line of a row."""
        if row.customer is None:
            return self._action_words(row)
        return isolated(row.customer.name) or self.tr("(no name)")

    def subtitle(self, row: Row) -> str:
        """The second line."""
        if row.kind is RowKind.ELSEWHERE and row.customer is not None:
            there = self.tr("at {connection}").format(connection=row.text)
            return joined((second_fact(row.customer), there))
        if row.customer is not None:
            return second_fact(row.customer) or self.tr("no e-mail or company known")
        if row.kind is RowKind.USE_ID:
            return self.tr("Without looking the customer up first")
        return ""

    def same_name_words(self) -> str:
        """What the chip says on rows that share a name."""
        return self.tr("same name")

    def id_words(self, row: Row) -> str:
        """The id, as it is shown."""
        if row.customer is None:
            return ""
        return self.tr("ID {id}").format(id=left_to_right(row.customer.id))

    def last_words(self, row: Row) -> str:
        """When the last link was made for a recent customer."""
        return day_words(row.last) if row.last is not None else ""

    def _action_words(self, row: Row) -> str:
        if row.kind is RowKind.USE_ID and row.hidden:
            return self.tr("Use the id as typed")
        if row.kind is RowKind.HEADING:
            return isolated(row.text)
        if row.kind is RowKind.USE_ID:
            return self.tr("Use id {id}").format(id=left_to_right(row.text))
        return self.tr("Show more")

    def _spoken(self, row: Row) -> str:
        if row.customer is None:
            return shown(self._action_words(row))
        customer = row.customer
        elsewhere = self.tr("Not known here, but at {connection}").format(connection=row.text)
        facts = (
            shown(customer.name) or self.tr("(no name)"),
            shown(customer.email),
            shown(customer.company),
            shown(customer.reference),
            elsewhere if row.kind is RowKind.ELSEWHERE else "",
            self.tr("ID {id}").format(id=shown(customer.id)),
            shown(vendor_words(customer.status)),
            shown(vendor_words(customer.matched)),
            self.tr("another row has the same name") if row.same_name else "",
            self.tr("pinned") if row.pinned else "",
            self.last_words(row),
        )
        return ", ".join(fact for fact in facts if fact)
