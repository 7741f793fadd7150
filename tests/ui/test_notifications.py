"""What is told to an operator who works in another window, and what never is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from sso_desk.desk.state import DeskState, Wish
from sso_desk.domain import Condition
from sso_desk.errors import Cause, VendorUnreachable
from sso_desk.rules import Preferences, Rules
from sso_desk.ui.notifications import News, Notifications, Tray, nobody_looks
from tests.ui import scenes as s
from tests.ui.fake_desk import FakeClock
from tests.ui.stage import Stage


class HeardTray(Tray):
    """A tray that remembers what it was told, on a desktop that may have none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.there = True
        self.told: list[str] = []
        self.in_the_tray = False

    def possible(self) -> bool:
        return self.there

    def tell(self, words: str) -> None:
        self.told.append(words)
        self.in_the_tray = True

    def put_away(self) -> None:
        self.in_the_tray = False


class Elsewhere:
    """The operator works in another window, until `looks`."""

    def __init__(self, stage: Stage) -> None:
        self.clock: FakeClock = stage.clock
        self.looks = False
        self.tray = HeardTray(stage.window)
        self.notifications = Notifications(
            stage.window, stage.clock, self.tray, lambda: not self.looks
        )
        self.notifications.show_state(s.desk())

    def show(self, state: DeskState) -> list[str]:
        """What is told when the desk shows that."""
        self.tray.told.clear()
        self.notifications.show_state(state)
        return list(self.tray.told)

    def pass_time(self, seconds: float) -> list[str]:
        """What is told when time passes: the timer's end is called, not waited for."""
        self.tray.told.clear()
        self.clock.move(seconds)
        self.notifications._look_at_the_clocks()
        return list(self.tray.told)


@pytest.fixture
def elsewhere(stage: Stage) -> Elsewhere:
    return Elsewhere(stage)


TROUBLE = s.trouble(VendorUnreachable(Cause.CUT), Wish.LOOKUP)


def test_a_link_is_ready_and_is_told_once(elsewhere: Elsewhere) -> None:
    state = s.desk(links=(s.link(),))
    assert elsewhere.show(state) == ["A link is ready."]
    assert elsewhere.show(replace(state, ticket="HD-1")) == []


def test_the_last_minute_is_told_once(elsewhere: Elsewhere) -> None:
    elsewhere.show(s.desk(links=(s.link(),)))
    waits = elsewhere.notifications._wait
    assert 239_000 <= waits.interval() <= 241_000
    assert elsewhere.pass_time(239) == []
    assert elsewhere.pass_time(1) == ["A link expires in one minute."]
    assert not waits.isActive()
    assert elsewhere.pass_time(30) == []


def test_a_short_life_has_no_last_minute(elsewhere: Elsewhere) -> None:
    elsewhere.show(s.desk(links=(s.link(expiry=s.ESTIMATE), s.link(s.REDTAIL, expiry=s.NO_WORD))))
    assert not elsewhere.notifications._wait.isActive()
    assert elsewhere.pass_time(50) == []


def test_after_sleep_a_link_that_is_over_is_not_about_to_expire(elsewhere: Elsewhere) -> None:
    elsewhere.show(s.desk(links=(s.link(),)))
    assert elsewhere.pass_time(4000) == []
    ended = s.link(condition=Condition.EXPIRED)
    assert elsewhere.show(s.desk(links=(ended,))) == ["A link has expired."]
    assert elsewhere.show(s.desk(links=(ended,), ticket="HD-1")) == []


def test_a_problem_is_told_before_anything_else(elsewhere: Elsewhere) -> None:
    assert elsewhere.show(s.desk(links=(s.link(),), problem=TROUBLE)) == [
        "Something went wrong. The window says what to do."
    ]
    assert elsewhere.show(s.desk(links=(s.link(),))) == []


def test_whoever_looks_at_the_window_is_told_nothing(elsewhere: Elsewhere) -> None:
    elsewhere.looks = True
    assert elsewhere.show(s.desk(links=(s.link(),), problem=TROUBLE)) == []
    assert elsewhere.pass_time(240) == []


def test_the_operator_can_switch_it_off(elsewhere: Elsewhere) -> None:
    off = Rules(preferences=Preferences(notifications=False))
    assert elsewhere.show(s.desk(links=(s.link(),), problem=TROUBLE, rules=off)) == []


def test_a_click_brings_the_window_forward_and_the_icon_goes(elsewhere: Elsewhere) -> None:
    forward: list[bool] = []
    elsewhere.notifications.forward.connect(lambda: forward.append(True))
    elsewhere.show(s.desk(links=(s.link(),)))
    assert elsewhere.tray.in_the_tray
    elsewhere.tray.clicked.emit()
    assert (forward, elsewhere.tray.in_the_tray) == ([True], False)


def test_no_icon_stays_when_the_operator_comes_back_or_the_program_ends(
    elsewhere: Elsewhere,
) -> None:
    elsewhere.show(s.desk(links=(s.link(),)))
    elsewhere.notifications._state_changed(Qt.ApplicationState.ApplicationInactive)
    was_there = elsewhere.tray.in_the_tray
    elsewhere.notifications._state_changed(Qt.ApplicationState.ApplicationActive)
    assert (was_there, elsewhere.tray.in_the_tray) == (True, False)
    elsewhere.show(s.desk(problem=TROUBLE))
    elsewhere.notifications.close()
    assert not elsewhere.tray.in_the_tray
    assert not elsewhere.notifications._wait.isActive()


def test_without_a_tray_the_window_asks_for_attention(elsewhere: Elsewhere) -> None:
    elsewhere.tray.there = False
    assert elsewhere.show(s.desk(links=(s.link(),))) == []
    assert not elsewhere.tray.in_the_tray


def test_the_real_trays_icon_comes_and_goes(qtbot: QtBot, stage: Stage) -> None:
    tray = Tray(stage.window)
    tray.put_away()
    tray.tell(News.READY.value)
    icon = tray._icon
    assert icon is not None
    assert icon.toolTip() == "SSO Desk"
    clicked: list[bool] = []
    tray.clicked.connect(lambda: clicked.append(True))
    icon.messageClicked.emit()
    tray.put_away()
    assert clicked == [True]
    stage.settle()
    assert tray.findChildren(QSystemTrayIcon) == []
    assert isinstance(tray.possible(), bool)


def test_an_open_dialog_of_ours_is_looking_too(stage: Stage) -> None:
    stage.qtbot.waitUntil(lambda: not nobody_looks(), timeout=3000)
    stage.place.dialogs.show_diagnostics()
    stage.qtbot.waitUntil(lambda: stage.dialog().isActiveWindow(), timeout=3000)
    assert not nobody_looks()
    assert QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive


def test_no_news_can_hold_a_name() -> None:
    assert all("{" not in news.value for news in News)
    assert len({news.value for news in News}) == 4
