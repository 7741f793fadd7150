"""What each column of a list is taken for: one row for a column, with its first values beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from sso_desk.customer_lists import ColumnKind, ColumnUse, ImportMapping, ImportPreview, ListFormat
from sso_desk.domain import QT_TRANSLATE_NOOP, Choice, Connection
from sso_desk.ui import theme
from sso_desk.ui.discretion import dots
from sso_desk.ui.pieces.frames import at_end, scrolling
from sso_desk.ui.pieces.labels import ElidedLabel, Tone
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.tick_box import TickBox
from sso_desk.ui.words import isolated, joined, shown, translate, without_mnemonic

KINDS = {
    ColumnKind.IGNORED: QT_TRANSLATE_NOOP("directory", "Leave out"),
    ColumnKind.NAME: QT_TRANSLATE_NOOP("directory", "Name"),
    ColumnKind.EMAIL: QT_TRANSLATE_NOOP("directory", "E-mail"),
    ColumnKind.COMPANY: QT_TRANSLATE_NOOP("directory", "Company"),
    ColumnKind.REFERENCE: QT_TRANSLATE_NOOP("directory", "Reference"),
}
ID_AT = QT_TRANSLATE_NOOP("directory", "Customer ID at {connection}")
DELIMITERS = (
    Choice("", QT_TRANSLATE_NOOP("directory", "Any delimiter")),
    Choice(",", QT_TRANSLATE_NOOP("directory", "Comma")),
    Choice(";", QT_TRANSLATE_NOOP("directory", "Semicolon")),
    Choice("\t", QT_TRANSLATE_NOOP("directory", "Tab")),
    Choice("|", QT_TRANSLATE_NOOP("directory", "Vertical bar")),
)
ENCODINGS = (
    Choice("", QT_TRANSLATE_NOOP("directory", "Any encoding")),
    Choice("utf-8-sig", "UTF-8"),
    Choice("cp1252", "Windows-1252"),
    Choice("utf-16", "UTF-16"),
)
SAMPLES = 3
"""How many values of a column are shown."""


def translated(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Choices in the operator's language."""
    return tuple(Choice(one.key, translate("directory", one.label)) for one in choices)


def key_of(use: ColumnUse) -> str:
    """A column's use as a picker has it."""
    return f"{use.kind.value}|{use.connection_id}"


class ImportColumns(QWidget):
    """`changed` is emitted when the operator takes a column for something else, `format_wished` with a
    ListFormat when the list is to be read in another way.
    """

    changed = Signal()
    format_wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._uses: dict[str, ColumnUse] = {}
        self._form = ListFormat()
        self._samples: list[tuple[ElidedLabel, Sequence[str]]] = []
        self.pickers: list[Picker] = []
        self.header = TickBox(self.tr("The first row names the columns"))
        self.delimiter = Picker(name=self.tr("Delimiter"), flat=True)
        self.encoding = Picker(name=self.tr("Encoding"), flat=True)
        self.delimiter.offer(translated(DELIMITERS), "")
        self.encoding.offer(translated(ENCODINGS), "")
        how = at_end(self.delimiter, self.encoding, before=(self.header,), spacing=theme.M)
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(0, 0, theme.S, 0)
        self._grid.setHorizontalSpacing(theme.M)
        self._grid.setVerticalSpacing(theme.S)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.M)
        layout.addLayout(how)
        layout.addWidget(scrolling(content), 1)
        self.header.clicked.connect(self.changed)
        for picker in (self.delimiter, self.encoding):
            picker.activated.connect(self._read_otherwise)

    def show_preview(self, preview: ImportPreview, connections: Sequence[Connection]) -> None:
        """Show a list's columns, and what they seem to be; `show_values` shows their first values."""
        self._form = preview.suggested.form
        self.delimiter.offer(translated(DELIMITERS), self._form.delimiter)
        self.encoding.offer(translated(ENCODINGS), self._form.encoding)
        self.header.setChecked(preview.suggested.header)
        self._empty()
        choices = self._choices(connections)
        for place, name in enumerate(preview.columns):
            use = preview.suggested.columns[place]
            values = [cells[place] for cells in preview.rows if cells[place]][:SAMPLES]
            self._add(place, name, values, choices, use)
        self._grid.setRowStretch(len(preview.columns), 1)

    def show_values(self, *, hidden: bool) -> None:
        """Show the first values of each column, or dots in their place."""
        for sample, values in self._samples:
            said = [dots(value) for value in values] if hidden else values
            sample.say_ready(
                joined(map(isolated, said)) or self.tr("(empty)"), plain=joined(map(shown, said))
            )

    def mapping(self) -> ImportMapping:
        """What is chosen now."""
        uses = tuple(self._uses[picker.key()] for picker in self.pickers)
        return ImportMapping(uses, header=self.header.isChecked(), form=self._form)

    def _choices(self, connections: Sequence[Connection]) -> tuple[Choice, ...]:
        uses = [(ColumnUse(kind), translate("directory", words)) for kind, words in KINDS.items()]
        for connection in connections:
            words = translate("directory", ID_AT).format(connection=shown(connection.name))
            uses.append((ColumnUse(ColumnKind.CUSTOMER_ID, connection.id), words))
        self._uses = {key_of(use): use for use, _ in uses}
        return tuple(Choice(key_of(use), words) for use, words in uses)

    def _add(
        self,
        place: int,
        name: str,
        values: Sequence[str],
        choices: tuple[Choice, ...],
        use: ColumnUse,
    ) -> None:
        label = QLabel(without_mnemonic(isolated(name)))
        label.setFont(theme.emphasised(label.font()))
        sample = ElidedLabel(tone=Tone.MUTED)
        self._samples.append((sample, values))
        picker = Picker(name=shown(name))
        picker.offer(choices, key_of(use))
        picker.activated.connect(self.changed)
        label.setBuddy(picker)
        self.pickers.append(picker)
        for column, part in enumerate((label, sample, picker)):
            self._grid.addWidget(part, place, column)

    def _empty(self) -> None:
        self.pickers, self._samples = [], []
        while (item := self._grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()

    def _read_otherwise(self) -> None:
        self.format_wished.emit(ListFormat(self.encoding.key(), self.delimiter.key()))
