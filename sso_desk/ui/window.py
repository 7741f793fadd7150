"""The window itself: there at once, furnished right after its first paint.

The order: the window is made and painted, empty but in its final shape; then `attach` brings the desk,
and with it everything in `workplace`. What takes long to import (the event loop, the desk, most of
this folder) is thus imported while the operator already sees the window. A test, or a program in no
hurry, hands the desk to the constructor.
"""

# ruff: noqa: N802 - Qt's own names

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QMainWindow

from sso_desk.ui.program_icon import program_icon

if TYPE_CHECKING:
    from sso_desk.desk.state import DeskState
    from sso_desk.expiry import Clock
    from sso_desk.rules import Theme
    from sso_desk.ui.intents import Intents
    from sso_desk.ui.workplace import Workplace

NAME = "SSO Desk"

BAR = 69
"""The height of the bar at the top with text of the usual size, in pixels."""


class MainWindow(QMainWindow):
    """The window. `closed` is emitted once, when the operator closes it.

    The desk's states come through the signal `told`: what goes wrong while one is drawn stays here, and
    does not break off what the desk is about.
    """

    closed = Signal()
    told = Signal(object)
    first_painted = Signal()

    def __init__(self, intents: "Intents | None" = None, *, clock: "Clock | None" = None) -> None:
        """Without `intents` the window is empty until `attach`."""
        super().__init__()
        self._place: Workplace | None = None
        self._painted = False
        self._told_closed = False
        self._worn = "system"
        self.setWindowTitle(NAME)
        self.setMinimumSize(720, 520)
        self.resize(1040, 720)
        if intents is not None and clock is not None:
            self.attach(intents, clock)

    @property
    def place(self) -> "Workplace":
        """What is in the window. Only after `attach`."""
        assert self._place is not None, "no desk has been attached"  # noqa: S101 - a caller's mistake
        return self._place

    def attach(self, intents: "Intents", clock: "Clock") -> None:
        """Furnish the window, and show what the desk shows from now on. Once only."""
        from sso_desk.ui.workplace import Workplace  # noqa: PLC0415

        self.setWindowIcon(program_icon())
        self._grow_with_text()
        self._dress()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        hints.accessibility().contrastPreferenceChanged.connect(self._dress)
        self._place = Workplace(intents, clock)
        self.setCentralWidget(self._place)
        self._place.show()
        self.told.connect(self.show_state)
        intents.watch(self.told.emit)
        self.show_state(intents.state)
        if self.isVisible():
            self._place.lookup.focus_box()

    def show_state(self, state: "DeskState") -> None:
        """Draw this state."""
        title = self.tr("SSO Desk – practice") if state.practice else NAME
        if title != self.windowTitle():
            self.setWindowTitle(title)
        if state.started:  # before that, nobody has asked what is preferred
            self.wear(state.rules.preferences.theme)
        self.place.show_state(state)

    def come_forward(self) -> None:
        """In front of other windows, with the focus, also from being minimized."""
        if not self.isVisible():
            return  # closed already
        from PySide6.QtCore import Qt  # noqa: PLC0415 - slow, and not for the first paint

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    async def painted(self) -> None:
        """Return once the window has been painted for the first time."""
        if self._painted:
            return
        import asyncio  # noqa: PLC0415 - whoever awaits has it already

        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def settle() -> None:
            if not done.done():
                done.set_result(None)

        self.first_painted.connect(settle)
        await done

    def _grow_with_text(self) -> None:
        """Larger with larger text, but never larger than the screen."""
        from sso_desk.ui import sizes  # noqa: PLC0415 - the first look at a font takes its time
        from sso_desk.ui.pieces.fitting import fit  # noqa: PLC0415

        fit(self, sizes.scaled(self.width()), sizes.scaled(self.height()))

    def wear(self, wished: "Theme") -> None:
        """Light, dark, or as the system is."""
        if wished.value != self._worn:
            from sso_desk.ui import color_scheme  # noqa: PLC0415 - after the first paint

            self._worn = wished.value
            color_scheme.wear(wished)

    def _dress(self) -> None:
        """Put on the colours of the present palette."""
        from sso_desk.ui import theme  # noqa: PLC0415 - after the first paint

        sheet = theme.style_sheet(QGuiApplication.palette())
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    # --- events -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Another palette, or back from being minimized."""
        if self._place is not None:
            if event.type() == QEvent.Type.PaletteChange:
                self._dress()
            elif event.type() == QEvent.Type.WindowStateChange:
                self._place.tick()
        super().changeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab goes as the eye reads."""
        from sso_desk.ui.pieces.reading_order import move_focus  # noqa: PLC0415 - not at first

        return move_focus(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, wherever nobody nearer wants it."""
        if self._place is not None and event.matches(QKeySequence.StandardKey.Cancel):
            self._place.back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is reported; ending the program is up to whoever made the window."""
        super().closeEvent(event)
        if not self._told_closed:
            self._told_closed = True
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Before anything is on the ground that Qt paints: the outlines of what will be."""
        if self._place is None:
            self._sketch(QPainter(self))
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def _sketch(self, painter: QPainter) -> None:
        """The bar at the top and the two boxes, where they are going to be.

        Filled paths in the palette's own brushes: whatever names a colour, a pen or a flag makes
        PySide build its whole `Qt` name space first, which takes longer than all the rest.
        """
        palette = self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(_box(0, 0, self.width(), BAR), palette.mid())
        painter.fillPath(_box(0, 0, self.width(), BAR - 1), palette.base())
        half = self.width() * 0.45
        for top, width, height in ((12, half, 44), (BAR + 16, half - 16, 34)):
            left = self.width() - 16 - width if self.isRightToLeft() else 16
            painter.fillPath(_box(left, top, width, height, 6), palette.mid())
            painter.fillPath(_box(left + 1, top + 1, width - 2, height - 2, 5), palette.base())


def _box(left: float, top: float, width: float, height: float, radius: float = 0) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, top, width, height), radius, radius)
    return path
