"""Pinned, recent and directory customers in the list; look-alikes; the same customer elsewhere."""

import dataclasses
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sso_desk.browsers.ways import BY_DEFAULT
from sso_desk.customer_lists import DirectoryEntry
from sso_desk.desk.state import (
    Busy,
    DeskState,
    Elsewhere,
    Lookup,
    People,
    Recent,
    Session,
    Wish,
)
from sso_desk.domain import Customer, SearchStyle
from sso_desk.errors import Cause, VendorUnreachable
from sso_desk.ui import announcements, customer_card, lookup_pane, mint_bar
from sso_desk.ui import results as results_module
from sso_desk.ui.result_rows import RowKind
from sso_desk.ui.row_menu import RowMenu
from sso_desk.ui.words import date_format, day_words
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels

PEOPLE = People((s.ANN, s.TOMASZ), (Recent(s.AMELIE, s.NOW.wall),))


def texts(stage: Stage) -> list[str]:
    """What the rows say, by kind."""
    rows = stage.place.lookup.list.rows.rows
    return [row.customer.name if row.customer else f"[{row.text}]" for row in rows]


def local(lookup: Lookup, words: str) -> Lookup:
    return replace(lookup, local=s.DIRECTORY, local_for=words)


def test_an_empty_box_shows_who_is_pinned_and_recent(stage: Stage) -> None:
    stage.show(s.desk(people=PEOPLE))
    assert texts(stage) == ["[Pinned]", s.ANN.name, s.TOMASZ.name, "[Recent]", s.AMELIE.name]
    results = stage.place.lookup.list
    assert not results.currentIndex().isValid(), "Enter in the box chooses nobody"
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Down)
    assert stage.gets_focus(results)
    QTest.keyClick(results, Qt.Key.Key_Down)
    QTest.keyClick(results, Qt.Key.Key_Down)
    QTest.keyClick(results, Qt.Key.Key_Return)
    assert stage.desk.wished("choose_customer")[-1] == ("choose_customer", s.AMELIE)


def test_a_heading_cannot_be_chosen_and_up_leads_back(stage: Stage) -> None:
    stage.show(s.desk(people=PEOPLE))
    results = stage.place.lookup.list
    place = results.visualRect(results.rows.index(0)).center()
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.desk.wished("choose_customer") == []
    results.go_down()
    results.setFocus()
    QTest.keyClick(results, Qt.Key.Key_Up)
    assert stage.gets_focus(stage.place.lookup.box)


def test_hidden_people_are_shown_when_asked_for(stage: Stage) -> None:
    stage.show(s.desk(people=People(hidden=True)))
    assert "nobody was here" in labels(stage.place.lookup)
    stage.place.lookup.empty.acted.emit()
    assert stage.desk.wished("show")


def test_where_nobody_was_found_one_press_begins_anew(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("zzz")))
    place = stage.place.lookup
    assert place.empty._button.isVisible()
    place.empty._button.click()
    assert stage.desk.wished("type_query") == [("type_query", "")]
    assert place.box.text() == ""
    assert stage.gets_focus(place.box)


def test_the_empty_place_still_cancels_a_lookup(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.asked("dubois"), busy=s.busy(Busy.LOOKUP)))
    stage.place.lookup.empty.acted.emit()
    assert stage.desk.wished("cancel_lookup")


def test_the_directory_comes_first_and_what_both_know_is_one_row(stage: Stage) -> None:
    found = s.answered("a", s.ANN, replace(s.AMELIE, status="Hold"))
    stage.show(s.desk(lookup=local(found, "a")))
    assert texts(stage) == [
        "[Your directory]",
        s.AMELIE.name,
        "Amanda Long",
        "Anselm Beispiel",
        "[From Fusebill (Stax Bill)]",
        s.ANN.name,
    ]
    rows = stage.place.lookup.list.rows.rows
    assert rows[1].customer is not None
    assert rows[1].customer.status == "Hold", "with what the vendor knows"
    assert rows[3].kind is RowKind.ELSEWHERE


def test_two_of_one_name_elsewhere_are_told_apart(stage: Stage) -> None:
    entries = tuple(
        DirectoryEntry(key, s.ANN.name, mail, "", "", {"bluesnap": f"11110{key}"})
        for key, mail in ((21, "ann@north.example"), (22, "ann@south.example"))
    )
    stage.show(s.desk(lookup=replace(s.answered("ann"), local=entries, local_for="ann")))
    model = stage.place.lookup.list.rows
    rows = [row for row in model.rows if row.kind is RowKind.ELSEWHERE]
    assert [row.same_name for row in rows] == [True, True]
    spoken = [
        model.data(model.index(place), Qt.ItemDataRole.AccessibleTextRole) for place in (1, 2)
    ]
    for row, words, fact, key in zip(
        rows, spoken, ("north", "south"), ("1111021", "1111022"), strict=True
    ):
        assert fact in model.subtitle(row)
        assert key in model.id_words(row)
        assert f"{fact}.example" in str(words)
        assert f"ID {key}" in str(words)
        assert "another row has the same name" in str(words)


def test_it_is_said_where_the_directory_has_more(stage: Stage) -> None:
    found = local(s.answered("a"), "a")
    stage.show(s.desk(lookup=replace(found, local_more=True)))
    assert texts(stage)[0] == "[Your directory: the first 3. Type more to find others.]"


def test_an_id_is_never_cut_off_beside_a_fact(stage: Stage) -> None:
    """Two that differ in the middle of a long id must not look the same in a narrow list."""
    ids = [f"0b1f6d4e-77aa-4{digit}55-9c10-d2c8a0c5e7f1" for digit in "17"]
    people = [Customer(key, "Ann Sample", "ann.sample@example.com") for key in ids]
    stage.window.resize(stage.window.minimumSize())
    stage.show(s.desk(lookup=s.answered("ann", *people)))
    results = stage.place.lookup.list
    drawn = []
    for place in range(2):
        picture = results.viewport().grab(results.visualRect(results.rows.index(place)))
        drawn.append(picture.toImage())
    assert drawn[0] != drawn[1]


def test_nothing_moves_under_the_finger_when_the_vendor_answers(stage: Stage) -> None:
    waiting = local(s.asked("a"), "a")
    stage.show(s.desk(lookup=waiting, busy=s.busy(Busy.LOOKUP)))
    results = stage.place.lookup.list
    results.go_down()
    before = results.visualRect(results.currentIndex()).top()
    stage.show(s.desk(lookup=local(s.answered("a", s.ANN, s.AMELIE), "a")))
    row = results.current_row()
    assert row is not None
    assert row.customer is not None
    assert row.customer.name == "Amanda Long"
    assert results.visualRect(results.currentIndex()).top() == before


def test_enter_chooses_only_when_both_have_answered(stage: Stage) -> None:
    stale = local(s.answered("am", s.AMELIE), "a")
    stage.show(s.desk(lookup=stale))
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Return)
    assert stage.desk.wished("choose_customer") == []
    stage.show(s.desk(lookup=replace(stale, local_for="am")))
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Return)
    assert len(stage.desk.wished("choose_customer")) == 1


def test_a_customer_known_elsewhere_leads_there(stage: Stage) -> None:
    stage.show(s.desk(lookup=local(s.answered("a"), "a")))
    results = stage.place.lookup.list
    results.setCurrentIndex(results.rows.index(3))
    results.choose_current()
    wish = stage.desk.wished("choose_elsewhere")[0]
    assert wish[1] == "bluesnap"
    assert wish[2] == Customer("1111001", "Anselm Beispiel", company="Beispiel GmbH")
    spoken = results.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Merchant portal" in spoken


def test_an_entry_that_no_connection_knows_is_not_shown(stage: Stage) -> None:
    gone = dataclasses.replace(s.DIRECTORY[2], ids={"removed": "1"})
    stage.show(s.desk(lookup=replace(s.asked("a"), local=(gone,), local_for="a")))
    assert texts(stage) == []


def test_the_directory_helps_when_the_vendor_fails(stage: Stage) -> None:
    failed = s.trouble(VendorUnreachable(Cause.READ_TIMEOUT), wish=Wish.LOOKUP)
    stage.show(s.desk(lookup=local(s.asked("a"), "a"), problem=failed))
    assert "Amanda Long" in texts(stage)
    assert "did not answer in time" in stage.place.status.words()


@pytest.mark.parametrize("busy", [frozenset(), s.busy(Busy.LOOKUP)], ids=["idle", "busy"])
def test_an_exact_id_can_be_used_while_others_are_looked_up(
    stage: Stage, busy: frozenset[Busy]
) -> None:
    stage.show(s.desk(lookup=s.asked("99120"), busy=busy))
    assert texts(stage) == ["[99120]"]
    known = replace(s.asked("45001"), local=s.DIRECTORY[1:2], local_for="45001")
    stage.show(s.desk(lookup=known, busy=busy))
    assert texts(stage) == ["[Your directory]", "Amanda Long"], "that id is somebody known"


def test_look_alikes_are_marked_wherever_they_come_from(stage: Stage) -> None:
    twin = dataclasses.replace(s.DIRECTORY[1], name="ann  SAMPLE")
    lookup = replace(s.answered("a", s.ANN, s.TOMASZ), local=(twin,), local_for="a")
    stage.show(s.desk(lookup=lookup))
    rows = [row for row in stage.place.lookup.list.rows.rows if row.customer is not None]
    assert [row.same_name for row in rows] == [True, True, False]


def test_ctrl_d_pins_and_unpins(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("ann", s.ANN)))
    QTest.keyClick(stage.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert stage.desk.wished("pin") == [("pin", s.ANN)]
    stage.show(s.desk(customer=s.ANN, people=PEOPLE))
    assert stage.place.card.identity.pin.isChecked()
    QTest.keyClick(stage.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert stage.desk.wished("unpin") == [("unpin", s.ANN)]
    stage.show(s.desk(customer=s.ANN))
    stage.place.card.identity.pin.click()
    assert stage.desk.wished("pin")[1:] == [("pin", s.ANN)]
    stage.show(s.desk())
    QTest.keyClick(stage.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(stage.desk.wished("pin")) == 2, "there is nobody to pin"


def test_the_same_customer_at_other_connections(stage: Stage) -> None:
    there = replace(s.AMELIE, id="77", name="amélie  DUBOIS")
    places = (Elsewhere(s.BLUESNAP, there), Elsewhere(s.REDTAIL, s.TOMASZ))
    stage.show(s.desk(customer=s.AMELIE, elsewhere=places))
    row = stage.place.card._elsewhere
    assert [button.accessibleName() for button in row.buttons] == [
        "The same customer at Merchant portal, BlueSnap",
        "The same customer at My Redtail, Redtail CRM: Tomasz Wójcik",
    ], "a name that is another one is said"
    row.buttons[1].click()
    assert stage.desk.wished("choose_elsewhere") == [("choose_elsewhere", "redtail", s.TOMASZ)]
    stage.show(s.desk(customer=s.AMELIE))
    assert row.buttons == []
    assert not row.isVisible()


def second_look(**changes: Any) -> DeskState:
    return s.desk(customer=s.ANN, lookup=s.answered("ann", s.ANN, s.OTHER_ANN), **changes)


def test_a_second_press_too_soon_is_not_heard(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.show(second_look())
    card = stage.place.card
    QTest.keyClick(card, Qt.Key.Key_Return)
    stage.show(second_look(confirming=True))
    assert s.ANN.id in labels(card.bar)
    assert s.ANN.id in card.bar.create_button.text()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert len(stage.desk.wished("create_link")) == 1, "the second half of a double press"
    monkeypatch.setattr(mint_bar, "SECOND_LOOK_MS", 0)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert len(stage.desk.wished("create_link")) == 2
    stage.show(second_look())
    assert card.bar.create_button.text() == "Create link"


def test_when_the_last_link_was() -> None:
    from PySide6.QtCore import QDateTime, QLocale

    now = QDateTime.currentDateTime()
    assert ":" in day_words(now.toSecsSinceEpoch())
    assert day_words(now.addDays(-1).toSecsSinceEpoch()) == "yesterday"
    assert day_words(now.addDays(-2).toSecsSinceEpoch()) == "2 days ago"
    older = now.addDays(-9)
    shown = QLocale().toString(older.date(), date_format())
    assert day_words(older.toSecsSinceEpoch()) == shown


def current(stage: Stage) -> str:
    """The name of the current row."""
    row = stage.place.lookup.list.current_row()
    return row.customer.name if row is not None and row.customer is not None else ""


def test_going_on_typing_chooses_the_first_row_anew(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("a", s.ANN, s.AMELIE, s.TOMASZ)))
    stage.place.lookup.list.setFocus()
    QTest.keyClick(stage.place.lookup.list, Qt.Key.Key_Down)
    assert current(stage) == s.AMELIE.name
    more = s.answered("am", s.TOMASZ, s.AMELIE)
    stage.show(s.desk(lookup=more))
    assert current(stage) == s.TOMASZ.name, "what was chosen among other answers is over"


def test_a_first_row_of_an_older_answer_does_not_stay_the_chosen_one(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("a", s.ANN, s.AMELIE)))
    stage.show(s.desk(lookup=s.answered("am", s.AMELIE, s.ANN)))
    assert current(stage) == s.AMELIE.name


def test_enter_never_changes_the_connection_by_itself(stage: Stage) -> None:
    lookup = replace(s.answered("an", s.ANN), local=s.DIRECTORY[2:], local_for="an")
    stage.show(s.desk(lookup=lookup))
    assert texts(stage)[1] == "Anselm Beispiel"
    assert current(stage) == s.ANN.name
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Return)
    assert stage.desk.wished("choose_elsewhere") == []
    assert stage.desk.wished("choose_customer") == [("choose_customer", s.ANN)]


def test_whoever_was_gone_to_stays_current_while_names_are_hidden(stage: Stage) -> None:
    shown = s.desk(lookup=s.answered("a", s.ANN, s.AMELIE))
    stage.show(shown)
    QTest.keyClick(stage.place.lookup.list, Qt.Key.Key_Down)
    assert current(stage) == s.AMELIE.name
    stage.show(dataclasses.replace(shown, presenting=True))
    assert stage.place.lookup.list.currentIndex().row() == 1


def click(stage: Stage, place: int) -> None:
    results = stage.place.lookup.list
    middle = results.visualRect(results.rows.index(place)).center()
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_a_row_that_has_just_come_under_the_pointer_is_not_clicked(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results_module, "DEAF_MS", 60_000)
    stage.show(s.desk(lookup=s.answered("a", s.ANN, s.AMELIE)))
    late = replace(s.answered("a", s.ANN, s.AMELIE), local=s.DIRECTORY[1:2], local_for="a")
    stage.show(s.desk(lookup=late))
    assert texts(stage)[1] == "Amanda Long"
    click(stage, 1)
    assert stage.desk.wished("choose_customer") == []
    assert current(stage) == s.ANN.name
    monkeypatch.setattr(results_module, "DEAF_MS", 0)
    click(stage, 1)
    assert len(stage.desk.wished("choose_customer")) == 1


def test_a_row_that_has_just_come_is_not_meant_because_something_else_changed(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results_module, "DEAF_MS", 60_000)
    stage.show(s.desk(lookup=s.answered("a", s.ANN, s.AMELIE)))
    late = replace(s.answered("a", s.ANN, s.AMELIE), local=s.DIRECTORY[1:2], local_for="a")
    stage.show(s.desk(lookup=late))
    stage.show(s.desk(lookup=replace(late, cursor="more")))
    click(stage, 1)
    assert stage.desk.wished("choose_customer") == []


def test_a_row_that_has_stayed_where_it_was_is_clicked_at_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results_module, "DEAF_MS", 60_000)
    stage.show(s.desk(lookup=local(s.asked("a"), "a"), busy=s.busy(Busy.LOOKUP)))
    stage.show(s.desk(lookup=local(s.answered("a", s.TOMASZ), "a"), busy=s.busy(Busy.LOOKUP)))
    click(stage, 2)
    assert len(stage.desk.wished("choose_customer")) == 1


def spoken(stage: Stage, place: int) -> str:
    rows = stage.place.lookup.list.rows
    return str(rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole))


def test_who_is_pinned_is_marked_among_those_found(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("a", s.ANN, s.AMELIE), people=PEOPLE))
    assert "pinned" in spoken(stage, 0)
    assert "pinned" not in spoken(stage, 1)


def test_all_connections_that_know_somebody_are_named(stage: Stage) -> None:
    entry = replace(s.DIRECTORY[2], ids={"bluesnap": "1111001", "redtail": "77"})
    stage.show(s.desk(lookup=replace(s.asked("an"), local=(entry,), local_for="an")))
    assert "Merchant portal" in spoken(stage, 1)
    assert "My Redtail" in spoken(stage, 1)


def test_down_brings_back_who_was_hidden(stage: Stage) -> None:
    stage.show(s.desk(people=People(hidden=True)))
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Down)
    assert stage.desk.wished("show")


def test_beside_the_directory_it_is_said_whose_answer_it_is(stage: Stage) -> None:
    stage.show(s.desk(lookup=local(s.answered("a"), "a")))
    said = labels(stage.place.lookup)
    assert "Fusebill (Stax Bill): Nobody found" in said
    failed = s.trouble(VendorUnreachable(Cause.READ_TIMEOUT), wish=Wish.LOOKUP)
    stage.show(s.desk(lookup=local(s.asked("a"), "a"), problem=failed))
    assert "The search did not work." in labels(stage.place.lookup)


def test_an_exact_id_can_be_used_when_the_lookup_has_failed(stage: Stage) -> None:
    failed = s.trouble(VendorUnreachable(Cause.READ_TIMEOUT), wish=Wish.LOOKUP)
    stage.show(s.desk(lookup=s.asked("99120"), problem=failed))
    assert texts(stage) == ["[99120]"]
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Down)
    QTest.keyClick(stage.place.lookup.list, Qt.Key.Key_Return)
    assert stage.desk.wished("use_id") == [("use_id", "99120")]


def test_the_card_says_who_looks_the_same(stage: Stage) -> None:
    stage.show(second_look())
    said = labels(stage.place.card)
    assert s.OTHER_ANN.id in said
    assert s.OTHER_ANN.email in said


def test_delete_unpins_and_then_forgets_who_is_remembered_and_nobody_else(stage: Stage) -> None:
    stage.show(s.desk(people=PEOPLE))
    results = stage.place.lookup.list
    QTest.keyClick(results, Qt.Key.Key_Delete)
    assert stage.desk.wished("forget") == [], "there is no current row"
    results.go_down()
    QTest.keyClick(results, Qt.Key.Key_Delete)
    assert stage.desk.wished("unpin") == [("unpin", s.ANN)]
    results.setCurrentIndex(results.rows.index(4))
    QTest.keyClick(results, Qt.Key.Key_Delete)
    assert stage.desk.wished("forget") == [("forget", s.AMELIE)]
    stage.show(s.desk(lookup=s.answered("n", s.NOA), people=PEOPLE))
    QTest.keyClick(results, Qt.Key.Key_Delete)
    assert len(stage.desk.wished("forget")) == 1


def opened_menu(stage: Stage, reason: QContextMenuEvent.Reason, place: int) -> RowMenu:
    results = stage.place.lookup.list
    middle = results.visualRect(results.rows.index(place)).center()
    event = QContextMenuEvent(reason, middle, results.viewport().mapToGlobal(middle))
    QApplication.sendEvent(results.viewport(), event)
    return stage.place.lookup.row_menu


def test_the_menu_of_a_row_pins_and_forgets(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results_module, "DEAF_MS", 0)
    stage.show(s.desk(people=PEOPLE))
    results = stage.place.lookup.list
    menu = opened_menu(stage, QContextMenuEvent.Reason.Keyboard, 1)
    assert not menu.isVisible(), "there is no current row"
    results.setCurrentIndex(results.rows.index(4))
    menu = opened_menu(stage, QContextMenuEvent.Reason.Keyboard, 4)
    assert menu.isVisible()
    assert menu.pin_action.text() == "Pin this customer"
    menu.pin_action.trigger()
    menu.forget_action.trigger()
    assert stage.desk.wished("pin") == [("pin", s.AMELIE)]
    assert stage.desk.wished("forget") == [("forget", s.AMELIE)]
    menu.close()
    results.setCurrentIndex(results.rows.index(1))
    menu = opened_menu(stage, QContextMenuEvent.Reason.Mouse, 1)
    assert menu.pin_action.text() == "Unpin this customer"
    menu.close()


def test_a_customer_who_is_not_remembered_cannot_be_forgotten(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("n", s.NOA)))
    menu = opened_menu(stage, QContextMenuEvent.Reason.Keyboard, 0)
    assert not menu.forget_action.isVisible()
    menu.close()


def test_enter_on_a_button_of_another_connection_goes_there_and_makes_no_link(
    stage: Stage,
) -> None:
    stage.show(s.desk(customer=s.AMELIE, elsewhere=(Elsewhere(s.BLUESNAP, s.ANN),)))
    (button,) = stage.place.card._elsewhere.buttons
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert stage.desk.wished("choose_elsewhere") == [("choose_elsewhere", "bluesnap", s.ANN)]
    assert stage.desk.wished("create_link") == []


def test_a_screen_reader_hears_what_was_found_who_looks_alike_and_who_is_signed_in(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(_widget: QWidget, text: str) -> None:
        heard.append(text.replace("\u2068", "").replace("\u2069", "").replace("\u2066", ""))

    for module in (lookup_pane, mint_bar, customer_card):
        monkeypatch.setattr(module, announcements.announce.__name__, hear)
    busy = s.busy(Busy.LOOKUP)
    found = s.answered("ann", s.ANN, s.OTHER_ANN)
    stage.show(s.desk(lookup=s.asked("ann"), busy=busy))
    stage.show(s.desk(lookup=found, busy=busy))
    assert heard == []
    stage.show(s.desk(lookup=found))
    stage.show(s.desk(lookup=s.asked("zzz"), busy=busy))
    stage.show(s.desk(lookup=s.answered("zzz")))
    assert heard == ["2 found", "Nobody found for “zzz”."]
    heard.clear()
    there = Session("fusebill", "fusebill", s.TOMASZ, BY_DEFAULT, s.NOW.steady + 900)
    chosen = s.desk(lookup=found, customer=s.ANN, sessions=(there,))
    stage.show(chosen)
    stage.show(replace(chosen, confirming=True))
    stage.show(replace(chosen, confirming=True, reason="asked by phone"))
    assert [text.split(":")[0].split(".")[0] for text in heard] == [
        "Somebody else has the same name",
        "Tomasz Wójcik may still be signed in at this vendor, where this link would be opened",
        "Somebody else looks the same",
    ]


def carded(stage: Stage) -> bool:
    """Whether a card stands over the list."""
    return stage.place.card_shown


def test_typing_ends_the_card_without_a_customer_and_enter_chooses_nobody_unseen(
    stage: Stage,
) -> None:
    stage.show(s.desk(s.REDTAIL))
    stage.place.lookup.nobody.click()
    assert carded(stage)
    found = s.answered("ann", s.ANN, s.OTHER_ANN)
    stage.show(s.desk(s.REDTAIL, lookup=found))
    assert not carded(stage)
    stage.place.lookup.nobody.click()
    assert carded(stage)
    stage.desk.wishes.clear()
    box = stage.place.lookup.box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not stage.desk.wished("choose_customer"), "the list is not seen"


def test_an_id_that_is_known_by_another_name_is_pointed_out(stage: Stage) -> None:
    wrong = replace(s.ANN, name="Marta Mustermann")
    state = s.desk(customer=wrong, people=PEOPLE)
    stage.show(state)
    assert "This ID is known as" in labels(stage.place.card)
    assert "Ann Sample" in labels(stage.place.card)
    stage.show(replace(state, confirming=True))
    assert "known by another name as well" in labels(stage.place.card.bar)
    stage.show(s.desk(customer=s.ANN, people=PEOPLE))
    assert "This ID is known as" not in labels(stage.place.card)


def test_a_single_letter_says_what_is_missing(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.asked("a")))
    assert "Type one more letter, or press Enter." in labels(stage.place.lookup)
    stage.show(s.desk(lookup=s.asked("a", SearchStyle.ON_ENTER)))
    assert "Type one more letter" not in labels(stage.place.lookup)


def test_from_another_connection_the_button_gets_the_focus_once_it_can_be_pressed(
    stage: Stage,
) -> None:
    stage.show(s.desk(customer=s.ANN, destinations=(), destination=""))
    card = stage.place.card
    assert stage.gets_focus(card)
    stage.show(s.desk(customer=s.ANN))
    assert stage.gets_focus(card.bar.create_button)


def test_a_look_alike_who_was_seen_before_is_still_pointed_out(stage: Stage) -> None:
    people = People((s.ANN, s.TOMASZ), alike=(s.ANN,))
    stage.show(s.desk(people=people))
    marked = [row.same_name for row in stage.place.lookup.list.rows.rows if row.customer]
    assert marked == [True, False]
    stage.show(s.desk(people=people, customer=s.ANN))
    assert "Somebody else here has the same name." in labels(stage.place.card)
    stage.show(s.desk(people=people, customer=s.ANN, confirming=True))
    assert "Somebody else looks the same." in labels(stage.place.card.bar)
    stage.show(s.desk(people=people, customer=s.TOMASZ))
    assert "same name" not in labels(stage.place.card)
