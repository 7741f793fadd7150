"""Customers who could be taken for each other: the same name at a glance and another id, or the same id
and another name.
"""

from collections.abc import Iterator

from sso_desk.desk.state import DeskState
from sso_desk.domain import Customer, is_same, looks_like


def in_sight(state: DeskState) -> Iterator[Customer]:
    """All customers of the chosen connection that the operator may have in mind."""
    yield from state.lookup.found or ()
    yield from state.people.pinned
    yield from (recent.customer for recent in state.people.recent)
    yield from state.namesakes
    for entry in state.lookup.local:
        here = entry.at(state.current)
        if here is not None:
            yield here


def look_alike(state: DeskState) -> Customer | None:
    """Somebody else in sight who looks like the chosen customer."""
    return alike_of(state, state.customer)


def alike_of(state: DeskState, customer: Customer | None) -> Customer | None:
    """Somebody else in sight who looks like that customer of the chosen connection."""
    name = looks_like(customer.name) if customer is not None else ""
    if customer is None or not name:
        return None
    return next(
        (
            other
            for other in in_sight(state)
            if not is_same(other, customer) and looks_like(other.name) == name
        ),
        None,
    )


def known_otherwise(state: DeskState) -> Customer | None:
    """The chosen customer by another name: the same id, which somebody in sight has as well who is called
    otherwise. A list that was imported may have it wrong.
    """
    customer = state.customer
    name = looks_like(customer.name) if customer is not None else ""
    if customer is None or not name:
        return None
    return next(
        (
            other
            for other in in_sight(state)
            if is_same(other, customer) and looks_like(other.name) not in ("", name)
        ),
        None,
    )


def could_be_another(state: DeskState) -> bool:
    """Whether the chosen customer could be taken for another one, now or when last seen among others."""
    customer = state.customer
    seen_before = customer is not None and state.people.had_look_alike(customer)
    return seen_before or bool(look_alike(state) or known_otherwise(state))
