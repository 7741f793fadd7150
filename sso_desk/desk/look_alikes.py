"""Customers who could be taken for each other: the same name at a glance, and another id."""

from collections.abc import Iterator

from sso_desk.desk.state import DeskState
from sso_desk.domain import Customer, looks_like


def in_sight(state: DeskState) -> Iterator[Customer]:
    """All customers of the chosen connection that the operator may have in mind."""
    yield from state.lookup.found or ()
    yield from state.people.pinned
    yield from (recent.customer for recent in state.people.recent)
    for entry in state.lookup.local:
        if entry.ids.get(state.current):
            yield Customer(entry.ids[state.current], entry.name)


def has_look_alike(state: DeskState) -> bool:
    """Whether somebody else in sight looks like the chosen customer."""
    customer = state.customer
    name = looks_like(customer.name) if customer is not None else ""
    return bool(name) and any(
        looks_like(other.name) == name and (other.scope, other.id) != (customer.scope, customer.id)
        for other in in_sight(state)
        if customer is not None
    )
