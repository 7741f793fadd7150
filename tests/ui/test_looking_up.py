"""The operator chooses where, types who, and picks from the answer."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sso_desk.desk.state import Busy, DeskState, Wish
from sso_desk.domain import Customer, Query, SearchStyle
from sso_desk.errors import Cause, VendorUnreachable
from sso_desk.ui.dialogs.connection_dialog import ConnectionDialog
from sso_desk.ui.result_model import ResultModel
from sso_desk.ui.result_rows import RowKind
from sso_desk.ui.words import isolated
from tests.ui import scenes as s
from tests.ui.stage import Stage


def kinds(stage: Stage) -> list[RowKind]:
    return [row.kind for row in stage.place.lookup.list.rows.rows]


def test_without_connections_there_are_three_ways_to_begin(stage: Stage) -> None:
    assert stage.place.welcome.isVisible()
    assert stage.place.menu.button.isVisible(), "settings and help are wanted before all else"
    assert not stage.place.selector.isVisible()
    assert stage.gets_focus(stage.place.welcome.practice)
    stage.place.welcome.add.click()
    dialog = stage.place.dialogs.opened(ConnectionDialog)
    assert dialog is not None
    dialog.reject()
    assert stage.place.dialogs.opened(ConnectionDialog) is None


def test_practice_is_wished_once_until_it_failed_to_come_up(stage: Stage) -> None:
    wished: list[bool] = []
    stage.place.other_wished.connect(lambda: wished.append(True))
    practice = stage.place.welcome.practice
    practice.click()
    practice.click()
    assert wished == [True]
    assert practice.title == "Starting…"
    stage.place.show_other_starting(starting=False)
    practice.click()
    assert wished == [True, True]


def test_practice_is_left_by_the_menu(stage: Stage) -> None:
    wished: list[bool] = []
    stage.place.other_wished.connect(lambda: wished.append(True))
    stage.show(s.desk())
    assert not stage.place.menu.leave_practice.isVisible()
    assert stage.place.menu.team.isVisible()
    stage.show(s.desk(practice=True))
    assert not stage.place.menu.team.isVisible()
    stage.place.menu.leave_practice.trigger()
    assert wished == [True]
    assert not stage.place.menu.leave_practice.isEnabled()


def test_before_the_desk_has_started_nothing_is_offered(stage: Stage) -> None:
    stage.show(DeskState())
    assert not stage.place.welcome.isVisible()
    assert stage.place.lookup.empty.sentence() == ""


def test_the_box_has_the_focus_and_the_vendors_hint(stage: Stage) -> None:
    stage.show(s.desk())
    assert stage.place.lookup.box.hasFocus()
    assert stage.place.lookup.box.placeholderText() == s.FUSEBILL.vendor.lookup_hint
    assert stage.place.lookup._style.text() == isolated("Searches as you type")
    stage.show(s.desk(s.LUMINATE))
    assert stage.place.lookup._style.text() == isolated("Enter searches")


def test_typing_is_reported_letter_by_letter(stage: Stage) -> None:
    stage.show(s.desk())
    QTest.keyClicks(stage.place.lookup.box, "ann")
    assert [wish[1] for wish in stage.desk.wished("type_query")] == ["a", "an", "ann"]


def test_name_enter_enter_makes_a_link(stage: Stage) -> None:
    stage.show(s.desk())
    box = stage.place.lookup.box
    QTest.keyClicks(box, "dubois")
    stage.show(s.desk(lookup=s.answered("dubois", s.AMELIE)))
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert stage.desk.wished("choose_customer") == [("choose_customer", s.AMELIE)]
    create = stage.place.card.bar.create_button
    assert create.hasFocus()
    QTest.keyClick(create, Qt.Key.Key_Return)
    assert stage.desk.wished("create_link") == [("create_link", False)]


def test_enter_never_chooses_from_an_answer_to_something_else(stage: Stage) -> None:
    stale = replace(s.answered("ann", s.ANN), query=Query("dubois"))
    stage.show(s.desk(lookup=stale))
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Return)
    assert stage.desk.wishes == [("search",)]


def test_enter_while_the_same_question_is_being_asked_does_not_ask_again(stage: Stage) -> None:
    stage.show(s.desk(s.LUMINATE, lookup=s.asked("41002", SearchStyle.ON_ENTER)))
    box = stage.place.lookup.box
    QTest.keyClick(box, Qt.Key.Key_Return)
    stage.desk.change(busy=s.busy(Busy.LOOKUP))
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert stage.desk.wishes == [("search",)]


def test_down_leads_into_the_list_and_up_back(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("e", *s.PEOPLE)))
    lookup = stage.place.lookup
    QTest.keyClick(lookup.box, Qt.Key.Key_Down)
    assert lookup.list.hasFocus()
    QTest.keyClick(lookup.list, Qt.Key.Key_Return)
    assert stage.desk.state.customer == s.PEOPLE[1], "the first one was marked already"
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert stage.desk.wished("choose_customer")[-1][1] is None
    assert lookup.list.hasFocus()
    QTest.keyClick(lookup.list, Qt.Key.Key_Up)
    QTest.keyClick(lookup.list, Qt.Key.Key_Up)
    assert lookup.box.hasFocus()


def test_an_id_can_be_used_as_it_is(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("999412")))
    assert kinds(stage) == [RowKind.USE_ID]
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Down)
    QTest.keyClick(stage.place.lookup.list, Qt.Key.Key_Return)
    assert stage.desk.wishes[-1] == ("use_id", "999412")


def test_the_id_row_stands_last_and_only_where_an_id_decides(stage: Stage) -> None:
    found = s.answered("4", *s.PEOPLE, cursor="2")
    stage.show(s.desk(lookup=found))
    assert kinds(stage)[-2:] == [RowKind.MORE, RowKind.USE_ID]
    stage.show(s.desk(s.ASSURESIGN, lookup=found))
    assert RowKind.USE_ID not in kinds(stage)
    stage.show(s.desk(lookup=s.answered("40417", s.AMELIE)))
    assert kinds(stage) == [RowKind.CUSTOMER]


def test_more_is_asked_for(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("e", *s.PEOPLE, cursor="2", total=340)))
    results = stage.place.lookup.list
    results.row_chosen.emit(results.rows.rows[-1])
    assert stage.desk.wishes == [("more",)]
    assert stage.place.lookup._answer.text() == "7 of 340 found"


def test_two_of_the_same_name_are_marked(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("ann", s.ANN, s.OTHER_ANN, s.AMELIE)))
    rows = stage.place.lookup.list.rows.rows
    assert [row.same_name for row in rows] == [True, True, False]
    spoken = stage.place.lookup.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "another row has the same name" in spoken
    assert "ID 41002" in spoken


def test_more_rows_leave_selection_and_scroll_alone(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("e", *s.PEOPLE, cursor="2")))
    results = stage.place.lookup.list
    results.setCurrentIndex(results.rows.index(3))
    more = tuple(Customer(str(n), f"Person {n}") for n in range(500))
    stage.show(s.desk(lookup=s.answered("e", *s.PEOPLE, *more)))
    assert results.currentIndex().row() == 3
    assert results.rows.rowCount() == 507


def test_markup_in_a_name_is_shown_as_text(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("img", s.MARKUP)))
    index = stage.place.lookup.list.rows.index(0)
    assert index.data() == "<img src=x onerror=alert(1)>"
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip
    assert isinstance(index.data(ResultModel.RowRole).customer, Customer)


def test_a_failed_lookup_says_so_and_offers_to_try_again(stage: Stage) -> None:
    problem = s.trouble(VendorUnreachable(Cause.READ_TIMEOUT), Wish.LOOKUP)
    stage.show(s.desk(lookup=s.asked("dubois"), problem=problem))
    assert stage.place.lookup.empty.sentence() == "The search did not work."
    assert "did not answer in time" in stage.place.status.words()
    stage.place.status.button.click()
    assert stage.desk.wishes == [("try_again",)]


def test_a_wait_that_the_vendor_asked_for_counts_down_and_can_be_cancelled(stage: Stage) -> None:
    waiting = s.busy(Busy.LOOKUP, Busy.LOOKUP_WAITS)
    until = s.NOW.steady + 23
    stage.show(s.desk(lookup=s.asked("dubois"), busy=waiting, busy_until=until))
    assert stage.place.lookup.empty.sentence().endswith("asks us to wait: 0:23")
    stage.move_clock(3)
    assert stage.place.lookup.empty.sentence().endswith("asks us to wait: 0:20")
    stage.place.lookup.empty._button.click()
    assert stage.desk.wishes == [("cancel_lookup",)]


def test_a_slow_vendor_is_named(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.asked("dubois"), busy=s.busy(Busy.LOOKUP)))
    assert stage.place.lookup.empty.sentence() == "Searching…"
    stage.place.lookup._slow.stop()
    stage.place.lookup._slow.timeout.emit()
    assert stage.place.lookup.empty.sentence() == "Fusebill (Stax Bill) is taking its time…"


def test_nobody_found(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("zzz")))
    assert "zzz" in stage.place.lookup.empty.sentence()


def test_mode_and_scope_are_reported(stage: Stage) -> None:
    stage.show(s.desk(s.BLUESNAP, lookup=s.answered("e", *s.PEOPLE, scopes=s.SCOPES)))
    lookup = stage.place.lookup
    assert lookup.scope.isVisible()
    lookup.mode.setCurrentIndex(2)
    lookup.mode.activated.emit(2)
    lookup.scope.setCurrentIndex(1)
    lookup.scope.activated.emit(1)
    modes = s.BLUESNAP.vendor.lookup_modes
    assert stage.desk.wishes == [("choose_mode", modes[2].key), ("choose_scope", "4711")]
    stage.show(s.desk())
    assert not lookup.scope.isVisible()


def test_esc_goes_back_step_by_step(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, lookup=s.answered("e", *s.PEOPLE)))
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert stage.desk.wishes == [("choose_customer", None), ("type_query", "")]


def test_slash_and_ctrl_k_lead_to_the_box(stage: Stage) -> None:
    stage.show(s.desk(lookup=s.answered("e", *s.PEOPLE)))
    lookup = stage.place.lookup
    for key, modifier in (
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    ):
        lookup.list.setFocus()
        QTest.keyClick(lookup.list, key, modifier)
        assert lookup.box.hasFocus()
    QTest.keyClicks(lookup.box, "/")
    assert stage.desk.wished("type_query")[-1][1].endswith("/")


def test_connections_by_number_and_by_the_last_row(stage: Stage) -> None:
    stage.show(s.desk())
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(stage.window, Qt.Key.Key_2, control)
    QTest.keyClick(stage.window, Qt.Key.Key_9, control)
    assert stage.desk.wishes == [("choose_connection", "bluesnap")]
    selector = stage.place.selector
    last = selector.count() - 1
    assert selector.itemText(last) == "Add connection…"
    selector.setCurrentIndex(last)
    selector.activated.emit(last)
    assert selector.currentIndex() == 0
    dialog = stage.place.dialogs.opened(ConnectionDialog)
    assert dialog is not None
    dialog.reject()


def test_the_environment_cannot_be_overlooked(stage: Stage) -> None:
    names = []
    for view in (s.FUSEBILL, s.BLUESNAP, s.REDTAIL):
        stage.show(s.desk(view))
        assert stage.place.badge.isVisible()
        names.append(stage.place.badge.accessibleName())
    assert names == ["Production", "Sandbox", "Custom address"]


def test_practice_has_a_badge_a_frame_and_a_title(stage: Stage) -> None:
    stage.show(s.desk(practice=True))
    assert stage.place.badge.accessibleName() == "Practice"
    assert stage.place._column.contentsMargins().left() == 5
    assert "practice" in stage.window.windowTitle()
    assert not stage.place.welcome.isVisible()


def test_typing_over_a_chosen_customer_goes_back_first(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, lookup=s.answered("dubois", s.AMELIE)))
    QTest.keyClicks(stage.place.lookup.box, "x")
    assert [wish[0] for wish in stage.desk.wishes] == ["choose_customer", "type_query"]
    assert not stage.place.card_shown
