"""What the command line says. Other people's texts pass through `plain` on their way to a terminal."""

import io
import json
import sys
from collections.abc import Mapping
from typing import TextIO


def plain(text: str) -> str:
    """One line of text with nothing in it that moves the cursor or turns the direction."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def say(line: str = "") -> None:
    """One line of an answer."""
    print(plain(line))


def note(line: str) -> None:
    """One line beside the answer, on standard error."""
    print(plain(line), file=sys.stderr)


def print_json(row: Mapping[str, object]) -> None:
    """One JSON object on a line of its own; ASCII alone."""
    print(json.dumps(row, ensure_ascii=True))


def be_ready_for_any_text() -> None:
    """A character that the terminal or pipe cannot show is written as its number, not refused."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def exact_output() -> TextIO:
    """Standard output for a file's content: UTF-8 everywhere, line ends as they are given."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return sys.stdout
