"""Tells an operator who works in another window what has happened here: never whom it is about.

Where the desktop has a place for it, a notification says it and a click brings the window forward;
elsewhere the window asks for attention in the desktop's own way. The icon that notifications need is there
from the first one until the operator comes back, and never after the program.
"""

from collections.abc import Callable, Iterator
from enum import Enum

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from sso_desk.desk.state import DeskState
from sso_desk.domain import QT_TRANSLATE_NOOP, Condition, LiveLink
from sso_desk.expiry import Clock
from sso_desk.ui.countdown import SOON_SECONDS
from sso_desk.ui.program_icon import program_icon
from sso_desk.ui.window import NAME, MainWindow
from sso_desk.ui.words import translate

LEAST_LIFE = 90.0
"""Seconds that a link must last at all before its last minute is news."""

LONGEST_WAIT_MS = 600_000
"""The clocks are looked at again at the latest then: the computer may have slept."""

MESSAGE_MS = 10_000


class News(Enum):
    """What is told, the most important first."""

    PROBLEM = QT_TRANSLATE_NOOP(
        "notifications", "Something went wrong. The window says what to do."
    )
    EXPIRED = QT_TRANSLATE_NOOP("notifications", "A link has expired.")
    SOON = QT_TRANSLATE_NOOP("notifications", "A link expires in one minute.")
    READY = QT_TRANSLATE_NOOP("notifications", "A link is ready.")


class Tray(QObject):
    """The desktop's notifications, which Qt gives to those who have an icon in the tray.

    `clicked` is emitted when the operator wants to see the window.
    """

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def possible(self) -> bool:
        """Whether this desktop has a tray that shows messages."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def tell(self, words: str) -> None:
        """Show it."""
        if self._icon is None:
            self._icon = QSystemTrayIcon(program_icon(), self)
            self._icon.setToolTip(NAME)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(lambda _how: self.clicked.emit())
        self._icon.show()
        self._icon.showMessage(NAME, words, program_icon(), MESSAGE_MS)

    def put_away(self) -> None:
        """Take the icon out of the tray."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None


def nobody_looks() -> bool:
    """Whether none of our windows is in front."""
    return QApplication.activeWindow() is None


class Notifications(QObject):
    """Hears every state; `forward` is emitted when the window is to come forward."""

    forward = Signal()

    def __init__(
        self,
        window: QWidget,
        clock: Clock,
        tray: Tray | None = None,
        away: Callable[[], bool] = nobody_looks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._away = away
        self._state = DeskState()
        self._warned: set[str] = set()
        self._tray = tray or Tray(self)
        self._tray.clicked.connect(self._come_back)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._look_at_the_clocks)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)

    def show_state(self, state: DeskState) -> None:
        """Tell what is new in it, if nobody looks."""
        before, self._state = self._state, state
        self._tell(set(_news(before, state)))
        self._look_at_the_clocks()

    def close(self) -> None:
        """Nothing more is told, and nothing stays in the tray."""
        self._wait.stop()
        self._state = DeskState()
        self._tray.put_away()

    # --- the last minute ----------------------------------------------------------------------

    def _look_at_the_clocks(self) -> None:
        """Tell of links in their last minute, once each; wait for the next one."""
        now = self._clock.now()
        waits = []
        for link in self._state.links:
            deadline = link.deadline
            if not _lasts(link) or deadline is None or link.id in self._warned:
                continue
            wait = deadline.remaining(now) - SOON_SECONDS
            if wait > 0:
                waits.append(wait)
            else:
                self._warned.add(link.id)
                self._tell({News.SOON} if wait > -SOON_SECONDS else set())
        self._warned &= {link.id for link in self._state.links}
        self._wait.stop()
        if waits:
            self._wait.start(min(LONGEST_WAIT_MS, int(min(waits) * 1000) + 1))

    # --- telling ------------------------------------------------------------------------------

    def _tell(self, news: set[News]) -> None:
        """Say the most important of it."""
        wanted = self._state.rules.preferences.notifications and not self._state.closing
        if not news or not wanted or not self._away():
            return
        words = translate("notifications", next(kind for kind in News if kind in news).value)
        if self._tray.possible():
            self._tray.tell(words)
        else:
            QApplication.alert(self._window)

    def _come_back(self) -> None:
        self._tray.put_away()
        self.forward.emit()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._tray.put_away()


def notifying(window: MainWindow, clock: Clock) -> Notifications:
    """Notifications of what the desk shows in that window."""
    made = Notifications(window, clock)
    made.forward.connect(window.come_forward)
    window.told.connect(made.show_state)
    return made


def _lasts(link: LiveLink) -> bool:
    """Whether a link can be used, and lasts so long that its end may come as a surprise."""
    return link.usable and (link.expiry.link_seconds or 0) >= LEAST_LIFE


def _news(before: DeskState, state: DeskState) -> Iterator[News]:
    """What has happened between two states."""
    if state.problem is not None and state.problem != before.problem:
        yield News.PROBLEM
    known = {link.id: link for link in before.links}
    for link in state.links:
        earlier = known.get(link.id)
        if earlier is None and link.usable:
            yield News.READY
        if earlier is not None and earlier.usable and link.condition is Condition.EXPIRED:
            yield News.EXPIRED
