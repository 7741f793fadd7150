"""The list of customers found.

After the customers come rows that do something: use the typed id as it is, ask for more. A state
with the same rows leaves list, selection and scroll position alone. A row that another one has just
pushed under the pointer cannot be clicked yet: the click was meant for what was there before.
"""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from sso_desk.ui.result_model import Index, ResultModel
from sso_desk.ui.result_painter import ResultDelegate
from sso_desk.ui.result_rows import Row

DEAF_MS = 400
"""How long a row that has come to another place hears no click."""


class ResultList(QListView):
    """The list itself. `row_chosen` carries the Row that was clicked or on which Enter was pressed; the
    other wishes are about the current row, a menu's place is one of the screen.
    """

    row_chosen = Signal(object)
    left_upwards = Signal()
    menu_wished = Signal(QPoint)
    forget_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = False
        self._by_us = False
        self._was_at: list[tuple[Row, int]] = []
        self._moved = QElapsedTimer()
        self._meant = True
        self.rows = ResultModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ResultDelegate(self.rows))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Customers found"))
        self.clicked.connect(self._clicked)

    def begin_anew(self) -> None:
        """Another question: until it is answered, or a row is chosen by hand, the first one is current."""
        self._kept = False

    def show_rows(
        self, rows: tuple[Row, ...], *, first: bool = True, answered: bool = False
    ) -> None:
        """Show these. Where the rows are `answered`, or one was gone to by hand, the current one stays so,
        and where it is on the screen; otherwise the first customer is, if `first`.
        """
        self._by_us = True
        before = self.current_row()
        above = self.visualRect(self.currentIndex()).top()
        seen = self._in_view()
        if self.rows.show_rows(rows):
            self._was_at = self._settled(seen)
            self._moved.start()
        if not (before is not None and self._kept and self._stay_at(before, above)) and first:
            self.setCurrentIndex(self.rows.first_customer())
        self._kept = self._kept or answered
        self._by_us = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """A row that was gone to by hand, or by a screen reader, stays the current one."""
        self._kept = self._kept or (current.isValid() and not self._by_us)
        super().currentChanged(current, previous)

    def _stay_at(self, before: Row, above: int) -> bool:
        """Keep a row the current one, `above` pixels below the top; whether it is still there."""
        if self.currentIndex().isValid():
            return True
        for place, row in enumerate(self.rows.rows):
            if row.same(before):
                self.setCurrentIndex(self.rows.index(place))
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.visualRect(self.currentIndex()).top() - above)
                return True
        return False

    def _in_view(self) -> list[tuple[Row, int]]:
        """The rows on the screen, and where they begin."""
        inside = self.viewport().rect()
        found: list[tuple[Row, int]] = []
        top = self.indexAt(inside.topLeft())
        for place in range(max(top.row(), 0), len(self.rows.rows)):
            rect = self.visualRect(self.rows.index(place))
            if rect.top() > inside.bottom():
                break
            found.append((self.rows.rows[place], rect.top()))
        return found

    def _settled(self, seen: list[tuple[Row, int]]) -> list[tuple[Row, int]]:
        """Those of the rows seen that can be meant: they have been where they are for long enough, or
        came where nothing was.
        """
        if not self._moved.isValid() or self._moved.elapsed() >= DEAF_MS:
            return seen
        lowest = max((top for _, top in self._was_at), default=-1)
        return [
            (row, top)
            for row, top in seen
            if top > lowest
            or any(row.same(before) and top == above for before, above in self._was_at)
        ]

    def _is_meant(self, place: QPoint) -> bool:
        """Whether the row there has been there for long enough to be meant by a click."""
        if not self._moved.isValid() or self._moved.elapsed() >= DEAF_MS:
            return True
        index = self.indexAt(place)
        row, top = index.data(ResultModel.RowRole), self.visualRect(index).top()
        return isinstance(row, Row) and any(
            row.same(before) and top == above for before, above in self._was_at
        )

    def current_row(self) -> Row | None:
        """The current row."""
        row = self.currentIndex().data(ResultModel.RowRole)
        return row if isinstance(row, Row) else None

    def go_down(self) -> None:
        """Make the first row the current one; where it is already, the next."""
        self._kept = True
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.first())
        else:
            down = QAbstractItemView.CursorAction.MoveDown
            self.setCurrentIndex(self.moveCursor(down, Qt.KeyboardModifier.NoModifier))

    def choose_current(self) -> bool:
        """Choose the current row, the first if there is none; whether there was one."""
        index = self.currentIndex()
        return self._choose(index if index.isValid() else self.rows.first())

    def _clicked(self, index: QModelIndex) -> None:
        if self._meant:
            self._choose(index)

    def _choose(self, index: QModelIndex) -> bool:
        row = index.data(ResultModel.RowRole)
        if not isinstance(row, Row) or not row.choosable:
            return False
        self.row_chosen.emit(row)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, once a press; Up on the first row leads back to the lookup box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.choose_current()
            event.accept()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= self.rows.first().row():
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.forget_wished.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse the menu of the row there, by keyboard that of the current one."""
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self._meant = self._is_meant(place) and self.indexAt(place).isValid()
        else:
            self._meant = self.currentIndex().isValid()
            place = self.visualRect(self.currentIndex()).center()
        if self._meant:
            self.menu_wished.emit(self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on what has only just come here is nobody's."""
        self._meant = self._is_meant(event.position().toPoint())
        if self._meant:
            super().mousePressEvent(event)
