"""A window on a fake desk, for the stories in this folder."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, come_up, staged


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return staged(qtbot)


@pytest.fixture(scope="module")
def stages_by_language() -> Iterator[dict[str, Stage]]:
    """Of the tests that look at all states one after the other."""
    made: dict[str, Stage] = {}
    yield made
    for stage in made.values():
        stage.end()


@pytest.fixture
def same_stage(
    request: pytest.FixtureRequest, qtbot: QtBot, stages_by_language: dict[str, Stage]
) -> Iterator[Stage]:
    """The same window for all tests of a file in one language; each begins as if nothing had been.

    For tests that look at hundreds of states: to build a window takes longer than to look at it.
    """
    worn = "language" in request.fixturenames
    language = request.getfixturevalue("language") if worn else ""
    if language not in stages_by_language:
        stages_by_language[language] = Stage(qtbot)
    stage = stages_by_language[language]
    stage.qtbot = qtbot
    come_up(stage)
    yield stage
    stage.begin_anew()
