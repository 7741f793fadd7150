"""The catalogues and what they were made from; languages that only pretend, to try layouts with."""

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from sso_desk.ui import languages

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
TRANSLATED = tuple(sorted(set(languages.NAMES) - {"en"}))


@dataclass(frozen=True)
class Message:
    """One text of a catalogue; several translations where it has plural forms."""

    context: str
    source: str
    translations: tuple[str, ...]
    plural: bool
    unfinished: bool


@cache
def catalogue(code: str, folder: Path = FOLDER) -> tuple[Message, ...]:
    """All that a language's catalogue holds."""
    return tuple(_messages(folder / f"sso_desk_{code}.ts"))


def _messages(path: Path) -> Iterator[Message]:
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms or [translation.text or ""]),
                message.get("numerus") == "yes",
                translation.get("type") is not None,
            )


@cache
def marked() -> frozenset[tuple[str, str]]:
    """Context and text of all that the source marks for translation, found without Qt's tools."""
    found: set[tuple[str, str]] = set()
    for path in (ROOT / "sso_desk").rglob("*.py"):
        found.update(_marked(ast.parse(path.read_text(encoding="utf-8")), ""))
    return frozenset(found)


def _marked(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            called = child.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            texts = [arg.value for arg in child.args if isinstance(arg, ast.Constant)]
            if name == "tr" and texts:
                yield owner, str(texts[0])
            elif name in ("QT_TRANSLATE_NOOP", "translate") and len(texts) >= 2:
                yield str(texts[0]), str(texts[1])
        yield from _marked(child, child.name if isinstance(child, ast.ClassDef) else owner)


# --- languages that pretend -------------------------------------------------------------------

_KEPT = re.compile(r"(\{\w*\}|%n)")
_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "ąćêîñôśûýžĄĆÊÎÑÔŚÛÝŽ")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابجدهفغحيكلمنوسعصقرشتثخذضظ")
_VOWELS = "aeiouyAEIOUY"
LONGER = 1.4


def _kept_apart(text: str, change: Callable[[str], str]) -> str:
    return "".join(
        part if _KEPT.fullmatch(part) else change(part) for part in _KEPT.split(text) if part
    )


def stretched(text: str) -> str:
    """The text 40 % longer, word by word, and with accents."""
    return _kept_apart(text, _stretched)


def _stretched(text: str) -> str:
    wanted = max(1, round(len(text) * (LONGER - 1))) if text.strip() else 0
    letters = list(text)
    places = [at for at, char in enumerate(letters) if char in _VOWELS] or [
        at for at, char in enumerate(letters) if char.isalpha()
    ]
    for turn in range(wanted if places else 0):
        letters[places[turn % len(places)]] += letters[places[turn % len(places)]][0].lower()
    return "".join(letters).translate(_ACCENTS)


def in_arabic_letters(text: str) -> str:
    """The text in letters that run from right to left, about as long."""
    return _kept_apart(text, lambda part: part.casefold().translate(_ARABIC))


class Pretending(QTranslator):
    """Translates our texts by a rule, and leaves Qt's own alone."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self._rule = rule
        self._ours = marked()

    def isEmpty(self) -> bool:
        """Qt asks no translator that says it is empty."""
        return False

    def translate(
        self,
        context: bytes | str,
        sourceText: bytes | str,  # noqa: N803 - Qt's own name
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str | None:
        """The text after the rule; None for whatever is not ours: Qt takes an empty text for an answer."""
        text = str(sourceText)
        return self._rule(text) if (context, text) in self._ours else None


PRETENDED: dict[str, tuple[str, Callable[[str], str]]] = {
    "stretched": ("en", stretched),
    "mirrored": ("ar", in_arabic_letters),
}
"""By their names: the language whose habits they have, and the rule."""

WORN = (*languages.NAMES, *PRETENDED)


@contextmanager
def worn(name: str) -> Iterator[None]:
    """Texts in that language, real or pretended, for as long as it lasts."""
    application = QCoreApplication.instance()
    assert application is not None
    before, direction = QLocale(), QGuiApplication.layoutDirection()
    code, rule = PRETENDED.get(name, (name, None))
    languages.put_on(code, str(FOLDER))
    pretending = Pretending(rule) if rule is not None else None
    if pretending is not None:
        application.installTranslator(pretending)
    try:
        yield
    finally:
        if pretending is not None:
            application.removeTranslator(pretending)
        languages.take_off()
        QLocale.setDefault(before)
        QGuiApplication.setLayoutDirection(direction)
