"""The words by which the directory finds an entry, and by which a search asks for them.

Words are folded: without case, accents and characters that show nothing. There are two indexes. One, of
FTS5, has the beginnings of all words, up to the first digit and `PIECE` characters; a longer beginning is
asked for by pieces: the first `PIECE` characters, then the next ones, marked by their place. The other
has *codes*, words with a digit, in order: ids are too many, and too much alike, for the first.

That way each question, however short or long, is one that an index has an answer to; none has to be
gathered from a hundred thousand words that begin alike.
"""

import re
import unicodedata
from collections.abc import Iterable

PIECE = 8
PREFIXES = " ".join(map(str, range(1, PIECE + 1)))

MOST_WORDS = 8
LONGEST_WORD = 64

FIRST_MARK = "\ue001"
PIECE_MARK = 0xE002
CONNECTION_MARK = 0xF0000
"""Private characters, the last two the first of many: no word has any, and the index takes them for
letters.
"""

_WORD = re.compile(rf"[^\W_]{{1,{LONGEST_WORD}}}")
_LETTERS = re.compile("[^0-9]*")
_CODE = re.compile(r"(?<!\S)[^\W\d]*\d\w*")
_FOREIGN = re.compile(r"[^\0-\x7f]+")
_SPECIAL = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}


class _Folding(dict[int, str]):
    """What each character is folded to, found out once."""

    def __missing__(self, code: int) -> str:
        whole = unicodedata.normalize("NFKD", chr(code).casefold()).casefold()
        kept = (char for char in whole if unicodedata.category(char) not in ("Mn", "Me", "Cf"))
        folded = self[code] = "".join(_SPECIAL.get(char, char) for char in kept)
        return folded


_FOLDING = _Folding()


def words_of(text: str) -> list[str]:
    """The folded words of a text, in their order, each once."""
    folded = text.lower()
    if not folded.isascii():
        folded = _FOREIGN.sub(lambda run: run[0].translate(_FOLDING), folded)
    return list(dict.fromkeys(_WORD.findall(folded)))


def index_text(name: str, others: Iterable[str], connections: Iterable[int]) -> str:
    """All that an entry is indexed under, the words first; what `fits` looks at."""
    words = words_of(" ".join((name, *others)))
    marks = [mark_of(number) for number in connections]
    if name and words:
        marks.append(first_word(words[0]))
    for word in words:
        if word[PIECE:] and word[: PIECE + 1].isalpha():
            marks += _tails(_LETTERS.match(word)[0])  # type: ignore[index]  # it always matches
    return " ".join((*words, *marks))


def pieces(word: str) -> list[str]:
    """What to ask the index for to find words that begin like `word`, which is no code."""
    return [word[:PIECE], *(_tails(word) if word[: PIECE + 1].isalpha() else ())]


def _tails(word: str) -> list[str]:
    if len(word) < 2 * PIECE:  # as most are
        return [chr(PIECE_MARK) + word[PIECE:]] if word[PIECE:] else []
    step = PIECE - 1
    tails = [word[start : start + step] for start in range(PIECE, len(word), step)]
    return [chr(PIECE_MARK + place) + tail for place, tail in enumerate(tails)]


def first_word(word: str) -> str:
    """What to ask for to find names whose first word begins like `word`."""
    return FIRST_MARK + word[: PIECE - 1]


def mark_of(connection: int) -> str:
    """What an entry with an id at that connection is indexed under."""
    return chr(CONNECTION_MARK + connection)


def is_code(word: str) -> bool:
    """Whether a word has a digit."""
    return _CODE.match(word) is not None


def codes_of(index: str) -> list[str]:
    """The codes among what an entry is indexed under."""
    return _CODE.findall(index)


def fits(index: str, words: Iterable[str]) -> bool:
    """Whether some word of the entry begins with each of `words`."""
    padded = f" {index}"
    return all(f" {word}" in padded for word in words)
