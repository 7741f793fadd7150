"""What can be sent to whoever helps: shown first, then copied by the operator, as it is shown."""

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

from sso_desk.ui import sizes, theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.intents import Asking, Intents
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import Dialog
from sso_desk.ui.pieces.fitting import fit
from sso_desk.ui.pieces.frames import at_end, column
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.read_text import ReadText


class DiagnosticsDialog(Dialog):
    """A preview, and a button that copies it. The text goes to the clipboard like any other text."""

    def __init__(self, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Diagnostics"))
        remark = TextLabel(
            self.tr(
                "Copy this for whoever helps you. It holds no keys, no links and no names of "
                "customers or connections; look through it all the same."
            ),
            tone=Tone.MUTED,
        )
        self.preview = ReadText(self.tr("Diagnostics"), waiting=self.tr("Looking…"))
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setLineWrapMode(ReadText.LineWrapMode.NoWrap)
        self.copy = Button(self.tr("Copy"), "copy", look=Look.PRIMARY)
        self.copy.setEnabled(False)
        self.close_button = Button(self.tr("Close"))
        buttons = at_end(self.copy, self.close_button)
        self.setLayout(column(remark, self.preview, buttons, spacing=theme.L, margins=theme.XL))
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        fit(self, sizes.scaled(680), sizes.scaled(520))
        self._asking: Asking | None = intents.ask_diagnostics(_face(), self._show)

    def _show(self, text: str) -> None:
        self._asking = None
        self.preview.setPlainText(text)
        self.copy.setEnabled(True)
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.preview.toPlainText())
        self.copy.say(self.tr("Copied"), icon="check")
        announce(self, self.tr("Copied"))


def _face() -> dict[str, str]:
    """What only the window knows."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    return {
        "Qt": f"{qVersion()} on {QGuiApplication.platformName()}",
        "window's language": QLocale().name(),
        "screen": f"{size.width()}x{size.height()} at {screen.devicePixelRatio():g}",
    }
