"""A window on a fake desk, for the stories in this folder."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, staged


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return staged(qtbot)
