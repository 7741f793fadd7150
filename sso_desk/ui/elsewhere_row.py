"""The same customer at other connections, one click away."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from sso_desk.desk.state import ConnectionView, Elsewhere
from sso_desk.ui import theme
from sso_desk.ui.intents import Intents
from sso_desk.ui.pieces.badges import paint_vendor
from sso_desk.ui.pieces.buttons import Button
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import column
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import isolated, shown


class ConnectionButton(Button):
    """A button with a vendor's mark in place of an icon, and the name of a connection."""

    def __init__(self, view: ConnectionView) -> None:
        super().__init__(isolated(view.connection.name), "plug")
        self._vendor = view.vendor
        name = self.tr("The same customer at {connection}, {vendor}")
        self.setAccessibleName(
            name.format(connection=shown(view.connection.name), vendor=view.vendor.name)
        )

    def paint_icon(self, painter: QPainter, name: str, place: QRectF, ink: QColor) -> None:
        """The vendor's mark."""
        paint_vendor(painter, place, self._vendor.id, self._vendor.name, self.font())


class ElsewhereRow(QWidget):
    """“Also at”, and a button for each connection; nothing at all where there is none."""

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        self._shown: tuple[Elsewhere, ...] = ()
        self.buttons: list[ConnectionButton] = []
        self._flow = FlowRow(TextLabel(self.tr("Also at"), tone=Tone.MUTED, wrap=False))
        self.setLayout(column(self._flow, spacing=theme.S))
        set_shown(self, wanted=False)

    def offer(self, elsewhere: tuple[Elsewhere, ...]) -> None:
        """Show these."""
        if elsewhere == self._shown:
            return
        self._shown = elsewhere
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(place) for place in elsewhere]
        set_shown(self, wanted=bool(elsewhere))

    def _button(self, place: Elsewhere) -> ConnectionButton:
        button = ConnectionButton(place.view)
        button.clicked.connect(
            lambda: self._intents.choose_elsewhere(place.view.connection.id, place.customer)
        )
        self._flow.addWidget(button)
        button.show()
        return button
