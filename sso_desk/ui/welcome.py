"""The first page of a desk without connections: one sentence, one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sso_desk.ui import theme
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.program_mark import ProgramMark


class Welcome(QWidget):
    """Shown until the first connection is there."""

    add_wished = Signal()
    WIDTH = 440

    def __init__(self) -> None:
        super().__init__()
        title = TextLabel(self.tr("From a customer's name to a signed-in portal"), title=True)
        sentence = TextLabel(
            self.tr(
                "A connection tells SSO Desk how to reach one vendor. Add the first one to begin."
            ),
            tone=Tone.MUTED,
        )
        self.add = Button(self.tr("Add a connection"), "plus", look=Look.PRIMARY)
        self.add.clicked.connect(self.add_wished)
        remark = TextLabel(
            self.tr("To look around without a vendor account, start the program with --practice."),
            tone=Tone.MUTED,
        )
        layout = QVBoxLayout()
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        layout.setSpacing(theme.M)
        layout.addStretch(2)
        layout.addWidget(ProgramMark(64), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.S)
        for label in (title, sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(theme.S)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.L)
        remark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(remark)
        layout.addStretch(3)
        self.setLayout(layout)
