"""Windows: a window's display affinity.

Never run on this project's own machines; the calls are tested against a library that records them.
"""

import ctypes
import ctypes.wintypes
from typing import Any

WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE = 0x0, 0x1, 0x11


def keep_out(handle: int, *, out: bool, user32: Any = None) -> None:
    """Leave the window out of captures. Before Windows 10 2004 it is black there instead."""
    library = user32 or _user32()
    window = ctypes.wintypes.HWND(handle)
    if not out:
        library.SetWindowDisplayAffinity(window, WDA_NONE)
    elif not library.SetWindowDisplayAffinity(window, WDA_EXCLUDEFROMCAPTURE):
        library.SetWindowDisplayAffinity(window, WDA_MONITOR)


def _user32() -> Any:
    return ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore] # Windows alone
