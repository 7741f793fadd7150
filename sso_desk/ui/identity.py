"""Who the customer is: all that tells this one from others."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from sso_desk.domain import Customer
from sso_desk.ui import theme
from sso_desk.ui.pieces.badges import StatusChip
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import IconLabel, column, row
from sso_desk.ui.pieces.labels import ElidedLabel, TextLabel, Tone
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import (
    isolated,
    joined,
    may_break,
    shown,
    vendor_words,
)


class Identity(QFrame):
    """The facts about a customer; or that there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._icon = IconLabel("person", role="accent_text", edge=24)
        self._name = ElidedLabel(title=True, flowing=True)
        self._facts = ElidedLabel()
        self._numbers = TextLabel(tone=Tone.MUTED)
        self._status = StatusChip(role="text")
        self._matched = StatusChip(role="accent_text")
        self.pin = Button(icon="pin", look=Look.QUIET, name=self.tr("Pin this customer"))
        self.pin.setCheckable(True)
        first = FlowRow(self._name, self._status, trailing=self.pin)
        facts = column(first, self._facts, self._numbers, FlowRow(self._matched), spacing=theme.XS)
        layout = row(self._icon, facts, spacing=theme.M, margins=theme.M)
        layout.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_customer(self, customer: Customer | None, *, pinned: bool) -> None:
        """Show all that tells this one from others."""
        self.pin.setChecked(pinned)
        set_shown(self.pin, wanted=customer is not None)
        if customer is None:
            self._icon.draw("browser", "muted")
            self._name.say(self.tr("Without a customer"))
            self._facts.say(self.tr("The page does not belong to anybody you look up."))
            for part in (self._numbers, self._status, self._matched):
                part.say("")
            return
        self._icon.draw("person", "accent_text")
        looked_up = bool(customer.name or customer.email or customer.company)
        self._name.say(customer.name or customer.email or customer.company or customer.id)
        facts = (customer.email, customer.company)
        if looked_up:
            self._facts.say_ready(
                joined(isolated(fact) for fact in facts if fact),
                plain=joined(shown(fact) for fact in facts if fact),
            )
        else:
            self._facts.say(self.tr("Used as typed: nobody has looked this id up."))
        id_words = self.tr("ID {id}")
        reference = self.tr("Reference {reference}")
        self._numbers.say(
            joined(
                (
                    id_words.format(id=may_break(customer.id)),
                    reference.format(reference=isolated(customer.reference))
                    if customer.reference
                    else "",
                )
            )
        )
        self._status.say(vendor_words(customer.status))
        self._matched.say(vendor_words(customer.matched))
