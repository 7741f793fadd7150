"""The list of customers found: one model, one delegate that paints two facts a row, one view.

After the customers come rows that do something: use the typed id as it is, ask for more. A state
with the same rows leaves list, selection and scroll position alone. A row that another one has just
pushed under the pointer cannot be clicked yet: the click was meant for what was there before.
"""

# ruff: noqa: N802 - Qt's own names

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sso_desk.domain import Customer
from sso_desk.ui import icons, theme
from sso_desk.ui.pieces.badges import chip_size, paint_chip
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

DEAF_MS = 400
"""How long a row that has come to another place hears no click."""


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
        if row.kind is RowKind.ELSEWHERE:
            return self.tr("Not known here, but at {connection}").format(
                connection=isolated(row.text)
            )
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
        if row.customer is None or row.kind is RowKind.ELSEWHERE:
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
        if row.kind is RowKind.ELSEWHERE:
            return ", ".join((shown(customer.name) or self.tr("(no name)"), self.subtitle(row)))
        facts = (
            shown(customer.name) or self.tr("(no name)"),
            shown(customer.email),
            shown(customer.company),
            shown(customer.reference),
            self.tr("ID {id}").format(id=shown(customer.id)),
            shown(vendor_words(customer.status)),
            shown(vendor_words(customer.matched)),
            self.tr("another row has the same name") if row.same_name else "",
            self.last_words(row),
        )
        return ", ".join(fact for fact in facts if fact)


class ResultDelegate(QStyledItemDelegate):
    """Paints a row: name and status, second fact and id."""

    def __init__(self, model: ResultModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines, the same for every row; one for a heading."""
        metrics = QFontMetrics(theme.emphasised(option.font))
        row = index.data(ResultModel.RowRole)
        if isinstance(row, Row) and row.kind is RowKind.HEADING:
            return QSize(200, metrics.height() + 2 * theme.S)
        return QSize(200, 2 * metrics.height() + theme.XS + 2 * theme.S + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row = index.data(ResultModel.RowRole)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _RowPainter(painter, option, self._model, row).paint()
        painter.restore()


class _RowPainter:
    """One painting of one row; `lead` and `trail` cut pieces off the ends in reading direction."""

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, model: ResultModel, row: Row
    ) -> None:
        self.painter, self.model, self.row = painter, model, row
        self.rect: QRect = option.rect
        self.state: QStyle.StateFlag = option.state
        self.font: QFont = option.font
        self.direction: Qt.LayoutDirection = option.direction
        self.colors = theme.roles_of(option.palette)

    def paint(self) -> None:
        if self.row.kind is RowKind.HEADING:
            place = QRectF(self.rect).adjusted(theme.M, theme.XS, -theme.M, 0)
            self._text(place, self.model.title(self.row), self.font, self.colors.muted)
            return
        self._ground()
        inner = QRectF(self.rect).adjusted(theme.M, theme.S + 2, -theme.M, -theme.S - 2)
        if self.row.kind in (RowKind.USE_ID, RowKind.MORE):
            self._action(inner)
            return
        height = (inner.height() - theme.XS) / 2
        self._first_line(QRectF(inner.x(), inner.y(), inner.width(), height))
        self._second_line(QRectF(inner.x(), inner.bottom() - height, inner.width(), height))

    def _ground(self) -> None:
        body = QRectF(self.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = bool(self.state & QStyle.StateFlag.State_Selected)
        hover = bool(self.state & QStyle.StateFlag.State_MouseOver)
        focus = bool(self.state & QStyle.StateFlag.State_HasFocus)
        if chosen or hover:
            self.painter.setPen(
                QPen(self.colors.accent_text, 1.6) if chosen and focus else Qt.PenStyle.NoPen
            )
            self.painter.setBrush(self.colors.chosen if chosen else self.colors.hover)
            self.painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)

    def _first_line(self, line: QRectF) -> None:
        row = self.row
        customer = row.customer or Customer("")
        if customer.status:
            line = self._chip(line, isolated(vendor_words(customer.status)), self.colors.muted)
        last = self.model.last_words(row)
        if last:
            line = self._trail(line, last, self.colors.muted)
        if row.same_name:
            line = self._chip(
                line, self.model.same_name_words(), self.colors.warning, icon="people"
            )
        known = row.kind is RowKind.CUSTOMER
        ink = self.colors.text if known else self.colors.muted
        self._text(line, self.model.title(row), theme.emphasised(self.font), ink)

    def _second_line(self, line: QRectF) -> None:
        customer = self.row.customer or Customer("")
        chosen = bool(self.state & QStyle.StateFlag.State_Selected)
        ink = self.colors.text if chosen else self.colors.muted
        line = self._trail(line, self.model.id_words(self.row), ink)
        if customer.matched:
            line = self._chip(
                line, isolated(vendor_words(customer.matched)), self.colors.accent_text
            )
        self._text(line, self.model.subtitle(self.row), self.font, ink)

    def _action(self, inner: QRectF) -> None:
        use_id = self.row.kind is RowKind.USE_ID
        place = icons.leading(inner, self.direction)
        icons.paint(
            self.painter, "person" if use_id else "chevron-down", place, self.colors.accent_text
        )
        shift = icons.size() + theme.S
        if self.direction is Qt.LayoutDirection.LeftToRight:
            inner.adjust(shift, 0, 0, 0)
        else:
            inner.adjust(0, 0, -shift, 0)
        font = theme.emphasised(self.font)
        subtitle = self.model.subtitle(self.row)
        title_place = QRectF(inner)
        if subtitle:
            height = (inner.height() - theme.XS) / 2
            title_place.setHeight(height)
            below = QRectF(inner.x(), inner.bottom() - height, inner.width(), height)
            self._text(below, subtitle, self.font, self.colors.muted)
        self._text(title_place, self.model.title(self.row), font, self.colors.accent_text)

    def _text(self, place: QRectF, text: str, font: QFont, ink: QColor) -> None:
        self.painter.setFont(font)
        self.painter.setPen(ink)
        elided = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, int(place.width())
        )
        self.painter.drawText(place, self._leading(), elided)

    def _leading(self) -> Qt.AlignmentFlag:
        side = (
            Qt.AlignmentFlag.AlignLeft
            if self.direction is Qt.LayoutDirection.LeftToRight
            else Qt.AlignmentFlag.AlignRight
        )
        return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute

    def _trail(self, line: QRectF, text: str, ink: QColor) -> QRectF:
        """Write at the end of the line; what is left of it."""
        width = min(QFontMetrics(self.font).horizontalAdvance(text) + 2.0, line.width() * 0.5)
        place, rest = self._cut(line, width)
        self._text(place, text, self.font, ink)
        return rest

    def _chip(self, line: QRectF, text: str, ink: QColor, icon: str = "") -> QRectF:
        """Put a chip at the end of the line; what is left of it."""
        self.painter.setFont(self.font)
        size = chip_size(self.font, text, icon=bool(icon))
        place, rest = self._cut(line, min(float(size.width()), line.width() * 0.45))
        place = QRectF(
            place.x(), place.center().y() - size.height() / 2, place.width(), size.height()
        )
        ground = self.colors.surface if icon else self.colors.pressed
        ink = ink if icon else self.colors.text
        paint_chip(
            self.painter,
            place,
            text,
            ink=ink,
            ground=ground,
            direction=self.direction,
            icon=icon,
        )
        return rest

    def _cut(self, line: QRectF, width: float) -> tuple[QRectF, QRectF]:
        gap = width + theme.S
        if self.direction is Qt.LayoutDirection.LeftToRight:
            return (
                QRectF(line.right() - width, line.y(), width, line.height()),
                line.adjusted(0, 0, -gap, 0),
            )
        return (
            QRectF(line.x(), line.y(), width, line.height()),
            line.adjusted(gap, 0, 0, 0),
        )


class ResultList(QListView):
    """The list itself. `row_chosen` carries the Row that was clicked or on which Enter was pressed."""

    row_chosen = Signal(object)
    left_upwards = Signal()

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
            self._was_at = seen
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

    def go_to_first(self) -> None:
        """Make the first row the current one, unless there is one."""
        self._kept = True
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.first())

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
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on what has only just come here is nobody's."""
        self._meant = self._is_meant(event.position().toPoint())
        if self._meant:
            super().mousePressEvent(event)
