"""Marks what was just copied as concealed on the macOS pasteboard, through AppKit.

Qt cannot name a pasteboard type of its own from Python, so the Objective-C run time is called
directly. Only ever imported on macOS.
"""

import ctypes
import ctypes.util
from typing import Any

CONCEALED = "org.nspasteboard.ConcealedType"


def mark_concealed() -> None:
    """Add the type that password managers use, with empty content, beside the text."""
    objc = ctypes.CDLL(ctypes.util.find_library("objc"))
    ctypes.CDLL(ctypes.util.find_library("AppKit"))
    objc.objc_getClass.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = [ctypes.c_char_p]
    objc.sel_registerName.restype = ctypes.c_void_p
    objc.sel_registerName.argtypes = [ctypes.c_char_p]

    def send(target: Any, message: str, *arguments: Any) -> Any:
        types = [ctypes.c_char_p if isinstance(a, bytes) else ctypes.c_void_p for a in arguments]
        call = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *types)(
            ("objc_msgSend", objc)
        )
        return call(target, objc.sel_registerName(message.encode()), *arguments)

    strings = objc.objc_getClass(b"NSString")
    name = send(strings, "stringWithUTF8String:", CONCEALED.encode())
    empty = send(strings, "stringWithUTF8String:", b"")
    types = send(objc.objc_getClass(b"NSArray"), "arrayWithObject:", name)
    pasteboard = send(objc.objc_getClass(b"NSPasteboard"), "generalPasteboard")
    send(pasteboard, "addTypes:owner:", types, None)
    send(pasteboard, "setString:forType:", empty, name)
