"""Editors for the kinds of fields that a vendor declares: a line, a choice, a switch, a list, a secret.

Each holds text as typed; what is right about it, the desk says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sso_desk.domain import OFF_ON, Choice, Field, Item, Secret, SettingValue
from sso_desk.ui import theme
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.frames import IconLabel, column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.tick_box import TickBox
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import vendor_words


class FieldEditor(QWidget):
    """What all editors have in common. `edited` is emitted when the operator changes something."""

    edited = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field

    @property
    def focus_target(self) -> QWidget:
        """The part that takes the focus."""
        return self

    def value(self) -> SettingValue:
        """What is entered; empty where nothing is."""
        return ""

    def show_value(self, value: SettingValue) -> None:
        """Show this value."""

    def suggest(self, default: str) -> None:
        """Show what holds where nothing is entered."""

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer values that a test has found."""


class LineEditor(FieldEditor):
    """One line of text. Values that a test has found can be picked below it."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.line = QLineEdit()
        self.line.textEdited.connect(self.edited)
        self._found = Picker(name=self.tr("Values found"))
        self._found.activated.connect(self._picked)
        set_shown(self._found, wanted=False)
        self.setLayout(column(self.line, self._found, spacing=theme.XS))

    @property
    def focus_target(self) -> QWidget:
        """The line."""
        return self.line

    def value(self) -> SettingValue:
        """The text."""
        return self.line.text()

    def show_value(self, value: SettingValue) -> None:
        """Show a text."""
        self.line.setText(value if isinstance(value, str) else "")

    def suggest(self, default: str) -> None:
        """Show the default in the empty line."""
        self.line.setPlaceholderText(default or self.field.placeholder)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Let one of these be picked."""
        hint = Choice("", self.tr("Choose one of those found…"))
        self._found.offer((hint, *choices), self.line.text())
        set_shown(self._found, wanted=bool(choices))

    def _picked(self, _place: int) -> None:
        if self._found.key():
            self.line.setText(self._found.key())
            self.edited.emit()


class ChoiceEditor(FieldEditor):
    """One of a set, which may be added to where the field takes others."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._found: tuple[Choice, ...] = ()
        self.picker = Picker(name=vendor_words(field.label))
        self.picker.offer(field.choices, field.default)
        self.picker.activated.connect(self.edited)
        self.setLayout(column(self.picker))

    @property
    def focus_target(self) -> QWidget:
        """The picker."""
        return self.picker

    def value(self) -> SettingValue:
        """The key; the default counts as nothing entered."""
        key = self.picker.key()
        return "" if key == self.field.default else key

    def show_value(self, value: SettingValue) -> None:
        """Show the choice of that key."""
        self._show(value if isinstance(value, str) and value else self.field.default)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these too, where the field takes others than its own."""
        if self.field.others:
            self._found = tuple(choices)
            self._show(self.picker.key())

    def _show(self, key: str) -> None:
        choices = (*self.field.choices, *self._found)
        if self.field.others and key not in {choice.key for choice in choices}:
            choices = (*choices, Choice(key, key))
        self.picker.offer(choices, key)


class SwitchEditor(FieldEditor):
    """On or off, as a tick box that carries the label itself."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.box = TickBox(self.tr("On"))
        self.box.setChecked(field.default == "on")
        self.box.clicked.connect(self.edited)
        self.setLayout(column(self.box))

    @property
    def focus_target(self) -> QWidget:
        """The box."""
        return self.box

    def value(self) -> SettingValue:
        """`on` or `off`; the default counts as nothing entered."""
        key = "on" if self.box.isChecked() else "off"
        return "" if key == (self.field.default or "off") else key

    def show_value(self, value: SettingValue) -> None:
        """Tick it or not."""
        self.box.setChecked((value or self.field.default) == "on")


@dataclass(slots=True)
class _Entry:
    place: QWidget
    label: QLineEdit | None
    value: QLineEdit


class ListEditor(FieldEditor):
    """Several values, each on a line of its own, with a label before it where the field has labels."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._entries: list[_Entry] = []
        self._rows = column(spacing=theme.XS)
        self.add = Button(self.tr("Add"), "plus", look=Look.QUIET)
        self.add.clicked.connect(self._add_empty)
        self._head = QWidget()
        heading = row(
            TextLabel(self.tr("Label"), tone=Tone.MUTED),
            TextLabel(self.tr("Value"), tone=Tone.MUTED),
            spacing=theme.S,
        )
        heading.setStretch(0, 2)
        heading.setStretch(1, 3)
        heading.addSpacing(self.add.sizeHint().height() + theme.S)
        self._head.setLayout(heading)
        set_shown(self._head, wanted=False)
        layout = column(self._head, self._rows, spacing=theme.XS)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)

    @property
    def focus_target(self) -> QWidget:
        """The button that adds a line."""
        return self.add

    def value(self) -> SettingValue:
        """The entries that hold anything, `Label|value` where there are labels."""
        items = (
            Item(entry.value.text().strip(), entry.label.text().strip() if entry.label else "")
            for entry in self._entries
        )
        return tuple(str(item) for item in items if item.value or item.label)

    def show_value(self, value: SettingValue) -> None:
        """Show these entries."""
        for entry in tuple(self._entries):
            self._remove(entry)
        for text in value if isinstance(value, tuple) else ():
            item = Item.parse(text) if self.field.labelled else Item(text)
            self._append(item)

    def _add_empty(self) -> None:
        self._append(Item("")).setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _append(self, item: Item) -> QLineEdit:
        example = Item.parse(self.field.placeholder)
        value = QLineEdit(item.value)
        value.setPlaceholderText(example.value)
        value.setAccessibleName(vendor_words(self.field.label))
        value.textEdited.connect(self.edited)
        remove = Button(icon="close", look=Look.QUIET, name=self.tr("Remove this entry"))
        place = QWidget()
        layout = row(value, remove, spacing=theme.S)
        label: QLineEdit | None = None
        if self.field.labelled:
            label = QLineEdit(item.label)
            label.setPlaceholderText(example.label)
            label.setAccessibleName(self.tr("Label"))
            label.textEdited.connect(self.edited)
            layout.insertWidget(0, label, 2)
        layout.setStretchFactor(value, 3)
        place.setLayout(layout)
        entry = _Entry(place, label, value)
        remove.clicked.connect(lambda: self._drop(entry))
        self._entries.append(entry)
        self._rows.addWidget(place)
        set_shown(self._head, wanted=self.field.labelled)
        return label or value

    def _drop(self, entry: _Entry) -> None:
        self._remove(entry)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _remove(self, entry: _Entry) -> None:
        self._entries.remove(entry)
        self._rows.removeWidget(entry.place)
        entry.place.hide()
        entry.place.deleteLater()
        set_shown(self._head, wanted=self.field.labelled and bool(self._entries))


class SecretEditor(FieldEditor):
    """A secret: entered unseen, never shown again. A stored one can only be replaced."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._stored = False
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setPlaceholderText(field.placeholder)
        self.line.textEdited.connect(self.edited)
        self.keep = Button(self.tr("Keep the saved one"), look=Look.QUIET)
        self.keep.clicked.connect(lambda: self._replace(on=False))
        self._entering = QWidget()
        entering = row(self.line, self.keep, spacing=theme.S)
        entering.setStretch(0, 1)
        self._entering.setLayout(entering)
        self.replace = Button(self.tr("Replace…"))
        self.replace.clicked.connect(lambda: self._replace(on=True))
        self._saved = QWidget()
        saved = row(
            IconLabel("check", role="good"),
            TextLabel(self.tr("saved"), wrap=False),
            self.replace,
            spacing=theme.S,
        )
        saved.addStretch(1)
        self._saved.setLayout(saved)
        self.setLayout(column(self._entering, self._saved))
        self._replace(on=True, focus=False)

    @property
    def focus_target(self) -> QWidget:
        """The line."""
        return self.line

    @property
    def stored(self) -> bool:
        """Whether there is a saved one."""
        return self._stored

    def secret(self) -> Secret | None:
        """What was entered, if anything."""
        text = self.line.text()
        return Secret(text) if text else None

    def receive(self, secret: Secret) -> None:
        """Take a secret that was fetched."""
        self._replace(on=True)
        self.line.setText(secret.reveal())
        self.edited.emit()

    def show_stored(self, *, stored: bool) -> None:
        """Say whether there is a saved one; whoever is entering another one goes on."""
        if stored is not self._stored:
            self._stored = stored
            self._replace(on=not stored or bool(self.line.text()), focus=False)

    def clear(self) -> None:
        """Forget what was entered."""
        self.line.clear()

    def _replace(self, *, on: bool, focus: bool = True) -> None:
        set_shown(self._entering, wanted=on)
        set_shown(self._saved, wanted=not on)
        set_shown(self.keep, wanted=on and self._stored)
        if not on:
            self.line.clear()
        if on and focus:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)


def editor_for(field: Field) -> FieldEditor:
    """The editor that fits a field."""
    if field.secret:
        return SecretEditor(field)
    if field.many:
        return ListEditor(field)
    if field.choices == OFF_ON:
        return SwitchEditor(field)
    if field.choices:
        return ChoiceEditor(field)
    return LineEditor(field)
