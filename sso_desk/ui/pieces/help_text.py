"""A page of the help as text: it loads nothing, and its links lead to other pages only."""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrame,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from sso_desk.ui import sizes, theme

LINE_PERCENT = 130


class HelpText(QTextBrowser):
    """`link_followed` carries the address of a link as it is written, such as `find.md#section`."""

    link_followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(theme.L)
        self.document().setIndentWidth(sizes.scaled(theme.L + theme.XS))
        self.anchorClicked.connect(lambda url: self.link_followed.emit(url.toString()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: no pictures, no style sheets, no other files."""
        return ""

    def show_page(self, title: str, markdown: str) -> None:
        """Show this, from its beginning."""
        self.setMarkdown(f"# {title}\n\n{markdown}")
        self._set_type()
        self._tint()
        self.setAccessibleName(title)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def headings(self) -> list[QTextBlock]:
        """The headings below the title."""
        return [block for block in self._blocks() if block.blockFormat().headingLevel() > 1]

    def go_to(self, block: QTextBlock) -> None:
        """Scroll so that a heading is at the top."""
        place = self.document().documentLayout().blockBoundingRect(block)
        self.verticalScrollBar().setValue(round(place.top()) - theme.S)

    def mark(self, words: list[str]) -> None:
        """Mark every place where one of the words is, and scroll to the first."""
        found = [place for word in words for place in self._places_of(word)]
        self.setExtraSelections([self._marked(place) for place in found])
        if found:
            first = min(found, key=QTextCursor.position)
            show = QTextCursor(first)
            show.clearSelection()
            self.setTextCursor(show)
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours for links, too: those are written into the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    # --- type and colours ---------------------------------------------------------------------

    def _set_type(self) -> None:
        """The two sizes and the one weight of the rest of the window; room between paragraphs."""
        for block in self._blocks():
            level = block.blockFormat().headingLevel()
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(self._spaced(block, level))
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            if level:
                cursor.setCharFormat(self._heading(level))

    def _spaced(self, block: QTextBlock, level: int) -> QTextBlockFormat:
        shape = QTextBlockFormat()
        shape.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if _in_table(block):
            below = 0
        elif _in_list(block):
            below = theme.XS if _in_list(block.next()) else theme.M
        else:
            below = theme.S
        shape.setBottomMargin(below)
        shape.setTopMargin(theme.M if level > 1 else 0)
        return shape

    def _tint(self) -> None:
        """Links in the window's own colour: the text keeps that of the moment it was read."""
        look = QTextCharFormat()
        look.setForeground(theme.roles(self).accent_text)
        for block in self._blocks():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                if piece.charFormat().isAnchor():
                    cursor = QTextCursor(block)
                    cursor.setPosition(piece.position())
                    end = piece.position() + piece.length()
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(look)
                pieces += 1
        for table in self._tables():
            self._rule(table)

    def _heading(self, level: int) -> QTextCharFormat:
        font = theme.title_font(self) if level == 1 else QFont(self.font())
        look = QTextCharFormat()
        look.setFontPointSize(font.pointSizeF())
        look.setFontWeight(theme.EMPHASIS)
        return look

    def _rule(self, table: QTextTable) -> None:
        """Thin lines between the cells."""
        shape = table.format()
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(theme.roles(self).border)
        shape.setBorderCollapse(True)
        shape.setCellPadding(sizes.scaled(theme.XS))
        shape.setCellSpacing(0)
        shape.setTopMargin(theme.XS)
        shape.setBottomMargin(theme.M)
        table.setFormat(shape)

    # --- looking through it -------------------------------------------------------------------

    def _blocks(self) -> list[QTextBlock]:
        found: list[QTextBlock] = []
        block = self.document().begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def _tables(self) -> list[QTextTable]:
        frames: list[QTextFrame] = self.document().rootFrame().childFrames()
        return [frame for frame in frames if isinstance(frame, QTextTable)]

    def _places_of(self, word: str) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        cursor = self.document().find(word)
        while not cursor.isNull():
            found.append(cursor)
            cursor = self.document().find(word, cursor)
        return found

    def _marked(self, place: QTextCursor) -> QTextEdit.ExtraSelection:
        colors = theme.roles(self)
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(colors.chosen)
        look.setForeground(colors.text)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.cursor, made.format = place, look  # type: ignore[attr-defined,unused-ignore]
        return made


def _in_list(block: QTextBlock) -> bool:
    return block.isValid() and block.textList() is not None


def _in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None
