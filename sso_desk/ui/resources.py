"""Finds what is not code: icons, the style sheet, translations.

Installed, they are the package `sso_desk.resources`; in the repository, the folder `resources`.
"""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def root() -> Traversable:
    """The folder of resources, wherever it is."""
    package = files("sso_desk")
    installed = package / "resources"
    return installed if installed.is_dir() else package / ".." / "resources"


def read_text(name: str) -> str:
    """A resource's text. FileNotFoundError if there is none such."""
    return (root() / name).read_text(encoding="utf-8")
