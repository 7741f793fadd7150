"""What a link's card offers beside copying and opening: the QR code and the note; recent reasons."""

import dataclasses
from dataclasses import replace

import pytest
import segno
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget

from sso_desk.domain import Condition, LiveLink, Mark, Secret
from sso_desk.rules import Policy, Preferences, Rules
from sso_desk.ui.clipboard import SystemClipboard
from sso_desk.ui.dialogs.qr_dialog import QrDialog
from sso_desk.ui.link_card import LinkCard
from sso_desk.ui.pieces.qr_code import QUIET, modules_of
from sso_desk.ui.reason_line import ReasonLine
from sso_desk.ui.ticket_note import note_for
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels

LINK = s.link(ago=20)


def card_of(stage: Stage, link: LiveLink = LINK, **changes: object) -> LinkCard:
    stage.show(dataclasses.replace(s.desk(links=(link,)), **changes))  # type: ignore[arg-type]
    card = stage.place.links.card(link.id)
    assert card is not None
    return card


def code(stage: Stage) -> QrDialog | None:
    return stage.place.dialogs.opened(QrDialog)


# --- QR code -----------------------------------------------------------------------------------------


def test_the_code_says_the_link_whose_it_is_and_for_how_long(stage: Stage) -> None:
    card_of(stage).code_action.trigger()
    assert stage.desk.wished("show_code") == [("show_code", LINK.id)]
    dialog = code(stage)
    assert dialog is not None
    assert s.AMELIE.name in labels(dialog)
    assert LINK.host in labels(dialog)
    assert "4:40 left" in dialog.time.text()
    stage.move_clock(60)
    assert "3:40 left" in dialog.time.text()
    assert LINK.link is not None
    assert modules_of(LINK.link.url) == [
        list(row) for row in segno.make_qr(LINK.link.url.reveal(), error="l").matrix
    ]


def test_what_is_painted_is_the_code(stage: Stage) -> None:
    card_of(stage).code_action.trigger()
    dialog = code(stage)
    assert dialog is not None
    assert LINK.link is not None
    modules = modules_of(LINK.link.url)
    assert modules is not None
    picture = dialog.code.grab().toImage()
    edge = dialog.code.width() // (len(modules) + 2 * QUIET)
    start = (dialog.code.width() - edge * len(modules)) // 2
    for y, line in enumerate(modules):
        for x, dark in enumerate(line):
            color = picture.pixelColor(start + x * edge + edge // 2, start + y * edge + edge // 2)
            assert (color.lightness() < 128) is bool(dark), (x, y)


def test_it_closes_with_its_link_and_tells_the_desk_when_it_is_closed(stage: Stage) -> None:
    card_of(stage).code_action.trigger()
    stage.show(s.desk(links=(replace(LINK, condition=Condition.EXPIRED, link=None),)))
    assert code(stage) is None
    card_of(stage).code_action.trigger()
    dialog = code(stage)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert stage.desk.wished("hide_code")
    stage.settle()
    assert code(stage) is None


def test_a_link_that_is_too_long_says_so(stage: Stage) -> None:
    assert LINK.link is not None
    long = Secret(LINK.link.url.reveal() + "x" * 3000)
    assert modules_of(long) is None
    link = replace(LINK, link=replace(LINK.link, url=long))
    card_of(stage, link).code_action.trigger()
    dialog = code(stage)
    assert dialog is not None
    assert not dialog.code.isVisible()
    assert "too long for a QR code" in labels(dialog)


def test_where_links_may_not_be_copied_there_is_no_code(stage: Stage) -> None:
    card = card_of(stage, rules=Rules(Policy(clipboard_allowed=False)))
    assert not card.code_action.isEnabled()
    ended = card_of(stage, replace(LINK, condition=Condition.EXPIRED, link=None))
    assert not ended.code_action.isVisible()


def test_the_card_says_that_it_was_shown(stage: Stage) -> None:
    card = card_of(stage, replace(LINK, events=s.marks((Mark.SHOWN, 3))))
    assert "shown as a QR code" in labels(card)


# --- the note ----------------------------------------------------------------------------------------


def test_the_note_says_who_where_and_why_and_never_the_link(stage: Stage) -> None:
    request = replace(LINK.request, reason="Card declined", ticket="HD-7")
    link = replace(LINK, request=request)
    card_of(stage, link).note_action.trigger()
    text = QGuiApplication.clipboard().text()
    for fact in (s.AMELIE.name, s.AMELIE.id, "Fusebill", "Portal home", "Card declined", "HD-7"):
        assert fact in text
    assert LINK.host not in text
    assert s.TOKEN not in text
    data = QGuiApplication.clipboard().mimeData()
    assert isinstance(data, QMimeData)
    assert not data.hasFormat("x-kde-passwordManagerHint"), "it is no secret"
    assert "note copied" in labels(stage.place.links)


def test_a_template_of_ones_own_is_used_and_a_bad_one_is_not(stage: Stage) -> None:
    own = Rules(preferences=Preferences(note_template="{customer} / {ticket}{id}"))
    card_of(stage, rules=own).note_action.trigger()
    assert QGuiApplication.clipboard().text() == f"{s.AMELIE.name} / {s.AMELIE.id}"
    assert note_for(LINK, "{link}") == note_for(LINK, "")


def test_the_organisations_note_goes_before_ones_own(stage: Stage) -> None:
    both = Rules(Policy(note_template="{id}"), Preferences(note_template="{customer}"))
    card_of(stage, rules=both).note_action.trigger()
    assert QGuiApplication.clipboard().text() == s.AMELIE.id


def test_the_note_of_an_ended_link_can_be_copied_too(stage: Stage) -> None:
    card = card_of(stage, replace(LINK, condition=Condition.OUTCOME_UNKNOWN, link=None))
    assert card.more.isVisible()
    card.note_action.trigger()
    assert s.AMELIE.id in QGuiApplication.clipboard().text()


def test_a_note_over_a_copied_link_stays(stage: Stage) -> None:
    clipboard = SystemClipboard()
    assert LINK.link is not None
    clipboard.put(LINK.link.url)
    card_of(stage).note_action.trigger()
    assert not clipboard.clear_if_holds(LINK.link.url)
    assert s.AMELIE.name in QGuiApplication.clipboard().text()


# --- nothing to drag, select or read --------------------------------------------------------------------


@pytest.mark.parametrize("held", [False, True], ids=["masked", "revealed"])
def test_no_other_program_can_read_the_link_off_the_window(stage: Stage, held: bool) -> None:
    card = card_of(stage)
    card.masked.reveal_while(held=held)
    assert card.masked.revealed is held

    def said(widget: QWidget) -> list[str]:
        interface = QAccessible.queryAccessibleInterface(widget)
        roles = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
        return [interface.text(role) for role in roles]

    everything = [text for w in card.findChildren(QWidget) for text in (*said(w), w.toolTip())]
    assert everything
    assert not any(s.TOKEN in text for text in everything)


def test_the_link_cannot_be_dragged_or_selected(stage: Stage) -> None:
    card = card_of(stage)
    card.masked.reveal_while(held=True)
    before = QGuiApplication.clipboard().text()
    QTest.mousePress(card.masked, Qt.MouseButton.LeftButton)
    QTest.mouseMove(card.masked, card.masked.rect().center())
    QTest.mouseRelease(card.masked, Qt.MouseButton.LeftButton)
    QTest.keyClick(card.masked, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(card.masked, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == before
    assert card.masked.contextMenuPolicy() is Qt.ContextMenuPolicy.DefaultContextMenu
    assert card.masked.focusPolicy() is Qt.FocusPolicy.NoFocus


def popup_of(line: ReasonLine) -> QAbstractItemView:
    """The list of recent reasons."""
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    return popup


# --- recent reasons ------------------------------------------------------------------------------------


def test_down_offers_recent_reasons_and_enter_takes_one(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, reasons=("Card declined", "Address changed")))
    line = stage.place.card.reason
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Down)
    popup = popup_of(line)
    assert popup.isVisible()
    assert popup.model().rowCount() == 2
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert stage.desk.wished("set_reason")[-1] == ("set_reason", "Address changed")
    assert stage.desk.wished("create_link") == [], "Enter in the list makes no link"
    assert line.text() == "Address changed"


def test_typing_narrows_them_and_nothing_is_filled_in(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, reasons=("Card declined", "Address changed")))
    line = stage.place.card.reason
    assert line.text() == ""
    line.setFocus()
    QTest.keyClicks(line, "addr")
    completer = line.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    assert line.text() == "addr"
    popup_of(line).hide()


def test_without_recent_reasons_down_does_nothing(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE))
    line = stage.place.card.reason
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert not popup_of(line).isVisible()
