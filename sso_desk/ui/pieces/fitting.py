"""How large windows become: as large as meant, never larger than the screen that they are on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(12, 44)
"""What a window manager puts around a window, in pixels; more than most."""


def room(window: QWidget) -> QSize:
    """How large a window may be on its screen, in pixels."""
    screen = window.screen()
    return screen.availableSize() - FRAME if screen is not None else QSize(16_777_215, 16_777_215)


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window that size, or what its screen has room for. Whatever it holds has to scroll then."""
    wanted, most = QSize(width, height), room(window)
    window.setMinimumSize(window.minimumSize().boundedTo(most))
    window.resize(wanted.boundedTo(most))
