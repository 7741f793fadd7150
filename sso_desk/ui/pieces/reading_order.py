"""Tab goes as the eye reads: in the order of the layouts, whenever their parts were made.

Qt's own order is that in which parts came to be, and here cards, rows and pages come and go. It is
found anew at each press, so nobody has to keep it.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def reading_order(window: QWidget) -> list[QWidget]:
    """All that takes the focus with Tab, as it is read."""
    return list(_parts(window, window))


def move_focus(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to what is read next, or before, and scroll it into view; whether there is any.

    Qt asks for the same when what has the focus is hidden or disabled. Then the focus stays near, and
    never goes around from the end to the beginning: whoever types on must not choose something there.
    """
    order = reading_order(window)
    if not order:
        return False
    here = window.focusWidget()
    going = here is not None and here not in order and window.isAncestorOf(here)
    if here is not None and going:
        there = _nearest(window, here, order)
    else:
        before_all = len(order) if not forward else -1
        place = order.index(here) if here is not None and here in order else before_all
        there = order[(place + (1 if forward else -1)) % len(order)]
    reasons = Qt.FocusReason
    there.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
    if not going:  # otherwise nothing was pressed: what is read stays where it is
        _scroll_to(there)
    return True


def _nearest(window: QWidget, gone: QWidget, order: list[QWidget]) -> QWidget:
    """What is read after something that is going, or before it where nothing comes after."""
    whole = list(_parts(window, window, gone))
    if gone not in whole:
        return order[0]
    place = whole.index(gone)
    after = (part for part in whole[place + 1 :] if part in order)
    before = (part for part in reversed(whole[:place]) if part in order)
    return next(after, None) or next(before, order[0])


def _parts(part: QWidget, window: QWidget, gone: QWidget | None = None) -> Iterator[QWidget]:
    around = gone is not None and (part is gone or part.isAncestorOf(gone))
    if (part.isHidden() and not around) or (part.isWindow() and part is not window):
        return
    if part is gone or (part is not window and _takes_focus(part)):
        yield part
    for child in _children(part):
        yield from _parts(child, window, gone)


def _takes_focus(part: QWidget) -> bool:
    tab = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and part.isEnabled() and part.focusProxy() is None


def _children(part: QWidget) -> Iterator[QWidget]:
    layout = part.layout()
    inside: list[QWidget | None] = []
    if isinstance(part, QSplitter):
        inside = [part.widget(place) for place in range(part.count())]
    elif isinstance(part, QStackedWidget):
        inside = [part.currentWidget()]
    elif isinstance(part, QScrollArea):
        inside = [part.widget()]
    elif layout is not None:
        yield from _laid_out(layout)
    yield from (widget for widget in inside if widget is not None)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in _places(layout):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _places(layout: QLayout) -> list[int]:
    """The numbers of a layout's items: in a grid line by line, elsewhere as they were added."""
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: tuple(layout.getItemPosition(place))[:2])  # type: ignore[arg-type]
    return places


def _scroll_to(part: QWidget) -> None:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part)
        above = above.parentWidget()
