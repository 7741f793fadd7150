"""A row that goes on in a further line where it does not fit: nothing is cut off at large text sizes."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.buttons import Button

Placed = tuple[QLayoutItem, QSize]


class FlowRow(QLayout):
    """Widgets beside each other in reading direction. A `trailing` one goes to the end of its line."""

    def __init__(
        self, *widgets: QWidget, spacing: int = theme.S, trailing: QWidget | None = None
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._trailing = trailing
        self.setContentsMargins(0, 0, 0, 0)
        for widget in (*widgets, *((trailing,) if trailing else ())):
            self.addWidget(widget)

    # --- what Qt asks of a layout -------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        """Put one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at that place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the one at that place out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It does not ask for more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at that width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All on one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Room for the widest."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((_narrowest(item) for item in self._items if not item.isEmpty()), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    # --- lines --------------------------------------------------------------------------------

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Place the lines from the top; the height they take."""
        top = rect.top()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            if move:
                self._place_line(line, rect, top, height)
            top += height + self._gap
        return max(0, top - self._gap - rect.top())

    def _lines(self, width: int) -> list[list[Placed]]:
        """What goes on each line, with its size there; each is measured once."""
        lines: list[list[Placed]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_within(item, width)
            if lines and used + self._gap + size.width() <= width:
                lines[-1].append((item, size))
                used += self._gap + size.width()
            else:
                lines.append([(item, size)])
                used = size.width()
        return lines

    def _place_line(self, line: list[Placed], rect: QRect, top: int, height: int) -> None:
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0
        for item, size in line:
            if item.widget() is self._trailing and len(line) > 1:
                x = rect.width() - size.width()
            left = rect.right() + 1 - x - size.width() if rtl else rect.left() + x
            place = QRect(QPoint(left, top + (height - size.height()) // 2), size)
            widget = item.widget()
            if isinstance(widget, Button):
                widget.setGeometry(place)  # an item would keep it at its usual height
            else:
                item.setGeometry(place)
            x += size.width() + self._gap


def _size_within(item: QLayoutItem, width: int) -> QSize:
    """The size of an item in a row of that width; a button that is too wide takes more lines."""
    usual = item.sizeHint()
    if usual.width() <= width:
        return usual
    widget = item.widget()
    high = widget.height_at(width) if isinstance(widget, Button) else usual.height()
    return QSize(width, high)


def _narrowest(item: QLayoutItem) -> int:
    """The least width of an item; a button that has a line for itself may take more of them."""
    widget = item.widget()
    return widget.narrowest() if isinstance(widget, Button) else item.minimumSize().width()
