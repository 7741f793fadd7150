"""Paints the rows of the lookup's list: two facts a row that tell people apart."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sso_desk.domain import Customer
from sso_desk.ui import icons, theme
from sso_desk.ui.pieces.badges import chip_size, paint_chip
from sso_desk.ui.result_model import Index, ResultModel
from sso_desk.ui.result_rows import Row, RowKind
from sso_desk.ui.words import isolated, vendor_words

LEAST_OF_A_FACT = 4
"""Characters of a fact for which there must be room beside an id; less of it says nothing."""


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
            if self.row.pinned:
                place = self._pin(place)
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
        if row.pinned:
            line = self._pin(line)
        ink = self.colors.text if known else self.colors.muted
        self._text(line, self.model.title(row), theme.emphasised(self.font), ink)

    def _second_line(self, line: QRectF) -> None:
        customer = self.row.customer or Customer("")
        chosen = bool(self.state & QStyle.StateFlag.State_Selected)
        ink = self.colors.text if chosen else self.colors.muted
        line = self._id(line, ink)
        if customer.matched:
            line = self._chip(
                line, isolated(vendor_words(customer.matched)), self.colors.accent_text
            )
        if line.width() >= LEAST_OF_A_FACT * self._average():
            self._text(line, self.model.subtitle(self.row), self.font, ink)

    def _average(self) -> int:
        return QFontMetrics(self.font).averageCharWidth()

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

    def _id(self, line: QRectF, ink: QColor) -> QRectF:
        """Write the id at the end of the line, whole: it is what tells people apart. Only one that is
        longer than the line loses its middle.
        """
        metrics = QFontMetrics(self.font)
        middle = Qt.TextElideMode.ElideMiddle
        words = metrics.elidedText(self.model.id_words(self.row), middle, int(line.width()))
        place, rest = self._cut(line, metrics.horizontalAdvance(words) + 2.0)
        self._text(place, words, self.font, ink)
        return rest

    def _trail(self, line: QRectF, text: str, ink: QColor) -> QRectF:
        """Write at the end of the line; what is left of it."""
        width = min(QFontMetrics(self.font).horizontalAdvance(text) + 2.0, line.width() * 0.5)
        place, rest = self._cut(line, width)
        self._text(place, text, self.font, ink)
        return rest

    def _pin(self, line: QRectF) -> QRectF:
        """Put the mark of those pinned at the beginning of the line; what is left of it."""
        edge = round(icons.size() * 0.8)
        icons.paint(
            self.painter, "pin", icons.leading(line, self.direction, edge), self.colors.muted
        )
        gap = edge + theme.XS
        if self.direction is Qt.LayoutDirection.LeftToRight:
            return line.adjusted(gap, 0, 0, 0)
        return line.adjusted(0, 0, -gap, 0)

    def _chip(self, line: QRectF, text: str, ink: QColor, icon: str = "") -> QRectF:
        """Put a chip at the end of the line; what is left of it. Where there is no room for its words, its
        icon speaks for it.
        """
        self.painter.setFont(self.font)
        size = chip_size(self.font, text, icon=bool(icon))
        if icon and size.width() > line.width() * 0.45:
            text, size = "", chip_size(self.font, "", icon=True)
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
