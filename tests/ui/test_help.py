"""The help: every page listed, every link leading somewhere, nothing loaded; and *About*."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sso_desk import __version__, made_with
from sso_desk.ui import help_pages, resources
from sso_desk.ui.dialogs.about_dialog import AboutDialog, copyright_line
from sso_desk.ui.dialogs.connection_dialog import ConnectionDialog
from sso_desk.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from sso_desk.ui.dialogs.help_dialog import HelpDialog
from sso_desk.ui.pieces.help_text import HelpText
from sso_desk.ui.shortcuts import Shortcut
from tests.catalogues import marked
from tests.ui import scenes as s
from tests.ui.stage import Stage

FOLDER = Path(resources.folder()) / "help"
LINK = re.compile(r"\]\(([^)]*)\)")


def opened(stage: Stage, address: str = help_pages.FIRST) -> HelpDialog:
    """The help at that page."""
    stage.show(s.desk())
    stage.place.dialogs.show_help_page(address)
    dialog = stage.place.dialogs.opened(HelpDialog)
    assert dialog is not None
    return dialog


# --- the pages --------------------------------------------------------------------------------


def test_every_file_is_a_page_and_every_page_is_listed(stage: Stage) -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(help_pages.ORDER)
    listed = opened(stage).contents
    titles = [listed.item(place).text() for place in range(listed.count())]
    assert titles == [page.title for page in help_pages.pages()]
    assert all(page.title and len(page.text) > 200 for page in help_pages.pages())


@pytest.mark.parametrize("page", help_pages.pages(), ids=lambda page: page.key)
def test_every_link_leads_to_a_page(page: help_pages.HelpPage) -> None:
    for target in LINK.findall(page.text):
        file, _, section = target.partition("#")
        assert file.removesuffix(".md") in help_pages.ORDER, target
        assert not section


@pytest.mark.parametrize("page", help_pages.pages(), ids=lambda page: page.key)
def test_nothing_in_a_page_is_a_picture_or_html(page: help_pages.HelpPage) -> None:
    assert not re.search(r"!\[|<[a-z/]|https?://(?!yourpagename|secure2)", page.text)


def test_every_shortcut_is_on_its_page_as_the_platform_writes_it() -> None:
    text = help_pages.page(help_pages.SHORTCUTS).text
    for shortcut in Shortcut:
        assert f"| **{shortcut.shown()}** | {shortcut.meaning} |" in text


def test_each_vendor_has_a_section_that_its_form_leads_to(stage: Stage) -> None:
    dialog = opened(stage, "connections")
    sections = [help_pages.section_of(block.text()) for block in dialog.text.headings()]
    dialog.reject()
    assert [help_pages.section_of(vendor.name) for vendor in s.VENDORS.values()] == sorted(sections)
    stage.place.dialogs.add_connection()
    form = stage.place.dialogs.opened(ConnectionDialog)
    assert form is not None
    form.form.choose_vendor("luminate")
    assert help_pages.about(form.form.name) == "connections#luminate-online"


def test_every_part_with_a_page_exists_and_so_does_its_page() -> None:
    source = Path(resources.__file__).parent
    classes = {
        node.name
        for path in source.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef)
    }
    assert set(help_pages.ABOUT) <= classes
    assert set(help_pages.ABOUT.values()) <= set(help_pages.ORDER)
    assert help_pages.about(QWidget()) == help_pages.FIRST


# --- reading ------------------------------------------------------------------------------------


def test_links_lead_on_and_back_leads_to_where_one_was(stage: Stage) -> None:
    dialog = opened(stage, "links")
    assert not dialog.back.isEnabled()
    dialog.text.verticalScrollBar().setValue(120)
    dialog.text.anchorClicked.emit(QUrl("unknown.md"))
    assert dialog.page.key == "unknown"
    assert dialog.contents.currentItem().text() == "When the outcome is unknown"
    assert "unknown" in dialog.windowTitle()
    dialog.back.click()
    assert dialog.page.key == "links"
    assert dialog.text.verticalScrollBar().value() == 120
    assert not dialog.back.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dialog.page.key == "links"


@pytest.mark.parametrize(
    "address", ["https://example.com/find.md", "file:///etc/passwd", "nowhere.md", "mailto:a@b.c"]
)
def test_no_other_link_does_anything(stage: Stage, address: str) -> None:
    dialog = opened(stage, "links")
    dialog.text.anchorClicked.emit(QUrl(address))
    assert dialog.page.key == "links"
    assert not dialog.text.openLinks()
    assert not dialog.text.openExternalLinks()


def test_nothing_is_loaded_from_anywhere(stage: Stage) -> None:
    text = HelpText()
    stage.qtbot.addWidget(text)
    image = QTextDocument.ResourceType.ImageResource.value
    assert text.loadResource(image, QUrl("https://example.com/a.png")) == ""
    assert text.loadResource(image, QUrl("file:///etc/hostname")) == ""


def test_a_section_is_scrolled_to(stage: Stage) -> None:
    dialog = opened(stage, "connections")
    stage.settle()
    dialog.show_page("connections#redtail-crm")
    assert dialog.text.verticalScrollBar().value() > 300
    heading = next(b for b in dialog.text.headings() if b.text() == "Redtail CRM")
    assert heading.charFormat().fontWeight() >= 600


def test_the_search_looks_at_titles_and_texts_and_marks_what_it_finds(stage: Stage) -> None:
    dialog = opened(stage)
    QTest.keyClicks(dialog.search, "principal role")
    keys = [page.key for page in help_pages.find("principal role")]
    assert keys == ["connections", "troubleshooting"]
    assert dialog.contents.count() == 2
    assert dialog.page.key == "connections"
    assert len(dialog.text.extraSelections()) >= 2
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.contents, Qt.Key.Key_Down)
    assert dialog.page.key == "troubleshooting"
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.search.setText("zebra")
    assert dialog.nothing.text() == "No page has these words."
    dialog.search.clear()
    assert dialog.contents.count() == len(help_pages.ORDER)
    assert dialog.text.extraSelections() == []


def test_a_title_counts_more_than_a_text() -> None:
    assert help_pages.find("presenting")[0].key == "presenting"
    assert help_pages.find("JOURNAL")[0].key == "journal"


def test_the_shortcuts_are_at_its_side_or_a_press_away(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.resize(1100, 600)
    assert dialog.side.isVisible()
    assert not dialog.keys.isVisible()
    dialog.resize(700, 600)
    assert not dialog.side.isVisible()
    dialog.keys.click()
    assert dialog.page.key == help_pages.SHORTCUTS


# --- opening ------------------------------------------------------------------------------------


def test_the_menu_leads_to_help_shortcuts_and_about(stage: Stage) -> None:
    place = stage.place
    stage.show(s.desk())
    place.menu.shortcuts.trigger()
    dialog = place.dialogs.opened(HelpDialog)
    assert dialog is not None
    assert dialog.page.key == help_pages.SHORTCUTS
    place.menu.help.trigger()
    assert place.dialogs.opened(HelpDialog) is dialog
    dialog.reject()
    place.menu.about.trigger()
    assert place.dialogs.opened(AboutDialog) is not None


def test_the_window_can_be_used_while_the_help_is_open(stage: Stage) -> None:
    opened(stage)
    assert QApplication.activeModalWidget() is None
    stage.window.activateWindow()
    QTest.keyClicks(stage.place.lookup.box, "ann")
    assert stage.desk.state.lookup.query.text == "ann"


def test_help_asked_for_in_a_dialog_belongs_to_it_and_goes_with_it(stage: Stage) -> None:
    opened(stage)
    stage.place.dialogs.show_diagnostics()
    diagnostics = stage.place.dialogs.opened(DiagnosticsDialog)
    assert diagnostics is not None
    stage.qtbot.waitUntil(diagnostics.isActiveWindow, timeout=3000)
    QTest.keyClick(diagnostics, Qt.Key.Key_F1)
    dialog = stage.place.dialogs.opened(HelpDialog)
    assert dialog is not None
    assert dialog.parentWidget() is diagnostics
    assert dialog.page.key == "troubleshooting"
    assert dialog.isEnabled()
    diagnostics.reject()
    stage.settle()
    assert stage.place.dialogs.opened(HelpDialog) is None


def test_f1_in_the_help_stays_where_it_is(stage: Stage) -> None:
    dialog = opened(stage, "journal")
    stage.qtbot.waitUntil(dialog.isActiveWindow, timeout=3000)
    QTest.keyClick(dialog.search, Qt.Key.Key_F1)
    assert dialog.page.key == "journal"


# --- about --------------------------------------------------------------------------------------


def test_about_says_whose_it_is_and_what_it_is_made_with(stage: Stage) -> None:
    stage.show(s.desk())
    stage.place.dialogs.show_about()
    dialog = stage.place.dialogs.opened(AboutDialog)
    assert dialog is not None
    stage.qtbot.waitUntil(lambda: "httpx" in dialog.words(), timeout=5000)
    words = dialog.words()
    assert __version__ in words
    assert "Copyright (c) 2026 The SSO Desk authors" in words
    assert "Lesser General Public License" in words
    assert re.search(r"^PySide6_Essentials [\d.]+: .*LGPL", words, re.MULTILINE)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == words
    assert dialog.copy.text() == "Copied"
    dialog.close_button.click()


def test_the_libraries_are_those_that_are_needed_and_theirs() -> None:
    found = {library.name.casefold(): library for library in made_with.libraries()}
    assert {"httpx", "keyring", "h11", "shiboken6"} <= set(found)
    assert "pytest" not in found
    assert all(library.version for library in found.values())
    assert found["httpx"].licence == "BSD-3-Clause"
    assert all(len(lib.licence) <= made_with.LONGEST_LICENCE for lib in found.values())


def test_the_copyright_is_that_of_the_licence() -> None:
    assert copyright_line() == "Copyright (c) 2026 The SSO Desk authors"


# --- the help and the program say the same --------------------------------------------------------


@pytest.mark.parametrize("page", help_pages.pages(), ids=lambda page: page.key)
def test_what_is_named_in_italics_stands_on_something_in_the_window(
    page: help_pages.HelpPage,
) -> None:
    texts = {text for _, text in marked()}
    named = re.findall(r"(?<!\*)\*(?!\*)([^*\n]+)\*(?!\*)", page.text)
    assert [name for name in named if not texts & {name, f"{name}…"}] == []


def test_troubleshooting_quotes_what_the_window_says() -> None:
    said = [text for context, text in marked() if context in ("errors", "forms")]
    headings = re.findall(r"^## .*$", help_pages.page("troubleshooting").text, re.MULTILINE)
    quoted = [words for heading in headings for words in re.findall(r'"([^"]+)"', heading)]
    assert len(quoted) > 15
    for words in quoted:
        parts = words.split(" … ")
        assert any(all(part in text for part in parts) for text in said), words
