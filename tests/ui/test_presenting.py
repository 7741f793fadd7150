"""Presenting: nothing in the window says who the customers are, and everything still works."""

import dataclasses
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from sso_desk.customer_lists import DirectoryEntry
from sso_desk.desk.state import DeskState, People, Wish
from sso_desk.domain import Customer
from sso_desk.errors import CustomerNotFound
from sso_desk.ui import capture_macos, capture_windows
from sso_desk.ui.capture import CaptureGuard, way
from sso_desk.ui.dialogs.import_dialog import ImportDialog
from sso_desk.ui.discretion import Discretion, StandIns, real, real_link
from sso_desk.ui.pieces.masked_link import MaskedLink
from sso_desk.ui.result_rows import RowKind
from tests.end2end.scenes_directory import REPORT
from tests.end2end.screenshots import Scene, scenes
from tests.faults.objective_c import RecordedObjectiveC
from tests.ui import scenes as s
from tests.ui.fake_desk import FakeDesk
from tests.ui.stage import Stage, labels
from tests.ui.test_accessibility import all_of

NONE = Qt.KeyboardModifier.NoModifier
SPOKEN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def customers_of(state: DeskState) -> list[Customer]:
    """Whoever is in a state."""
    others = [link.request.customer for link in state.links]
    others += [place.customer for place in state.elsewhere]
    others += [recent.customer for recent in state.people.recent]
    for entry in state.lookup.local:
        for customer_id in entry.ids.values():
            facts = (entry.name, entry.email, entry.company, entry.reference)
            others.append(Customer(customer_id, *facts))
    found = state.lookup.found or ()
    return [c for c in (state.customer, *found, *state.people.pinned, *others) if c is not None]


def telling(state: DeskState) -> set[str]:
    """What must not be read anywhere: of customers, of links, of reasons, of what is typed."""
    told = {
        fact
        for customer in customers_of(state)
        for fact in (
            customer.name,
            customer.email,
            customer.company,
            customer.id,
            customer.reference,
        )
    }
    told |= {link.host for link in state.links}
    told |= {link.signs_in_as for link in state.links} - {v.signs_in_as for v in s.VENDORS.values()}
    told |= {state.reason, state.ticket, *state.inputs.values(), *state.reasons}
    typed = state.lookup.query.text
    told |= {typed} if len(typed) > 3 else set()
    return {fact for fact in told if len(fact) > 2}


def items_of(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        column = 0
        while model.hasIndex(row, column):
            for role in SPOKEN:
                yield str(model.data(model.index(row, column), role) or "")
            column += 1


def texts_of(window: QWidget) -> Iterator[str]:
    """All that can be read, hovered or heard in a window and in whatever is over it."""
    for found in all_of(window):
        yield f"{found.name}\n{found.description}"
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.windowTitle()
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield str(widget.property("tip") or "")
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            interface = QAccessible.queryAccessibleInterface(widget)
            yield widget.displayText()
            yield interface.text(QAccessible.Text.Value) if interface else ""
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model():
            yield from items_of(widget.model())
        if isinstance(widget, MaskedLink):
            yield widget.text_shown()


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.name)
def test_nothing_says_who_the_customers_are(same_stage: Stage, scene: Scene) -> None:
    scene.draw(same_stage)
    same_stage.place.presenting.names.let_go()
    told = telling(same_stage.desk.state)
    same_stage.desk.set_presenting(on=True)
    same_stage.settle()
    leaks = {
        (fact, text)
        for text in texts_of(same_stage.window)
        for fact in told
        if fact.casefold() in text.casefold()
    }
    assert leaks == set()


def test_the_search_for_leaks_finds_them_when_nobody_presents(stage: Stage) -> None:
    state = s.desk(
        customer=s.AMELIE, lookup=s.answered("dubois", s.AMELIE), links=(s.link(),), reason="called"
    )
    stage.show(state)
    texts = "\n".join(texts_of(stage.window))
    assert {fact for fact in telling(state) if fact not in texts} == set()


def test_a_stand_in_is_the_same_all_along_and_same_names_stay_alike() -> None:
    shown = StandIns()
    first, second = shown.of(s.ANN, "a"), shown.of(s.OTHER_ANN, "a")
    assert (first.name, first.id) == ("Customer 1", "••1")
    assert (second.name, second.id) == ("Customer 1", "••2")
    assert shown.of(s.TOMASZ, "a").name == "Customer 2"
    assert shown.of(s.ANN, "a") == first
    assert shown.of(dataclasses.replace(s.ANN, name="Sample, Ann"), "a").id == first.id
    assert shown.of(s.NAMELESS, "a").name == ""
    assert real(first) is s.ANN
    many = [shown.of(dataclasses.replace(s.ANN, id=str(n)), "a").id for n in range(30)]
    assert len(set(many)) == 30


def test_the_same_id_at_another_vendor_is_somebody_else() -> None:
    shown = StandIns()
    here, there = shown.of(s.ANN, "a"), shown.of(Customer(s.ANN.id, "Ravi Menon"), "b")
    assert (here.id, there.id) == ("••1", "••2")


def test_the_directorys_customers_are_the_vendors_and_are_meant(stage: Stage) -> None:
    entry = DirectoryEntry(
        1, "Dubois, Amélie", "a@example.org", ids={"fusebill": s.AMELIE.id, "luminate": "77"}
    )
    lookup = dataclasses.replace(s.answered("dubois", s.AMELIE), local=(entry,))
    stage.show(s.desk(presenting=True, lookup=lookup))
    rows = [row for row in stage.place.lookup.list.rows.rows if row.customer is not None]
    assert len(rows) == 1
    stage.show(s.desk(presenting=True, lookup=dataclasses.replace(lookup, found=())))
    stage.place.lookup.list.choose_current()
    (_, chosen) = stage.desk.wished("choose_customer")[-1]
    assert (type(chosen), chosen.id, chosen.name) == (Customer, s.AMELIE.id, "Dubois, Amélie")
    stage.show(s.desk(s.REDTAIL, presenting=True, lookup=dataclasses.replace(lookup, found=())))
    stage.place.lookup.list.choose_current()
    (_, connection_id, known) = stage.desk.wished("choose_elsewhere")[-1]
    assert (connection_id, known.id) == ("fusebill", s.AMELIE.id)


def test_pinning_pins_the_customer(stage: Stage) -> None:
    stage.show(s.desk(presenting=True, lookup=s.answered("dubois", s.AMELIE)))
    stage.place.lookup.list.setFocus()
    stage.place.toggle_pin()
    assert [wish for wish in stage.desk.wishes if "pin" in wish[0]][-1][-1] == s.AMELIE


def test_the_note_for_the_ticket_says_who_it_was(stage: Stage) -> None:
    stage.show(s.desk(presenting=True, links=(s.link(),)))
    card = stage.place.links.card(s.link().id)
    assert card is not None
    card.note_action.trigger()
    assert "Amélie Dubois (40417)" in QApplication.clipboard().text()
    assert real_link(card.link) == s.link()


def test_reasons_given_lately_are_not_offered(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, reasons=("Amélie called",)))
    model = stage.place.card.reason.completer().model()
    assert model.rowCount() == 1
    stage.desk.set_presenting(on=True)
    assert model.rowCount() == 0


def test_look_alikes_are_still_marked(stage: Stage) -> None:
    stage.show(s.desk(presenting=True, lookup=s.answered("ann", s.ANN, s.OTHER_ANN, s.TOMASZ)))
    rows = stage.place.lookup.list.rows.rows
    assert [row.same_name for row in rows] == [True, True, False]
    stage.show(
        s.desk(presenting=True, customer=s.ANN, lookup=s.answered("ann", s.ANN, s.OTHER_ANN))
    )
    assert "Somebody else has the same name" in labels(stage.place.card)


def test_choosing_a_stand_in_chooses_the_customer(stage: Stage) -> None:
    stage.show(s.desk(presenting=True, lookup=s.answered("dubois", s.AMELIE)))
    stage.place.lookup.list.setFocus()
    QTest.keyClick(stage.place.lookup.list, Qt.Key.Key_Return)
    assert stage.desk.wished("choose_customer") == [("choose_customer", s.AMELIE)]
    assert type(stage.desk.wishes[-1][1]) is Customer
    assert "Customer 1" in labels(stage.place.card)


def test_what_is_typed_is_meant_though_it_shows_as_dots(stage: Stage) -> None:
    stage.show(s.desk(presenting=True))
    QTest.keyClicks(stage.place.lookup.box, "40417")
    assert stage.desk.state.lookup.query.text == "40417"
    assert "4" not in stage.place.lookup.box.displayText()
    rows = stage.place.lookup.list.rows
    assert rows.title(rows.rows[0]) == "Use the id as typed"
    stage.place.lookup.list.choose_current()
    assert stage.desk.wished("use_id") == [("use_id", "40417")]


def test_an_id_that_was_found_is_not_offered_once_more(stage: Stage) -> None:
    stage.show(s.desk(presenting=True, lookup=s.answered(s.AMELIE.id, s.AMELIE)))
    assert [row.customer is not None for row in stage.place.lookup.list.rows.rows] == [True]


def test_names_show_while_the_button_is_held(stage: Stage) -> None:
    stage.show(s.desk(presenting=True, customer=s.AMELIE, links=(s.link(),)))
    chip = stage.place.presenting
    chip.names.setFocus()
    QApplication.sendEvent(chip.names, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, NONE))
    assert "Amélie Dubois" in labels(stage.place.card)
    assert chip.names.hasFocus()
    QApplication.sendEvent(chip.names, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Space, NONE))
    assert "Amélie" not in labels(stage.window)
    QTest.mousePress(chip.names, Qt.MouseButton.LeftButton)
    assert "Amélie Dubois" in labels(stage.place.card)
    stage.place.lookup.box.setFocus()
    assert "Amélie" not in labels(stage.window)


def test_the_key_begins_it_and_the_chip_ends_it(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE))
    place = stage.place
    assert not place.presenting.isVisible()
    QTest.keyClick(
        stage.window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert place.presenting.isVisible()
    assert place.menu.presenting.isChecked()
    place.presenting.end.click()
    assert stage.desk.wished("set_presenting") == [
        ("set_presenting", True),
        ("set_presenting", False),
    ]
    assert "Amélie Dubois" in labels(place.card)
    place.menu.presenting.trigger()
    assert stage.desk.state.presenting


def test_a_vendors_own_words_are_left_out(stage: Stage) -> None:
    error = CustomerNotFound(vendor_text="No account for Amélie Dubois.")
    stage.show(s.desk(problem=s.trouble(error, Wish.LOOKUP), presenting=True))
    assert "Amélie" not in stage.place.status.words()
    assert "knows nobody by that id" in stage.place.status.words()


def test_dialogs_are_told_of_stand_ins_too() -> None:
    desk = FakeDesk(s.desk(presenting=True, customer=s.AMELIE))
    seen = Discretion(desk).as_intents()
    told: list[DeskState] = []
    end = seen.watch(told.append)
    desk.change(ticket="HD-1")
    end()
    assert [told[0].customer, seen.state.customer] == [StandIns().of(s.AMELIE, "fusebill")] * 2
    assert seen.forms.vendors() == desk.forms.vendors()


# --- captures ---------------------------------------------------------------------------------


class Kept:
    """Remembers which windows are kept out of captures."""

    def __init__(self) -> None:
        self.out: dict[int, bool] = {}

    def keep_out(self, handle: int, *, out: bool) -> None:
        self.out[handle] = out


def test_every_window_is_kept_out_of_captures_while_it_is_on(stage: Stage) -> None:
    kept = Kept()
    guard = CaptureGuard(stage.window, kept.keep_out)
    guard.guard(on=True)
    stage.place.dialogs.show_diagnostics()
    dialog = stage.dialog()
    assert kept.out == {int(w.winId()): True for w in (stage.window, dialog)}
    guard.guard(on=False)
    assert set(kept.out.values()) == {False}
    dialog.close()
    stage.place.menu.popup(stage.window.pos())
    assert int(stage.place.menu.winId()) not in kept.out
    stage.place.menu.close()


def test_the_desks_word_is_what_guards(stage: Stage) -> None:
    kept = Kept()
    stage.place._guard._keep_out = kept.keep_out
    stage.show(s.desk(presenting=True))
    assert kept.out == {int(stage.window.winId()): True}
    stage.show(s.desk())
    assert kept.out == {int(stage.window.winId()): False}


class RecordedUser32:
    """Windows' library, of a version that knows only some affinities."""

    def __init__(self, *known: int) -> None:
        self.known = known
        self.asked: list[int] = []

    def SetWindowDisplayAffinity(self, _window: object, affinity: int) -> int:
        self.asked.append(affinity)
        return int(affinity in self.known)


def test_windows_leaves_the_window_out_or_paints_it_black() -> None:
    new, old = RecordedUser32(0x0, 0x1, 0x11), RecordedUser32(0x0, 0x1)
    for library in (new, old):
        capture_windows.keep_out(4711, out=True, user32=library)
        capture_windows.keep_out(4711, out=False, user32=library)
    assert (new.asked, old.asked) == ([0x11, 0x0], [0x11, 0x1, 0x0])


def test_macos_sets_the_sharing_type_of_the_views_window() -> None:
    objc = RecordedObjectiveC()
    capture_macos.keep_out(4711, out=True, objc=objc)
    capture_macos.keep_out(4711, out=False, objc=objc)
    sent = [(target, message, args) for target, message, args in objc.sent if args]
    assert sent == [
        ("4711.window", "setSharingType:", (0,)),
        ("4711.window", "setSharingType:", (1,)),
    ]


def test_each_system_has_its_way_and_linux_none() -> None:
    assert way("win32") is capture_windows.keep_out
    assert way("darwin") is capture_macos.keep_out
    assert way("linux") is None


def test_why_a_row_is_left_out_says_nothing_that_stands_in_it(stage: Stage) -> None:
    stage.desk.state = s.desk(presenting=True)
    dialog = ImportDialog(stage.desk, stage.window)
    dialog.read_file(Path("customers.csv"))
    stage.desk.asked("preview").answer(s.LIST_PREVIEW)
    dialog.check.click()
    stage.desk.asked("check list").answer(REPORT)
    texts = "\n".join(items_of(dialog.problems.model()))
    assert "is there twice" in texts
    assert "41002" not in texts
    dialog.close()


def test_whom_the_directory_has_is_not_offered_as_an_id_to_use_as_well(stage: Stage) -> None:
    lookup = replace(s.answered(s.AMELIE.id), local=s.DIRECTORY[:1], local_for=s.AMELIE.id)
    for presenting in (False, True):
        stage.show(s.desk(lookup=lookup, presenting=presenting))
        kinds = [row.kind for row in stage.place.lookup.list.rows.rows]
        assert RowKind.USE_ID not in kinds


def test_an_id_with_two_names_is_seen_to_have_two() -> None:
    shown = StandIns()
    bare = shown.of(Customer(s.ANN.id), "a")
    one, other = shown.of(s.ANN, "a"), shown.of(replace(s.ANN, name="Marta"), "a")
    assert bare.id == one.id == other.id
    assert (bare.name, one.name, other.name) == ("", "Customer 1", "Customer 2")
    assert shown.meant(other).name == "Marta"


def test_while_others_look_on_an_id_known_by_another_name_is_pointed_out(stage: Stage) -> None:
    wrong = replace(s.ANN, name="Marta Mustermann")
    people = People((s.ANN,))
    stage.show(s.desk(customer=wrong, people=people, presenting=True))
    assert "This ID is known as" in labels(stage.place.card)
    assert "Ann" not in labels(stage.place.card)
