"""What can be done with a customer of the list besides choosing them."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from sso_desk.desk.state import People
from sso_desk.domain import Customer
from sso_desk.ui.intents import Intents


class RowMenu(QMenu):
    """Pin or unpin, and forget: for the customer it was opened on last."""

    def __init__(self, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._people = People()
        self._customer = Customer("")
        self.pin_action = self.addAction(self.tr("Pin this customer"))
        self.forget_action = self.addAction(self.tr("Forget this customer"))
        self.pin_action.triggered.connect(lambda: self.toggle_pin(self._customer, self._people))
        self.forget_action.triggered.connect(lambda: self.forget(self._customer, self._people))

    def open_for(self, customer: Customer, people: People, place: QPoint) -> None:
        """Open at a place of the screen."""
        self._customer, self._people = customer, people
        self.pin_action.setText(
            self.tr("Unpin this customer")
            if people.is_pinned(customer)
            else self.tr("Pin this customer")
        )
        self.forget_action.setVisible(people.knows(customer))
        self.popup(place)

    def toggle_pin(self, customer: Customer, people: People) -> None:
        """Pin, or unpin who is pinned."""
        pinned = people.is_pinned(customer)
        (self._intents.people.unpin if pinned else self._intents.people.pin)(customer)

    def let_go(self, customer: Customer, people: People) -> None:
        """Unpin who is pinned, forget who is only remembered: one press takes one step."""
        if people.is_pinned(customer):
            self._intents.people.unpin(customer)
        else:
            self.forget(customer, people)

    def forget(self, customer: Customer, people: People) -> None:
        """Forget who is remembered."""
        if people.knows(customer):
            self._intents.people.forget(customer)
