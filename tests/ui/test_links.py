"""What becomes of links on the desk, as the operator sees it."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from sso_desk.desk.state import Busy, Doubt, LinkQuestion, Use
from sso_desk.domain import Condition, LiveLink, Mark
from sso_desk.expiry import Certainty, Expiry
from sso_desk.rules import Policy, Rules
from sso_desk.ui import announcements, link_card, links_pane
from sso_desk.ui.link_card import LinkCard
from sso_desk.ui.pieces.masked_link import DOTS
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels


def shown(stage: Stage, link: LiveLink) -> LinkCard:
    stage.show(s.desk(links=(link,)))
    card = stage.place.links.card(link.id)
    assert card is not None
    return card


NONE = Qt.KeyboardModifier.NoModifier
BOTH = Expiry(120.0, Certainty.EXACT, 1800.0, Certainty.DOCUMENTED)
DOCUMENTED = Expiry(30.0, Certainty.DOCUMENTED)
HOURS = Expiry(7200.0, Certainty.EXACT)


@pytest.mark.parametrize(
    ("expiry", "ago", "words"),
    [
        (s.EXACT, 48, "4:12 left"),
        (DOCUMENTED, 5, "0:25 left"),
        (HOURS, 10, "1:59:50 left"),
        (s.ESTIMATE, 13, "about 0:47 left (estimate)"),
        (s.NO_WORD, 23, "no expiry stated · created 0:23 ago"),
        (s.UNKNOWN, 23, "no expiry stated · created 0:23 ago"),
        (BOTH, 20, "Link: 1:40 left"),
        (s.EXACT, 301, "Expired"),
    ],
)
def test_the_countdown_in_words(stage: Stage, expiry: Expiry, ago: float, words: str) -> None:
    assert shown(stage, s.link(ago=ago, expiry=expiry)).time.text() == words


def test_two_clocks_are_two_things(stage: Stage) -> None:
    card = shown(stage, s.link(s.BLUESNAP, ago=23, expiry=s.UNKNOWN))
    assert card.session.text() == "Portal visit: at most 29:37 left"
    assert not shown(stage, s.link(ago=23)).session.isVisible()


def test_the_countdown_follows_the_clocks_and_never_grows(stage: Stage) -> None:
    card = shown(stage, s.link(ago=48))
    stage.move_clock(1)
    assert card.time.text() == "4:11 left"
    stage.clock.moment = replace(stage.clock.moment, wall=stage.clock.moment.wall - 3600)
    stage.place.tick()
    assert card.time.text() == "4:11 left"
    stage.move_clock(600)
    assert card.time.text() == "Expired"


def test_in_the_last_minute_it_says_soon(stage: Stage) -> None:
    card = shown(stage, s.link(ago=230))
    assert not card.soon.isVisible()
    stage.move_clock(11)
    assert card.time.text() == "0:59 left"
    assert card.soon.isVisible()
    assert card.soon.accessibleName() == "ends soon"


def test_at_zero_copy_and_open_are_off_even_before_the_desk_knows(stage: Stage) -> None:
    link = s.link(ago=290)
    card = shown(stage, link)
    stage.move_clock(11)
    assert card.time.text() == "Expired"
    for button in (card.copy, card.open, card.reveal):
        assert not button.isEnabled()
    stage.show(s.desk(links=(replace(link, condition=Condition.EXPIRED, link=None),)))
    assert card.again.isVisible()
    assert not card.copy.isVisible()
    card.again.click()
    assert stage.desk.wishes == [("create_again", link.id)]


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (Condition.EXPIRED, "Expired"),
        (Condition.SUPERSEDED, "Superseded by a newer link"),
        (Condition.DISCARDED, "Discarded"),
        (Condition.OUTCOME_UNKNOWN, "Outcome unknown"),
    ],
)
def test_ended_cards_say_why_and_can_be_removed(
    stage: Stage, condition: Condition, words: str
) -> None:
    link = s.link(condition=condition)
    card = shown(stage, link)
    assert card.time.text() == words
    for part in (card.copy, card.open, card.reveal, card.discard):
        assert not part.isVisible()
    card.remove.click()
    assert stage.desk.wishes == [("discard_link", link.id)]


def test_an_unknown_outcome_has_the_vendors_own_words(stage: Stage) -> None:
    link = s.link(condition=Condition.OUTCOME_UNKNOWN, problem="no answer in time")
    text = labels(shown(stage, link))
    assert "no answer in time" in text
    assert "An earlier unused link for this customer may no longer work" in text
    redtail = s.link(s.REDTAIL, condition=Condition.OUTCOME_UNKNOWN)
    assert "A link may have been created" in labels(shown(stage, redtail))


def test_perhaps_superseded_can_still_be_used(stage: Stage) -> None:
    card = shown(stage, s.link(condition=Condition.PERHAPS_SUPERSEDED))
    assert "may no longer work" in labels(card)
    card.copy.click()
    assert [wish[0] for wish in stage.desk.wishes] == ["copy_link"]


def test_buttons_report(stage: Stage) -> None:
    link = s.link()
    card = shown(stage, link)
    for button in (card.copy, card.open, card.discard):
        button.click()
    assert stage.desk.wishes == [
        ("copy_link", link.id),
        ("open_link", link.id),
        ("discard_link", link.id),
    ]


def test_marks_have_a_time(stage: Stage) -> None:
    link = s.link(ago=100, events=s.marks((Mark.COPIED, 60), (Mark.OPENED, 0)))
    words = labels(shown(stage, link))
    assert "copied " in words
    assert "sent to the browser " in words


USED = s.link(ago=40, events=s.marks((Mark.OPENED, 30)))


@pytest.mark.parametrize(
    ("use", "yes", "back"),
    [
        (Use.COPY, "Copy anyway", "copy"),
        (Use.OPEN, "Open anyway", "open"),
        (Use.SHOW, "Show anyway", "open"),
    ],
)
def test_a_used_link_is_asked_about_once_more(stage: Stage, use: Use, yes: str, back: str) -> None:
    card = shown(stage, USED)
    assert card._chip.accessibleName() == "probably used"
    question = LinkQuestion(USED.id, use, Doubt.USED)
    stage.show(s.desk(links=(USED,), asking=question))
    assert card.question.isVisible()
    assert stage.gets_focus(card.question.no)
    assert "sent to the browser at" in card.question.words()
    assert card.question.yes.text() == yes
    card.question.yes.click()
    assert stage.desk.wishes == [("go_on", False)]
    assert not card.question.isVisible()
    stage.show(s.desk(links=(USED,), asking=question))
    card.question.no.click()
    assert stage.desk.wished("leave")
    assert stage.gets_focus(getattr(card, back))


def test_esc_takes_the_question_away_before_anything_else(stage: Stage) -> None:
    question = LinkQuestion(USED.id, Use.COPY, Doubt.USED)
    stage.show(s.desk(customer=s.AMELIE, links=(USED,), asking=question))
    card = stage.place.links.card(USED.id)
    assert card is not None
    QTest.keyClick(card.question.no, Qt.Key.Key_Escape)
    assert not card.question.isVisible()
    assert stage.desk.wishes == [("leave",)]


def test_the_newest_usable_link_has_its_keys(stage: Stage) -> None:
    old, newest = s.link(ago=9), s.link(customer=s.TOMASZ, ago=2)
    gone = s.link(customer=s.ANN, condition=Condition.EXPIRED)
    stage.show(s.desk(links=(gone, newest, old)))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(stage.window, Qt.Key.Key_C, both)
    QTest.keyClick(stage.window, Qt.Key.Key_O, both)
    assert stage.desk.wishes == [("copy_link", newest.id), ("open_link", newest.id)]


def test_only_the_host_is_shown_until_it_is_revealed(stage: Stage) -> None:
    link = s.link()
    card = shown(stage, link)
    assert link.link is not None
    whole = link.link.url.reveal()
    assert card.masked.text_shown() == f"{link.host}/{DOTS}"
    where = card.reveal.rect().center()
    QTest.mousePress(card.reveal, Qt.MouseButton.LeftButton, NONE, where)
    assert card.masked.text_shown() == whole
    QTest.mouseMove(card.reveal, QPoint(-50, -50))
    QTest.mouseRelease(card.reveal, Qt.MouseButton.LeftButton, NONE, where)
    assert card.masked.text_shown() != whole


def test_space_reveals_while_it_is_held(stage: Stage) -> None:
    card = shown(stage, s.link())
    card.reveal.setFocus()
    space = Qt.Key.Key_Space
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(card.reveal, QKeyEvent(QEvent.Type.KeyPress, space, none))
    assert card.masked.revealed
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        QApplication.sendEvent(card.reveal, QKeyEvent(kind, space, none, "", True))
    assert card.masked.revealed
    QApplication.sendEvent(card.reveal, QKeyEvent(QEvent.Type.KeyRelease, space, none))
    assert not card.masked.revealed


def test_looking_elsewhere_masks_the_link(stage: Stage) -> None:
    card = shown(stage, s.link())
    card.reveal.setFocus()
    QTest.keyPress(card.reveal, Qt.Key.Key_Space)
    assert card.masked.revealed
    stage.place.lookup.box.setFocus()
    assert not card.masked.revealed


def test_the_link_is_nowhere_in_the_window_to_be_read(stage: Stage) -> None:
    card = shown(stage, s.link())
    card.masked.reveal_while(held=True)
    for widget in (stage.window, *stage.window.findChildren(QWidget)):
        texts = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel):
            texts.append(widget.text())
        texts.append(widget.windowTitle())
        assert not any(s.TOKEN in text for text in texts)


def test_cards_are_kept_not_rebuilt(stage: Stage) -> None:
    first, second = s.link(ago=9), s.link(customer=s.TOMASZ, ago=2)
    stage.show(s.desk(links=(first,)))
    card = stage.place.links.card(first.id)
    assert card is not None
    card.discard.setFocus()
    stage.show(s.desk(links=(second, first)))
    assert stage.place.links.card(first.id) is card
    assert card.discard.hasFocus()
    stage.show(s.desk(links=(second,)))
    assert stage.place.links.card(first.id) is None


def test_a_screen_reader_hears_what_matters_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(_widget: QWidget, text: str) -> None:
        heard.append(text)

    for module in (link_card, links_pane):
        monkeypatch.setattr(module, announcements.announce.__name__, hear)
    stage.show(s.desk(links=(s.link(ago=230),)))
    for _ in range(90):
        stage.move_clock(1)
    assert heard == [
        "Link ready",
        "One minute left",
        "Ten seconds left",
        "The link has expired",
    ]


def test_a_link_that_lives_shortly_says_so_at_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(links_pane, "announce", lambda _widget, text: heard.append(text))
    stage.show(s.desk(links=(s.link(ago=270),)))
    assert heard == ["Link ready, 30 seconds left"]


def test_every_card_and_its_buttons_say_whose_they_are(stage: Stage) -> None:
    card = shown(stage, s.link())
    assert card.accessibleName() == "Link for Amélie Dubois, Fusebill (Stax Bill), Portal home"
    assert card.copy.accessibleName() == "Copy link, Amélie Dubois"
    assert card.remove.accessibleName() == "Remove this card, Amélie Dubois"
    page = shown(stage, s.link(s.REDTAIL, None))
    assert page.again.accessibleName().startswith("Create again, ")
    stage.show(s.desk(presenting=True, links=(s.link(),)))
    hidden = stage.place.links.card(s.link().id)
    assert hidden is not None
    assert "Amélie" not in hidden.accessibleName() + hidden.copy.accessibleName()


def test_what_may_not_be_copied_is_greyed_and_said_to_be_managed(stage: Stage) -> None:
    rules = Rules(Policy(clipboard_allowed=False))
    stage.show(s.desk(links=(s.link(),), rules=rules))
    card = stage.place.links.card(s.link().id)
    assert card is not None
    assert not card.copy.isEnabled()
    assert not card.code_action.isEnabled()
    assert card.open.isEnabled()
    assert card.copy.accessibleDescription() == "Managed by your organisation"
    stage.show(s.desk(links=(s.link(),)))
    assert card.copy.isEnabled()


def test_while_a_link_is_made_no_other_can_be_made_again(stage: Stage) -> None:
    old = s.link(condition=Condition.EXPIRED)
    stage.show(s.desk(links=(old,), busy=s.busy(Busy.MINT)))
    card = stage.place.links.card(old.id)
    assert card is not None
    assert not card.again.isEnabled()
    stage.show(s.desk(links=(old,)))
    assert card.again.isEnabled()


def test_markup_stays_text(stage: Stage) -> None:
    card = shown(stage, s.link(customer=s.MARKUP))
    for label in card.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;img" in card._name.toolTip()


def test_nothing_ticks_while_nobody_looks(stage: Stage) -> None:
    assert stage.place._tick.isActive()
    assert stage.place._tick.timerType() is Qt.TimerType.PreciseTimer
    stage.window.hide()
    assert not stage.place._tick.isActive()
    stage.window.show()
    assert stage.place._tick.isActive()


def test_after_being_hidden_the_clocks_are_looked_at_at_once(stage: Stage) -> None:
    card = shown(stage, s.link(ago=48))
    stage.window.hide()
    stage.clock.move(600)
    stage.window.show()
    assert card.time.text() == "Expired"


def test_an_estimate_that_is_over_is_no_certainty(stage: Stage) -> None:
    over = s.link(expiry=s.ESTIMATE, condition=Condition.EXPIRED)
    assert shown(stage, over).time.text() == "Probably expired"
    assert shown(stage, s.link(condition=Condition.EXPIRED, id="sure")).time.text() == "Expired"


def test_what_decides_where_a_link_leads_is_named_with_it(stage: Stage) -> None:
    page = s.DESTINATIONS["assuresign"][0]
    link = s.link(s.ASSURESIGN, s.ANN, destination=page)
    asked = replace(link.request, inputs={"entity_id": "0000be00-0001"})
    card = shown(stage, replace(link, request=asked))
    assert "Prepared envelope 0000be00-0001" in plain(labels(card))
    card.note_action.trigger()
    assert "0000be00-0001" in QApplication.clipboard().text()
    stage.show(s.desk(presenting=True, links=(replace(link, request=asked),)))
    assert "0000be00" not in plain(labels(stage.window))


def test_a_token_in_a_pasted_address_is_neither_shown_nor_noted(stage: Stage) -> None:
    page = s.DESTINATIONS["assuresign"][0]
    link = s.link(s.ASSURESIGN, s.ANN, destination=page)
    pasted = "https://www.assuresign.net/ui/simpleSetup/42?ssoToken=LIVE-TOKEN#x"
    asked = replace(link.request, inputs={"entity_id": pasted})
    card = shown(stage, replace(link, request=asked))
    assert "simpleSetup/42" in plain(labels(card))
    card.note_action.trigger()
    assert "LIVE-TOKEN" not in plain(labels(card)) + QApplication.clipboard().text()


def test_a_question_takes_the_focus_from_nobody_who_has_gone_on_typing(stage: Stage) -> None:
    card = shown(stage, USED)
    card.copy.click()
    box = stage.place.lookup.box
    box.setFocus()
    stage.show(s.desk(links=(USED,), lookup=s.asked("ann")))
    question = LinkQuestion(USED.id, Use.OPEN, Doubt.USED)
    stage.show(s.desk(links=(USED,), lookup=s.asked("ann"), asking=question))
    assert card.question.isVisible()
    assert stage.gets_focus(box)


def plain(text: str) -> str:
    """Without what only steers the writing."""
    return re.sub("[\u200b\u2066-\u2069]", "", text)
