"""For programs that a test starts: tells the test run of every Secret that they make.

Python imports this by itself where it is on the path; it does nothing unless the test run listens.
"""

import importlib.abc
import importlib.machinery
import importlib.util
import os
import socket
import sys
from collections.abc import Sequence
from types import ModuleType


class Recording(importlib.abc.MetaPathFinder):
    """Watches for the module that secrets come from."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != "sso_desk.domain":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(fullname)
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module

            def load_and_record(module: ModuleType) -> None:
                load(module)
                _record(module)

            spec.loader.exec_module = load_and_record  # type: ignore[method-assign]
        return spec


def _record(module: ModuleType) -> None:
    said: set[str] = set()
    line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    address = "\0" + os.environ["SSO_DESK_CANARIES"]
    make = module.Secret.__init__

    def make_and_record(self: object, text: str) -> None:
        make(self, text)
        if text and text not in said:
            said.add(text)
            told = os.environ.get("PYTEST_CURRENT_TEST", "") + "\0" + text
            try:
                line.sendto(told.encode("utf-8", "surrogatepass"), address)
            except OSError:
                said.discard(text)

    module.Secret.__init__ = make_and_record


if os.environ.get("SSO_DESK_CANARIES"):
    sys.meta_path.insert(0, Recording())
