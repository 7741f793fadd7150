"""Reads `.desktop` files of browsers as the freedesktop.org specification has them, without a shell."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

HTTPS = "x-scheme-handler/https"
PROGRAM_FOLDERS = ("usr/local/bin", "usr/bin", "bin")
"""Where a program named without a folder is looked for; PATH is not asked."""

LARGEST_FILE = 256 * 1024
"""Bytes."""

STARTS_OTHERS = re.compile(
    r"(?:ba|da|z|k|fi|c|tc)?sh|busybox|python[\d.]*|perl|xdg-open|gtk-launch"
)
"""Programs that make a command out of their arguments, or hand over to another browser."""

_WORD = re.compile(r'[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"\\]+))(?=[ \t]|$)')
_ESCAPED = re.compile(r"\\(.)")
_GENERAL = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
_LINK_CODES = frozenset({"%u", "%U", "%f", "%F"})
_OTHER_CODES = frozenset({"%i", "%c", "%k", "@@", "@@u", "@@f"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A browser's entry: the name shown, and the program with its own arguments."""

    name: str
    program: Path
    arguments: tuple[str, ...]


def read_groups(path: Path) -> Mapping[str, Mapping[str, str]]:
    """The groups of a `.desktop` or `mimeapps.list` file; empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST_FILE).decode("utf-8", "replace")
    except OSError:
        return {}
    groups: dict[str, dict[str, str]] = {}
    group: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("[") and line.rstrip().endswith("]"):
            group = groups.setdefault(line.strip()[1:-1], {})
        elif "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            group.setdefault(key.strip(), value.strip())
    return groups


def read_browser(path: Path, root: Path) -> Entry | None:
    """The entry if it opens https addresses with a program below `root` that can be started."""
    if not path.is_file():
        return None
    entry = read_groups(path).get("Desktop Entry", {})
    if entry.get("Hidden") == "true" or HTTPS not in entry.get("MimeType", "").split(";"):
        return None
    words = parse_exec(entry.get("Exec", ""))
    if not words:
        return None
    program = _find_program(words[0], root)
    if program is None:
        return None
    return Entry(entry.get("Name") or path.stem, program, tuple(words[1:]))


def parse_exec(line: str) -> Sequence[str]:
    """Program and arguments of an `Exec` value, without its place for the link, which comes last.

    Empty for a line that is no browser's, or that cannot be told to be one: with a shell, with quotes
    that do not close, with a link that is a part of an argument or stands before another one.
    """
    words = _without_environment(_split(_ESCAPED.sub(_general, line)))
    if not words or STARTS_OTHERS.fullmatch(PurePosixPath(words[0]).name):
        return ()
    kept: list[str] = []
    linked = False
    for word in words:
        if word in _LINK_CODES:
            linked = True
        elif word in _OTHER_CODES:
            continue
        elif linked or "%" in word.replace("%%", ""):
            return ()
        else:
            kept.append(word.replace("%%", "%"))
    return kept if linked else ()


def _general(match: re.Match[str]) -> str:
    """An escape of the file's; one that it does not know is left for the quotes."""
    return _GENERAL.get(match[1], match[0])


def _split(line: str) -> list[str]:
    words, at = [], 0
    line = line.rstrip()
    while at < len(line):
        word = _WORD.match(line, at)
        if word is None:
            return []
        words.append(word[2] if word[1] is None else _ESCAPED.sub(r"\1", word[1]))
        at = word.end()
    return words


def _without_environment(words: list[str]) -> list[str]:
    """Snap's lines begin with `env NAME=value`."""
    if not words or PurePosixPath(words[0]).name != "env":
        return words
    return next((words[at:] for at, word in enumerate(words) if at and "=" not in word), [])


def _find_program(name: str, root: Path) -> Path | None:
    if name.startswith("/"):
        places = [root / name.lstrip("/")]
    elif "/" in name:
        return None
    else:
        places = [root / folder / name for folder in PROGRAM_FOLDERS]
    return next((place for place in places if can_be_started(place)), None)


def can_be_started(path: Path) -> bool:
    """Whether it is a file that may be executed."""
    return path.is_file() and os.access(path, os.X_OK)
