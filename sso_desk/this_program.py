"""How to start this very program once more, also when it is frozen."""

import os
import sys
from collections.abc import Mapping


def command(*arguments: str) -> list[str]:
    """What starts it with these arguments."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable, *(() if frozen else ("-m", "sso_desk")), *arguments]


def environment() -> Mapping[str, str]:
    """What it is started with when it is to outlive us: a frozen one must not take itself for our child."""
    return {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
