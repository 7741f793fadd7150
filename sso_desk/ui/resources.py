"""Finds what is not code: icons, the style sheet, translations.

Installed, they are the folder `resources` within the package (`sso_desk.resources`); in the repository,
the folder beside it. Looked up without `importlib.resources`, whose import alone takes longer than
the whole style sheet: the window must be there at once.
"""

import os
from functools import cache

import sso_desk


@cache
def folder() -> str:
    """The folder of resources, wherever it is."""
    package = os.path.dirname(os.path.abspath(sso_desk.__file__))  # noqa: PTH100, PTH120
    installed = os.path.join(package, "resources")  # noqa: PTH118
    if os.path.isdir(installed):  # noqa: PTH112
        return installed
    return os.path.join(os.path.dirname(package), "resources")  # noqa: PTH118, PTH120


def read_bytes(name: str) -> bytes:
    """A resource's content. FileNotFoundError if there is none such."""
    with open(os.path.join(folder(), name), "rb") as file:  # noqa: PTH118, PTH123
        return file.read()


def licence() -> str:
    """The program's own licence: among the resources once it is installed, else beside them."""
    try:
        return read_text("LICENSE")
    except FileNotFoundError:
        return read_text("../LICENSE")


def read_text(name: str) -> str:
    """A resource's text."""
    return read_bytes(name).decode()
