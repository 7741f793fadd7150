"""The rows of the lookup's list, in the order in which they are shown.

An empty box shows whom the operator has pinned and for whom links were made lately. Otherwise the
operator's own directory comes first, which answers with every key, and the vendor's answer is put
below it: nothing that has been shown moves when the other answer comes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from sso_desk.customer_lists import DirectoryEntry
from sso_desk.desk.state import DeskState, Lookup, People
from sso_desk.domain import QT_TRANSLATE_NOOP, Customer, looks_like
from sso_desk.ui.discretion import real
from sso_desk.ui.words import isolated, number, translate

PINNED = QT_TRANSLATE_NOOP("results", "Pinned")
RECENT = QT_TRANSLATE_NOOP("results", "Recent")
DIRECTORY = QT_TRANSLATE_NOOP("results", "Your directory")
DIRECTORY_FIRST = QT_TRANSLATE_NOOP(
    "results", "Your directory: the first {count}. Type more to find others."
)
FROM_VENDOR = QT_TRANSLATE_NOOP("results", "From {vendor}")


class RowKind(Enum):
    """What choosing a row does; a heading cannot be chosen."""

    HEADING = "heading"
    CUSTOMER = "customer"
    ELSEWHERE = "elsewhere"
    USE_ID = "use id"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list.

    `text` is the id of a USE_ID row, a heading's words, or the names of the connections at which an
    ELSEWHERE customer is known; `connection_id` is the first one's. `last` is when the last link
    was made for a recent customer, in seconds since the epoch. A `hidden` id is not said. `pinned` is
    marked, on a heading too.
    """

    kind: RowKind
    customer: Customer | None = None
    text: str = ""
    same_name: bool = False
    connection_id: str = ""
    last: float | None = None
    hidden: bool = False
    pinned: bool = False

    @property
    def choosable(self) -> bool:
        """Whether it can be the current row."""
        return self.kind is not RowKind.HEADING

    def same(self, other: "Row") -> bool:
        """Whether choosing one is choosing the other."""
        if self.customer is None or other.customer is None:
            return self == other
        mine, others = real(self.customer), real(other.customer)
        return (self.kind, self.connection_id, mine.scope, mine.id) == (
            other.kind,
            other.connection_id,
            others.scope,
            others.id,
        )


def rows_for(state: DeskState, *, use_id: str = "", more: bool = False) -> tuple[Row, ...]:
    """All rows for a state; `use_id` is offered as an id, `more` asks for the next page."""
    rows = [*_people(state)] if not state.lookup.query.text else [*_local(state)]
    vendor = [*_found(state, rows)]
    if rows and vendor and state.connection is not None:
        words = translate("results", FROM_VENDOR).format(vendor=state.connection.vendor.name)
        rows.append(Row(RowKind.HEADING, text=words))
    rows = _marked(_with_pins(state, rows + vendor), state.people)
    if more:
        rows.append(Row(RowKind.MORE))
    if use_id:
        rows.append(Row(RowKind.USE_ID, text=use_id, hidden=state.presenting))
    return tuple(rows)


def _people(state: DeskState) -> Iterator[Row]:
    people = state.people
    if people.pinned:
        yield Row(RowKind.HEADING, text=translate("results", PINNED), pinned=True)
        yield from (Row(RowKind.CUSTOMER, customer) for customer in people.pinned)
    if people.recent:
        yield Row(RowKind.HEADING, text=translate("results", RECENT))
        for recent in people.recent:
            yield Row(RowKind.CUSTOMER, recent.customer, last=recent.at)


def _local(state: DeskState) -> Iterator[Row]:
    """The directory's customers; one that the vendor has found as well has the vendor's facts."""
    found = {customer.id: customer for customer in state.lookup.found or () if not customer.scope}
    rows = [row for entry in state.lookup.local if (row := _entry(state, entry, found)) is not None]
    if rows:
        words = translate("results", DIRECTORY_FIRST if state.lookup.local_more else DIRECTORY)
        yield Row(RowKind.HEADING, text=words.format(count=number(len(state.lookup.local))))
    yield from rows


def _entry(state: DeskState, entry: DirectoryEntry, found: dict[str, Customer]) -> Row | None:
    here = entry.at(state.current)
    if here is not None:
        return Row(RowKind.CUSTOMER, found.get(here.id, here))
    known = [view.connection for view in state.connections if entry.ids.get(view.connection.id)]
    if not known:
        return None
    customer = entry.at(known[0].id)
    names = ", ".join(isolated(connection.name) for connection in known)
    return Row(RowKind.ELSEWHERE, customer, names, connection_id=known[0].id)


def _found(state: DeskState, above: Iterable[Row]) -> list[Row]:
    """What the vendor has found and the directory has not."""
    lookup: Lookup = state.lookup
    local = {row.customer.id for row in above if row.kind is RowKind.CUSTOMER and row.customer}
    shown = local if lookup.query.text else set()
    return [
        Row(RowKind.CUSTOMER, customer)
        for customer in lookup.found or ()
        if customer.scope or customer.id not in shown
    ]


def _with_pins(state: DeskState, rows: Iterable[Row]) -> list[Row]:
    """The rows; what was typed says nothing about who is pinned, so those who are have a mark."""
    if not state.lookup.query.text:
        return [*rows]
    return [
        replace(row, pinned=True)
        if row.kind is RowKind.CUSTOMER and row.customer and state.people.is_pinned(row.customer)
        else row
        for row in rows
    ]


def _marked(rows: list[Row], people: People) -> list[Row]:
    """The rows, those marked whose name looks like somebody else's, here or when last seen."""
    called = {
        (looks_like(row.customer.name), row.connection_id, row.customer.scope, row.customer.id)
        for row in rows
        if row.customer is not None
    }
    names = Counter(name for name, *_ in called if name)
    return [
        replace(row, same_name=True)
        if row.customer is not None
        and (names[looks_like(row.customer.name)] > 1 or people.had_look_alike(row.customer))
        else row
        for row in rows
    ]
