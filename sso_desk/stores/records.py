"""Texts of any length, each kept whole in a store of short entries such as a keyring.

A record has two slots, of which one is in use. A slot's entry 0 is its head: format, serial number,
number of parts, checksum, and the text itself if it is short; a long one lies in entries 1, 2, 3 ….
Writing fills the other slot, parts first and head last, then empties the slot that was in use: no entry
is ever overwritten, because not every keyring does that in one step (macOS deletes first, Windows puts
the value before aside). Whatever stops it in between leaves the whole old text or the whole new one, and
what is left over goes with the next `write` or `remove`. Two programs that write one record at once may
damage it; the checksum tells.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Protocol

from sso_desk.errors import KeyringUnusable

LONGEST_ENTRY = 1280
"""In characters, all of them ASCII: Windows takes 2,560 bytes of UTF-16 an entry."""

MOST_PARTS = 999
SLOTS = ("a", "b")

_HEAD = re.compile(r"1 ([1-9][0-9]{0,15}) (0|[1-9][0-9]{0,2}) ([0-9a-f]{64}) ([ -~]*)")


class Entries(Protocol):
    """Short texts by name. `get` answers None where there is none, `delete` then does nothing."""

    def get(self, name: str) -> str | None: ...
    def set(self, name: str, text: str) -> None: ...
    def delete(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class _Head:
    """A slot's first entry; `text` is the whole text where there are no parts."""

    serial: int
    parts: int
    checksum: str
    text: str = ""

    def __str__(self) -> str:
        return f"1 {self.serial} {self.parts} {self.checksum} {self.text}"


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a slot holds if nothing of it is damaged."""

    slot: str
    serial: int
    text: str


def read(entries: Entries, name: str) -> str | None:
    """The text of a record; None where there is none, or where anything about it is damaged."""
    current = _current(entries, name)
    return _unescaped(current.text) if current else None


def write(entries: Entries, name: str, text: str) -> None:
    """Make this a record's text, and read it back. Raises KeyringUnusable where that fails."""
    current = _current(entries, name)
    slot = _other(current.slot) if current else SLOTS[0]
    head, parts = _cut(_escaped(text), serial=current.serial + 1 if current else 1)
    _empty(entries, name, slot)
    for number, part in enumerate(parts, 1):
        _set(entries, _entry(name, slot, number), part)
    _set(entries, _entry(name, slot, 0), str(head))
    _empty(entries, name, _other(slot))


def remove(entries: Entries, name: str) -> None:
    """Forget a record with all that earlier writes may have left, the current text last: stopped in
    between, no earlier text comes back.
    """
    current = _current(entries, name)
    last = current.slot if current else SLOTS[0]
    _empty(entries, name, _other(last))
    _empty(entries, name, last)


def _current(entries: Entries, name: str) -> _Whole | None:
    """The slot in use: of two that are whole, the one written later."""
    found = [whole for slot in SLOTS if (whole := _whole(entries, name, slot))]
    return max(found, key=lambda whole: whole.serial, default=None)


def _whole(entries: Entries, name: str, slot: str) -> _Whole | None:
    head = _head(entries, name, slot)
    if head is None:
        return None
    pieces = [head.text]
    for number in range(1, head.parts + 1):
        piece = entries.get(_entry(name, slot, number))
        if piece is None:
            return None
        pieces.append(piece)
    text = "".join(pieces)
    return _Whole(slot, head.serial, text) if _checksum(text) == head.checksum else None


def _set(entries: Entries, name: str, text: str) -> None:
    entries.set(name, text)
    if entries.get(name) != text:
        raise KeyringUnusable("what was stored could not be read back")


def _empty(entries: Entries, name: str, slot: str) -> None:
    """Delete a slot's head, then its parts: those that the head counts, and those that are found.
    The last part goes first, so that whatever a stop leaves is found by counting from the first.
    """
    head = _head(entries, name, slot)
    entries.delete(_entry(name, slot, 0))
    count = head.parts if head else 0
    while entries.get(_entry(name, slot, count + 1)) is not None:
        count += 1
    for number in range(count, 0, -1):
        entries.delete(_entry(name, slot, number))


def _cut(text: str, *, serial: int) -> tuple[_Head, list[str]]:
    head = _Head(serial, 0, _checksum(text), text)
    if len(str(head)) <= LONGEST_ENTRY:
        return head, []
    parts = [text[at : at + LONGEST_ENTRY] for at in range(0, len(text), LONGEST_ENTRY)]
    if len(parts) > MOST_PARTS:
        raise KeyringUnusable("it is too long to be stored")
    return _Head(serial, len(parts), head.checksum), parts


def _head(entries: Entries, name: str, slot: str) -> _Head | None:
    match = _HEAD.fullmatch(entries.get(_entry(name, slot, 0)) or "")
    return _Head(int(match[1]), int(match[2]), match[3], match[4]) if match else None


def _entry(name: str, slot: str, number: int) -> str:
    """An entry's name; no entry of another record has it, whatever that is called."""
    return f"{slot}{number}/{name}"


def _other(slot: str) -> str:
    first, second = SLOTS
    return second if slot == first else first


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode("ascii", "replace")).hexdigest()


def _escaped(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")


def _unescaped(text: str) -> str:
    return text.encode("ascii").decode("unicode_escape")
