"""Hand-written states of the desk, with invented people: what every screen is drawn from.

Used by the stories in this folder and by `tests/end2end/screenshots.py`.
"""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sso_desk.browsers.ways import Browser, Family, Found, Window
from sso_desk.customer_lists import (
    ColumnKind,
    ColumnUse,
    DirectoryEntry,
    ImportMapping,
    ImportPreview,
)
from sso_desk.desk.state import (
    Busy,
    ConnectionView,
    DeskState,
    Lookup,
    Notice,
    NoticeKind,
    Problem,
    Wish,
)
from sso_desk.domain import (
    Choice,
    Condition,
    Connection,
    Customer,
    Destination,
    EnvironmentKind,
    Field,
    LinkEvent,
    LinkRequest,
    LiveLink,
    Mark,
    Query,
    SearchStyle,
    Secret,
    SignInLink,
    Vendor,
)
from sso_desk.errors import DeskError
from sso_desk.expiry import Answer, Certainty, Expiry, Instant
from sso_desk.vendors import adapters

NOW = Instant(1_767_276_120.0, 5_000.0)
"""14:02 UTC on 1 January 2026."""

VENDORS: dict[str, Vendor] = {key: adapter.vendor for key, adapter in adapters().items()}


def view(
    vendor_id: str,
    name: str = "",
    kind: EnvironmentKind = EnvironmentKind.PRODUCTION,
    connection_id: str = "",
) -> ConnectionView:
    """A connection to a vendor."""
    vendor = VENDORS[vendor_id]
    environment = {EnvironmentKind.PRACTICE: "practice", EnvironmentKind.CUSTOM: "custom"}.get(
        kind, vendor.environments[0].key
    )
    connection = Connection(
        connection_id or vendor_id, vendor_id, name or f"{vendor.name} team", environment
    )
    return ConnectionView(connection, vendor, kind)


FUSEBILL = view("fusebill", "Billing – Northwind")
BLUESNAP = view("bluesnap", "Merchant portal", EnvironmentKind.SANDBOX)
ASSURESIGN = view("assuresign", "Contracts")
LUMINATE = view("luminate", "Supporter services")
REDTAIL = view("redtail", "My Redtail", EnvironmentKind.CUSTOM)
CONNECTIONS = (FUSEBILL, BLUESNAP, ASSURESIGN, LUMINATE, REDTAIL)

AMELIE = Customer(
    "40417", "Amélie Dubois", "amelie.dubois@example.org", "Atelier Dubois", "C-0117", "Active"
)
TOMASZ = Customer(
    "40981", "Tomasz Wójcik", "t.wojcik@example.net", "Wójcik Meble", "C-0204", "Active"
)
ANN = Customer("41002", "Ann Sample", "ann.sample@example.com", "Sample Ltd", "C-0042", "Active")
OTHER_ANN = Customer(
    "41977", "Ann Sample", "ann.s@example.org", "Northwind Example", "C-0043", "Hold (Poor)"
)
THIRD_ANN = Customer("42230", "ann sample", "", "", "C-0311", "Cancelled")
MARYAM = Customer("43001", "مريم الخطيب", "maryam@example.com", "شركة المثال", "C-0052", "Active")
NOA = Customer("43044", "נועה כהן-לוי", "noa@example.net", "חברת הדוגמה", "C-0053", "Active")
LONG = Customer(
    "9007199254740993",
    "Maximiliana Friederike Augustine von und zu Beispielhausen-Musterstadt-Oberprobental",
    "maximiliana.friederike.augustine.von.und.zu.beispielhausen@post.beispielhausen.example.com",
    "Gesellschaft zur Erprobung außerordentlich langer Firmennamen in engen Listen mbH & Co. KG",
    "REFERENCE-2026-000000000042",
    "Suspended for non-payment since the end of last quarter",
)
MARKUP = Customer(
    "44100", "<img src=x onerror=alert(1)>", "<b>bold</b>@example.com", "A & B", "", "<i>"
)
NAMELESS = Customer("44200")

PEOPLE = (
    AMELIE,
    TOMASZ,
    Customer(
        "40733", "Seán O'Brien", "sean.obrien@example.com", "O'Brien & Daughters", "", "Active"
    ),
    Customer("40912", "Đặng Thị Hương", "huong@example.com", "Ví Dụ Co.", "", "Active"),
    Customer("41240", "Jürgen Groß", "j.gross@example.net", "Groß & Söhne", "", "Hold"),
    Customer("41377", "花子 見本", "hanako@example.org", "見本株式会社", "", "Active"),
    Customer("41520", "Zoë Brontë-Lee", "zoe@example.com", "", "", "Draft"),
)

HOME = Destination("home", "Portal home")
PAYMENT = Destination("payment_methods", "Payment methods")
DASHBOARD = Destination("dashboard", "Dashboard", needs_customer=False)
CALENDAR = Destination("calendar", "My calendar", needs_customer=False)
OVERVIEW = Destination("contactoverview", "Client overview")
SETUP = Destination(
    "simple_setup",
    "Simple Setup page",
    needs_customer=False,
    inputs=(
        Field(
            "entity_id",
            "Prepared envelope",
            "The ID of a prepared envelope, or the address of its Simple Setup page.",
            required=True,
            decides=True,
        ),
    ),
)
PORTAL = Destination(
    "portal",
    "Merchant Portal",
    inputs=(
        Field(
            "browser_ip",
            "Address of the browser",
            "The public internet address of the computer that will open the link.",
            placeholder="203.0.113.7",
        ),
    ),
)
GIVING = Destination("page:1", "Giving history")

DESTINATIONS = {
    "fusebill": (HOME, PAYMENT),
    "bluesnap": (PORTAL,),
    "assuresign": (SETUP,),
    "luminate": (GIVING, Destination("page:2", "Profile")),
    "redtail": (DASHBOARD, CALENDAR, OVERVIEW),
}


def desk(chosen: ConnectionView | None = FUSEBILL, **changes: Any) -> DeskState:
    """A desk with all five connections, that one chosen."""
    state = DeskState(
        connections=CONNECTIONS if chosen in CONNECTIONS or chosen is None else (chosen,),
        current=chosen.connection.id if chosen else "",
        lookup=Lookup(style=chosen.vendor.search_style if chosen else SearchStyle.ON_ENTER),
        destinations=DESTINATIONS[chosen.vendor.id] if chosen else (),
        destination=DESTINATIONS[chosen.vendor.id][0].key if chosen else "",
        started=True,
    )
    return replace(state, **changes)


def answered(text: str, *found: Customer, mode: str = "", **changes: Any) -> Lookup:
    """A lookup that has its answer."""
    query = Query(text, mode)
    lookup = Lookup(query=query, answered=query, found=found, style=SearchStyle.AS_TYPED)
    return replace(lookup, **changes)


def asked(text: str, style: SearchStyle = SearchStyle.AS_TYPED, **changes: Any) -> Lookup:
    """A lookup without an answer yet."""
    return replace(Lookup(query=Query(text), style=style), **changes)


def at(seconds_ago: float, now: Instant = NOW) -> Instant:
    """A moment before now."""
    return Instant(now.wall - seconds_ago, now.steady - seconds_ago)


EXACT = Expiry(300.0, Certainty.EXACT, single_use=Answer.YES)
ESTIMATE = Expiry(60.0, Certainty.ESTIMATE, single_use=Answer.YES, supersedes=Answer.YES)
UNKNOWN = Expiry(None, Certainty.UNKNOWN, 1800.0, Certainty.DOCUMENTED)
NO_WORD = Expiry()

HOSTS = {
    "fusebill": "northwind.mybillsystem.com",
    "bluesnap": "bluesnap.com",
    "assuresign": "na1.assuresign.net",
    "luminate": "secure2.convio.net",
    "redtail": "smf.crm3.redtailtechnology.com",
}
TOKEN = "0f8fad5b-d9cb-469f-a165-70867728950e"


def link(
    whose: ConnectionView = FUSEBILL,
    customer: Customer | None = AMELIE,
    *,
    ago: float = 0.0,
    expiry: Expiry = EXACT,
    condition: Condition = Condition.LIVE,
    destination: Destination | None = None,
    **changes: Any,
) -> LiveLink:
    """A link on the desk, made `ago` seconds ago."""
    page = destination or DESTINATIONS[whose.vendor.id][0]
    requested = at(ago)
    signs_in_as = changes.pop("signs_in_as", whose.vendor.signs_in_as)
    ended = condition not in (Condition.LIVE, Condition.PERHAPS_SUPERSEDED)
    host = HOSTS[whose.vendor.id]
    secret = SignInLink(
        Secret(f"https://{host}/ManagedPortal/Home?token={TOKEN}"),
        expiry,
        requested,
        signs_in_as,
    )
    card = LiveLink(
        id=changes.pop(
            "id", f"{whose.connection.id}-{customer.id if customer else 'nobody'}-{ago}"
        ),
        connection=whose.connection,
        vendor=whose.vendor,
        request=LinkRequest(page.key, customer),
        destination=page,
        condition=condition,
        link=None if ended else secret,
        host="" if condition is Condition.OUTCOME_UNKNOWN else host,
        expiry=expiry,
        requested=requested,
        signs_in_as=signs_in_as,
    )
    return replace(card, **changes)


def marks(*done: tuple[Mark, float]) -> tuple[LinkEvent, ...]:
    """Events so many seconds ago."""
    return tuple(LinkEvent(mark, at(ago)) for mark, ago in done)


def trouble(
    error: DeskError, wish: Wish = Wish.MINT, whose: ConnectionView = FUSEBILL, **changes: Any
) -> Problem:
    """A problem with that vendor; with a link, about whoever is chosen in most of the states here."""
    customer = AMELIE if wish in (Wish.MINT, Wish.COPY, Wish.OPEN) else None
    return replace(Problem(error, wish, whose.vendor, whose.connection.id, customer), **changes)


def notice(kind: NoticeKind, detail: str = "", number: int = 1) -> Notice:
    """Something said once."""
    return Notice(kind, number, detail)


def busy(*what: Busy) -> frozenset[Busy]:
    """What runs."""
    return frozenset(what)


SCOPES = (Choice("4711", "Outlet shop"), Choice("4712", "Spare parts"))
INPUTS = MappingProxyType({"browser_ip": "203.0.113.7"})

BROWSERS = Found(
    (
        Browser("chromium", "Chromium", Family.CHROMIUM, Path("/c"), frozenset(Window)),
        Browser("firefox", "Firefox", Family.FIREFOX, Path("/f"), frozenset(Window)),
        Browser("plain", "Plain & simple", Family.OTHER, Path("/p"), frozenset({Window.NORMAL})),
    ),
    "firefox",
)

DIRECTORY = (
    DirectoryEntry(1, AMELIE.name, AMELIE.email, AMELIE.company, "", {"fusebill": AMELIE.id}),
    DirectoryEntry(2, "Amanda Long", "amanda@example.com", "Long & Co", "", {"fusebill": "45001"}),
    DirectoryEntry(3, "Anselm Beispiel", "", "Beispiel GmbH", "", {"bluesnap": "1111001"}),
)

LIST_PREVIEW = ImportPreview(
    ("Full name", "Mail", "Fusebill ID", "Notes"),
    (
        ("Ann Sample", "ann.sample@example.com", "41002", ""),
        ("Tomasz Wójcik", "t.wojcik@example.net", "40981", "calls on Mondays"),
        ("Maximiliana Friederike von und zu Beispielhausen", "", "45001", ""),
    ),
    ",",
    "utf-8",
    ImportMapping(
        (
            ColumnUse(ColumnKind.NAME),
            ColumnUse(ColumnKind.EMAIL),
            ColumnUse(ColumnKind.CUSTOMER_ID, "fusebill"),
            ColumnUse(),
        )
    ),
)
