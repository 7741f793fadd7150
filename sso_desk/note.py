"""The note for a ticket: who was signed in, where and why. It never holds the link itself."""

import string
from collections.abc import Mapping
from types import MappingProxyType

from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.errors import InvalidInput

PLACES = MappingProxyType(
    {
        "customer": QT_TRANSLATE_NOOP("note", "Customer's name"),
        "id": QT_TRANSLATE_NOOP("note", "Customer's ID"),
        "vendor": QT_TRANSLATE_NOOP("note", "Vendor"),
        "connection": QT_TRANSLATE_NOOP("note", "Connection"),
        "page": QT_TRANSLATE_NOOP("note", "Page that was opened"),
        "time": QT_TRANSLATE_NOOP("note", "Date and time"),
        "reason": QT_TRANSLATE_NOOP("note", "Reason"),
        "ticket": QT_TRANSLATE_NOOP("note", "Ticket"),
    }
)
"""What a template may have in braces, and what that is called."""

USUAL = QT_TRANSLATE_NOOP(
    "note",
    "Sign-in link to {vendor} for {customer} ({id})\nPage: {page}\nTime: {time}\nReason: {reason}\n"
    "Ticket: {ticket}",
)

LONGEST = 2000

TOO_LONG = QT_TRANSLATE_NOOP("forms", "Write it in at most 2000 characters.")
ODD_BRACES = QT_TRANSLATE_NOOP("forms", "Each { needs its }. Write {{ for a brace of your own.")
NO_SUCH_PLACE = QT_TRANSLATE_NOOP(
    "forms", "There is something in braces that is none of the places offered."
)


def check(template: str) -> None:
    """Raise InvalidInput for a template that cannot be filled in."""
    if len(template) > LONGEST:
        raise InvalidInput("note_template", TOO_LONG)
    for line in template.splitlines():
        _places(line)


def filled(template: str, facts: Mapping[str, str]) -> str:
    """The note: `facts` in their places; lines about nothing but what is empty are left out.

    Raises InvalidInput, as `check` does.
    """
    whole = {name: facts.get(name, "") for name in PLACES}
    kept = []
    for line in template.splitlines():
        places = _places(line)
        if not places or any(whole[name] for name in places):
            kept.append(line.format_map(whole))
    return "\n".join(kept)


def _places(line: str) -> frozenset[str]:
    try:
        parts = list(string.Formatter().parse(line))
    except ValueError:
        raise InvalidInput("note_template", ODD_BRACES) from None
    names = {name for _, name, _, _ in parts if name is not None}
    plain = all(not spec and not conversion for _, _, spec, conversion in parts)
    if not plain or not names <= PLACES.keys():
        raise InvalidInput("note_template", NO_SUCH_PLACE)
    return frozenset(names)
