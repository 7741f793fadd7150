"""The window on a fake desk, for stories told from the operator's side."""

import os

if not os.environ.get("QT_QPA_PLATFORM"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sso_desk.desk.state import DeskState
from sso_desk.ui import mint_bar
from sso_desk.ui.pieces.dialog import Dialog
from sso_desk.ui.window import MainWindow
from tests.ui import scenes
from tests.ui.fake_desk import FakeClock, FakeDesk

mint_bar.NEW_MS = 0  # stories are told faster than anybody reads


class Stage:
    """The window, the desk behind it, the clock above it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.clock = FakeClock(scenes.NOW)
        self.desk = FakeDesk(DeskState(started=True), tuple(scenes.VENDORS.values()))
        self.window = MainWindow(self.desk, clock=self.clock)
        self.place = self.window.place

    def begin_anew(self) -> None:
        """As if nothing had been: no dialog, no question, nothing shown, the usual size and time."""
        for dialog in self.window.findChildren(QDialog):
            if isinstance(dialog, Dialog):
                dialog._asking = None  # some wait for their answer
            dialog.done(0)
        self.place.status._warnings.clear()
        self.desk.begin_anew()
        self.clock.moment = scenes.NOW
        self.show(DeskState(started=True))
        self.window.hide()
        self.window.resize(1040, 720)

    def end(self) -> None:
        """Away with the window."""
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def show(self, state: DeskState) -> None:
        """Have the desk show that state."""
        self.desk.show(state)
        self.settle()

    def settle(self) -> None:
        """Let posted events happen: layouts, focus, deferred deletes."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, 0)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        return next(d for d in self.window.findChildren(QDialog) if d.isVisible())

    def gets_focus(self, widget: QWidget) -> bool:
        """Whether it has the focus, or gets it once its window does."""
        self.qtbot.waitUntil(widget.hasFocus, timeout=3000)
        return True

    def move_clock(self, seconds: float) -> None:
        """Time passes, and the window looks at the clock."""
        self.clock.move(seconds)
        self.place.tick()


def staged(qtbot: QtBot) -> Stage:
    """A stage whose window is up."""
    made = Stage(qtbot)
    qtbot.addWidget(made.window)
    come_up(made)
    return made


def come_up(stage: Stage) -> None:
    """Have its window seen, and in front."""
    with stage.qtbot.waitExposed(stage.window):
        stage.window.show()
    stage.window.activateWindow()
    QTest.keyRelease(stage.window, Qt.Key.Key_Shift)  # QTest lets a test before leave it pressed


def labels(widget: QWidget) -> str:
    """All that can be read on it."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
