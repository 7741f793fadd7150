"""Where: the connection selector at the top, with vendor mark and environment badge on every row."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sso_desk.desk.state import ConnectionView, DeskState
from sso_desk.ui import icons, theme
from sso_desk.ui.pieces.badges import (
    VendorMark,
    badge_size,
    environment_words,
    paint_environment,
    paint_vendor,
)
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.tips import set_tip
from sso_desk.ui.words import isolated, managed_words, shown

ViewRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class _RowDelegate(QStyledItemDelegate):
    """One row of the open list: mark, name over vendor, badge. The last row adds a connection."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same height for all."""
        font = option.font
        metrics = QFontMetrics(theme.emphasised(font))
        view = index.data(ViewRole)
        width = 2 * theme.M + VendorMark.usual_edge() + theme.M
        height = 2 * metrics.height() + 2 * theme.S
        if isinstance(view, ConnectionView):
            name = metrics.horizontalAdvance(shown(view.connection.name))
            badge = badge_size(font, environment_words(view.kind)).width()
            return QSize(width + min(260, max(name, 120)) + theme.M + badge, height)
        return QSize(width + metrics.horizontalAdvance(str(index.data())), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect = QRectF(option.rect)
        state = option.state
        font = option.font
        direction = option.direction
        colors = theme.roles_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colors.surface)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colors.chosen)
        inner = rect.adjusted(theme.M, theme.S, -theme.M, -theme.S)
        mark = icons.leading(inner, direction, VendorMark.usual_edge())
        ltr = direction is Qt.LayoutDirection.LeftToRight
        gap = VendorMark.usual_edge() + theme.M
        text = inner.adjusted(gap, 0, 0, 0) if ltr else inner.adjusted(0, 0, -gap, 0)
        side = Qt.AlignmentFlag.AlignLeft if ltr else Qt.AlignmentFlag.AlignRight
        side |= Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        view = index.data(ViewRole)
        if isinstance(view, ConnectionView):
            paint_vendor(painter, mark, view.vendor.id, view.vendor.name, font)
            size = badge_size(font, environment_words(view.kind))
            left = text.right() - size.width() if ltr else text.left()
            place = QRectF(
                left, inner.center().y() - size.height() / 2, size.width(), size.height()
            )
            paint_environment(painter, place, view.kind, font, direction)
            cut = size.width() + theme.M
            text = text.adjusted(0, 0, -cut, 0) if ltr else text.adjusted(cut, 0, 0, 0)
            strong = theme.emphasised(font)
            half = text.height() / 2
            painter.setFont(strong)
            painter.setPen(colors.text)
            name = QFontMetrics(strong).elidedText(
                isolated(view.connection.name), Qt.TextElideMode.ElideRight, int(text.width())
            )
            painter.drawText(text.adjusted(0, 0, 0, -half), side, name)
            painter.setFont(font)
            painter.setPen(colors.muted)
            vendor = QFontMetrics(font).elidedText(
                view.vendor.name, Qt.TextElideMode.ElideRight, int(text.width())
            )
            painter.drawText(text.adjusted(0, half, 0, 0), side, vendor)
        else:
            painter.setPen(colors.border)
            painter.drawLine(rect.topLeft(), rect.topRight())
            ink = colors.accent_text if state & QStyle.StateFlag.State_Enabled else colors.muted
            icons.paint(painter, "plus", icons.centered(mark), ink)
            painter.setPen(ink)
            painter.setFont(theme.emphasised(font))
            painter.drawText(text, side, str(index.data()))
        painter.restore()


class ConnectionSelector(Picker):
    """All connections, and "Add connection…" as the last row."""

    connection_chosen = Signal(str)
    add_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="", parent=parent)
        self.call(self.tr("Connection"))
        self._views: tuple[ConnectionView, ...] | None = None
        self._editing = True
        self._current = ""
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_RowDelegate(self))
        self.setMaxVisibleItems(12)
        self.activated.connect(self._activated)

    def show_state(self, state: DeskState) -> None:
        """Show the connections, and which is chosen."""
        editing = state.rules.policy.editing_connections
        if state.connections != self._views or editing is not self._editing:
            self._views, self._editing = state.connections, editing
            self._fill(state.connections)
        self._current = state.current
        place = next(
            (n for n, view in enumerate(state.connections) if view.connection.id == state.current),
            -1,
        )
        if place != self.currentIndex():
            self.setCurrentIndex(place)
        view = state.connection
        if view is not None:
            name = shown(view.connection.name)
            set_tip(self, f"{name} · {view.vendor.name}")

    def choose_place(self, place: int) -> None:
        """Choose the connection at that place, counted from 0, if there is one."""
        if self._views and place < len(self._views):
            self.connection_chosen.emit(self._views[place].connection.id)

    def sizeHint(self) -> QSize:
        """Tall enough for mark and name."""
        size = super().sizeHint()
        return QSize(
            max(size.width(), 240), max(size.height(), VendorMark.usual_edge() + 2 * theme.S)
        )

    def minimumSizeHint(self) -> QSize:
        """Mark, arrow and the beginning of a name."""
        return QSize(190, self.sizeHint().height())

    def showPopup(self) -> None:
        """Open the list wide enough for its badges."""
        widest = max(
            (
                self.view().sizeHintForIndex(self._rows.index(n, 0)).width()
                for n in range(self.count())
            ),
            default=0,
        )
        self.view().setMinimumWidth(min(widest + 2 * theme.M, 520))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the list as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chosen connection."""
        colors = theme.roles(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self.paint_ground(painter)
        ltr = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        side = Qt.AlignmentFlag.AlignLeft if ltr else Qt.AlignmentFlag.AlignRight
        side |= Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        view = self.currentData(ViewRole)
        if isinstance(view, ConnectionView):
            mark = icons.leading(inner, self.layoutDirection(), VendorMark.usual_edge())
            paint_vendor(painter, mark, view.vendor.id, view.vendor.name, self.font())
            gap = VendorMark.usual_edge() + theme.S
            inner = inner.adjusted(gap, 0, 0, 0) if ltr else inner.adjusted(0, 0, -gap, 0)
            painter.setFont(theme.emphasised(self.font()))
            painter.setPen(colors.text)
            text = isolated(view.connection.name)
        else:
            painter.setPen(colors.muted)
            text = self.tr("Choose a connection")
        elided = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, side, elided)

    def _fill(self, views: tuple[ConnectionView, ...]) -> None:
        self._rows.clear()
        for view in views:
            item = QStandardItem(shown(view.connection.name))
            item.setData(view, ViewRole)
            spoken = ", ".join(
                (shown(view.connection.name), view.vendor.name, environment_words(view.kind))
            )
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._rows.appendRow(item)
        adding = QStandardItem(self.tr("Add connection…"))
        if not self._editing:
            adding.setText(f"{adding.text()} {managed_words()}")
            adding.setEnabled(False)
        self._rows.appendRow(adding)
        self.updateGeometry()

    def _activated(self, place: int) -> None:
        views = self._views or ()
        if place < len(views):
            self.connection_chosen.emit(views[place].connection.id)
            return
        chosen = [view.connection.id for view in views]
        self.setCurrentIndex(chosen.index(self._current) if self._current in chosen else -1)
        self.add_wished.emit()
