"""Fusebill, now Stax Bill: signs the browser in as a billing customer (`vendors/fusebill.md`).

One call with the customer's id brings a token, a GUID; the link is the portal's address, a page's
path and that token. Though the call is a GET, it kills the customer's earlier unused token, so it
counts as a mint. Customers are found by up to four searches of the vendor's own filter language,
merged by id and filtered here once more on what was really typed.
"""

# ruff: noqa: N815 - the shapes of replies carry the vendor's own names

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from types import MappingProxyType
from urllib.parse import parse_qsl, urlsplit

from sso_desk.domain import (
    AUTO,
    CUSTOM,
    MODE_ID,
    PRACTICE,
    QT_TRANSLATE_NOOP,
    Choice,
    Connection,
    ConnectionReport,
    Credentials,
    Customer,
    Destination,
    Environment,
    EnvironmentKind,
    Field,
    LinkRequest,
    Page,
    Query,
    SearchStyle,
    Secret,
    Settings,
    SignInLink,
    Vendor,
    VendorTexts,
)
from sso_desk.errors import (
    CredentialsRejected,
    CustomerNotFound,
    InvalidCustomerId,
    InvalidInput,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
)
from sso_desk.expiry import Answer, Certainty, Clock, Expiry
from sso_desk.vendors import fields
from sso_desk.vendors.base import (
    CHECK_ADDRESS,
    OK,
    FieldProblem,
    PortalHosts,
    Purpose,
    Reply,
    Request,
    Transport,
    VendorAdapter,
    is_loopback,
    leftover,
    loopback_origins,
    path_segment,
    with_parameters,
)
from sso_desk.vendors.readers import Loose, as_text, read_json, try_json

PORTAL_DOMAIN = "mybillsystem.com"
PAGE_SIZE = 50
READ_SECONDS = 20.0
UNAUTHORIZED = 401
RAW_KEY_LENGTH = 64

_ID = re.compile(r"[1-9][0-9]{0,18}")
_GUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_RESERVED = re.compile(r"[:;,*\[\]{}|\ud800-\udfff]")
_PORTAL_PATH = re.compile(r"/(?!/)[!-\[\]-~]{0,2000}")

MODE_EMAIL = "email"
MODE_REFERENCE = "reference"
MODE_NAME = "name"

ID_WANTED = QT_TRANSLATE_NOOP(
    "forms", "A Stax Bill ID is a whole number of at most 19 digits that starts with 1 to 9."
)
CUSTOMER_WANTED = QT_TRANSLATE_NOOP("forms", "Choose a customer first.")
PAGE_WANTED = QT_TRANSLATE_NOOP("forms", "Choose one of this connection's portal pages.")
PORTAL_WANTED = QT_TRANSLATE_NOOP(
    "forms",
    "The portal address must end in .mybillsystem.com, or its host must be listed under "
    "Further portal hosts.",
)
PATH_WANTED = QT_TRANSLATE_NOOP(
    "forms", "Enter what follows the host name: a path that starts with one /, without blanks."
)
NO_TOKEN_WANTED = QT_TRANSLATE_NOOP(
    "forms", "Leave out the parameter “token”: it is added for each link."
)

OR_CHECK_ADDRESS = QT_TRANSLATE_NOOP(
    "errors", "Check the id and search again, or check the API address of the connection."
)
NO_TOKEN = QT_TRANSLATE_NOOP(
    "errors",
    "The call went through but brought no token. An earlier unused link for this customer may no "
    "longer work.",
)
KEY_IS_GOOD = QT_TRANSLATE_NOOP(
    "errors", "The key is good, but its calls are used up for now. Wait and try again."
)


# --- what is typed into the form -------------------------------------------------------------


def credential(key: str) -> str:
    """An API key in either form of pasting, as it follows `Basic ` (`vendors/fusebill.md`, 5).

    Only the raw form, 64 characters that are no Base64 of a `user:password`, is encoded; anything
    else is left for the vendor to judge.
    """
    key = "".join(re.sub(r"(?i)^\s*basic(?:\s+|$)", "", key).split())
    if len(key) == RAW_KEY_LENGTH and ":" not in _decoded(key):
        return base64.b64encode(f"0:{key}".encode(errors="replace")).decode()
    return key


def _decoded(key: str) -> str:
    try:
        return base64.b64decode(key, validate=True).decode()
    except ValueError:
        return ""


def _api_key(text: str) -> str:
    if not credential(text):
        raise ValueError(fields.REQUIRED)
    return text


def _portal_path(text: str) -> str:
    """A page's address from the first slash on; see `vendors/fusebill.md`, 3."""
    if not _PORTAL_PATH.fullmatch(text):
        raise ValueError(PATH_WANTED)
    path, _, query = text.partition("#")[0].partition("?")
    names = {name.casefold() for name, _ in parse_qsl(query, keep_blank_values=True)}
    if "token" in names or ";token=" in path.casefold():
        raise ValueError(NO_TOKEN_WANTED)
    return text


@dataclass(frozen=True, slots=True)
class PortalPage:
    """A page of the portal: how it is offered, and where it is."""

    destination: Destination
    path: str


PAYMENT_METHODS = QT_TRANSLATE_NOOP("vendors", "Payment methods")
PAGES: Mapping[str, tuple[PortalPage, ...]] = MappingProxyType(
    {
        "v2": (
            PortalPage(
                Destination("home", QT_TRANSLATE_NOOP("vendors", "Portal home")),
                "/ManagedPortal/Home",
            ),
            PortalPage(
                Destination("payment_methods", PAYMENT_METHODS), "/ManagedPortal/PaymentMethod"
            ),
        ),
        "v1": (
            PortalPage(
                Destination("account", QT_TRANSLATE_NOOP("vendors", "Account page")),
                "/Portal/Account",
            ),
        ),
    }
)
"""The portal's known pages by `portal_generation`, the default one first."""

VENDOR = Vendor(
    id="fusebill",
    name="Fusebill (Stax Bill)",
    fields=(
        Field(
            "api_base_url",
            QT_TRANSLATE_NOOP("vendors", "API address"),
            help=QT_TRANSLATE_NOOP("vendors", "Change only if the vendor told you to."),
            required=True,
            check=fields.base_address,
            advanced=True,
        ),
        Field(
            "api_key",
            QT_TRANSLATE_NOOP("vendors", "API key"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Settings > Integrations > API Key in Stax Bill. Making a new key there stops "
                "every program that uses the old one at once.",
            ),
            secret=True,
            required=True,
            check=_api_key,
        ),
        Field(
            "portal_url",
            QT_TRANSLATE_NOOP("vendors", "Portal address"),
            help=QT_TRANSLATE_NOOP("vendors", "For example https://yourpagename.mybillsystem.com."),
            required=True,
            check=fields.host_address,
            placeholder="https://yourpagename.mybillsystem.com",
        ),
        Field(
            "portal_generation",
            QT_TRANSLATE_NOOP("vendors", "Portal type"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "V2 addresses contain /ManagedPortal/; V1 (legacy) addresses contain /Portal/.",
            ),
            default="v2",
            choices=(
                Choice("v2", QT_TRANSLATE_NOOP("vendors", "V2")),
                Choice("v1", QT_TRANSLATE_NOOP("vendors", "V1 (legacy)")),
            ),
        ),
        Field(
            "custom_paths",
            QT_TRANSLATE_NOOP("vendors", "Further portal pages"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Copy the part of a portal page's address that follows the host name.",
            ),
            many=True,
            labelled=True,
            check=_portal_path,
            advanced=True,
            placeholder="Subscriptions|/ManagedPortal/Subscriptions",
        ),
        Field(
            "link_estimate_seconds",
            QT_TRANSLATE_NOOP("vendors", "Estimated link life"),
            help=QT_TRANSLATE_NOOP(
                "vendors", "Used for the countdown only. The vendor publishes no figure."
            ),
            default="60",
            check=fields.whole_number(10, 600),
            advanced=True,
        ),
        Field(
            "account_kind",
            QT_TRANSLATE_NOOP("vendors", "Account kind"),
            help=QT_TRANSLATE_NOOP(
                "vendors", "Lets the tool pace its searches (1,000, 50 or 10 calls a minute)."
            ),
            default="live",
            choices=(
                Choice("live", QT_TRANSLATE_NOOP("vendors", "Live")),
                Choice("sandbox", QT_TRANSLATE_NOOP("vendors", "Sandbox")),
                Choice("testdrive", QT_TRANSLATE_NOOP("vendors", "TestDrive")),
            ),
        ),
        Field(
            "extra_landing_hosts",
            QT_TRANSLATE_NOOP("vendors", "Further portal hosts"),
            help=QT_TRANSLATE_NOOP("vendors", "Only if your portal runs under your own domain."),
            many=True,
            check=fields.host_name,
            advanced=True,
        ),
        *fields.COMMON,
    ),
    environments=(
        Environment(
            "production",
            QT_TRANSLATE_NOOP("vendors", "Production (also Sandbox and TestDrive accounts)"),
            EnvironmentKind.PRODUCTION,
            MappingProxyType({"api_base_url": "https://secure.fusebill.com/v1"}),
        ),
        Environment(
            "old_test",
            QT_TRANSLATE_NOOP("vendors", "Old test accounts"),
            EnvironmentKind.SANDBOX,
            MappingProxyType({"api_base_url": "https://stg-secure.fusebill.com/v1"}),
        ),
        CUSTOM,
    ),
    default_environment="production",
    signs_in_as=QT_TRANSLATE_NOOP("vendors", "the customer you picked"),
    lookup_hint=QT_TRANSLATE_NOOP("vendors", "Name, e-mail, Stax Bill ID or reference"),
    lookup_modes=(
        AUTO,
        Choice(MODE_NAME, QT_TRANSLATE_NOOP("vendors", "Name")),
        Choice(MODE_EMAIL, QT_TRANSLATE_NOOP("vendors", "E-mail")),
        Choice(MODE_ID, QT_TRANSLATE_NOOP("vendors", "Stax Bill ID")),
        Choice(MODE_REFERENCE, QT_TRANSLATE_NOOP("vendors", "Reference")),
    ),
    search_style=SearchStyle.AS_TYPED,
    texts=VendorTexts(
        intro=QT_TRANSLATE_NOOP(
            "vendors",
            "This link signs the browser in as the customer you picked, in their own billing "
            "portal. Anything done there is done in the customer's name.",
        ),
        before_creating=QT_TRANSLATE_NOOP(
            "vendors",
            "Making a new link switches off any unused link made earlier for the same customer, "
            "including one made by a colleague or by your own website.",
        ),
        on_card=QT_TRANSLATE_NOOP(
            "vendors",
            "Works once. The vendor does not say how long it lasts, only that it is short. The "
            "countdown is our estimate: open the link now.",
        ),
        on_copy=QT_TRANSLATE_NOOP(
            "vendors",
            "Chat programs and mail scanners may open the link before your customer does, and "
            "that uses it up. Prefer “Open in browser”. If you must send it, send it to someone who is "
            "waiting for it.",
        ),
        outcome_unknown=QT_TRANSLATE_NOOP(
            "vendors",
            "We cannot tell whether the vendor made a link. An earlier unused link for this "
            "customer may no longer work. Create a new one when you are ready.",
        ),
        search_note=QT_TRANSLATE_NOOP(
            "vendors",
            "“Stax Bill ID” is the number the vendor gave the customer. “Reference” is your own "
            "customer number; Stax Bill's customer list shows it as “Customer ID”. They are "
            "different.",
        ),
        browser_note=QT_TRANSLATE_NOOP(
            "vendors",
            "Use an ordinary browser window. The portal may not work inside a frame or where "
            "third-party cookies are blocked.",
        ),
        setup_notes=(
            QT_TRANSLATE_NOOP(
                "vendors",
                "Single sign-on has to be switched on for the portal in Stax Bill. While it is "
                "on, customers can no longer use the portal's ordinary log-in page. Do not "
                "switch it on just for this tool without agreeing it first.",
            ),
        ),
    ),
    help_url="https://support.staxbill.com/hc/en-us/articles/7376706235923-Single-Sign-On-SSO",
    private_windows=False,
    pages=tuple(page.destination for pages in PAGES.values() for page in pages),
)


# --- what the vendor answers -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer object, as far as it is used (`vendors/fusebill.md`, 7)."""

    id: int | str
    reference: Loose = None
    firstName: Loose = None
    middleName: Loose = None
    lastName: Loose = None
    companyName: Loose = None
    primaryEmail: Loose = None
    secondaryEmail: Loose = None
    status: Loose = None
    customerAccountStatus: Loose = None

    def matches(self, text: str) -> bool:
        """Whether every word of `text` occurs, whatever the case, in some field."""
        searched = (
            self.id,
            self.reference,
            self.firstName,
            self.middleName,
            self.lastName,
            self.companyName,
            self.primaryEmail,
            self.secondaryEmail,
        )
        values = [as_text(value).casefold() for value in searched]
        return all(any(word in value for value in values) for word in text.casefold().split())

    def customer(self) -> Customer:
        """This row in our words. Raises UnexpectedReply for one without an id."""
        number = as_text(self.id)
        if not number:
            raise UnexpectedReply(reason="a customer has no id")
        company = as_text(self.companyName)
        email = as_text(self.primaryEmail).partition(";")[0].strip()
        person = f"{as_text(self.firstName)} {as_text(self.lastName)}".strip()
        return Customer(
            id=number,
            name=person or company or email or f"#{number}",
            email=email,
            company=company,
            reference=as_text(self.reference),
            status=self._status(),
        )

    def _status(self) -> str:
        standing = as_text(self.customerAccountStatus)
        remark = f"({standing})" if standing not in ("", "Good") else ""
        return f"{as_text(self.status)} {remark}".strip()


def _by_name(customer: Customer) -> tuple[bool, str, int, str]:
    """The order of rows: by name, the nameless last, then by id."""
    nameless = customer.name == f"#{customer.id}"
    return nameless, customer.name.casefold(), len(customer.id), customer.id


@dataclass(frozen=True, slots=True)
class Complaint:
    """One entry of `Errors`."""

    Value: Loose = None


@dataclass(frozen=True, slots=True)
class Fault:
    """An error body in any of its shapes (`vendors/fusebill.md`, 8)."""

    Errors: list[Complaint] | None = None
    Message: Loose = None
    message: Loose = None

    def values(self) -> str:
        """The texts of `Errors`."""
        return " ".join(as_text(complaint.Value) for complaint in self.Errors or ()).strip()

    def blames_key(self) -> bool:
        """Whether a 400 means a badly formed key."""
        return "authorization" in self.values().casefold()

    def text(self) -> str:
        """The vendor's words, without any token that they might quote."""
        words = self.values() or as_text(self.Message) or as_text(self.message)
        return _GUID.sub("•••", words)


def token(reply: Reply) -> str:
    """The token exactly as received: a GUID, bare or as a JSON string (`vendors/fusebill.md`, 6).

    Raises UnexpectedReply for anything else.
    """
    try:
        text = reply.text()
        text = read_json(text, str) if text.startswith('"') else text
    except UnexpectedReply as error:
        raise UnexpectedReply(NO_TOKEN, reason=error.reason) from None
    if not _GUID.fullmatch(text):
        raise UnexpectedReply(NO_TOKEN, reason="the body is not a token")
    return text


# --- how a search is planned -----------------------------------------------------------------


class AskKind(Enum):
    """How one call of a search is made."""

    READ = "read one customer by id"
    FILTER = "filter the list"
    FALLBACK = "filter the list, if nothing was found before"


@dataclass(frozen=True, slots=True)
class Ask:
    """One call of a search: an id, or a filter in the vendor's language."""

    text: str
    kind: AskKind = AskKind.FILTER


@dataclass(frozen=True, slots=True)
class Part:
    """What one call brought. `goes_on`: the list has a next page; `count`: how long it is."""

    rows: Sequence[CustomerRow] = ()
    goes_on: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """How far a search has come: the next page, the calls that have it, the ids shown."""

    page: int
    asks: tuple[int, ...]
    shown: tuple[str, ...] = ()

    @classmethod
    def parse(cls, cursor: str) -> "Place":
        """From a cursor, which is this in text."""
        page, asks, shown = cursor.split("/", 2)
        return cls(int(page), tuple(map(int, asks.split(","))), tuple(shown.split(",")))

    def __str__(self) -> str:
        return f"{self.page}/{','.join(map(str, self.asks))}/{','.join(self.shown)}"


def plan(query: Query) -> tuple[Ask, ...]:
    """The calls that answer a query, at most four, in order (`vendors/fusebill.md`, 7).

    Nothing is asked for an empty text.
    """
    words = query.text.split()
    text = _starred(" ".join(words))
    if not words:
        return ()
    mode = query.mode or _meant(" ".join(words))
    if mode == MODE_ID:
        read = (Ask(text, AskKind.READ),) if _ID.fullmatch(text) else ()
        return (*read, Ask(f"reference:{text}"))
    if mode == MODE_EMAIL:
        second = Ask(f"secondaryEmail:*{text}*", AskKind.FALLBACK)
        return (Ask(f"primaryEmail:*{text}*"), second)
    if mode == MODE_REFERENCE:
        return (Ask(f"reference:{text}*"),)
    return _by_names(words, text)


def _by_names(words: Sequence[str], text: str) -> tuple[Ask, ...]:
    if len(words) == 1:
        names = ("companyName", "lastName", "firstName")
        return (*(Ask(f"{name}:*{text}*") for name in names), Ask(f"reference:{text}*"))
    first, last = _starred(words[0]), _starred(words[-1])
    return (Ask(f"firstName:*{first}*;lastName:*{last}*"), Ask(f"companyName:*{text}*"))


def _meant(text: str) -> str:
    if text.isascii() and text.isdigit():
        return MODE_ID
    return MODE_EMAIL if "@" in text else MODE_NAME


def _starred(text: str) -> str:
    return _RESERVED.sub("*", text)


# --- the adapter -----------------------------------------------------------------------------


class Call(Enum):
    """What is asked of the vendor; the same status means different things for each."""

    TOKEN = "token"  # noqa: S105 - not a password
    ONE = "one customer"
    LIST = "list of customers"

    @property
    def purpose(self) -> Purpose:
        """Only the token call changes anything at the vendor."""
        return Purpose.MINT if self is Call.TOKEN else Purpose.READ


class FusebillAdapter(VendorAdapter):
    """Fusebill over its API, version 1."""

    vendor = VENDOR

    def __init__(
        self,
        connection: Connection,
        settings: Settings,
        credentials: Credentials,
        transport: Transport,
        clock: Clock,
    ) -> None:
        super().__init__(connection, settings, credentials, transport, clock)
        key = credential(credentials.get("api_key", Secret("")).reveal())
        self._key = Secret(key)
        self._raw_key = Secret(_decoded(key).partition(":")[2])  # held so that it is blanked too

    @classmethod
    def check_settings(cls, settings: Settings) -> Sequence[FieldProblem]:
        """The portal's host must be one that a link may lead to (`vendors/fusebill.md`, 3)."""
        if not settings.text("portal_url") or _portal_fits(settings):
            return ()
        return (FieldProblem("portal_url", PORTAL_WANTED),)

    def destinations(self) -> Sequence[Destination]:
        """The portal's own pages, then those of the settings as `custom:1`, `custom:2` …"""
        return [page.destination for page in self._pages()]

    def search_style(self) -> SearchStyle:
        """Test accounts have too few calls a minute to search while typing."""
        live = self.settings.text("account_kind") == "live"
        return SearchStyle.AS_TYPED if live else SearchStyle.ON_ENTER

    def portal_hosts(self) -> PortalHosts:
        """The host of `portal_url` and no other, since the link is built from it."""
        portal = self.settings.text("portal_url")
        own = loopback_origins(portal, self.settings.text("api_base_url"))
        if self.connection.environment == PRACTICE.key or not _host_is_known(self.settings):
            return PortalHosts(origins=own)
        return PortalHosts(frozenset({_host(portal)}), origins=own)

    def check_request(self, request: LinkRequest) -> None:
        """The page must be known, the customer's id a Fusebill ID, and the portal's host ours."""
        self._path(request.destination)
        _customer_id(request)
        if not _portal_fits(self.settings):
            raise InvalidInput("portal_url", PORTAL_WANTED)

    async def check_connection(self) -> ConnectionReport:
        """Asks for a list of one customer and looks only at whether it is a list."""
        try:
            reply = await self._get("/customers?pageSize=1&pageNumber=0", Call.LIST)
        except VendorBusy as busy:
            busy.advice = KEY_IS_GOOD
            raise
        read_json(reply.text(), list[object])
        good = QT_TRANSLATE_NOOP(
            "vendors", "The address, the key and the right to search are good."
        )
        untested = QT_TRANSLATE_NOOP(
            "vendors", "The portal address cannot be tried out: only its form was checked."
        )
        return ConnectionReport(findings=(good, *_calls_left(reply)), warnings=(untested,))

    async def find_customers(self, query: Query) -> Page:
        """One page of each planned search, merged by id and sorted by name."""
        asks = plan(query)
        place = Place.parse(query.cursor) if query.cursor else Place(0, tuple(range(len(asks))))
        parts: dict[int, Part] = {}
        found: dict[str, Customer] = {}
        for number in place.asks:
            ask = asks[number]
            if ask.kind is AskKind.FALLBACK and found and not query.cursor:
                continue
            parts[number] = await self._part(ask, place.page)
            for row in filter(lambda row: row.matches(query.text), parts[number].rows):
                found.setdefault(as_text(row.id), row.customer())
        customers = [found[number] for number in found if number not in place.shown]
        going_on = tuple(number for number, part in parts.items() if part.goes_on)
        following = Place(place.page + 1, going_on, (*place.shown, *found))
        return Page(
            tuple(sorted(customers, key=_by_name)),
            cursor=str(following) if going_on else "",
            total=_total(query, list(parts.values()), len(customers)),
        )

    async def create_link(self, request: LinkRequest) -> SignInLink:
        """Fetches a token, which ends the customer's earlier one, and builds the link from it."""
        self.check_request(request)
        number = _customer_id(request)
        reply = await self._get(f"/SingleSignOn/GetSingleSignOnToken/{number}", Call.TOKEN)
        page = self.settings.text("portal_url") + self._path(request.destination)
        return SignInLink(
            url=Secret(with_parameters(page, {"token": token(reply)})),
            expiry=Expiry(
                link_seconds=self.settings.number("link_estimate_seconds"),
                link_certainty=Certainty.ESTIMATE,
                single_use=Answer.YES,
                supersedes=Answer.YES,
            ),
            requested=reply.sent,
            signs_in_as=(request.customer and request.customer.name) or f"#{number}",
            parameters=("token",),
        )

    def _pages(self) -> Sequence[PortalPage]:
        own = [
            PortalPage(Destination(f"custom:{number}", item.label), item.value)
            for number, item in enumerate(self.settings.entries("custom_paths"), start=1)
        ]
        return [*PAGES[self.settings.text("portal_generation")], *own]

    def _path(self, destination: str) -> str:
        for page in self._pages():
            if page.destination.key == destination:
                return page.path
        raise InvalidInput("destination", PAGE_WANTED)

    async def _part(self, ask: Ask, page: int) -> Part:
        if ask.kind is AskKind.READ:
            return await self._one(ask.text)
        search = {"query": ask.text, "pageSize": str(PAGE_SIZE), "pageNumber": str(page)}
        reply = await self._get(with_parameters("/customers", search), Call.LIST)
        rows = read_json(reply.text(), list[CustomerRow])
        count = _header_number(reply, "X-Count")
        full = len(rows) >= PAGE_SIZE if count is None else (page + 1) * PAGE_SIZE < count
        return Part(rows, goes_on=full and bool(rows), count=count)

    async def _one(self, number: str) -> Part:
        try:
            reply = await self._get(f"/customers/{path_segment(number)}", Call.ONE)
        except CustomerNotFound:
            return Part(count=0)
        return Part([read_json(reply.text(), CustomerRow)], count=1)

    async def _get(self, target: str, call: Call) -> Reply:
        headers = {
            "Authorization": f"Basic {self._key.reveal()}",
            "Accept": "application/json",
            "Content-Type": "application/json",
        }
        if call is Call.TOKEN:
            headers["Cache-Control"] = "no-cache"
        reply = await self.send(
            Request(
                "GET",
                self.settings.text("api_base_url") + target,
                call.purpose,
                MappingProxyType(headers),
                read_seconds=READ_SECONDS,
            )
        )
        if reply.status != OK:
            raise failure(reply, call)
        return reply


def failure(reply: Reply, call: Call) -> VendorError:
    """What a reply other than 200 means, tried from the top (`vendors/fusebill.md`, 8)."""
    fault = try_json(reply.lenient_text(), Fault)
    text = fault.text() if fault else ""
    match reply.status:
        case 400 | 401 if reply.status == UNAUTHORIZED or (fault and fault.blames_key()):
            return CredentialsRejected(vendor_text=text)
        case 403:
            return NotPermitted(vendor_text=text)
        case 404 if fault and call is not Call.LIST:
            return CustomerNotFound(OR_CHECK_ADDRESS, vendor_text=text)
        case 404:
            return UnexpectedReply(CHECK_ADDRESS, vendor_text=text, reason="HTTP 404")
        case 409 if call is Call.TOKEN:
            return NotPermitted(vendor_text=text)
    error = leftover(reply, call.purpose, text)
    if isinstance(error, VendorBusy) and error.wait_seconds is None:
        error.wait_seconds = _until_reset(reply)
    return error


def _until_reset(reply: Reply) -> float | None:
    """Seconds until the limit that was hit is lifted, or the minute's where neither says so."""
    spent = [unit for unit in ("Minute", "Day") if _calls_remaining(reply, unit) == 0]
    waits = [_reset(reply, unit) for unit in spent or ("Minute", "Day")]
    known = [wait for wait in waits if wait is not None]
    return max(known, default=None) if spent else next(iter(known), None)


def _reset(reply: Reply, unit: str) -> float | None:
    try:
        moment = datetime.fromisoformat(reply.header(f"X-Rate-Limit-Reset-{unit}").strip())
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    date = reply.date()
    return max(0.0, moment.timestamp() - (reply.received.wall if date is None else date))


def _calls_remaining(reply: Reply, unit: str) -> int | None:
    return _header_number(reply, f"X-Rate-Limit-Remaining-{unit}")


def _calls_left(reply: Reply) -> tuple[str, ...]:
    sentences = {
        "Minute": QT_TRANSLATE_NOOP("vendors", "Calls left this minute: {count}."),
        "Day": QT_TRANSLATE_NOOP("vendors", "Calls left today: {count}."),
    }
    return tuple(
        sentence.format(count=count)
        for unit, sentence in sentences.items()
        if (count := _calls_remaining(reply, unit)) is not None
    )


def _header_number(reply: Reply, name: str) -> int | None:
    value = reply.header(name).strip()
    return int(value) if re.fullmatch(r"[0-9]{1,12}", value) else None


def _total(query: Query, parts: Sequence[Part], kept: int) -> int | None:
    """How many there are in all: known when all were read, or when one search alone says so.

    A search whose rows were filtered out here says nothing.
    """
    if not query.cursor and not any(part.goes_on for part in parts):
        return kept
    if len(parts) == 1 and len(parts[0].rows) == kept:
        return parts[0].count
    return None


def _customer_id(request: LinkRequest) -> str:
    if request.customer is None:
        raise InvalidInput("customer", CUSTOMER_WANTED)
    number = request.customer.id.strip()
    if not _ID.fullmatch(number):
        raise InvalidCustomerId(ID_WANTED)
    return number


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").lower()


def _portal_fits(settings: Settings) -> bool:
    """Whether a link built on the portal address will pass the check of links."""
    return is_loopback(settings.text("portal_url")) or _host_is_known(settings)


def _host_is_known(settings: Settings) -> bool:
    """Whether the portal's host is the vendor's or listed, on the usual port."""
    portal = settings.text("portal_url")
    extra = {item.value for item in settings.entries("extra_landing_hosts")}
    known = _host(portal).endswith(f".{PORTAL_DOMAIN}") or _host(portal) in extra
    return known and urlsplit(portal).port in (None, 443)
