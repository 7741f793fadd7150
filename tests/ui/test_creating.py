"""The operator looks at the customer once more and makes the link."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from sso_desk.browsers.ways import BY_DEFAULT, OpenWay, Window
from sso_desk.desk.state import Busy, DeskState, Doubt, LinkQuestion, Session, Use, Wish
from sso_desk.domain import Condition, Customer
from sso_desk.errors import DeskError, InvalidInput
from sso_desk.rules import TICKET_UNFIT, Policy, ReasonRule, Rules
from sso_desk.ui import cancel_mint, mint_bar
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels

CARD = s.desk(customer=s.AMELIE, lookup=s.answered("dubois", s.AMELIE))


def press(stage: Stage, key: Qt.Key, *, held: bool = False, control: bool = False) -> None:
    """A key, to whatever has the focus."""
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = stage.window.focusWidget() or stage.window
        QApplication.sendEvent(target, QKeyEvent(kind, key, modifier, "", held))


def test_the_card_names_the_customer_and_who_is_signed_in(stage: Stage) -> None:
    stage.show(CARD)
    text = labels(stage.place.card)
    for fact in ("Amélie Dubois", "amelie.dubois@example.org", "40417", "C-0117"):
        assert fact in text
    assert "Signs in as the customer you picked" in text
    assert "switches off any unused link" in text


def test_the_button_has_the_focus_and_is_pressed_by_enter(stage: Stage) -> None:
    stage.show(CARD)
    assert stage.place.card.bar.create_button.hasFocus()
    press(stage, Qt.Key.Key_Return)
    assert stage.desk.wishes == [("create_link", False)]


@pytest.mark.parametrize("part", ["reason", "ticket", "destination"])
def test_enter_makes_the_link_from_anywhere_on_the_card(stage: Stage, part: str) -> None:
    stage.show(CARD)
    getattr(stage.place.card, part).setFocus()
    press(stage, Qt.Key.Key_Return)
    assert stage.desk.wishes == [("create_link", False)]


def test_ctrl_enter_creates_and_opens(stage: Stage) -> None:
    stage.show(CARD)
    QTest.keyClick(stage.place.card.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage.desk.wishes == [("create_link", True)]
    stage.place.card.bar.open_button.click()
    assert stage.desk.wishes == [("create_link", True)] * 2


def test_a_thousand_presses_are_a_thousand_wishes_but_none_while_a_link_is_made(
    stage: Stage,
) -> None:
    stage.show(CARD)
    for _ in range(1000):
        press(stage, Qt.Key.Key_Return)
    assert len(stage.desk.wished("create_link")) == 1000
    stage.desk.wishes.clear()
    stage.show(replace(CARD, busy=s.busy(Busy.MINT)))
    for _ in range(1000):
        press(stage, Qt.Key.Key_Return)
        press(stage, Qt.Key.Key_Return, control=True)
    assert stage.desk.wishes == []


def test_a_held_enter_makes_nothing(stage: Stage) -> None:
    stage.show(CARD)
    for _ in range(50):
        press(stage, Qt.Key.Key_Return, held=True)
    assert stage.desk.wishes == []


def test_cancel_takes_the_place_and_says_what_it_means(stage: Stage) -> None:
    stage.show(CARD)
    bar = stage.place.card.bar
    stage.show(replace(CARD, busy=s.busy(Busy.MINT)))
    assert bar.cancel_button.isVisible()
    assert bar.cancel_button.hasFocus()
    assert "cancelling is safe" in labels(bar)
    stage.show(replace(CARD, busy=s.busy(Busy.MINT, Busy.MINT_SENT)))
    assert "nobody can say whether a link was made" in labels(bar)
    stage.show(CARD)
    assert bar.create_button.isVisible()
    assert bar.create_button.hasFocus()


def test_the_second_half_of_a_double_click_does_not_cancel(stage: Stage) -> None:
    stage.show(replace(CARD, busy=s.busy(Busy.MINT)))
    bar = stage.place.card.bar
    bar.cancel_button.click()
    assert stage.desk.wishes == []
    stage.qtbot.waitUntil(
        lambda: bar.cancel_button._shown.elapsed() > cancel_mint.NEW_MS, timeout=3000
    )
    bar.cancel_button.click()
    assert stage.desk.wishes == [("cancel_mint",)]


@pytest.mark.parametrize("chosen", [s.AMELIE, None], ids=["card", "list"])
def test_a_press_for_what_was_said_before_cancels_nothing(
    stage: Stage, chosen: Customer | None
) -> None:
    stage.show(s.desk(customer=chosen, busy=s.busy(Busy.MINT)))
    cancel = stage.place.card.bar.cancel_button if chosen else stage.place.status.cancel
    stage.qtbot.waitUntil(lambda: cancel._shown.elapsed() > cancel_mint.NEW_MS, timeout=3000)
    stage.show(s.desk(customer=chosen, busy=s.busy(Busy.MINT_SENT)))
    cancel.click()
    assert stage.desk.wishes == [], "a moment ago cancelling was safe"
    stage.qtbot.waitUntil(lambda: cancel._shown.elapsed() > cancel_mint.NEW_MS, timeout=3000)
    cancel.click()
    assert stage.desk.wishes == [("cancel_mint",)]


def test_in_a_small_window_making_a_link_scrolls_nobody_out_of_sight(stage: Stage) -> None:
    stage.window.resize(stage.window.minimumSize())
    card = s.desk(s.BLUESNAP, customer=s.ANN)
    stage.show(card)
    bar = stage.place.card.bar
    bar.focus()
    assert stage.gets_focus(bar.create_button)
    bars = [area.verticalScrollBar() for area in stage.window.findChildren(QScrollArea)]
    for one in bars:
        one.setValue(0)
    for state in (replace(card, busy=s.busy(Busy.MINT)), card):
        stage.show(state)
        assert [one.value() for one in bars] == [0] * len(bars)


def test_a_link_being_made_can_be_cancelled_from_the_list_too(stage: Stage) -> None:
    stage.show(s.desk(busy=s.busy(Busy.MINT_SENT)))
    assert stage.place.status.words() == "Creating the link…"
    cancel = stage.place.status.cancel
    assert "nobody can say whether a link was made" in cancel.accessibleDescription()
    cancel.click()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert stage.desk.wishes == [], "too soon, and by Enter"
    stage.qtbot.waitUntil(lambda: cancel._shown.elapsed() > cancel_mint.NEW_MS, timeout=3000)
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert stage.desk.wishes == []
    cancel.click()
    assert stage.desk.wishes == [("cancel_mint",)]


def test_a_link_being_made_can_be_cancelled_while_a_problem_is_shown(stage: Stage) -> None:
    problem = s.trouble(DeskError(), Wish.NOTHING, customer=None, final=True)
    stage.show(s.desk(busy=s.busy(Busy.MINT_SENT), problem=problem))
    assert stage.place.status.cancel.isVisible()


def test_whoever_presses_twice_has_chosen_and_made_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mint_bar, "NEW_MS", 60_000)
    stage.show(CARD)
    bar = stage.place.card.bar
    QTest.keyClick(bar.create_button, Qt.Key.Key_Return)
    QTest.keyClick(stage.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bar.create_button.click()
    assert stage.desk.wishes == []
    monkeypatch.setattr(mint_bar, "NEW_MS", 0)
    where = bar.create_button.rect().center()
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(where),
        QPointF(bar.create_button.mapToGlobal(where)),
        left,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(bar.create_button, event)
    QTest.mouseRelease(bar.create_button, left, Qt.KeyboardModifier.NoModifier, where)
    assert stage.desk.wishes == [], "the second half alone is none"


def test_the_window_apart_hands_the_focus_on_like_the_other_buttons(stage: Stage) -> None:
    there = signed_in()
    state = replace(CARD, browsers=s.BROWSERS, sessions=(there,))
    stage.show(state)
    card = stage.place.card
    card.apart.setFocus()
    stage.show(replace(state, busy=s.busy(Busy.MINT)))
    assert stage.gets_focus(card.bar.cancel_button)
    stage.show(replace(state, links=(s.link(),)))
    made = stage.place.links.card(s.link().id)
    assert made is not None
    assert stage.gets_focus(made.copy)


def test_while_something_is_asked_no_other_link_is_made_by_key(stage: Stage) -> None:
    link = s.link()
    question = LinkQuestion(link.id, Use.OPEN, Doubt.SIGNED_IN, BY_DEFAULT, s.TOMASZ, "fusebill")
    stage.show(replace(CARD, links=(link,), asking=question))
    QTest.keyClick(stage.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not stage.desk.wished("create_link")


def test_the_finished_link_gets_the_focus_from_the_button(stage: Stage) -> None:
    stage.show(replace(CARD, busy=s.busy(Busy.MINT)))
    assert stage.place.card.bar.cancel_button.hasFocus()
    link = s.link()
    stage.show(replace(CARD, links=(link,)))
    card = stage.place.links.card(link.id)
    assert card is not None
    assert card.copy.hasFocus()


def test_the_finished_link_does_not_take_the_focus_from_elsewhere(stage: Stage) -> None:
    stage.show(replace(CARD, busy=s.busy(Busy.MINT)))
    stage.place.lookup.box.setFocus()
    stage.show(replace(CARD, links=(s.link(),)))
    assert stage.place.lookup.box.hasFocus()


def test_reason_ticket_page_and_inputs_are_reported(stage: Stage) -> None:
    stage.show(s.desk(s.BLUESNAP, customer=s.ANN))
    card = stage.place.card
    QTest.keyClicks(card.reason, "call")
    QTest.keyClicks(card.ticket, "7")
    editor, _ = card._inputs["browser_ip"]
    QTest.keyClicks(editor.editor, "1.2")
    state = stage.desk.state
    assert (state.reason, state.ticket, state.inputs) == ("call", "7", {"browser_ip": "1.2"})
    stage.show(CARD)
    card.destination.setCurrentIndex(1)
    card.destination.activated.emit(1)
    assert stage.desk.wishes[-1] == ("choose_destination", "payment_methods")


def test_an_input_that_is_wrong_says_so_where_it_stands(stage: Stage) -> None:
    error = InvalidInput("browser_ip", "Enter the address of the browser.")
    state = s.desk(
        s.BLUESNAP, customer=s.ANN, problem=s.trouble(error, whose=s.BLUESNAP, customer=s.ANN)
    )
    stage.show(state)
    _, form_row = stage.place.card._inputs["browser_ip"]
    assert form_row.problem() == "Enter the address of the browser."
    stage.show(replace(state, problem=None))
    assert form_row.problem() == ""


def test_pages_that_need_nobody_are_reached_without_a_customer(stage: Stage) -> None:
    stage.show(s.desk(s.REDTAIL))
    row = stage.place.lookup.nobody
    assert row.isVisible()
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Down)
    assert row.hasFocus()
    press(stage, Qt.Key.Key_Return)
    card = stage.place.card
    assert stage.place.card_shown
    assert [card.destination.itemData(n) for n in range(card.destination.count())] == [
        "dashboard",
        "calendar",
    ]
    press(stage, Qt.Key.Key_Return)
    assert stage.desk.wishes == [("create_link", False)]
    press(stage, Qt.Key.Key_Escape)
    assert not stage.place.card_shown


def test_a_needed_input_gets_the_focus_first(stage: Stage) -> None:
    stage.show(s.desk(s.ASSURESIGN))
    stage.place.lookup.nobody.click()
    editor, _ = stage.place.card._inputs["entity_id"]
    assert editor.editor.hasFocus()
    QTest.keyClicks(editor.editor, "abc")
    press(stage, Qt.Key.Key_Return)
    assert stage.desk.wishes[-1] == ("create_link", False)


def test_nobody_needed_is_not_offered_where_all_pages_need_somebody(stage: Stage) -> None:
    stage.show(s.desk())
    assert not stage.place.lookup.nobody.isVisible()


def test_a_look_alike_is_pointed_out(stage: Stage) -> None:
    stage.show(s.desk(customer=s.ANN, lookup=s.answered("ann", s.ANN, s.OTHER_ANN)))
    assert "Somebody else has the same name" in labels(stage.place.card)
    stage.show(s.desk(customer=s.ANN, lookup=s.answered("ann", s.ANN)))
    assert "same name" not in labels(stage.place.card)
    stage.show(s.desk(customer=s.ANN, namesakes=(s.OTHER_ANN,)))
    assert "Somebody else has the same name" in labels(stage.place.card)


def signed_in(whose: str = "fusebill") -> Session:
    return Session(whose, whose, s.TOMASZ, BY_DEFAULT, s.NOW.steady + 900)


def test_somebody_who_may_be_signed_in_is_pointed_out_and_a_window_apart_offered(
    stage: Stage,
) -> None:
    stage.show(s.desk(customer=s.ANN, browsers=s.BROWSERS, sessions=(signed_in(),)))
    card = stage.place.card
    text = labels(card)
    assert "Tomasz Wójcik" in text
    assert "may still be signed in at this vendor" in text
    assert card.apart.text() == "Create and open in a throw-away profile"
    card.apart.click()
    way = OpenWay("", Window.THROW_AWAY)
    assert stage.desk.wished("create_link") == [("create_link", True, way)]


def test_where_nobody_else_is_signed_in_nothing_is_said(stage: Stage) -> None:
    never_opened = s.link(customer=s.TOMASZ)
    for state in (
        s.desk(customer=s.TOMASZ, sessions=(signed_in(),)),
        s.desk(customer=s.ANN, sessions=(signed_in("redtail"),)),
        s.desk(customer=s.ANN, links=(never_opened,)),
    ):
        stage.show(state)
        assert "still be signed in" not in labels(stage.place.card)
        assert not stage.place.card.apart.isVisible()


def test_a_live_link_for_another_customer_is_pointed_out(stage: Stage) -> None:
    live = s.link(customer=s.TOMASZ)
    stage.show(s.desk(customer=s.ANN, links=(live,), browsers=s.BROWSERS))
    assert "is live as well" in labels(stage.place.card)
    card = stage.place.card
    assert card.apart.isVisible()
    card.apart.click()
    (wish,) = stage.desk.wished("create_link")
    assert OpenWay("", Window.THROW_AWAY) in wish
    assert "Tomasz Wójcik" in labels(stage.place.card)
    for state in (
        s.desk(customer=s.TOMASZ, links=(live,)),
        s.desk(s.REDTAIL, customer=s.ANN, links=(live,)),
        s.desk(customer=s.ANN, links=(s.link(customer=s.TOMASZ, condition=Condition.EXPIRED),)),
        s.desk(customer=s.ANN, links=(live,), sessions=(signed_in(),)),
    ):
        stage.show(state)
        assert "is live as well" not in labels(stage.place.card)


def test_without_another_window_the_warning_stands_alone(stage: Stage) -> None:
    rules = Rules(Policy(open_with=":normal"))
    stage.show(s.desk(customer=s.ANN, browsers=s.BROWSERS, sessions=(signed_in(),), rules=rules))
    assert "still be signed in" in labels(stage.place.card)
    assert not stage.place.card.apart.isVisible()


def test_an_id_used_as_typed_is_said_to_be_just_that(stage: Stage) -> None:
    stage.show(s.desk(customer=Customer("999412")))
    assert "nobody has looked this id up" in labels(stage.place.card)


def test_another_connection_closes_the_card(stage: Stage) -> None:
    stage.show(s.desk(s.REDTAIL))
    stage.place.lookup.nobody.click()
    stage.show(s.desk(s.FUSEBILL))
    assert not stage.place.card_shown


def test_names_are_plain_text_and_isolated(stage: Stage) -> None:
    for customer in (s.MARKUP, s.MARYAM, s.LONG, s.NAMELESS):
        stage.show(s.desk(customer=customer))
        for label in stage.place.card.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
            assert not label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    stage.show(s.desk(customer=s.MARYAM))
    assert "\u2068مريم الخطيب\u2069" in labels(stage.place.card)
    stage.show(s.desk(customer=Customer("1", "Eve\u202eLIAM\u2069\x00\ud800")))
    assert "\u2068EveLIAM" in labels(stage.place.card)
    assert "\u202e" not in labels(stage.place.card)


RULE = ReasonRule(
    reason_required=True, ticket_required=True, patterns=("HD-[0-9]+",), example="HD-1234"
)


def under_a_rule(**changes: Any) -> DeskState:
    state = replace(s.desk(customer=s.AMELIE), rules=Rules(Policy(reasons=RULE)))
    return replace(state, **changes)


def test_what_a_rule_asks_for_is_said_and_has_the_focus(stage: Stage) -> None:
    stage.show(under_a_rule())
    card = stage.place.card
    assert stage.gets_focus(card.reason)
    assert card.reason.accessibleName() == "Reason, required"
    assert card.ticket.accessibleName() == "Ticket, required"
    assert card.ticket.placeholderText() == "such as HD-1234"
    stage.show(under_a_rule(reason="asked to", customer=s.ANN))
    stage.show(s.desk(customer=s.ANN))
    assert card.reason.accessibleName() == "Reason"
    assert card.reason.placeholderText() == "optional"
    assert card.ticket.placeholderText() == "optional"


def test_what_is_wrong_with_a_ticket_is_said_where_it_stands(stage: Stage) -> None:
    stage.show(under_a_rule(reason="asked to see it"))
    card = stage.place.card
    assert stage.gets_focus(card.ticket)
    problem = s.trouble(InvalidInput("ticket", TICKET_UNFIT))
    card.bar.create_button.setFocus()
    stage.show(under_a_rule(reason="asked to see it", ticket="12", problem=problem))
    assert stage.gets_focus(card.ticket)
    assert labels(card).count("This is not how a ticket is written here.") == 1
    assert "One looks like HD-1234." in labels(card)
    assert "not how a ticket" in card.ticket.accessibleDescription()
    stage.show(under_a_rule(reason="asked to see it", ticket="HD-12"))
    assert "not how a ticket" not in labels(card)


def test_a_thousand_clicks_and_a_held_enter_are_one_wish(stage: Stage) -> None:
    stage.show(CARD)
    button = stage.place.card.bar.create_button
    for _ in range(1000):
        button.click()
        press(stage, Qt.Key.Key_Return, held=True)
        if stage.desk.wishes:
            stage.show(replace(CARD, busy=frozenset({Busy.MINT})))
    assert stage.desk.wishes == [("create_link", False)]
