"""A link as a QR code, for a telephone or tablet in the room. It never outlives the link."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sso_desk.domain import LiveLink
from sso_desk.expiry import Instant
from sso_desk.ui import theme
from sso_desk.ui.countdown import link_time
from sso_desk.ui.pieces.buttons import Button
from sso_desk.ui.pieces.dialog import SmallDialog
from sso_desk.ui.pieces.frames import Note, at_end, row
from sso_desk.ui.pieces.labels import ElidedLabel, TextLabel, Tone
from sso_desk.ui.pieces.qr_code import QrCode, modules_of
from sso_desk.ui.pieces.visibility import set_shown


class QrDialog(SmallDialog):
    """The code, whose it is, where it leads, and for how long."""

    WIDTH = 400

    def __init__(self, link: LiveLink, now: Instant, parent: QWidget) -> None:
        super().__init__(parent)
        self._link = link
        self.setWindowTitle(self.tr("QR code"))
        customer = link.request.customer
        name = ElidedLabel((customer.name or customer.id) if customer else "", title=True)
        place = ElidedLabel(link.host, tone=Tone.MUTED, ltr=True)
        self.code = QrCode()
        self.code.setAccessibleName(self.tr("QR code of the link"))
        self._too_long = Note(wash="warning")
        self.time = TextLabel(strong=True)
        warning = TextLabel(
            self.tr("Whoever photographs this is signed in. Close it as soon as it has been read."),
            tone=Tone.MUTED,
        )
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        around = row(self.code)
        around.setAlignment(self.code, Qt.AlignmentFlag.AlignHCenter)
        content = (name, place, around, self._too_long, self.time, warning)
        self.put_in(*content, foot=at_end(self.close_button), spacing=theme.S)
        for label in (self.time, warning):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        modules = modules_of(link.link.url) if link.link is not None else None
        self.code.show_modules(modules or ())
        set_shown(self.code, wanted=modules is not None)
        set_shown(warning, wanted=modules is not None)
        self._too_long.say(
            ""
            if modules is not None
            else self.tr("This link is too long for a QR code. Copy it, or open it here.")
        )
        self.close_button.setFocus()
        self.tick(now)

    def tick(self, now: Instant) -> None:
        """Say what the clock says now."""
        self.time.say(link_time(self._link, now).link)
