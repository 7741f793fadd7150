"""Texts on their way to the screen, and the clipboard behind the Copy button."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from sso_desk.domain import Secret
from sso_desk.ui import resources, words
from sso_desk.ui.clipboard import SystemClipboard, marked_text, marks, windows_format
from sso_desk.ui.shortcuts import Shortcut


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00"),
        (47, "0:47"),
        (252, "4:12"),
        (3599, "59:59"),
        (3600, "1:00:00"),
        (7325, "2:02:05"),
    ],
)
def test_lengths_of_time(seconds: int, text: str) -> None:
    assert words.clock_text(seconds) == text


@given(st.text(alphabet=st.characters(codec=None), max_size=600))
def test_whatever_is_shown_is_one_harmless_line(text: str) -> None:
    line = words.shown(text)
    assert len(line) <= words.LONGEST_SHOWN
    assert not set(line) & set("\n\r\t\x00\u202e\u2069\u2066\u2028")
    line.encode()
    assert words.shown(line) == line


def test_isolation_keeps_a_direction_to_itself() -> None:
    assert words.isolated("مريم") == "\u2068مريم\u2069"
    assert words.left_to_right("40417") == "\u206640417\u2069"
    assert words.isolated(" \u202e ") == ""


def test_tool_tips_show_markup_as_text() -> None:
    assert words.tool_tip("<img src=x> & co") == "<p>&lt;img src=x&gt; &amp; co</p>"
    assert words.tool_tip("") == ""


def test_the_time_of_day_has_no_seconds() -> None:
    assert words.time_of_day(0).count(":") == 1


def test_resources_are_found() -> None:
    assert "QLineEdit" in resources.read_text("style.qss")
    with pytest.raises(FileNotFoundError):
        resources.read_text("nothing")


def test_every_shortcut_has_keys_and_a_meaning(qapp: QApplication) -> None:
    for shortcut in Shortcut:
        assert all(not sequence.isEmpty() for sequence in shortcut.sequences())
        assert shortcut.meaning
        assert shortcut.shown()


# --- the clipboard ------------------------------------------------------------------------------

LINK = Secret("https://northwind.mybillsystem.com/Home?token=a%20b%2Bc")


@pytest.fixture
def clipboard(qapp: QApplication) -> SystemClipboard:
    QGuiApplication.clipboard().clear()
    return SystemClipboard()


def test_the_link_is_copied_letter_by_letter_with_its_marks(clipboard: SystemClipboard) -> None:
    clipboard.put(LINK)
    held = QGuiApplication.clipboard()
    assert held.text() == LINK.reveal()
    data = held.mimeData()
    for name, value in marks().items():
        assert bytes(data.data(name).data()) == value
    clipboard.take_back()


def test_the_selection_is_left_alone(clipboard: SystemClipboard) -> None:
    held = QGuiApplication.clipboard()
    if held.supportsSelection():
        held.setText("selected", QClipboard.Mode.Selection)
        clipboard.put(LINK)
        clipboard.take_back()
        assert held.text(QClipboard.Mode.Selection) == "selected"


def test_only_our_own_text_is_cleared(clipboard: SystemClipboard) -> None:
    clipboard.put(LINK)
    assert not clipboard.clear_if_holds(Secret("something else"))
    assert clipboard.clear_if_holds(LINK)
    assert QGuiApplication.clipboard().text() == ""
    assert not clipboard.clear_if_holds(LINK)


def test_what_somebody_else_copied_stays(clipboard: SystemClipboard) -> None:
    clipboard.put(LINK)
    QGuiApplication.clipboard().setText("mine")
    assert not clipboard.clear_if_holds(LINK)
    clipboard.take_back()
    assert QGuiApplication.clipboard().text() == "mine"


def test_the_marks_of_each_system() -> None:
    assert marks("linux") == {"x-kde-passwordManagerHint": b"secret"}
    assert marks("darwin") == {}
    assert marks("win32") == {
        windows_format("ExcludeClipboardContentFromMonitorProcessing"): bytes(4),
        windows_format("CanIncludeInClipboardHistory"): bytes(4),
        windows_format("CanUploadToCloudClipboard"): bytes(4),
    }
    assert windows_format("X") == 'application/x-qt-windows-mime;value="X"'
    data = marked_text(LINK, marks("win32"))
    assert data.text() == LINK.reveal()
    assert len(data.formats()) == 4


def test_the_program_ends_soundly_with_a_link_on_the_clipboard() -> None:
    import subprocess

    program = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from sso_desk.domain import Secret\n"
        "from sso_desk.ui.clipboard import SystemClipboard\n"
        "application = QApplication([])\n"
        "clipboard = SystemClipboard()\n"
        "clipboard.put(Secret('https://example.com'))\n"
        "QTimer.singleShot(0, application.quit)\n"
        "application.exec()\n"
        "print(repr(application.clipboard().text()))\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (child.returncode, child.stdout.strip()) == (0, "''")
