"""Every state of the window in other languages: nothing stays English, and nothing is cut off."""

import functools
from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from tests.catalogues import PRETENDED, catalogue, worn
from tests.end2end.screenshots import Scene, scenes
from tests.ui.cut_off import cut_off
from tests.ui.stage import Stage


@pytest.fixture(scope="module")
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    """Worn by one test after the other: to change it takes longer than to look at a window."""
    with worn(request.param):
        yield request.param


def each(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("language", names, indirect=True)


@functools.cache
def german() -> Mapping[str, str]:
    return {m.source: m.translations[0] for m in catalogue("de") if m.translations[0] != m.source}


def texts(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.name)
@each("de", *PRETENDED)
def test_nothing_is_cut_off_in_the_smallest_window_and_nothing_stays_english(
    language: str, same_stage: Stage, scene: Scene
) -> None:
    """Names, hosts and what vendors say are not ours to translate, and the help is English."""
    window = same_stage.window
    window.resize(720, 520)
    scene.draw(same_stage)
    assert cut_off(window) == [] or (ready(same_stage) and cut_off(window) == [])
    english = [text for text in texts(window) if language == "de" and text in german()]
    assert english == [] or scene.name.startswith("help")


def ready(stage: Stage) -> bool:
    """Layouts ask each other again and again until all of them have their room."""
    for _ in range(8):
        stage.settle()
        QCoreApplication.processEvents()
    return True
