"""The window's face: Qt and asyncio on one loop. The only module that knows qasync.

In order: the program finds out whether it is the first one (otherwise it brings the first one's
window forward, and ends); the window is made and painted, empty but in its final shape; only then is
the rest loaded and the loop of Qt and asyncio begun; the window is furnished in the operator's
language, slow libraries are loaded on a thread, and the desk begins (in practice, once its vendors
listen). Closing the window, a signal, Quit or the end of the session closes the desk, which ends every
task; then the loop ends.
"""

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sso_desk import __version__
from sso_desk.home import home_folder, practice_folder
from sso_desk.signals import EndSignals
from sso_desk.ui.single_instance import Place, SingleInstance
from sso_desk.ui.window import NAME, MainWindow

if TYPE_CHECKING:
    from sso_desk.crash_reports import CrashReports
    from sso_desk.desk.desk import Desk
    from sso_desk.ui.system_proxy import QtSystemProxy


class Application(QApplication):
    """Qt's application, which leaves it to us how the program ends."""

    asked_to_end = Signal()
    """By the system's Quit, the session or a signal; more than once, perhaps."""

    def __init__(self) -> None:
        super().__init__(sys.argv[:1])
        self.setApplicationName(NAME)
        self.setApplicationVersion(__version__)
        self.setQuitOnLastWindowClosed(False)
        self._ends_by_us = False
        self.told_to_end = False
        """Whether `asked_to_end` has been emitted."""

    def ask_to_end(self, *_: object) -> None:
        """Emit `asked_to_end`."""
        self.told_to_end = True
        self.asked_to_end.emit()

    def event(self, event: QEvent) -> bool:
        """Quit ends what runs, and then the loop; Qt would end the loop under it."""
        if self._ends_by_us and event.type() == QEvent.Type.Quit:
            self.ask_to_end()
            return True
        return super().event(event)

    def show_first(self, window: MainWindow) -> None:
        """Show the window until its first paint, or until the program is told to end."""
        window.first_painted.connect(self._leave)
        self.asked_to_end.connect(self._leave)
        window.show()
        self.exec()  # there is no task yet that it could strand
        self.asked_to_end.disconnect(self._leave)
        self._ends_by_us = True

    def _leave(self) -> None:
        self.exit(0)


def run(*, practice: bool, told_to_end: Callable[[], bool]) -> int:
    """Show the window until it is closed; the exit code.

    `told_to_end` says whether a signal came before this program's own handlers were in place.
    """
    home = home_folder()
    instance = SingleInstance(practice_folder(home) if practice else home)
    place = instance.take()
    if place is Place.RAISED:
        return 0
    if place is Place.UNANSWERED:
        print("sso-desk: it is already running, but does not answer", file=sys.stderr)
        return 1
    application = Application()
    QGuiApplication.setDesktopFileName("sso-desk")
    signals = EndSignals()
    signals.asked_to_end.connect(application.ask_to_end)
    application.commitDataRequest.connect(application.ask_to_end)
    if told_to_end():
        application.ask_to_end()
    window = MainWindow()
    window.closed.connect(application.ask_to_end)
    if not application.told_to_end:
        application.show_first(window)
    signals.wake_qt()
    try:
        if application.told_to_end:
            return 0
        return _furnish_and_run(application, window, home, instance, practice=practice)
    finally:
        signals.close()
        instance.close()


def _furnish_and_run(
    application: Application,
    window: MainWindow,
    home: Path,
    instance: SingleInstance,
    *,
    practice: bool,
) -> int:
    import asyncio  # noqa: PLC0415 - after the first paint

    from qasync import QEventLoop  # noqa: PLC0415 - after the first paint

    from sso_desk.crash_reports import CrashReports  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.qt_messages import logged_qt_messages  # noqa: PLC0415 - after the first paint

    reports = CrashReports()
    try:
        reports.begin((practice_folder(home) if practice else home) / "logs")
    except OSError as error:
        print(f"sso-desk: the log cannot be written: {error}", file=sys.stderr)
        return 1
    instance.listen(window.come_forward)
    application.asked_to_end.connect(instance.stop_listening)
    with logged_qt_messages(), QEventLoop(application) as loop:
        loop.set_exception_handler(reports.in_loop)
        session = _session(application, window, home, reports, practice=practice)
        try:
            loop.run_until_complete(session)
        except Exception as fault:  # noqa: BLE001 - the outermost handler: it logs and says so
            if isinstance(fault, RuntimeError) and asyncio.all_tasks(loop):
                _end_without_screen(instance)
            reports.ended_by(fault)
            return 1
    return 0


def _end_without_screen(instance: SingleInstance) -> None:
    """Qt has ended the loop under us: the X server has gone, and with it all that could be shown.

    Tasks cannot end without a loop, so this is as being killed: the practice vendors notice, and the
    next start gives what was under way its outcome in the journal.
    """
    import logging  # noqa: PLC0415 - not for the first paint

    logging.getLogger(__name__).error("the connection to the screen broke")
    instance.close()
    logging.shutdown()
    os._exit(1)


async def _session(
    application: Application,
    window: MainWindow,
    home: Path,
    reports: "CrashReports",
    *,
    practice: bool,
) -> None:
    """One session, from the furnished window to the end of the last task."""
    import asyncio  # noqa: PLC0415 - after the first paint

    from sso_desk import compose  # noqa: PLC0415 - after the first paint
    from sso_desk.desk.state import Away  # noqa: PLC0415 - after the first paint
    from sso_desk.expiry import SystemClock  # noqa: PLC0415 - after the first paint
    from sso_desk.ui import languages, motion  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.clipboard import SystemClipboard  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.idle import IdleWatch  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.notifications import notifying  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.screen_lock import ScreenLock, listen  # noqa: PLC0415 - after the first paint

    loop = asyncio.get_running_loop()
    ended = loop.create_future()

    def end() -> None:
        if not ended.done():
            ended.set_result(None)

    application.asked_to_end.connect(end)
    if application.told_to_end:
        end()  # before this loop ran
    clipboard = SystemClipboard()
    rehearsal = compose.PracticeRun(home, clipboard=clipboard) if practice else None
    desk = (
        rehearsal.desk
        if rehearsal is not None
        else compose.real_desk(
            home,
            clipboard=clipboard,
            secrets_for_this_run=True,
            system_proxy=_system_proxy(),
        )
    )

    def tell() -> None:
        with contextlib.suppress(RuntimeError):  # the loop has closed: nobody looks any more
            loop.call_soon_threadsafe(desk.report_fault)

    reports.tell(tell)
    clock = SystemClock()
    idle, lock = IdleWatch(clock, window), ScreenLock(window)
    idle.idle.connect(lambda: desk.clear_away(Away.IDLE))
    lock.away.connect(desk.clear_away)
    desk.watch(lambda state: idle.set_limit(state.rules.idle_seconds))
    notifications = notifying(window, clock)
    listening = listen(lock)
    try:
        looks = await compose.preferred_looks(home)
        languages.install(looks.language)
        window.wear(looks.theme)
        window.attach(desk, clock)
        window.place.other_wished.connect(lambda: _hand_over(window, desk, home, practice=practice))
        motion.ask_system()
        await compose.load_libraries()
        desk.begin(before=rehearsal.start if rehearsal else None)
        await ended
    finally:
        reports.tell(None)
        listening.close()
        notifications.close()
        window.hide()
        await (rehearsal or desk).aclose()
        window.deleteLater()


def _hand_over(window: MainWindow, desk: "Desk", home: Path, *, practice: bool) -> None:
    """Start the other kind of window, and close this one once that is there."""
    import logging  # noqa: PLC0415 - not for the first paint

    from sso_desk.this_program import command  # noqa: PLC0415 - seldom wanted
    from sso_desk.ui.handover import Handover  # noqa: PLC0415 - seldom wanted

    def failed(why: str) -> None:
        logging.getLogger(__name__).error("the other window did not come up: %s", why)
        window.place.show_other_starting(starting=False)
        desk.report_fault()

    folder = home if practice else practice_folder(home)
    handover = Handover(folder, command(*(() if practice else ("--practice",))), window)
    handover.arrived.connect(window.close)
    handover.failed.connect(failed)
    handover.begin()


def _system_proxy(platform: str = sys.platform) -> "QtSystemProxy | None":
    """Whoever knows the system's proxy; on Linux Qt knows nothing but the environment."""
    if platform not in ("win32", "darwin"):
        return None
    from sso_desk.ui.system_proxy import QtSystemProxy  # noqa: PLC0415 - loads Qt's network library

    return QtSystemProxy()
