"""Finds a text that must not be seen within another text, in whatever writing it got there.

A `Needle` knows its text plain, URL-quoted (also twice), as JSON, Python and XML escape it, in any
mixture of these, and in base64 at each of the three alignments. Letters and digits are escaped by
nobody: the longest run of them is looked for first, which is quick, and only where it is found is
the whole pattern made and tried.
"""

import base64
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import groupby

BLANK = "•••"

_RUN = re.compile("[0-9A-Za-z]+")
_LETTERS = {"\n": "n", "\r": "r", "\t": "t", "\b": "b", "\f": "f", "\v": "v", "\a": "a", "\0": "0"}
_ENTITIES = {"&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos"}
_SLASH = r"\\{1,8}+"
"""The backslash of an escape; escapes are escaped again, but not without end."""

_STRANGERS = (0, 2, 3)
"""How many base64 characters hold bits of what comes before, at each alignment."""


class Needle:
    """One text to look for; not an empty one."""

    def __init__(self, text: str) -> None:
        self._writings = (_Writing(text, _escaped), *_in_base64(text))

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each place in `text` where the needle is."""
        for writing in self._writings:
            if writing.anchor in text:
                yield from writing.spans(text)


def blanked(text: str, needles: Iterable[Needle]) -> str:
    """`text` with dots instead of every needle in it; places that overlap are blanked as one."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(span for needle in needles for span in needle.spans(text)):
        if start >= done:
            pieces += (text[done:start], BLANK)
        done = max(done, end)
    return "".join((*pieces, text[done:]))


class _Writing:
    """One way of writing a text. `pattern_of` takes one character, or a row of backslashes."""

    def __init__(self, text: str, pattern_of: Callable[[str], str]) -> None:
        self._text = text
        self._pattern_of = pattern_of
        self.anchor = max(_RUN.findall(text), key=len, default="")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("".join(self._parts()))

    def _parts(self) -> Iterator[str]:
        """Patterns of the text's pieces. White space within may have become one space on its way."""
        runs = [(blank, "".join(run)) for blank, run in groupby(self._text, _is_blank)]
        for number, (blank, run) in enumerate(runs):
            pattern = "".join(map(self._pattern_of, re.findall(r"\\+|[^\\]", run)))
            within = 0 < number < len(runs) - 1
            yield f"(?:{pattern}|\\s+)" if blank and within else pattern

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """As `Needle.spans`."""
        found = self._pattern.search(text)
        while found is not None:
            yield found.span()
            found = self._pattern.search(text, found.start() + 1)


def _is_blank(character: str) -> bool:
    return character.isspace() or not character.isprintable()


def _escaped(piece: str) -> str:
    """A pattern for every escape of `piece`, and for every escape of that, three times over."""
    character, times = piece[0], len(piece)
    if character.isascii() and character.isalnum():
        return character
    octets = character.encode("utf-8", "surrogatepass")
    units = character.encode("utf-16-be", "surrogatepass").hex(" ", 2).split()
    ways = [
        _each("".join(f"%(?:25)*{_digits(f'{octet:02x}')}" for octet in octets), times),
        _each("".join(rf"{_SLASH}u{_digits(unit)}" for unit in units), times),
        _each("".join(rf"{_SLASH}x{_digits(f'{octet:02x}')}" for octet in octets), times),
        _each(rf"{_SLASH}(?:x|U0*){_digits(f'{ord(character):02x}')}", times),
        _each(rf"&#(?:0*{ord(character)}|[xX]0*{_digits(f'{ord(character):x}')});", times),
    ]
    if character == " ":
        ways.append(r"\+")
    if character in _LETTERS:
        ways.append(f"{_SLASH}{_LETTERS[character]}")
    if character in _ENTITIES:
        ways.append(f"&{_ENTITIES[character]};")
    if character == "\\":
        ways.append(rf"\\{{{times},{times * 8}}}")
    else:
        ways.append(rf"\\{{0,8}}+{re.escape(character)}")  # last: it is the beginning of others
    return f"(?:{'|'.join(ways)})"


def _each(pattern: str, times: int) -> str:
    return pattern if times == 1 else f"(?:{pattern}){{{times}}}"


def _digits(hexadecimal: str) -> str:
    """In upper or lower case."""
    return re.sub("[a-f]", lambda digit: f"[{digit[0]}{digit[0].upper()}]", hexadecimal)


def _in_base64(text: str) -> Iterator[_Writing]:
    """The text at each alignment, without characters that hold bits of its neighbours."""
    octets = text.encode("utf-8", "surrogatepass")
    for before, strangers in enumerate(_STRANGERS):
        encoded = base64.b64encode(bytes(before) + octets).decode()
        yield _Writing(encoded[strangers : (before + len(octets)) * 8 // 6], _of_base64)


def _of_base64(character: str) -> str:
    """Standard and URL-safe alphabet, the signs of the first also quoted or escaped."""
    if character == "+":
        return "(?:[+-]|%2[bB])"
    if character == "/":
        return r"(?:_|\\*+/|%2[fF])"
    return character
