"""A one-off help in filling a form, such as fetching the operator's own key: asked once, never stored."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from sso_desk.domain import Secret, SetupAction
from sso_desk.ui import theme
from sso_desk.ui.pieces.busy_line import BusyLine
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.form_row import FormRow
from sso_desk.ui.pieces.frames import Note, column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import vendor_words


class SetupPanel(QFrame):
    """A button that unfolds into the inputs it needs. `wished` carries them, by key, as secrets; `left`
    says that nobody waits for it any more.
    """

    wished = Signal(object)
    left = Signal()
    unfolded = Signal()

    def __init__(self, action: SetupAction) -> None:
        super().__init__()
        self.action = action
        self.lines: dict[str, QLineEdit] = {}
        self.opener = Button(vendor_words(action.label), "plug")
        self.opener.clicked.connect(lambda: self.unfold(on=True))
        self._panel = QFrame()
        self._panel.setProperty("card", "true")
        self.go = Button(vendor_words(action.label), look=Look.PRIMARY)
        self.go.clicked.connect(self._go)
        self.cancel = Button(self.tr("Cancel"), look=Look.QUIET)
        self.cancel.clicked.connect(self._leave)
        self._problem = Note(wash="danger")
        self._busy = BusyLine()
        layout = column(
            TextLabel(vendor_words(action.help), tone=Tone.MUTED), spacing=theme.M, margins=theme.M
        )
        for field in action.inputs:
            line = self.lines[field.key] = QLineEdit()
            line.setPlaceholderText(field.placeholder)
            line.returnPressed.connect(self._go)
            if field.secret:
                line.setEchoMode(QLineEdit.EchoMode.Password)
            layout.addWidget(
                FormRow(
                    vendor_words(field.label),
                    line,
                    help_text=vendor_words(field.help),
                    required=field.required,
                )
            )
        layout.addWidget(self._problem)
        layout.addWidget(self._busy)
        buttons = row(self.go, self.cancel, spacing=theme.S)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self._panel.setLayout(layout)
        whole = column(spacing=theme.S)
        whole.addWidget(self.opener)
        whole.addWidget(self._panel)
        self.setLayout(whole)
        self.unfold(on=False)

    def unfold(self, *, on: bool) -> None:
        """Show the inputs, or put them away and forget what was typed."""
        set_shown(self.opener, wanted=not on)
        set_shown(self._panel, wanted=on)
        if on:
            next(iter(self.lines.values())).setFocus()
            QTimer.singleShot(0, self.unfolded.emit)
        else:
            self.forget()

    def forget(self) -> None:
        """Drop what was typed."""
        for line in self.lines.values():
            line.clear()
        self._problem.say("")
        self.work(on=False)

    def work(self, *, on: bool) -> None:
        """Show that the vendor is being asked."""
        self._busy.run(on=on)
        self.go.setEnabled(not on)
        for line in self.lines.values():
            line.setEnabled(not on)

    def fail(self, words: str) -> None:
        """Say why it did not work."""
        self.work(on=False)
        self._problem.say(words)

    def _leave(self) -> None:
        self.left.emit()
        self.unfold(on=False)
        self.opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        if self.go.isEnabled():
            self._problem.say("")
            self.wished.emit({key: Secret(line.text()) for key, line in self.lines.items()})
