"""Nobody at the desk: idle, a locked screen, a sleeping computer. Real D-Bus signals, real Qt events."""

import asyncio
import contextlib
import ctypes.wintypes
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sso_desk.desk.state import Away, Busy, NoticeKind
from sso_desk.domain import Condition, Customer, LinkRequest, SignInLink
from sso_desk.errors import Cause, CustomerNotFound, KeyringUnusable, VendorUnreachable
from sso_desk.journal_records import JournalAction
from sso_desk.ui import screen_lock_linux, screen_lock_macos, screen_lock_windows
from sso_desk.ui.idle import IdleWatch
from sso_desk.ui.screen_lock import ScreenLock, listen
from tests.end2end.desktop import until
from tests.fakes import LINK, FakeClock, settle
from tests.faults.objective_c import RecordedObjectiveC
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels
from tests.unit.desk.bench import ANN, Bench, story
from tests.unit.desk.test_links import SlowMint, failing

WHY = {
    Away.IDLE: NoticeKind.CLEARED_IDLE,
    Away.LOCKED: NoticeKind.CLEARED_LOCKED,
    Away.ASLEEP: NoticeKind.CLEARED_ASLEEP,
}

# --- what the desk does ------------------------------------------------------------------------------


@pytest.mark.parametrize("why", Away)
def test_links_results_and_names_leave_the_desk(why: Away) -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        await settle()
        assert bench.state.lookup.found
        bench.desk.choose_customer(bench.state.lookup.found[0])
        bench.desk.set_reason("asked")
        bench.desk.create_link()
        await settle()
        bench.desk.use.copy(bench.state.links[0].id)
        bench.desk.clear_away(why)
        state = bench.state
        assert state.links == ()
        assert state.customer is None
        assert (state.lookup.query.text, state.lookup.found) == ("", None)
        assert (state.reason, state.ticket) == ("", "")
        assert bench.clipboard.text == ""
        assert state.notice is not None
        assert state.notice.kind is WHY[why]
        assert bench.journal.actions[-1] is JournalAction.DISCARDED
        assert state.current == "c1", "the connection stays"
        bench.desk.choose_customer(ANN)
        bench.desk.create_link()
        await settle()
        assert bench.state.links[0].usable, "whoever comes back goes on"

    story(told)


def test_an_unknown_outcome_stays_to_be_seen() -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [failing(VendorUnreachable(Cause.CUT, outcome_unknown=True))]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.desk.clear_away(Away.LOCKED)
        assert [link.condition for link in bench.state.links] == [Condition.OUTCOME_UNKNOWN]
        assert bench.state.links[0].request.customer == Customer(ANN.id), "without a name"

    story(told)


def test_a_problem_leaves_too_and_a_late_one_names_nobody() -> None:
    async def told(bench: Bench) -> None:
        slow = asyncio.Event()

        async def refused_late(request: LinkRequest) -> SignInLink:
            await slow.wait()
            raise CustomerNotFound(vendor_text="No constituent called Ann Sample")

        bench.behaviour.mint = [
            failing(CustomerNotFound(vendor_text="Nobody called Ann Sample")),
            refused_late,
        ]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        assert bench.states[-1].problem is not None
        bench.desk.clear_away(Away.LOCKED)
        assert bench.state.problem is None
        bench.desk.choose_customer(ANN)
        bench.desk.create_link()
        await settle()
        bench.desk.clear_away(Away.LOCKED)
        slow.set()
        await settle()
        late = bench.states[-1].problem
        assert late is not None
        assert isinstance(late.error, CustomerNotFound)
        assert late.error.vendor_text == ""
        assert "Ann" not in str(late.error)
        bench.desk.try_again()
        await settle()
        assert bench.journal.actions.count(JournalAction.INTENT) == 2, "nobody is tried again"

    story(told)


def test_a_link_that_comes_when_nobody_is_there_is_journalled_and_never_shown() -> None:
    async def told(bench: Bench) -> None:
        slow = SlowMint(bench, sent=True)
        bench.behaviour.mint = [slow]
        await bench.choose()
        bench.desk.create_link(then_open=True)
        await settle()
        assert Busy.MINT_SENT in bench.state.busy
        bench.desk.clear_away(Away.LOCKED)
        slow.gate.set()
        await settle()
        assert [link.condition for link in bench.state.links] == [Condition.DISCARDED]
        assert all(link.link is None for state in bench.states for link in state.links)
        assert bench.browser.opened == []
        assert bench.journal.actions == [
            JournalAction.INTENT,
            JournalAction.CREATED,
            JournalAction.DISCARDED,
        ]
        assert LINK not in repr(bench.states)

    story(told)


def test_a_late_failure_of_the_programs_own_is_still_told() -> None:
    async def told(bench: Bench) -> None:
        slow = asyncio.Event()

        async def locked_late(_request: LinkRequest) -> SignInLink:
            await slow.wait()
            raise KeyringUnusable("locked")

        bench.behaviour.mint = [locked_late]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.desk.clear_away(Away.LOCKED)
        slow.set()
        await settle()
        late = bench.state.problem
        assert late is not None
        assert isinstance(late.error, KeyringUnusable)

    story(told)


def test_a_late_link_of_no_customer_is_journalled_and_never_shown() -> None:
    async def told(bench: Bench) -> None:
        slow = SlowMint(bench, sent=True)
        bench.behaviour.mint = [slow]
        await bench.begin()
        bench.desk.choose_destination("dashboard")
        bench.desk.create_link()
        await settle()
        bench.desk.clear_away(Away.LOCKED)
        slow.gate.set()
        await settle()
        assert [link.condition for link in bench.state.links] == [Condition.DISCARDED]
        assert bench.state.links[0].request.customer is None
        assert bench.journal.actions[-1] is JournalAction.DISCARDED

    story(told)


def test_a_late_answer_to_a_lookup_does_not_come_back() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.type_query("ann")
        bench.desk.search()
        bench.desk.clear_away(Away.LOCKED)
        await settle()
        assert bench.state.lookup.found is None
        assert not bench.state.busy

    story(told)


def test_an_empty_desk_is_cleared_without_a_word() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.clear_away(Away.LOCKED)
        assert bench.state.notice is None

    story(told)


def test_the_window_says_why_until_somebody_is_there_again(stage: Stage) -> None:
    stage.show(s.desk(notice=s.notice(NoticeKind.CLEARED_LOCKED)))
    assert "because the screen was locked" in labels(stage.place.status)
    assert not stage.place.status._fade.isActive()
    stage.show(s.desk(notice=s.notice(NoticeKind.CLEARED_LOCKED), customer=s.ANN))
    assert stage.place.status._fade.isActive()


# --- idle ----------------------------------------------------------------------------------------------


class Watched:
    """A window, and a watch over it that notes when it says idle."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = FakeClock()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.watch = IdleWatch(self.clock, self.window)
        self.told = 0
        self.watch.idle.connect(self._count)

    def _count(self) -> None:
        self.told += 1


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    return Watched(qtbot)


def by_key(window: QWidget) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)


def by_click(window: QWidget) -> None:
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)


def by_moving(window: QWidget) -> None:
    place = QPointF(5, 5)
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        place,
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(window.windowHandle(), moved)


@pytest.mark.parametrize("touch", [by_key, by_click, by_moving])
def test_a_touch_begins_the_time_anew(watched: Watched, touch: Callable[[QWidget], None]) -> None:
    watched.watch.set_limit(900)
    watched.clock.pass_time(899)
    watched.watch.look()
    assert watched.told == 0
    touch(watched.window)
    watched.clock.pass_time(899)
    watched.watch.look()
    assert watched.told == 0
    watched.clock.pass_time(1)
    watched.watch.look()
    watched.watch.look()
    assert watched.told == 1, "once, not again and again"
    touch(watched.window)
    watched.clock.pass_time(900)
    watched.watch.look()
    assert watched.told == 2


def test_no_limit_is_never_idle(watched: Watched) -> None:
    watched.clock.pass_time(10**6)
    watched.watch.look()
    watched.watch.set_limit(0)
    assert watched.told == 0


def test_sleeping_counts_and_a_moved_wall_clock_does_not(watched: Watched) -> None:
    watched.watch.set_limit(900)
    watched.clock.wall += 10_000
    watched.watch.look()
    assert watched.told == 0
    watched.clock.steady += 10_000
    watched.watch.look()
    assert watched.told == 1


def test_the_timer_looks_by_itself(watched: Watched, qtbot: QtBot) -> None:
    watched.watch.set_limit(1)
    watched.clock.pass_time(0.95)
    watched.watch.look()
    watched.clock.pass_time(0.1)
    qtbot.waitUntil(lambda: watched.told == 1)


# --- Linux: real signals on a real bus -----------------------------------------------------------------

SIGNALS = {
    "the desktop's screen saver": (
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver.ActiveChanged",
        "boolean:true",
        Away.LOCKED,
    ),
    "KDE's": (
        "/ScreenSaver",
        "org.freedesktop.ScreenSaver.ActiveChanged",
        "boolean:true",
        Away.LOCKED,
    ),
    "GNOME's": (
        "/org/gnome/ScreenSaver",
        "org.gnome.ScreenSaver.ActiveChanged",
        "boolean:true",
        Away.LOCKED,
    ),
    "the log-in session's": (
        "/org/freedesktop/login1/session/_32",
        "org.freedesktop.login1.Session.Lock",
        "",
        Away.LOCKED,
    ),
    "before sleep": (
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager.PrepareForSleep",
        "boolean:true",
        Away.ASLEEP,
    ),
    "after sleep": (
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager.PrepareForSleep",
        "boolean:false",
        Away.ASLEEP,
    ),
}


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Iterator[ScreenLock]:
    """A listener whose system bus is the session's: nobody may pretend to lock a real one."""
    address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    lock = ScreenLock()
    listening = listen(lock)
    lock.setProperty("listening", listening)
    yield lock
    listening.close()


@pytest.mark.session_bus
@pytest.mark.skipif("DBUS_SESSION_BUS_ADDRESS" not in os.environ, reason="needs a bus of its own")
@pytest.mark.skipif(shutil.which("dbus-send") is None, reason="dbus-send is not installed")
@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_on_the_bus_is_understood(ears: ScreenLock, qtbot: QtBot, name: str) -> None:
    path, signal, argument, meaning = SIGNALS[name]
    heard: list[Away] = []
    ears.away.connect(heard.append)

    command = ["dbus-send", "--session", "--type=signal", path, signal]
    for _ in range(10):  # until the listener is known to the bus
        subprocess.run([*command, *([argument] if argument else [])], check=True, timeout=10)
        with contextlib.suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: bool(heard), timeout=1000)
            break
    qtbot.wait(50)  # none of these is left for the next test, which has the same connection
    assert set(heard) == {meaning}


@pytest.mark.parametrize(
    ("interface", "name", "body"),
    [
        ("org.freedesktop.ScreenSaver", "ActiveChanged", (False,)),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", ()),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", ("true",)),
        ("org.freedesktop.login1.Session", "Unlock", ()),
        ("org.freedesktop.login1.Manager", "SessionNew", ("3", "/x")),
        ("None", "None", ()),
    ],
    ids=str,
)
def test_other_signals_say_nothing(interface: str, name: str, body: tuple[object, ...]) -> None:
    assert screen_lock_linux.meaning(interface, name, body) is None


@pytest.mark.parametrize("address", ["unix:path=/nowhere", "nonsense", "", "unix:abstract=gone"])
def test_without_a_bus_nothing_is_heard_and_nothing_breaks(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(name, address)
    before = set(threading.enumerate())
    ears = screen_lock_linux.BusEars(ScreenLock())
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive()
    ears.close()


@pytest.mark.xdist_group("desktop")
@pytest.mark.skipif("DBUS_SESSION_BUS_ADDRESS" not in os.environ, reason="needs a bus of its own")
def test_closing_ends_the_threads(ears: ScreenLock) -> None:
    threads = [thread for thread in threading.enumerate() if thread.name.endswith(" bus")]
    assert len(threads) == 2
    listening = ears.property("listening")
    until(lambda: len(listening._connections) == 2, "both buses")
    listening.close()
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()


# --- Windows and macOS: what their messages mean -----------------------------------------------------


@pytest.mark.parametrize(
    ("message", "detail", "meaning"),
    [
        (0x02B1, 7, Away.LOCKED),  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK
        (0x02B1, 8, None),  # … WTS_SESSION_UNLOCK
        (0x02B1, 5, None),  # … WTS_SESSION_LOGON
        (0x0218, 4, Away.ASLEEP),  # WM_POWERBROADCAST, PBT_APMSUSPEND
        (0x0218, 18, Away.ASLEEP),  # … PBT_APMRESUMEAUTOMATIC
        (0x0218, 10, None),  # … PBT_APMPOWERSTATUSCHANGE
        (0x0100, 7, None),  # WM_KEYDOWN
    ],
)
def test_windows_messages_are_understood(message: int, detail: int, meaning: Away | None) -> None:
    assert screen_lock_windows.meaning(message, detail) is meaning
    heard: list[Away] = []
    lock = ScreenLock()
    lock.away.connect(heard.append)
    native = ctypes.wintypes.MSG()
    native.message, native.wParam = message, detail
    listener = screen_lock_windows.MessageFilter(lock)
    kept = listener.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(native))
    assert kept is False
    assert heard == ([meaning] if meaning else [])
    listener.nativeEventFilter(b"xcb_generic_event_t", 0)
    assert len(heard) <= 1


def test_macos_is_asked_for_its_notifications_and_they_are_understood() -> None:
    heard: list[Away] = []
    lock = ScreenLock()
    lock.away.connect(heard.append)
    objc = RecordedObjectiveC()
    observer = screen_lock_macos.Observer(lock, objc)
    asked = {
        arguments[2] for _, message, arguments in objc.sent if message.startswith("addObserver")
    }
    names = (
        "com.apple.screenIsLocked",
        "NSWorkspaceWillSleepNotification",
        "NSWorkspaceDidWakeNotification",
    )
    assert asked == {repr(name) for name in names}
    for name in (*names, "com.apple.screenIsUnlocked"):
        assert screen_lock_macos.meaning(name) is (
            None if "Unlocked" in name else Away.LOCKED if "Locked" in name else Away.ASLEEP
        )
    observer.close()
    assert [message for _, message, _ in objc.sent[-2:]] == ["removeObserver:"] * 2


def test_a_customer_is_nowhere_in_sight_after_clearing(stage: Stage) -> None:
    customer = Customer("77", "Visible Name", "visible@example.com")
    stage.show(s.desk(customer=customer))
    assert "Visible Name" in labels(stage.window)
    stage.show(s.desk(notice=s.notice(NoticeKind.CLEARED_IDLE)))
    assert "Visible Name" not in labels(stage.window)
    assert "visible@example.com" not in labels(stage.window)
