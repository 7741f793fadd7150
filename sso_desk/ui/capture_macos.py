"""macOS: a window's sharing type. Some recorders of macOS 15 and later take no notice of it.

Never run on this project's own machines; the messages are tested against a run time that records them.
"""

from functools import cache

from sso_desk.ui.objective_c import ObjectiveC

SHARING_NONE, SHARING_READ_ONLY = 0, 1


@cache
def _appkit() -> ObjectiveC:
    return ObjectiveC("AppKit")


def keep_out(handle: int, *, out: bool, objc: ObjectiveC | None = None) -> None:
    """Leave the window out of captures; the handle is its NSView."""
    objc = objc or _appkit()
    window = objc.send(handle, "window")
    if window:
        objc.send(window, "setSharingType:", SHARING_NONE if out else SHARING_READ_ONLY)
