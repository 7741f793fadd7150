"""macOS: the system's notifications of a locked screen and of sleep, through the Objective-C run time.

Never run on this project's own machines; `meaning` is tested against the documented names.
"""

import ctypes
from typing import TYPE_CHECKING, Any

from sso_desk.desk.state import Away
from sso_desk.ui.objective_c import ObjectiveC

if TYPE_CHECKING:
    from sso_desk.ui.screen_lock import ScreenLock

SCREEN_LOCKED = "com.apple.screenIsLocked"
WILL_SLEEP, DID_WAKE = "NSWorkspaceWillSleepNotification", "NSWorkspaceDidWakeNotification"


def meaning(name: str) -> Away | None:
    """What a notification of that name says about who is there."""
    return {
        SCREEN_LOCKED: Away.LOCKED,
        WILL_SLEEP: Away.ASLEEP,
        DID_WAKE: Away.ASLEEP,
    }.get(name)


class Observer:
    """An object of the Objective-C run time that is told of notifications."""

    def __init__(self, lock: "ScreenLock", objc: ObjectiveC) -> None:
        self._objc = objc
        self._lock = lock
        self._method = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(
            self._told
        )
        self._object = objc.new_object("SSODeskObserver", "told:", self._method)
        shared = objc.send(objc.class_of("NSWorkspace"), "sharedWorkspace")
        self._centers = (
            (
                objc.send(objc.class_of("NSDistributedNotificationCenter"), "defaultCenter"),
                (SCREEN_LOCKED,),
            ),
            (objc.send(shared, "notificationCenter"), (WILL_SLEEP, DID_WAKE)),
        )
        for center, names in self._centers:
            for name in names:
                objc.send(
                    center,
                    "addObserver:selector:name:object:",
                    self._object,
                    objc.selector("told:"),
                    objc.string(name),
                    None,
                )

    def _told(self, _self: Any, _command: Any, notification: Any) -> None:
        said = meaning(self._objc.text(self._objc.send(notification, "name")))
        if said is not None:
            self._lock.away.emit(said)

    def close(self) -> None:
        """Stop listening."""
        for center, _ in self._centers:
            self._objc.send(center, "removeObserver:", self._object)


def listen(lock: "ScreenLock") -> Observer:
    """Begin to listen."""
    return Observer(lock, ObjectiveC("AppKit"))
