"""From the menu to the diagnostics on the clipboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from sso_desk.domain import Secret
from sso_desk.ui.clipboard import SystemClipboard
from sso_desk.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from tests.ui import scenes as s
from tests.ui.stage import Stage

LINK = Secret("https://northwind.mybillsystem.com/Home?token=canary-link-77q")


def opened(stage: Stage) -> DiagnosticsDialog:
    stage.place.menu.diagnostics.trigger()
    dialog = stage.dialog()
    assert isinstance(dialog, DiagnosticsDialog)
    return dialog


def test_they_are_shown_before_they_are_copied(stage: Stage) -> None:
    stage.show(s.desk())
    dialog = opened(stage)
    asking = stage.desk.asked("diagnostics")
    assert set(asking.about) == {"Qt", "window's language", "screen"}
    assert not dialog.copy.isEnabled()
    asking.answer("what helps\n")
    assert dialog.preview.toPlainText() == "what helps\n"
    dialog.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "what helps\n"
    assert not data.hasFormat("x-kde-passwordManagerHint"), "it is no secret"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stage.settle()
    assert not [d for d in stage.window.findChildren(DiagnosticsDialog) if d.isVisible()]


def test_closing_gives_up_the_answer(stage: Stage) -> None:
    stage.show(s.desk())
    opened(stage).close_button.click()
    assert stage.desk.asked("diagnostics").cancelled
    assert opened(stage).isVisible(), "it can be opened again"


def test_a_link_copied_before_is_still_known_and_the_diagnostics_stay(stage: Stage) -> None:
    clipboard = SystemClipboard()
    clipboard.put(LINK)
    stage.show(s.desk())
    dialog = opened(stage)
    stage.desk.asked("diagnostics").answer("what helps")
    dialog.copy.click()
    assert not clipboard.clear_if_holds(LINK), "what is there is not the link"
    assert QGuiApplication.clipboard().text() == "what helps"
    clipboard.take_back()
    assert QGuiApplication.clipboard().text() == "what helps"
    clipboard.put(LINK)
    assert clipboard.clear_if_holds(LINK)


def test_it_opens_without_any_connection(stage: Stage) -> None:
    assert opened(stage).isVisible()
