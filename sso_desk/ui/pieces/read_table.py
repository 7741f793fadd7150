"""A table to read: rows are chosen whole, copied as text, and nothing can be changed."""

# ruff: noqa: N802 - Qt's own names

import re
from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sso_desk.ui import icons
from sso_desk.ui.words import shown, tool_tip


class ReadTable(QTableView):
    """The view. Tab leaves it; the arrow keys walk the rows."""

    def __init__(self, name: str, model: QAbstractItemModel) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(icons.size(), icons.size()))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def go_to(self, row: int) -> None:
        """Make that row the current one. (Qt's own way fails where writing runs from right to left.)"""
        self.setCurrentIndex(self.model().index(row, 0))

    def rowsInserted(
        self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int
    ) -> None:
        """What is being read stays where it is when rows come above it."""
        bar = self.verticalScrollBar()
        before = bar.value()
        above = start <= max(0, self.rowAt(0)) and before > 0
        super().rowsInserted(parent, start, end)
        if above:
            self.updateGeometries()
            bar.setValue(before + (end - start + 1) * self.verticalHeader().defaultSectionSize())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen rows, a tab between the cells."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.chosen_text())
        else:
            super().keyPressEvent(event)

    def chosen_text(self) -> str:
        """The chosen rows as they would be pasted into a spreadsheet."""
        model = self.model()
        rows = sorted({index.row() for index in self.selectedIndexes()})
        columns = range(model.columnCount(QModelIndex()))
        lines = ("\t".join(str(model.index(row, n).data() or "") for n in columns) for row in rows)
        return _MARKS.sub("", "\n".join(lines))


_MARKS = re.compile("[\u2066-\u2069]")
"""What keeps directions apart on the screen, and would make an id another one where it is pasted."""


def text_model(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> QStandardItemModel:
    """A model of a few rows of text; each cell's whole text is in its tool tip."""
    model = QStandardItemModel(0, len(headers))
    model.setHorizontalHeaderLabels(list(headers))
    for row in rows:
        items = [QStandardItem(shown(cell)) for cell in row]
        for item in items:
            item.setToolTip(tool_tip(item.text()))
        model.appendRow(items)
    return model
