"""The system's own dialogs for choosing a file. They open where the last one ended, at first at the
operator's documents: where the program was started says nothing, and may be where nobody can write.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QDate, QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def to_read(parent: QWidget, title: str, filters: Sequence[str]) -> QFileDialog:
    """One that wants a file that is there. `filters` as Qt writes them: `Lists (*.csv)`."""
    dialog = _chooser(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(list(filters))
    return dialog


def to_write(parent: QWidget, title: str, suffixes: Mapping[str, str], *, name: str) -> QFileDialog:
    """One that wants a name to write to, and proposes one with today's date. `suffixes` are what a name
    gets that has none, by filter.
    """
    dialog = _chooser(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(suffixes))
    dialog.setDefaultSuffix(next(iter(suffixes.values())))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    dialog.selectFile(f"{name} {today}.{next(iter(suffixes.values()))}")
    return dialog


def first_folder() -> str:
    """The operator's documents, or their home where there are none."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if QDir(documents).exists() else QDir.homePath()


def _chooser(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.finished.connect(dialog.deleteLater)
    if dialog.directory() == QDir.current():  # no file has been chosen yet
        dialog.setDirectory(first_folder())
    return dialog
