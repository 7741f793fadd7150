"""Who may still be signed in where.

A browser keeps whoever signed in last signed in: for as long as a session lasts, whatever has become of
the link, of its card, or of the name on it. So before a second customer's portal is opened where one of
the same vendor may still be open, the operator is warned, and offered a window apart.
"""

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sso_desk.browsers.ways import BY_DEFAULT, OpenWay, Window
from sso_desk.desk.state import DeskState, Session
from sso_desk.domain import (
    QT_TRANSLATE_NOOP,
    Connection,
    Customer,
    CustomerKey,
    LiveLink,
    Vendor,
    customer_key,
)
from sso_desk.expiry import Instant
from sso_desk.journal_records import JournalAction, JournalEntry
from sso_desk.rules import Rules

NOT_A_WAY = QT_TRANSLATE_NOOP(
    "browsers", "The way of opening in the settings is not one. The default browser was used."
)

ASSUMED_SESSION_SECONDS = 1800.0
"""How long a portal is taken to know the customer where the vendor does not say: half an hour is usual."""

Sessions = tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """A customer's portal that is to be opened, or may be."""

    vendor: Vendor
    connection: Connection
    customer: Customer | None


@dataclass(frozen=True, slots=True)
class InTheWay:
    """Somebody who may still be signed in where a portal would be opened, in that `way`.

    `instead` is a window in which nobody else is; None where there is none, or no choice.
    """

    session: Session
    way: OpenWay
    instead: OpenWay | None = None


def begun(
    sessions: Sessions, link: LiveLink, way: OpenWay, now: Instant, *, sure: bool = True
) -> Sessions:
    """The sessions once a link was opened in that way; not `sure` is whether one that was copied has been
    pasted there.
    """
    customer = link.request.customer
    if link.vendor.same_user or customer is None or way.window is Window.THROW_AWAY:
        return sessions
    stated = link.expiry.session_seconds
    until = now.steady + (ASSUMED_SESSION_SECONDS if stated is None else stated)
    begun_now = Session(link.vendor.id, link.connection.id, customer, way, until, sure=sure)
    others = (one for one in sessions if (_whose(one), one.way) != (_whose(begun_now), way))
    return (begun_now, *others)


def of_earlier_runs(
    state: DeskState,
    entries: Iterable[JournalEntry],
    known: Callable[[str, str], Customer],
    now: Instant,
) -> Sessions:
    """Who the journal says was signed in so lately that the portal may still know them, newest first.

    `known` says who has an id at a connection.
    """
    views = {view.connection.id: view for view in state.connections}
    found: list[Session] = []
    for entry in entries:
        record, left = entry.record, _time_left(entry, now)
        view = views.get(record.connection_id)
        signs_in = record.action in (JournalAction.OPENED, JournalAction.COPIED)
        if view is None or left <= 0 or not (signs_in and record.customer_id):
            continue
        opened = record.action is JournalAction.OPENED
        way, odd = way_of(record.outcome if opened else "")
        if view.vendor.same_user or way.window is Window.THROW_AWAY:
            continue
        customer = known(view.connection.id, record.customer_id)
        until = now.steady + left
        session = Session(
            view.vendor.id,
            view.connection.id,
            customer,
            way,
            until,
            told=False,
            sure=opened and not odd,
        )
        if all(_whose(newer) != _whose(session) for newer in found):
            found.append(session)
    return tuple(found)


def _time_left(entry: JournalEntry, now: Instant) -> float:
    """For how many seconds the portal may still know somebody; none where the record has no time."""
    try:
        at = datetime.fromisoformat(entry.at).timestamp()
    except ValueError:
        return 0.0
    return min(ASSUMED_SESSION_SECONDS, ASSUMED_SESSION_SECONDS - (now.wall - at))


def lasting(sessions: Sessions, now: Instant) -> Sessions:
    """Those that may not be over."""
    return tuple(session for session in sessions if now.steady < session.until)


def without_names(sessions: Sessions) -> Sessions:
    """The same people, of whom nothing is known but their ids."""
    return tuple(
        dataclasses.replace(one, customer=Customer(one.customer.id, scope=one.customer.scope))
        for one in sessions
    )


def of_another_account(sessions: Sessions, connection_id: str) -> Sessions:
    """A connection was changed: whoever is signed in there is nobody whom its ids mean now."""
    return tuple(
        dataclasses.replace(one, earlier=True) if one.connection_id == connection_id else one
        for one in sessions
    )


def of_link(link: LiveLink) -> Visit:
    """The visit that a link is for."""
    return Visit(link.vendor, link.connection, link.request.customer)


def of_card(state: DeskState) -> Visit | None:
    """The visit that the next link would be for."""
    view = state.connection
    return None if view is None else Visit(view.vendor, view.connection, state.customer)


def in_the_way(state: DeskState, visit: Visit, chosen: OpenWay | None = None) -> InTheWay | None:
    """Who may be signed in where that portal would be opened: in the way in force, or the one `chosen`."""
    way = _as_found(state, way_in_force(state.rules, visit.connection, chosen)[0])
    session = _signed_in(state, visit, way)
    if session is None:
        return None
    return InTheWay(session, way, window_apart(state, visit, chosen))


def window_apart(state: DeskState, visit: Visit, chosen: OpenWay | None = None) -> OpenWay | None:
    """A window in which nobody else is signed in, where there is one, and the operator has the choice."""
    if state.rules.policy.open_with or visit.vendor.same_user:
        return None
    way = way_in_force(state.rules, visit.connection, chosen)[0]
    return _apart(state, visit, _as_found(state, way))


def live_for_another(state: DeskState, visit: Visit) -> Customer | None:
    """Another customer of that vendor for whom a link is live, used or not."""
    if visit.customer is None:
        return None
    whose = customer_key(visit.connection.id, visit.customer)
    for link in state.links:
        customer = link.request.customer
        if customer is None or not link.usable or link.vendor.id != visit.vendor.id:
            continue
        if customer_key(link.connection.id, customer) != whose:
            return customer
    return None


def way_in_force(
    rules: Rules, connection: Connection, chosen: OpenWay | None
) -> tuple[OpenWay, str]:
    """The way in which a link is opened, and why it is not the one in the settings; the organisation's
    goes before the operator's choice.
    """
    if chosen is not None and not rules.policy.open_with:
        return chosen, ""
    return way_of(rules.open_with(connection))


def way_of(text: str) -> tuple[OpenWay, str]:
    """The way that a setting names; and why it is the default one, where the setting names none."""
    if not text:
        return BY_DEFAULT, ""
    try:
        return OpenWay.from_text(text), ""
    except ValueError:
        return BY_DEFAULT, NOT_A_WAY


def shared(one: OpenWay, other: OpenWay, default: str) -> bool:
    """Whether what is signed in there is signed in here too. Throw-away profiles share nothing; all
    private windows of a browser are one. `default` is the id of the default browser; one that nobody
    knows may be any.
    """
    if one.window is not other.window or one.window is Window.THROW_AWAY:
        return False
    first, second = one.browser or default, other.browser or default
    return first == second or not (first and second)


def _is_one(one: OpenWay, other: OpenWay, default: str) -> bool:
    """Whether both are certainly windows of one browser."""
    return (one.browser or default) == (other.browser or default)


def _as_found(state: DeskState, way: OpenWay) -> OpenWay:
    """An ordinary window of a browser that is not there is one of the default browser."""
    gone = way.browser and state.browsers.chosen(way.browser) is None
    return BY_DEFAULT if gone and way.window is Window.NORMAL else way


def _whose(session: Session) -> CustomerKey:
    return customer_key(session.connection_id, session.customer)


def _is_of(session: Session, whose: CustomerKey) -> bool:
    """Whether it is that customer's own; the journal of an earlier run does not tell the scope."""
    if session.earlier:
        return False
    if session.told:
        return _whose(session) == whose
    connection_id, _, customer_id = whose
    return (session.connection_id, session.customer.id) == (connection_id, customer_id)


def _signed_in(state: DeskState, visit: Visit, way: OpenWay) -> Session | None:
    """The newest session of another customer of the same vendor there. Whoever was surely signed in at a
    connection has taken the place of those before.
    """
    customer = visit.customer
    if visit.vendor.same_user or customer is None:
        return None
    whose = customer_key(visit.connection.id, customer)
    taken: set[str] = set()
    for session in state.sessions:
        here = session.vendor_id == visit.vendor.id and session.connection_id not in taken
        if not (here and shared(session.way, way, state.browsers.default)):
            continue
        if not _is_of(session, whose):
            return session
        if session.sure and _is_one(session.way, way, state.browsers.default):
            taken.add(session.connection_id)
    return None


def _apart(state: DeskState, visit: Visit, way: OpenWay) -> OpenWay | None:
    """A window in which nobody else is signed in: of the same browser, or where that has none, or nobody
    knows which it is, of the first that has.
    """
    same = state.browsers.chosen(way.browser)
    others = (browser for browser in state.browsers.browsers if browser is not same)
    named = [(way.browser, same)] if same is not None else []
    default = state.browsers.default
    named += [("" if browser.id == default else browser.id, browser) for browser in others]
    windows = (Window.PRIVATE, Window.THROW_AWAY)
    for name, browser in named:
        for window in windows if visit.vendor.private_windows else reversed(windows):
            apart = OpenWay(name, window)
            if window in browser.windows and _signed_in(state, visit, apart) is None:
                return apart
    return None
