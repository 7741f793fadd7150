"""The window's face: Qt and asyncio on one loop. The only module that knows qasync.

In order: the window is made and painted, empty but in its final shape; only then is the rest loaded
and the loop of Qt and asyncio begun; the window is furnished, slow libraries are loaded on a thread,
and the desk begins (in practice, once its vendors listen). Closing the window, a signal or the end
of the session closes the desk, which ends every task; then the loop ends.
"""

import contextlib
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sso_desk import __version__
from sso_desk.ui.window import NAME, MainWindow

if TYPE_CHECKING:
    from sso_desk.crash_reports import CrashReports
    from sso_desk.signals import EndSignals
    from sso_desk.ui.system_proxy import QtSystemProxy


def run(*, practice: bool) -> int:
    """Show the window until it is closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("sso-desk")
    application.setQuitOnLastWindowClosed(False)
    window = MainWindow()
    window.first_painted.connect(lambda: application.exit(0))
    window.show()
    application.exec()  # until the first paint; there is no task yet that it could strand
    return _furnish_and_run(application, window, practice=practice)


def _furnish_and_run(application: QApplication, window: MainWindow, *, practice: bool) -> int:
    from qasync import QEventLoop  # noqa: PLC0415 - after the first paint

    from sso_desk import compose  # noqa: PLC0415 - after the first paint
    from sso_desk.crash_reports import CrashReports  # noqa: PLC0415 - after the first paint
    from sso_desk.signals import EndSignals  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.qt_messages import logged_qt_messages  # noqa: PLC0415 - after the first paint

    reports = CrashReports()
    home = compose.home_folder()
    try:
        reports.begin((compose.practice_folder(home) if practice else home) / "logs")
    except OSError as error:
        print(f"sso-desk: the log cannot be written: {error}", file=sys.stderr)
        return 1
    signals = EndSignals()
    with logged_qt_messages(), QEventLoop(application) as loop:
        loop.set_exception_handler(reports.in_loop)
        session = _session(application, window, signals, reports, practice=practice)
        try:
            loop.run_until_complete(session)
        except Exception as fault:  # noqa: BLE001 - the outermost handler: it logs and says so
            reports.ended_by(fault)
            return 1
    signals.close()
    return 0


async def _session(
    application: QApplication,
    window: MainWindow,
    signals: "EndSignals",
    reports: "CrashReports",
    *,
    practice: bool,
) -> None:
    """One session, from the furnished window to the end of the last task."""
    import asyncio  # noqa: PLC0415 - after the first paint

    from sso_desk import compose  # noqa: PLC0415 - after the first paint
    from sso_desk.desk.state import Away  # noqa: PLC0415 - after the first paint
    from sso_desk.expiry import SystemClock  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.clipboard import SystemClipboard  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.idle import IdleWatch  # noqa: PLC0415 - after the first paint
    from sso_desk.ui.screen_lock import ScreenLock, listen  # noqa: PLC0415 - after the first paint

    loop = asyncio.get_running_loop()
    ended = loop.create_future()

    def end(*_: object) -> None:
        if not ended.done():
            ended.set_result(None)

    window.closed.connect(end)
    signals.asked_to_end.connect(end)
    application.commitDataRequest.connect(end)
    home, clipboard = compose.home_folder(), SystemClipboard()
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
    window.attach(desk, clock)
    idle, lock = IdleWatch(clock, window), ScreenLock(window)
    idle.idle.connect(lambda: desk.clear_away(Away.IDLE))
    lock.away.connect(desk.clear_away)
    desk.watch(lambda state: idle.set_limit(state.rules.idle_seconds))
    listening = listen(lock)
    if not window.isVisible():
        end()  # closed before it was furnished
    try:
        await compose.load_libraries()
        desk.begin(before=rehearsal.start if rehearsal else None)
        await ended
    finally:
        reports.tell(None)
        if listening is not None:
            listening.close()
        window.hide()
        await (rehearsal or desk).aclose()
        window.deleteLater()


def _system_proxy(platform: str = sys.platform) -> "QtSystemProxy | None":
    """Whoever knows the system's proxy; on Linux Qt knows nothing but the environment."""
    if platform not in ("win32", "darwin"):
        return None
    from sso_desk.ui.system_proxy import QtSystemProxy  # noqa: PLC0415 - loads Qt's network library

    return QtSystemProxy()
