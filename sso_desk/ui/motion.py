"""Whether things may move: some people get ill from it, and tell their system so.

Qt does not say it (6.11), so each system is asked in its own way, once at the start; on Linux on a
thread, for the answer comes from another program. Until there is an answer, things move.
"""

import ctypes
import sys
import threading
from collections.abc import Callable
from typing import Any

_ANSWERS: list[bool] = []


def allowed() -> bool:
    """Whether a thing may move to say that something runs."""
    return _ANSWERS[-1] if _ANSWERS else True


def answer(*, moves: bool) -> None:
    """What the system wants from now on."""
    _ANSWERS[:] = [moves]


def ask_system(platform: str = sys.platform) -> None:
    """Find out what the system wants. Returns at once."""
    if platform == "win32":
        answer(moves=on_windows(getattr(ctypes, "windll").user32))  # noqa: B009 - Windows alone
    elif platform == "darwin":
        answer(moves=on_macos())
    else:
        threading.Thread(target=_tell, args=(on_linux,), name="motion", daemon=True).start()


def _tell(ask: Callable[[], bool]) -> None:
    answer(moves=ask())


def on_windows(user32: Any) -> bool:
    """“Show animations in Windows”. Never run on this project's own machines."""
    client_area_animation = 0x1042
    shown = ctypes.c_int(1)
    user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(shown), 0)
    return bool(shown.value)


def on_macos(framework: Any = None) -> bool:
    """“Reduce motion” is off. Never run on this project's own machines."""
    from sso_desk.ui.objective_c import ObjectiveC  # noqa: PLC0415 - macOS alone

    objc = framework or ObjectiveC("AppKit")
    shared = objc.send(objc.class_of("NSWorkspace"), "sharedWorkspace")
    return not objc.send(shared, "accessibilityDisplayShouldReduceMotion")


def on_linux(bus: str = "SESSION", seconds: float = 2.0) -> bool:
    """The desktop's animations are on, as its portal says; True where nobody says."""
    from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415 - slow: 30 ms
    from jeepney.auth import AuthenticationError  # noqa: PLC0415
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

    portal = DBusAddress(
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Desktop",
        "org.freedesktop.portal.Settings",
    )
    question = ("org.gnome.desktop.interface", "enable-animations")
    try:
        with open_dbus_connection(bus) as connection:
            call = new_method_call(portal, "Read", "ss", question)
            reply = connection.send_and_get_reply(call, timeout=seconds)
    except (OSError, LookupError, ValueError, AuthenticationError):
        return True
    return reply.header.message_type is MessageType.error or plain(reply.body) is not False


def plain(body: object) -> object:
    """What is within D-Bus variants within a message's body."""
    while isinstance(body, tuple) and body:
        body = body[-1]
    return body
