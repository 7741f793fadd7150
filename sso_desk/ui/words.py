"""Texts on their way to the screen: translated where they are ours, made harmless where they are not.

What a vendor or an operator wrote is data. It is shown as plain text on one line, without
characters that could reorder or hide its surroundings, and isolated so that its direction stays
its own.
"""

import html
import re
import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from sso_desk.domain import QT_TRANSLATE_NOOP

MANAGED = QT_TRANSLATE_NOOP("words", "Managed by your organisation")

LONGEST_SHOWN = 500

_STEERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that steer the direction of the text around them."""

UNREADABLE = "\ufffd"

_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs by their category, but with nothing to see."""

_MARK = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_TOWERS = re.compile(f"({_MARK}{{4}}){_MARK}+")
"""Combining marks piled up over the lines above and below; no writing needs more than four."""

BREAK = "\u200b"
"""Nothing to see; a line may end there."""

FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2068", "\u2066", "\u2069"


def translate(context: str, text: str) -> str:
    """A text marked for translation elsewhere, in the operator's language.

    A vendor's own words may get here too; Qt takes no lone surrogates.
    """
    encodable = text.encode("utf-8", "replace").decode("utf-8")
    return QCoreApplication.translate(context, encodable) if text else ""


def managed_words() -> str:
    """What stands where the organisation decides."""
    return translate("words", MANAGED)


def vendor_words(text: str) -> str:
    """A text of a vendor's declaration, in the operator's language."""
    return translate("vendors", text)


def shown(text: str) -> str:
    """Somebody's text as one harmless line of at most 500 characters.

    One that has nothing to see in it is one mark, so that nobody takes it for an empty one.
    """
    kept = "".join(_harmless(char) for char in text[: 2 * LONGEST_SHOWN])
    line = _TOWERS.sub(r"\1", " ".join(kept.split()))
    if line and not any(_visible(char) for char in line):
        return UNREADABLE
    return line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + "…"


def _harmless(char: str) -> str:
    if char in _STEERING:
        return ""
    category = unicodedata.category(char)
    if category == "Cs":
        return UNREADABLE
    return " " if category in ("Cc", "Zl", "Zp") else char


def _visible(char: str) -> bool:
    return char not in _BLANK and unicodedata.category(char)[0] not in "CMZ"


def isolated(text: str) -> str:
    """Somebody's text, harmless, its direction its own."""
    line = shown(text)
    return f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}" if line else ""


def left_to_right(text: str) -> str:
    """A link, an id, a host: harmless, and read from left to right everywhere."""
    line = shown(text)
    return f"{LEFT_TO_RIGHT_ISOLATE}{line}{POP_ISOLATE}" if line else ""


def may_break(text: str) -> str:
    """An id or the like that may go on in the next line after a hyphen: what has to be compared is never
    cut off.
    """
    return left_to_right(text).replace("-", f"-{BREAK}")


def joined(parts: Iterable[str]) -> str:
    """Several facts on one line, those that are empty left out."""
    return " · ".join(part for part in parts if part)


def tool_tip(text: str) -> str:
    """A tool tip that shows `text` as it is: Qt would take some plain texts for HTML."""
    return f"<p>{html.escape(text)}</p>" if text else ""


def without_mnemonic(text: str) -> str:
    """`text` for a button, menu or label with a buddy, where & would underline a letter."""
    return text.replace("&", "&&")


def time_of_day(wall: float) -> str:
    """A moment as the operator's clock shows it, without seconds."""
    moment = QDateTime.fromSecsSinceEpoch(int(wall)).time()
    short = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    twelve_hours = "ap" in short.casefold()
    return QLocale().toString(moment, short if twelve_hours else "HH:mm")


def date_format() -> str:
    """How a date is written, in Qt's letters; a system without a region gets the order of ISO 8601."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return "yyyy-MM-dd"
    return locale.dateFormat(QLocale.FormatType.ShortFormat)


DAYS_COUNTED = 7
"""From how many days on the date says more than their number."""


def day_words(wall: float) -> str:
    """When something was: the time if it was today, how many days ago, or the date."""
    moment = QDateTime.fromSecsSinceEpoch(int(wall))
    days = moment.date().daysTo(QDateTime.currentDateTime().date())
    if days <= 0:
        return time_of_day(wall)
    if days == 1:
        return QCoreApplication.translate("words", "yesterday")
    if days < DAYS_COUNTED:
        words = QCoreApplication.translate("words", "{days} days ago")
        return words.format(days=number(days))
    return QLocale().toString(moment.date(), date_format())


def short_moment(moment: QDateTime) -> str:
    """Date and time of day."""
    date = QLocale().toString(moment.date(), date_format())
    return f"{date} {time_of_day(moment.toSecsSinceEpoch())}"


def moment_words(utc: str) -> str:
    """A moment of the journal (UTC, ISO 8601) by the operator's clock, to the second; what is none, as
    it is.
    """
    moment = QDateTime.fromString(utc, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return shown(utc)
    locale, local = QLocale(), moment.toLocalTime()
    time = _WITH_MINUTES.sub(r"\1mm\1ss", locale.timeFormat(QLocale.FormatType.ShortFormat))
    time = time if "s" in time else "HH:mm:ss"
    return f"{locale.toString(local.date(), date_format())} {locale.toString(local.time(), time)}"


_WITH_MINUTES = re.compile(r"([:.])mm(?![:.]ss)")


def number(count: int) -> str:
    """A number as the operator writes numbers."""
    return QLocale().toString(count)


def clock_text(seconds: int) -> str:
    """A length of time as `4:12`, or `1:04:12` from an hour on."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
