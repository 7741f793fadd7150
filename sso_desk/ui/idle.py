"""Notices when nobody has touched the program for a while.

Only what reaches one of our windows counts: a key, a click, a wheel, a moved mouse. Time is read from
the clock that also counts sleep, and not from the timer, which may be late or stand still.
"""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from sso_desk.expiry import Clock

LOOK_MS = 30_000
"""The longest time between two looks at the clock."""

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Emits `idle` once after `limit` seconds without a touch, and again only after the next touch."""

    idle = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = 0
        self._touched = clock.now().steady
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
            self._watch(QGuiApplication.focusWindow())

    def set_limit(self, seconds: int) -> None:
        """After how many seconds; 0 is never."""
        if seconds != self._limit:
            self._limit = seconds
            self.look()

    def look(self) -> None:
        """Look at the clock now, as after sleep."""
        self._timer.stop()
        if not self._limit or self._told:
            return
        left = self._limit - (self._clock.now().steady - self._touched)
        if left > 0:
            self._timer.start(min(LOOK_MS, int(left * 1000) + 1))
        else:
            self._told = True
            self.idle.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See what is touched, and let everything pass."""
        if event.type() in TOUCHES:
            self._touched = self._clock.now().steady
            if self._told:
                self._told = False
                self.look()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Watch a window that has come to the front; a filter is never installed twice."""
        if window is not None:
            window.installEventFilter(self)
