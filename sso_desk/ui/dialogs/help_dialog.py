"""The help: contents and search on the left, the page beside them, all shortcuts at its side."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from sso_desk.ui import help_pages, sizes, theme
from sso_desk.ui.help_pages import HelpPage
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.clearing import clearable
from sso_desk.ui.pieces.dialog import Dialog
from sso_desk.ui.pieces.fitting import fit
from sso_desk.ui.pieces.frames import at_end, column, row, scrolling
from sso_desk.ui.pieces.help_text import HelpText
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.shortcut_list import ShortcutList
from sso_desk.ui.pieces.visibility import set_shown

KeyRole = Qt.ItemDataRole.UserRole + 1
CONTENTS_WIDTH, SHORTCUTS_WIDTH = 256, 210
ROOM_FOR_SHORTCUTS = 900
"""How wide the dialog must be to show the shortcuts beside the page, in pixels at the usual text."""


class SearchBox(QLineEdit):
    """Down goes from it to the list of pages."""

    def __init__(self, contents: QListWidget) -> None:
        super().__init__()
        self._contents = contents
        clearable(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads on; Enter does not close the dialog."""
        if event.key() == Qt.Key.Key_Down:
            self._contents.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)


class HelpDialog(Dialog):
    """Stays open beside the window, so that what it says can be done meanwhile."""

    def __init__(self, address: str, parent: QWidget) -> None:
        """`address` is a page's name, perhaps with `#section`."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self._page = ""
        self._past: list[tuple[str, int]] = []
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Pages"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setWordWrap(True)
        self.search = SearchBox(self.contents)
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.nothing = TextLabel(tone=Tone.MUTED)
        self.back = Button(self.tr("Back"), "back", look=Look.QUIET)
        self.keys = Button(self.tr("Shortcuts"), "keyboard", look=Look.QUIET)
        self.close_button = Button(self.tr("Close"))
        self.text = HelpText()
        self.side = self._side()
        self._lay_out()
        self._connect()
        self._list(help_pages.pages())
        set_shown(self.side, wanted=False)  # until there is room for it
        fit(self, sizes.scaled(1080), sizes.scaled(680))
        self.show_page(address)
        self._past.clear()
        self._show_back()
        self.search.setFocus()

    def _side(self) -> QWidget:
        side = QWidget()
        heading = TextLabel(self.tr("Shortcuts"), strong=True)
        area = scrolling(ShortcutList())
        area.setAccessibleName(self.tr("Shortcuts"))
        side.setLayout(column(heading, area, spacing=theme.S))
        side.setFixedWidth(sizes.scaled(SHORTCUTS_WIDTH))
        return side

    def _lay_out(self) -> None:
        left = QWidget()
        left.setLayout(column(self.search, self.nothing, self.contents, spacing=theme.S))
        left.setFixedWidth(sizes.scaled(CONTENTS_WIDTH))
        middle = row(left, self.text, self.side, spacing=theme.L)
        middle.setStretch(1, 1)
        foot = at_end(self.close_button, before=(self.back, self.keys))
        whole = column(middle, foot, spacing=theme.M, margins=theme.L)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.contents.currentItemChanged.connect(self._choose)
        self.text.link_followed.connect(self.follow)
        self.back.clicked.connect(self.go_back)
        self.keys.clicked.connect(lambda: self.show_page(help_pages.SHORTCUTS))
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Back, self).activated.connect(self.go_back)

    # --- pages --------------------------------------------------------------------------------

    @property
    def page(self) -> HelpPage:
        """The page that is shown."""
        return help_pages.page(self._page)

    def show_page(self, address: str) -> None:
        """Go to a page, perhaps to a `#section` of it."""
        key, _, section = address.partition("#")
        if key != self._page:
            if self._page:
                self._past.append((self._page, self.text.verticalScrollBar().value()))
            self._page = key
            help_pages.set_help(self, key)
            self.text.show_page(self.page.title, self.page.text)
            self.setWindowTitle(self.tr("Help: {title}").format(title=self.page.title))
            self._point_out(key)
        for heading in self.text.headings():
            if section and help_pages.section_of(heading.text()) == section:
                self.text.go_to(heading)
        self._mark()
        self._show_back()

    def follow(self, link: str) -> None:
        """A link on the page: another page of the help, and nothing else."""
        url = QUrl(link)
        key = url.path().removesuffix(".md") or self._page
        if url.isRelative() and key in help_pages.ORDER:
            fragment = f"#{url.fragment()}" if url.hasFragment() else ""
            self.show_page(f"{key}{fragment}")
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """To the page before, where it was left."""
        if self._past:
            key, place = self._past.pop()
            self._page = ""
            self.show_page(key)
            self.text.verticalScrollBar().setValue(place)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(KeyRole) != self._page:
            self.show_page(item.data(KeyRole))

    def _show_back(self) -> None:
        focused = self.back.hasFocus()
        self.back.setEnabled(bool(self._past))
        if focused and not self._past:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- searching ----------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        found = help_pages.find(text)
        self._list(found)
        self.nothing.say("" if found else self.tr("No page has these words."))
        if text.strip() and found and self._page not in [page.key for page in found]:
            self.show_page(found[0].key)
        self._mark()

    def _mark(self) -> None:
        self.text.mark(self.search.text().split())

    def _list(self, found: tuple[HelpPage, ...]) -> None:
        with QSignalBlocker(self.contents):
            self.contents.clear()
            for page in found:
                item = QListWidgetItem(page.title)
                item.setData(KeyRole, page.key)
                self.contents.addItem(item)
            self._point_out(self._page)

    def _point_out(self, key: str) -> None:
        for place in range(self.contents.count()):
            if self.contents.item(place).data(KeyRole) == key:
                self.contents.setCurrentRow(place)

    # --- events -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The shortcuts are at the side where there is room for them; else a button leads to them."""
        super().resizeEvent(event)
        room = self.width() >= sizes.scaled(ROOM_FOR_SHORTCUTS)
        set_shown(self.side, wanted=room)
        set_shown(self.keys, wanted=not room)
