"""Who is pinned, and who was signed in for lately: what an empty lookup box shows.

A customer becomes recent when a link was made for them, not by being looked at. Their order is by
frequency and recency in one number: each link counts one, and all of it halves every week.
"""

import dataclasses

from sso_desk.desk.board import Board
from sso_desk.desk.look_alikes import alike_of
from sso_desk.desk.ports import PeopleStore
from sso_desk.desk.state import People, Recent
from sso_desk.domain import Customer, CustomerKey, Remembered, customer_key, looks_like
from sso_desk.expiry import Clock

HALF_LIFE = 7 * 86_400.0
DAY = 86_400.0
MOST_RECENT, MOST_PINNED = 50, 100
"""How many are remembered for each connection."""

SHOWN_RECENT = 12


def worth(one: Remembered, wall: float) -> float:
    """How much a remembered customer is worth now; a clock that went back takes nothing away."""
    return float(one.score * 0.5 ** (max(0.0, wall - one.at) / HALF_LIFE))


class PeopleMemory:
    """Pinned and recent customers of all connections."""

    def __init__(self, board: Board, store: PeopleStore, clock: Clock) -> None:
        self._board = board
        self._store = store
        self._clock = clock
        self._all: dict[CustomerKey, Remembered] = {}
        self._hidden = False

    @property
    def hidden(self) -> bool:
        """Whether nobody is shown until somebody asks."""
        return self._hidden

    async def load(self) -> None:
        """Read who is remembered; where nobody may be, remove what is there."""
        rules = self._board.state.rules
        if not rules.remembers_people:
            await self._store.wipe()
            return
        stored = await self._store.load()
        here = {view.connection.id for view in self._board.state.connections}
        self._all = {
            customer_key(one.connection_id, one.customer): _lasting(one)
            for one in stored
            if one.connection_id in here
        }
        self._forget_old()
        if tuple(self._all.values()) != stored:
            self._save()

    def rules_changed(self) -> None:
        """Write, or remove what was written, as the rules have it now."""
        self._changed()

    def used(self, connection_id: str, customer: Customer | None) -> None:
        """A link was made for this customer."""
        if customer is None:
            return
        now = self._clock.now().wall
        key = customer_key(connection_id, customer)
        before = self._all.get(key, Remembered(connection_id, customer))
        agrees = looks_like(customer.name) == looks_like(before.customer.name)
        told = customer.name and (agrees or self._found(customer))
        whole = customer if told or not before.customer.name else before.customer
        self._all[key] = dataclasses.replace(
            self._seen(before, customer), customer=whole, score=worth(before, now) + 1, at=now
        )
        self._trim(connection_id)
        self._changed()

    def known(self, connection_id: str, customer_id: str) -> Customer:
        """Who has that id there, as far as one is remembered, and no more than one."""
        ours = (one.customer for one in self._all.values() if one.connection_id == connection_id)
        known = [customer for customer in ours if customer.id == customer_id]
        return known[0] if len(known) == 1 else Customer(customer_id)

    def pin(self, customer: Customer) -> None:
        """Keep this customer at the top, for as long as the connection lasts."""
        self._set(customer, pinned=True)

    def unpin(self, customer: Customer) -> None:
        """Keep no longer; who never had a link is forgotten."""
        self._set(customer, pinned=False)

    def forget(self, customer: Customer) -> None:
        """Forget this customer, pinned or not."""
        self._all.pop(customer_key(self._board.state.current, customer), None)
        self._changed()

    def forget_connection(self, connection_id: str) -> None:
        """Forget everybody of a connection."""
        self._all = {key: one for key, one in self._all.items() if key[0] != connection_id}
        self._changed()

    def hide(self) -> None:
        """Show nobody until somebody asks: whoever looks may not be the operator."""
        self._hidden = True
        self._show()

    def show(self) -> None:
        """Show who is remembered for the connection that is chosen: somebody is here."""
        self._hidden = False
        self._show()

    def _show(self) -> None:
        if self._hidden:
            hidden = any(key[0] == self._board.state.current for key in self._all)
            self._board.change(people=People(hidden=hidden))
            return
        state = self._board.state
        now = self._clock.now().wall
        ours = [one for one in self._all.values() if one.connection_id == state.current]
        ours.sort(key=lambda one: worth(one, now), reverse=True)
        pinned = sorted((one for one in ours if one.pinned), key=_by_name)
        recent = [Recent(one.customer, one.at) for one in ours if not one.pinned]
        people = People(
            tuple(one.customer for one in pinned),
            tuple(recent[:SHOWN_RECENT]),
            alike=tuple(one.customer for one in ours if one.alike),
        )
        self._board.change(people=people)

    async def erase(self) -> None:
        """Forget everybody, and remove the file."""
        self._all.clear()
        self._board.change(people=People())
        await self._store.wipe()

    def close(self) -> None:
        """Nothing more is written."""
        self._store.close()

    def _set(self, customer: Customer, *, pinned: bool) -> None:
        current = self._board.state.current
        key = customer_key(current, customer)
        before = self._all.get(key, Remembered(current, customer))
        if pinned or before.score:
            self._all[key] = dataclasses.replace(self._seen(before, customer), pinned=pinned)
        else:
            self._all.pop(key, None)
        self._trim(current)
        self._changed()

    def _seen(self, one: Remembered, customer: Customer) -> Remembered:
        """Whether there is a look-alike now; where the vendor was not asked for all of that name, what is
        known stays so.
        """
        state = self._board.state
        if one.connection_id != state.current:
            return one
        if alike_of(state, customer) is not None:
            return dataclasses.replace(one, alike=True)
        asked = state.lookup.answered
        by_name = asked is not None and looks_like(asked.text) == looks_like(customer.name)
        whole = by_name and not state.lookup.cursor and self._found(customer)
        return dataclasses.replace(one, alike=one.alike and not whole)

    def _found(self, customer: Customer) -> bool:
        """Whether the vendor itself has just said so."""
        return customer in (self._board.state.lookup.found or ())

    def _trim(self, connection_id: str) -> None:
        """Forget whoever is one too many."""
        now = self._clock.now().wall
        for pinned, most in ((True, MOST_PINNED), (False, MOST_RECENT)):
            kind = [
                (worth(one, now), key)
                for key, one in self._all.items()
                if key[0] == connection_id and one.pinned is pinned
            ]
            for _, key in sorted(kind, reverse=True)[most:]:
                del self._all[key]

    def _forget_old(self) -> None:
        """Forget whoever had no link for longer than the operator wants to remember them."""
        days = self._board.state.rules.preferences.people_days
        now = self._clock.now().wall
        if days:
            self._all = {
                key: one
                for key, one in self._all.items()
                if one.pinned or now - one.at < days * DAY
            }

    def _changed(self) -> None:
        self._forget_old()
        self._show()
        self._save()

    def _save(self) -> None:
        if self._board.state.rules.remembers_people:
            self._store.save(tuple(map(_lasting, self._all.values())))
        else:
            self._store.wipe()


def _lasting(one: Remembered) -> Remembered:
    """Without what may be otherwise tomorrow, and is nobody's business on a disk."""
    return dataclasses.replace(
        one, customer=dataclasses.replace(one.customer, status="", matched="")
    )


def _by_name(one: Remembered) -> str:
    return (one.customer.name or one.customer.id).casefold()
