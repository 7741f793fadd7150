"""One row of a form: label, editor, what is wrong, and what helps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import IconLabel, column, row, set_look
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.tips import describe
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import without_mnemonic


class FormRow(QWidget):
    """Stands around an editor. A problem is said in words, with an icon, and marked at the editor."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        help_text: str = "",
        required: bool = False,
        focus: QWidget | None = None,
    ) -> None:
        """`focus` is the part of the editor that a problem leads to, where it has several. An empty
        `label` is for an editor that carries its own words, such as a tick box.
        """
        super().__init__()
        self.editor = editor
        self.focus_target = focus or editor
        self.label = QLabel(without_mnemonic(label))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setFont(theme.emphasised(self.label.font()))
        self.label.setBuddy(self.focus_target)
        self._label = label
        self._required = TextLabel(tone=Tone.MUTED, wrap=False)
        self._problem = TextLabel()
        self._icon = IconLabel("problem", role="danger", edge=16)
        self._help = TextLabel(help_text, tone=Tone.MUTED)
        self._help_text = help_text
        self._lock = IconLabel("lock", edge=16)
        self._managed = TextLabel(tone=Tone.MUTED, wrap=False)
        managed = QWidget()
        managed.setLayout(row(self._lock, self._managed, spacing=theme.XS))
        first = self.label if label else editor
        head = FlowRow(first, self._required, managed, spacing=theme.S)
        trouble = row(self._icon, self._problem, spacing=theme.XS)
        trouble.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        trouble.setStretch(1, 1)
        below = (head, editor, trouble, self._help) if label else (head, trouble, self._help)
        self.setLayout(column(*below, spacing=theme.XS))
        set_shown(self._icon, wanted=False)
        self.show_managed("")
        if label:
            self.show_required(required=required)

    def show_required(self, *, required: bool) -> None:
        """Say whether something must be entered."""
        self._required.say(self.tr("required") if required else "")
        spoken = f"{self._label}, {self.tr('required')}" if required else self._label
        self.focus_target.setAccessibleName(spoken)

    def show_managed(self, words: str, *, locked: bool = False) -> None:
        """Say what the organisation decides here; `locked` where it leaves no choice."""
        self._managed.say(words)
        set_shown(self._lock, wanted=bool(words))
        self.editor.setEnabled(not locked)
        self._describe()

    def managed(self) -> str:
        """What is said of the organisation."""
        return self._managed.text()

    def help(self, text: str) -> None:
        """Say something else that helps."""
        self._help_text = text
        self._help.say(text)
        self._describe()

    def _describe(self) -> None:
        """What is heard after the name."""
        heard = (self._problem.text(), self._managed.text(), self._help_text)
        describe(self.focus_target, " ".join(filter(None, heard)))

    def show_problem(self, text: str, *, warning: bool = False) -> None:
        """Say what is wrong; nothing clears it."""
        self._problem.colour(Tone.WARNING if warning else Tone.DANGER)
        self._icon.draw("warning" if warning else "problem", "warning" if warning else "danger")
        self._problem.say(text)
        set_shown(self._icon, wanted=bool(text))
        self._describe()
        if isinstance(self.focus_target, QLineEdit):
            set_look(self.focus_target, "problem", "true" if text and not warning else "false")

    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem.text()
