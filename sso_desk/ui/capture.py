"""Keeps our windows out of shared screens, recordings and pictures of the screen, where the system can.

All of them: the window, dialogs, menus, open lists and tool tips are windows of their own to the
system. On Linux no program can ask for this; there names are hidden, and that is all.
"""

import sys
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class KeepOut(Protocol):
    """Takes a window's handle, and whether captures shall be without it."""

    def __call__(self, handle: int, *, out: bool) -> None: ...


def way(platform: str = sys.platform) -> KeepOut | None:
    """How this system does it; None where it cannot."""
    if platform == "win32":
        from sso_desk.ui import capture_windows  # noqa: PLC0415 - Windows alone

        return capture_windows.keep_out
    if platform == "darwin":
        from sso_desk.ui import capture_macos  # noqa: PLC0415 - macOS alone

        return capture_macos.keep_out
    return None


class CaptureGuard(QObject):
    """While it is on, every window of ours that is open or opens is kept out of captures."""

    def __init__(self, parent: QObject, keep_out: KeepOut | None = None) -> None:
        super().__init__(parent)
        self._keep_out = keep_out or way()
        self._on = False

    def guard(self, *, on: bool) -> None:
        """Begin or end it."""
        application = QApplication.instance()
        keep_out = self._keep_out
        if on is self._on or keep_out is None or not isinstance(application, QApplication):
            return
        self._on = on
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)
        for widget in application.topLevelWidgets():
            if widget.isVisible():
                keep_out(int(widget.winId()), out=on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Whatever opens is kept out before it is seen."""
        opens = event.type() == QEvent.Type.Show
        if opens and self._keep_out and isinstance(watched, QWidget) and watched.isWindow():
            self._keep_out(int(watched.winId()), out=True)
        return False
