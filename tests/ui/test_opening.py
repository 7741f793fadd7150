"""Other ways to open a link, and the question before somebody else's portal is opened."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sso_desk.browsers.opening import SENT_TO_DEFAULT
from sso_desk.browsers.ways import BY_DEFAULT, OpenWay, Window
from sso_desk.desk.state import DeskState, Doubt, LinkQuestion, Use
from sso_desk.domain import LinkEvent, LiveLink, Mark
from sso_desk.rules import Policy, Rules
from sso_desk.ui import opening_ways
from sso_desk.ui.link_card import LinkCard
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels

PRIVATE = OpenWay("", Window.PRIVATE)
LINK = s.link(ago=20)
TOMASZ = s.link(s.FUSEBILL, s.TOMASZ, ago=40, id="other")


def card_of(stage: Stage, state: DeskState) -> LinkCard:
    stage.show(state)
    card = stage.place.links.card(state.links[0].id)
    assert card is not None
    return card


def entries(card: LinkCard) -> list[str]:
    """What the menu offers, lines left out."""
    return [action.text() for action in card.ways.menu.actions() if action.text()]


def opened(link: LiveLink, way: str, note: str = "") -> LiveLink:
    return replace(link, events=(LinkEvent(Mark.OPENED, s.NOW, way, note),))


def test_the_menu_offers_all_that_is_possible(stage: Stage) -> None:
    card = card_of(stage, s.desk(links=(LINK,), browsers=s.BROWSERS))
    card.ways.arrow.click()
    assert card.ways.menu.isVisible()
    assert stage.desk.wished("look_around")
    names = [text.replace("\u2068", "").replace("\u2069", "") for text in entries(card)]
    assert names == [
        "The default browser",
        "The default browser, private window",
        "The default browser, throw-away profile",
        "Chromium",
        "Chromium, private window",
        "Chromium, throw-away profile",
        "Firefox",
        "Plain && simple",
    ]
    card.ways.menu.actions()[1].trigger()
    card.ways.menu.close()
    assert ("open_link", LINK.id, PRIVATE) in stage.desk.wishes


def test_down_opens_the_menu_and_the_arrow_has_a_name(stage: Stage) -> None:
    card = card_of(stage, s.desk(links=(LINK,), browsers=s.BROWSERS))
    card.open.setFocus()
    QTest.keyClick(card.open, Qt.Key.Key_Down)
    assert card.ways.menu.isVisible()
    card.ways.menu.close()
    assert card.ways.arrow.accessibleName() == "Other ways to open, Amélie Dubois"
    QTest.keyClick(card.open, Qt.Key.Key_Return)
    assert stage.desk.wished("open_link") == [("open_link", LINK.id)]


def test_what_the_organisation_decides_is_not_offered(stage: Stage) -> None:
    rules = Rules(Policy(open_with=":private"))
    card = card_of(stage, s.desk(links=(LINK,), browsers=s.BROWSERS, rules=rules))
    card.ways.arrow.click()
    assert entries(card) == ["Managed by your organisation"]
    assert not card.ways.menu.actions()[0].isEnabled()
    card.ways.menu.close()


def test_the_card_says_where_it_was_sent(stage: Stage) -> None:
    sent = opened(LINK, "firefox:private")
    card = card_of(stage, s.desk(links=(sent,), browsers=s.BROWSERS))
    assert "sent to \u2068Firefox\u2069, private window" in labels(card)
    plain = opened(LINK, ":normal", SENT_TO_DEFAULT)
    card = card_of(stage, s.desk(links=(plain,), browsers=s.BROWSERS))
    assert "sent to the browser" in labels(card)
    assert SENT_TO_DEFAULT in labels(card)


def asking(instead: OpenWay | None = PRIVATE) -> DeskState:
    question = LinkQuestion(
        LINK.id, Use.OPEN, Doubt.SIGNED_IN, BY_DEFAULT, s.TOMASZ, "fusebill", instead
    )
    return s.desk(links=(LINK, opened(TOMASZ, ":normal")), browsers=s.BROWSERS, asking=question)


def test_a_window_apart_is_the_first_answer(stage: Stage) -> None:
    card = card_of(stage, asking())
    assert "Tomasz" in card.question.words()
    assert stage.gets_focus(card.question.instead)
    card.question.instead.click()
    assert stage.desk.wished("go_on") == [("go_on", True)]


def test_whoever_is_sure_goes_on(stage: Stage) -> None:
    card = card_of(stage, asking())
    card.question.yes.click()
    assert stage.desk.wished("go_on") == [("go_on", False)]
    assert not card.question.isVisible()
    assert stage.gets_focus(card.open)


def test_leaving_it_and_esc_tell_the_desk(stage: Stage) -> None:
    card = card_of(stage, asking(None))
    assert not card.question.instead.isVisible()
    assert stage.gets_focus(card.question.no)
    card.question.no.click()
    assert stage.desk.wished("leave")
    assert not card.question.isVisible()
    card = card_of(stage, asking(None))
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert len(stage.desk.wished("leave")) == 2
    assert not card.question.isVisible()


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (":normal", "the default browser"),
        (":private", "the default browser, private window"),
        ("firefox:throw-away", "firefox, throw-away profile"),
        ("Cancelled", "Cancelled"),
        ("", ""),
    ],
)
def test_the_journal_tells_where_a_link_was_opened(kept: str, told: str) -> None:
    assert re.sub("[\u2068\u2069]", "", opening_ways.way_told(kept)) == told
