"""Marks what was just copied as concealed on the macOS pasteboard, through AppKit.

Qt cannot name a pasteboard type of its own from Python, so the Objective-C run time is called
directly. Only ever imported on macOS.
"""

from sso_desk.ui.objective_c import ObjectiveC

CONCEALED = "org.nspasteboard.ConcealedType"


def mark_concealed(objc: ObjectiveC | None = None) -> None:
    """Add the type that password managers use, with empty content, beside the text."""
    objc = objc or ObjectiveC("AppKit")
    name = objc.string(CONCEALED)
    types = objc.send(objc.class_of("NSArray"), "arrayWithObject:", name)
    pasteboard = objc.send(objc.class_of("NSPasteboard"), "generalPasteboard")
    objc.send(pasteboard, "addTypes:owner:", types, None)
    objc.send(pasteboard, "setString:forType:", objc.string(""), name)
