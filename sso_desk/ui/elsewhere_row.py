"""The same customer at other connections, one click away."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from sso_desk.desk.state import ConnectionView, Elsewhere
from sso_desk.domain import Customer, looks_like
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

    def __init__(self, view: ConnectionView, called: str) -> None:
        """`called` is the customer's name there, where it is another one."""
        where = isolated(view.connection.name)
        super().__init__(f"{where}: {isolated(called)}" if called else where, "plug")
        self._vendor = view.vendor
        name = self.tr("The same customer at {connection}, {vendor}").format(
            connection=shown(view.connection.name), vendor=view.vendor.name
        )
        self.setAccessibleName(f"{name}: {shown(called)}" if called else name)

    def paint_icon(self, painter: QPainter, name: str, place: QRectF, ink: QColor) -> None:
        """The vendor's mark."""
        paint_vendor(painter, place, self._vendor.id, self._vendor.name, self.font())


class ElsewhereRow(QWidget):
    """“Also at”, and a button for each connection; nothing at all where there is none."""

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        self._shown: tuple[object, ...] = ()
        self.buttons: list[ConnectionButton] = []
        self._flow = FlowRow(TextLabel(self.tr("Also at"), tone=Tone.MUTED, wrap=False))
        self.setLayout(column(self._flow, spacing=theme.S))
        set_shown(self, wanted=False)

    def offer(self, elsewhere: tuple[Elsewhere, ...], customer: Customer | None) -> None:
        """Show where else this customer is known, and by which name if that is another one."""
        name = looks_like(customer.name) if customer is not None else ""
        if (elsewhere, name) == self._shown:
            return
        self._shown = elsewhere, name
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(place, name) for place in elsewhere]
        set_shown(self, wanted=bool(elsewhere))

    def _button(self, place: Elsewhere, name: str) -> ConnectionButton:
        there = place.customer.name
        button = ConnectionButton(place.view, there if looks_like(there) != name else "")
        button.clicked.connect(
            lambda: self._intents.choose_elsewhere(place.view.connection.id, place.customer)
        )
        self._flow.addWidget(button)
        button.show()
        return button
