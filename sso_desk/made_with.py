"""The libraries that this program is made with, as they are installed: names, versions, licences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

DIRECT = (
    "PySide6-Essentials",
    "qasync",
    "httpx",
    "httpcore",
    "keyring",
    "truststore",
    "platformdirs",
    "msgspec",
    "defusedxml",
    "tomlkit",
    "filelock",
    "jeepney",
    "starlette",
    "uvicorn",
    "segno",
)
"""What the program asks for by name. Whatever these ask for is found from them."""

LONGEST_LICENCE = 60
_CLASSIFIER = "License :: "


@dataclass(frozen=True, slots=True)
class Library:
    """One of them; `licence` as its authors write it, empty where they do not say."""

    name: str
    version: str
    licence: str


def libraries() -> tuple[Library, ...]:
    """All that are installed here, by name. Reads some dozens of small files."""
    found: dict[str, Library] = {}
    waiting = list(DIRECT)
    while waiting:
        name = waiting.pop()
        if _key(name) in found:
            continue
        try:
            there = distribution(name)
        except PackageNotFoundError:  # another system's, or not wanted here
            continue
        found[_key(name)] = Library(there.metadata["Name"], there.version, licence_of(there))
        waiting += needs(there)
    return tuple(sorted(found.values(), key=lambda library: library.name.casefold()))


def licence_of(there: Distribution) -> str:
    """The licence in a few words."""
    metadata = there.metadata
    for field in ("License-Expression", "License"):
        said = str(metadata[field]).strip() if field in metadata else ""
        if said and "\n" not in said and len(said) <= LONGEST_LICENCE:
            return said
    for classifier in metadata.get_all("Classifier") or ():
        if str(classifier).startswith(_CLASSIFIER):
            return str(classifier).rpartition(" :: ")[2]
    return ""


def needs(there: Distribution) -> Iterator[str]:
    """The names of what a library cannot do without; what is only asked for as an extra is not one."""
    for requirement in there.requires or ():
        name = re.match(r"[\w.-]+", requirement)
        if name is not None and "extra ==" not in requirement:
            yield name[0]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()
