"""The catalogues hold all texts, and every translation fits its text."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sso_desk.ui import languages
from tests.catalogues import (
    FOLDER,
    LONGER,
    ROOT,
    TRANSLATED,
    Message,
    catalogue,
    in_arabic_letters,
    marked,
    stretched,
)

PLACE = re.compile(r"\{\w*\}|%L?n|https?://[^\s);]+[^\s);.,]")
NUMBER_OF_PLURALS = 2


def collected(folder: Path) -> Path:
    """The catalogues after `make translations`, in a folder of their own."""
    for path in FOLDER.iterdir():
        shutil.copy(path, folder)
    subprocess.run([ROOT / "packaging/dev/translations.sh", folder], check=True)
    return folder


def test_the_catalogues_are_fresh(tmp_path: Path) -> None:
    """Otherwise: run `make untranslated`, and translate what it lists."""
    fresh = collected(tmp_path)
    names = {path.name for path in FOLDER.iterdir()}
    assert names == {path.name for path in fresh.iterdir()}
    stale = [name for name in sorted(names) if not same(FOLDER / name, fresh / name)]
    shutil.rmtree(fresh)  # its words may be what other tests have for secrets
    assert stale == []


def same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


def test_every_language_has_a_catalogue_and_every_catalogue_a_language() -> None:
    for kind in ("ts", "qm"):
        assert {path.stem for path in FOLDER.glob(f"*.{kind}")} == {
            f"sso_desk_{code}" for code in languages.NAMES
        }


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_that_the_source_marks_is_in_the_catalogue(code: str) -> None:
    """Qt's own tool found what a walk over the syntax trees finds, and nothing else."""
    assert {(m.context, m.source) for m in catalogue(code)} == set(marked())


@pytest.mark.parametrize("code", languages.NAMES)
def test_nothing_is_untranslated(code: str) -> None:
    waiting = [m.source for m in catalogue(code) if m.unfinished or not all(m.translations)]
    assert waiting == []


def test_english_has_plural_forms_only() -> None:
    english = catalogue("en")
    plurals = {m.source for m in catalogue("de") if m.plural}
    assert {m.source for m in english} == plurals
    assert all(m.plural and len(m.translations) == NUMBER_OF_PLURALS for m in english)


@pytest.mark.parametrize("code", languages.NAMES)
def test_places_addresses_and_numbers_stay(code: str) -> None:
    odd = [
        (m.source, translation)
        for m in catalogue(code)
        for translation in m.translations
        if sorted(PLACE.findall(translation)) != sorted(PLACE.findall(m.source))
    ]
    assert odd == []


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.parametrize("mark", ["&", "\n", "\t", "|", "#", "/", "_", "--"])
def test_signs_with_a_meaning_stay(code: str, mark: str) -> None:
    odd = [
        m
        for m in catalogue(code)
        if any(t.count(mark) != m.source.count(mark) for t in m.translations)
    ]
    assert odd == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_ends_of_texts_are_kept(code: str) -> None:
    """What opens a dialog or goes on ends with an ellipsis, a sentence with a stop, a label with none."""
    for end in ("…", ".", "?", ":"):
        odd = [
            (m.source, t)
            for m in catalogue(code)
            for t in m.translations
            if t.endswith(end) != m.source.endswith(end) and not abbreviated(t)
        ]
        assert odd == []


def abbreviated(text: str) -> bool:
    return text.endswith(" s.")


@pytest.mark.parametrize("code", TRANSLATED)
def test_quotation_marks_are_the_languages_own_and_come_in_pairs(code: str) -> None:
    opening, closing = {"de": ("„", "“"), "es": ("«", "»"), "fr": ("«", "»")}[code]
    for message in catalogue(code):
        for text in message.translations:
            assert text.count(opening) == text.count(closing) >= message.source.count("“"), text
            assert code == "de" or not set("“”„") & set(text), text


@pytest.mark.parametrize("code", TRANSLATED)
def test_texts_have_no_stray_blanks(code: str) -> None:
    for text in (t for m in catalogue(code) for t in m.translations):
        assert text == text.strip(), text
        assert "  " not in text, text
        assert "..." not in text, text


def test_french_signs_stay_on_the_line_of_their_word() -> None:
    loose = re.compile(r" [:;!?»](?=\s|$)|« |\w'\w")
    found = [t for m in catalogue("fr") for t in m.translations if loose.search(t)]
    assert [text for text in found if "& : \\" not in text] == []


def test_one_text_has_one_translation() -> None:
    """The same words of ours mean the same everywhere, so they are called the same."""
    for code in TRANSLATED:
        said: dict[str, set[tuple[str, ...]]] = {}
        for message in catalogue(code):
            said.setdefault(message.source, set()).add(message.translations)
        assert {text: forms for text, forms in said.items() if len(forms) > 1} == {}, code


TERMS = {
    "de": {"vendor": "Anbieter", "browser": "Browser", "journal": "Journal"},
    "es": {"vendor": "proveedor", "browser": "navegador", "journal": "registro"},
    "fr": {"vendor": "fournisseur", "browser": "navigateur", "journal": "journal"},
}


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_terms_of_the_glossary_are_used(code: str) -> None:
    for term, wanted in TERMS[code].items():
        whole_word = re.compile(rf"(?<![{{\w]){term}\b(?! says)", re.IGNORECASE)
        found = [m for m in catalogue(code) if whole_word.search(m.source)]
        assert len(found) > 2, term
        assert [m.source for m in found if wanted.casefold() not in text_of(m)] == []


def text_of(message: Message) -> str:
    return " ".join(message.translations).casefold()


def test_the_pretended_languages_keep_places_too() -> None:
    for _, text in marked():
        for made in (stretched(text), in_arabic_letters(text)):
            assert PLACE_OF_OURS.findall(made) == PLACE_OF_OURS.findall(text)


PLACE_OF_OURS = re.compile(r"\{\w*\}|%n")


def test_stretched_texts_are_longer_by_two_fifths() -> None:
    sentence = "Nothing has been sent yet: cancelling is safe."
    assert len(stretched(sentence)) == pytest.approx(len(sentence) * LONGER, abs=1)
    assert "%n" in stretched("%n found")
