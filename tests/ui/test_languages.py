"""The window in every language, in longer words, and from right to left."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sso_desk import errors, messages
from sso_desk.desk.state import DeskState
from sso_desk.ui import languages, words
from sso_desk.ui.status_line import isolated_words
from tests.catalogues import TRANSLATED, marked, worn
from tests.ui import scenes as s
from tests.ui.cut_off import cut_off
from tests.ui.stage import Stage, labels, staged


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    """The language that the test is told in; asked for before `stage`."""
    with worn(request.param):
        yield request.param


def each(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("language", names, indirect=True)


# --- which one ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("preferred", "system", "wanted"),
    [
        ("", ["de-Latn-AT", "de-AT", "de"], "de"),
        ("", ["pl-PL", "fr-CA", "en"], "fr"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("es", ["de-DE"], "es"),
        ("es_MX", ["de-DE"], "es"),
        ("tlh", ["de-DE"], "de"),
        ("en", ["de-DE"], "en"),
    ],
)
def test_the_operators_choice_comes_before_the_systems(
    preferred: str, system: list[str], wanted: str
) -> None:
    assert languages.fitting(preferred, system) == wanted


def test_each_language_is_called_what_its_speakers_call_it() -> None:
    assert languages.available() == (
        ("de", "Deutsch"),
        ("en", "English"),
        ("es", "Español"),
        ("fr", "Français"),
    )


def test_installing_is_complete_and_another_one_replaces_it(qapp: QCoreApplication) -> None:
    with worn("en"):
        assert languages.install("fr") == "fr"
        assert words.translate("errors", "Try again") == "Réessayer"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
        assert languages.install("de") == "de"
        assert words.translate("errors", "Try again") == "Erneut versuchen"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert words.translate("errors", "Try again") == "Try again"


# --- texts ----------------------------------------------------------------------------------------


SAMPLES = {
    "de": ("Links", "Hier erscheinen die Links, die Sie erstellen.", "7 gefunden"),
    "es": ("Enlaces", "Aquí aparecen los enlaces que usted cree.", "7 encontrados"),
    "fr": ("Liens", "Les liens que vous créez apparaissent ici.", "7 trouvés"),
}


@each(*TRANSLATED)
def test_the_window_speaks_the_language(language: str, qtbot: QtBot) -> None:
    stage = staged(qtbot)
    stage.show(s.desk(lookup=s.answered("e", *s.PEOPLE, total=7)))
    read = labels(stage.window).splitlines()
    assert [text for text in SAMPLES[language] if text not in read] == []


PLURALS = {
    "en": ("1 found", "2 found"),
    "de": ("1 gefunden", "2 gefunden"),
    "es": ("1 encontrado", "2 encontrados"),
    "fr": ("1 trouvé", "2 trouvés"),
}


@each(*PLURALS)
def test_one_and_several_are_told_apart(language: str, qtbot: QtBot) -> None:
    stage = staged(qtbot)
    seen = []
    for found in ((s.ANN,), (s.ANN, s.OTHER_ANN)):
        stage.show(s.desk(lookup=s.answered("ann", *found)))
        seen += [text for text in labels(stage.window).splitlines() if text in PLURALS[language]]
    assert tuple(seen) == PLURALS[language]


@each("de")
def test_words_of_ours_within_a_sentence_are_translated_too(language: str) -> None:
    missing = messages.describe(errors.SecretMissing(("api_key",)), s.VENDORS["fusebill"])
    assert "Es fehlt: \u2068API-Schlüssel\u2069." in isolated_words(missing)
    nobody = messages.describe(errors.NotPermitted())
    assert isolated_words(nobody).startswith("\u2068Der Anbieter\u2069 erlaubt das nicht.")
    assert str(nobody).startswith("The vendor does not allow this.")
    assert str(missing).find("Missing: API key.") > 0


@each("fr")
def test_a_class_finds_the_texts_of_the_class_it_comes_from(language: str, qtbot: QtBot) -> None:
    """Qt asks for them class by class; every text of `tr` stands under the class that says it."""
    classes = {context for context, _ in marked() if context[:1].isupper()}
    assert {"LookupPane", "CustomerCard", "LinkCard"} <= classes
    stage = staged(qtbot)
    assert stage.place.lookup.tr("Nobody found.") == "Personne n’a été trouvé."


# --- dates and numbers -------------------------------------------------------------------------------

AFTERNOON = 1_767_276_120.0


@pytest.mark.parametrize(
    ("locale", "number", "hour_mark"),
    [
        (QLocale("en_US"), "1,234,567", True),
        (QLocale("en_GB"), "1,234,567", False),
        (QLocale("de_DE"), "1.234.567", False),
        (QLocale("es_ES"), "1.234.567", False),
        (QLocale("fr_FR"), "1\u202f234\u202f567", False),
    ],
    ids=lambda value: value.name() if isinstance(value, QLocale) else "",
)
def test_numbers_and_times_are_written_as_the_region_writes_them(
    qapp: QCoreApplication,
    monkeypatch: pytest.MonkeyPatch,
    locale: QLocale,
    number: str,
    hour_mark: bool,
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: locale)
    with worn("en"):
        languages.install()
        assert QLocale().name() == locale.name()
        assert words.number(1_234_567) == number
        shown = words.time_of_day(AFTERNOON)
        assert ("M" in shown.upper()) is hour_mark


@pytest.mark.parametrize(
    ("system", "code", "wanted"),
    [
        ("de_AT", "de", "de_AT"),
        ("de_AT", "en", "en_AT"),
        ("pl_PL", "de", "de_DE"),
        ("C", "en", "C"),
    ],
)
def test_the_languages_numbers_follow_the_region_where_it_knows_the_language(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, system: str, code: str, wanted: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    with worn("en"):
        languages.install(code)
        assert QLocale().name() == wanted


@each("de")
def test_counts_in_sentences_are_written_so_too(language: str, qtbot: QtBot) -> None:
    stage = staged(qtbot)
    stage.show(s.desk(lookup=s.answered("e", *s.PEOPLE, cursor="2", total=12_340)))
    assert "7 von 12.340 gefunden" in labels(stage.window)


# --- longer words, and the other direction -----------------------------------------------------------


def test_the_search_for_what_is_cut_off_finds_it(qtbot: QtBot) -> None:
    stage = staged(qtbot)
    stage.show(s.desk(customer=s.AMELIE))
    assert cut_off(stage.window) == []
    stage.place.card.bar.create_button.setMaximumWidth(20)
    stage.settle()
    assert any("Create link" in what for what in cut_off(stage.window))


@each("mirrored")
def test_a_language_from_right_to_left_turns_the_window_round(language: str, qtbot: QtBot) -> None:
    stage = staged(qtbot)
    stage.show(s.desk(customer=s.AMELIE, links=(s.link(),)))
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    place = stage.place
    assert x_of(place.lookup.box) > x_of(place.links)
    assert x_of(place.selector) > x_of(place.menu.button)


def x_of(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), widget.rect().center()).x()


@each("mirrored")
def test_links_ids_and_hosts_run_from_left_to_right_all_the_same(
    language: str, qtbot: QtBot
) -> None:
    stage = staged(qtbot)
    stage.show(
        s.desk(
            customer=s.MARYAM, links=(s.link(customer=s.MARYAM),), lookup=s.answered("م", s.MARYAM)
        )
    )
    read = labels(stage.window)
    assert f"\u2066{s.MARYAM.id}\u2069" in read
    card = stage.place.links.card(s.link(customer=s.MARYAM).id)
    assert card is not None
    left, right = ink_of_ends(card.masked)
    assert left > right, "the host is on the left, the dots are on the right"


def ink_of_ends(widget: QWidget) -> tuple[int, int]:
    """How many rows of pixels are written on in the first and the last 40 columns of its text."""
    picture = widget.grab().toImage()
    ground = picture.pixelColor(0, 0)
    columns = [
        [y for y in range(picture.height()) if picture.pixelColor(x, y) != ground]
        for x in range(picture.width())
    ]
    written = [x for x, rows in enumerate(columns) if rows]
    text = [x for x in written if x > written[0] + 24]

    def rows_in(some: list[int]) -> int:
        return len({y for x in some for y in columns[x]})

    return rows_in(text[:40]), rows_in(text[-40:])


def test_the_first_states_are_drawn_without_a_language(stage: Stage) -> None:
    stage.show(DeskState())
    assert stage.window.windowTitle() == "SSO Desk"
