"""The links, newest first. Cards are kept and moved, never rebuilt, so nothing flickers or loses focus."""

import math
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sso_desk.desk.state import DeskState, Use
from sso_desk.domain import LiveLink
from sso_desk.expiry import Instant
from sso_desk.ui import theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.countdown import SOON_SECONDS, link_time
from sso_desk.ui.intents import Intents
from sso_desk.ui.pieces.empty_state import EmptyState
from sso_desk.ui.pieces.frames import column, row, scrolling
from sso_desk.ui.pieces.labels import TextLabel, Tone

if TYPE_CHECKING:
    from sso_desk.ui.link_card import LinkCard


class LinksPane(QWidget):
    """All cards, under a heading. `left` says that the card that had the focus was the last one."""

    left = Signal()

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        self._links: tuple[LiveLink, ...] = ()
        self._cards: dict[str, LinkCard] = {}
        self._count = TextLabel(tone=Tone.MUTED, wrap=False)
        self._empty = EmptyState()
        self._empty.say(
            "link",
            self.tr("Links you create appear here."),
            self.tr("Each shows how long it lasts. None is kept when you close the window."),
        )
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, theme.XS, 0)
        self._column.setSpacing(theme.M)
        self._column.addStretch(1)
        self._area = scrolling(content)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
        heading = row(TextLabel(self.tr("Links"), title=True, wrap=False), self._count)
        heading.addStretch(1)
        layout = column(heading, self._stack, spacing=theme.S)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_state(self, state: DeskState, now: Instant) -> None:
        """Draw the links; cards of links that are gone go too."""
        links = state.links
        if links != self._links:
            fresh = [link for link in links if link.id not in self._cards]
            held = (n for n, link in enumerate(self._links) if self._cards[link.id].holds_focus())
            focused = next(held, None)
            gone = focused is not None and self._links[focused].id not in {x.id for x in links}
            self._links = links
            self._match(now)
            if focused is not None and gone:
                self._focus_instead(focused, fresh)
            for link in fresh:
                if link.usable:
                    announce(self, self._ready_words(link, now))
            if fresh:
                self._area.verticalScrollBar().setValue(0)
        for card in self._cards.values():
            if card.show_desk(state):
                QTimer.singleShot(0, card, partial(self._area.ensureWidgetVisible, card.question))
        self.tick(now)

    def _ready_words(self, link: LiveLink, now: Instant) -> str:
        """That it is there; of one that ends soon, also how soon."""
        left = link_time(link, now).seconds_left
        if left is None or left > SOON_SECONDS:
            return self.tr("Link ready")
        return self.tr("Link ready, %n seconds left", "", math.ceil(left))

    def tick(self, now: Instant) -> None:
        """Bring all countdowns up to the present."""
        for card in self._cards.values():
            card.tick(now)

    def card(self, link_id: str) -> "LinkCard | None":
        """The card of that link."""
        return self._cards.get(link_id)

    def newest_usable(self) -> "LinkCard | None":
        """The card of the newest link that can be used."""
        link = next((link for link in self._links if link.usable), None)
        return self._cards.get(link.id) if link else None

    def use_newest(self, use: Use) -> None:
        """Copy or open the newest link, as its own button would."""
        card = self.newest_usable()
        if card is not None:
            self._area.ensureWidgetVisible(card)
            card.use(use)

    def stop_asking(self) -> bool:
        """Take all questions away; whether there were any."""
        asked = [card.stop_asking() for card in self._cards.values()]
        return any(asked)

    def _match(self, now: Instant) -> None:
        live = [link for link in self._links if link.usable]
        newest = live[0].id if live else ""
        kept = {link.id for link in self._links}
        for gone in [link_id for link_id in self._cards if link_id not in kept]:
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, link in enumerate(self._links):
            known = self._cards.get(link.id)
            if known is None:
                from sso_desk.ui.link_card import LinkCard  # noqa: PLC0415 - on first use

                known = self._cards[link.id] = LinkCard(self._intents, link, now)
            known.show_link(link, now, newest=link.id == newest)
            if self._column.indexOf(known) != place:
                self._column.insertWidget(place, known, 0, Qt.AlignmentFlag.AlignTop)
        self._count.say(self.tr("%n live", "", len(live)) if live else "")
        self._stack.setCurrentIndex(1 if self._links else 0)

    def _focus_instead(self, place: int, fresh: Sequence[LiveLink]) -> None:
        """The card there has gone with the focus: the card made instead gets it, or the neighbour."""
        if not self._links:
            self.left.emit()
            return
        made = next((link for link in fresh if link.usable), None)
        there = made or self._links[min(place, len(self._links) - 1)]
        self._cards[there.id].focus()
