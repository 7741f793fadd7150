"""Everything with the keyboard alone: Tab reaches all, in the order in which it is read, and back."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea, QWidget

from sso_desk.domain import Condition
from sso_desk.errors import DeskError
from sso_desk.ui import resources
from sso_desk.ui.dialogs.help_dialog import HelpDialog
from sso_desk.ui.shortcuts import CONNECTIONS_WITH_A_KEY, Shortcut
from tests.end2end.screenshots import Scene, dialog_scenes
from tests.ui import scenes as s
from tests.ui.stage import Stage
from tests.ui.test_window import pixels

OF_OURS = {"Dialog", "SmallDialog", "EntryDialog"}
MOST_PRESSES = 150
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TAB_FOCUS = Qt.FocusPolicy.TabFocus
PEOPLE = s.answered("e", *s.PEOPLE)
NEEDS_NOBODY = s.desk(s.REDTAIL, lookup=PEOPLE, links=(s.link(ago=48),))

STATES = {
    "list": s.desk(lookup=PEOPLE, links=(s.link(ago=48), s.link(s.REDTAIL, None))),
    "card": s.desk(customer=s.AMELIE, lookup=PEOPLE, links=(s.link(ago=48),)),
    "nobody": NEEDS_NOBODY,
    "inputs": s.desk(s.BLUESNAP, customer=s.AMELIE, inputs=s.INPUTS),
    "problem": s.desk(customer=s.AMELIE, problem=s.trouble(DeskError())),
    "presenting": s.desk(presenting=True, customer=s.AMELIE, links=(s.link(ago=48),)),
}
DIALOGS = dialog_scenes()


def front(stage: Stage) -> QWidget:
    """The dialog that is open, or the window."""
    dialogs = [d for d in stage.window.findChildren(QDialog) if d.isVisible()]
    return dialogs[-1] if dialogs else stage.window


def ready(stage: Stage) -> QWidget:
    """What is in front, with the focus on something that takes it."""
    window = front(stage)
    window.activateWindow()
    stage.qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    if window.focusWidget() not in reachable(window):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    stage.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=3000)
    return window


def focused(window: QWidget) -> QWidget:
    part = window.focusWidget()
    if part is None:
        raise AssertionError("nothing has the focus")
    return part


def walked(window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where the focus goes, from where it is until it is there again."""
    modifier = SHIFT if key is Qt.Key.Key_Backtab else NONE
    start = focused(window)
    order = [start]
    for _ in range(MOST_PRESSES):
        QTest.keyClick(focused(window), key, modifier)
        here = focused(window)
        if here is start:
            return order
        if here is not order[-1]:
            order.append(here)
    raise AssertionError(f"a trap: {[type(part).__name__ for part in order[-5:]]}")


def reachable(window: QWidget) -> set[QWidget]:
    """Everything that takes the focus with Tab."""
    return {
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.window() is window
        and part.focusPolicy() & TAB_FOCUS
        and part.focusProxy() is None
    }


def area_of(part: QWidget) -> QScrollArea | None:
    """What scrolls a part into view."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def places(one: QWidget, other: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Where both are; what is scrolled counts as being where it is scrolled, unless both are."""
    areas = area_of(one), area_of(other)
    if areas[0] is not None and areas[0] is areas[1]:
        ground = areas[0].widget()
        assert ground is not None
        return placed(one, ground), placed(other, ground)
    return placed(areas[0] or one, window), placed(areas[1] or other, window)


def placed(part: QWidget, ground: QWidget) -> QRect:
    return QRect(part.mapTo(ground, QPoint(0, 0)), part.size())


def read_after(one: QRect, other: QRect, *, mirrored: bool) -> bool:
    """Whether `other` is read after `one`: further down, or on the same line and further along."""
    if other.top() >= one.bottom():
        return True
    if other.bottom() <= one.top():
        return False
    return other.right() <= one.right() if mirrored else other.left() >= one.left()


def regions(stage: Stage, window: QWidget) -> list[QWidget]:
    """The parts of a window that are read one after the other, each from top to bottom."""
    place = stage.place
    parts: list[QWidget | None]
    if isinstance(window, HelpDialog):
        parts = [window.search.parentWidget(), window.text, window]
    elif isinstance(window, QDialog):
        parts = [window]
    else:
        panes = place._panes
        parts = [place._top, place._pages, place.status]
        if place._pages.currentWidget() is panes:
            parts[1:2] = [panes.widget(0), panes.widget(1)]
    return [part for part in parts if part is not None]


def region_of(part: QWidget, parts: list[QWidget]) -> int:
    return next(n for n, region in enumerate(parts) if region is part or region.isAncestorOf(part))


def check_walk(stage: Stage) -> None:
    window = ready(stage)
    forth = walked(window, Qt.Key.Key_Tab)
    back = walked(window, Qt.Key.Key_Backtab)
    assert reachable(window) - set(forth) == set()
    assert back == [forth[0], *reversed(forth[1:])]
    parts = regions(stage, window)
    breaks = [
        (named(one), named(other))
        for one, other in pairwise(from_the_top(forth, window, parts))
        if region_of(other, parts) < region_of(one, parts)
        or (
            region_of(other, parts) == region_of(one, parts)
            and not read_after(*places(one, other, window), mirrored=window.isRightToLeft())
        )
    ]
    assert breaks == []


def named(part: QWidget) -> str:
    text = part.text() if isinstance(part, QAbstractButton) else ""
    return f"{type(part).__name__} {part.accessibleName() or text}"


def from_the_top(order: list[QWidget], window: QWidget, parts: list[QWidget]) -> Iterator[QWidget]:
    """The same circle, from what is read first of all."""
    top = min(region_of(part, parts) for part in order)
    there = [part for part in order if region_of(part, parts) == top]
    mirrored = window.isRightToLeft()

    def is_first(part: QWidget) -> bool:
        others = (other for other in there if other is not part)
        return all(read_after(*places(part, one, window), mirrored=mirrored) for one in others)

    first = next((n for n, part in enumerate(order) if part in there and is_first(part)), 0)
    yield from order[first:]
    yield from order[:first]


@pytest.mark.parametrize("name", STATES)
def test_tab_goes_through_the_window_as_it_is_read(stage: Stage, name: str) -> None:
    stage.show(STATES[name])
    check_walk(stage)


def test_a_newer_card_is_read_before_the_older_ones(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, links=(s.link(ago=48),)))
    stage.show(s.desk(customer=s.AMELIE, links=(s.link(ago=3), s.link(ago=48))))
    check_walk(stage)


@pytest.mark.parametrize("name", ["list", "card"])
def test_from_right_to_left_it_goes_the_other_way(stage: Stage, name: str) -> None:
    stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.show(STATES[name])
    check_walk(stage)


@pytest.mark.parametrize("scene", DIALOGS, ids=lambda scene: scene.name)
def test_tab_goes_through_each_dialog_as_it_is_read(stage: Stage, scene: Scene) -> None:
    scene.draw(stage)
    stage.settle()
    check_walk(stage)
    for dialog in stage.window.findChildren(QDialog):
        dialog.close()


def test_every_dialog_goes_as_it_is_read() -> None:
    assert [scene.name for scene in DIALOGS if scene.name.startswith("journal")]
    source = Path(resources.__file__).parent
    bases = {
        path.stem: re.findall(r"^class \w+Dialog\((\w+)\)", path.read_text(), re.MULTILINE)
        for path in sorted((source / "dialogs").glob("*_dialog.py"))
    }
    strangers = {name: found for name, found in bases.items() if not set(found) <= OF_OURS}
    assert strangers == {}


@pytest.mark.parametrize("name", ["list", "card", "presenting"])
def test_what_has_the_focus_looks_like_it(stage: Stage, name: str) -> None:
    stage.show(STATES[name])
    window = ready(stage)
    for part in walked(window, Qt.Key.Key_Tab):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = pixels(part)
        part.clearFocus()
        assert pixels(part) != with_focus, type(part).__name__


# --- the keys of the table ----------------------------------------------------------------------


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or stage.window, key, modifiers)
    stage.settle()


def test_both_keys_lead_to_the_lookup(stage: Stage) -> None:
    for key, modifiers in ((Qt.Key.Key_K, CTRL), (Qt.Key.Key_Slash, NONE)):
        stage.show(s.desk(lookup=PEOPLE, links=(s.link(),)))
        stage.place.menu.button.setFocus()
        press(stage, key, modifiers)
        assert stage.place.lookup.box.hasFocus()


@pytest.mark.parametrize("number", range(1, CONNECTIONS_WITH_A_KEY + 1))
def test_digits_choose_connections(stage: Stage, number: int) -> None:
    stage.show(s.desk())
    press(stage, Qt.Key(Qt.Key.Key_0 + number), CTRL)
    wanted = [s.CONNECTIONS[number - 1].connection.id] if number <= len(s.CONNECTIONS) else []
    assert [wish[1] for wish in stage.desk.wished("choose_connection")] == wanted


def test_from_a_name_to_an_open_link_without_the_mouse(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("amelie", s.AMELIE)))
    stage.place.lookup.box.setFocus()
    press(stage, Qt.Key.Key_Return)
    assert stage.desk.wished("choose_customer") == [("choose_customer", s.AMELIE)]
    press(stage, Qt.Key.Key_Return)
    press(stage, Qt.Key.Key_Return, CTRL)
    assert stage.desk.wished("create_link") == [("create_link", False), ("create_link", True)]
    stage.show(s.desk(customer=s.AMELIE, links=(s.link(),)))
    press(stage, Qt.Key.Key_C, CTRL | SHIFT)
    press(stage, Qt.Key.Key_O, CTRL | SHIFT)
    done = [wish[0] for wish in stage.desk.wishes[-2:]]
    assert done[0] == "copy_link"
    assert "open" in done[1]
    press(stage, Qt.Key.Key_Escape)
    assert stage.desk.wished("choose_customer")[-1] == ("choose_customer", None)


def test_f1_opens_the_page_about_what_has_the_focus(stage: Stage) -> None:
    place = stage.place
    stage.show(s.desk(customer=s.AMELIE, problem=s.trouble(DeskError()), links=(s.link(),)))
    link = place.links.card(s.link().id)
    assert link is not None
    wanted: list[tuple[Callable[[], QWidget], str]] = [
        (lambda: place.lookup.box, "find"),
        (lambda: place.selector, "connections"),
        (lambda: place.card.bar.create_button, "links"),
        (lambda: place.card.reason, "reasons"),
        (lambda: link.copy, "links"),
        (lambda: place.status.button, "troubleshooting"),
    ]
    for part, page in wanted:
        part().setFocus()
        press(stage, Qt.Key.Key_F1)
        dialog = place.dialogs.opened(HelpDialog)
        assert dialog is not None
        assert dialog.page.key == page
        dialog.reject()
        stage.window.activateWindow()
        stage.qtbot.waitUntil(stage.window.isActiveWindow, timeout=3000)


def test_keys_are_written_as_the_platform_has_them() -> None:
    for shortcut in Shortcut:
        assert shortcut.shown()
        assert all(not sequence.isEmpty() for sequence in shortcut.sequences())


def test_no_two_shortcuts_of_the_window_have_the_same_key() -> None:
    everywhere = [s for s in Shortcut if s not in (Shortcut.CHOOSE, Shortcut.CREATE)]
    keys = [key for shortcut in everywhere for key in shortcut.keys]
    assert len(keys) == len(set(keys))


def test_scrolled_parts_come_into_view(stage: Stage) -> None:
    stage.window.resize(stage.window.minimumSize())
    stage.show(s.desk(s.BLUESNAP, customer=s.ANN, links=tuple(s.link(ago=n) for n in range(4))))
    window = ready(stage)
    order = walked(window, Qt.Key.Key_Tab)
    for _ in order:
        QTest.keyClick(focused(window), Qt.Key.Key_Tab)
        stage.settle()
        part = focused(window)
        area = area_of(part)
        if area is not None:
            top = part.mapTo(area, QPoint(0, 0)).y()
            assert -2 <= top <= area.height() - part.height() + 2, named(part)


@pytest.mark.parametrize("button", ["copy", "discard", "more"])
def test_when_a_link_ends_the_focus_stays_with_its_card_and_enter_makes_nothing(
    stage: Stage, button: str
) -> None:
    stage.show(s.desk(links=(s.link(ago=48, id="one"),)))
    card = stage.place.links.card("one")
    assert card is not None
    getattr(card, button).setFocus()
    stage.show(s.desk(links=(s.link(ago=301, condition=Condition.EXPIRED, id="one"),)))
    assert stage.gets_focus(card.more)


def test_when_a_card_goes_the_focus_goes_to_its_neighbour_and_then_to_the_lookup(
    stage: Stage,
) -> None:
    first, second = s.link(ago=48, id="first"), s.link(ago=60, id="second")
    stage.show(s.desk(links=(first, second)))
    cards = [stage.place.links.card(link.id) for link in (first, second)]
    assert cards[0] is not None
    assert cards[1] is not None
    cards[0].discard.setFocus()
    stage.show(s.desk(links=(second,)))
    assert stage.gets_focus(cards[1].copy)
    stage.show(s.desk())
    assert stage.gets_focus(stage.place.lookup.box)


def test_a_link_made_again_has_the_focus_of_the_card_that_it_replaces(stage: Stage) -> None:
    old = s.link(ago=301, condition=Condition.EXPIRED, id="old")
    other = s.link(ago=48, id="other")
    stage.show(s.desk(links=(other, old)))
    card = stage.place.links.card("old")
    assert card is not None
    card.again.setFocus()
    stage.show(s.desk(links=(s.link(id="new"), other)))
    made = stage.place.links.card("new")
    assert made is not None
    assert stage.gets_focus(made.copy)


def test_a_dismissed_problem_leaves_the_focus_where_the_work_goes_on(stage: Stage) -> None:
    stage.show(s.desk(problem=s.trouble(DeskError())))
    stage.place.status.close_button.setFocus()
    stage.place.status.close_button.click()
    assert stage.gets_focus(stage.place.lookup.box)


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Up, "m"],
)
def test_a_key_at_the_selector_opens_it_and_chooses_nothing(
    stage: Stage, key: Qt.Key | str
) -> None:
    stage.show(s.desk())
    selector = stage.place.selector
    selector.setFocus()
    if isinstance(key, str):
        QTest.keyClicks(selector, key)
    else:
        QTest.keyClick(selector, key)
    assert selector.view().isVisible()
    assert selector.currentIndex() == 0
    assert not any(wish for wish, *_ in stage.desk.wishes if wish == "choose_connection")
    if key == "m":
        marked = selector.view().currentIndex()
        assert str(marked.data()).startswith("M")
    selector.hidePopup()


def test_what_is_hidden_with_the_focus_never_gives_it_to_the_other_end(stage: Stage) -> None:
    """The reading order goes around at Tab alone."""
    stage.show(s.desk(customer=s.AMELIE))
    last = stage.place.status.close_button
    stage.show(s.desk(customer=s.AMELIE, problem=s.trouble(DeskError())))
    last.setFocus()
    stage.show(s.desk(customer=s.AMELIE))
    stage.settle()
    focused = stage.window.focusWidget()
    assert focused is not None
    assert focused is not stage.place.selector
