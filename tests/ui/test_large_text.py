"""Text of twice the usual size on a small screen: no window is larger, and nothing is out of reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from sso_desk.ui.pieces import fitting
from tests.end2end.screenshots import Scene, dialog_scenes
from tests.ui.cut_off import cut_off
from tests.ui.stage import staged

ROOM = QSize(1366, 728)
"""A laptop's screen, less the bar of the desktop."""


@pytest.fixture
def large_text(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(fitting, "room", lambda _window: ROOM)
    usual = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(usual.pointSizeF() * 2)
    QApplication.setFont(large)
    yield
    QApplication.setFont(usual)


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("scene", dialog_scenes(), ids=lambda scene: scene.name)
def test_every_dialog_has_room(qtbot: QtBot, scene: Scene) -> None:
    stage = staged(qtbot)
    scene.draw(stage)
    stage.settle()
    dialogs = [one for one in stage.window.findChildren(QDialog) if one.isVisible()]
    assert dialogs != []
    for window in (stage.window, *dialogs):
        least = window.minimumSizeHint().expandedTo(window.minimumSize())
        for size in (window.size(), least):
            assert size.boundedTo(ROOM) == size, f"{type(window).__name__} {size}"
    for dialog in dialogs:
        assert cut_off(dialog) == []
        dialog.close()
