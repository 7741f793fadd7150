"""Presenting: the window draws stand-ins instead of customers, and still means the customers.

The one place that decides what a name looks like while others look on. `seen` turns a state of the
desk into one to draw: every customer in it becomes "Customer 1" with an id such as "••1", the same
ones for as long as the program runs, and what else could name somebody becomes dots. Same names stay same
names and other ids other ids, so that look-alikes are still marked. A stand-in knows who it stands for:
what the window wishes of the desk is about the customer again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, cast

from PySide6.QtWidgets import QLineEdit

from sso_desk.customer_lists import DirectoryEntry
from sso_desk.desk.state import DeskState
from sso_desk.domain import (
    QT_TRANSLATE_NOOP,
    Choice,
    Customer,
    CustomerKey,
    LinkRequest,
    LiveLink,
    customer_key,
    looks_like,
)
from sso_desk.ui.intents import Intents
from sso_desk.ui.words import translate

DOTS = "••••"
CUSTOMER = QT_TRANSLATE_NOOP("discretion", "Customer {number}")
COMPANY = QT_TRANSLATE_NOOP("discretion", "Company {number}")
ACCOUNT = QT_TRANSLATE_NOOP("discretion", "Account {number}")
HIDDEN = QT_TRANSLATE_NOOP("discretion", "hidden")

_STATES = DeskState.__module__


@dataclass(frozen=True, slots=True)
class StandIn(Customer):
    """What is shown of a customer, and who it is."""

    real: Customer = field(default_factory=lambda: Customer(""))


@dataclass(frozen=True, slots=True)
class HiddenLink(LiveLink):
    """A link's card as it is shown, and as it is."""

    real: LiveLink | None = None


def real_link(link: LiveLink) -> LiveLink:
    """What a card of a drawn state really says."""
    return link.real or link if isinstance(link, HiddenLink) else link


@dataclass(frozen=True, slots=True)
class HiddenEntry(DirectoryEntry):
    """What is shown of an entry of the directory, and as it is."""

    real: DirectoryEntry | None = None


def real_entry(entry: DirectoryEntry) -> DirectoryEntry:
    """What an entry of a drawn state really says."""
    return entry.real or entry if isinstance(entry, HiddenEntry) else entry


def real(customer: Customer) -> Customer:
    """Who a customer of a drawn state is."""
    return customer.real if isinstance(customer, StandIn) else customer


def dots(text: str) -> str:
    """Something that is not to be read; nothing stays nothing."""
    return DOTS if text else ""


def hide_typing(line: QLineEdit, *, hidden: bool) -> None:
    """Show dots in place of what is typed there, on the screen and to a screen reader, or the text."""
    mode = QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal
    if line.echoMode() is not mode:
        line.setEchoMode(mode)


class StandIns:
    """Who is shown as what. Numbers are given in the order in which something is first seen: one for each
    name, and one for each id, so that a name may be seen to have two ids, and an id two names.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._ids: dict[CustomerKey, int] = {}
        self._real: dict[str, Customer] = {}
        self._companies: dict[str, int] = {}
        self._accounts: dict[str, int] = {}

    def of(self, customer: Customer, connection_id: str) -> StandIn:
        """The stand-in of a customer of that connection."""
        key = customer_key(connection_id, customer)
        shown_id = f"••{self._ids.setdefault(key, len(self._ids) + 1)}"
        number = _numbered(self._numbers, looks_like(customer.name)) if customer.name else 0
        self._real[shown_id] = customer
        return StandIn(
            id=shown_id,
            name=translate("discretion", CUSTOMER).format(number=number) if customer.name else "",
            email=f"{DOTS}@{DOTS}" if customer.email else "",
            company=self._company(customer.company),
            reference=dots(customer.reference),
            status=customer.status,
            scope=customer.scope,
            matched=customer.matched,
            real=customer,
        )

    def entry(self, entry: DirectoryEntry) -> DirectoryEntry:
        """An entry of the directory, with the ids of the stand-ins at each connection."""
        facts = Customer("", entry.name, entry.email, entry.company, entry.reference)
        shown = {
            connection_id: self.of(replace(facts, id=customer_id), connection_id)
            for connection_id, customer_id in entry.ids.items()
        }
        first = next(iter(shown.values()), None) or self.of(facts, f"entry {entry.key}")
        return HiddenEntry(
            entry.key,
            first.name,
            first.email,
            first.company,
            first.reference,
            MappingProxyType({key: stand_in.id for key, stand_in in shown.items()}),
            real=entry,
        )

    def account(self, choice: Choice) -> Choice:
        """A part of an account, whose label is somebody's name too."""
        number = _numbered(self._accounts, choice.key)
        return replace(choice, label=translate("discretion", ACCOUNT).format(number=number))

    def meant(self, value: Any) -> Any:
        """Whom a stand-in stands for, also one that was put together from the facts of an entry."""
        if isinstance(value, StandIn):
            return value.real
        if isinstance(value, Customer) and value.id in self._real:
            return replace(self._real[value.id], scope=value.scope)
        return value

    def _company(self, company: str) -> str:
        if not company:
            return ""
        number = _numbered(self._companies, company.casefold().strip())
        return translate("discretion", COMPANY).format(number=number)


def _numbered(numbers: dict[str, int], key: str) -> int:
    return numbers.setdefault(key, len(numbers) + 1)


class Discretion:
    """Stands between the desk and the window; as `Intents` it is the desk, seen as it may be seen.

    While `lifted`, everything is shown as it is: the operator holds *Show names*.
    """

    def __init__(self, desk: Intents) -> None:
        self._desk = desk
        self._stand_ins = StandIns()
        self.lifted = False

    def as_intents(self) -> Intents:
        """The desk for the window and its dialogs."""
        return cast("Intents", self)

    @property
    def state(self) -> DeskState:
        """The present state, as it may be seen."""
        return self.seen(self._desk.state)

    def watch(self, listener: Callable[[DeskState], None]) -> Callable[[], None]:
        """Call `listener` with what may be seen after every change; the answer ends that."""
        return self._desk.watch(lambda state: listener(self.seen(state)))

    def __getattr__(self, name: str) -> Any:
        return getattr(_Meaning(self._desk, self._stand_ins.meant), name)

    def seen(self, state: DeskState) -> DeskState:
        """The state to draw."""
        if not state.presenting or self.lifted:
            return state
        veiled: DeskState = self._veiled(state, state.current)
        lookup = veiled.lookup
        veiled = replace(veiled, reasons=())
        scopes = tuple(self._stand_ins.account(scope) for scope in lookup.scopes)
        return replace(veiled, lookup=replace(lookup, scopes=scopes))

    def _veiled(self, value: Any, connection_id: str) -> Any:
        """`value` with a stand-in for every customer in it, who are that connection's, or of the one
        that a part of the state names.
        """
        if isinstance(value, Customer):
            return self._stand_ins.of(value, connection_id)
        if isinstance(value, DirectoryEntry):
            return self._stand_ins.entry(value)
        if isinstance(value, LiveLink):
            return self._link(value)
        connection_id = getattr(value, "connection_id", "") or connection_id
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return tuple(self._veiled(item, connection_id) for item in value)
        if (
            type(value).__module__ == _STATES
            and is_dataclass(value)
            and not isinstance(value, type)
        ):
            names = [part.name for part in fields(value)]
            return replace(
                value, **{name: self._veiled(getattr(value, name), connection_id) for name in names}
            )
        return value

    def _link(self, link: LiveLink) -> LiveLink:
        """A link's card: the link itself stays, to be used and to be revealed while that is held."""
        request = link.request
        customer, where = request.customer, link.connection.id
        stand_in = self._stand_ins.of(customer, where) if customer else None
        shown = replace(
            link,
            request=LinkRequest(
                request.destination,
                stand_in,
                MappingProxyType({key: dots(text) for key, text in request.inputs.items()}),
                dots(request.reason),
                dots(request.ticket),
            ),
            host=translate("discretion", HIDDEN) if link.host else "",
            signs_in_as=self._whom(link, stand_in),
            notes=(),
        )
        parts = {part.name: getattr(shown, part.name) for part in fields(LiveLink)}
        return HiddenLink(**parts, real=link)

    def _whom(self, link: LiveLink, stand_in: StandIn | None) -> str:
        """Who is signed in: the vendor's own words for it are nobody's name."""
        whom = link.signs_in_as
        if not whom or whom == link.vendor.signs_in_as:
            return whom
        if stand_in is not None and whom in (stand_in.real.name, stand_in.real.id):
            return stand_in.name or stand_in.id
        return DOTS


class _Meaning:
    """The desk, or a part of it, called about customers where the window speaks of stand-ins."""

    def __init__(self, part: Any, meant: Callable[[Any], Any]) -> None:
        self._part = part
        self._meant = meant

    def __getattr__(self, name: str) -> Any:
        found, meant = getattr(self._part, name), self._meant
        if not callable(found):
            return _Meaning(found, meant)

        def call(*arguments: Any, **named: Any) -> Any:
            return found(
                *(meant(argument) for argument in arguments),
                **{key: meant(argument) for key, argument in named.items()},
            )

        return call
