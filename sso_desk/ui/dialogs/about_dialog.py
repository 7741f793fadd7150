"""What the program is, whose, and what it is made with. The list of libraries is read on a thread."""

import contextlib
import platform
import threading

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sso_desk import __version__, made_with
from sso_desk.ui import sizes, theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.dialog import Dialog
from sso_desk.ui.pieces.fitting import fit
from sso_desk.ui.pieces.frames import at_end, column, row
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.program_mark import ProgramMark
from sso_desk.ui.pieces.read_text import ReadText
from sso_desk.ui.resources import licence

MARK = 56


class Reader(QObject):
    """Reads what is installed; `told` comes on the thread of whoever made it."""

    told = Signal(object)

    def begin(self) -> None:
        """Once."""
        threading.Thread(target=self._read, name="libraries", daemon=True).start()

    def _read(self) -> None:
        found = made_with.libraries()
        with contextlib.suppress(RuntimeError):  # the dialog has gone meanwhile
            self.told.emit(found)


def copyright_line() -> str:
    """The line of the licence that says whose the program is."""
    return next(line.strip() for line in licence().splitlines() if line.startswith("Copyright"))


class AboutDialog(Dialog):
    """A page to read, and a button that copies what whoever helps may ask for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About SSO Desk"))
        self.version = TextLabel(
            self.tr("Version {version}, with Python {python} and Qt {qt}").format(
                version=__version__, python=platform.python_version(), qt=qVersion()
            ),
            tone=Tone.MUTED,
        )
        self.whose = TextLabel(
            self.tr("{copyright}. Free software under the MIT licence.").format(
                copyright=copyright_line()
            )
        )
        self.qt = TextLabel(
            self.tr(
                "The window is made with Qt and PySide6, used under the GNU Lesser General Public "
                "License, version 3. They are libraries of their own, which you may replace with "
                "others of the same kind; their source is at www.qt.io."
            )
        )
        self.list = ReadText(self.tr("Libraries and their licences"), waiting=self.tr("Looking…"))
        self.copy = Button(self.tr("Copy"), "copy")
        self.close_button = Button(self.tr("Close"), look=Look.PRIMARY)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        fit(self, sizes.scaled(560), sizes.scaled(560))
        self.close_button.setFocus()
        self._reader = Reader(self)
        self._reader.told.connect(self.show_libraries)
        self._reader.begin()

    def _lay_out(self) -> None:
        name = TextLabel("SSO Desk", title=True)
        sentence = TextLabel(self.tr("From a customer's name to a signed-in portal"))
        head = row(
            ProgramMark(sizes.scaled(MARK)),
            column(name, sentence, self.version, spacing=theme.XS),
            spacing=theme.L,
        )
        head.setStretch(1, 1)
        heading = TextLabel(self.tr("Libraries and their licences"), strong=True)
        buttons = at_end(self.copy, self.close_button)
        whole = column(
            head, self.whose, self.qt, heading, self.list, spacing=theme.M, margins=theme.XL
        )
        whole.addLayout(buttons)
        whole.setStretch(4, 1)
        self.setLayout(whole)

    def words(self) -> str:
        """All of it, as it is copied."""
        parts = (self.version, self.whose, self.qt)
        return "\n".join(
            ("SSO Desk", *(part.text() for part in parts), "", self.list.toPlainText())
        )

    def show_libraries(self, found: tuple[made_with.Library, ...]) -> None:
        """Show what was read."""
        unsaid = self.tr("licence not stated")
        self.list.setPlainText(
            "\n".join(
                f"{library.name} {library.version}: {library.licence or unsaid}"
                for library in found
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words())
        self.copy.say(self.tr("Copied"), icon="check")
        announce(self, self.tr("Copied"))
