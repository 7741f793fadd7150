"""The first page of a desk without connections: three ways to begin, each with one sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sso_desk.ui import sizes, theme
from sso_desk.ui.pieces.frames import column, row, scrolling
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.program_mark import ProgramMark
from sso_desk.ui.pieces.wide_button import WideButton
from sso_desk.ui.words import managed_words


class Welcome(QWidget):
    """Shown until the first connection is there."""

    practice_wished = Signal()
    add_wished = Signal()
    import_wished = Signal()
    WIDTH = 460

    def __init__(self) -> None:
        super().__init__()
        title = TextLabel(self.tr("From a customer's name to a signed-in portal"), title=True)
        sentence = TextLabel(self.tr("How would you like to begin?"), tone=Tone.MUTED)
        self.practice = WideButton(
            self._practice_title(),
            self.tr("Look around with invented customers. Nothing there is real."),
            "practice",
        )
        self.add = WideButton(
            self.tr("Add a connection"),
            self.tr("You have a key or password of a vendor: it takes a minute or two."),
            "plus",
        )
        self.team = WideButton(
            self.tr("Import my team's settings"),
            self.tr("Somebody gave you a file with connections; keys and passwords stay yours."),
            "people",
        )
        self.practice.clicked.connect(self.practice_wished)
        self.add.clicked.connect(self.add_wished)
        self.team.clicked.connect(self.import_wished)
        for label in (title, sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        choices = QWidget()
        choices.setMaximumWidth(sizes.scaled(self.WIDTH))
        self._managed = TextLabel(tone=Tone.MUTED)
        choices.setLayout(
            column(self.practice, self.add, self.team, self._managed, spacing=theme.M)
        )
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        layout.setSpacing(theme.S)
        layout.addStretch(2)
        layout.addWidget(ProgramMark(64), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.S)
        layout.addWidget(title)
        layout.addWidget(sentence)
        layout.addSpacing(theme.L)
        middle = row()
        middle.addStretch(1)
        middle.addWidget(choices, 1000)  # all the room up to its greatest width
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(3)
        self.setLayout(column(scrolling(content)))

    def show_editing(self, *, allowed: bool) -> None:
        """Whether the organisation leaves connections to the operator."""
        for button in (self.add, self.team):
            button.setEnabled(allowed)
        self._managed.say("" if allowed else managed_words())

    def show_starting(self, *, starting: bool) -> None:
        """Say that practice is being started, or offer it again."""
        self.practice.retitle(self.tr("Starting…") if starting else self._practice_title())
        self.setEnabled(not starting)

    def _practice_title(self) -> str:
        return self.tr("Try it with practice vendors")
