"""The few calls of the Objective-C run time that the macOS parts need. Only ever used on macOS."""

import ctypes
import ctypes.util
from typing import Any


class ObjectiveC:
    """The run time, with a framework loaded into it."""

    def __init__(self, framework: str) -> None:
        self._library: Any = ctypes.CDLL(ctypes.util.find_library("objc"))
        ctypes.CDLL(ctypes.util.find_library(framework))
        for name in ("objc_getClass", "sel_registerName"):
            function = getattr(self._library, name)
            function.restype = ctypes.c_void_p
            function.argtypes = [ctypes.c_char_p]

    def class_of(self, name: str) -> Any:
        """The class of that name."""
        return self._library.objc_getClass(name.encode())

    def selector(self, name: str) -> Any:
        """The selector of that name."""
        return self._library.sel_registerName(name.encode())

    def send(self, target: Any, message: str, *arguments: Any) -> Any:
        """Send a message; arguments are objects, selectors, or bytes for C strings."""
        types = [ctypes.c_char_p if isinstance(a, bytes) else ctypes.c_void_p for a in arguments]
        call = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *types)(
            ("objc_msgSend", self._library)
        )
        return call(target, self.selector(message), *arguments)

    def string(self, text: str) -> Any:
        """An NSString."""
        return self.send(self.class_of("NSString"), "stringWithUTF8String:", text.encode())

    def text(self, string: Any) -> str:
        """The text of an NSString."""
        octets = ctypes.c_char_p(self.send(string, "UTF8String")).value
        return (octets or b"").decode("utf-8", "replace")

    def new_object(self, class_name: str, method: str, function: Any) -> Any:
        """An object of a new class whose one method takes an object and returns nothing."""
        library = self._library
        library.objc_allocateClassPair.restype = ctypes.c_void_p
        library.objc_allocateClassPair.argtypes = [
            ctypes.c_void_p,
            ctypes.c_char_p,
            ctypes.c_size_t,
        ]
        library.class_addMethod.argtypes = [
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_char_p,
        ]
        library.objc_registerClassPair.argtypes = [ctypes.c_void_p]
        made = library.objc_allocateClassPair(self.class_of("NSObject"), class_name.encode(), 0)
        library.class_addMethod(
            made, self.selector(method), ctypes.cast(function, ctypes.c_void_p), b"v@:@"
        )
        library.objc_registerClassPair(made)
        return self.send(made, "new")
